"""`AnyRecord`: the type of a record of any kind."""

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

__all__ = ["AnyRecord", "Record"]


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
