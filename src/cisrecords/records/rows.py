"""Rows of a meeting: agenda items, statements, documents and stances."""

from collections.abc import Iterable
from decimal import Decimal
from typing import ClassVar

import attrs

from cisrecords import fields, terms
from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation, to_citations
from cisrecords.fields import BodyId, InstrumentId, ParticipantId, PersonId, TopicId
from cisrecords.records.place import Place, to_place
from cisrecords.terms import Bound, Capacity, Delivery, ItemKind, Outcome

__all__ = ["Adoption", "AgendaItem", "Quantity", "Stance", "Statement"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class AgendaItem(fields.Checked):
    """A part of a meeting: a topic discussed, a sitting, a ceremony, a reception, a visit.

    Attributes:
        kind: The kind of part.
        title: Its title as printed.
        summary: What it was, in our own words.
        planned: Whether it was only announced beforehand.
        when: When it took place, where a source says so of this part.
        place: Where it took place, where a source says so of this part.
        participants: Ids of the states and bodies that took part in it, where a source says so
            of this part; it does not follow that they attended the meeting itself.
        people: Ids of people named in it.
        topics: Ids of its topics.
        cites: The sources of the row.

    Raises:
        InvalidRecords: A field is not of its type, or there is no kind, title, summary or topic.

    Example:
        >>> AgendaItem(kind="item", topics=["artificial-intelligence"]).name
        'artificial-intelligence'
    """

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.OneOf(
            ("kind", "title", "summary", "topics"),
            "a title, a summary, a topic or a kind",
            "leave the item out if nothing is known of it",
        ),
    )

    kind: ItemKind | None = attrs.field(default=None, converter=fields.item_kind)
    title: str | None = None
    summary: str | None = None
    planned: bool | None = None
    when: PartialDate | Period | None = attrs.field(default=None, converter=fields.when)
    place: Place | None = attrs.field(default=None, converter=to_place)
    participants: tuple[ParticipantId, ...] = attrs.field(
        default=(), converter=fields.participant_ids
    )
    people: tuple[PersonId, ...] = attrs.field(default=(), converter=fields.person_ids)
    topics: tuple[TopicId, ...] = attrs.field(default=(), converter=fields.topic_ids)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """Its title, else its summary, else its topics, else its kind."""
        return self.title or self.summary or ", ".join(self.topics) or str(self.kind or "")


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Quantity(fields.Checked):
    """A figure in a statement.

    Attributes:
        amount: How much, in plain units (10000000, not 10 million).
        unit: Its unit: an ISO 4217 code of a currency, or a plain noun.
        of: What it counts or is for, in our own words.
        bound: How exact the figure is.

    Raises:
        InvalidRecords: A field is not of its type, or the amount is not finite.

    Example:
        >>> Quantity(amount=10_000_000, unit="USD").amount
        Decimal('10000000')
    """

    amount: Decimal = attrs.field(converter=fields.amount)
    unit: str | None = None
    of: str | None = None
    bound: Bound | None = attrs.field(default=None, converter=fields.bound)

    @property
    def name(self) -> str:
        """The figure in short: the amount, the unit, and what it counts."""
        parts = (f"{self.amount:f}", self.unit, self.of)
        return " ".join(part for part in parts if part)


def _quantities(value: Iterable[Quantity]) -> tuple[Quantity, ...]:
    return fields.many(value)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Statement(fields.Checked):
    """What somebody said at a meeting, in our own words; the claim is the speaker's.

    Attributes:
        speaker: Id of the person who said it.
        participant: Id of the state or body on whose behalf it was said.
        capacity: The capacity in which it was said.
        summary: What was said, in our own words.
        topics: Ids of its topics.
        quantities: The figures in it.
        delivery: How it was delivered.
        delivered_by: Id of the person who read it out, if not the speaker.
        when: When it was said, where a source says so of the statement.
        cites: The sources of the row.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Statement(participant="TM", summary="offered to host the next round of talks").name
        'offered to host the next round of talks'
    """

    speaker: PersonId | None = attrs.field(default=None, converter=fields.person_id)
    participant: ParticipantId | None = attrs.field(default=None, converter=fields.participant_id)
    capacity: Capacity | None = attrs.field(default=None, converter=fields.capacity)
    summary: str
    topics: tuple[TopicId, ...] = attrs.field(default=(), converter=fields.topic_ids)
    quantities: tuple[Quantity, ...] = attrs.field(default=(), converter=_quantities)
    delivery: Delivery | None = attrs.field(default=None, converter=fields.delivery)
    delivered_by: PersonId | None = attrs.field(default=None, converter=fields.person_id)
    when: PartialDate | Period | None = attrs.field(default=None, converter=fields.when)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """What was said."""
        return self.summary

    def _printed_name(self) -> str:
        speaker = self.speaker or self.participant
        return f"{speaker}: {self.summary}" if speaker else self.summary


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Stance(fields.Checked):
    """The stance of a participant on a document, short of a legal act.

    Attributes:
        participant: Id of the state or body.
        stance: Its stance.
        reason: Why, where a source says so.
        reason_withheld: Whether no reason was given, where a source says so; ``None`` where the
            source does not speak of reasons.
        cites: The sources of the row.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Stance(participant="AZ", stance="signed-with-reservation").stance.value
        'signed-with-reservation'
    """

    participant: ParticipantId = attrs.field(converter=ParticipantId)
    stance: terms.Stance = attrs.field(converter=fields.stance)
    reason: str | None = None
    reason_withheld: bool | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """The participant and its stance."""
        return f"{self.participant} {self.stance.value}"


def _stances(value: Iterable[Stance]) -> tuple[Stance, ...]:
    return fields.many(value)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Adoption(fields.Checked):
    """The outcome for a document, or for several, at a meeting.

    Attributes:
        instrument: Id of the instrument.
        described: A description of the document, where its title is not known.
        count: How many such documents there were.
        outcome: The outcome.
        forwarded_to: Id of the body to which it was forwarded.
        stances: The stances of participants on it.
        note: What else the source says about it, in short.
        cites: The sources of the row.

    Raises:
        InvalidRecords: A field is not of its type, or no document is named or described.

    Example:
        >>> Adoption(described="final documents of the session", outcome="adopted").name
        'final documents of the session'
    """

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.OneOf(
            ("instrument", "described"),
            "an instrument or a description",
            "name the instrument, or describe the document",
        ),
        fields.AtLeast("count", 0),
    )

    instrument: InstrumentId | None = attrs.field(default=None, converter=fields.instrument_id)
    described: str | None = None
    count: int | None = None
    outcome: Outcome | None = attrs.field(default=None, converter=fields.outcome)
    forwarded_to: BodyId | None = attrs.field(default=None, converter=fields.body_id)
    stances: tuple[Stance, ...] = attrs.field(default=(), converter=_stances)
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """The id of the instrument, else the description."""
        return self.instrument or self.described or ""
