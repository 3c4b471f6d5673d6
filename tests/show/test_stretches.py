"""Spans of days in which the membership of a state does not change."""

import datetime
from collections.abc import Callable
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords.show._stretches import Stretch, runs, stretches
from cisrecords.terms import MembershipStatus

Build = Callable[..., cis.Commonwealth]

FIRST = datetime.date(1990, 1, 1).toordinal()
LAST = datetime.date(2030, 12, 31).toordinal()
DAYS = st.integers(FIRST, LAST)
STATES = st.sampled_from("AM AZ GE MD MN TM UA UZ".split())
SPANS = st.tuples(DAYS, DAYS).map(lambda ends: (min(ends), max(ends)))


def drawn(cw: cis.Commonwealth, state: str, span: tuple[int, int]) -> list[Stretch]:
    """Cut a span by the rules of the Charter."""
    return list(stretches(cw, state, *span, "charter"))


class TestStretches:
    """A span of days, cut."""

    @given(state=STATES, span=SPANS)
    def test_cover_every_day_once(
        self, cw: cis.Commonwealth, state: str, span: tuple[int, int]
    ) -> None:
        """They begin with the first day, end with the last, and leave none out between."""
        found = drawn(cw, state, span)

        assert span == (found[0].first, found[-1].last)
        assert all(one.last + 1 == other.first for one, other in pairwise(found))

    @given(state=STATES, day=DAYS)
    def test_tell_of_each_day_what_membership_tells(
        self, cw: cis.Commonwealth, state: str, day: int
    ) -> None:
        """The membership of the stretch in which a day lies is that of the day."""
        (here,) = [one for one in drawn(cw, state, (FIRST, LAST)) if one.first <= day <= one.last]

        assert cw.membership(state, on=datetime.date.fromordinal(day)) == here.membership

    @given(state=STATES, span=SPANS)
    def test_are_as_few_as_can_be(
        self, cw: cis.Commonwealth, state: str, span: tuple[int, int]
    ) -> None:
        """No two neighbours are equal, so no cut is superfluous."""
        found = drawn(cw, state, span)

        assert all(one.membership is not other.membership for one, other in pairwise(found))

    @pytest.mark.parametrize("state", ["GE", "UA", "MN"])
    def test_are_found_by_looking_at_each_day_too(self, build: Build, state: str) -> None:
        """Bisection finds the cuts that a walk through all days finds."""
        cw = build()
        memberships = [
            cw.membership(state, on=datetime.date.fromordinal(d)) for d in range(FIRST, LAST)
        ]
        walked = [
            FIRST + place for place, (one, two) in enumerate(pairwise(memberships), 1) if one != two
        ]

        assert [FIRST, *walked] == [one.first for one in drawn(cw, state, (FIRST, LAST))]

    def test_of_no_days_are_none(self, build: Build) -> None:
        """A span that ends before it begins has no stretch."""
        assert [] == drawn(build(), "GE", (LAST, FIRST))

    def test_know_what_lies_on_them(self, build: Build) -> None:
        """Notice, suspension and rival statuses are known for each stretch."""
        georgia, ukraine = (drawn(build(), state, (FIRST, LAST)) for state in ("GE", "UA"))

        assert ["2008-08-18"] == [one.name.split()[1] for one in georgia if one.notice]
        assert {MembershipStatus.NONE} == {other for one in georgia for other in one.others}
        assert "UA 2018-05-19" == next(one.name for one in ukraine if one.suspended)

    def test_cite_the_adopted_and_the_other_readings(self, build: Build) -> None:
        """The citations of a rival day are among those of the stretch."""
        (split,) = [one for one in drawn(build(), "GE", (FIRST, LAST)) if one.others]

        assert {"treaty", "gazette"} == {cite.source for cite in split.cites}


class TestCut:
    """A stretch cut after a day."""

    @given(span=SPANS, day=DAYS)
    def test_keeps_all_days_and_parts_at_the_cut(
        self, cw: cis.Commonwealth, span: tuple[int, int], day: int
    ) -> None:
        """The parts are the whole again, and none has days on both sides of the cut."""
        whole = Stretch(*span, cw.membership("AM", on="2000-01-01"))
        parts = list(whole.cut(day))

        assert span == (parts[0].first, parts[-1].last)
        assert sum(part.last - part.first + 1 for part in parts) == span[1] - span[0] + 1
        assert not [part for part in parts if part.first <= day < part.last]


class TestRuns:
    """Neighbours joined."""

    def test_with_a_trait_become_one(self, build: Build) -> None:
        """Four stretches of one status are one run, and those without a status none."""
        found = drawn(build(), "GE", (FIRST, LAST))
        joined = list(runs(found, lambda one: one.status is MembershipStatus.MEMBER))

        assert 1 == len(joined)
        assert "GE 1994-04-19" == joined[0].name
        assert "2009-08-17" == datetime.date.fromordinal(joined[0].last).isoformat()

    @given(state=STATES)
    def test_of_what_all_share_are_the_whole(self, cw: cis.Commonwealth, state: str) -> None:
        """A trait that every stretch has joins all of them."""
        (whole,) = runs(drawn(cw, state, (FIRST, LAST)), lambda _: True)

        assert (FIRST, LAST) == (whole.first, whole.last)
