"""`tables_of`: the rows that records make in each table."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

from cisrecords.archive.archive import Archive
from cisrecords.archive.kinds import KIND_CLASSES, AnyRecord, kind_of
from cisrecords.archive.tables.layout import DATED, GAPS, Cell, Layout, layouts
from cisrecords.archive.tables.schema import DATASET, RECORDS
from cisrecords.archive.tables.schemas import table_schemas
from cisrecords.fields import specs
from cisrecords.table import Table

__all__ = ["Rows", "as_tables", "dataset_rows", "rows_of", "tables_of"]

Rows = dict[str, list[Sequence[Any]]]
"""The rows of each table, each with a cell for each column."""

_Read = Callable[[Any], object]


def tables_of(archive: Archive) -> dict[str, Table]:
    """Return all records as tables; see `Commonwealth.tables`."""
    rows: Rows = {name: [] for name in table_schemas()}
    rows[DATASET] += dataset_rows(archive)
    for kind in KIND_CLASSES:
        rows_of(archive.collection(kind), rows)
    for position, gap in enumerate(archive.gaps, 1):
        _add(rows, GAPS, gap, f"{GAPS}/{position}", None, position)
    return as_tables(rows)


def as_tables(rows: Rows) -> dict[str, Table]:
    """Return a table of the rows of each name, with the columns of its schema."""
    return {
        name: Table(schema.columns, tuple(zip(*rows[name], strict=True)) or schema.no_rows)
        for name, schema in table_schemas().items()
    }


def dataset_rows(archive: Archive) -> Iterable[tuple[str, str]]:
    """Yield the key and the value of each row of the table of the dataset."""
    if archive.version:
        yield "version", archive.version
    for kind, day in archive.horizon.items():
        yield f"horizon.{kind}", day.text
    for old, new in archive.retired.items():
        yield f"retired.{old}", new
    if archive.knowledge is not None:
        for name, spec in specs(type(archive.knowledge)):
            value = getattr(archive.knowledge, name)
            yield f"knowledge.{name}", str(value).lower() if spec.shape == "yes-no" else str(value)


def rows_of(records: Iterable[AnyRecord], rows: Rows) -> None:
    """Add the rows of records, which may be of several kinds, to the rows of each table."""
    for record in records:
        kind = kind_of(record)
        rows[RECORDS].append((record.id, kind, record.name))
        _add(rows, kind, record, record.id, None, None)


def _add(
    rows: Rows,
    table: str,
    value: Any,
    key: str,
    owner: tuple[str, str] | None,
    position: int | None,
) -> None:
    """Add the row of a value, and the rows of the lists in it."""
    layout, reads = _readers(table)
    cells = [read(value) for read in reads]
    rows[table].append(
        cells if position is None else [*_keys(layout, key, owner, position), *cells]
    )
    for part in layout.parts:
        for number, item in enumerate(getattr(value, part.field), 1):
            _add(rows, part.table, item, f"{key}/{part.field}/{number}", (table, key), number)


def _keys(
    layout: Layout, key: str, owner: tuple[str, str] | None, position: int
) -> list[str | int | None]:
    kept: list[str | int | None] = [key] if layout.has_id else []
    if owner is not None:
        table, identity = owner
        kept += (identity if one.covers(table) else None for one in layout.owners)
    return [*kept, position]


@cache
def _readers(table: str) -> tuple[Layout, tuple[_Read, ...]]:
    """Return the layout of a table, and a function for each column that holds part of a value."""
    layout = layouts()[table]
    if layout.is_list:
        return layout, (_as_is,)
    return layout, tuple(read for cell in layout.cells for read in _of_cell(cell))


def _as_is(value: Any) -> object:
    return value


def _of_cell(cell: Cell) -> Iterable[_Read]:
    read = _at(cell.path)
    if cell.spec.shape in DATED:
        return read, _then(read, attrgetter("earliest")), _then(read, attrgetter("latest"))
    if cell.spec.shape == "amount":
        return _then(read, "{:f}".format), _then(read, float)
    return (read,)


def _at(path: tuple[str, ...]) -> _Read:
    """Return a function that reads a field, or a field of a single part, if there is that part."""
    read: _Read = attrgetter(path[0])
    for name in path[1:]:
        read = _then(read, attrgetter(name))
    return read


def _then(first: _Read, second: _Read) -> _Read:
    def read(value: Any) -> object:
        found = first(value)
        return None if found is None else second(found)

    return read
