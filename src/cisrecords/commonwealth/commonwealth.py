"""`Commonwealth`: the dataset and the verbs of every question in one object."""

# pyright: reportIncompatibleVariableOverride=false
# The collection of meetings is narrowed; archives are frozen, so that nothing else is put there.

from cisrecords.commonwealth.attendance import AttendanceVerbs
from cisrecords.commonwealth.counts import CountVerbs
from cisrecords.commonwealth.law import LawVerbs
from cisrecords.commonwealth.making import MakingVerbs
from cisrecords.commonwealth.merging import MergingVerbs
from cisrecords.commonwealth.offices import OfficeVerbs
from cisrecords.commonwealth.sources import SourceVerbs
from cisrecords.commonwealth.tables_about import tables_about
from cisrecords.commonwealth.treaties import TreatyVerbs
from cisrecords.commonwealth.versions import VersionVerbs
from cisrecords.commonwealth.years import YearVerbs

__all__ = ["Commonwealth"]


@tables_about
class Commonwealth(
    LawVerbs,
    TreatyVerbs,
    YearVerbs,
    AttendanceVerbs,
    OfficeVerbs,
    CountVerbs,
    SourceVerbs,
    VersionVerbs,
    MakingVerbs,
    MergingVerbs,
):
    """The records of the Commonwealth of Independent States, with a method for every question.

    It is immutable. It is built from records, as `Archive` is, and checked while it is built.

    Raises:
        InvalidRecords: The records do not fit together; the error lists all problems.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> cw.membership("GE", on="2009-08-18").status.value
        'former'
    """
