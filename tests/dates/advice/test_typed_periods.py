"""Periods, and ends of periods, as people type them."""

import datetime
from collections.abc import Callable

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.dates.advice.typed_periods import LONGEST, readings
from cisrecords.errors import InvalidDate


def valid(typed: str) -> set[str]:
    """Return the readings of a string that are a date or a period."""
    found: set[str] = set()
    for reading in readings(typed):
        try:
            found.add(parse_when(reading.text).text)
        except InvalidDate:
            continue
    return found


class TestTwoEnds:
    """Both ends were typed."""

    @pytest.mark.parametrize(
        "typed",
        [
            *("1991-12-08 - 1991-12-21", "1991-12-08 – 1991-12-21", "1991-12-08—1991-12-21"),
            *("1991-12-08 to 1991-12-21", "from 1991-12-08 to 1991-12-21", "1991-12-08-21"),
            *("1991-12-08/21", "1991-12-08/12-21", "08.12.1991-21.12.1991", "8.-21.12.1991"),
            *("8.12.-21.12.1991", "12/8/1991 - 12/21/1991", "12/8 - 12/21/1991"),
            *("8-21 December 1991", "8–21 декабря 1991", "December 8-21, 1991", "8/21 Dec 1991"),
            *("8 December - 21 December 1991", "8 December 1991 - 21 December 1991"),
            *("с 8 по 21 декабря 1991 г.", "vom 8. bis 21. Dezember 1991"),
            *("8. bis 21. Dezember 1991", "du 8 au 21 décembre 1991", "8 to 21 December 1991"),
            *("1991-12-08T10:00/1991-12-21T12:00", "19911208/19911221", "1991.12.08 - 1991.12.21"),
            *("8 желтоқсан 1991 - 21 желтоқсан 1991", "8 dekabr - 21 dekabr 1991-ci il"),
        ],
    )
    def test_days(self, typed: str) -> None:
        """Neither end is lost, however they are joined and shortened."""
        assert {"1991-12-08/1991-12-21"} == valid(typed)

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            ("1991-1993", {"1991/1993"}),
            ("1991-93", {"1991/1993"}),
            ("1991/93", {"1991/1993"}),
            ("1991 to 1993", {"1991/1993"}),
            ("Oct-Dec 1991", {"1991-10/1991-12"}),
            ("октябрь - декабрь 1991", {"1991-10/1991-12"}),
            ("October 1991 - January 1992", {"1991-10/1992-01"}),
            ("30 December - 2 January 1992", {"1991-12-30/1992-01-02"}),
            ("Dec 30, 1991 - Jan 2", {"1991-12-30/1992-01-02"}),
            ("10/8/1991 - 12/9/1991", {"1991-10-08/1991-12-09", "1991-08-10/1991-09-12"}),
            ("2010/11", {"2010-11", "2010/2011"}),
            ("8 and 9 December 1991", {"1991-12-08/1991-12-09"}),
            ("8 и 9 декабря 1991", {"1991-12-08/1991-12-09"}),
            ("1991..1993", {"1991/1993", "[1991..1993]"}),
            ("between 1 and 17 November 2021", {"[2021-11-01..2021-11-17]"}),
            ("между 1 и 17 ноября 2021", {"[2021-11-01..2021-11-17]"}),
            ("zwischen 1991 und 1993", {"[1991..1993]"}),
            ("1991~ - 1993?", {"1991~/1993?"}),
        ],
    )
    def test_other_ends(self, typed: str, found: set[str]) -> None:
        """Vague ends, ends that share a part, and days between two others are read."""
        assert found == valid(typed)

    @pytest.mark.parametrize(
        "typed",
        [
            *("8 and 19 December 1991", "1993 - 1991", "1991-07-08 - ", "8 - 21", "8-21 December"),
            *("1991 - hello", "1991/1992/1993", "- / -", "open/unknown", "unknown/unknown"),
            *("8 December - 1991", "1991 - 8 December", "32-33 December 1991"),
        ],
    )
    def test_no_reading(self, typed: str) -> None:
        """What is no period, ends before it begins or has an unknown word is not read as one."""
        assert not {one for one in valid(typed) if "/" in one and ".." not in one[-2:]} - {
            "1991-07-08/"
        }

    def test_a_day_is_no_period(self) -> None:
        """The parts of one day are not read as two ends."""
        assert {"1991-07-08"} == valid("1991/07/08") == valid("1991-07-08T10:00") - {"x"}
        assert {"1991-07-08"} == valid("1991-7-8")


class TestOneEnd:
    """One end is open, unknown, or not typed."""

    @pytest.mark.parametrize(
        ("typed", "found"),
        [
            *((f"1991/{word}", {"1991/.."}) for word in ("open", "now", "present", "...", "heute")),
            *((f"1991 - {word}", {"1991/.."}) for word in ("today", "настоящее время", "н.в.")),
            *((f"1991/{word}", {"1991/"}) for word in ("unknown", "?", "null", "неизвестно")),
            *((f"{word}/1991", {"/1991"}) for word in ("unknown", "?", "unbekannt")),
            ("open/1991", {"../1991"}),
            ("12/8/1991/..", {"1991-12-08/..", "1991-08-12/.."}),
            ("bis Oktober 2023", {"/2023-10", "../2023-10", "[..2023-10]"}),
            ("until October 2023", {"/2023-10", "../2023-10", "[..2023-10]"}),
            ("до октября 2023 г.", {"/2023-10", "../2023-10", "[..2023-10]"}),
            ("jusqu'en octobre 2023", {"/2023-10", "../2023-10", "[..2023-10]"}),
            ("not later than 8.10.2023", {"[..2023-10-08]"}),
            ("не позднее 8 октября 2023", {"[..2023-10-08]"}),
            ("not before October 2023", {"[2023-10..]"}),
            ("since October 2023", {"2023-10/..", "2023-10/"}),
            ("с октября 2023", {"2023-10/..", "2023-10/"}),
            ("ab Oktober 2023", {"2023-10/..", "2023-10/"}),
            ("depuis octobre 2023", {"2023-10/..", "2023-10/"}),
            ("1991 onwards", {"1991/..", "1991/"}),
            ("1991-", {"1991/..", "1991/"}),
        ],
    )
    def test_readings(self, typed: str, found: set[str]) -> None:
        """An end that lasts, one that is unknown and one that is not there are kept apart."""
        assert found == valid(typed)

    @pytest.mark.parametrize("typed", ["open", "unknown", "until", "since then", "-0500", "+1991"])
    def test_no_reading(self, typed: str) -> None:
        """An end without a date is not read."""
        assert not valid(typed)


