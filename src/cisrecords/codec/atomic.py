"""Files replaced whole or not at all, by one writer at a time, and nothing left lying about."""

import os
import re
import secrets
import shutil
import stat
import time
from contextlib import suppress
from pathlib import Path

from cisrecords.codec.locks import folder_locked

__all__ = ["SCRATCH", "replace_file", "scratch_in", "settle", "sweep", "write_new"]

SCRATCH = ".cisrecords-"
"""What the name of a scratch file begins with; one stays only where the process is killed."""

_NAME = re.compile(r"\.cisrecords-[0-9a-f]{16}\.tmp")
_OLD = 3600.0


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part.

    A link is followed: the file that it points at is replaced. An existing file keeps its mode;
    a new one gets that of any new file. What killed processes left in the folder is removed.

    Args:
        path: The file.
        data: What it is to hold.

    Raises:
        OSError: It cannot be written, or another process goes on writing in the folder; an old
            file is as it was, and nothing is left behind.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     replace_file(Path(folder) / "a.json", b"{}")
        ...     (Path(folder) / "a.json").read_bytes()
        b'{}'
    """
    target = Path(os.path.realpath(path))
    with folder_locked(target.parent) as held:
        sweep(target.parent, held=held)
        scratch = scratch_in(target.parent)
        try:
            write_new(scratch, data, like=target)
            scratch.replace(target)
        except BaseException:
            with suppress(OSError):
                scratch.unlink()
            raise
        settle(target.parent)


def scratch_in(folder: Path) -> Path:
    """Return a new name for what is not finished.

    Args:
        folder: The folder that it stands in.

    Returns:
        A path at which nothing stands.

    Example:
        >>> scratch_in(Path()).suffix
        '.tmp'
    """
    return folder / f"{SCRATCH}{secrets.token_hex(8)}.tmp"


def write_new(path: Path, data: bytes, like: Path) -> None:
    """Write a file that is not there yet, and have it on disk.

    Args:
        path: The file.
        data: What it is to hold.
        like: The file whose mode it gets, where that one is there.

    Raises:
        OSError: It cannot be written.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write_new(Path(folder) / "a", b"1", like=Path(folder) / "b")
        ...     (Path(folder) / "a").read_bytes()
        b'1'
    """
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
    with suppress(FileNotFoundError):
        path.chmod(stat.S_IMODE(like.stat().st_mode))


def sweep(folder: Path, *, held: bool) -> None:
    """Remove what killed processes left in a folder.

    Args:
        folder: The folder.
        held: Whether its lock is held: then no other process has anything unfinished in it;
            else only what is older than an hour is removed.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as name:
        ...     scratch_in(Path(name)).touch()
        ...     sweep(Path(name), held=True)
        ...     list(Path(name).iterdir())
        []
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


def settle(folder: Path) -> None:
    """Have the new names of a folder on disk too, where the system lets folders be synced.

    Args:
        folder: The folder.

    Example:
        >>> settle(Path("nowhere"))
    """
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
