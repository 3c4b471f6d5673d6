"""Checks of whole records: every field against its annotation, all problems at once."""

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from typing import Any

import attrs

from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.errors import InvalidDate, InvalidRecords, Problem, shown
from cisrecords.fields.ids import is_id
from cisrecords.fields.spec import Spec, specs
from cisrecords.names import did_you_mean

__all__ = ["Checked", "label", "problems_of"]


class Checked:
    """The base of every record class: a wrong value never gets into one.

    Example:
        >>> from cisrecords.records import Place
        >>> Place(city="Baku", country="AZ")
        Place(city='Baku', country='AZ')
    """

    __slots__ = ()

    def __attrs_post_init__(self) -> None:
        """Raise `InvalidRecords` with every problem of the new object."""
        problems = tuple(self._problems())
        if problems:
            raise InvalidRecords(problems)

    def _problems(self) -> Iterator[Problem]:
        fine = True
        for name, spec in specs(type(self)):
            for problem in problems_of(getattr(self, name), spec, f"$.{name}"):
                fine = False
                yield problem
        if fine:
            yield from self._faults()

    def _faults(self) -> Iterable[Problem]:
        """What is wrong between fields that are each fine; for classes to say."""
        return ()

    def __repr__(self) -> str:
        given = [
            f"{field.name}={getattr(self, field.name)!r}"
            for field in attrs.fields(type(self))
            if getattr(self, field.name) != field.default
        ]
        return f"{type(self).__name__}({', '.join(given)})"


def problems_of(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    """Tell every way in which a value does not fit its field.

    Args:
        value: The value, after the converters of the field.
        spec: What the field takes.
        path: Where the value stands, for the problems.

    Yields:
        One `Problem` for each fault.

    Example:
        >>> from cisrecords.fields import spec_of
        >>> [problem.code for problem in problems_of(5, spec_of(str), "$.note")]
        ['wrong-type']
    """
    if value is None:
        if not spec.optional:
            yield Problem(path, "wrong-type", spec.words, None, "leave the key out or give it")
    elif spec.shape == "many" and spec.item is not None:
        if isinstance(value, tuple):
            for index, item in enumerate(value):
                yield from problems_of(item, spec.item, f"{path}[{index}]")
        else:
            yield Problem(path, "wrong-type", spec.words, value)
    else:
        yield from _CHECKS[spec.shape](value, spec, path)


def _is_a(*classes: type) -> Callable[[Any, Spec, str], Iterator[Problem]]:
    def check(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
        if not isinstance(value, spec.type or classes):
            yield Problem(path, "wrong-type", spec.words, value)

    return check


def _text(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if type(value) is not str:
        yield Problem(path, "wrong-type", spec.words, value)
    elif not value.strip():
        yield Problem(path, "empty", spec.words, value, "leave the key out where nothing is said")


def _id(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if type(value) is not str:
        yield Problem(path, "wrong-type", spec.words, value)
    elif not is_id(value):
        mend = "letters and digits joined by single hyphens or dots, at most 100 characters"
        yield Problem(path, "bad-id", spec.words, value, mend)


def _integer(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if type(value) is not int:
        yield Problem(path, "wrong-type", spec.words, value)


def _term(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if isinstance(value, spec.type):
        return
    if not isinstance(value, str):
        yield Problem(path, "wrong-type", spec.words, value)
        return
    near = did_you_mean(value, list(spec.type))
    mend = f"did you mean {near[0]!r}?" if near else ""
    yield Problem(path, "unknown-word", spec.words, value, mend)


def _date(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    accepted = {"date": (PartialDate,), "period": (Period,), "when": (PartialDate, Period)}
    if isinstance(value, accepted[spec.shape]):
        return
    if isinstance(value, str):
        yield Problem(path, "bad-date", spec.words, value, _why(value, spec.shape))
    else:
        yield Problem(path, "wrong-type", spec.words, value)


def _why(text: str, shape: str) -> str:
    try:
        {"date": PartialDate, "period": Period, "when": parse_when}[shape](text)
    except InvalidDate as error:
        return error.reason
    return ""


def _amount(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if not isinstance(value, Decimal) or not value.is_finite():
        yield Problem(path, "wrong-type", spec.words, value)


_CHECKS: dict[str, Callable[[Any, Spec, str], Iterator[Problem]]] = {
    "text": _text,
    "id": _id,
    "integer": _integer,
    "yes-no": _is_a(bool),
    "term": _term,
    "date": _date,
    "period": _date,
    "when": _date,
    "amount": _amount,
    "record": _is_a(),
}


def label(record: object, identity: str, name: str) -> str:
    """Write the short text by which a record shows itself.

    Args:
        record: The record.
        identity: Its id.
        name: Its best name.

    Returns:
        A text such as ``<State GE 'Georgia'>``.

    Example:
        >>> label(object(), "GE", "Georgia")
        "<object GE 'Georgia'>"
    """
    return f"<{type(record).__name__} {identity} {shown(name)}>"
