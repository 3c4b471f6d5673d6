"""The rules for a body: who sits in it on a day, and by what."""

import datetime
from typing import Any

import pytest

from cisrecords import (
    Act,
    Attendance,
    Body,
    Claim,
    Commonwealth,
    Instrument,
    Meeting,
    Session,
    Source,
    State,
)
from cisrecords.errors import BadQuery
from cisrecords.law import Law, StatusBook
from cisrecords.law.body import body_members, is_there
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.table import Row

DAY = datetime.date.fromisoformat


def build(
    *acts: Act, claims: tuple[Claim, ...] = (), rows: tuple[Attendance, ...] = ()
) -> Commonwealth:
    """Build records of an organ, of a council founded by a treaty, and of a mere gathering."""
    return Commonwealth(
        states=[State(id=state, names=state) for state in ("AZ", "GE", "UA", "UZ")],
        bodies=[
            Body(id="cis", names="CIS", established="1991-12-08"),
            Body(
                id="organ", names="Organ", kind="charter", part_of="cis", established="1995-01-01"
            ),
            Body(
                id="council", names="Council", kind="sectoral", founded_by=["t"], dissolved="2014"
            ),
            Body(id="gathering", names="Gathering", kind="other"),
        ],
        instruments=[
            Instrument(id="t", names="Treaty", in_force="1993-01-01"),
            Instrument(id="agreement-1991", names="Agreement"),
            Instrument(id="charter-1993", names="Charter"),
        ],
        meetings=[
            Meeting(id=f"m-{number}", sessions=[Session("gathering")], when=when, attendance=rows)
            for number, when in ((1, "2001-05-05"), (2, "2003-05-05/2003-05-06"), (3, None))
        ],
        acts=acts,
        claims=claims,
        sources=[Source(id="s"), Source(id="other")],
    )


def act(kind: str, date: str | None, state: str = "GE", *, on: str = "", body: str = "") -> Act:
    """Build an act on an instrument or a body."""
    return Act(
        id=f"{state}-{kind}-{on or body}".lower(),
        state=state,
        kind=kind,
        instrument=on or None,
        body=body or None,
        date=date,
        cites="s",
    )


def seat(cw: Commonwealth, body: str, on: str, state: str = "GE") -> Row | None:
    """Return the row of a state, if it has one."""
    return next((row for row in cw.parties(body, on).rows() if row.state == state), None)


def standing(cw: Commonwealth, body: str, on: str, state: str = "GE") -> tuple[str, bool] | None:
    """Return the standing of a state to a body, and whether it is certain."""
    row = seat(cw, body, on, state)
    return row and (row.standing, row.certain)


MEMBER = (
    act("accession", "1993-12-03", on="agreement-1991"),
    act("ratification", "1994-04-19", on="charter-1993"),
)


