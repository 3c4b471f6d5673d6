"""Which states belonged when a meeting was held."""

import pytest

import cisrecords as cis
from cisrecords import PartialDate, Period, Verdict
from cisrecords.evidence import Claim
from cisrecords.query.attendance.eligible_states import EligibleStates
from cisrecords.records import Act, Body, State


def roll(cw: cis.Commonwealth) -> EligibleStates:
    """Make the roll of some records."""
    return EligibleStates(cw)


@pytest.fixture(scope="module")
def small_roll() -> cis.Commonwealth:
    """One state that was admitted, one that left, one admitted as an observer."""
    return cis.Commonwealth(
        states=[State(id=code, names=code) for code in ("AZ", "GE", "MN")],
        bodies=[Body(id="cis", names="Commonwealth")],
        sources=[cis.Source(id="s-1", published="2010")],
        acts=[
            Act(
                id="act-az", state="AZ", body="cis", kind="admitted-as-associate", date="2000-05-10"
            ),
            Act(
                id="act-ge", state="GE", body="cis", kind="admitted-as-associate", date="2000-05-10"
            ),
            Act(id="act-ge-2", state="GE", body="cis", kind="withdrawal", date="2005-05-10"),
            Act(
                id="act-mn", state="MN", body="cis", kind="admitted-as-observer", date="2000-05-10"
            ),
        ],
        horizon={"acts": "2020-12-31"},
    )


class TestRoll:
    """The roll by day."""

    @pytest.mark.parametrize(
        ("when", "state", "verdict"),
        [
            ("2009-08-17", "GE", Verdict.YES),
            ("2009-08-18", "GE", None),
            ("2009-08", "GE", Verdict.MAYBE),
            ("2010", "GE", None),
            ("2020-11-18", "TM", Verdict.YES),
            ("2020-11-18", "UA", Verdict.YES),
            ("2020-11-18", "MN", None),
            ("2020-11-18", "DE", None),
            ("1992-01-15", "AZ", Verdict.YES),
        ],
    )
    def test_of_shipped_records(
        self, cw: cis.Commonwealth, when: str, state: str, verdict: Verdict | None
    ) -> None:
        """A state is on it while it is more than an observer and has not left."""
        assert verdict is roll(cw).on(PartialDate(when)).get(state)

    @pytest.mark.parametrize(
        ("when", "expected"),
        [
            (None, {"AZ": Verdict.MAYBE, "GE": Verdict.MAYBE}),
            (PartialDate("2001-01-01"), {"AZ": Verdict.YES, "GE": Verdict.YES}),
            (PartialDate("1999"), {}),
            (PartialDate("2000-05"), {"AZ": Verdict.MAYBE, "GE": Verdict.MAYBE}),
            (PartialDate("[..2001]"), {"AZ": Verdict.MAYBE, "GE": Verdict.MAYBE}),
            (Period("2005-05-09/2005-05-10"), {"AZ": Verdict.YES, "GE": Verdict.MAYBE}),
            (Period("2005-05-10/"), {"AZ": Verdict.YES}),
            (Period("/2005-05-09"), {"AZ": Verdict.YES, "GE": Verdict.YES}),
            (Period("2005-05-11/.."), {"AZ": Verdict.YES}),
            (PartialDate("2021-01-01"), {"AZ": Verdict.MAYBE}),
        ],
    )
    def test_of_vague_days(
        self,
        small_roll: cis.Commonwealth,
        when: PartialDate | Period | None,
        expected: dict[str, Verdict],
    ) -> None:
        """A state that belonged on some of the days is a maybe; a missing end is the other one."""
        assert expected == roll(small_roll).on(when)

    def test_a_rival_day_of_an_act(self, small_roll: cis.Commonwealth) -> None:
        """Between two days on which an act may have been done, it only may have belonged."""
        claim = Claim(id="c-1", about="act-az", field="date", value="2000-05-20", cites="s-1")
        disputed = cis.Commonwealth(**small_roll.parts() | {"claims": [claim]})

        assert roll(disputed).on(PartialDate("2000-05-15"))["AZ"] is Verdict.MAYBE
        assert roll(disputed).on(PartialDate("2000-05-21"))["AZ"] is Verdict.YES

    def test_a_dispute_between_two_ways_to_belong(self, cw: cis.Commonwealth) -> None:
        """Whether a state was a signatory or a participant already does not put it in doubt."""
        day = PartialDate("1992-02-01")
        membership = cw.membership("UZ", on=day)

        assert not membership.certain
        assert {"signatory", "participant"} == {
            membership.status,
            *(rival.status for rival in membership.rivals),
        }
        assert roll(cw).on(day)["UZ"] is Verdict.YES

    def test_of_narrowed_records(self, cw: cis.Commonwealth) -> None:
        """Where acts may be left out, whoever belongs only may."""
        then = cw.known_on("2012-01-01")
        found = roll(then).on(PartialDate("2011-09-03"))

        assert found
        assert {Verdict.MAYBE} == set(found.values())


class TestSuspension:
    """Who had suspended its part."""

    @pytest.mark.parametrize(
        ("state", "when", "suspended"),
        [("UA", "2018-05-18", False), ("UA", "2018-05-19", True), ("RU", "2020", False)],
    )
    def test_from_the_act_on(
        self, cw: cis.Commonwealth, state: str, when: str, suspended: bool
    ) -> None:
        """Ukraine has from the day of its act on."""
        assert suspended is roll(cw).is_suspended(state, PartialDate(when))

    def test_not_known_without_a_day(self, cw: cis.Commonwealth) -> None:
        """A meeting without a day has no suspended state."""
        assert not roll(cw).is_suspended("UA", None)
