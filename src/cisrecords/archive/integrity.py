"""Checks across records: ids used once, references that resolve, paths that lead somewhere."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.archive.references import Getter, from_object, references
from cisrecords.errors import Problem
from cisrecords.evidence import FIGURE
from cisrecords.fields import KINDS, specs
from cisrecords.names import did_you_mean

__all__ = ["STANCE", "faults_across", "head_of"]

STANCE = "stance:"
"""What the field of a claim begins with where it tells a position that somebody states."""

_NEAREST_FOR = 50
_FREE = (FIGURE, STANCE)
_DERIVED = ("exists", "status", "acts")


def faults_across(
    records: Mapping[str, Sequence[Any]], get: Getter = from_object
) -> Iterator[Problem]:
    """Tell every fault that shows only where records are seen together.

    Args:
        records: The records of each kind, as objects or as plain data.
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
    faults = (
        reference
        for kind in KINDS
        for index, record in enumerate(records.get(kind, ()))
        for reference in references(record, KIND_CLASSES[kind], f"$.{kind}[{index}]", get)
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


def head_of(path: str) -> str:
    """Return the first field of a path by key.

    Args:
        path: A path such as ``attendance[MD].presence``.

    Returns:
        The name of its first field.

    Example:
        >>> head_of("attendance[MD].presence")
        'attendance'
    """
    return path.partition("[")[0].partition(".")[0]


def _misdirected(claims: Sequence[Any], get: Getter, homes: Mapping[str, str]) -> Iterator[Problem]:
    for index, claim in enumerate(claims):
        about, field = get(claim, "about"), get(claim, "field")
        kind = homes.get(about) if isinstance(about, str) else None
        if kind is None or not isinstance(field, str) or field.startswith(_FREE):
            continue
        known = [name for name, _ in specs(KIND_CLASSES[kind])]
        if head_of(field) not in (*known, *_DERIVED):
            near = did_you_mean(head_of(field), known)
            mend = f"did you mean {near[0]!r}?" if near else "figures begin with 'figure:'"
            expected = f"the path of a field of {kind}"
            yield Problem(f"$.claims[{index}].field", "unknown-field", expected, field, mend)