class TestActs:
    """Acts on the body itself go first."""

    @pytest.mark.parametrize(
        ("kind", "expected"),
        [
            ("joined", "member"),
            ("admission", "member"),
            ("admitted-as-associate", "associate"),
            ("admitted-as-observer", "observer"),
            ("suspension", "suspended"),
        ],
    )
    def test_each_kind(self, kind: str, expected: str) -> None:
        """Joining makes a member, an admission what it says."""
        cw = build(act(kind, "2018-07-05", body="gathering"))

        assert (expected, True) == standing(cw, "gathering", "2018-07-05")

    @pytest.mark.parametrize(
        ("kind", "note"),
        [("joined", ""), ("joined", "By a note."), ("admitted-as-associate", "")],
    )
    def test_reasons(self, kind: str, note: str) -> None:
        """The reason is the act in words, with its note."""
        step = Act(
            id="a",
            state="GE",
            kind=kind,
            body="gathering",
            date="2018-07-05",
            note=note or None,
            cites="s",
        )
        row = seat(build(step), "gathering", "2018-07-05")

        assert row is not None
        assert (("a",), ("s",)) == (row.records, row.sources)
        assert row.reasons.endswith(note)

    def test_an_act_of_no_known_day(self) -> None:
        """An act without a day seats nobody; one that has only a first day may have by now."""
        joined = act("joined", "2000", "UZ", body="gathering")
        undated = build(act("joined", None, body="gathering"), joined)
        vague = build(act("joined", "[2001-01-01..]", body="gathering"), joined)

        assert standing(undated, "gathering", "2010-01-01") is None
        assert ("none", False) == standing(vague, "gathering", "2010-01-01")
        assert ("member", True) == standing(vague, "gathering", "2010-01-01", "UZ")

    def test_leaving(self) -> None:
        """Who left sits no longer, from the day it left; the others stay."""
        others = act("joined", "2000", "UZ", body="gathering")
        joined, left = (
            act("joined", "2001", body="gathering"),
            act("left", "2006-02-03", body="gathering"),
        )
        cw = build(others, joined, left)

        assert ("member", True) == standing(cw, "gathering", "2006-02-02")
        assert standing(cw, "gathering", "2006-02-03") is None
        assert ("UZ",) == cw.parties("gathering", "2006-02-03")["state"]

    def test_leaving_an_organ(self, cw: Commonwealth) -> None:
        """Georgia left the defence ministers and stayed a member of the Commonwealth."""
        assert seat(cw, "council-of-defence-ministers", "2006-02-02") is not None
        assert seat(cw, "council-of-defence-ministers", "2006-02-03") is None
        assert ("member", True) == standing(cw, "cis", "2006-02-03")

    def test_a_rival_day(self) -> None:
        """A rival day of joining makes the days between uncertain."""
        joined = act("joined", "2018-07-05", body="gathering")
        rival = Claim(id="c", about=joined.id, field="date", value="2018-01-01", cites="other")
        others = act("joined", "2000", "UZ", body="gathering")
        cw = build(joined, others, claims=(rival,))
        row = seat(cw, "gathering", "2018-03-01")

        assert row is not None
        assert ("none", False, None) == (row.standing, row.certain, row.since)
        assert row.reasons
        assert ("member", True) == standing(cw, "gathering", "2018-07-05")

    def test_disputed_leaving(self) -> None:
        """Who by one source never left may still sit there."""
        joined, left = (
            act("joined", "2001", body="gathering"),
            act("left", "2006-02-03", body="gathering"),
        )
        denied = Claim(id="c", about=left.id, field="exists", value="no", cites="other")
        row = seat(build(joined, left, claims=(denied,)), "gathering", "2007-01-01")

        assert row is not None
        assert ("former", False, None) == (row.standing, row.certain, row.since)

    def test_an_outside_body(self, cw: Commonwealth) -> None:
        """The Commonwealth is an observer at the General Assembly."""
        row = seat(cw, "un-general-assembly", "2000-01-01", "cis")

        assert row is not None
        assert ("observer", True, "1994-03-24") == (row.standing, row.certain, str(row.since))


