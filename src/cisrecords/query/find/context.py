"""`Context`: the archive that answers the questions of `Commonwealth`."""

# pyright: reportIncompatibleVariableOverride=false
# A frozen field may be narrowed, which pyright allows only where it has no converter.

from collections.abc import Iterable
from functools import cache
from typing import Any, cast, get_type_hints

from cisrecords.archive import Collection
from cisrecords.archive.order import in_order
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.query.find.evidence_records import Claims, Sources
from cisrecords.query.find.law_records import Acts, Instruments, Tenures
from cisrecords.query.find.meetings import Meetings
from cisrecords.query.find.named_records import Bodies, Cities, Offices, People, States, Topics

__all__ = ["Context"]


class Context(LegalArchive):
    """The records in collections that have `find`, with their statuses and standings."""

    states: States
    bodies: Bodies
    offices: Offices
    people: People
    tenures: Tenures
    instruments: Instruments
    acts: Acts
    topics: Topics
    meetings: Meetings
    claims: Claims
    sources: Sources
    cities: Cities

    def _collect(self, kind: str, records: Iterable[Any]) -> Collection[Any]:
        collection: Collection[Any] = _collection_classes(cast(Any, type(self)))[kind](
            in_order(records), kind, self.retired, archive=self
        )
        return collection


@cache
def _collection_classes(cls: Any) -> dict[str, Any]:
    """Return the class of each collection, by the annotations of the class of the archive."""
    return get_type_hints(cls)
