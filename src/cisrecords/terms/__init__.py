"""Closed vocabularies: each term has a meaning and, where there is one, a legal source."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.terms.acts import (
        ActKind,
        MembershipStatus,
        Participation,
        Position,
        Stance,
        Standing,
    )
    from cisrecords.terms.base import Group, Term
    from cisrecords.terms.bodies import (
        BodyKind,
        Bound,
        Extent,
        InstrumentKind,
        NameKind,
        SourceKind,
    )
    from cisrecords.terms.catalogues import Scheme
    from cisrecords.terms.meetings import (
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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "acts": "ActKind MembershipStatus Participation Position Stance Standing",
            "base": "Group Term",
            "bodies": "BodyKind Bound Extent InstrumentKind NameKind SourceKind",
            "catalogues": "Scheme",
            "meetings": "Capacity Delivery ItemKind Level MeetingFormat MeetingKind"
            " MeetingStatus Outcome Presence",
            "panels": "Agreement Coding",
        },
    )
