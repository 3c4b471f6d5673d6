"""Canonical YAML: block style, and quotes around strings that may look like another type."""

import json
import re
from collections.abc import Iterator
from typing import Any

from cisrecords.codec.problems.plain import is_list, is_object

__all__ = ["to_yaml"]

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./()'-]*[\w.)])?")
_WORDS = frozenset("null true false yes no on off y n nan inf".split())
_ESCAPED = re.compile("[\x7f-\xa0\ud800-\udfff\u2028\u2029\ufdd0-\ufdef\ufeff\ufffe\uffff]")


def to_yaml(value: Any) -> str:
    """Write plain data as canonical YAML, which ends in one newline.

    Keys are sorted, and each item and each key has a line of its own. A string is written without
    quotes if it begins with a letter, has only letters, digits, blanks and a few marks, and is not
    a word such as ``no``; otherwise in double quotes, on one line.
    """
    if not (is_object(value) or is_list(value)) or not value:
        return _leaf(value) + "\n"
    return "".join(f"{line}\n" for line in _lines(value))


def _lines(value: Any) -> Iterator[str]:
    if is_list(value):
        for item in value:
            yield from _item(item)
        return
    for key in sorted(value):
        item = value[key]
        head = f"{_leaf(key)}:"
        if not item or not (is_object(item) or is_list(item)):
            yield f"{head} {_leaf(item)}"
            continue
        yield head
        margin = "  " if is_object(item) else ""
        for line in _lines(item):
            yield margin + line


def _item(item: Any) -> Iterator[str]:
    if not item or not (is_object(item) or is_list(item)):
        yield f"- {_leaf(item)}"
        return
    head = "- "
    for line in _lines(item):
        yield head + line
        head = "  "


def _leaf(value: Any) -> str:
    if isinstance(value, str) and _PLAIN.fullmatch(value) and value.lower() not in _WORDS:
        return value
    return _ESCAPED.sub(_escape, json.dumps(value, ensure_ascii=False))


def _escape(found: re.Match[str]) -> str:
    return f"\\u{ord(found[0]):04x}"
