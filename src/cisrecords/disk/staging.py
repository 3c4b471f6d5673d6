"""Folders of files that change from one state to the next in one step.

New files are written into a folder of their own beside the old ones, and that folder is renamed:
from then on the new state is valid. Its files are then moved to their places one by one. A reader
takes the files that are not moved yet from the staged folder, and the next writer moves those that
a killed process has left there.
"""

import os
import shutil
import stat
import time
from collections.abc import Callable, Collection, Mapping
from contextlib import suppress
from pathlib import Path
from typing import TypeVar

from cisrecords.disk.atomic import (
    SCRATCH,
    remove_leftovers,
    scratch_path,
    sync_folder,
    write_new,
)
from cisrecords.disk.locks import folder_locked

__all__ = ["NEXT", "read_consistently", "replace_files"]

NEXT = f"{SCRATCH}next"
"""The name of the folder of files that are valid already but not yet moved to their place."""

_TRIES = 200
_PAUSE = 0.005
_GONE = b""
T = TypeVar("T")


def replace_files(folder: Path, files: Mapping[str, bytes], known: Collection[str]) -> None:
    """Write the files of a folder so that a reader sees all old ones or all new ones.

    A folder is created, but not its parent. Unchanged files are left alone; of `known`, the names
    of the library, those without content are removed.
    """
    target = Path(os.path.realpath(folder))
    if not target.is_dir():
        _make(target, files)
        return
    with folder_locked(target) as held:
        remove_leftovers(target, held=held)
        _move(target)
        changed = _changed(target, files, known)
        if changed:
            _stage(target, changed, target / NEXT)
            sync_folder(target)
            _move(target)


def _make(target: Path, files: Mapping[str, bytes]) -> None:
    with folder_locked(target.parent) as held:
        remove_leftovers(target.parent, held=held)
        _stage(target.parent, files, target)
        sync_folder(target.parent)


def _stage(folder: Path, files: Mapping[str, bytes], target: Path) -> None:
    """Write files into a temporary folder, sync them, and then rename the folder."""
    scratch = scratch_path(folder)
    try:
        scratch.mkdir()
        for name, data in files.items():
            write_new(scratch / name, data, like=folder / name)
        sync_folder(scratch)
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
                msg = f"{name} in it is a link or a folder and is not replaced; move it away"
                raise OSError(msg)
            if len(data) != path.lstat().st_size or data != path.read_bytes():
                changed[name] = data
        elif data != _GONE:
            changed[name] = data
    return changed


def _move(folder: Path) -> None:
    """Move the staged files to their place; an empty staged file removes the old file."""
    staged = folder / NEXT
    for name in _names_in(staged):
        if (staged / name).stat().st_size:
            (staged / name).replace(folder / name)
        else:
            (folder / name).unlink(missing_ok=True)
            (staged / name).unlink()
    if _is_real(staged):
        staged.rmdir()
        sync_folder(folder)


def read_consistently(
    folder: Path, known: Collection[str], read: Callable[[Path], bytes]
) -> dict[str, bytes]:
    """Read the files of a folder in one state, even if another process is writing them."""
    for _ in range(_TRIES):
        with suppress(FileNotFoundError):
            before = _state(folder, known)
            found = {name: read(path) for name, path in _present(folder, known).items()}
            if before == _state(folder, known):
                return found
        time.sleep(_PAUSE)
    msg = "another process keeps writing it; try again later"
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
    """Return the inode, time and size of each file, so that a change is seen."""
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
    """Check that the staged folder is a folder and not a link."""
    try:
        return stat.S_ISDIR(staged.lstat().st_mode)
    except OSError:
        return False
