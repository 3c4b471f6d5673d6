"""Strict JSON in: text or bytes to plain data, nothing guessed and nothing lost."""

import json
import re
from collections import Counter
from typing import Any

from cisrecords.codec.gather import refused
from cisrecords.errors import InvalidRecords, Problem

__all__ = [
    "MOST_BYTES",
    "MOST_VALUES",
    "Repeated",
    "Unreadable",
    "as_integer",
    "check_size",
    "check_values",
    "decoded",
    "is_suspicious",
    "parse",
]

MOST_BYTES = 64 * 1024 * 1024
"""The largest document that is read, in bytes (in characters for text)."""

MOST_VALUES = 3_000_000
"""How many commas and brackets a document has at most, so that none needs much more memory."""

_LARGEST = 2**53 - 1
_MOST_DIGITS = 17
_SHOWN = 40
_PLANES = "".join(chr(end) + chr(end + 1) for end in range(0xFFFE, 0x110000, 0x10000))
_BAD = f"\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}"
_BAD_RAW = re.compile(f"[{_BAD}]")
_BAD_ESCAPE = re.compile(r"\\[bfru]")


class Repeated(dict[str, Any]):
    """An object that has some keys more than once; the last value of each is kept.

    Attributes:
        repeated: Those keys.

    Example:
        >>> parse('{"a": 1, "a": 2}').repeated
        ['a']
    """

    repeated: list[str]

    def __init__(self, pairs: list[tuple[str, Any]]) -> None:
        super().__init__(pairs)
        times = Counter(key for key, _ in pairs)
        self.repeated = [key for key, count in times.items() if count > 1]


class Unreadable:
    """A number that JSON has no place for, or that other readers would not keep exact.

    Attributes:
        text: The number as written, cut where it is long.
        code: The code of the problem that it is.
        expected: What would have been accepted.

    Example:
        >>> parse("[1e5, NaN]")[1].code
        'not-json'
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

    A key that stands twice, a number beyond 2^53 - 1 and the words NaN and Infinity are kept as
    `Repeated` and `Unreadable` values, for `build` to tell with their paths; anything else that
    is not JSON ends the reading here.

    Args:
        data: JSON as text, or as bytes in UTF-8.

    Returns:
        Plain data.

    Raises:
        InvalidRecords: It is no UTF-8, has a byte-order mark, is too large, is nested too deeply
            or is no JSON; the message tells the line and column.

    Example:
        >>> parse('{"schema": 1}')
        {'schema': 1}
    """
    text = decoded(data)
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
        mend = "records nest only a few levels deep"
        raise refused("too-deep", "JSON that is not nested so deeply", None, mend) from None


def is_suspicious(text: str) -> bool:
    """Say whether JSON may hold a character that no text may have (`fields.bad_character`).

    Args:
        text: JSON.

    Returns:
        False only where it surely holds none.

    Example:
        >>> is_suspicious('"plain"')
        False
    """
    if "\x7f" in text or ("\\" in text and _BAD_ESCAPE.search(text)):
        return True
    return not text.isascii() and _BAD_RAW.search(text) is not None


def decoded(data: str | bytes) -> str:
    """Return the text that a document is.

    Args:
        data: The text, or its bytes in UTF-8.

    Returns:
        The text.

    Raises:
        InvalidRecords: It is no UTF-8, has a byte-order mark, or is too large.

    Example:
        >>> decoded(b"{}")
        '{}'
    """
    check_size(data)
    if isinstance(data, bytes):
        data = _from_utf8(data)
    if data.startswith("\ufeff"):
        raise _marked()
    return data


def check_size(data: str | bytes) -> None:
    """Refuse a document that is too large.

    Args:
        data: The text, or its bytes.

    Raises:
        InvalidRecords: It has more than 64 MiB.

    Example:
        >>> check_size(b"{}")
    """
    if len(data) > MOST_BYTES:
        mend = "split it into several files"
        raise refused("too-large", f"at most {MOST_BYTES} bytes", len(data), mend)


def check_values(text: str | bytes, marks: str = ",[{") -> None:
    """Refuse a document that has too many values, before any of them is made.

    Args:
        text: The text, or its bytes.
        marks: The characters of which one stands before each value, or after it.

    Raises:
        InvalidRecords: It has more than 3,000,000.

    Example:
        >>> check_values("[1, 2, 3]")
    """
    if len(text) <= MOST_VALUES:
        return
    if isinstance(text, bytes):
        found = sum(text.count(mark.encode()) for mark in marks)
    else:
        found = sum(text.count(mark) for mark in marks)
    if found > MOST_VALUES:
        mend = "split it into several files"
        raise refused("too-large", f"at most {MOST_VALUES} values", found, mend)


def _from_utf8(data: bytes) -> str:
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise _marked()
    try:
        return data.decode("utf-8", "strict")
    except UnicodeDecodeError as error:
        around = data[error.start : error.start + 8]
        mend = f"byte {error.start}: {error.reason}; save the file as UTF-8"
        line = data.count(b"\n", 0, error.start) + 1
        problem = Problem("$", "not-utf8", "text in UTF-8", around, mend, line)
        raise InvalidRecords([problem]) from None


def _marked() -> InvalidRecords:
    mend = "save the file as UTF-8 without a byte-order mark"
    return refused("byte-order-mark", "UTF-8 without a byte-order mark", None, mend)


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    made = dict(pairs)
    return made if len(made) == len(pairs) else Repeated(pairs)


def as_integer(digits: str) -> int | Unreadable:
    """Read a whole number.

    Args:
        digits: Its digits, and a minus sign before them or none.

    Returns:
        The number; `Unreadable` where other readers would not keep it exact.

    Example:
        >>> as_integer("8"), as_integer("9" * 20).code
        (8, 'out-of-range')
    """
    if len(digits) <= _MOST_DIGITS and abs(number := int(digits)) <= _LARGEST:
        return number
    return Unreadable(digits, "out-of-range", "a whole number of at most 2^53 - 1")


def _constant(word: str) -> Unreadable:
    return Unreadable(word, "not-json", "JSON, which has no such number")
