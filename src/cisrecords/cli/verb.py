"""What a verb is, what it answers, and the options that all verbs share."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

import cisrecords as cis
from cisrecords.cli.parser import Fill, Parser
from cisrecords.cli.terminal import busy

__all__ = [
    "COMMON",
    "FOUND",
    "INTERRUPTED",
    "NOTHING",
    "WRONG",
    "Answer",
    "Options",
    "Verb",
    "add_common",
    "add_day",
    "day_of",
    "day_or_last",
    "last_day_of_acts",
    "read",
    "records",
]

FOUND, NOTHING, WRONG, INTERRUPTED = 0, 1, 2, 130
"""The exit codes."""

COMMON: dict[str, dict[str, Any]] = {
    "data": {"metavar": "PATH", "help": "ask the records of this file or folder"},
    "json": {"action": "store_true", "help": "write the answer as JSON"},
    "csv": {"action": "store_true", "help": "write the answer as comma-separated values"},
    "color": {"choices": ("auto", "always", "never"), "help": "when to write in colour"},
}
"""The options that stand before or after a verb, and how `argparse` reads them."""

Options = Mapping[str, Any]
"""What is given on the command line, by name."""

_SHIPPED = "shipped"


class Answer(NamedTuple):
    """What a verb answers: a table, or text and JSON of its own; and notes beside it."""

    table: cis.Table | None = None
    text: str | None = None
    json: str | None = None
    notes: tuple[str, ...] = ()
    code: int = FOUND


class Verb(NamedTuple):
    """A verb: what adds its arguments to a parser, and what answers.

    `add` is called for the verb on the line only, so that the rooms behind others are not imported.
    `takes` has the common options that it knows, beside ``color``.
    """

    name: str
    help: str
    add: Fill
    run: Callable[[Options], Answer]
    takes: tuple[str, ...] = ("data", "json", "csv")

    def fill(self, parser: Parser) -> None:
        """Add the arguments of the verb to its parser."""
        self.add(parser)
        add_common(parser, (*self.takes, "color"))


def add_common(parser: Parser, names: tuple[str, ...]) -> None:
    """Add some of the options that verbs share."""
    for name in names:
        parser.add_argument(f"--{name}", default=argparse.SUPPRESS, **COMMON[name])


def records(options: Options) -> cis.Commonwealth:
    """Return the records that are asked: those of ``--data``, or the shipped ones."""
    return read(options.get("data", _SHIPPED))


def read(path: str) -> cis.Commonwealth:
    """Return the records of a file or folder, or those that ``shipped`` names."""
    if path == _SHIPPED:
        return cis.load()
    try:
        with busy(f"Reading {path}"):
            return cis.read(path)
    except cis.errors.InvalidRecords as error:
        count, first = len(error.problems), error.problems[0]
        reason = f"{first}; `cisrecords validate {path}` lists what is wrong ({count})"
        raise cis.errors.FileProblem(path, reason) from None
    except cis.errors.UnknownSchema as error:
        raise cis.errors.FileProblem(path, str(error)) from None


def day_of(options: Options) -> str | None:
    """Return the day that is given, as an argument or by ``--on``."""
    day, on = options.get("day"), options.get("on")
    if day is not None and on is not None and day != on:
        raise cis.errors.BadQuery("on", on, f"the day is given twice; the other one is {day}")
    return day if on is None else on


def add_day(parser: Parser) -> None:
    """Add the day of a question, which stands alone or after ``--on``."""
    meaning = "a whole day, such as 2009-08-18"
    parser.add_argument("day", nargs="?", metavar="DAY", default=argparse.SUPPRESS, help=meaning)
    parser.add_argument("--on", metavar="DAY", default=argparse.SUPPRESS, help="the same")


def day_or_last(cw: cis.Commonwealth, options: Options) -> tuple[str, tuple[str, ...]]:
    """Return the day that is given, or the last to which acts are known with a note on it."""
    day = day_of(options)
    if day is not None:
        return day, ()
    day = last_day_of_acts(cw)
    return day, (f"as of {day}, the last day to which acts are known; --on gives another",)


def last_day_of_acts(cw: cis.Commonwealth) -> str:
    """Return the last day to which acts are known."""
    known = cw.horizon.get("acts")
    if known is None or known.latest is None:
        reason = "these records do not say to which day acts are known; give a day"
        raise cis.errors.BadQuery("on", None, reason)
    return known.latest.isoformat()
