"""The verbs of meetings: who met, where and when, and how each state was there."""

from __future__ import annotations

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.signature import add_options, add_record, given, parameters_of
from cisrecords.cli.verb import FOUND, NOTHING, Answer, Options, Verb, records

__all__ = ["VERBS"]

_SHOWN = 5


def _meetings(options: Options) -> Answer:
    meetings = records(options).meetings
    found = meetings.find(**given(options, meetings.find))
    notes = [_maybes(found)] if found.maybe else []
    table = found.table(**given(options, found.table))
    return Answer(table, notes=tuple(notes), code=FOUND if found else NOTHING)


def _maybes(found: cis.query.Meetings) -> str:
    """Return a note on the meetings of which it is not certain that they match."""
    ids = [*found.maybe[:_SHOWN], *(["..."] if len(found.maybe) > _SHOWN else [])]
    count = f"{len(found.maybe)} of {len(found)} meetings only possibly match"
    return f"{count} ({', '.join(ids)}); --certain leaves them out"


def _attendance(options: Options) -> Answer:
    cw = records(options)
    own = given(options, cw.attendance, ("query",))
    criteria = given(options, cw.meetings.find, parameters_of(cw.attendance))
    table = cw.attendance(options["meeting"] or None, **own, **criteria)
    return Answer(table, code=FOUND if len(table) else NOTHING)


def _add_meetings(parser: Parser) -> None:
    add_options(parser, cis.query.Meetings.find, also={"attended_by": "--state"})
    add_options(parser, cis.query.MeetingList.table)


def _add_attendance(parser: Parser) -> None:
    meaning = "a meeting by its id or name; several, or none for all that the options choose"
    add_record(parser, "meeting", ("meetings",), nargs="*", metavar="MEETING", help=meaning)
    attendance, find = cis.Commonwealth.attendance, cis.query.Meetings.find
    add_options(parser, attendance, ("query",))
    add_options(parser, find, parameters_of(attendance))


VERBS = (
    Verb("meetings", "list the meetings that match every criterion", _add_meetings, _meetings),
    Verb("attendance", "list how each state was at each meeting", _add_attendance, _attendance),
)
"""The verbs of this file."""
