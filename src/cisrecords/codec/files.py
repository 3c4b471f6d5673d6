"""`read`, `write` and `validate` for files and folders of every format."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cisrecords.archive import Archive
from cisrecords.codec.convert.bulk import collector_paused
from cisrecords.codec.convert.document import problems_of_content, read_content, written_parts
from cisrecords.codec.convert.writing import to_canonical
from cisrecords.codec.formats.folders import FILE_NAMES, files_of
from cisrecords.codec.formats.forms import FOLDER, Form, form_of
from cisrecords.codec.formats.opening import content_at, content_of
from cisrecords.codec.formats.text import is_suspicious
from cisrecords.codec.texts import encoded, refuse_bad_characters
from cisrecords.commonwealth import Commonwealth
from cisrecords.disk import cannot, replace_file, replace_files
from cisrecords.disk.gzips import gzipped
from cisrecords.errors import BadQuery, InvalidRecords, Problem

__all__ = ["read", "validate", "write"]


@collector_paused
def read(path: str | os.PathLike[str]) -> Commonwealth:
    """Read the records of a file or folder.

    Args:
        path: A file of JSON (``.json``), JSON Lines (``.jsonl``) or YAML (``.yaml``, ``.yml``),
            compressed if ``.gz`` follows the suffix; or a folder that `write` has made.

    Returns:
        The records.

    Raises:
        FileProblem: The file cannot be read, or its suffix is unknown.
        BadQuery: The argument is not a path.
        InvalidRecords: The content is not valid. All problems are reported and no record is
            taken; `salvage` returns the valid records.
        UnknownSchema: The schema version is unknown or missing.
        MissingExtra: The file is YAML, and PyYAML is not installed (the extra ``yaml``).

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write(Commonwealth(version="1"), f"{folder}/records.json")
        ...     read(f"{folder}/records.json").version
        '1'
    """
    return read_content(content_at(path), Commonwealth)


def write(x: Commonwealth, path: str | os.PathLike[str]) -> None:
    r"""Write the records to a file or folder, as a whole or not at all, in canonical form.

    A reader sees the old records or the new ones, never a mixture. Processes that write in the
    same folder wait for each other.

    Args:
        x: The records.
        path: A file with one of the suffixes that `read` accepts; an existing file is replaced
            and keeps its mode, and a link is followed to its file. Or a name without suffix:
            a folder with ``records.json`` and one file for each kind, such as
            ``meetings.json``. The file of a kind without records is removed; other files are
            left alone.

    Raises:
        FileProblem: The file cannot be written, its suffix is unknown, or another process has
            been writing for ten seconds; the old records are unchanged.
        BadQuery: The first argument is not a `Commonwealth`, or the second is not a path.
        InvalidRecords: A string has a character that no document may have.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write(Commonwealth(version="1"), f"{folder}/records.json")
        ...     Path(folder, "records.json").read_text(encoding="utf-8")
        '{"schema": 1, "version": "1"}\n'
    """
    form = form_of(path)
    if not isinstance(x, Archive):
        raise BadQuery("x", x, "must be a Commonwealth; use dumps() for single records")
    files = _files(x, form)
    try:
        if form.format == FOLDER:
            replace_files(Path(path), files, FILE_NAMES)
        else:
            replace_file(Path(path), files[""])
    except (OSError, ValueError) as error:
        raise cannot(path, "written", error) from error


@collector_paused
def _files(x: Commonwealth, form: Form) -> dict[str, bytes]:
    """Return the bytes of each file by name; a single file has an empty name."""
    if form.format != FOLDER:
        data = b"".join(encoded(x, form.format))
        return {"": gzipped(data) if form.gzipped else data}
    files = {name: to_canonical(value) for name, value in files_of(written_parts(x)).items()}
    if any(map(is_suspicious, files.values())):
        refuse_bad_characters(x)
    return files


@collector_paused
def validate(
    path_or_data: str | os.PathLike[str] | bytes | Mapping[str, Any],
    format: str | None = None,  # noqa: A002
) -> tuple[Problem, ...]:
    """List every problem of a document of records.

    Args:
        path_or_data: The path of a file or folder; or the document itself: bytes, a string that
            begins with ``{`` or ``[``, or plain data.
        format: The format of a string or bytes, JSON by default. With a format, every string is
            a document and not a path.

    Returns:
        The problems in the order of the document, at most 1,000 and then the number of the rest;
        empty if the document is valid. Each has its line and column if the document is a string
        or a file. In a folder, the first key of the path names the file: ``$.acts[3].date`` is
        in ``acts.json``, and metadata are in ``records.json``.

    Raises:
        FileProblem: The file cannot be read, or its suffix is unknown.
        BadQuery: The argument is neither a path nor a document, or the format is unknown.
        MissingExtra: The file is YAML, and PyYAML is not installed (the extra ``yaml``).

    Example:
        >>> validate('{"schema": 1}')
        ()
        >>> [problem.code for problem in validate({"schema": 1, "states": [{"id": "GE"}]})]
        ['missing-key']
    """
    try:
        return problems_of_content(content_of(path_or_data, format))
    except InvalidRecords as error:
        return error.problems
