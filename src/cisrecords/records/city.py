"""`City`: a city, with its names through time."""

import attrs

from cisrecords import fields
from cisrecords.evidence import Citation, Name, to_citations, to_names
from cisrecords.fields import CityId, StateId
from cisrecords.records.named import Named

__all__ = ["City"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class City(Named):
    """A city, with its names through time.

    Attributes:
        id: Its id.
        names: Its names, with their periods; at least one.
        country: Id of the state in which it lies.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> City(id="bishkek", names="Bishkek", country="KG")
        <City bishkek 'Bishkek'>
    """

    id: CityId = attrs.field(converter=CityId)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    country: StateId | None = attrs.field(default=None, converter=fields.state_id)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)
