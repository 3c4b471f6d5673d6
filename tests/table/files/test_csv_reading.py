"""Tables read from files of comma-separated values."""

from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords, NotFound
from cisrecords.table import Column, Table

Tables = st.SearchStrategy[Table]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a file that is not there yet."""
    return tmp_path / "table.csv"


def read(path: Path, text: str, *columns: Column | str, **options: Any) -> Table:
    """Read a text as a file."""
    path.write_bytes(text.encode())
    return Table.from_csv(path, columns or None, **options)


class TestBack:
    """Files that `to_csv` has written."""

    @given(st.data())
    def test_are_the_table(self, any_table: Tables, path: Path, data: st.DataObject) -> None:
        """With its metadata beside it a file is the table, with types and without."""
        table = data.draw(any_table)
        delimiter = data.draw(st.sampled_from(",;\t|"))
        table.to_csv(path, delimiter=delimiter)
        if len(table.columns) > 1:  # a missing value alone on its line is an empty string
            assert table == Table.from_csv(path)
            assert table == Table.from_csv(path, table.schema, delimiter=delimiter)

    def test_say_what_they_are_from(self, cw: cis.Commonwealth, path: Path) -> None:
        """The dataset, its licence and the meaning of each column come back."""
        panel = cw.panel(2009)
        panel.to_csv(path)
        back = Table.from_csv(path)

        assert (panel, panel.about, panel.schema) == (back, back.about, back.schema)

    def test_have_metadata_that_columns_overrule(self, path: Path) -> None:
        """A column that is passed has its own type; one that is named has that of the metadata."""
        Table.from_columns({"code": [7], "year": [2009]}).to_csv(path)
        table = Table.from_csv(path, ["year", Column("code", "text")])

        assert [(2009, "7")] == [tuple(row) for row in table]
        assert ["integer", "text"] == [head.type for head in table.schema]

    @pytest.mark.parametrize("beside", ["", "{", "[]", '{"tableSchema": 5}', "[" * 100_000])
    def test_are_text_where_the_metadata_are_none(self, path: Path, beside: str) -> None:
        """Metadata that cannot be read are left out; every column is text."""
        path.with_name("table.csv-metadata.json").write_text(beside, encoding="utf-8")

        assert ("1",) == read(path, "a\n1\n")["a"]


class TestOthers:
    """Files of other programs."""

    def test_are_text(self, path: Path) -> None:
        """Nothing is guessed: a code of digits stays one."""
        assert ("007",) == read(path, "code,x\n007,1\n")["code"]

    def test_take_types_that_are_passed(self, path: Path) -> None:
        """Each cell is read as its column has it."""
        table = read(
            path,
            "n,x,t,d,w\n2009,1e3,TRUE,1991-12,a b\n-1, .5 ,false,,\n",
            Column("n", "integer"),
            Column("x", "number"),
            Column("t", "yes-no"),
            Column("d", "date"),
            Column("w", "words"),
        )

        assert {
            "n": [2009, -1],
            "x": [1000.0, 0.5],
            "t": [True, False],
            "d": ["1991-12", None],
            "w": [["a", "b"], None],
        } == table.to_dict()

    @pytest.mark.parametrize(
        "text", ["a,b\r\n1,2\r\n", "a,b\r1,2", "\ufeffa,b\n1,2\n\n", '"a",b\n1,"2"']
    )
    def test_have_any_line_ends_and_marks(self, path: Path, text: str) -> None:
        """Line ends of every system, a byte-order mark, quotes and empty lines are no cells."""
        assert {"a": ["1"], "b": ["2"]} == read(path, text).to_dict()

    def test_have_empty_cells_and_empty_strings(self, path: Path) -> None:
        """Nothing is None, quotes around nothing an empty string; the last cell counts, too."""
        assert {"a": [None, ""], "b": ["", None]} == read(path, 'a,b\n,""\n"",').to_dict()

    def test_have_quotes_and_lines_in_cells(self, path: Path) -> None:
        """A quoted cell may hold the delimiter, doubled quotes and the end of a line."""
        assert ('x, "y"\nz',) == read(path, 'a,b\n"x, ""y""\nz",1\n')["a"]

    def test_of_polars(self, path: Path) -> None:
        """What Polars writes is read, and Polars reads what is written here."""
        frame = pl.DataFrame({"a": ["x,y", None, ""], "b": [1, None, 3]})
        frame.write_csv(path)
        table = Table.from_csv(path, ["a", Column("b", "integer")])

        assert frame.to_dict(as_series=False) == table.to_dict()
        assert frame["a"].to_list() == pl.read_csv(table.to_csv().encode())["a"].to_list()


class TestWrong:
    """Files that are no table."""

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("a,b\n1\n", "2"),
            ("a,b\n1,2,3\n", "2"),
            ('a,b\n1,"2\n3"\n4\n', "4"),
            ('a,b\n1,"2"3\n', "2"),
            ('a,b\n"1\n', "2"),
        ],
    )
    def test_rows_are_named_by_their_line(self, path: Path, text: str, line: str) -> None:
        """A row of another length, or with a quote astray, is an error with its line."""
        with pytest.raises(FileProblem) as caught:
            read(path, text)

        assert str(path) == caught.value.path
        assert f"line {line} " in caught.value.reason

    @pytest.mark.parametrize(
        "text", ["a,a\n1,2\n", ",a\n1,2\n", '"",a\n', b"\xff\xfe".decode("latin-1")]
    )
    def test_headers(self, path: Path, text: str) -> None:
        """Each column needs a name of its own."""
        path.write_bytes(text.encode("latin-1"))
        with pytest.raises(FileProblem):
            Table.from_csv(path)

    def test_cells(self, path: Path) -> None:
        """A cell that does not fit is named by row and column, with what stands there."""
        with pytest.raises(InvalidRecords) as caught:
            read(path, "n,t\n1,yes\nsoon,true\n", Column("n", "integer"), Column("t", "yes-no"))

        assert [("$[1].n", "soon"), ("$[0].t", "yes")] == [
            (one.path, one.value) for one in caught.value.problems
        ]

    def test_columns(self, path: Path) -> None:
        """A column that is not there is an error with those that are."""
        with pytest.raises(NotFound) as caught:
            read(path, "state,year\n", "yaer")

        assert "year" in caught.value.suggestions

    @pytest.mark.parametrize(("name", "error"), [("none.csv", FileProblem), (".", FileProblem)])
    def test_paths(self, tmp_path: Path, name: str, error: type[Exception]) -> None:
        """A file that is not there, or is a folder, is one error."""
        with pytest.raises(error):
            Table.from_csv(tmp_path / name)
        with pytest.raises(BadQuery):
            Table.from_csv(5)  # type: ignore[arg-type]

    def test_delimiters(self, path: Path) -> None:
        """A delimiter that is none is an error, as in writing."""
        with pytest.raises(BadQuery):
            read(path, "a\n", delimiter="ab")
