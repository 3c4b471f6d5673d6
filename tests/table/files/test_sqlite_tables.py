"""Tables in an SQLite database."""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

import cisrecords as cis
from cisrecords.errors import BadQuery, FileProblem
from cisrecords.table import Column, Table

TABLE = Table.from_columns({"state": ["GE"]})


def ask(path: Path, question: str) -> list[tuple[Any, ...]]:
    """Return the rows of a question to a database."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(question).fetchall()


def quoted(name: str) -> str:
    """Return a name as SQL has it."""
    return '"' + name.replace('"', '""') + '"'


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a database that is not there yet."""
    return tmp_path / "tables.sqlite"


class TestCells:
    """What SQLite holds."""

    def test_of_every_type(self, every_type: Table, path: Path) -> None:
        """Each type has its form; what is not known is NULL, and an empty list is not."""
        every_type.to_sqlite(path, "t")

        assert [
            ("GE", '["act-1", "act-2"]', 2009, 0.5, 1, "2009-08", "2009-08-18"),
            (None,) * 7,
            ("", "[]", -(2**63), -0.0, 0, "2008/..", "0001-01-01"),
        ] == ask(path, "select * from t")

    def test_are_of_declared_types(self, every_type: Table, path: Path) -> None:
        """The columns are declared, so that other programs know days and truth."""
        every_type.to_sqlite(path, "t")
        kinds = ["TEXT", "TEXT", "INTEGER", "REAL", "BOOLEAN", "TEXT", "DATE"]

        assert kinds == [row[2] for row in ask(path, "pragma table_info(t)")]

    def test_keep_codes_as_text(self, path: Path) -> None:
        """A string of digits is no number, in any column of text."""
        Table((Column("code"), Column("when", "date")), (("007",), ("1991",))).to_sqlite(path, "t")

        assert [("007", "1991")] == ask(path, "select * from t")

    def test_are_lists_that_sqlite_can_open(self, cw: cis.Commonwealth, path: Path) -> None:
        """`json_each` finds each source of each row."""
        panel = cw.panel(2009)
        panel.to_sqlite(path, "panel")
        counted = sum(len(sources) for sources in panel["sources"])

        found = ask(path, "select count(*) from panel, json_each(panel.sources)")
        assert [(counted,)] == found

    def test_are_read_by_pandas(self, cw: cis.Commonwealth, path: Path) -> None:
        """Pandas reads the table with the columns that it had."""
        panel = cw.panel(range(2000, 2010))
        panel.to_sqlite(path, "panel")
        with closing(sqlite3.connect(path)) as connection:
            frame = pd.read_sql("select * from panel", connection)

        assert (list(panel.columns), len(panel)) == (list(frame.columns), len(frame))


class TestDatabase:
    """The file."""

    def test_says_what_each_table_is_from(self, cw: cis.Commonwealth, path: Path) -> None:
        """Version, licence and the meaning of each column stand in two tables of their own."""
        panel = cw.panel(2009)
        panel.to_sqlite(path, "panel")
        TABLE.to_sqlite(path, "mine")
        about = ask(path, "select name, value from cisrecords_about where table_name = 'panel'")
        columns = ask(path, "select name, type, meaning from cisrecords_columns order by rowid")

        assert panel.about is not None
        assert panel.about.to_dict() == dict(about)
        assert [
            *((one.name, one.type, one.meaning) for one in panel.schema),
            ("state", "text", ""),
        ] == columns

    def test_keeps_other_tables_and_replaces_its_own(self, path: Path) -> None:
        """A second table stands beside the first, and a table written again is the newer one."""
        TABLE.to_sqlite(path, "states")
        Table.from_columns({"year": [2009, 2010]}).to_sqlite(path, "years")
        Table.from_columns({"id": ["MD"]}).to_sqlite(path, "states")

        assert [("MD",)] == ask(path, "select * from states")
        assert [(2009,), (2010,)] == ask(path, "select * from years")
        assert [("id",)] == ask(
            path, "select name from cisrecords_columns where table_name = 'states'"
        )

    def test_that_is_none_is_left_alone(self, path: Path) -> None:
        """A file of another kind is an error, and stays what it was."""
        path.write_text("no database, but a text that is long enough for one" * 20, "utf-8")
        before = path.read_bytes()
        with pytest.raises(FileProblem) as caught:
            TABLE.to_sqlite(path, "states")

        assert str(path) == caught.value.path
        assert before == path.read_bytes()

    def test_is_unchanged_where_a_row_cannot_be_stored(self, path: Path) -> None:
        """A failure in the midst of the rows leaves the old table, or no file at all."""
        TABLE.to_sqlite(path, "states")
        broken = Table.from_columns({"state": ["MD", "UA"]})
        object.__setattr__(broken, "data", (("MD", object()),))
        with pytest.raises(FileProblem):
            broken.to_sqlite(path, "states")
        with pytest.raises(FileProblem):
            broken.to_sqlite(path.with_name("new.sqlite"), "states")

        assert [("GE",)] == ask(path, "select * from states")
        assert [path] == list(path.parent.iterdir())

    def test_is_a_file_by_any_name(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A name that SQLite takes for a database in memory is one of a file."""
        monkeypatch.chdir(tmp_path)
        TABLE.to_sqlite(":memory:", "states")

        assert [("GE",)] == ask(tmp_path / ":memory:", "select * from states")


class TestNames:
    """Names of tables and columns."""

    @pytest.mark.parametrize("name", ["order", 'a "b"', "a'b; drop table t", "Совет", "a.b", " "])
    def test_may_have_any_letters(self, name: str, path: Path) -> None:
        """A name is never read as a part of a question."""
        Table.from_columns({name: ["x"]}).to_sqlite(path, name)

        assert (name,) in ask(path, "select name from sqlite_master")
        assert [("x",)] == ask(path, f"select * from {quoted(name)}")  # noqa: S608 - quoted

    @pytest.mark.parametrize(
        "name", ["", None, 5, "a\0b", "sqlite_x", "SQLITE_x", "cisrecords_about", "\ud800"]
    )
    def test_of_tables_that_cannot_be(self, name: Any, path: Path) -> None:
        """A name that SQLite or this library keeps for itself is an error."""
        with pytest.raises(BadQuery) as caught:
            TABLE.to_sqlite(path, name)

        assert ("name", name) == (caught.value.criterion, caught.value.value)
        assert not path.exists()

    @pytest.mark.parametrize("names", [[], ["a", "A"], ["a\0b"]])
    def test_of_columns_that_cannot_be(self, names: list[str], path: Path) -> None:
        """Columns that SQLite cannot tell apart are an error, and nothing is written."""
        with pytest.raises(BadQuery) as caught:
            Table([Column(name) for name in names], [()] * len(names)).to_sqlite(path, "t")

        assert "columns" == caught.value.criterion
        assert not path.exists()
