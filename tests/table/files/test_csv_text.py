"""Comma-separated values: what is written, and that it can be read again."""

import csv
import io
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import BadQuery, FileProblem
from cisrecords.table import Column, ColumnType, Table
from cisrecords.table._cells import written

Tables = st.SearchStrategy[Table]


def one(*cells: str | None) -> Table:
    """Make a table of two columns of texts, the second always the same."""
    return Table((Column("a"), Column("b")), (cells, ("x",) * len(cells)))


def names(folder: Path) -> list[str]:
    """Return the names of all files in a folder."""
    return sorted(path.name for path in folder.iterdir())


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


class TestDelimiter:
    """The mark between two cells."""

    @pytest.mark.parametrize("mark", [",", ";", "\t", "|", "^", "~", "]", "\\"])
    def test_separates_cells_and_is_quoted_in_them(self, mark: str) -> None:
        """Any mark of a keyboard will do, and a reader that knows it finds the cells."""
        text = one(f"a{mark}b").to_csv(delimiter=mark)
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=mark)

        assert [["a", "b"], [f"a{mark}b", "x"]] == list(rows)

    def test_needs_no_quotes_for_others(self) -> None:
        """With a semicolon, a comma is a mark like any other."""
        assert "a;b\n1,5;x\n" == one("1,5").to_csv(delimiter=";")

    @pytest.mark.parametrize(
        "mark",
        ["", ",,", "a", "1", " ", "\n", '"', "'", "+", "-", ".", "=", "é", "、", None, 5, b","],
    )
    def test_is_refused(self, mark: Any, tmp_path: Path) -> None:
        """What could be part of a value, or is no single mark, is an error; nothing is written."""
        with pytest.raises(BadQuery) as caught:
            one("x").to_csv(tmp_path / "table.csv", delimiter=mark)

        assert ("delimiter", mark) == (caught.value.criterion, caught.value.value)
        assert [] == list(tmp_path.iterdir())


class TestExcel:
    """Strings that a spreadsheet would take for anything else."""

    @pytest.mark.parametrize(
        "cell",
        ["=1+1", "+7", "-7", "@SUM(A1)", "\t=1", "\r=1", "＝1", "1991-12", "1991", "007", "1-2"],
    )
    def test_get_an_apostrophe(self, cell: str) -> None:
        """A formula, a number or a date gets an apostrophe in front, when it is wanted."""
        (_, (safe, _)) = csv.reader(io.StringIO(one(cell).to_csv(excel_safe=True), newline=""))
        (_, (plain, _)) = csv.reader(io.StringIO(one(cell).to_csv(), newline=""))

        assert (f"'{cell}", cell) == (safe, plain)

    def test_are_dates_that_are_vague_or_whole(self) -> None:
        """A column of dates has text alone, so that no spreadsheet writes them its own way."""
        table = Table((Column("when", "date"),), (("1991-12", "2020-11-18", "1991"),))

        assert "when\n'1991-12\n'2020-11-18\n'1991\n" == table.to_csv(excel_safe=True)

    def test_numbers_days_and_truth_stay_what_they_are(self) -> None:
        """What a spreadsheet understands as it is meant is left to it."""
        table = Table(
            (Column("n", "integer"), Column("d", "day"), Column("t", "yes-no")),
            ((-7,), ("2020-11-18",), (True,)),
        )

        assert "n,d,t\n-7,2020-11-18,true\n" == table.to_csv(excel_safe=True)

    def test_names_of_columns_too(self) -> None:
        """A name that begins like a formula is made safe as well, and so are words."""
        table = Table((Column("=a"), Column("w", "words")), (("x",), (("-b", "c"),)))

        assert "'=a,w\nx,'-b c\n" == table.to_csv(excel_safe=True)


class TestFile:
    """The file."""

    def test_holds_the_text(self, tmp_path: Path, every_type: Table) -> None:
        """The file holds what is returned, in UTF-8; beside it are its metadata, and no more."""
        path = tmp_path / "table.csv"
        path.write_text("old", encoding="utf-8")

        text = every_type.to_csv(path)

        assert text.encode() == path.read_bytes()
        assert ["table.csv", "table.csv-metadata.json"] == names(tmp_path)

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
        assert ["newest.csv", "table.csv", "table.csv-metadata.json"] == names(tmp_path)
