"""Atomic replacement of files, with one writer at a time in a folder."""

import os
import re
import secrets
import shutil
import stat
import time
from contextlib import suppress
from pathlib import Path

from cisrecords.disk.locks import folder_locked

__all__ = [
    "SCRATCH",
    "remove_leftovers",
    "replace_file",
    "scratch_path",
    "sync_folder",
    "write_new",
]

SCRATCH = ".cisrecords-"
"""The prefix of temporary files, which are left over only if their process is killed."""

_NAME = re.compile(r"\.cisrecords-[0-9a-f]{16}\.tmp")
_OLD = 3600.0


def replace_file(path: Path, data: bytes) -> None:
    """Replace a file so that a reader sees the old or the new one, never a part.

    A link is followed to its file. An existing file keeps its mode. Leftovers of killed processes
    are removed from the folder.
    """
    target = Path(os.path.realpath(path))
    with folder_locked(target.parent) as held:
        remove_leftovers(target.parent, held=held)
        scratch = scratch_path(target.parent)
        try:
            write_new(scratch, data, like=target)
            scratch.replace(target)
        except BaseException:
            with suppress(OSError):
                scratch.unlink()
            raise
        sync_folder(target.parent)


def scratch_path(folder: Path) -> Path:
    """Return an unused path for a temporary file in a folder."""
    return folder / f"{SCRATCH}{secrets.token_hex(8)}.tmp"


def write_new(path: Path, data: bytes, like: Path) -> None:
    """Write a new file and sync it to disk, with the mode of the file `like` if that exists."""
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        path.chmod(stat.S_IMODE(like.stat().st_mode))


def remove_leftovers(folder: Path, *, held: bool) -> None:
    """Remove the leftovers of killed processes from a folder.

    While its lock is held, no other process has an unfinished file there; without the lock, only
    files older than an hour are removed.
    """
    with suppress(OSError):
        names = [name for name in os.listdir(folder) if _NAME.fullmatch(name)]  # noqa: PTH208
        for path in map(folder.joinpath, names):
            with suppress(OSError):
                status = path.lstat()
                if not held and time.time() - status.st_mtime < _OLD:
                    continue
                if stat.S_ISDIR(status.st_mode):
                    shutil.rmtree(path, ignore_errors=True)
                else:
                    path.unlink()


def sync_folder(folder: Path) -> None:
    """Sync the new names in a folder to disk, if the system can sync folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
