"""The rank at which a body meets, and which of two ranks stands below the other."""

import re
from collections.abc import Iterable
from functools import lru_cache

from cisrecords.names import core
from cisrecords.records import Body
from cisrecords.terms import BodyKind, Level

__all__ = ["highest", "is_below", "level_of_body", "lowest_of_bodies"]


def _any_of(*phrases: str) -> str:
    return f"(?:{'|'.join(core(phrase) for phrase in phrases)})"


_MEETS = rf"(?:standing )?{_any_of('council', 'meeting', 'conference')} of"
_SOVET = _any_of("совет", "совещание", "встреча", "конференция", "заседание")
_ONE_BY_ONE = _any_of("commanders", "secretaries")
_RUKOVODITELI = _any_of("руководителей", "командующих", "секретарей")
_NAMES = (
    (Level.HEAD_OF_STATE, rf"{_MEETS} heads of states?|{_SOVET} {core('глав государств')}"),
    (
        Level.HEAD_OF_GOVERNMENT,
        rf"{_MEETS} heads of governments?|{_SOVET} {core('глав правительств')}",
    ),
    (Level.MINISTER, rf"{_MEETS} (?:\w+ )?ministers\b.*|{_SOVET} {core('министров')}\b.*"),
    (
        Level.HEAD_OF_AGENCY,
        rf"{_MEETS} (?:heads of .*|(?:.* )?{_ONE_BY_ONE}\b.*)|{_SOVET} {_RUKOVODITELI}\b.*",
    ),
)
"""What the folded name of a body looks like that consists of people of a rank, first come first."""


def highest(levels: Iterable[Level | None]) -> Level | None:
    """Return the highest of some ranks.

    Args:
        levels: The ranks; ``None`` for those that are not known.

    Returns:
        The highest that is known, or ``None``.

    Example:
        >>> highest([Level.EXPERT, None, Level.MINISTER]).value
        'minister'
    """
    known = [level for level in levels if level is not None]
    return min(
        known, key=lambda level: (level.rank, level.startswith("deputy"), level), default=None
    )


def is_below(level: Level | None, other: Level | None) -> bool:
    """Say whether one rank is known to be below another.

    Args:
        level: A rank, where it is known.
        other: Another.

    Returns:
        False, too, where one of them is not known, or they belong to different ladders, such as
        a deputy minister, an official of a presidency, and the head of an agency.

    Example:
        >>> is_below(Level.AMBASSADOR, Level.HEAD_OF_STATE)
        True
        >>> is_below(Level.DEPUTY_MINISTER, Level.HEAD_OF_AGENCY)
        False
    """
    return level is not None and other is not None and _at_best(level) > other.rank


def _at_best(level: Level) -> int:
    """Return the highest rank that somebody of a level may have.

    An official of another rank, such as the assistant of a president, may stand beside agencies.
    """
    return Level.HEAD_OF_AGENCY.rank if level is Level.OFFICIAL else level.rank


def level_of_body(body: Body) -> Level | None:
    """Return the rank of those of whom a body consists, as its id and names tell it.

    Args:
        body: The body.

    Returns:
        Such as `HEAD_OF_GOVERNMENT` for a council of heads of government; ``None`` where neither
        its id nor a name tells it, and for organs, secretariats and groups of another body.

    Example:
        >>> level_of_body(Body(id="cfm", names="Council of Foreign Ministers of the CIS")).value
        'minister'
        >>> level_of_body(Body(id="economic-court", names="Economic Court"))
    """
    if body.kind is BodyKind.SUBSIDIARY:
        return None
    texts = (body.id.replace("-", " "), *(name.text for name in body.names))
    return next((level for text in texts if (level := _told(text)) is not None), None)


def lowest_of_bodies(bodies: Iterable[Body]) -> Level | None:
    """Return the rank at which several bodies meet together.

    Args:
        bodies: The bodies.

    Returns:
        The lowest of their ranks; ``None`` where one of them is not known.

    Example:
        >>> cfm = Body(id="cfm", names="Council of Foreign Ministers")
        >>> chs = Body(id="chs", names="Council of Heads of State")
        >>> lowest_of_bodies([chs, cfm]).value
        'minister'
    """
    levels = [level_of_body(body) for body in bodies]
    known = [level for level in levels if level is not None]
    return max(known, key=lambda level: level.rank) if known and len(known) == len(levels) else None


@lru_cache(maxsize=1024)
def _told(text: str) -> Level | None:
    key = core(text)
    return next((level for level, told in _NAMES if re.fullmatch(told, key)), None)
