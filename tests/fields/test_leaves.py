"""The checks of values that hold no other values."""

import datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate
from cisrecords.fields import BodyId, StateId, problems_of, spec_of
from cisrecords.fields._leaves import LEAVES
from cisrecords.terms import ActKind, BodyKind, InstrumentKind

WHEN = PartialDate | Period
ANY_VALUE = st.one_of(
    st.booleans(),
    st.integers(),
    st.floats(),
    st.text(),
    st.binary(),
    st.decimals(),
    st.lists(st.text()),
    st.sampled_from([*ActKind, *BodyKind]),
    st.just(PartialDate("1991")),
    st.just(Period("1991/..")),
)


def codes(value: Any, annotation: Any) -> list[str]:
    """Return the codes of the problems of a value."""
    return [problem.code for problem in problems_of(value, spec_of(annotation), "$.x")]


def advice(value: Any, annotation: Any) -> str:
    """Return the message of the one problem of a value."""
    (problem,) = problems_of(value, spec_of(annotation), "$.x")
    return problem.message


class TestGood:
    """Values that fit."""

    @pytest.mark.parametrize(
        ("value", "annotation"),
        [
            ("Совет глав государств", str),
            (" padded ", str),
            ("two\nlines\tand a tab", str),
            ("sc-08", BodyId),
            (0, int),
            (-(2**53) + 1, int),
            (True, bool),
            (False, bool),
            (ActKind.SIGNATURE, ActKind),
            (PartialDate("1991"), PartialDate),
            (Period("1991/"), Period),
            (PartialDate("1991"), WHEN),
            (Period("1991/"), WHEN),
            (Decimal("0.1"), Decimal),
            (Decimal("-1E+99"), Decimal),
            (Decimal("1E-100"), Decimal),
            (None, str | None),
            (None, WHEN | None),
        ],
        ids=repr,
    )
    def test_no_problem(self, value: Any, annotation: Any) -> None:
        """A value of the type of its field has no problem."""
        assert [] == codes(value, annotation)


