"""The first and the last day of a date, and the comparison of a vague date with an exact one."""

import datetime

from cisrecords.dates._timed import Datetime64
from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period
from cisrecords.errors import VagueDate

__all__ = ["certain_days", "covers", "first_day", "last_day", "overlap"]


def first_day(value: PartialDate | datetime.date | Datetime64 | str) -> datetime.date:
    """Return the first day of a date of any precision, for arguments such as ``since``.

    Args:
        value: A date, or the string of one.

    Returns:
        The earliest possible day.

    Raises:
        InvalidDate: The value is not a date.
        VagueDate: The date has no first day (``[..2008-05]``).

    Example:
        >>> first_day("2023")
        datetime.date(2023, 1, 1)
    """
    date = PartialDate(value)
    if date.earliest is None:
        raise VagueDate(date.text, "the date has no first day; write a year, a month or a day")
    return date.earliest


def last_day(value: PartialDate | datetime.date | Datetime64 | str) -> datetime.date:
    """Return the last day of a date of any precision, for arguments such as ``until``.

    Args:
        value: A date, or the string of one.

    Returns:
        The latest possible day.

    Raises:
        InvalidDate: The value is not a date.
        VagueDate: The date has no last day (``[2008-05..]``).

    Example:
        >>> last_day("2023")
        datetime.date(2023, 12, 31)
    """
    date = PartialDate(value)
    if date.latest is None:
        raise VagueDate(date.text, "the date has no last day; write a year, a month or a day")
    return date.latest


def certain_days(period: Period) -> tuple[int, int]:
    """Return the latest possible first day and the earliest possible last day, as day numbers.

    Where the second comes before the first, a period may have been shorter than they show.
    """
    bounds = period._bounds  # noqa: SLF001 - of a class of this room
    return bounds.first_high, bounds.last_low


def covers(vague: PartialDate | Period, exact: PartialDate | Period) -> bool:
    """Check whether every possible day of one date is also a possible day of another.

    Args:
        vague: The date that may be vaguer.
        exact: The date that may be more exact.

    Returns:
        Whether the vague date covers the exact one; a date covers itself.

    Example:
        >>> covers(PartialDate("2001-06"), PartialDate("2001-06-01"))
        True
    """
    begins = vague.earliest_ordinal <= exact.earliest_ordinal
    return begins and exact.latest_ordinal <= vague.latest_ordinal


def overlap(one: PartialDate | Period, other: PartialDate | Period) -> bool:
    """Check whether two dates have a possible day in common."""
    starts_in_time = one.earliest_ordinal <= other.latest_ordinal
    return starts_in_time and other.earliest_ordinal <= one.latest_ordinal
