"""Questions to the records: records by criteria, accounts by source, views by day."""

from cisrecords.query.accounts import Account, account
from cisrecords.query.census import FIGURES, census
from cisrecords.query.chairmanships import chairmanship
from cisrecords.query.coverage import Coverage, coverage, independent_sources
from cisrecords.query.evidence_finders import Claims, Sources
from cisrecords.query.findable import Findable
from cisrecords.query.history import history
from cisrecords.query.holders import office_holders
from cisrecords.query.known import known_on
from cisrecords.query.law_finders import Acts, Instruments, Tenures
from cisrecords.query.matching import Matched
from cisrecords.query.meeting_query import CRITERIA, MeetingQuery
from cisrecords.query.meetings import Meetings
from cisrecords.query.merge import Merge, merge
from cisrecords.query.named_finders import Bodies, Cities, Offices, People, States, Topics
from cisrecords.query.prepared import PreparedQuery
from cisrecords.query.seating import Listed, seats
from cisrecords.query.succession import succession

__all__ = [
    "CRITERIA",
    "FIGURES",
    "Account",
    "Acts",
    "Bodies",
    "Cities",
    "Claims",
    "Coverage",
    "Findable",
    "Instruments",
    "Listed",
    "Matched",
    "MeetingQuery",
    "Meetings",
    "Merge",
    "Offices",
    "People",
    "PreparedQuery",
    "Sources",
    "States",
    "Tenures",
    "Topics",
    "account",
    "census",
    "chairmanship",
    "coverage",
    "history",
    "independent_sources",
    "known_on",
    "merge",
    "office_holders",
    "seats",
    "succession",
]
