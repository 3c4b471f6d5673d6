"""Canonical JSON: one string for one value, with a layout that is easy to read and to compare."""

import json
from typing import Any

from cisrecords.codec.problems.plain import is_list, is_object

__all__ = ["canonical"]

_COLUMNS = 100
_MOST_ITEMS = 34
_ENCODE = json.JSONEncoder(
    ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(", ", ": ")
).encode


def canonical(value: Any) -> str:
    """Write plain data as canonical JSON, which ends in one newline.

    Keys are sorted. A list or object stands on one line if that line, with its indent, its key and
    a comma, has at most 100 columns; otherwise each of its items has a line of its own, indented by
    one space a level. Characters are not escaped.
    """
    lines: list[str] = []
    _lay(value, "", "", lines)
    return "\n".join(lines) + "\n"


def _lay(value: Any, head: str, tail: str, lines: list[str]) -> None:
    """Add the lines of a value, with `head` (indent and key) before it and `tail` after it."""
    line = _one_line(value, _COLUMNS - len(head) - 1)
    if line is not None:
        lines.append(f"{head}{line}{tail}")
        return
    margin = " " * (len(head) - len(head.lstrip(" ")))
    inner = margin + " "
    lines.append(f"{head}{'{' if is_object(value) else '['}")
    if is_object(value):
        for key in sorted(value):
            _lay(value[key], f"{inner}{_ENCODE(key)}: ", ",", lines)
    else:
        for item in value:
            _lay(item, inner, ",", lines)
    lines[-1] = lines[-1].removesuffix(",")
    lines.append(f"{margin}{'}' if is_object(value) else ']'}{tail}")


def _one_line(value: Any, room: int) -> str | None:
    if not (is_object(value) or is_list(value)):
        return _ENCODE(value)
    if len(value) >= _MOST_ITEMS:
        return None
    line = _ENCODE(value)
    return line if len(line) <= room or not value else None
