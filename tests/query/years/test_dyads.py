"""Pairs of states by year."""

import datetime
from itertools import combinations
from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Commonwealth
from cisrecords.errors import BadQuery, NotFound
from cisrecords.evidence import Claim
from cisrecords.query import DYADS
from cisrecords.records import Act, Instrument, State
from cisrecords.terms import Coding

COLUMNS = "a b year coding rules status_a status_b joint days certain records sources"


def joined(state: str, date: str) -> Act:
    """Make the ratification of the Charter by a state."""
    return Act(
        id=f"a-{state}",
        state=state,
        kind="ratification",
        instrument="charter-1993",
        date=date,
        cites="s-1",
    )


def build(*acts: Act, claims: tuple[Claim, ...] = (), horizon: str | None = None) -> Commonwealth:
    """Build records of three states with some acts."""
    return Commonwealth(
        states=[State(id=code, names=f"State {code}") for code in ("AA", "BB", "CC")],
        instruments=[Instrument(id="charter-1993", names="Charter", in_force="1994-01-22")],
        sources=[cis.Source(id="s-1"), cis.Source(id="s-2")],
        acts=acts,
        claims=claims,
        horizon={"acts": horizon} if horizon else {},
    )


class TestPairs:
    """Which rows there are."""

    def test_columns(self, cw: Commonwealth) -> None:
        """The columns and their order are part of the contract, and each says what it means."""
        assert tuple(COLUMNS.split()) == cw.dyads(2000).columns
        assert all(head.meaning for head in DYADS)

    def test_each_pair_once_by_pair_then_year(self, cw: Commonwealth) -> None:
        """Every two of the twelve states are a pair, in the order of their ids, each year once."""
        twelve = sorted(set(cw.panel(2000)["state"]))
        found = [(row.a, row.b, row.year) for row in cw.dyads("1999/2000")]

        assert [(*pair, year) for pair in combinations(twelve, 2) for year in (1999, 2000)] == found

    def test_of_named_states(self, cw: Commonwealth) -> None:
        """Only the named states are paired, in whatever order they were named."""
        found = cw.dyads(2000, states=["Ukraine", "Грузия", "AM"])

        assert [("AM", "GE"), ("AM", "UA"), ("GE", "UA")] == [row[:2] for row in found]

    def test_nobody(self) -> None:
        """Without acts there are no pairs, and every column."""
        found = build().dyads(2000)

        assert (0, tuple(COLUMNS.split())) == (len(found), found.columns)


class TestJoint:
    """Who were members together."""

    @pytest.mark.parametrize(
        ("coding", "joint"),
        [("year-end", False), ("year-start", True), ("majority", True), ("any-day", True)],
    )
    def test_by_each_coding(self, cw: Commonwealth, coding: str, *, joint: bool) -> None:
        """In the year Georgia left, it depends on the coding; the days do not."""
        (row,) = cw.dyads(2009, coding=coding, states=["GE", "MD"])

        assert (joint, 229) == (row.joint, row.days)

    def test_days_of_a_year_together(self, cw: Commonwealth) -> None:
        """Two members all year are so on every day of it, of a leap year on one more."""
        found = cw.dyads([2000, 2001], states=["AM", "KG"])

        assert ((366, 365), (True, True)) == (found["days"], found["joint"])

    def test_any_day_needs_no_common_day(self) -> None:
        """Two that were each a member on some day were perhaps never so together."""
        left = Act(id="a-left", state="AA", kind="withdrawal", date="1995-03-01",
                   instrument="charter-1993")  # fmt: skip
        parted = build(joined("AA", "1994-05-01"), left, joined("BB", "1995-06-01"))
        (row,) = parted.dyads(1995, coding="any-day")

        assert (True, 0) == (row.joint, row.days)

    def test_agrees_with_the_panel(self, cw: Commonwealth) -> None:
        """Each side of a pair has the status that the panel has, and joint is both member."""
        for coding in Coding:
            cells = {(row.state, row.year): row for row in cw.panel("1991/2010", coding=coding)}
            for row in cw.dyads("1991/2010", coding=coding):
                a, b = cells[row.a, row.year], cells[row.b, row.year]

                assert (a.status, b.status) == (row.status_a, row.status_b)
                assert (a.member and b.member) == row.joint
                assert set(row.records) == {*a.records, *b.records}

    def test_days_are_those_counted_one_by_one(self, cw: Commonwealth) -> None:
        """The days are those on which `membership` calls both members."""
        day = datetime.date(1994, 1, 1)
        days = [day + datetime.timedelta(n) for n in range(365)]

        def is_member(state: str) -> list[bool]:
            return [cw.membership(state, on).status.value == "member" for on in days]

        one, other = is_member("AM"), is_member("TJ")
        (row,) = cw.dyads(1994, states=["AM", "TJ"])

        assert row.days == sum(a and b for a, b in zip(one, other, strict=True))


