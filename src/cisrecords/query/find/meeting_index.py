"""`MeetingIndex`: lists of meetings by term, in order of days; and `PreparedQuery`."""

from bisect import bisect_left, bisect_right
from collections.abc import Hashable, Iterable, Sequence
from itertools import accumulate

from cisrecords.dates import DayRange, Verdict
from cisrecords.query.common.record_dates import met_within, possible_days
from cisrecords.query.find.meeting_query import TERMS
from cisrecords.query.find.meeting_terms import Key, Seat, attended
from cisrecords.query.find.resolved_query import ResolvedQuery
from cisrecords.records import Meeting, Place

__all__ = ["MeetingIndex", "Posting", "PreparedQuery"]

_EVERY_DAY = DayRange()
_NARROW = 400
"""A meeting whose possible days are further apart than this is kept out of the order of days."""


class MeetingIndex:
    """Positions of meetings by criterion and term, listed for a criterion when needed."""

    def __init__(self, meetings: Sequence[Meeting]) -> None:
        self.meetings: Sequence[Meeting] = meetings
        self.ids: tuple[str, ...] = tuple(meeting.id for meeting in meetings)
        self._positions: dict[str, dict[Hashable, list[int]]] = {}
        self._postings: dict[Key | None, Posting] = {}
        bounds = [_bounds_of(meeting) for meeting in meetings]
        self._first_days = [first for first, _ in bounds]
        self._last_days = [last for _, last in bounds]

    def positions(self, key: Key) -> list[int]:
        """Return the positions of the meetings under a key, in order."""
        return self._by_term(key[0]).get(key[1], [])

    def posting(self, keys: tuple[Key, ...] | None) -> "Posting":
        """Return the meetings under any of the keys, or all meetings; a single key is cached."""
        if keys is not None and len(keys) != 1:
            together = {position for key in keys for position in self.positions(key)}
            return Posting(self, sorted(together))
        key = keys[0] if keys else None
        if key not in self._postings:
            positions = list(range(len(self.ids))) if key is None else self.positions(key)
            self._postings[key] = Posting(self, positions, self._only_expected(key, positions))
        return self._postings[key]

    def places(self) -> tuple[Place, ...]:
        """List the places of all meetings, each once."""
        return tuple(place for place in self._by_term("place") if isinstance(place, Place))

    def bounds(self, position: int) -> tuple[int, int]:
        """Return the first and the last day, as ordinals, on which a meeting may have been."""
        return self._first_days[position], self._last_days[position]

    def may_be_in(self, position: int, span: DayRange) -> bool:
        """Check whether a meeting may have been in a span."""
        first, last = self.bounds(position)
        if first > span.last or last < span.first:
            return False
        meeting = self.meetings[position]
        return meeting.when is not None or met_within(span, meeting) is not Verdict.NO

    def _by_term(self, criterion: str) -> dict[Hashable, list[int]]:
        if criterion not in self._positions:
            terms_of = TERMS[criterion]
            by_term: dict[Hashable, list[int]] = {}
            for position, meeting in enumerate(self.meetings):
                for term in terms_of(meeting):
                    by_term.setdefault(term, []).append(position)
            self._positions[criterion] = by_term
        return self._positions[criterion]

    def _only_expected(self, key: Key | None, positions: Iterable[int]) -> frozenset[int]:
        """Find the meetings that the participant of a key may have attended, but not certainly."""
        if key is None or key[0] != "attended_by":
            return frozenset()
        who = key[1].who if isinstance(key[1], Seat) else str(key[1])
        return frozenset(
            position
            for position in positions
            if attended(self.meetings[position], who) is Verdict.MAYBE
        )


def _bounds_of(meeting: Meeting) -> tuple[int, int]:
    """Return the first and the last possible day; without any day they are in no narrower span."""
    days = possible_days(meeting)
    if not days:
        return _EVERY_DAY.last, _EVERY_DAY.first
    return min(day.earliest_ordinal for day in days), max(day.latest_ordinal for day in days)


