"""Strict readers of plain data, built from the fields of the records."""

from collections.abc import Mapping
from contextlib import suppress
from functools import cache
from typing import Any

import attrs

from cisrecords.codec.convert.generated import REFUSED, fast_reader
from cisrecords.codec.convert.leaves import READERS, Reader, wrong_type
from cisrecords.codec.formats.text import Repeated
from cisrecords.codec.problems.collecting import ProblemCollector, one_of, refusal, report_problems
from cisrecords.codec.problems.paths import child, steps_of
from cisrecords.codec.problems.plain import is_exact, is_list, is_object
from cisrecords.errors import BadQuery, InvalidDate, InvalidRecords, Problem, VagueDate
from cisrecords.evidence import Citation
from cisrecords.fields import Checked, Spec, spec_of, specs

__all__ = ["is_convertible", "read_items", "read_object", "reader_of", "structure"]


def structure(value: Any, annotation: Any) -> Any:
    """Read plain data; the problems are in the order of the data, the first with suggestions."""
    try:
        return reader_of(annotation)(value)
    except InvalidRecords as error:
        raise InvalidRecords(report_problems(error.problems, value)) from None
    except RecursionError:
        hint = "a query contains others only a few levels deep; remove the nesting"
        raise refusal("too-deep", "JSON with fewer levels", None, hint) from None


@cache
def reader_of(annotation: Any) -> Reader:
    """Return the reader of a class or annotation, which is built at its first use.

    It accepts only the JSON form of a field: no number for a string, no string for a list, no
    missing or unknown key. It raises `InvalidRecords` with every problem, in paths from ``$``.
    """
    return _reader(spec_of(annotation))


def is_convertible(annotation: Any) -> bool:
    """Check whether values of a class or annotation can be read and written."""
    seen: set[type[Any]] = set()
    try:
        waiting = [spec_of(annotation)]
        for spec in waiting:
            if spec.item is not None:
                waiting.append(spec.item)
            elif spec.shape == "record" and spec.type not in seen:
                seen.add(spec.type)
                waiting.extend(inner for _, inner in specs(spec.type))
    except TypeError:
        return False
    return True


def _reader(spec: Spec) -> Reader:
    if spec.optional:
        read_present = _reader(attrs.evolve(spec, optional=False))
        return lambda value: None if value is None else read_present(value)
    if spec.shape == "record":  # of a class whose records may contain others of it
        return lambda value: _record_reader(spec.type)(value)  # noqa: PLW0108
    if spec.item is not None:
        read_item = _reader(spec.item)
        return lambda value: read_items(value, spec, read_item, [])
    return READERS[spec.shape](spec)


def read_items(value: Any, spec: Spec, read_item: Reader, kept: list[Any]) -> tuple[Any, ...]:
    """Read every item of a list, and keep what is made of it, or the item if it is not valid."""
    if not is_list(value):
        raise wrong_type(value, spec.words, "write a list, also for one item")
    found = ProblemCollector()
    for index, item in enumerate(value):
        try:
            kept.append(read_item(item))
        except InvalidRecords as error:
            kept.append(item)
            found.take(error, f"$[{index}]")
            if found.full:
                break
    found.refuse()
    return tuple(kept)


@cache
def _record_reader(cls: Any) -> Reader:
    fields = dict(specs(cls))
    readers = {name: _reader(spec) for name, spec in fields.items()}
    needed = [field.name for field in attrs.fields(cls) if field.default is attrs.NOTHING]
    required = {name: fields[name].words for name in needed}
    read_fast = fast_reader(cls) if issubclass(cls, Checked) else None

    def read(value: Any) -> Any:
        if read_fast is not None and is_exact(value):
            with suppress(*REFUSED):
                return read_fast(value, [0])
        if not is_object(value):
            raise wrong_type(value, spec_of(cls).words)
        found = ProblemCollector()
        values = read_object(value, readers, required, found)
        if found.problems:
            _collect_between_fields(
                cls, {**dict.fromkeys(required), **value, **values}, readers, found
            )
            found.refuse()
        try:
            return cls(**values)
        except (BadQuery, VagueDate) as error:
            raise _refusal(error) from None

    if cls is not Citation:
        return read
    return lambda value: read({"source": value} if type(value) is str else value)


def _collect_between_fields(
    cls: type[Any],
    values: Mapping[str, Any],
    readers: Mapping[str, Reader],
    found: ProblemCollector,
) -> None:
    """Collect the problems between fields too, if some fields have problems of their own."""
    reported = {steps_of(problem.path)[:1] for problem in found.problems}
    try:
        cls(**{name: values[name] for name in readers if name in values})
    except InvalidRecords as error:
        for problem in error.problems:
            if steps_of(problem.path)[:1] not in reported:
                found.add(problem)
    except (BadQuery, InvalidDate, VagueDate):
        return  # a class whose own converter refuses a date: its reader has reported it


def _refusal(error: BadQuery | VagueDate) -> InvalidRecords:
    if isinstance(error, VagueDate):
        return refusal("vague-date", "a date that bounds the days", error.text, error.hint)
    path = child("$", error.criterion)
    return InvalidRecords([Problem(path, "bad-query", "a valid query", error.value, error.reason)])


def read_object(
    value: dict[str, Any],
    readers: Mapping[str, Reader],
    required: Mapping[str, str],
    found: ProblemCollector,
) -> dict[str, Any]:
    """Read every value of an object and collect the problems of all of them."""
    values: dict[str, Any] = {}
    for key, item in value.items():
        if found.full:
            break
        read = readers.get(key)
        if read is None:
            expected = one_of(readers)
            found.add(Problem(child("$", key), "unknown-key", expected, item))
            continue
        try:
            values[key] = read(item)
        except InvalidRecords as error:
            found.take(error, f"$.{key}")
    for key in value.repeated if isinstance(value, Repeated) else ():
        hint = "write the key once"
        found.add(Problem(child("$", key), "repeated-key", "a key used once", value.get(key), hint))
    for key, words in required.items():
        if key not in value:
            found.add(Problem(f"$.{key}", "missing-key", words, None, "add the key"))
    return values
