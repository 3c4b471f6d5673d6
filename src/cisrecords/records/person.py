"""`Person`: a person, with every spelling of the name."""

import attrs

from cisrecords.evidence import Citation, Name, to_citations, to_names
from cisrecords.fields import PersonId
from cisrecords.records.named import Named

__all__ = ["Person"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Person(Named):
    """A person, with every spelling of the name in the sources.

    Attributes:
        id: Family name and given name in plain Latin.
        names: Their names; at least one.
        cites: The sources of the record.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> Person(id="usubov-ramil", names="Ramil Usubov")
        <Person usubov-ramil 'Ramil Usubov'>
    """

    id: PersonId = attrs.field(converter=PersonId)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)
