"""Converters from strings to the terms of vocabularies.

attrs, mypy and pyright read the argument type off a plain named function, so each vocabulary has
one. An unknown term passes unchanged; the check of the record reports it.
"""

from collections.abc import Iterable
from typing import TypeVar, cast

from cisrecords.fields._values import many
from cisrecords.terms import (
    ActKind,
    BodyKind,
    Bound,
    Capacity,
    Delivery,
    Extent,
    InstrumentKind,
    ItemKind,
    Level,
    MeetingFormat,
    MeetingKind,
    MeetingStatus,
    NameKind,
    Outcome,
    Presence,
    Scheme,
    SourceKind,
    Stance,
    Term,
)

T = TypeVar("T", bound=Term)


def _term(cls: type[T], value: T | str) -> T:
    try:
        return cls(value)
    except ValueError:
        return cast(T, value)


def _optional(cls: type[T], value: T | str | None) -> T | None:
    return None if value is None else _term(cls, value)


def act_kind(value: ActKind | str) -> ActKind:
    return _term(ActKind, value)


def scheme(value: Scheme | str) -> Scheme:
    return _term(Scheme, value)


def stance(value: Stance | str) -> Stance:
    return _term(Stance, value)


def capacities(value: Iterable[Capacity | str]) -> tuple[Capacity, ...]:
    items = many(value)
    if type(items) is not tuple:
        return cast(tuple[Capacity, ...], items)
    return tuple(_term(Capacity, item) for item in items)


def body_kind(value: BodyKind | str | None) -> BodyKind | None:
    return _optional(BodyKind, value)


def bound(value: Bound | str | None) -> Bound | None:
    return _optional(Bound, value)


def capacity(value: Capacity | str | None) -> Capacity | None:
    return _optional(Capacity, value)


def delivery(value: Delivery | str | None) -> Delivery | None:
    return _optional(Delivery, value)


def extent(value: Extent | str | None) -> Extent | None:
    return _optional(Extent, value)


def instrument_kind(value: InstrumentKind | str | None) -> InstrumentKind | None:
    return _optional(InstrumentKind, value)


def item_kind(value: ItemKind | str | None) -> ItemKind | None:
    return _optional(ItemKind, value)


def level(value: Level | str | None) -> Level | None:
    return _optional(Level, value)


def meeting_format(value: MeetingFormat | str | None) -> MeetingFormat | None:
    return _optional(MeetingFormat, value)


def meeting_kind(value: MeetingKind | str | None) -> MeetingKind | None:
    return _optional(MeetingKind, value)


def meeting_status(value: MeetingStatus | str | None) -> MeetingStatus | None:
    return _optional(MeetingStatus, value)


def name_kind(value: NameKind | str | None) -> NameKind | None:
    return _optional(NameKind, value)


def outcome(value: Outcome | str | None) -> Outcome | None:
    return _optional(Outcome, value)


def presence(value: Presence | str | None) -> Presence | None:
    return _optional(Presence, value)


def source_kind(value: SourceKind | str | None) -> SourceKind | None:
    return _optional(SourceKind, value)
