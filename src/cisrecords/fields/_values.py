"""Converters from strings and plain values to dates, amounts and tuples.

Converters never raise: invalid input passes unchanged, and the check of the whole record reports
every invalid value at once, with its path.
"""

import datetime
import re
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Any, TypeVar, cast

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate

T = TypeVar("T")


def date(value: PartialDate | datetime.date | str | None) -> PartialDate | None:
    """Return a date read from its EDTF string, or the input unchanged."""
    if value is None or isinstance(value, PartialDate):
        return value
    try:
        return PartialDate(value)
    except InvalidDate:
        return cast(PartialDate, value)


def period(value: Period | str | None) -> Period | None:
    """Return a period read from its EDTF string, or the input unchanged."""
    if value is None or isinstance(value, Period):
        return value
    try:
        return Period(value)
    except InvalidDate:
        return cast(Period, value)


def when(value: PartialDate | Period | datetime.date | str | None) -> PartialDate | Period | None:
    """Return a date or a period read from its EDTF string, or the input unchanged."""
    if not isinstance(value, str):
        return value if isinstance(value, Period) else date(value)
    try:
        return parse_when(value)
    except InvalidDate:
        return cast(PartialDate, value)


def amount(value: Decimal | int | str) -> Decimal:
    """Return an amount read from a whole number or a string, or the input unchanged.

    A float is not exact and passes unchanged, for the check to refuse.
    """
    if type(value) not in (int, str):
        return cast(Decimal, value)
    try:
        return Decimal(value)
    except InvalidOperation:
        return cast(Decimal, value)


def amount_of_plain(value: Any) -> Decimal | None:
    """Return the amount of a whole number or of a string of digits, as documents have them."""
    if type(value) is int or (type(value) is str and _digits().fullmatch(value)):
        return Decimal(value)
    return None


@cache
def _digits() -> re.Pattern[str]:
    return re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", re.ASCII)


def many(value: Iterable[T]) -> tuple[T, ...]:
    """Return the items of an iterable as a tuple, or the input unchanged.

    Strings, mappings and sets are not lists: their items are not meant, or have no order.
    """
    items: Any = value
    if type(items) is tuple:
        return cast(tuple[T, ...], items)
    if isinstance(items, str | bytes | bytearray | Mapping | AbstractSet):
        return cast(tuple[T, ...], items)
    return tuple(value) if isinstance(items, Iterable) else cast(tuple[T, ...], items)


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """Return strings as a tuple, or the input unchanged."""
    return many(value)
