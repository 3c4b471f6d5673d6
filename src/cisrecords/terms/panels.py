"""How a year is coded, and how two codings stand to each other."""

from cisrecords.terms.base import Term, tell

__all__ = ["Agreement", "Coding"]


class Coding(Term):
    """Which of the statuses of a year stands for the year.

    Example:
        >>> Coding("year-end").meaning
        'The status of 31 December.'
    """

    ANY_DAY = "any-day"
    YEAR_END = "year-end"
    YEAR_START = "year-start"
    MAJORITY = "majority"


tell(
    Coding,
    {
        "any-day": (
            "The closest tie of any day of the year: none is the loosest, then former, signatory, "
            "observer, participant, associate, member."
        ),
        "year-end": "The status of 31 December.",
        "year-start": "The status of 1 January.",
        "majority": "The status of most days of the year; of two with as many, the later one.",
    },
)


class Agreement(Term):
    """How two codings of one state and year stand to each other.

    Example:
        >>> Agreement.CONFIRMED.meaning
        'Both sides code the cell, and say the same.'
    """

    CONFIRMED = "confirmed"
    CONFLICT = "conflict"
    ONLY_HERE = "only-here"
    ONLY_THERE = "only-there"


tell(
    Agreement,
    {
        "confirmed": "Both sides code the cell, and say the same.",
        "conflict": "Both sides code the cell, and differ.",
        "only-here": (
            "The records give the state a status in the year; the other side has no such cell, or "
            "leaves it empty or coded as missing."
        ),
        "only-there": (
            "The other side ties the state to the Commonwealth; the records hold no act of it "
            "that gives a status in any year."
        ),
    },
)
