"""`Session` and `Attendance`: the bodies that met, and who sat with them."""

import attrs

from cisrecords import fields
from cisrecords.errors import Problem
from cisrecords.evidence import Citation, to_citations
from cisrecords.fields import BodyId, ParticipantId, PersonId
from cisrecords.terms import Capacity, Level, Presence

__all__ = ["Attendance", "Session"]


@attrs.frozen(weakref_slot=False, repr=False)
class Session(fields.Checked):
    """The session of one body; a joint meeting has several.

    Attributes:
        body: Id of the body.
        ordinal: The number that the body gives the session.

    Raises:
        InvalidRecords: A field is not of its type, or the number is below one.

    Example:
        >>> Session("council-of-heads-of-security-agencies", 53).ordinal
        53
    """

    body: BodyId = attrs.field(converter=BodyId)
    ordinal: int | None = None

    @property
    def name(self) -> str:
        """The id of the body, and the number of the session where it is known."""
        return self.body if self.ordinal is None else f"{self.body} {self.ordinal}"

    def _faults(self) -> tuple[Problem, ...]:
        if type(self.ordinal) is not int or self.ordinal > 0:
            return ()
        return (Problem("$.ordinal", "out-of-range", "a whole number from 1", self.ordinal),)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Attendance(fields.Checked):
    """The presence or absence of a participant or a person at a meeting.

    Attributes:
        participant: Id of the state or body.
        participant_as_reported: Its name as printed, where that differs or is not resolved.
        person: Id of the person who represented it.
        name_as_reported: The person's name as printed.
        office_as_reported: The person's office as printed, right or wrong.
        level: The rank of the person.
        capacities: The capacities in which they sat.
        presence: Whether they took part; that no source lists them is never recorded here.
            ``None`` where the source does not say it: such a row is never counted as present,
            whatever the capacity.
        reason: Why they were absent or declined, where a source says so.
        note: What else the source says about it, in short.
        cites: The sources of the row, each of which supports all of it.

    Raises:
        InvalidRecords: A field is not of its type, or neither a participant nor a person is given.

    Example:
        >>> Attendance(participant="TM", name_as_reported="Ch.Amanov", level="official").name
        'Ch.Amanov for TM'
    """

    participant: ParticipantId | None = attrs.field(default=None, converter=fields.participant_id)
    participant_as_reported: str | None = None
    person: PersonId | None = attrs.field(default=None, converter=fields.person_id)
    name_as_reported: str | None = None
    office_as_reported: str | None = None
    level: Level | None = attrs.field(default=None, converter=fields.level)
    capacities: tuple[Capacity, ...] = attrs.field(default=(), converter=fields.capacities)
    presence: Presence | None = attrs.field(default=None, converter=fields.presence)
    reason: str | None = None
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """The person, by name as printed or by id, and the participant."""
        person = self.name_as_reported or self.person or self.office_as_reported
        participant = self.participant or self.participant_as_reported
        return " for ".join(str(part) for part in (person, participant) if part)

    def _printed_name(self) -> str:
        participant = self.participant or self.participant_as_reported
        person = self.name_as_reported or self.person or self.office_as_reported
        return ": ".join(part for part in (participant, person) if part)

    @property
    def of_person(self) -> bool:
        """Whether it is about a person, whose absence does not mean that their state was absent."""
        return bool(self.person or self.name_as_reported or self.office_as_reported or self.level)

    def _faults(self) -> tuple[Problem, ...]:
        who = (
            self.participant,
            self.participant_as_reported,
            self.person,
            self.name_as_reported,
            self.office_as_reported,
        )
        if any(part is not None for part in who):
            return ()
        return (Problem("$", "empty", "a participant or a person", None, "name who sat there"),)
