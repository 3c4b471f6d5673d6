"""Documents of records: identified, migrated, structured and built, by one road for all forms."""

from collections.abc import Iterator
from functools import cache
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
    from_plain,
)
from cisrecords.codec.bulk import collector_paused
from cisrecords.codec.converter import converter, read_object
from cisrecords.codec.gather import Gathered, told
from cisrecords.codec.leaves import Reader, any_text, wrong_type
from cisrecords.codec.migrations import MIGRATIONS
from cisrecords.codec.paths import child
from cisrecords.codec.plain import is_list, is_object
from cisrecords.commonwealth import Commonwealth
from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidRecords, Problem, UnknownSchema
from cisrecords.fields import KINDS, RecordId, is_id
from cisrecords.records import Gap

__all__ = [
    "HEAD",
    "SCHEMA_VERSION",
    "build",
    "document_of",
    "migrated",
    "problems_of_document",
    "readers",
    "structured",
    "unknown_schema",
]

SCHEMA_VERSION = 1
"""The version of the schema that documents are written in."""

HEAD = ("schema", "version", "horizon", "gaps", "knowledge", "retired")
"""The keys of a document that hold no records; all others are kinds."""

A = TypeVar("A", bound=Archive)
_OF_ITS_OWN = "duplicate-id"


def document_of(archive: Archive) -> dict[str, Any]:
    """Turn the records into the plain data of a document.

    Args:
        archive: The records.

    Returns:
        An object with the schema version, the version of the records, their horizon, the gaps,
        and one list a kind, by id; what is empty is left out.

    Example:
        >>> document_of(Commonwealth(version="1"))
        {'schema': 1, 'version': '1'}
    """
    parts = archive.parts()
    plain: dict[str, Any] = {"version": parts["version"]}
    plain["horizon"] = {kind: day.text for kind, day in parts["horizon"].items()}
    write = converter().unstructure
    plain["gaps"] = write(parts["gaps"], tuple[Gap, ...])
    if parts["knowledge"] is not None:
        plain["knowledge"] = write(parts["knowledge"], Knowledge)
    plain["retired"] = parts["retired"]
    for kind, cls in KIND_CLASSES.items():
        hook = converter().get_unstructure_hook(cls)
        plain[kind] = [hook(record) for record in sorted(parts[kind], key=lambda each: each.id)]
    return {"schema": SCHEMA_VERSION, **{key: value for key, value in plain.items() if value}}


@overload
def build(tree: Any) -> Commonwealth: ...


@overload
def build(tree: Any, cls: type[A]) -> A: ...


def build(tree: Any, cls: type[Any] = Commonwealth) -> Any:
    """Build the records from the plain data of a document.

    What refers across records is checked once: on the records where each of them is fine, on
    the plain data where one is not, so that all problems are told together.

    Args:
        tree: Plain data, as `parse` gives it.
        cls: The class to build.

    Returns:
        The records.

    Raises:
        UnknownSchema: The document follows no schema version that is known, or names none.
        InvalidRecords: The document has problems; nothing of it was taken.

    Example:
        >>> cw = build({"schema": 1, "states": [{"id": "GE", "names": [{"text": "Georgia"}]}]})
        >>> cw.states["GE"].name
        'Georgia'
    """
    if not is_object(tree):
        raise wrong_type(tree, "an object with the key 'schema' and one list a kind of record")
    current = migrated(tree)
    with collector_paused():
        given, found = structured(current)
        if not found.problems:
            try:
                return cls(**given)
            except InvalidRecords as error:
                raise InvalidRecords(told(error.problems, current)) from None
        raise InvalidRecords(_all_told(current, found))


def problems_of_document(tree: Any) -> tuple[Problem, ...]:
    """Tell every problem of the plain data of a document.

    Args:
        tree: Anything.

    Returns:
        The problems, in the order of the document; none where it is fine.

    Example:
        >>> print(problems_of_document({"schema": 1, "states": [], "metings": []})[0])
        $.metings: expected one of schema, version, horizon, gaps, knowledge, retired, \
states, bodies, offices, people, tenures, instruments, acts, topics, meetings, claims, sources, \
cities, got [] [unknown-key]: did you mean 'meetings'?
    """
    try:
        build(tree)
    except UnknownSchema as error:
        unknown = unknown_schema(error)
        if "schema" in tree:
            return (unknown,)
        _, found = structured(tree)
        found.problems.insert(0, unknown)
        return _all_told(tree, found)
    except InvalidRecords as error:
        return error.problems
    return ()


