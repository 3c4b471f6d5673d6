"""A folder of files that changes from one state to the next as a whole.

What is new is written beside the old files into a folder of its own, which is then renamed: from
that moment on the new state holds. Its files are moved to their places one by one; a reader
takes those that are not moved yet from where they are, and the next writer moves what a killed
one has left.
"""

import os
import shutil
import stat
import time
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from cisrecords.codec.atomic import SCRATCH, scratch_in, settle, sweep, write_new
from cisrecords.codec.locks import folder_locked

__all__ = ["NEXT", "read_whole", "replace_files"]

NEXT = f"{SCRATCH}next"
"""The name of the folder of what holds already and is not moved to its place yet."""

_TRIES = 200
_PAUSE = 0.005
_GONE = b""
T = TypeVar("T")


def replace_files(folder: Path, files: Mapping[str, bytes], known: Collection[str]) -> None:
    """Write the files of a folder so that a reader sees all old ones or all new ones.

    Args:
        folder: The folder; it is made where it is missing, but not the one above it.
        files: What each file is to hold, never nothing; one that holds it already is left alone.
        known: The names that belong to the library: those that are not among the files are
            removed, and nothing else is touched.

    Raises:
        OSError: It cannot be written; the old files are as they were.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as name:
        ...     replace_files(Path(name), {"a.json": b"[1]"}, ["a.json", "b.json"])
        ...     sorted(path.name for path in Path(name).iterdir())
        ['a.json']
    """
    target = Path(os.path.realpath(folder))
    if not target.is_dir():
        _make(target, files)
        return
    with folder_locked(target) as held:
        sweep(target, held=held)
        _move(target)
        changed = _changed(target, files, known)
        if changed:
            _stage(target, changed, target / NEXT)
            settle(target)
            _move(target)


def _make(target: Path, files: Mapping[str, bytes]) -> None:
    with folder_locked(target.parent) as held:
        sweep(target.parent, held=held)
        _stage(target.parent, files, target)
        settle(target.parent)


def _stage(folder: Path, files: Mapping[str, bytes], target: Path) -> None:
    """Write files into a new folder and give it its name once all of them are on disk."""
    scratch = scratch_in(folder)
    try:
        scratch.mkdir()
        for name, data in files.items():
            write_new(scratch / name, data, like=folder / name)
        settle(scratch)
        scratch.rename(target)
    except BaseException:
        shutil.rmtree(scratch, ignore_errors=True)
        raise


def _changed(folder: Path, files: Mapping[str, bytes], known: Collection[str]) -> dict[str, bytes]:
    changed: dict[str, bytes] = {}
    for name in {*known, *files}:
        path, data = folder / name, files.get(name, _GONE)
        if os.path.lexists(path):
            if not stat.S_ISREG(path.lstat().st_mode):
                msg = f"{name} in it is no file but a link or a folder, which is not replaced"
                raise OSError(msg)
            if len(data) != path.lstat().st_size or data != path.read_bytes():
                changed[name] = data
        elif data != _GONE:
            changed[name] = data
    return changed


def _move(folder: Path) -> None:
    """Move what holds already to its place; what is empty stands for a file that is gone."""
    staged = folder / NEXT
    for name in _names_in(staged):
        if (staged / name).stat().st_size:
            (staged / name).replace(folder / name)
        else:
            (folder / name).unlink(missing_ok=True)
            (staged / name).unlink()
    if _is_real(staged):
        staged.rmdir()
        settle(folder)


def read_whole(
    folder: Path, known: Collection[str], read: Callable[[Path], bytes]
) -> dict[str, bytes]:
    """Read the files of a folder in one state, also while another process writes them.

    Args:
        folder: The folder.
        known: The names of the files that are read, where they are there.
        read: Reads one of them.

    Returns:
        The bytes of each file that is there, by its name, in the order of the names.

    Raises:
        OSError: The folder cannot be read, or is written all the time.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as name:
        ...     Path(name, "a.json").write_bytes(b"[1]")
        ...     read_whole(Path(name), ["a.json", "b.json"], Path.read_bytes)
        3
        {'a.json': b'[1]'}
    """
    for _ in range(_TRIES):
        with suppress(FileNotFoundError):
            before = _state(folder, known)
            found = {name: read(path) for name, path in _present(folder, known).items()}
            if before == _state(folder, known):
                return found
        time.sleep(_PAUSE)
    msg = "it is being written all the time; try again later"
    raise OSError(msg)


def _present(folder: Path, known: Collection[str]) -> dict[str, Path]:
    staged = set(_names_in(folder / NEXT))
    found: dict[str, Path] = {}
    for name in known:
        path = folder / NEXT / name if name in staged else folder / name
        gone = name in staged and path.lstat().st_size == 0
        if not gone and os.path.lexists(path):
            found[name] = path
    return found


def _state(folder: Path, known: Collection[str]) -> dict[str, tuple[int, ...]]:
    """Tell which files are there, so that a change is seen: a new file is another inode."""
    state: dict[str, tuple[int, ...]] = {}
    for path in _present(folder, known).values():
        found = path.stat()
        state[str(path)] = (found.st_ino, found.st_mtime_ns, found.st_size)
    return state


def _names_in(staged: Path) -> list[str]:
    try:
        return sorted(os.listdir(staged)) if _is_real(staged) else []  # noqa: PTH208
    except FileNotFoundError:
        return []


def _is_real(staged: Path) -> bool:
    """Say whether it is a folder and no link, which might lead anywhere."""
    try:
        return stat.S_ISDIR(staged.lstat().st_mode)
    except OSError:
        return False
