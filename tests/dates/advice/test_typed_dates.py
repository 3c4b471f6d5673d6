"""Single dates as people type them."""

import datetime

import pytest

from cisrecords.dates.advice.month_names import folded
from cisrecords.dates.advice.typed_dates import Typed, complete, typed_dates


def texts(typed: str) -> set[str]:
    """Return the complete dates that a string may mean."""
    return {one.text for one in typed_dates(folded(typed)) if complete(one)}


class TestOneDay:
    """Whole days."""

    @pytest.mark.parametrize(
        "typed",
        [
            *("08.12.1991", "8.12.1991", "8. 12. 1991", "08.12.1991 г.", "1991.12.08", "1991/12/8"),
            *("1991 12 08", "19911208", "1991-342", "1991342", "1991-W49-7", "1991W497"),
            *("8 December 1991", "8th of December, 1991", "December 8, 1991", "8-Dec-1991"),
            *("Dec. 8th, 1991", "1991 December 8", "Sunday, 8 December 1991", "Sun 8.12.1991"),
            *("8 декабря 1991", "8 декабря 1991 г.", "8-го декабря 1991 года", "8.XII.1991"),
            *("воскресенье, 8 декабря 1991 года", "8. Dezember 1991", "den 8. Dezember 1991"),
            *("So, 8. Dezember 1991", "le 8 décembre 1991", "dimanche 8 decembre 1991"),
            *("8 грудня 1991 р.", "8 снежня 1991 г.", "1991 ж. 8 желтоқсан", "1991-ж., 8-декабрь"),
            *("1991 жылғы 8 желтоқсан", "8 декабри соли 1991", "8-dekabr, 1991"),
            *("1991-yil 8-dekabr", "1991-nji ýylyň 8-nji dekabry", "8 dekabr 1991-ci il"),
            *("8 դեկտեմբերի, 1991 թ.", "1991 թ. դեկտեմբերի 8", "8 დეკემბერი, 1991"),
            *("1991 წლის 8 დეკემბრის", "8 decembrie 1991"),
            *("1991-12-08T10:00", "1991-12-08 10:30", "1991-12-08T10:00:00Z", "1991-12-08T1000"),
            *("1991-12-08T10:00:00.5+03:00", "8 December 1991, 10:00", "8.12.1991 в 10:00"),
        ],
    )
    def test_one_reading(self, typed: str) -> None:
        """A day is read in figures, by name in many languages, and with the time of day."""
        assert {"1991-12-08"} == texts(typed)

    @pytest.mark.parametrize(
        ("typed", "readings"),
        [
            ("12/8/1991", {"1991-12-08", "1991-08-12"}),
            ("12-8-1991", {"1991-12-08", "1991-08-12"}),
            ("12 8 1991", {"1991-12-08", "1991-08-12"}),
            ("08121991", {"1991-12-08", "1991-08-12"}),
            ("12/21/1991", {"1991-12-21"}),
            ("21/12/1991", {"1991-12-21"}),
            ("12.21.1991", {"1991-12-21"}),
            ("7/7/1991", {"1991-07-07"}),
            ("8.12.91", {"1991-12-08", "2091-12-08"}),
            ("8 Dec '91", {"1991-12-08", "2091-12-08"}),
            ("12/8/91", {"1991-12-08", "1991-08-12", "2091-12-08", "2091-08-12"}),
        ],
    )
    def test_several_readings(self, typed: str, readings: set[str]) -> None:
        """What may be meant is listed in full: the day or the month first, either century."""
        assert readings == texts(typed)

    @pytest.mark.parametrize(
        "typed",
        [
            *("32.12.1991", "30.02.1991", "0.1.1991", "13.13.1991", "1991-366", "1991-000"),
            *("Monday, 8 December 1991", "8 9 December 1991", "8 December January 1991"),
            *("Treaty of 8 December 1991", "8 December", "8.12.", "08:00", "1991-W60-1"),
            *("8 December 199", "8 December 19911", "8+December+1991", "December 8 1991 1992"),
        ],
    )
    def test_no_reading(self, typed: str) -> None:
        """A day that is not in the calendar, too much or too little is not read."""
        assert not texts(typed)


