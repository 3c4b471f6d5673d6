"""Scenarios: what the acts would be if another source were right."""

import datetime
from collections.abc import Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.evidence import Claim
from cisrecords.law import Reason
from cisrecords.law.scenarios import moved, scenarios
from cisrecords.law.timeline import Scenario, Step
from cisrecords.records import Act
from cisrecords.terms import MembershipStatus


def act(date: str | None = "1992-01-04", kind: str = "ratification", **more: str) -> Act:
    """Build an act of a state XX on the Agreement."""
    instrument = more.pop("instrument", "agreement-1991")
    return Act(id="a-1", state="XX", kind=kind, instrument=instrument, date=date, cites="s-1")


def claim(field: str, value: str, about: str = "a-1", **more: str) -> Claim:
    """Build a claim of a source s-2."""
    return Claim(id="c-1", about=about, field=field, value=value, cites="s-2", **more)


def as_steps(acts: Sequence[Act]) -> Iterator[Step[MembershipStatus]]:
    """Build a step from every act, whose text is the date of the act."""
    for one in acts:
        day = one.date.as_day() if one.date else datetime.date.min
        yield Step(day, None, Reason(act=one.id, text=str(one.date)))


def scenarios_of(one: Act, *claims: Claim) -> list[Scenario[MembershipStatus]]:
    """List the scenarios of one act under some claims."""
    return list(scenarios([one], lambda about: [c for c in claims if c.about == about], as_steps))


def days(one: Act, *claims: Claim) -> list[str]:
    """List the day to which each scenario moves the act."""
    return [step.reason.text for scenario in scenarios_of(one, *claims) for step in scenario.steps]


class TestRivalDays:
    """Another day of an act."""

    def test_a_rival_day_moves_the_act(self) -> None:
        """The act is moved to the rival day; text and citations are those of the claim."""
        (scenario,) = scenarios_of(act(), claim("date", "1992-04-01"))

        assert ["1992-04-01"] == [step.reason.text for step in scenario.steps]
        assert "a-1" == scenario.record
        assert ["s-2"] == [cite.source for cite in scenario.cites]

    @pytest.mark.parametrize(
        ("rival", "moved"),
        [
            ("1992-03", ["1992-03-01", "1992-03-31"]),
            ("[1992-03-01..1992-03-10]", ["1992-03-01", "1992-03-10"]),
            ("[1992-03..]", ["1992-03-01"]),
            ("[..1991-12-31]", ["1991-12-08", "1991-12-31"]),
            ("[..1991-06]", ["1991-06-30"]),
            ("1991-12", ["1991-12-08", "1991-12-31"]),
            ("1991-12-01", ["1991-12-01"]),
            ("1993-23", ["1993-09-01", "1993-11-30"]),
            ("1992-04-01?", ["1992-04-01"]),
        ],
    )
    def test_a_vague_rival_counts_from_either_end(self, rival: str, moved: list[str]) -> None:
        """A vague day counts from each end, and never from before the founding."""
        assert moved == days(act(), claim("date", rival))

    @pytest.mark.parametrize(
        "same", ["1992-01-04", "1992-01", "1992", "1992-01-04~", "[..1992-02]"]
    )
    def test_a_vaguer_word_for_the_same_day_is_none(self, same: str) -> None:
        """A date that the preferred day lies in contradicts nothing."""
        assert [] == scenarios_of(act(), claim("date", same))

    @pytest.mark.parametrize("value", ["soon", "", "1992-02-30", "1991/1992"])
    def test_what_is_no_day_is_passed_over(self, value: str) -> None:
        """A claim whose value is no date moves nothing."""
        assert [] == scenarios_of(act(), claim("date", value or "-"))

    def test_a_day_for_an_act_without_one(self) -> None:
        """Where no day is on record, a claimed one is a rival, and said in plain words."""
        (scenario,) = scenarios_of(act(None), claim("date", "1992-04-01"))

        assert "None" not in scenario.text


class TestMoved:
    """Acts on another day."""

    def test_acts_of_one_record_keep_their_kinds(self) -> None:
        """A signature and a reservation read from one meeting move together."""
        acts = [act("1992-03", kind) for kind in ("signature", "reservation")]

        assert [("signature", "1992-03-01"), ("reservation", "1992-03-01")] == [
            (one.kind.value, str(one.date))
            for one in moved(acts, acts[1], datetime.date(1992, 3, 1))
        ]


