"""Answers as they are printed: text, JSON or comma-separated values."""

from __future__ import annotations

import shutil
import sys
import textwrap

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
    text = answer.json
    if text is None:
        text = "[]" if answer.table is None else answer.table.to_json()
    streams.write(text if text.endswith("\n") else f"{text}\n")
