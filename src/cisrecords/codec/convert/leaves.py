"""Strict reading and writing of single values, without coercion."""

import re
from collections.abc import Callable
from decimal import Decimal
from operator import attrgetter
from typing import Any

from cisrecords.codec.formats.text import Unreadable
from cisrecords.codec.problems.collecting import refusal
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate, InvalidRecords
from cisrecords.fields import ALLOWED_CHARACTERS, ID_RULE, Spec, bad_character, is_id

__all__ = ["READERS", "WRITERS", "Reader", "Writer", "any_string", "wrong_type"]

Reader = Callable[[Any], Any]
"""Reads a value from plain data, or raises `InvalidRecords` with every problem of it."""

Writer = Callable[[Any], Any]
"""Returns the plain data of a value."""

_AMOUNT = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?", re.ASCII)
_IN_QUOTES = 'a string in brackets is put into quotes, such as "[1991-12-08..1991-12-21]"'


def wrong_type(value: object, expected: str, message: str = "") -> InvalidRecords:
    """Return the error for a value of the wrong type, or for a number that JSON cannot hold."""
    if isinstance(value, Unreadable):
        return refusal(value.code, value.expected, value.text)
    return refusal("wrong-type", expected, value, message)


def any_string(value: Any) -> str:
    """Return a string, which may be empty, or raise `InvalidRecords`."""
    if type(value) is not str:
        raise wrong_type(value, "a string")
    bad = bad_character(value)
    if bad:
        raise refusal("bad-character", ALLOWED_CHARACTERS, value, f"remove {bad}")
    return value


def _no_string(value: object, spec: Spec) -> InvalidRecords:
    """Return the error for a value that is no string, with the advice that YAML often needs."""
    hint = _IN_QUOTES if is_list(value) or is_object(value) else ""
    return wrong_type(value, spec.words, hint)


def _text(spec: Spec) -> Reader:
    def read(value: Any) -> str:
        if type(value) is not str:
            raise _no_string(value, spec)
        if not value.strip():
            hint = "leave the key out if there is no value"
            raise refusal("empty", spec.words, value, hint)
        return any_string(value)

    return read


def _id(spec: Spec) -> Reader:
    def read(value: Any) -> str:
        if type(value) is not str:
            raise wrong_type(value, spec.words)
        if not is_id(value):
            raise refusal("bad-id", spec.words, value, ID_RULE)
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
            raise refusal("unknown-word", spec.words, value)
        return words[value]

    return read


def _edtf(made_by: Callable[[str], Any]) -> Callable[[Spec], Reader]:
    def reader(spec: Spec) -> Reader:
        def read(value: Any) -> Any:
            if type(value) is not str:
                raise _no_string(value, spec)
            try:
                return made_by(value)
            except InvalidDate as error:
                raise refusal("bad-date", spec.words, value, error.reason) from None

        return read

    return reader


def _amount(spec: Spec) -> Reader:
    def read(value: Any) -> Decimal:
        if type(value) is int or (type(value) is str and _AMOUNT.fullmatch(value)):
            return Decimal(value)
        hint = 'write it as a string of digits, such as "10000000" or "0.5"'
        raise wrong_type(value, f"{spec.words} as a string of digits", hint)

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
"""The factory of the reader for each shape of field."""

WRITERS: dict[str, Writer] = {
    "term": attrgetter("value"),
    "date": attrgetter("text"),
    "period": attrgetter("text"),
    "when": attrgetter("text"),
    "amount": "{:f}".format,
}
"""The writer for each shape of field that is not plain data already."""
