"""The line and column of problems in a document, looked for only if there are problems."""

import json
import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from typing import Any, TypeVar

import attrs

from cisrecords.codec.problems.paths import shorten_key, steps_of
from cisrecords.errors import Problem

__all__ = ["AddPositions", "WantedValue", "add_in_parts", "add_positions", "in_json"]

K = TypeVar("K")

AddPositions = Callable[[Iterable[Problem]], tuple[Problem, ...]]
"""Adds line and column to problems."""

_AT_KEY = ("unknown-key", "repeated-key")
_SPACE = re.compile(r"[ \t\r\n]*")
_SKIP = json.JSONDecoder(parse_int=str, parse_float=str, parse_constant=str).raw_decode


class WantedValue:
    """A value whose position in a document is wanted.

    `inner` are the wanted values inside it; `key` and `value` are the offsets of its key and of
    itself once they are known.
    """

    __slots__ = ("inner", "key", "value")

    def __init__(self) -> None:
        self.inner: dict[str | int, WantedValue] = {}
        self.key: int | None = None
        self.value: int | None = None

    def within(self, path: str) -> "WantedValue":
        """Return the wanted value at a path, and add it if it is new."""
        wanted = self
        for step in steps_of(path):
            wanted = wanted.inner.setdefault(step, WantedValue())
        return wanted

    def offset(self, problem: Problem) -> int | None:
        """Return the offset of a problem: of its value, its key, or the object without the key."""
        wanted, found = self, self.value
        for step in steps_of(problem.path):
            if step not in wanted.inner:
                return found
            wanted = wanted.inner[step]
            found = found if wanted.value is None else wanted.value
        return wanted.key if problem.code in _AT_KEY and wanted.key is not None else found


def add_positions(
    text: str, problems: Iterable[Problem], find: Callable[[str, WantedValue], None]
) -> tuple[Problem, ...]:
    """Add line and column to problems, with a search function such as `in_json`.

    A problem that has its line already is unchanged.
    """
    listed = list(problems)
    wanted = WantedValue()
    for problem in listed:
        wanted.within(problem.path)
    find(text, wanted)
    breaks = [found.end() for found in re.finditer("\n", text)]
    return tuple(_with_position(problem, wanted.offset(problem), breaks) for problem in listed)


def add_in_parts(
    problems: Iterable[Problem],
    part_of: Callable[[str], tuple[K, str]],
    add: Callable[[K, str, list[Problem]], Iterable[Problem]],
) -> tuple[Problem, ...]:
    """Add line and column to the problems of each part of a document together.

    `part_of` returns the part of a path, and the path of that part in the whole document.
    """
    listed, by_part = list(problems), dict[tuple[K, str], list[int]]()
    for index, problem in enumerate(listed):
        by_part.setdefault(part_of(problem.path), []).append(index)
    for (part, path), indexes in by_part.items():
        positioned = add(part, path, [listed[index] for index in indexes])
        for index, found in zip(indexes, positioned, strict=True):
            listed[index] = attrs.evolve(listed[index], line=found.line, column=found.column)
    return tuple(listed)


def _with_position(problem: Problem, offset: int | None, breaks: Sequence[int]) -> Problem:
    if offset is None or problem.line is not None:
        return problem
    line = bisect_right(breaks, offset)
    begins = breaks[line - 1] if line else 0
    return attrs.evolve(problem, line=line + 1, column=offset - begins + 1)


def in_json(text: str, wanted: WantedValue) -> None:
    """Find the offsets of wanted values in JSON; the standard library skips all others."""
    try:
        _value(text, 0, wanted)
    except (RecursionError, ValueError, IndexError):
        return


def _value(text: str, at: int, wanted: WantedValue | None) -> int:
    """Find the wanted values inside the value at an offset, and return the offset of its end."""
    at = _after_space(text, at)
    if wanted is not None:
        wanted.value = at
    if wanted is None or not wanted.inner or text[at] not in "{[":
        return _SKIP(text, at)[1]
    return _object(text, at, wanted) if text[at] == "{" else _list(text, at, wanted)


def _object(text: str, at: int, wanted: WantedValue) -> int:
    at = _after_space(text, at + 1)
    while text[at] != "}":
        begins = at
        key, at = _SKIP(text, at)
        inner = wanted.inner.get(shorten_key(key))
        if inner is not None:
            inner.key = begins
        at = _next(text, _value(text, _after_space(text, at) + 1, inner))
    return at + 1


def _list(text: str, at: int, wanted: WantedValue) -> int:
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
