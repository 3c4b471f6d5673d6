"""The verbs of files: check a document, and convert one."""

from __future__ import annotations

from pathlib import Path

import cisrecords as cis
from cisrecords.cli.parser import Parser
from cisrecords.cli.terminal import busy
from cisrecords.cli.verb import FOUND, NOTHING, Answer, Options, Verb, read

__all__ = ["DOCUMENT", "VERBS", "written"]

DOCUMENT = "a file (.json, .jsonl, .yaml, also with .gz) or folder, or `shipped`"
"""What a document is, in the help of an argument."""


def _validate(options: Options) -> Answer:
    path = options["path"]
    with busy(f"Checking {path}"):
        problems = cis.validate(Path(path) if path else path)
    count = f"{path}: {len(problems) or 'no'} problem{'' if len(problems) == 1 else 's'}"
    text = "\n".join([*map(str, problems), count])
    return Answer(_problems(problems), text, code=NOTHING if problems else FOUND)


def _problems(problems: tuple[cis.Problem, ...]) -> cis.Table:
    heads = [
        cis.table.Column("path", "text", "The place of the value, as a JSON path."),
        cis.table.Column("line", "integer", "The line of the file, from 1."),
        cis.table.Column("column", "integer", "The column in that line, from 1."),
        cis.table.Column("code", "text", "A short stable code."),
        cis.table.Column("expected", "text", "What would be accepted."),
        cis.table.Column("value", "text", "The value, shortened."),
        cis.table.Column("message", "text", "A hint on how to fix it."),
    ]
    rows = [
        (
            problem.path,
            problem.line,
            problem.column,
            problem.code,
            problem.expected,
            cis.errors.shown(problem.value),
            problem.message,
        )
        for problem in problems
    ]
    return cis.Table.from_rows(rows, heads)


def _convert(options: Options) -> Answer:
    cw = read(options["source"])
    return Answer(text=written(cw, options["target"]))


def written(cw: cis.Commonwealth, path: str) -> str:
    """Write records to a file or folder, and return a line that says so."""
    with busy(f"Writing {path}"):
        cis.write(cw, path)
    return f"{path}: written"


def _add_validate(parser: Parser) -> None:
    parser.add_argument("path", metavar="PATH", help="a file or folder of records")


def _add_convert(parser: Parser) -> None:
    parser.add_argument("source", metavar="IN", help=DOCUMENT)
    target = "what to write; its suffix says the format, and a name without one is a folder"
    parser.add_argument("target", metavar="OUT", help=target)


VERBS = (
    Verb("validate", "list every problem of a document", _add_validate, _validate, ("json", "csv")),
    Verb("convert", "write a document in another format", _add_convert, _convert, ()),
)
"""The verbs of this file."""
