"""Choosing and ordering the rows of a table."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import Any, TypeVar

from cisrecords.errors import BadQuery, whole_number
from cisrecords.table._cells import EXPECTED, fitted
from cisrecords.table.columns import Column
from cisrecords.table.rows import Row

R = TypeVar("R", bound=Row)


def count_of(value: object) -> int:
    """Return a number of rows, or raise `BadQuery` for anything but a whole number from zero."""
    count = whole_number(value)
    if count is None or count < 0:
        raise BadQuery("count", value, "must be a whole number from zero")
    return count


def passing(
    rows: Iterable[R], test: Callable[[R], object] | None, cells: Mapping[int, object]
) -> list[R]:
    """Return the rows that pass a test and have these cells, by their places."""
    if test is not None and not callable(test):
        raise BadQuery("test", test, "must be a function of a row; pass values by column name")
    return [
        row
        for row in rows
        if all(row[place] == cell for place, cell in cells.items()) and (test is None or test(row))
    ]


def cell_of(head: Column, value: object) -> object:
    """Return a value as the cells of a column have it, or raise `BadQuery` where none can."""
    cell = None if value is None else fitted(head.type, value)
    if cell is None and value is not None:
        raise BadQuery(head.name, value, f"no cell has this; expected {EXPECTED[head.type]}")
    return cell


def in_order(rows: Iterable[R], places: Sequence[int], *, descending: object) -> list[R]:
    """Return rows sorted by some cells, empty ones last; equal rows keep their order."""
    if not isinstance(descending, bool):
        raise BadQuery("descending", descending, "must be True or False")
    if not places:
        raise BadQuery("names", None, "must be the name of at least one column")
    found = list(rows)
    for place in reversed(places):
        known = [row for row in found if row[place] is not None]
        empty = [row for row in found if row[place] is None]
        found = [*sorted(known, key=itemgetter(place), reverse=descending), *empty]
    return found


def inserted(
    table: Any, more: Mapping[str, Iterable[tuple[Column, Sequence[Any]]]]
) -> dict[str, Any]:
    """Return the schema and the data of a table with more columns, each after one that is there.

    `more` has the new columns with their cells, by the name of the column that they follow.
    """
    pairs: list[tuple[Column, Sequence[Any]]] = []
    for head, cells in zip(table.schema, table.data, strict=True):
        pairs += [(head, cells), *more.get(head.name, ())]
    return {"schema": tuple(head for head, _ in pairs), "data": tuple(cells for _, cells in pairs)}
