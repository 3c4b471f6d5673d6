"""The format of a path, from its suffix."""

import os
from pathlib import Path

import attrs

from cisrecords.disk import is_path
from cisrecords.errors import BadQuery, FileProblem
from cisrecords.names import did_you_mean

__all__ = ["FOLDER", "FORMATS", "GZIP", "Form", "check_format", "form_of"]

FORMATS = ("json", "jsonl", "yaml")
"""The formats of strings and files."""

FOLDER = "folder"
"""The format of a folder with one file for each kind."""

GZIP = ".gz"
"""The second suffix of a compressed file."""

_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".yaml": "yaml", ".yml": "yaml"}
_ACCEPTED = (
    "use .json, .jsonl, .yaml or .yml, each also with .gz after "
    "it, or a name without suffix for a folder"
)


@attrs.frozen
class Form:
    """The format of a path, and whether the file is compressed."""

    format: str
    gzipped: bool = False


def form_of(path: str | os.PathLike[str]) -> Form:
    """Return the format of a path, which need not exist.

    The case of the suffix does not matter; a name without suffix is a folder.
    """
    if not is_path(path):
        raise BadQuery("path", path, "must be the path of a file or folder")
    if not os.fspath(path):
        raise FileProblem(path, f"this is not the name of a file or folder; {_ACCEPTED}")
    target = Path(path)
    gzipped = target.suffix.lower() == GZIP
    plain = target.with_suffix("") if gzipped else target
    known = _SUFFIXES.get(plain.suffix.lower())
    if _is_folder(target):
        if known is not None:
            raise FileProblem(
                path, f"this is a folder, but its suffix is that of a file; {_ACCEPTED}"
            )
        return Form(FOLDER)
    if known is not None:
        return Form(known, gzipped)
    if plain.suffix or gzipped:
        raise FileProblem(path, f"the suffix {target.suffix!r} is unknown; {_ACCEPTED}")
    if target.name.startswith(".") or target.name.endswith("."):
        raise FileProblem(path, f"this is not the name of a file or folder; {_ACCEPTED}")
    return Form(FOLDER)


def check_format(name: str) -> str:
    """Return the name of a format, or raise `BadQuery` if it is unknown."""
    if name not in FORMATS:
        near = did_you_mean(name, FORMATS) or FORMATS
        reason = f"must be one of {', '.join(FORMATS)}"
        raise BadQuery("format", name, reason, near)
    return name


def _is_folder(target: Path) -> bool:
    try:
        return target.is_dir()
    except (OSError, ValueError):
        return False
