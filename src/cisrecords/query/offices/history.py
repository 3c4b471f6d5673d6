"""All that the records contain on a person, a state or a body, in order of days."""

from collections.abc import Iterator
from typing import NamedTuple

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose, reason_in_words
from cisrecords.dates import When
from cisrecords.evidence import Citation, Claim
from cisrecords.query.common.added_columns import NamedParticipantRow, add_columns
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.common.rival_claims import describe_rivals, rival_claims
from cisrecords.query.offices.tenures import describe_end
from cisrecords.records import Act, Attendance, Body, Meeting, Person, State, Tenure
from cisrecords.table import Table, cell
from cisrecords.terms import MeetingStatus, Presence

__all__ = ["HistoryRow", "history"]


class HistoryRow(NamedParticipantRow):
    """A row of `Commonwealth.history`: an event in the record of a person, a state or a body.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().history("usubov-ramil")[0].what
        'meeting'
    """

    when: When | None = cell("When it happened; empty where this is not known.")
    what: str = cell(
        "tenure, meeting (a seat at it), session (of a body), host, statement, agenda, stance, "
        "act or claim."
    )
    record: str = cell("Id of the record with the event.")
    role: tuple[str, ...] = cell(
        "The office held; the capacities at a meeting; speaker, delivered-by or participant of a "
        "statement; the kind of an agenda item or act; the stance; the field of a claim."
    )
    participant: str | None = cell("Id of the state or body concerned.")
    presence: str | None = cell(
        "Whether they attended the meeting, according to sources; unknown where a source names "
        "them without saying so."
    )
    text: str | None = cell("Offices as printed, what was said, or the subject.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str | None = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_OWN = ("tenure", "act")


class _Event(NamedTuple):
    """The data of one row."""

    when: When | None
    what: str
    record: str
    cites: tuple[Citation, ...]
    role: tuple[str | None, ...] = ()
    participant: str | None = None
    presence: str | None = None
    text: str | None = None
    doubts: tuple[str, ...] = ()
    notes: tuple[str | None, ...] = ()
    rivals: tuple[Claim, ...] = ()


def history(
    archive: Archive, person: Person | State | Body | str, *, lang: str | None = None
) -> Table[HistoryRow]:
    """Build a row for each event of a person, a state or a body, by day, undated ones last."""
    subject = archive.resolve(person, ("people", "states", "bodies"), criterion="person").id
    events = [
        *_tenures(archive, subject),
        *_acts(archive, subject),
        *(event for meeting in archive.meetings for event in _meeting(archive, meeting, subject)),
    ]
    prose = Prose(archive)
    events += _claims(
        archive, prose, subject, {event.record for event in events if event.what in _OWN}
    )
    # `PartialDate` and `Period` share one order, so that they sort together.
    dated = sorted(
        (event for event in events if event.when), key=lambda event: _order(event.when, event)
    )
    undated = (event for event in events if not event.when)
    table = answer(HistoryRow, (_row(prose, event) for event in (*dated, *undated)))
    return add_columns(archive, table, lang=lang)


def _order(when: When | None, event: _Event) -> tuple[When | None, str]:
    return when, event.record


def _row(prose: Prose, event: _Event) -> tuple[object, ...]:
    reasons = (*event.doubts, *filter(None, event.notes), *describe_rivals(prose, event.rivals))
    return (
        event.when,
        event.what,
        event.record,
        tuple(dict.fromkeys(role for role in event.role if role)),
        event.participant,
        event.presence,
        event.text,
        not event.doubts and not event.rivals and event.what != "claim",
        " ".join(dict.fromkeys(reasons)) or None,
        (event.record, *(claim.id for claim in event.rivals)),
        source_ids(event.cites, *(claim.cites for claim in event.rivals)),
    )


def _tenures(archive: Archive, who: str) -> Iterator[_Event]:
    for tenure in archive.tenures:
        office = archive.offices[tenure.office]
        if who in (tenure.person, tenure.state, office.of):
            yield _tenure(archive, tenure, office.of, office.name)


def _tenure(archive: Archive, tenure: Tenure, owner: str | None, office: str) -> _Event:
    holder = archive.resolve(str(tenure.person or tenure.state)).name
    acting = ", acting" if tenure.acting else ""
    return _Event(
        when=tenure.period,
        what="tenure",
        record=tenure.id,
        cites=tenure.cites,
        role=(tenure.office,),
        participant=owner,
        text=f"{holder}: {office}{acting}",
        notes=(*describe_end(tenure.period), tenure.note),
        rivals=rival_claims(archive, tenure, "period", "office", "person", "state", "exists"),
    )


def _acts(archive: Archive, who: str) -> Iterator[_Event]:
    for act in archive.acts:
        if who in (act.state, act.by, act.body):
            yield _act(archive, act)


def _act(archive: Archive, act: Act) -> _Event:
    on = archive.instruments[act.instrument] if act.instrument else None
    body = archive.bodies[act.body] if act.body else None
    about = ", ".join(each.name for each in (on, body) if each is not None)
    return _Event(
        when=act.date,
        what="act",
        record=act.id,
        cites=act.cites,
        role=(act.kind,),
        participant=act.state,
        text=about or None,
        notes=(act.note,),
        rivals=rival_claims(archive, act, "date", "kind", "exists"),
    )


def _meeting(archive: Archive, meeting: Meeting, who: str) -> Iterator[_Event]:
    """Yield the events of a person, state or body at a meeting."""
    base = _Event(
        meeting.when, "session", meeting.id, meeting.cites, doubts=_describe_status(meeting)
    )
    if any(session.body == who for session in meeting.sessions):
        yield base._replace(text=meeting.name)
    if meeting.host == who:
        yield base._replace(what="host", participant=who, text=meeting.name)
    yield from _attendance(archive, meeting, who, base)
    yield from _statements(meeting, who, base)
    yield from _agenda(meeting, who, base)
    yield from _stances(meeting, who, base)


def _statements(meeting: Meeting, who: str, base: _Event) -> Iterator[_Event]:
    for statement in meeting.statements:
        roles = {
            "speaker": statement.speaker,
            "delivered-by": statement.delivered_by,
            "participant": statement.participant,
        }
        if who in roles.values():
            yield base._replace(
                when=statement.when or meeting.when,
                what="statement",
                cites=statement.cites,
                role=tuple(role for role, one in roles.items() if one == who),
                participant=statement.participant,
                text=statement.summary,
            )


def _agenda(meeting: Meeting, who: str, base: _Event) -> Iterator[_Event]:
    for item in meeting.agenda:
        if who in (*item.people, *item.participants):
            planned = ("This item was only announced beforehand.",) if item.planned else ()
            yield base._replace(
                when=item.when or meeting.when,
                what="agenda",
                cites=item.cites,
                role=(item.kind,),
                text=item.name,
                doubts=(*base.doubts, *planned),
            )


def _stances(meeting: Meeting, who: str, base: _Event) -> Iterator[_Event]:
    for adoption in meeting.adopted:
        for stance in adoption.stances:
            if stance.participant == who:
                yield base._replace(
                    what="stance",
                    cites=stance.cites,
                    role=(stance.stance,),
                    participant=who,
                    text=adoption.name,
                    notes=(reason_in_words(stance),),
                )


def _describe_status(meeting: Meeting) -> tuple[str, ...]:
    if meeting.status is None or meeting.status is MeetingStatus.HELD:
        return ()
    return (f"The meeting is recorded as {meeting.status}.",)


def _attendance(archive: Archive, meeting: Meeting, who: str, base: _Event) -> Iterator[_Event]:
    seats: dict[tuple[str | None, Presence | None], list[Attendance]] = {}
    for row in meeting.attendance:
        if who in (row.participant, row.person):
            seats.setdefault((row.participant, row.presence), []).append(row)
    for (participant, presence), rows in seats.items():
        # What was only expected is no report that could disagree with another one.
        open_or_unsaid = (None, *Presence.open)
        others = {other for one, other in seats if one == participant}.difference(open_or_unsaid)
        doubts = list(base.doubts)
        if presence in Presence.open:
            doubts.append(f"Their presence was only {presence}; no source confirms it.")
        if presence is None:
            doubts.append("The source does not say whether they attended.")
        elif any((presence in Presence.away) is not (other in Presence.away) for other in others):
            doubts.append("Another report disagrees on whether they attended.")
        printed = (row.office_as_reported if who == row.person else row.name for row in rows)
        yield base._replace(
            what="meeting",
            cites=tuple(cite for row in rows for cite in row.cites),
            role=tuple(role for row in rows for role in row.capacities),
            participant=participant,
            presence=presence or "unknown",
            text="; ".join(dict.fromkeys(filter(None, printed))) or None,
            doubts=tuple(doubts),
            notes=tuple(part for row in rows for part in (reason_in_words(row), row.note)),
            rivals=tuple(_seat_rivals(archive, meeting, who, rows)),
        )


def _seat_rivals(
    archive: Archive, meeting: Meeting, who: str, rows: list[Attendance]
) -> Iterator[Claim]:
    """Yield the rival claims on the attendance of somebody, or on who came for a participant."""
    recorded: dict[str, set[str | None]] = {
        f"attendance[{who}].presence": {row.presence for row in rows},
        **{f"attendance[{row.participant}].person": {row.person for row in rows} for row in rows},
    }
    involved = {who, *(row.participant for row in rows)}
    for claim in archive.claims_about(meeting.id):
        other = claim.field in recorded and claim.value not in recorded[claim.field]
        if other or (
            claim.denies and claim.path.head == "attendance" and claim.path.key in involved
        ):
            yield claim


def _claims(archive: Archive, prose: Prose, who: str, own: set[str]) -> Iterator[_Event]:
    """Yield the claims about somebody, about their tenures and acts, and about their attendance."""
    for claim in archive.claims:
        subjects = {claim.about, archive.act_index.restated(claim).about}
        if subjects & {who, *own} or claim.value == who or claim.path.mentions(who):
            about = archive.resolve(claim.about)
            meeting = about if isinstance(about, Meeting) else None
            article = "the " if isinstance(about, Meeting | Act | Tenure) else ""
            yield _Event(
                when=claim.as_of or (meeting.when if meeting else None),
                what="claim",
                record=claim.id,
                cites=claim.cites,
                role=(claim.field,),
                text=f"{claim.value} ({claim.bound})" if claim.bound else claim.value,
                notes=(
                    f"The claim is about {article}{prose.name(claim.about)}.",
                    claim.note,
                ),
            )
