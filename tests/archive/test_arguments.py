"""Checks of arguments: names and limits."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive.arguments import check_limit, check_name
from cisrecords.errors import BadQuery


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
