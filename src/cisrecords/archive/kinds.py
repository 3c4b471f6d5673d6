"""The class of the records of each kind, imported when it is first asked for."""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

from cisrecords import archive, evidence, records

__all__ = ["KIND_CLASSES", "kind_of", "noun_of"]

_NAMES = {
    "states": "State",
    "bodies": "Body",
    "offices": "Office",
    "people": "Person",
    "tenures": "Tenure",
    "instruments": "Instrument",
    "acts": "Act",
    "topics": "Topic",
    "meetings": "Meeting",
    "claims": "Claim",
    "sources": "Source",
    "cities": "City",
}


class _Classes(Mapping[str, "type[archive.AnyRecord]"]):
    """The classes by kind: a question about states does not wait for those of meetings."""

    def __init__(self) -> None:
        self._imported: dict[str, type[archive.AnyRecord]] = {}

    def __getitem__(self, kind: str) -> "type[archive.AnyRecord]":
        if kind not in self._imported:
            name = _NAMES[kind]
            room: Any = records if name in records.__all__ else evidence
            self._imported[kind] = getattr(room, name)
        return self._imported[kind]

    def __contains__(self, kind: object) -> bool:
        return kind in _NAMES

    def __iter__(self) -> Iterator[str]:
        return iter(_NAMES)

    def __len__(self) -> int:
        return len(_NAMES)


KIND_CLASSES: Mapping[str, "type[archive.AnyRecord]"] = _Classes()
"""The class of the records of each collection, in canonical order."""


def noun_of(kinds: Iterable[str]) -> str:
    """Return the noun for a record of some kinds, such as ``"state or body"``, for errors."""
    nouns = list(dict.fromkeys(_NAMES[kind].lower() for kind in kinds))
    if len(nouns) == len(_NAMES):
        return "record"
    return " or ".join([", ".join(nouns[:-1]), *nouns[-1:]] if nouns[1:] else nouns)


@cache
def _all_classes() -> "tuple[tuple[str, type[archive.AnyRecord]], ...]":
    return tuple(KIND_CLASSES.items())


def kind_of(record: object) -> str:
    """Return the collection to which a record belongs; raise `TypeError` for anything else."""
    for kind, cls in _all_classes():
        if isinstance(record, cls):
            return kind
    msg = f"{type(record).__name__} is not a class of records with ids of their own"
    raise TypeError(msg)
