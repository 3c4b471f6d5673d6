"""Closed vocabularies: each term has a meaning and, where there is one, a legal source."""

from cisrecords.terms.acts import (
    ActKind,
    MembershipStatus,
    Participation,
    Position,
    Stance,
    Standing,
)
from cisrecords.terms.base import Group, Term
from cisrecords.terms.bodies import BodyKind, Extent, InstrumentKind, NameKind, SourceKind
from cisrecords.terms.catalogues import Scheme
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
from cisrecords.terms.panels import Agreement, Coding

__all__ = [
    "ActKind",
    "Agreement",
    "BodyKind",
    "Bound",
    "Capacity",
    "Coding",
    "Delivery",
    "Extent",
    "Group",
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
    "Position",
    "Presence",
    "Scheme",
    "SourceKind",
    "Stance",
    "Standing",
    "Term",
]
