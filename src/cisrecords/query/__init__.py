"""Questions to the records: records by criteria, accounts by source, views by day."""

from cisrecords.query.accounts import Account, account
from cisrecords.query.backing import backing
from cisrecords.query.citing import STYLES, cite
from cisrecords.query.coverage import Coverage, coverage, independent_sources
from cisrecords.query.diff import Diff, Frame, Revision, diff
from cisrecords.query.differences import Difference
from cisrecords.query.disagreements import disagreements
from cisrecords.query.evidence_finders import Claims, Sources
from cisrecords.query.findable import Findable
from cisrecords.query.known import known_on
from cisrecords.query.law_finders import Acts, Instruments, Tenures
from cisrecords.query.meeting_query import CRITERIA, MeetingQuery
from cisrecords.query.meetings import Meetings
from cisrecords.query.named_finders import Bodies, Cities, Offices, People, States, Topics
from cisrecords.query.prepared import PreparedQuery

__all__ = [
    "CRITERIA",
    "STYLES",
    "Account",
    "Acts",
    "Bodies",
    "Cities",
    "Claims",
    "Coverage",
    "Diff",
    "Difference",
    "Findable",
    "Frame",
    "Instruments",
    "MeetingQuery",
    "Meetings",
    "Offices",
    "People",
    "PreparedQuery",
    "Revision",
    "Sources",
    "States",
    "Tenures",
    "Topics",
    "account",
    "backing",
    "cite",
    "coverage",
    "diff",
    "disagreements",
    "independent_sources",
    "known_on",
]
