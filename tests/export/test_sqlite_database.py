"""All records as a database."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings

import cisrecords as cis
from cisrecords import export
from cisrecords.archive import table_schemas
from cisrecords.errors import BadQuery, FileProblem
from cisrecords.testing import commonwealths


def rows_of(base: sqlite3.Connection, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table, by column."""
    found = base.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - names of ours
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found]


def read_back(path: Path) -> cis.Commonwealth:
    """Read the tables of a database back to records."""
    with closing(sqlite3.connect(path)) as base:
        return cis.Commonwealth.from_tables({name: rows_of(base, name) for name in table_schemas()})


@pytest.fixture(scope="module")
def base(cw: cis.Commonwealth, tmp_path_factory: pytest.TempPathFactory) -> Any:
    """Open the database of the shipped records."""
    path = tmp_path_factory.mktemp("base") / "cis.sqlite"
    export.sqlite(cw, path)
    with closing(sqlite3.connect(path)) as opened:
        yield opened


class TestRoundTrip:
    """Records into a database and back."""

    def test_shipped_records(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """The tables of the database are those of the records."""
        export.sqlite(cw, tmp_path / "cis.sqlite")

        assert cw == read_back(tmp_path / "cis.sqlite")

    @settings(max_examples=20)
    @given(commonwealths())
    def test_any_records(self, whole: cis.Commonwealth) -> None:
        """Whatever the records, no row is refused, lost or changed, and no key is broken."""
        with TemporaryDirectory() as folder:
            path = Path(folder, "cis.sqlite")
            export.sqlite(whole, path)

            assert whole == read_back(path)
            with closing(sqlite3.connect(path)) as base:
                assert [] == base.execute("PRAGMA foreign_key_check").fetchall()


class TestKeys:
    """Keys, foreign keys, indexes and types."""

    def test_no_key_is_broken(self, base: sqlite3.Connection) -> None:
        """Every foreign key leads to a row, and the file is sound."""
        assert [] == base.execute("PRAGMA foreign_key_check").fetchall()
        assert [("ok",)] == base.execute("PRAGMA integrity_check").fetchall()

    @pytest.mark.parametrize("table", table_schemas())
    def test_every_key_is_declared(self, base: sqlite3.Connection, table: str) -> None:
        """The database has the keys of the schema, and an index for each foreign key."""
        schema = table_schemas()[table]
        keys = {row[3]: row[2] for row in base.execute(f'PRAGMA foreign_key_list("{table}")')}
        columns = base.execute(f'PRAGMA table_info("{table}")').fetchall()
        primary = sorted((row[5], row[1]) for row in columns if row[5])
        indexed = {
            base.execute(f'PRAGMA index_info("{row[1]}")').fetchone()[2]
            for row in base.execute(f'PRAGMA index_list("{table}")').fetchall()
        }

        assert schema.foreign_keys == keys
        assert list(schema.key) == [name for _, name in primary]
        assert set(schema.foreign_keys) <= indexed
        assert [field.required for field in schema.fields] == [bool(row[3]) for row in columns]

    def test_foreign_keys_are_enforced(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """A reader who turns them on cannot add a row that refers to nothing."""
        export.sqlite(cw, tmp_path / "cis.sqlite")
        with closing(sqlite3.connect(tmp_path / "cis.sqlite")) as opened:
            opened.execute("PRAGMA foreign_keys = ON")
            with pytest.raises(sqlite3.IntegrityError):
                opened.execute("INSERT INTO sessions VALUES ('x', 'sc-08', 9, 'nobody', 1)")

    def test_days_can_be_compared(self, cw: cis.Commonwealth, base: sqlite3.Connection) -> None:
        """The bounds of dates are ISO days, which the functions of SQLite read."""
        query = (
            "SELECT count(*) FROM meetings WHERE date(when_latest) BETWEEN '1991-12-01' "
            "AND '1991-12-31' AND when_earliest >= date('1991-12-01')"
        )

        found = cw.meetings.find(since="1991-12-01", until="1991-12-31", certain=True)
        assert len(found) == base.execute(query).fetchone()[0]

    def test_yes_and_no_are_one_and_zero(self, base: sqlite3.Connection) -> None:
        """They can be counted and summed."""
        found = base.execute("SELECT DISTINCT planned FROM agenda WHERE planned IS NOT NULL")

        assert {row[0] for row in found} <= {0, 1}


class TestContents:
    """What a reader finds there."""

    def test_it_says_where_it_is_from(self, cw: cis.Commonwealth, base: sqlite3.Connection) -> None:
        """The version, the horizon, the licence and the citation are there."""
        found = dict(base.execute("SELECT key, value FROM dataset"))

        assert cw.version == found["version"]
        assert cw.horizon["acts"].text == found["horizon.acts"]
        assert "CC0-1.0" in found["licence"]
        assert cw.version in found["citation"]

    def test_columns_have_a_meaning(self, base: sqlite3.Connection) -> None:
        """The meaning of each column can be asked for."""
        query = (
            "SELECT meaning FROM cisrecords_columns WHERE table_name = 'attendance' AND name = ?"
        )

        assert base.execute(query, ("presence",)).fetchone()[0]

    def test_answers_are_there(self, base: sqlite3.Connection) -> None:
        """What rests on rules of law is a table, too."""
        query = "SELECT status FROM panel WHERE state = 'GE' AND year = 2009"

        assert ("former",) == base.execute(query).fetchone()


class TestFile:
    """The file as a whole."""

    def test_an_old_file_is_replaced(self, tmp_path: Path) -> None:
        """Nothing of the old file stays."""
        path = tmp_path / "cis.sqlite"
        path.write_bytes(b"no database")
        export.sqlite(cis.Commonwealth(version="1"), path)

        assert cis.Commonwealth(version="1") == read_back(path)
        assert [path] == [*tmp_path.iterdir()]

    def test_a_full_disk_changes_nothing(
        self, tmp_path: Path, full_disk: Callable[[], None]
    ) -> None:
        """Where the disk is full, the old file stays as it is."""
        path = tmp_path / "cis.sqlite"
        export.sqlite(cis.Commonwealth(version="1"), path)
        before = path.read_bytes()
        full_disk()
        with pytest.raises(FileProblem):
            export.sqlite(cis.Commonwealth(version="2"), path)

        assert before == path.read_bytes()
        assert [path] == [*tmp_path.iterdir()]

    @pytest.mark.parametrize(
        ("cw", "path", "criterion"),
        [([], "a.sqlite", "cw"), (None, "a.sqlite", "cw"), (cis.Commonwealth(), 5, "path")],
    )
    def test_bad_arguments(self, cw: Any, path: Any, criterion: str) -> None:
        """What is no Commonwealth or no path is named."""
        with pytest.raises(BadQuery) as caught:
            export.sqlite(cw, path)

        assert criterion == caught.value.criterion
