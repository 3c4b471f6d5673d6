"""The table of meetings with counts of who came."""

from collections import Counter
from itertools import groupby

from cisrecords.archive import Archive
from cisrecords.query.attendance.meeting_state_pairs import state_pairs
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.about import about_archive
from cisrecords.query.common.answer_table import answer
from cisrecords.query.find.meeting_query import TERMS
from cisrecords.query.find.meetings import Meetings
from cisrecords.records import Meeting
from cisrecords.table import Column, ColumnType, Table

__all__ = ["meeting_table"]

_COLUMNS = (
    Column("id", ColumnType.TEXT, "Its id."),
    Column("name", ColumnType.TEXT, "The body and number of each session, and the day."),
    Column("body", ColumnType.TEXT, "The name of the body of the first session."),
    Column("ordinal", ColumnType.INTEGER, "The number of the first session."),
    Column("when", ColumnType.DATE, "When it was held, or is to be held."),
    Column("place", ColumnType.TEXT, "The cities, or else venues, separated by semicolons."),
    Column("country", ColumnType.TEXT, "Ids of the states of its places, likewise."),
    Column("kind", ColumnType.TEXT, "The kind of meeting, a term of `MeetingKind`."),
    Column("format", ColumnType.TEXT, "The form, a term of `MeetingFormat`."),
    Column("status", ColumnType.TEXT, "Whether it took place, a term of `MeetingStatus`."),
    Column("present", ColumnType.INTEGER, "How many states took part, in whatever way."),
    Column("absent", ColumnType.INTEGER, "How many states were absent, or declined."),
    Column("silent", ColumnType.INTEGER, "How many states are not named where others are."),
    Column("unknown", ColumnType.INTEGER, "Of how many states no source says whether they came."),
    Column("sources", ColumnType.INTEGER, "How many sources the meeting and its parts cite."),
)


def meeting_table(meetings: Meetings) -> Table:
    """List meetings with the counts of states that came; see `MeetingList.table`."""
    archive = meetings.archive
    pairs = groupby(state_pairs(archive, meetings), key=lambda pair: pair.meeting.id)
    counts = {
        meeting: Counter(pair.attendance.turnout for pair in of_meeting)
        for meeting, of_meeting in pairs
    }
    rows = (_row(archive, each, counts.get(each.id, Counter())) for each in meetings)
    return answer(_COLUMNS, rows).with_about(about_archive(archive))


def _row(archive: Archive, meeting: Meeting, counts: Counter[Turnout]) -> tuple[object, ...]:
    places = (place.city or place.venue for place in meeting.places)
    countries = (place.country for place in meeting.places)
    return (
        meeting.id,
        meeting.name,
        archive.bodies[meeting.body].name,
        meeting.ordinal,
        meeting.when,
        "; ".join(dict.fromkeys(place for place in places if place)) or None,
        "; ".join(dict.fromkeys(country for country in countries if country)) or None,
        meeting.kind,
        meeting.format,
        meeting.status,
        sum(counts[turnout] for turnout in Turnout.attended),
        sum(counts[turnout] for turnout in Turnout.away),
        counts[Turnout.SILENT],
        counts[Turnout.UNKNOWN],
        len({*TERMS["source"](meeting)}),
    )