class TestFounding:
    """Parties to the instrument that founded the body."""

    def test_party(self) -> None:
        """A party to the treaty sits, from the day it is bound, and the reasons say by what."""
        row = seat(build(act("deposit", "1994-01-01", on="t")), "council", "2000-01-01")

        assert row is not None
        assert ("member", True, "1994-01-01") == (row.standing, row.certain, str(row.since))
        assert ("t", "ge-deposit-t") == row.records

    def test_signatory(self) -> None:
        """Of who only signed it is not certain that it sits, and the reasons say so."""
        row = seat(build(act("signature", "1992-03-13", on="t")), "council", "2000-01-01")

        assert row is not None
        assert ("signatory", False) == (row.standing, row.certain)
        assert row.reasons

    def test_signatory_that_is_not_bound(self) -> None:
        """Nor is it of who is said not to have consented."""
        denied = Claim(
            id="c", about="t", field="acts[GE.ratification].exists", value="no", cites="s"
        )
        signed = act("signature", "1992-03-13", on="t")
        row = seat(build(signed, claims=(denied,)), "council", "2000-01-01")

        assert row is not None
        assert ("signatory", False) == (row.standing, row.certain)
        assert row.reasons

    def test_vague(self) -> None:
        """Who may be bound already may sit already."""
        cw = build(act("entry-into-force", "[1994-01-01..1999-12-31]", on="t"))

        assert ("none", False) == standing(cw, "council", "1996-01-01")
        assert ("member", True) == standing(cw, "council", "2000-01-01")

    def test_rival_days(self) -> None:
        """Who is bound by the preferred day and not yet by another sits, which is not certain."""
        bound = act("deposit", "1994-01-01", on="t")
        rival = Claim(id="c", about=bound.id, field="date", value="1999-01-01", cites="other")
        cw = build(bound, claims=(rival,))

        assert ("member", False) == standing(cw, "council", "1996-01-01")
        assert ("member", True) == standing(cw, "council", "2000-01-01")

    def test_until(self) -> None:
        """The row of a state that left the treaty later has the last day on which it sat."""
        cw = build(act("deposit", "1994-01-01", on="t"), act("withdrawal", "2005-05-05", on="t"))
        row = seat(cw, "council", "2000-01-01")

        assert row is not None
        assert "2005-05-04" == str(row.until)
        with pytest.raises(BadQuery, match="by 2005-05-05"):
            cw.parties("council", "2005-05-05")

    def test_suspended(self) -> None:
        """Who suspended the treaty is suspended in the body."""
        cw = build(act("deposit", "1994-01-01", on="t"), act("suspension", "2000", on="t"))

        assert ("suspended", True) == standing(cw, "council", "2001-01-01")

    def test_shipped(self, cw: Commonwealth) -> None:
        """The six parties to its charter are the members of the security organisation."""
        table = cw.parties("csto", "2005-01-01")

        assert ["AM", "BY", "KG", "KZ", "RU", "TJ"] == [
            row.state for row in table.rows() if row.standing == "member"
        ]


