"""The precision of a date, and the kinds of ends of a period."""

from enum import StrEnum

__all__ = ["EndKind", "Precision"]


class Precision(StrEnum):
    """The precision of a `PartialDate`.

    Attributes:
        YEAR: Some day of a year (``1991``).
        MONTH: Some day of a month (``1991-12``).
        DAY: One day (``1991-12-08``).
        SEASON: Some day of a season, northern and of whole months (``1998-23``).
        SPAN: One day out of a span (``[2012-11-01..2012-11-10]``, ``[..2008-05]``).

    Example:
        >>> Precision("month") is Precision.MONTH
        True
    """

    YEAR = "year"
    MONTH = "month"
    DAY = "day"
    SEASON = "season"
    SPAN = "span"


class EndKind(StrEnum):
    """What is known of the start or the end of a `Period`; the three kinds are never merged.

    Attributes:
        KNOWN: There is a date, vague or exact (``2009-08``).
        OPEN: There is no such end (``..``): it still lasts, or had no beginning.
        UNKNOWN: There is such an end, and its day is unknown (an empty string).

    Example:
        >>> EndKind.OPEN == EndKind.UNKNOWN
        False
    """

    KNOWN = "known"
    OPEN = "open"
    UNKNOWN = "unknown"