class TestVagueActs:
    """An act that is itself known vaguely."""

    @pytest.mark.parametrize(
        ("date", "moved"),
        [
            ("1992-03", ["1992-03-01"]),
            ("[2008-05-01..]", ["2008-05-01"]),
            ("[..2008-05-01]", ["1991-12-08"]),
            ("1992-03-06", []),
            ("1992-03-06?", []),
        ],
    )
    def test_it_may_be_the_first_day(self, date: str, moved: list[str]) -> None:
        """It may be of the first day that its date allows; a mark alone says nothing."""
        assert moved == days(act(date))

    def test_its_own_sources_stand_behind_it(self) -> None:
        """The scenario is of the act's own sources, and says how vague the date is."""
        (scenario,) = scenarios_of(act("1992-03"))

        assert ["s-1"] == [cite.source for cite in scenario.cites]


class TestDisputedExistence:
    """An act that some source denies."""

    @pytest.mark.parametrize("value", ["no", "No", " false ", "never"])
    def test_the_act_is_taken_away(self, value: str) -> None:
        """A denial takes the act away, and leaves the others."""
        other = Act(id="a-2", state="XX", kind="signature", instrument="protocol-1991")
        (scenario,) = scenarios(
            [act(), other], lambda about: [claim("exists", value)][: about == "a-1"], as_steps
        )

        assert (["a-2"], "a-1") == ([step.reason.act for step in scenario.steps], scenario.record)
        assert ["s-2"] == [cite.source for cite in scenario.cites]

    def test_by_several_sources_of_an_act_on_nothing(self) -> None:
        """All sources of the claim are named, and no instrument where the act has none."""
        admitted = Act(id="a-1", state="XX", kind="admission", body="cis")
        denied = Claim(id="c-1", about="a-1", field="exists", value="no", cites=["s-2", "s-3"])

        (scenario,) = scenarios([admitted], lambda _: [denied], as_steps)

        assert ["s-2", "s-3"] == [cite.source for cite in scenario.cites]
        assert "None" not in scenario.text

    @pytest.mark.parametrize("value", ["yes", "true", "Yes"])
    def test_anything_else_takes_nothing_away(self, value: str) -> None:
        """A claim that the act did take place disputes nothing."""
        assert [] == scenarios_of(act(), claim("exists", value))


class TestIdle:
    """What bears on no status."""

    @pytest.mark.parametrize("kind", ["internal-step", "announcement"])
    def test_steps_that_never_change_a_status(self, kind: str) -> None:
        """Rival days of internal steps and announcements make no scenario."""
        assert [] == scenarios_of(act("1992-03", kind), claim("exists", "no"))

    def test_other_treaties(self) -> None:
        """Rival days of acts on another treaty make no scenario."""
        assert [] == scenarios_of(act("1992-03", instrument="fta-1994"), claim("exists", "no"))

    @pytest.mark.parametrize("field", ["note", "kind", "by", "status", "figure:votes"])
    def test_other_fields(self, field: str) -> None:
        """Labels and other fields touch no day."""
        assert [] == scenarios_of(act(), claim(field, "1992-04-01"))

    @given(st.lists(st.sampled_from(["1992-04-01", "1992-05", "1992-01", "never"]), max_size=4))
    def test_each_claim_stands_alone(self, values: list[str]) -> None:
        """Several claims make the scenarios of each of them, one after the other."""
        together = scenarios_of(act(), *(claim("date", value) for value in values))
        alone = [one for value in values for one in scenarios_of(act(), claim("date", value))]

        assert [(one.text, one[1:]) for one in together] == [(one.text, one[1:]) for one in alone]

    def test_an_idle_act_hides_none_after_it(self) -> None:
        """What comes after an act that bears on no status is looked at all the same."""
        step = Act(id="a-0", state="XX", kind="internal-step", instrument="agreement-1991")

        assert ["a-1"] == [
            one.record for one in scenarios([step, act("1992-03")], lambda _: (), as_steps)
        ][:1]


class TestOtherTexts:
    """Scenarios of acts that are not on the Commonwealth."""

    def test_are_built_where_such_acts_count(self) -> None:
        """A vague day of an act on another treaty counts only where such acts are to count."""
        vague = act("1999", instrument="cst-1992")

        assert [] == list(scenarios([vague], lambda _: (), as_steps))
        (scenario,) = scenarios(
            [vague], lambda _: (), as_steps, lambda one: one.instrument == "cst-1992"
        )
        assert ["1999-01-01"] == [step.reason.text for step in scenario.steps]
