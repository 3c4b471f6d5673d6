"""The keys by which a path can name a row of a record, whether it is an object or plain data."""

from collections.abc import Iterator
from typing import Any, cast

from cisrecords.archive.reference import Getter, from_object
from cisrecords.evidence import Citation, Identifier, Name
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Place,
    Plan,
    Quantity,
    Session,
    Stance,
    Statement,
)

__all__ = ["keys_of"]

_KEYS: dict[type, tuple[str, ...]] = {
    Session: ("body",),
    Attendance: (
        "participant",
        "person",
        "participant_as_reported",
        "name_as_reported",
        "office_as_reported",
    ),
    AgendaItem: ("topics", "title", "kind"),
    Statement: ("speaker", "participant", "topics"),
    Adoption: ("instrument", "described"),
    Stance: ("participant",),
    Plan: ("cites", "as_of"),
    Place: ("city", "venue", "country"),
    Quantity: ("unit",),
    Name: ("text",),
    Identifier: ("scheme",),
    Citation: ("source",),
}


def keys_of(row: Any, cls: type | None = None, get: Getter = from_object) -> tuple[str, ...]:
    """Return every key by which a path can name a row of a record, the preferred one first.

    Plain data takes the class of the row and the function that reads its fields.
    """
    names = _KEYS.get(cls or type(row), ())
    keys = (key for name in names for key in _strings(get(row, name), get))
    return tuple(dict.fromkeys(key for key in keys if "]" not in key))


def _strings(value: Any, get: Getter) -> Iterator[str]:
    if isinstance(value, tuple | list):
        for item in cast(tuple[object, ...], value):
            yield from _strings(item, get)
    elif isinstance(value, Citation | dict):
        yield from _strings(get(value, "source"), get)
    elif value is not None:
        yield str(value)
