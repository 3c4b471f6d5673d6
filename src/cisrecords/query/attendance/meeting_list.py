"""`MeetingList`: the meetings of a `Commonwealth`, which it lists with counts of who came."""

from collections import Counter
from itertools import groupby

import attrs

from cisrecords.query.attendance.meeting_state_pairs import state_pairs
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.about import about
from cisrecords.query.common.answer_table import answer
from cisrecords.query.find.meeting_query import TERMS
from cisrecords.query.find.meetings import Meetings
from cisrecords.records import Meeting
from cisrecords.table import Column, ColumnType, Table

__all__ = ["MeetingList"]

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


@attrs.frozen(slots=False, repr=False)
class MeetingList(Meetings):
    """Meetings in the order of their days, undated last, with `find` and a table of who came.

    Example:
        >>> import cisrecords
        >>> isinstance(cisrecords.load().meetings, MeetingList)
        True
    """

    def table(self) -> Table:
        """Return the meetings as people list them, a row each.

        Returns:
            Columns ``id name body ordinal when place country kind format status present absent
            silent unknown sources``. ``body`` is the name of the body of the first session. The
            last five are counts: of states, by the terms that `Commonwealth.attendance` gives them
            (those that were only expected, or perhaps there, are in none of them), and of sources.

        Example:
            >>> import cisrecords
            >>> (row,) = cisrecords.load().meetings.find(body="СОРБ", place="Baku").table()
            >>> row.body, row.place, row.country, row.unknown
            ('Council of Heads of Security Agencies and Special Services', 'Baku', 'AZ', 0)
        """
        pairs = groupby(state_pairs(self.archive, self), key=lambda pair: pair.meeting.id)
        counts = {
            meeting: Counter(pair.attendance.turnout for pair in of_meeting)
            for meeting, of_meeting in pairs
        }
        rows = (self._row(meeting, counts.get(meeting.id, Counter())) for meeting in self)
        return answer(_COLUMNS, rows).with_about(about(self.archive))

    def _row(self, meeting: Meeting, counts: Counter[Turnout]) -> tuple[object, ...]:
        places = (place.city or place.venue for place in meeting.places)
        countries = (place.country for place in meeting.places)
        return (
            meeting.id,
            meeting.name,
            self.archive.bodies[meeting.body].name,
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
