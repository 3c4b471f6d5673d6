"""Bounds for comparison: the day numbers between which a first and a last day must lie.

Days are counted by `datetime.date.toordinal`. Two pairs of numbers are outside the calendar and
are never converted to dates: an existing day without a bound and, further out, a beginning or an
end that does not exist.
"""

import datetime
from typing import NamedTuple

from cisrecords.dates.verdict import Verdict

__all__ = [
    "ALWAYS",
    "FOREVER",
    "NO_LOWER_BOUND",
    "NO_UPPER_BOUND",
    "Bounds",
    "before",
    "lasting",
    "one_day",
    "stretch",
    "within",
]

NO_LOWER_BOUND = datetime.date.min.toordinal() - 1
NO_UPPER_BOUND = datetime.date.max.toordinal() + 1
ALWAYS = NO_LOWER_BOUND - 1
FOREVER = NO_UPPER_BOUND + 1


class Bounds(NamedTuple):
    """The earliest and latest possible first day and last day of something."""

    first_low: int
    first_high: int
    last_low: int
    last_high: int


def one_day(low: int, high: int) -> Bounds:
    """Return the bounds of one unknown day."""
    return Bounds(low, high, low, high)


def stretch(low: int, high: int) -> Bounds:
    """Return the bounds of all days from one to another, as "in 1991" means the whole year.

    A missing bound means no beginning or no end.
    """
    first = ALWAYS if low == NO_LOWER_BOUND else low
    last = FOREVER if high == NO_UPPER_BOUND else high
    return Bounds(first, first, last, last)


def lasting(start: tuple[int, int], end: tuple[int, int]) -> Bounds:
    """Return the bounds of something that lasted, whose end is never before its start.

    Each bound is narrowed as far as the other end requires.
    """
    return Bounds(start[0], min(start[1], end[1]), max(start[0], end[0]), end[1])


def before(one: Bounds, other: Bounds) -> Verdict:
    """Compare whether the last day of one is before the first day of another."""
    return Verdict.of(
        certain=one.last_high < other.first_low,
        possible=one.last_low < other.first_high,
    )


def within(one: Bounds, frame: Bounds) -> Verdict:
    """Compare whether all of one is inside a frame, both ends of the frame included."""
    return Verdict.of(
        certain=frame.first_high <= one.first_low and one.last_high <= frame.last_low,
        possible=frame.first_low <= one.first_high and one.last_low <= frame.last_high,
    )
