"""`read`, `write` and `validate`: the only functions of the room that touch files."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cisrecords.archive import Archive
from cisrecords.codec.atomic import replace_file
from cisrecords.codec.bulk import collector_paused
from cisrecords.codec.document import build, problems_of_document
from cisrecords.codec.text import MOST_BYTES, parse
from cisrecords.codec.texts import dumps
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery, FileProblem, InvalidRecords, Problem

__all__ = ["read", "validate", "write"]

_SUFFIX = ".json"
_OPENING = ("{", "[")


def read(path: str | os.PathLike[str]) -> Commonwealth:
    """Read the records of a file.

    Args:
        path: A file of JSON (``.json``).

    Returns:
        The records.

    Raises:
        FileProblem: The file cannot be read, or its suffix is not known.
        InvalidRecords: Its content is not valid; every problem is told, nothing is taken.
        UnknownSchema: It follows no schema version that is known, or names none.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write(Commonwealth(version="1"), f"{folder}/records.json")
        ...     read(f"{folder}/records.json").version
        '1'
    """
    data = _bytes_of(path)
    with collector_paused():
        return build(parse(data))


def write(x: Commonwealth, path: str | os.PathLike[str]) -> None:
    r"""Write the records to a file, whole or not at all, in their canonical form.

    Args:
        x: The records.
        path: A file of JSON (``.json``); an old one is replaced and keeps its mode.

    Raises:
        FileProblem: The file cannot be written, or its suffix is not known.
        BadQuery: It is no `Commonwealth`.
        InvalidRecords: A text has a character that no document may have.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write(Commonwealth(version="1"), f"{folder}/records.json")
        ...     Path(folder, "records.json").read_text(encoding="utf-8")
        '{"schema": 1, "version": "1"}\n'
    """
    target = _checked(path)
    data = _text_of(x).encode()
    try:
        replace_file(target, data)
    except (OSError, ValueError) as error:
        raise FileProblem(path, f"it cannot be written: {_reason(error)}") from error


def validate(
    path_or_data: str | os.PathLike[str] | bytes | Mapping[str, Any],
) -> tuple[Problem, ...]:
    """Tell every problem of a document of records.

    Args:
        path_or_data: The path of a file; or the document itself: bytes, text that begins with
            ``{`` or ``[``, or plain data.

    Returns:
        The problems in the order of the document, at most 1,000 and then their number; none
        where the document is fine.

    Raises:
        FileProblem: The file cannot be read, or its suffix is not known.
        BadQuery: It is neither a path nor a document.

    Example:
        >>> validate('{"schema": 1}')
        ()
        >>> [problem.code for problem in validate({"schema": 1, "states": [{"id": "GE"}]})]
        ['missing-key']
    """
    if isinstance(path_or_data, Mapping):
        return problems_of_document(dict(path_or_data))
    data = _document_in(path_or_data)
    try:
        tree = parse(data)
    except InvalidRecords as error:
        return error.problems
    return problems_of_document(tree)


def _text_of(x: object) -> str:
    if not isinstance(x, Archive):
        raise BadQuery("x", x, "a file holds a Commonwealth; for single records use dumps()")
    return dumps(x)


def _document_in(path_or_data: Any) -> str | bytes:
    if isinstance(path_or_data, bytes):
        return path_or_data
    if isinstance(path_or_data, str):
        begins = path_or_data.lstrip("\ufeff \t\r\n")[:1]
        return path_or_data if begins in _OPENING else _bytes_of(path_or_data)
    if not _is_path(path_or_data):
        raise BadQuery("path_or_data", path_or_data, "give a path, JSON, or plain data")
    return _bytes_of(path_or_data)


def _is_path(path_or_data: object) -> bool:
    return isinstance(path_or_data, os.PathLike)


def _bytes_of(path: str | os.PathLike[str]) -> bytes:
    target = _checked(path)
    try:
        with target.open("rb") as file:
            return file.read(MOST_BYTES + 1)
    except FileNotFoundError:
        raise FileProblem(path, "there is no such file") from None
    except (OSError, ValueError) as error:
        raise FileProblem(path, f"it cannot be read: {_reason(error)}") from error


def _checked(path: str | os.PathLike[str]) -> Path:
    target = Path(path)
    if target.is_dir():
        raise FileProblem(path, f"it is a folder; this release reads and writes {_SUFFIX} files")
    if target.suffix.lower() != _SUFFIX:
        given = f"the suffix {target.suffix!r} is" if target.suffix else "a name without suffix is"
        reason = f"{given} not known; this release reads and writes {_SUFFIX} files"
        raise FileProblem(path, reason)
    return target


def _reason(error: Exception) -> str:
    return getattr(error, "strerror", None) or str(error)
