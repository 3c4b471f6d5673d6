"""Strict reading and writing of single values, without coercion."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from cisrecords.codec.formats.text import Unreadable
from cisrecords.codec.problems.collecting import refusal
from cisrecords.codec.problems.plain import is_list, is_object
from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate, InvalidRecords
from cisrecords.fields import ALLOWED_CHARACTERS, Spec, amount_of_plain, bad_character, problems_of

__all__ = ["READERS", "Reader", "any_string", "wrong_type"]

Reader = Callable[[Any], Any]
"""Reads a value from plain data, or raises `InvalidRecords` with every problem of it."""

_IN_QUOTES = 'a string in brackets is put into quotes, such as "[1991-12-08..1991-12-21]"'

_MADE_BY: dict[str, Callable[[str], Any]] = {
    "date": PartialDate,
    "period": Period,
    "when": parse_when,
}


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


def _checked(spec: Spec) -> Reader:
    """Return a reader of values that are the same in JSON and in a record."""

    def read(value: Any) -> Any:
        if isinstance(value, Unreadable) or (spec.shape == "text" and type(value) is not str):
            raise _no_string(value, spec)
        problems = tuple(problems_of(value, spec, "$"))
        if problems:
            raise InvalidRecords(problems)
        return value

    return read


def _term(spec: Spec) -> Reader:
    words = {member.value: member for member in spec.type}

    def read(value: Any) -> Any:
        if type(value) is not str:
            raise wrong_type(value, spec.words)
        if value not in words:
            raise refusal("unknown-word", spec.words, value)
        return words[value]

    return read


def _edtf(spec: Spec) -> Reader:
    made_by = _MADE_BY[spec.shape]

    def read(value: Any) -> Any:
        if type(value) is not str:
            raise _no_string(value, spec)
        try:
            return made_by(value)
        except InvalidDate as error:
            raise refusal("bad-date", spec.words, value, error.reason) from None

    return read


def _amount(spec: Spec) -> Reader:
    def read(value: Any) -> Decimal:
        amount = amount_of_plain(value)
        if amount is not None:
            return amount
        hint = 'write it as a string of digits, such as "10000000" or "0.5"'
        raise wrong_type(value, f"{spec.words} as a string of digits", hint)

    return read


READERS: dict[str, Callable[[Spec], Reader]] = {
    **dict.fromkeys(("text", "id", "integer", "yes-no"), _checked),
    "term": _term,
    **dict.fromkeys(_MADE_BY, _edtf),
    "amount": _amount,
}
"""The factory of the reader for each shape of field."""
