"""`Identifier`: a record in a catalogue or a list of somebody else."""

from collections.abc import Iterable
from typing import Any

import attrs

from cisrecords import fields
from cisrecords.errors import Problem
from cisrecords.evidence.citation import Citation, to_citations
from cisrecords.terms import Scheme

__all__ = ["Identifier", "to_identifiers"]

_DIGITS = 9


@attrs.frozen(weakref_slot=False, repr=False)
class Identifier(fields.Checked):
    """The identifier of a record in a catalogue or a list of somebody else.

    Attributes:
        scheme: Whose catalogue it is.
        value: The identifier, as printed there.
        cites: The sources that give it.

    Raises:
        InvalidRecords: A field is not of its type, or the identifiers of the scheme are numbers
            and this is none, or has more than nine digits.

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
        """The value as a number; ``None`` where the identifiers of the scheme are not numbers."""
        return int(self.value) if self.scheme.numeric else None

    def _faults(self) -> Iterable[Problem]:
        scheme: Any = self.scheme
        value: Any = self.value
        numeric = isinstance(scheme, Scheme) and scheme.numeric and isinstance(value, str)
        if numeric and not (value.isascii() and value.isdigit() and len(value) <= _DIGITS):
            expected = f"a number of at most {_DIGITS} digits"
            hint = f"write the {scheme} number in digits, without any other character"
            yield Problem("$.value", "not-a-number", expected, value, hint)


def to_identifiers(value: Identifier | Iterable[Identifier]) -> tuple[Identifier, ...]:
    """Return identifiers made from one or many identifiers."""
    return fields.many((value,) if isinstance(value, Identifier) else value)
