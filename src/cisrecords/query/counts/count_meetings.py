"""What can be counted of meetings: how many there were, who sat there, what was adopted."""

from collections.abc import Callable, Collection, Iterable, Iterator

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
from cisrecords.terms import ItemKind, Level, MeetingKind, MeetingStatus, Outcome

__all__ = [
    "count_adopted",
    "count_meetings",
    "count_participants",
    "items",
    "leaders",
    "meetings_of_year",
]


def count_meetings(
    *, since: int | None = None, until: int | None = None, informal: bool | None = None
) -> Count:
    """Count the meetings of a body held by the day.

    Args:
        since: The first year that counts.
        until: The last year that counts.
        informal: Whether only informal ones count, or only others.

    Returns:
        The count; a meeting that is not confirmed, or of a vague day, may count.

    Example:
        >>> count_meetings(informal=True).__name__
        'count'
    """

    def count(scope: Scope) -> Tally:
        return _held(scope, {scope.about}, days_counted(scope, since, until), informal)

    return count


def meetings_of_year(area: str) -> Count:
    """Count the meetings of all bodies in a field of work, held in the year of the day.

    Args:
        area: A word of the field of work.

    Returns:
        The count; a meeting that is not confirmed, or of a vague day, may count.

    Example:
        >>> meetings_of_year("security").__name__
        'count'
    """

    def count(scope: Scope) -> Tally:
        sat = {body.id for body in scope.archive.bodies if in_area(body, area)}
        return _held(scope, sat, days_counted(scope, scope.day.year), None)

    return count


def _held(scope: Scope, sat: Collection[str], span: DayRange, informal: bool | None) -> Tally:
    return Tally.of(
        (
            meeting.id,
            span.verdict(meeting.when) & _took_place(meeting) & _is(meeting, informal),
            meeting.cites,
        )
        for meeting in scope.archive.meetings
        if span.first <= span.last and any(session.body in sat for session in meeting.sessions)
    )


def _took_place(meeting: Meeting) -> Verdict:
    if meeting.status in (None, MeetingStatus.UNCONFIRMED):
        return Verdict.MAYBE
    return Verdict.sure(meeting.status is MeetingStatus.HELD)


def _is(meeting: Meeting, informal: bool | None) -> Verdict:
    if informal is None:
        return Verdict.YES
    if meeting.kind is None:
        return Verdict.MAYBE
    return Verdict.sure((meeting.kind is MeetingKind.INFORMAL) is informal)


def count_participants(kind: str) -> Count:
    """Count the states, or the bodies, that sat at a meeting.

    Args:
        kind: ``"states"`` or ``"bodies"``.

    Returns:
        The count; who was only expected, or may have come, may count.

    Example:
        >>> count_participants("states").__name__
        'count'
    """

    def count(scope: Scope) -> Tally:
        meeting = scope.archive.meetings[scope.about]
        sat = scope.archive.collection(kind)
        return Tally.of(_seated(meeting, sat, lambda one: attended(meeting, one)))

    return count


def _seated(
    meeting: Meeting, among: Records[AnyRecord], verdict: Callable[[str], Verdict]
) -> Iterator[Entry]:
    for row in meeting.attendance:
        if row.participant is not None and among.with_id(row.participant) is not None:
            yield row.participant, verdict(row.participant), row.cites


def leaders(scope: Scope) -> Tally:
    """Count the states whose heads of state sat at a meeting.

    Args:
        scope: What is counted.

    Returns:
        The count; a state for which a head of government sat, or somebody of whom no rank is
        told, may count.

    Example:
        >>> import datetime
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> scope = Scope(cw, "chs-2001-08-01", datetime.date(2020, 1, 1))
        >>> len(leaders(scope).sure)
        10
    """
    meeting = scope.archive.meetings[scope.about]
    perhaps = (None, Level.HEAD_OF_STATE, Level.HEAD_OF_GOVERNMENT)

    def verdict(state: str) -> Verdict:
        found = attended(meeting, state, lambda row: row.level is Level.HEAD_OF_STATE)
        other = attended(meeting, state, lambda row: row.level in perhaps)
        return found | (other & Verdict.MAYBE)

    return Tally.of(_seated(meeting, scope.archive.states, verdict))


def items(scope: Scope) -> Tally:
    """Count the items on the agenda of a meeting, receptions and the like apart.

    Args:
        scope: What is counted.

    Returns:
        The count; an item that was only announced may count.

    Example:
        >>> import datetime
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> scope = Scope(cw, "sorb-2017-bishkek", datetime.date(2020, 1, 1))
        >>> len(items(scope).sure)
        5
    """
    agenda = scope.archive.meetings[scope.about].agenda
    return Tally.of(
        (f"agenda[{place}]", Verdict.MAYBE if item.planned else Verdict.YES, item.cites)
        for place, item in enumerate(agenda)
        if item.kind in (None, ItemKind.ITEM)
    )


def count_adopted(*, informal: bool | None = None) -> Count:
    """Count the instruments adopted at a meeting, or at those of a body held by the day.

    Args:
        informal: Whether only those of informal meetings count, or only of others.

    Returns:
        The count of the instruments known by title; one of which no outcome is told may count.

    Example:
        >>> count_adopted().__name__
        'count'
    """

    def count(scope: Scope) -> Tally:
        meeting = scope.archive.meetings.with_id(scope.about)
        if meeting is not None:
            return Tally.of(_instruments(meeting.adopted))
        met = _held(scope, {scope.about}, days_counted(scope), informal)
        return Tally.of(
            (instrument, verdict & weight, cites)
            for ids, weight in ((met.sure, Verdict.YES), (met.maybe, Verdict.MAYBE))
            for one in ids
            for instrument, verdict, cites in _instruments(scope.archive.meetings[one].adopted)
        )

    return count


def _instruments(adoptions: Iterable[Adoption]) -> Iterator[Entry]:
    for each in adoptions:
        if each.instrument is not None:
            told = Verdict.sure(each.outcome is Outcome.ADOPTED)
            yield each.instrument, Verdict.MAYBE if each.outcome is None else told, each.cites
