"""Canonical JSON out: one text for one value, laid out for reading and for small diffs."""

import json
from collections.abc import Iterator
from typing import Any

__all__ = ["canonical"]

_COLUMNS = 100
_MOST_ITEMS = 34
_ENCODE = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(", ", ": ")
).encode


def canonical(value: Any) -> str:
    """Write plain data as canonical JSON.

    Keys are sorted. A list or object stands on one line where that line, with its indent, its
    key and a comma, is at most 100 columns; else each of its items stands on a line of its own,
    indented by one space a level. Texts are written as they are, without escapes.

    Args:
        value: Plain data: objects, lists, texts, whole numbers, true, false and null.

    Returns:
        The text, with one newline at its end.

    Example:
        >>> print(canonical({"names": [{"text": "Грузия"}], "id": "GE"}), end="")
        {"id": "GE", "names": [{"text": "Грузия"}]}
    """
    return "\n".join(_lines(value, "", 0)) + "\n"


def _lines(value: Any, head: str, indent: int) -> Iterator[str]:
    """Yield the lines of a value; `head` is what stands before it on its first line."""
    margin = " " * indent
    line = _one_line(value, _COLUMNS - indent - len(head) - 1)
    if line is not None:
        yield f"{margin}{head}{line}"
        return
    yield f"{margin}{head}{'{' if isinstance(value, dict) else '['}"
    items = _items(value)
    for index, (key, item) in enumerate(items, 1):
        *before, last = _lines(item, key, indent + 1)
        yield from before
        yield last + ("," if index < len(items) else "")
    yield f"{margin}{'}' if isinstance(value, dict) else ']'}"


def _items(value: Any) -> list[tuple[str, Any]]:
    if isinstance(value, dict):
        return [(f"{_ENCODE(key)}: ", value[key]) for key in sorted(value)]
    return [("", item) for item in value]


def _one_line(value: Any, room: int) -> str | None:
    nested = isinstance(value, dict | list) and len(value) > 0
    if nested and len(value) >= _MOST_ITEMS:
        return None
    line = _ENCODE(value)
    return line if len(line) <= room or not nested else None
