"""Replace ids in incoming records by the ids of the existing records that they match."""

from collections.abc import Mapping
from typing import Any, TypeVar, cast

import attrs

from cisrecords.evidence import FieldPath
from cisrecords.fields import Spec, specs

__all__ = ["replace_ids"]

T = TypeVar("T")

_PATHS = ("field", "supports", "inferred")
"""Fields with paths; the keys in their brackets may be ids."""


def replace_ids(record: T, ids: Mapping[str, str]) -> T:
    """Return a record, or a part of one, with its own id and its references replaced.

    The record itself comes back where nothing in it is replaced.
    """
    if not ids:
        return record
    changed: dict[str, Any] = {}
    kind: Any = record.__class__
    for name, spec in specs(kind):
        old = getattr(record, name)
        new = _replace_in_paths(old, ids) if name in _PATHS else _replace_in_value(old, spec, ids)
        if new != old:
            changed[name] = new
    return cast(T, attrs.evolve(cast(Any, record), **changed)) if changed else record


def _replace_in_value(value: Any, spec: Spec, ids: Mapping[str, str]) -> Any:
    if value is None:
        return None
    if spec.shape == "id":
        return ids.get(value, value)
    if spec.shape == "record":
        return replace_ids(value, ids)
    if spec.item is not None:
        return tuple(_replace_in_value(item, spec.item, ids) for item in value)
    return value


def _replace_in_paths(value: Any, ids: Mapping[str, str]) -> Any:
    if isinstance(value, str):
        return str(FieldPath(value).with_ids(ids))
    return tuple(_replace_in_paths(path, ids) for path in value)
