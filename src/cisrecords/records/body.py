"""`Body` and `Office`: organisations, and the offices in them."""

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate
from cisrecords.errors import Problem
from cisrecords.evidence import Citation, Name, to_citations, to_names
from cisrecords.fields import (
    BodyId,
    InstrumentId,
    OfficeId,
    ParticipantId,
)
from cisrecords.records.named import Named
from cisrecords.records.place import Place, to_place
from cisrecords.terms import BodyKind

__all__ = ["Body", "Office"]


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
