"""What comparing rests on: the day numbers between which a first and a last day must lie.

Days are counted as `datetime.date.toordinal` counts them. Two pairs of numbers lie outside of
the calendar, and are never made into dates: a day that exists but has no bound, and, further
out, a beginning or an end that does not exist at all.
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
    """Between which days the first and the last day of something must lie.

    Attributes:
        first_low: The earliest that its first day can be.
        first_high: The latest that its first day can be.
        last_low: The earliest that its last day can be.
        last_high: The latest that its last day can be.

    Example:
        >>> one_day(10, 12)
        Bounds(first_low=10, first_high=12, last_low=10, last_high=12)
    """

    first_low: int
    first_high: int
    last_low: int
    last_high: int


def one_day(low: int, high: int) -> Bounds:
    """Return the bounds of one unknown day.

    Args:
        low: The earliest that the day can be.
        high: The latest that it can be.

    Returns:
        Bounds whose first and last day are the same day.

    Example:
        >>> one_day(10, 10).last_high
        10
    """
    return Bounds(low, high, low, high)


def stretch(low: int, high: int) -> Bounds:
    """Return the bounds of all days from one to another, as "in 1991" means the whole year.

    Args:
        low: The first day; a missing bound stands for no beginning at all.
        high: The last day; a missing bound stands for no end at all.

    Returns:
        Bounds whose first and last day are exact.

    Example:
        >>> stretch(10, NO_UPPER_BOUND).last_low == FOREVER
        True
    """
    first = ALWAYS if low == NO_LOWER_BOUND else low
    last = FOREVER if high == NO_UPPER_BOUND else high
    return Bounds(first, first, last, last)


def lasting(start: tuple[int, int], end: tuple[int, int]) -> Bounds:
    """Return the bounds of something that lasted; its end is never before its start.

    Args:
        start: The earliest and the latest that its first day can be.
        end: The same for its last day.

    Returns:
        The bounds, each drawn in as far as the other end demands.

    Example:
        >>> lasting((10, 99), (0, 20))
        Bounds(first_low=10, first_high=20, last_low=10, last_high=20)
    """
    return Bounds(start[0], min(start[1], end[1]), max(start[0], end[0]), end[1])


def before(one: Bounds, other: Bounds) -> Verdict:
    """Return whether the last day of one is before the first day of another.

    Args:
        one: What may come first.
        other: What may come second.

    Returns:
        The verdict over all days that the bounds leave open.

    Example:
        >>> before(one_day(1, 5), one_day(5, 9))
        <Verdict.MAYBE: 'maybe'>
    """
    return Verdict.of(
        certain=one.last_high < other.first_low,
        possible=one.last_low < other.first_high,
    )


def within(one: Bounds, frame: Bounds) -> Verdict:
    """Return whether all of one lies inside a frame, both ends of the frame included.

    Args:
        one: What may lie inside.
        frame: What it may lie inside of.

    Returns:
        The verdict over all days that the bounds leave open.

    Example:
        >>> within(one_day(5, 9), stretch(5, 9))
        <Verdict.YES: 'yes'>
    """
    return Verdict.of(
        certain=frame.first_high <= one.first_low and one.last_high <= frame.last_low,
        possible=frame.first_low <= one.first_high and one.last_low <= frame.last_high,
    )
