"""Ranges of days from arguments, and the verdict whether a vague date falls into one."""

import datetime

import attrs

from cisrecords.dates._timed import Datetime64
from cisrecords.dates.days import first_day, last_day
from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period
from cisrecords.dates.verdict import Verdict
from cisrecords.errors import BadQuery
from cisrecords.render import Printable

__all__ = ["Day", "DayRange", "When", "day_range", "lasted_on", "whole_day"]

Day = str | datetime.date | PartialDate | Datetime64
"""A day as an argument: an EDTF string, a `PartialDate`, a `datetime.date`, or a moment at midnight
(a `datetime.datetime`, a pandas ``Timestamp`` or a ``numpy.datetime64``)."""

When = PartialDate | Period
"""The time of something: one day, exact or vague, or a period."""

_NO_FIRST = datetime.date.min.toordinal() - 1
_NO_LAST = datetime.date.max.toordinal() + 1


@attrs.frozen(repr=False)
class DayRange(Printable):
    """The days from a first to a last one, both included, as day numbers.

    Attributes:
        first: The first day; 0 for no limit.
        last: The last day; for no limit, one more than the last day of the calendar.

    Example:
        >>> DayRange().verdict(None)
        <Verdict.YES: 'yes'>
    """

    first: int = _NO_FIRST
    last: int = _NO_LAST

    @property
    def unlimited(self) -> bool:
        """Whether every day is in the range."""
        return self.first == _NO_FIRST and self.last == _NO_LAST

    def verdict(self, when: When | None) -> Verdict:
        """Compare whether something happened, or lasted, on at least one day of the range.

        Args:
            when: The time of it; ``None`` if unknown.

        Returns:
            `YES` if it did for all of its possible days, `NO` if it did for none, otherwise
            `MAYBE`.

        Example:
            >>> day_range("2021-11-10", None).verdict(PartialDate("2021-11"))
            <Verdict.MAYBE: 'maybe'>
        """
        if self.unlimited:
            return Verdict.YES
        if when is None:
            return Verdict.MAYBE
        bounds = when._bounds  # noqa: SLF001 - of dates and periods alike
        return Verdict.of(
            certain=bounds.first_high <= self.last and self.first <= bounds.last_low,
            possible=bounds.first_low <= self.last and self.first <= bounds.last_high,
        )


def day_range(
    since: Day | None,
    until: Day | None,
) -> DayRange:
    """Parse the two ends of a range of days.

    Args:
        since: The first day, of any precision; ``None`` for no limit.
        until: The last day, of any precision; ``None`` for no limit.

    Returns:
        The range.

    Raises:
        InvalidDate: An end is not a date.
        VagueDate: An end has no day that bounds it.
        BadQuery: The range ends before it begins.

    Example:
        >>> day_range("2023", "2023") == DayRange(738521, 738885)
        True
    """
    first = _NO_FIRST if since is None else first_day(since).toordinal()
    last = _NO_LAST if until is None else last_day(until).toordinal()
    if last < first:
        raise BadQuery(
            "until", str(until), f"the range ends before it begins ({since}); swap its ends"
        )
    return DayRange(first, last)


def whole_day(on: Day | None) -> DayRange:
    """Parse one whole day.

    Args:
        on: The day; ``None`` for no limit.

    Returns:
        The range of this one day; all days without an argument.

    Raises:
        InvalidDate: The value is not a date.
        VagueDate: The date is vaguer than a day.

    Example:
        >>> whole_day("2023-10-10").first == whole_day("2023-10-10").last
        True
    """
    if on is None:
        return DayRange()
    hint = "'on' must be one whole day; since= and until= accept vaguer dates"
    day = PartialDate(on).as_day(hint).toordinal()
    return DayRange(day, day)


def lasted_on(day: DayRange, begun: PartialDate | None, ended: PartialDate | None) -> Verdict:
    """Compare whether something that began, and perhaps ended, still lasted on a day.

    Args:
        day: The day.
        begun: Its first day; ``None`` if unknown.
        ended: Its last day; ``None`` if no end is known.

    Returns:
        The verdict: at best `MAYBE` without a first day, and `YES` for all days.

    Example:
        >>> lasted_on(whole_day("1995-01-01"), PartialDate("1992"), None)
        <Verdict.YES: 'yes'>
    """
    if day.unlimited:
        return Verdict.YES
    there = (
        Verdict.MAYBE
        if begun is None
        else Verdict.of(
            certain=begun.latest_ordinal <= day.first,
            possible=begun.earliest_ordinal <= day.first,
        )
    )
    if ended is None:
        return there
    return there & Verdict.of(
        certain=ended.earliest_ordinal >= day.first,
        possible=ended.latest_ordinal >= day.first,
    )
