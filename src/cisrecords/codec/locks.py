"""One writer at a time in a folder; the system ends a lock with its process, so none is stale."""

import os
import sys
import time
from collections.abc import Callable, Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

__all__ = ["PATIENCE", "folder_locked"]

PATIENCE = 10.0
"""How many seconds a writer waits for another."""

_PAUSE = 0.005
_LOCK_FILE = ".cisrecords-lock"
_NEEDS_FILE = sys.platform == "win32"  # it opens no folders


@contextmanager
def folder_locked(folder: Path, patience: float | None = None) -> Generator[bool, None, None]:
    """Be the only writer of this library in a folder for the length of a block.

    The folder itself is locked, so that no file is left behind and everybody who may write in it
    can lock it. On Windows a file in it is locked, and removed when nobody else has it open.
    Where there are no locks (some network file systems) the block runs without one.

    Args:
        folder: The folder.
        patience: How many seconds to wait for another writer; by default ten.

    Yields:
        Whether the lock is held.

    Raises:
        TimeoutError: Another writer has not finished in time.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as name, folder_locked(Path(name)) as held:
        ...     held in (True, False)
        True
    """
    wait = PATIENCE if patience is None else patience
    release = _lock(folder, wait)
    try:
        yield release is not None
    finally:
        if release is not None:
            release()


def _lock(folder: Path, wait: float) -> Callable[[], None] | None:
    """Return what unlocks the folder; `None` where there are no locks, or no such folder."""
    try:
        return _lock_file(folder, wait) if _NEEDS_FILE else _lock_folder(folder, wait)
    except TimeoutError:
        msg = "another process is writing in this folder; try again when it has finished"
        raise TimeoutError(msg) from None
    except OSError:
        return None


def _lock_folder(folder: Path, wait: float) -> Callable[[], None]:
    from filelock import lock_descriptor  # noqa: PLC0415 - only writers need it

    end = time.monotonic() + wait
    with ExitStack() as stack:
        handle = os.open(folder, os.O_RDONLY | getattr(os, "O_DIRECTORY", 0))
        stack.callback(os.close, handle)
        while not lock_descriptor(handle, blocking=False):
            if time.monotonic() >= end:
                raise TimeoutError
            time.sleep(_PAUSE)
        return stack.pop_all().close


def _lock_file(folder: Path, wait: float) -> Callable[[], None]:
    from filelock import FileLock  # noqa: PLC0415 - only writers need it

    if not folder.is_dir():  # it would be made
        raise FileNotFoundError
    lock = FileLock(folder / _LOCK_FILE, timeout=wait, mode=0o600, poll_interval=_PAUSE)
    lock.acquire()
    return lock.release
