"""The verbs of single records: show one, search for one, cite some; and the tour."""

from __future__ import annotations

import argparse
from collections.abc import Iterator

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.signature import add_options, add_record, given
from cisrecords.cli.verb import FOUND, NOTHING, Answer, Options, Verb, records
from cisrecords.cli.verbs.statuses import status_lines

__all__ = ["VERBS"]

_TOUR = (("GE", "2009-08-17"), ("GE", "2009-08-18"), ("UA", "2026-03-23"))


def _show(options: Options) -> Answer:
    cw = records(options)
    record = cw.resolve(options["record"])
    every = cw.collection(cis.archive.kind_of(record))
    place = every.ids().index(record.id)
    return Answer(every[place : place + 1].table(), cis.describe(record), cis.dumps(record))


def _search(options: Options) -> Answer:
    cw = records(options)
    words, limit = " ".join(options["text"]), given(options, cw.search)
    kind = options.get("kind")
    matches = (cw if kind is None else cw.collection(kind)).search(words, **limit)
    rows = [
        (cis.archive.kind_of(match.record), match.record.id, match.name, match.score)
        for match in matches
    ]
    heads = [
        cis.table.Column("kind", "text"),
        cis.table.Column("id", "text"),
        cis.table.Column("name", "text"),
        cis.table.Column("score", "number"),
    ]
    return Answer(cis.Table.from_rows(rows, heads), code=FOUND if matches else NOTHING)


def _cite(options: Options) -> Answer:
    cw = records(options)
    named = options["record"]
    if "on" in options and not named:
        raise cis.errors.BadQuery("on", options["on"], "name the states whose status is cited")
    if "on" in options:
        answer: tuple[object, ...] = tuple(cw.membership(name, options["on"]) for name in named)
    else:
        answer = tuple(cw.resolve(name) for name in named)
    style = given(options, cw.cite)
    text = cw.cite(answer, **style)
    return Answer(text=text, json=cw.cite(answer, "csl") if "json" in options else None)


def _tour(options: Options) -> Answer:
    return Answer(text="\n".join(_tour_lines(records(options))))


def _tour_lines(cw: cis.Commonwealth) -> Iterator[str]:
    counts = (f"{len(cw.collection(kind))} {kind}" for kind in ("acts", "meetings", "sources"))
    yield f"cisrecords, records of {cw.version}: {', '.join(counts)}, and more."
    for state, day in _TOUR:
        yield ""
        yield from status_lines(cw.membership(state, day), cw.states[state].name, day)
    meeting = cw.meetings["sc-08"]
    yield ""
    yield f"The 8th meeting of the secretaries of security councils, {meeting.when}:"
    for source in cw.sources_of(meeting):
        account = cw.account(meeting.id, source.id)
        if account.attendance:
            listed = len({row.participant for row in account.attendance})
            silent = ", ".join(account.silent) or "nobody whom other sources list"
            yield f"  {source.id} lists {listed} participants; silent about {silent}"


def _add_show(parser: Parser) -> None:
    meaning = "its id, or any name of it in any script"
    add_record(parser, "record", cis.archive.KIND_CLASSES, metavar="RECORD", help=meaning)


def _add_search(parser: Parser) -> None:
    parser.add_argument("text", nargs="+", metavar="WORD", help="a name, in any spelling")
    kinds = [*cis.archive.KIND_CLASSES]
    parser.add_argument("--kind", choices=kinds, default=argparse.SUPPRESS, help="a kind of record")
    add_options(parser, cis.Commonwealth.search)


def _add_cite(parser: Parser) -> None:
    meaning = "ids or names; without any, the dataset itself is cited"
    kinds = cis.archive.KIND_CLASSES
    add_record(parser, "record", kinds, nargs="*", metavar="RECORD", help=meaning)
    on = "cite the status of these states on a day"
    parser.add_argument("--on", metavar="DAY", default=argparse.SUPPRESS, help=on)
    add_options(parser, cis.Commonwealth.cite)


def _add_nothing(parser: Parser) -> None:
    """Add no argument."""


VERBS = (
    Verb("show", "print one record in full", _add_show, _show),
    Verb("search", "list the records whose names are nearest to some words", _add_search, _search),
    Verb("cite", "cite records, or the dataset", _add_cite, _cite, ("data", "json")),
    Verb("tour", "print a short tour of the records (the default)", _add_nothing, _tour, ()),
)
"""The verbs of this file."""
