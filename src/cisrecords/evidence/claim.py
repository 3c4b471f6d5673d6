"""`Claim`: what a source says otherwise, or a figure that somebody states."""

import re
from collections.abc import Iterable
from typing import Any

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate
from cisrecords.errors import Problem
from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.fields import ClaimId, RecordId
from cisrecords.terms import Bound

__all__ = ["FIGURE", "Claim"]

FIGURE = "figure:"
"""What the field of a claim begins with where it states a figure about a record."""

_INDEX = re.compile(r"\[[0-9]+\]")


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Claim(fields.Checked):
    """A rival value of a field of a record, or a figure that somebody states about it.

    Attributes:
        id: Its id.
        about: Id of the record.
        field: The path of the field by key, never by index: ``when``,
            ``attendance[MD].presence``, ``exists``, ``figure:sectoral-bodies``.
        value: The value as text: digits, EDTF, an id or a word.
        bound: How a figure is meant.
        as_of: The day that the value is stated for.
        note: Why this version was or was not adopted.
        cites: Who says so; at least one.

    Raises:
        InvalidRecords: A field is not of its type, nobody is cited, or the path of the field
            names a part by its index.

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

    def __repr__(self) -> str:
        return fields.label(self, self.id, self.name)

    def _faults(self) -> Iterable[Problem]:
        field: Any = self.field
        if isinstance(field, str) and _INDEX.search(field):
            mend = "an index moves when rows are added; name the row, as in attendance[MD].presence"
            yield Problem("$.field", "index-in-path", "a path by key", field, mend)
        if not self.cites:
            mend = "name who says so"
            yield Problem("$.cites", "no-source", "at least one citation", self.cites, mend)
