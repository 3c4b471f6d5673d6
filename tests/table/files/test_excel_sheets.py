"""Excel files: the sheets, and the cells that stay what they are."""

import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest

import cisrecords as cis
from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.table import About, Column, Table
from cisrecords.table.files import excel_sheets

CODES = ["007", "1991", "1991-12", "1-2", "=1+1", "+7", "@a", "#N/A", "TRUE", "'a", "", " x "]


def opened(table: Table, folder: Path) -> Any:
    """Return the workbook of a table, as it is read back."""
    table.to_excel(folder / "table.xlsx")
    return openpyxl.load_workbook(folder / "table.xlsx")


def values(sheet: Any) -> list[tuple[Any, ...]]:
    """Return the values of all rows of a sheet."""
    return list(sheet.iter_rows(values_only=True))


class TestSheets:
    """The sheets of a file."""

    def test_begin_with_the_table(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """The first sheet has the header in row 1 and a row for each row, as pandas reads it."""
        panel = cw.panel(2009)
        book = opened(panel, tmp_path)
        header, *rows = values(book.worksheets[0])

        assert panel.columns == header
        assert len(panel) == len(rows)
        assert "A2" == book.worksheets[0].freeze_panes
        assert list(panel.columns) == list(pd.read_excel(tmp_path / "table.xlsx").columns)

    def test_say_what_the_table_is_from(self, cw: cis.Commonwealth, tmp_path: Path) -> None:
        """A further sheet has version, horizon, licence and citation."""
        panel = cw.panel(2009)
        found = dict(values(opened(panel, tmp_path)["about"])[1:])

        assert panel.about is not None
        assert panel.about.to_dict() == found
        assert {"version", "horizon", "licence", "citation"} < found.keys()

    def test_say_what_the_columns_mean(self, every_type: Table, tmp_path: Path) -> None:
        """The last sheet has the type and meaning of each column."""
        book = opened(every_type, tmp_path)

        assert ["table", "columns"] == book.sheetnames
        assert ("state", "text", "Id of the state.") == values(book["columns"])[1]
        assert len(every_type.columns) + 1 == len(values(book["columns"]))

    def test_of_nothing(self, tmp_path: Path) -> None:
        """A table without rows has its header; one without columns has an empty sheet."""
        assert [("a",)] == values(opened(Table.from_columns({"a": []}), tmp_path)["table"])
        assert [] == values(opened(Table((), ()), tmp_path)["table"])


class TestCells:
    """The cells of the table."""

    def test_have_the_types_of_their_columns(self, every_type: Table, tmp_path: Path) -> None:
        """Numbers, truth and days are what Excel counts with; words and dates are text."""
        _, first, second, _ = values(opened(every_type.drop("day", "year"), tmp_path)["table"])

        assert ("GE", "act-1 act-2", 0.5, True, "2009-08") == first
        assert {None} == set(second)

    @pytest.mark.parametrize("kind", ["text", "date"])
    def test_are_text_where_excel_would_change_them(self, kind: str, tmp_path: Path) -> None:
        """Codes, vague dates and formulas are strings, and stay strings when they are edited."""
        cells = CODES if kind == "text" else ["1991-12", "1991", "2020-11-18"]
        sheet = opened(Table((Column("c", kind),), (cells,)), tmp_path)["table"]
        found = [row[0] for row in sheet.iter_rows(min_row=2)]

        assert [cell or None for cell in cells] == [cell.value or None for cell in found]
        assert {"s", "n"} >= {cell.data_type for cell in found if cell.value} - {"inlineStr"}
        assert all(
            cell.number_format == "@"
            for cell in found
            if str(cell.value) in (*CODES[:9], *cells[:3])
        )

    def test_are_formulas_in_no_case(self, tmp_path: Path) -> None:
        """Neither a cell nor the name of a column is a formula."""
        sheet = opened(Table.from_columns({"=1+1": ["=2+2"]}), tmp_path)["table"]

        assert ["s", "s"] == [cell.data_type for row in sheet.iter_rows() for cell in row]
        assert [("=1+1",), ("=2+2",)] == values(sheet)

    def test_are_days_as_far_as_excel_counts(self, tmp_path: Path) -> None:
        """A column of days is one of dates, or of text where one of them is too old."""
        new, old = datetime.date(1991, 12, 8), datetime.date(1899, 12, 31)
        table = Table((Column("new", "day"), Column("old", "day")), ((new,), (old,)))
        ((found, text),) = values(opened(table, tmp_path)["table"])[1:]

        assert (new, "1899-12-31") == (found.date(), text)

    @pytest.mark.parametrize(("number", "cell"), [(10**15 - 1, 10**15 - 1), (10**15, str(10**15))])
    def test_are_numbers_as_far_as_excel_is_exact(
        self, number: int, cell: object, tmp_path: Path
    ) -> None:
        """Excel keeps fifteen digits; a column with a longer number is text."""
        assert [(cell,)] == values(opened(Table.from_columns({"n": [number]}), tmp_path)["table"])[
            1:
        ]


class TestRefused:
    """What no sheet can hold."""

    @pytest.mark.parametrize("text", ["bell \x07", "x" * 32_768, "\ufffe"])
    def test_strings(self, text: str, tmp_path: Path) -> None:
        """A cell that Excel would cut or cannot hold is named, and nothing is written."""
        table = Table.from_columns({"a": ["x", text]})
        with pytest.raises(InvalidRecords) as caught:
            table.to_excel(tmp_path / "table.xlsx")

        assert [("$[1].a", text)] == [(one.path, one.value) for one in caught.value.problems]
        assert [] == list(tmp_path.iterdir())

    def test_strings_about_the_dataset(self, tmp_path: Path) -> None:
        """The same holds for what the table is from."""
        table = Table.from_columns({"a": ["x"]}).with_about(About(version="\x00"))
        with pytest.raises(InvalidRecords):
            table.to_excel(tmp_path / "table.xlsx")

        assert [] == list(tmp_path.iterdir())

    def test_sizes(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        """A table with more rows or columns than a sheet is an error that says where to put it."""
        monkeypatch.setattr(excel_sheets, "_MOST_ROWS", 2)
        Table.from_columns({"a": [1, 2]}).to_excel(tmp_path / "table.xlsx")
        with pytest.raises(BadQuery) as caught:
            Table.from_columns({"a": [1, 2, 3]}).to_excel(tmp_path / "more.xlsx")

        assert (3, 1) == caught.value.value
        wide = Table(tuple(Column(f"c{place}") for place in range(16_385)), ((),) * 16_385)
        with pytest.raises(BadQuery):
            wide.to_excel(tmp_path / "more.xlsx")


def test_every_answer_fits(cw: cis.Commonwealth, tmp_path: Path) -> None:
    """The largest shipped answers have no cell that is too long for Excel."""
    for table in (cw.census(), cw.claims.table(), cw.history("RU")):
        sheet = opened(table, tmp_path)["table"]

        assert len(table) + 1 == len(values(sheet))
