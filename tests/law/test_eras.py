"""Eras: the acts of a state between its withdrawals."""

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.law.eras import (
    day_of,
    eras,
    never_down,
    on_whole,
    running_notice,
    suspension_on,
    turning_days,
)
from cisrecords.law.timeline import Step
from cisrecords.law.values import Reason
from cisrecords.records import Act
from cisrecords.terms import MembershipStatus


def act(
    kind: str, date: str | None, on: str | None = "charter-1993", body: str | None = None
) -> Act:
    """Build an act of a state XX."""
    return Act(
        id=f"a-{kind}-{date or 'none'}".replace("/", "-"),
        state="XX",
        kind=kind,
        date=date,
        instrument=on,
        body=body,
    )


class TestDayOf:
    """The day by which an act was certainly done."""

    @pytest.mark.parametrize(
        ("date", "day"),
        [("1992-01-04", "1992-01-04"), ("1991-12", "1991-12-31"), ("1994", "1994-12-31")],
    )
    def test_last_day_of_a_vague_date(self, date: str, day: str) -> None:
        """A vague date counts from its last day."""
        assert day == day_of(act("ratification", date)).isoformat()

    def test_no_date(self) -> None:
        """An act without a date has no such day."""
        with pytest.raises(ValueError):  # noqa: PT011
            day_of(act("ratification", None))


class TestOnWhole:
    """Which acts are on the Commonwealth as a whole."""

    @pytest.mark.parametrize("text", ["agreement-1991", "protocol-1991", "charter-1993"])
    def test_founding_texts(self, text: str) -> None:
        """Acts on the three founding instruments are."""
        assert on_whole(act("ratification", "1992", text))

    def test_other_instruments_are_not(self) -> None:
        """Acts on another treaty are not."""
        assert not on_whole(act("withdrawal", "1999-04-02", "cst-1992"))

    def test_admission_under_a_decision(self) -> None:
        """An admission as an observer counts whatever decision it rests on."""
        assert on_whole(act("admitted-as-observer", "2025-10-10", "sco-observer-2025"))

    def test_bodies(self) -> None:
        """An act on the Commonwealth counts, one on a single organ does not."""
        assert on_whole(act("suspension", "2018", None, "cis"))
        assert not on_whole(act("left", "2006", None, "council-of-defence-ministers"))

    def test_admission_into_an_organ(self) -> None:
        """An observer of a single organ is no observer of the Commonwealth."""
        assert not on_whole(
            act("admitted-as-observer", "2013", "ipa-decision", "interparliamentary-assembly")
        )

    def test_other_steps_under_a_decision(self) -> None:
        """Leaving another treaty is not leaving the Commonwealth, whoever acts."""
        assert not on_whole(act("withdrawal", "2013", "some-convention", "cis"))
        assert on_whole(act("admission", "1993", "some-decision", "cis"))


class TestConsent:
    """Which act decides from when an instrument binds."""

    @pytest.mark.parametrize(
        ("kinds", "deciding"),
        [
            ({"ratification": "1994-03-01", "accession": "1993-12-03"}, "accession"),
            ({"ratification": "1993-03-01", "accession": "1993-12-03"}, "ratification"),
            ({"ratification": "1993-03-01", "deposit": "1994-01-01"}, "deposit"),
            ({"deposit": "1994-01-01", "entry-into-force": "1994-06-27"}, "entry-into-force"),
            ({"signature": "1993-01-22"}, None),
        ],
    )
    def test_deciding_act(self, kinds: dict[str, str], deciding: str | None) -> None:
        """Entry into force goes first, then a deposit, then whichever consent came first."""
        (era,) = eras([act(kind, date) for kind, date in kinds.items()])
        found = era.consent("charter-1993")

        assert deciding == (found and found.kind.value)


