"""Comparing bounds, held against brute force over every day that they leave open.

The days of a small calendar are counted out one by one. What is unbounded may be any of them
or one day beyond; what has no end at all lies further out still.
"""

import itertools
from collections.abc import Callable, Iterator

from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords.dates import Verdict
from cisrecords.dates._bounds import (
    ALWAYS,
    FOREVER,
    NO_LOWER_BOUND,
    NO_UPPER_BOUND,
    Bounds,
    before,
    lasting,
    one_day,
    stretch,
    within,
)

FIRST, LAST = 100, 104

Range = tuple[int, int]
World = tuple[int, int]


def counted(low: int, high: int) -> range:
    """Return all days from one to another, "beyond the calendar" brought next to it."""
    return range(brought_near(low), brought_near(high) + 1)


def brought_near(day: int) -> int:
    """Return a day outside of the calendar as one just outside of the small calendar."""
    near = {ALWAYS: FIRST - 2, NO_LOWER_BOUND: FIRST - 1, NO_UPPER_BOUND: LAST + 1}
    near[FOREVER] = LAST + 2
    return near.get(day, day)


def worlds(start: Range, end: Range) -> list[World]:
    """Return every pair of a first and a last day that is possible."""
    pairs = itertools.product(counted(*start), counted(*end))
    return [(first, last) for first, last in pairs if first <= last]


def verdict_by_counting(
    holds: Callable[[World, World], bool], ones: list[World], others: list[World]
) -> Verdict:
    """Return yes where something holds in all worlds, no where in none, else maybe."""
    answers = {holds(one, other) for one in ones for other in others}
    if len(answers) > 1:
        return Verdict.MAYBE
    return Verdict.YES if answers == {True} else Verdict.NO


def comes_before(one: World, other: World) -> bool:
    """Return whether the last day of one is before the first day of another."""
    return one[1] < other[0]


def lies_within(one: World, frame: World) -> bool:
    """Return whether one lies between the ends of the other, these included."""
    return frame[0] <= one[0] and one[1] <= frame[1]


@st.composite
def ranges(draw: st.DrawFn) -> Range:
    """Draw the range of one day, bounded on two sides, on one or on none."""
    low = draw(st.sampled_from([NO_LOWER_BOUND, *range(FIRST, LAST + 1)]))
    highs = [day for day in range(FIRST, LAST + 1) if day >= low]
    return low, draw(st.sampled_from([NO_UPPER_BOUND, *highs]))


@st.composite
def things(draw: st.DrawFn) -> tuple[Bounds, list[World]]:
    """Draw one day or something that lasted, with every world that is possible for it."""
    start = draw(ranges())
    if draw(st.booleans()):
        return one_day(*start), [(day, day) for day in counted(*start)]
    start = draw(st.sampled_from([start, (ALWAYS, ALWAYS)]))
    end = draw(ranges().filter(lambda drawn: drawn[1] >= start[0]) | st.just((FOREVER, FOREVER)))
    return lasting(start, end), worlds(start, end)


@st.composite
def frames(draw: st.DrawFn) -> tuple[Bounds, list[World]]:
    """Draw what something may lie inside of: all days of a date, or something that lasted."""
    if draw(st.booleans()):
        return draw(things().filter(lambda drawn: drawn[0].first_low != drawn[0].last_low))
    low, high = draw(ranges())
    bounds = stretch(low, high)
    return bounds, [(brought_near(bounds.first_low), brought_near(bounds.last_high))]


class TestAgainstCounting:
    """Verdicts are exact: yes in all worlds, no in none, maybe in some."""

    @settings(max_examples=settings().max_examples * 6)
    @given(things(), things())
    def test_before(
        self, one: tuple[Bounds, list[World]], other: tuple[Bounds, list[World]]
    ) -> None:
        """`before` says what counting all days says."""
        expected = verdict_by_counting(comes_before, one[1], other[1])

        assert expected is before(one[0], other[0])

    @settings(max_examples=settings().max_examples * 6)
    @given(things(), frames())
    def test_within(
        self, one: tuple[Bounds, list[World]], frame: tuple[Bounds, list[World]]
    ) -> None:
        """`within` says what counting all days says."""
        expected = verdict_by_counting(lies_within, one[1], frame[1])

        assert expected is within(one[0], frame[0])

    @settings(max_examples=settings().max_examples * 6)
    @given(things())
    def test_bounds_are_as_tight_as_counting(self, thing: tuple[Bounds, list[World]]) -> None:
        """Each bound is reached by some world, and passed by none."""
        bounds, possible = thing
        firsts = [first for first, _ in possible]
        lasts = [last for _, last in possible]

        assert (min(firsts), max(firsts), min(lasts), max(lasts)) == tuple(
            brought_near(day) for day in bounds
        )


def corners() -> Iterator[tuple[Range, Range]]:
    """Give every kind of period: each end known, unknown or not there."""
    unknown = (NO_LOWER_BOUND, NO_UPPER_BOUND)
    yield from itertools.product(
        [(100, 102), unknown, (ALWAYS, ALWAYS)], [(101, 104), unknown, (FOREVER, FOREVER)]
    )


class TestEveryKindOfEnd:
    """All nine kinds of period with each other, so that no corner is left to chance."""

    def test_before_and_within(self) -> None:
        """The verdicts on all 81 pairs are those of counting."""
        for one, other in itertools.product(corners(), repeat=2):
            ones, others = worlds(*one), worlds(*other)
            left, right = lasting(*one), lasting(*other)

            assert verdict_by_counting(comes_before, ones, others) is before(left, right)
            assert verdict_by_counting(lies_within, ones, others) is within(left, right)

    def test_days_beyond_the_calendar_stand_in_order(self) -> None:
        """What does not exist lies further out than what merely has no bound."""
        assert ALWAYS < NO_LOWER_BOUND < 1
        assert FOREVER > NO_UPPER_BOUND > 3_652_059
