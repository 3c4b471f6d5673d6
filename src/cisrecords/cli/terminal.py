"""What the extra ``cli`` adds in a terminal: colour, signs of progress, and completion."""

from __future__ import annotations

import contextlib
import io
import os
import re
import sys
from collections.abc import Generator, Iterable, Iterator
from typing import Any, TextIO, TypeVar

import cisrecords as cis
from cisrecords.cli.parser import Parser

__all__ = ["busy", "coloured", "complete", "completion_code", "counted", "has_colour"]

T = TypeVar("T")
_EVERY = 1_000
# A cell of a table stands alone between two spaces; the words of a sentence do not.
_CELL = r"(?:(?<=  )|^)(?:{})(?=  |$)"
_STYLES = {
    _CELL.format("–"): "dim",
    _CELL.format("member|party|present|by-video|held|yes"): "green",
    _CELL.format("former|withdrawn|absent|declined|cancelled"): "red",
    _CELL.format("silent|unknown|possible|expected|maybe"): "yellow",
    r"not certain": "yellow",
    r"https?://\S+": "blue",
    r"^ *(?:- )?[\w-]+:(?= |$)": "cyan",
    r"^…[^:]*": "dim",
}
_RULE = re.compile(r"─[─ ]*")


def has_colour(choice: str, stream: TextIO | None) -> bool:
    """Check whether to write in colour: ``always``, ``never``, or ``auto`` for a terminal only."""
    if choice == "always":
        _rich("console")
        return True
    return choice == "auto" and not os.environ.get("NO_COLOR") and _is_able(stream)


def _is_able(stream: TextIO | None) -> bool:
    """Check whether a stream is a terminal that can do more than print, and Rich is installed."""
    if stream is None or not stream.isatty() or os.environ.get("TERM") == "dumb":
        return False
    try:
        _rich("console")
    except cis.errors.MissingExtra:
        return False
    return True


def coloured(text: str) -> str:
    """Return text for reading with the codes of colours."""
    written = io.StringIO()
    console = _rich("console").Console(
        file=written,
        force_terminal=True,
        color_system="standard",
        legacy_windows=False,
        no_color=False,
        highlight=False,
    )
    lines = text.splitlines()
    for line, following in zip(lines, [*lines[1:], ""], strict=True):
        console.print(_styled(line, following), soft_wrap=True)
    return written.getvalue()


def _styled(line: str, following: str) -> Any:
    """Return a line with its styles; the line before a rule has the names of columns."""
    styled = _rich("text").Text(line)
    if _RULE.fullmatch(line):
        styled.stylize("dim")
    elif _RULE.fullmatch(following):
        styled.stylize("bold")
    else:
        for pattern, style in _STYLES.items():
            styled.highlight_regex(pattern, style)
    return styled


@contextlib.contextmanager
def busy(message: str) -> Generator[Any]:
    """Show in a terminal that work is going on; yield what can `update` the message, or nothing."""
    if not _is_able(sys.stderr):
        yield None
        return
    words = _rich("text").Text(message)  # a path may look like markup
    with _rich("console").Console(stderr=True).status(words) as status:
        yield status


def counted(records: Iterable[T], status: Any) -> Iterator[T]:
    """Yield records, and show how many have come."""
    for place, record in enumerate(records, 1):
        if status is not None and place % _EVERY == 0:
            status.update(f"{place:,} records")
        yield record


def complete(parser: Parser) -> None:
    """Print what may follow on the line, and end, where a shell asks for it."""
    if "_ARGCOMPLETE" in os.environ:
        parser.filled(os.environ.get("COMP_LINE", "").split())
        _argcomplete().autocomplete(parser, always_complete_options="long")


def completion_code(shell: str) -> str:
    """Return the code by which a shell completes the command."""
    code: str = _argcomplete().shellcode(["cisrecords"], shell=shell)
    return code


def _rich(module: str) -> Any:
    return cis.errors.import_optional(f"rich.{module}", "cli", "rich")


def _argcomplete() -> Any:
    return cis.errors.import_optional("argcomplete", "cli", "argcomplete")
