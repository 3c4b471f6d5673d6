"""`Knowledge`: what a narrowed view of the records leaves out."""

import attrs

from cisrecords import fields
from cisrecords.dates import PartialDate

__all__ = ["Knowledge"]


@attrs.frozen(kw_only=True, weakref_slot=False, repr=False)
class Knowledge(fields.Checked):
    """Up to which day the evidence of a view goes, and how much it leaves out.

    Attributes:
        day: The last day whose sources are kept.
        undated: Whether sources without a date are kept too.
        acts: How many acts are left out.
        facts: How many records and rows are left out, the acts included.
        for_want_of_a_date: How many of these only undated sources support.

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
