"""Cells and frames of other libraries, as values and columns of Python."""

import datetime
from collections.abc import Callable
from decimal import Decimal
from importlib import import_module
from typing import Any

import pandas as pd
import polars as pl
import pytest

from cisrecords.errors import BadQuery, InvalidRecords
from cisrecords.table import Column, ColumnType, Table
from cisrecords.table.values import is_missing, named_columns, python_value

duckdb = import_module("duckdb")
np = import_module("numpy")
pa = import_module("pyarrow")
DAY = datetime.date(1991, 12, 8)
NOON = np.datetime64("1991-12-08T12:00")
MISSING = [None, float("nan"), np.float32("nan"), pd.NA, pd.NaT, np.datetime64("NaT"), pa.NA]


class TestMissing:
    """The empty cells of all libraries."""

    @pytest.mark.parametrize("value", MISSING, ids=repr)
    def test_are_empty(self, value: object) -> None:
        """Whatever a library has for a missing value is None."""
        assert python_value(value) is None

    @pytest.mark.parametrize("value", ["", 0, False, [], (), Decimal(0), "NaN", "NA", np.int64(0)])
    def test_are_no_values(self, value: object) -> None:
        """Nothing else is empty: no zero, no empty string, no word."""
        assert not is_missing(python_value(value))

    @pytest.mark.parametrize("kind", ColumnType)
    @pytest.mark.parametrize("value", MISSING, ids=repr)
    def test_are_none_in_a_column_of_any_type(self, kind: ColumnType, value: object) -> None:
        """A table has None for them, by rows and by columns."""
        head = Column("a", kind)

        assert (None,) == Table.from_columns({"a": [value]}, [head])["a"]
        assert (None,) == Table.from_rows([{"a": value}], [head])["a"]

    def test_leave_the_type_to_the_others(self) -> None:
        """The type of a column is guessed from the values that are there."""
        table = Table.from_columns({"a": ["x", float("nan")], "b": [pd.NaT, DAY], "c": [pd.NA, 1]})

        assert ["text", "day", "integer"] == [head.type for head in table.schema]


