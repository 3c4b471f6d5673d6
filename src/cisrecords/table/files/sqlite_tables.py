"""Tables in an SQLite database, by the module of the standard library."""

import datetime
import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from typing import Any

from cisrecords.disk import cannot
from cisrecords.errors import BadQuery
from cisrecords.table._cells import Cell, plain
from cisrecords.table.about import About
from cisrecords.table.columns import Column, ColumnType, is_writable

__all__ = ["add_table", "check_name", "write_sqlite"]

_TYPES = {
    ColumnType.TEXT: "TEXT",
    ColumnType.WORDS: "TEXT",
    ColumnType.INTEGER: "INTEGER",
    ColumnType.NUMBER: "REAL",
    ColumnType.YES_NO: "BOOLEAN",
    ColumnType.DATE: "TEXT",
    ColumnType.DAY: "DATE",
}
_STORED: dict[ColumnType, Callable[[Any], str]] = {
    ColumnType.WORDS: partial(json.dumps, ensure_ascii=False),
    ColumnType.DAY: datetime.date.isoformat,
}
_ABOUT = "cisrecords_about"
_COLUMNS = "cisrecords_columns"


def check_name(name: object) -> str:
    """Return the name of a table, or raise `BadQuery` where SQLite cannot have it."""
    reserved = ("sqlite_", "cisrecords_")
    if isinstance(name, str) and name and is_writable(name) and "\0" not in name:
        if not name.lower().startswith(reserved):
            return str.__str__(name)
        raise BadQuery("name", name, f"must not begin with {' or '.join(reserved)}")
    raise BadQuery("name", name, "must be the name of a table (a string that is not empty)")


def write_sqlite(
    path: str | os.PathLike[str],
    name: str,
    heads: Sequence[Column],
    data: Sequence[Sequence[Cell]],
    about: About | None,
) -> None:
    """Add a table to a database, or replace it there, in one transaction."""
    _check_columns(heads)
    try:
        file = Path(os.path.realpath(path))
        before = file.exists()
        try:
            with closing(sqlite3.connect(file, isolation_level=None)) as connection:
                connection.execute("BEGIN IMMEDIATE")
                add_table(connection, name, heads, data)
                _describe(connection, name, heads, about)
                connection.execute("COMMIT")
        except BaseException:
            if not before:
                file.unlink(missing_ok=True)
            raise
    except (OSError, ValueError, sqlite3.Error) as error:
        raise cannot(path, "written", error) from error


def _check_columns(heads: Sequence[Column]) -> None:
    names = [head.name.lower() for head in heads]
    if not names:
        raise BadQuery("columns", None, "a table of a database has at least one column")
    twice = next((head.name for head in heads if names.count(head.name.lower()) > 1), None)
    if twice is not None:
        raise BadQuery("columns", twice, "two columns differ only in case; rename one")
    wrong = next((head.name for head in heads if "\0" in head.name), None)
    if wrong is not None:
        raise BadQuery("columns", wrong, "a name must not have a null character; rename it")


def add_table(
    connection: sqlite3.Connection,
    name: str,
    heads: Sequence[Column],
    data: Sequence[Sequence[Cell]],
) -> None:
    """Create a table, in place of any other of its name, with all rows; lists are JSON arrays."""
    columns = ", ".join(f"{_quoted(head.name)} {_TYPES[head.type]}" for head in heads)
    connection.execute(f"DROP TABLE IF EXISTS {_quoted(name)}")
    connection.execute(f"CREATE TABLE {_quoted(name)} ({columns})")
    marks = ", ".join("?" * len(heads))
    cells = [_stored(head.type, column) for head, column in zip(heads, data, strict=True)]
    connection.executemany(
        f"INSERT INTO {_quoted(name)} VALUES ({marks})",  # noqa: S608 - quoted
        zip(*cells, strict=True),
    )


def _stored(kind: ColumnType, cells: Iterable[Cell]) -> list[Any]:
    known, store = plain(kind, cells), _STORED.get(kind)
    return known if store is None else [None if cell is None else store(cell) for cell in known]


def _describe(
    connection: sqlite3.Connection, name: str, heads: Sequence[Column], about: About | None
) -> None:
    """Write what a table is from, and the type and meaning of its columns, into two tables."""
    described = [(name, head.name, str(head.type), head.meaning) for head in heads]
    known = [(name, *pair) for pair in (about.to_dict() if about else {}).items()]
    for table, columns, rows in (
        (_ABOUT, "table_name TEXT, name TEXT, value TEXT", known),
        (_COLUMNS, "table_name TEXT, name TEXT, type TEXT, meaning TEXT", described),
    ):
        connection.execute(f"CREATE TABLE IF NOT EXISTS {table} ({columns})")
        connection.execute(f"DELETE FROM {table} WHERE table_name = ?", (name,))  # noqa: S608
        marks = ", ".join("?" * len(columns.split(",")))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", rows)  # noqa: S608


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'
