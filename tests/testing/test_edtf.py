"""Strategies for dates and periods: every form of EDTF that records may use."""

import pytest
from hypothesis import find, given

from cisrecords.dates import EndKind, PartialDate, Period, Precision, parse_when
from cisrecords.testing import dates, dates_or_periods, periods


class TestDates:
    """Dates."""

    @given(dates())
    def test_are_their_texts(self, date: PartialDate) -> None:
        """A date drawn is the one that its text says."""
        assert date == PartialDate(date.text)

    @pytest.mark.parametrize("precision", list(Precision))
    def test_have_every_precision(self, precision: Precision) -> None:
        """Days, months, seasons, years and spans come up."""
        assert precision is find(dates(), lambda date: date.precision is precision).precision

    @pytest.mark.parametrize("mark", ["?", "~", "%"])
    def test_may_be_marked(self, mark: str) -> None:
        """Doubt and nearness come up."""
        assert find(dates(), lambda date: mark in date.text).text.endswith(mark)

    def test_shrink_to_a_year(self) -> None:
        """The simplest date is a year."""
        assert PartialDate("1991") == find(dates(), bool)


class TestPeriods:
    """Periods."""

    @given(periods())
    def test_are_their_texts(self, period: Period) -> None:
        """A period drawn is the one that its text says."""
        assert period == Period(period.text)

    @pytest.mark.parametrize("kind", list(EndKind))
    def test_have_every_end(self, kind: EndKind) -> None:
        """Ends that are known, open and unknown come up."""
        assert kind is find(periods(), lambda period: period.end_kind is kind).end_kind


class TestEither:
    """Dates or periods."""

    @given(dates_or_periods())
    def test_are_their_texts(self, when: PartialDate | Period) -> None:
        """What is drawn is what its text says."""
        assert when == parse_when(when.text)

    @pytest.mark.parametrize("cls", [PartialDate, Period])
    def test_are_both(self, cls: type) -> None:
        """Dates and periods come up."""
        assert isinstance(find(dates_or_periods(), lambda when: isinstance(when, cls)), cls)
