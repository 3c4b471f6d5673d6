"""Strategies for dates and periods, as vague as sources leave them."""

import datetime
from functools import cache

from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period
from cisrecords.errors import InvalidDate

__all__ = ["dates", "dates_or_periods", "periods"]

_DATES = (
    "1991",
    "1991-12",
    "1991-12-08",
    "1991-12~",
    "2008?",
    "1993-01-22%",
    "1998-23",
    "2019-24~",
    "2000-02-29",
    "0001",
    "9999-12-31",
    "[2012-11-01..2012-11-10]",
    "[1991..1993-04]",
    "[..2008-05]",
    "[2020-11-18..]",
)
_PERIODS = (
    "1991/1993",
    "2023-10-10/2023-10-11",
    "1991-12-08~/2009-08-17",
    "2008/..",
    "2008/",
    "/2009-08-18",
    "../2009",
    "../..",
    "1998-23/[2001..]",
)
_ENDS = ("..", "")
_SEASONS = ("-21", "-22", "-23", "-24")
_FIRST, _LAST = datetime.date(1900, 1, 1), datetime.date(2100, 12, 31)


def _days() -> st.SearchStrategy[str]:
    """Draw years, months and days."""
    days = st.dates(_FIRST, _LAST).map(str)
    return st.builds(str.__getitem__, days, st.sampled_from([slice(4), slice(7), slice(10)]))


def _date(first: str, last: str, mark: str) -> str:
    if mark in _SEASONS:
        return first[:4] + mark
    if mark != "..":
        return first + mark
    try:
        return PartialDate(f"[{first}..{last}]").text
    except InvalidDate:
        return f"[{last}..{first}]"


def _period(start: str, end: str) -> Period:
    if not start and not end:
        return Period("../..")
    try:
        return Period(f"{start}/{end}")
    except InvalidDate:
        return Period(f"{end}/{start}")


@cache
def dates() -> st.SearchStrategy[PartialDate]:
    """Draw dates: days, months, years and seasons, marked or not, and days in a span.

    Returns:
        The strategy; it shrinks towards 1991.

    Example:
        >>> from hypothesis import given
        >>> @given(dates())
        ... def law(date):
        ...     assert date == PartialDate(date.text)
        >>> law()
    """
    marks = st.sampled_from(["", "", "?", "~", "%", "..", *_SEASONS])
    made = st.builds(_date, _days(), _days(), marks).map(PartialDate)
    return st.sampled_from([PartialDate(text) for text in _DATES]) | made


@cache
def periods() -> st.SearchStrategy[Period]:
    """Draw periods: from one date to another, still going, or with an unknown end.

    Returns:
        The strategy; it shrinks towards 1991 to 1993.

    Example:
        >>> from hypothesis import given
        >>> @given(periods())
        ... def law(period):
        ...     assert period == Period(period.text)
        >>> law()
    """
    ends = dates().map(str) | st.sampled_from(_ENDS)
    return st.sampled_from([Period(text) for text in _PERIODS]) | st.builds(_period, ends, ends)


@cache
def dates_or_periods() -> st.SearchStrategy[PartialDate | Period]:
    """Draw dates or periods, as a field takes them that may be either.

    Returns:
        The strategy; it shrinks towards 1991.

    Example:
        >>> from hypothesis import given
        >>> @given(dates_or_periods())
        ... def law(when):
        ...     assert isinstance(when, PartialDate | Period)
        >>> law()
    """
    return dates() | periods()
