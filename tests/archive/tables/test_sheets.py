"""Tables of any library as columns and rows."""

import csv
from collections import namedtuple
from pathlib import Path
from typing import Any

import pytest

from cisrecords.archive.tables.sheets import open_sheet
from cisrecords.errors import BadQuery, FileProblem
from cisrecords.table import Table

TABLE = Table.from_columns({"id": ["a", "b"], "ordinal": [1, None]})
PLAIN = (("a", 1), ("b", None))


def rows_of(source: Any) -> tuple[tuple[Any, ...], ...]:
    """Open a source, check its columns, and return its rows as tuples."""
    sheet = open_sheet("acts", source)
    assert ("id", "ordinal") == sheet.columns
    return tuple(map(tuple, sheet.rows))


def test_a_table_of_this_package() -> None:
    """Its cells are taken as they are."""
    assert PLAIN == rows_of(TABLE)


def test_a_table_without_rows_keeps_its_columns() -> None:
    """No row is no error."""
    assert () == rows_of(TABLE.head(0))


def test_rows_with_names() -> None:
    """Mappings, named tuples and rows of a table are rows; a key that is missing is empty."""
    pair = namedtuple("pair", "id ordinal")  # noqa: PYI024 - as users write it

    assert PLAIN == rows_of([{"id": "a", "ordinal": 1}, {"id": "b"}])
    assert PLAIN == rows_of(iter([pair("a", 1), pair("b", None)]))
    assert PLAIN == rows_of(TABLE.rows())


def test_a_mapping_of_columns() -> None:
    """Lists of cells by the name of their column are a table."""
    assert PLAIN == rows_of(TABLE.to_dict())


def test_frames_of_libraries() -> None:
    """Frames of pandas, Polars and Arrow are tables."""
    pytest.importorskip("pandas")
    pytest.importorskip("polars")

    assert PLAIN == rows_of(TABLE.to_arrow())
    assert PLAIN == rows_of(TABLE.to_polars())
    assert "a" == rows_of(TABLE.to_pandas())[0][0]


class TestCsv:
    """Files of comma-separated values."""

    def test_cells_are_strings_and_rows_have_lines(self, tmp_path: Path) -> None:
        """Each row knows the line on which it begins, also after a cell of several lines."""
        path = tmp_path / "acts.csv"
        path.write_bytes('\ufeffid,ordinal\n"a\nb",1\n\nc,\n'.encode())
        sheet = open_sheet("acts", path)

        assert [["a\nb", "1"], ["c", ""]] == [*sheet.rows]
        assert (2, 5) == (sheet.line(0), sheet.line(1))

    def test_a_string_is_a_path(self, tmp_path: Path) -> None:
        """A path may be a string."""
        TABLE.to_csv(tmp_path / "acts.csv")

        assert (("a", "1"), ("b", "")) == rows_of(str(tmp_path / "acts.csv"))

    def test_long_cells_are_read(self, tmp_path: Path) -> None:
        """A cell may be longer than what the standard library reads by itself."""
        before = csv.field_size_limit()
        path = tmp_path / "acts.csv"
        path.write_text("id,ordinal\n" + "x" * (before + 1) + ",1\n", encoding="utf-8")

        assert before + 1 == len(rows_of(path)[0][0])
        assert before == csv.field_size_limit()

    @pytest.mark.parametrize("data", [b'id\n"a', b"id\n\xff", b'id\n"a"b\n'])
    def test_a_file_that_is_no_csv_is_a_problem_of_the_file(
        self, tmp_path: Path, data: bytes
    ) -> None:
        """A quote that never ends and bytes that are not UTF-8 are refused with the path."""
        path = tmp_path / "acts.csv"
        path.write_bytes(data)
        with pytest.raises(FileProblem) as caught:
            open_sheet("acts", path)

        assert str(path) == caught.value.path

    def test_no_file(self, tmp_path: Path) -> None:
        """A path that leads nowhere, or to a folder, is a problem of the file."""
        for path in (tmp_path / "none.csv", tmp_path):
            with pytest.raises(FileProblem):
                open_sheet("acts", path)


class TestParquet:
    """Files of Parquet."""

    def test_columns_are_read(self, tmp_path: Path) -> None:
        """A path that ends so is a file of Parquet."""
        pytest.importorskip("pyarrow")
        TABLE.to_parquet(tmp_path / "acts.parquet")

        assert PLAIN == rows_of(tmp_path / "acts.parquet")
        assert PLAIN == rows_of(str(tmp_path / "acts.parquet"))

    @pytest.mark.parametrize("name", ["none.parquet", "other.parquet", "folder.parquet"])
    def test_what_is_no_such_file(self, tmp_path: Path, name: str) -> None:
        """A file that is not there or holds something else is a problem of the file."""
        pytest.importorskip("pyarrow")
        (tmp_path / "other.parquet").write_bytes(b"id,ordinal")
        (tmp_path / "folder.parquet").mkdir()
        with pytest.raises(FileProblem) as caught:
            open_sheet("acts", tmp_path / name)

        assert str(tmp_path / name) == caught.value.path


@pytest.mark.parametrize(
    "source",
    [
        None,
        5,
        b"id",
        object(),
        [5],
        ["id"],
        [{5: 1}],
        {"id": "GE"},
        {"id": 5},
        {"id": ["a", "b"], "ordinal": [1]},
    ],
)
def test_anything_else_is_refused_with_the_name_of_the_table(source: object) -> None:
    """A source that is no table is an error that names the table."""
    with pytest.raises(BadQuery) as caught:
        open_sheet("acts", source)

    assert "acts" == caught.value.criterion
