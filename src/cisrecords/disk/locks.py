"""Locks that allow one writer at a time in a folder and end with their process."""

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
_NEEDS_FILE = sys.platform == "win32"  # Windows cannot open folders


@contextmanager
def folder_locked(folder: Path, patience: float | None = None) -> Generator[bool, None, None]:
    """Lock a folder against other writers of this library for the length of a block.

    The folder itself is locked, so no file is left over and everyone with write permission can lock
    it. On Windows a file in it is locked and later removed. If the file system has no locks, the
    block runs without one; the value is whether the lock is held.
    """
    wait = PATIENCE if patience is None else patience
    release = _lock(folder, wait)
    try:
        yield release is not None
    finally:
        if release is not None:
            release()


def _lock(folder: Path, wait: float) -> Callable[[], None] | None:
    """Return the function that unlocks the folder.

    `None` if there are no locks or no such folder.
    """
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

    if not folder.is_dir():  # FileLock would create it
        raise FileNotFoundError
    lock = FileLock(folder / _LOCK_FILE, timeout=wait, mode=0o600, poll_interval=_PAUSE)
    lock.acquire()
    return lock.release
