"""Converters from the text that a person types to the word of a vocabulary.

attrs, mypy and pyright read a converter's argument type off a plain named function, so each
vocabulary has one. A word that is not known is handed on as it is, for the check to tell.
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
    SourceKind,
    Stance,
    Term,
)

T = TypeVar("T", bound=Term)


def _word(cls: type[T], value: T | str) -> T:
    try:
        return cls(value)
    except ValueError:
        return cast(T, value)


def _maybe(cls: type[T], value: T | str | None) -> T | None:
    return None if value is None else _word(cls, value)


def act_kind(value: ActKind | str) -> ActKind:
    """Take a kind of act or its text.

    Example:
        >>> act_kind("signature")
        <ActKind.SIGNATURE: 'signature'>
    """
    return _word(ActKind, value)


def stance(value: Stance | str) -> Stance:
    """Take a stance or its text.

    Example:
        >>> stance("signed")
        <Stance.SIGNED: 'signed'>
    """
    return _word(Stance, value)


def capacities(value: Iterable[Capacity | str]) -> tuple[Capacity, ...]:
    """Take capacities or their texts, in a list or any other iterable that has an order.

    Example:
        >>> capacities(["member"])
        (<Capacity.MEMBER: 'member'>,)
    """
    items = many(value)
    if type(items) is not tuple:
        return cast(tuple[Capacity, ...], items)
    return tuple(_word(Capacity, item) for item in items)


def body_kind(value: BodyKind | str | None) -> BodyKind | None:
    """Take a word of `BodyKind`, its text, or nothing.

    Example:
        >>> body_kind("organisation")
        <BodyKind.ORGANISATION: 'organisation'>
    """
    return _maybe(BodyKind, value)


def bound(value: Bound | str | None) -> Bound | None:
    """Take a word of `Bound`, its text, or nothing.

    Example:
        >>> bound("exact")
        <Bound.EXACT: 'exact'>
    """
    return _maybe(Bound, value)


def capacity(value: Capacity | str | None) -> Capacity | None:
    """Take a word of `Capacity`, its text, or nothing.

    Example:
        >>> capacity("member")
        <Capacity.MEMBER: 'member'>
    """
    return _maybe(Capacity, value)


def delivery(value: Delivery | str | None) -> Delivery | None:
    """Take a word of `Delivery`, its text, or nothing.

    Example:
        >>> delivery("speech")
        <Delivery.SPEECH: 'speech'>
    """
    return _maybe(Delivery, value)


def extent(value: Extent | str | None) -> Extent | None:
    """Take a word of `Extent`, its text, or nothing.

    Example:
        >>> extent("whole")
        <Extent.WHOLE: 'whole'>
    """
    return _maybe(Extent, value)


def instrument_kind(value: InstrumentKind | str | None) -> InstrumentKind | None:
    """Take a word of `InstrumentKind`, its text, or nothing.

    Example:
        >>> instrument_kind("charter")
        <InstrumentKind.CHARTER: 'charter'>
    """
    return _maybe(InstrumentKind, value)


def item_kind(value: ItemKind | str | None) -> ItemKind | None:
    """Take a word of `ItemKind`, its text, or nothing.

    Example:
        >>> item_kind("item")
        <ItemKind.ITEM: 'item'>
    """
    return _maybe(ItemKind, value)


def level(value: Level | str | None) -> Level | None:
    """Take a word of `Level`, its text, or nothing.

    Example:
        >>> level("head-of-state")
        <Level.HEAD_OF_STATE: 'head-of-state'>
    """
    return _maybe(Level, value)


def meeting_format(value: MeetingFormat | str | None) -> MeetingFormat | None:
    """Take a word of `MeetingFormat`, its text, or nothing.

    Example:
        >>> meeting_format("in-person")
        <MeetingFormat.IN_PERSON: 'in-person'>
    """
    return _maybe(MeetingFormat, value)


def meeting_kind(value: MeetingKind | str | None) -> MeetingKind | None:
    """Take a word of `MeetingKind`, its text, or nothing.

    Example:
        >>> meeting_kind("regular")
        <MeetingKind.REGULAR: 'regular'>
    """
    return _maybe(MeetingKind, value)


def meeting_status(value: MeetingStatus | str | None) -> MeetingStatus | None:
    """Take a word of `MeetingStatus`, its text, or nothing.

    Example:
        >>> meeting_status("announced")
        <MeetingStatus.ANNOUNCED: 'announced'>
    """
    return _maybe(MeetingStatus, value)


def name_kind(value: NameKind | str | None) -> NameKind | None:
    """Take a word of `NameKind`, its text, or nothing.

    Example:
        >>> name_kind("official")
        <NameKind.OFFICIAL: 'official'>
    """
    return _maybe(NameKind, value)


def outcome(value: Outcome | str | None) -> Outcome | None:
    """Take a word of `Outcome`, its text, or nothing.

    Example:
        >>> outcome("adopted")
        <Outcome.ADOPTED: 'adopted'>
    """
    return _maybe(Outcome, value)


def presence(value: Presence | str | None) -> Presence | None:
    """Take a word of `Presence`, its text, or nothing.

    Example:
        >>> presence("present")
        <Presence.PRESENT: 'present'>
    """
    return _maybe(Presence, value)


def source_kind(value: SourceKind | str | None) -> SourceKind | None:
    """Take a word of `SourceKind`, its text, or nothing.

    Example:
        >>> source_kind("treaty-text")
        <SourceKind.TREATY_TEXT: 'treaty-text'>
    """
    return _maybe(SourceKind, value)
