"""One door for all formats: whatever is given is opened here, and nowhere else."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from cisrecords.codec.disk import bytes_of, cannot
from cisrecords.codec.folders import HEAD_FILE, NAMES, open_files
from cisrecords.codec.forms import FOLDER, checked_format, form_of
from cisrecords.codec.gather import refused
from cisrecords.codec.gzips import gunzipped
from cisrecords.codec.lines import open_lines
from cisrecords.codec.opened import Opened, open_json
from cisrecords.codec.staging import read_whole
from cisrecords.codec.text import MOST_BYTES
from cisrecords.codec.yamls import open_yaml
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords

__all__ = ["open_any", "open_path", "open_text"]

_OPENING = ("{", "[")
_OPENERS = {"json": open_json, "jsonl": open_lines, "yaml": open_yaml}


def open_text(data: str | bytes, format: str) -> Opened:  # noqa: A002
    """Open the text of a document.

    Args:
        data: The text, or its bytes in UTF-8.
        format: One of the known formats.

    Returns:
        The document.

    Raises:
        InvalidRecords: It is no text of that format.
        MissingExtra: It is YAML, and PyYAML is not installed.

    Example:
        >>> open_text("schema: 1", "yaml").tree
        {'schema': 1}
    """
    return _OPENERS[format](data)


def open_path(path: str | os.PathLike[str]) -> Opened:
    """Open the document of a file or folder.

    Args:
        path: The path; its suffix tells the format.

    Returns:
        The document.

    Raises:
        FileProblem: It cannot be read, or its suffix is not known.
        BadQuery: It is no path.
        InvalidRecords: It is no text of its format.
        MissingExtra: It is YAML, and PyYAML is not installed.

    Example:
        >>> open_path("nowhere.json")
        Traceback (most recent call last):
        ...
        cisrecords.errors.FileProblem: nowhere.json: there is no such file
    """
    form = form_of(path)
    try:
        if form.format == FOLDER:
            return _open_folder(Path(path))
        data = bytes_of(Path(path))
    except (FileProblem, InvalidRecords):
        raise
    except (OSError, ValueError) as error:
        raise cannot(path, "read", error) from error
    return open_text(gunzipped(data) if form.gzipped else data, form.format)


def open_any(path_or_data: Any, format: str | None = None) -> Opened:  # noqa: A002
    """Open a document, wherever it is.

    Args:
        path_or_data: The path of a file or folder; or the document itself: bytes, text that
            begins with ``{`` or ``[``, or plain data.
        format: The format of text or bytes; then any text is a document and no path.

    Returns:
        The document.

    Raises:
        FileProblem: The file cannot be read, or its suffix is not known.
        BadQuery: It is neither a path nor a document, or the format is not known.
        InvalidRecords: It is no text of its format.
        MissingExtra: It is YAML, and PyYAML is not installed.

    Example:
        >>> open_any({"schema": 1}).tree, open_any('{"schema": 1}').tree
        ({'schema': 1}, {'schema': 1})
    """
    if format is not None:
        checked_format(format)
    if isinstance(path_or_data, Mapping):
        return Opened(dict(cast(Mapping[str, Any], path_or_data)))
    if isinstance(path_or_data, bytes):
        return open_text(path_or_data, format or "json")
    if isinstance(path_or_data, str):
        begins = path_or_data.lstrip("\ufeff \t\r\n")[:1]
        is_text = format is not None or begins in _OPENING
        return open_text(path_or_data, format or "json") if is_text else open_path(path_or_data)
    if not isinstance(path_or_data, os.PathLike):
        raise BadQuery("path_or_data", path_or_data, "give a path, JSON, or plain data")
    return open_path(cast(os.PathLike[str], path_or_data))


def _open_folder(path: Path) -> Opened:
    if not path.is_dir():
        there = path.exists()
        reason = "a name without suffix is that of a folder, and this is none" if there else ""
        raise FileProblem(path, reason or "there is no such folder")
    names = os.listdir(path)  # noqa: PTH208 - the names alone are wanted
    size = sum((path / name).stat().st_size for name in NAMES if (path / name).is_file())
    if size > MOST_BYTES:
        mend = "split it into several folders"
        raise refused("too-large", f"at most {MOST_BYTES} bytes", size, mend)
    files = read_whole(path, NAMES, bytes_of)
    if HEAD_FILE not in files:
        raise FileProblem(path, f"it has no {HEAD_FILE}, so it is no folder of records")
    return open_files(files, set(names) - NAMES.keys())
