"""The bars of a timeline: spells by status, disputed stretches, notices and suspensions."""

from collections.abc import Sequence
from typing import Any

from cisrecords.show._canvas import day_after, day_number, library
from cisrecords.show._stretches import Stretch, runs
from cisrecords.show._styles import BLANK, CLEAR, STATUS, Fill
from cisrecords.terms import MembershipStatus

NOTICE = "notice of withdrawal runs"
SUSPENDED = "participation suspended"
DISPUTED = "disputed: preferred status on top"
PAST = "past the horizon"

_HALF = 0.22
_DASHES = (0, (2, 1))
_DOTS = (0, (1, 1.5))


class Bars:
    """The bars on some axes, and their entries in the legend."""

    def __init__(self, canvas: Any, horizon: int) -> None:
        self.horizon = horizon
        self._canvas = canvas
        self._patches = library("patches")
        self._entries: dict[str, Any] = {}

    def draw(self, place: int, stretches: Sequence[Stretch]) -> None:
        """Draw the bars of one row."""
        for run in runs(stretches, _drawn):
            self._spell(place, run)
        for run in runs(stretches, lambda one: one.notice and _drawn(one)):
            self._hatched(place, run, NOTICE, "////")
        for run in runs(stretches, lambda one: one.suspended and _drawn(one)):
            self._hatched(place, run, SUSPENDED, "xxx")
        for run in runs(stretches, lambda one: one.others and (one.status, one.others)):
            self._split(place, run)

    def entries(self) -> dict[str, Any]:
        """Return the entries of the legend: the statuses in their order, then the overlays."""
        order = (*MembershipStatus, NOTICE, SUSPENDED, DISPUTED, PAST)
        return {str(one): self._entries[one] for one in order if one in self._entries}

    def _spell(self, place: int, run: Stretch) -> None:
        for part in run.cut(self.horizon):
            if part.first > self.horizon:
                self._box(place, part, PAST, BLANK, linestyle=_DOTS)
            else:
                self._box(place, part, part.status, STATUS[part.status])

    def _hatched(self, place: int, run: Stretch, label: str, hatch: str) -> None:
        below = STATUS[run.status]
        for part in run.cut(self.horizon):
            if part.first <= self.horizon:
                self._box(place, part, label, Fill(below.face, hatch, below.contrast))

    def _split(self, place: int, run: Stretch) -> None:
        self._box(place, run, "", BLANK, linewidth=0)
        statuses = (run.status, *run.others)
        middle = _HALF / len(run.others)
        low = -_HALF
        for status in statuses:
            high = 0.0 if low < 0 else low + middle
            if status in STATUS:
                self._box(place, run, f"or {status}", STATUS[status], (low, high), linewidth=0)
            low = high
        self._box(place, run, DISPUTED, CLEAR, linestyle=_DASHES, linewidth=1.1)

    def _box(
        self,
        place: int,
        run: Stretch,
        label: str,
        fill: Fill,
        ends: tuple[float, float] = (-_HALF, _HALF),
        **line: Any,
    ) -> None:
        """Draw one box of a row, and keep an entry for the legend if its label is new."""
        left, right = day_number(run.first), day_after(run.last)
        look: dict[str, Any] = {
            "edgecolor": fill.line,
            "facecolor": fill.face,
            "hatch": fill.hatch,
            "linewidth": 0.6,
            **line,
        }
        corner = (left, place + ends[0])
        box = self._patches.Rectangle(corner, right - left, ends[1] - ends[0], **look)
        box.set(gid=f"{run.name} {label}", snap=False)
        self._canvas.add_patch(box)
        if label not in self._entries:
            self._entries[label] = self._patches.Patch(**look)


def _drawn(one: Stretch) -> MembershipStatus | None:
    """Return the status of a stretch if bars show it."""
    return one.status if one.status in STATUS else None
