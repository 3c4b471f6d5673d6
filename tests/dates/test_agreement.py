"""Agreement: whether two dates of one thing agree, and what both together say."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period, When, parse_when
from cisrecords.dates.agreement import agreed, is_vaguer

SEEN = "[..2015-04-17]/[2015-04-17..]"
DATES = st.sampled_from(
    [
        *("2001", "2001-06", "2001-06-01", "[2001-06-01..2001-06-10]", "2001-05-31/2001-06-01"),
        *("2001/2001-06", "2001-05/..", "2001-05/", "/2002", "../2002", "2001-06/2003"),
        *("[..2001-06-01]/[2001-06-01..]", "[..2001-06]/2002", "2001/[2001-06..]"),
    ]
).map(parse_when)


class TestAgreed:
    """The more exact of two dates that agree."""

    @pytest.mark.parametrize(
        ("one", "other", "both"),
        [
            ("2001-06", "2001-06-01", "2001-06-01"),
            ("[2001-06-01..2001-06-10]", "2001-06-03", "2001-06-03"),
            ("2001", "2001-05-31/2001-06-01", "2001-05-31/2001-06-01"),
            ("2001-05-31/2001-06-01", "2001-06-01", None),
            ("2001-06-01", "2001-07", None),
            ("2019/2021", "2019-03/2021-05", "2019-03/2021-05"),
            ("2019-03/2021", "2019/2021-05", "2019-03/2021-05"),
            ("2019/2021", "2019/..", "2019/2021"),
            ("2019/2021", "2019/", "2019/2021"),
            ("2019/..", "2019/", None),
            ("/2021", "2019/2021", "2019/2021"),
            ("/2021", "../2021", None),
            ("2019/2021", "2019/2020", None),
            ("2015-06/2015", "2015/2015-03", None),
        ],
    )
    def test_days_months_and_periods(self, one: str, other: str, both: str | None) -> None:
        """A day agrees with its month, not with a period of days; each end goes for itself."""
        expected = parse_when(both) if both is not None else None

        assert expected == agreed(parse_when(one), parse_when(other))
        assert expected == agreed(parse_when(other), parse_when(one))

    @pytest.mark.parametrize(
        "known",
        ["2010/2018", "2010/..", "2010/", "2015/2018", "2015-04-17/2015-04-17", "../2021", SEEN],
    )
    def test_a_day_inside_a_period(self, known: str) -> None:
        """A day on which something is attested agrees with a period around it and adds nothing."""
        seen = Period.seen_on("2015-04-17")

        assert Period(known) == agreed(Period(known), seen) == agreed(seen, Period(known))
        assert is_vaguer(SEEN, Period(known))

    @pytest.mark.parametrize("known", ["2016/2018", "2010/2014", "2015-04-18/..", "../2015-04-16"])
    def test_a_day_outside_a_period(self, known: str) -> None:
        """A day on which a period surely did not last contradicts it."""
        assert agreed(Period(known), Period.seen_on("2015-04-17")) is None

    def test_days_on_which_it_was_seen(self) -> None:
        """Of two days, the earlier bounds the beginning and the later bounds the end."""
        both = agreed(Period.seen_on("2015-04-17"), Period.seen_on("2016-03"))

        assert Period("[..2015-04-17]/[2016-03-01..]") == both

    def test_a_mark_is_no_contradiction(self) -> None:
        """Of two dates of the same days, the first stays."""
        sure, unsure = PartialDate("2018-06-19"), PartialDate("2018-06-19?")

        assert [sure, unsure] == [agreed(sure, unsure), agreed(unsure, sure)]

    @given(one=DATES, two=DATES)
    def test_it_is_settled_at_once(self, one: When, two: When) -> None:
        """What both together say agrees with each and is not changed by it any more."""
        both = agreed(one, two)

        assert one == agreed(one, one)
        assert (both is None) is (agreed(two, one) is None)
        if both is not None:
            assert both == agreed(both, one) == agreed(both, two)
            assert is_vaguer(str(one), both)
            assert is_vaguer(str(two), both)


class TestIsVaguer:
    """Strings that are dates not more exact than a value."""

    @pytest.mark.parametrize(
        ("text", "value", "vaguer"),
        [
            ("2001-06", PartialDate("2001-06-01"), True),
            ("2001-06-01", PartialDate("2001-06-01"), True),
            ("2001-06-01", PartialDate("2001-06"), False),
            ("2019/2021", Period("2019-03/2021"), True),
            ("2019-03/2021", Period("2019/2021"), False),
            ("June", PartialDate("2001-06-01"), False),
            ("2001", "2001", False),
            ("2001", None, False),
        ],
    )
    def test_only_dates(self, text: str, value: object, *, vaguer: bool) -> None:
        """What is no date is vaguer than nothing."""
        assert vaguer is is_vaguer(text, value)
