"""Every reference that a record makes, whether it is an object yet or still plain data."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

import attrs

from cisrecords.fields import Spec, specs

__all__ = ["Getter", "Reference", "from_object", "from_plain", "references"]

Getter = Callable[[Any, str], Any]
"""How a field is read off a record: `from_object` or `from_plain`."""


@attrs.frozen
class Reference:
    """One id that stands in a record.

    Attributes:
        path: Where it stands, as a JSON path.
        spec: What its field takes.
        value: The id.

    Example:
        >>> from cisrecords.fields import StateId, spec_of
        >>> Reference("$.country", spec_of(StateId), "AZ").spec.targets
        ('states',)
    """

    path: str
    spec: Spec
    value: str


def from_object(record: Any, name: str) -> Any:
    """Read a field off an object.

    Args:
        record: A record.
        name: The name of a field of it.

    Returns:
        Its value.

    Example:
        >>> from cisrecords.records import Place
        >>> from_object(Place("Baku"), "city")
        'Baku'
    """
    return getattr(record, name)


def from_plain(record: Any, name: str) -> Any:
    """Read a field off plain data, whatever it is; a bare text stands for a citation of it.

    Args:
        record: What should be an object of JSON.
        name: The name of a field.

    Returns:
        Its value, or ``None``.

    Example:
        >>> from_plain({"city": "Baku"}, "city"), from_plain("a-source", "source")
        ('Baku', 'a-source')
    """
    if isinstance(record, dict):
        return cast(dict[str, Any], record).get(name)
    return record if name == "source" and isinstance(record, str) else None


def references(record: Any, cls: type, path: str, get: Getter) -> Iterator[Reference]:
    """Tell every reference that a record makes, to any depth; its own id is none.

    Args:
        record: A record, or the plain data of one, however broken.
        cls: The class that it is or should be.
        path: Where it stands.
        get: How its fields are read.

    Yields:
        Each reference whose value is a text.

    Example:
        >>> from cisrecords.records import Place
        >>> [r.value for r in references(Place("Baku", "AZ"), Place, "$", from_object)]
        ['AZ']
    """
    for name, spec in specs(cls):
        if name == "id":
            continue
        yield from _within(get(record, name), spec, f"{path}.{name}", get)


def _within(value: Any, spec: Spec, path: str, get: Getter) -> Iterator[Reference]:
    if spec.shape == "id" and isinstance(value, str):
        yield Reference(path, spec, value)
    elif spec.shape == "record" and value is not None:
        yield from references(value, spec.type, path, get)
    elif spec.shape == "many" and spec.item is not None and isinstance(value, tuple | list):
        for index, item in enumerate(cast(Sequence[Any], value)):
            yield from _within(item, spec.item, f"{path}[{index}]", get)