class TestBad:
    """Values that do not fit."""

    @pytest.mark.parametrize(
        "annotation", [str, StateId, int, bool, ActKind, Decimal, WHEN, Period]
    )
    def test_none(self, annotation: Any) -> None:
        """Nothing is taken only where the field may be left out."""
        assert ["wrong-type"] == codes(None, annotation)
        assert [] == codes(None, annotation | None)

    @pytest.mark.parametrize("value", [5, True, b"x", 1.5, ["x"], ActKind.LEFT], ids=repr)
    @pytest.mark.parametrize("annotation", [str, StateId])
    def test_no_text(self, value: Any, annotation: Any) -> None:
        """Numbers, bytes, lists and terms are neither strings nor ids."""
        assert ["wrong-type"] == codes(value, annotation)

    @pytest.mark.parametrize("value", ["", " ", "\n\t", "\u00a0"], ids=ascii)
    def test_empty_text(self, value: str) -> None:
        """A blank string is refused."""
        assert ["empty"] == codes(value, str)

    @pytest.mark.parametrize("value", ["a\x00", "a\rb", "\ud800"], ids=ascii)
    def test_bad_character(self, value: str) -> None:
        """A character that no format carries is reported with its position."""
        assert ["bad-character"] == codes(value, str)
        assert advice(value, str).startswith("remove U+")

    @pytest.mark.parametrize("value", ["", "sc_08", "Нагиев", "a b", "x" * 101], ids=repr)
    def test_bad_id(self, value: str) -> None:
        """A string of another form is not an id."""
        assert ["bad-id"] == codes(value, StateId)

    @pytest.mark.parametrize("value", [True, False, "5", 5.0, Decimal(5), [5]], ids=repr)
    def test_no_integer(self, value: Any) -> None:
        """A truth value, a string or a float is not a whole number."""
        assert ["wrong-type"] == codes(value, int)

    @pytest.mark.parametrize("value", [2**53, -(2**53), 10**5000], ids=["up", "down", "huge"])
    def test_integer_out_of_range(self, value: int) -> None:
        """A whole number that JSON readers would round is refused."""
        assert ["out-of-range"] == codes(value, int)

    @pytest.mark.parametrize("value", [0, 1, "true", "yes", []], ids=repr)
    def test_no_truth_value(self, value: Any) -> None:
        """Nothing but True and False is a yes or a no."""
        assert ["wrong-type"] == codes(value, bool)

    @pytest.mark.parametrize("value", [5, True, None, ["signature"]], ids=repr)
    def test_no_term(self, value: Any) -> None:
        """A value of another type is not a term."""
        assert ["wrong-type"] == codes(value, ActKind)

    @pytest.mark.parametrize(
        ("value", "nearest"),
        [
            ("signatur", "signature"),
            ("Signature", "signature"),
            ("entry_into_force", "entry-into-force"),
            ("notice of withdrawal", "notice-of-withdrawal"),
            (" ratification", "ratification"),
        ],
    )
    def test_nearest_term(self, value: str, nearest: str) -> None:
        """An unknown term is reported with the nearest known one."""
        assert ["unknown-word"] == codes(value, ActKind)
        assert repr(nearest) in advice(value, ActKind)

    @pytest.mark.parametrize("value", ["", "zzz", "42"], ids=repr)
    def test_no_near_term(self, value: str) -> None:
        """Where nothing is near, nothing is suggested, and all terms are still listed."""
        (problem,) = problems_of(value, spec_of(ActKind), "$.x")

        assert ("unknown-word", "") == (problem.code, problem.message)
        assert "signature" in problem.expected

    def test_term_of_another_vocabulary(self) -> None:
        """A term of another vocabulary does not pass for the same term of this one."""
        assert ["unknown-word"] == codes(InstrumentKind.CHARTER, BodyKind)

    @pytest.mark.parametrize(
        ("value", "annotation", "read"),
        [
            ("2001-13", PartialDate, PartialDate),
            ("2001-02-30", PartialDate, PartialDate),
            ("2001/2002", PartialDate, PartialDate),
            ("2002/2001", Period, Period),
            ("2001", Period, Period),
            ("autumn 2001", WHEN, parse_when),
        ],
    )
    def test_bad_date(self, value: str, annotation: Any, read: Any) -> None:
        """A string that is not such a date has the reason that its class gives."""
        with pytest.raises(InvalidDate) as caught:
            read(value)

        assert ["bad-date"] == codes(value, annotation)
        assert caught.value.reason == advice(value, annotation)

    @pytest.mark.parametrize(
        ("value", "annotation"),
        [
            (2001, PartialDate),
            (True, WHEN),
            (Period("2001/2002"), PartialDate),
            (PartialDate("2001"), Period),
            (datetime.date(2001, 1, 1), PartialDate),
            (datetime.datetime(2001, 1, 1, tzinfo=datetime.UTC), WHEN),
            (["2001"], WHEN),
        ],
        ids=repr,
    )
    def test_no_date(self, value: Any, annotation: Any) -> None:
        """Numbers, lists, moments and the other kind of date are of the wrong type."""
        assert ["wrong-type"] == codes(value, annotation)

    @pytest.mark.parametrize(
        "value",
        [1, 1.5, True, "1", Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")],
        ids=repr,
    )
    def test_no_amount(self, value: Any) -> None:
        """Only a finite decimal is an amount, once the converter has done its work."""
        assert ["wrong-type"] == codes(value, Decimal)

    def test_hint_for_a_float(self) -> None:
        """The problem of a float says what is exact instead."""
        assert "exact" in advice(0.1, Decimal)

    @pytest.mark.parametrize("text", ["1E+100", "1E-101", "1E+999999", "9" * 101, "0E-500"])
    def test_amount_out_of_range(self, text: str) -> None:
        """An amount that would take hundreds of digits to write out is refused."""
        assert ["out-of-range"] == codes(Decimal(text), Decimal)


class TestLaws:
    """What holds for every check."""

    def test_every_shape_has_one(self) -> None:
        """Each shape that holds no other values has a check."""
        shapes = {"text", "id", "integer", "yes-no", "term", "date", "period", "when", "amount"}

        assert shapes == set(LEAVES)

    @given(value=ANY_VALUE)
    @pytest.mark.parametrize(
        "annotation", [str, StateId, int, bool, ActKind, PartialDate, Period, WHEN, Decimal]
    )
    def test_one_problem_at_most(self, annotation: Any, value: Any) -> None:
        """A single value has no problem or one, with its place, its value and what is wanted."""
        spec = spec_of(annotation)
        problems = list(problems_of(value, spec, "$.rows[3].x"))

        assert len(problems) <= 1
        for problem in problems:
            assert "$.rows[3].x" == problem.path
            assert problem.value is value
            assert problem.expected

    @given(value=ANY_VALUE | st.none())
    @pytest.mark.parametrize("annotation", [str, StateId, int, ActKind, WHEN, Decimal])
    def test_optional_differs_for_none_only(self, annotation: Any, value: Any) -> None:
        """A field that may be left out takes None, and is otherwise as strict."""
        if value is None:
            assert [] == codes(value, annotation | None)
        else:
            assert codes(value, annotation) == codes(value, annotation | None)