class TestScalars:
    """Scalars of numpy, pandas and Arrow."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (np.int64(7), 7),
            (np.uint8(7), 7),
            (np.float32(0.5), 0.5),
            (np.bool_(True), True),
            (np.str_("GE"), "GE"),
            (np.array(7), 7),
            (np.datetime64("1991-12-08"), DAY),
            (np.datetime64("1991-12-08T00:00:00.000000000", "ns"), DAY),
            (np.datetime64("1991-12", "M"), np.datetime64("1991-12", "M")),
            (NOON, NOON),
            (pa.scalar("GE"), "GE"),
            (pa.scalar(DAY), DAY),
            (pa.scalar(["a"]), ["a"]),
        ],
    )
    def test_are_values_of_python(self, value: object, expected: object) -> None:
        """A scalar is the value that it holds; a moment of the day stays what it is."""
        found = python_value(value)

        assert (expected, type(expected)) == (found, type(found))

    @pytest.mark.parametrize(
        ("values", "kind"),
        [
            ([np.int64(7), np.int8(8)], "integer"),
            ([np.float64(0.5)], "number"),
            ([np.bool_(True)], "yes-no"),
            ([np.str_("a")], "text"),
            ([np.datetime64("1991-12-08")], "day"),
            ([pd.Timestamp("1991-12-08")], "day"),
            ([np.array(["a", "b"]), np.array([], dtype=object)], "words"),
            ([pl.Series(["a"])], "words"),
            ([pa.array(["a"])], "words"),
        ],
    )
    def test_are_cells_of_their_type(self, values: list[Any], kind: str) -> None:
        """The type of a column of scalars or arrays is found as for values of Python."""
        table = Table.from_columns({"a": values})

        assert kind == table.schema[0].type
        assert len(values) == sum(cell is not None for cell in table["a"])

    def test_are_whole_numbers_where_these_are_wanted(self) -> None:
        """A float of pandas is a year; one with a fraction, or too large to be exact, is not."""
        table = Table.from_columns(
            {"year": [2009.0, np.float64(2010), None]}, [Column("year", "integer")]
        )

        assert (2009, 2010, None) == table["year"]
        for wrong in (2009.5, 2.0**60, float("inf"), NOON, np.datetime64("1991", "W")):
            with pytest.raises(InvalidRecords):
                Table.from_columns({"year": [wrong]}, [Column("year", "integer")])

    @pytest.mark.parametrize(
        "value", [NOON, np.datetime64("1991-12-08", "W"), pd.Timestamp("1991-12-08 12:00")]
    )
    def test_are_no_days_with_a_time_or_a_week(self, value: object) -> None:
        """A moment of the day and a week are no day, and the error has the value as it was."""
        with pytest.raises(InvalidRecords) as caught:
            Table.from_columns({"day": [DAY, value]}, [Column("day", "day")])

        assert [("$[1].day", value)] == [(one.path, one.value) for one in caught.value.problems]


FRAMES: dict[str, Any] = {
    "pandas": pd.DataFrame,
    "polars": pl.DataFrame,
    "arrow": pa.table,
    "batch": pa.RecordBatch.from_pydict,
    "reader": lambda data: pa.table(data).to_reader(),
    "duckdb": lambda data: duckdb.from_arrow(pa.table(data)),
    "table": Table.from_columns,
    "mapping": dict,
}


class TestFrames:
    """Frames of every library."""

    @pytest.mark.parametrize("library", FRAMES)
    def test_are_tables(self, library: str) -> None:
        """Each becomes the same table, with names in order and lists in their cells."""
        data = {
            "state": ["GE", None],
            "year": [2009, None],
            "acts": [["a"], []],
            "day": [DAY, None],
        }
        heads = [
            Column("state"),
            Column("year", "integer"),
            Column("acts", "words"),
            Column("day", "day"),
        ]
        frame = FRAMES[library](data)

        assert data == Table.from_columns(frame, heads).to_dict()

    @pytest.mark.parametrize("library", [name for name in FRAMES if name != "reader"])
    def test_give_their_columns_a_type(self, library: str) -> None:
        """Without columns, names and types are those of the frame."""
        table = Table.from_columns(FRAMES[library]({"b": [1, 2], "a": ["x", "y"]}))

        assert [("b", "integer"), ("a", "text")] == [(one.name, one.type) for one in table.schema]

    def test_of_pandas_need_not_name_columns_by_strings(self) -> None:
        """A column of pandas may be named by a number, which is its name as a string."""
        assert ("0", "1") == Table.from_columns(pd.DataFrame([[1, "a"]])).columns

    @pytest.mark.parametrize(
        "value", [5, "GE", None, [1], object(), pd.Series([1]), int, np.array([1])]
    )
    def test_are_nothing_else(self, value: object) -> None:
        """What has no named columns is an error."""
        assert named_columns(value) is None
        with pytest.raises(BadQuery) as caught:
            Table.from_columns(value)
        assert "data" == caught.value.criterion

    def test_need_no_pyarrow_of_pandas_and_polars(self, without: Callable[..., None]) -> None:
        """These frames are read by their own methods, and a single column is an error."""
        without("pyarrow")
        data = {"state": ["GE"], "acts": [["a"]]}

        assert data == Table.from_columns(pd.DataFrame(data)).to_dict()
        assert data == Table.from_columns(pl.DataFrame(data)).to_dict()
        with pytest.raises(BadQuery):
            Table.from_columns(pl.Series(["GE"]))

    def test_with_two_columns_of_a_name_are_none(self) -> None:
        """In pandas two columns may have one name; in a table they may not."""
        with pytest.raises(BadQuery):
            Table.from_columns(pd.DataFrame([[1, 2]], columns=["a", "a"]))
