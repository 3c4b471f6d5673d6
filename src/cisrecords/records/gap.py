"""`Gap`: something that is known to be missing from the records."""

import attrs

from cisrecords import fields
from cisrecords.evidence import Citation, to_citations
from cisrecords.fields import BodyId

__all__ = ["Gap"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Gap(fields.Checked):
    """Something that is known to be missing: an event without a record may still have happened.

    Attributes:
        body: Id of the body that it is about, where it is about one.
        text: What is missing, in our own words.
        cites: The sources that show that it is missing.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Gap(body="cis", text="Acts after March 2026 were not found.").body
        'cis'
    """

    body: BodyId | None = attrs.field(default=None, converter=fields.body_id)
    text: str
    cites: tuple[Citation, ...] = attrs.field(default=(), converter=to_citations)

    @property
    def name(self) -> str:
        """What is missing."""
        return self.text
