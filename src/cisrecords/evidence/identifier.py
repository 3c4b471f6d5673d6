"""`Identifier`: a record in a catalogue or a list of somebody else."""

from collections.abc import Iterable

import attrs

from cisrecords import fields
from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.terms import Scheme

__all__ = ["Identifier", "to_identifiers"]

_DIGITS = 18
"""As many as an integer of a table always has room for."""


@attrs.frozen(weakref_slot=False, repr=False)
class Identifier(fields.Checked):
    """The identifier of a record in a catalogue or a list of somebody else.

    Attributes:
        scheme: Whose catalogue it is.
        value: The identifier, as printed there.
        cites: The sources that give it.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Identifier("cow", "372").name
        'cow 372'
    """

    scheme: Scheme = attrs.field(converter=fields.scheme)
    value: str
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """The scheme and the value."""
        return f"{self.scheme} {self.value}"

    @property
    def number(self) -> int | None:
        """The value as a number; ``None`` where it is none, or the scheme has no numbers."""
        digits = self.scheme.numeric and self.value.isascii() and self.value.isdigit()
        return int(self.value) if digits and len(self.value) <= _DIGITS else None


def to_identifiers(value: Identifier | Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Return identifiers made from one or many identifiers."""
    return fields.many((value,) if isinstance(value, Identifier) else value)
