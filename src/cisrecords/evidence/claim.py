"""`Claim`: what a source says otherwise, or a figure that somebody states."""

from collections.abc import Iterable
from typing import Any

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate
from cisrecords.errors import Problem
from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.evidence.path import EXISTS, FieldPath
from cisrecords.fields import ClaimId, RecordId
from cisrecords.terms import Bound

__all__ = ["AFFIRMING", "DENYING", "Claim"]

AFFIRMING = ("yes", "true")
"""The values by which a claim says that there is such a thing, in any case."""

DENYING = ("no", "false", "never")
"""The values by which a claim says that there is no such thing, in any case."""


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Claim(fields.Checked):
    """A rival value of a field of a record, or a figure that somebody states about it.

    Attributes:
        id: Its id.
        about: Id of the record.
        field: The path of the field by key, never by index: ``when``,
            ``attendance[MD].presence``, ``exists``, ``figure:sectoral-bodies``.
        value: The value as text: digits, EDTF, an id or a word. Where the path ends in
            ``exists`` it is yes or true, or no, false or never, in any case.
        bound: How a figure is meant.
        as_of: The day that the value is stated for.
        note: Why this version was or was not adopted.
        cites: Who says so; at least one.

    Raises:
        InvalidRecords: A field is not of its type, nobody is cited, the path of the field
            names a part by its index, or the value is not yes or no where the path ends in
            ``exists``.

    Example:
        >>> Claim(id="claim-1", about="cis", field="figure:sectoral-bodies", value="69",
        ...       cites="azerbaijan-mfa-cis")
        <Claim claim-1 'cis figure:sectoral-bodies = 69'>
    """

    id: ClaimId = attrs.field(converter=ClaimId)
    about: RecordId = attrs.field(converter=RecordId)
    field: str
    value: str
    bound: Bound | None = attrs.field(default=None, converter=fields.bound)
    as_of: PartialDate | None = attrs.field(default=None, converter=fields.date)
    note: str | None = None
    cites: tuple[Citation, ...] = attrs.field(converter=to_citations)

    @property
    def name(self) -> str:
        """What it claims, in short."""
        return f"{self.about} {self.field} = {self.value}"

    @property
    def path(self) -> FieldPath:
        """The path of the field, parsed."""
        return FieldPath(self.field)

    @property
    def denies(self) -> bool:
        """Whether it says that there is no such thing; only a path to ``exists`` can."""
        return self.path.leaf == EXISTS and _plain(self.value) in DENYING

    @property
    def affirms(self) -> bool:
        """Whether it says that there is such a thing; only a path to ``exists`` can."""
        return self.path.leaf == EXISTS and _plain(self.value) in AFFIRMING

    def __repr__(self) -> str:
        return fields.label(self, self.id, self.name)

    def _faults(self) -> Iterable[Problem]:
        field: Any = self.field
        value: Any = self.value
        path = FieldPath(field) if isinstance(field, str) else FieldPath("")
        if path.has_index:
            mend = "an index moves when rows are added; name the row, as in attendance[MD].presence"
            yield Problem("$.field", "index-in-path", "a path by key", field, mend)
        if path.leaf == EXISTS and isinstance(value, str) and not (self.denies or self.affirms):
            expected = "one of " + ", ".join((*AFFIRMING, *DENYING))
            mend = f"{field} is in question; put anything else into the note"
            yield Problem("$.value", "unknown-word", expected, value, mend)
        if not self.cites:
            mend = "name who says so"
            yield Problem("$.cites", "no-source", "at least one citation", self.cites, mend)


def _plain(value: str) -> str:
    return value.strip().lower()
