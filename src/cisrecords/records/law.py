"""`Instrument` and `Tenure`: documents of law, and terms of office."""

from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation, Name, to_citations, to_names
from cisrecords.fields import (
    BodyId,
    InstrumentId,
    OfficeId,
    PersonId,
    StateId,
    TenureId,
    TopicId,
)
from cisrecords.records.named import Named
from cisrecords.records.place import Place, to_place
from cisrecords.terms import InstrumentKind

__all__ = ["Instrument", "Tenure"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Instrument(Named):
    """A treaty, a decision, a declaration, a programme or another document of law.

    Attributes:
        id: Its id.
        kind: The kind of instrument.
        names: Its titles; at least one.
        date: The day of the instrument.
        place: Where it was signed or adopted.
        adopted_by: Id of the body that adopted it, or at whose meeting it was signed.
        in_force: When it entered into force in general.
        depositary: Who keeps the original and the documents of consent.
        covers: The years that a programme or plan covers.
        topics: Ids of its topics.
        note: What else a reader should know of it.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or there is no title.

    Example:
        >>> Instrument(id="charter-1993", kind="charter", names="Charter", date="1993-01-22")
        <Instrument charter-1993 'Charter'>
    """

    id: InstrumentId = attrs.field(converter=InstrumentId)
    kind: InstrumentKind | None = attrs.field(default=None, converter=fields.instrument_kind)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    date: PartialDate | None = attrs.field(default=None, converter=fields.date)
    place: Place | None = attrs.field(default=None, converter=to_place)
    adopted_by: BodyId | None = attrs.field(default=None, converter=fields.body_id)
    in_force: PartialDate | None = attrs.field(default=None, converter=fields.date)
    depositary: str | None = None
    covers: Period | None = attrs.field(default=None, converter=fields.period)
    topics: tuple[TopicId, ...] = attrs.field(default=(), converter=fields.topic_ids)
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Tenure(fields.Checked):
    """The time for which a person, or for a chairmanship a state, holds an office.

    Attributes:
        id: Its id.
        person: Id of the person who holds it.
        state: Id of the state that holds it (a chairmanship).
        office: Id of the office.
        period: From when to when, both ends included.
        acting: Whether it is held in an acting capacity.
        note: What else the sources say about it, in short.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or nobody holds the office.

    Example:
        >>> Tenure(id="chair-1994", state="RU", office="cis-chair", period="1994/1994")
        <Tenure chair-1994 'RU cis-chair 1994/1994'>
    """

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.OneOf(("person", "state"), "a person or a state", "name who holds the office"),
    )

    id: TenureId = attrs.field(converter=TenureId)
    person: PersonId | None = attrs.field(default=None, converter=fields.person_id)
    state: StateId | None = attrs.field(default=None, converter=fields.state_id)
    office: OfficeId = attrs.field(converter=OfficeId)
    period: Period | None = attrs.field(default=None, converter=fields.period)
    acting: bool | None = None
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """Who holds which office, and when."""
        parts = (self.person, self.state, self.office, self.period)
        return " ".join(str(part) for part in parts if part)
