"""`Citation`: the source of a fact, and the place in it."""

from collections.abc import Iterable
from typing import ClassVar

import attrs

from cisrecords import fields
from cisrecords.fields import SourceId

__all__ = ["Citation", "to_citations"]


@attrs.frozen(weakref_slot=False, repr=False)
class Citation(fields.Checked):
    """A source that supports a record or a part of it.

    Attributes:
        source: Id of the `Source`.
        locator: The place in the source (an article, a page, a paragraph).
        supports: Paths in the record that this source supports, such as ``date`` or
            ``attendance[AZ].presence``; none means all of it.
        according_to: Whose statement the source passes on, where it says so.

    Raises:
        InvalidRecords: A field is not of its type, or an id is not well formed.

    Example:
        >>> Citation("enwiki-cis-2025", locator="table")
        Citation(source='enwiki-cis-2025', locator='table')
    """

    _takes_text: ClassVar[bool] = True

    source: SourceId = attrs.field(converter=SourceId)
    locator: str | None = None
    supports: tuple[str, ...] = attrs.field(default=(), converter=fields.texts)
    according_to: str | None = None

    @property
    def name(self) -> str:
        """The id of the source, and the place in it."""
        return f"{self.source}, {self.locator}" if self.locator else self.source


def to_citations(value: Citation | str | Iterable[Citation | str]) -> tuple[Citation, ...]:
    """Return citations made from one or many citations or ids of sources."""
    return fields.many_of_text(Citation, value)
