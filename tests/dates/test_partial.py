"""`PartialDate`: construction, properties and errors."""

import datetime
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, Precision
from cisrecords.errors import CisRecordsError, InvalidDate, VagueDate


class Landmark(StrEnum):
    """Texts of a type of their own, as users have them."""

    AGREEMENT = "1991-12-08"


class TestMaking:
    """What a date is made from."""

    def test_from_text(self) -> None:
        """A text is kept exactly as it is."""
        assert "1991-12~" == PartialDate("1991-12~").text

    @given(st.dates())
    def test_from_day(self, day: datetime.date) -> None:
        """A day of the calendar becomes its EDTF text, with four digits of the year."""
        date = PartialDate(day)

        assert day.isoformat() == date.text
        assert day == date.earliest == date.latest == date.as_day()

    def test_from_itself(self) -> None:
        """A date made from a date is that date."""
        date = PartialDate("1998-23")

        assert date is PartialDate(date)

    def test_from_kind_of_text(self) -> None:
        """A text of a subclass gives a date that holds a plain text."""
        date = PartialDate(Landmark.AGREEMENT)

        assert PartialDate("1991-12-08") == date
        assert str is type(date.text)

    @pytest.mark.parametrize(
        ("value", "piece"),
        [
            (None, "NoneType"),
            (1991, "int"),
            (True, "bool"),
            (1991.0, "float"),
            (b"1991", "bytes"),
            (["1991"], "list"),
            (datetime.time(10), "time"),
            (Period("1991/1992"), "Period"),
            (datetime.datetime(1991, 12, 8, 10), "1991-12-08"),  # noqa: DTZ001
        ],
    )
    def test_other_types_are_refused(self, value: Any, piece: str) -> None:
        """Nothing is guessed from a number, nothing, or a moment with a time of day."""
        with pytest.raises(InvalidDate) as caught:
            PartialDate(value)

        assert value is caught.value.text
        assert piece in caught.value.reason

    def test_refusal_is_a_value_error(self) -> None:
        """A refusal is caught as the library's own error and as `ValueError`."""
        for kind in (CisRecordsError, ValueError):
            with pytest.raises(kind) as caught:
                PartialDate("yesterday")

            assert isinstance(caught.value, InvalidDate)


class TestTelling:
    """The properties of a date."""

    @pytest.mark.parametrize(
        ("text", "earliest", "latest"),
        [
            ("2001-07", "2001-07-01", "2001-07-31"),
            ("[2012-11-01..2012-11-10]", "2012-11-01", "2012-11-10"),
            ("1998-24", "1998-12-01", "1999-02-28"),
        ],
    )
    def test_bounds(self, text: str, earliest: str, latest: str) -> None:
        """The first and the last day that it can mean are days of the calendar."""
        date = PartialDate(text)

        assert datetime.date.fromisoformat(earliest) == date.earliest
        assert datetime.date.fromisoformat(latest) == date.latest

    def test_unbounded_before(self) -> None:
        """A day by May 2008 has a last day that it can be, and no first."""
        date = PartialDate("[..2008-05]")

        assert (None, datetime.date(2008, 5, 31)) == (date.earliest, date.latest)
        assert Precision.SPAN is date.precision

    def test_unbounded_after(self) -> None:
        """A day from May 2008 on has a first day that it can be, and no last."""
        date = PartialDate("[2008-05..]")

        assert (datetime.date(2008, 5, 1), None) == (date.earliest, date.latest)

    def test_ends_of_the_calendar_are_real_days(self) -> None:
        """The first and the last day there is are bounds like others, no stand-ins."""
        assert datetime.date.min == PartialDate("0001").earliest
        assert datetime.date.max == PartialDate("9999").latest

    @pytest.mark.parametrize("text", ["1991", "1991-12", "1991-12-08", "1998-24"])
    @pytest.mark.parametrize("mark", ["?", "~", "%"])
    def test_marks_move_no_bounds(self, text: str, mark: str) -> None:
        """A marked date has the bounds and the precision of the unmarked one."""
        plain, marked = PartialDate(text), PartialDate(text + mark)

        assert (plain.earliest, plain.latest) == (marked.earliest, marked.latest)
        assert plain.precision is marked.precision
        assert ("", mark) == (plain.mark, marked.mark)
        assert plain != marked

    def test_spans_have_no_mark(self) -> None:
        """A span has an empty mark."""
        assert PartialDate("[1991..1992]").mark == ""


class TestDay:
    """Asking a date for its day."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("1991-12-08", True),
            ("1991-12-08?", True),
            ("[1991-12-08..1991-12-08]", True),
            ("1991-12", False),
            ("1991", False),
            ("1998-23", False),
            ("[1991-12-08..1991-12-09]", False),
            ("[..0001-01-01]", False),
            ("[9999-12-31..]", False),
        ],
    )
    def test_is_day(self, text: str, expected: bool) -> None:
        """Only what can mean one day only is a day, marked or not."""
        assert expected is PartialDate(text).is_day

    def test_as_day(self) -> None:
        """A whole day is handed out as a day of the calendar."""
        assert datetime.date(1991, 12, 8) == PartialDate("1991-12-08~").as_day()

    @pytest.mark.parametrize("text", ["1991", "1991-12", "1998-23", "[..2008-05]"])
    def test_vague_date_is_refused(self, text: str) -> None:
        """A vaguer date is refused with the hint of whoever asked."""
        with pytest.raises(VagueDate) as caught:
            PartialDate(text).as_day("ask timeline()")

        assert (text, "ask timeline()") == (caught.value.text, caught.value.hint)

    def test_hint_of_its_own(self) -> None:
        """Without a hint from whoever asked, an example of a whole day is given."""
        with pytest.raises(VagueDate) as caught:
            PartialDate("1991").as_day()
        assert "1991" == caught.value.text
