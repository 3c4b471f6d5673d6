"""Problems of a merge, each with the id of the record and the path inside it."""

import re
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

import attrs

from cisrecords.archive import (
    KIND_CLASSES,
    AnyRecord,
    Archive,
    Reference,
    from_object,
    kind_of,
    references,
)
from cisrecords.archive.making.names_to_ids import did_you_mean_ids, nearest_ids, together
from cisrecords.errors import InvalidRecords, Problem

__all__ = ["dangling_references", "in_record", "with_ids"]

_INDEXED = re.compile(r"\$\.(\w+)\[([0-9]+)\](.*)", re.DOTALL)


def dangling_references(
    archive: Archive, incoming: Sequence[AnyRecord], kind_by_id: Mapping[str, str]
) -> list[Problem]:
    """List the references of incoming records that lead nowhere, at their own ids.

    The hint has the id of the record whose name was written.
    """
    known: dict[str, str] = {record.id: kind_of(record) for record in incoming}
    known |= kind_by_id
    known |= {old: known[new] for old, new in archive.retired.items() if new in known}
    dangling = [
        reference
        for record in incoming
        for reference in references(record, type(record), f"$.{record.id}", from_object)
        if known.get(reference.value) not in reference.spec.targets
    ]
    names = together(archive, incoming) if dangling else archive
    return [_describe(names, reference, known) for reference in dangling]


def _describe(archive: Archive, reference: Reference, known: Mapping[str, str]) -> Problem:
    value, spec = reference.value, reference.spec
    if value in known:
        hint = f"this id is one of {known[value]}"
    else:
        near = nearest_ids(archive, value, spec.targets)
        hint = f"no record has this id; {did_you_mean_ids(near)}"
    return Problem(reference.path, "dangling-id", spec.words, value, hint)


@contextmanager
def in_record(identity: str) -> Generator[None]:
    """Put the id of a record in front of the paths of its problems."""
    try:
        yield
    except InvalidRecords as error:
        problems = [problem.under(f"$.{identity}") for problem in error.problems]
        raise InvalidRecords(problems) from None


@contextmanager
def with_ids(records: Mapping[str, Sequence[Any]]) -> Generator[None]:
    """Write the ids of records in the paths of problems in place of their positions."""
    try:
        yield
    except InvalidRecords as error:
        raise InvalidRecords(_with_id(problem, records) for problem in error.problems) from None


def _with_id(problem: Problem, records: Mapping[str, Sequence[Any]]) -> Problem:
    match = _INDEXED.fullmatch(problem.path)
    if match is None or match[1] not in KIND_CLASSES:
        return problem
    identity = records[match[1]][int(match[2])].id
    return attrs.evolve(problem, path=f"$.{identity}{match[3]}")
