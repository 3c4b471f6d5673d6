"""Strict JSON from strings or bytes to plain data, without guesses or losses."""

import json
import re
from collections import Counter
from typing import Any

from cisrecords.codec.problems.collecting import refusal
from cisrecords.disk.reading import MOST_BYTES
from cisrecords.errors import InvalidRecords, Problem

__all__ = [
    "MOST_VALUES",
    "Repeated",
    "Unreadable",
    "as_integer",
    "check_size",
    "check_values",
    "decode",
    "is_suspicious",
    "parse",
]

MOST_VALUES = 3_000_000
"""The limit of commas and brackets in a document, which bounds the memory it needs."""

_LARGEST = 2**53 - 1
_MOST_DIGITS = 17
_SHOWN = 40
# Bytes of UTF-8 that characters begin with which no document may have, and these characters.
_SUSPECTS = tuple(
    (bytes([lead]), re.compile(pattern, re.DOTALL))
    for leads, pattern in (
        (b"\x7f", rb"\x7f"),
        (b"\\", rb"\\[bfru]"),
        (b"\xc2", rb"\xc2[\x80-\x9f]"),
        (b"\xed", rb"\xed[\xa0-\xbf]"),
        (b"\xef", rb"\xef(?:\xb7[\x90-\xaf]|\xbf[\xbe\xbf])"),
        (b"\xf0\xf1\xf2\xf3\xf4", rb"[\xf0-\xf4].\xbf[\xbe\xbf]"),
    )
    for lead in leads
)
_OF_ASCII = _SUSPECTS[:2]


class Repeated(dict[str, Any]):
    """An object with repeated keys, listed in `repeated`; the last value of each is kept."""

    repeated: list[str]

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        times = Counter(key for key, _ in pairs)
        self.repeated = [key for key, count in times.items() if count > 1]


class Unreadable:
    """A number that JSON cannot hold, or that other readers would not keep exact.

    `text` is the number as written, cut if it is long; `code` and `expected` are those of its
    problem.
    """

    __slots__ = ("code", "expected", "text")

    def __init__(self, text: str, code: str, expected: str) -> None:
        self.text: str = text if len(text) <= _SHOWN else text[:_SHOWN] + "..."
        self.code: str = code
        self.expected: str = expected

    def __repr__(self) -> str:
        return self.text


def parse(data: str | bytes) -> Any:
    """Read strict JSON.

    A repeated key, a number beyond 2^53 - 1, NaN and Infinity become `Repeated` and `Unreadable`
    values, which `build` reports with their paths; every other fault of the syntax raises
    `InvalidRecords` here.
    """
    text = decode(data)
    check_values(text)
    try:
        return json.loads(
            text,
            object_pairs_hook=_object,
            parse_int=as_integer,
            parse_constant=_constant,
        )
    except json.JSONDecodeError as error:
        near = text[error.pos : error.pos + _SHOWN]
        at = {"line": error.lineno, "column": error.colno}
        raise InvalidRecords([Problem("$", "not-json", "JSON", near, error.msg, **at)]) from None
    except RecursionError:
        hint = "records are only a few levels deep; remove the nesting"
        raise refusal("too-deep", "JSON with fewer levels", None, hint) from None


def is_suspicious(data: bytes) -> bool:
    """Check whether JSON or YAML may hold a character that `fields.bad_character` refuses.

    False means that it surely holds none.
    """
    for lead, pattern in _OF_ASCII if data.isascii() else _SUSPECTS:
        if lead in data and pattern.search(data):
            return True
    return False


def decode(data: str | bytes) -> str:
    """Return the string of a document.

    Raises `InvalidRecords` if it is too large, not UTF-8, or has a byte-order mark.
    """
    check_size(data)
    if isinstance(data, bytes):
        data = _from_utf8(data)
    if data.startswith("\ufeff"):
        raise _marked()
    return data


def check_size(data: str | bytes) -> None:
    """Raise `InvalidRecords` if a document has more than 64 MiB."""
    if len(data) > MOST_BYTES:
        hint = "split it into several files"
        raise refusal("too-large", f"at most {MOST_BYTES} bytes", len(data), hint)


def check_values(text: str | bytes, marks: str = ",[{") -> None:
    """Raise `InvalidRecords` if a document has more than 3,000,000 values, before they are built.

    Each value has one of the characters `marks` before or after it.
    """
    if len(text) <= MOST_VALUES:
        return
    if isinstance(text, bytes):
        found = sum(text.count(mark.encode()) for mark in marks)
    else:
        found = sum(text.count(mark) for mark in marks)
    if found > MOST_VALUES:
        hint = "split it into several files"
        raise refusal("too-large", f"at most {MOST_VALUES} values", found, hint)


def _from_utf8(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _marked()
    try:
        return data.decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        around = data[error.start : error.start + 8]
        hint = f"byte {error.start}: {error.reason}; save the file as UTF-8"
        line = data.count(b"\n", 0, error.start) + 1
        problem = Problem("$", "not-utf8", "UTF-8", around, hint, line)
        raise InvalidRecords([problem]) from None


def _marked() -> InvalidRecords:
    hint = "save the file as UTF-8 without a byte-order mark"
    return refusal("byte-order-mark", "UTF-8 without a byte-order mark", None, hint)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else Repeated(pairs)


def as_integer(digits: str) -> int | Unreadable:
    """Read a whole number; `Unreadable` if other readers would not keep it exact."""
    if len(digits) <= _MOST_DIGITS and abs(number := int(digits)) <= _LARGEST:
        return number
    return Unreadable(digits, "out-of-range", "a whole number of at most 2^53 - 1")


def _constant(word: str) -> Unreadable:
    return Unreadable(word, "not-json", "JSON, which has neither NaN nor Infinity")
