"""`Knowledge`: what a view of the records of an earlier day leaves out."""

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate

__all__ = ["Knowledge"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Knowledge(fields.Checked):
    """The day up to which sources are kept in a view, and how much the view leaves out.

    Attributes:
        day: The last day whose sources are kept.
        undated: Whether sources without a date are kept too.
        acts: How many acts are left out.
        facts: How many records and rows are left out, the acts included.
        for_want_of_a_date: How many of these are left out because only undated sources support
            them.

    Raises:
        InvalidRecords: A field is not of its type.

    Example:
        >>> Knowledge(day="2005-01-01", acts=3, facts=40, for_want_of_a_date=12).acts
        3
    """

    day: PartialDate = attrs.field(converter=PartialDate)
    undated: bool = False
    acts: int = 0
    facts: int = 0
    for_want_of_a_date: int = 0
