"""The one cattrs converter of the library: strict, and built from what each field takes."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import cache, partial
from typing import Any

import attrs
from cattrs import Converter

from cisrecords.codec.gather import Gathered, one_of, refused
from cisrecords.codec.leaves import READERS, WRITERS, Reader, Writer, wrong_type
from cisrecords.codec.paths import child, steps_of
from cisrecords.codec.plain import is_list, is_object
from cisrecords.codec.text import Repeated
from cisrecords.errors import BadQuery, InvalidDate, InvalidRecords, Problem, VagueDate
from cisrecords.evidence import Citation
from cisrecords.fields import Spec, spec_of, specs

__all__ = ["converter", "is_known", "read_object"]

_PRIMITIVES = (str, int, bool, Decimal)


@cache
def converter() -> Converter:
    """Return the converter; it is made when it is first asked for.

    Its hooks take only what the JSON form of a field is: no number for a text, no text for a
    list, no missing or unknown key. A refusal is `InvalidRecords` with every problem of the
    value, the paths starting at ``$``.

    Returns:
        The converter; not the global one of cattrs, which is left alone.

    Example:
        >>> from cisrecords.records import Place
        >>> converter().structure({"city": "Minsk"}, Place)
        Place(city='Minsk')
        >>> converter().unstructure(Place("Minsk"))
        {'city': 'Minsk'}
    """
    made = Converter()
    for primitive in _PRIMITIVES:
        made.register_structure_hook(primitive, _structure_hook(primitive, made))
    made.register_structure_hook_factory(is_known, _structure_hook)
    made.register_unstructure_hook_factory(is_known, _unstructure_hook)
    return made


def is_known(annotation: Any) -> bool:
    """Say whether values of a type can be read and written.

    Args:
        annotation: A class, or the annotation of a field.

    Returns:
        True for record classes, for what their fields may be, and for tuples of these.

    Example:
        >>> is_known(tuple[Citation, ...]), is_known(float)
        (True, False)
    """
    try:
        _inside(spec_of(annotation))
    except TypeError:
        return False
    return True


def _inside(spec: Spec) -> frozenset[type[Any]]:
    """Collect the record classes that values of a type may hold, at any depth."""
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
def _holds_itself(cls: type[Any]) -> bool:
    """Say whether values of a class may hold others of the same class."""
    return any(cls in _inside(spec) for _, spec in specs(cls))


def _structure_hook(annotation: Any, made: Converter) -> Callable[[Any, Any], Any]:
    if isinstance(annotation, type) and attrs.has(annotation):
        read = _record_reader(annotation, made)
    else:
        read = _reader(spec_of(annotation), made)
    return lambda value, _: read(value)


def _unstructure_hook(annotation: Any, made: Converter) -> Writer:
    if isinstance(annotation, type) and attrs.has(annotation):
        return _record_writer(annotation, made)
    return _writer(spec_of(annotation), made) or _as_is


def _reader(spec: Spec, made: Converter) -> Reader:
    if spec.optional:
        read_given = _reader(attrs.evolve(spec, optional=False), made)
        return lambda value: None if value is None else read_given(value)
    if spec.shape == "record" and _holds_itself(spec.type):
        return lambda value: made.get_structure_hook(spec.type)(value, spec.type)
    if spec.shape == "record":
        hook = made.get_structure_hook(spec.type)
        return lambda value: hook(value, spec.type)
    if spec.item is not None:
        return _list_reader(spec, _reader(spec.item, made))
    return READERS[spec.shape](spec)


def _list_reader(spec: Spec, read_item: Reader) -> Reader:
    def read(value: Any) -> tuple[Any, ...]:
        if not is_list(value):
            raise wrong_type(value, spec.words, "a list, also for one item")
        found = Gathered()
        items: list[Any] = []
        for index, item in enumerate(value):
            try:
                items.append(read_item(item))
            except InvalidRecords as error:
                found.take(error, f"$[{index}]")
                if found.full:
                    break
        found.refuse()
        return tuple(items)

    return read


def _record_reader(cls: Any, made: Converter) -> Reader:
    readers = {name: _reader(spec, made) for name, spec in specs(cls)}
    words = dict(specs(cls))
    required = {
        field.name: words[field.name].words
        for field in attrs.fields(cls)
        if field.default is attrs.NOTHING
    }
    expected = spec_of(cls).words

    def read(value: Any) -> Any:
        if not is_object(value):
            raise wrong_type(value, expected)
        found = Gathered()
        given = read_object(value, readers, required, found)
        if found.problems:
            _try(cls, {**dict.fromkeys(required), **value, **given}, readers, found)
            found.refuse()
        try:
            return cls(**given)
        except (BadQuery, VagueDate) as error:
            raise _refusal(error) from None

    if cls is not Citation:
        return read
    return lambda value: read({"source": value} if type(value) is str else value)


def _try(
    cls: type[Any], values: Mapping[str, Any], readers: Mapping[str, Reader], found: Gathered
) -> None:
    """Gather what is wrong between the fields, too, where some are wrong each for itself."""
    told = {steps_of(problem.path)[:1] for problem in found.problems}
    try:
        cls(**{name: values[name] for name in readers if name in values})
    except InvalidRecords as error:
        for problem in error.problems:
            if steps_of(problem.path)[:1] not in told:
                found.add(problem)
    except (BadQuery, InvalidDate, VagueDate):
        return  # a class whose own converter refuses a date: its reader has told it already


def _refusal(error: BadQuery | VagueDate) -> InvalidRecords:
    if isinstance(error, VagueDate):
        return refused("vague-date", "a date that bounds the days", error.text, error.hint)
    problem = Problem(child("$", error.criterion), "bad-query", error.reason, error.value)
    return InvalidRecords([problem])


def read_object(
    value: dict[str, Any],
    readers: Mapping[str, Reader],
    required: Mapping[str, str],
    found: Gathered,
) -> dict[str, Any]:
    """Read every value of an object, gathering the problems of all of them.

    Args:
        value: The object, as plain data.
        readers: What reads the value of each known key.
        required: The keys that must be there, with what each of them takes.
        found: Where the problems go.

    Returns:
        The values that could be read, by key.

    Example:
        >>> found = Gathered()
        >>> read_object({"citty": "Minsk"}, {"city": str}, {}, found)
        {}
        >>> found.problems[0].path
        '$.citty'
    """
    given: dict[str, Any] = {}
    for key, item in value.items():
        read = readers.get(key)
        if read is None:
            expected = one_of(readers)
            found.add(Problem(child("$", key), "unknown-key", expected, item))
            continue
        try:
            given[key] = read(item)
        except InvalidRecords as error:
            found.take(error, f"$.{key}")
    for key in value.repeated if isinstance(value, Repeated) else ():
        mend = "write the key once"
        found.add(Problem(child("$", key), "repeated-key", "a key used once", value.get(key), mend))
    for key, words in required.items():
        if key not in value:
            found.add(Problem(f"$.{key}", "missing-key", words, None, "add the key"))
    return given


def _writer(spec: Spec, made: Converter) -> Writer | None:
    if spec.item is not None:
        write_item = _writer(spec.item, made)
        return list if write_item is None else lambda items: [write_item(item) for item in items]
    write = WRITERS.get(spec.shape)
    if spec.shape == "record" and _holds_itself(spec.type):
        write = partial(made.unstructure, unstructure_as=spec.type)
    elif spec.shape == "record":
        write = made.get_unstructure_hook(spec.type)
    if write is None or not spec.optional:
        return write
    return lambda value: None if value is None else write(value)


def _record_writer(cls: Any, made: Converter) -> Writer:
    parts = [
        (field.name, field.default, _writer(spec, made) or _as_is)
        for field, (_, spec) in zip(attrs.fields(cls), specs(cls), strict=True)
    ]

    def write(record: Any) -> dict[str, Any]:
        plain: dict[str, Any] = {}
        for name, default, write_field in parts:
            value = getattr(record, name)
            if value is not default and value != default:
                plain[name] = write_field(value)
        return plain

    return write


def _as_is(value: Any) -> Any:
    return value
