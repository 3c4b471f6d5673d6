"""Canonical JSON: one string for one value, with a layout that is easy to read and to compare."""

import json
from collections.abc import Callable
from typing import Any

from cisrecords.codec.problems.plain import is_list, is_object

__all__ = ["Laid", "canonical", "lay"]

Laid = Callable[[Any, str, int], str]
"""Returns a value as JSON: on one line if it has room there; else with a margin before each line,
which begins with a newline."""

_COLUMNS = 100
_MOST_ITEMS = 34
_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False).encode


def _leaf(value: Any, margin: str, room: int) -> str:
    del margin, room
    return _encode(value)


def canonical(value: Any, leaf: Laid = _leaf) -> str:
    """Write plain data as canonical JSON, which ends in one newline.

    Keys are sorted. A list or object stands on one line if that line, with its indent, its key and
    a comma, has at most 100 columns; otherwise each of its items has a line of its own, indented by
    one space a level. Characters are not escaped. Everything that is neither a list nor an object
    is written by `leaf`.
    """
    return _laid(value, "\n", _COLUMNS - 1, leaf) + "\n"


def _laid(value: Any, margin: str, room: int, leaf: Laid) -> str:
    inner, wide = margin + " ", _COLUMNS - 1 - len(margin)
    if is_object(value):
        heads = [(key, f"{_encode(key)}: ") for key in sorted(value)]
        items = [head + _laid(value[key], inner, wide - len(head), leaf) for key, head in heads]
        return lay(items, "{", "}", margin, room)
    if is_list(value):
        return lay([_laid(item, inner, wide, leaf) for item in value], "[", "]", margin, room)
    return leaf(value, margin, room)


def lay(items: list[str], opening: str, closing: str, margin: str, room: int) -> str:
    """Write a list or object whose items are laid out on lines of their own.

    If it has room on one line, so has each of its items: a line is never broken inside another.
    """
    if len(items) < _MOST_ITEMS:
        line = f"{opening}{', '.join(items)}{closing}"
        if len(line) <= room or not items:
            return line
    return f"{opening}{margin} {f',{margin} '.join(items)}{margin}{closing}"
