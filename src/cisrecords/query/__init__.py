"""The questions that the dataset answers, in a folder for each group of verbs."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.query.attendance.attendance import attendance_rows
    from cisrecords.query.attendance.chairs_and_hosts import hosts
    from cisrecords.query.attendance.co_attendance import co_attendance, tally
    from cisrecords.query.attendance.meeting_list import MeetingList
    from cisrecords.query.attendance.turnout import Turnout
    from cisrecords.query.counts.census import FIGURES, census
    from cisrecords.query.find.evidence_records import Claims, Sources
    from cisrecords.query.find.finder import Findable
    from cisrecords.query.find.law_records import Acts, Instruments, Tenures
    from cisrecords.query.find.meeting_index import PreparedQuery
    from cisrecords.query.find.meeting_query import CRITERIA, MeetingQuery
    from cisrecords.query.find.meetings import Meetings
    from cisrecords.query.find.named_records import Bodies, Cities, Offices, People, States, Topics
    from cisrecords.query.merging.attendance_rows import Listed, seats
    from cisrecords.query.merging.match_records import Matched
    from cisrecords.query.merging.merge import Merge, merge
    from cisrecords.query.offices.chairmanship import chairmanship
    from cisrecords.query.offices.chairs import chairs
    from cisrecords.query.offices.history import history
    from cisrecords.query.offices.office_holders import office_holders
    from cisrecords.query.offices.succession import succession
    from cisrecords.query.sources.account import Account, account
    from cisrecords.query.sources.backing import backing
    from cisrecords.query.sources.cite import STYLES, cite
    from cisrecords.query.sources.coverage import Coverage, coverage, independent_sources
    from cisrecords.query.sources.disagreements import disagreements
    from cisrecords.query.treaties.participation import participation
    from cisrecords.query.treaties.parties import parties
    from cisrecords.query.treaties.positions import positions
    from cisrecords.query.versions.diff import Diff, Metadata, Revision, diff
    from cisrecords.query.versions.field_differences import Difference
    from cisrecords.query.versions.known_on import known_on
    from cisrecords.query.years.agreement import AGREEMENT_COLUMNS, agreement
    from cisrecords.query.years.cow import (
        COW_CODES,
        COW_STATES,
        IGOR_LABELS,
        cow_states,
        cow_statuses,
    )
    from cisrecords.query.years.dyads import DYADS, dyads
    from cisrecords.query.years.panel import PANEL, panel
    from cisrecords.query.years.published_lists import PUBLISHED, published

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
    "Instruments",
    "Listed",
    "Matched",
    "MeetingList",
    "MeetingQuery",
    "Meetings",
    "Merge",
    "Metadata",
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
    "attendance_rows",
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

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "attendance.attendance": "attendance_rows",
            "attendance.chairs_and_hosts": "hosts",
            "attendance.co_attendance": "co_attendance tally",
            "attendance.meeting_list": "MeetingList",
            "attendance.turnout": "Turnout",
            "counts.census": "FIGURES census",
            "find.evidence_records": "Claims Sources",
            "find.finder": "Findable",
            "find.law_records": "Acts Instruments Tenures",
            "find.meeting_index": "PreparedQuery",
            "find.meeting_query": "CRITERIA MeetingQuery",
            "find.meetings": "Meetings",
            "find.named_records": "Bodies Cities Offices People States Topics",
            "merging.attendance_rows": "Listed seats",
            "merging.match_records": "Matched",
            "merging.merge": "Merge merge",
            "offices.chairmanship": "chairmanship",
            "offices.chairs": "chairs",
            "offices.history": "history",
            "offices.office_holders": "office_holders",
            "offices.succession": "succession",
            "sources.account": "Account account",
            "sources.backing": "backing",
            "sources.cite": "STYLES cite",
            "sources.coverage": "Coverage coverage independent_sources",
            "sources.disagreements": "disagreements",
            "treaties.participation": "participation",
            "treaties.parties": "parties",
            "treaties.positions": "positions",
            "versions.diff": "Diff Metadata Revision diff",
            "versions.field_differences": "Difference",
            "versions.known_on": "known_on",
            "years.agreement": "AGREEMENT_COLUMNS agreement",
            "years.cow": "COW_CODES COW_STATES IGOR_LABELS cow_states cow_statuses",
            "years.dyads": "DYADS dyads",
            "years.panel": "PANEL panel",
            "years.published_lists": "PUBLISHED published",
        },
    )
