"""What given records teach of those on file, and of each other, while they are matched."""

from collections.abc import Iterable, Mapping
from typing import Any

from cisrecords.archive import Archive
from cisrecords.query.merging.combine_records import combine
from cisrecords.query.merging.match_records import Matched

__all__ = ["MatchState"]


class MatchState:
    """The records of a kind as far as they are known from what is given.

    Those on file with what is given of them, and those given that are none on file. The id of a
    given record that is yet to be matched, or is another, is no answer.

    Attributes:
        archive: The records as they are known now.
        waiting: Ids for which no other record is to be taken.

    Args:
        kind: The name of the kind, such as ``"meetings"``.
        on_file: The records of the kind on file, by id.
        apart: Ids that are known to be no other record than their own.

    Example:
        >>> from cisrecords.records import State
        >>> learnt = MatchState("states", {"GE": State(id="GE", names="GE")})
        >>> learnt.begin([State(id="GE", names="Georgia"), State(id="mine", names="Sakartvelo")])
        >>> learnt.archive.states["GE"].name, learnt.waiting
        ('GE', {'mine'})
    """

    def __init__(self, kind: str, on_file: Mapping[str, Any], apart: Iterable[str] = ()) -> None:
        self._kind = kind
        self._on_file = on_file
        self._known: dict[str, Any] = {}
        self.waiting: set[str] = {*apart}
        self.archive: Archive = self._read()

    def begin(self, told: Iterable[Any]) -> None:
        """Take what bears an id on file for what is on file; the rest waits to be matched.

        Args:
            told: All the given records of the kind.

        Example:
            >>> from cisrecords.records import State
            >>> learnt = MatchState("states", {})
            >>> learnt.begin([State(id="GE", names="Georgia")])
            >>> learnt.waiting
            {'GE'}
        """
        for record in told:
            if record.id in self._on_file:
                self._learn(record.id, record)
            else:
                self.waiting.add(record.id)
                self._known.setdefault(record.id, record)
        self.archive = self._read()

    def settle(self, record: Any, match: Matched | None) -> None:
        """Keep what came of a given record, for the next ones to be compared with.

        One that is another waits for ever: it is to be found as what it is.

        Args:
            record: The given record.
            match: What it is; ``None`` where it is new.

        Example:
            >>> from cisrecords.records import State
            >>> learnt = MatchState("states", {"GE": State(id="GE", names="GE")})
            >>> learnt.begin([State(id="mine", names="Georgia")])
            >>> learnt.settle(State(id="mine", names="Georgia"), Matched("mine", "GE", "name"))
            >>> [name.text for name in learnt.archive.states["GE"].names]
            ['GE', 'Georgia']
        """
        if match is None:
            self.waiting.discard(record.id)
        elif record.id in self._known and self._learn(match.record, record):
            self.archive = self._read()

    def _learn(self, identity: str, record: Any) -> bool:
        """Add what a given record tells; say whether that is anything new."""
        before = self._known.get(identity, self._on_file.get(identity))
        after = before if before == record else combine(before, record).record
        if after == before:
            return False
        self._known[identity] = after
        return True

    def _read(self) -> Archive:
        known = tuple(self._known.values())
        return Archive.read_late(lambda name: known if name == self._kind else ())
