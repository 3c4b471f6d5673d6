"""Questions to the records: records by criteria, accounts by source, views by day."""

from cisrecords.query.accounts import Account, account
from cisrecords.query.attendance import attendance
from cisrecords.query.chairs import chairs, hosts
from cisrecords.query.coverage import Coverage, coverage, independent_sources
from cisrecords.query.evidence_finders import Claims, Sources
from cisrecords.query.findable import Findable
from cisrecords.query.known import known_on
from cisrecords.query.law_finders import Acts, Instruments, Tenures
from cisrecords.query.meeting_query import CRITERIA, MeetingQuery
from cisrecords.query.meetings import Meetings
from cisrecords.query.named_finders import Bodies, Cities, Offices, People, States, Topics
from cisrecords.query.prepared import PreparedQuery
from cisrecords.query.together import co_attendance, tally
from cisrecords.query.turnout import Turnout

__all__ = [
    "CRITERIA",
    "Account",
    "Acts",
    "Bodies",
    "Cities",
    "Claims",
    "Coverage",
    "Findable",
    "Instruments",
    "MeetingQuery",
    "Meetings",
    "Offices",
    "People",
    "PreparedQuery",
    "Sources",
    "States",
    "Tenures",
    "Topics",
    "Turnout",
    "account",
    "attendance",
    "chairs",
    "co_attendance",
    "coverage",
    "hosts",
    "independent_sources",
    "known_on",
    "tally",
]
