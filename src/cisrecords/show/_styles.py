"""The look of statuses, acts and cells, which differ by lightness, hatch and shape, not by hue."""

from enum import IntEnum

import attrs

from cisrecords.query import Turnout
from cisrecords.terms import ActKind, MembershipStatus

INK = "#1a1a1a"
"""The colour of outlines and marks."""

_DARK = 0.5


def grey(colour: str) -> float:
    """Return the lightness of a colour in grey print, from 0 (black) to 1 (white)."""
    red, green, blue = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@attrs.frozen
class Fill:
    """The fill of an area: its colour, a hatch over it, and the colour of the hatch."""

    face: str
    hatch: str = ""
    line: str = INK

    @property
    def contrast(self) -> str:
        """The colour that is visible on the fill: white on dark, otherwise that of outlines."""
        return "#ffffff" if grey(self.face) < _DARK else INK


BLANK = Fill("#ffffff")
"""A white ground for something else."""

CLEAR = Fill("none")
"""No fill, so that the ground below is visible."""

STATUS = {
    MembershipStatus.SIGNATORY: Fill("#e3e8ee"),
    MembershipStatus.OBSERVER: Fill("#d3dbe4", "|||"),
    MembershipStatus.PARTICIPANT: Fill("#a3bad3"),
    MembershipStatus.ASSOCIATE: Fill("#d09a58", "///"),
    MembershipStatus.MEMBER: Fill("#27476e"),
    MembershipStatus.FORMER: Fill("#ffffff", "//", "#8c8c8c"),
}
"""The fill of each status; no bar is drawn without one."""


class Lane(IntEnum):
    """The position of a mark in the row of a state."""

    ABOVE = -1
    ON = 0
    BELOW = 1


@attrs.frozen
class Mark:
    """The mark of an act: its lane, its matplotlib shape and its colour."""

    lane: Lane
    shape: str
    face: str = "#ffffff"
    size: float = 5.5


ACT = {
    ActKind.SIGNATURE: Mark(Lane.ABOVE, "o"),
    ActKind.RESERVATION: Mark(Lane.ABOVE, "D", "#9a9a9a", 4.0),
    ActKind.DECLINED: Mark(Lane.ABOVE, "x", INK),
    ActKind.PROVISIONAL_APPLICATION: Mark(Lane.ABOVE, "h"),
    ActKind.RATIFICATION: Mark(Lane.ON, "^"),
    ActKind.DEPOSIT: Mark(Lane.ON, "v"),
    ActKind.ACCESSION: Mark(Lane.ON, ">"),
    ActKind.ENTRY_INTO_FORCE: Mark(Lane.ON, "s", size=4.5),
    ActKind.ADMISSION: Mark(Lane.ON, "*", size=7.5),
    ActKind.ADMITTED_AS_ASSOCIATE: Mark(Lane.ON, "p", size=6.0),
    ActKind.ADMITTED_AS_OBSERVER: Mark(Lane.ON, "8"),
    ActKind.JOINED: Mark(Lane.ON, "P"),
    ActKind.LEFT: Mark(Lane.BELOW, "v"),
    ActKind.SUSPENSION: Mark(Lane.BELOW, "s", INK, 4.5),
    ActKind.DENUNCIATION: Mark(Lane.BELOW, "d", INK),
    ActKind.NOTICE_OF_WITHDRAWAL: Mark(Lane.BELOW, "<", INK),
    ActKind.WITHDRAWAL: Mark(Lane.BELOW, "X", INK, 6.0),
    ActKind.INTERNAL_STEP: Mark(Lane.BELOW, "|", INK),
    ActKind.ANNOUNCEMENT: Mark(Lane.BELOW, "+", INK),
}
"""The mark of each kind of act: signature above the bar, consent on it, leaving below."""


@attrs.frozen
class Cell:
    """The look of a cell of attendance: its label in the legend, its fill and its mark."""

    label: str
    face: str
    shape: str
    ink: str = INK


PRESENT = Cell("present", "#27476e", "o", "#ffffff")
BY_VIDEO = Cell("by video", "#5f86b0", ">", "#ffffff")
ABSENT = Cell("absent or declined", "#d08a62", "x")
REPRESENTED = Cell("represented below its level", "#a9bfd6", "v")
SILENT = Cell("silent: others are named", "#d9d9d9", ".", "#6f6f6f")
MAYBE = Cell("expected or possible", "#f5ead6", "$?$")
UNKNOWN = Cell("unknown: no source reports it", "#ffffff", "_", "#8c8c8c")

PRESENCE = {
    Turnout.PRESENT: PRESENT,
    Turnout.BY_VIDEO: BY_VIDEO,
    Turnout.REPRESENTED: REPRESENTED,
    Turnout.ABSENT: ABSENT,
    Turnout.DECLINED: ABSENT,
    Turnout.SILENT: SILENT,
    Turnout.EXPECTED: MAYBE,
    Turnout.POSSIBLE: MAYBE,
    Turnout.UNKNOWN: UNKNOWN,
}
"""The cell of each value of the column ``presence``."""
