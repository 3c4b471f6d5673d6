"""Opening of documents of every format from paths, strings, bytes and plain data."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any, cast

from cisrecords.codec.formats.folders import FILE_NAMES, HEADER_FILE, open_files
from cisrecords.codec.formats.forms import FOLDER, check_format, form_of
from cisrecords.codec.formats.gzips import gunzipped
from cisrecords.codec.formats.lines import open_lines
from cisrecords.codec.formats.opened import OpenDocument, open_json
from cisrecords.codec.formats.yamls import open_yaml
from cisrecords.codec.problems.collecting import refusal
from cisrecords.disk.reading import MOST_BYTES, cannot, read_bytes
from cisrecords.disk.staging import read_consistently
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords

__all__ = ["open_any", "open_path", "open_text"]

_OPENING = ("{", "[")
_OPENERS = {"json": open_json, "jsonl": open_lines, "yaml": open_yaml}


def open_text(data: str | bytes, format: str) -> OpenDocument:  # noqa: A002
    """Open a document of a known format from a string or bytes."""
    return _OPENERS[format](data)


def open_path(path: str | os.PathLike[str]) -> OpenDocument:
    """Open the document of a file or folder."""
    form = form_of(path)
    try:
        if form.format == FOLDER:
            return _open_folder(Path(path))
        data = read_bytes(Path(path))
    except (FileProblem, InvalidRecords):
        raise
    except (OSError, ValueError) as error:
        raise cannot(path, "read", error) from error
    return open_text(gunzipped(data) if form.gzipped else data, form.format)


def open_any(path_or_data: Any, format: str | None = None) -> OpenDocument:  # noqa: A002
    """Open a document from a path, a string, bytes or plain data.

    Without a format, a string is a document only if it begins with ``{`` or ``[``.
    """
    if format is not None:
        check_format(format)
    if isinstance(path_or_data, Mapping):
        return OpenDocument(dict(cast(Mapping[str, Any], path_or_data)))
    if isinstance(path_or_data, bytes):
        return open_text(path_or_data, format or "json")
    if isinstance(path_or_data, str):
        begins = path_or_data.lstrip("\ufeff \t\r\n")[:1]
        is_text = format is not None or begins in _OPENING
        return open_text(path_or_data, format or "json") if is_text else open_path(path_or_data)
    if not isinstance(path_or_data, os.PathLike):
        raise BadQuery(
            "path_or_data", path_or_data, "must be a path, JSON (a string or bytes) or plain data"
        )
    return open_path(cast(os.PathLike[str], path_or_data))


def _open_folder(path: Path) -> OpenDocument:
    if not path.is_dir():
        if path.exists():
            hint = "add the suffix of its format, such as .json"
            raise FileProblem(
                path, f"this is a file, but a path without a suffix is a folder; {hint}"
            )
        raise FileProblem(path, "there is no such folder; check the path")
    names = os.listdir(path)  # noqa: PTH208 - the names alone are wanted
    size = sum((path / name).stat().st_size for name in FILE_NAMES if (path / name).is_file())
    if size > MOST_BYTES:
        hint = "split it into several folders"
        raise refusal("too-large", f"at most {MOST_BYTES} bytes", size, hint)
    files = read_consistently(path, FILE_NAMES, read_bytes)
    if HEADER_FILE not in files:
        raise FileProblem(
            path,
            f"no {HEADER_FILE} in it, so this is not a folder of records; choose another folder",
        )
    return open_files(files, set(names) - FILE_NAMES.keys())
