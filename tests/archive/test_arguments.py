"""Checks of arguments: records, names, terms and limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive.arguments import (
    check_limit,
    check_name,
    check_reference,
    parse_term,
)
from cisrecords.errors import BadQuery
from cisrecords.records import Body, State
from cisrecords.terms import ActKind


class TestCheckName:
    """An id or a name."""

    @given(st.text(min_size=1).filter(str.strip))
    def test_a_text_passes_as_it_is(self, text: str) -> None:
        """Any string that is not blank passes unchanged."""
        assert text == check_name("body", text)

    @pytest.mark.parametrize("value", ["", " ", "\n\t", None, 5, True, b"Baku", ["Baku"], object()])
    def test_anything_else_is_refused_by_name(self, value: object) -> None:
        """Anything else is refused; the error has the argument and its value."""
        with pytest.raises(BadQuery) as caught:
            check_name("body", value)

        assert ("body", value) == (caught.value.criterion, caught.value.value)


class TestCheckReference:
    """A record, an id or a name."""

    def test_records_of_the_kinds_and_names_pass(self) -> None:
        """A record of one of the kinds passes unchanged, and so does an id or a name."""
        georgia = State(id="GE", names="Georgia")

        assert georgia is check_reference("state", georgia, ["states", "bodies"])
        assert "Georgia" == check_reference("state", "Georgia", ["states"])

    @pytest.mark.parametrize(
        "value",
        [Body(id="cis", names="CIS"), " ", None, 268, 2.5, ["GE"], object()],
        ids=lambda value: type(value).__name__,
    )
    def test_anything_else_is_refused(self, value: object) -> None:
        """A record of another kind, a bare number and anything else are errors."""
        with pytest.raises(BadQuery) as caught:
            check_reference("state", value, ["states"])

        assert ("state", value) == (caught.value.criterion, caught.value.value)


class TestParseTerm:
    """Terms of a vocabulary."""

    def test_accepts_a_term_or_its_spelling(self) -> None:
        """A term may be given as itself or as a string, and nothing stays nothing."""
        assert ActKind.DEPOSIT is parse_term("kind", "deposit", ActKind)
        assert ActKind.DEPOSIT is parse_term("kind", ActKind.DEPOSIT, ActKind)
        assert parse_term("kind", None, ActKind) is None

    @pytest.mark.parametrize(
        ("value", "near"),
        [("depost", ("deposit",)), ("denounced", ("denunciation",)), (7, ()), ("qqq", ())],
    )
    def test_suggests_what_may_be_meant(self, value: object, near: tuple[str, ...]) -> None:
        """Another string is an error with the nearest term, or the one that it is a synonym of."""
        with pytest.raises(BadQuery) as caught:
            parse_term("kind", value, ActKind)

        assert near == caught.value.suggestions[:1]


class TestCheckLimit:
    """A whole number of at least 1."""

    @given(st.integers(min_value=1))
    def test_a_whole_number_from_one_passes(self, limit: int) -> None:
        """Any whole number of at least 1 passes unchanged."""
        assert limit == check_limit(limit)

    @pytest.mark.parametrize("value", [0, -1, True, 2.0, "5", None])
    def test_anything_else_is_refused(self, value: object) -> None:
        """No number below 1, no truth value and no string is a limit."""
        with pytest.raises(BadQuery) as caught:
            check_limit(value)

        assert ("limit", value) == (caught.value.criterion, caught.value.value)
