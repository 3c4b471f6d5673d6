"""Advice for strings that are no dates: the mistake, and the string to write instead."""

import pytest

from cisrecords.dates import PartialDate
from cisrecords.dates._advice import ACCEPTED, advice
from cisrecords.errors import InvalidDate


class TestAdvice:
    """One mistake, one piece of advice."""

    @pytest.mark.parametrize(
        ("text", "corrected"),
        [
            ("2001-7", "2001-07"),
            ("2001-7~", "2001-07~"),
            ("2001-7-3", "2001-07-03"),
            ("2001-1", "2001-01"),
            ("2001-12-1", "2001-12-01"),
            ("2001-1-31", "2001-01-31"),
            ("2001-07-3", "2001-07-03"),
            ("19911208", "1991-12-08"),
            ("199112", "1991-12"),
            ("1991.12.08", "1991-12-08"),
            ("1991-W49-7", "1991-12-08"),
            ("1991W497", "1991-12-08"),
            ("1991-W49", "[1991-12-02..1991-12-08]"),
            ("1991-12-08T10:30:00Z", "1991-12-08"),
            ("1991-12-08T\n10", "1991-12-08"),
            ("1991-12-08 10:30", "1991-12-08"),
        ],
    )
    def test_corrected_text(self, text: str, corrected: str) -> None:
        """Where the right text is plain, the advice has it, and it is accepted."""
        assert advice(text).endswith(corrected)
        assert corrected == PartialDate(corrected).text

    @pytest.mark.parametrize(
        "text",
        [
            *("", " 1991", "1991\n", "\u00a01991", "１９９１", "1991-१२", "1991/1992", "1991-W99"),
            *("9999-W52", "0000-W01-1", "1991?~", "~1991", "1991~-12", "[1991~..1992]"),
            *("[1991..1992]~", "199X", "199u", "1991-XX", "[..]", "[]", "[1991,1992]"),
            *("{1991,1992}", "{1991..1992}", "[[1991..1992]]", "[1998..1999", "1991..1993"),
            *("1991\u20131993", "1991\u201112", "1991\u221212", "11", "10-11"),
        ],
    )
    def test_mistake_is_named(self, text: str) -> None:
        """Each common mistake gets advice of its own, beside the forms of EDTF or without."""
        assert advice(text) not in ("", ACCEPTED)

    @pytest.mark.parametrize(
        "text",
        [
            *("7 October 2023", "07.10.2023", "October 2023", "today", "-0500", "+1991"),
            *("2001-0", "2001-0-1", "2001-13-1", "2001-1-0", "2001-1-32"),
        ],
    )
    def test_general_hint(self, text: str) -> None:
        """What fits no rule gets the forms of EDTF, a whole day among them."""
        assert ACCEPTED == advice(text)
        assert "2023-10-07" in ACCEPTED

    @pytest.mark.parametrize(
        ("text", "fact"),
        [
            ("2001-13", "13"),
            ("2001-00", "00"),
            ("1998-25", "25"),
            ("1991-02-30", "28"),
            ("1992-02-30", "29"),
            ("1991-06-00", "30"),
            ("0000", "0001"),
            ("9999-24", "9999"),
            ("[2012-11-10..2012-11-01]", "[2012-11-01..2012-11-10]"),
        ],
    )
    def test_wrong_numbers(self, text: str, fact: str) -> None:
        """A string of the right form with a wrong number gets advice about that number."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate(text)

        assert text == caught.value.text
        assert fact in caught.value.reason

    def test_season_has_no_days(self) -> None:
        """A day of a season is refused as such, not only as a wrong month."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate("1998-21-01")
        with pytest.raises(InvalidDate) as month:
            PartialDate("1998-21-0")

        assert "1998-21-01" == caught.value.text
        assert caught.value.reason != month.value.reason

    def test_seasons_are_no_ends_of_spans(self) -> None:
        """A span of seasons is refused: its ends are years, months or days."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate("[1998-21..1998-23]")

        assert "[1998-21..1998-23]" == caught.value.text
        with pytest.raises(InvalidDate):
            PartialDate("[1998-21-01..1999]")

    def test_long_text_is_cut(self) -> None:
        """A message stays short, however long the text that was given."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate("x" * 100_000)

        assert len(str(caught.value)) < 400
