"""Comma-separated values: what is written, and that it can be read again."""

import csv
import io
from importlib import import_module
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import FileProblem
from cisrecords.table import Column, ColumnType, Table
from cisrecords.table._cells import written

Tables = st.SearchStrategy[Table]


def one(*cells: str | None) -> Table:
    """Make a table of two columns of texts, the second always the same."""
    return Table((Column("a"), Column("b")), (cells, ("x",) * len(cells)))


class TestText:
    """The text."""

    def test_of_every_type(self, every_type: Table) -> None:
        """Each type has its form, and what is not known is nothing at all."""
        assert every_type.to_csv().splitlines() == [
            "state,acts,year,share,acting,when,day",
            "GE,act-1 act-2,2009,0.5,true,2009-08,2009-08-18",
            ",,,,,,",
            '"","",-9223372036854775808,-0.0,false,2008/..,0001-01-01',
        ]

    @pytest.mark.parametrize(
        ("cell", "field"),
        [
            ("Minsk", "Minsk"),
            (None, ""),
            ("", '""'),
            ("a,b", '"a,b"'),
            ('say "no"', '"say ""no"""'),
            ("two\nlines", '"two\nlines"'),
            (" Minsk", '" Minsk"'),
            ("NA", "NA"),
            ("Баку", "Баку"),
        ],
    )
    def test_quotes_what_needs_it(self, cell: str | None, field: str) -> None:
        """Quotes stand where a reader would take the text for something else, and only there."""
        assert f"a,b\n{field},x\n" == one(cell).to_csv()

    def test_a_row_is_never_an_empty_line(self) -> None:
        """In a table of one column an unknown cell is written so that its row is not lost."""
        assert 'a\nx\n""\n' == Table.from_columns({"a": ["x", None]}).to_csv()

    def test_without_rows_or_columns(self) -> None:
        """Without rows there is the line of names; without columns an empty line."""
        assert "a\n" == Table.from_columns({"a": []}).to_csv()
        assert "\n" == Table((), ()).to_csv()

    @given(st.data())
    def test_can_be_read_again(self, any_table: Tables, data: st.DataObject) -> None:
        """Python's own reader finds every row, and in each cell the text that stands for it."""
        table = data.draw(any_table)
        names, *rows = csv.reader(io.StringIO(table.to_csv(), newline=""))
        expected = [
            [
                "" if cell is None else written(head.type, cell)
                for head, cell in zip(table.schema, row, strict=True)
            ]
            for row in table
        ]

        assert list(table.columns) == names
        assert expected == rows

    @given(st.data())
    def test_brings_the_cells_back(self, any_table: Tables, data: st.DataObject) -> None:
        """Dates, days and words come back from the text as the cells that they were."""
        table = data.draw(any_table)
        exact = (ColumnType.DATE, ColumnType.DAY, ColumnType.WORDS, ColumnType.TEXT)
        kept = table.select(*(head.name for head in table.schema if head.type in exact))
        if len(kept.columns) > 1:
            names, *rows = csv.reader(io.StringIO(kept.to_csv(), newline=""))
            fields = {name: [row[i] for row in rows] for i, name in enumerate(names)}
            known = {
                name: [
                    field if cell is not None else None
                    for field, cell in zip(fields[name], kept[name], strict=True)
                ]
                for name in names
            }
            assert kept == Table.from_columns(known, kept.schema)


class TestExcel:
    """Texts that a spreadsheet would take for a formula."""

    @pytest.mark.parametrize("cell", ["=1+1", "+7", "-7", "@SUM(A1)", "\t=1", "\r=1", "＝1"])
    def test_get_an_apostrophe(self, cell: str) -> None:
        """A text that begins like a formula gets an apostrophe in front, when asked for."""
        (_, (safe, _)) = csv.reader(io.StringIO(one(cell).to_csv(excel_safe=True), newline=""))
        (_, (plain, _)) = csv.reader(io.StringIO(one(cell).to_csv(), newline=""))

        assert (f"'{cell}", cell) == (safe, plain)

    def test_numbers_stay_numbers(self) -> None:
        """A negative number is no formula."""
        assert "n\n-7\n" == Table.from_columns({"n": [-7]}).to_csv(excel_safe=True)

    def test_names_of_columns_too(self) -> None:
        """A name that begins like a formula is made safe as well, and so are words."""
        table = Table((Column("=a"), Column("w", "words")), (("x",), (("-b", "c"),)))

        assert "'=a,w\nx,'-b c\n" == table.to_csv(excel_safe=True)


class TestFile:
    """The file."""

    def test_holds_the_text(self, tmp_path: Path, every_type: Table) -> None:
        """The file holds what is returned, in UTF-8, an old one replaced, nothing else left."""
        path = tmp_path / "table.csv"
        path.write_text("old", encoding="utf-8")

        text = every_type.to_csv(path)

        assert text.encode() == path.read_bytes()
        assert [path] == list(tmp_path.iterdir())

    def test_keeps_nothing_and_empty_apart(self, tmp_path: Path, every_type: Table) -> None:
        """A reader that respects quotes distinguishes an empty string from a missing one."""
        duckdb = import_module("duckdb")
        every_type.to_csv(tmp_path / "table.csv")
        found = duckdb.read_csv(str(tmp_path / "table.csv"), allow_quoted_nulls=False)

        assert [("GE",), (None,), ("",)] == found.project("state").fetchall()

    def test_for_excel_has_a_mark(self, tmp_path: Path) -> None:
        """For Excel the file begins with the mark by which it knows UTF-8; the text does not."""
        path = tmp_path / "table.csv"
        text = one("Баку").to_csv(str(path), excel_safe=True)

        assert b"\xef\xbb\xbf" + text.encode() == path.read_bytes()

    @pytest.mark.parametrize("path", ["missing/table.csv", ".", "a\0b"])
    def test_that_cannot_be_written(self, tmp_path: Path, path: str) -> None:
        """A path that cannot be written is one error, with the path, and leaves nothing."""
        with pytest.raises(FileProblem):
            one("x").to_csv(tmp_path / path)

        assert [] == list(tmp_path.iterdir())

    def test_behind_a_link(self, tmp_path: Path) -> None:
        """A link is followed: the file that it points at is replaced, and the link stays."""
        target, link = tmp_path / "table.csv", tmp_path / "newest.csv"
        target.write_text("old", encoding="utf-8")
        link.symlink_to(target)

        text = one("x").to_csv(link)

        assert text == target.read_text(encoding="utf-8")
        assert link.is_symlink()
