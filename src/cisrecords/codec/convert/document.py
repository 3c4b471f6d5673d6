"""Documents of records as plain data: schema version, migration, reading and building."""

from collections.abc import Iterable, Iterator
from functools import cache, partial
from itertools import chain
from types import GenericAlias
from typing import Any, TypeVar, cast, overload

from cisrecords.archive import (
    KIND_CLASSES,
    Archive,
    Horizon,
    Knowledge,
    faults_across,
    faults_of_retired,
    from_either,
)
from cisrecords.codec.convert.bulk import collector_paused
from cisrecords.codec.convert.fast import NO_ANSWER, fast_document
from cisrecords.codec.convert.leaves import Reader, any_string, wrong_type
from cisrecords.codec.convert.migrations import MIGRATIONS
from cisrecords.codec.convert.reading import read_items, read_object, reader_of
from cisrecords.codec.convert.writing import to_plain
from cisrecords.codec.formats.header import SCHEMA_VERSION
from cisrecords.codec.formats.opened import OpenDocument
from cisrecords.codec.formats.opening import Content
from cisrecords.codec.problems.collecting import ProblemCollector, limit_problems, report_problems
from cisrecords.codec.problems.paths import child
from cisrecords.codec.problems.plain import is_object
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import PartialDate
from cisrecords.errors import BadQuery, InvalidRecords, Problem, UnknownSchema
from cisrecords.fields import KINDS, RecordId, is_id, spec_of
from cisrecords.records import Gap

__all__ = [
    "Parts",
    "all_problems",
    "build",
    "build_opened",
    "document_of",
    "migrate",
    "problems_of_content",
    "problems_of_document",
    "read_content",
    "readers",
    "unknown_schema",
    "written_parts",
]

A = TypeVar("A", bound=Archive)
_DUPLICATE = "duplicate-id"
_CLASSES: dict[str, Any] = {"gaps": Gap, **KIND_CLASSES}


def written_parts(archive: Archive) -> dict[str, Any]:
    """Return the content of a document: plain metadata, and the records of each kind by id.

    Empty values are left out.
    """
    parts = archive.parts()
    header = {
        "version": parts["version"],
        "horizon": {kind: day.text for kind, day in parts["horizon"].items()},
        "gaps": list(parts["gaps"]),
        "knowledge": parts["knowledge"],
        "retired": parts["retired"],
    }
    lists = {kind: sorted(parts[kind], key=lambda each: each.id) for kind in KIND_CLASSES}
    content = {key: value for key, value in (header | lists).items() if value}
    return {"schema": SCHEMA_VERSION, **content}


def document_of(archive: Archive) -> dict[str, Any]:
    """Return the plain data of a document."""
    if not isinstance(archive, Archive):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise BadQuery("x", archive, "must be a Commonwealth")
    return cast(dict[str, Any], to_plain(written_parts(archive)))


@overload
def build(tree: Any) -> Commonwealth: ...


@overload
def build(tree: Any, cls: type[A]) -> A: ...


@collector_paused
def build(tree: Any, cls: type[Any] = Commonwealth) -> Any:
    """Build the records from the plain data of a document.

    References across records are checked once: on the records if all of them are valid, and
    otherwise on the plain data, so that all problems are reported together.
    """
    if not is_object(tree):
        raise wrong_type(
            tree, "an object with the key 'schema' and one list for each kind of record"
        )
    current = migrate(tree)
    parts = Parts(current)
    if not parts.found.problems:
        try:
            return cls(**parts.values)
        except InvalidRecords as error:
            raise InvalidRecords(report_problems(error.problems, current)) from None
    raise InvalidRecords(_all_problems(current, parts))


def problems_of_document(tree: Any) -> tuple[Problem, ...]:
    """List every problem of the plain data of a document, in the order of the document."""
    try:
        build(tree)
    except UnknownSchema as error:
        unknown = unknown_schema(error)
        if "schema" in tree:
            return (unknown,)
        parts = Parts(tree)
        parts.found.problems.insert(0, unknown)
        return _all_problems(tree, parts)
    except InvalidRecords as error:
        return error.problems
    return ()


def read_content(content: Content, cls: type[A]) -> A:
    """Build the records of a document, by the diagnosing pass if the fast one has no answer."""
    records: A = fast_document(content, cls)
    return build_opened(content.opened(), cls) if records is NO_ANSWER else records


def problems_of_content(content: Content) -> tuple[Problem, ...]:
    """List every problem of a document; none if it is valid."""
    if fast_document(content, Commonwealth) is not NO_ANSWER:
        return ()
    return all_problems(content.opened())


