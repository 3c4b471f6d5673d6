"""The commands that pages show: each line after ``$ `` is run, and prints what follows it.

A page may also make a file, as a shell does: ``$ cat > NAME <<END``, and lines up to ``END``.
"""

import contextlib
import io
import shlex
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from cisrecords.cli import main

_PROMPT, _FILE, _END = "$ ", "$ cat > ", "END"


class Command(NamedTuple):
    """A command of a block: its line in the block from 0, its words, and the lines after it."""

    line: int
    words: list[str]
    following: list[str]


def commands(block: str) -> Iterator[Command]:
    """Yield the commands of a block with the lines that follow each; make files on the way."""
    lines = block.splitlines()
    begins = [place for place, line in enumerate(lines) if line.startswith(_PROMPT)]
    for place, end in zip(begins, [*begins[1:], len(lines)], strict=True):
        following = lines[place + 1 : end]
        words = shlex.split(lines[place].removeprefix(_PROMPT))
        if lines[place].startswith(_FILE):
            text = "\n".join(following[: following.index(_END)])
            Path(words[2]).write_text(f"{text}\n", encoding="utf-8")
        else:
            yield Command(place, words, following)


def printed(words: list[str]) -> list[str]:
    """Return the lines that a command prints: the answer, then what is beside it."""
    name, *arguments = words
    if name != "cisrecords":
        message = f"a page shows the command cisrecords, not {name}"
        raise ValueError(message)
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        main(arguments)
    text = f"{out.getvalue()}{err.getvalue()}"
    return [line.rstrip() for line in text.splitlines()]
