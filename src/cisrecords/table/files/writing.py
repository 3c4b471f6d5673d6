"""Files of tables, replaced as a whole, with their metadata inside or in a file beside them."""

import os
from pathlib import Path

from cisrecords.disk import cannot, is_path, replace_file, replace_files
from cisrecords.errors import BadQuery

__all__ = ["METADATA", "check_path", "write_file", "write_with_metadata"]

METADATA = "-metadata.json"
"""What follows the name of a file in the name of the file with its metadata, as in CSVW."""


def check_path(path: object) -> str | os.PathLike[str]:
    """Return the path of a file, or raise `BadQuery` for anything else."""
    if is_path(path):
        return path
    raise BadQuery("path", path, "must be the path of a file (a string or a Path)")


def write_file(path: str | os.PathLike[str], data: bytes) -> None:
    """Replace a file that has its metadata inside."""
    try:
        replace_file(Path(path), data)
    except (OSError, ValueError) as error:
        raise cannot(path, "written", error) from error


def write_with_metadata(path: str | os.PathLike[str], data: bytes, metadata: bytes) -> None:
    """Replace a file and the one beside it with its metadata: both, or neither if one fails."""
    try:
        target = Path(os.path.realpath(path))
        files = {target.name: data, f"{target.name}{METADATA}": metadata}
        replace_files(target.parent.resolve(strict=True), files, ())
    except (OSError, ValueError) as error:
        raise cannot(path, "written", error) from error
