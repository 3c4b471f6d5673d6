"""The statuses that follow from the shipped acts: golden spells, and a second way to them."""

import datetime
from itertools import pairwise

import pytest

from cisrecords import Commonwealth
from cisrecords.terms import ActKind, MembershipStatus, Participation

GOLDEN = {
    "AM": "signatory 1991-12-21 participant 1992-02-18 member 1994-03-16",
    "AZ": "signatory 1991-12-21 participant 1993-09-24 member 1994-01-22",
    "BY": "signatory 1991-12-08 participant 1991-12-10 member 1994-01-22",
    "GE": "participant 1993-12-03 member 1994-04-19 former 2009-08-18",
    "KG": "signatory 1991-12-21 participant 1992-03-06 member 1994-04-12",
    "KZ": "signatory 1991-12-21 participant 1991-12-23 member 1994-04-20",
    "MD": "signatory 1991-12-21 participant 1994-04-08 member 1994-06-27",
    "RU": "signatory 1991-12-08 participant 1991-12-12 member 1994-01-22",
    "TJ": "signatory 1991-12-21 participant 1993-06-26 member 1994-01-22",
    "TM": "signatory 1991-12-21 participant 1991-12-26 associate 2005-08-26",
    "UA": "signatory 1991-12-08 participant 1991-12-10",
    "UZ": "signatory 1991-12-21 participant 1992-01-04 member 1994-02-09",
    "MN": "",
    "EE": "",
    "shanghai-cooperation-organization": "observer 2025-10-10",
}
FOUNDING = {"AM", "BY", "KG", "KZ", "RU", "TM", "UA", "UZ"}
TWELVE = ["AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "TM", "UA", "UZ"]
CONSENT = (ActKind.RATIFICATION, ActKind.ACCESSION, ActKind.DEPOSIT, ActKind.ENTRY_INTO_FORCE)


def days() -> list[datetime.date]:
    """Every ninth day from 1 December 1991 to 21 November 2026, and the last."""
    first, last = datetime.date(1991, 12, 1), datetime.date(2026, 11, 21)
    span = (last - first).days
    return [first + datetime.timedelta(days=n) for n in range(0, span, 9)] + [last]


def by_hand(cw: Commonwealth, state: str, day: datetime.date) -> MembershipStatus:
    """Read a status off the acts in the plainest way, for the shipped acts only."""
    done = {
        (act.kind, act.instrument)
        for act in cw.acts
        if act.state == state and act.date is not None and (act.date.latest or day) <= day
    }
    kinds = {kind for kind, _ in done}
    if (ActKind.WITHDRAWAL, "charter-1993") in done:
        return MembershipStatus.FORMER
    if day >= datetime.date(1994, 1, 22) and any((k, "charter-1993") in done for k in CONSENT):
        return MembershipStatus.MEMBER
    if ActKind.ADMITTED_AS_ASSOCIATE in kinds:
        return MembershipStatus.ASSOCIATE
    if any((kind, "agreement-1991") in done for kind in CONSENT):
        return MembershipStatus.PARTICIPANT
    if done & {(ActKind.SIGNATURE, text) for text in ("agreement-1991", "protocol-1991")}:
        return MembershipStatus.SIGNATORY
    return MembershipStatus.NONE


class TestGolden:
    """The spells of each state, as they are known today."""

    @pytest.mark.parametrize("state", GOLDEN)
    def test_spells(self, cw: Commonwealth, state: str) -> None:
        """The spells of the state begin on the days of its acts."""
        spells = " ".join(f"{spell.status} {spell.since}" for spell in cw.timeline(state)[1:])

        assert GOLDEN[state] == spells

    def test_founding_states(self, cw: Commonwealth) -> None:
        """Eight states had ratified the Agreement when the Charter was adopted (art. 7)."""
        found = {s for s in TWELVE if cw.membership(s, on="2000-01-01").founding}

        assert FOUNDING == found

    @pytest.mark.parametrize(
        ("on", "members"),
        [
            ("1994-01-21", ()),
            ("1994-01-22", ("AZ", "BY", "RU", "TJ")),
            ("1994-12-31", ("AM", "AZ", "BY", "GE", "KG", "KZ", "MD", "RU", "TJ", "UZ")),
            ("2009-08-18", ("AM", "AZ", "BY", "KG", "KZ", "MD", "RU", "TJ", "UZ")),
        ],
    )
    def test_members(self, cw: Commonwealth, on: str, members: tuple[str, ...]) -> None:
        """The members on some days that matter."""
        assert members == cw.members(on=on).ids()


class TestEveryDay:
    """What holds on any day from 1 December 1991 to 21 November 2026."""

    @pytest.mark.parametrize("state", TWELVE)
    def test_agrees_with_the_acts(self, cw: Commonwealth, state: str) -> None:
        """The status agrees with a plain reading of the acts on record."""
        wrong = [
            day
            for day in days()
            if cw.membership(state, on=day).status is not by_hand(cw, state, day)
        ]

        assert [] == wrong

    @pytest.mark.parametrize("state", TWELVE)
    def test_every_answer_has_a_reason_with_article_and_source(
        self, cw: Commonwealth, state: str
    ) -> None:
        """Each answer rests on a reason that names an article and cites a source on record."""
        for spell in cw.timeline(state):
            grounds = [reason for reason in spell.reasons if reason.article and reason.cites]

            assert grounds, spell
            assert all(cite.source in cw.sources for g in grounds for cite in g.cites)

    @pytest.mark.parametrize("state", TWELVE)
    def test_past_the_horizon(self, cw: Commonwealth, state: str) -> None:
        """A day past the horizon is not certain, and the horizon is among the reasons."""
        horizon = cw.horizon["acts"]
        found = cw.membership(state, on="2026-11-21")

        assert "2026-03-23" == str(horizon)
        assert not found.certain
        assert any(str(horizon) in reason.text for reason in found.reasons)

    @pytest.mark.parametrize("state", TWELVE)
    def test_acts_turn_statuses_and_nothing_else_does(self, cw: Commonwealth, state: str) -> None:
        """Every change falls on the day of an act, or on that of the Charter's entry into force."""
        acts = {str(act.date) for act in cw.acts if act.state == state} | {"1994-01-22"}

        assert {str(change.on) for change in cw.changes() if change.state == state} <= acts


class TestHardCases:
    """The cases for which the library was made."""

    def test_georgia_leaves(self, cw: Commonwealth) -> None:
        """Georgia is a member with running notice on its last day, and former on the next."""
        last, next_day = (cw.membership("GE", on=day) for day in ("2009-08-17", "2009-08-18"))

        assert (MembershipStatus.MEMBER, "2008-08-18") == (
            last.status,
            str(last.notice.date) if last.notice else None,
        )
        assert (MembershipStatus.FORMER, None) == (next_day.status, next_day.notice)

    def test_ukraine_today(self, cw: Commonwealth) -> None:
        """Ukraine is a participant whose participation is suspended since 19 May 2018."""
        found = cw.membership("Ukraine", on="2026-11-21")

        assert (MembershipStatus.PARTICIPANT, Participation.SUSPENDED) == (
            found.status,
            found.participation,
        )
        assert Participation.ACTIVE is cw.membership("UA", on="2018-05-18").participation

    def test_uzbekistan_in_spring_1992(self, cw: Commonwealth) -> None:
        """In March 1992 the rival day would leave Uzbekistan a signatory, and that is said."""
        found = cw.membership("UZ", on="1992-03-15")

        assert (MembershipStatus.PARTICIPANT, False) == (found.status, found.certain)
        (rival,) = found.rivals
        assert MembershipStatus.SIGNATORY is rival.status
        assert "act-uz-ratification-agreement-1991" == rival.reasons[0].act
        assert cw.membership("UZ", on="1992-04-01").certain

    def test_turkmenistan_as_associate(self, cw: Commonwealth) -> None:
        """Turkmenistan is an associate by the decision of Kazan, under article 8."""
        found = cw.membership("TM", on="2020-11-18")
        admitted = cw.acts[str(found.reasons[0].act)]

        assert (MembershipStatus.ASSOCIATE, "Charter art. 8") == (
            found.status,
            found.reasons[0].article,
        )
        assert (ActKind.ADMITTED_AS_ASSOCIATE, "2005-08-26") == (admitted.kind, str(admitted.date))

    @pytest.mark.parametrize(
        ("state", "date", "kind"),
        [
            ("AZ", "1993-09-20", "internal-step"),
            ("RU", "1993-04-15", "internal-step"),
            ("GE", "2008-08-14", "internal-step"),
            ("UA", "2014-03-19", "internal-step"),
            ("UA", "2018-05-02", "internal-step"),
            ("UA", "2018-05-19", "suspension"),
            ("MD", "2022-11-30", "announcement"),
            ("MD", "2026-01-19", "internal-step"),
            ("MD", "2026-03-20", "internal-step"),
            ("TM", "2005-08-26", "admitted-as-associate"),
            ("GE", "2008-08-18", "notice-of-withdrawal"),
            ("GE", "2009-08-18", "withdrawal"),
        ],
    )
    def test_acts_are_sorted_into_kinds(
        self, cw: Commonwealth, state: str, date: str, kind: str
    ) -> None:
        """What a parliament, president or minister did is not taken for an act in law."""
        found = {act.kind.value for act in cw.acts if (act.state, str(act.date)) == (state, date)}

        assert {kind} == found

    def test_two_rules_of_counting(self, cw: Commonwealth) -> None:
        """By participation Turkmenistan counts and, since May 2018, Ukraine does not."""
        before, after = (
            cw.members(on=day, rules="participation").ids() for day in ("2018-05-18", "2018-05-19")
        )

        assert {"UA"} == set(before) - set(after)
        assert "TM" in after

    def test_changes_follow_on_each_other(self, cw: Commonwealth) -> None:
        """For each state, a change begins from the status that the last one ended in."""
        for state in TWELVE:
            changes = [change for change in cw.changes() if change.state == state]

            assert all(one.after is two.before for one, two in pairwise(changes))
