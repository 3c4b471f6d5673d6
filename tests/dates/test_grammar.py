"""The grammar of dates and periods: which texts are read, and as which days."""

import calendar
import datetime
import string
from collections.abc import Callable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, Precision
from cisrecords.dates._grammar import read_date, read_period
from cisrecords.errors import InvalidDate


def day(text: str) -> int:
    """Return the number of a day."""
    return datetime.date.fromisoformat(text).toordinal()


def kept_or_refused(
    make: Callable[[str], PartialDate | Period], text: str
) -> tuple[str | None, str]:
    """Return the text that a value keeps, or nothing and the reason why it was refused."""
    try:
        return make(text).text, ""
    except InvalidDate as problem:
        return None, problem.reason


class TestReadDate:
    """What the text of a date means."""

    @pytest.mark.parametrize(
        ("text", "precision", "mark", "first", "last"),
        [
            ("1991", "year", "", "1991-01-01", "1991-12-31"),
            ("1991~", "year", "~", "1991-01-01", "1991-12-31"),
            ("1991-12", "month", "", "1991-12-01", "1991-12-31"),
            ("1991-12?", "month", "?", "1991-12-01", "1991-12-31"),
            ("1992-02", "month", "", "1992-02-01", "1992-02-29"),
            ("1900-02", "month", "", "1900-02-01", "1900-02-28"),
            ("2000-02", "month", "", "2000-02-01", "2000-02-29"),
            ("1991-12-08", "day", "", "1991-12-08", "1991-12-08"),
            ("1991-12-08%", "day", "%", "1991-12-08", "1991-12-08"),
            ("1998-21", "season", "", "1998-03-01", "1998-05-31"),
            ("1998-22", "season", "", "1998-06-01", "1998-08-31"),
            ("1998-23~", "season", "~", "1998-09-01", "1998-11-30"),
            ("1998-24", "season", "", "1998-12-01", "1999-02-28"),
            ("1999-24", "season", "", "1999-12-01", "2000-02-29"),
            ("[2012-11-01..2012-11-10]", "span", "", "2012-11-01", "2012-11-10"),
            ("[2012-11-01..2012-11-01]", "span", "", "2012-11-01", "2012-11-01"),
            ("[1991..1992-06]", "span", "", "1991-01-01", "1992-06-30"),
            ("[2008-05..2008]", "span", "", "2008-05-01", "2008-12-31"),
            ("0001", "year", "", "0001-01-01", "0001-12-31"),
            ("9999-12", "month", "", "9999-12-01", "9999-12-31"),
            ("9998-24", "season", "", "9998-12-01", "9999-02-28"),
        ],
    )
    def test_meaning(self, text: str, precision: str, mark: str, first: str, last: str) -> None:
        """Each accepted form, with its precision, its mark, and its first and last day."""
        assert (precision, mark, day(first), day(last)) == tuple(read_date(text))

    @given(st.integers(1, 9999), st.integers(1, 12))
    def test_months_end_where_the_calendar_says(self, year: int, month: int) -> None:
        """Months end as the standard library's calendar says, leap years included."""
        reading = read_date(f"{year:04}-{month:02}")
        length = calendar.monthrange(year, month)[1]

        assert datetime.date(year, month, length).toordinal() == reading.high
        assert length == reading.high - reading.low + 1

    @given(st.integers(1, 9998))
    def test_seasons_follow_each_other(self, year: int) -> None:
        """The four seasons of a year follow each other without gap or overlap."""
        seasons = [read_date(f"{year:04}-{season}") for season in (21, 22, 23, 24)]

        assert [one.high + 1 for one in seasons[:-1]] == [one.low for one in seasons[1:]]
        if year < 9998:
            assert seasons[-1].high + 1 == read_date(f"{year + 1:04}-21").low

    @given(st.dates())
    def test_every_day_is_read(self, date: datetime.date) -> None:
        """Every day of the calendar is read as itself."""
        assert (Precision.DAY, "", date.toordinal(), date.toordinal()) == read_date(str(date))

    @pytest.mark.parametrize(
        "text",
        [
            "",
            " ",
            "1991\n",
            "\ufeff1991",
            "1991\x00",
            "١٩٩١",
            "１９９１",
            "1991-1２",
            "[..]",
            "[..2008-05",
            "..2008-05]",
            "[..2008-05]?",
            "[2008-05]",
            "[1991...1992]",
            "[[1991..1992]]",
            "[ 1991..1992]",
            "[1991-02-30..1992]",
            "[1991..1992-13]",
            "[0000..1992]",
            "[2001-7..2001-08]",
            "991",
            "19910",
            "1991-",
            "1991-12-",
            "1991-12-08-",
            "1991-12-8",
            "1991??",
            "Y1991",
            "-1991",
            "now",
        ],
    )
    def test_refused(self, text: str) -> None:
        """Nothing is read that is only nearly a date."""
        with pytest.raises(InvalidDate) as caught:
            read_date(text)

        assert text == caught.value.text

    @given(st.text(alphabet=string.digits + "-?~%[]./WT{},X \n\u0661\uff11", max_size=16))
    @settings(max_examples=settings().max_examples * 10)
    def test_reads_or_refuses(self, text: str) -> None:
        """Any text is a date that keeps it, or an `InvalidDate` with a reason: nothing else."""
        kept, reason = kept_or_refused(PartialDate, text)

        assert reason if kept is None else text == kept


