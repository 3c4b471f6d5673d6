"""`Row`: a row of a table, a tuple with the names of its columns."""

from collections.abc import Iterable
from typing import Any, Never, SupportsIndex, final, overload

from attrs.exceptions import FrozenInstanceError

from cisrecords.render import call_of, summary
from cisrecords.table.columns import no_column

__all__ = ["Row"]


@final
class Row(tuple[Any, ...]):  # noqa: SLOT001 - tuples have no room for slots
    """The cells of one row, by position and by name; equal to a plain tuple of the same cells.

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

    def __new__(cls, names: Iterable[str], cells: Iterable[Any]) -> "Row":
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
        return call_of("Row", tuple(self.to_dict().items()))

    def __str__(self) -> str:
        return summary(self)

    def __reduce__(self) -> tuple[type["Row"], tuple[tuple[str, ...], tuple[Any, ...]]]:
        return Row, (self._fields, tuple(self))

    def __setattr__(self, name: str, value: object) -> Never:
        raise FrozenInstanceError

    def __delattr__(self, name: str) -> Never:
        raise FrozenInstanceError
