"""Problems gathered on the way through a document: all of them counted, the first ones told."""

from collections.abc import Iterable, Iterator
from heapq import nsmallest
from itertools import islice
from typing import Any, cast

import attrs

from cisrecords.codec.paths import Order, last_key
from cisrecords.codec.plain import is_list, is_object
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.names import did_you_mean

__all__ = [
    "MOST_COUNTED",
    "MOST_TOLD",
    "NEAREST_FOR",
    "Gathered",
    "limited",
    "one_of",
    "refused",
    "told",
]

MOST_TOLD = 1_000
"""How many problems of one document are told; the rest are counted."""

MOST_COUNTED = 20_000
"""After how many problems a document is not looked through any further."""

NEAREST_FOR = 50
"""For how many problems the nearest known key or word is looked up."""

_TOO_MANY = "too-many"
_ONE_OF = "one of "
_ADVISED = ("unknown-key", "unknown-word")
_LONGEST_WORD = 100
_DEEPEST = 50


def one_of(words: Iterable[str]) -> str:
    """Say that one of some words was expected; `told` draws the nearest of them from it.

    Args:
        words: The words.

    Returns:
        The text.

    Example:
        >>> one_of(["city", "country"])
        'one of city, country'
    """
    return _ONE_OF + ", ".join(words)


def refused(code: str, expected: str, value: object, message: str = "") -> InvalidRecords:
    """Make the error that a hook raises for the value it was given.

    Args:
        code: The code of the problem.
        expected: What would have been accepted.
        value: The value.
        message: How to mend it.

    Returns:
        The error, with one problem at ``$``.

    Example:
        >>> str(refused("wrong-type", "a text", 5).problems[0])
        '$: expected a text, got 5 [wrong-type]'
    """
    return InvalidRecords([Problem("$", code, expected, value, message)])


class Gathered:
    """The first thousand problems of a value, and how many more there are.

    Attributes:
        problems: The problems.
        rest: How many more were found.

    Example:
        >>> found = Gathered()
        >>> found.take(refused("wrong-type", "a text", 5), "$.note")
        >>> found.problems[0].path
        '$.note'
    """

    __slots__ = ("problems", "rest")

    def __init__(self) -> None:
        self.problems: list[Problem] = []
        self.rest: int = 0

    @property
    def full(self) -> bool:
        """Whether so many problems were found that looking for more is in vain.

        Example:
            >>> Gathered().full
            False
        """
        return self.rest >= MOST_COUNTED - MOST_TOLD

    def add(self, problem: Problem) -> None:
        """Take one problem.

        Args:
            problem: The problem.

        Example:
            >>> found = Gathered()
            >>> found.add(Problem("$", "empty", "a text"))
            >>> len(found.problems)
            1
        """
        if len(self.problems) < MOST_TOLD:
            self.problems.append(problem)
        else:
            self.rest += 1

    @property
    def all(self) -> tuple[Problem, ...]:
        """What was found, and the number of what was only counted.

        Example:
            >>> Gathered().all
            ()
        """
        return (*self.problems, *_overflow(self.rest))

    def extend(self, problems: Iterable[Problem]) -> None:
        """Take several problems.

        Args:
            problems: The problems.

        Example:
            >>> found = Gathered()
            >>> found.extend([Problem("$", "empty", "a text")])
            >>> len(found.all)
            1
        """
        for problem in problems:
            self.add(problem)

    def take(self, error: InvalidRecords, path: str) -> None:
        """Take the problems of a value.

        Args:
            error: What its reader raised; the count in it, of those not told, is kept.
            path: Where the value stands.

        Example:
            >>> found = Gathered()
            >>> found.take(refused("wrong-type", "a text", 5), "$[0]")
            >>> found.problems[0].path
            '$[0]'
        """
        for problem in error.problems:
            if problem.code == _TOO_MANY:
                self.rest += cast(int, problem.value)
            elif len(self.problems) < MOST_TOLD:
                self.problems.append(problem.under(path))
            else:
                self.rest += 1

    def refuse(self) -> None:
        """Refuse the value where anything is wrong.

        Raises:
            InvalidRecords: There is any problem.

        Example:
            >>> Gathered().refuse()
        """
        if self.problems:
            raise InvalidRecords(self.all)


def told(problems: Iterable[Problem], tree: object, rest: int = 0) -> tuple[Problem, ...]:
    """Put the problems of a document as users are told them.

    Args:
        problems: The problems, in any order.
        tree: The document as plain data.
        rest: How many more there are.

    Returns:
        At most 1,000 problems in the order of the document, the first 50 with the nearest known
        key or word; then, where there are more, one problem with code ``too-many`` and their
        number as its value. Beyond 20,000 the number is what was counted until then.

    Example:
        >>> [problem.path for problem in told([Problem("$.a", "c", "e")], {"a": 1})]
        ['$.a']
    """
    count = 0

    def counted() -> Iterator[Problem]:
        nonlocal count
        for problem in islice(problems, MOST_COUNTED):
            count += 1
            yield problem

    first = nsmallest(MOST_TOLD, counted(), key=Order(tree))
    shown = [attrs.evolve(problem, value=_shallow(problem.value)) for problem in first]
    advised = [_advised(problem) for problem in shown[:NEAREST_FOR]]
    return (*advised, *shown[NEAREST_FOR:], *_overflow(rest + count - len(first)))


def limited(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Put lists of problems that were each told by themselves into one.

    Args:
        problems: The problems, in the order in which they are to stand.

    Returns:
        At most 1,000 of them, and then their number, those that were only counted included.

    Example:
        >>> len(limited([Problem("$", "c", "e")] * 1_200))
        1001
    """
    found = Gathered()
    found.take(InvalidRecords(problems), "$")
    return found.all


def _overflow(rest: int) -> list[Problem]:
    if not rest:
        return []
    least = "at least " if rest >= MOST_COUNTED - MOST_TOLD else ""
    mend = f"{least}{rest} more problems are not told; mend these first"
    return [Problem("$", _TOO_MANY, f"at most {MOST_TOLD} problems", rest, mend)]


def _advised(problem: Problem) -> Problem:
    if problem.code not in _ADVISED or problem.message:
        return problem
    word = last_key(problem.path) if problem.code == "unknown-key" else problem.value
    if not isinstance(word, str) or len(word) > _LONGEST_WORD:
        return problem
    known = problem.expected.partition(_ONE_OF)[2].split(", ")
    near = did_you_mean(word, known)
    return attrs.evolve(problem, message=f"did you mean {near[0]!r}?") if near else problem


def _shallow(value: Any) -> Any:
    """Return the value, or words for one that is nested too deeply to be shown or compared."""
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
    return f"something nested more than {_DEEPEST} levels deep"