class Posting:
    """Some meetings in order of days, with those apart whose possible days are far apart.

    ``positions`` and ``ids`` list the meetings in order; ``maybe`` has the positions of those that
    may not belong to the key even if their days match.
    """

    __slots__ = (
        "_first_days",
        "_index",
        "_latest_so_far",
        "_uncertain",
        "_wide",
        "ids",
        "maybe",
        "positions",
    )

    def __init__(
        self,
        index: MeetingIndex,
        positions: Iterable[int],
        maybe: frozenset[int] = frozenset(),
    ) -> None:
        self.maybe: frozenset[int] = maybe
        narrow: list[int] = []
        self._wide: list[int] = []
        self._uncertain: list[int] = []
        for position in positions:
            first, last = index.bounds(position)
            if last - first > _NARROW or index.meetings[position].when is None:
                self._wide.append(position)
                continue
            if first != last or position in maybe:
                self._uncertain.append(len(narrow))
            narrow.append(position)
        self._index = index
        self.positions: tuple[int, ...] = tuple(narrow)
        self.ids: tuple[str, ...] = tuple(index.ids[position] for position in narrow)
        self._first_days = [index.bounds(position)[0] for position in narrow]
        # The last day of any meeting up to this one: where it is before a span, none reaches it.
        last_days = (index.bounds(position)[1] for position in narrow)
        self._latest_so_far = list(accumulate(last_days, max))

    def within(self, span: DayRange) -> tuple[int, int, list[int]]:
        """Return the slice of `positions` that begins in a span, and others that may reach it."""
        low = bisect_left(self._first_days, span.first)
        high = bisect_right(self._first_days, span.last)
        early = bisect_left(self._latest_so_far, span.first)
        if early == low and not self._wide:
            return low, high, []
        others = (*self.positions[early:low], *self._wide)
        return low, high, [each for each in others if self._index.may_be_in(each, span)]

    def uncertain(self, low: int, high: int) -> list[int]:
        """Return the positions in a slice whose meeting has no known single day, or is a maybe."""
        first, last = bisect_left(self._uncertain, low), bisect_left(self._uncertain, high)
        return [self.positions[place] for place in self._uncertain[first:last]]


class PreparedQuery:
    """A query with its names resolved, so that running it again costs little.

    `Meetings.prepare` builds it.

    Example:
        >>> import cisrecords
        >>> meetings = cisrecords.load().meetings
        >>> meetings.prepare(body="СОРБ", place="Baku", since="2023").ids()
        ('sorb-053',)
    """

    __slots__ = ("_covered", "_index", "_maybe_before", "_posting", "_query")

    def __init__(
        self, query: ResolvedQuery, index: MeetingIndex, maybe: frozenset[str] = frozenset()
    ) -> None:
        keys = query.keys(lambda key: len(index.positions(key)))
        self._query = query
        self._index = index
        self._maybe_before = maybe
        self._posting = index.posting(keys)
        self._covered: bool = not maybe and query.is_covered(keys)

    def ids(self) -> tuple[str, ...]:
        """Return the ids of the matching meetings.

        Returns:
            The ids in order, those of possible matches included.
        """
        if not self._covered or self._query.certain:
            return tuple(map(self._index.ids.__getitem__, self._run()[0]))
        posting = self._posting
        low, high, others = posting.within(self._query.span)
        if not others:
            return posting.ids[low:high]
        positions = sorted([*posting.positions[low:high], *others])
        return tuple(map(self._index.ids.__getitem__, positions))

    def found(self) -> tuple[tuple[Meeting, ...], tuple[str, ...]]:
        """Return the matching meetings, and which of them are only possible matches.

        Returns:
            The meetings, and the ids of the possible matches among them, both in order.
        """
        positions, maybe = self._run()
        meetings, ids = self._index.meetings, self._index.ids
        return (
            tuple(meetings[position] for position in positions),
            tuple(ids[position] for position in maybe),
        )

    def _run(self) -> tuple[list[int], list[int]]:
        """Return the positions of the matches, and of the possible ones among them."""
        posting = self._posting
        low, high, others = posting.within(self._query.span)
        inside = posting.positions[low:high]
        unsettled = {*others, *(posting.uncertain(low, high) if self._covered else inside)}
        if not unsettled:
            return list(inside), []
        matches: list[int] = []
        maybe: list[int] = []
        for position in sorted([*inside, *others]):
            verdict = self._verdict(position) if position in unsettled else Verdict.YES
            if verdict is not Verdict.NO:
                matches.append(position)
            if verdict is Verdict.MAYBE:
                maybe.append(position)
        return matches, maybe

    def _verdict(self, position: int) -> Verdict:
        meeting, query = self._index.meetings[position], self._query
        if self._covered:  # the index leaves open only the days, and who was only expected
            verdict = met_within(query.span, meeting)
            if position in self._posting.maybe:
                verdict = verdict & Verdict.MAYBE
            return Verdict.NO if query.certain and verdict is Verdict.MAYBE else verdict
        verdict = query.verdict(meeting)
        if verdict is Verdict.YES and self._index.ids[position] in self._maybe_before:
            return Verdict.NO if query.certain else Verdict.MAYBE
        return verdict
