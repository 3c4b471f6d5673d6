"""Tables that go into other libraries and files, and come back equal and with their types."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from importlib import import_module
from pathlib import Path
from typing import Any

import pandas as pd
import polars as pl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.archive import KIND_CLASSES
from cisrecords.table import Column, ColumnType, Table

duckdb = import_module("duckdb")
pyarrow, parquet = import_module("pyarrow"), import_module("pyarrow.parquet")
Tables = st.SearchStrategy[Table]
WORDS, YES_NO = ColumnType.WORDS, ColumnType.YES_NO
CODINGS = [{"state": "GE", "year": 2009, "status": "former"}]


def table_of(kind: str) -> Callable[[cis.Commonwealth], Table]:
    """Return a function that lists all records of a kind."""
    return lambda cw: cw.collection(kind).table()


# One call for each verb that returns a table, on the shipped records.
VERBS: dict[str, Callable[[cis.Commonwealth], Table]] = {
    "agreement": lambda cw: cw.agreement(CODINGS),
    "attendance": lambda cw: cw.attendance(since="2020"),
    "backing": lambda cw: cw.backing("meetings", at_most=1),
    "census": lambda cw: cw.census(),
    "chairmanship": lambda cw: cw.chairmanship(range(2000, 2025)),
    "chairs": lambda cw: cw.chairs("2000/2024"),
    "co_attendance": lambda cw: cw.co_attendance(body="Council of Heads of State"),
    "disagreements": lambda cw: cw.disagreements(),
    "dyads": lambda cw: cw.dyads(2009),
    "history": lambda cw: cw.history("RU"),
    "hosts": lambda cw: cw.hosts(),
    "office_holders": lambda cw: cw.office_holders("2020-11-18"),
    "panel": lambda cw: cw.panel(range(1991, 2026)),
    "participation": lambda cw: cw.participation("cisfta-2011"),
    "parties": lambda cw: cw.parties("cisfta-2011", "2020-01-01"),
    "positions": lambda cw: cw.positions("concept-2007"),
    "published": lambda cw: cw.published("cow-igo-3"),
    "succession": lambda cw: cw.succession("Executive Committee"),
    "tally": lambda cw: cw.tally(),
}
ANSWERS: dict[str, Callable[[cis.Commonwealth], Table]] = {
    **VERBS,
    **{f"{kind}.table": table_of(kind) for kind in KIND_CLASSES},
    "diff.table": lambda cw: cw.known_on("2012-01-01").diff(cw).table(),
    "with_bounds": lambda cw: cw.meetings.table().with_bounds(),
}


@pytest.fixture(params=ANSWERS)
def answer(request: pytest.FixtureRequest, cw: cis.Commonwealth) -> Table:
    """Return a table of the shipped records, from each verb in turn."""
    return ANSWERS[request.param](cw)


def files(table: Table, folder: Path) -> Iterator[tuple[str, Table]]:
    """Yield what each reader makes of a table in Parquet and in SQLite."""
    path = folder / "table.parquet"
    table.to_parquet(path)
    yield "parquet", Table.from_columns(parquet.read_table(path))
    for name, read in (
        ("polars", pl.read_parquet),
        ("duckdb", lambda file: duckdb.read_parquet(str(file))),
        ("pandas", lambda file: pd.read_parquet(file, dtype_backend="pyarrow")),
    ):
        yield f"parquet by {name}", Table.from_columns(read(path), table.schema)
    table.to_sqlite(folder / "tables.sqlite", "answer")
    with closing(sqlite3.connect(folder / "tables.sqlite")) as connection:
        rows = connection.execute("select * from answer").fetchall()
    yield "sqlite", Table.from_rows([stored(table, row) for row in rows], table.schema)


def stored(table: Table, row: tuple[Any, ...]) -> list[Any]:
    """Return the cells of a row of SQLite, which has neither lists nor yes and no."""
    read: dict[ColumnType, Callable[[Any], Any]] = {WORDS: json.loads, YES_NO: bool}
    return [
        cell if cell is None else read.get(head.type, lambda one: one)(cell)
        for head, cell in zip(table.schema, row, strict=True)
    ]


def frames(table: Table) -> Iterator[tuple[str, Table]]:
    """Yield what each library makes of a table, and back."""
    yield "arrow", Table.from_columns(pyarrow.table(table))
    yield "polars", Table.from_columns(pl.DataFrame(table), table.schema)
    yield "to_polars", Table.from_columns(table.to_polars(), table.schema)
    yield "pandas", Table.from_columns(table.to_pandas(), table.schema)
    table_ = table  # DuckDB looks for the name
    yield "duckdb", Table.from_columns(duckdb.sql("from table_"), table_.schema)


class TestEqual:
    """Tables that have been elsewhere."""

    def test_answers(self, answer: Table, tmp_path: Path) -> None:
        """An answer of each verb comes back from every library and every file as it was."""
        found = dict((*frames(answer), *files(answer, tmp_path)))

        assert [] == [name for name, back in found.items() if back != answer]
        assert answer.about == found["parquet"].about == found["arrow"].about is not None

    @settings(max_examples=200)
    @given(st.data())
    def test_any(self, any_table: Tables, tmp_path: Path, data: st.DataObject) -> None:
        """So does any table: without rows, with nothing known, with empty lists and texts."""
        table = data.draw(any_table)
        found = (*frames(table), *files(table, tmp_path))

        assert [] == [name for name, back in found if back != table]


OF_ARROW = ["string", "list<item: string>", "int64", "double", "bool", "string", "date32[day]"]
OF_POLARS = ["String", "List(String)", "Int64", "Float64", "Boolean", "String", "Date"]
OF_DUCKDB = ["VARCHAR", "VARCHAR[]", "BIGINT", "DOUBLE", "BOOLEAN", "VARCHAR", "DATE"]


@pytest.fixture(params=["no rows", "nothing known", "empty lists"])
def bare(request: pytest.FixtureRequest) -> Table:
    """Return a table with a column of each type, in which hardly a value is."""
    cells = {"no rows": (), "nothing known": (None, None), "empty lists": (None, ())}[request.param]
    known = {kind: cells if kind is WORDS else (None,) * len(cells) for kind in ColumnType}
    return Table([Column(str(kind), kind) for kind in ColumnType], known.values())


class TestTypes:
    """The types of columns, where the values do not show them."""

    def test_in_arrow_and_what_is_made_of_frames(self, bare: Table) -> None:
        """Lists are lists of strings, and years whole numbers, also through pandas."""
        by_pandas = pyarrow.Table.from_pandas(bare.to_pandas()).schema.types

        assert OF_ARROW == [str(kind) for kind in pyarrow.table(bare).schema.types]
        assert OF_ARROW[:5] == [str(kind).removeprefix("large_") for kind in by_pandas[:5]]

    def test_in_polars(self, bare: Table) -> None:
        """Polars has the same types by either way into it, and through pandas."""
        by_pandas = pl.from_pandas(bare.to_pandas())

        assert OF_POLARS == [str(kind) for kind in pl.DataFrame(bare).dtypes]
        assert OF_POLARS == [str(kind) for kind in bare.to_polars().dtypes]
        assert OF_POLARS[:6] == [str(kind) for kind in by_pandas.dtypes[:6]]

    def test_in_duckdb(self, bare: Table) -> None:
        """DuckDB has them, too, from the table and from its frame of pandas."""
        frame = bare.to_pandas()
        assert len(frame) == len(bare)
        by_pandas = duckdb.sql("from frame").types

        assert OF_DUCKDB == [str(kind) for kind in duckdb.sql("from bare").types]
        assert OF_DUCKDB[:6] == [str(kind) for kind in by_pandas[:6]]

    def test_in_parquet(self, bare: Table, tmp_path: Path) -> None:
        """A Parquet file has them, whoever reads it."""
        path = tmp_path / "bare.parquet"
        bare.to_parquet(path)

        assert bare.to_arrow().schema.types == parquet.read_schema(path).types
        assert OF_POLARS == [str(kind) for kind in pl.read_parquet(path).dtypes]
        assert OF_DUCKDB == [str(kind) for kind in duckdb.read_parquet(str(path)).types]

    def test_in_a_csv_file(self, bare: Table, tmp_path: Path) -> None:
        """The metadata beside a CSV file have them."""
        path = tmp_path / "bare.csv"
        bare.to_csv(path)

        assert bare == Table.from_csv(path)
