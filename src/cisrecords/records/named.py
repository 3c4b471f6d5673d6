"""`State`, `City`, `Body`, `Office`, `Person` and `Topic`: records that have names."""

from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate
from cisrecords.errors import Problem
from cisrecords.evidence import (
    Citation,
    Identifier,
    Name,
    best_name,
    to_citations,
    to_identifiers,
    to_names,
)
from cisrecords.fields import (
    BodyId,
    CityId,
    InstrumentId,
    OfficeId,
    ParticipantId,
    PersonId,
    StateId,
    TopicId,
)
from cisrecords.records.place import Place, to_place
from cisrecords.terms import BodyKind

__all__ = ["Body", "City", "Identified", "Named", "Office", "Person", "State", "Topic"]


class Named(fields.Checked):
    """The base of records that have names."""

    __slots__ = ()

    id: str
    names: tuple[Name, ...]

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.Filled("names", "at least one name", "write a name, in any language"),
    )

    @property
    def name(self) -> str:
        """The best English name."""
        return best_name(self.names) or self.id

    def name_in(self, lang: str) -> str:
        """Return the best name in a language or in a variety of it, else the best English name."""
        return best_name(self.names, lang) or self.id


class Identified(Named):
    """The base of records that have identifiers in the catalogues of others."""

    __slots__ = ()

    identifiers: tuple[Identifier, ...]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class State(Identified):
    """A state.

    Attributes:
        id: Its ISO 3166-1 alpha-2 code.
        alpha_3: Its ISO 3166-1 alpha-3 code.
        names: Its names; at least one.
        identifiers: Its numbers and ids in the catalogues of others; in each, the first one is
            preferred.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> State(id="GE", alpha_3="GEO", names="Georgia")
        <State GE 'Georgia'>
    """

    id: StateId = attrs.field(converter=StateId)
    alpha_3: str | None = None
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    identifiers: tuple[Identifier, ...] = attrs.field(default=(), converter=to_identifiers)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class City(Named):
    """A city, with its names through time.

    Attributes:
        id: Its id.
        names: Its names, with their periods; at least one.
        country: Id of the state in which it lies.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> City(id="bishkek", names="Bishkek", country="KG")
        <City bishkek 'Bishkek'>
    """

    id: CityId = attrs.field(converter=CityId)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    country: StateId | None = attrs.field(default=None, converter=fields.state_id)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Body(Named):
    """A body: the Commonwealth itself, one of its organs, or an outside organisation.

    Attributes:
        id: Its id; the Commonwealth is ``cis``.
        kind: The kind of body.
        names: Its names; at least one.
        part_of: Id of the body that it belongs to.
        established: When it was established.
        dissolved: When it ceased to exist.
        founded_by: Ids of the instruments that founded it.
        area: Its field of work, in a word or two.
        seat: Where it has its seat.
        predecessors: Ids of the bodies that it succeeded.
        successors: Ids of the bodies that succeeded it.
        note: What else a reader should know of it.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, there is no name, or it ceased to exist before
            it was established.

    Example:
        >>> Body(id="economic-court", kind="charter", names="Economic Court", part_of="cis")
        <Body economic-court 'Economic Court'>
    """

    id: BodyId = attrs.field(converter=BodyId)
    kind: BodyKind | None = attrs.field(default=None, converter=fields.body_kind)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    part_of: ParticipantId | None = attrs.field(default=None, converter=fields.participant_id)
    established: PartialDate | None = attrs.field(default=None, converter=fields.date)
    dissolved: PartialDate | None = attrs.field(default=None, converter=fields.date)
    founded_by: tuple[InstrumentId, ...] = attrs.field(default=(), converter=fields.instrument_ids)
    area: str | None = None
    seat: Place | None = attrs.field(default=None, converter=to_place)
    predecessors: tuple[BodyId, ...] = attrs.field(default=(), converter=fields.body_ids)
    successors: tuple[BodyId, ...] = attrs.field(default=(), converter=fields.body_ids)
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    def _faults(self) -> tuple[Problem, ...]:
        first, last = self.established, self.dissolved
        if isinstance(first, PartialDate) and isinstance(last, PartialDate) and last.before(first):
            expected = f"a day not before {first}, on which it was established"
            hint = "correct one of the two days"
            return (Problem("$.dissolved", "out-of-order", expected, last, hint),)
        return ()


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Office(Named):
    """An office, or a chairmanship, which people or states hold for a time.

    Attributes:
        id: Its id.
        of: Id of the state or body that it belongs to and that its holder represents.
        names: Its names; at least one.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> Office(id="office-1", of="executive-committee", names="Executive Secretary")
        <Office office-1 'Executive Secretary'>
    """

    id: OfficeId = attrs.field(converter=OfficeId)
    of: ParticipantId | None = attrs.field(default=None, converter=fields.participant_id)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Person(Named):
    """A person, with every spelling of the name in the sources.

    Attributes:
        id: Family name and given name in plain Latin.
        names: Their names; at least one.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> Person(id="usubov-ramil", names="Ramil Usubov")
        <Person usubov-ramil 'Ramil Usubov'>
    """

    id: PersonId = attrs.field(converter=PersonId)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Topic(Named):
    """A subject of meetings, statements and instruments.

    Attributes:
        id: Its id.
        names: Its names; at least one.
        broader: Id of the broader topic.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> Topic(id="artificial-intelligence", names="artificial intelligence")
        <Topic artificial-intelligence 'artificial intelligence'>
    """

    id: TopicId = attrs.field(converter=TopicId)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    broader: TopicId | None = attrs.field(default=None, converter=fields.topic_id)
