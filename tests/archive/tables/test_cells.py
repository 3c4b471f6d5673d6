"""Cells from anywhere as plain values, and cells that follow from others."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from cisrecords.archive.tables.cells import derived_from, plain_cell
from cisrecords.archive.tables.layout import Cell
from cisrecords.dates import PartialDate, Period
from cisrecords.fields import Spec, spec_of

WHEN = spec_of(PartialDate | Period | None)
YES_NO = spec_of(bool | None)
AMOUNT = spec_of(Decimal)
COUNT = spec_of(int | None)


@pytest.mark.parametrize(
    ("value", "spec", "expected"),
    [
        (PartialDate("1991-12"), WHEN, "1991-12"),
        (Period("1991/.."), WHEN, "1991/.."),
        (datetime.date(1991, 12, 8), WHEN, "1991-12-08"),
        (datetime.datetime(1991, 12, 8), WHEN, "1991-12-08"),  # noqa: DTZ001 - as frames have it
        (1991, WHEN, "1991"),
        (1991.0, WHEN, "1991"),
        ("1991-13", WHEN, "1991-13"),
        (float("nan"), WHEN, None),
        ("", WHEN, None),
        ("true", YES_NO, True),
        ("FALSE", YES_NO, False),
        (True, YES_NO, True),
        (1, YES_NO, True),
        (0.0, YES_NO, False),
        (2, YES_NO, 2),
        ("perhaps", YES_NO, "perhaps"),
        ("0.10", AMOUNT, "0.10"),
        (Decimal("1E+2"), AMOUNT, "100"),
        (0.5, AMOUNT, "0.5"),
        (10, AMOUNT, "10"),
        (Decimal("Infinity"), AMOUNT, Decimal("Infinity")),
        ("53", COUNT, 53),
        (53.0, COUNT, 53),
        ("fifty", COUNT, "fifty"),
        (7, Spec("text"), "7"),
    ],
)
def test_plain_cells(value: object, spec: Spec, expected: object) -> None:
    """Every way to write a value leads to one form; what is no value stays for the error."""
    plain = plain_cell(value, spec)

    assert (type(expected), expected) == (type(plain), plain)


def derived(spec: Spec, value: object) -> dict[str, tuple[str, Any]]:
    """Return what follows from a cell: its words and its test, by the name of the column."""
    cell = Cell("when", ("when",), spec, "", required=False)
    return {name: (words, test) for name, words, test in derived_from(cell, value)}


class TestDerived:
    """Columns that follow from another."""

    def test_bounds_of_a_date(self) -> None:
        """The bounds of a month are its first and its last day, in any form, or nothing."""
        words, is_earliest = derived(WHEN, "1991-12")["when_earliest"]

        assert "1991-12-01" == words
        assert is_earliest("1991-12-01")
        assert is_earliest(datetime.date(1991, 12, 1))
        assert is_earliest(None)
        assert not is_earliest("1991-12-02")
        assert not is_earliest("soon")

    def test_open_ends_have_no_day(self) -> None:
        """A period that goes on has no last day."""
        words, is_latest = derived(WHEN, "1991/..")["when_latest"]

        assert "" == words
        assert is_latest("")
        assert not is_latest("1991-12-01")

    def test_no_date_has_no_bounds(self) -> None:
        """Where there is no date, a bound is wrong."""
        _, is_earliest = derived(WHEN, None)["when_earliest"]

        assert not is_earliest("1991-12-01")

    @pytest.mark.parametrize(("spec", "value"), [(WHEN, "soon"), (AMOUNT, "much")])
    def test_nothing_follows_from_what_is_no_value(self, spec: Spec, value: str) -> None:
        """A date that cannot be read has one problem, not three."""
        assert {} == derived(spec, value)

    def test_the_number_of_an_amount(self) -> None:
        """The number beside an amount is its float."""
        _, is_number = derived(AMOUNT, "0.10")["when_number"]

        assert is_number(0.1)
        assert is_number("0.1")
        assert not is_number(0.2)
        assert not is_number("much")

    def test_other_cells_stand_alone(self) -> None:
        """Nothing follows from a string."""
        assert {} == derived(Spec("text"), "1991")
