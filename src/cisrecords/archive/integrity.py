"""Checks across records: ids used once, references that resolve, paths that lead somewhere."""

from collections.abc import Callable, Container, Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.archive.references import Getter, from_object, references
from cisrecords.errors import Problem
from cisrecords.evidence import ACTS, EXISTS, FieldPath
from cisrecords.fields import KINDS, is_id, specs
from cisrecords.names import did_you_mean
from cisrecords.records import Gap

__all__ = ["faults_across", "faults_of_retired"]

_NEAREST_FOR = 50
_DERIVED = (EXISTS, "status", ACTS)


def faults_across(
    records: Mapping[str, Sequence[Any]], get: Getter = from_object
) -> Iterator[Problem]:
    """Tell every fault that shows only where records are seen together.

    Args:
        records: The records of each kind, as objects or as plain data; ``gaps`` may be among them.
        get: How their fields are read.

    Yields:
        A problem for each id used twice, each reference to nothing or to a record of the wrong
        kind, and each claim about a field that its record does not have.

    Example:
        >>> from cisrecords.records import City
        >>> city = City(id="baku", names="Baku", country="AZ")
        >>> [problem.path for problem in faults_across({"cities": [city]})]
        ['$.cities[0].country']
    """
    homes: dict[str, str] = {}
    yield from _repeated(records, get, homes)
    yield from _dangling(records, get, homes)
    yield from _misdirected(records.get("claims", ()), get, homes)


def faults_of_retired(
    retired: Mapping[Any, Any], used: Container[str], path: Callable[[str], str]
) -> Iterator[Problem]:
    """Tell which retired ids are no ids, are still used, or lead to no record.

    Args:
        retired: Retired ids, each with the id that stands for it.
        used: The ids of records.
        path: How the path of an entry is told.

    Yields:
        The problems of each entry.

    Example:
        >>> found = faults_of_retired({"../GRU": "GE"}, {"GE"}, "$.retired.{}".format)
        >>> [(problem.path, problem.code) for problem in found]
        [('$.retired.../GRU', 'bad-id')]
    """
    for old, new in retired.items():
        at = path(old)
        if not isinstance(old, str) or not is_id(old):
            mend = "letters and digits joined by single hyphens or dots, at most 100 characters"
            yield Problem(at, "bad-id", "an id", old, mend)
        elif old in used:
            yield Problem(at, "duplicate-id", "an id no longer used", old)
        if not isinstance(new, str) or new not in used:
            yield Problem(at, "dangling-id", "the id of a record", new)


def _repeated(
    records: Mapping[str, Sequence[Any]], get: Getter, homes: dict[str, str]
) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for kind in KINDS:
        for index, record in enumerate(records.get(kind, ())):
            identity, path = get(record, "id"), f"$.{kind}[{index}]"
            if not isinstance(identity, str):
                continue
            if identity in seen:
                mend = f"{seen[identity]} has it already; give each record an id of its own"
                yield Problem(f"{path}.id", "duplicate-id", "an id used once", identity, mend)
            seen.setdefault(identity, path)
            homes.setdefault(identity, kind)


def _dangling(
    records: Mapping[str, Sequence[Any]], get: Getter, homes: Mapping[str, str]
) -> Iterator[Problem]:
    classes: dict[str, type] = {**KIND_CLASSES, "gaps": Gap}
    faults = (
        reference
        for kind, cls in classes.items()
        for index, record in enumerate(records.get(kind, ()))
        for reference in references(record, cls, f"$.{kind}[{index}]", get)
        if homes.get(reference.value) not in reference.spec.targets
    )
    for reference in islice(faults, _NEAREST_FOR):
        mend = _mend(reference.value, reference.spec.targets, homes)
        words = reference.spec.words
        yield Problem(reference.path, "dangling-id", words, reference.value, mend)
    for reference in faults:
        yield Problem(reference.path, "dangling-id", reference.spec.words, reference.value)


def _mend(identity: str, targets: tuple[str, ...], homes: Mapping[str, str]) -> str:
    if identity in homes:
        return f"this id is one of {homes[identity]}"
    near = did_you_mean(identity, [known for known, kind in homes.items() if kind in targets])
    if near:
        return "no record has this id; did you mean " + " or ".join(map(repr, near)) + "?"
    return "no record has this id; add the record or mend the id"


def _misdirected(claims: Sequence[Any], get: Getter, homes: Mapping[str, str]) -> Iterator[Problem]:
    for index, claim in enumerate(claims):
        about, field = get(claim, "about"), get(claim, "field")
        kind = homes.get(about) if isinstance(about, str) else None
        if kind is None or not isinstance(field, str):
            continue
        path = FieldPath(field)
        if path.free is not None or (path.steps and path.head in _DERIVED):
            continue
        astray = _astray(path, KIND_CLASSES[kind])
        if astray is not None:
            near = did_you_mean(*astray)
            mend = f"did you mean {near[0]!r}?" if near else "figures begin with 'figure:'"
            expected = f"the path of a field of {kind}"
            yield Problem(f"$.claims[{index}].field", "unknown-field", expected, field, mend)


def _astray(path: FieldPath, cls: type) -> tuple[str, list[str]] | None:
    """Return where a path leads nowhere, and the fields that stand there; none where it leads."""
    fields = dict(specs(cls))
    if not path.steps or path.head not in fields:
        return path.head, list(fields)
    spec, rest = fields[path.head], path.rest
    part = spec.item or spec
    if rest is None or rest.text == EXISTS:
        return None
    return _astray(rest, part.type) if part.shape == "record" else (rest.text, [])
