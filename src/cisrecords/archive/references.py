"""The references that a record makes, whether it is an object or plain data."""

from collections.abc import Callable, Iterator, Sequence
from typing import Any, cast

import attrs

from cisrecords.fields import Checked, Spec, specs

__all__ = ["Getter", "Reference", "from_either", "from_object", "references"]

Getter = Callable[[Any, str], Any]
"""The function that reads a field of a record: `from_object` or `from_either`."""


@attrs.frozen
class Reference:
    """One reference of a record: its JSON path, what its field takes, and the id."""

    path: str
    spec: Spec
    value: str


def from_object(record: Any, name: str) -> Any:
    """Return the value of a field of an object."""
    return getattr(record, name)


def from_either(record: Any, name: str) -> Any:
    """Return the value of a field of plain data or of an object.

    A bare string is a citation of that source.
    """
    if isinstance(record, dict):
        return cast(dict[str, Any], record).get(name)
    if isinstance(record, Checked):
        return getattr(record, name)
    return record if name == "source" and isinstance(record, str) else None


def references(record: Any, cls: type, path: str, get: Getter) -> Iterator[Reference]:
    """Yield every reference that a record makes, at any depth, without its own id."""
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
