"""`excel`: all records as an Excel file with a sheet for each table."""

import io
import os
from typing import Any

from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import InvalidRecords, import_optional
from cisrecords.export.whole import check_whole, tables_with_about
from cisrecords.table import Column, Table
from cisrecords.table.files.excel_sheets import add_sheet
from cisrecords.table.files.writing import check_path, write_file

__all__ = ["excel"]

_COLUMNS = tuple(map(Column, ("table", "column", "type", "meaning")))


def excel(cw: Commonwealth, path: str | os.PathLike[str]) -> None:
    """Write all records as an Excel file; an existing file is replaced as a whole.

    Each table of `Commonwealth.tables` is a sheet, with its header in the first row. The first
    sheet, ``dataset``, has the version, the horizon, the licence and how to cite the records; the
    last one, ``columns``, the type and the meaning of each column. Strings stay text, also where
    Excel would take them for a date or a number.

    Args:
        cw: The records.
        path: The file (``.xlsx``).

    Raises:
        BadQuery: An argument has the wrong type, or a table has more rows than a sheet.
        InvalidRecords: A string is longer than a cell can be.
        FileProblem: The file cannot be written; an old one is unchanged.
        MissingExtra: openpyxl is not installed; it comes with the extra ``excel``.

    Example:
        >>> import tempfile
        >>> import cisrecords as cis
        >>> from cisrecords import export
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export.excel(cis.Commonwealth(version="1"), f"{folder}/cis.xlsx")
        ...     os.listdir(folder)
        ['cis.xlsx']
    """
    tables = tables_with_about(check_whole(cw))
    file = check_path(path)
    book = import_optional("openpyxl", "excel", "openpyxl").Workbook(write_only=True)
    for name, table in tables.items():
        _add(book, name, table)
    described = [
        (name, head.name, str(head.type), head.meaning)
        for name, table in tables.items()
        for head in table.schema
    ]
    add_sheet(book, "columns", _COLUMNS, tuple(zip(*described, strict=True)))
    data = io.BytesIO()
    book.save(data)
    write_file(file, data.getvalue())


def _add(book: Any, name: str, table: Table) -> None:
    try:
        add_sheet(book, name, table.schema, table.data)
    except InvalidRecords as error:
        raise InvalidRecords(one.under(f"$.{name}") for one in error.problems) from None
