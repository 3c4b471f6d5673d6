"""Converters from bare texts to the small records that they stand for."""

from collections.abc import Callable, Iterable
from typing import TypeVar, cast

from cisrecords.errors import InvalidRecords
from cisrecords.fields._values import many
from cisrecords.fields.check import Checked

__all__ = ["many_of_text", "of_text"]

R = TypeVar("R", bound=Checked)


def of_text(make: Callable[[str], R], value: R | str) -> R:
    """Take a record, or the bare text that makes one.

    Args:
        make: What makes the record from its text.
        value: A record or a text.

    Returns:
        The record. What is none, and a text that makes none, is handed on, for the check of the
        whole record to tell.

    Example:
        >>> from cisrecords.records import Place
        >>> of_text(Place, "Minsk")
        Place(city='Minsk')
    """
    if not isinstance(value, str):
        return value
    try:
        return make(value)
    except InvalidRecords:
        return cast(R, value)


def many_of_text(make: Callable[[str], R], value: R | str | Iterable[R | str]) -> tuple[R, ...]:
    """Take records, or the bare texts that make them, one or many.

    Args:
        make: What makes a record from its text.
        value: A record, a text, or any iterable of either that has an order.

    Returns:
        The records. What is none is handed on, for the check of the whole record to tell.

    Example:
        >>> from cisrecords.records import Place
        >>> many_of_text(Place, ["Minsk", "Moscow"])
        (Place(city='Minsk'), Place(city='Moscow'))
    """
    if isinstance(value, str | Checked):
        return (of_text(make, value),)
    items = many(value)
    if type(items) is not tuple:
        return cast(tuple[R, ...], items)
    return tuple(of_text(make, item) for item in items)
