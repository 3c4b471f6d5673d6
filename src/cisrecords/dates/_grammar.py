"""The grammar of dates and periods: EDTF strings to day numbers."""

import datetime
import re
from typing import NamedTuple

from cisrecords.dates import advice
from cisrecords.dates._bounds import (
    ALWAYS,
    FOREVER,
    NO_LOWER_BOUND,
    NO_UPPER_BOUND,
    Bounds,
    lasting,
)
from cisrecords.dates.advice.forms import ACCEPTED, DATE, PERIOD, TWO_ENDS, WHEN
from cisrecords.dates.kinds import Precision
from cisrecords.errors import InvalidDate, shown

__all__ = ["DateReading", "PeriodReading", "read_date", "read_period", "refusal"]

_DATE = r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?"
_PLAIN = re.compile(_DATE + r"([?~%]?)", re.ASCII)
_SPAN = re.compile(rf"\[({_DATE})?\.\.({_DATE})?\]", re.ASCII)
_MONTH_LENGTHS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_ONE_SLASH = f"a period has two ends and one '/' between them; {TWO_ENDS}"
_FIRST_SEASON = 21
_LAST_SEASON = 24


class DateReading(NamedTuple):
    """A parsed date.

    `mark` is empty without a mark; `low` and `high` are the numbers of the earliest and the latest
    possible day.
    """

    precision: Precision
    mark: str
    low: int
    high: int


class PeriodReading(NamedTuple):
    """A parsed period.

    `start` and `end` are strings (``..`` and the empty string included); `bounds` are those of its
    first and last day.
    """

    start: str
    end: str
    bounds: Bounds


def read_date(text: str) -> DateReading:
    """Parse one date: a year, month, day or season, marked or not, or one day out of a span."""
    try:
        return _date(text)
    except InvalidDate:
        raise refusal(text, DATE) from None


def refusal(text: str, wanted: str) -> InvalidDate:
    """Return the error for a string that is not what was wanted, with what it may mean."""
    try:
        _period(text) if wanted == PERIOD or (wanted == WHEN and "/" in text) else _date(text)
    except InvalidDate as error:
        reason = error.reason or advice.fault(text)
        return advice.advised(text, reason, wanted, is_date=_is_date, is_period=_is_period)
    return InvalidDate(text, ACCEPTED)


def _is_date(text: str) -> bool:
    try:
        _date(text)
    except InvalidDate:
        return False
    return True


def _is_period(text: str) -> bool:
    try:
        _period(text)
    except InvalidDate:
        return False
    return True


def _date(text: str) -> DateReading:
    plain = _PLAIN.fullmatch(text)
    if plain:
        year, month, day, mark = plain.groups()
        return DateReading(_precision(month, day), mark, *_range(text, year, month, day))
    span = _SPAN.fullmatch(text)
    if span is None or (span[1] is None and span[5] is None):
        raise InvalidDate(text, "")
    low = _span_end(text, *span.groups()[1:4])[0] if span[1] else NO_LOWER_BOUND
    high = _span_end(text, *span.groups()[5:8])[1] if span[5] else NO_UPPER_BOUND
    if low > high:
        reason = f"the span ends before it begins; swap its ends: [{span[5]}..{span[1]}]"
        raise InvalidDate(text, reason)
    return DateReading(Precision.SPAN, "", low, high)


def read_period(text: str) -> PeriodReading:
    """Parse a period: two ends separated by ``/``.

    Each end is a date, ``..`` (open) or empty (unknown).
    """
    try:
        return _period(text)
    except InvalidDate:
        raise refusal(text, PERIOD) from None


def _period(text: str) -> PeriodReading:
    ends = text.split("/")
    if len(ends) != 2:
        raise InvalidDate(text, _ONE_SLASH)
    start, end = ends
    if not start and not end:
        reason = "both ends are unknown; leave the period out, or write ../.."
        raise InvalidDate(text, reason)
    start_range = _end_range(text, "start", start, (ALWAYS, ALWAYS))
    end_range = _end_range(text, "end", end, (FOREVER, FOREVER))
    if end_range[1] < start_range[0]:
        reason = f"the period ends before it begins; swap its ends: {end}/{start}"
        raise InvalidDate(text, reason)
    return PeriodReading(start, end, lasting(start_range, end_range))


def _end_range(text: str, which: str, end: str, without_end: tuple[int, int]) -> tuple[int, int]:
    if end == "..":
        return without_end
    if not end:
        return NO_LOWER_BOUND, NO_UPPER_BOUND
    try:
        reading = _date(end)
    except InvalidDate as problem:
        raise InvalidDate(
            text, f"its {which} is {shown(end)}: {problem.reason or advice.fault(end)}"
        ) from None
    return reading.low, reading.high


def _precision(month: str | None, day: str | None) -> Precision:
    if month is None:
        return Precision.YEAR
    if day is not None:
        return Precision.DAY
    return Precision.SEASON if int(month) >= _FIRST_SEASON else Precision.MONTH


def _range(text: str, year: str, month: str | None, day: str | None) -> tuple[int, int]:
    number = int(year)
    if number == 0:
        raise InvalidDate(text, "there is no year 0000; years run from 0001 to 9999")
    if month is None:
        return _day_number(number, 1, 1), _day_number(number, 12, 31)
    if 1 <= int(month) <= 12:
        return _within_month(text, number, int(month), day)
    if day is None and _FIRST_SEASON <= int(month) <= _LAST_SEASON:
        return _season(text, number, int(month))
    reason = f"there is no month {month}; months run from 01 to 12, seasons from 21 to 24"
    raise InvalidDate(text, f"{reason}, and a season has no days" if day else reason)


def _within_month(text: str, year: int, month: int, day: str | None) -> tuple[int, int]:
    length = _month_length(year, month)
    if day is None:
        return _day_number(year, month, 1), _day_number(year, month, length)
    if not 1 <= int(day) <= length:
        reason = f"there is no day {day}; {year:04}-{month:02} runs from 01 to {length}"
        raise InvalidDate(text, reason)
    number = _day_number(year, month, int(day))
    return number, number


def _season(text: str, year: int, season: int) -> tuple[int, int]:
    first_month = (season - _FIRST_SEASON) * 3 + 3
    if season < _LAST_SEASON:
        last_month = first_month + 2
        length = _month_length(year, last_month)
        return _day_number(year, first_month, 1), _day_number(year, last_month, length)
    if year == datetime.MAXYEAR:
        raise InvalidDate(text, "this winter ends after the year 9999, the last one possible")
    length = _month_length(year + 1, 2)
    return _day_number(year, first_month, 1), _day_number(year + 1, 2, length)


def _span_end(text: str, year: str, month: str | None, day: str | None) -> tuple[int, int]:
    if _precision(month, day) is Precision.SEASON:
        raise InvalidDate(text, f"the ends of a span are years, months or days; {ACCEPTED}")
    return _range(text, year, month, day)


def _month_length(year: int, month: int) -> int:
    if month == 2 and year % 4 == 0 and (year % 100 or year % 400 == 0):
        return 29
    return _MONTH_LENGTHS[month - 1]


def _day_number(year: int, month: int, day: int) -> int:
    return datetime.date(year, month, day).toordinal()
