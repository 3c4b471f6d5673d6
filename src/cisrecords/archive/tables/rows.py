"""`tables_of`: the rows that records make in each table."""

from collections.abc import Callable, Iterable, Sequence
from functools import cache
from operator import attrgetter
from typing import Any

import attrs

from cisrecords.archive.any_record import AnyRecord
from cisrecords.archive.archive import Archive
from cisrecords.archive.kinds import KIND_CLASSES, kind_of
from cisrecords.archive.tables.layout import DATED, GAPS, Cell, Part, layouts
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
        key = f"{GAPS}/{position}"
        _add(rows, _shape(GAPS), gap, key, (key, position))
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
        _add(rows, _shape(kind), record, record.id, ())


@attrs.frozen
class _Shape:
    """A table, a function for each column that holds part of a value, and the lists in it."""

    table: str
    reads: tuple[_Read, ...]
    parts: tuple["_Part", ...]


@attrs.frozen
class _Part:
    """A list in a value: its field, its table, and the columns before and after its owner."""

    field: str
    shape: _Shape
    has_id: bool
    before: tuple[None, ...]
    after: tuple[None, ...]


def _add(rows: Rows, shape: _Shape, value: Any, key: str, keys: Sequence[object]) -> None:
    """Add the row of a value, and the rows of the lists in it."""
    rows[shape.table].append((*keys, *[read(value) for read in shape.reads]))
    for part in shape.parts:
        for number, item in enumerate(getattr(value, part.field), 1):
            own = f"{key}/{part.field}/{number}"
            by_owner = (*part.before, key, *part.after, number)
            _add(rows, part.shape, item, own, (own, *by_owner) if part.has_id else by_owner)


@cache
def _shape(table: str) -> _Shape:
    layout = layouts()[table]
    cells = tuple(read for cell in layout.cells for read in _of_cell(cell))
    parts = (_part(table, part) for part in layout.parts)
    return _Shape(table, (_as_is,) if layout.is_list else cells, tuple(parts))


def _part(table: str, part: Part) -> _Part:
    layout = layouts()[part.table]
    (place,) = (at for at, owner in enumerate(layout.owners) if owner.covers(table))
    after = len(layout.owners) - place - 1
    return _Part(part.field, _shape(part.table), layout.has_id, (None,) * place, (None,) * after)


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
