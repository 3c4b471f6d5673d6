"""Derive the data dictionary from the types of rows and the fields of records, and write it.

For contributors: ``python -m cisrecords.bundled.renew_dictionary`` in a checkout, after a change to
a type of rows or to a record class.
"""

import inspect
import sys
import typing
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from cisrecords.archive import KIND_CLASSES, TableSchema, table_schemas
from cisrecords.archive.columns.codes import CODES, CodedRow
from cisrecords.archive.columns.tabular import described_columns
from cisrecords.bundled.dictionary import DICTIONARY
from cisrecords.codec.formats.canonical import canonical
from cisrecords.commonwealth import Commonwealth
from cisrecords.disk.atomic import replace_file
from cisrecords.fields import meaning_of
from cisrecords.query import Diff, MeetingList, cow_states, cow_statuses
from cisrecords.table import Column, Row, Table, columns_of, may_be_empty, optional_columns_of

__all__ = ["derive", "main"]

_OTHERS: dict[str, Any] = {
    "meetings": MeetingList.table,
    "diff": Diff.table,
    "cow_states": cow_states,
    "cow_statuses": cow_statuses,
}
"""The functions with a table of their own that are not methods of `Commonwealth`."""


def derive() -> dict[str, Any]:
    """Derive the data dictionary from the code."""
    rows = {name: _row_type(verb) for name, verb in _verbs()}
    tables = {name: _of_row(name, row) for name, row in rows.items() if row is not None}
    kinds = {kind: _of_kind(kind) for kind in KIND_CLASSES if kind not in tables}
    whole = {f"tables.{name}": _of_schema(schema) for name, schema in table_schemas().items()}
    return {**tables, **kinds, **whole}


def _verbs() -> Iterator[tuple[str, Any]]:
    yield from inspect.getmembers(Commonwealth, inspect.isfunction)
    yield from _OTHERS.items()


def _row_type(verb: Any) -> type[Row] | None:
    """Return the type of the rows of a function that returns a table."""
    returned = inspect.signature(verb, eval_str=True).return_annotation
    return typing.get_args(returned)[0] if typing.get_origin(returned) is Table else None


def _of_row(name: str, row: type[Row]) -> dict[str, Any]:
    calls = {"meetings": "Commonwealth.meetings.table", "diff": "Diff.table"}
    call = calls.get(name) or (name if name in _OTHERS else f"Commonwealth.{name}")
    own = [_column(head, empty=may_be_empty(row, head.name)) for head in columns_of(row)]
    more = [
        {**_column(head, empty=True), "with": _argument(head)} for head in optional_columns_of(row)
    ]
    return {"call": call, "row": row.__name__, "about": meaning_of(row), "columns": [*own, *more]}


def _argument(head: Column) -> str:
    return "codes" if head.name.partition("_")[0] in CODES else "lang"


def _of_kind(kind: str) -> dict[str, Any]:
    columns = [_column(head, empty=empty) for head, empty in described_columns(kind)]
    if kind == "states":
        codes = columns_of(CodedRow)
        columns += [{**_column(head, empty=True), "with": _argument(head)} for head in codes]
    about = meaning_of(KIND_CLASSES[kind])
    return {
        "call": f"Commonwealth.{kind}.table",
        "row": Row.__name__,
        "about": about,
        "columns": columns,
    }


def _of_schema(schema: TableSchema) -> dict[str, Any]:
    """Describe one of the tables of all records."""
    return {
        "call": f"Commonwealth.tables()[{schema.name!r}]",
        "row": Row.__name__,
        "about": schema.meaning,
        "columns": [_column(each.column, empty=not each.required) for each in schema.fields],
    }


def _column(head: Column, *, empty: bool) -> dict[str, Any]:
    return {"name": head.name, "type": head.type.value, "meaning": head.meaning, "empty": empty}


def main(folder: Path = Path(__file__).parent) -> int:
    """Write the data dictionary of the checkout, and print whether it changed."""
    data = canonical(derive()).encode()
    path = folder / DICTIONARY
    changed = not path.exists() or path.read_bytes() != data
    if changed:
        replace_file(path, data)
    sys.stdout.write(f"{DICTIONARY}\n" if changed else "nothing to change\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
