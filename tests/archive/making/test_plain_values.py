"""Plain values as notes, YAML and frames have them."""

import datetime
from decimal import Decimal
from typing import Any

import pytest

from cisrecords.archive.making.plain_values import is_blank, plain_fields, plain_value
from cisrecords.fields import spec_of
from cisrecords.records import Attendance, Plan, Session
from cisrecords.table import Table
from cisrecords.terms import Presence

NOON = datetime.datetime(2020, 1, 2, 12, tzinfo=datetime.UTC)


@pytest.mark.parametrize(
    ("value", "annotation", "plain"),
    [
        (53.0, int, 53),
        ("53", int, 53),
        (53.5, int, 53.5),
        (True, int, True),
        ("-5", int, "-5"),
        (10.0, Decimal, 10),
        (0.1, Decimal, 0.1),
        (69, str, "69"),
        pytest.param(10**5000, str, 10**5000, id="huge"),
        (Presence.PRESENT, str, "present"),
        (Presence.PRESENT, Presence, Presence.PRESENT),
        ("Baku", tuple[str, ...], ("Baku",)),
        (["a", "b"], tuple[str, ...], ("a", "b")),
        ({"a"}, tuple[str, ...], {"a"}),
        ({"a": 1}, tuple[str, ...], {"a": 1}),
        ({"body": "cis", "ordinal": None}, tuple[Session, ...], ({"body": "cis"},)),
        ([{"body": "cis"}], tuple[Session, ...], ({"body": "cis"},)),
        (Session("cis"), tuple[Session, ...], (Session("cis"),)),
    ],
)
def test_values(value: Any, annotation: Any, plain: Any) -> None:
    """A value is read as its field takes it, and stays where the field cannot take it."""
    read = plain_value(value, spec_of(annotation))

    assert (plain, type(plain)) == (read, type(read))


@pytest.mark.parametrize(
    ("value", "plain"),
    [
        (2023, "2023"),
        (50, 50),
        (NOON.replace(hour=0), datetime.date(2020, 1, 2)),
        (NOON, NOON),
        ("2020-01", "2020-01"),
    ],
)
def test_days(value: Any, plain: Any) -> None:
    """A year may be a number, and midnight means the day; another time of day stays."""
    assert plain == plain_fields({"as_of": value}, Plan)["as_of"]


@pytest.mark.parametrize("value", [None, float("nan"), "", "  "])
def test_empty_cells(value: Any) -> None:
    """Empty cells of fields are left out; keys that are no fields are kept."""
    assert is_blank(value)
    assert {"oddity": value} == plain_fields({"note": value, "oddity": value}, Attendance)


@pytest.mark.parametrize("value", [0, False, (), [], "zero", Decimal("NaN")])
def test_values_that_are_there(value: Any) -> None:
    """Zero, false and empty lists are values."""
    assert not is_blank(value)


def test_a_table() -> None:
    """A table is its rows, and so is a list of them."""
    table = Table.from_rows([{"participant": "GE"}, {"participant": "AM"}])
    rows = spec_of(tuple[Attendance, ...])

    assert ({"participant": "GE"}, {"participant": "AM"}) == plain_value(table, rows)
    assert plain_value(table, rows) == plain_value([*table], rows)
    assert ({"participant": "GE"},) == plain_value(table.rows()[0], rows)
