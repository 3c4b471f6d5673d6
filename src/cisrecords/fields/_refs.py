"""Converters from plain text to the id types; ids stay plain text at run time."""

from collections.abc import Iterable
from typing import cast

from cisrecords.fields._values import many
from cisrecords.fields.ids import (
    BodyId,
    InstrumentId,
    MeetingId,
    OfficeId,
    ParticipantId,
    PersonId,
    SourceId,
    StateId,
    TopicId,
)


def state_id(value: str | None) -> StateId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> state_id("GE")
        'GE'
    """
    return cast(StateId | None, value)


def body_id(value: str | None) -> BodyId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> body_id("cis")
        'cis'
    """
    return cast(BodyId | None, value)


def participant_id(value: str | None) -> ParticipantId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> participant_id("cis")
        'cis'
    """
    return cast(ParticipantId | None, value)


def person_id(value: str | None) -> PersonId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> person_id("usubov-ramil")
        'usubov-ramil'
    """
    return cast(PersonId | None, value)


def instrument_id(value: str | None) -> InstrumentId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> instrument_id("charter-1993")
        'charter-1993'
    """
    return cast(InstrumentId | None, value)


def office_id(value: str | None) -> OfficeId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> office_id("cis-chair")
        'cis-chair'
    """
    return cast(OfficeId | None, value)


def source_id(value: str | None) -> SourceId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> source_id("enwiki-cis-2025")
        'enwiki-cis-2025'
    """
    return cast(SourceId | None, value)


def topic_id(value: str | None) -> TopicId | None:
    """Take the text of an id, or nothing.

    Example:
        >>> topic_id("energy")
        'energy'
    """
    return cast(TopicId | None, value)


def body_ids(value: Iterable[str]) -> tuple[BodyId, ...]:
    """Take the texts of ids.

    Example:
        >>> body_ids(["cis"])
        ('cis',)
    """
    return cast(tuple[BodyId, ...], many(value))


def instrument_ids(value: Iterable[str]) -> tuple[InstrumentId, ...]:
    """Take the texts of ids.

    Example:
        >>> instrument_ids(["charter-1993"])
        ('charter-1993',)
    """
    return cast(tuple[InstrumentId, ...], many(value))


def meeting_ids(value: Iterable[str]) -> tuple[MeetingId, ...]:
    """Take the texts of ids.

    Example:
        >>> meeting_ids(["sc-08"])
        ('sc-08',)
    """
    return cast(tuple[MeetingId, ...], many(value))


def participant_ids(value: Iterable[str]) -> tuple[ParticipantId, ...]:
    """Take the texts of ids.

    Example:
        >>> participant_ids(["AZ", "csto"])
        ('AZ', 'csto')
    """
    return cast(tuple[ParticipantId, ...], many(value))


def person_ids(value: Iterable[str]) -> tuple[PersonId, ...]:
    """Take the texts of ids.

    Example:
        >>> person_ids(["usubov-ramil"])
        ('usubov-ramil',)
    """
    return cast(tuple[PersonId, ...], many(value))


def topic_ids(value: Iterable[str]) -> tuple[TopicId, ...]:
    """Take the texts of ids.

    Example:
        >>> topic_ids(["energy"])
        ('energy',)
    """
    return cast(tuple[TopicId, ...], many(value))
