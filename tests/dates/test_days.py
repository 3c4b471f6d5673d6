"""The first and the last day of what users give as ``since`` and ``until``."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, covers, first_day, last_day
from cisrecords.errors import InvalidDate, VagueDate


class TestFirstAndLastDay:
    """Ends that are included, whatever their precision."""

    @pytest.mark.parametrize(
        ("value", "first", "last"),
        [
            ("2023", "2023-01-01", "2023-12-31"),
            ("2024-02", "2024-02-01", "2024-02-29"),
            ("2023-10-07", "2023-10-07", "2023-10-07"),
            ("1998-24", "1998-12-01", "1999-02-28"),
            ("[2012-11-01..2012-11-10]", "2012-11-01", "2012-11-10"),
            (PartialDate("1991~"), "1991-01-01", "1991-12-31"),
        ],
    )
    def test_any_precision(self, value: PartialDate | str, first: str, last: str) -> None:
        """Since 2023 is from 1 January on, until 2023 is to 31 December."""
        assert datetime.date.fromisoformat(first) == first_day(value)
        assert datetime.date.fromisoformat(last) == last_day(value)

    @given(st.dates())
    def test_day_is_itself(self, day: datetime.date) -> None:
        """A day of the calendar is its own first and last day."""
        assert day == first_day(day) == last_day(day)

    def test_no_first_day(self) -> None:
        """What has no first day cannot say since when; its last day is known."""
        with pytest.raises(VagueDate) as caught:
            first_day("[..2008-05]")
        assert "[..2008-05]" == caught.value.text
        assert datetime.date(2008, 5, 31) == last_day("[..2008-05]")

    def test_no_last_day(self) -> None:
        """What has no last day cannot say until when; its first day is known."""
        with pytest.raises(VagueDate) as caught:
            last_day("[2008-05..]")
        assert "[2008-05..]" == caught.value.text
        assert datetime.date(2008, 5, 1) == first_day("[2008-05..]")

    @pytest.mark.parametrize("value", ["2023/2024", "", "soon", None, 2023])
    def test_no_date(self, value: Any) -> None:
        """A period, a number or nothing is refused."""
        with pytest.raises(InvalidDate):
            first_day(value)
        with pytest.raises(InvalidDate):
            last_day(value)


class TestCovers:
    """Whether one date is only a vaguer word for another."""

    @pytest.mark.parametrize(
        ("vague", "exact", "expected"),
        [
            ("1991-12", "1991-12-08", True),
            ("1991-12-08", "1991-12", False),
            ("1991-12-08", "1991-12-08", True),
            ("1991-12-09", "1991-12-08", False),
            ("[..1992]", "1991-12", True),
            ("[1991-12-08..]", "1991-12", False),
            ("[..1991-11]", "1991-12", False),
            ("1991-12", "[..1991-12-08]", False),
        ],
    )
    def test_by_every_day_that_is_possible(self, vague: str, exact: str, expected: bool) -> None:
        """A date covers another where no possible day of that one lies outside of it."""
        assert expected is covers(PartialDate(vague), PartialDate(exact))
