"""Checks of arguments, and names resolved into ids."""

import pytest

from cisrecords import Commonwealth
from cisrecords.errors import BadQuery, NotFound
from cisrecords.query.common.arguments import (
    check_flag,
    list_values,
    match_texts,
    refuse_unknown,
    resolve_id,
    resolve_ids,
)


class TestWithoutValue:
    """Arguments that are left out."""

    def test_stay_none(self, small: Commonwealth) -> None:
        """``None`` is neither checked nor resolved."""
        assert resolve_id(small, "state", None, "states") is None
        assert resolve_ids(small, "states", None, "states") is None
        assert match_texts("area", None, ["legal"]) is None
        assert check_flag("acting", None) is None


class TestMatchTexts:
    """Recorded strings with some words."""

    def test_finds_the_words_in_any_case(self) -> None:
        """A value matches every string that contains its words."""
        recorded = ["security / legal", "legal", "social", None]

        assert frozenset({"legal", "security / legal"}) == match_texts("area", "Legal", recorded)

    def test_without_a_match(self) -> None:
        """A value that no record has is an error with the nearest values."""
        with pytest.raises(BadQuery) as caught:
            match_texts("area", "безопасность", ["social", "legal", None])
        assert ("area", "безопасность") == (caught.value.criterion, caught.value.value)
        with pytest.raises(BadQuery) as again:
            match_texts("area", "leagl", ["legal"])
        assert ("area", "leagl") == (again.value.criterion, again.value.value)
        assert ("legal",) == again.value.suggestions
        with pytest.raises(BadQuery) as third:
            match_texts("area", "x", [f"text {number}" for number in range(30)])
        assert ("area", "x") == (third.value.criterion, third.value.value)
        with pytest.raises(BadQuery) as fourth:
            match_texts("area", "x", [None])
        assert ("area", "x") == (fourth.value.criterion, fourth.value.value)


class TestResolve:
    """Ids and names, resolved."""

    def test_looks_among_some_kinds_only(self, small: Commonwealth) -> None:
        """A name is resolved among the kinds of record that it can be."""
        assert "council" == resolve_id(small, "body", "The Council", "bodies")
        with pytest.raises(NotFound):
            resolve_id(small, "state", "Council", "states")

    def test_several_are_sorted(self, small: Commonwealth) -> None:
        """Several names become sorted ids, each once."""
        names = ["Moldova", "AZ", "Azerbaijan"]

        assert ("AZ", "MD") == resolve_ids(small, "states", names, "states")


class TestListValues:
    """One value or several."""

    def test_lists_both(self) -> None:
        """One value is a list of one; a string or a range is one value."""
        assert ["Georgia"] == list_values("states", "Georgia")
        assert ["GE", "AM"] == list_values("states", ("GE", "AM"))
        assert [range(2)] == list_values("states", range(2))

    @pytest.mark.parametrize("values", [(), [None], ["GE", None]])
    def test_needs_a_value(self, values: object) -> None:
        """An empty list, and a list with a gap, are an error."""
        with pytest.raises(BadQuery) as caught:
            list_values("states", values)

        assert ("states", values) == (caught.value.criterion, caught.value.value)


class TestRefuseUnknown:
    """Names of criteria that do not exist."""

    def test_names_the_first_in_order(self) -> None:
        """Of several unknown criteria the error names the first by name."""
        with pytest.raises(BadQuery) as caught:
            refuse_unknown({"b": 1, "a": 2}, ["place"])

        assert "a" == caught.value.criterion

    def test_suggests_the_nearest(self) -> None:
        """The nearest criterion is suggested."""
        with pytest.raises(BadQuery) as caught:
            refuse_unknown(["plaec"], ["place", "body"])

        assert ("place",) == caught.value.suggestions
