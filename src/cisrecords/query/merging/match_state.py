"""The records of one kind as they grow while incoming records are matched with them."""

from collections.abc import Iterable, Mapping
from typing import Any

from cisrecords.archive import Archive
from cisrecords.query.merging.combine_records import combine
from cisrecords.query.merging.match_records import Matched

__all__ = ["MatchState"]


class MatchState:
    """The records of one kind, with the additions of the incoming records.

    `excluded` has the ids that match no record other than their own: those of incoming records
    which are not matched yet, or are an existing record.
    """

    def __init__(
        self, kind: str, existing: Mapping[str, Any], excluded: Iterable[str] = ()
    ) -> None:
        self._kind = kind
        self._existing = existing
        self._combined: dict[str, Any] = {}
        self.excluded: set[str] = {*excluded}
        self.archive: Archive = self._build_archive()

    def add_incoming(self, records: Iterable[Any]) -> None:
        """Combine records that have an existing id; exclude the others until they are matched."""
        for record in records:
            if record.id in self._existing:
                self._combine_into(record.id, record)
            else:
                self.excluded.add(record.id)
                self._combined.setdefault(record.id, record)
        self.archive = self._build_archive()

    def add_matched(self, record: Any, match: Matched | None) -> None:
        """Add a record once its match is known; it stays excluded unless it is new."""
        if match is None:
            self.excluded.discard(record.id)
        elif record.id in self._combined and self._combine_into(match.record, record):
            self.archive = self._build_archive()

    def _combine_into(self, identity: str, record: Any) -> bool:
        """Combine a record into that of an id, and return whether this adds anything."""
        old = self._combined.get(identity, self._existing.get(identity))
        new = old if old == record else combine(old, record).record
        if new == old:
            return False
        self._combined[identity] = new
        return True

    def _build_archive(self) -> Archive:
        combined = tuple(self._combined.values())
        return Archive.read_late(lambda name: combined if name == self._kind else ())