def build_opened(opened: OpenDocument, cls: type[A]) -> A:
    """Build the records of a document.

    If it is not valid, every problem is reported with its line.
    """
    if opened.problems:
        raise InvalidRecords(all_problems(opened))
    try:
        return build(opened.tree, cls)
    except InvalidRecords as error:
        raise InvalidRecords(opened.with_positions(error.problems)) from None


def all_problems(opened: OpenDocument) -> tuple[Problem, ...]:
    """List every problem of a document: first those of its syntax, then the others in order."""
    found = problems_of_document(opened.tree)
    return limit_problems((*opened.problems, *opened.with_positions(found)))


def migrate(tree: dict[str, Any]) -> dict[str, Any]:
    """Convert a document to the schema version of this release."""
    version = tree.get("schema")
    known = sorted({*MIGRATIONS, SCHEMA_VERSION})
    if type(version) is not int or version not in known:
        raise UnknownSchema(version, known)
    for step in range(version, SCHEMA_VERSION):
        tree = MIGRATIONS[step](tree)
    return tree


def unknown_schema(error: UnknownSchema) -> Problem:
    """Return the problem of a document whose schema version is unknown or missing."""
    return Problem("$.schema", "unknown-schema", str(SCHEMA_VERSION), error.found, str(error))


class Parts:
    """Every part of a document, read without a check of the references across records.

    `values` are the valid parts by key; `lists` the records of each kind and the gaps, as plain
    data where they are not valid; `found` the problems of all parts.
    """

    def __init__(self, tree: dict[str, Any]) -> None:
        self.lists: dict[str, list[Any]] = {}
        self.found: ProblemCollector = ProblemCollector()
        of_lists = {key: partial(self._read_list, key) for key in _CLASSES}
        self.values: dict[str, Any] = read_object(tree, {**readers(), **of_lists}, {}, self.found)
        self.values.pop("schema", None)

    def _read_list(self, key: str, value: Any) -> tuple[Any, ...]:
        kept = self.lists[key] = list[Any]()
        cls = _CLASSES[key]
        return read_items(value, spec_of(GenericAlias(tuple, (cls, ...))), reader_of(cls), kept)


def _all_problems(tree: dict[str, Any], parts: Parts) -> tuple[Problem, ...]:
    found, lists = parts.found, parts.lists
    if found.full:
        return report_problems(found.problems, tree, found.rest)
    broken = {problem.path for problem in found.problems}
    across = (
        problem
        for problem in faults_across(lists, from_either)
        if problem.path not in broken or problem.code == _DUPLICATE
    )
    return report_problems(
        chain(found.problems, across, _retired_id_problems(tree, lists)), tree, found.rest
    )


def _retired_id_problems(tree: dict[str, Any], lists: dict[str, list[Any]]) -> Iterator[Problem]:
    """List the retired ids that are still used or lead nowhere, as `Archive` does."""
    records = chain.from_iterable(lists.get(kind, ()) for kind in KINDS)
    used = {identity for each in records if isinstance(identity := from_either(each, "id"), str)}
    retired = tree.get("retired")
    entries = retired.items() if is_object(retired) else ()
    ids = {old: new for old, new in entries if isinstance(new, str) and is_id(new)}
    return faults_of_retired(ids, used, lambda old: child("$.retired", old))


@cache
def readers() -> dict[str, Reader]:
    """Return the reader of the value of each key of a document."""
    of_header: dict[str, Reader] = {
        "schema": lambda version: version,
        "version": any_string,
        "horizon": _horizon,
        "gaps": reader_of(tuple[Gap, ...]),
        "knowledge": reader_of(Knowledge),
        "retired": _retired,
    }
    many = {kind: GenericAlias(tuple, (cls, ...)) for kind, cls in KIND_CLASSES.items()}
    return of_header | {kind: reader_of(annotation) for kind, annotation in many.items()}


def _retired(value: Any) -> dict[str, str]:
    words = "an object with the replacement of each retired id"
    return _entries(value, words, value, RecordId)


def _horizon(value: Any) -> Horizon:
    words = "an object with one day for each kind of record"
    return Horizon(_entries(value, words, KINDS, PartialDate))


def _entries(value: Any, words: str, keys: Iterable[str], annotation: Any) -> dict[str, Any]:
    """Read an object whose values are all of one class or annotation."""
    if not is_object(value):
        raise wrong_type(value, words)
    found = ProblemCollector()
    entries = read_object(value, dict.fromkeys(keys, reader_of(annotation)), {}, found)
    found.refuse()
    return entries
