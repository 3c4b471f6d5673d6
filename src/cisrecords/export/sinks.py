"""Files that grow table by table: CSV and Parquet."""

import os
from pathlib import Path
from typing import Any, Protocol

from cisrecords.errors import import_optional
from cisrecords.table import Table

__all__ = ["SINKS", "CsvSink", "ParquetSink", "Sink"]


class Sink(Protocol):
    """A file of one table, to which rows are added."""

    def __init__(self, path: Path, empty: Table) -> None:
        """Begin a file with the columns of a table without rows."""
        ...

    def add(self, table: Table) -> None:
        """Add the rows of a table with the same columns."""
        ...

    def close(self) -> None:
        """Complete the file."""
        ...


class CsvSink:
    """A file of comma-separated values."""

    def __init__(self, path: Path, empty: Table) -> None:
        self._file = path.open("x", encoding="utf-8", newline="")
        self._file.write(empty.to_csv())

    def add(self, table: Table) -> None:
        """Add rows; the header stands already."""
        self._file.write(table.to_csv().partition("\n")[2])

    def close(self) -> None:
        """Complete the file and sync it to disk."""
        with self._file:
            self._file.flush()
            os.fsync(self._file.fileno())


class ParquetSink:
    """A file of Parquet, with a group of rows for each table that is added."""

    def __init__(self, path: Path, empty: Table) -> None:
        parquet = import_optional("pyarrow.parquet", "arrow", "pyarrow")
        self._file = path.open("xb")
        self._writer: Any = parquet.ParquetWriter(self._file, empty.to_arrow().schema)

    def add(self, table: Table) -> None:
        """Add a group of rows."""
        self._writer.write_table(table.to_arrow())

    def close(self) -> None:
        """Complete the file and sync it to disk."""
        with self._file:
            self._writer.close()
            self._file.flush()
            os.fsync(self._file.fileno())


SINKS: dict[str, type[Sink]] = {"csv": CsvSink, "parquet": ParquetSink}
"""The kind of file for each format, by the suffix of its name."""
