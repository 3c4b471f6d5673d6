"""The first and the last day of a date, for arguments such as ``since`` and ``until``."""

import datetime

from cisrecords.dates.partial import PartialDate
from cisrecords.errors import VagueDate

__all__ = ["first_day", "last_day"]


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
