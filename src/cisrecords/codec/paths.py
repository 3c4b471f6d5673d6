"""Paths into a document, as problems tell them, and their order in the document."""

import json
import re
from typing import Any

from cisrecords.codec.plain import is_list, is_object
from cisrecords.errors import Problem

__all__ = ["Order", "child", "cut", "last_key", "steps_of"]

_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_-]{0,79}")
_STEP = re.compile(r'\.([^.\[]+)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]')
_LENGTH = 80


def child(path: str, key: object) -> str:
    """Return the path of the value that stands under a key.

    Args:
        path: The path of the object.
        key: The key; one that is no plain word is quoted, and cut after 80 characters.

    Returns:
        The path.

    Example:
        >>> child("$.acts[3]", "date"), child("$", "a key")
        ('$.acts[3].date', '$["a key"]')
    """
    if isinstance(key, str) and _PLAIN.fullmatch(key):
        return f"{path}.{key}"
    return f"{path}[{json.dumps(cut(key))}]"


def cut(key: object) -> str:
    """Return a key as it stands in a path: at most 80 characters of it.

    Args:
        key: The key.

    Returns:
        Its first characters.

    Example:
        >>> len(cut("a" * 1000))
        80
    """
    return str(key)[:_LENGTH]


def steps_of(path: str) -> tuple[str | int, ...]:
    """Take a path apart.

    Args:
        path: A path that `child` made.

    Returns:
        Its steps from the root: keys as texts, places in a list as numbers.

    Example:
        >>> steps_of('$.acts[3]["a key"]')
        ('acts', 3, 'a key')
    """
    found = _STEP.findall(path)
    return tuple(int(step[1]) if step[1] else _key(step) for step in found)


def last_key(path: str) -> str:
    """Return the key at the end of a path.

    Args:
        path: A path that `child` made.

    Returns:
        The key; empty where the path ends in an index or has no step.

    Example:
        >>> last_key("$.states[0].nmaes")
        'nmaes'
    """
    steps = steps_of(path)
    return steps[-1] if steps and isinstance(steps[-1], str) else ""


class Order:
    """Where problems stand in one document, for sorting; a missing key stands after the others.

    Args:
        tree: The document as plain data.

    Example:
        >>> order = Order({"b": [1, 2], "a": 3})
        >>> order(Problem("$.b[1]", "c", "e")) < order(Problem("$.a", "c", "e"))
        True
    """

    def __init__(self, tree: object) -> None:
        self._tree = tree
        self._ranks: dict[int, dict[object, int]] = {}

    def __call__(self, problem: Problem) -> tuple[int, ...]:
        """Return the place of a problem: the rank of each step of its path."""
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
