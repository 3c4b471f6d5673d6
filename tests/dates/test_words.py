"""Dates and periods in sentences."""

import pytest

from cisrecords.dates import PartialDate, Period
from cisrecords.dates.words import date_in_words, date_phrase, list_in_words, when_in_words


@pytest.mark.parametrize(
    ("items", "expected"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_list_in_words(items: list[str], expected: str) -> None:
    """The last of several items is joined by *and*."""
    assert expected == list_in_words(items)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1991-12-08", "8 December 1991"),
        ("1991-12", "December 1991"),
        ("1991", "1991"),
        ("1993-23", "autumn 1993"),
        ("1998-24", "winter 1998-1999"),
        ("1991?", "possibly 1991"),
        ("1991-12~", "about December 1991"),
        ("1993-21%", "possibly about spring 1993"),
        ("[2021-11-01..2021-11-17]", "between 1 and 17 November 2021"),
        ("[2021-06-01..2021-11-01]", "between 1 June and 1 November 2021"),
        ("[2020-11-17..2021-11-17]", "between 17 November 2020 and 17 November 2021"),
        ("[2021-06..2021-11]", "between June and November 2021"),
        ("[1991-12..1992]", "between December 1991 and 1992"),
        ("[1991..1992]", "between 1991 and 1992"),
        ("[..2008-05]", "not later than May 2008"),
        ("[2008-05-01..]", "not earlier than 1 May 2008"),
    ],
)
def test_date_in_words(text: str, expected: str) -> None:
    """Every form of a date has its words."""
    assert expected == date_in_words(PartialDate(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1991-12-08", "on 8 December 1991"),
        ("1993-23", "in autumn 1993"),
        ("1991?", "possibly in 1991"),
        ("1991%", "possibly in about 1991"),
        ("1991-12-08~", "on about 8 December 1991"),
        ("[2021-11-01..2021-11-17]", "between 1 and 17 November 2021"),
    ],
)
def test_date_phrase(text: str, expected: str) -> None:
    """A date has the preposition that fits it."""
    assert expected == date_phrase(PartialDate(text))


@pytest.mark.parametrize(
    ("text", "expected"), [("1991-12-08", "on 1991-12-08"), ("1991-12", "in December 1991")]
)
def test_date_phrase_with_whole_days_in_figures(text: str, expected: str) -> None:
    """A whole day may stay in figures; a vague date is in words."""
    assert expected == date_phrase(PartialDate(text), iso_day=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1992/1993-23", "from 1992 to autumn 1993"),
        ("1991-12-08/..", "from 8 December 1991 on"),
        ("../1993", "until 1993"),
        ("/1993", "from a day that is not known to 1993"),
        ("1993/", "from 1993 to a day that is not known"),
        ("../..", "at all times"),
    ],
)
def test_when_in_words(text: str, expected: str) -> None:
    """A period names both ends; an open or unknown one in words of its own."""
    assert expected == when_in_words(Period(text))


def test_when_in_words_of_a_date() -> None:
    """A date is as without a period."""
    assert "autumn 1993" == when_in_words(PartialDate("1993-23"))
