"""Converters from strings to the terms of vocabularies."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import fields
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

Convert = Callable[[Any], Any]

REQUIRED: list[tuple[Convert, type[Term]]] = [
    (fields.act_kind, ActKind),
    (fields.stance, Stance),
]
OPTIONAL: list[tuple[Convert, type[Term]]] = [
    (fields.body_kind, BodyKind),
    (fields.bound, Bound),
    (fields.capacity, Capacity),
    (fields.delivery, Delivery),
    (fields.extent, Extent),
    (fields.instrument_kind, InstrumentKind),
    (fields.item_kind, ItemKind),
    (fields.level, Level),
    (fields.meeting_format, MeetingFormat),
    (fields.meeting_kind, MeetingKind),
    (fields.meeting_status, MeetingStatus),
    (fields.name_kind, NameKind),
    (fields.outcome, Outcome),
    (fields.presence, Presence),
    (fields.source_kind, SourceKind),
]
ALL = [*REQUIRED, *OPTIONAL]
NAMES = [convert.__name__ for convert, _ in ALL]


class TestOneTerm:
    """The converters that take one term."""

    @pytest.mark.parametrize(("convert", "cls"), ALL, ids=NAMES)
    def test_every_term(self, convert: Convert, cls: type[Term]) -> None:
        """Each term is accepted as itself and as its string."""
        for member in cls:
            assert member is convert(member) is convert(member.value)

    @pytest.mark.parametrize(("convert", "cls"), ALL, ids=NAMES)
    @pytest.mark.parametrize("wrong", ["", "no such word", 5, True, ["x"], {}], ids=repr)
    def test_passes_unchanged(self, convert: Convert, cls: type[Term], wrong: Any) -> None:
        """An unknown term passes unchanged, for the record to report."""
        made = convert(wrong)

        assert wrong is made
        assert not isinstance(made, cls)

    @pytest.mark.parametrize(("convert", "cls"), OPTIONAL, ids=NAMES[2:])
    def test_nothing(self, convert: Convert, cls: type[Term]) -> None:
        """None stays None, and is not a term."""
        assert convert(None) is None
        assert None not in list(cls)

    @pytest.mark.parametrize("text", ["Signature", "SIGNATURE", " signature", "signature\n"])
    def test_spelling_counts(self, text: str) -> None:
        """A term has one spelling only; the record then suggests the nearest."""
        assert text is fields.act_kind(text)


class TestCapacities:
    """`capacities`, the one list of terms."""

    @given(st.lists(st.sampled_from(Capacity)))
    def test_terms_and_strings(self, words: list[Capacity]) -> None:
        """A list of terms and a list of their strings give the same tuple."""
        made = fields.capacities([word.value for word in words])

        assert tuple(words) == made == fields.capacities(words)
        assert all(isinstance(word, Capacity) for word in made)

    def test_any_order_of_types(self) -> None:
        """Terms and strings may be mixed, and an unknown one stays among them."""
        mixed: Any = (item for item in (Capacity.HOST, "opened", "opend", 5))
        expected: Any = (Capacity.HOST, Capacity.OPENED, "opend", 5)

        assert expected == fields.capacities(mixed)

    @pytest.mark.parametrize(
        "wrong", ["host", Capacity.HOST, {"host": 1}, {"host"}, b"host", None, 5], ids=repr
    )
    def test_passes_unchanged(self, wrong: Any) -> None:
        """A single term is not a list, nor is a mapping or a set."""
        assert wrong is fields.capacities(wrong)
