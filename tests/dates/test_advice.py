"""What a person is told whose text is no date: the mistake, and the text to write instead."""

import pytest

from cisrecords.dates import PartialDate
from cisrecords.dates._advice import ACCEPTED, advice
from cisrecords.errors import InvalidDate


class TestAdvice:
    """One mistake, one piece of advice."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("2001-7", "write the month with two digits: 2001-07"),
            ("2001-7~", "write the month with two digits: 2001-07~"),
            ("2001-7-3", "write the month and the day with two digits: 2001-07-03"),
            ("2001-1", "write the month with two digits: 2001-01"),
            ("2001-12-1", "write the month and the day with two digits: 2001-12-01"),
            ("2001-1-31", "write the month and the day with two digits: 2001-01-31"),
            ("2001-07-3", "write the month and the day with two digits: 2001-07-03"),
            ("19911208", "write hyphens between the year, the month and the day: 1991-12-08"),
            ("199112", "write hyphens between the year, the month and the day: 1991-12"),
            ("1991.12.08", "write hyphens between the year, the month and the day: 1991-12-08"),
            ("1991-W49-7", "weeks are not accepted; write the day itself: 1991-12-08"),
            ("1991W497", "weeks are not accepted; write the day itself: 1991-12-08"),
            ("1991-W49", "weeks are not accepted; write a span: [1991-12-02..1991-12-08]"),
            ("1991-12-08T10:30:00Z", "leave the time of day out: 1991-12-08"),
            ("1991-12-08T\n10", "leave the time of day out: 1991-12-08"),
            ("1991-12-08 10:30", "leave the time of day out: 1991-12-08"),
        ],
    )
    def test_mended_text(self, text: str, expected: str) -> None:
        """Where the right text is plain, the advice ends with it, and it is accepted."""
        assert expected == advice(text)
        mended = expected.rpartition(": ")[2]
        assert mended == PartialDate(mended).text

    @pytest.mark.parametrize(
        ("text", "piece"),
        [
            ("", "it is empty"),
            (" 1991", "white space"),
            ("1991\n", "white space"),
            ("\u00a01991", "white space"),
            ("１９９１", "digits as 0 to 9"),
            ("1991-१२", "digits as 0 to 9"),
            ("1991/1992", "make it a Period"),
            ("1991-W99", "weeks are not accepted; write EDTF"),
            ("9999-W52", "weeks are not accepted; write EDTF"),
            ("0000-W01-1", "weeks are not accepted; write EDTF"),
            ("1991?~", "one mark only"),
            ("~1991", "stands once, at the end"),
            ("1991~-12", "stands once, at the end"),
            ("[1991~..1992]", "not with a span"),
            ("[1991..1992]~", "not with a span"),
            ("199X", "left-out digits"),
            ("199u", "left-out digits"),
            ("1991-XX", "left-out digits"),
            ("[..]", "at least one end"),
            ("[]", "at least one end"),
            ("[1991,1992]", "a list of dates is not accepted"),
            ("{1991,1992}", "a list of dates is not accepted"),
            ("{1991..1992}", "braces are not accepted"),
            ("[[1991..1992]]", "the ends of a span are years, months or days"),
            ("[1998..1999", "the ends of a span are years, months or days"),
            ("1991..1993", "stands in square brackets"),
            ("1991\u20131993", "plain hyphens"),
            ("1991\u201112", "plain hyphens"),
            ("1991\u221212", "plain hyphens"),
            ("11", "with its year"),
            ("10-11", "with its year"),
        ],
    )
    def test_mistake_is_named(self, text: str, piece: str) -> None:
        """Each common mistake is named in the words of the advice."""
        assert piece in advice(text)

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
        ("text", "reason"),
        [
            ("2001-13", "there is no month 13; months run from 01 to 12, seasons from 21 to 24"),
            ("2001-00", "there is no month 00; months run from 01 to 12, seasons from 21 to 24"),
            ("1998-25", "there is no month 25; months run from 01 to 12, seasons from 21 to 24"),
            ("1991-02-30", "there is no such day; 1991-02 runs from 01 to 28"),
            ("1992-02-30", "there is no such day; 1992-02 runs from 01 to 29"),
            ("1991-06-00", "there is no such day; 1991-06 runs from 01 to 30"),
            ("0000", "there is no year 0000; years run from 0001 to 9999"),
            ("9999-24", "this winter ends after the year 9999, the last there is"),
            (
                "[2012-11-10..2012-11-01]",
                "the span ends before it begins; swap its ends: [2012-11-01..2012-11-10]",
            ),
        ],
    )
    def test_wrong_numbers(self, text: str, reason: str) -> None:
        """A text of the right form with wrong numbers is told which number is wrong."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate(text)

        assert (text, reason) == (caught.value.text, caught.value.reason)

    def test_season_has_no_days(self) -> None:
        """A day of a season is refused as such, not only as a wrong month."""
        with pytest.raises(InvalidDate, match="a season has no days"):
            PartialDate("1998-21-01")

    def test_seasons_are_no_ends_of_spans(self) -> None:
        """A span of seasons is refused: its ends are years, months or days."""
        with pytest.raises(InvalidDate, match="years, months or days") as caught:
            PartialDate("[1998-21..1998-23]")

        assert "[1998-21..1998-23]" == caught.value.text
        with pytest.raises(InvalidDate, match="a season has no days"):
            PartialDate("[1998-21-01..1999]")

    def test_long_text_is_cut(self) -> None:
        """A message stays short, however long the text that was given."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate("x" * 100_000)

        assert len(str(caught.value)) < 400
