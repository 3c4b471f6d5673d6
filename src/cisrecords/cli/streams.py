"""The streams of the process: of any encoding, closed by their reader, or on a full disk."""

from __future__ import annotations

import codecs
import contextlib
import json
import os
import sys
from collections.abc import Callable, Generator
from typing import Any, TextIO

import cisrecords as cis

__all__ = ["abandon", "any_encoding", "flush", "note", "repaired", "write", "write_text"]

_ESCAPES = "cisrecords-escapes"
# What tables are drawn with, and what stands for it where the terminal has no such character; each
# is as wide, so that columns stay aligned.
_ORNAMENTS = {"─": "-", "–": "-", "…": "+"}


def _escape(error: UnicodeError) -> tuple[str, int]:
    r"""Return characters that an encoding lacks as the escapes of JSON, such as ``\u0413``."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


codecs.register_error(_ESCAPES, _escape)


@contextlib.contextmanager
def any_encoding() -> Generator[None]:
    """Escape what the encoding of a stream lacks, instead of failing."""
    streams: tuple[Any, ...] = (sys.stdout, sys.stderr)
    changed = [(each, each.errors) for each in streams if hasattr(each, "reconfigure")]
    for stream, _ in changed:
        stream.reconfigure(errors=_ESCAPES)
    try:
        yield
    finally:
        for stream, errors in changed:
            with contextlib.suppress(OSError, ValueError):
                stream.reconfigure(errors=errors)


def repaired(argument: str) -> str:
    """Return an argument that the locale could not read, such as C, as the UTF-8 that it is."""
    if argument.isprintable():
        return argument
    try:
        return os.fsencode(argument).decode()
    except UnicodeError:
        return argument


def write_text(text: str) -> None:
    """Write text for reading, its lines and dashes as the terminal can show them."""
    write(text.translate({ord(mark): _ORNAMENTS[mark] for mark in _ORNAMENTS if not _has(mark)}))


def _has(mark: str) -> bool:
    try:
        mark.encode(getattr(sys.stdout, "encoding", None) or "utf-8")
    except UnicodeError:
        return False
    return True


def write(text: str) -> None:
    """Write an answer; raise `FileProblem` where it cannot be written, on a full disk for one."""
    _on_stdout(lambda stream: stream.write(text))


def flush() -> None:
    """Write what is still waiting to be written."""
    _on_stdout(lambda stream: stream.flush())


def _on_stdout(act: Callable[[TextIO], object]) -> None:
    try:
        if sys.stdout is not None:  # it is, where the shell has closed it
            act(sys.stdout)
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon()
        reason = f"the answer cannot be written: {error.strerror}"
        raise cis.errors.FileProblem("stdout", reason) from None


def note(line: str) -> None:
    """Write a line beside the answer, on the stream of errors."""
    with contextlib.suppress(OSError, ValueError):
        if sys.stderr is not None:
            sys.stderr.write(f"{line}\n")
            sys.stderr.flush()


def abandon() -> None:
    """Drop what is not written yet, so that Python does not try again when it ends."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
