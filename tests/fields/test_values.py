"""Converters from what a person types to dates, amounts and tuples."""

import datetime
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import fields
from cisrecords.dates import PartialDate, Period

DAY = datetime.date(2020, 11, 18)
MOMENT = datetime.datetime(2020, 11, 18, 10, 30, tzinfo=datetime.UTC)
EVERYTHING = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.binary(),
    st.dates(),
    st.decimals(allow_nan=True),
    st.lists(st.integers()),
    st.dictionaries(st.text(), st.integers()),
)


def name_or_repr(value: object) -> str:
    """Name a test by the converter and the value that it gets."""
    return getattr(value, "__name__", repr(value))


def letters() -> Iterator[str]:
    """Yield two letters, once."""
    yield from "ab"


class TestDates:
    """`date`, `period` and `when`."""

    @pytest.mark.parametrize(
        ("convert", "typed", "expected"),
        [
            (fields.date, "2001-07", PartialDate("2001-07")),
            (fields.date, "[..2008-05]", PartialDate("[..2008-05]")),
            (fields.date, DAY, PartialDate("2020-11-18")),
            (fields.date, PartialDate("1998-23"), PartialDate("1998-23")),
            (fields.date, None, None),
            (fields.period, "2008/..", Period("2008/..")),
            (fields.period, Period("2008/"), Period("2008/")),
            (fields.period, None, None),
            (fields.when, "2023-10-10/2023-10-11", Period("2023-10-10/2023-10-11")),
            (fields.when, "2023-10", PartialDate("2023-10")),
            (fields.when, DAY, PartialDate("2020-11-18")),
            (fields.when, Period("2008/.."), Period("2008/..")),
            (fields.when, PartialDate("2008"), PartialDate("2008")),
            (fields.when, None, None),
        ],
        ids=name_or_repr,
    )
    def test_taken(self, convert: Callable[[Any], Any], typed: Any, expected: Any) -> None:
        """EDTF strings, days of the calendar, values and None are accepted."""
        assert expected == convert(typed)

    @pytest.mark.parametrize(
        ("convert", "typed"),
        [
            (fields.date, "18.11.2020"),
            (fields.date, "2020-11-18/2020-11-19"),
            (fields.date, Period("2020/2021")),
            (fields.date, MOMENT),
            (fields.date, 2020),
            (fields.date, ""),
            (fields.period, "2020"),
            (fields.period, PartialDate("2020")),
            (fields.period, DAY),
            (fields.period, 2020),
            (fields.when, "autumn"),
            (fields.when, MOMENT),
            (fields.when, True),
        ],
        ids=name_or_repr,
    )
    def test_passes_unchanged(self, convert: Callable[[Any], Any], typed: Any) -> None:
        """An invalid date passes unchanged, for the record to report."""
        assert typed is convert(typed)


class TestAmount:
    """`amount`, exact numbers."""

    @pytest.mark.parametrize(
        ("typed", "text"),
        [
            (10_000_000, "10000000"),
            ("0.10", "0.10"),
            ("-3", "-3"),
            ("1234567890123456789012345678901234567890.5",) * 2,
            (Decimal("1E+7"), "1E+7"),
            (0, "0"),
        ],
    )
    def test_exact(self, typed: Any, text: str) -> None:
        """Whole numbers, strings and decimals are kept to the last digit."""
        made = fields.amount(typed)

        assert isinstance(made, Decimal)
        assert text == str(made)

    @given(st.integers() | st.decimals(allow_nan=False, allow_infinity=False))
    def test_text_of_a_number(self, number: int | Decimal) -> None:
        """A number and its string give the same amount."""
        assert fields.amount(number) == fields.amount(str(number)) == Decimal(number)

    @pytest.mark.parametrize(
        "typed",
        [1.5, float("nan"), True, None, "ten", "", "1,5", (0, (1, 5), -1), [0, [1], 0], b"1"],
        ids=repr,
    )
    def test_passes_unchanged(self, typed: Any) -> None:
        """Floats, which are not exact, truth values and other things are no amounts."""
        assert typed is fields.amount(typed)

    def test_fraction(self) -> None:
        """A fraction has no exact decimal and is no amount."""
        third: Any = Fraction(1, 3)

        assert third is fields.amount(third)


class TestMany:
    """`many`, `texts`: lists for tuples."""

    @pytest.mark.parametrize(
        "typed",
        [["a", "b"], ("a", "b"), letters(), {"a": 1, "b": 2}.values(), map(str.lower, "AB")],
        ids=["list", "tuple", "generator", "view", "map"],
    )
    def test_tuple(self, typed: Any) -> None:
        """Any iterable that has an order becomes a tuple."""
        made = fields.many(typed)

        assert isinstance(made, tuple)
        assert 2 == len(made)

    @pytest.mark.parametrize(
        "typed",
        [
            *("ab", b"ab", bytearray(b"ab"), {"a": 1}, 5, None, True),
            pytest.param({"a", "b"}, id="set"),
            pytest.param(frozenset("ab"), id="frozenset"),
        ],
        ids=repr,
    )
    def test_passes_unchanged(self, typed: Any) -> None:
        """A string is not a list of letters, nor a mapping one of keys, and a set has no order."""
        assert typed is fields.many(typed)
        assert typed is fields.texts(typed)

    @given(st.lists(st.text()))
    def test_order_is_kept(self, items: list[str]) -> None:
        """The items keep their order, and doubled ones stay."""
        assert items == list(fields.texts(items))


class TestEveryConverter:
    """What holds for each converter of values."""

    @given(value=EVERYTHING)
    @pytest.mark.parametrize(
        "convert",
        [fields.date, fields.period, fields.when, fields.amount, fields.many, fields.texts],
        ids=lambda convert: convert.__name__,
    )
    def test_never_fails(self, convert: Callable[[Any], Any], value: Any) -> None:
        """A converter never raises, and giving its result again changes nothing."""
        once = convert(value)
        again = convert(once)

        assert again is once or again == once
