"""The questions that the dataset answers, in a folder for each group of verbs."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.query.attendance.attendance import AttendanceRow, attendance_rows
    from cisrecords.query.attendance.chairs_and_hosts import ChairRow, HostRow, hosts
    from cisrecords.query.attendance.co_attendance import (
        CoAttendanceRow,
        TallyRow,
        co_attendance,
        tally,
    )
    from cisrecords.query.attendance.meeting_counts import MeetingRow
    from cisrecords.query.attendance.meeting_list import MeetingList
    from cisrecords.query.attendance.turnout import Turnout
    from cisrecords.query.counts.census import FIGURES, CensusRow, census
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
    from cisrecords.query.offices.chairmanship import ChairmanshipRow, chairmanship
    from cisrecords.query.offices.chairs import chairs
    from cisrecords.query.offices.history import HistoryRow, history
    from cisrecords.query.offices.office_holders import OfficeHolderRow, office_holders
    from cisrecords.query.offices.succession import SuccessionRow, succession
    from cisrecords.query.sources.account import Account, account
    from cisrecords.query.sources.backing import BackingRow, backing
    from cisrecords.query.sources.cite import STYLES, cite
    from cisrecords.query.sources.coverage import Coverage, coverage, independent_sources
    from cisrecords.query.sources.disagreements import DisagreementRow, disagreements
    from cisrecords.query.treaties.participation import ParticipationRow, participation
    from cisrecords.query.treaties.parties import PartyRow, parties
    from cisrecords.query.treaties.positions import PositionRow, positions
    from cisrecords.query.versions.diff import Diff, DifferenceRow, Metadata, Revision, diff
    from cisrecords.query.versions.field_differences import Difference
    from cisrecords.query.versions.known_on import known_on
    from cisrecords.query.years.agreement import AGREEMENT_COLUMNS, AgreementRow, agreement
    from cisrecords.query.years.cow import (
        COW_CODES,
        COW_STATES,
        IGOR_LABELS,
        CowStateRow,
        CowStatusRow,
        cow_states,
        cow_statuses,
    )
    from cisrecords.query.years.dyads import DYADS, DyadRow, dyads
    from cisrecords.query.years.panel import PANEL, PanelRow, panel
    from cisrecords.query.years.published_lists import PUBLISHED, PublishedRow, published

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
    "AgreementRow",
    "AttendanceRow",
    "BackingRow",
    "Bodies",
    "CensusRow",
    "ChairRow",
    "ChairmanshipRow",
    "Cities",
    "Claims",
    "CoAttendanceRow",
    "Coverage",
    "CowStateRow",
    "CowStatusRow",
    "Diff",
    "Difference",
    "DifferenceRow",
    "DisagreementRow",
    "DyadRow",
    "Findable",
    "HistoryRow",
    "HostRow",
    "Instruments",
    "Listed",
    "Matched",
    "MeetingList",
    "MeetingQuery",
    "MeetingRow",
    "Meetings",
    "Merge",
    "Metadata",
    "OfficeHolderRow",
    "Offices",
    "PanelRow",
    "ParticipationRow",
    "PartyRow",
    "People",
    "PositionRow",
    "PreparedQuery",
    "PublishedRow",
    "Revision",
    "Sources",
    "States",
    "SuccessionRow",
    "TallyRow",
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
            "attendance.attendance": "AttendanceRow attendance_rows",
            "attendance.chairs_and_hosts": "ChairRow HostRow hosts",
            "attendance.co_attendance": "CoAttendanceRow TallyRow co_attendance tally",
            "attendance.meeting_counts": "MeetingRow",
            "attendance.meeting_list": "MeetingList",
            "attendance.turnout": "Turnout",
            "counts.census": "CensusRow FIGURES census",
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
            "offices.chairmanship": "ChairmanshipRow chairmanship",
            "offices.chairs": "chairs",
            "offices.history": "HistoryRow history",
            "offices.office_holders": "OfficeHolderRow office_holders",
            "offices.succession": "SuccessionRow succession",
            "sources.account": "Account account",
            "sources.backing": "BackingRow backing",
            "sources.cite": "STYLES cite",
            "sources.coverage": "Coverage coverage independent_sources",
            "sources.disagreements": "DisagreementRow disagreements",
            "treaties.participation": "ParticipationRow participation",
            "treaties.parties": "PartyRow parties",
            "treaties.positions": "PositionRow positions",
            "versions.diff": "DifferenceRow Diff Metadata Revision diff",
            "versions.field_differences": "Difference",
            "versions.known_on": "known_on",
            "years.agreement": "AgreementRow AGREEMENT_COLUMNS agreement",
            "years.cow": "COW_CODES COW_STATES IGOR_LABELS CowStateRow CowStatusRow"
            " cow_states cow_statuses",
            "years.dyads": "DyadRow DYADS dyads",
            "years.panel": "PanelRow PANEL panel",
            "years.published_lists": "PublishedRow PUBLISHED published",
        },
    )
