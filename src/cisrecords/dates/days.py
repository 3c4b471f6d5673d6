"""The first and the last day of a date, and whether one date is a vaguer word for another."""

import datetime

from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period
from cisrecords.errors import VagueDate

__all__ = ["covers", "first_day", "last_day"]


def first_day(value: PartialDate | datetime.date | str) -> datetime.date:
    """Return the first day of a date of any precision, as ``since`` takes it.

    Args:
        value: A date, or the text of one.

    Returns:
        The earliest day that it covers.

    Raises:
        InvalidDate: It is no date.
        VagueDate: It has no first day (``[..2008-05]``).

    Example:
        >>> first_day("2023")
        datetime.date(2023, 1, 1)
    """
    date = PartialDate(value)
    if date.earliest is None:
        raise VagueDate(date.text, "it has no first day; give a year, a month or a day")
    return date.earliest


def last_day(value: PartialDate | datetime.date | str) -> datetime.date:
    """Return the last day of a date of any precision, as ``until`` takes it.

    Args:
        value: A date, or the text of one.

    Returns:
        The latest day that it covers.

    Raises:
        InvalidDate: It is no date.
        VagueDate: It has no last day (``[2008-05..]``).

    Example:
        >>> last_day("2023")
        datetime.date(2023, 12, 31)
    """
    date = PartialDate(value)
    if date.latest is None:
        raise VagueDate(date.text, "it has no last day; give a year, a month or a day")
    return date.latest


def covers(vague: PartialDate | Period, exact: PartialDate | Period) -> bool:
    """Say whether every day that one date can mean is one that another can mean, too.

    Args:
        vague: The date that may be only a vaguer word.
        exact: The date that may be the more exact one.

    Returns:
        Whether it is so; a date covers itself.

    Example:
        >>> covers(PartialDate("2001-06"), PartialDate("2001-06-01"))
        True
    """
    begins = vague.earliest_ordinal <= exact.earliest_ordinal
    return begins and exact.latest_ordinal <= vague.latest_ordinal
