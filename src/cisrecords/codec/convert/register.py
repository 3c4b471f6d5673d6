"""Hooks for the classes of the library on the cattrs converters of users."""

from collections.abc import Callable
from typing import Any

from cattrs import BaseConverter

from cisrecords.archive import Archive, Collection
from cisrecords.codec.convert.document import build, document_of
from cisrecords.codec.convert.reading import is_convertible, structure
from cisrecords.codec.convert.writing import to_plain, writer
from cisrecords.dates import Timed
from cisrecords.errors import BadQuery
from cisrecords.fields import spec_of
from cisrecords.render import Printable
from cisrecords.terms import Term

__all__ = ["register"]


def register(converter: BaseConverter) -> None:
    """Register hooks for the classes of the library on a cattrs converter.

    It then reads and writes their values as `loads` and `dumps` do, also as fields of other
    classes: records, answers such as `Membership`, terms, dates, ids such as `StateId`, tuples and
    optionals of these, and a `Commonwealth`. Hooks for all other types stay as they are.

    Args:
        converter: A converter of cattrs, such as ``Converter()`` or one of ``cattrs.preconf``.

    Raises:
        BadQuery: It is not a converter of cattrs.

    Example:
        >>> from attrs import frozen
        >>> from cattrs import Converter
        >>> from cisrecords import Place
        >>> @frozen
        ... class Trip:
        ...     to: Place
        >>> converter = Converter()
        >>> register(converter)
        >>> converter.unstructure(Trip(Place("Minsk")))
        {'to': {'city': 'Minsk'}}
    """
    if not isinstance(converter, BaseConverter):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise BadQuery("converter", converter, "must be a converter of cattrs: Converter()")
    converter.register_structure_hook_factory(_is_ours, _structure_hook)
    converter.register_unstructure_hook_factory(_is_ours, writer)
    converter.register_structure_hook(Archive, build)
    converter.register_unstructure_hook(Archive, document_of)
    converter.register_unstructure_hook(Collection, lambda records: to_plain([*records]))
    # A term is a string, too: cattrs asks for the hooks of base classes before it asks factories.
    converter.register_structure_hook(Term, structure)
    converter.register_unstructure_hook(Term, writer(Term))


def _is_ours(annotation: Any) -> bool:
    if not is_convertible(annotation):
        return False
    spec = spec_of(annotation)
    while spec.item is not None:
        spec = spec.item
    return spec.type is None or issubclass(spec.type, Printable | Term | Timed)


def _structure_hook(annotation: Any) -> Callable[[Any, Any], Any]:
    return lambda value, _: structure(value, annotation)
