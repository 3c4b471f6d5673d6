"""Tables of any kind as columns and rows of cells that are not checked yet."""

import csv
import os
from collections.abc import Iterable, Mapping, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import Any, cast

import attrs

from cisrecords.disk import MOST_BYTES, cannot, open_file
from cisrecords.errors import BadQuery, import_optional
from cisrecords.table import Table
from cisrecords.table.values import listed, named_columns

__all__ = ["Sheet", "open_sheet"]

_ACCEPTED = (
    "must be a Table, the path of a CSV or Parquet file, a frame of pandas, Polars or Arrow, "
    "or a list of rows with named cells"
)
_PARQUET = ".parquet"


@attrs.frozen
class Sheet:
    """The names of the columns of a table, and its rows, each with a cell for every column."""

    columns: tuple[str, ...]
    rows: Sequence[Sequence[Any]]
    lines: Sequence[int] = ()
    """The line of a file on which each row begins."""

    def line(self, row: int) -> int | None:
        """Return the line of a row in its file; `None` where it is not from a file."""
        return self.lines[row] if self.lines else None


def open_sheet(name: str, source: object) -> Sheet:
    """Return the columns and rows of a table, a CSV file, a frame or a list of named rows."""
    if isinstance(source, Table):
        return Sheet(source.columns, tuple(zip(*source.data, strict=True)))
    rows: Any = source
    if isinstance(source, str | os.PathLike):
        return _from_parquet(name, rows) if Path(rows).suffix == _PARQUET else _from_csv(rows)
    columns = _columns_of(source)
    if columns is not None:
        return _from_columns(name, columns)
    if isinstance(source, Iterable) and not isinstance(source, bytes):
        return _from_rows(name, [*rows])
    raise BadQuery(name, source, _ACCEPTED)


def _from_parquet(name: str, path: str | os.PathLike[str]) -> Sheet:
    parquet = import_optional("pyarrow.parquet", "arrow", "pyarrow")
    try:
        with open_file(Path(path)) as file:
            return _from_columns(name, named_columns(parquet.read_table(file)) or {})
    except (OSError, ValueError) as error:
        raise cannot(path, "read", error) from error


def _columns_of(source: object) -> Mapping[str, Any] | None:
    """Return the columns of a frame of any library, or of a mapping of columns, by name."""
    columns: Any = source
    if isinstance(source, Mapping):
        return {str(name): listed(cells) for name, cells in columns.items()}
    return named_columns(source)


def _from_columns(name: str, columns: Mapping[str, Any]) -> Sheet:
    for column, cells in columns.items():
        if not isinstance(cells, list):
            raise BadQuery(name, {column: cells}, "each column must be a list of cells")
    lengths = {column: len(cells) for column, cells in columns.items()}
    if len(set(lengths.values())) > 1:
        raise BadQuery(name, lengths, "the columns must have one length")
    return Sheet(tuple(columns), tuple(zip(*columns.values(), strict=True)))


def _from_csv(path: str | os.PathLike[str]) -> Sheet:
    """Read a CSV file in UTF-8, with the line on which each row begins."""
    before = csv.field_size_limit(MOST_BYTES)
    try:
        with TextIOWrapper(open_file(Path(path)), "utf-8-sig", newline="") as file:
            return _read_csv(csv.reader(file, strict=True))
    except (OSError, ValueError, csv.Error) as error:
        raise cannot(path, "read", error) from error
    finally:
        csv.field_size_limit(before)


def _read_csv(reader: Any) -> Sheet:
    columns = tuple(next(reader, ()))
    rows: list[list[str]] = []
    lines: list[int] = []
    before = reader.line_num
    for row in reader:
        if row:
            rows.append(row)
            lines.append(before + 1)
        before = reader.line_num
    return Sheet(columns, rows, lines)


def _from_rows(name: str, rows: Sequence[Any]) -> Sheet:
    named = [_named(name, row) for row in rows]
    columns = tuple(dict.fromkeys(key for row in named for key in row))
    return Sheet(columns, [[row.get(key) for key in columns] for row in named])


def _named(name: str, row: object) -> Mapping[str, Any]:
    cells: Any = row
    if isinstance(row, Mapping) and all(isinstance(key, str) for key in cells):
        return cast(Mapping[str, Any], row)
    if isinstance(row, tuple) and hasattr(cells, "_fields"):
        return dict(zip(cells._fields, cells, strict=True))
    raise BadQuery(name, cells, "each row must be a mapping from columns to cells")
