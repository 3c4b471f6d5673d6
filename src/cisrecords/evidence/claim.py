"""`Claim`: a rival value of a field, or a figure that a source gives."""

from typing import Any, ClassVar

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
"""The values by which a claim says that something exists, in upper or lower case."""

DENYING = ("no", "false", "never")
"""The values by which a claim says that something does not exist, in upper or lower case."""


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Claim(fields.Checked):
    """A rival value of a field of a record, or a figure that a source gives about it.

    Attributes:
        id: Its id.
        about: Id of the record.
        field: The path of the field by key, never by index: ``when``,
            ``attendance[MD].presence``, ``exists``, ``figure:sectoral-bodies``.
        value: The value as a string: digits, EDTF, an id or a term. Where the path ends in
            ``exists`` it is yes or true, or no, false or never, in upper or lower case.
        bound: How exact a figure is.
        as_of: The day for which the value is stated.
        note: Why this value is or is not preferred.
        cites: The sources that say so; at least one.

    Raises:
        InvalidRecords: A field is not of its type, no source is cited, the path of the field
            names a part by its index, or the value is not yes or no where the path ends in
            ``exists``.

    Example:
        >>> Claim(id="claim-1", about="cis", field="figure:sectoral-bodies", value="69",
        ...       cites="azerbaijan-mfa-cis")
        <Claim claim-1 'cis figure:sectoral-bodies = 69'>
    """

    _rules: ClassVar[tuple[fields.Rule, ...]] = (
        fields.Filled(
            "cites", "at least one citation", "cite the source that says so", "no-source"
        ),
    )

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
        """The claim in short: the record, the field and the value."""
        return f"{self.about} {self.field} = {self.value}"

    @property
    def path(self) -> FieldPath:
        """The path of the field, parsed."""
        return FieldPath(self.field)

    @property
    def denies(self) -> bool:
        """Whether the claim says that something does not exist; its path ends in ``exists``."""
        return self.path.leaf == EXISTS and _plain(self.value) in DENYING

    @property
    def affirms(self) -> bool:
        """Whether the claim says that something exists; its path ends in ``exists``."""
        return self.path.leaf == EXISTS and _plain(self.value) in AFFIRMING

    def _faults(self) -> list[Problem]:
        faults: list[Problem] = []
        field: Any = self.field
        value: Any = self.value
        path = FieldPath(field) if isinstance(field, str) else FieldPath("")
        if path.has_index:
            hint = "an index moves when rows are added; name the row, as in attendance[MD].presence"
            faults.append(Problem("$.field", "index-in-path", "a path by key", field, hint))
        if path.leaf == EXISTS and isinstance(value, str) and not (self.denies or self.affirms):
            expected = "one of " + ", ".join((*AFFIRMING, *DENYING))
            hint = f"the claim is about {field}; put anything else into the note"
            faults.append(Problem("$.value", "unknown-word", expected, value, hint))
        return faults


def _plain(value: str) -> str:
    return value.strip().lower()
