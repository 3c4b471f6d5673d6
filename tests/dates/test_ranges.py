"""Spans: days that are asked for, and what vague dates say to them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import PartialDate, Period, Verdict
from cisrecords.dates import DayRange, day_range, lasted_on, parse_when, whole_day
from cisrecords.errors import BadQuery, InvalidDate, VagueDate

DAYS = st.dates().map(str)


class TestSpan:
    """What happened in a span."""

    @given(st.lists(DAYS, min_size=3, max_size=3))
    def test_whole_days(self, days: list[str]) -> None:
        """A whole day is in a span or not, both ends included."""
        first, last, *_ = sorted(days[:2])
        verdict = day_range(first, last).verdict(PartialDate(days[2]))

        assert (Verdict.YES if first <= days[2] <= last else Verdict.NO) is verdict

    @pytest.mark.parametrize("when", [None, "2020", "2020/..", "[..2020]", "/2020"])
    def test_no_limit(self, when: str | None) -> None:
        """Without a day, everything fits."""
        assert Verdict.YES is DayRange().verdict(parse_when(when) if when else None)

    def test_unknown_days(self) -> None:
        """What has no day may have happened on any."""
        assert Verdict.MAYBE is day_range("2020", None).verdict(None)

    @pytest.mark.parametrize(
        ("when", "since", "until", "verdict"),
        [
            ("2019-12/2020-02", "2020-01-15", "2020-01-20", Verdict.YES),
            ("2019-12/2020-01", "2020-01-15", "2020-01-20", Verdict.MAYBE),
            ("2019/..", "2030", None, Verdict.YES),
            ("2019/", "2030", None, Verdict.MAYBE),
            ("2020-06", "2020-06-10", None, Verdict.MAYBE),
            ("2020-06", "2020-07", None, Verdict.NO),
        ],
    )
    def test_vague_days(self, when: str, since: str, until: str | None, verdict: Verdict) -> None:
        """A period fits for sure where it does whichever days are right."""
        assert verdict is day_range(since, until).verdict(parse_when(when))

    def test_bad_ends(self) -> None:
        """Each fault is an error of its own."""
        with pytest.raises(BadQuery) as caught:
            day_range("2021", "2020")
        assert ("until", "2020") == (caught.value.criterion, caught.value.value)
        with pytest.raises(VagueDate):
            day_range("[..2020]", None)
        with pytest.raises(InvalidDate):
            day_range(None, "soon")


class TestDay:
    """One whole day."""

    def test_needs_a_whole_day(self) -> None:
        """A month is no day, and the error says so."""
        with pytest.raises(VagueDate) as caught:
            whole_day("2020-06")
        assert "2020-06" == caught.value.text

    def test_none_is_all_days(self) -> None:
        """Without a day there is no limit."""
        assert whole_day(None).unlimited


class TestLasted:
    """What was there on a day."""

    @pytest.mark.parametrize(
        ("begun", "ended", "verdict"),
        [
            ("1992", None, Verdict.YES),
            ("1992", "1995-01-01", Verdict.YES),
            ("1992", "1994-12-31", Verdict.NO),
            ("1992", "[1994-06-01..1995-06-01]", Verdict.MAYBE),
            ("1995", None, Verdict.MAYBE),
            ("1995-01-02", None, Verdict.NO),
            (None, None, Verdict.MAYBE),
            (None, "1994", Verdict.NO),
        ],
    )
    def test_by_its_ends(self, begun: str | None, ended: str | None, verdict: Verdict) -> None:
        """Both ends are included; an unknown beginning leaves it open."""
        ends = [PartialDate(end) if end else None for end in (begun, ended)]

        assert verdict is lasted_on(whole_day("1995-01-01"), *ends)
        assert Verdict.YES is lasted_on(DayRange(), *ends)

    def test_agrees_with_periods(self) -> None:
        """Known days answer as a period of them does."""
        day = whole_day("1995-01-01")

        assert day.verdict(Period("1992/1994")) is lasted_on(
            day, PartialDate("1992"), PartialDate("1994")
        )
