"""`MeetingIndex`: lists of meetings by what they can be found under, each in the order of days."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate

from cisrecords.dates import DayRange, Verdict
from cisrecords.query.find.meeting_terms import FACTS, Seat, attended
from cisrecords.records import Meeting, Place

__all__ = ["Key", "MeetingIndex", "Posting"]

Key = tuple[str, Hashable]
"""A criterion, and what a meeting is found under."""

_UNDATED = DayRange()
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
        self._begins = [
            _UNDATED.first if m.when is None else m.when.earliest_ordinal for m in meetings
        ]
        self._ends = [_UNDATED.last if m.when is None else m.when.latest_ordinal for m in meetings]

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
            >>> MeetingIndex([]).posting(None).within(DayRange())
            (0, 0, [])
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
        return self._begins[position], self._ends[position]

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
    """Some meetings, by day; those that may have been on days far apart stand aside.

    Args:
        index: The index that it is part of.
        positions: Where the meetings stand, in order.
        doubtful: Which of them only may be among those that are meant.

    Attributes:
        ids: The ids of the meetings whose days are known or near each other, in order.
        positions: Where these stand.
        doubtful: Where those stand that only may be among those that are meant.

    Example:
        >>> Posting(MeetingIndex([]), []).ids
        ()
    """

    __slots__ = ("_begins", "_far", "_index", "_loose", "_reach", "doubtful", "ids", "positions")

    def __init__(
        self,
        index: MeetingIndex,
        positions: Iterable[int],
        doubtful: frozenset[int] = frozenset(),
    ) -> None:
        self.doubtful: frozenset[int] = doubtful
        near: list[int] = []
        self._far: list[int] = []
        self._loose: list[int] = []
        for position in positions:
            begins, ends = index.bounds(position)
            if ends - begins > _NEAR:
                self._far.append(position)
                continue
            if begins != ends or position in doubtful:
                self._loose.append(len(near))
            near.append(position)
        self._index = index
        self.positions: tuple[int, ...] = tuple(near)
        self.ids: tuple[str, ...] = tuple(index.ids[position] for position in near)
        self._begins = [index.bounds(position)[0] for position in near]
        self._reach = list(accumulate((index.bounds(position)[1] for position in near), max))

    def within(self, span: DayRange) -> tuple[int, int, list[int]]:
        """Return which meetings lie in a span, or may.

        Args:
            span: The days.

        Returns:
            From which up to which of `ids` and `positions` they begin in it; and where the
            others stand that may have been on a day of it.

        Example:
            >>> from cisrecords.records import Session
            >>> index = MeetingIndex([Meeting(id="m-1", sessions=[Session("cis")])])
            >>> index.posting(None).within(DayRange())
            (0, 0, [0])
        """
        low = bisect_left(self._begins, span.first)
        high = bisect_right(self._begins, span.last)
        early = bisect_left(self._reach, span.first)
        if early == low and not self._far:
            return low, high, []
        bounds = self._index.bounds
        others = [
            position
            for position in (*self.positions[early:low], *self._far)
            if bounds(position)[0] <= span.last and bounds(position)[1] >= span.first
        ]
        return low, high, others

    def loose(self, low: int, high: int) -> list[int]:
        """Return where those stand among some that only may be meant, or on days not known.

        Args:
            low: From which of `positions` to look.
            high: Up to which.

        Returns:
            Their positions; each has to be looked at.

        Example:
            >>> Posting(MeetingIndex([]), []).loose(0, 0)
            []
        """
        first, last = bisect_left(self._loose, low), bisect_left(self._loose, high)
        return [self.positions[place] for place in self._loose[first:last]]
