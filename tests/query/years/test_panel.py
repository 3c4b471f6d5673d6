"""The panel: one row a state and year, under each coding of a year."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.errors import Ambiguous, BadQuery, NotFound
from cisrecords.evidence import Claim
from cisrecords.law import CHARTER_RULES, PARTICIPATION_RULES, Law, Reason, Rules, Step
from cisrecords.query import PANEL
from cisrecords.records import Act, Body, Instrument, State
from cisrecords.terms import ActKind, Coding, MembershipStatus

COLUMNS = (
    "state year coding rules status member since reasons certain rivals changes records sources"
)
CODINGS = st.sampled_from(Coding)
RULES = st.sampled_from([CHARTER_RULES, PARTICIPATION_RULES])
YEARS = range(1991, 1998)
DAYS = st.dates(datetime.date(1991, 6, 1), datetime.date(1997, 6, 30)).map(str)
VAGUE = st.sampled_from(["1992", "1993-07", "1994?", "[1995-12-20..1996-01-10]", "[..1993-05]"])
TIES = st.sampled_from(
    [
        ("signature", "agreement-1991", None),
        ("ratification", "agreement-1991", None),
        ("ratification", "charter-1993", None),
        ("deposit", "charter-1993", None),
        ("admitted-as-associate", None, "cis"),
        ("admitted-as-observer", None, "cis"),
        ("suspension", None, "cis"),
        ("notice-of-withdrawal", "charter-1993", None),
        ("withdrawal", "charter-1993", None),
        ("announcement", None, "cis"),
    ]
)


def build(acts: list[Act], claims: list[Claim] | None = None, **more: Any) -> Commonwealth:
    """Build records of two states with some acts."""
    return Commonwealth(
        states=[State(id="GE", names="Georgia"), State(id="MD", names="Moldova")],
        bodies=[Body(id="cis", names="CIS"), Body(id="sco", names="SCO", kind="external")],
        instruments=[
            Instrument(id="agreement-1991", names="Agreement"),
            Instrument(id="charter-1993", names="Charter", in_force="1994-01-22"),
        ],
        sources=[cis.Source(id="s-1"), cis.Source(id="s-2")],
        acts=acts,
        claims=claims or [],
        **more,
    )


def act(kind: str, date: str, instrument: str | None = "charter-1993", **more: Any) -> Act:
    """Make an act of Georgia, named by its kind and day."""
    parts: dict[str, Any] = {"id": f"a-{kind}-{date[:10].strip('[.')}", "state": "GE"} | more
    return Act(**parts, kind=kind, date=date, instrument=instrument, cites="s-1")


@st.composite
def commonwealths(draw: st.DrawFn) -> Commonwealth:
    """Return records with random acts, some vague, some disputed."""
    acts: list[Act] = []
    claims: list[Claim] = []
    for number in range(draw(st.integers(0, 6))):
        kind, instrument, body = draw(TIES)
        made = act(
            kind,
            draw(DAYS | VAGUE),
            instrument,
            id=f"a-{number}",
            state=draw(st.sampled_from(["GE", "MD"])),
            body=body,
        )
        acts.append(made)
        if draw(st.booleans()):
            field, value = draw(st.tuples(st.just("date"), DAYS) | st.just(("exists", "no")))
            claims.append(
                Claim(id=f"c-{number}", about=made.id, field=field, value=value, cites="s-2")
            )
    return build(acts, claims)


class TestColumns:
    """The form of the answer."""

    def test_are_the_pinned_ones(self, cw: Commonwealth) -> None:
        """The columns and their order are part of the contract, and each says what it means."""
        assert tuple(COLUMNS.split()) == cw.panel(2000).columns
        assert all(head.meaning for head in PANEL)

    def test_rows_go_by_state_then_year(self, cw: Commonwealth) -> None:
        """All years of one state are together, in whatever order states and years are passed."""
        found = cw.panel([2001, 1999, 2001], states=["Ukraine", "AM", "UA"])

        assert [("AM", 1999), ("AM", 2001), ("UA", 1999), ("UA", 2001)] == [
            row[:2] for row in found
        ]

    def test_an_empty_answer_keeps_its_columns(self) -> None:
        """Without any act there is no row, and still every column."""
        found = build([]).panel("1991/2024")

        assert (0, tuple(COLUMNS.split())) == (len(found), found.columns)

    def test_default_states(self, cw: Commonwealth) -> None:
        """By default the twelve states are listed that ever had a status, and no other."""
        twelve = "AM AZ BY GE KG KZ MD RU TJ TM UA UZ"

        assert twelve.split() == list(dict.fromkeys(cw.panel("1991/1993")["state"]))


class TestCodings:
    """The status that a year is coded as."""

    @pytest.mark.parametrize(
        ("coding", "statuses"),
        [
            ("year-end", ["participant", "member", "member", "former"]),
            ("year-start", ["none", "participant", "member", "member"]),
            ("majority", ["none", "member", "member", "member"]),
            ("any-day", ["participant", "member", "member", "member"]),
        ],
    )
    def test_of_georgia(self, cw: Commonwealth, coding: str, statuses: list[str]) -> None:
        """Each coding takes its own day of the years in which Georgia came and went."""
        found = cw.panel([1993, 1994, 2008, 2009], coding=coding, states="Georgia")

        assert statuses == list(found["status"])
        assert [status == "member" for status in statuses] == list(found["member"])
        assert {coding} == set(found["coding"])

    def test_the_later_of_two_halves_is_the_majority(self) -> None:
        """A leap year cut in two equal halves is coded as the later status."""
        halved = build([act("ratification", "1996-07-02")])

        assert ("member",) == halved.panel(1996, coding="majority")["status"]

    def test_days_of_one_status_are_added_up(self) -> None:
        """A status held twice in a year counts with all of its days."""
        twice = build(
            [
                act("ratification", "1995-01-01"),
                act("withdrawal", "1996-04-01"),
                act("ratification", "1996-09-01"),
            ]
        )
        found = twice.panel(1996, coding="majority")

        assert (("member",), ("1996-09-01",)) == (found["status"], tuple(map(str, found["since"])))

    def test_former_is_closer_than_nothing(self) -> None:
        """Of a year with none and former, former is the closer status."""
        left = build([act("withdrawal", "1995-06-01")])

        assert ("former",) == left.panel(1995, coding="any-day")["status"]

    @given(commonwealths(), RULES)
    def test_any_day_contains_every_other_coding(self, cw: Commonwealth, rules: Rules) -> None:
        """Who is a member by any coding is one on some day of the year."""
        widest = members(cw, Coding.ANY_DAY, rules)

        for coding in Coding:
            assert members(cw, coding, rules) <= widest

    @pytest.mark.parametrize("rules", [CHARTER_RULES, PARTICIPATION_RULES])
    def test_any_day_contains_every_other_coding_of_the_records(
        self, cw: Commonwealth, rules: Rules
    ) -> None:
        """So it is in the shipped records."""
        widest = members(cw, Coding.ANY_DAY, rules)

        for coding in Coding:
            assert members(cw, coding, rules) <= widest
        assert members(cw, Coding.YEAR_END, rules) < widest


def members(cw: Commonwealth, coding: Coding, rules: Rules) -> set[tuple[str, int]]:
    """Return the cells of a panel that are member."""
    found = cw.panel("1991/2024", coding=coding, rules=rules)
    return {(row.state, row.year) for row in found if row.member}


class TestAgainstMembership:
    """The panel says what `membership` says of the day."""

    @given(commonwealths(), RULES, st.sampled_from(YEARS))
    def test_on_the_last_day(self, cw: Commonwealth, rules: Rules, year: int) -> None:
        """Coded by year-end, status, spell, doubt and rivals are those of 31 December."""
        for row in cw.panel(year, rules=rules):
            membership = cw.membership(row.state, f"{year}-12-31", rules=rules)
            rivals = {rival.status for rival in membership.rivals}

            assert (membership.status, membership.since, membership.certain) == (
                row.status,
                row.since,
                row.certain,
            )
            assert rivals == set(row.rivals)

    @pytest.mark.parametrize(("coding", "day"), [("year-end", "12-31"), ("year-start", "01-01")])
    def test_in_the_records(self, cw: Commonwealth, coding: str, day: str) -> None:
        """The shipped records say the same in a panel and of a day."""
        for row in cw.panel("1991/2025", coding=coding):
            membership = cw.membership(row.state, f"{row.year}-{day}")

            assert (membership.status.value, membership.certain) == (row.status, row.certain)
            assert {reason.act for reason in membership.reasons if reason.act} <= set(row.records)

    @given(commonwealths(), CODINGS, RULES)
    def test_status_is_one_of_the_year(
        self, cw: Commonwealth, coding: Coding, rules: Rules
    ) -> None:
        """The status of a year held on some day of it."""
        for row in cw.panel(1994, coding=coding, rules=rules):
            days = (datetime.date(1994, 1, 1) + datetime.timedelta(n) for n in range(365))

            assert row.status in {cw.membership(row.state, day, rules=rules).status for day in days}


class TestReasons:
    """Why, and what changed."""

    def test_changes_tell_their_own_reason(self, cw: Commonwealth) -> None:
        """A change has its day, both statuses, and the reason that is new that day."""
        (row,) = cw.panel(2009, states="GE")

        assert (row.changes or "").startswith("2009-08-18 member -> former: ")
        assert "act-ge-withdrawal-charter-1993" in row.records

    def test_a_change_under_other_rules(self) -> None:
        """A change has only the new reasons, also by rules that are not those of the Charter."""
        acts = [act("suspension", "1995-03-01", None, body="cis"), act("withdrawal", "1996-01-01")]
        (change,) = build([act("ratification", "1995-02-01", "agreement-1991"), *acts]).panel(
            1996, rules=PARTICIPATION_RULES
        )["changes"]

        assert change.startswith("1996-01-01 ")
        assert change.count(" -> ") == 1

    def test_every_change_of_the_records_is_told(self, cw: Commonwealth) -> None:
        """Over all years, the panel has each change of a state once."""
        changes = [change for change in cw.changes() if change.state in cw.states]
        cells = [row.changes for row in cw.panel("1991/2026") if row.changes]

        assert len(changes) == sum(text.count(" -> ") for text in cells)

    def test_a_quiet_year(self, cw: Commonwealth) -> None:
        """A year without a change has no value there."""
        assert (None,) == cw.panel(2000, states="GE")["changes"]

    def test_two_changes_of_one_year(self) -> None:
        """Several changes are in one cell, oldest first."""
        both = build(
            [act("ratification", "1995-02-01", "agreement-1991"), act("ratification", "1995-03-01")]
        )
        (change,) = both.panel(1995)["changes"]
        first, second = change.split(" | ")

        assert first.startswith("1995-02-01 none -> participant: ")
        assert second.startswith("1995-03-01 participant -> member: ")

    def test_sources_stand_behind_the_row(self, cw: Commonwealth) -> None:
        """The sources of a row are those of its acts, and all are on record."""
        for row in cw.panel("1991/1995"):
            cited = {cite.source for act_id in row.records for cite in cw.acts[act_id].cites}

            assert cited <= set(row.sources) <= set(cw.sources.ids())


class TestDoubt:
    """What a maybe and a silence look like."""

    def test_a_rival_day_in_another_year(self) -> None:
        """Where a source has the act a year later, the year between is not certain."""
        later = Claim(
            id="c-1", about="a-ratification-1995-11-01", field="date", value="1996-02-01",
            cites="s-2",
        )  # fmt: skip
        disputed = build([act("ratification", "1995-11-01")], [later])
        before, after = disputed.panel([1995, 1996])

        assert (False, ("none",), "member") == (before.certain, before.rivals, before.status)
        assert before.reasons
        assert ("s-1", "s-2") == before.sources
        assert (True, ()) == (after.certain, after.rivals)

    @pytest.mark.parametrize(
        ("coding", "certain"),
        [("year-end", True), ("any-day", True), ("majority", False), ("year-start", True)],
    )
    def test_a_rival_day_in_the_same_year(self, coding: str, *, certain: bool) -> None:
        """A rival day is a doubt only for a coding that it changes."""
        later = Claim(
            id="c-1", about="a-ratification-1995-03-01", field="date", value="1995-11-01",
            cites="s-2",
        )  # fmt: skip
        disputed = build([act("ratification", "1995-03-01")], [later])

        assert (certain,) == disputed.panel(1995, coding=coding)["certain"]

    @pytest.mark.parametrize(("coding", "certain"), [("year-end", False), ("year-start", True)])
    def test_past_the_horizon(self, coding: str, *, certain: bool) -> None:
        """A year that ends past the horizon is certain only as it began, and says why."""
        short = build([act("ratification", "1995-03-01")], horizon={"acts": "1999-06-30"})
        (row,) = short.panel(1999, coding=coding)

        whole = build([act("ratification", "1995-03-01")])
        (same,) = whole.panel(1999, coding=coding)

        assert certain == row.certain == (row.reasons == same.reasons)

    def test_silence(self, cw: Commonwealth) -> None:
        """A state without an act is none, with that reason alone."""
        (row,) = cw.panel(2020, states="Mongolia")

        assert ("none", None, True, ()) == (row.status, row.since, row.certain, row.records)
        assert row.reasons

    def test_a_view_of_one_day(self, cw: Commonwealth) -> None:
        """What was known by a day makes a panel too, none of it certain."""
        known = cw.known_on("2010-01-01").panel("1991/2012")

        assert len(known) > 0
        assert {False} == set(known["certain"])


class TestRules:
    """Any rules make a panel."""

    def test_by_name(self, cw: Commonwealth) -> None:
        """By participation, Ukraine counts until it suspended its part."""
        found = cw.panel([2017, 2018], rules="participation", states="UA")

        assert (("member", "participant"), {"participation"}) == (
            found["status"],
            set(found["rules"]),
        )

    def test_of_ones_own(self) -> None:
        """Rules that a user wrote are taken, and named in the answer."""

        def announced(acts: Any, _law: Law) -> Any:
            for each in acts:
                if each.kind is ActKind.ANNOUNCEMENT:
                    reason = Reason(act=each.id, text="Said so.", cites=each.cites)
                    yield Step(each.date.latest, MembershipStatus.OBSERVER, reason)

        records = build([act("announcement", "1995-03-01")])
        found = records.panel(1995, rules=Rules("words", announced))

        assert ("words", "observer", "Said so.") == (
            found["rules"][0], found["status"][0], found["reasons"][0]
        )  # fmt: skip

    def test_an_outside_body(self) -> None:
        """An observing organisation is listed where the query names it, and not by default."""
        observed = build([act("admitted-as-observer", "1995-10-10", None, state="sco", body="cis")])

        assert ("observer",) == observed.panel(1995, states="SCO")["status"]
        assert 0 == len(observed.panel(1995))


class TestRefusals:
    """Wrong arguments."""

    @pytest.mark.parametrize(
        ("arguments", "error", "expected"),
        [
            ({"years": "2024/1991"}, BadQuery, ("years",)),
            ({"years": 1.5}, BadQuery, ("years",)),
            ({"coding": "year-ends"}, BadQuery, ("coding", "year-end")),
            ({"coding": None}, BadQuery, ("coding",)),
            ({"rules": "chart"}, BadQuery, ("rules", "charter")),
            ({"states": "Gorgia"}, NotFound, ("Gorgia", "Georgia")),
            ({"states": ["GE", "Gorgia"]}, NotFound, ("Gorgia", "Georgia")),
            ({"states": []}, BadQuery, ("states",)),
            ({"states": [None]}, BadQuery, ("states",)),
            ({"states": 5}, BadQuery, ("states",)),
            ({"states": range(10**12)}, BadQuery, ("states",)),
            ({"states": ["GE", 5]}, BadQuery, ("states",)),
        ],
    )
    def test_say_what_is_wrong(
        self,
        cw: Commonwealth,
        arguments: dict[str, Any],
        error: type[Exception],
        expected: tuple[str, ...],
    ) -> None:
        """A wrong argument is one error that names it and what is expected."""
        with pytest.raises(error) as caught:
            cw.panel(**{"years": 2000, **arguments})

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    def test_an_ambiguous_name(self) -> None:
        """A name of two states is refused, not chosen from."""
        twins = Commonwealth(states=[State(id="AA", names="Twin"), State(id="BB", names="Twin")])

        with pytest.raises(Ambiguous, match="AA"):
            twins.panel(2000, states="Twin")


class TestLimit:
    """More than a million rows are refused before they are built."""

    @pytest.mark.parametrize(("years", "rows"), [(500, 1_000_500), (700, 1_400_700)])
    def test_too_many_rows(self, years: int, rows: int) -> None:
        """The error has the number of rows, and how many years may be asked for at once."""
        states = [State(id=f"s-{number}", names=f"S {number}") for number in range(2001)]
        with pytest.raises(BadQuery) as caught:
            Commonwealth(states=states).panel(range(1, years + 1), states=[s.id for s in states])

        assert ("years", f"1/{years}") == (caught.value.criterion, caught.value.value)
        assert str(rows) in caught.value.reason
        assert "499" in caught.value.reason

    def test_many_years(self, cw: Commonwealth) -> None:
        """A long span of few states is answered."""
        assert 2_001 == len(cw.panel("0001/2001", states="Georgia"))
