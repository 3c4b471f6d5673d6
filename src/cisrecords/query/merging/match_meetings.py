"""Match incoming meetings with existing ones by session, by day, or by a planned day."""

import datetime
from collections.abc import Iterable, Iterator

from cisrecords.archive import Archive
from cisrecords.dates import When
from cisrecords.dates.days import overlap
from cisrecords.records import Meeting
from cisrecords.terms import MeetingStatus

__all__ = ["are_far_apart", "can_be_same", "possible_meetings", "same_meetings"]

_MAX_DAYS = 10
"""Longest meeting, in days; a wider date names no day."""

_MAX_MONTH = 31
"""Widest date, in days, that names a month."""

_MAX_DISTANCE = 62
"""Most days between two reports of one session; farther apart they are more likely two sessions."""

_MAX_VAGUENESS = 366
"""Widest date, in days, that can still identify a meeting; a wider one fits any."""


def same_meetings(archive: Archive, meeting: Meeting) -> Iterator[tuple[str, Iterable[Meeting]]]:
    """Yield the ways to match a meeting, the surest first, each with the meetings that match."""
    others = _meetings_of_bodies(archive, meeting)
    yield "session", [other for other in others if _numbers(meeting) & _numbers(other)]
    others = [other for other in others if _can_be_one_kind(meeting, other)]
    yield "day", [other for other in others if _is_same_day(other.when, meeting.when)]
    yield "plan", [other for other in others if _has_planned_day(meeting, other)]


def possible_meetings(archive: Archive, meeting: Meeting) -> Iterator[tuple[str, Meeting]]:
    """Yield the meetings that a new one may be, each with what they have in common."""
    for other in _meetings_of_bodies(archive, meeting):
        if not _can_be_one_kind(meeting, other) or _has_other_number(meeting, other):
            continue
        dated = _is_precise(other.when) and _is_precise(meeting.when)
        if dated and can_be_same(other.when, meeting.when):
            yield "vague-day", other
        elif _has_planned_month(meeting, other):
            yield "month", other


def are_far_apart(one: Meeting, other: Meeting) -> bool:
    """Check whether two meetings of one number were both held, on days that are far apart."""
    if one.when is None or other.when is None:
        return False
    if {one.status, other.status} & MeetingStatus.pending:
        return False
    first, last = sorted((one.when, other.when))
    return last.earliest_ordinal - first.latest_ordinal > _MAX_DISTANCE


def can_be_same(one: When | None, other: When | None) -> bool:
    """Check whether two dates can be the same; an unknown one can be any."""
    return one is None or other is None or overlap(one, other)


def _meetings_of_bodies(archive: Archive, meeting: Meeting) -> list[Meeting]:
    """List the other meetings of the same bodies; a related meeting is always another one."""
    bodies = {session.body for session in meeting.sessions}
    return [
        other
        for other in archive.meetings
        if any(session.body in bodies for session in other.sessions)
        and other.id != meeting.id
        and other.id not in meeting.related
        and meeting.id not in other.related
    ]


def _has_other_number(one: Meeting, other: Meeting) -> bool:
    numbers = dict(_numbers(other))
    return any(numbers.get(body, number) != number for body, number in _numbers(one))


def _numbers(meeting: Meeting) -> set[tuple[str, int]]:
    return {(each.body, each.ordinal) for each in meeting.sessions if each.ordinal is not None}


def _can_be_one_kind(one: Meeting, other: Meeting) -> bool:
    return None in (one.kind, other.kind) or one.kind is other.kind


def _has_planned_day(one: Meeting, other: Meeting) -> bool:
    return any(_is_same_day(first, second) for first, second in _pairs_of_days(one, other))


def _has_planned_month(one: Meeting, other: Meeting) -> bool:
    return any(
        _span(first) < _MAX_MONTH
        and _span(second) < _MAX_MONTH
        and not _months(first).isdisjoint(_months(second))
        for first, second in _pairs_of_days(one, other)
    )


def _pairs_of_days(one: Meeting, other: Meeting) -> Iterator[tuple[When, When]]:
    """Yield the pairs of days of two meetings, at least one of each only planned."""
    if _was_held(one) and _was_held(other) and not can_be_same(one.when, other.when):
        return
    for first, first_planned in _days(one):
        for second, second_planned in _days(other):
            if first_planned or second_planned:
                yield first, second


def _days(meeting: Meeting) -> Iterator[tuple[When, bool]]:
    """Yield the day of a meeting and those of its plans, with whether it was only planned."""
    if meeting.when is not None:
        yield meeting.when, meeting.status in MeetingStatus.pending
    for plan in meeting.plans:
        if plan.when is not None:
            yield plan.when, True


def _was_held(meeting: Meeting) -> bool:
    return meeting.status is MeetingStatus.HELD and meeting.when is not None


def _months(when: When) -> set[tuple[int, int]]:
    """Return the months of the first and last possible day, of a date within a month."""
    days = map(datetime.date.fromordinal, (when.earliest_ordinal, when.latest_ordinal))
    return {(day.year, day.month) for day in days}


def _span(when: When) -> int:
    return when.latest_ordinal - when.earliest_ordinal


def _is_precise(when: When | None) -> bool:
    return when is not None and _span(when) < _MAX_VAGUENESS


def _is_same_day(one: When | None, other: When | None) -> bool:
    """Check whether two dates overlap and neither is vague."""
    if one is None or other is None:
        return False
    return max(_span(one), _span(other)) < _MAX_DAYS and can_be_same(one, other)
