"""The columns of a table from anywhere, compared with those of its schema."""

from collections.abc import Collection, Iterator
from typing import Any

from cisrecords.archive.making.plain_values import plain_value
from cisrecords.archive.tables.findings import Findings
from cisrecords.archive.tables.schema import TableField, TableSchema
from cisrecords.archive.tables.sheets import Sheet
from cisrecords.errors import Problem
from cisrecords.fields import Spec
from cisrecords.table.values import listed

__all__ = ["lacking_columns", "named_cells", "text_cell"]

_TEXT = Spec("text", optional=True)


def named_cells(
    schema: TableSchema, sheet: Sheet, found: Findings
) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield the place of each row and its cells by column, and report other columns and rows."""
    places = _places(schema, sheet, found)
    for row, cells in enumerate(sheet.rows):
        if len(cells) == len(sheet.columns):
            yield row, {name: _without_array(cells[at]) for name, at in places.items()}
        else:
            expected = f"{len(sheet.columns)} cells, as many as there are columns"
            found.add(schema.name, row, "", Problem("$", "wrong-length", expected, len(cells)))


def _without_array(value: Any) -> Any:
    """Return a list in place of an array, which cannot be compared; all else as it is."""
    return listed(value) if getattr(value, "ndim", 0) else value


def text_cell(value: Any, found: Findings, at: tuple[str, int, TableField]) -> str | None:
    """Return a string, or a whole number as one; report anything else, and what is missing."""
    table, row, field = at
    plain = plain_value(value, _TEXT)
    if isinstance(plain, str):
        return plain
    if plain is not None:
        problem = Problem("$", "wrong-type", _TEXT.words, plain)
        found.add(table, row, field.name, problem)
    elif field.required:
        problem = Problem("$", "missing-key", _TEXT.words, None, "fill the cell")
        found.add(table, row, field.name, problem)
    return None


def _places(schema: TableSchema, sheet: Sheet, found: Findings) -> dict[str, int]:
    known = [field.name for field in schema.fields]
    places: dict[str, int] = {}
    for at, name in enumerate(sheet.columns):
        if name not in known:
            found.unknown(schema.name, name, known)
        elif name in places:
            hint = "rename one of them, or leave it out"
            problem = Problem("$", "repeated-key", "a column with a name of its own", name, hint)
            found.add(schema.name, None, name, problem)
        else:
            places[name] = at
    return places


def lacking_columns(
    schema: TableSchema, sheet: Sheet, found: Findings, free: Collection[str] = ()
) -> frozenset[str]:
    """Return the required columns that a table with rows has not, and report each once."""
    lacking = [
        field
        for field in schema.fields
        if sheet.rows and field.required and field.name not in (*sheet.columns, *free)
    ]
    for field in lacking:
        hint = f"add it: {field.column.meaning}" if field.column.meaning else "add it"
        problem = Problem("$", "missing-key", f"a column {field.name}", None, hint)
        found.add(schema.name, None, field.name, problem)
    return frozenset(field.name for field in lacking)
