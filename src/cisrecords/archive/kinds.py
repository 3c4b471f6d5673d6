"""Which class the records of each kind have, and the types that follow from it."""

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
    """What every record with an id of its own has.

    Example:
        >>> record: Record = State(id="GE", names="Georgia")
        >>> record.name
        'Georgia'
    """

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
"""The class of the records of each collection, in the order in which they are told."""


def noun_of(kinds: Iterable[str]) -> str:
    """Return the noun for a record of any of some kinds, as errors name it.

    Args:
        kinds: The names of collections.

    Returns:
        Such as ``"state or body"``; ``"record"`` for all kinds.

    Example:
        >>> noun_of(["bodies"]), noun_of(["states", "bodies", "people"]), noun_of(KIND_CLASSES)
        ('body', 'state, body or person', 'record')
    """
    nouns = list(dict.fromkeys(KIND_CLASSES[kind].__name__.lower() for kind in kinds))
    if len(nouns) == len(KIND_CLASSES):
        return "record"
    return " or ".join([", ".join(nouns[:-1]), *nouns[-1:]] if nouns[1:] else nouns)


def kind_of(record: object) -> str:
    """Say in which collection a record belongs.

    Args:
        record: A record.

    Returns:
        The name of the collection, such as ``"meetings"``.

    Raises:
        TypeError: It is no record with an id of its own.

    Example:
        >>> kind_of(State(id="GE", names="Georgia"))
        'states'
    """
    for kind, cls in KIND_CLASSES.items():
        if isinstance(record, cls):
            return kind
    msg = f"a {type(record).__name__} is no record with an id of its own"
    raise TypeError(msg)
