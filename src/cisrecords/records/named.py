"""`Named`: the base of records that have names; and `State`."""

from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.evidence import (
    Citation,
    Identifier,
    Name,
    best_name,
    to_citations,
    to_identifiers,
    to_names,
)
from cisrecords.fields import StateId

__all__ = ["Identified", "Named", "State"]


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