class TestNormal:
    """Strings that differ from EDTF in their signs alone."""

    @pytest.mark.parametrize(
        ("typed", "text"),
        [
            (" 1991", "1991"),
            ("1991\n", "1991"),
            ("１９９１", "1991"),
            ("1991-१२", "1991-12"),
            ("1991‑12‑08", "1991-12-08"),
            ("1991−12", "1991-12"),
            ('"1991-12"', "1991-12"),
            (" /1991", "/1991"),
        ],
    )
    def test_readings(self, typed: str, text: str) -> None:
        """Digits of other scripts, other dashes, quotes and white space are corrected."""
        assert {text} == valid(typed)

    def test_long_strings(self) -> None:
        """A long string, or one of many parts, is not read at all."""
        assert () == readings("1" * (LONGEST + 1))
        assert 1 == len(readings("1-" * (LONGEST // 2)))


DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2099, 12, 31))
RUSSIAN = (
    "января февраля марта апреля мая июня июля августа сентября октября ноября декабря".split()
)
# How each form is typed, and how many parts of the day it has.
FORMS: dict[str, tuple[Callable[[datetime.date], str], int]] = {
    "points": (lambda day: f"{day:%d.%m.%Y}", 3),
    "points, short": (lambda day: f"{day.day}.{day.month}.{day.year}", 3),
    "slashes": (lambda day: f"{day:%d/%m/%Y}", 3),
    "English": (lambda day: f"{day.day} {day:%B} {day.year}", 3),
    "American": (lambda day: f"{day:%b} {day.day}, {day.year}", 3),
    "Russian": (lambda day: f"{day.day} {RUSSIAN[day.month - 1]} {day.year} г.", 3),
    "compact": (lambda day: f"{day:%Y%m%d}", 3),
    "one digit": (lambda day: f"{day.year}-{day.month}-{day.day}", 3),
    "with a time": (lambda day: f"{day}T10:00", 3),
    "month": (lambda day: f"{day:%B %Y}", 2),
    "month in figures": (lambda day: f"{day:%m.%Y}", 2),
}
PARTED = (" - ", "–", " to ", " bis ", " по ", "/")


def cut(day: datetime.date, parts: int) -> str:
    """Return a day in EDTF with so many of its parts."""
    return str(day)[: (4, 7, 10)[parts - 1]]


def offered(make: Callable[[str], PartialDate | Period], typed: str) -> tuple[str, ...]:
    """Return what is suggested for a string; each suggestion is accepted in its place."""
    try:
        return (make(typed).text,)
    except InvalidDate as error:
        suggestions, message = error.suggestions, str(error)
    assert all(make(one).text == one and one in message for one in suggestions)
    return suggestions


class TestLaws:
    """What is suggested is accepted, and means the same."""

    @given(DAYS, st.sampled_from(sorted(FORMS)))
    def test_one_date(self, day: datetime.date, form: str) -> None:
        """Of each form of a day or month the suggestions have the right text."""
        typed, parts = FORMS[form]
        text = cut(day, parts)

        assert text in offered(parse_when, typed(day))
        assert text in offered(PartialDate, typed(day))
        assert f"{text}/{text}" in offered(Period, typed(day))

    @given(DAYS, DAYS, st.sampled_from(sorted(FORMS)), st.sampled_from(PARTED))
    def test_two_ends(
        self, one: datetime.date, other: datetime.date, form: str, parted: str
    ) -> None:
        """Neither end of a period is lost; a date takes one day out of it."""
        typed, parts = FORMS[form]
        start, end = sorted((one, other))
        first, last = cut(start, parts), cut(end, parts)
        assume(first != last)
        text = f"{typed(start)}{parted}{typed(end)}"

        assert f"{first}/{last}" in offered(parse_when, text)
        assert f"{first}/{last}" in offered(Period, text)
        assert f"[{first}..{last}]" in offered(PartialDate, text)

    @given(DAYS, st.sampled_from(sorted(FORMS)), st.sampled_from(["open", "unknown"]))
    def test_one_end(self, day: datetime.date, form: str, end: str) -> None:
        """An open or unknown end is kept."""
        typed, parts = FORMS[form]
        kept = ".." if end == "open" else ""

        assert f"{cut(day, parts)}/{kept}" in offered(Period, f"{typed(day)}/{end}")
        assert f"{kept}/{cut(day, parts)}" in offered(Period, f"{end}/{typed(day)}")

    @given(st.text("0123456789 ./-~?XToct,декабряundbis[]", max_size=24))
    def test_anything(self, text: str) -> None:
        """Whatever is typed, each suggestion is accepted where it was typed."""
        for make in (parse_when, PartialDate, Period):
            offered(make, text)
