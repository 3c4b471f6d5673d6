"""The verbs of panels and of parties: states by year, and states by instrument."""

from __future__ import annotations

import argparse

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
    day_or_last,
    last_day_of_acts,
    records,
)

__all__ = ["VERBS"]


def _panel(options: Options) -> Answer:
    cw = records(options)
    table = cw.panel(_years(cw, options), **given(options, cw.panel))
    return Answer(table, code=FOUND if len(table) else NOTHING)


def _years(cw: cis.Commonwealth, options: Options) -> str:
    """Return the years of a panel: by default from the first change to the end of the records."""
    since, until = options.get("since"), options.get("until")
    if "years" in options:
        if since or until:
            raise cis.errors.BadQuery(
                "years",
                options["years"],
                "the years are given twice; leave out --since and --until",
            )
        return str(options["years"])
    if since is None:
        since = _first_year(cw)
    if until is None:
        until = last_day_of_acts(cw)[:4]
    return f"{since}/{until}"


def _first_year(cw: cis.Commonwealth) -> str:
    """Return the year of the first change of status."""
    days = [change.on.earliest for change in cw.changes()]
    years = [day.year for day in days if day is not None]
    if not years:
        reason = "these records have no change of status; give the years"
        raise cis.errors.BadQuery("years", None, reason)
    return str(min(years))


def _parties(options: Options) -> Answer:
    cw = records(options)
    day, notes = day_or_last(cw, options)
    table = cw.parties(options["instrument"], day, **given(options, cw.parties))
    return Answer(table, notes=notes, code=FOUND if len(table) else NOTHING)


def _add_panel(parser: Parser) -> None:
    years = "a year or a span, such as 1991/2024; by default all on record"
    parser.add_argument("years", nargs="?", metavar="YEARS", default=argparse.SUPPRESS, help=years)
    for name, meaning in (("since", "the first year"), ("until", "the last year")):
        parser.add_argument(
            f"--{name}", metavar="YEAR", default=argparse.SUPPRESS, help=f"{meaning}, instead"
        )
    add_options(parser, cis.Commonwealth.panel, also={"states": "--state"})


def _add_parties(parser: Parser) -> None:
    kinds, meaning = ("instruments", "bodies"), "an instrument or a body, by its id or any name"
    add_record(parser, "instrument", kinds, metavar="INSTRUMENT", help=meaning)
    add_day(parser)
    add_options(parser, cis.Commonwealth.parties)


VERBS = (
    Verb("panel", "list the status of states year by year", _add_panel, _panel),
    Verb(
        "parties",
        "list who is bound by an instrument, or sits in a body, on a day",
        _add_parties,
        _parties,
    ),
)
"""The verbs of this file."""
