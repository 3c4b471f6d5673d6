"""`PreparedQuery`: a question whose names are looked up, to be asked many times."""

from cisrecords.dates import Verdict
from cisrecords.query.find.meeting_index import MeetingIndex
from cisrecords.query.find.resolved_query import ResolvedQuery
from cisrecords.records import Meeting

__all__ = ["PreparedQuery"]


class PreparedQuery:
    """A question to the meetings whose names are looked up, so that asking it costs little.

    Args:
        asked: The question.
        index: Where meetings are looked up.
        doubted: Ids of meetings that only may be among those that are asked.

    Example:
        >>> import cisrecords
        >>> meetings = cisrecords.load().meetings
        >>> meetings.prepare(body="СОРБ", place="Baku", since="2023").ids()
        ('sorb-053',)
    """

    __slots__ = ("_asked", "_covered", "_doubted", "_index", "_posting")

    def __init__(
        self, asked: ResolvedQuery, index: MeetingIndex, doubted: frozenset[str] = frozenset()
    ) -> None:
        keys = asked.keys(lambda key: len(index.positions(key)))
        self._asked = asked
        self._index = index
        self._doubted = doubted
        self._posting = index.posting(keys)
        self._covered: bool = not doubted and asked.is_covered(keys)

    def ids(self) -> tuple[str, ...]:
        """Ask it.

        Returns:
            The ids of the meetings that fit, those that only may fit among them, in order.
        """
        if not self._covered or self._asked.certain:
            return tuple(map(self._index.ids.__getitem__, self._answer()[0]))
        posting = self._posting
        low, high, others = posting.within(self._asked.span)
        if not others:
            return posting.ids[low:high]
        found = sorted([*posting.positions[low:high], *others])
        return tuple(map(self._index.ids.__getitem__, found))

    def found(self) -> tuple[tuple[Meeting, ...], tuple[str, ...]]:
        """Ask it for the meetings themselves.

        Returns:
            The meetings, and the ids of those that only may fit, both in order.
        """
        positions, maybe = self._answer()
        meetings, ids = self._index.meetings, self._index.ids
        return (
            tuple(meetings[position] for position in positions),
            tuple(ids[position] for position in maybe),
        )

    def _answer(self) -> tuple[list[int], list[int]]:
        """Look at what the index leaves open: where those stand that fit, and that only may."""
        posting = self._posting
        low, high, others = posting.within(self._asked.span)
        begun = posting.positions[low:high]
        open_to_question = {*others, *(posting.loose(low, high) if self._covered else begun)}
        if not open_to_question:
            return list(begun), []
        kept: list[int] = []
        maybe: list[int] = []
        for position in sorted([*begun, *others]):
            verdict = self._verdict(position) if position in open_to_question else Verdict.YES
            if verdict is not Verdict.NO:
                kept.append(position)
            if verdict is Verdict.MAYBE:
                maybe.append(position)
        return kept, maybe

    def _verdict(self, position: int) -> Verdict:
        meeting, asked = self._index.meetings[position], self._asked
        if self._covered:  # but for its days, and for who was only expected
            verdict = asked.span.verdict(meeting.when)
            if position in self._posting.doubtful:
                verdict = verdict & Verdict.MAYBE
            return Verdict.NO if asked.certain and verdict is Verdict.MAYBE else verdict
        verdict = asked.verdict(meeting)
        if verdict is Verdict.YES and self._index.ids[position] in self._doubted:
            return Verdict.NO if self._asked.certain else Verdict.MAYBE
        return verdict
