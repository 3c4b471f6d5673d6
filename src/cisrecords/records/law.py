"""`Instrument`, `Act` and `Tenure`: what was agreed, what states did, who held what."""

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import Problem
from cisrecords.evidence import Citation, Name, to_citations, to_names
from cisrecords.fields import (
    ActId,
    BodyId,
    InstrumentId,
    OfficeId,
    ParticipantId,
    PersonId,
    StateId,
    TenureId,
    TopicId,
)
from cisrecords.records.named import Named
from cisrecords.records.place import Place, to_place
from cisrecords.terms import ActKind, InstrumentKind

__all__ = ["Act", "Instrument", "Tenure"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Instrument(Named):
    """A text: a treaty, a decision, a declaration, a programme.

    Attributes:
        id: Its id.
        kind: What kind of text it is.
        names: Its titles; at least one.
        date: The day that it bears.
        place: Where it was done.
        adopted_by: Id of the body that adopted it, or at which it was signed.
        in_force: When it entered into force in general.
        depositary: Who keeps the original and the instruments of consent.
        covers: The years that a programme or plan is made for.
        topics: Ids of what it is about.
        note: What else a reader should know of it.
        cites: The sources that stand behind it.

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
class Act(fields.Checked):
    """One step of a state on an instrument or a body, by which law changes or might.

    Attributes:
        id: Its id.
        state: Id of the state, or of the outside body that was admitted as an observer.
        instrument: Id of the instrument that the step is about.
        body: Id of the body that the step is about, where it is about no instrument.
        by: Id of the organ that acted.
        kind: What kind of step it is.
        date: The day of the step.
        note: What else the sources say of it, in short.
        cites: The sources that stand behind it.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Act(id="act-1", state="GE", instrument="charter-1993", kind="withdrawal",
        ...     date="2009-08-18")
        <Act act-1 'GE withdrawal charter-1993 2009-08-18'>
    """

    id: ActId = attrs.field(converter=ActId)
    state: ParticipantId = attrs.field(converter=ParticipantId)
    instrument: InstrumentId | None = attrs.field(default=None, converter=fields.instrument_id)
    body: BodyId | None = attrs.field(default=None, converter=fields.body_id)
    by: BodyId | None = attrs.field(default=None, converter=fields.body_id)
    kind: ActKind = attrs.field(converter=fields.act_kind)
    date: PartialDate | None = attrs.field(default=None, converter=fields.date)
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """The step in short: who, what, on which text or body, when."""
        parts = (self.state, self.kind.value, self.instrument, self.body, self.date)
        return " ".join(str(part) for part in parts if part)

    def __repr__(self) -> str:
        return fields.label(self, self.id, self.name)


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Tenure(fields.Checked):
    """The time for which a person, or a state, holds an office.

    Attributes:
        id: Its id.
        person: Id of the person who holds it.
        state: Id of the state that holds it (a chairmanship).
        office: Id of the office.
        period: From when to when, both ends included.
        acting: Whether it is held in an acting capacity.
        note: What else the sources say of it, in short.
        cites: The sources that stand behind it.

    Raises:
        InvalidRecords: A field is not of its type, or nobody holds the office.

    Example:
        >>> Tenure(id="chair-1994", state="RU", office="cis-chair", period="1994/1994")
        <Tenure chair-1994 'RU cis-chair 1994/1994'>
    """

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

    def __repr__(self) -> str:
        return fields.label(self, self.id, self.name)

    def _faults(self) -> tuple[Problem, ...]:
        if (self.person, self.state) != (None, None):
            return ()
        return (Problem("$", "empty", "a person or a state", None, "say who holds the office"),)
