"""Questions to the records: records by criteria, accounts by source, views by day."""

from cisrecords.query.accounts import Account, account
from cisrecords.query.agreement import AGREEMENT_COLUMNS, agreement
from cisrecords.query.coverage import Coverage, coverage, independent_sources
from cisrecords.query.cow import COW_CODES, COW_STATES, IGOR_LABELS, cow_states, cow_statuses
from cisrecords.query.dyads import DYADS, dyads
from cisrecords.query.evidence_finders import Claims, Sources
from cisrecords.query.findable import Findable
from cisrecords.query.known import known_on
from cisrecords.query.law_finders import Acts, Instruments, Tenures
from cisrecords.query.meeting_query import CRITERIA, MeetingQuery
from cisrecords.query.meetings import Meetings
from cisrecords.query.named_finders import Bodies, Cities, Offices, People, States, Topics
from cisrecords.query.panel import PANEL, panel
from cisrecords.query.prepared import PreparedQuery
from cisrecords.query.published import PUBLISHED, published

__all__ = [
    "AGREEMENT_COLUMNS",
    "COW_CODES",
    "COW_STATES",
    "CRITERIA",
    "DYADS",
    "IGOR_LABELS",
    "PANEL",
    "PUBLISHED",
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
    "account",
    "agreement",
    "coverage",
    "cow_states",
    "cow_statuses",
    "dyads",
    "independent_sources",
    "known_on",
    "panel",
    "published",
]
