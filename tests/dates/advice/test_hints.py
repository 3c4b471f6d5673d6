"""Advice for strings that are no dates: the mistake, and the string to write instead."""

import pytest

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.dates.advice.forms import ACCEPTED
from cisrecords.dates.advice.hints import fault
from cisrecords.errors import InvalidDate


class TestFault:
    """One mistake, one reason."""

    @pytest.mark.parametrize(
        "text",
        [
            *("", " 1991", "1991\n", "\u00a01991", "１９９１", "1991-१२", "1991/1992", "1991-W99"),
            *("9999-W52", "0000-W01-1", "1991?~", "~1991", "1991~-12", "[1991~..1992]"),
            *("[1991..1992]~", "199X", "199u", "1991-XX", "[..]", "[]", "[1991,1992]"),
            *("{1991,1992}", "{1991..1992}", "[[1991..1992]]", "[1998..1999", "1991..1993"),
            *("1991\u20131993", "1991\u201112", "1991\u221212", "11", "10-11", "1991-12-08T10:00"),
        ],
    )
    def test_mistake_is_named(self, text: str) -> None:
        """Each common mistake gets a reason of its own, beside the forms of EDTF or without."""
        assert fault(text) not in ("", ACCEPTED)

    @pytest.mark.parametrize(
        "text",
        ["today", "-0500", "+1991", "2001-0", "2001-0-1", "2001-13-1", "2001-1-0", "x" * 100_000],
    )
    def test_general_hint(self, text: str) -> None:
        """What fits no rule gets the forms of EDTF, a whole day among them."""
        assert ACCEPTED == fault(text)
        assert "2023-10-07" in ACCEPTED


class TestAdvised:
    """What is suggested depends on what was to be read."""

    @pytest.mark.parametrize(
        ("text", "date", "period", "when"),
        [
            ("8 December 1991", "1991-12-08", "1991-12-08/1991-12-08", "1991-12-08"),
            ("1991-12-08T10:00", "1991-12-08", "1991-12-08/1991-12-08", "1991-12-08"),
            ("199X", "[1990..1999]", "1990/1999", "[1990..1999]"),
            ("1991 - 1993", "[1991..1993]", "1991/1993", "1991/1993"),
            ("1991/open", None, "1991/..", "1991/.."),
            ("unknown/1991", "[..1991]", "/1991", "/1991"),
            ("1991-93", "[1991..1993]", "1991/1993", "1991/1993"),
            ("2001-7", "2001-07", "2001-07/2001-07", "2001-07"),
        ],
    )
    def test_by_what_is_wanted(self, text: str, date: str | None, period: str, when: str) -> None:
        """A date gets one day out of a period, and a period gets two ends."""
        for make, expected in ((PartialDate, date), (Period, period), (parse_when, when)):
            with pytest.raises(InvalidDate) as caught:
                make(text)

            assert (expected,) == (caught.value.suggestions or (None,))
            assert text == caught.value.text

    @pytest.mark.parametrize(("make", "text"), [(PartialDate, "1991/1993"), (Period, "1991")])
    def test_the_other_of_the_two(self, make: type[PartialDate | Period], text: str) -> None:
        """A period where a date is wanted, or the reverse, gets what comes nearest."""
        with pytest.raises(InvalidDate) as caught:
            make(text)

        nearest = "[1991..1993]" if make is PartialDate else "1991/1991"
        assert (nearest,) == caught.value.suggestions

    def test_both_readings(self) -> None:
        """Where the day or the month may come first, both are suggested and shown."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate("12/8/1991")

        assert {"1991-12-08", "1991-08-12"} == {*caught.value.suggestions}
        assert all(one in caught.value.reason for one in caught.value.suggestions)

    @pytest.mark.parametrize("text", ["1991-12-08 - 1991-12-21", "8-21 December 1991"])
    def test_a_date_names_the_period(self, text: str) -> None:
        """Where one date is wanted, the reason names the period that was typed as well."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate(text)

        assert "1991-12-08/1991-12-21" in caught.value.reason

    def test_no_suggestion(self) -> None:
        """What nobody can read has no suggestion, and the forms of EDTF."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate("the day before")

        assert ((), ACCEPTED) == (caught.value.suggestions, caught.value.reason)


class TestWrongNumbers:
    """Strings of the right form that are no date."""

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
