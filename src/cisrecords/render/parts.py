"""The parts of a value, whatever its class: its fields, its items, or its wording in one line."""

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from itertools import islice
from typing import Any, ClassVar, cast

import attrs

__all__ = [
    "NOTHING",
    "Parts",
    "brief",
    "defaults_of",
    "fields_of",
    "heading",
    "is_empty",
    "items_of",
    "wording",
]

NOTHING = "–"
"""The mark for a value that is not known."""

_MOST_ITEMS = 50  # of a list in short: more never fit into a line
_MOST_DIGITS = 1_000
_CONTAINERS = (tuple, list, set, frozenset, dict)


class Parts:
    """What is printed of an object; a class overrides what differs."""

    __slots__ = ()

    _printed_in_full: ClassVar[bool] = True
    """Whether the description of another object that holds it has all of its parts."""

    def _printed_heading(self) -> str:
        """Return its class, its id and its name."""
        kind = type(self).__name__
        identity = wording(getattr(self, "id", None) or "")
        title = f"{kind} {identity}".rstrip()
        name = self._printed_name()
        return f"{title}: {name}" if name and name != identity else title

    def _printed_name(self) -> str:
        """Return its name, where it has one that is made of its fields."""
        return wording(getattr(self, "name", ""))

    def _printed_fields(self) -> Iterable[tuple[str, object]]:
        """Return the name and the value of each of its fields."""
        return ((name, getattr(self, name)) for name in defaults_of(type(self)) or ())

    def _printed_items(self) -> Iterable[object]:
        """Return its items, where it is a list of something."""
        return ()


def fields_of(value: Any) -> tuple[tuple[str, object], ...] | None:
    """Return the names and values of the fields of a value; `None` if it is no such value."""
    if isinstance(value, type):
        return None
    if isinstance(value, Parts):
        return tuple(value._printed_fields())
    if isinstance(value, Mapping):
        entries = cast(Mapping[object, object], value)
        return tuple((wording(key), entry) for key, entry in entries.items())
    if isinstance(value, Enum | BaseException):
        attributes: dict[str, object] = getattr(value, "__dict__", {})
        public = ((name, each) for name, each in attributes.items() if name[:1] != "_")
        # A term without an article, a group or a rank has an empty string or -1.
        return tuple(pair for pair in public if pair[1] not in ("", -1))
    names: Iterable[str] | None = defaults_of(cast(Any, type(value)))
    if names is None and issubclass(type(value), tuple):
        names = getattr(value, "_fields", None)
    return None if names is None else tuple((name, getattr(value, name)) for name in names)


def defaults_of(kind: type[Any]) -> dict[str, object] | None:
    """Return the default of each field of a class of attrs or dataclasses; `None` for others."""
    if attrs.has(kind):
        return {field.name: field.default for field in attrs.fields(kind)}
    if hasattr(kind, "__dataclass_fields__"):
        import dataclasses  # noqa: PLC0415 - no class of the package is one on the way to an answer

        return {field.name: field.default for field in dataclasses.fields(kind)}
    return None


def items_of(value: Any) -> tuple[object, ...] | None:
    """Return the items of a tuple, a list, a set or a collection; `None` if it has none."""
    if isinstance(value, Parts):
        return tuple(value._printed_items())
    if isinstance(value, tuple) and hasattr(cast(Any, value), "_fields"):
        return None
    if isinstance(value, tuple | list | set | frozenset):
        return tuple(cast(Iterable[object], value))
    return None


def is_empty(value: object) -> bool:
    """Check whether a field has no value: nothing is known, or there are no items."""
    return value is None or (type(value) in _CONTAINERS and not value)


def wording(value: object) -> str:
    """Return a single value as readers write it: dates in EDTF, terms and ids as they are."""
    try:
        return _wording(value)
    except Exception:  # noqa: BLE001 - a value that cannot be shown must not hide the others
        return f"<{type(value).__name__} that cannot be shown>"


def _wording(value: object) -> str:
    if value is None:
        return NOTHING
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Enum):
        return wording(value.value)
    if isinstance(value, Parts):
        return repr(value)
    if isinstance(value, Decimal) and value.is_finite() and abs(value.adjusted()) < _MOST_DIGITS:
        return f"{value:f}"
    return str.__str__(value) if isinstance(value, str) else str(value)


def brief(value: object) -> str:
    """Return a value in short: the name of a record or row, or the items of a list."""
    if isinstance(value, Mapping):
        entries = islice(cast(Mapping[object, object], value).items(), _MOST_ITEMS)
        return "; ".join(f"{wording(key)}: {brief(entry)}" for key, entry in entries) or NOTHING
    if isinstance(value, Parts):
        return value._printed_name() or repr(value)
    items = items_of(value)
    if items is None:
        return wording(value)
    listed = "; ".join(map(brief, items[:_MOST_ITEMS]))
    return f"{len(items)}: {listed}" if len(items) > 1 else listed or NOTHING


def heading(value: object) -> str:
    """Return the line above the parts of a value: its class, its id and its name."""
    if isinstance(value, Parts):
        return value._printed_heading()
    kind = type(value).__name__
    if isinstance(value, BaseException):
        return f"{kind}: {wording(value)}"
    return f"{kind} {wording(value)}" if isinstance(value, Enum) else kind
