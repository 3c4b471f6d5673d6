"""Answers as they are printed: text, JSON or comma-separated values."""

from __future__ import annotations

import json
import shutil
import sys
import textwrap

import cisrecords as cis
from cisrecords.cli import streams
from cisrecords.cli.terminal import coloured, has_colour
from cisrecords.cli.verb import Answer, Options

__all__ = ["write_answer"]


def write_answer(answer: Answer, options: Options) -> None:
    """Write an answer in the form that is asked for, and its notes beside it."""
    for line in answer.notes:
        streams.note(f"cisrecords: {line}")
    if "json" in options:
        _write_json(answer)
    elif "csv" in options and answer.table is not None:
        streams.write(answer.table.to_csv())
    elif answer.text is None and answer.table is not None and not len(answer.table):
        streams.note("cisrecords: nothing found")
    else:
        text = _text(answer)
        coloured_text = (
            coloured(text) if has_colour(options.get("color", "auto"), sys.stdout) else text
        )
        streams.write_text(coloured_text)


def _text(answer: Answer) -> str:
    text = answer.text
    if text is None:
        text = "" if answer.table is None else answer.table.to_text()
    elif sys.stdout is not None and sys.stdout.isatty():
        text = "\n".join(map(_wrapped, text.splitlines()))
    return text if text.endswith("\n") or not text else f"{text}\n"


def _wrapped(line: str) -> str:
    """Return a line as several that fit the terminal, each under the first word of the first."""
    words = line.lstrip(" -")
    indent = line[: len(line) - len(words)]
    return textwrap.fill(
        words,
        shutil.get_terminal_size().columns,
        initial_indent=indent,
        subsequent_indent=" " * len(indent),
        break_long_words=False,
        break_on_hyphens=False,
    )


def _write_json(answer: Answer) -> None:
    text = _rows(answer.table) if answer.json is None else answer.json
    streams.write(text if text.endswith("\n") else f"{text}\n")


def _rows(table: cis.Table | None) -> str:
    """Return the rows of a table as a list of objects, one on each line."""
    columns = {} if table is None else table.to_dict()
    rows = [
        json.dumps(dict(zip(columns, row, strict=True)), ensure_ascii=False, default=str)
        for row in zip(*columns.values(), strict=True)
    ]
    return "[\n" + ",\n".join(rows) + "\n]" if rows else "[]"
