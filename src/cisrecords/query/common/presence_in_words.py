"""What sources say of the presence of somebody, as the end of a sentence."""

from cisrecords.terms import Presence

__all__ = ["PRESENCE_IN_WORDS"]

PRESENCE_IN_WORDS: dict[Presence | None, str] = {
    Presence.PRESENT: "was present",
    Presence.BY_VIDEO: "took part by video",
    Presence.ABSENT: "was absent",
    Presence.DECLINED: "declined to come",
    Presence.EXPECTED: "was expected",
    Presence.POSSIBLE: "may have taken part",
    None: "is named, neither as present nor as absent",
}
"""The words for each presence; ``None`` is that of a row without one."""
