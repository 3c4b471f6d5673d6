"""Dates as sources give them: vague, doubtful, lasting, still going, or over on an unknown day.

Dates are written in EDTF (the Extended Date/Time Format, level 0 and the parts of levels 1 and 2
that sources need). `PartialDate` is one day, as exact as its source; `Period` is something that
lasted. Both sort in one order, and their comparisons return a `Verdict`.
"""

from cisrecords.dates._timed import Timed
from cisrecords.dates.days import certain_days, covers, first_day, last_day
from cisrecords.dates.kinds import EndKind, Precision
from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period, parse_when
from cisrecords.dates.ranges import Day, DayRange, When, day_range, lasted_on, whole_day
from cisrecords.dates.verdict import Verdict

__all__ = [
    "Day",
    "DayRange",
    "EndKind",
    "PartialDate",
    "Period",
    "Precision",
    "Timed",
    "Verdict",
    "When",
    "certain_days",
    "covers",
    "day_range",
    "first_day",
    "last_day",
    "lasted_on",
    "parse_when",
    "whole_day",
]