class TestReadPeriod:
    """What the text of a period means."""

    @pytest.mark.parametrize(
        ("text", "start", "end"),
        [
            ("1991-12-08/..", "1991-12-08", ".."),
            ("/2009-08-18", "", "2009-08-18"),
            ("2008/", "2008", ""),
            ("../..", "..", ".."),
            ("../", "..", ""),
            ("/..", "", ".."),
            ("[..1991]/[1992..]", "[..1991]", "[1992..]"),
        ],
    )
    def test_ends(self, text: str, start: str, end: str) -> None:
        """The strings of both ends are kept as they are."""
        assert (start, end) == tuple(read_period(text))[:2]

    def test_ends_bound_each_other(self) -> None:
        """Something that began in 1991 and ended in June of it began by the end of June."""
        bounds = read_period("1991/1991-06").bounds

        assert (day("1991-01-01"), day("1991-06-30")) == (bounds.first_low, bounds.first_high)
        assert (day("1991-06-01"), day("1991-06-30")) == (bounds.last_low, bounds.last_high)

    @pytest.mark.parametrize(
        ("text", "fact"),
        [
            ("", "'/'"),
            ("1991", "'/'"),
            ("2023/10/07", "'/'"),
            ("//", "'/'"),
            ("/", "../.."),
            ("1991-12-08/1991-12-01", "1991-12-01/1991-12-08"),
            ("1992/1991-12-31", "1991-12-31/1992"),
            ("[2009..]/[..2008]", "[..2008]/[2009..]"),
            ("2001-7/2001-08", "2001-07"),
            ("2023-10-10/11", "'11'"),
            ("1991/1992-02-30", "'1992-02-30'"),
            ("1991/...", "'...'"),
            (" /1991", "' '"),
            ("1991/..\n", "'..\\n'"),
            ("1991/null", "'null'"),
        ],
    )
    def test_refused(self, text: str, fact: str) -> None:
        """A refusal keeps the whole text, and shows the end that is wrong or the right text."""
        with pytest.raises(InvalidDate) as caught:
            read_period(text)

        assert text == caught.value.text
        assert fact in caught.value.reason

    @given(st.dates(), st.dates())
    def test_reversed_days(self, one: datetime.date, other: datetime.date) -> None:
        """Two days make a period in one order only, unless they are the same day."""
        first, last = sorted((one, other))

        assert f"{first}/{last}" == Period(f"{first}/{last}").text
        if first != last:
            with pytest.raises(InvalidDate):
                Period(f"{last}/{first}")

    @given(st.text(alphabet="0129-./?[]", max_size=14).map("1991-{}".format), st.booleans())
    def test_reads_or_refuses(self, text: str, last: bool) -> None:
        """Any text is a period that keeps it, or an `InvalidDate` with a reason."""
        whole = f"../{text}" if last else f"{text}/.."
        kept, reason = kept_or_refused(Period, whole)

        assert reason if kept is None else whole == kept
