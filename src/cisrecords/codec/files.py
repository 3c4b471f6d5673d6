"""`read`, `write` and `validate`: what users call for files, whatever their format."""

import os
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from cisrecords.archive import Archive
from cisrecords.codec.atomic import replace_file
from cisrecords.codec.bulk import collector_paused
from cisrecords.codec.disk import cannot
from cisrecords.codec.document import build, document_of
from cisrecords.codec.folders import NAMES, files_of
from cisrecords.codec.forms import FOLDER, Form, form_of
from cisrecords.codec.gzips import gzipped
from cisrecords.codec.opened import all_problems, built
from cisrecords.codec.opening import open_any, open_path
from cisrecords.codec.staging import replace_files
from cisrecords.codec.text import is_suspicious
from cisrecords.codec.texts import dumps
from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery, InvalidRecords, Problem

__all__ = ["read", "validate", "write"]


def read(path: str | os.PathLike[str]) -> Commonwealth:
    """Read the records of a file or folder.

    Args:
        path: A file of JSON (``.json``), JSON Lines (``.jsonl``) or YAML (``.yaml``, ``.yml``),
            each compressed where ``.gz`` stands after it; or a folder that `write` has made.

    Returns:
        The records.

    Raises:
        FileProblem: The file cannot be read, or its suffix is not known.
        BadQuery: It is no path.
        InvalidRecords: Its content is not valid; every problem is told, nothing is taken. What
            is good in it, `salvage` gives.
        UnknownSchema: It follows no schema version that is known, or names none.
        MissingExtra: It is YAML, and PyYAML is not installed (the extra ``yaml``).

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write(Commonwealth(version="1"), f"{folder}/records.json")
        ...     read(f"{folder}/records.json").version
        '1'
    """
    with collector_paused():
        whole: Commonwealth = built(open_path(path), Commonwealth)
        return whole


def write(x: Commonwealth, path: str | os.PathLike[str]) -> None:
    r"""Write the records to a file or folder, whole or not at all, in their canonical form.

    A reader sees the old records or the new ones, never a part of each. Processes that write in
    the same folder wait for each other.

    Args:
        x: The records.
        path: A file with one of the suffixes that `read` knows: an old one is replaced and keeps
            its mode, and of a link the file that it points at. Or a name without suffix: a
            folder with ``records.json`` and one file a kind, such as ``meetings.json``. The file
            of a kind that has no records any more is removed; other files are left alone.

    Raises:
        FileProblem: It cannot be written, its suffix is not known, or another process goes on
            writing for ten seconds; the old records are as they were.
        BadQuery: It is no `Commonwealth`, or no path.
        InvalidRecords: A text has a character that no document may have.

    Example:
        >>> import tempfile
        >>> with tempfile.TemporaryDirectory() as folder:
        ...     write(Commonwealth(version="1"), f"{folder}/records.json")
        ...     Path(folder, "records.json").read_text(encoding="utf-8")
        '{"schema": 1, "version": "1"}\n'
    """
    form = form_of(path)
    if not isinstance(x, Archive):
        raise BadQuery("x", x, "a file holds a Commonwealth; for single records use dumps()")
    files = _files(x, form)
    try:
        if form.format == FOLDER:
            replace_files(Path(path), files, NAMES)
        else:
            replace_file(Path(path), files[""])
    except (OSError, ValueError) as error:
        raise cannot(path, "written", error) from error


def _files(x: Commonwealth, form: Form) -> dict[str, bytes]:
    """Return the bytes of each file; the only one has no name of its own."""
    if form.format != FOLDER:
        data = dumps(x, form.format).encode()
        return {"": gzipped(data) if form.gzipped else data}
    document = document_of(x)
    files = files_of(document)
    if any(map(is_suspicious, files.values())):
        build(document, type(x))
    return {name: text.encode() for name, text in files.items()}


def validate(
    path_or_data: str | os.PathLike[str] | bytes | Mapping[str, Any],
    format: str | None = None,  # noqa: A002
) -> tuple[Problem, ...]:
    """Tell every problem of a document of records.

    Args:
        path_or_data: The path of a file or folder; or the document itself: bytes, text that
            begins with ``{`` or ``[``, or plain data.
        format: The format of text or bytes, JSON where nothing is said; with it any text is a
            document and no path.

    Returns:
        The problems in the order of the document, at most 1,000 and then their number; none
        where the document is fine. Where there is a text, each has its line and column. In a
        folder they are those of the file that the path begins with: ``$.acts[3].date`` stands in
        ``acts.json``, and what is no record in ``records.json``.

    Raises:
        FileProblem: The file cannot be read, or its suffix is not known.
        BadQuery: It is neither a path nor a document, or the format is not known.
        MissingExtra: It is YAML, and PyYAML is not installed (the extra ``yaml``).

    Example:
        >>> validate('{"schema": 1}')
        ()
        >>> [problem.code for problem in validate({"schema": 1, "states": [{"id": "GE"}]})]
        ['missing-key']
    """
    try:
        with collector_paused():
            return all_problems(open_any(path_or_data, format))
    except InvalidRecords as error:
        return error.problems