class TestVague:
    """Months, seasons, years, and spans."""

    @pytest.mark.parametrize(
        ("typed", "readings"),
        [
            *((one, {"1991-10"}) for one in ("Oct 1991", "October, 1991", "октябрь 1991 г.")),
            *((one, {"1991-10"}) for one in ("10.1991", "10/1991", "1991/10", "199110", "X.1991")),
            ("1991 год", {"1991"}),
            ("в 1991 году", {"1991"}),
            ("1991 жыл", {"1991"}),
            ("autumn 1998", {"1998-23"}),
            ("осенью 1998 года", {"1998-23"}),
            ("winter 1998/99", {"1998-24"}),
            ("Winter 1998-1999", {"1998-24"}),
            ("winter 1998", {"1998-24", "1997-24"}),
            ("199X", {"[1990..1999]"}),
            ("199u", {"[1990..1999]"}),
            ("199?", {"[1990..1999]"}),
            ("19XX", {"[1900..1999]"}),
            ("1991-XX", {"1991"}),
            ("1991-XX-XX", {"1991"}),
            ("1991-12-XX", {"1991-12"}),
            ("1991-1X", {"[1991-10..1991-12]"}),
            ("1991-0X", {"[1991-01..1991-09]"}),
            ("1991-02-2X", {"[1991-02-20..1991-02-28]"}),
            ("1991-12-0X", {"[1991-12-01..1991-12-09]"}),
            ("1990s", {"[1990..1999]"}),
            ("the 1990's", {"[1990..1999]"}),
            ("1990-е годы", {"[1990..1999]"}),
            ("1990er Jahre", {"[1990..1999]"}),
            ("Q4 1991", {"[1991-10..1991-12]"}),
            ("1991-Q4", {"[1991-10..1991-12]"}),
            ("4 квартал 1991", {"[1991-10..1991-12]"}),
            ("1991-W49", {"[1991-12-02..1991-12-08]"}),
        ],
    )
    def test_readings(self, typed: str, readings: set[str]) -> None:
        """What is vague is read as vaguely as it was typed."""
        assert readings == texts(typed)

    @pytest.mark.parametrize(
        "typed",
        [
            *("XXXX", "1X91", "199X-12", "1991-XX-08", "1991-2X", "9999-W52", "spring", "Q5 1991"),
            *("winter 1998/2001", "October", "13.1991", "0000", "the 1991s", "autumn 98"),
        ],
    )
    def test_no_reading(self, typed: str) -> None:
        """What no date of EDTF says is not read."""
        assert not texts(typed)

    @pytest.mark.parametrize(
        ("typed", "text"),
        [
            ("c. 1991", "1991~"),
            ("ca. December 1991", "1991-12~"),
            ("около 1991", "1991~"),
            ("um 1991", "1991~"),
            ("~1991", "1991~"),
            ("1991 ?", "1991?"),
            ("1991 (?)", "1991?"),
            ("perhaps 8.12.1991", "1991-12-08?"),
            ("вероятно 8 декабря 1991", "1991-12-08?"),
            ("1991?~", "1991%"),
            ("perhaps c. 1991", "1991%"),
        ],
    )
    def test_marks(self, typed: str, text: str) -> None:
        """Doubt that is typed as a word or a sign is the mark of EDTF."""
        assert {text} == texts(typed)

    def test_no_mark_on_a_span(self) -> None:
        """A span takes no mark, so a doubtful one is not read."""
        assert not texts("about 1990s")


class TestIncomplete:
    """Dates with too few parts, which the other end of a period may complete."""

    @pytest.mark.parametrize(
        ("typed", "date"),
        [
            ("8", Typed(day=8, bare="8")),
            ("08.", Typed(day=8, bare="08")),
            ("8 december", Typed(month=12, day=8)),
            ("december", Typed(month=12)),
        ],
    )
    def test_parts(self, typed: str, date: Typed) -> None:
        """They have the parts that were typed, and are not complete."""
        assert [date] == typed_dates(typed)
        assert not complete(date)

    def test_every_day_of_a_year(self) -> None:
        """The day of the year is read in leap years too."""
        first = datetime.date(1992, 1, 1)
        for number in range(366):
            day = first + datetime.timedelta(number)
            assert {str(day)} == texts(f"1992-{number + 1:03}")
