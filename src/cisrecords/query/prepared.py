"""`PreparedQuery`: a question whose names are looked up, to be asked many times."""

from cisrecords.dates import Verdict
from cisrecords.query.asked import Asked
from cisrecords.query.index import MeetingIndex
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
        self, asked: Asked, index: MeetingIndex, doubted: frozenset[str] = frozenset()
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
        posting, span = self._posting, self._asked.span
        if self._covered and not posting.loose(span):
            low, high = posting.sure(span)
            return posting.ids[low:high]
        ids = self._index.ids
        return tuple(ids[position] for position in self._answer()[0])

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
        posting, span = self._posting, self._asked.span
        low, high = posting.sure(span)
        kept: list[int] = []
        maybe: list[int] = []
        open_to_question = list(posting.loose(span))
        if self._covered:
            kept.extend(posting.positions[low:high])
        else:
            open_to_question.extend(posting.positions[low:high])
        for position in sorted(open_to_question):
            verdict = self._verdict(position)
            if verdict is not Verdict.NO:
                kept.append(position)
                if verdict is Verdict.MAYBE:
                    maybe.append(position)
        return sorted(kept), maybe

    def _verdict(self, position: int) -> Verdict:
        verdict = self._asked.verdict(self._index.meetings[position])
        if verdict is Verdict.YES and self._index.ids[position] in self._doubted:
            return Verdict.NO if self._asked.certain else Verdict.MAYBE
        return verdict
