"""The fixed points of law on which the rules rest, read from the records where they are there."""

import datetime

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation
from cisrecords.render import Printable

__all__ = [
    "AGREEMENT",
    "CHARTER",
    "COMMONWEALTH",
    "FOUNDED",
    "PROTOCOL",
    "PROTOCOL_RULE",
    "WHOLE",
    "Law",
    "article_of_leaving",
]

AGREEMENT = "agreement-1991"
"""Id of the Agreement establishing the Commonwealth, 8 December 1991."""
PROTOCOL = "protocol-1991"
"""Id of its Protocol, 21 December 1991."""
CHARTER = "charter-1993"
"""Id of the Charter, adopted on 22 January 1993."""
COMMONWEALTH = "cis"
"""Id of the Commonwealth itself."""
WHOLE = (AGREEMENT, PROTOCOL, CHARTER)
"""Ids of the instruments that a state leaves together, by leaving the Commonwealth."""
PROTOCOL_RULE = "Protocol of 21 December 1991 (in force for each party from its ratification)"
"""The rule by which the Agreement and the Protocol bind a state, as reasons cite it."""
FOUNDED = datetime.date(1991, 12, 8)
"""The day on which the Commonwealth was founded; no act is older."""

_ADOPTED = datetime.date(1993, 1, 22)
_IN_FORCE = datetime.date(1994, 1, 22)


@attrs.frozen(kw_only=True, repr=False)
class Law(Printable):
    """Hold what the rules need to know besides the acts of the state.

    Attributes:
        charter_adopted: The day on which the Charter was adopted.
        charter_in_force: The day on which the Charter entered into force (Charter art. 41: for
            states that had deposited, one year after adoption).
        founded: The sources for the founding of the Commonwealth.

    Example:
        >>> Law().charter_in_force.isoformat()
        '1994-01-22'
    """

    charter_adopted: datetime.date = _ADOPTED
    charter_in_force: datetime.date = _IN_FORCE
    founded: tuple[Citation, ...] = ()

    @classmethod
    def of(cls, archive: Archive) -> "Law":
        """Read the fixed points from the instruments of an archive.

        Args:
            archive: The records.

        Returns:
            The law, with its well-known days for instruments that the archive does not have.

        Example:
            >>> Law.of(Archive()).charter_adopted.isoformat()
            '1993-01-22'
        """
        charter = archive.instruments.get(CHARTER)
        agreement = archive.instruments.get(AGREEMENT)
        return cls(
            charter_adopted=_day(charter.date if charter else None, _ADOPTED),
            charter_in_force=_day(charter.in_force if charter else None, _IN_FORCE),
            founded=agreement.cites if agreement else (),
        )


def article_of_leaving(instrument: str | None) -> str:
    """Return the article under which a state leaves, by the instrument that it gives notice of.

    Args:
        instrument: Id of the instrument.

    Returns:
        Article 9 of the Charter; for the Agreement and its Protocol also article 10 of the
        Agreement, which provides for suspension on a year's notice and not for leaving.

    Example:
        >>> article_of_leaving(CHARTER)
        'Charter art. 9'
    """
    if instrument in (AGREEMENT, PROTOCOL):
        return "Charter art. 9; Agreement of 8 December 1991 art. 10 (suspension)"
    return "Charter art. 9"


def _day(date: PartialDate | None, default: datetime.date) -> datetime.date:
    return date.latest if date is not None and date.latest is not None else default
