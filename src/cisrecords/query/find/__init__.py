"""The collections of a `Commonwealth`, with `find`, and the queries about meetings."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.query.find.evidence_records import Claims, Sources
    from cisrecords.query.find.law_records import Acts, Instruments, Tenures
    from cisrecords.query.find.meeting_index import MeetingIndex, PreparedQuery
    from cisrecords.query.find.meeting_query import CRITERIA, MeetingQuery
    from cisrecords.query.find.meetings import Meetings
    from cisrecords.query.find.named_records import Bodies, Cities, Offices, People, States, Topics
    from cisrecords.query.find.place_matcher import KnownPlaces, rival_places
    from cisrecords.query.find.resolved_query import resolve_query

__all__ = [
    "CRITERIA",
    "Acts",
    "Bodies",
    "Cities",
    "Claims",
    "Instruments",
    "KnownPlaces",
    "MeetingIndex",
    "MeetingQuery",
    "Meetings",
    "Offices",
    "People",
    "PreparedQuery",
    "Sources",
    "States",
    "Tenures",
    "Topics",
    "resolve_query",
    "rival_places",
]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(
        __name__,
        __all__,
        {
            "evidence_records": "Claims Sources",
            "law_records": "Acts Instruments Tenures",
            "meeting_index": "MeetingIndex PreparedQuery",
            "meeting_query": "CRITERIA MeetingQuery",
            "meetings": "Meetings",
            "named_records": "Bodies Cities Offices People States Topics",
            "place_matcher": "KnownPlaces rival_places",
            "resolved_query": "resolve_query",
        },
    )
