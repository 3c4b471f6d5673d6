"""`Period`: something that lasted from one day to another."""

import datetime
import functools
from typing import final, overload

from cisrecords.dates._grammar import read_period, refusal
from cisrecords.dates._timed import CACHED, Timed, date_text
from cisrecords.dates.advice.forms import WHEN
from cisrecords.dates.kinds import EndKind
from cisrecords.dates.partial import PartialDate
from cisrecords.errors import InvalidDate, VagueDate

__all__ = ["Period", "parse_when"]

_KINDS = {"..": EndKind.OPEN, "": EndKind.UNKNOWN}


@final
class Period(Timed):
    """Something that lasted; both ends are included.

    Each end is a `PartialDate`, *open* (``..``: it still lasts, or had no beginning) or *unknown*
    (an empty string: there is an end on an unknown day). The three are never merged: ``2008/..``,
    ``2008/`` and ``2008/2009`` differ in every answer. ``../..`` is accepted; ``/`` is not, since
    it has no information. The end is never before the start, which also bounds a vague end:
    ``1991/1991-06`` began by the end of June.

    Args:
        start: The whole string (``1991-12-08/..``) or a `Period`, as the only argument; or the
            start, as a `PartialDate`, a `datetime.date` or a string, ``..`` and an empty one
            included.
        end: The end, in the same way.

    Raises:
        InvalidDate: The value is not a period, one of its ends is not a date, both are unknown,
            or it certainly ends before it begins.

    Example:
        >>> Period("1991-12-08/..").end_kind
        <EndKind.OPEN: 'open'>
        >>> Period(PartialDate("2008"), "2009-08-17")
        Period('2008/2009-08-17')
        >>> Period("/2009-08-18").start is None
        True
    """

    __slots__ = ("_end", "_end_kind", "_start", "_start_kind")

    _start: PartialDate | None
    _end: PartialDate | None
    _start_kind: EndKind
    _end_kind: EndKind

    @overload
    def __new__(cls, start: "Period | str") -> "Period": ...

    @overload
    def __new__(
        cls, start: PartialDate | datetime.date | str, end: PartialDate | datetime.date | str
    ) -> "Period": ...

    def __new__(cls, start: object, end: object = None) -> "Period":
        """Parse a period; see the class."""
        if end is not None:
            return cls._read(f"{_end_text(start)}/{_end_text(end)}")
        if isinstance(start, Period):
            return start
        if isinstance(start, PartialDate | datetime.date):
            reason = (
                "a period has two ends; pass the other one too, '..' for open or '' for unknown"
            )
            raise InvalidDate(start, reason)
        return cls._read(date_text(start))

    @classmethod
    @functools.lru_cache(maxsize=CACHED)
    def _read(cls, text: str) -> "Period":
        reading = read_period(text)
        period = cls._made(text, reading.bounds, reading.bounds)
        put = object.__setattr__
        for name, end in (("_start", reading.start), ("_end", reading.end)):
            kind = _KINDS.get(end, EndKind.KNOWN)
            put(period, f"{name}_kind", kind)
            put(period, name, PartialDate(end) if kind is EndKind.KNOWN else None)
        return period

    @classmethod
    def seen_on(cls, day: PartialDate | datetime.date | str) -> "Period":
        """Return the period of which only one day is attested.

        Args:
            day: A day on which it lasted; of a vaguer date, one day of it.

        Returns:
            The period: it began on that day or earlier, and ended on that day or later.

        Raises:
            InvalidDate: The value is not a date.
            VagueDate: The date has no first or no last day.

        Example:
            >>> Period.seen_on("2015-04-17")
            Period('[..2015-04-17]/[2015-04-17..]')
        """
        date = PartialDate(day)
        first, last = date.earliest, date.latest
        if first is None or last is None:
            reason = "a day on which it lasted has bounds; write a day, a month or a year"
            raise VagueDate(date.text, reason)
        return cls(f"[..{last}]/[{first}..]")

    @property
    def start(self) -> PartialDate | None:
        """The start; ``None`` if `start_kind` is open or unknown.

        Example:
            >>> Period("2008/2009-08-17").start
            PartialDate('2008')
        """
        return self._start

    @property
    def end(self) -> PartialDate | None:
        """The end, its last day; ``None`` if `end_kind` is open or unknown.

        Example:
            >>> Period("2008/2009-08-17").end
            PartialDate('2009-08-17')
        """
        return self._end

    @property
    def start_kind(self) -> EndKind:
        """What is known of the start.

        Example:
            >>> Period("/2009-08-18").start_kind
            <EndKind.UNKNOWN: 'unknown'>
        """
        return self._start_kind

    @property
    def end_kind(self) -> EndKind:
        """What is known of the end: an open period still lasts, one with an unknown end is over.

        Example:
            >>> Period("2008/..").end_kind, Period("2008/").end_kind
            (<EndKind.OPEN: 'open'>, <EndKind.UNKNOWN: 'unknown'>)
        """
        return self._end_kind


def parse_when(text: str) -> PartialDate | Period:
    """Parse a date or a period: a string with a ``/`` is a period.

    Args:
        text: An EDTF string.

    Returns:
        The date or period.

    Raises:
        InvalidDate: The string is neither.

    Example:
        >>> parse_when("2023-10-10/2023-10-11"), parse_when("2023-10")
        (Period('2023-10-10/2023-10-11'), PartialDate('2023-10'))
    """
    plain = date_text(text)
    try:
        return Period(plain) if "/" in plain else PartialDate(plain)
    except InvalidDate:
        raise refusal(plain, WHEN) from None


def _end_text(end: object) -> str:
    return end.text if isinstance(end, PartialDate) else date_text(end)
