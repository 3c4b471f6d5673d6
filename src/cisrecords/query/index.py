"""`MeetingIndex`: lists of meetings by what they can be found under, each in the order of days."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence

from cisrecords.dates import Verdict
from cisrecords.query.facts import FACTS, Seat, attended
from cisrecords.query.spans import Span
from cisrecords.records import Meeting, Place

__all__ = ["Key", "MeetingIndex", "Posting"]

Key = tuple[str, Hashable]
"""A criterion, and what a meeting is found under."""

_UNDATED = Span()
_NEAR = 400
"""Meetings that may have been on days further apart are kept in a list of their own."""


class MeetingIndex:
    """What is looked up instead of walking through all meetings; each part is made when needed.

    Args:
        meetings: The meetings, by day.

    Attributes:
        ids: The id of each.
        meetings: The meetings.

    Example:
        >>> from cisrecords.records import Session
        >>> index = MeetingIndex([Meeting(id="m-1", sessions=[Session("cis")])])
        >>> index.positions(("body", "cis"))
        [0]
    """

    def __init__(self, meetings: Sequence[Meeting]) -> None:
        self.meetings: Sequence[Meeting] = meetings
        self.ids: tuple[str, ...] = tuple(meeting.id for meeting in meetings)
        self._found: dict[str, dict[Hashable, list[int]]] = {}
        self._postings: dict[Key | None, Posting] = {}
        self._bounds = [_bounds(meeting) for meeting in meetings]

    def positions(self, key: Key) -> list[int]:
        """Return where the meetings stand that are found under something.

        Args:
            key: A criterion and its value.

        Returns:
            Their positions, in order.

        Example:
            >>> MeetingIndex([]).positions(("body", "cis"))
            []
        """
        return self._under(key[0]).get(key[1], [])

    def posting(self, keys: tuple[Key, ...] | None) -> "Posting":
        """Return the meetings that are found under any of some keys, to be asked by days.

        Args:
            keys: The keys; none for all meetings.

        Returns:
            The `Posting`; that of a single key is kept.

        Example:
            >>> MeetingIndex([]).posting(None).sure(Span())
            (0, 0)
        """
        if keys is not None and len(keys) != 1:
            together = {position for key in keys for position in self.positions(key)}
            return Posting(self, sorted(together))
        key = keys[0] if keys else None
        if key not in self._postings:
            positions = list(range(len(self.ids))) if key is None else self.positions(key)
            self._postings[key] = Posting(self, positions, self._doubtful(key, positions))
        return self._postings[key]

    def places(self) -> Iterable[Place]:
        """Return every place at which a meeting was, each once.

        Returns:
            The places.

        Example:
            >>> list(MeetingIndex([]).places())
            []
        """
        return [place for place in self._under("place") if isinstance(place, Place)]

    def bounds(self, position: int) -> tuple[int, int]:
        """Return the first and last day on which a meeting may have been.

        Args:
            position: Where it stands.

        Returns:
            Two day numbers.

        Example:
            >>> from cisrecords.records import Session
            >>> met = Meeting(id="m-1", sessions=[Session("cis")], when="1991-12-08")
            >>> MeetingIndex([met]).bounds(0)
            (727174, 727174)
        """
        return self._bounds[position]

    def _under(self, criterion: str) -> dict[Hashable, list[int]]:
        if criterion not in self._found:
            told = FACTS[criterion]
            found: dict[Hashable, list[int]] = {}
            for position, meeting in enumerate(self.meetings):
                for value in told(meeting):
                    found.setdefault(value, []).append(position)
            self._found[criterion] = found
        return self._found[criterion]

    def _doubtful(self, key: Key | None, positions: Iterable[int]) -> frozenset[int]:
        """Find where somebody was only expected."""
        if key is None or key[0] != "attended_by":
            return frozenset()
        who = key[1].who if isinstance(key[1], Seat) else str(key[1])
        return frozenset(
            position
            for position in positions
            if attended(self.meetings[position], who) is Verdict.MAYBE
        )


class Posting:
    """Some meetings, by day: those on a known day apart from those whose days are looked at.

    Args:
        index: The index that it is part of.
        positions: Where the meetings stand, in order.
        doubtful: Which of them only may be among those that are meant.

    Attributes:
        ids: The ids of the meetings on a known day, by day.
        positions: Where these stand.

    Example:
        >>> Posting(MeetingIndex([]), []).loose(Span())
        []
    """

    __slots__ = ("_begins", "_days", "_far", "_index", "_near", "_reach", "ids", "positions")

    def __init__(
        self,
        index: MeetingIndex,
        positions: Iterable[int],
        doubtful: frozenset[int] = frozenset(),
    ) -> None:
        sure: list[int] = []
        self._far: list[int] = []
        self._near: list[int] = []
        for position in positions:
            begins, ends = index.bounds(position)
            if begins == ends and position not in doubtful:
                sure.append(position)
            else:
                (self._near if ends - begins <= _NEAR else self._far).append(position)
        self._index = index
        self.positions: tuple[int, ...] = tuple(sure)
        self.ids: tuple[str, ...] = tuple(index.ids[position] for position in sure)
        self._days = [index.bounds(position)[0] for position in sure]
        self._begins = [index.bounds(position)[0] for position in self._near]
        self._reach: list[int] = []
        latest = 0
        for position in self._near:
            latest = max(latest, index.bounds(position)[1])
            self._reach.append(latest)

    def sure(self, span: Span) -> tuple[int, int]:
        """Return which of the meetings on a known day lie in a span.

        Args:
            span: The days.

        Returns:
            From which up to which of `ids` and `positions`.

        Example:
            >>> Posting(MeetingIndex([]), []).sure(Span())
            (0, 0)
        """
        return bisect_left(self._days, span.first), bisect_right(self._days, span.last)

    def loose(self, span: Span) -> list[int]:
        """Return where the other meetings stand that may lie in a span.

        Args:
            span: The days.

        Returns:
            Their positions; each has to be looked at.

        Example:
            >>> from cisrecords.records import Session
            >>> index = MeetingIndex([Meeting(id="m-1", sessions=[Session("cis")])])
            >>> index.posting(None).loose(Span())
            [0]
        """
        if not self._near:
            return self._far
        low = bisect_left(self._reach, span.first)
        high = bisect_right(self._begins, span.last)
        return self._near[low:high] + self._far


def _bounds(meeting: Meeting) -> tuple[int, int]:
    when = meeting.when
    if when is None:
        return _UNDATED.first, _UNDATED.last
    return when.earliest_ordinal, when.latest_ordinal
