"""The cattrs converter of the library, built from the fields of the records and strict."""

from collections.abc import Callable, Mapping
from contextlib import suppress
from decimal import Decimal
from functools import cache
from typing import Any

import attrs
from cattrs import Converter

from cisrecords.codec.convert.generated import REFUSED, fast_reader
from cisrecords.codec.convert.leaves import READERS, Reader, wrong_type
from cisrecords.codec.convert.writing import writer
from cisrecords.codec.formats.text import Repeated
from cisrecords.codec.problems.collecting import ProblemCollector, one_of, refusal
from cisrecords.codec.problems.paths import child, steps_of
from cisrecords.codec.problems.plain import is_exact, is_list, is_object
from cisrecords.errors import BadQuery, InvalidDate, InvalidRecords, Problem, VagueDate
from cisrecords.evidence import Citation
from cisrecords.fields import Checked, Spec, spec_of, specs

__all__ = ["converter", "is_convertible", "read_items", "read_object"]

_PRIMITIVES = (str, int, bool, Decimal)


@cache
def converter() -> Converter:
    """Return the converter, which is built at its first use.

    Its hooks accept only the JSON form of a field: no number for a string, no string for a list, no
    missing or unknown key. They raise `InvalidRecords` with every problem of the value, in paths
    that start at ``$``. The global converter of cattrs is not touched.
    """
    conv = Converter()
    for primitive in _PRIMITIVES:
        conv.register_structure_hook(primitive, _structure_hook(primitive, conv))
    conv.register_structure_hook_factory(is_convertible, _structure_hook)
    conv.register_unstructure_hook_factory(is_convertible, writer)
    return conv


def is_convertible(annotation: Any) -> bool:
    """Check whether values of a class or annotation can be read and written."""
    try:
        _record_classes(spec_of(annotation))
    except TypeError:
        return False
    return True


def _record_classes(spec: Spec) -> frozenset[type[Any]]:
    """Collect the record classes that values of a type may contain, at any depth."""
    found: set[type[Any]] = set()
    waiting = [spec]
    while waiting:
        each = waiting.pop()
        if each.item is not None:
            waiting.append(each.item)
        if each.shape == "record" and each.type not in found:
            found.add(each.type)
            waiting.extend(inner for _, inner in specs(each.type))
    return frozenset(found)


@cache
def _is_recursive(cls: type[Any]) -> bool:
    """Check whether values of a class may contain others of the same class."""
    return any(cls in _record_classes(spec) for _, spec in specs(cls))


def _structure_hook(annotation: Any, conv: Converter) -> Callable[[Any, Any], Any]:
    if isinstance(annotation, type) and attrs.has(annotation):
        read = _record_reader(annotation, conv)
    else:
        read = _reader(spec_of(annotation), conv)
    return lambda value, _: read(value)


def _reader(spec: Spec, conv: Converter) -> Reader:
    if spec.optional:
        read_present = _reader(attrs.evolve(spec, optional=False), conv)
        return lambda value: None if value is None else read_present(value)
    if spec.shape == "record" and _is_recursive(spec.type):
        return lambda value: conv.get_structure_hook(spec.type)(value, spec.type)
    if spec.shape == "record":
        hook = conv.get_structure_hook(spec.type)
        return lambda value: hook(value, spec.type)
    if spec.item is not None:
        read_item = _reader(spec.item, conv)
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


def _record_reader(cls: Any, conv: Converter) -> Reader:
    readers = {name: _reader(spec, conv) for name, spec in specs(cls)}
    words = dict(specs(cls))
    required = {
        field.name: words[field.name].words
        for field in attrs.fields(cls)
        if field.default is attrs.NOTHING
    }
    expected = spec_of(cls).words
    read_fast = fast_reader(cls) if issubclass(cls, Checked) else None

    def read(value: Any) -> Any:
        if read_fast is not None and is_exact(value):
            with suppress(*REFUSED):
                return read_fast(value, [0])
        if not is_object(value):
            raise wrong_type(value, expected)
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
