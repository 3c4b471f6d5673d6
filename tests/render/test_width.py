"""Strings on one line: width, escapes, and fewer words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.render import one_line, shorten, width
from cisrecords.render.width import escaped

ANY = st.text(st.characters(), max_size=60) | st.lists(
    st.text("aя北e\u0301\u200d\u202e\U0001f54a", min_size=1, max_size=9), max_size=20
).map(" ".join)


class TestWidth:
    """How many columns a string takes."""

    @pytest.mark.parametrize(
        ("text", "columns"),
        [
            ("", 0),
            ("Minsk", 5),
            ("Минск", 5),
            ("北京", 4),
            ("e\u0301", 1),
            ("ｶ", 1),
            ("a\u200bb", 2),
            ("\u1112\u1161\u11ab", 2),
        ],
    )
    def test_counts_what_is_seen(self, text: str, columns: int) -> None:
        """Wide characters take two columns, marks and invisible ones none, all others one."""
        assert columns == width(text)


class TestEscaped:
    """Characters that would break or steer a line."""

    @pytest.mark.parametrize(
        ("text", "line"),
        [
            ("a\nb", r"a\nb"),
            ("a\tb", r"a\tb"),
            ("\x1b[31m", r"\x1b[31m"),
            ("a\u2028b", r"a\u2028b"),
            ("a\u202eb", r"a\u202eb"),
            ("\ud800", r"\ud800"),
            ("\x9b", r"\x9b"),
        ],
    )
    def test_become_escapes(self, text: str, line: str) -> None:
        """Each is shown by the escape that Python has for it."""
        assert line == escaped(text)

    @pytest.mark.parametrize("text", ["אב", "Oʻzbekiston", "e\u0301", "\U0001f54a", "a\\nb", "'"])
    def test_leave_others_alone(self, text: str) -> None:
        """Letters of every script, marks, quotes and backslashes stay as they are."""
        assert text == escaped(text) == one_line(text)

    def test_are_spaces_where_a_line_is_read(self) -> None:
        """A text of several lines stands on one."""
        assert "one two three four five" == one_line("one\ntwo\tthree\u2028four\r\nfive")

    @given(ANY)
    def test_give_one_line_that_can_be_printed(self, text: str) -> None:
        """Whatever a string holds, its line is one line that UTF-8 can hold."""
        for line in (escaped(text), one_line(text)):
            assert line.splitlines() in ([line], [])
            line.encode()


class TestShorten:
    """Fewer words of a line."""

    @pytest.mark.parametrize(
        ("text", "room", "shorter"),
        [
            ("one two three", 13, "one two three"),
            ("one two three", 12, "one two …"),
            ("one two three", 8, "one …"),
            ("one two three", 4, "…"),
            ("one", 2, "…"),
            ("x" * 500, 60, "…"),
            ("act-az-1993-09-20 2023-10-10", 20, "act-az-1993-09-20 …"),
            ("北京 北京", 6, "北京 …"),
            ("cafe\u0301 noir", 6, "cafe\u0301 …"),
            ("No.\u00a05 of 9", 8, "No.\u00a05 …"),
            ("", 0, ""),
            ("x", 0, ""),
        ],
    )
    def test_keeps_whole_words(self, text: str, room: int, shorter: str) -> None:
        """Words that fit stay whole; a mark stands for the others."""
        assert shorter == shorten(text, room)

    @given(ANY, st.integers(0, 70))
    def test_fits_and_cuts_no_token(self, text: str, room: int) -> None:
        """The line fits, every word of it is one of the string, and a string that fits stays."""
        line = one_line(text)
        shorter = shorten(line, room)

        assert width(shorter) <= room
        assert (shorter == line) == (width(line) <= room)
        if shorter != line:
            assert line.startswith(shorter.removesuffix("…").removesuffix(" "))
            assert {*shorter.split()} <= {*line.split(), "…"}
