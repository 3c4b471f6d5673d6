"""Columns from a file of comma-separated values, and from the metadata beside it."""

import json
import os
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from cisrecords.disk import cannot, open_file
from cisrecords.errors import FileProblem
from cisrecords.table._build import from_columns, listed_columns
from cisrecords.table.about import About
from cisrecords.table.columns import Column, ColumnType
from cisrecords.table.files.csv_text import check_delimiter
from cisrecords.table.files.sidecar import Sidecar
from cisrecords.table.files.writing import METADATA, check_path

__all__ = ["from_csv"]

Field = str | None
_YES_NO = {"true": True, "false": False}
_NUMBER = re.compile(r"[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?", re.ASCII)
_INTEGER = re.compile(r"[+-]?\d{1,19}", re.ASCII)


def from_csv(
    path: object, columns: Iterable[Column | str] | None, delimiter: str | None
) -> tuple[tuple[Column, ...], tuple[Sequence[object], ...], About | None]:
    """Read the columns of a file, and what the metadata beside it say of the dataset."""
    file = check_path(path)
    beside = _read_sidecar(file)
    found = _read_fields(file, beside.delimiter if delimiter is None else delimiter)
    chosen = [
        head if isinstance(head, Column) else beside.columns.get(head, Column(head))
        for head in (found if columns is None else listed_columns(columns))
    ]
    schema, fields = from_columns(found, chosen)
    cells = [
        tuple(_parsed(head.type, field) for field in column)
        for head, column in zip(schema, fields, strict=True)
    ]
    return schema, tuple(cells), beside.about


def _read_sidecar(path: str | os.PathLike[str]) -> Sidecar:
    """Read the metadata beside a file; empty where there are none that can be read."""
    try:
        with open_file(Path(f"{os.fspath(path)}{METADATA}")) as file:
            return Sidecar.of(json.load(file))
    except (OSError, ValueError, RecursionError):
        return Sidecar()


def _read_fields(path: str | os.PathLike[str], delimiter: str) -> dict[str, list[Field]]:
    """Read the fields of each column by its name; ``None`` for an empty one without quotes."""
    lines = _lines(path, _read(path), check_delimiter(delimiter))
    header = next(lines, None)
    names = [name or "" for name in header[1]] if header else []
    wrong = next((name for name in names if not name or names.count(name) > 1), None)
    if wrong is not None:
        reason = f"several columns are named {wrong!r}" if wrong else "a column has no name"
        raise FileProblem(path, f"{reason}; its first line must give each column its own name")
    rows: list[Sequence[Field]] = []
    for line, row in lines:
        if len(row) != len(names):
            reason = f"line {line} has {len(row)} cells, and the header {len(names)}"
            raise FileProblem(path, f"{reason}; check the delimiter, and the quotes of cells")
        rows.append(row)
    return {name: [row[place] for row in rows] for place, name in enumerate(names)}


def _read(path: str | os.PathLike[str]) -> str:
    try:
        with open_file(Path(path)) as file:
            return file.read().decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise FileProblem(path, "it is not in UTF-8; save it in UTF-8") from error
    except (OSError, ValueError) as error:
        raise cannot(path, "read", error) from error


def _lines(
    path: str | os.PathLike[str], text: str, delimiter: str
) -> Iterator[tuple[int, list[Field]]]:
    """Yield the fields of each row, with the line on which it begins.

    The `csv` module of Python does not tell a missing value from an empty string.
    """
    mark = re.escape(delimiter)
    field = re.compile(
        rf'(?:"([^"]*(?:""[^"]*)*)"|([^"{mark}\r\n][^{mark}\r\n]*|))({mark}|\r?\n|\r|\Z)'
    )
    place, line, begins = 0, 1, 1
    row: list[Field] = []
    while place < len(text):
        found = field.match(text, place)
        if found is None:
            reason = f"line {line} has a quote where none can be"
            raise FileProblem(path, f"{reason}; a cell with quotes is quoted, and they are doubled")
        quoted, bare, end = found.groups()
        row.append((bare or None) if quoted is None else quoted.replace('""', '"'))
        place = found.end()
        line += (quoted or "").count("\n")
        if end != delimiter:
            if row != [None]:  # an empty line
                yield begins, row
            line += 1
            begins, row = line, []
    if row:
        yield begins, [*row, None]


def _parsed(kind: ColumnType, field: Field) -> object:
    """Return the value that a field has in a column of a type; as it is where it has none."""
    if field is None or kind in (ColumnType.TEXT, ColumnType.WORDS):
        return field
    text = field.strip()
    if kind is ColumnType.YES_NO:
        return _YES_NO.get(text.lower(), field)
    if kind is ColumnType.INTEGER and _INTEGER.fullmatch(text):
        return int(text)
    if kind is ColumnType.NUMBER and _NUMBER.fullmatch(text):
        return float(text)
    return text or None
