"""A folder of records: a head and one file a kind, so that what changes in git is small."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import attrs

from cisrecords.codec.canonical import canonical
from cisrecords.codec.document import HEAD
from cisrecords.codec.gather import Gathered, refused
from cisrecords.codec.opened import Opened, open_json
from cisrecords.codec.paths import steps_of
from cisrecords.codec.plain import is_object
from cisrecords.codec.positions import Place
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields import KINDS
from cisrecords.names import did_you_mean

__all__ = ["HEAD_FILE", "NAMES", "files_of", "open_files", "stray_files"]

HEAD_FILE = "records.json"
"""The file of the schema version and of all else that is no record."""

NAMES: dict[str, str | None] = {HEAD_FILE: None, **{f"{kind}.json": kind for kind in KINDS}}
"""The names of the files, and the kind of record that each holds."""

_SUFFIXES = (".json", ".jsonl", ".yaml", ".yml", ".gz")


def files_of(document: dict[str, Any]) -> dict[str, str]:
    r"""Lay a document out in files.

    Args:
        document: The plain data of a document.

    Returns:
        The text of each file by its name; a kind without records has no file.

    Example:
        >>> files_of({"schema": 1, "topics": [{"id": "trade"}]})
        {'records.json': '{"schema": 1}\n', 'topics.json': '[{"id": "trade"}]\n'}
    """
    head = {key: value for key, value in document.items() if key in HEAD}
    lists = {f"{kind}.json": document[kind] for kind in KINDS if document.get(kind)}
    return {name: canonical(value) for name, value in {HEAD_FILE: head, **lists}.items()}


def open_files(files: Mapping[str, bytes], strays: Iterable[str] = ()) -> Opened:
    """Open a document that is laid out in files.

    Args:
        files: The bytes of each file by its name, one of `NAMES`.
        strays: Names of other files of the folder.

    Returns:
        The document. A problem of it stands in the file that its path begins with:
        ``$.acts[3].date`` in ``acts.json``, all but records in ``records.json``.

    Example:
        >>> open_files({"records.json": b'{"schema": 1}', "acts.json": b"[]"}).tree
        {'schema': 1, 'acts': []}
    """
    found, tree, places = Gathered(), dict[str, Any](), dict[str | None, Place]()
    found.extend(stray_files(strays))
    for name, data in files.items():
        kind = NAMES[name]
        try:
            opened = open_json(data)
            if kind is None and not is_object(opened.tree):
                raise refused("wrong-type", "an object with the key 'schema'", opened.tree)
        except InvalidRecords as error:
            found.take(error, "$" if kind is None else f"$.{kind}")
            continue
        places[kind] = opened.place
        if kind is not None:
            tree[kind] = opened.tree
            continue
        found.extend(_misplaced(opened))
        tree = opened.tree
        for key in KINDS:
            tree.pop(key, None)
    return Opened(tree, found.all, partial(_placed, places))


def stray_files(names: Iterable[str]) -> list[Problem]:
    """Tell which files look as if they held records and yet are not read.

    Args:
        names: Names of files.

    Returns:
        A problem for each whose name is that of a kind, or nearly so, with a suffix of records.

    Example:
        >>> [problem.message for problem in stray_files(["metings.json", "README.md", "a.json"])]
        ["did you mean 'meetings.json'?"]
    """
    told: list[Problem] = []
    for name in sorted(names):
        stem, _, suffix = name.partition(".")
        near = did_you_mean(stem, (known.removesuffix(".json") for known in NAMES), 1)
        if near and f".{suffix.lower()}".endswith(_SUFFIXES):
            mend = f"did you mean '{near[0]}.json'?"
            told.append(Problem("$", "unknown-file", "a file for each kind", name, mend))
    return told


def _misplaced(head: Opened) -> tuple[Problem, ...]:
    return head.place(
        Problem(f"$.{key}", "unknown-key", "no records", value, f"write them to {key}.json")
        for key, value in head.tree.items()
        if key in KINDS
    )


def _placed(places: Mapping[str | None, Place], problems: Iterable[Problem]) -> tuple[Problem, ...]:
    given = list(problems)
    by_file: dict[str | None, list[int]] = {}
    for index, problem in enumerate(given):
        first = (*steps_of(problem.path), None)[0]
        kind = first if isinstance(first, str) and first in KINDS else None
        by_file.setdefault(kind, []).append(index)
    for kind, indexes in by_file.items():
        place = places.get(kind)
        if place is None:
            continue
        root = "$" if kind is None else f"$.{kind}"
        inner = [
            attrs.evolve(given[index], path="$" + given[index].path.removeprefix(root))
            for index in indexes
        ]
        for index, found in zip(indexes, place(inner), strict=True):
            given[index] = attrs.evolve(given[index], line=found.line, column=found.column)
    return tuple(given)
