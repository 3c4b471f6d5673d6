"""How the plain values of a document are read and written: strictly, nothing is coerced."""

import re
from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from typing import Any

from cisrecords.codec.gather import refused
from cisrecords.codec.text import Unreadable
from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate, InvalidRecords
from cisrecords.fields import ALLOWED_CHARACTERS, ID_RULE, Spec, bad_character, is_id

__all__ = ["READERS", "WRITERS", "Reader", "Writer", "any_text", "wrong_type"]

Reader = Callable[[Any], Any]
"""Takes plain data; returns a value, or raises `InvalidRecords` with every problem of it."""

Writer = Callable[[Any], Any]
"""Takes a value; returns plain data."""

_AMOUNT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", re.ASCII)


def wrong_type(value: object, expected: str, message: str = "") -> InvalidRecords:
    """Make the error for a value of the wrong type.

    Args:
        value: The value.
        expected: What would have been accepted.
        message: How to mend it.

    Returns:
        The error; for a number that JSON has no place for, the error that tells so.

    Example:
        >>> wrong_type(True, "a whole number").problems[0].value
        True
    """
    if isinstance(value, Unreadable):
        return refused(value.code, value.expected, value.text)
    return refused("wrong-type", expected, value, message)


def any_text(value: Any) -> str:
    """Take a text, an empty one too.

    Args:
        value: Plain data.

    Returns:
        The text.

    Raises:
        InvalidRecords: It is no text, or has a character that no text may have.

    Example:
        >>> any_text("2026.1")
        '2026.1'
    """
    if type(value) is not str:
        raise wrong_type(value, "a text")
    bad = bad_character(value)
    if bad:
        raise refused("bad-character", ALLOWED_CHARACTERS, value, bad)
    return value


def _text(spec: Spec) -> Reader:
    def read(value: Any) -> str:
        if type(value) is not str:
            raise wrong_type(value, spec.words)
        if not value.strip():
            mend = "leave the key out where nothing is said"
            raise refused("empty", spec.words, value, mend)
        return any_text(value)

    return read


def _id(spec: Spec) -> Reader:
    def read(value: Any) -> str:
        if type(value) is not str:
            raise wrong_type(value, spec.words)
        if not is_id(value):
            raise refused("bad-id", spec.words, value, ID_RULE)
        return value

    return read


def _exactly(kind: type) -> Callable[[Spec], Reader]:
    def reader(spec: Spec) -> Reader:
        def read(value: Any) -> Any:
            if type(value) is not kind:
                raise wrong_type(value, spec.words)
            return value

        return read

    return reader


def _term(spec: Spec) -> Reader:
    words = {member.value: member for member in spec.type}

    def read(value: Any) -> Any:
        if type(value) is not str:
            raise wrong_type(value, spec.words)
        if value not in words:
            raise refused("unknown-word", spec.words, value)
        return words[value]

    return read


def _edtf(made_by: Callable[[str], Any]) -> Callable[[Spec], Reader]:
    def reader(spec: Spec) -> Reader:
        def read(value: Any) -> Any:
            if type(value) is not str:
                raise wrong_type(value, spec.words)
            try:
                return made_by(value)
            except InvalidDate as error:
                raise refused("bad-date", spec.words, value, error.reason) from None

        return read

    return reader


def _amount(spec: Spec) -> Reader:
    def read(value: Any) -> Decimal:
        if type(value) is int or (type(value) is str and _AMOUNT.fullmatch(value)):
            return Decimal(value)
        mend = 'write it as a text of digits, such as "10000000" or "0.5"'
        raise wrong_type(value, f"{spec.words} as a text of digits", mend)

    return read


READERS: dict[str, Callable[[Spec], Reader]] = {
    "text": _text,
    "id": _id,
    "integer": _exactly(int),
    "yes-no": _exactly(bool),
    "term": _term,
    "date": _edtf(PartialDate),
    "period": _edtf(Period),
    "when": _edtf(parse_when),
    "amount": _amount,
}
"""What makes the reader of each shape of field."""

WRITERS: dict[str, Writer] = {
    "term": attrgetter("value"),
    "date": attrgetter("text"),
    "period": attrgetter("text"),
    "when": attrgetter("text"),
    "amount": "{:f}".format,
}
"""What writes the shapes that are not plain data already."""
