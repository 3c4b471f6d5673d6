"""Tables as Arrow data, with pyarrow imported at the first use."""

from collections.abc import Sequence
from typing import Any

import attrs

from cisrecords.errors import import_optional
from cisrecords.table._cells import Cell, plain
from cisrecords.table.about import About
from cisrecords.table.columns import Column, ColumnType


def to_pyarrow(heads: Sequence[Column], data: Sequence[Sequence[Cell]], about: About | None) -> Any:
    """Return a ``pyarrow.Table``; its metadata say what it is from and what each column means."""
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
    metadata = about.to_dict() if about else None
    return pyarrow.Table.from_arrays(arrays, schema=pyarrow.schema(fields, metadata))


def _metadata(head: Column) -> dict[str, str]:
    return {"type": str(head.type), **({"meaning": head.meaning} if head.meaning else {})}


def heads_of(frame: Any) -> tuple[Column, ...]:
    """Return the columns that the metadata of an Arrow table name; those of `to_pyarrow` do."""
    schema: Any = getattr(frame, "schema", ()) if hasattr(frame, "column_names") else ()
    found = [(field.name, _strings(field.metadata)) for field in schema]
    return tuple(
        Column(name, known["type"], known.get("meaning", ""))
        for name, known in found
        if known.get("type") in tuple(ColumnType)
    )


def about_of(frame: Any) -> About | None:
    """Return what the metadata of an Arrow table say of the dataset; ``None`` if nothing."""
    schema: Any = getattr(frame, "schema", None) if hasattr(frame, "column_names") else None
    known = _strings(getattr(schema, "metadata", None))
    found = {name: known[name] for name in attrs.fields_dict(About) if name in known}
    return About(**found) if found else None


def _strings(metadata: dict[bytes, bytes] | None) -> dict[str, str]:
    return {
        key.decode(errors="replace"): value.decode(errors="replace")
        for key, value in (metadata or {}).items()
    }
