"""Tables in pandas and in Polars."""

import datetime
from collections.abc import Callable
from importlib import import_module
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import MissingExtra
from cisrecords.table import Table

Tables = st.SearchStrategy[Table]


@pytest.fixture(scope="module")
def pandas() -> Any:
    """Return pandas."""
    return import_module("pandas")


@pytest.fixture(scope="module")
def polars() -> Any:
    """Return Polars."""
    return import_module("polars")


def known(pandas: Any, value: Any) -> Any:
    """Take a cell out of pandas: plain, and `None` where nothing is known."""
    if isinstance(value, list):
        return value
    if pandas.isna(value):
        return None
    return value.date() if isinstance(value, datetime.datetime) else value


class TestPandas:
    """Frames of pandas."""

    def test_have_types_that_know_what_is_missing(self, pandas: Any, every_type: Table) -> None:
        """Whole numbers stay whole beside a missing one; yes and no stay yes and no."""
        frame = every_type.to_pandas()

        assert isinstance(frame, pandas.DataFrame)
        words = "list<item: string>[pyarrow]"
        assert ["string", words, "Int64", "Float64", "boolean", "string", "datetime64[s]"] == [
            str(kind) for kind in frame.dtypes
        ]

    def test_have_lists_as_objects_without_pyarrow(
        self, without: Callable[..., None], every_type: Table
    ) -> None:
        """Pandas has no type of lists of its own, and needs no other library for them."""
        without("pyarrow")
        column = every_type.to_pandas()["acts"]

        assert ("object", [["act-1", "act-2"], None, []]) == (str(column.dtype), list(column))

    def test_hold_the_cells(self, pandas: Any, every_type: Table) -> None:
        """Every cell arrives as it was, and what is not known is missing there too."""
        frame = every_type.to_pandas()
        found = {name: [known(pandas, cell) for cell in frame[name]] for name in frame.columns}

        assert every_type.to_dict() == found
        assert [1] * 7 == list(frame.isna().sum())

    def test_of_nothing(self, pandas: Any) -> None:
        """A table without rows keeps its types, and one without columns is empty."""
        frame = Table.from_columns({"n": [1]}).to_pandas().head(0)
        empty = Table.from_rows([], ["n"]).to_pandas()

        assert ((0, 1), ["n"]) == (empty.shape, list(empty.columns))
        assert ("Int64", "string") == (str(frame.dtypes["n"]), str(empty.dtypes["n"]))
        assert (0, 0) == Table((), ()).to_pandas().shape
        assert pandas.DataFrame is type(empty)

    @given(st.data())
    def test_lose_nothing(self, pandas: Any, any_table: Tables, data: st.DataObject) -> None:
        """A table made of what pandas holds, with the same heads, is the same table."""
        table = data.draw(any_table)
        frame = table.to_pandas()
        back = {
            name: [known(pandas, cell) for cell in frame[name].tolist()] for name in frame.columns
        }

        assert table == Table.from_columns(back, table.schema)

    def test_can_be_made_by_pandas_itself(self, pandas: Any, every_type: Table) -> None:
        """pandas, given the table, finds rows and names, though with types of its own guessing."""
        frame = pandas.DataFrame(every_type)

        assert (list(every_type.columns), (3, 7)) == (list(frame.columns), frame.shape)

    def test_not_installed(self, without: Callable[..., None], every_type: Table) -> None:
        """Without pandas the error names the extra that brings it."""
        without("pandas")

        with pytest.raises(MissingExtra) as caught:
            every_type.to_pandas()
        assert ("pandas", "pandas") == (caught.value.extra, caught.value.library)


class TestPolars:
    """Frames of Polars."""

    def test_have_the_types(self, polars: Any, every_type: Table) -> None:
        """Each type has its counterpart, lists and days included."""
        assert [
            polars.String,
            polars.List(polars.String),
            polars.Int64,
            polars.Float64,
            polars.Boolean,
            polars.String,
            polars.Date,
        ] == every_type.to_polars().dtypes

    def test_of_nothing(self, polars: Any) -> None:
        """A table without rows keeps its columns, and one without columns is empty."""
        empty = Table.from_rows([], ["n"]).to_polars()

        assert ({"n": polars.String}, 0) == (dict(empty.schema), len(empty))
        assert (0, 0) == Table((), ()).to_polars().shape

    @given(st.data())
    def test_lose_nothing(self, polars: Any, any_table: Tables, data: st.DataObject) -> None:
        """What Polars holds is what the table holds, by either way into it."""
        table = data.draw(any_table)
        frame = table.to_polars()

        assert table.to_dict() == frame.to_dict(as_series=False)
        assert table.to_dict() == polars.DataFrame(table).to_dict(as_series=False)

    def test_reads_the_csv(self, polars: Any, every_type: Table) -> None:
        """From the text of the file too, types are found and what is not known is missing."""
        text = every_type.select("year", "acting", "day").to_csv()
        frame = polars.read_csv(text.encode(), try_parse_dates=True)

        assert list(every_type["day"]) == frame["day"].to_list()
        assert [2009, None, -(2**63)] == frame["year"].to_list()
        assert [True, None, False] == frame["acting"].to_list()

    def test_not_installed(self, without: Callable[..., None], every_type: Table) -> None:
        """Without Polars the error names the extra that brings it."""
        without("polars")

        with pytest.raises(MissingExtra) as caught:
            every_type.to_polars()
        assert ("polars", "polars") == (caught.value.extra, caught.value.library)
