"""`Session` and `Attendance`: the bodies that met, and who sat with them."""

from collections.abc import Iterable
from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.evidence import Citation, to_citations
from cisrecords.fields import BodyId, ParticipantId, PersonId
from cisrecords.terms import Capacity, Level, Presence

__all__ = ["Attendance", "Session", "is_outweighed"]


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

    _rules: ClassVar[tuple[fields.Rule, ...]] = (fields.AtLeast("ordinal", 1),)

    body: BodyId = attrs.field(converter=BodyId)
    ordinal: int | None = None

    @property
    def name(self) -> str:
        """The id of the body, and the number of the session where it is known."""
        return self.body if self.ordinal is None else f"{self.body} {self.ordinal}"


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Attendance(fields.Checked):
    """The presence or absence of a participant or a person at a meeting.

    Attributes:
        participant: Id of the state or body.
        participant_as_reported: Its name as printed, where that differs or is not resolved; a
            group that is only described stands here as well ("all but Ukraine").
        count: How many participants a row without a participant stands for ("nine states").
        person: Id of the person who represented it.
        name_as_reported: The person's name as printed.
        office_as_reported: The person's office as printed, right or wrong.
        level: The rank of the person.
        capacities: The capacities in which they sat.
        presence: Whether they took part; that no source lists them is never recorded here.
            ``None`` where the source does not say it: such a row is never counted as present,
            whatever the capacity.
        reason: Why they were absent or declined, where a source says so.
        reason_withheld: Whether no reason was given, where a source says so; ``None`` where the
            source does not speak of reasons.
        note: What else the source says about it, in short.
        cites: The sources of the row, each of which supports all of it.

    Raises:
        InvalidRecords: A field is not of its type, the count is below one, or neither a
            participant, nor a person, nor a count is given.

    Example:
        >>> Attendance(participant="TM", name_as_reported="Ch.Amanov", level="official").name
        'Ch.Amanov for TM'
        >>> Attendance(participant_as_reported="nine states", count=9, presence="present").count
        9
    """

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.OneOf(
            (
                "participant",
                "participant_as_reported",
                "count",
                "person",
                "name_as_reported",
                "office_as_reported",
            ),
            "a participant or a person",
            "name who sat there",
        ),
        fields.AtLeast("count", 1),
    )

    participant: ParticipantId | None = attrs.field(default=None, converter=fields.participant_id)
    participant_as_reported: str | None = None
    count: int | None = None
    person: PersonId | None = attrs.field(default=None, converter=fields.person_id)
    name_as_reported: str | None = None
    office_as_reported: str | None = None
    level: Level | None = attrs.field(default=None, converter=fields.level)
    capacities: tuple[Capacity, ...] = attrs.field(default=(), converter=fields.capacities)
    presence: Presence | None = attrs.field(default=None, converter=fields.presence)
    reason: str | None = None
    reason_withheld: bool | None = None
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """The person, by name as printed or by id, and the participant, or how many there are."""
        person = self.name_as_reported or self.person or self.office_as_reported
        participant = self.participant or self.participant_as_reported
        if participant is None and self.unnamed:
            participant = f"{self.unnamed} participant{'s' if self.unnamed > 1 else ''}"
        return " for ".join(str(part) for part in (person, participant) if part)

    def _printed_name(self) -> str:
        participant = self.participant or self.participant_as_reported
        person = self.name_as_reported or self.person or self.office_as_reported
        return ": ".join(part for part in (participant, person) if part)

    @property
    def unnamed(self) -> int:
        """How many participants it stands for without naming them; 0 where it names one."""
        return self.count if self.participant is None and self.count is not None else 0

    @property
    def of_person(self) -> bool:
        """Whether it is about a person, whose absence does not mean that their state was absent."""
        return bool(self.person or self.name_as_reported or self.office_as_reported or self.level)


def is_outweighed(row: Attendance, rows: Iterable[Attendance]) -> bool:
    """Check whether a row of a held meeting only expects somebody whom another reports absent."""
    if row.presence not in Presence.open:
        return False
    who = {row.participant, row.person} - {None}
    away = (other for other in rows if other.presence is Presence.ABSENT)
    return any(other.participant in who or other.person in who for other in away)
