"""The values of single fields: nothing is coerced, and what is refused is reported."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.codec.convert.leaves import READERS, any_string
from cisrecords.codec.convert.writing import writer
from cisrecords.codec.formats.text import Unreadable
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields import StateId, spec_of
from cisrecords.terms import ActKind

FIELDS: dict[str, Any] = {
    "text": str,
    "id": StateId,
    "integer": int,
    "yes-no": bool,
    "term": ActKind,
    "date": PartialDate,
    "period": Period,
    "when": PartialDate | Period,
    "amount": Decimal,
}
FINE: dict[str, Any] = {
    "text": "Minsk",
    "id": "GE",
    "integer": 8,
    "yes-no": False,
    "term": "ratification",
    "date": "2020-11",
    "period": "2008/..",
    "when": "2020-11",
    "amount": "10.50",
}
TRAPS: list[Any] = [
    None,
    True,
    False,
    5,
    0,
    1.0,
    1.9,
    float("nan"),
    "",
    " ",
    "5",
    "true",
    "abc",
    "1_000",
    " 1 ",
    b"abc",
    [],
    ["abc"],
    {},
    {"text": "abc"},
    (),
]
TAKEN: dict[str, list[Any]] = {
    "text": ["5", "true", "abc", "1_000", " 1 "],
    "id": ["5", "true", "abc"],
    "integer": [5, 0],
    "yes-no": [True, False],
    "amount": [5, 0, "5"],
}


def reader(shape: str) -> Callable[[Any], Any]:
    """Return the reader of a shape of field."""
    return READERS[shape](spec_of(FIELDS[shape]))


def refusal(shape: str, value: object) -> Problem:
    """Return the one problem for which a value is refused."""
    with pytest.raises(InvalidRecords) as caught:
        reader(shape)(value)
    (problem,) = caught.value.problems
    return problem


class TestReaders:
    """Reading."""

    def test_every_shape_has_a_reader(self) -> None:
        """No shape of field is left out here."""
        assert set(FIELDS) == set(READERS)

    @pytest.mark.parametrize(
        ("shape", "expected"),
        [
            ("text", "Minsk"),
            ("id", "GE"),
            ("integer", 8),
            ("yes-no", False),
            ("term", ActKind.RATIFICATION),
            ("date", PartialDate("2020-11")),
            ("period", Period("2008/..")),
            ("when", PartialDate("2020-11")),
            ("amount", Decimal("10.50")),
        ],
    )
    def test_fine_values(self, shape: str, expected: object) -> None:
        """The JSON form of a value gives the value, of its exact type."""
        found = reader(shape)(FINE[shape])

        assert expected == found
        assert type(expected) is type(found)

    @pytest.mark.parametrize("trap", TRAPS, ids=repr)
    @pytest.mark.parametrize("shape", sorted(FIELDS))
    def test_nothing_is_coerced(self, shape: str, trap: object) -> None:
        """Of the values that lenient readers bend into shape only those of the type are taken."""
        taken = [(type(each), each) for each in TAKEN.get(shape, [])]
        if (type(trap), trap) in taken:
            assert type(reader(shape)(trap)) in (type(trap), Decimal)
        else:
            problem = refusal(shape, trap)
            assert "$" == problem.path
            assert problem.value is trap
            assert problem.expected

    @pytest.mark.parametrize("shape", sorted(FIELDS))
    @pytest.mark.parametrize(
        ("code", "digits"), [("out-of-range", "99999999999999999999"), ("not-json", "NaN")]
    )
    def test_numbers_that_json_has_no_place_for(self, shape: str, code: str, digits: str) -> None:
        """A number that could not be read is reported as such, not as a wrong type."""
        problem = refusal(shape, Unreadable(digits, code, "a number"))

        assert (code, digits, "a number") == (problem.code, problem.value, problem.expected)

    @pytest.mark.parametrize(
        ("shape", "value", "code"),
        [
            ("text", "\t", "empty"),
            ("text", "a\x07", "bad-character"),
            ("text", "\ud800", "bad-character"),
            ("id", "../etc/passwd", "bad-id"),
            ("id", "a--b", "bad-id"),
            ("id", "x" * 101, "bad-id"),
            ("term", "Ratification", "unknown-word"),
            ("term", "RATIFICATION", "unknown-word"),
            ("date", "2001-13", "bad-date"),
            ("date", "2001-02-30", "bad-date"),
            ("date", "2008/..", "bad-date"),
            ("period", "2009/2008", "bad-date"),
            ("period", "2008", "bad-date"),
            ("when", "2009/2008", "bad-date"),
            ("amount", "ten", "wrong-type"),
        ],
    )
    def test_what_is_wrong_is_reported(self, shape: str, value: str, code: str) -> None:
        """A value of the right type that says something impossible is reported with its code."""
        problem = refusal(shape, value)

        assert (code, value) == (problem.code, problem.value)

    def test_objects_of_the_library_are_no_plain_data(self) -> None:
        """A date that is an object already is no JSON."""
        assert "wrong-type" == refusal("date", PartialDate("1991")).code

    def test_a_text_in_a_subclass_is_refused(self) -> None:
        """Only plain text is text: a word of a vocabulary is none."""
        assert "wrong-type" == refusal("text", ActKind.DEPOSIT).code


class TestAmounts:
    """Amounts are exact."""

    @pytest.mark.parametrize("value", ["0", "-1", "10000000", "0.10", "-0.5", "9" * 40, 7, -7])
    def test_exact(self, value: Any) -> None:
        """Digits, or a whole number, give exactly that amount."""
        assert Decimal(value) == reader("amount")(value)

    @pytest.mark.parametrize(
        "value",
        ["1e5", "1E+7", "NaN", "Infinity", "1,5", "1.", ".5", "+1", "01", "1 0", "١", "5\n"],
    )
    def test_other_ways_to_write_numbers(self, value: str) -> None:
        """Only plain digits are digits, with a point or without."""
        assert "wrong-type" == refusal("amount", value).code

    @given(
        st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**30), max_value=10**30)
    )
    def test_round_trip(self, amount: Decimal) -> None:
        """An amount is written as digits that give it back."""
        assert amount == reader("amount")(writer(Decimal)(amount))

    def test_no_exponent_is_written(self) -> None:
        """An amount with an exponent is written in full."""
        assert "10000000" == writer(Decimal)(Decimal("1E+7"))


class TestAnyText:
    """Texts that may be empty."""

    @pytest.mark.parametrize("value", ["", "2026.1", "a\nb"])
    def test_fine(self, value: str) -> None:
        """An empty text is taken too."""
        assert value == any_string(value)

    @pytest.mark.parametrize(("value", "code"), [(5, "wrong-type"), ("\x00", "bad-character")])
    def test_refused(self, value: object, code: str) -> None:
        """Other types and bad characters are not."""
        with pytest.raises(InvalidRecords) as caught:
            any_string(value)

        assert code == caught.value.problems[0].code
