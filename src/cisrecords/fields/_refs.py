"""Converters from strings to the id types, for the type checkers; at run time ids stay strings.

attrs, mypy and pyright read the argument type off a plain named function, so each id type has one.
"""

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
    return cast(StateId | None, value)


def body_id(value: str | None) -> BodyId | None:
    return cast(BodyId | None, value)


def participant_id(value: str | None) -> ParticipantId | None:
    return cast(ParticipantId | None, value)


def person_id(value: str | None) -> PersonId | None:
    return cast(PersonId | None, value)


def instrument_id(value: str | None) -> InstrumentId | None:
    return cast(InstrumentId | None, value)


def office_id(value: str | None) -> OfficeId | None:
    return cast(OfficeId | None, value)


def source_id(value: str | None) -> SourceId | None:
    return cast(SourceId | None, value)


def topic_id(value: str | None) -> TopicId | None:
    return cast(TopicId | None, value)


def body_ids(value: Iterable[str]) -> tuple[BodyId, ...]:
    return cast(tuple[BodyId, ...], many(value))


def instrument_ids(value: Iterable[str]) -> tuple[InstrumentId, ...]:
    return cast(tuple[InstrumentId, ...], many(value))


def meeting_ids(value: Iterable[str]) -> tuple[MeetingId, ...]:
    return cast(tuple[MeetingId, ...], many(value))


def participant_ids(value: Iterable[str]) -> tuple[ParticipantId, ...]:
    return cast(tuple[ParticipantId, ...], many(value))


def person_ids(value: Iterable[str]) -> tuple[PersonId, ...]:
    return cast(tuple[PersonId, ...], many(value))


def topic_ids(value: Iterable[str]) -> tuple[TopicId, ...]:
    return cast(tuple[TopicId, ...], many(value))
