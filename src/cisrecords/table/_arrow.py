"""Tables as Arrow data, with pyarrow imported at the first use."""

from collections.abc import Sequence
from typing import Any

from cisrecords.errors import import_optional
from cisrecords.table._cells import Cell, plain
from cisrecords.table.columns import Column, ColumnType


def to_pyarrow(heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> Any:
    """Return a ``pyarrow.Table``, with the meaning of each column in the metadata of its field."""
    pyarrow = import_optional("pyarrow", "arrow", "pyarrow")
    kinds = {
        ColumnType.TEXT: pyarrow.string(),
        ColumnType.WORDS: pyarrow.list_(pyarrow.string()),
        ColumnType.INTEGER: pyarrow.int64(),
        ColumnType.NUMBER: pyarrow.float64(),
        ColumnType.YES_NO: pyarrow.bool_(),
        ColumnType.DATE: pyarrow.string(),
        ColumnType.DAY: pyarrow.date32(),
    }
    fields = [
        pyarrow.field(head.name, kinds[head.type], metadata=_metadata(head)) for head in heads
    ]
    arrays = [
        pyarrow.array(plain(field.type, cells), type=kinds[field.type])
        for field, cells in zip(heads, data, strict=True)
    ]
    return pyarrow.Table.from_arrays(arrays, schema=pyarrow.schema(fields))


def _metadata(head: Column) -> dict[str, str] | None:
    return {"meaning": head.meaning} if head.meaning else None
