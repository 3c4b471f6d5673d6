"""All records as a workbook."""

import datetime
from collections.abc import Callable
from itertools import zip_longest
from pathlib import Path
from typing import Any

import pytest

import cisrecords as cis
from cisrecords import export
from cisrecords.archive import table_schemas
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords

openpyxl = pytest.importorskip("openpyxl")


def sheet(path: Path, name: str) -> list[dict[str, Any]]:
    """Return the rows of a sheet, by column."""
    rows = openpyxl.load_workbook(path, read_only=True)[name].iter_rows(values_only=True)
    names = next(rows)
    return [dict(zip_longest(names, row)) for row in rows]


@pytest.fixture(scope="module")
def book(small: cis.Commonwealth, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Write the small records, and return the path."""
    path = tmp_path_factory.mktemp("book") / "cis.xlsx"
    export.excel(small, path)
    return path


class TestSheets:
    """What stands in the sheets."""

    def test_each_table_is_a_sheet(self, book: Path) -> None:
        """The dataset comes first, and the meaning of the columns last."""
        names = openpyxl.load_workbook(book, read_only=True).sheetnames

        assert [*table_schemas(), "columns"] == names

    def test_the_sheets_are_read_back(self, small: cis.Commonwealth, book: Path) -> None:
        """The tables in the file are those of the records."""
        found = openpyxl.load_workbook(book, read_only=True)
        tables: dict[str, Any] = {}
        for name in table_schemas():
            rows = found[name].iter_rows(values_only=True)
            names = next(rows)
            tables[name] = [dict(zip_longest(names, row)) for row in rows]

        assert small == cis.Commonwealth.from_tables(tables)

    def test_strings_stay_strings(self, book: Path) -> None:
        """What looks like a date, a number or a formula is text."""
        (meeting,) = [row for row in sheet(book, "meetings") if row["id"] == "awkward"]
        reported = [row["participant_as_reported"] for row in sheet(book, "attendance")]

        assert "1991-12" == meeting["when"]
        assert datetime.datetime(1991, 12, 1) == meeting["when_earliest"]  # noqa: DTZ001
        assert "=1+1" in reported

    def test_it_says_where_it_is_from(self, small: cis.Commonwealth, book: Path) -> None:
        """The first sheet has the version, the licence and how to cite it."""
        found = {row["key"]: row["value"] for row in sheet(book, "dataset")}

        assert small.version == found["version"]
        assert "CC0-1.0" in found["licence"]
        assert small.version in found["citation"]

    def test_columns_have_a_meaning(self, book: Path) -> None:
        """The last sheet has a row for each column of each table."""
        assert sum(len(one.fields) for one in table_schemas().values()) == len(
            sheet(book, "columns")
        )


class TestFile:
    """The file as a whole."""

    def test_a_string_too_long_names_its_cell(self, tmp_path: Path) -> None:
        """No string is cut: the table, the row and the column are named."""
        cw = cis.Commonwealth(sources=[cis.Source(id="a"), cis.Source(id="b", title="x" * 32_768)])
        with pytest.raises(InvalidRecords) as caught:
            export.excel(cw, tmp_path / "cis.xlsx")

        assert {"$.sources[1].title", "$.records[1].name"} >= {
            problem.path for problem in caught.value.problems
        }
        assert [] == [*tmp_path.iterdir()]

    def test_a_full_disk_changes_nothing(
        self, tmp_path: Path, full_disk: Callable[[], None]
    ) -> None:
        """Where the disk is full, the old file stays as it is."""
        path = tmp_path / "cis.xlsx"
        path.write_bytes(b"old")
        full_disk()
        with pytest.raises(FileProblem):
            export.excel(cis.Commonwealth(version="2"), path)

        assert b"old" == path.read_bytes()
        assert [path] == [*tmp_path.iterdir()]

    @pytest.mark.parametrize(
        ("cw", "path", "criterion"),
        [([], "a.xlsx", "cw"), ("a.json", "a.xlsx", "cw"), (cis.Commonwealth(), None, "path")],
    )
    def test_bad_arguments(self, cw: Any, path: Any, criterion: str) -> None:
        """What is no Commonwealth or no path is named."""
        with pytest.raises(BadQuery) as caught:
            export.excel(cw, path)

        assert criterion == caught.value.criterion
