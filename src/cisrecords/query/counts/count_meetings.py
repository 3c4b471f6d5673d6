"""Count meetings, their participants, their agenda items, and the instruments adopted there."""

from collections.abc import Callable, Collection, Iterable, Iterator
from itertools import chain

from cisrecords.archive import AnyRecord
from cisrecords.archive import Collection as Records
from cisrecords.dates import DayRange, Verdict
from cisrecords.query.counts.count_bodies_and_states import (
    Count,
    Entry,
    Scope,
    Tally,
    days_counted,
    in_area,
)
from cisrecords.query.find.meeting_terms import attended
from cisrecords.records import Adoption, Meeting
from cisrecords.terms import ItemKind, Level, MeetingKind, MeetingStatus, Outcome, Presence

__all__ = [
    "count_adopted",
    "count_agenda_items",
    "count_meetings",
    "count_meetings_of_year",
    "count_participants",
    "leaders",
]


def count_meetings(
    *, since: int | None = None, until: int | None = None, informal: bool | None = None
) -> Count:
    """Return the count of the meetings of a body held by the day, within some years.

    `informal` selects informal meetings or all others; an unconfirmed or vague one may count.
    """

    def count(scope: Scope) -> Tally:
        return _held_meetings(scope, {scope.about}, days_counted(scope, since, until), informal)

    return count


def count_meetings_of_year(area: str) -> Count:
    """Return the count of the year's meetings of all bodies in an area; vague ones may count."""

    def count(scope: Scope) -> Tally:
        members = {body.id for body in scope.archive.bodies if in_area(body, area)}
        return _held_meetings(scope, members, days_counted(scope, scope.day.year), None)

    return count


def _held_meetings(
    scope: Scope, members: Collection[str], span: DayRange, informal: bool | None
) -> Tally:
    return Tally.of(
        (
            meeting.id,
            span.verdict(meeting.when) & _took_place(meeting) & _is_informal(meeting, informal),
            meeting.cites,
        )
        for meeting in scope.archive.meetings
        if span.first <= span.last and any(session.body in members for session in meeting.sessions)
    )


def _took_place(meeting: Meeting) -> Verdict:
    if meeting.status in (None, MeetingStatus.UNCONFIRMED):
        return Verdict.MAYBE
    return Verdict.sure(meeting.status is MeetingStatus.HELD)


def _is_informal(meeting: Meeting, informal: bool | None) -> Verdict:
    if informal is None:
        return Verdict.YES
    if meeting.kind is None:
        return Verdict.MAYBE
    return Verdict.sure((meeting.kind is MeetingKind.INFORMAL) is informal)


def count_participants(kind: str) -> Count:
    """Return the count of the states or bodies at a meeting.

    Expected ones may count, and so may those that a row counts without naming them.
    """

    def count(scope: Scope) -> Tally:
        meeting = scope.archive.meetings[scope.about]
        members = scope.archive.collection(kind)
        named = _participants(meeting, members, lambda one: attended(meeting, one))
        return Tally.of(chain(named, _unnamed(meeting, len(members))))

    return count


def _participants(
    meeting: Meeting, among: Records[AnyRecord], verdict: Callable[[str], Verdict]
) -> Iterator[Entry]:
    for row in meeting.attendance:
        if row.participant is not None and among.with_id(row.participant) is not None:
            yield row.participant, verdict(row.participant), row.cites


def _unnamed(meeting: Meeting, most: int) -> Iterator[Entry]:
    """List those whom rows only count, each by its path; no more than there are on record."""
    for place, row in enumerate(meeting.attendance):
        if row.presence not in Presence.away:
            for number in range(1, min(row.unnamed, most) + 1):
                yield f"attendance[{place}].{number}", Verdict.MAYBE, row.cites


def leaders(scope: Scope) -> Tally:
    """Count the states whose heads of state attended a meeting.

    A state may count where a head of government, or a person of unknown rank, attended for it.
    """
    meeting = scope.archive.meetings[scope.about]
    possible = (None, Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT)

    def verdict(state: str) -> Verdict:
        certain = attended(meeting, state, lambda row: row.level is Level.HEAD_OF_STATE)
        other = attended(meeting, state, lambda row: row.level in possible)
        return certain | (other & Verdict.MAYBE)

    return Tally.of(_participants(meeting, scope.archive.states, verdict))


def count_agenda_items(scope: Scope) -> Tally:
    """Count the agenda items of a meeting, without receptions and the like."""
    agenda = scope.archive.meetings[scope.about].agenda
    return Tally.of(
        (f"agenda[{place}]", Verdict.MAYBE if item.planned else Verdict.YES, item.cites)
        for place, item in enumerate(agenda)
        if item.kind in (None, ItemKind.ITEM)
    )


def count_adopted(*, informal: bool | None = None) -> Count:
    """Return the count of the instruments adopted at a meeting or at the meetings of a body.

    `informal` selects informal meetings or all others; an instrument of unknown outcome may count.
    """

    def count(scope: Scope) -> Tally:
        meeting = scope.archive.meetings.with_id(scope.about)
        if meeting is not None:
            return Tally.of(_instruments(meeting.adopted))
        held = _held_meetings(scope, {scope.about}, days_counted(scope), informal)
        return Tally.of(
            (instrument, verdict & weight, cites)
            for ids, weight in ((held.sure, Verdict.YES), (held.maybe, Verdict.MAYBE))
            for one in ids
            for instrument, verdict, cites in _instruments(scope.archive.meetings[one].adopted)
        )

    return count


def _instruments(adoptions: Iterable[Adoption]) -> Iterator[Entry]:
    for each in adoptions:
        if each.instrument is not None:
            adopted = Verdict.sure(each.outcome is Outcome.ADOPTED)
            yield each.instrument, Verdict.MAYBE if each.outcome is None else adopted, each.cites
