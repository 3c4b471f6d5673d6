"""`Exports`: the columns of a table, and the files and frames that they go into."""

import os
from pathlib import Path
from typing import Any

import attrs

from cisrecords.errors import BadQuery
from cisrecords.render import Printable
from cisrecords.table import _arrow, _build, _frames
from cisrecords.table._cells import plain
from cisrecords.table.about import About
from cisrecords.table.columns import Column
from cisrecords.table.files.csv_text import (
    BYTE_ORDER_MARK,
    check_delimiter,
    csv_text,
    dialect_of,
)
from cisrecords.table.files.excel_sheets import excel_bytes
from cisrecords.table.files.json_rows import json_text
from cisrecords.table.files.parquet_bytes import parquet_bytes
from cisrecords.table.files.sidecar import metadata_of
from cisrecords.table.files.sqlite_tables import check_name, write_sqlite
from cisrecords.table.files.writing import check_path, write_file, write_with_metadata

__all__ = ["Exports", "check_about"]

_Path = str | os.PathLike[str]


def check_about(value: object) -> About | None:
    """Return an `About` or ``None``, or raise `BadQuery`."""
    if value is None or isinstance(value, About):
        return value
    raise BadQuery("about", value, "must be an About, or None")


@attrs.frozen(repr=False)
class Exports(Printable):
    """The columns of a table, and the methods that write them for other programs; see `Table`."""

    schema: tuple[Column, ...] = attrs.field(converter=_build.heads)
    data: tuple[tuple[Any, ...], ...] = attrs.field(converter=_build.columns)
    about: About | None = attrs.field(default=None, eq=False, converter=check_about)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "data", _build.checked(self.schema, self.data))

    def to_dict(self) -> dict[str, list[Any]]:
        """Return the columns as lists of plain values, by their names.

        Returns:
            A new dictionary. Dates and periods are EDTF strings, words are lists, days are
            `datetime.date`; ``Table.from_columns(table.to_dict(), table.schema)`` is the table.

        Example:
            >>> from cisrecords import PartialDate, Table
            >>> Table.from_columns({"when": [PartialDate("1991-12"), None]}).to_dict()
            {'when': ['1991-12', None]}
        """
        heads = zip(self.schema, self.data, strict=True)
        return {head.name: plain(head.type, cells) for head, cells in heads}

    def to_csv(
        self, path: _Path | None = None, *, delimiter: str = ",", excel_safe: bool = False
    ) -> str:
        r"""Write comma-separated values in UTF-8, with the names of the columns on the first line.

        A missing value is empty, and an empty string is ``""``. Words are separated by
        spaces; yes and no are ``true`` and ``false``.

        Args:
            path: A file to write; an existing file is replaced. The file
                ``NAME.csv-metadata.json`` beside it is replaced, too: it names the dataset, its
                licence and citation, and the type and meaning of each column (CSV on the Web).
            delimiter: The mark between two cells. Where a comma is the decimal mark,
                spreadsheets expect a semicolon.
            excel_safe: Whether strings that a spreadsheet would take for a formula, a number, a
                date or a time (``=1+1``, ``007``, ``1991-12``, ``1-2``) get an apostrophe in
                front, and the file a byte-order mark. Columns of numbers, of yes and no and of
                days stay what they are.

        Returns:
            The CSV as a string.

        Raises:
            BadQuery: The delimiter is not one mark, or the path is not a path.
            FileProblem: The file cannot be written.

        Example:
            >>> from cisrecords import Table
            >>> table = Table.from_columns({"state": ["GE", None], "code": ["007", "1-2"]})
            >>> table.to_csv(delimiter=";", excel_safe=True)
            "state;code\nGE;'007\n;'1-2\n"
        """
        check_delimiter(delimiter)
        text = csv_text(self.schema, self.data, delimiter, excel_safe=excel_safe)
        if path is not None:
            dialect = dialect_of(delimiter)
            self._write_text(path, BYTE_ORDER_MARK * excel_safe + text, dialect, excel_safe)
        return text

    def to_json(self, path: _Path | None = None) -> str:
        r"""Write a JSON array with an object for each row, in UTF-8.

        A missing value is ``null``, words are an array, dates and days are strings.

        Args:
            path: A file to write; an existing file is replaced, and so is the file
                ``NAME.json-metadata.json`` beside it, as for CSV.

        Returns:
            The JSON as a string, with each row on a line of its own.

        Raises:
            BadQuery: The path is not a path.
            FileProblem: The file cannot be written.

        Example:
            >>> from cisrecords import Table
            >>> Table.from_columns({"state": ["GE"], "acts": [["a-1", "a-2"]]}).to_json()
            '[\n{"state": "GE", "acts": ["a-1", "a-2"]}\n]\n'
        """
        text = json_text(self.schema, self.data)
        if path is not None:
            self._write_text(path, text)
        return text

    def to_parquet(self, path: _Path) -> None:
        """Write a Parquet file, with the types of `to_arrow`.

        Its metadata name the dataset, its version, horizon, licence and citation, and those of a
        column its type here and its meaning. ``Table.from_columns`` makes an equal table of what
        pyarrow reads from it.

        Args:
            path: The file; an existing file is replaced.

        Raises:
            BadQuery: The path is not a path.
            FileProblem: The file cannot be written.
            MissingExtra: pyarrow is not installed; it comes with the extra ``arrow``.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().panel(2009).to_parquet("panel.parquet")  # doctest: +SKIP
        """
        write_file(check_path(path), parquet_bytes(self.to_arrow()))

    def to_excel(self, path: _Path) -> None:
        """Write an Excel file; the first sheet is the table, with its header in the first row.

        Text, dates and words are cells of text, also those that Excel would take for a number, a
        date or a formula. Numbers and days are cells that Excel counts with; a column is text where
        Excel cannot hold all of it (more than 15 digits, days before March 1900). The sheet
        ``about`` names the dataset, its version, horizon, licence and citation, the sheet
        ``columns`` the type and meaning of each column.

        Args:
            path: The file; an existing file is replaced.

        Raises:
            BadQuery: The path is not a path, or the table is larger than a sheet.
            InvalidRecords: A cell has a control character, or is longer than Excel allows.
            FileProblem: The file cannot be written.
            MissingExtra: openpyxl is not installed; it comes with the extra ``excel``.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().panel(2009).to_excel("panel.xlsx")  # doctest: +SKIP
        """
        write_file(check_path(path), excel_bytes(self.schema, self.data, self.about))

    def to_sqlite(self, path: _Path, name: str) -> None:
        """Write the table into an SQLite database, in one transaction.

        Lists of words are JSON arrays, which ``json_each`` of SQLite reads; yes and no are 1 and 0,
        days are declared as ``DATE``, other dates are EDTF. The table ``cisrecords_about`` of the
        database names the dataset of each table, and ``cisrecords_columns`` the type and meaning of
        each column.

        Args:
            path: The file. A database that is there keeps its other tables.
            name: The name of the table in it; one of this name is replaced.

        Raises:
            BadQuery: The path or the name is none, or SQLite cannot tell two columns apart.
            FileProblem: The file cannot be written, or is no database.

        Example:
            >>> import contextlib, pathlib, sqlite3, tempfile
            >>> from cisrecords import Table
            >>> table = Table.from_columns({"state": ["GE"], "acts": [["a-1", "a-2"]]})
            >>> with tempfile.TemporaryDirectory() as folder:
            ...     file = pathlib.Path(folder, "answers.sqlite")
            ...     table.to_sqlite(file, "states")
            ...     with contextlib.closing(sqlite3.connect(file)) as connection:
            ...         connection.execute("select * from states").fetchall()
            [('GE', '["a-1", "a-2"]')]
        """
        write_sqlite(check_path(path), check_name(name), self.schema, self.data, self.about)

    def to_pandas(self) -> Any:
        """Return a ``pandas.DataFrame`` with nullable types.

        Returns:
            The frame, with ``Int64``, ``Float64``, ``boolean``, ``string`` (EDTF for dates
            too), ``datetime64[s]`` for days. Words are lists, of the type ``list<string>`` of
            Arrow where pyarrow is installed, so that empty ones keep it; else objects.

        Raises:
            MissingExtra: pandas is not installed; it comes with the extra ``pandas``.
        """
        return _frames.to_pandas(self.schema, self.data)

    def to_polars(self) -> Any:
        """Return a ``polars.DataFrame``.

        Returns:
            The frame, with ``Int64``, ``Float64``, ``Boolean``, ``String`` (EDTF for dates
            too), ``Date`` for days, ``List(String)`` for words.

        Raises:
            MissingExtra: Polars is not installed; it comes with the extra ``polars``.
        """
        return _frames.to_polars(self.schema, self.data)

    def to_arrow(self) -> Any:
        """Return a ``pyarrow.Table``, whose metadata are those of `to_parquet`.

        Returns:
            The table, with ``int64``, ``double``, ``bool``, ``string`` (EDTF for dates too),
            ``date32`` for days, ``list<string>`` for words.

        Raises:
            MissingExtra: pyarrow is not installed; it comes with the extra ``arrow``.
        """
        return _arrow.to_pyarrow(self.schema, self.data, self.about)

    def __arrow_c_stream__(self, requested_schema: object = None) -> Any:
        """Return an Arrow stream of the table, for any library that accepts Arrow data."""
        return self.to_arrow().__arrow_c_stream__(requested_schema)

    def _write_text(
        self,
        path: _Path,
        text: str,
        dialect: dict[str, Any] | None = None,
        excel_safe: bool = False,
    ) -> None:
        name = Path(check_path(path)).name
        metadata = metadata_of(name, self.schema, self.about, dialect, excel_safe=excel_safe)
        write_with_metadata(path, text.encode(), metadata)
