"""Dates as sources give them: vague, marked, lasting, still going, or over on an unknown day.

Texts are EDTF (the Extended Date/Time Format, level 0 and the parts of levels 1 and 2 that
sources need). `PartialDate` is one day, known as well as it is known; `Period` is something
that lasted. Both sort in one order, and compare with a `Verdict`.
"""

from cisrecords.dates._timed import Timed
from cisrecords.dates.days import covers, first_day, last_day
from cisrecords.dates.kinds import EndKind, Precision
from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period, parse_when
from cisrecords.dates.verdict import Verdict

__all__ = [
    "EndKind",
    "PartialDate",
    "Period",
    "Precision",
    "Timed",
    "Verdict",
    "covers",
    "first_day",
    "last_day",
    "parse_when",
]
