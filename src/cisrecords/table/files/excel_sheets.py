"""Tables as sheets of an Excel file, with openpyxl imported at the first use."""

import datetime
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from cisrecords.errors import BadQuery, InvalidRecords, Problem, import_optional
from cisrecords.table._cells import Cell, written
from cisrecords.table.about import About
from cisrecords.table.columns import Column, ColumnType
from cisrecords.table.files.spreadsheets import is_changed

__all__ = ["Sheet", "book_bytes", "excel_bytes"]

Sheet = tuple[Sequence[Column], Sequence[Sequence[Any]]]
"""The columns of a sheet, and their cells."""

_MOST_ROWS = 1_048_575
_MOST_COLUMNS = 16_384
_MOST_CHARACTERS = 32_767
_MOST_EXACT = 10**15
_FIRST_DAY = datetime.date(1900, 3, 1)  # Excel miscounts the days before it
# The types of cell that Excel counts with, and whether it can hold a cell exactly.
_COUNTED: dict[ColumnType, Callable[[Any], bool]] = {
    ColumnType.INTEGER: lambda cell: abs(cell) < _MOST_EXACT,
    ColumnType.NUMBER: lambda _: True,
    ColumnType.YES_NO: lambda _: True,
    ColumnType.DAY: lambda cell: cell >= _FIRST_DAY,
}
_WIDEST = 60
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_FITS = f"a string of at most {_MOST_CHARACTERS} characters, none of them a control character"
_TEXT = "@"  # the format of cells that stay text when they are edited
_ABOUT = (Column("about"), Column("value"))
_COLUMNS = (Column("column"), Column("type"), Column("meaning"))


def excel_bytes(
    heads: Sequence[Column], data: Sequence[Sequence[Cell]], about: About | None
) -> bytes:
    """Return an Excel file: the table, what it is from, and what its columns mean."""
    sheets: dict[str, Sheet] = {"table": (heads, data)}
    if about:
        found = about.to_dict()
        sheets["about"] = (_ABOUT, (tuple(found), tuple(found.values())))
    described = [[getattr(head, name) for head in heads] for name in ("name", "type", "meaning")]
    sheets["columns"] = (_COLUMNS, described)
    return book_bytes(sheets)


def book_bytes(sheets: Mapping[str, Sheet]) -> bytes:
    """Return an Excel file of several sheets, each with its header in the first row.

    Strings are cells of text, also those that Excel would take for something else. Numbers and
    days are what Excel counts with; where it cannot hold one exactly, the column is text.
    """
    book = import_optional("openpyxl", "excel", "openpyxl").Workbook(write_only=True)
    ready = {
        title: [_values(head, cells) for head, cells in zip(heads, data, strict=True)]
        for title, (heads, data) in sheets.items()
    }
    for title, columns in ready.items():  # a book that is begun has to be finished
        _check(sheets[title][0], columns)
    for title, columns in ready.items():
        _add_sheet(book, title, sheets[title][0], columns)
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def _add_sheet(
    book: Any, title: str, heads: Sequence[Column], columns: Sequence[Sequence[Any]]
) -> None:
    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    letters = import_optional("openpyxl.utils", "excel", "openpyxl").get_column_letter
    for place, column in enumerate(columns):
        longest = max(map(len, map(str, [heads[place].name, *column])))
        sheet.column_dimensions[letters(place + 1)].width = min(longest, _WIDEST) + 2
    cell = _maker(sheet)
    for row in ([head.name for head in heads], *zip(*columns, strict=True)):
        sheet.append([cell(value) if isinstance(value, str) else value for value in row])


def _values(head: Column, cells: Iterable[Any]) -> list[Any]:
    """Return the cells of a column as Excel counts with them, or else as strings."""
    found, counts = list(cells), _COUNTED.get(head.type)
    if counts is not None and all(cell is None or counts(cell) for cell in found):
        return found
    return [None if cell is None else written(head.type, cell) for cell in found]


def _check(heads: Sequence[Column], columns: Sequence[Sequence[Any]]) -> None:
    """Raise an error for what no sheet can hold, before anything is written."""
    size = len(columns[0]) if columns else 0, len(heads)
    if size[0] > _MOST_ROWS or size[1] > _MOST_COLUMNS:
        limits = f"a sheet has room for {_MOST_ROWS} rows and {_MOST_COLUMNS} columns"
        raise BadQuery("table", size, f"{limits}; use to_parquet() or to_csv()")
    problems = [
        Problem(f"$[{place}].{head.name}", "wrong-cell", _FITS, value)
        for head, column in zip(heads, columns, strict=True)
        for place, value in enumerate((head.name, *column), -1)
        if isinstance(value, str) and (len(value) > _MOST_CHARACTERS or _UNWRITABLE.search(value))
    ]
    if problems:
        raise InvalidRecords(problems)


def _maker(sheet: Any) -> Callable[[str], Any]:
    """Return the function that makes a cell of text in a sheet."""
    cells = import_optional("openpyxl.cell", "excel", "openpyxl")

    def cell(value: str) -> Any:
        if not is_changed(value):
            return value
        made = cells.WriteOnlyCell(sheet, value)
        made.data_type = "s"  # openpyxl takes =1+1 for a formula, and #N/A for an error
        made.number_format = _TEXT
        return made

    return cell
