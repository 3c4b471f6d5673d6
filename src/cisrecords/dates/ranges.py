"""Ranges of days as users give them, and whether a vague date falls into one."""

import datetime

import attrs

from cisrecords.dates.days import first_day, last_day
from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period
from cisrecords.dates.verdict import Verdict
from cisrecords.errors import BadQuery

__all__ = ["Day", "DayRange", "When", "day_range", "lasted_on", "whole_day"]

Day = str | datetime.date | PartialDate
"""A day as users give it: EDTF text, a `datetime.date` or a `PartialDate`."""

When = PartialDate | Period
"""When something happened: one day, known as well as it is known, or something that lasted."""

_NO_FIRST = datetime.date.min.toordinal() - 1
_NO_LAST = datetime.date.max.toordinal() + 1


@attrs.frozen
class DayRange:
    """Days from a first to a last one, both included, as day numbers.

    Attributes:
        first: The first day; 0 for no limit.
        last: The last day; one more than the number of the last day there is for no limit.

    Example:
        >>> DayRange().verdict(None)
        <Verdict.YES: 'yes'>
    """

    first: int = _NO_FIRST
    last: int = _NO_LAST

    @property
    def unlimited(self) -> bool:
        """Whether every day lies in it."""
        return self.first == _NO_FIRST and self.last == _NO_LAST

    def verdict(self, when: When | None) -> Verdict:
        """Return whether something happened, or lasted, on at least one day of the range.

        Args:
            when: When it happened; ``None`` where that is not known.

        Returns:
            `YES` where it did whichever of its possible days are the right ones, `NO` where it
            cannot have, else `MAYBE`.

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
        since: The first day, of any precision; none for no limit.
        until: The last day, of any precision; none for no limit.

    Returns:
        The range.

    Raises:
        InvalidDate: An end is no date.
        VagueDate: An end has no day that bounds it.
        BadQuery: The range ends before it begins.

    Example:
        >>> day_range("2023", "2023") == DayRange(738521, 738885)
        True
    """
    first = _NO_FIRST if since is None else first_day(since).toordinal()
    last = _NO_LAST if until is None else last_day(until).toordinal()
    if last < first:
        raise BadQuery("until", str(until), f"it ends before it begins ({since})")
    return DayRange(first, last)


def whole_day(on: Day | None) -> DayRange:
    """Parse one whole day.

    Args:
        on: The day; none for no limit.

    Returns:
        The range that is this day; all days where none is given.

    Raises:
        InvalidDate: It is no date.
        VagueDate: It is vaguer than a day.

    Example:
        >>> whole_day("2023-10-10").first == whole_day("2023-10-10").last
        True
    """
    if on is None:
        return DayRange()
    hint = "'on' is one whole day; since= and until= take a vaguer one where there are such"
    day = PartialDate(on).as_day(hint).toordinal()
    return DayRange(day, day)


def lasted_on(day: DayRange, begun: PartialDate | None, ended: PartialDate | None) -> Verdict:
    """Return whether something that began and perhaps ended was there on a day.

    Args:
        day: The day.
        begun: Its first day; ``None`` where that is not known.
        ended: Its last day; ``None`` where nothing is known of an end.

    Returns:
        The verdict; without a first day it is at best a maybe, and on all days a yes.

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