class TestBound:
    """From which day an instrument binds."""

    IN_FORCE = datetime.date(1994, 1, 22)

    def days(self, **kinds: str) -> str | None:
        """Return the first day on which the Charter binds, by the acts of each kind."""
        found = eras([act(kind.replace("_", "-"), date) for kind, date in kinds.items()])
        bound = found[0].bound("charter-1993", self.IN_FORCE)
        return bound and bound[1].isoformat()

    def test_not_before_the_text_is_in_force(self) -> None:
        """A consent before the instrument is in force binds from that day, a later one at once."""
        assert "1994-01-22" == self.days(ratification="1993-08-04")
        assert "1994-04-19" == self.days(ratification="1994-04-19")

    def test_entry_into_force_for_the_state_goes_first(self) -> None:
        """Where the instrument is in force for the state on a day of its own, that day decides."""
        assert "1993-12-01" == self.days(ratification="1993-08-04", entry_into_force="1993-12-01")

    def test_not_without_consent(self) -> None:
        """A signature binds nobody."""
        assert self.days(signature="1993-01-22") is None

    def test_not_after_leaving(self) -> None:
        """Who left before the instrument was in force is not bound by it afterwards."""
        assert self.days(ratification="1993-08-04", withdrawal="1993-12-31") is None
        assert "1994-01-22" == self.days(ratification="1993-08-04", withdrawal="2009-08-18")
        assert "1994-01-22" == self.days(ratification="1993-08-04", withdrawal="1994-01-22")


