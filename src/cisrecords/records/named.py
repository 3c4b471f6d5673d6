"""`Named`: the base of records that have names; and `State`."""

from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.evidence import Citation, Name, best_name, to_citations, to_names
from cisrecords.fields import StateId

__all__ = ["Named", "State"]


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


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class State(Named):
    """A state.

    Attributes:
        id: Its ISO 3166-1 alpha-2 code.
        alpha_3: Its ISO 3166-1 alpha-3 code.
        names: Its names; at least one.
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
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)
