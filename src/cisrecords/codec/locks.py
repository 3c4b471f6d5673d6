"""One writer at a time in a folder; the system ends a lock with its process, so none is stale."""

import os
import sys
import time
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

__all__ = ["PATIENCE", "folder_locked"]

PATIENCE = 10.0
"""How many seconds a writer waits for another."""

_PAUSE = 0.005


@contextmanager
def folder_locked(folder: Path, patience: float | None = None) -> Generator[bool, None, None]:
    """Be the only writer of this library in a folder for the length of a block.

    The folder itself is locked, so that no file is left behind. Where the system has no such
    locks (Windows, some network file systems) the block runs without one.

    Args:
        folder: The folder.
        patience: How many seconds to wait for another writer; ten where nothing is said.

    Yields:
        Whether the lock is held.

    Raises:
        TimeoutError: Another writer has not come to its end.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as name, folder_locked(Path(name)) as held:
        ...     held in (True, False)
        True
    """
    handle = _opened(folder)
    if handle is None:
        yield False
        return
    try:
        yield _taken(handle, PATIENCE if patience is None else patience)
    finally:
        os.close(handle)


def _opened(folder: Path) -> int | None:
    """Open the folder where it can be locked; where it is missing the writer will tell."""
    if sys.platform == "win32":
        return None
    try:
        return os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    except OSError:
        return None


def _taken(handle: int, patience: float) -> bool:
    if sys.platform == "win32":
        return False
    import fcntl  # noqa: PLC0415 - not there on Windows

    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                msg = "another process is writing in this folder; try again when it has finished"
                raise TimeoutError(msg) from None
            time.sleep(_PAUSE)
        except OSError:
            return False
        else:
            return True
