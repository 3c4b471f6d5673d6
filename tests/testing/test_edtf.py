"""Strategies for dates and periods: every form of EDTF that records may use."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given

from cisrecords.dates import EndKind, PartialDate, Period, Precision, parse_when
from cisrecords.testing import dates, dates_or_periods, periods

Draws = Callable[..., list[Any]]
MANY = 400


class TestDates:
    """Dates."""

    @given(dates())
    def test_equal_their_strings(self, date: PartialDate) -> None:
        """A date equals the one read from its string."""
        assert date == PartialDate(date.text)

    def test_have_every_precision(self, draws: Draws) -> None:
        """Days, months, seasons, years and spans come up."""
        assert {*Precision} == {date.precision for date in draws(dates(), MANY)}

    def test_may_be_marked(self, draws: Draws) -> None:
        """Doubt and nearness come up."""
        assert {*"?~%"} <= {date.text[-1] for date in draws(dates(), MANY)}

    def test_shrink_to_a_year(self, draws: Draws) -> None:
        """The simplest date is a year."""
        assert [PartialDate("1991")] == draws(dates(), 1)


class TestPeriods:
    """Periods."""

    @given(periods())
    def test_equal_their_strings(self, period: Period) -> None:
        """A period equals the one read from its string."""
        assert period == Period(period.text)

    @pytest.mark.long
    def test_have_every_end(self, draws: Draws) -> None:
        """Ends that are known, open and unknown come up."""
        assert {*EndKind} == {period.end_kind for period in draws(periods(), MANY)}


class TestEither:
    """Dates or periods."""

    @given(dates_or_periods())
    def test_equal_their_strings(self, when: PartialDate | Period) -> None:
        """Each value equals the one read from its string."""
        assert when == parse_when(when.text)

    @pytest.mark.long
    def test_are_both(self, draws: Draws) -> None:
        """Dates and periods come up."""
        assert {PartialDate, Period} == {type(when) for when in draws(dates_or_periods(), MANY)}
