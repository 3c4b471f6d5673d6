"""Readers of record classes in straight-line code, generated from their fields.

They build the record of a valid value, or raise an error without details. They take exactly what a
parser of JSON returns, never values of derived classes.
"""

from collections.abc import Callable, Iterable, Iterator
from functools import cache, partial
from typing import Any

import attrs

from cisrecords.codec.convert.leaves import READERS
from cisrecords.dates import PartialDate, Period, parse_when
from cisrecords.evidence import Citation
from cisrecords.fields import (
    AtLeast,
    OneOf,
    Rule,
    Spec,
    bad_character,
    faults_beyond_rules,
    is_id,
    problems_of,
    rules_of,
    specs,
)
from cisrecords.fields.compiling import compile_function

__all__ = ["KNOWN", "REFUSED", "FastReader", "Tally", "fast_reader"]

REFUSED = (ValueError, TypeError, LookupError, AttributeError, RecursionError)
"""What a fast reader raises for a value that is not valid."""

Tally = list[int]
"""One number: the colons of what was read so far, one for each key and those in strings."""

FastReader = Callable[[Any, Tally], Any]
"""Builds a record from parsed JSON, and adds to the tally."""

_MOST_KNOWN = 16_384
_LARGEST = 2**53 - 1
_UNCOMMON = 5  # after so many fields, a reader looks whether there are more before each
_ORDER = ("id", "term", "many", "date", "when", "period", "record", "text", "integer", "yes-no")


class _Known(dict[Any, Any]):
    """Values by the string that stands for them; emptied when there are too many."""

    def __init__(self, make: Callable[[Any], Any]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, text: Any) -> Any:
        value = self._make(text)
        if len(self) >= _MOST_KNOWN:
            self.clear()
        self[text] = value
        return value


def _valid_id(text: Any) -> Any:
    if not is_id(text):
        raise ValueError
    return text


def _amount(value: Any) -> Any:
    spec = Spec("amount")
    amount = READERS["amount"](spec)(value)
    if any(problems_of(amount, spec, "$")):
        raise ValueError
    return amount


def _check_nulls(value: dict[str, Any], known: int, optional: frozenset[str]) -> None:
    """Refuse unknown keys; a key whose value is null is known where null is allowed."""
    nulls = sum(each is None and key in optional for key, each in value.items())
    if known + nulls != len(value):
        raise KeyError


KNOWN = {
    "id": _Known(_valid_id),
    "date": _Known(PartialDate),
    "period": _Known(Period),
    "when": _Known(parse_when),
}
"""The values of a shape by their string; looking up one that is not valid raises an error."""

_NAMES: dict[str, Any] = {
    "amount": _amount,
    "bad_character": bad_character,
    "check_nulls": _check_nulls,
    "citations": _Known(Citation),
    "sole": _Known(lambda source: (Citation(source),)),
    **{f"{shape.replace('-', '_')}s": known for shape, known in KNOWN.items()},
}
_CHECKS = {
    "text": (
        "if not v.strip(): raise ValueError",
        "if not v.isprintable() and bad_character(v): raise ValueError",
        "if ':' in v: colons += v.count(':')",
    ),
    "integer": (f"if type(v) is not int or not -{_LARGEST} <= v <= {_LARGEST}: raise ValueError",),
    "yes-no": ("if type(v) is not bool: raise ValueError",),
}
_MADE_BY = {"id": "ids[v]", "date": "dates[v]", "period": "periods[v]", "when": "whens[v]"}
_MADE_BY |= {"amount": "amount(v)"}


@cache
def fast_reader(cls: Any) -> FastReader:
    """Return the fast reader of a record class, compiled at its first use."""
    name, names = f"read_{cls.__name__}", dict(_NAMES)
    return compile_function(name, _function(name, cls, names), names)


def _function(name: str, cls: Any, names: dict[str, Any]) -> Iterator[str]:
    yield f"def {name}(value0, tally):"
    if cls is Citation:
        yield " if type(value0) is str: return citations[value0]"
    yield " colons = 0"
    yield from _indented(_record(cls, 0, names))
    yield " tally[0] += colons"
    yield " return o0"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (f" {line}" for line in lines)


def _record(cls: Any, depth: int, names: dict[str, Any]) -> Iterator[str]:
    """Yield the code that makes the record `o1` of the object `value1`, at depth 1.

    A twin is filled in its place and takes its class at the end: it has the same slots, and is not
    frozen. After the first fields, it looks whether there are more before each.
    """
    value, o, known = f"value{depth}", f"o{depth}", f"known{depth}"
    size, get, twin = f"size{depth}", f"get{depth}", f"twin_{cls.__name__}"
    fields = sorted(zip(attrs.fields(cls), specs(cls), strict=True), key=_commonness)
    needed = sum(field.default is attrs.NOTHING for field, _ in fields)
    names[cls.__name__] = cls
    names[twin] = type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__})
    names[f"optional_{cls.__name__}"] = frozenset(
        name for _, (name, spec) in fields if spec.optional
    )
    yield f"{get}, {o}, {known}, {size} = {value}.get, {twin}(), {needed}, len({value})"
    yield f"colons += {size}"
    margin = ""
    for place, (field, (name, spec)) in enumerate(fields):
        if field.default is attrs.NOTHING:
            yield f"{margin}v = {value}['{name}']"
            yield from (margin + line for line in _assignment(f"{o}.{name}", spec, depth, names))
            continue
        if place >= _UNCOMMON:
            yield f"{margin}if {known} == {size}:"
            for other, _ in fields[place:]:
                yield f"{margin} {o}.{other.name} = {_default(cls, other, names)}"
            yield f"{margin}else:"
            margin += " "
        yield f"{margin}v = {get}('{name}')"
        yield f"{margin}if v is None: {o}.{name} = {_default(cls, field, names)}"
        yield f"{margin}else:"
        yield f"{margin} {known} += 1"
        for line in _assignment(f"{o}.{name}", spec, depth, names):
            yield f"{margin} {line}"
    yield f"{margin}if {known} != {size}: check_nulls({value}, {known}, optional_{cls.__name__})"
    yield f"{o}.__class__ = {cls.__name__}"
    for rule in rules_of(cls):
        yield f"if {_broken(rule, o)}: raise ValueError"
    faults = faults_beyond_rules(cls)
    if faults is not None:
        names[f"faults_{cls.__name__}"] = faults
        yield f"if faults_{cls.__name__}({o}): raise ValueError"


