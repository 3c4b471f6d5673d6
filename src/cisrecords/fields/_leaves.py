"""Checks of values without parts, one for each shape."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate, Problem
from cisrecords.fields.characters import ALLOWED_CHARACTERS, bad_character
from cisrecords.fields.ids import ID_RULE, is_id
from cisrecords.fields.spec import Spec
from cisrecords.names import nearest_terms

__all__ = ["LEAVES", "Check"]

Check = Callable[[Any, Spec, str], Iterator[Problem]]

# Other readers of JSON or YAML round larger numbers, or refuse them.
_LARGEST = 2**53 - 1
_MOST_DIGITS = 100

_READ_DATE: dict[str, tuple[Callable[[Any], object], tuple[type, ...]]] = {
    "date": (PartialDate, (PartialDate,)),
    "period": (Period, (Period,)),
    "when": (parse_when, (PartialDate, Period)),
}


def _text(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if type(value) is not str:
        yield Problem(path, "wrong-type", spec.words, value)
    elif not value.strip():
        yield Problem(path, "empty", spec.words, value, "leave the key out if there is no value")
    elif bad := bad_character(value):
        yield Problem(path, "bad-character", ALLOWED_CHARACTERS, value, f"remove {bad}")


def _id(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if type(value) is not str:
        yield Problem(path, "wrong-type", spec.words, value)
    elif not is_id(value):
        yield Problem(path, "bad-id", spec.words, value, ID_RULE)


def _integer(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if type(value) is not int:
        yield Problem(path, "wrong-type", spec.words, value)
    elif abs(value) > _LARGEST:
        yield Problem(path, "out-of-range", "a whole number of at most 2^53 - 1", value)


def _yes_no(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if type(value) is not bool:
        yield Problem(path, "wrong-type", spec.words, value)


def _term(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if isinstance(value, spec.type):
        return
    if not isinstance(value, str):
        yield Problem(path, "wrong-type", spec.words, value)
        return
    near = nearest_terms(value, spec.type)
    hint = f"did you mean {near[0]!r}?" if near else ""
    yield Problem(path, "unknown-word", spec.words, value, hint)


def _date(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    read, accepted = _READ_DATE[spec.shape]
    if isinstance(value, accepted):
        return
    try:
        read(value)
    except InvalidDate as error:
        code = "bad-date" if isinstance(value, str) else "wrong-type"
        yield Problem(path, code, spec.words, value, error.reason)
    else:
        yield Problem(path, "wrong-type", spec.words, value)


def _amount(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if not isinstance(value, Decimal) or not value.is_finite():
        hint = "give a Decimal or a string, which are exact" if isinstance(value, float) else ""
        yield Problem(path, "wrong-type", spec.words, value, hint)
        return
    digits_after_the_point = -int(value.as_tuple().exponent)
    if max(value.adjusted() + 1, digits_after_the_point) > _MOST_DIGITS:
        expected = f"a decimal number of at most {_MOST_DIGITS} digits"
        yield Problem(path, "out-of-range", expected, value)


LEAVES: dict[str, Check] = {
    "text": _text,
    "id": _id,
    "integer": _integer,
    "yes-no": _yes_no,
    "term": _term,
    "date": _date,
    "period": _date,
    "when": _date,
    "amount": _amount,
}
"""The check of each shape."""
