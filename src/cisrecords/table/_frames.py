"""Tables in pandas and in Polars, each imported at the first use."""

from collections.abc import Sequence
from importlib.util import find_spec
from typing import Any

from cisrecords.errors import import_optional
from cisrecords.table._cells import Cell, plain
from cisrecords.table.columns import Column, ColumnType

# Nullable types: a year stays an integer if another is missing.
_PANDAS = {
    ColumnType.TEXT: "string",
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "Float64",
    ColumnType.YES_NO: "boolean",
    ColumnType.DATE: "string",
    ColumnType.DAY: "datetime64[s]",
}


def to_pandas(heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> Any:
    """Return a ``pandas.DataFrame``."""
    pandas = import_optional("pandas", "pandas", "pandas")
    kinds = {**_PANDAS, ColumnType.WORDS: _words(pandas)}
    columns = {
        head.name: pandas.Series(plain(head.type, cells), dtype=kinds[head.type])
        for head, cells in zip(heads, data, strict=True)
    }
    return pandas.DataFrame(columns, columns=[head.name for head in heads])


def _words(pandas: Any) -> Any:
    """Return the type of lists of strings; pandas has none of its own and takes that of Arrow."""
    if find_spec("pyarrow") is None:
        return "object"
    pyarrow = import_optional("pyarrow", "arrow", "pyarrow")
    return pandas.ArrowDtype(pyarrow.list_(pyarrow.string()))


def to_polars(heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> Any:
    """Return a ``polars.DataFrame``."""
    polars = import_optional("polars", "polars", "polars")
    kinds = {
        ColumnType.TEXT: polars.String,
        ColumnType.WORDS: polars.List(polars.String),
        ColumnType.INTEGER: polars.Int64,
        ColumnType.NUMBER: polars.Float64,
        ColumnType.YES_NO: polars.Boolean,
        ColumnType.DATE: polars.String,
        ColumnType.DAY: polars.Date,
    }
    columns = [
        polars.Series(head.name, plain(head.type, cells), dtype=kinds[head.type])
        for head, cells in zip(heads, data, strict=True)
    ]
    return polars.DataFrame(columns)
