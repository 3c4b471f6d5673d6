"""Converters from strings to the small records that they stand for."""

from collections.abc import Callable, Iterable
from typing import TypeVar, cast

from cisrecords.errors import InvalidRecords
from cisrecords.fields._values import many
from cisrecords.fields.check import Checked

__all__ = ["many_of_text", "of_text"]

R = TypeVar("R", bound=Checked)


def of_text(make: Callable[[str], R], value: R | str) -> R:
    """Return a record made from a string, or the input unchanged where it makes none."""
    if not isinstance(value, str):
        return value
    try:
        return make(value)
    except InvalidRecords:
        return cast(R, value)


def many_of_text(make: Callable[[str], R], value: R | str | Iterable[R | str]) -> tuple[R, ...]:
    """Return records made from one or many records or strings; anything else unchanged."""
    if isinstance(value, str | Checked):
        return (of_text(make, value),)
    items = many(value)
    if type(items) is not tuple:
        return cast(tuple[R, ...], items)
    return tuple(of_text(make, item) for item in items)
