"""The verbs of meetings: who met, where and when, and how each state was there."""

from __future__ import annotations

import argparse

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.signature import add_options, add_record, given, parameters_of
from cisrecords.cli.verb import FOUND, NOTHING, Answer, Options, Verb, records

__all__ = ["VERBS"]

_SHOWN = 5


def _meetings(options: Options) -> Answer:
    meetings = records(options).meetings
    found = meetings.find(**given(_on_a_day(options), meetings.find))
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
    criteria = given(_on_a_day(options), cw.meetings.find, parameters_of(cw.attendance))
    table = cw.attendance(options["meeting"] or None, **own, **criteria)
    return Answer(table, code=FOUND if len(table) else NOTHING)


def _on_a_day(options: Options) -> Options:
    """Return the options with ``--on`` as the span that it stands for."""
    if "on" not in options:
        return options
    if "since" in options or "until" in options:
        reason = "leave out --since and --until; a day is a span already"
        raise cis.errors.BadQuery("on", options["on"], reason)
    return {**options, "since": options["on"], "until": options["on"]}


def _add_on(parser: Parser) -> None:
    meaning = "the same day for --since and --until; a month or a year does, too"
    parser.add_argument("--on", metavar="DAY", default=argparse.SUPPRESS, help=meaning)


def _add_meetings(parser: Parser) -> None:
    _add_on(parser)
    add_options(parser, cis.query.Meetings.find, also={"attended_by": "--state"})
    add_options(parser, cis.query.MeetingList.table)


def _add_attendance(parser: Parser) -> None:
    meaning = "a meeting by its id or name; several, or none for all that the options choose"
    add_record(parser, "meeting", ("meetings",), nargs="*", metavar="MEETING", help=meaning)
    _add_on(parser)
    attendance, find = cis.Commonwealth.attendance, cis.query.Meetings.find
    add_options(parser, attendance, ("query",))
    add_options(parser, find, parameters_of(attendance))


VERBS = (
    Verb("meetings", "list the meetings that match every criterion", _add_meetings, _meetings),
    Verb("attendance", "list how each state was at each meeting", _add_attendance, _attendance),
)
"""The verbs of this file."""
