"""`Context`: the archive that answers the questions of `Commonwealth`."""

# pyright: reportIncompatibleVariableOverride=false
# A frozen field may be narrowed, which pyright allows only where it has no converter.

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from functools import cache
from inspect import get_annotations
from types import SimpleNamespace
from typing import Any, cast, get_type_hints

from cisrecords.archive import Collection
from cisrecords.archive.collection import gather
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.query import find

__all__ = ["Context"]


class Context(LegalArchive):
    """The records in collections that have `find`, with their statuses and standings."""

    states: find.States
    bodies: find.Bodies
    offices: find.Offices
    people: find.People
    tenures: find.Tenures
    instruments: find.Instruments
    acts: find.Acts
    topics: find.Topics
    meetings: find.Meetings
    claims: find.Claims
    sources: find.Sources
    cities: find.Cities

    def _collect(self, kind: str, records: Iterable[Any] | Mapping[str, Any]) -> Collection[Any]:
        cls = _collection_class(cast(Any, type(self)), kind)
        collection: Collection[Any] = gather(cls, kind, records, self.retired, archive=self)
        return collection


@cache
def _collection_class(cls: Any, kind: str) -> Any:
    """Return the class of a collection by the annotation of its kind, and read no other one."""
    owner = next(each for each in cls.__mro__ if kind in get_annotations(each))
    one = SimpleNamespace(__annotations__={kind: get_annotations(owner)[kind]})
    return get_type_hints(one, vars(sys.modules[owner.__module__]))[kind]
