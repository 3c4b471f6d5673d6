"""Tables from rows of any type or from columns, with a check of each cell."""

from collections.abc import Iterable, Mapping, Sequence
from itertools import islice
from typing import Any, cast

import attrs

from cisrecords.errors import BadQuery, InvalidRecords, Problem
from cisrecords.table._arrow import heads_of
from cisrecords.table._cells import EXPECTED, Cell, cell_value, fitted, guessed, whole
from cisrecords.table.columns import Column, no_column
from cisrecords.table.values import named_columns

Parts = tuple[tuple[Column, ...], tuple[tuple[Any, ...], ...]]

_MOST_PROBLEMS = 1_000
_COLUMNS = "must be a mapping from names to the cells of each column, or a frame of any library"
_ROWS = "must be a mapping, a sequence, or an object with an attribute for each column"


def heads(value: object) -> tuple[Column, ...]:
    """Return the columns of a schema, or raise `BadQuery`."""
    found = _items("schema", value)
    for head in found:
        if not isinstance(head, Column):
            raise BadQuery("schema", head, "must be Column objects")
    return cast(tuple[Column, ...], found)


def columns(value: object) -> tuple[tuple[Any, ...], ...]:
    """Return the cells of each column, not yet checked."""
    return tuple(_items("data", cells) for cells in _items("data", value))


def _items(name: str, value: object) -> tuple[Any, ...]:
    """Return the items of a list or another iterable that is not a string."""
    items: Any = value
    if isinstance(value, Iterable) and not isinstance(value, str | bytes):
        return tuple(items)
    raise BadQuery(name, value, "must be a list or another iterable, not a string")


def checked(
    schema: Sequence[Column], data: Sequence[Sequence[object]]
) -> tuple[tuple[Cell, ...], ...]:
    """Return the cells of a table, each converted to the type of its column."""
    if len(schema) != len(data):
        raise BadQuery("data", len(data), f"must have {len(schema)} columns, as many as the schema")
    _check_names([head.name for head in schema])
    if len({len(values) for values in data}) > 1:
        lengths = {head.name: len(values) for head, values in zip(schema, data, strict=True)}
        raise BadQuery("data", lengths, "the columns must have one length")
    problems: list[Problem] = []
    cells = tuple(_cells(head, values, problems) for head, values in zip(schema, data, strict=True))
    if problems:
        raise InvalidRecords(islice(problems, _MOST_PROBLEMS))
    return cells


def _head(column: Column | str, values: Sequence[object]) -> Column:
    if isinstance(column, Column):
        return column
    values = [cell_value(value) for value in values]
    kind = guessed(values)
    if kind is None:
        classes = sorted({type(value).__name__ for value in values if value is not None})
        raise BadQuery(
            str(column), classes, "no type of column fits all values; pass a Column with a type"
        )
    return Column(column, kind)


def _check_names(names: list[str]) -> None:
    twice = next((name for name in names if names.count(name) > 1), None)
    if twice is not None:
        raise BadQuery("columns", twice, "two columns have this name; rename one")


def _cells(head: Column, values: Sequence[object], problems: list[Problem]) -> tuple[Cell, ...]:
    cells = [None if value is None else fitted(head.type, value) for value in values]
    for place, cell in enumerate(cells) if None in cells else ():
        value = values[place]
        if cell is not None or value is None:
            continue
        known = cell_value(value)
        cells[place] = None if known is None else fitted(head.type, whole(head.type, known))
        if cells[place] is None and known is not None:
            path = f"$[{place}].{head.name}"
            problems.append(Problem(path, "wrong-cell", EXPECTED[head.type], value))
    return tuple(cells)


def from_rows(rows: Iterable[Any], columns: Iterable[Column | str] | None) -> Parts:
    """Convert rows of any type to columns, with cells not yet checked."""
    given = tuple(map(_keyed, _items("rows", rows)))
    chosen = _names_of(given) if columns is None else listed_columns(columns)
    names = [_name(head) for head in chosen]
    if given and all(isinstance(row, Mapping) for row in given):
        known = {key: None for row in given for key in row}
        for name in names:
            _check_known(name, known)
    read = [_cells_of(row, names) for row in given]
    return _with_heads(chosen, [tuple(row[place] for row in read) for place in range(len(names))])


def from_columns(data: Any, columns: Iterable[Column | str] | None) -> Parts:
    """Choose the columns of a mapping or a frame in the given order, with cells not yet checked."""
    frame: Any = data
    found = cast(Mapping[str, Any], data) if isinstance(frame, Mapping) else named_columns(data)
    if found is None:
        raise BadQuery("data", data, _COLUMNS)
    known = {head.name: head for head in heads_of(data)}
    chosen = (
        [known.get(name, name) for name in found] if columns is None else listed_columns(columns)
    )
    for head in chosen:
        _check_known(_name(head), found)
    return _with_heads(chosen, [_items(_name(head), found[_name(head)]) for head in chosen])


def _with_heads(chosen: Sequence[Column | str], data: Sequence[tuple[object, ...]]) -> Parts:
    schema = (_head(head, values) for head, values in zip(chosen, data, strict=True))
    return tuple(schema), tuple(data)


def listed_columns(columns: Iterable[Column | str]) -> list[Column | str]:
    """Return the columns to take, or raise `BadQuery`."""
    found = _items("columns", columns)
    for head in found:
        if not isinstance(head, str | Column):
            raise BadQuery("columns", head, "must be names or Column objects")
    return list(found)


def _name(head: Column | str) -> str:
    return head.name if isinstance(head, Column) else head


def _check_known(name: str, known: Iterable[str]) -> None:
    if name not in known:
        raise no_column(name, map(str, known))


def _keyed(row: Any) -> Any:
    """Convert a row with named cells, such as a named tuple, to a mapping."""
    return dict(zip(row._fields, row, strict=True)) if _is_named_tuple(row) else row


def _is_named_tuple(row: object) -> bool:
    return isinstance(row, tuple) and hasattr(cast(Any, row), "_fields")


def _names_of(rows: Sequence[Any]) -> list[Column | str]:
    """Return the names of the columns: all keys of the rows, in order of appearance."""
    names: dict[str, None] = {}
    for row in rows:
        names.update(dict.fromkeys(_named_in(row)))
    return list(names)


def _named_in(row: Any) -> Iterable[str]:
    if isinstance(row, Mapping):
        return cast(Mapping[str, object], row)
    kind: Any = row.__class__
    if attrs.has(kind):
        return [field.name for field in attrs.fields(kind)]
    raise BadQuery("rows", row, "the cells have no names; pass them as columns=")


def _cells_of(row: Any, names: Sequence[str]) -> list[object]:
    if isinstance(row, Mapping):
        found = cast(Mapping[str, object], row)
        return [found.get(name) for name in names]
    if isinstance(row, tuple | list):
        cells = list(cast(Sequence[object], row))
        if len(cells) != len(names):
            raise BadQuery("rows", cells, f"must have {len(names)} cells, one for each column")
        return cells
    missing = next((name for name in names if not hasattr(row, name)), None)
    if missing is not None:
        raise BadQuery("rows", row, f"the row has no {missing!r}; {_ROWS}")
    return [getattr(row, name) for name in names]
