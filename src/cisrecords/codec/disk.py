"""Bytes from files, never more than is read, and never from what is no file."""

import os
import stat
from pathlib import Path
from typing import BinaryIO

from cisrecords.codec.text import MOST_BYTES
from cisrecords.errors import FileProblem

__all__ = ["bytes_of", "cannot", "open_file"]

_FLAGS = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_NONBLOCK", 0)


def open_file(path: Path) -> BinaryIO:
    """Open a file for reading.

    Args:
        path: The file; a link is followed.

    Returns:
        The open file.

    Raises:
        OSError: It cannot be opened, or is a folder, a pipe or a device, which may never end.
        ValueError: No file can have such a name.

    Example:
        >>> open_file(Path("nowhere.json"))
        Traceback (most recent call last):
        ...
        FileNotFoundError: [Errno 2] No such file or directory: 'nowhere.json'
    """
    handle = os.open(path, _FLAGS)
    if stat.S_ISREG(os.fstat(handle).st_mode):
        return os.fdopen(handle, "rb")
    os.close(handle)
    msg = "it is no regular file"
    raise OSError(msg)


def bytes_of(path: Path) -> bytes:
    """Read a file, to one byte beyond what a document may have.

    Args:
        path: The file.

    Returns:
        Its bytes.

    Raises:
        OSError: It cannot be read.
        ValueError: No file can have such a name.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     Path(folder, "a.json").write_bytes(b"{}")
        ...     bytes_of(Path(folder, "a.json"))
        2
        b'{}'
    """
    with open_file(path) as file:
        return file.read(MOST_BYTES + 1)


def cannot(path: str | os.PathLike[str], what: str, error: Exception) -> FileProblem:
    """Make the error of the library for one of the system.

    Args:
        path: The path as it was given.
        what: What was to be done: ``"read"`` or ``"written"``.
        error: What the system says.

    Returns:
        The error.

    Example:
        >>> str(cannot("a.json", "read", FileNotFoundError(2, "No such file")))
        'a.json: there is no such file'
    """
    if isinstance(error, FileNotFoundError) and what == "read":
        return FileProblem(path, "there is no such file")
    reason = getattr(error, "strerror", None) or str(error)
    return FileProblem(path, f"it cannot be {what}: {reason}")
