"""Closed vocabularies: every member says what it means and where the law has it."""

from cisrecords.terms.acts import ActKind, MembershipStatus, Participation, Stance
from cisrecords.terms.base import Term
from cisrecords.terms.bodies import BodyKind, Extent, InstrumentKind, NameKind, SourceKind
from cisrecords.terms.meetings import (
    Bound,
    Capacity,
    Delivery,
    ItemKind,
    Level,
    MeetingFormat,
    MeetingKind,
    MeetingStatus,
    Outcome,
    Presence,
)

__all__ = [
    "ActKind",
    "BodyKind",
    "Bound",
    "Capacity",
    "Delivery",
    "Extent",
    "InstrumentKind",
    "ItemKind",
    "Level",
    "MeetingFormat",
    "MeetingKind",
    "MeetingStatus",
    "MembershipStatus",
    "NameKind",
    "Outcome",
    "Participation",
    "Presence",
    "SourceKind",
    "Stance",
    "Term",
]
