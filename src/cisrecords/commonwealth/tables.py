"""The verbs of tables: all records as normalised tables, and back."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Self

from cisrecords import archive
from cisrecords import table as of_tables
from cisrecords.query import common
from cisrecords.query.find.context import Context

__all__ = ["TableVerbs"]


class TableVerbs(Context):
    """The verbs that make tables of all records, and records of tables."""

    def tables(self) -> Mapping[str, of_tables.Table]:
        """Return all records as normalised tables, with keys; `from_tables` takes them back.

        Each kind of records has a table, and so has each list in them: ``meetings`` has a row for
        a meeting, ``attendance`` a row for each row of its attendance, ``agenda_topics`` a row for
        each topic of an item. `names` and `citations` hold those of every record and row. Two
        tables are about the whole: ``dataset`` has the version, the horizon, the retired ids and
        what a view of an earlier day leaves out; ``records`` has the id, kind and name of every
        record.

        In the table of a kind `id` is the id of the record. Other rows have an id such as
        ``sc-08/attendance/1``, a column with the id of what they belong to (`meeting`,
        `attendance`), and their `position` in it, from 1. A row of ``citations`` belongs to one
        of several: a record, or a row of another table; the other columns are empty.
        `archive.table_schemas` returns the keys and foreign keys of all tables.

        A vague date is its EDTF string in files and frames, and beside it stand the first and
        the last day that it can mean (``when_earliest``, ``when_latest``). An amount is exact as
        a string, and a number beside it.

        Returns:
            The tables by name, those of kinds first; a table without rows is there, too.

        Example:
            >>> import cisrecords as cis
            >>> tables = cis.load().tables()
            >>> print(tables["sessions"].select("meeting", "body", "ordinal").head(2))
            meeting         body                                   ordinal
            ──────────────  ─────────────────────────────────────  ───────
            sorb-015        council-of-heads-of-security-agencies       15
            chs-1991-12-08  council-of-heads-of-state                    –
            >>> cis.Commonwealth.from_tables(tables) == cis.load()
            True
        """
        named = common.about_archive(self)
        made = archive.tables_of(self).items()
        return MappingProxyType({name: table.with_about(named) for name, table in made})

    @classmethod
    def from_tables(cls, tables: Mapping[str, Any]) -> Self:
        """Build the records from the tables that `tables` returns, or from such tables elsewhere.

        A table that is not there has no rows. An optional column may be left out, and so may
        columns that follow from others (``when_earliest``, the table ``records``); where they
        are given, they must fit. Rows stand in the order of `position`, else as they are given.
        The `id` of a row of a list is only needed where other rows refer to it, and may be any
        string.

        Args:
            tables: A table for each name: a `Table`, the path of a file of CSV or Parquet
                (``.parquet``), a frame of pandas, Polars or Arrow, or a list of rows with named
                cells. NaN and empty cells are
                missing values; ``true`` and ``false``, digits and EDTF strings are read as what
                the column holds.

        Returns:
            The records.

        Raises:
            InvalidRecords: A table, column or cell is not valid, or an id leads nowhere; the
                error lists all problems. ``$.attendance[3].presence`` is the column `presence`
                of the row at position 3 of ``attendance``; in a CSV file it has its line, too.
            BadQuery: `tables` is not a mapping, or a table is of no such type.
            FileProblem: A file cannot be read.
            MissingExtra: A file is Parquet, and pyarrow is not installed (the extra ``arrow``).

        Example:
            >>> import cisrecords as cis
            >>> cw = cis.Commonwealth.from_tables({
            ...     "states": [{"id": "GE", "alpha_3": "GEO"}],
            ...     "names": [{"record": "GE", "text": "Georgia", "lang": "en"}],
            ... })
            >>> cw.states["Georgia"].alpha_3
            'GEO'
        """
        return archive.read_tables(cls, tables)
