"""Collection of the problems of a document: all are counted, the first ones are reported."""

from collections.abc import Iterable, Iterator
from functools import cache
from heapq import nsmallest
from itertools import islice
from typing import Any, cast

import attrs

from cisrecords.codec.problems.paths import Order, last_key
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.names import did_you_mean, nearest_terms
from cisrecords.terms import Term

__all__ = [
    "MOST_COUNTED",
    "MOST_REPORTED",
    "NEAREST_FOR",
    "ProblemCollector",
    "limit_problems",
    "one_of",
    "refusal",
    "report_problems",
]

MOST_REPORTED = 1_000
"""How many problems of a document are reported; the rest are counted."""

MOST_COUNTED = 20_000
"""After how many problems the check of a document stops."""

NEAREST_FOR = 50
"""For how many problems the nearest known key or term is suggested."""

_TOO_MANY = "too-many"
_ONE_OF = "one of "
_ADVISED = ("unknown-key", "unknown-word")
_LONGEST_WORD = 100
_DEEPEST = 50


def one_of(words: Iterable[str]) -> str:
    """Return the phrase ``one of a, b``, from which `report_problems` takes the nearest value."""
    return _ONE_OF + ", ".join(words)


def refusal(code: str, expected: str, value: object, message: str = "") -> InvalidRecords:
    """Return an `InvalidRecords` error with one problem at ``$``."""
    return InvalidRecords([Problem("$", code, expected, value, message)])


class ProblemCollector:
    """The first thousand problems of a value, and the number of the rest."""

    __slots__ = ("problems", "rest")

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.rest: int = 0

    @property
    def full(self) -> bool:
        """Whether there are so many problems that the check should stop."""
        return self.rest >= MOST_COUNTED - MOST_REPORTED

    def add(self, problem: Problem) -> None:
        """Add one problem."""
        if len(self.problems) < MOST_REPORTED:
            self.problems.append(problem)
        else:
            self.rest += 1

    @property
    def all(self) -> tuple[Problem, ...]:
        """The problems, and after them the number of those that were only counted."""
        return (*self.problems, *_overflow(self.rest))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Add several problems."""
        for problem in problems:
            self.add(problem)

    def take(self, error: InvalidRecords, path: str) -> None:
        """Add the problems of an error, and the number that it only counted, under a path."""
        for problem in error.problems:
            if problem.code == _TOO_MANY:
                self.rest += cast(int, problem.value)
            elif len(self.problems) < MOST_REPORTED:
                self.problems.append(problem.under(path))
            else:
                self.rest += 1

    def refuse(self) -> None:
        """Raise `InvalidRecords` if there is any problem."""
        if self.problems:
            raise InvalidRecords(self.all)


def report_problems(
    problems: Iterable[Problem], tree: object, rest: int = 0
) -> tuple[Problem, ...]:
    """Sort the problems of a document in its order, and add suggestions to the first 50.

    At most 1,000 problems are returned; after them, one problem with the code ``too-many`` has the
    number of the rest as its value. Beyond 20,000 the number is a lower bound.
    """
    count = 0

    def counted() -> Iterator[Problem]:
        nonlocal count
        for problem in islice(problems, MOST_COUNTED):
            count += 1
            yield problem

    first = nsmallest(MOST_REPORTED, counted(), key=Order(tree))
    shown = [attrs.evolve(problem, value=_limit_depth(problem.value)) for problem in first]
    advised = [_with_suggestion(problem) for problem in shown[:NEAREST_FOR]]
    return (*advised, *shown[NEAREST_FOR:], *_overflow(rest + count - len(first)))


def limit_problems(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return at most 1,000 problems in the given order, and after them the number of the rest."""
    found = ProblemCollector()
    found.take(InvalidRecords(problems), "$")
    return found.all


def _overflow(rest: int) -> list[Problem]:
    if not rest:
        return []
    least = "at least " if rest >= MOST_COUNTED - MOST_REPORTED else ""
    hint = f"{least}{rest} more problems are not shown; correct these first"
    return [Problem("$", _TOO_MANY, f"at most {MOST_REPORTED} problems", rest, hint)]


def _with_suggestion(problem: Problem) -> Problem:
    if problem.code not in _ADVISED or problem.message:
        return problem
    word = last_key(problem.path) if problem.code == "unknown-key" else problem.value
    if not isinstance(word, str) or len(word) > _LONGEST_WORD:
        return problem
    known = problem.expected.partition(_ONE_OF)[2]
    vocabulary = _vocabularies().get(known)
    near = nearest_terms(word, vocabulary) if vocabulary else did_you_mean(word, known.split(", "))
    return attrs.evolve(problem, message=f"did you mean {near[0]!r}?") if near else problem


@cache
def _vocabularies() -> dict[str, type[Term]]:
    """Return every vocabulary by the list of its terms, as a problem has it."""
    return {", ".join(vocabulary): vocabulary for vocabulary in Term.__subclasses__()}


def _limit_depth(value: Any) -> Any:
    """Return the value, or a description if it is nested too deeply to be shown or compared."""
    level: list[Any] = [value]
    seen: set[int] = set()
    for _ in range(_DEEPEST):
        inner: list[Any] = []
        for item in level:
            if id(item) not in seen and (is_object(item) or is_list(item)):
                seen.add(id(item))
                inner.extend(item.values() if is_object(item) else item)
        if not inner:
            return value
        level = inner
    return f"a value nested more than {_DEEPEST} levels deep"
