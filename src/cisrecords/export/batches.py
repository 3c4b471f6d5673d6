"""The rows of records in batches, so that any number of records fits into memory."""

from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from typing import Any

from cisrecords.archive import AnyRecord, is_record, table_schemas
from cisrecords.archive.tables.rows import Rows, rows_of
from cisrecords.errors import BadQuery
from cisrecords.table import About, Table

__all__ = ["ROWS", "empty_tables", "write_batches"]

ROWS = 20_000
"""How many rows of a table are held before they are written."""

_RECORDS = 500


def empty_tables(about: About | None) -> dict[str, Table]:
    """Return each table without rows."""
    return {
        name: Table(schema.columns, schema.no_rows, about)
        for name, schema in table_schemas().items()
    }


def write_batches(
    records: Iterable[Any], empty: dict[str, Table], write: Callable[[str, Table], object]
) -> None:
    """Write the rows of records, a table at a time, never holding more than some thousand rows."""
    rows: Rows = {name: [] for name in empty}
    for chunk in _chunks(records):
        rows_of(chunk, rows)
        for name in [name for name, listed in rows.items() if len(listed) >= ROWS]:
            _write(name, rows, empty, write)
    for name in [name for name, listed in rows.items() if listed]:
        _write(name, rows, empty, write)


def _chunks(records: Iterable[Any]) -> Iterator[list[AnyRecord]]:
    checked = map(_checked, records)
    while chunk := list(islice(checked, _RECORDS)):
        yield chunk


def _checked(record: object) -> AnyRecord:
    if is_record(record):
        return record
    raise BadQuery("records", record, "must be records, such as cisrecords.stream() yields")


def _write(
    name: str, rows: Rows, empty: dict[str, Table], write: Callable[[str, Table], object]
) -> None:
    table = empty[name]
    write(name, Table(table.schema, tuple(zip(*rows[name], strict=True)), table.about))
    rows[name] = []
