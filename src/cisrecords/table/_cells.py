"""The values that a cell of each type of column may have, and their plain form."""

import datetime
import math
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from typing import Any, cast

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate
from cisrecords.render import Grid, one_line
from cisrecords.table.columns import Column, ColumnType
from cisrecords.table.values import listed, python_value

Cell = str | int | float | bool | PartialDate | Period | datetime.date | tuple[str, ...] | None

_BITS_64 = 1 << 63
_MOST_EXACT = 1 << 53
# The order matters: True is an int, and a datetime is a date.
_KINDS: tuple[tuple[type | tuple[type, ...], ColumnType], ...] = (
    (bool, ColumnType.YES_NO),
    (int, ColumnType.INTEGER),
    ((float, Decimal), ColumnType.NUMBER),
    (str, ColumnType.TEXT),
    ((PartialDate, Period), ColumnType.DATE),
    (datetime.date, ColumnType.DAY),
    ((tuple, list), ColumnType.WORDS),
)
_WIDER = {
    frozenset({ColumnType.INTEGER, ColumnType.NUMBER}): ColumnType.NUMBER,
    frozenset({ColumnType.DAY, ColumnType.DATE}): ColumnType.DATE,
}
EXPECTED = {
    ColumnType.TEXT: "a string that UTF-8 can hold",
    ColumnType.WORDS: "a list of words without spaces",
    ColumnType.INTEGER: "a whole number of at most 64 bits",
    ColumnType.NUMBER: "a number that is not infinite",
    ColumnType.YES_NO: "True or False",
    ColumnType.DATE: "a date or a period, or its EDTF string",
    ColumnType.DAY: "one whole day, such as 1991-12-08",
}


def guessed(values: Iterable[object]) -> ColumnType | None:
    """Return the type that fits the values; `None` if no single type does.

    Integers and numbers together are numbers; days and dates together are dates; no values at all
    are text.
    """
    kinds = frozenset(_kind(value) for value in values if value is not None)
    if len(kinds) < 2:
        return next(iter(kinds), ColumnType.TEXT)
    return _WIDER.get(cast(Any, kinds))


def _kind(value: object) -> ColumnType | None:
    return next((kind for classes, kind in _KINDS if isinstance(value, classes)), None)


def cell_value(value: object) -> Any:
    """Return a value of any library, a list included, as a Python value; ``None`` if empty."""
    known = python_value(value)
    single = isinstance(known, str) or getattr(known, "ndim", None) == 0
    return known if single else listed(known)


def whole(kind: ColumnType, value: object) -> object:
    """Return a float that is a whole number as one, where that is wanted.

    Libraries turn a column of whole numbers into floats where one of them is missing.
    """
    exact = isinstance(value, float) and value.is_integer() and abs(value) <= _MOST_EXACT
    return int(cast(float, value)) if exact and kind is ColumnType.INTEGER else value


def fitted(kind: ColumnType, value: object) -> Cell:
    """Return the cell for a value in a column of a type; `None` if it does not fit."""
    return _FIT[kind](value)


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    try:
        value.encode()
    except UnicodeEncodeError:
        return None
    return str.__str__(value)  # a plain string, also for a term of a vocabulary


def _words(value: object) -> tuple[str, ...] | None:
    if isinstance(value, str):
        value = value.split()
    if not isinstance(value, tuple | list):
        return None
    words = tuple(_text(word) for word in cast(Iterable[object], value))
    return cast(tuple[str, ...], words) if all(map(_is_word, words)) else None


def _is_word(word: str | None) -> bool:
    return word is not None and word.split() == [word]


def _integer(value: object) -> int | None:
    if not isinstance(value, int) or isinstance(value, bool):
        return None
    return int(value) if -_BITS_64 <= value < _BITS_64 else None


def _number(value: object) -> float | None:
    if not isinstance(value, int | float | Decimal) or isinstance(value, bool):
        return None
    try:
        number = float(value)
    except (OverflowError, ValueError):  # too large, or a signalling NaN
        return None
    return number if math.isfinite(number) else None


def _yes_no(value: object) -> bool | None:
    return value if isinstance(value, bool) else None


def _date(value: object) -> PartialDate | Period | None:
    if isinstance(value, PartialDate | Period):
        return value
    moment: Any = value
    try:
        return parse_when(moment) if isinstance(moment, str) else PartialDate(moment)
    except InvalidDate:
        return None


def _day(value: object) -> datetime.date | None:
    date = _date(value)
    return date.as_day() if isinstance(date, PartialDate) and date.is_day else None


_FIT: dict[ColumnType, Callable[[object], Cell]] = {
    ColumnType.TEXT: _text,
    ColumnType.WORDS: _words,
    ColumnType.INTEGER: _integer,
    ColumnType.NUMBER: _number,
    ColumnType.YES_NO: _yes_no,
    ColumnType.DATE: _date,
    ColumnType.DAY: _day,
}


def plain(kind: ColumnType, cells: Iterable[Cell]) -> list[Any]:
    """Return the cells of a column as built-in values.

    Dates and periods are EDTF strings, words are lists.
    """
    if kind is ColumnType.DATE:
        return [None if cell is None else str(cell) for cell in cells]
    if kind is ColumnType.WORDS:
        return [None if cell is None else list(cast(tuple[str, ...], cell)) for cell in cells]
    return list(cells)


def written(kind: ColumnType, cell: Cell) -> str:
    """Return a cell as a string for a file."""
    if kind is ColumnType.YES_NO:
        return "true" if cell else "false"
    return " ".join(cast(tuple[str, ...], cell)) if kind is ColumnType.WORDS else str(cell)


_MISSING = "–"
_TO_THE_RIGHT = (ColumnType.INTEGER, ColumnType.NUMBER)


def to_grid(heads: Sequence[Column], data: Sequence[Sequence[Cell]], limit: int | None) -> Grid:
    """Return the first rows of a table as strings that are laid out for reading."""
    columns = [
        [shown_cell(head.type, cell) for cell in cells[:limit]]
        for head, cells in zip(heads, data, strict=True)
    ]
    rows = tuple(zip(*columns, strict=True))
    return Grid(
        names=tuple(one_line(head.name) for head in heads),
        meanings=tuple(head.meaning for head in heads),
        to_the_right=tuple(head.type in _TO_THE_RIGHT for head in heads),
        rows=rows,
        left_out=(len(data[0]) if data else 0) - len(rows),
    )


def shown_cell(kind: ColumnType, cell: Cell) -> str:
    """Return a cell as one line; a dash if it is missing."""
    if cell is None:
        return _MISSING
    if kind is ColumnType.YES_NO:
        return "yes" if cell else "no"
    return one_line(written(kind, cell))
