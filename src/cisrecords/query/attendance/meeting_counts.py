"""The table of meetings with counts of who came."""

from collections import Counter
from itertools import groupby

from cisrecords.archive import Archive
from cisrecords.archive.columns.languages import name_in
from cisrecords.dates import When
from cisrecords.query.attendance.meeting_state_pairs import state_pairs
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.about import about_archive
from cisrecords.query.common.answer_table import answer
from cisrecords.query.find.meeting_query import TERMS
from cisrecords.query.find.meetings import Meetings
from cisrecords.records import Meeting
from cisrecords.table import Row, Table, cell

__all__ = ["MeetingRow", "meeting_table"]


class MeetingRow(Row):
    """A row of the table of meetings.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().meetings.find(body="СОРБ", place="Baku").table()[0].country
        'AZ'
    """

    id: str = cell("Its id.")
    name: str = cell("The body and number of each session, and the day.")
    body: str = cell("The name of the body of the first session.")
    ordinal: int | None = cell("The number of the first session.")
    when: When | None = cell("When it was held, or is to be held.")
    place: str | None = cell("The cities, or else venues, separated by semicolons.")
    country: str | None = cell("Ids of the states of its places, likewise.")
    kind: str | None = cell("The kind of meeting, a term of `MeetingKind`.")
    format: str | None = cell("The form, a term of `MeetingFormat`.")
    status: str | None = cell("Whether it took place, a term of `MeetingStatus`.")
    present: int = cell("How many states took part, in whatever way.")
    absent: int = cell("How many states were absent, or declined.")
    silent: int = cell("How many states are not named where others are.")
    unknown: int = cell("Of how many states no source says whether they came.")
    sources: int = cell("How many sources the meeting and its parts cite.")


def meeting_table(meetings: Meetings, lang: str | None = None) -> Table[MeetingRow]:
    """List meetings with the counts of states that came; see `MeetingList.table`."""
    archive = meetings.archive
    pairs = groupby(state_pairs(archive, meetings), key=lambda pair: pair.meeting.id)
    counts = {
        meeting: Counter(pair.attendance.turnout for pair in of_meeting)
        for meeting, of_meeting in pairs
    }
    rows = (_row(archive, each, counts.get(each.id, Counter()), lang) for each in meetings)
    return answer(MeetingRow, rows).with_about(about_archive(archive))


def _row(
    archive: Archive, meeting: Meeting, counts: Counter[Turnout], lang: str | None
) -> tuple[object, ...]:
    places = (place.city or place.venue for place in meeting.places)
    countries = (place.country for place in meeting.places)
    return (
        meeting.id,
        meeting.name,
        name_in(archive.bodies[meeting.body], lang),
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
