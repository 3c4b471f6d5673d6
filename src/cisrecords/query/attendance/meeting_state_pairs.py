"""Pairs of a meeting and a state, and how the state was there: what tables are built of."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import Verdict
from cisrecords.query.attendance.attendance_sheet import MeetingAttendance, StateAttendance
from cisrecords.query.attendance.eligible_states import EligibleStates
from cisrecords.query.attendance.ranks import lowest_of_bodies
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.find.context import Context
from cisrecords.query.find.finder import check_flag, list_values, parse_term, resolve_ids
from cisrecords.query.find.meeting_query import CRITERIA, MeetingQuery, refuse_unknown
from cisrecords.query.find.meetings import Meetings
from cisrecords.records import Meeting

__all__ = ["MeetingState", "OneOrMore", "held_meetings", "meeting_states"]

_NOT_SURE = "Whether the meeting is one of those asked for is not certain."
_NOT_SURELY_IN = "Whether it belonged to the Commonwealth when they met is not certain."
_SUSPENDED = "It had suspended its part in the work."

OneOrMore = str | Iterable[str] | None
"""One name or word, or several."""


@attrs.frozen
class MeetingState:
    """One meeting and one state, and how the state was there.

    Attributes:
        meeting: The meeting.
        state: Id of the state.
        voice: What the sources of the meeting say of it.
        asked: Whether the meeting is one of those asked for, and the state, where nobody names
            it, belonged when it was held.
        doubts: What makes that less than certain, and what else explains a silence.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> cell = next(meeting_states(cw, None, {"body": "СОРБ"}))
        >>> cell.state, cell.asked.value
        ('AM', 'yes')
    """

    meeting: Meeting
    state: str
    voice: StateAttendance
    asked: Verdict
    doubts: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether nothing leaves another answer open."""
        return self.voice.certain and self.asked is Verdict.YES

    @property
    def there(self) -> Verdict:
        """Whether it sat at a meeting that was asked for."""
        return self.voice.there & self.asked


def meeting_states(
    archive: Context,
    query: MeetingQuery | Meetings | str | None,
    criteria: Mapping[str, Any],
    *,
    state: OneOrMore = None,
    presence: OneOrMore = None,
    certain: bool = False,
    others: Iterable[str] = ("state", "presence"),
) -> Iterator[MeetingState]:
    """Tell of meetings and states pair by pair: what tables of attendance are built of.

    Args:
        archive: The records.
        query: A question made before, meetings that were found, or the id of one.
        criteria: What `Meetings.find` takes.
        state: One or several states, or bodies.
        presence: One or several words of `Turnout`.
        certain: Whether to leave out what is not certain.
        others: Further arguments of the verb, that may be meant by a misspelt one.

    Returns:
        The pairs, in the order of the meetings, states by id.

    Raises:
        NotFound: A name is not known.
        Ambiguous: A name fits more than one.
        InvalidDate: An end of the span is no date.
        VagueDate: An end of the span has no day that bounds it.
        BadQuery: A criterion is not known or not of its type, or the span is reversed.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> found = meeting_states(cw, None, {"since": "2020"}, state="AZ")
        >>> {cell.state for cell in found}
        {'AZ'}
    """
    wanted = resolve_ids(archive, "state", state, "states", "bodies")
    words = _words_asked(presence)
    check_flag("certain", certain)
    found = held_meetings(archive, query, criteria, others)
    every = _every_cell(archive, EligibleStates(archive), found, wanted)
    return (
        cell
        for cell in every
        if (words is None or cell.voice.word in words) and (cell.certain or not certain)
    )


def _words_asked(presence: object) -> frozenset[Turnout] | None:
    if presence is None:
        return None
    asked = [parse_term("presence", word, Turnout) for word in list_values("presence", presence)]
    return frozenset(word for word in asked if word is not None)


def held_meetings(
    archive: Context,
    query: MeetingQuery | Meetings | str | None,
    criteria: Mapping[str, Any],
    others: Iterable[str] = (),
) -> Meetings:
    """Find the meetings that are asked for, by default among those that were held.

    Args:
        archive: The records.
        query: A question made before, meetings that were found, or the id of one.
        criteria: What `Meetings.find` takes.
        others: Names of arguments of the verb, that may be meant by a misspelt one.

    Returns:
        The meetings that fit; of all meetings, where neither `held` nor `status` is asked, those
        that were held.

    Raises:
        NotFound: A name is not known.
        Ambiguous: A name fits more than one.
        InvalidDate: An end of the span is no date.
        VagueDate: An end of the span has no day that bounds it.
        BadQuery: A criterion is not known or not of its type, or the span is reversed.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> found = held_meetings(cw, None, {})
        >>> len(found) == len(cw.meetings.find(held=True))
        True
    """
    refuse_unknown(criteria.keys() - {*CRITERIA}, (*CRITERIA, *others))
    asked = dict(criteria)
    if isinstance(query, Meetings):
        return query.find(**asked)
    if isinstance(query, str):
        return attrs.evolve(archive.meetings, records=(archive.meetings[query],)).find(**asked)
    says = any(asked.get(name) is not None for name in ("held", "status"))
    if not says and not (isinstance(query, MeetingQuery) and _asks_if_held(query)):
        asked["held"] = True
    return archive.meetings.find(query, **asked)


def _asks_if_held(query: MeetingQuery) -> bool:
    inside = (*query.all_of, *query.any_of, *query.none_of)
    plainly = query.held is not None or query.status is not None
    return plainly or any(_asks_if_held(part) for part in inside)


def _every_cell(
    archive: Archive, roll: EligibleStates, meetings: Meetings, wanted: tuple[str, ...] | None
) -> Iterator[MeetingState]:
    maybe = frozenset(meetings.maybe)
    states = frozenset(archive.states.ids())
    for meeting in meetings:
        level = lowest_of_bodies(archive.bodies[session.body] for session in meeting.sessions)
        sheet = MeetingAttendance(meeting, level, archive.claims_about(meeting.id))
        belonging = roll.on(meeting.when)
        asked = Verdict.MAYBE if meeting.id in maybe else Verdict.YES
        listed = sorted({*belonging, *(states & sheet.rows.keys())})
        for who in listed if wanted is None else wanted:
            voice = sheet.voice(who, ranked=who in states)
            doubts = (_NOT_SURE,) if asked is Verdict.MAYBE else ()
            if who in sheet.rows:
                yield MeetingState(meeting, who, voice, asked, doubts)
            elif who in belonging:
                if belonging[who] is Verdict.MAYBE:
                    doubts = (*doubts, _NOT_SURELY_IN)
                if roll.is_suspended(who, meeting.when):
                    doubts = (*doubts, _SUSPENDED)
                yield MeetingState(meeting, who, voice, asked & belonging[who], doubts)
