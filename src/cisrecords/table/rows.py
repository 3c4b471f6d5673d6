"""`Row`: a row of a table, a tuple with the names of its columns, and the types of rows."""

import datetime
import types
import typing
from collections.abc import Iterable
from functools import cache
from typing import Any, Never, Self, SupportsIndex, overload

from attrs.exceptions import FrozenInstanceError
from typing_extensions import TypeVar  # cattrs brings it; the default is of Python 3.13

from cisrecords.dates import PartialDate, Period
from cisrecords.render import call_of, summary
from cisrecords.table.columns import Column, ColumnType, no_column

__all__ = ["R_co", "Row", "cell", "columns_of", "may_be_empty", "optional_columns_of"]


class Row(tuple[Any, ...]):  # noqa: SLOT001 - tuples have no room for slots
    """The cells of one row, by position and by name; equal to a plain tuple of the same cells.

    The rows of an answer are of a class of their own, such as `PanelRow`, whose attributes are the
    columns with their types.

    Args:
        names: The names of the columns.
        cells: As many cells.

    Example:
        >>> row = Row(("state", "year"), ("GE", 2009))
        >>> row["state"], row[1], row.year
        ('GE', 2009, 2009)
        >>> state, year = row
        >>> dict(row)
        {'state': 'GE', 'year': 2009}
    """

    _fields: tuple[str, ...]

    def __new__(cls, names: Iterable[str], cells: Iterable[Any]) -> Self:
        """Build a row; see the class."""
        row = super().__new__(cls, cells)
        # The same attribute as in named tuples, so that libraries find it.
        object.__setattr__(row, "_fields", tuple(names))
        return row

    @overload
    def __getitem__(self, key: SupportsIndex) -> Any: ...

    @overload
    def __getitem__(self, key: slice) -> tuple[Any, ...]: ...

    @overload
    def __getitem__(self, key: str) -> Any: ...

    def __getitem__(self, key: str | SupportsIndex | slice) -> Any:
        """Return a cell by the name of its column or by position, or the cells of a slice."""
        if not isinstance(key, str):
            return super().__getitem__(key)
        if key not in self._fields:
            raise no_column(key, self._fields)
        return super().__getitem__(self._fields.index(key))

    def __getattr__(self, name: str) -> Any:
        """Return a cell by the name of its column, if tuples have no such attribute."""
        names: tuple[str, ...] = self.__dict__.get("_fields", ())
        if name not in names:
            msg = f"the row has no {name!r}; its columns are {', '.join(names)}"
            raise AttributeError(msg)
        return super().__getitem__(names.index(name))

    def keys(self) -> tuple[str, ...]:
        """Return the names of the columns, in order.

        Returns:
            The names.
        """
        return self._fields

    def to_dict(self) -> dict[str, Any]:
        """Return the cells by the names of their columns.

        Returns:
            A new dictionary, in the order of the columns.
        """
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        return call_of(type(self).__name__, tuple(self.to_dict().items()))

    def __str__(self) -> str:
        return summary(self)

    def __reduce__(self) -> tuple[type[Self], tuple[tuple[str, ...], tuple[Any, ...]]]:
        return type(self), (self._fields, tuple(self))

    def __setattr__(self, name: str, value: object) -> Never:
        raise FrozenInstanceError

    def __delattr__(self, name: str) -> Never:
        raise FrozenInstanceError


R_co = TypeVar("R_co", bound=Row, default=Row, covariant=True)
"""The class of the rows of a table; `Row`, where it is not given."""


class _Cell:
    """A column of a type of rows, as an attribute: on a row the cell, on the class itself."""

    def __init__(self, meaning: str) -> None:
        self.meaning = meaning
        self.name = ""

    def __set_name__(self, owner: type, name: str) -> None:
        self.name = name

    def __get__(self, row: Row | None, owner: type) -> Any:
        return self if row is None else row.__getattr__(self.name)


def cell(meaning: str) -> Any:
    """Declare a column of a type of rows; its name and its type are those of the annotation.

    Args:
        meaning: What a cell means, in one sentence.

    Returns:
        The attribute.

    Example:
        >>> class Member(Row):
        ...     state: str = cell("Id of the state.")
        >>> columns_of(Member)
        (Column(name='state', meaning='Id of the state.'),)
    """
    return _Cell(meaning)


_TYPES: dict[Any, ColumnType] = {
    str: ColumnType.TEXT,
    tuple[str, ...]: ColumnType.WORDS,
    int: ColumnType.INTEGER,
    float: ColumnType.NUMBER,
    bool: ColumnType.YES_NO,
    PartialDate: ColumnType.DATE,
    Period: ColumnType.DATE,
    datetime.date: ColumnType.DAY,
}


@cache
def columns_of(row: type[Row]) -> tuple[Column, ...]:
    """Return the columns that a type of rows declares itself, in order.

    Args:
        row: The type.

    Returns:
        The columns; those of its bases are not among them.

    Example:
        >>> columns_of(Row)
        ()
    """
    hints = typing.get_type_hints(row)
    return tuple(
        Column(name, _type_of(hints[name]), one.meaning)
        for name, one in vars(row).items()
        if isinstance(one, _Cell)
    )


def may_be_empty(row: type[Row], name: str) -> bool:
    """Check whether a cell of a column may be ``None``, by the annotation of a type of rows.

    Args:
        row: The type.
        name: The name of the column.

    Returns:
        True where it may.

    Example:
        >>> class Member(Row):
        ...     since: str | None = cell("Its first day.")
        >>> may_be_empty(Member, "since")
        True
    """
    return types.NoneType in typing.get_args(typing.get_type_hints(row)[name])


def optional_columns_of(row: type[Row]) -> tuple[Column, ...]:
    """Return the columns that a type of rows inherits: a table has them only where asked for.

    Args:
        row: The type.

    Returns:
        The columns.

    Example:
        >>> optional_columns_of(Row)
        ()
    """
    return tuple(column for base in row.__mro__[1:-1] for column in _columns_in(base))


def _columns_in(base: type) -> tuple[Column, ...]:
    return columns_of(base) if issubclass(base, Row) else ()


def _type_of(annotation: Any) -> ColumnType:
    """Return the type of a column, from the annotation of an attribute."""
    several = typing.get_args(annotation) if isinstance(annotation, types.UnionType) else ()
    members = [one for one in several or (annotation,) if one is not types.NoneType]
    return _TYPES[members[0]]
