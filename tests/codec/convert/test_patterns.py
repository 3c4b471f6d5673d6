"""Patterns of texts, held against the readers that have the last word."""

import re
from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cisrecords.codec.convert.leaves import READERS, any_string
from cisrecords.codec.convert.patterns import AMOUNT, ANY_TEXT, ID, KEY_FREE, TEXT
from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.dates.patterns import DATE, END, PERIOD, WHEN, match_whole
from cisrecords.errors import InvalidDate, InvalidRecords
from cisrecords.fields import is_id, spec_of
from cisrecords.records import Quantity

READ_DATES: dict[str, Callable[[str], object]] = {
    DATE: PartialDate,
    PERIOD: Period,
    WHEN: parse_when,
}

NUMBERS = st.sampled_from(["0000", "0001", "1900", "1991", "2000", "2024", "2100", "9999"])
DAYS = st.sampled_from(["", "-00", "-01", "-02", "-04", "-12", "-13", "-20", "-21", "-24", "-25"])
OF_MONTHS = st.sampled_from(["", "", "-00", "-01", "-28", "-29", "-30", "-31", "-32", "-1"])
ONE = st.builds("{}{}{}{}".format, NUMBERS, DAYS, OF_MONTHS, st.sampled_from(["", "?", "~", "%"]))
END_OF_SPAN = ONE | st.just("")
SPAN = st.builds("[{}..{}]".format, END_OF_SPAN, END_OF_SPAN)
NEARLY_DATES = ONE | SPAN | st.sampled_from(["", "..", "1991\n", "١٩٩١", " 1991", "199", "1991-1"])
NEARLY_PERIODS = st.builds("{}/{}".format, NEARLY_DATES, NEARLY_DATES)
ANY = NEARLY_DATES | NEARLY_PERIODS | st.text(alphabet="0129-/.[]~?%\n", max_size=12)


def fits(pattern: str, text: str) -> bool:
    """Say whether a text fits, as validators of schemas ask."""
    return re.search(pattern, text) is not None


def is_taken(read: Callable[[str], object], text: str) -> bool:
    """Say whether a reader takes a text."""
    try:
        read(text)
    except InvalidRecords:
        return False
    return True


def is_turned(text: str, error: InvalidDate) -> bool:
    """Whether the error shows a right text that is made of the characters of the wrong one."""
    corrected = error.reason.rpartition(" ")[2]
    if Counter(corrected) - Counter(text):
        return False
    try:
        parse_when(corrected)
    except InvalidDate:
        return False
    return True


class TestDates:
    """Dates and periods as EDTF text."""

    @pytest.mark.parametrize("pattern", READ_DATES, ids=["date", "period", "when"])
    @given(text=ANY)
    @example(text="2023-02-29")
    @example(text="2000-02-29/2100-02-28")
    @example(text="9999-24")
    @example(text="/")
    @example(text="../..")
    def test_fit_where_they_can_be_read(self, pattern: str, text: str) -> None:
        """A text fits exactly where it can be read, or is only turned about."""
        try:
            READ_DATES[pattern](text)
        except InvalidDate as error:
            assert is_turned(text, error) or not fits(pattern, text)  # noqa: PT017
        else:
            assert fits(pattern, text)

    @pytest.mark.parametrize(
        ("pattern", "text"),
        [(DATE, "[2020..2019]"), (PERIOD, "2021/2020"), (WHEN, "2021-02/[..2020]")],
    )
    def test_may_be_turned_about(self, pattern: str, text: str) -> None:
        """That something ends before it begins is beyond a pattern; only the reader checks it."""
        assert fits(pattern, text)
        with pytest.raises(InvalidDate) as caught:
            READ_DATES[pattern](text)

        assert is_turned(text, caught.value)

    @pytest.mark.parametrize("year", range(1, 10_000, 97))
    def test_know_leap_years(self, year: int) -> None:
        """29 February fits in leap years alone, over all centuries."""
        leap = year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)

        assert leap is fits(DATE, f"{year:04}-02-29")


class TestTexts:
    """Texts, ids and amounts."""

    @given(st.text() | st.text(alphabet=" \t\n\x07\x1c\x85\xa0\u2028\ufdd0\ufffea"))
    @example("")
    @example("\n")
    @example("\x1c")
    def test_fit_where_they_can_be_read(self, text: str) -> None:
        """A text fits exactly where it can be read."""
        assert is_taken(READERS["text"](spec_of(str)), text) is fits(TEXT, text)
        assert is_taken(any_string, text) is fits(ANY_TEXT, text)

    @pytest.mark.parametrize("text", ["a\U0001fffe", "a\U0010ffff", "a\ud800"])
    def test_noncharacters_beyond_the_first_plane_fit(self, text: str) -> None:
        """ECMA 262 has no word for them that all validators know; only the reader checks them."""
        assert fits(TEXT, text)
        assert not is_taken(any_string, text)

    @given(st.text(alphabet="aZ0-._/ \né", max_size=8) | st.text(alphabet="a", min_size=98))
    def test_ids_fit_where_they_can_be_read(self, text: str) -> None:
        """An id fits exactly where it can be read; its length is checked separately."""
        assert is_id(text[:100]) is fits(ID, text[:100])

    @given(st.text(alphabet="-+01.e\n", max_size=8) | st.decimals().map(str))
    @example("0." + 100 * "1")
    @example("9" * 100)
    def test_amounts_fit_where_they_can_be_read(self, text: str) -> None:
        """An amount fits exactly where it can be read."""
        assert is_taken(READERS["amount"](spec_of(Decimal)), text) is fits(AMOUNT, text)

    @pytest.mark.parametrize("text", ["9" * 101, "0." + 101 * "1"])
    def test_amounts_have_at_most_a_hundred_digits(self, text: str) -> None:
        """An amount that no record takes does not fit."""
        assert not fits(AMOUNT, text)
        with pytest.raises(InvalidRecords) as caught:
            Quantity(amount=Decimal(text))

        assert ["out-of-range"] == [problem.code for problem in caught.value.problems]

    @pytest.mark.parametrize(
        ("path", "fit"), [("attendance[0].presence", True), ("attendance[MD].presence", False)]
    )
    def test_indexes_are_found(self, path: str, fit: bool) -> None:
        """A path by index differs from one by key."""
        assert fit is fits(KEY_FREE, path)


class TestWhole:
    """What lets a pattern fit a whole text."""

    @pytest.mark.parametrize("text", ["ab\n", "b", "a\nb", "abab"])
    def test_nothing_may_stand_around(self, text: str) -> None:
        """A text with more around does not fit, a newline at its end included."""
        assert not fits(match_whole("ab"), text)

    def test_choices_are_held_together(self) -> None:
        """A pattern of several choices fits a whole text with each of them."""
        assert ["ab", "c"] == [
            text for text in ("ab", "c", "abc") if fits(match_whole("ab|c"), text)
        ]

    def test_end_is_the_end(self) -> None:
        """The end of a string differs from that of a line."""
        assert (None, 3) == (re.search(f"a{END}", "a\n"), re.search(END, "abc").start())  # type: ignore[union-attr]
