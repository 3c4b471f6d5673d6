"""Tables as comma-separated values (RFC 4180)."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from cisrecords.errors import BadQuery
from cisrecords.table._cells import Cell, written
from cisrecords.table.columns import Column, ColumnType
from cisrecords.table.files.spreadsheets import is_changed

__all__ = ["BYTE_ORDER_MARK", "check_delimiter", "csv_text", "dialect_of"]

BYTE_ORDER_MARK = "\ufeff"
"""What a file begins with, so that a spreadsheet reads it as UTF-8."""

# A spreadsheet takes them for what they are.
_TYPED = (ColumnType.INTEGER, ColumnType.NUMBER, ColumnType.YES_NO, ColumnType.DAY)


def check_delimiter(value: object) -> str:
    """Return a delimiter, or raise `BadQuery` for anything but one mark."""
    if isinstance(value, str) and re.fullmatch(r"[^\w\s\"'.=@+\-]|\t", value) and value.isascii():
        return value
    reason = "must be one mark, such as ',', ';', '|' or a tab ('\\t'), and no quote, sign or point"
    raise BadQuery("delimiter", value, reason, (",", ";", "\t"))


def dialect_of(delimiter: str) -> dict[str, Any]:
    """Return how a file of `csv_text` is written, in the words of CSV on the Web."""
    return {"delimiter": delimiter, "encoding": "utf-8", "header": True, "lineTerminators": ["\n"]}


def csv_text(
    heads: Sequence[Column], data: Sequence[Sequence[Cell]], delimiter: str, *, excel_safe: bool
) -> str:
    """Return the header and the rows as lines; a missing value is empty."""
    special = re.compile(rf'[{re.escape(delimiter)}"\r\n]')
    lines = [[_quoted(_safe(head.name, excel_safe=excel_safe), special) for head in heads]]
    columns = [
        list(_fields(head, cells, special, excel_safe=excel_safe))
        for head, cells in zip(heads, data, strict=True)
    ]
    lines.extend(map(list, zip(*columns, strict=True)))
    if len(heads) == 1:  # most readers skip an empty line
        lines = [line if line != [""] else ['""'] for line in lines]
    return "".join(delimiter.join(line) + "\n" for line in lines)


def _fields(
    head: Column, cells: Sequence[Cell], special: re.Pattern[str], *, excel_safe: bool
) -> Iterator[str]:
    guarded = excel_safe and head.type not in _TYPED
    for cell in cells:
        if cell is None:
            yield ""
        else:
            yield _quoted(_safe(written(head.type, cell), excel_safe=guarded), special)


def _safe(text: str, *, excel_safe: bool) -> str:
    return f"'{text}" if excel_safe and is_changed(text) else text


def _quoted(text: str, special: re.Pattern[str]) -> str:
    if text and text.strip() == text and not special.search(text):
        return text
    return '"' + text.replace('"', '""') + '"'
