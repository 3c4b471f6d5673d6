"""Documents of every format before they are parsed: from paths, strings, bytes and plain data."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

import attrs

from cisrecords.codec.formats.folders import FILE_NAMES, HEADER_FILE, open_files
from cisrecords.codec.formats.forms import FOLDER, check_format, form_of
from cisrecords.codec.formats.lines import open_lines
from cisrecords.codec.formats.opened import OpenDocument, open_json
from cisrecords.codec.formats.yamls import open_yaml
from cisrecords.codec.problems.collecting import refusal
from cisrecords.disk import MOST_BYTES, cannot, read_bytes, read_consistently
from cisrecords.disk.gzips import gunzipped
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords

__all__ = ["Content", "content_at", "content_of"]

_OPENING = ("{", "[")
_PLAIN = "plain data"
_OPENERS: dict[str, Callable[[Any], OpenDocument]] = {
    "json": open_json,
    "jsonl": open_lines,
    "yaml": open_yaml,
    _PLAIN: OpenDocument,
}


@attrs.frozen
class Content:
    """The content of a document, and its format: one of text, a folder, or plain data.

    `data` is a string or bytes; the bytes of each file of a folder, by name; or plain data.
    `strays` are the names of other files in the folder.
    """

    format: str
    data: Any
    strays: frozenset[str] = frozenset()

    def opened(self) -> OpenDocument:
        """Parse the document, for the diagnosing pass."""
        if self.format == FOLDER:
            return open_files(self.data, self.strays)
        return _OPENERS[self.format](self.data)


def content_at(path: str | os.PathLike[str]) -> Content:
    """Return the content of a file or folder."""
    form = form_of(path)
    try:
        if form.format == FOLDER:
            return _folder(Path(path))
        data = read_bytes(Path(path))
    except (FileProblem, InvalidRecords):
        raise
    except (OSError, ValueError) as error:
        raise cannot(path, "read", error) from error
    return Content(form.format, gunzipped(data) if form.gzipped else data)


def content_of(path_or_data: Any, format: str | None = None) -> Content:  # noqa: A002
    """Return the content of a path, or of a string, bytes or plain data.

    Without a format, a string is a document only if it begins with ``{`` or ``[``.
    """
    if format is not None:
        check_format(format)
    if isinstance(path_or_data, Mapping):
        return Content(_PLAIN, dict(cast(Mapping[str, Any], path_or_data)))
    if isinstance(path_or_data, bytes):
        return Content(format or "json", path_or_data)
    if isinstance(path_or_data, str):
        begins = path_or_data.lstrip("\ufeff \t\r\n")[:1]
        is_text = format is not None or begins in _OPENING
        return Content(format or "json", path_or_data) if is_text else content_at(path_or_data)
    if not isinstance(path_or_data, os.PathLike):
        raise BadQuery(
            "path_or_data", path_or_data, "must be a path, JSON (a string or bytes) or plain data"
        )
    return content_at(cast(os.PathLike[str], path_or_data))


def _folder(path: Path) -> Content:
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
    return Content(FOLDER, files, frozenset(names) - FILE_NAMES.keys())
