"""Cells: what each type of column takes, and what it becomes outside."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period
from cisrecords.table import ColumnType
from cisrecords.table._cells import EXPECTED, fitted, guessed, plain, written
from cisrecords.terms import MembershipStatus

DAY = datetime.date(1991, 12, 8)
NOON = datetime.datetime(1991, 12, 8, 12, tzinfo=datetime.UTC)
FITS: list[tuple[str, Any, Any]] = [
    ("text", "", ""),
    ("text", "Баку", "Баку"),
    ("text", MembershipStatus.MEMBER, "member"),
    ("words", ["a", "b"], ("a", "b")),
    ("words", (), ()),
    ("words", "MD  GE", ("MD", "GE")),
    ("words", [MembershipStatus.MEMBER], ("member",)),
    ("integer", -(2**63), -(2**63)),
    ("integer", 2**63 - 1, 2**63 - 1),
    ("number", 2, 2.0),
    ("number", Decimal("0.25"), 0.25),
    ("yes-no", True, True),
    ("date", "1991-12~", PartialDate("1991-12~")),
    ("date", "2008/..", Period("2008/..")),
    ("date", DAY, PartialDate("1991-12-08")),
    ("day", DAY, DAY),
    ("day", "1991-12-08", DAY),
    ("day", PartialDate("1991-12-08"), DAY),
]
UNFIT: list[tuple[str, Any]] = [
    ("text", 1),
    ("text", b"GE"),
    ("text", "\ud800"),
    ("words", ["a b"]),
    ("words", [""]),
    ("words", ["a", 1]),
    ("words", {"a", "b"}),
    ("words", 1),
    ("integer", True),
    ("integer", 1.0),
    ("integer", "1"),
    ("integer", 2**63),
    ("integer", -(2**63) - 1),
    ("number", "1.5"),
    ("number", False),
    ("number", float("nan")),
    ("number", float("inf")),
    ("number", Decimal("NaN")),
    ("number", Decimal("sNaN")),
    ("number", 10**400),
    ("yes-no", 1),
    ("yes-no", "yes"),
    ("date", "1991-13"),
    ("date", "2020/2010"),
    ("date", ""),
    ("date", 1991),
    ("date", NOON),
    ("day", "1991-12"),
    ("day", Period("1991-12-08/1991-12-21")),
    ("day", NOON),
]


class TestFitted:
    """What fits into a cell."""

    @pytest.mark.parametrize(("kind", "value", "cell"), FITS)
    def test_takes_what_is_of_the_type(self, kind: str, value: object, cell: object) -> None:
        """A value of the type, or what a person writes for it, becomes the one value it means."""
        found = fitted(ColumnType(kind), value)

        assert cell == found
        assert type(cell) is type(found)

    @pytest.mark.parametrize(("kind", "value"), UNFIT)
    def test_refuses_the_rest(self, kind: str, value: object) -> None:
        """Nothing is turned into what it is not: no truth from one, no number from a text."""
        assert fitted(ColumnType(kind), value) is None

    @given(st.sampled_from(ColumnType), st.data())
    def test_is_settled_at_once(self, kind: ColumnType, data: st.DataObject) -> None:
        """A cell fitted again is the same cell."""
        values = [value for word, value, _ in FITS if word == kind]
        cell = fitted(kind, data.draw(st.sampled_from(values)))

        assert cell == fitted(kind, cell)

    def test_has_words_for_each_type(self) -> None:
        """Of every type it can be said what would have fitted."""
        assert set(ColumnType) == EXPECTED.keys()


class TestGuessed:
    """Types found in the values."""

    @pytest.mark.parametrize(
        ("values", "kind"),
        [
            ([], "text"),
            ([None], "text"),
            (["a", None], "text"),
            ([True, None, False], "yes-no"),
            ([1, None], "integer"),
            ([1, 2.5], "number"),
            ([Decimal(1)], "number"),
            ([PartialDate("1991"), Period("1991/..")], "date"),
            ([DAY], "day"),
            ([DAY, PartialDate("1991")], "date"),
            ([("a",), ["b"]], "words"),
        ],
    )
    def test_fit_all_values(self, values: list[object], kind: str) -> None:
        """The type is the narrowest that takes every value there is."""
        assert kind == guessed(values)

    @pytest.mark.parametrize(
        "values", [["a", 1], [True, 1], [DAY, "1991"], [object()], [1, 2.5, "x"], [NOON, {}]]
    )
    def test_are_none_where_values_differ(self, values: list[object]) -> None:
        """Values of different sorts have no type, and none is made up."""
        assert guessed(values) is None


class TestPlain:
    """Cells outside."""

    @pytest.mark.parametrize(
        ("kind", "cell", "outside", "text"),
        [
            ("text", "GE", "GE", "GE"),
            ("words", ("a", "b"), ["a", "b"], "a b"),
            ("integer", 7, 7, "7"),
            ("number", 0.5, 0.5, "0.5"),
            ("yes-no", True, True, "true"),
            ("yes-no", False, False, "false"),
            ("date", Period("2008/.."), "2008/..", "2008/.."),
            ("day", DAY, DAY, "1991-12-08"),
        ],
    )
    def test_are_values_that_others_know(
        self, kind: str, cell: Any, outside: object, text: str
    ) -> None:
        """A cell leaves as a value of Python's own types, or as the text that stands for it."""
        assert [outside, None] == plain(ColumnType(kind), [cell, None])
        assert text == written(ColumnType(kind), cell)

    @pytest.mark.parametrize(("kind", "value", "cell"), FITS)
    def test_come_back(self, kind: str, value: object, cell: Any) -> None:
        """What has left as a plain value is, fitted again, the cell that it was."""
        del value
        (outside,) = plain(ColumnType(kind), [cell])

        assert cell == fitted(ColumnType(kind), outside)
