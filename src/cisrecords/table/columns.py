"""The columns of a table: name, type and meaning."""

from collections.abc import Iterable
from enum import StrEnum

import attrs

from cisrecords.errors import BadQuery, NotFound
from cisrecords.names import did_you_mean
from cisrecords.render import Printable

__all__ = ["Column", "ColumnType", "is_writable", "no_column"]

_MOST_SUGGESTIONS = 5


class ColumnType(StrEnum):
    """The type of the cells of a column; in each type, ``None`` means that nothing is known.

    Attributes:
        TEXT: A string: an id, a term of a vocabulary, a name, a sentence.
        WORDS: Any number of ids or terms, none of them with a space in it.
        INTEGER: A whole number of at most 64 bits.
        NUMBER: A finite number with a fraction, as exact as a `float`.
        YES_NO: True or false.
        DATE: A date or a period, as vague as in its source; an EDTF string in other formats.
        DAY: One whole day of the calendar.

    Example:
        >>> ColumnType("yes-no") is ColumnType.YES_NO
        True
    """

    TEXT = "text"
    WORDS = "words"
    INTEGER = "integer"
    NUMBER = "number"
    YES_NO = "yes-no"
    DATE = "date"
    DAY = "day"


def _name(value: object) -> str:
    if isinstance(value, str) and value and is_writable(value):
        return str.__str__(value)
    raise BadQuery("name", value, "must be a string that is not empty")


def _type(value: object) -> ColumnType:
    if isinstance(value, str) and value in tuple(ColumnType):
        return ColumnType(value)
    near = did_you_mean(value, ColumnType) if isinstance(value, str) else ()
    raise BadQuery("type", value, "must be one of " + ", ".join(ColumnType), near)


def _meaning(value: object) -> str:
    if isinstance(value, str) and is_writable(value):
        return str.__str__(value)
    raise BadQuery("meaning", value, "must be a string")


def is_writable(text: str) -> bool:
    """Check that UTF-8 can hold a string."""
    return not any("\ud800" <= character <= "\udfff" for character in text)


@attrs.frozen(repr=False)
class Column(Printable):
    """A column of a table, without its cells.

    Attributes:
        name: Its name.
        type: The type of its cells.
        meaning: What a cell means, in one sentence; empty if that is plain.

    Raises:
        BadQuery: The name is empty, or the type is unknown; the nearest is suggested.

    Example:
        >>> Column("year", "integer", "The year, from January to December.").type
        <ColumnType.INTEGER: 'integer'>
    """

    name: str = attrs.field(converter=_name)
    type: ColumnType = attrs.field(default=ColumnType.TEXT, converter=_type)
    meaning: str = attrs.field(default="", converter=_meaning)


def no_column(name: object, known: Iterable[str]) -> NotFound:
    """Return the error for an unknown column, with the nearest names, or the first ones."""
    names = [*known]
    near = did_you_mean(name, names) if isinstance(name, str) else ()
    return NotFound(name, near or names[:_MOST_SUGGESTIONS], "column")
