"""The rank at which a body meets, and the order of ranks."""

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
"""Patterns of the folded names of bodies, by the rank of their members; the first match counts."""


def highest(levels: Iterable[Level | None]) -> Level | None:
    """Return the highest of the known ranks, or ``None``."""
    known = [level for level in levels if level is not None]
    return min(
        known, key=lambda level: (level.rank, level.startswith("deputy"), level), default=None
    )


def is_below(level: Level | None, other: Level | None) -> bool:
    """Check whether one rank is known to be below another.

    Ranks of different ladders are not compared: a deputy minister and the head of an agency.
    """
    return level is not None and other is not None and _at_best(level) > other.rank


def _at_best(level: Level) -> int:
    # An official of another rank, such as the assistant of a president, may equal agencies.
    return Level.HEAD_OF_AGENCY.rank if level is Level.OFFICIAL else level.rank


def level_of_body(body: Body) -> Level | None:
    """Return the rank of the members of a body by its id and names.

    It is ``None`` where these do not show it, and for organs, secretariats and groups of a body.
    """
    if body.kind is BodyKind.SUBSIDIARY:
        return None
    texts = (body.id.replace("-", " "), *(name.text for name in body.names))
    return next((level for text in texts if (level := _level_of_name(text)) is not None), None)


def lowest_of_bodies(bodies: Iterable[Body]) -> Level | None:
    """Return the lowest rank of several bodies, or ``None`` where one of them is not known."""
    levels = [level_of_body(body) for body in bodies]
    known = [level for level in levels if level is not None]
    return max(known, key=lambda level: level.rank) if known and len(known) == len(levels) else None


@lru_cache(maxsize=1024)
def _level_of_name(text: str) -> Level | None:
    key = core(text)
    return next((level for level, pattern in _NAMES if re.fullmatch(pattern, key)), None)
