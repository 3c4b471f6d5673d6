"""What each field of a record class takes, read once from its annotations."""

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
    """What a field takes.

    Attributes:
        shape: ``text``, ``id``, ``integer``, ``yes-no``, ``term``, ``date``, ``period``,
            ``when`` (a date or a period), ``amount``, ``record`` or ``many``.
        type: The class of the value, where there is one.
        optional: Whether ``None`` is taken.
        targets: The collections that an id may point into.
        item: What each item takes, for ``many``.

    Example:
        >>> from cisrecords.fields import StateId
        >>> spec_of(StateId | None).targets
        ('states',)
    """

    shape: str
    type: Any = None
    optional: bool = False
    targets: tuple[str, ...] = ()
    item: "Spec | None" = None

    @property
    def words(self) -> str:
        """What the field takes, as an error message says it.

        Example:
            >>> spec_of(tuple[str, ...]).words
            'a list of texts'
        """
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
    "text": "a text that is not empty",
    "integer": "a whole number",
    "yes-no": "true or false",
    "date": "a date as EDTF text, such as 2020-11-18, 2020-11 or 2020",
    "period": "a period as EDTF text, such as 2020-11-18/2020-11-19 or 2008/..",
    "when": "a date or a period as EDTF text, such as 2020-11-18 or 2023-10-10/2023-10-11",
    "amount": "a decimal number",
}
_PLURALS = {"text": "texts", "id": "ids", "term": "words", "record": "objects"}
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
    """Read what an annotation takes.

    Args:
        annotation: The annotation of a field of a record class.

    Returns:
        Its `Spec`.

    Raises:
        TypeError: The annotation is none that a record class may use.

    Example:
        >>> spec_of(bool).shape
        'yes-no'
    """
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
        msg = f"no record field may be {annotation}; write tuple[X, ...]"
        raise TypeError(msg)
    return Spec("many", item=spec_of(items[0]))


def _of_union(members: tuple[Any, ...]) -> Spec:
    rest = [member for member in members if member is not types.NoneType]
    if set(rest) == {PartialDate, Period}:
        return Spec("when", optional=types.NoneType in members)
    if len(rest) != 1:
        msg = f"no record field may be any of {members}"
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
    msg = f"no record field may be {shown(cast(object, annotation))}"
    raise TypeError(msg)


def specs(cls: type[Any]) -> tuple[tuple[str, Spec], ...]:
    """Read what every field of a record class takes.

    Args:
        cls: A record class.

    Returns:
        The name and the `Spec` of each field, in the order of its definition.

    Raises:
        TypeError: A field is annotated with a type that no record field may have.

    Example:
        >>> from cisrecords.records import Place
        >>> [name for name, _ in specs(Place)]
        ['city', 'country', 'venue']
    """
    return _specs(cast(Any, cls))


@cache
def _specs(cls: Any) -> tuple[tuple[str, Spec], ...]:
    hints = typing.get_type_hints(cls)
    return tuple((field.name, spec_of(hints[field.name])) for field in attrs.fields(cls))


def rows_of(cls: type[Any]) -> tuple[str, ...]:
    """List the fields of a record class that are rows: many parts, each with its own citations.

    Args:
        cls: A record class.

    Returns:
        The names of the fields, in the order of their definition.

    Raises:
        TypeError: A field is annotated with a type that no record field may have.

    Example:
        >>> from cisrecords.records import Adoption, Meeting
        >>> rows_of(Meeting), rows_of(Adoption)
        (('attendance', 'agenda', 'statements', 'adopted', 'plans'), ('stances',))
    """
    return _rows_of(cast(Any, cls))


@cache
def _rows_of(cls: Any) -> tuple[str, ...]:
    return tuple(name for name, spec in specs(cls) if spec.item is not None and _cites(spec.item))


def _cites(spec: Spec) -> bool:
    return spec.shape == "record" and "cites" in dict(specs(spec.type))
