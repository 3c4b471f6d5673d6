"""Which format a path is of: told by its suffix, and by nothing else."""

import os
from pathlib import Path

import attrs

from cisrecords.errors import BadQuery, FileProblem
from cisrecords.names import did_you_mean

__all__ = ["FOLDER", "FORMATS", "GZIP", "Form", "checked_format", "form_of"]

FORMATS = ("json", "jsonl", "yaml")
"""The formats of text that are known."""

FOLDER = "folder"
"""The format of a folder that has one file a kind."""

GZIP = ".gz"
"""What stands after the suffix of a file that is compressed."""

_SUFFIXES = {".json": "json", ".jsonl": "jsonl", ".yaml": "yaml", ".yml": "yaml"}
_ACCEPTED = (
    "this release reads and writes .json, .jsonl, .yaml and .yml files, each also with .gz after "
    "it, and folders, whose names have no suffix"
)


@attrs.frozen
class Form:
    """How records are laid out at a path.

    Attributes:
        format: One of `FORMATS`, or `FOLDER`.
        gzipped: Whether the file is compressed.

    Example:
        >>> form_of("records.jsonl.gz")
        Form(format='jsonl', gzipped=True)
    """

    format: str
    gzipped: bool = False


def form_of(path: str | os.PathLike[str]) -> Form:
    """Say which format a path is of.

    Args:
        path: The path of a file or folder, which need not be there yet. The case of its suffix
            does not matter. A name without suffix is that of a folder.

    Returns:
        The form.

    Raises:
        FileProblem: The suffix is not known, or is that of a file where a folder stands.
        BadQuery: It is no path.

    Example:
        >>> form_of("records").format, form_of("records.yml").format
        ('folder', 'yaml')
    """
    if not _is_path(path):
        raise BadQuery("path", path, "give the path of a file or folder")
    if not os.fspath(path):
        raise FileProblem(path, f"a name without suffix is not known; {_ACCEPTED}")
    target = Path(path)
    gzipped = target.suffix.lower() == GZIP
    plain = target.with_suffix("") if gzipped else target
    known = _SUFFIXES.get(plain.suffix.lower())
    if _is_folder(target):
        if known is not None:
            raise FileProblem(
                path, f"it is a folder, and its suffix is that of a file; {_ACCEPTED}"
            )
        return Form(FOLDER)
    if known is not None:
        return Form(known, gzipped)
    if plain.suffix or gzipped:
        raise FileProblem(path, f"the suffix {target.suffix!r} is not known; {_ACCEPTED}")
    if target.name.startswith(".") or target.name.endswith("."):
        raise FileProblem(path, f"a name without suffix is not known; {_ACCEPTED}")
    return Form(FOLDER)


def checked_format(given: str) -> str:
    """Take the name of a format of text.

    Args:
        given: The name.

    Returns:
        The name.

    Raises:
        BadQuery: It is none of `FORMATS`.

    Example:
        >>> checked_format("yaml")
        'yaml'
    """
    if given not in FORMATS:
        near = did_you_mean(given, FORMATS) or FORMATS
        reason = f"the formats of this release are {', '.join(FORMATS)}"
        raise BadQuery("format", given, reason, near)
    return given


def _is_path(path: object) -> bool:
    return isinstance(path, str | os.PathLike) and isinstance(os.fspath(path), str)


def _is_folder(target: Path) -> bool:
    try:
        return target.is_dir()
    except (OSError, ValueError):
        return False
