"""What the tests of tables share: tables of every type of column, and which libraries are there."""

import datetime
import sys
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period
from cisrecords.table import Column, ColumnType, Table

WORD = st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=6).filter(
    lambda word: word.split() == [word]
)
DATES = st.sampled_from(
    [
        PartialDate("1991"),
        PartialDate("1991-12~"),
        PartialDate("1998-23"),
        PartialDate("[..2008-05]"),
        PartialDate("2020-11-18"),
        Period("2023-10-10/2023-10-11"),
        Period("2008/.."),
        Period("/1993-01-22"),
    ]
)
CELLS: dict[ColumnType, st.SearchStrategy[Any]] = {
    ColumnType.TEXT: st.text(st.characters(codec="utf-8"), max_size=8),
    ColumnType.WORDS: st.lists(WORD, max_size=3).map(tuple),
    ColumnType.INTEGER: st.integers(-(2**63), 2**63 - 1),
    ColumnType.NUMBER: st.floats(allow_nan=False, allow_infinity=False),
    ColumnType.YES_NO: st.booleans(),
    ColumnType.DATE: DATES,
    ColumnType.DAY: st.dates(),
}


# Names that no library takes for another one of them.
NAMES = st.lists(
    st.text("aж\"' -;,=", min_size=1, max_size=4), min_size=1, max_size=4, unique_by=str.casefold
)


@st.composite
def _tables(draw: st.DrawFn) -> Table:
    names = draw(NAMES)
    rows = draw(st.integers(0, 4))
    heads = tuple(Column(name, draw(st.sampled_from(ColumnType))) for name in names)
    return Table(heads, tuple(draw(_column(head.type, rows)) for head in heads))


def _column(kind: ColumnType, rows: int) -> st.SearchStrategy[tuple[Any, ...]]:
    """Return a strategy for the cells of a column; in some of them nothing at all is known."""
    empty = (None,) * rows
    return st.just(empty) | st.tuples(*(st.none() | CELLS[kind] for _ in range(rows)))


@pytest.fixture(scope="session")
def any_table() -> st.SearchStrategy[Table]:
    """Return a strategy for tables: any types of columns, any cells, nothing known in some."""
    return _tables()


@pytest.fixture
def every_type() -> Table:
    """Return a table with a column of each type: a row, a row of nothing, a row of extremes."""
    return Table(
        (
            Column("state", "text", "Id of the state."),
            Column("acts", "words"),
            Column("year", "integer"),
            Column("share", "number"),
            Column("acting", "yes-no"),
            Column("when", "date"),
            Column("day", "day"),
        ),
        (
            ("GE", None, ""),
            (("act-1", "act-2"), None, ()),
            (2009, None, -(2**63)),
            (0.5, None, -0.0),
            (True, None, False),
            ("2009-08", None, "2008/.."),
            (datetime.date(2009, 8, 18), None, datetime.date(1, 1, 1)),
        ),
    )


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Return a function that makes libraries look as if they were not installed."""

    def hide(*libraries: str) -> None:
        for library in libraries:
            monkeypatch.setitem(sys.modules, library, None)

    return hide
