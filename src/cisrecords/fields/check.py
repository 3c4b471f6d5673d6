"""Checks of whole records: every field against its annotation, all problems at once."""

from collections.abc import Generator, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, ClassVar, cast

import attrs

from cisrecords.errors import InvalidRecords, Problem, shown
from cisrecords.fields._leaves import LEAVES
from cisrecords.fields.spec import Spec, specs

__all__ = ["Checked", "label", "problems_of", "vouched_for"]

_REPR_LENGTH = 200
_VOUCHED: ContextVar[bool] = ContextVar("cisrecords_vouched_for", default=False)


@contextmanager
def vouched_for() -> Generator[None]:
    """Make records without checking them again, in this thread and task only.

    For records whose file is known by its checksum to be one that was checked as a whole.

    Yields:
        Nothing; the checks are back when the block ends.

    Example:
        >>> from cisrecords.records import Place
        >>> with vouched_for():
        ...     Place("Baku", "AZ")
        Place(city='Baku', country='AZ')
    """
    before = _VOUCHED.set(True)
    try:
        yield
    finally:
        _VOUCHED.reset(before)


class Checked:
    """The base of every record class: a wrong value never gets into one.

    Example:
        >>> from cisrecords.records import Place
        >>> Place(city="Baku", country="AZ")
        Place(city='Baku', country='AZ')
    """

    __slots__ = ()

    _takes_text: ClassVar[bool] = False
    """Whether a bare text, where a record is wanted, stands for its first field."""

    def __attrs_post_init__(self) -> None:
        """Raise `InvalidRecords` with every problem of the new object."""
        if _VOUCHED.get():
            return
        problems = tuple(self._problems())
        if problems:
            raise InvalidRecords(problems)

    def _problems(self) -> Iterator[Problem]:
        told: set[str] = set()
        for name, spec in specs(type(self)):
            for problem in problems_of(getattr(self, name), spec, f"$.{name}"):
                told.add(problem.path)
                yield problem
        yield from (fault for fault in self._faults() if fault.path not in told)

    def _faults(self) -> Iterable[Problem]:
        """What is wrong between fields; for classes to say.

        A field may hold anything here: what is wrong with it alone is told already, and a fault
        at the same path is not told again.
        """
        return ()

    def __repr__(self) -> str:
        given = [
            f"{field.name}={getattr(self, field.name)!r}"
            for field in attrs.fields(cast(Any, type(self)))
            if getattr(self, field.name) != field.default
        ]
        text = f"{type(self).__name__}({', '.join(given)})"
        return text if len(text) <= _REPR_LENGTH else text[: _REPR_LENGTH - 4] + "...)"


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
            mend = "give a value, or leave it out where it may be left out"
            yield Problem(path, "wrong-type", spec.words, None, mend)
    elif spec.item is not None:
        yield from _problems_of_items(value, spec, spec.item, path)
    elif spec.shape == "record":
        yield from _problems_of_record(value, spec, path)
    else:
        yield from LEAVES[spec.shape](value, spec, path)


def _problems_of_items(value: Any, spec: Spec, item_spec: Spec, path: str) -> Iterator[Problem]:
    items = cast(tuple[Any, ...], value)
    if not isinstance(value, tuple):
        yield Problem(path, "wrong-type", spec.words, value, "a list, also for one item")
        return
    for index, item in enumerate(items):
        yield from problems_of(item, item_spec, f"{path}[{index}]")


def _problems_of_record(value: Any, spec: Spec, path: str) -> Iterator[Problem]:
    if isinstance(value, spec.type):
        return
    if isinstance(value, str) and getattr(spec.type, "_takes_text", False):
        # The converter left this text alone because it makes no record; ask again for the reason.
        try:
            spec.type(value)
        except InvalidRecords as error:
            yield from (problem.under(path) for problem in error.problems)
            return
    yield Problem(path, "wrong-type", spec.words, value)


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
