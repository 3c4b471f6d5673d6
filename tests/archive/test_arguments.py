"""What is asked for: texts and limits, anything else refused in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive.arguments import check_limit, check_name
from cisrecords.errors import BadQuery


class TestTextAsked:
    """A text with something in it."""

    @given(st.text(min_size=1).filter(str.strip))
    def test_a_text_passes_as_it_is(self, text: str) -> None:
        """Any text that is not blank is handed on unchanged."""
        assert text == check_name("body", text)

    @pytest.mark.parametrize("value", ["", " ", "\n\t", None, 5, True, b"Baku", ["Baku"], object()])
    def test_anything_else_is_refused_by_name(self, value: object) -> None:
        """What is no text, or a blank one, is refused; the error keeps the argument and value."""
        with pytest.raises(BadQuery) as caught:
            check_name("body", value)

        assert ("body", value) == (caught.value.criterion, caught.value.value)


class TestLimitAsked:
    """A whole number from one."""

    @given(st.integers(min_value=1))
    def test_a_whole_number_from_one_passes(self, limit: int) -> None:
        """Any whole number from one is handed on unchanged."""
        assert limit == check_limit(limit)

    @pytest.mark.parametrize("value", [0, -1, True, 2.0, "5", None])
    def test_anything_else_is_refused(self, value: object) -> None:
        """No number below one, no truth value and no text is taken for a limit."""
        with pytest.raises(BadQuery) as caught:
            check_limit(value)

        assert ("limit", value) == (caught.value.criterion, caught.value.value)
