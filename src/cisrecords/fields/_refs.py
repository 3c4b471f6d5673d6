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
    """Take the text of an id, or nothing."""
    return cast(StateId | None, value)


def body_id(value: str | None) -> BodyId | None:
    """Take the text of an id, or nothing."""
    return cast(BodyId | None, value)


def participant_id(value: str | None) -> ParticipantId | None:
    """Take the text of an id, or nothing."""
    return cast(ParticipantId | None, value)


def person_id(value: str | None) -> PersonId | None:
    """Take the text of an id, or nothing."""
    return cast(PersonId | None, value)


def instrument_id(value: str | None) -> InstrumentId | None:
    """Take the text of an id, or nothing."""
    return cast(InstrumentId | None, value)


def office_id(value: str | None) -> OfficeId | None:
    """Take the text of an id, or nothing."""
    return cast(OfficeId | None, value)


def source_id(value: str | None) -> SourceId | None:
    """Take the text of an id, or nothing."""
    return cast(SourceId | None, value)


def topic_id(value: str | None) -> TopicId | None:
    """Take the text of an id, or nothing."""
    return cast(TopicId | None, value)


def body_ids(value: Iterable[str]) -> tuple[BodyId, ...]:
    """Take the texts of ids."""
    return cast(tuple[BodyId, ...], many(value))


def instrument_ids(value: Iterable[str]) -> tuple[InstrumentId, ...]:
    """Take the texts of ids."""
    return cast(tuple[InstrumentId, ...], many(value))


def meeting_ids(value: Iterable[str]) -> tuple[MeetingId, ...]:
    """Take the texts of ids."""
    return cast(tuple[MeetingId, ...], many(value))


def person_ids(value: Iterable[str]) -> tuple[PersonId, ...]:
    """Take the texts of ids."""
    return cast(tuple[PersonId, ...], many(value))


def topic_ids(value: Iterable[str]) -> tuple[TopicId, ...]:
    """Take the texts of ids."""
    return cast(tuple[TopicId, ...], many(value))
