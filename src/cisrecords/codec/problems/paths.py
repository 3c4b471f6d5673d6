"""Paths of values in a document, and the order of problems by path."""

import json
import re
from typing import Any

from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.errors import Problem

__all__ = ["Order", "child", "last_key", "shorten_key", "steps_of"]

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,79}")
_STEP = re.compile(r'\.([^.\[]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]')
_LENGTH = 80


def child(path: str, key: object) -> str:
    """Return the path of the value under a key.

    A key that is not a plain word is quoted and cut after 80 characters.
    """
    if isinstance(key, str) and _PLAIN.fullmatch(key):
        return f"{path}.{key}"
    return f"{path}[{json.dumps(shorten_key(key))}]"


def shorten_key(key: object) -> str:
    """Return the first 80 characters of a key, as it is written in a path."""
    return str(key)[:_LENGTH]


def steps_of(path: str) -> tuple[str | int, ...]:
    """Split a path into its steps: keys as strings, positions in a list as numbers."""
    found = _STEP.findall(path)
    return tuple(int(step[1]) if step[1] else _key(step) for step in found)


def last_key(path: str) -> str:
    """Return the key at the end of a path; empty if the path ends in an index or has no step."""
    steps = steps_of(path)
    return steps[-1] if steps and isinstance(steps[-1], str) else ""


class Order:
    """A sort key that puts problems in the order of a document.

    Missing keys come after the others.
    """

    def __init__(self, tree: object) -> None:
        self._tree = tree
        self._ranks: dict[int, dict[object, int]] = {}

    def __call__(self, problem: Problem) -> tuple[int, ...]:
        """Return the rank of each step in the path of a problem."""
        value: Any = self._tree
        places: list[int] = []
        for step in steps_of(problem.path):
            if isinstance(step, int):
                places.append(step)
                value = value[step] if is_list(value) and step < len(value) else None
            else:
                ranks = self._ranks_of(value)
                places.append(ranks.get(step, len(ranks)))
                value = value.get(step) if is_object(value) else None
        return tuple(places)

    def _ranks_of(self, value: object) -> dict[object, int]:
        if not is_object(value):
            return {}
        if id(value) not in self._ranks:
            self._ranks[id(value)] = {key: rank for rank, key in enumerate(value)}
        return self._ranks[id(value)]


def _key(step: tuple[str, str, str]) -> str:
    plain, _, quoted = step
    return str(json.loads(quoted)) if quoted else plain