class TestOrgans:
    """Organs under the Charter, and the Commonwealth itself."""

    def test_members_of_the_commonwealth(self, cw: Commonwealth) -> None:
        """In the Commonwealth itself sits who is tied to it, by status."""
        found: dict[str, list[str]] = {}
        for row in cw.parties("cis", "2025-10-10").rows():
            found.setdefault(row.standing, []).append(row.state)

        assert list(cw.members("2025-10-10").ids()) == found["member"]
        assert (["UA"], ["TM"], ["shanghai-cooperation-organization"]) == (
            found["suspended"],
            found["associate"],
            found["observer"],
        )

    def test_all_states_sit_with_the_heads_of_state(self, cw: Commonwealth) -> None:
        """Members certainly sit in the Council of Heads of State; others may."""
        table = cw.parties("council-of-heads-of-state", "2010-01-01")

        assert cw.members("2010-01-01").ids() == tuple(
            row.state for row in table.rows() if row.certain
        )
        assert {"TM": "associate", "UA": "participant"} == {
            row.state: row.standing for row in table.rows() if not row.certain
        }

    def test_before_the_charter(self, cw: Commonwealth) -> None:
        """Before the Charter was in force all states bound by the Agreement sat there."""
        table = cw.parties("council-of-heads-of-state", "1993-06-01", certain=True)

        assert cw.members("1993-06-01", "participant").ids() == table["state"]
        assert all(table["reasons"])

    def test_on_the_first_day_of_the_charter(self) -> None:
        """From the day on which the Charter is in force, a mere participant only may sit there."""
        bound = act("accession", "1993-12-03", on="agreement-1991")
        cw = build(bound)
        day = Law.of(cw).charter_in_force
        organ = Body(id="council-of-heads-of-state", names="Heads", kind="charter", part_of="cis")
        ledger = TreatyBook(cw, StatusBook(cw))

        assert [("GE", True), ("GE", False)] == [
            (state, stand.certain)
            for on in (day - datetime.timedelta(days=1), day)
            for state, stand in body_members(ledger, organ, on)
        ]

    def test_an_outside_body_at_the_commonwealth(self) -> None:
        """A body that was admitted under the Charter is listed with the states."""
        admitted = act("admitted-as-observer", "2000-01-01", "organ", on="charter-1993")
        table = build(admitted, *MEMBER).parties("cis", "2001-01-01")

        assert [("GE", "member"), ("organ", "observer")] == [
            (row.state, row.standing) for row in table
        ]

    def test_who_left(self, cw: Commonwealth) -> None:
        """A seat that comes from a membership ends with it."""
        for body in ("cis", "council-of-foreign-ministers"):
            row = seat(cw, body, "2000-01-01")
            assert row is not None
            assert "2009-08-17" == str(row.until)

    def test_disputed_withdrawal(self) -> None:
        """Who has no status of a seat by the preferred day, and one by another, may sit."""
        rival = Claim(id="c", about=MEMBER[0].id, field="date", value="1993-06-01", cites="other")
        row = seat(build(MEMBER[0], claims=(rival,)), "cis", "1993-09-01")

        assert row is not None
        assert ("none", False, None) == (row.standing, row.certain, row.since)

    def test_other_organs(self) -> None:
        """In another organ under the Charter members are taken to sit, which is never certain."""
        row = seat(build(*MEMBER), "organ", "2000-01-01")

        assert row is not None
        assert ("member", False) == (row.standing, row.certain)
        assert row.reasons

    def test_since_the_organ_is_there(self) -> None:
        """Nobody sat in an organ before it was established."""
        row = seat(build(*MEMBER), "organ", "2000-01-01")

        assert row is not None
        assert "1995-01-01" == str(row.since)

    def test_observers_of_the_commonwealth_are_not_of_its_organs(self, cw: Commonwealth) -> None:
        """An observer at the Commonwealth is not taken to sit in an organ."""
        assert (
            seat(
                cw,
                "council-of-foreign-ministers",
                "2026-01-01",
                "shanghai-cooperation-organization",
            )
            is None
        )

    def test_disputed_membership(self) -> None:
        """Where a membership has a rival, so has the seat."""
        rival = Claim(id="c", about=MEMBER[1].id, field="date", value="1993-12-09", cites="other")
        cw = build(*MEMBER, claims=(rival,))
        row = seat(cw, "cis", "1994-02-01")

        assert row is not None
        assert ("participant", False) == (row.standing, row.certain)
        assert row.reasons


