"""Folders of records: one file of metadata and one file for each kind, for small diffs in git."""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any

import attrs

from cisrecords.codec.formats.header import HEADER_KEYS
from cisrecords.codec.formats.opened import OpenDocument, open_json
from cisrecords.codec.problems.collecting import ProblemCollector, refusal
from cisrecords.codec.problems.paths import steps_of
from cisrecords.codec.problems.plain import is_object
from cisrecords.codec.problems.positions import AddPositions, add_in_parts
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.fields import KINDS
from cisrecords.names import did_you_mean

__all__ = ["FILE_NAMES", "HEADER_FILE", "files_of", "open_files", "stray_files"]

HEADER_FILE = "records.json"
"""The file of the metadata: the schema version and everything else that is not a record."""

FILE_NAMES: dict[str, str | None] = {HEADER_FILE: None, **{f"{kind}.json": kind for kind in KINDS}}
"""The kind of record in each file, by the name of the file; `None` for the metadata."""

_SUFFIXES = (".json", ".jsonl", ".yaml", ".yml", ".gz")


def files_of(document: dict[str, Any]) -> dict[str, Any]:
    """Return the data of each file of a document by name; a kind without records has no file."""
    head = {key: value for key, value in document.items() if key in HEADER_KEYS}
    lists = {f"{kind}.json": document[kind] for kind in KINDS if document.get(kind)}
    return {HEADER_FILE: head, **lists}


def open_files(files: Mapping[str, bytes], strays: Iterable[str] = ()) -> OpenDocument:
    """Open a document that is laid out in files.

    The first key of a path names the file: ``$.acts[3].date`` is in ``acts.json``, and metadata are
    in ``records.json``.
    """
    found, tree, places = ProblemCollector(), dict[str, Any](), dict[str | None, AddPositions]()
    found.extend(stray_files(strays))
    for name, data in files.items():
        kind = FILE_NAMES[name]
        try:
            opened = open_json(data)
            if kind is None and not is_object(opened.tree):
                raise refusal("wrong-type", "an object with the key 'schema'", opened.tree)
        except InvalidRecords as error:
            found.take(error, "$" if kind is None else f"$.{kind}")
            continue
        places[kind] = opened.add_positions
        if kind is not None:
            tree[kind] = opened.tree
            continue
        found.extend(_misplaced_records(opened))
        tree = opened.tree
        for key in KINDS:
            tree.pop(key, None)
    return OpenDocument(tree, found.all, partial(_add_positions, places))


def stray_files(names: Iterable[str]) -> list[Problem]:
    """Return a problem for each file that looks like a file of records but is not read."""
    problems: list[Problem] = []
    for name in sorted(names):
        stem, _, suffix = name.partition(".")
        near = did_you_mean(stem, (known.removesuffix(".json") for known in FILE_NAMES), 1)
        if near and f".{suffix.lower()}".endswith(_SUFFIXES):
            hint = f"did you mean '{near[0]}.json'?"
            problems.append(Problem("$", "unknown-file", "a file for each kind", name, hint))
    return problems


def _misplaced_records(head: OpenDocument) -> tuple[Problem, ...]:
    return head.add_positions(
        Problem(f"$.{key}", "unknown-key", "no records", value, f"move them to {key}.json")
        for key, value in head.tree.items()
        if key in KINDS
    )


def _add_positions(
    places: Mapping[str | None, AddPositions], problems: Iterable[Problem]
) -> tuple[Problem, ...]:
    """Add line and column to problems, in the file that the first key of their path names."""

    def add(kind: str | None, root: str, of_file: list[Problem]) -> Iterable[Problem]:
        inner = [attrs.evolve(each, path="$" + each.path.removeprefix(root)) for each in of_file]
        return places[kind](inner) if kind in places else of_file

    return add_in_parts(problems, _file_of, add)


def _file_of(path: str) -> tuple[str | None, str]:
    first = (*steps_of(path), None)[0]
    return (first, f"$.{first}") if isinstance(first, str) and first in KINDS else (None, "$")
