"""What a column of a table holds: its name, its type and what it means."""

from collections.abc import Iterable
from enum import StrEnum

import attrs

from cisrecords.errors import BadQuery, NotFound
from cisrecords.names import did_you_mean

__all__ = ["Column", "ColumnType", "no_column"]

_TOLD = 5


class ColumnType(StrEnum):
    """What the cells of a column are; in each of them, ``None`` says that nothing is known.

    Attributes:
        TEXT: A text: an id, a word of a vocabulary, a name, a sentence.
        WORDS: Any number of ids or words, none of them with a space in it.
        INTEGER: A whole number of at most 64 bits.
        NUMBER: A finite number with a fraction, as exact as a `float`.
        YES_NO: True or false.
        DATE: A date or a period, as vague as its source leaves it; EDTF text elsewhere.
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
    if isinstance(value, str) and value and not _unwritable(value):
        return str.__str__(value)
    raise BadQuery("name", value, "a column has a name, a text that is not empty")


def _type(value: object) -> ColumnType:
    if isinstance(value, str) and value in tuple(ColumnType):
        return ColumnType(value)
    near = did_you_mean(value, ColumnType) if isinstance(value, str) else ()
    raise BadQuery("type", value, "expected one of " + ", ".join(ColumnType), near)


def _meaning(value: object) -> str:
    if isinstance(value, str) and not _unwritable(value):
        return str.__str__(value)
    raise BadQuery("meaning", value, "what a column means is told in a text")


def _unwritable(text: str) -> bool:
    return any("\ud800" <= character <= "\udfff" for character in text)


@attrs.frozen
class Column:
    """The head of a column.

    Attributes:
        name: Its name, by which it is asked for.
        type: What its cells are.
        meaning: What a cell of it says, in one sentence; an empty text where that is plain.

    Raises:
        BadQuery: The name is empty, or there is no such type; the nearest is suggested.

    Example:
        >>> Column("year", "integer", "The year, from January to December.").type
        <ColumnType.INTEGER: 'integer'>
    """

    name: str = attrs.field(converter=_name)
    type: ColumnType = attrs.field(default=ColumnType.TEXT, converter=_type)
    meaning: str = attrs.field(default="", converter=_meaning)


def no_column(name: object, known: Iterable[str]) -> NotFound:
    """Make the error that says that there is no such column.

    Args:
        name: What was asked for.
        known: The names of the columns.

    Returns:
        The error; it suggests the nearest names, or the first ones where none comes near.

    Example:
        >>> no_column("zz", ["state", "year"]).suggestions
        ('state', 'year')
    """
    names = [*known]
    near = did_you_mean(name, names) if isinstance(name, str) else ()
    return NotFound(name, near or names[:_TOLD], "column")
