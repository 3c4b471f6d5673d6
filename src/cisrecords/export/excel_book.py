"""`excel`: all records as an Excel file with a sheet for each table."""

import os
from collections.abc import Mapping

from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.export.whole import check_whole, tables_with_about
from cisrecords.table import Column, Table
from cisrecords.table.files.excel_sheets import Sheet, book_bytes
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
    sheets: dict[str, Sheet] = {name: (table.schema, table.data) for name, table in tables.items()}
    described = [
        (name, head.name, str(head.type), head.meaning)
        for name, table in tables.items()
        for head in table.schema
    ]
    sheets["columns"] = (_COLUMNS, tuple(zip(*described, strict=True)))
    try:
        data = book_bytes(sheets)
    except InvalidRecords as error:
        raise InvalidRecords(_in_its_table(one, tables) for one in error.problems) from None
    write_file(file, data)


def _in_its_table(problem: Problem, tables: Mapping[str, Table]) -> Problem:
    """Return the problem of a cell with the name of the table in which the cell is."""
    place, _, column = problem.path.removeprefix("$[").partition("].")
    row = int(place)
    for name, table in tables.items():
        if column in table.columns and table[column][row : row + 1] == (problem.value,):
            return problem.under(f"$.{name}")
    return problem
