"""The class of the records of each kind, and the types that follow from it."""

from collections.abc import Iterable
from typing import Protocol

from cisrecords.evidence import Claim, Source
from cisrecords.records import (
    Act,
    Body,
    City,
    Instrument,
    Meeting,
    Office,
    Person,
    State,
    Tenure,
    Topic,
)

__all__ = ["KIND_CLASSES", "AnyRecord", "Record", "kind_of", "noun_of"]


class Record(Protocol):
    """What every record with an id of its own has."""

    @property
    def id(self) -> str:
        """Its id."""
        ...

    @property
    def name(self) -> str:
        """Its best English name."""
        ...


AnyRecord = (
    State
    | Body
    | Office
    | Person
    | Tenure
    | Instrument
    | Act
    | Topic
    | Meeting
    | Claim
    | Source
    | City
)
"""A record of any kind."""

KIND_CLASSES: dict[str, type[AnyRecord]] = {
    "states": State,
    "bodies": Body,
    "offices": Office,
    "people": Person,
    "tenures": Tenure,
    "instruments": Instrument,
    "acts": Act,
    "topics": Topic,
    "meetings": Meeting,
    "claims": Claim,
    "sources": Source,
    "cities": City,
}
"""The class of the records of each collection, in canonical order."""


def noun_of(kinds: Iterable[str]) -> str:
    """Return the noun for a record of some kinds, such as ``"state or body"``, for errors."""
    nouns = list(dict.fromkeys(KIND_CLASSES[kind].__name__.lower() for kind in kinds))
    if len(nouns) == len(KIND_CLASSES):
        return "record"
    return " or ".join([", ".join(nouns[:-1]), *nouns[-1:]] if nouns[1:] else nouns)


def kind_of(record: object) -> str:
    """Return the collection to which a record belongs; raise `TypeError` for anything else."""
    for kind, cls in KIND_CLASSES.items():
        if isinstance(record, cls):
            return kind
    msg = f"{type(record).__name__} is not a class of records with ids of their own"
    raise TypeError(msg)
