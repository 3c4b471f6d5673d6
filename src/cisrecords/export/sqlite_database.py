"""`sqlite`: all records as a database with keys, indexes and views, by the standard library."""

import os
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any

from cisrecords.archive import TableSchema, table_schemas
from cisrecords.commonwealth import Commonwealth
from cisrecords.export.answers import answers
from cisrecords.export.views import VIEWS
from cisrecords.export.whole import check_whole, tables_with_about
from cisrecords.table import Column, ColumnType, Table
from cisrecords.table.files.sqlite_tables import add_table
from cisrecords.table.files.writing import check_path, write_file

__all__ = ["sqlite"]

_TYPES = {
    ColumnType.TEXT: "TEXT",
    ColumnType.WORDS: "TEXT",
    ColumnType.INTEGER: "INTEGER",
    ColumnType.NUMBER: "REAL",
    ColumnType.YES_NO: "BOOLEAN",
    ColumnType.DATE: "TEXT",
    ColumnType.DAY: "DATE",
}
_ANSWER_KEYS = {
    "panel": ("state", "year"),
    "presence": ("meeting", "state"),
    "parties": ("instrument", "state"),
}
_DICTIONARY = tuple(map(Column, ("table_name", "name", "type", "meaning")))


def sqlite(cw: Commonwealth, path: str | os.PathLike[str]) -> None:
    """Write all records as an SQLite database; an existing file is replaced as a whole.

    The tables are those of `Commonwealth.tables`, with their primary keys, their foreign keys and
    an index for each of these. Three more tables have answers of this library, which rest on legal
    rules: ``panel`` (the status of each state on 31 December of each year), ``presence`` (who came
    to each meeting) and ``parties`` (who is bound by each instrument, on the last day to which
    acts are known). There are views of them:

    - ``members_by_year``: the number of states of each status, and the members by name;
    - ``attendance_by_summit``: who came to each meeting of the Council of Heads of State;
    - ``parties_of_text``: the parties of each instrument, with titles and names.

    The table ``dataset`` has the version, the horizon, the licence and how to cite the records;
    ``cisrecords_columns`` has the type and the meaning of each column.

    Args:
        cw: The records.
        path: The file.

    Raises:
        BadQuery: An argument has the wrong type.
        FileProblem: The file cannot be written; an old one is unchanged.

    Example:
        >>> import sqlite3, tempfile
        >>> import cisrecords as cis
        >>> from cisrecords import export
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     export.sqlite(cis.load(), f"{folder}/cis.sqlite")
        ...     base = sqlite3.connect(f"{folder}/cis.sqlite")
        ...     query = "SELECT year, members FROM members_by_year WHERE year IN (1993, 1994, 2009)"
        ...     base.execute(query).fetchall()
        ...     base.close()
        [(1993, 0), (1994, 10), (2009, 9)]
    """
    tables = tables_with_about(check_whole(cw))
    file = check_path(path)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as base:
        base.execute("BEGIN")
        for name, table in tables.items():
            _add(base, table_schemas()[name], table)
        derived = answers(cw)
        for name, table in derived.items():
            add_table(base, name, table.schema, table.data)
            _index(base, name, _ANSWER_KEYS[name])
        for view in VIEWS.values():
            base.execute(view)
        described = tuple(zip(*_described({**tables, **derived}), strict=True))
        add_table(base, "cisrecords_columns", _DICTIONARY, described)
        base.execute("COMMIT")
        data = base.serialize()
    write_file(file, data)


def _add(base: sqlite3.Connection, schema: TableSchema, table: Table) -> None:
    """Create the table of a schema with its keys, its indexes and its rows."""
    parts = [
        f"{_quoted(field.name)} {_TYPES[field.column.type]}{' NOT NULL' if field.required else ''}"
        for field in schema.fields
    ]
    parts.append(f"PRIMARY KEY ({', '.join(map(_quoted, schema.key))})")
    parts += (
        f"FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(target)} (id)"
        for column, target in schema.foreign_keys.items()
    )
    base.execute(f"CREATE TABLE {_quoted(schema.name)} ({', '.join(parts)})")
    marks = ", ".join("?" * len(schema.fields))
    columns = (
        cells if head.type is not ColumnType.DAY else _days(cells)
        for head, cells in zip(schema.columns, table.to_dict().values(), strict=True)
    )
    base.executemany(
        f"INSERT INTO {_quoted(schema.name)} VALUES ({marks})",  # noqa: S608 - quoted
        zip(*columns, strict=True),
    )
    for column in schema.foreign_keys:
        if column not in schema.key[:1]:
            _index(base, schema.name, (column,))


def _days(cells: list[Any]) -> list[str | None]:
    return [None if cell is None else cell.isoformat() for cell in cells]


def _index(base: sqlite3.Connection, table: str, columns: tuple[str, ...]) -> None:
    name = _quoted("_".join((table, "by", *columns)))
    listed = ", ".join(map(_quoted, columns))
    base.execute(f"CREATE INDEX {name} ON {_quoted(table)} ({listed})")


def _described(tables: Mapping[str, Table]) -> Iterator[tuple[str, str, str, str]]:
    for name, table in tables.items():
        for head in table.schema:
            yield name, head.name, str(head.type), head.meaning


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
