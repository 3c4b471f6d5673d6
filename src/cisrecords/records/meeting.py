"""`Meeting` and `Plan`: one meeting of one or more bodies, and the announcements of it."""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any, ClassVar

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import Problem
from cisrecords.evidence import Citation, FieldPath, to_citations
from cisrecords.fields import BodyId, MeetingId, ParticipantId, TopicId
from cisrecords.names import did_you_mean
from cisrecords.records.place import Place, to_places
from cisrecords.records.rows import Adoption, AgendaItem, Statement
from cisrecords.records.seats import Attendance, Session, is_outweighed
from cisrecords.terms import Capacity, MeetingFormat, MeetingKind, MeetingStatus, Presence

__all__ = ["Meeting", "Plan", "may_have_come", "oldest_first"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Plan(fields.Checked):
    """An announcement of the meeting.

    Attributes:
        as_of: The day of the announcement.
        status: What was announced.
        when: The day or days for which it was announced.
        places: The places for which it was announced.
        format: The form in which it was to be held.
        reason: Why it was moved or called off, where a source says so.
        reason_withheld: Whether no reason was given, where a source says so; ``None`` where the
            source does not speak of reasons.
        note: What else the source says about it, in short.
        cites: The sources of the row.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Plan(as_of="2015-05", status="announced", places="Astana").places
        (Place(city='Astana'),)
    """

    as_of: PartialDate | None = attrs.field(default=None, converter=fields.date)
    status: MeetingStatus | None = attrs.field(default=None, converter=fields.meeting_status)
    when: PartialDate | Period | None = attrs.field(default=None, converter=fields.when)
    places: tuple[Place, ...] = attrs.field(default=(), converter=to_places)
    format: MeetingFormat | None = attrs.field(default=None, converter=fields.meeting_format)
    reason: str | None = None
    reason_withheld: bool | None = None
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """What was announced, for which day and place."""
        parts = (self.status, self.when, *(place.name for place in self.places))
        return " ".join(str(part) for part in parts if part is not None)


def oldest_first(
    plans: Iterable[Plan], published_on: Callable[[Plan], int | None] = lambda _: None
) -> tuple[Plan, ...]:
    """Return plans by the day of their announcement, else of their sources.

    One without either day stays behind the one before it.
    """
    days: list[tuple[int, int]] = []
    listed = tuple(plans)
    for plan in listed:
        if plan.as_of:
            days.append((plan.as_of.earliest_ordinal, plan.as_of.latest_ordinal))
        elif (day := published_on(plan)) is not None:
            days.append((day, day))
        else:
            days.append(days[-1] if days else (0, 0))
    return tuple(plan for _, plan in sorted(zip(days, listed, strict=True), key=lambda one: one[0]))


def _sessions(value: Iterable[Session]) -> tuple[Session, ...]:
    return (value,) if isinstance(value, Session) else fields.many(value)


def _attendance(value: Iterable[Attendance]) -> tuple[Attendance, ...]:
    return fields.many(value)


def _agenda(value: Iterable[AgendaItem]) -> tuple[AgendaItem, ...]:
    return fields.many(value)


def _statements(value: Iterable[Statement]) -> tuple[Statement, ...]:
    return fields.many(value)


def _adopted(value: Iterable[Adoption]) -> tuple[Adoption, ...]:
    return fields.many(value)


def _plans(value: Iterable[Plan]) -> tuple[Plan, ...]:
    return fields.many(value)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Meeting(fields.Checked):
    """One meeting: its bodies, day, places, participants, agenda and outcome.

    Attributes:
        id: Its id.
        sessions: The session of each body that met; at least one.
        kind: The kind of meeting.
        status: Whether it took place, according to the sources.
        format: The form in which the participants met.
        when: The day, or the days, on which it was held or is to be held.
        places: Where it was held.
        host: Id of the state or body that hosted it.
        attendance: Who was there or stayed away, row by row.
        agenda: Its items, sittings, ceremonies, receptions, visits and side meetings.
        statements: What was said.
        adopted: The outcome for each document.
        plans: The announcements of it, oldest first.
        related: Ids of meetings that belong with it.
        inferred: Names of fields whose values are inferred, not stated by a source.
        note: What else a reader should know of it.
        cites: The sources of the fields of the meeting itself.

    Raises:
        InvalidRecords: A field is not of its type, there is no session, or a field listed as
            inferred does not exist.

    Example:
        >>> meeting = Meeting(id="sc-08", sessions=[Session("secretaries", 8)], when="2020-11-18")
        >>> meeting.ordinal, str(meeting.when)
        (8, '2020-11-18')
    """

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.Filled("sessions", "at least one session", "name the body that met"),
    )

    id: MeetingId = attrs.field(converter=MeetingId)
    sessions: tuple[Session, ...] = attrs.field(converter=_sessions)
    kind: MeetingKind | None = attrs.field(default=None, converter=fields.meeting_kind)
    status: MeetingStatus | None = attrs.field(default=None, converter=fields.meeting_status)
    format: MeetingFormat | None = attrs.field(default=None, converter=fields.meeting_format)
    when: PartialDate | Period | None = attrs.field(default=None, converter=fields.when)
    places: tuple[Place, ...] = attrs.field(default=(), converter=to_places)
    host: ParticipantId | None = attrs.field(default=None, converter=fields.participant_id)
    attendance: tuple[Attendance, ...] = attrs.field(default=(), converter=_attendance)
    agenda: tuple[AgendaItem, ...] = attrs.field(default=(), converter=_agenda)
    statements: tuple[Statement, ...] = attrs.field(default=(), converter=_statements)
    adopted: tuple[Adoption, ...] = attrs.field(default=(), converter=_adopted)
    plans: tuple[Plan, ...] = attrs.field(default=(), converter=_plans)
    related: tuple[MeetingId, ...] = attrs.field(default=(), converter=fields.meeting_ids)
    inferred: tuple[str, ...] = attrs.field(default=(), converter=fields.texts)
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def body(self) -> BodyId:
        """Id of the body of the first session."""
        return self.sessions[0].body

    @property
    def ordinal(self) -> int | None:
        """The number of the first session."""
        return self.sessions[0].ordinal

    @property
    def topics(self) -> tuple[TopicId, ...]:
        """Ids of the topics of its agenda and statements, each once, in order."""
        rows: tuple[AgendaItem | Statement, ...] = (*self.agenda, *self.statements)
        return tuple(dict.fromkeys(topic for row in rows for topic in row.topics))

    @property
    def participants(self) -> tuple[ParticipantId, ...]:
        """Ids of the states and bodies that have a row, each once, in order.

        Those that were absent or declined are left out. The others may or may not have come: a row
        may say that they were expected, or nothing about their presence.
        """
        away = Presence.away
        listed = (row.participant for row in self.attendance if row.presence not in away)
        return tuple(dict.fromkeys(participant for participant in listed if participant))

    @property
    def chair(self) -> Attendance | None:
        """The first row of somebody who presided over the session; ``None`` where there is none.

        A row that says that they took part comes before one that leaves it open or does not say it;
        one that says that they stayed away is left out.
        """
        rows = [row for row in self.attendance if Capacity.SESSION_CHAIR in row.capacities]
        attended = (row for row in rows if row.presence in Presence.attended)
        others = (row for row in rows if may_have_come(self, row))
        return next(attended, None) or next(others, None)

    @property
    def name(self) -> str:
        """The body and number of each session, and the day."""
        day = f" ({self.when})" if self.when else ""
        return " with ".join(session.name for session in self.sessions) + day

    def _faults(self) -> list[Problem]:
        inferred: tuple[Any, ...] = self.inferred if type(self.inferred) is tuple else ()
        return [
            _unknown_field(field, f"$.inferred[{index}]")
            for index, field in enumerate(inferred)
            if isinstance(field, str) and FieldPath(field).head not in _field_names()
        ]


@cache
def _field_names() -> tuple[str, ...]:
    return tuple(field.name for field in attrs.fields(Meeting))


def _unknown_field(field: str, path: str) -> Problem:
    near = did_you_mean(FieldPath(field).head, _field_names())
    hint = f"did you mean {near[0]!r}?" if near else ""
    return Problem(path, "unknown-field", "the path of a field of a meeting", field, hint)


def may_have_come(meeting: Meeting, row: Attendance) -> bool:
    """Check whether somebody was at a meeting by one of its rows, or may have been.

    Once it is held, a row that only expects them does not count beside a report of their absence.
    """
    held = meeting.status is MeetingStatus.HELD
    outweighed = held and is_outweighed(row, meeting.attendance)
    return row.presence not in Presence.away and not outweighed
