"""Converters from strings to the terms of the vocabularies of meetings."""

from collections.abc import Iterable
from typing import cast

from cisrecords.fields._values import many
from cisrecords.fields._words import _optional, _term
from cisrecords.terms import (
    Capacity,
    Delivery,
    ItemKind,
    Level,
    MeetingFormat,
    MeetingKind,
    MeetingStatus,
    Outcome,
    Presence,
)


def capacities(value: Iterable[Capacity | str]) -> tuple[Capacity, ...]:
    items = many(value)
    if type(items) is not tuple:
        return cast(tuple[Capacity, ...], items)
    return tuple(_term(Capacity, item) for item in items)


def capacity(value: Capacity | str | None) -> Capacity | None:
    return _optional(Capacity, value)


def delivery(value: Delivery | str | None) -> Delivery | None:
    return _optional(Delivery, value)


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


def outcome(value: Outcome | str | None) -> Outcome | None:
    return _optional(Outcome, value)


def presence(value: Presence | str | None) -> Presence | None:
    return _optional(Presence, value)
