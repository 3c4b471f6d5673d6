"""`Meetings`: the collection of meetings that can be asked."""

from functools import cached_property
from typing import Any, Never

import attrs

from cisrecords.dates import Day
from cisrecords.errors import BadQuery
from cisrecords.query.find.finder import Findable
from cisrecords.query.find.meeting_index import MeetingIndex
from cisrecords.query.find.meeting_query import CRITERIA, MeetingQuery, refuse_unknown
from cisrecords.query.find.prepared_query import PreparedQuery
from cisrecords.query.find.resolved_query import resolve_query
from cisrecords.records import Meeting
from cisrecords.terms import Capacity, Level, MeetingFormat, MeetingKind, MeetingStatus, Outcome

__all__ = ["Meetings"]


@attrs.frozen(slots=False, repr=False)
class Meetings(Findable[Meeting]):
    """Meetings in the order of their days, undated last, that can be asked with `find`.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().meetings.find(body="СОРБ", place="Baku").ids()
        ('sorb-053',)
    """

    def find(
        self,
        query: MeetingQuery | None = None,
        /,
        *,
        body: str | None = None,
        kind: MeetingKind | str | None = None,
        format: MeetingFormat | str | None = None,  # noqa: A002
        status: MeetingStatus | str | None = None,
        held: bool | None = None,
        since: Day | None = None,
        until: Day | None = None,
        place: str | None = None,
        host: str | None = None,
        attended_by: str | None = None,
        absent: str | None = None,
        person: str | None = None,
        capacity: Capacity | str | None = None,
        level: Level | str | None = None,
        topic: str | None = None,
        adopted: str | None = None,
        outcome: Outcome | str | None = None,
        text: str | None = None,
        source: str | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "Meetings":
        """Return the meetings that fit every criterion given.

        A vague date may or may not fit, and who was only expected may or may not have come: such
        meetings are in the answer, and their ids in `maybe`; a meeting without a day may fit any
        span. What a record does not say does not fit.

        Args:
            query: A question made before; the criteria given beside it narrow it.
            body: The body that met, by any name.
            kind: The kind of meeting.
            format: The form in which it met.
            status: Whether it took place, as a word of `MeetingStatus`.
            held: Whether a source reports that it was held.
            since: The first day, of any precision; a meeting that lasts into it fits.
            until: The last day, of any precision; a meeting that begins by it fits.
            place: A city by any name it ever bore, a country, or a venue.
            host: The state or body that hosted it, by any name.
            attended_by: A state, body or person that sat; one only expected may have.
            absent: A state, body or person that a source says was absent or declined. Not being
                listed is not absence.
            person: Somebody who has a row of attendance (absent ones too), spoke, or is named in
                the agenda, by any name.
            capacity: In which capacity somebody sat: those that `attended_by`, `absent` and
                `person` name, or anybody.
            level: The rank of the same row of attendance.
            topic: A topic of its agenda or statements, or a wider topic of one.
            adopted: A document that was before it, by any name, whatever became of it.
            outcome: What became of that document, or of any.
            text: Words that stand in this order in one of its texts.
            source: A source that stands behind it or any part of it, by id or title.
            certain: Whether to leave out the meetings that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The meetings, in the same order; `find` can be called on them again.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: An end of the span is no date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is not known or not of its type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> meetings = cisrecords.load().meetings
            >>> meetings.find(person="Naghiyev", since="2023", until="2023").ids()
            ('sorb-053',)
        """
        given = {name: value for name, value in locals().items() if name in CRITERIA}
        meetings, maybe = self.prepare(query, **given, **unknown).found()
        return attrs.evolve(self, records=meetings, maybe=maybe)

    def prepare(self, query: MeetingQuery | None = None, /, **criteria: Any) -> PreparedQuery:
        """Look up the names in a question, so that it can be asked many times at little cost.

        Args:
            query: A question made before.
            **criteria: What `find` takes.

        Returns:
            The question; its `ids` are those that `find` finds.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: An end of the span is no date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is not known or not of its type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> from cisrecords import MeetingQuery
            >>> meetings = cisrecords.load().meetings
            >>> meetings.prepare(MeetingQuery(place="Baku"), body="СОРБ", since="2023").ids()
            ('sorb-053',)
        """
        refuse_unknown(criteria.keys() - {*CRITERIA}, CRITERIA)
        asked = MeetingQuery(**criteria)
        if query is not None:
            if not isinstance(query, MeetingQuery):
                reason = "give a MeetingQuery, or criteria by their names"
                raise BadQuery("query", query, reason)
            certain = asked.certain  # of the answer as a whole, not of a part of the question
            asked = query & attrs.evolve(asked, certain=False)
            asked = attrs.evolve(asked, certain=True) if certain else asked
        whole = self.archive.meetings
        index = (whole if isinstance(whole, Meetings) else self)._index  # noqa: SLF001
        found = resolve_query(asked, self.archive, index.places)
        return PreparedQuery(found, self._index, frozenset(self.maybe))

    @cached_property
    def _index(self) -> MeetingIndex:
        return MeetingIndex(self.records)
