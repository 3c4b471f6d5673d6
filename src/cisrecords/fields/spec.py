"""The valid values of each field of a record class, read once from its annotations."""

import types
import typing
from decimal import Decimal
from functools import cache
from typing import Any, cast

import attrs

from cisrecords.dates import PartialDate, Period
from cisrecords.errors import shown
from cisrecords.fields.ids import REFERS_TO
from cisrecords.terms import Term

__all__ = ["Spec", "rows_of", "spec_of", "specs"]


@attrs.frozen
class Spec:
    """The valid values of a field."""

    shape: str
    """``text``, ``id``, ``integer``, ``yes-no``, ``term``, ``date``, ``period``, ``when`` (a date
    or a period), ``amount``, ``record`` or ``many``."""
    type: Any = None
    """The class of a term, a record or a plain value."""
    optional: bool = False
    """Whether ``None`` is allowed."""
    targets: tuple[str, ...] = ()
    """The collections that an id may point to."""
    item: "Spec | None" = None
    """The valid values of each item of ``many``."""

    @property
    def words(self) -> str:
        """The description of valid values in error messages."""
        if self.shape == "many" and self.item is not None:
            return f"a list of {_PLURALS.get(self.item.shape, 'items')}"
        if self.shape == "id":
            return _ID_WORDS.get(self.targets, "the id of a record")
        if self.shape == "term":
            return "one of " + ", ".join(self.type)
        if self.shape == "record":
            return f"an object ({self.type.__name__})"
        return _WORDS[self.shape]


_WORDS = {
    "text": "a string that is not empty",
    "integer": "a whole number",
    "yes-no": "true or false",
    "date": "a date as an EDTF string, such as 2020-11-18, 2020-11 or 2020",
    "period": "a period as an EDTF string, such as 2020-11-18/2020-11-19 or 2008/..",
    "when": "a date or a period as an EDTF string, such as 2020-11-18 or 2023-10-10/2023-10-11",
    "amount": "a decimal number",
}
_PLURALS = {"text": "strings", "id": "ids", "term": "terms", "record": "objects"}
_ID_WORDS: dict[tuple[str, ...], str] = {
    ("states",): "the id of a state",
    ("bodies",): "the id of a body",
    ("offices",): "the id of an office",
    ("people",): "the id of a person",
    ("tenures",): "the id of a tenure",
    ("instruments",): "the id of an instrument",
    ("acts",): "the id of an act",
    ("topics",): "the id of a topic",
    ("meetings",): "the id of a meeting",
    ("claims",): "the id of a claim",
    ("sources",): "the id of a source",
    ("cities",): "the id of a city",
    ("states", "bodies"): "the id of a state or a body",
}
_SHAPES: tuple[tuple[type, str], ...] = (
    (bool, "yes-no"),
    (int, "integer"),
    (str, "text"),
    (PartialDate, "date"),
    (Period, "period"),
    (Decimal, "amount"),
)


@cache
def spec_of(annotation: Any) -> Spec:
    """Return the `Spec` of an annotation; raise `TypeError` if no record class may use it."""
    if annotation in REFERS_TO:
        return Spec("id", targets=REFERS_TO[annotation])
    if isinstance(annotation, types.UnionType) or typing.get_origin(annotation) is typing.Union:
        return _of_union(tuple(typing.get_args(annotation)))
    if typing.get_origin(annotation) is tuple:
        return _of_tuple(annotation)
    return _of_class(annotation)


def _of_tuple(annotation: Any) -> Spec:
    items = typing.get_args(annotation)
    if len(items) != 2 or items[1] is not Ellipsis:
        msg = f"a record field cannot be {annotation}; write tuple[X, ...]"
        raise TypeError(msg)
    return Spec("many", item=spec_of(items[0]))


def _of_union(members: tuple[Any, ...]) -> Spec:
    rest = [member for member in members if member is not types.NoneType]
    if set(rest) == {PartialDate, Period}:
        return Spec("when", optional=types.NoneType in members)
    if len(rest) != 1:
        msg = f"a record field cannot be any of {members}"
        raise TypeError(msg)
    return attrs.evolve(spec_of(rest[0]), optional=True)


def _of_class(annotation: Any) -> Spec:
    if isinstance(annotation, type):
        if issubclass(annotation, Term):
            return Spec("term", type=annotation)
        for known, shape in _SHAPES:
            if annotation is known:
                return Spec(shape, type=annotation)
        if attrs.has(cast(type[Any], annotation)):
            return Spec("record", type=annotation)
    msg = f"a record field cannot be {shown(cast(object, annotation))}"
    raise TypeError(msg)


def specs(cls: type[Any]) -> tuple[tuple[str, Spec], ...]:
    """Return the name and the `Spec` of each field of a record class, in order of definition."""
    return _specs(cast(Any, cls))


@cache
def _specs(cls: Any) -> tuple[tuple[str, Spec], ...]:
    hints = typing.get_type_hints(cls)
    return tuple((field.name, spec_of(hints[field.name])) for field in attrs.fields(cls))


def rows_of(cls: type[Any]) -> tuple[str, ...]:
    """Return the fields of a record class that hold rows: parts with citations of their own."""
    return _rows_of(cast(Any, cls))


@cache
def _rows_of(cls: Any) -> tuple[str, ...]:
    return tuple(name for name, spec in specs(cls) if spec.item is not None and _cites(spec.item))


def _cites(spec: Spec) -> bool:
    return spec.shape == "record" and "cites" in dict(specs(spec.type))
