"""The same records under other ids: what is given is told in the ids of what stands."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import attrs

from cisrecords.evidence import FieldPath
from cisrecords.fields import Spec, specs

__all__ = ["replace_ids"]

T = TypeVar("T")

_PATHS = ("field", "supports", "inferred")
"""Fields that hold paths, in whose brackets ids stand."""


def replace_ids(record: T, ids: Mapping[str, str]) -> T:
    """Put other ids into a record, its own and those that it refers to.

    Args:
        record: A record, or a part of one.
        ids: The other id for each that is to go.

    Returns:
        The record; itself where no id of it is to go.

    Example:
        >>> from cisrecords.records import Place
        >>> replace_ids(Place("Baku", "AZE"), {"AZE": "AZ"})
        Place(city='Baku', country='AZ')
    """
    if not ids:
        return record
    changed: dict[str, Any] = {}
    kind: Any = record.__class__
    for name, spec in specs(kind):
        before = getattr(record, name)
        after = _paths(before, ids) if name in _PATHS else _value(before, spec, ids)
        if after != before:
            changed[name] = after
    return cast(T, attrs.evolve(cast(Any, record), **changed)) if changed else record


def _value(value: Any, spec: Spec, ids: Mapping[str, str]) -> Any:
    if value is None:
        return None
    if spec.shape == "id":
        return ids.get(value, value)
    if spec.shape == "record":
        return replace_ids(value, ids)
    if spec.item is not None:
        return tuple(_value(item, spec.item, ids) for item in value)
    return value


def _paths(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return str(FieldPath(value).with_ids(ids))
    return tuple(_paths(path, ids) for path in value)
