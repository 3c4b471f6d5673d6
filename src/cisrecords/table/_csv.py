"""Tables as comma-separated values (RFC 4180, in UTF-8)."""

import os
import secrets
from collections.abc import Iterator, Sequence
from pathlib import Path

from cisrecords.errors import FileProblem
from cisrecords.table._cells import Cell, written
from cisrecords.table.columns import Column, ColumnType

_NUMERIC = (ColumnType.INTEGER, ColumnType.NUMBER)
# Spreadsheets read a cell that begins so as a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_BYTE_ORDER_MARK = "\ufeff"


def csv_text(heads: Sequence[Column], data: Sequence[Sequence[Cell]], *, excel_safe: bool) -> str:
    """Return the header and the rows as lines; a missing value is empty."""
    lines = [[_quoted(_safe(head.name, excel_safe=excel_safe)) for head in heads]]
    columns = [
        list(_fields(head, cells, excel_safe=excel_safe))
        for head, cells in zip(heads, data, strict=True)
    ]
    lines.extend(map(list, zip(*columns, strict=True)))
    if len(heads) == 1:  # most readers skip an empty line
        lines = [line if line != [""] else ['""'] for line in lines]
    return "".join(",".join(line) + "\n" for line in lines)


def _fields(head: Column, cells: Sequence[Cell], *, excel_safe: bool) -> Iterator[str]:
    guarded = excel_safe and head.type not in _NUMERIC
    for cell in cells:
        if cell is None:
            yield ""
        else:
            yield _quoted(_safe(written(head.type, cell), excel_safe=guarded))


def _safe(text: str, *, excel_safe: bool) -> str:
    return f"'{text}" if excel_safe and text.startswith(_FORMULA) else text


def _quoted(text: str) -> str:
    if text and text.strip() == text and not any(mark in text for mark in ',"\r\n'):
        return text
    return '"' + text.replace('"', '""') + '"'


def write_csv(path: str | os.PathLike[str], text: str, *, excel_safe: bool) -> None:
    """Replace a file; for Excel, with the byte-order mark by which it recognises UTF-8."""
    try:
        target = Path(os.path.realpath(path))
        scratch = target.with_name(f".cisrecords-{secrets.token_hex(8)}.tmp")
        try:
            with scratch.open("x", encoding="utf-8", newline="") as file:
                file.write(_BYTE_ORDER_MARK + text if excel_safe else text)
            scratch.replace(target)
        finally:
            scratch.unlink(missing_ok=True)
    except (OSError, ValueError) as error:
        raise FileProblem(path, f"this cannot be written: {error}") from error
