"""Where the problems of a document stand in its text: found only when there are problems."""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import attrs

from cisrecords.codec.paths import cut, steps_of
from cisrecords.errors import Problem

__all__ = ["Place", "Wanted", "in_json", "placed"]

Place = Callable[[Iterable[Problem]], tuple[Problem, ...]]
"""Says of problems where in the text they stand."""

_AT_KEY = ("unknown-key", "repeated-key")
_SPACE = re.compile(r"[ \t\r\n]*")
_SKIP = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).raw_decode


class Wanted:
    """A value of a document whose place is looked for, or one on the way to such a value.

    Attributes:
        inner: What is looked for within it, by key or place in the list.
        key: Where its key begins in the text, once it is found.
        value: Where it begins itself.

    Example:
        >>> wanted = Wanted()
        >>> wanted.within("$.a[2]") is wanted.inner["a"].inner[2]
        True
    """

    __slots__ = ("inner", "key", "value")

    def __init__(self) -> None:
        self.inner: dict[str | int, Wanted] = {}
        self.key: int | None = None
        self.value: int | None = None

    def within(self, path: str) -> "Wanted":
        """Look for the value at a path.

        Args:
            path: The path, from this value on.

        Returns:
            What will hold its place.

        Example:
            >>> Wanted().within("$").inner
            {}
        """
        wanted = self
        for step in steps_of(path):
            wanted = wanted.inner.setdefault(step, Wanted())
        return wanted

    def offset(self, problem: Problem) -> int | None:
        """Return where a problem stands: at its value, its key, or the object that misses it.

        Args:
            problem: The problem.

        Returns:
            The number of characters before it.

        Example:
            >>> in_json('{"a": [1]}', wanted := Wanted())
            >>> wanted.offset(Problem("$.a[0]", "c", "e"))
            0
        """
        wanted, found = self, self.value
        for step in steps_of(problem.path):
            if step not in wanted.inner:
                return found
            wanted = wanted.inner[step]
            found = found if wanted.value is None else wanted.value
        return wanted.key if problem.code in _AT_KEY and wanted.key is not None else found


def placed(
    text: str, problems: Iterable[Problem], find: Callable[[str, Wanted], None]
) -> list[Problem]:
    r"""Add the line and the column to problems.

    Args:
        text: The text of the document.
        problems: The problems; one that has its line already is left as it is.
        find: What looks in the text for what is wanted, such as `in_json`.

    Returns:
        The problems, in their order.

    Example:
        >>> placed('{\n "a": 1}', [Problem("$.a", "c", "e")], in_json)[0].line
        2
    """
    given = list(problems)
    wanted = Wanted()
    for problem in given:
        wanted.within(problem.path)
    find(text, wanted)
    breaks = [found.end() for found in re.finditer("\n", text)]
    return [_at(problem, wanted.offset(problem), breaks) for problem in given]


def _at(problem: Problem, offset: int | None, breaks: Sequence[int]) -> Problem:
    if offset is None or problem.line is not None:
        return problem
    line = bisect_right(breaks, offset)
    begins = breaks[line - 1] if line else 0
    return attrs.evolve(problem, line=line + 1, column=offset - begins + 1)


def in_json(text: str, wanted: Wanted) -> None:
    """Find where values stand in JSON; the rest is skipped at the speed of the standard library.

    Args:
        text: JSON that `parse` takes; where it is none, what comes after the fault is not found.
        wanted: What is looked for.

    Example:
        >>> in_json('{"a": [1, 2]}', wanted := Wanted())
        >>> wanted.value
        0
    """
    try:
        _value(text, 0, wanted)
    except (RecursionError, ValueError, IndexError):
        return


def _value(text: str, at: int, wanted: Wanted | None) -> int:
    """Find what is wanted within the value that begins here; return where it ends."""
    at = _after_space(text, at)
    if wanted is not None:
        wanted.value = at
    if wanted is None or not wanted.inner or text[at] not in "{[":
        return _SKIP(text, at)[1]
    return _object(text, at, wanted) if text[at] == "{" else _list(text, at, wanted)


def _object(text: str, at: int, wanted: Wanted) -> int:
    at = _after_space(text, at + 1)
    while text[at] != "}":
        begins = at
        key, at = _SKIP(text, at)
        inner = wanted.inner.get(cut(key))
        if inner is not None:
            inner.key = begins
        at = _next(text, _value(text, _after_space(text, at) + 1, inner))
    return at + 1


def _list(text: str, at: int, wanted: Wanted) -> int:
    at, index = _after_space(text, at + 1), 0
    while text[at] != "]":
        at = _next(text, _value(text, at, wanted.inner.get(index)))
        index += 1
    return at + 1


def _next(text: str, at: int) -> int:
    at = _after_space(text, at)
    return _after_space(text, at + 1) if text[at] == "," else at


def _after_space(text: str, at: int) -> int:
    found: Any = _SPACE.match(text, at)
    end: int = found.end()
    return end