class TestEras:
    """The acts sorted into the times between withdrawals."""

    def test_withdrawal_with_its_notice(self) -> None:
        """A withdrawal is tied to the notice before it."""
        first, second = eras(
            [
                act("notice-of-withdrawal", "2008-08-18"),
                act("withdrawal", "2009-08-18"),
                act("accession", "2020-01-01"),
            ]
        )

        assert first.leave is not None
        assert first.leave.notice is not None
        assert datetime.date(2009, 8, 18) == first.leave.on
        assert (["accession"], None) == ([a.kind.value for a in second.acts], second.leave)

    def test_of_another_text(self) -> None:
        """Told which acts count, they are sorted by those."""
        acts = [
            act("accession", "1993-12-09", "cst-1992"),
            act("withdrawal", "1999-04-02", "cst-1992"),
            act("ratification", "1994-04-19"),
        ]

        first, second = eras(acts, lambda one: one.instrument == "cst-1992")
        assert first.leave is not None
        assert datetime.date(1999, 4, 2) == first.leave.on
        assert (["accession", "withdrawal"], ()) == (
            [a.kind.value for a in first.acts],
            second.acts,
        )

    def test_running_notice(self) -> None:
        """The notice runs from its day to the day before the withdrawal."""
        acts = [act("notice-of-withdrawal", "2008-08-18"), act("withdrawal", "2009-08-18")]
        days = ["2008-08-17", "2008-08-18", "2009-08-17", "2009-08-18"]

        assert [False, True, True, False] == [
            running_notice(acts, datetime.date.fromisoformat(day)) is not None for day in days
        ]

    def test_a_notice_of_an_earlier_time_outside_runs_no_more(self) -> None:
        """A state that came back and left again without a notice has none running."""
        acts = [
            act("notice-of-withdrawal", "2000-01-01"),
            act("withdrawal", "2001-01-01"),
            act("accession", "2005-01-01"),
            act("withdrawal", "2010-01-01"),
        ]

        assert [True, False, False] == [
            running_notice(acts, datetime.date(year, 6, 1)) is not None
            for year in (2000, 2003, 2008)
        ]
        assert [True, False, None] == [
            era.leave and era.leave.notice is not None for era in eras(acts)
        ]

    def test_a_notice_runs_twelve_months_at_most(self) -> None:
        """Where the withdrawal came late, the notice runs its year and no longer."""
        acts = [act("notice-of-withdrawal", "2008-08-18"), act("withdrawal", "2010-01-01")]

        assert [True, False] == [
            running_notice(acts, datetime.date(2009, 8, day)) is not None for day in (17, 18)
        ]

    def test_of_two_notices_the_one_that_had_run_is_tied_to_the_withdrawal(self) -> None:
        """A second notice, of another instrument, does not put off the first."""
        acts = [
            act("notice-of-withdrawal", "2026-05-01"),
            act("denunciation", "2026-06-01", "agreement-1991"),
            act("withdrawal", "2027-05-01"),
        ]
        (first, _) = eras(acts)

        assert first.leave is not None
        assert acts[0] == first.leave.notice
        assert acts[0] == running_notice(acts, datetime.date(2026, 7, 1))

    def test_the_last_of_the_notices_that_had_run_is_tied_to_the_withdrawal(self) -> None:
        """Of several it is the last whose twelve months had run, if only on that very day."""
        days = ("2006-01-01", "2007-01-01", "2008-08-18", "2009-01-01")
        acts = [act("notice-of-withdrawal", day) for day in days]
        (first, _) = eras([*acts, act("withdrawal", "2009-08-18")])

        assert first.leave is not None
        assert acts[2] == first.leave.notice

    def test_a_notice_of_the_day_of_the_withdrawal_is_its_own(self) -> None:
        """A notice given on the day on which it took effect is tied to it all the same."""
        notice = act("notice-of-withdrawal", "2009-08-18")
        (first, _) = eras([notice, act("withdrawal", "2009-08-18")])

        assert first.leave is not None
        assert notice == first.leave.notice

    def test_two_notices_alone_take_effect_with_the_first(self) -> None:
        """Without an act of withdrawal the twelve months of the first notice decide."""
        acts = [
            act("denunciation", "2026-06-01", "agreement-1991"),
            act("notice-of-withdrawal", "2026-05-01"),
        ]

        assert ["2027-05-01", None] == [
            era.leave and era.leave.on.isoformat() for era in eras(acts)
        ]
        assert [(acts[1], acts[1])] == [
            (era.leave.act, era.leave.notice) for era in eras(acts) if era.leave
        ]

    def test_turning_days(self) -> None:
        """Notices turn the answer when given and when run, suspensions and withdrawals once."""
        acts = [
            act("ratification", "1994-04-19"),
            act("suspension", "2005-01-01"),
            act("notice-of-withdrawal", "2008-08-18"),
            act("withdrawal", "2009-09-01"),
        ]

        assert ["2005-01-01", "2008-08-18", "2009-08-18", "2009-09-01"] == sorted(
            day.isoformat() for day in turning_days(acts)
        )

    def test_suspension_ends_with_a_withdrawal(self) -> None:
        """A suspension of an era that ended does not last into the next."""
        acts = [act("suspension", "2005-01-01"), act("withdrawal", "2009-08-18")]

        assert ["2005-01-01", None] == [
            found and str(found.date)
            for day in ("2009-08-17", "2009-08-18")
            for found in [suspension_on(acts, datetime.date.fromisoformat(day))]
        ]

    @given(
        st.lists(
            st.tuples(
                st.sampled_from(["ratification", "withdrawal", "notice-of-withdrawal"]),
                st.dates(datetime.date(1991, 1, 1), datetime.date(2030, 1, 1)),
            ),
            max_size=6,
        )
    )
    def test_no_act_is_lost_or_doubled(self, drawn: list[tuple[str, datetime.date]]) -> None:
        """Whatever the acts, each stands in exactly one era, and only the last has no end."""
        acts = [
            Act(id=f"a-{i}", state="XX", kind=kind, date=day, instrument="charter-1993")
            for i, (kind, day) in enumerate(drawn)
        ]

        found = eras(acts)

        assert sorted(a.id for a in acts) == sorted(a.id for era in found for a in era.acts)
        assert [era.leave is None for era in found] == [False] * (len(found) - 1) + [True]


class TestNeverDown:
    """Steps to a lower rank."""

    @pytest.mark.parametrize(
        ("lowering", "statuses"),
        [
            ((), ["member", None, None, "member"]),
            ((MembershipStatus.ASSOCIATE,), ["member", "associate", None, "member"]),
        ],
    )
    def test_are_reasons_only(
        self, lowering: tuple[MembershipStatus, ...], statuses: list[str | None]
    ) -> None:
        """A step to a lower rank is a reason only, unless its status may lower."""
        listed = ["member", "associate", "observer", "member"]
        steps = [
            Step(datetime.date(1994 + n, 1, 1), MembershipStatus(status), Reason(text=status))
            for n, status in enumerate(listed)
        ]
        kept = list(never_down(steps, lowering))

        assert statuses == [step.status and step.status.value for step in kept]
        assert listed == [step.reason.text for step in kept]