class TestAttested:
    """Who sat at meetings."""

    def rows(self, **more: Any) -> tuple[Attendance, ...]:
        """Build one row of Georgia."""
        return (Attendance(participant="GE", presence="present", cites="s", **more),)

    def test_is_never_certain(self) -> None:
        """Who sat at meetings by the day is listed with the first and the last of them."""
        row = seat(build(rows=self.rows()), "gathering", "2010-01-01")

        assert row is not None
        assert ("attested", False, None) == (row.standing, row.certain, row.since)
        assert ("m-1", "m-2") == row.records
        assert row.reasons

    def test_by_the_day(self) -> None:
        """What came later, or on no known day, does not count."""
        row = seat(build(rows=self.rows()), "gathering", "2001-05-05")

        assert row is not None
        assert ("m-1",) == row.records
        with pytest.raises(BadQuery, match="by 2001-05-04"):
            build(rows=self.rows()).parties("gathering", "2001-05-04")

    def test_visitors(self) -> None:
        """Who sat as an observer or a guest is listed as an observer."""
        cw = build(rows=self.rows(capacities=["observer"]))

        assert ("observer", False) == standing(cw, "gathering", "2010-01-01")

    def test_since_it_began(self) -> None:
        """A meeting of several days counts from the first of them."""
        row = seat(build(rows=self.rows()), "gathering", "2003-05-05")

        assert row is not None
        assert ("m-1", "m-2") == row.records

    @pytest.mark.parametrize(
        ("capacities", "listed"), [([], ["GE"]), (["observer"], ["GE", "organ"])]
    )
    def test_other_bodies(self, capacities: list[str], listed: list[str]) -> None:
        """A body that sat there is listed where it sat as a visitor; every state is."""
        other = Attendance(participant="organ", presence="present", capacities=capacities)
        table = build(rows=(other, *self.rows())).parties("gathering", "2010-01-01")

        assert listed == list(table["state"])

    @pytest.mark.parametrize("presence", ["absent", "declined", "expected", "possible"])
    def test_only_who_sat(self, presence: str) -> None:
        """Who was expected, or stayed away, did not sit."""
        away = Attendance(participant="GE", presence=presence, cites="s")

        with pytest.raises(BadQuery):
            build(rows=(away,)).parties("gathering", "2010-01-01")

    def test_who_left_is_not_attested(self) -> None:
        """Who left sits no longer, although it sat at meetings before."""
        left = act("left", "2006-02-03", body="gathering")
        others = act("joined", "2000", "UZ", body="gathering")
        cw = build(left, others, rows=self.rows())

        assert ("attested", False) == standing(cw, "gathering", "2006-02-02")
        assert standing(cw, "gathering", "2006-02-03") is None

    def test_who_left_the_commonwealth(self, cw: Commonwealth) -> None:
        """Georgia sits in no organ once it has left, whatever meetings it was at."""
        assert seat(cw, "council-of-heads-of-state", "2009-08-17") is not None
        assert seat(cw, "council-of-heads-of-state", "2009-08-18") is None

    def test_acts_go_first(self, cw: Commonwealth) -> None:
        """Uzbekistan joined the heads of security agencies; the others are attested."""
        table = cw.parties("СОРБ", "2019-01-01")

        assert ["UZ"] == [row.state for row in table.rows() if row.certain]
        assert "attested" in table["standing"]


class TestStands:
    """What an answer holds beside the rows."""

    @pytest.mark.parametrize("body", ["cis", "organ", "council", "gathering"])
    def test_who_is_listed_may_sit(self, body: str) -> None:
        """Whatever the reason, every state in the answer may sit there."""
        row = Attendance(participant="GE", presence="present", cites="s")
        cw = build(*MEMBER, act("deposit", "1994-01-01", on="t"), rows=(row,))
        found = list(
            body_members(TreatyBook(cw, StatusBook(cw)), cw.bodies[body], DAY("2010-01-01"))
        )

        assert [("GE", True)] == [(state, stand.maybe) for state, stand in found]


class TestLife:
    """The time in which a body is there."""

    @pytest.mark.parametrize(
        ("established", "dissolved", "day", "there"),
        [
            ("1993", None, "1992-12-31", False),
            ("1993", None, "1993-01-01", True),
            (None, "2014-01-14", "2014-01-13", True),
            (None, "2014-01-14", "2014-01-14", False),
            (None, "2014", "2014-12-30", True),
            (None, None, "1900-01-01", True),
        ],
    )
    def test_is_there(
        self, established: str | None, dissolved: str | None, day: str, there: bool
    ) -> None:
        """A body is there from the first day it may be until the last it may."""
        body = Body(id="b", names="B", established=established, dissolved=dissolved)

        assert there is is_there(body, DAY(day))

    def test_nobody_sits_in_what_is_not_there(self) -> None:
        """Once a body is dissolved the answer is empty, and that is no silence."""
        cw = build(act("deposit", "1994-01-01", on="t"))

        assert 1 == len(cw.parties("council", "2014-12-30"))
        assert 0 == len(cw.parties("council", "2015-01-01"))
