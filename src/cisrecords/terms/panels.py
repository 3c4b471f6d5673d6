"""Vocabularies of panels: how a year is coded, and how two codings compare."""

from cisrecords.terms.base import Term, synonyms

__all__ = ["Agreement", "Coding"]


@synonyms(
    ANY_DAY="any, ever, at any time, maximum",
    YEAR_END="end, end of year, december, last day",
    YEAR_START="start, start of year, beginning, january, first day",
    MAJORITY="most, most days, mode",
)
class Coding(Term):
    """Which status of a year is used for the whole year.

    Example:
        >>> Coding("year-end").meaning
        'The status of 31 December.'
    """

    ANY_DAY = (
        "any-day",
        (
            "The closest status of any day of the year: none is the loosest, then former, "
            "signatory, observer, participant, associate, member."
        ),
    )
    YEAR_END = "year-end", "The status of 31 December."
    YEAR_START = "year-start", "The status of 1 January."
    MAJORITY = (
        "majority",
        "The status of most days of the year; of two with as many, the later one.",
    )


@synonyms(
    CONFIRMED="same, equal, agreed, match",
    CONFLICT="different, differs, mismatch, disagreement",
    ONLY_HERE="ours, left only",
    ONLY_THERE="theirs, right only",
)
class Agreement(Term):
    """How two codings of one state and year compare.

    Example:
        >>> Agreement.CONFIRMED.meaning
        'Both sides code the cell, with the same value.'
    """

    CONFIRMED = "confirmed", "Both sides code the cell, with the same value."
    CONFLICT = "conflict", "Both sides code the cell, with different values."
    ONLY_HERE = (
        "only-here",
        (
            "The records give the state a status in the year; the other side has no such cell, or "
            "leaves it empty or coded as missing."
        ),
    )
    ONLY_THERE = (
        "only-there",
        (
            "The other side gives the state a status; the records hold no act of it that "
            "gives a status in any year."
        ),
    )
