"""Size-limited reads of regular files."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from cisrecords.errors import FileProblem

__all__ = ["MOST_BYTES", "cannot", "open_file", "read_bytes"]

MOST_BYTES = 64 * 1024 * 1024
"""The size limit of a document, in bytes (in characters for a string)."""

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def open_file(path: Path) -> BinaryIO:
    """Open a regular file for reading.

    Folders, pipes and devices are refused, as they may never end.
    """
    handle = os.open(path, _FLAGS)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return os.fdopen(handle, "rb")
    os.close(handle)
    msg = "this is a folder, a pipe or a device; give the path of a regular file"
    raise OSError(msg)


def read_bytes(path: Path) -> bytes:
    """Read a file, at most one byte more than a document may have."""
    with open_file(path) as file:
        return file.read(MOST_BYTES + 1)


def cannot(path: str | os.PathLike[str], what: str, error: Exception) -> FileProblem:
    """Return a `FileProblem` for an error of the system."""
    if isinstance(error, FileNotFoundError) and what == "read":
        return FileProblem(path, "there is no such file; check the path")
    reason = getattr(error, "strerror", None) or str(error)
    return FileProblem(path, f"it cannot be {what}: {reason}")
