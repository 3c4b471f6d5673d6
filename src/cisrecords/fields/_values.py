"""Converters from strings and plain values to dates, amounts and tuples.

Converters never raise: invalid input passes unchanged, and the check of the whole record reports
every invalid value at once, with its path.
"""

import datetime
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from decimal import Decimal, InvalidOperation
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
