"""Converters from what a person types to dates, ids, amounts and tuples.

A converter never refuses: what it cannot read it hands on as it is, and the check of the whole
record tells every such value at once, with its path.
"""

import datetime
from collections.abc import Iterable
from decimal import Decimal, InvalidOperation
from typing import TypeVar, cast

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate

T = TypeVar("T")


def date(value: PartialDate | datetime.date | str | None) -> PartialDate | None:
    """Take a date, its EDTF text, or nothing."""
    if value is None or isinstance(value, PartialDate):
        return value
    try:
        return PartialDate(value)
    except InvalidDate:
        return cast(PartialDate, value)


def period(value: Period | str | None) -> Period | None:
    """Take a period, its EDTF text, or nothing."""
    if value is None or isinstance(value, Period):
        return value
    try:
        return Period(value)
    except InvalidDate:
        return cast(Period, value)


def when(value: PartialDate | Period | datetime.date | str | None) -> PartialDate | Period | None:
    """Take a date or a period, its EDTF text, or nothing."""
    if not isinstance(value, str):
        return value if isinstance(value, Period) else date(value)
    try:
        return parse_when(value)
    except InvalidDate:
        return cast(PartialDate, value)


def amount(value: Decimal | int | str) -> Decimal:
    """Take an amount, a whole number or the text of a number."""
    if isinstance(value, bool | float):
        return cast(Decimal, value)
    try:
        return Decimal(value)
    except (InvalidOperation, TypeError, ValueError):
        return cast(Decimal, value)


def many(value: Iterable[T]) -> tuple[T, ...]:
    """Take any iterable but a text as a tuple."""
    if isinstance(value, str | bytes | dict) or not isinstance(value, Iterable):
        return cast(tuple[T, ...], value)
    return tuple(value)


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """Take texts."""
    return many(value)