def migrated(tree: dict[str, Any]) -> dict[str, Any]:
    """Bring a document up to the schema version of this release.

    Args:
        tree: The plain data of a document.

    Returns:
        The document; the very same where its version is the current one.

    Raises:
        UnknownSchema: It follows no schema version that is known, or names none.

    Example:
        >>> migrated({"schema": SCHEMA_VERSION, "version": "1"})["version"]
        '1'
    """
    version = tree.get("schema")
    known = sorted({*MIGRATIONS, SCHEMA_VERSION})
    if type(version) is not int or version not in known:
        raise UnknownSchema(version, known)
    for step in range(version, SCHEMA_VERSION):
        tree = MIGRATIONS[step](tree)
    return tree


def unknown_schema(error: UnknownSchema) -> Problem:
    """Tell as a problem that a document follows no schema version that is known.

    Args:
        error: What `migrated` raised.

    Returns:
        The problem.

    Example:
        >>> unknown_schema(UnknownSchema(99, [1])).path
        '$.schema'
    """
    return Problem("$.schema", "unknown-schema", str(SCHEMA_VERSION), error.found, str(error))


def structured(tree: dict[str, Any]) -> tuple[dict[str, Any], Gathered]:
    """Read every part of a document, each for itself; what refers across records is not checked.

    Args:
        tree: The plain data of a document of the current schema version.

    Returns:
        What the class of the whole is built from, and the problems.

    Example:
        >>> structured({"schema": 1, "version": "7"})[0]
        {'version': '7'}
    """
    found = Gathered()
    given = read_object(tree, readers(), {}, found)
    given.pop("schema", None)
    return given, found


def _all_told(tree: dict[str, Any], found: Gathered) -> tuple[Problem, ...]:
    if found.full:
        return told(found.problems, tree, found.rest)
    lists = {kind: tree[kind] for kind in (*KINDS, "gaps") if is_list(tree.get(kind))}
    broken = {problem.path for problem in found.problems}
    across = (
        problem
        for problem in faults_across(lists, from_plain)
        if problem.path not in broken or problem.code == _OF_ITS_OWN
    )
    return told(chain(found.problems, across, _misretired(tree, lists)), tree, found.rest)


def _misretired(tree: dict[str, Any], lists: dict[str, list[Any]]) -> Iterator[Problem]:
    """Tell which retired ids are still used, or lead nowhere, as the class of the whole does."""
    records = chain.from_iterable(lists.get(kind, ()) for kind in KINDS)
    used = {identity for each in records if isinstance(identity := from_plain(each, "id"), str)}
    retired = tree.get("retired")
    given = retired.items() if is_object(retired) else ()
    ids = {old: new for old, new in given if isinstance(new, str) and is_id(new)}
    return faults_of_retired(ids, used, lambda old: child("$.retired", old))


@cache
def readers() -> dict[str, Reader]:
    """Return what reads the value of each key of a document.

    Returns:
        The readers, by key.

    Example:
        >>> readers()["version"]("7")
        '7'
    """
    of_head: dict[str, Reader] = {
        "schema": lambda version: version,
        "version": any_text,
        "horizon": _horizon,
        "gaps": _of(tuple[Gap, ...]),
        "knowledge": _of(Knowledge),
        "retired": _retired,
    }
    many = {kind: GenericAlias(tuple, (cls, ...)) for kind, cls in KIND_CLASSES.items()}
    return of_head | {kind: _of(annotation) for kind, annotation in many.items()}


def _of(annotation: Any) -> Reader:
    hook = converter().get_structure_hook(annotation)
    return lambda value: hook(value, annotation)


def _retired(value: Any) -> dict[str, str]:
    if not isinstance(value, dict):
        raise wrong_type(value, "an object from retired ids to the ids that stand for them")
    found = Gathered()
    ids = cast(dict[str, Any], value)
    read = read_object(ids, dict.fromkeys(ids, _of(RecordId)), {}, found)
    found.refuse()
    return read


def _horizon(value: Any) -> Horizon:
    if not is_object(value):
        raise wrong_type(value, "an object with a day for each kind of record")
    found = Gathered()
    days = read_object(value, dict.fromkeys(KINDS, _of(PartialDate)), {}, found)
    found.refuse()
    return Horizon(days)
