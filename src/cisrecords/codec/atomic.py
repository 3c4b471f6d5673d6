"""Files replaced whole or not at all."""

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

__all__ = ["SCRATCH", "replace_file"]

SCRATCH = ".cisrecords-"
"""What the name of a scratch file begins with; one stays only where the process is killed."""


def replace_file(path: Path, data: bytes) -> None:
    """Write a file so that a reader sees the old one or the new one, never a part.

    A link is followed: the file that it points at is replaced. An existing file keeps its mode;
    a new one gets that of any new file.

    Args:
        path: The file.
        data: What it is to hold.

    Raises:
        OSError: It cannot be written; an old file is as it was, and nothing is left behind.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     replace_file(Path(folder) / "a.json", b"{}")
        ...     (Path(folder) / "a.json").read_bytes()
        b'{}'
    """
    target = Path(os.path.realpath(path))
    scratch = target.with_name(f"{SCRATCH}{secrets.token_hex(8)}.tmp")
    try:
        with scratch.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            scratch.chmod(stat.S_IMODE(target.stat().st_mode))
        scratch.replace(target)
    except BaseException:
        with suppress(OSError):
            scratch.unlink()
        raise
    _settle(target.parent)


def _settle(folder: Path) -> None:
    """Have the new name of the file on disk too, where the system lets folders be synced."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
