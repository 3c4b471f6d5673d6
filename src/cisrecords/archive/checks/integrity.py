"""Checks across records: ids, references, paths of fields, and records that contradict others."""

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from cisrecords.archive.checks.contradictions import (
    circular_links,
    overlapping_tenures,
    plans_out_of_order,
)
from cisrecords.archive.checks.gathered import Gathered, gatherer
from cisrecords.archive.checks.supports import lost_paths, unknown_field
from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.archive.references import Getter, from_object, references
from cisrecords.errors import Problem
from cisrecords.evidence import FieldPath
from cisrecords.fields import ID_RULE, KINDS, is_id, specs
from cisrecords.names import did_you_mean, meant_term
from cisrecords.records import Gap
from cisrecords.terms import Term

__all__ = ["faults_across", "faults_of_retired"]

_NEAREST_FOR = 50
_Placed = tuple[str, type, Any]
_CLASSES: dict[str, type] = {**KIND_CLASSES, "gaps": Gap}


def faults_across(
    records: Mapping[str, Sequence[Any]], get: Getter = from_object
) -> Iterator[Problem]:
    """Yield a problem for everything that records may only have wrong together.

    That is a repeated id, an unresolved reference, a claim about an unknown field, a citation that
    supports no part of its record, a circle of links, plans out of order, and tenures that overlap.
    Records may be objects or plain data; `get` reads a field of either.
    """
    kind_of_id: dict[str, str] = {}
    yield from _repeated_ids(records, get, kind_of_id)
    dangling, supported = _suspects(records, kind_of_id)
    yield from _dangling_references(dangling, get, kind_of_id)
    yield from _unknown_fields(records.get("claims", ()), get, kind_of_id)
    for path, cls, record in supported:
        yield from lost_paths(record, cls, path, get)
    yield from circular_links(records, get)
    yield from overlapping_tenures(records.get("tenures", ()), get)
    yield from plans_out_of_order(records.get("meetings", ()), get)


def faults_of_retired(
    retired: Mapping[Any, Any], used: Container[str], path: Callable[[str], str]
) -> Iterator[Problem]:
    """Yield a problem for each retired id that is malformed, still used, or leads to no record."""
    for old, new in retired.items():
        at = path(old)
        if not isinstance(old, str) or not is_id(old):
            yield Problem(at, "bad-id", "an id", old, ID_RULE)
        elif old in used:
            hint = "give the record another id, or remove this one from the retired ids"
            yield Problem(at, "duplicate-id", "an id that no record has", old, hint)
        if not isinstance(new, str) or new not in used:
            hint = "add the record or correct the id"
            yield Problem(at, "dangling-id", "the id of a record", new, hint)


def _repeated_ids(
    records: Mapping[str, Sequence[Any]], get: Getter, kind_of_id: dict[str, str]
) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for kind in KINDS:
        for index, record in enumerate(records.get(kind, ())):
            identity, path = get(record, "id"), f"$.{kind}[{index}]"
            if not isinstance(identity, str):
                continue
            if identity in seen:
                hint = f"{seen[identity]} has it already; give each record an id of its own"
                yield Problem(f"{path}.id", "duplicate-id", "an id used once", identity, hint)
            seen.setdefault(identity, path)
            kind_of_id.setdefault(identity, kind)


def _suspects(
    records: Mapping[str, Sequence[Any]], kind_of_id: Mapping[str, str]
) -> tuple[list[_Placed], list[_Placed]]:
    """Return the records that may refer to no record, and those that may support lost paths."""
    placed = [
        (f"$.{kind}[{index}]", cls, record)
        for kind, cls in _CLASSES.items()
        for index, record in enumerate(records.get(kind, ()))
    ]
    ids: Gathered = {}
    unread: list[_Placed] = []
    supported: list[_Placed] = []
    for one in placed:
        try:
            if gatherer(one[1])(one[2], ids):
                supported.append(one)
        except (AttributeError, TypeError):  # plain data, or an object with an invalid field
            unread.append(one)
            supported.append(one)
    resolved = all(kind_of_id.get(each) in targets for targets in ids for each in ids[targets])
    return unread if resolved else placed, supported


def _dangling_references(
    placed: Iterable[_Placed], get: Getter, kind_of_id: Mapping[str, str]
) -> Iterator[Problem]:
    faults = (
        reference
        for path, cls, record in placed
        for reference in references(record, cls, path, get)
        if kind_of_id.get(reference.value) not in reference.spec.targets
    )
    for reference in islice(faults, _NEAREST_FOR):
        hint = _hint(reference.value, reference.spec.targets, kind_of_id)
        words = reference.spec.words
        yield Problem(reference.path, "dangling-id", words, reference.value, hint)
    for reference in faults:
        yield Problem(reference.path, "dangling-id", reference.spec.words, reference.value)


def _hint(identity: str, targets: tuple[str, ...], kind_of_id: Mapping[str, str]) -> str:
    if identity in kind_of_id:
        return f"this id is one of {kind_of_id[identity]}"
    near = did_you_mean(identity, [known for known, kind in kind_of_id.items() if kind in targets])
    if near:
        return "no record has this id; did you mean " + " or ".join(map(repr, near)) + "?"
    return "no record has this id; add the record or correct the id"


def _unknown_fields(
    claims: Sequence[Any], get: Getter, kind_of_id: Mapping[str, str]
) -> Iterator[Problem]:
    for index, claim in enumerate(claims):
        about, field = get(claim, "about"), get(claim, "field")
        kind = kind_of_id.get(about) if isinstance(about, str) else None
        if kind is None or not isinstance(field, str):
            continue
        path = FieldPath(field)
        if path.free is not None:
            continue
        yield from _misspelt_term(path, KIND_CLASSES[kind], get(claim, "value"), index)
        unknown = unknown_field(path, KIND_CLASSES[kind])
        if unknown is not None:
            near = did_you_mean(*unknown)
            hint = f"did you mean {near[0]!r}?" if near else "figures begin with 'figure:'"
            expected = f"the path of a field of {kind}"
            yield Problem(f"$.claims[{index}].field", "unknown-field", expected, field, hint)


def _misspelt_term(path: FieldPath, cls: type, value: object, index: int) -> Iterator[Problem]:
    """Yield a problem where the value of a claim is another spelling, or a synonym, of a term.

    A label that no term means, such as a kind of body that only the source knows, is no problem.
    """
    vocabulary = _vocabulary_at(path, cls)
    if vocabulary is None or not isinstance(value, str) or value in tuple(vocabulary):
        return
    if meant := meant_term(value, vocabulary):
        expected = "one of " + ", ".join(vocabulary)
        hint = f"did you mean {meant!r}?"
        yield Problem(f"$.claims[{index}].value", "unknown-word", expected, value, hint)


def _vocabulary_at(path: FieldPath, cls: type) -> type[Term] | None:
    """Return the vocabulary of the field that a path leads to, if it takes terms."""
    spec = dict(specs(cls)).get(path.head) if path.steps else None
    if spec is None:
        return None
    part = spec.item or spec
    if path.rest is None:
        return part.type if part.shape == "term" else None
    return _vocabulary_at(path.rest, part.type) if part.shape == "record" else None
