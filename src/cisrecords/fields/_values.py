"""Converters from what a person types to dates, amounts and tuples.

A converter never refuses: what it cannot read it hands on as it is, and the check of the whole
record tells every such value at once, with its path.
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
    """Take a date, its EDTF text, or nothing.

    Args:
        value: A date, a `datetime.date`, EDTF text, or nothing.

    Returns:
        The date; what is none is handed on.

    Example:
        >>> date("2001-07")
        PartialDate('2001-07')
    """
    if value is None or isinstance(value, PartialDate):
        return value
    try:
        return PartialDate(value)
    except InvalidDate:
        return cast(PartialDate, value)


def period(value: Period | str | None) -> Period | None:
    """Take a period, its EDTF text, or nothing.

    Args:
        value: A period, EDTF text, or nothing.

    Returns:
        The period; what is none is handed on.

    Example:
        >>> period("2008/..")
        Period('2008/..')
    """
    if value is None or isinstance(value, Period):
        return value
    try:
        return Period(value)
    except InvalidDate:
        return cast(Period, value)


def when(value: PartialDate | Period | datetime.date | str | None) -> PartialDate | Period | None:
    """Take a date or a period, its EDTF text, or nothing.

    Args:
        value: A date, a `datetime.date`, a period, EDTF text of either, or nothing.

    Returns:
        The date or the period; what is neither is handed on.

    Example:
        >>> when("2023-10-10/2023-10-11")
        Period('2023-10-10/2023-10-11')
    """
    if not isinstance(value, str):
        return value if isinstance(value, Period) else date(value)
    try:
        return parse_when(value)
    except InvalidDate:
        return cast(PartialDate, value)


def amount(value: Decimal | int | str) -> Decimal:
    """Take an amount, a whole number or the text of a number; floats are not exact enough.

    Args:
        value: A `Decimal`, a whole number, or its text.

    Returns:
        The amount; what is none is handed on.

    Example:
        >>> amount("0.10")
        Decimal('0.10')
    """
    if type(value) not in (int, str):
        return cast(Decimal, value)
    try:
        return Decimal(value)
    except InvalidOperation:
        return cast(Decimal, value)


def many(value: Iterable[T]) -> tuple[T, ...]:
    """Take items in their order as a tuple.

    Args:
        value: Any iterable but a text, a mapping or a set: their items are not meant, or have
            no order.

    Returns:
        The tuple; what is none is handed on.

    Example:
        >>> many(["AM", "AZ"])
        ('AM', 'AZ')
        >>> many("AM")
        'AM'
    """
    given: Any = value
    if type(given) is tuple:
        return cast(tuple[T, ...], given)
    if isinstance(given, str | bytes | bytearray | Mapping | AbstractSet):
        return cast(tuple[T, ...], given)
    return tuple(value) if isinstance(given, Iterable) else cast(tuple[T, ...], given)


def texts(value: Iterable[str]) -> tuple[str, ...]:
    """Take texts as a tuple.

    Args:
        value: An iterable of texts.

    Returns:
        The tuple; what is none is handed on.

    Example:
        >>> texts(["date"])
        ('date',)
    """
    return many(value)
