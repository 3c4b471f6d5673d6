"""Converters from strings to the terms of vocabularies.

attrs, mypy and pyright read the argument type off a plain named function, so each vocabulary has
one. An unknown term passes unchanged; the check of the record reports it.
"""

from typing import TypeVar, cast

from cisrecords.terms import (
    ActKind,
    BodyKind,
    Bound,
    Extent,
    InstrumentKind,
    NameKind,
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


def body_kind(value: BodyKind | str | None) -> BodyKind | None:
    return _optional(BodyKind, value)


def bound(value: Bound | str | None) -> Bound | None:
    return _optional(Bound, value)


def extent(value: Extent | str | None) -> Extent | None:
    return _optional(Extent, value)


def instrument_kind(value: InstrumentKind | str | None) -> InstrumentKind | None:
    return _optional(InstrumentKind, value)


def name_kind(value: NameKind | str | None) -> NameKind | None:
    return _optional(NameKind, value)


def source_kind(value: SourceKind | str | None) -> SourceKind | None:
    return _optional(SourceKind, value)
