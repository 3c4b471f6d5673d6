"""The words for how a state was at a meeting."""

from cisrecords.terms import Term
from cisrecords.terms.base import tell

__all__ = ["SAT", "Turnout"]


class Turnout(Term):
    """How a state was at a meeting: what sources say of it, or that they say nothing.

    ``represented``, ``silent`` and ``unknown`` are derived; the others are words of `Presence`.

    Example:
        >>> Turnout("silent").meaning
        'A source names participants, and none that does names it: no word of its absence.'
    """

    PRESENT = "present"
    BY_VIDEO = "by-video"
    REPRESENTED = "represented"
    ABSENT = "absent"
    DECLINED = "declined"
    EXPECTED = "expected"
    POSSIBLE = "possible"
    SILENT = "silent"
    UNKNOWN = "unknown"


tell(
    Turnout,
    {
        "present": "It took part.",
        "by-video": "It took part by video where others met in person.",
        "represented": "It took part below the level of the body.",
        "absent": "A source says that it was not there.",
        "declined": "It refused to come, or announced that it would not.",
        "expected": "It was announced beforehand; whether it came is not known.",
        "possible": "A source leaves open whether it took part.",
        "silent": "A source names participants, and none that does names it: no word of its "
        "absence.",
        "unknown": "No source names any participant.",
    },
)

SAT = (Turnout.PRESENT, Turnout.BY_VIDEO, Turnout.REPRESENTED)
"""The words for those who were there."""
