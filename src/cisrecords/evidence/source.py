"""`Source`: where facts come from."""

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate
from cisrecords.errors import Problem
from cisrecords.fields import SourceId
from cisrecords.terms import Extent, SourceKind

__all__ = ["Source"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Source(fields.Checked):
    """A document or page from which facts are taken.

    Attributes:
        id: Its id.
        kind: The kind of source.
        title: Its title as printed.
        publisher: Who published it.
        url: Its address.
        language: Its language (BCP 47).
        published: When it was published.
        copy_of: Id of the source that this one copies, translates or reprints.
        extent: How much of it was read.
        note: What else a reader should know of it.

    Raises:
        InvalidRecords: A field is not of its type, or the source is a copy of itself.

    Example:
        >>> Source(id="azernews-2021-11-17", publisher="Azernews", published="2021-11-17")
        <Source azernews-2021-11-17 'Azernews'>
    """

    id: SourceId = attrs.field(converter=SourceId)
    kind: SourceKind | None = attrs.field(default=None, converter=fields.source_kind)
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    language: str | None = None
    published: PartialDate | None = attrs.field(default=None, converter=fields.date)
    copy_of: SourceId | None = attrs.field(default=None, converter=fields.source_id)
    extent: Extent | None = attrs.field(default=None, converter=fields.extent)
    note: str | None = None

    @property
    def name(self) -> str:
        """Its title, else its publisher, else its id."""
        return self.title or self.publisher or self.id

    def _faults(self) -> tuple[Problem, ...]:
        if self.copy_of is None or self.copy_of != self.id:
            return ()
        hint = "name the original, or leave the key out"
        return (Problem("$.copy_of", "own-copy", "another source", self.copy_of, hint),)
