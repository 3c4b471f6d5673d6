"""The marks of acts on a timeline, each on its day or at the end of its possible days."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from cisrecords.records import Act
from cisrecords.show._canvas import day_number
from cisrecords.show._styles import ACT, INK, Mark

_OFF_THE_BAR = 0.35


def may_lie(act: Act, first: int, last: int) -> bool:
    """Check whether an act may have been done on a day of a span, if its day is known."""
    return any(begin <= last and first <= end for begin, end in _days(act))


def draw_marks(canvas: Any, rows: Sequence[Iterable[Act]]) -> dict[str, Any]:
    """Mark the acts of all rows, and return the entries of the legend."""
    entries: dict[str, Any] = {}
    for kind, mark in ACT.items():
        found = {
            (end, begin, place + mark.lane * _OFF_THE_BAR)
            for place, acts in enumerate(rows)
            for act in acts
            if act.kind is kind
            for begin, end in _days(act)
        }
        if found:
            label = kind.value.replace("-", " ")
            entries[label] = _draw(canvas, label, mark, sorted(found))
    return entries


def _days(act: Act) -> Iterator[tuple[int, int]]:
    """Return the first and the last day on which an act may have been done, if there is one."""
    if act.date is not None and act.date.latest is not None:
        last = act.date.latest.toordinal()
        yield (act.date.earliest.toordinal() if act.date.earliest else last), last


def _draw(canvas: Any, label: str, mark: Mark, found: Sequence[tuple[int, int, float]]) -> Any:
    for end, begin, height in found:
        if begin < end:
            days = [day_number(begin), day_number(end)]
            canvas.plot(days, [height, height], color=INK, linewidth=0.9, gid=f"vague {label}")
    (line,) = canvas.plot(
        [day_number(end) for end, _, _ in found],
        [height for _, _, height in found],
        color=INK,
        gid=label,
        label=label,
        linestyle="",
        marker=mark.shape,
        markeredgewidth=0.8,
        markerfacecolor=mark.face,
        markersize=mark.size,
    )
    return line
