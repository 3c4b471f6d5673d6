"""Rows of a table: by position, chosen and in order."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import Period
from cisrecords.errors import BadQuery, NotFound, OutOfRange
from cisrecords.table import Column, Table

YEARS = Table.from_columns(
    {
        "state": ["MD", "GE", "AM", "GE", "BY"],
        "year": [2009, 2008, None, 2009, 2008],
        "when": ["2009", "2008-08-18", None, "2009-08-18", "2008/.."],
    },
    [Column("state"), Column("year", "integer"), Column("when", "date")],
)


class TestRows:
    """Rows by position, chosen and in order."""

    def test_positions(self) -> None:
        """A whole number is the row at a position, and a slice is a table of rows."""
        assert YEARS.rows()[1] == YEARS[1]
        assert YEARS.rows()[-1] == YEARS[-1]
        assert YEARS.rows()[1:3] == YEARS[1:3].rows()
        assert YEARS.schema == YEARS[:0].schema
        assert YEARS.rows()[::-1] == tuple(reversed(YEARS))
        with pytest.raises(IndexError) as caught:
            YEARS[5]
        assert isinstance(caught.value, OutOfRange)

    def test_head(self) -> None:
        """The first rows, five if nothing is said, and never more than there are."""
        assert YEARS[:2] == YEARS.head(2)
        assert YEARS == YEARS.head() == YEARS.head(99)
        assert 0 == len(YEARS.head(0))

    @pytest.mark.parametrize("count", [-1, 1.5, "2", None, True])
    def test_head_takes_a_number_of_rows(self, count: Any) -> None:
        """Anything but a whole number from zero is refused."""
        with pytest.raises(BadQuery) as caught:
            YEARS.head(count)
        assert ("count", count) == (caught.value.criterion, caught.value.value)

    @pytest.mark.parametrize(
        ("values", "places"),
        [
            ({"state": "GE"}, [1, 3]),
            ({"state": "GE", "year": 2009}, [3]),
            ({"year": None}, [2]),
            ({"when": "2008-08-18"}, [1]),
            ({"when": datetime.date(2008, 8, 18)}, [1]),
            ({"when": Period("2008/..")}, [4]),
            ({"state": "KZ"}, []),
            ({}, [0, 1, 2, 3, 4]),
        ],
        ids=str,
    )
    def test_filter_by_values(self, values: dict[str, Any], places: list[int]) -> None:
        """Rows with these cells stay, in their order, and the columns stay as they are."""
        found = YEARS.filter(**values)

        assert [YEARS[place] for place in places] == [*found]
        assert YEARS.schema == found.schema

    def test_filter_by_a_test(self) -> None:
        """Rows for which a function is true stay; values narrow them."""
        later = YEARS.filter(lambda row: (row.year or 0) > 2008)

        assert ("MD", "GE") == later["state"]
        assert ("GE",) == YEARS.filter(lambda row: (row.year or 0) > 2008, state="GE")["state"]

    def test_filter_refuses(self) -> None:
        """An unknown column, a value that no cell has, and a test that is none are errors."""
        with pytest.raises(NotFound):
            YEARS.filter(sate="GE")
        with pytest.raises(BadQuery):
            YEARS.filter(year="soon")
        with pytest.raises(BadQuery):
            YEARS.filter("state")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("names", "descending", "places"),
        [
            (["year"], False, [1, 4, 0, 3, 2]),
            (["year"], True, [0, 3, 1, 4, 2]),
            (["state", "year"], False, [2, 4, 1, 3, 0]),
            (["when"], False, [4, 1, 0, 3, 2]),
        ],
        ids=str,
    )
    def test_sort(self, names: list[str], descending: bool, places: list[int]) -> None:
        """Rows are in order of the columns; equal ones keep theirs, and empty cells are last."""
        assert [YEARS[place] for place in places] == [*YEARS.sort(*names, descending=descending)]

    @given(st.lists(st.tuples(st.none() | st.integers(0, 3), st.integers()), max_size=9))
    def test_sort_is_stable(self, cells: list[tuple[int | None, int]]) -> None:
        """Rows that are equal by the column stay in the order that they had, either way."""
        table = Table.from_rows(
            [(key, place) for place, (key, _) in enumerate(cells)],
            [Column("key", "integer"), Column("place", "integer")],
        )
        for descending in (False, True):
            of_key: dict[object, list[int]] = {}
            for row in table.sort("key", descending=descending):
                of_key.setdefault(row.key, []).append(row.place)
            assert all(places == sorted(places) for places in of_key.values())

    def test_sort_refuses(self) -> None:
        """No column, an unknown one and an order that is none are errors."""
        with pytest.raises(BadQuery):
            YEARS.sort()
        with pytest.raises(NotFound):
            YEARS.sort("yeer")
        with pytest.raises(BadQuery):
            YEARS.sort("year", descending="yes")  # type: ignore[arg-type]

    def test_drop(self) -> None:
        """The other columns stay, in their order; an unknown one is an error."""
        assert ("state", "when") == YEARS.drop("year").columns
        assert YEARS == YEARS.drop()
        with pytest.raises(NotFound):
            YEARS.drop("yeer")
