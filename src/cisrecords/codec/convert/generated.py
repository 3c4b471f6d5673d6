"""Readers of record classes in straight-line code, generated from their fields.

They build the record of a valid value, or raise an error without details. They take exactly what a
parser of JSON returns, never values of derived classes.
"""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import attrs

from cisrecords.codec.convert.compiling import compiled
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
        "if ':' in v: tally[0] += v.count(':')",
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
    reader: FastReader = compiled(name, _lines(name, cls, names), names)
    return reader


def _lines(function: str, cls: Any, names: dict[str, Any]) -> Iterator[str]:
    """Yield the code of a reader.

    A twin is filled in place of the record and takes its class at the end: it has the same slots,
    and is not frozen.
    """
    fields = sorted(zip(attrs.fields(cls), specs(cls), strict=True), key=_commonness)
    needed = sum(field.default is attrs.NOTHING for field, _ in fields)
    names["record_class"] = cls
    names["twin"] = type(cls.__name__, cls.__bases__, {"__slots__": cls.__slots__})
    names["optional"] = frozenset(name for _, (name, spec) in fields if spec.optional)
    yield f"def {function}(value, tally):"
    if cls is Citation:  # a list of citations counts one key for each
        yield " tally[0] -= 1"
        yield " if type(value) is str: return citations[value]"
    yield f" get, o, known, size = value.get, twin(), {needed}, len(value)"
    yield " tally[0] += size"
    margin = " "
    for place, (field, (name, spec)) in enumerate(fields):
        if field.default is attrs.NOTHING:
            yield f"{margin}v = value['{name}']"
            yield from (margin + line for line in _assignment(name, spec, names))
            continue
        if place >= _UNCOMMON:
            yield f"{margin}if known == size:"
            yield from (
                f"{margin} o.{other.name} = {_default(other, names)}" for other, _ in fields[place:]
            )
            yield f"{margin}else:"
            margin += " "
        yield f"{margin}v = get('{name}')"
        yield f"{margin}if v is None: o.{name} = {_default(field, names)}"
        yield f"{margin}else:"
        yield f"{margin} known += 1"
        yield from (f"{margin} {line}" for line in _assignment(name, spec, names))
    yield f"{margin}if known != size: check_nulls(value, known, optional)"
    yield " o.__class__ = record_class"
    for rule in rules_of(cls):
        yield f" if {_broken(rule)}: raise ValueError"
    names["faults"] = faults_beyond_rules(cls)
    if names["faults"] is not None:
        yield " if faults(o): raise ValueError"
    yield " return o"


def _broken(rule: Rule) -> str:
    """Return the condition on which a record breaks a rule."""
    if isinstance(rule, OneOf):
        return " and ".join(f"not o.{name}" for name in rule.names)
    if isinstance(rule, AtLeast):
        return f"o.{rule.name} is not None and o.{rule.name} < {rule.least}"
    return f"not o.{rule.name}"


def _default(field: Any, names: dict[str, Any]) -> str:
    if field.default in (None, ()):
        return repr(field.default)
    names[f"default_{field.name}"] = field.default
    return f"default_{field.name}"


def _commonness(field: Any) -> tuple[bool, bool, int]:
    """Return a sort key that puts required fields first, and then those that most records have."""
    attribute, (name, spec) = field
    rank = _ORDER.index(spec.shape) if spec.shape in _ORDER else len(_ORDER)
    return attribute.default is not attrs.NOTHING, name != "cites", rank


def _assignment(name: str, spec: Spec, names: dict[str, Any]) -> Iterator[str]:
    """Yield the code that checks the value `v` of a field and assigns what it makes of it."""
    if spec.item is None:
        yield from _CHECKS.get(spec.shape, ())
        yield f"o.{name} = {_made(spec, names)}"
        return
    made = _made(spec.item, names)
    if spec.item.type is Citation:  # most often one, of which only the source is given
        yield "tally[0] += len(v)"
        yield f"if len(v) == 1 and len(v[0]) == 1: o.{name} = sole[v[0]['source']]"
        yield "elif type(v) is not list: raise ValueError"
        yield f"else: o.{name} = tuple([{made} for v in v])"
        return
    yield "if type(v) is not list: raise ValueError"
    if spec.item.shape in _CHECKS:
        yield "items = v"
        yield "for v in items:"
        yield from (f" {line}" for line in _CHECKS[spec.item.shape])
        yield f"o.{name} = tuple(items)"
    else:
        yield f"o.{name} = tuple([{made} for v in v])"


def _made(spec: Spec, names: dict[str, Any]) -> str:
    """Return the expression of what is made of a value `v`; a wrong one raises an error."""
    if spec.shape == "record":
        reader = f"read_{spec.type.__name__}"
        names[reader] = fast_reader(spec.type)
        made = f"{reader}(v, tally)"
        if spec.type is Citation:
            return f"citations[v['source']] if len(v) == 1 else {made}"
        return made
    if spec.shape == "term":
        names[spec.type.__name__] = {member.value: member for member in spec.type}
        return f"{spec.type.__name__}[v]"
    return _MADE_BY.get(spec.shape, "v")
