"""Ids: their form, a type for each kind of record, and the kinds that references point to."""

import re
from typing import NewType

__all__ = [
    "ID_LENGTH",
    "ID_PATTERN",
    "ID_RULE",
    "KINDS",
    "REFERS_TO",
    "ActId",
    "BodyId",
    "CityId",
    "ClaimId",
    "InstrumentId",
    "MeetingId",
    "OfficeId",
    "ParticipantId",
    "PersonId",
    "RecordId",
    "SourceId",
    "StateId",
    "TenureId",
    "TopicId",
    "is_id",
]

StateId = NewType("StateId", str)
StateId.__doc__ = "Id of a state: its ISO 3166-1 alpha-2 code."
BodyId = NewType("BodyId", str)
BodyId.__doc__ = "Id of a body."
OfficeId = NewType("OfficeId", str)
OfficeId.__doc__ = "Id of an office."
PersonId = NewType("PersonId", str)
PersonId.__doc__ = "Id of a person: family and given name in plain Latin."
TenureId = NewType("TenureId", str)
TenureId.__doc__ = "Id of a tenure."
InstrumentId = NewType("InstrumentId", str)
InstrumentId.__doc__ = "Id of an instrument."
ActId = NewType("ActId", str)
ActId.__doc__ = "Id of an act."
TopicId = NewType("TopicId", str)
TopicId.__doc__ = "Id of a topic."
MeetingId = NewType("MeetingId", str)
MeetingId.__doc__ = "Id of a meeting."
ClaimId = NewType("ClaimId", str)
ClaimId.__doc__ = "Id of a claim."
SourceId = NewType("SourceId", str)
SourceId.__doc__ = "Id of a source."
CityId = NewType("CityId", str)
CityId.__doc__ = "Id of a city."
ParticipantId = NewType("ParticipantId", str)
ParticipantId.__doc__ = "Id of a state or of a body."
RecordId = NewType("RecordId", str)
RecordId.__doc__ = "Id of a record of any kind."

KINDS: tuple[str, ...] = (
    "states",
    "bodies",
    "offices",
    "people",
    "tenures",
    "instruments",
    "acts",
    "topics",
    "meetings",
    "claims",
    "sources",
    "cities",
)
"""The collections of records, in canonical order."""

REFERS_TO: dict[object, tuple[str, ...]] = {
    StateId: ("states",),
    BodyId: ("bodies",),
    OfficeId: ("offices",),
    PersonId: ("people",),
    TenureId: ("tenures",),
    InstrumentId: ("instruments",),
    ActId: ("acts",),
    TopicId: ("topics",),
    MeetingId: ("meetings",),
    ClaimId: ("claims",),
    SourceId: ("sources",),
    CityId: ("cities",),
    ParticipantId: ("states", "bodies"),
    RecordId: KINDS,
}
"""The collections that an id of each type may point to."""

ID_PATTERN = re.compile(r"[A-Za-z0-9]+(?:[-.][A-Za-z0-9]+)*")
ID_LENGTH = 100
ID_RULE = "write letters and digits joined by single hyphens or dots, at most 100 characters"
"""The form of an id, as error messages say it."""


def is_id(text: str) -> bool:
    """Check whether a string can be an id: at most 100 letters, digits and single separators."""
    return len(text) <= ID_LENGTH and ID_PATTERN.fullmatch(text) is not None
