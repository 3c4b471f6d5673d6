"""Tables as Arrow data, by whichever of three libraries is installed."""

import datetime
from collections.abc import Iterable, Sequence
from importlib import import_module
from itertools import accumulate
from typing import Any, cast

from cisrecords.errors import import_optional
from cisrecords.table._cells import Cell, plain
from cisrecords.table.columns import Column, ColumnType

_EPOCH = datetime.date(1970, 1, 1).toordinal()


def to_pyarrow(heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> Any:
    """Make a `Table` of pyarrow; what a column means stands in the metadata of its field."""
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
    fields = [pyarrow.field(head.name, kinds[head.type], metadata=_told(head)) for head in heads]
    arrays = [
        pyarrow.array(plain(field.type, cells), type=kinds[field.type])
        for field, cells in zip(heads, data, strict=True)
    ]
    return pyarrow.Table.from_arrays(arrays, schema=pyarrow.schema(fields))


def stream(heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> Any:
    """Make an object with an Arrow stream, by the library that loads fastest of those there."""
    for library, make in (("arro3.core", _arro3), ("nanoarrow", _nanoarrow)):
        try:
            found = import_module(library)
        except ModuleNotFoundError:
            continue
        return make(found, heads, data)
    return to_pyarrow(heads, data)


def _told(head: Column) -> dict[str, str] | None:
    return {"meaning": head.meaning} if head.meaning else None


def _arro3(arro3: Any, heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> Any:
    kind = arro3.DataType
    kinds = {
        ColumnType.TEXT: kind.utf8(),
        ColumnType.INTEGER: kind.int64(),
        ColumnType.NUMBER: kind.float64(),
        ColumnType.YES_NO: kind.bool(),
        ColumnType.DATE: kind.utf8(),
    }
    words = kind.list(arro3.Field("item", kind.utf8()))

    def array(head: Column, cells: Sequence[Cell]) -> Any:
        if head.type is ColumnType.DAY:
            return arro3.Array(_days(cells), type=kind.int32()).cast(kind.date32())
        if head.type is ColumnType.WORDS:
            ends, inner = _flat(cells)
            offsets = arro3.Array(ends, type=kind.int32())
            values = arro3.Array(inner, type=kind.utf8())
            absent = arro3.Array([cell is None for cell in cells], type=kind.bool())
            return arro3.list_array(offsets, values, type=words, mask=absent)
        return arro3.Array(plain(head.type, cells), type=kinds[head.type])

    arrays = [array(head, cells) for head, cells in zip(heads, data, strict=True)]
    fields = [
        arro3.Field(head.name, made.type, nullable=True, metadata=_told(head))
        for head, made in zip(heads, arrays, strict=True)
    ]
    return arro3.Table.from_arrays(arrays, schema=arro3.Schema(fields))


def _nanoarrow(nanoarrow: Any, heads: Sequence[Column], data: Sequence[Sequence[Cell]]) -> Any:
    kinds = {
        ColumnType.TEXT: nanoarrow.string(),
        ColumnType.INTEGER: nanoarrow.int64(),
        ColumnType.NUMBER: nanoarrow.float64(),
        ColumnType.YES_NO: nanoarrow.bool_(),
        ColumnType.DATE: nanoarrow.string(),
        ColumnType.DAY: nanoarrow.date32(),
        ColumnType.WORDS: nanoarrow.list_(nanoarrow.string()),
    }

    def array(head: Column, cells: Sequence[Cell]) -> Any:
        if head.type is ColumnType.DAY:
            return nanoarrow.c_array(_days(cells), kinds[head.type])
        if head.type is not ColumnType.WORDS:
            return nanoarrow.c_array(plain(head.type, cells), kinds[head.type])
        ends, inner = _flat(cells)
        there = nanoarrow.c_buffer([cell is not None for cell in cells], nanoarrow.bool_())
        return nanoarrow.c_array_from_buffers(
            kinds[head.type],
            len(cells),
            [there, nanoarrow.c_buffer(ends, nanoarrow.int32())],
            children=[nanoarrow.c_array(inner, nanoarrow.string())],
        )

    whole = nanoarrow.c_array_from_buffers(
        nanoarrow.struct({head.name: kinds[head.type] for head in heads}),
        len(data[0]) if data else 0,
        [None],
        children=[array(head, cells) for head, cells in zip(heads, data, strict=True)],
    )
    return nanoarrow.c_array_stream(whole)


def _days(cells: Iterable[Cell]) -> list[int | None]:
    """Return days as their count from 1970, which is all that the small libraries take."""
    days = (cast(datetime.date | None, cell) for cell in cells)
    return [None if day is None else day.toordinal() - _EPOCH for day in days]


def _flat(cells: Iterable[Cell]) -> tuple[list[int], list[str]]:
    """Return where the words of each cell end, from zero on, and all words in one list."""
    words = [cast(tuple[str, ...], cell or ()) for cell in cells]
    ends = list(accumulate(map(len, words), initial=0))
    return ends, [word for cell in words for word in cell]
