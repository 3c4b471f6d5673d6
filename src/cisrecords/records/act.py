"""`Act`: what a state does in law on an instrument or about a body."""

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation, to_citations
from cisrecords.fields import ActId, BodyId, InstrumentId, ParticipantId
from cisrecords.terms import ActKind

__all__ = ["Act"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Act(fields.Checked):
    """One legal step of a state about an instrument or a body.

    Attributes:
        id: Its id.
        state: Id of the state, or of the outside body that was admitted as an observer.
        instrument: Id of the instrument concerned.
        body: Id of the body concerned, where no instrument is.
        by: Id of the organ that acted.
        kind: The kind of act.
        date: The day of the act.
        note: What else the sources say about it, in short.
        cites: The sources of the record.

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
        """The act in short: the state, the kind, the instrument or body, and the day."""
        parts = (self.state, self.kind.value, self.instrument, self.body, self.date)
        return " ".join(str(part) for part in parts if part)