class TestDoubt:
    """What a maybe looks like."""

    def test_a_rival_day_changes_the_days(self) -> None:
        """Where only the number of days is open, the row is not certain."""
        later = Claim(id="c-1", about="a-AA", field="date", value="1995-04-01", cites="s-2")
        open_days = build(joined("AA", "1995-03-01"), joined("BB", "1994-06-01"), claims=(later,))
        (row,) = open_days.dyads(1995)

        assert (False, True, 306) == (row.certain, row.joint, row.days)

    def test_a_rival_day_that_changes_nothing(self) -> None:
        """Where the other was no member yet, the rival day leaves the row certain."""
        later = Claim(id="c-1", about="a-AA", field="date", value="1995-04-01", cites="s-2")
        apart = build(joined("AA", "1995-03-01"), joined("BB", "1996-06-01"), claims=(later,))
        (row,) = apart.dyads(1995)

        assert (True, False, 0) == (row.certain, row.joint, row.days)

    def test_past_the_horizon(self) -> None:
        """No pair is certain in a year that ends past the horizon."""
        short = build(joined("AA", "1995-03-01"), joined("BB", "1995-03-01"), horizon="1996")

        assert (True, False) == short.dyads([1996, 1997])["certain"]


class TestRefusals:
    """Wrong arguments."""

    @pytest.mark.parametrize(
        ("arguments", "error", "expected"),
        [
            ({"states": "GE"}, BadQuery, ("states",)),
            ({"states": ["GE", "Georgia"]}, BadQuery, ("states",)),
            ({"states": ["GE", "Gorgia"]}, NotFound, ("Gorgia", "Georgia")),
            ({"coding": "anyday"}, BadQuery, ("coding", "any-day")),
            ({"years": "2024/1991"}, BadQuery, ("years",)),
        ],
    )
    def test_say_what_is_wrong(
        self,
        cw: Commonwealth,
        arguments: dict[str, Any],
        error: type[Exception],
        expected: tuple[str, ...],
    ) -> None:
        """One state is no pair, and the error names a wrong argument."""
        with pytest.raises(error) as caught:
            cw.dyads(**{"years": 2000, **arguments})

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts


class TestLimit:
    """More than a million rows are refused before they are built."""

    @pytest.mark.parametrize(
        ("states", "years", "criterion", "rows"),
        [(1415, 1, "states", 1_000_405), (201, 50, "years", 1_005_000)],
    )
    def test_too_many_rows(self, states: int, years: int, criterion: str, rows: int) -> None:
        """Pairs grow with the square of the states, so that fewer states may be the only way."""
        made = [State(id=f"s-{number}", names=f"S {number}") for number in range(states)]
        with pytest.raises(BadQuery) as caught:
            Commonwealth(states=made).dyads(range(1, years + 1), states=[one.id for one in made])

        assert criterion == caught.value.criterion
        assert str(rows) in caught.value.reason