def _broken(rule: Rule, o: str) -> str:
    """Return the condition on which a record breaks a rule."""
    if isinstance(rule, OneOf):
        return " and ".join(f"not {o}.{name}" for name in rule.names)
    if isinstance(rule, AtLeast):
        return f"{o}.{rule.name} is not None and {o}.{rule.name} < {rule.least}"
    return f"not {o}.{rule.name}"


def _default(cls: Any, field: Any, names: dict[str, Any]) -> str:
    if field.default in (None, ()):
        return repr(field.default)
    name = f"default_{cls.__name__}_{field.name}"
    names[name] = field.default
    return name


def _commonness(field: Any) -> tuple[bool, bool, int]:
    """Return a sort key that puts required fields first, and then those that most records have."""
    attribute, (name, spec) = field
    rank = _ORDER.index(spec.shape) if spec.shape in _ORDER else len(_ORDER)
    return attribute.default is not attrs.NOTHING, name != "cites", rank


def _assignment(target: str, spec: Spec, depth: int, names: dict[str, Any]) -> Iterator[str]:
    """Yield the code that checks the value `v` of a field, and assigns what it makes of it."""
    item = spec.item
    if item is None:
        yield from _CHECKS.get(spec.shape, ())
        if spec.shape == "record":
            yield f"value{depth + 1} = v"
            yield from _record(spec.type, depth + 1, names)
        yield f"{target} = {_made(spec, depth, names)}"
    elif item.type is Citation:  # most often one, of which only the source is given
        yield "if len(v) == 1 and len(v[0]) == 1:"
        yield " colons += 1"
        yield f" {target} = sole[v[0]['source']]"
        yield "elif type(v) is not list: raise ValueError"
        yield f"else: {target} = tuple([read_Citation(v, tally) for v in v])"
        names["read_Citation"] = fast_reader(Citation)
    else:
        yield "if type(v) is not list: raise ValueError"
        yield from _items(target, item, depth, names)


def _items(target: str, item: Spec, depth: int, names: dict[str, Any]) -> Iterator[str]:
    """Yield the code that makes a tuple of the items of the list `v`."""
    if item.shape == "record":
        yield f"made{depth} = []"
        yield f"for value{depth + 1} in v:"
        yield from _indented(_known_record(item.type, depth, names))
        yield from _indented(_record(item.type, depth + 1, names))
        yield f" made{depth}.append(o{depth + 1})"
        yield f"{target} = tuple(made{depth})"
    elif item.shape in _CHECKS:
        yield "items = v"
        yield "for v in items:"
        yield from _indented(_CHECKS[item.shape])
        yield f"{target} = tuple(items)"
    else:
        yield f"{target} = tuple([{_made(item, depth, names)} for v in v])"


def _known_record(cls: Any, depth: int, names: dict[str, Any]) -> Iterator[str]:
    """Yield the code that looks up a record of which only ids and terms are given, all required."""
    pairs = zip(attrs.fields(cls), specs(cls), strict=True)
    required = [
        (name, spec.shape) for field, (name, spec) in pairs if field.default is attrs.NOTHING
    ]
    if not required or any(shape not in {"id", "term"} for _, shape in required):
        return
    value, table = f"value{depth + 1}", f"known_{cls.__name__}"
    names[table] = _Known(partial(_with_required, fast_reader(cls), [name for name, _ in required]))
    yield f"if len({value}) == {len(required)}:"
    yield f" colons += {len(required)}"
    key = "".join(f"{value}['{name}'], " for name, _ in required)
    yield f" made{depth}.append({table}[{key}])"
    yield " continue"


def _with_required(read: FastReader, names: list[str], values: tuple[Any, ...]) -> Any:
    return read(dict(zip(names, values, strict=True)), [0])


def _made(spec: Spec, depth: int, names: dict[str, Any]) -> str:
    """Return the expression of what is made of a value `v`; a wrong one raises an error."""
    if spec.shape == "record":
        return f"o{depth + 1}"
    if spec.shape == "term":
        names[f"terms_{spec.type.__name__}"] = {member.value: member for member in spec.type}
        return f"terms_{spec.type.__name__}[v]"
    return _MADE_BY.get(spec.shape, "v")
