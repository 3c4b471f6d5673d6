"""Questions to the records: records by criteria, accounts by source, views by day."""

from cisrecords.query.accounts import Account, account
from cisrecords.query.agreement import AGREEMENT_COLUMNS, agreement
from cisrecords.query.attendance import attendance
from cisrecords.query.backing import backing
from cisrecords.query.census import FIGURES, census
from cisrecords.query.chairmanships import chairmanship
from cisrecords.query.chairs import chairs, hosts
from cisrecords.query.citing import STYLES, cite
from cisrecords.query.coverage import Coverage, coverage, independent_sources
from cisrecords.query.cow import COW_CODES, COW_STATES, IGOR_LABELS, cow_states, cow_statuses
from cisrecords.query.diff import Diff, Frame, Revision, diff
from cisrecords.query.differences import Difference
from cisrecords.query.disagreements import disagreements
from cisrecords.query.dyads import DYADS, dyads
from cisrecords.query.evidence_finders import Claims, Sources
from cisrecords.query.findable import Findable
from cisrecords.query.history import history
from cisrecords.query.holders import office_holders
from cisrecords.query.known import known_on
from cisrecords.query.law_finders import Acts, Instruments, Tenures
from cisrecords.query.ledger import Ledger
from cisrecords.query.matching import Matched
from cisrecords.query.meeting_query import CRITERIA, MeetingQuery
from cisrecords.query.meetings import Meetings
from cisrecords.query.merge import Merge, merge
from cisrecords.query.named_finders import Bodies, Cities, Offices, People, States, Topics
from cisrecords.query.panel import PANEL, panel
from cisrecords.query.participation import participation
from cisrecords.query.parties import parties
from cisrecords.query.positions import positions
from cisrecords.query.prepared import PreparedQuery
from cisrecords.query.published import PUBLISHED, published
from cisrecords.query.seating import Listed, seats
from cisrecords.query.succession import succession
from cisrecords.query.together import co_attendance, tally
from cisrecords.query.turnout import Turnout

__all__ = [
    "AGREEMENT_COLUMNS",
    "COW_CODES",
    "COW_STATES",
    "CRITERIA",
    "DYADS",
    "FIGURES",
    "IGOR_LABELS",
    "PANEL",
    "PUBLISHED",
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
    "Ledger",
    "Listed",
    "Matched",
    "MeetingQuery",
    "Meetings",
    "Merge",
    "Offices",
    "People",
    "PreparedQuery",
    "Revision",
    "Sources",
    "States",
    "Tenures",
    "Topics",
    "Turnout",
    "account",
    "agreement",
    "attendance",
    "backing",
    "census",
    "chairmanship",
    "chairs",
    "cite",
    "co_attendance",
    "coverage",
    "cow_states",
    "cow_statuses",
    "diff",
    "disagreements",
    "dyads",
    "history",
    "hosts",
    "independent_sources",
    "known_on",
    "merge",
    "office_holders",
    "panel",
    "participation",
    "parties",
    "positions",
    "published",
    "seats",
    "succession",
    "tally",
]
