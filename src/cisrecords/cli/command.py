"""`main`: read the command line, answer, and return the exit code."""

from __future__ import annotations

import argparse
import sys
import warnings
from collections.abc import Mapping, Sequence
from typing import Any

import cisrecords as cis
from cisrecords.cli import streams
from cisrecords.cli.answers import write_answer
from cisrecords.cli.parser import Parser
from cisrecords.cli.terminal import complete, completion_code
from cisrecords.cli.verb import COMMON, FOUND, INTERRUPTED, WRONG, Answer, Options, Verb, add_common
from cisrecords.cli.verbs import exporting, files, meetings, merging, records, statuses, years

__all__ = ["main"]

_NAME = "cisrecords"
_ABOUT = "The public record of the Commonwealth of Independent States on the command line."
_CODES = """\
exit codes:
  0    the question is answered
  1    nothing was found, or the file is not valid
  2    bad input: one line on the stream of errors says what is wrong
  130  interrupted

`cisrecords VERB --help` lists the options of a verb. Colour, signs of progress and completion
need the extra `cli`: pip install 'cisrecords[cli]'. The environment variable NO_COLOR turns
colour off, and COLUMNS sets the width of tables."""
_SHELLS = ("bash", "fish", "powershell", "tcsh", "zsh")
_ROOMS = (records, statuses, meetings, years, files, merging, exporting)
VERBS: Mapping[str, Verb] = {verb.name: verb for room in _ROOMS for verb in room.VERBS}
"""The verbs of the command, by name."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line with arguments, by default those of the process.

    Return the exit code: 0, 1 if nothing is found or a file is not valid, 2 for bad input, or 130
    if the process is interrupted. A reader that closes the pipe early ends it with 0.
    """
    given = sys.argv[1:] if arguments is None else arguments
    with streams.any_encoding():
        try:
            return _answer([streams.repaired(each) for each in given])
        except BrokenPipeError:
            streams.abandon()
            return FOUND
        except KeyboardInterrupt:
            streams.abandon()
            return INTERRUPTED


def _answer(arguments: Sequence[str]) -> int:
    asker = _NAME
    try:
        try:
            options = _options(_parser(), arguments)
        except SystemExit as done:  # help was asked for, or the line has a fault
            streams.flush()
            return int(done.code or FOUND)
        asker = f"{_NAME} {options['verb']}"
        answer = _run(options)
        write_answer(answer, options)
        streams.flush()
    except cis.CisRecordsError as error:
        streams.note(f"{asker}: {_line(error)}")
        return WRONG
    return answer.code


def _run(options: Options) -> Answer:
    """Return the answer of a verb; a warning is a line on the stream of errors."""
    with warnings.catch_warnings():
        warnings.simplefilter("always", cis.errors.CisRecordsWarning)
        warnings.showwarning = _warn
        return VERBS[options["verb"]].run(options)


def _line(error: cis.CisRecordsError) -> str:
    """Return the message of an error in one line: of several problems the first."""
    if isinstance(error, cis.errors.InvalidRecords) and error.problems:
        first, *more = error.problems
        return cis.render.one_line(f"{first}{f'; and {len(more)} more' if more else ''}")
    message, near = str(error), getattr(error, "suggestions", ())
    if near and not any(each in message for each in near):
        message = f"{message}; did you mean {' or '.join(near)}?"
    return cis.render.one_line(message)


def _warn(message: Warning | str, *_: Any, **__: Any) -> None:
    streams.note(f"{_NAME}: {cis.render.one_line(str(message))}")


def _parser() -> Parser:
    parser = Parser(
        prog=_NAME,
        description=_ABOUT,
        epilog=_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action=_Version, help="print the versions of package and data")
    completion = f"print the code that completes the command in {', '.join(_SHELLS)}"
    parser.add_argument("--completion", action=_Completion, metavar="SHELL", help=completion)
    add_common(parser, tuple(COMMON))
    verbs = [(name, verb.help, verb.fill) for name, verb in VERBS.items()]
    parser.branch_off("verb", verbs, metavar="VERB", title="verbs")
    complete(parser)
    return parser


def _options(parser: Parser, arguments: Sequence[str]) -> Options:
    options = vars(parser.parse_args(arguments))
    options["verb"] = options["verb"] or "tour"
    verb = VERBS[options["verb"]]
    unknown = [name for name in COMMON if name in options and name not in (*verb.takes, "color")]
    if unknown:
        parser.error(f"{verb.name} does not take --{unknown[0]}")
    if "json" in options and "csv" in options:
        parser.error("--json and --csv exclude each other")
    return options


class _Version(argparse.Action):
    """The option that prints the versions; the one of the data is read only then."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(nargs=0, default=argparse.SUPPRESS, **settings)

    def __call__(self, parser: argparse.ArgumentParser, *_: Any) -> None:
        data = cis.bundled.read_manifest().version
        streams.write(f"{_NAME} {cis.__version__}, records of {data}\n")
        parser.exit()


class _Completion(argparse.Action):
    """The option that prints the code by which a shell completes the command."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(choices=_SHELLS, default=argparse.SUPPRESS, **settings)

    def __call__(self, parser: argparse.ArgumentParser, _: Any, shell: Any, *__: Any) -> None:
        streams.write(completion_code(shell))
        parser.exit()
