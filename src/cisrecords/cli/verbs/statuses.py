"""The verbs of status: what a state is to the Commonwealth on a day, and through time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.signature import add_options, add_record, given
from cisrecords.cli.verb import (
    FOUND,
    NOTHING,
    Answer,
    Options,
    Verb,
    add_day,
    day_of,
    day_or_last,
    records,
)

__all__ = ["VERBS", "status_lines"]

_PARTICIPANTS = ("states", "bodies")
_SPELL = (
    "state name status since until founding participation certain rivals reasons records sources"
)
_CHANGE = "on state name before after reasons records sources"


def status_lines(cw: cis.Commonwealth, membership: cis.Membership, day: str) -> Iterator[str]:
    """Yield the status of a state on a day, with its reasons and sources."""
    doubt = "" if membership.certain else " (not certain)"
    yield f"{_name(cw, membership.state)} on {day}: {membership.status.value}{doubt}"
    for reason in membership.reasons:
        article = f" [{reason.article}]" if reason.article else ""
        yield f"  - {reason.text}{article}"
        if reason.cites:
            yield f"    sources: {', '.join(cite.source for cite in reason.cites)}"
    for rival in membership.rivals:
        yield f"  rival status {rival.status.value}: {rival.reasons[0].text}"


def _status(options: Options) -> Answer:
    day = day_of(options)
    if day is None:
        return _timeline(options)
    cw = records(options)
    membership = cw.membership(options["state"], day, **given(options, cw.membership))
    text = "\n".join(status_lines(cw, membership, day))
    return Answer(_table(f"on {_SPELL}", [{"on": day, **_spell(cw, membership)}]), text)


def _members(options: Options) -> Answer:
    cw = records(options)
    day, notes = day_or_last(cw, options)
    states = cw.members(day, **given(options, cw.members))
    rules = given(options, cw.membership)
    spells = [cw.membership(state, day, **rules) for state in states]
    rows = [{"on": day, **_spell(cw, spell)} for spell in spells]
    return Answer(_table(f"on {_SPELL}", rows), notes=notes, code=FOUND if rows else NOTHING)


def _timeline(options: Options) -> Answer:
    cw = records(options)
    if options["state"] is None:
        changes = cw.changes(**given(options, cw.changes))
        return _listed(_CHANGE, [_change(cw, change) for change in changes])
    spells = cw.timeline(options["state"], **given(options, cw.timeline))
    days = cis.dates.day_range(options.get("since"), options.get("until"))
    return _listed(_SPELL, [_spell(cw, spell) for spell in spells if _lies_in(spell, days)])


def _lies_in(spell: cis.Membership, days: cis.dates.DayRange) -> bool:
    """Check whether a day of a spell is, or may be, in a span."""
    begins = spell.since is None or spell.since.earliest_ordinal <= days.last
    return begins and (spell.until is None or spell.until.latest_ordinal >= days.first)


def _listed(columns: str, rows: list[dict[str, Any]]) -> Answer:
    return Answer(_table(columns, rows), code=FOUND if rows else NOTHING)


def _spell(cw: cis.Commonwealth, spell: cis.Membership) -> dict[str, Any]:
    return {
        "state": spell.state,
        "name": _name(cw, spell.state),
        "status": spell.status,
        "since": spell.since,
        "until": spell.until,
        "founding": spell.founding,
        "participation": spell.participation,
        "certain": spell.certain,
        "rivals": tuple(dict.fromkeys(rival.status.value for rival in spell.rivals)),
        **_reasons(spell.reasons),
    }


def _change(cw: cis.Commonwealth, change: cis.Change) -> dict[str, Any]:
    return {
        "on": change.on,
        "state": change.state,
        "name": _name(cw, change.state),
        "before": change.before,
        "after": change.after,
        **_reasons(change.reasons),
    }


def _reasons(reasons: Iterable[cis.Reason]) -> dict[str, Any]:
    """Return why, in sentences, with the ids of the acts and of the sources."""
    acts = [reason.act for reason in reasons if reason.act]
    sources = [cite.source for reason in reasons for cite in reason.cites]
    return {
        "reasons": " ".join(reason.text for reason in reasons),
        "records": tuple(dict.fromkeys(acts)),
        "sources": tuple(dict.fromkeys(sources)),
    }


def _name(cw: cis.Commonwealth, state: str) -> str:
    return cw.resolve(state, _PARTICIPANTS).name


def _table(columns: str, rows: list[dict[str, Any]]) -> cis.Table:
    types = {"since": "date", "until": "date", "on": "date", "founding": "yes-no"}
    types |= {"certain": "yes-no", "rivals": "words", "records": "words", "sources": "words"}
    heads = [cis.table.Column(name, types.get(name, "text")) for name in columns.split()]
    return cis.Table.from_rows(rows, heads)


def _add_status(parser: Parser) -> None:
    add_record(parser, "state", _PARTICIPANTS, metavar="STATE", help="an ISO code or any name")
    add_day(parser)
    add_options(parser, cis.Commonwealth.membership)


def _add_members(parser: Parser) -> None:
    add_day(parser)
    add_options(parser, cis.Commonwealth.members)


def _add_timeline(parser: Parser) -> None:
    meaning = "an ISO code or any name; without it, every change of status is listed"
    add_record(parser, "state", _PARTICIPANTS, metavar="STATE", nargs="?", help=meaning)
    add_options(parser, cis.Commonwealth.changes)


VERBS = (
    Verb(
        "status",
        "print the status of a state on a day with its reasons, or without a day its timeline",
        _add_status,
        _status,
    ),
    Verb(
        "members",
        "list the members, or the states of another status, on a day",
        _add_members,
        _members,
    ),
    Verb(
        "timeline",
        "list the statuses of a state, or every change of status",
        _add_timeline,
        _timeline,
    ),
)
"""The verbs of this file."""
