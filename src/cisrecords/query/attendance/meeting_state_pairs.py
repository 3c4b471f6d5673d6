"""Pairs of a meeting and a state, from which the tables of attendance are built."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from cisrecords.archive import check_reference, parse_term
from cisrecords.archive.order import in_order
from cisrecords.archive.prose import Prose
from cisrecords.dates import Verdict
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.query.attendance.attendance_sheet import MeetingAttendance, StateAttendance
from cisrecords.query.attendance.eligible_states import EligibleStates
from cisrecords.query.attendance.ranks import lowest_of_bodies
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.arguments import (
    check_flag,
    list_values,
    refuse_unknown,
    resolve_ids,
)
from cisrecords.query.find.context import Context
from cisrecords.query.find.meeting_query import CRITERIA, MeetingQuery
from cisrecords.query.find.meetings import Meetings
from cisrecords.records import Body, Meeting, State

__all__ = [
    "Asked",
    "MeetingState",
    "OneOrMore",
    "Parties",
    "held_meetings",
    "meeting_states",
    "state_pairs",
]

_KINDS = ("meetings",)
_MAYBE_FITS = "It is not certain that the meeting fits the query."

Asked = MeetingQuery | Meeting | str | Iterable[Meeting | str] | None
"""A query of meetings, a collection of them, or one or several by themselves, ids or names."""

Parties = State | Body | str | Iterable[State | Body | str] | None
"""One or several states or bodies, by themselves, their ids or names."""

OneOrMore = str | Iterable[str] | None
"""One term, or several."""


@attrs.frozen
class MeetingState:
    """How a state took part in a meeting.

    `fits` is whether the meeting fits the query, and the state, where no source names it,
    belonged on the day; `doubts` are the reasons why that is less than certain.
    """

    meeting: Meeting
    state: str
    attendance: StateAttendance
    fits: Verdict
    doubts: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether nothing leaves another answer open."""
        return self.attendance.certain and self.fits is Verdict.YES

    @property
    def there(self) -> Verdict:
        """Whether it sat at a meeting that fits the query."""
        return self.attendance.there & self.fits


def meeting_states(
    archive: Context,
    query: Asked,
    criteria: Mapping[str, Any],
    *,
    state: Parties = None,
    presence: OneOrMore = None,
    certain: bool = False,
    others: Iterable[str] = ("state", "presence"),
) -> Iterator[MeetingState]:
    """List the pairs that fit a query, by meeting and id of the state.

    `others` are arguments of the verb to suggest for a misspelt criterion, beside the criteria.
    """
    wanted = resolve_ids(archive, "state", state, "states", "bodies")
    turnouts = _parse_turnouts(presence)
    check_flag("certain", certain)
    meetings = held_meetings(archive, query, criteria, others)
    pairs = state_pairs(archive, meetings, wanted)
    return (
        pair
        for pair in pairs
        if (turnouts is None or pair.attendance.turnout in turnouts)
        and (pair.certain or not certain)
    )


def _parse_turnouts(presence: object) -> frozenset[Turnout] | None:
    if presence is None:
        return None
    terms = [parse_term("presence", term, Turnout) for term in list_values("presence", presence)]
    return frozenset(term for term in terms if term is not None)


def held_meetings(
    archive: Context,
    query: Asked,
    criteria: Mapping[str, Any],
    others: Iterable[str] = (),
) -> Meetings:
    """Find the meetings that fit a query; only those held, unless it has `held` or `status`."""
    refuse_unknown(criteria.keys() - {*CRITERIA}, (*CRITERIA, *others))
    chosen = dict(criteria)
    if isinstance(query, Meetings):
        return query.find(**chosen)
    if query is not None and not isinstance(query, MeetingQuery):
        references = [check_reference("query", one, _KINDS) for one in list_values("query", query)]
        named = {one.id: one for one in map(archive.meetings.__getitem__, references)}
        return attrs.evolve(archive.meetings, records=in_order("meetings", named.values())).find(
            **chosen
        )
    by_status = any(chosen.get(name) is not None for name in ("held", "status"))
    if not by_status and not (isinstance(query, MeetingQuery) and _has_status(query)):
        chosen["held"] = True
    return archive.meetings.find(query, **chosen)


def _has_status(query: MeetingQuery) -> bool:
    inside = (*query.all_of, *query.any_of, *query.none_of)
    here = query.held is not None or query.status is not None
    return here or any(_has_status(part) for part in inside)


def state_pairs(
    archive: LegalArchive, meetings: Meetings, wanted: tuple[str, ...] | None = None
) -> Iterator[MeetingState]:
    """List the pairs of meetings with the wanted parties, or with all states, by meeting and id."""
    eligible = EligibleStates(archive)
    maybe = frozenset(meetings.maybe)
    states = frozenset(archive.states.ids())
    prose = Prose(archive)
    for meeting in meetings:
        level = lowest_of_bodies(archive.bodies[session.body] for session in meeting.sessions)
        sheet = MeetingAttendance(meeting, level, archive.claims_about(meeting.id), prose)
        belonging = eligible.on(meeting.when)
        fits = Verdict.MAYBE if meeting.id in maybe else Verdict.YES
        listed = sorted({*belonging, *(states & sheet.rows.keys())})
        for who in listed if wanted is None else wanted:
            doubts = [_MAYBE_FITS] if fits is Verdict.MAYBE else []
            belonged = Verdict.YES
            if who not in sheet.rows:
                if who not in belonging:
                    continue
                belonged = belonging[who]
                if belonged is Verdict.MAYBE:
                    doubts.append(
                        f"It is not certain that {prose.name(who)} belonged to the Commonwealth "
                        "on the day of the meeting."
                    )
                if eligible.is_suspended(who, meeting.when):
                    doubts.append(f"The participation of {prose.name(who)} was suspended.")
            found = sheet.of_state(who, ranked=who in states)
            yield MeetingState(meeting, who, found, fits & belonged, tuple(doubts))
