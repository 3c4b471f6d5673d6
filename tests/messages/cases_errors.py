"""Errors of each class as they are built: what all of them have in common."""

from collections.abc import Callable

import attrs

import cisrecords as cis
from cisrecords.errors import (
    Ambiguous,
    BadQuery,
    CisRecordsError,
    FileProblem,
    InvalidDate,
    InvalidRecords,
    MissingExtra,
    NotFound,
    OutOfRange,
    Problem,
    UnknownSchema,
    VagueDate,
)

Case = Callable[[cis.Commonwealth], object]


class _Unshown:
    """A value whose repr fails."""

    def __repr__(self) -> str:
        """Fail."""
        raise RuntimeError


_FAULT = Problem("$.state", "dangling-id", "the id of a state", "ZZ")
_PLACED = attrs.evolve(_FAULT, line=3, column=14)

PROBLEMS: dict[str, Problem] = {
    "problem": _FAULT,
    "problem with advice": attrs.evolve(_FAULT, message="add the record"),
    "problem in a text": _PLACED,
    "problem on a line": attrs.evolve(_PLACED, column=None),
    "problem of a missing value": Problem("$.id", "missing-key", "an id"),
    "problem of a value without repr": Problem("$", "wrong-type", "a text", _Unshown()),
    "problem of a huge number": Problem("$", "wrong-type", "a text", 10**5_000),
    "problem of a long value": Problem("$", "wrong-type", "a text", ["x" * 100]),
}
ERRORS: dict[str, CisRecordsError] = {
    "one problem": InvalidRecords([_FAULT]),
    "two problems": InvalidRecords([_FAULT] * 2),
    "many problems": InvalidRecords([_FAULT] * 1_234),
    "date": InvalidDate("2001-13", "there is no month 13"),
    "vague date": VagueDate("1992", "ask timeline()"),
    "question": BadQuery("on", 5, "not a date"),
    "question, a name": BadQuery("plaec", None, "no such criterion"),
    "question, suggestions": BadQuery("kind", "regula", "no such word", ["regular"]),
    "not found": NotFound("Atlantis"),
    "not found, of a kind": NotFound("Atlantis", what="body"),
    "not found, suggestions": NotFound("Turkmenistn", ["Turkmenistan", "TM"], "state"),
    "out of range": OutOfRange(9, 3),
    "out of range, empty": OutOfRange(0, 0),
    "not found, many suggestions": NotFound("x", "abcd"),
    "ambiguous": Ambiguous("Aliyev", ["aliyev-heydar", "aliyev-ilham"]),
    "ambiguous, advice": Ambiguous("new", ["one", "two"], "name it"),
    "schema": UnknownSchema(99, [1, 2]),
    "extra": MissingExtra("yaml", "PyYAML"),
    "file": FileProblem("records.json", "there is no such file"),
}


def _raised(error: Exception) -> Case:
    def case(_: cis.Commonwealth) -> None:
        raise error

    return case


def _problem(problem: Problem) -> Case:
    return lambda _: str(problem)


CASES: dict[str, Case] = {
    **{name: _problem(problem) for name, problem in PROBLEMS.items()},
    **{name: _raised(error) for name, error in ERRORS.items()},
}
