"""The forms in which dates and periods are written, and what was to be read."""

__all__ = ["ACCEPTED", "DATE", "PERIOD", "TWO_ENDS", "WHEN"]

ACCEPTED = (
    "write EDTF, year first: 2023, 2023-10, 2023-10-07, 1998-23 (a season), "
    "[2012-11-01..2012-11-10] (one day out of a span), and ? ~ or % at the end for doubt"
)
TWO_ENDS = "write 1993/2009-08-17, 1993/.. (still going) or 1993/ (over, the day not known)"
"""The forms of a period."""

DATE, PERIOD, WHEN = "date", "period", "when"
"""What was to be read: a date, a period, or either."""
