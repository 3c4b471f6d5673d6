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


def status_lines(membership: cis.Membership, name: str, day: str) -> Iterator[str]:
    """Yield the status of a state on a day, with its reasons and sources."""
    doubt = "" if membership.certain else " (not certain)"
    yield f"{name} on {day}: {membership.status.value}{doubt}"
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
    table = _table(cw, options, f"on {_SPELL}", [{"on": day, **_spell(membership)}])
    return Answer(table, "\n".join(status_lines(membership, table["name"][0], day)))


def _members(options: Options) -> Answer:
    cw = records(options)
    day, notes = day_or_last(cw, options)
    states = cw.members(day, **given(options, cw.members))
    rules = given(options, cw.membership)
    spells = [cw.membership(state, day, **rules) for state in states]
    table = _table(cw, options, f"on {_SPELL}", [{"on": day, **_spell(one)} for one in spells])
    return Answer(table, notes=notes, code=FOUND if len(table) else NOTHING)


def _timeline(options: Options) -> Answer:
    cw = records(options)
    if options["state"] is None:
        changes = cw.changes(**given(options, cw.changes))
        table = _table(cw, options, _CHANGE, [_change(change) for change in changes])
    else:
        spells = cw.timeline(options["state"], **given(options, cw.timeline))
        days = cis.dates.day_range(options.get("since"), options.get("until"))
        rows = [_spell(spell) for spell in spells if _lies_in(spell, days)]
        table = _table(cw, options, _SPELL, rows)
    return Answer(table, code=FOUND if len(table) else NOTHING)


def _lies_in(spell: cis.Membership, days: cis.dates.DayRange) -> bool:
    """Check whether a day of a spell is, or may be, in a span."""
    begins = spell.since is None or spell.since.earliest_ordinal <= days.last
    return begins and (spell.until is None or spell.until.latest_ordinal >= days.first)


def _spell(spell: cis.Membership) -> dict[str, Any]:
    return {
        "state": spell.state,
        "status": spell.status,
        "since": spell.since,
        "until": spell.until,
        "founding": spell.founding,
        "participation": spell.participation,
        "certain": spell.certain,
        "rivals": tuple(dict.fromkeys(rival.status.value for rival in spell.rivals)),
        **_reasons(spell.reasons),
    }


def _change(change: cis.Change) -> dict[str, Any]:
    return {
        "on": change.on,
        "state": change.state,
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


def _names(cw: cis.Commonwealth, ids: set[str], options: Options) -> dict[str, str]:
    """Return the names of states and bodies, in the language that is asked for."""
    names: dict[str, str] = {}
    for kind in _PARTICIPANTS:
        collection = cw.collection(kind)
        if not ids.isdisjoint(collection.ids()):
            table = collection.table(**given(options, collection.table, ("codes",)))
            names.update(zip(table["id"], table["name"], strict=True))
    return names


def _table(
    cw: cis.Commonwealth, options: Options, columns: str, rows: list[dict[str, Any]]
) -> cis.Table:
    names = _names(cw, {row["state"] for row in rows}, options)
    named = [{**row, "name": names[row["state"]]} for row in rows]
    types = {"since": "date", "until": "date", "on": "date", "founding": "yes-no"}
    types |= {"certain": "yes-no", "rivals": "words", "records": "words", "sources": "words"}
    heads = [cis.table.Column(name, types.get(name, "text")) for name in columns.split()]
    return cis.Table.from_rows(named, heads)


def _add_status(parser: Parser) -> None:
    add_record(parser, "state", _PARTICIPANTS, metavar="STATE", help="an ISO code or any name")
    add_day(parser)
    add_options(parser, cis.Commonwealth.membership)
    _add_language(parser)


def _add_members(parser: Parser) -> None:
    add_day(parser)
    add_options(parser, cis.Commonwealth.members)
    _add_language(parser)


def _add_timeline(parser: Parser) -> None:
    meaning = "an ISO code or any name; without it, every change of status is listed"
    add_record(parser, "state", _PARTICIPANTS, metavar="STATE", nargs="?", help=meaning)
    add_options(parser, cis.Commonwealth.changes)
    _add_language(parser)


def _add_language(parser: Parser) -> None:
    """Add the language of names, where tables of records take one."""
    add_options(parser, cis.query.States.table, ("codes",))


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
