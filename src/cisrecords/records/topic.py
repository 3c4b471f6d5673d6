"""`Topic`: a subject of meetings, statements and instruments."""

import attrs

from cisrecords import fields
from cisrecords.evidence import Name, to_names
from cisrecords.fields import TopicId
from cisrecords.records.named import Named

__all__ = ["Topic"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Topic(Named):
    """A subject of meetings, statements and instruments.

    Attributes:
        id: Its id.
        names: Its names; at least one.
        broader: Id of the broader topic.

    Raises:
        InvalidRecords: A field is not of its type, or there is no name.

    Example:
        >>> Topic(id="artificial-intelligence", names="artificial intelligence")
        <Topic artificial-intelligence 'artificial intelligence'>
    """

    id: TopicId = attrs.field(converter=TopicId)
    names: tuple[Name, ...] = attrs.field(converter=to_names)
    broader: TopicId | None = attrs.field(default=None, converter=fields.topic_id)
