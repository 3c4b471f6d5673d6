"""`Turnout`: the terms for how a state took part in a meeting."""

from cisrecords.terms import Group, Presence, Term
from cisrecords.terms.base import synonyms

__all__ = ["Turnout"]


@synonyms(
    **{term.name: ", ".join(term.synonyms) for term in Presence},
    REPRESENTED="deputised, by deputy, substituted, lower level",
    SILENT="silence, not named, not listed, unnamed",
    UNKNOWN="not known, no data, unsaid, gap",
)
class Turnout(Term):
    """How a state took part in a meeting, or that no source says it.

    ``represented``, ``silent`` and ``unknown`` are derived; the others are terms of `Presence`.
    ``unknown`` is a state that is named, neither as present nor as absent, and every state where
    no source names anybody.

    Example:
        >>> Turnout("silent").meaning
        'Sources name participants, and none names it; none says that it was absent.'
    """

    PRESENT = "present", "It took part.", "", "attended"
    BY_VIDEO = "by-video", "It took part by video where others met in person.", "", "attended"
    REPRESENTED = "represented", "It took part below the level of the body.", "", "attended"
    ABSENT = "absent", "A source says that it was not there.", "", "away"
    DECLINED = "declined", "It refused to come, or announced that it would not.", "", "away"
    EXPECTED = "expected", "It was announced beforehand; whether it came is not known.", "", "open"
    POSSIBLE = "possible", "A source leaves open whether it took part.", "", "open"
    SILENT = (
        "silent",
        "Sources name participants, and none names it; none says that it was absent.",
        "",
        "unsaid",
    )
    UNKNOWN = (
        "unknown",
        "No source names anybody, or it is named, neither as present nor as absent.",
        "",
        "unsaid",
    )

    @Group
    def attended(self) -> bool:
        """Whether it took part."""
        return self.group == "attended"

    @Group
    def away(self) -> bool:
        """Whether it was not there, or would not come."""
        return self.group == "away"

    @Group
    def open(self) -> bool:
        """Whether it is left open that it took part."""
        return self.group == "open"

    @Group
    def unsaid(self) -> bool:
        """Whether no source says how it was there."""
        return self.group == "unsaid"

    @property
    def perhaps(self) -> bool:
        """Whether it took part, or may have."""
        return self.attended or self.open
