"""Which characters a string may have."""

import json
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.fields import bad_character


class TestBadCharacter:
    """`bad_character`, the first character that some format could not carry."""

    @pytest.mark.parametrize(
        "text",
        ["", "Совет", "Ашгабат\tг.\nМинск", "Гейдар\u00a0Алиев", "№\u20118", "🕊", "\ufffd", "~"],
    )
    def test_fine(self, text: str) -> None:
        """Every script, tabs, line ends, hard spaces and emoji are fine."""
        assert "" == bad_character(text)

    @pytest.mark.parametrize(
        ("text", "point", "place"),
        [
            ("\x00", "U+0000", 0),
            ("Minsk\r\n", "U+000D", 5),
            ("a\x1bb", "U+001B", 1),
            ("ab\x7f", "U+007F", 2),
            ("ab\x85", "U+0085", 2),
            ("\ud800", "U+D800", 0),
            ("a\udfff", "U+DFFF", 1),
            ("\ufdd0", "U+FDD0", 0),
            ("\ufffe", "U+FFFE", 0),
            ("\U0001ffff", "U+1FFFF", 0),
            ("\U0010fffe\x00", "U+10FFFE", 0),
        ],
        ids=ascii,
    )
    def test_reported(self, text: str, point: str, place: int) -> None:
        """Control characters, surrogates and noncharacters are reported with their position."""
        fault = bad_character(text)

        assert point in fault
        assert fault.endswith(f" {place}")

    @given(st.text(st.characters()))
    def test_only_rare_categories(self, text: str) -> None:
        """A refused character is a control, a surrogate or unassigned for ever."""
        fault = bad_character(text)
        if fault:
            place = int(fault.rpartition(" ")[2])
            assert unicodedata.category(text[place]) in {"Cc", "Cs", "Cn"}
            assert "" == bad_character(text[:place])

    @given(st.text(st.characters()))
    def test_what_is_fine_travels(self, text: str) -> None:
        """A string without a bad character survives UTF-8 and JSON."""
        if not bad_character(text):
            assert text == json.loads(json.dumps(text, ensure_ascii=False).encode())
