"""`Meetings`: the collection of meetings, with `find` and `prepare`."""

from __future__ import annotations

from functools import cached_property
from typing import Any, Never

import attrs

from cisrecords import evidence, records
from cisrecords.dates import Day, Period
from cisrecords.errors import BadQuery
from cisrecords.query import find as queries
from cisrecords.query.common.arguments import refuse_unknown
from cisrecords.query.find.finder import Findable
from cisrecords.terms import Capacity, Level, MeetingFormat, MeetingKind, MeetingStatus, Outcome

__all__ = ["Meetings"]


class Meetings(Findable["records.Meeting"]):
    """Meetings in the order of their days, undated last.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().meetings.find(body="СОРБ", place="Baku").ids()
        ('sorb-053',)
    """

    def find(
        self,
        query: queries.MeetingQuery | None = None,
        /,
        *,
        body: records.Body | str | None = None,
        kind: MeetingKind | str | None = None,
        format: MeetingFormat | str | None = None,  # noqa: A002
        status: MeetingStatus | str | None = None,
        held: bool | None = None,
        since: Day | None = None,
        until: Day | None = None,
        year: int | str | None = None,
        planned: Day | Period | None = None,
        place: records.City | records.State | str | None = None,
        host: records.State | records.Body | str | None = None,
        attended_by: records.State | records.Body | records.Person | str | None = None,
        absent: records.State | records.Body | records.Person | str | None = None,
        person: records.Person | str | None = None,
        capacity: Capacity | str | None = None,
        level: Level | str | None = None,
        topic: records.Topic | str | None = None,
        adopted: records.Instrument | str | None = None,
        outcome: Outcome | str | None = None,
        text: str | None = None,
        source: evidence.Source | str | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> Meetings:
        """Return the meetings that match every criterion.

        Records are named by themselves, by their ids or by any of their names.

        A vague date may or may not match, and a participant who was only expected may or may not
        have come: such meetings are in the answer, and their ids in `maybe`. A meeting without a
        day may have been on the days that were planned for it; one without these is in no span. A
        meeting does not match by what its record does not say.

        Args:
            query: A query made before; the other criteria narrow it.
            body: The body that met, by any name.
            kind: The kind of meeting.
            format: The form in which it met.
            status: Whether it took place, as a term of `MeetingStatus`.
            held: Whether a source reports that it was held.
            since: The first day, of any precision; a meeting that lasts into it matches.
            until: The last day, of any precision; a meeting that begins by it matches.
            year: The year, a whole number; together with a span, the days in both.
            planned: A day, or a range such as ``"2020-10"`` or ``"2020-10-01/2020-10-15"``, for
                which it was planned at some time, whether it was held then or not.
            place: A city by any name it ever bore, a country, or a venue: of the meeting or of an
                item of its agenda. A place that only a rival claim gives is a maybe.
            host: The state or body that hosted it, by any name.
            attended_by: A state, body or person with a row of attendance that does not say they
                stayed away; one who was only expected, or whose presence is left open, may have
                attended.
            absent: A state, body or person that a source reports as absent, or as having declined.
                Not being listed is not absence. A person absent is not a state absent: where only
                persons are reported to have stayed away, the state may have, unless somebody
                represented it.
            person: A person with a row of attendance (of absence, too), a statement, or an item of
                the agenda, by any name.
            capacity: The capacity of a participant: of those that `attended_by`, `absent` and
                `person` name, or of anybody.
            level: The rank of a participant, in the same row of attendance.
            topic: A topic of its agenda or statements, or a wider topic of one.
            adopted: A document that was before it, by any name, whatever the outcome.
            outcome: The outcome of that document, or of any.
            text: Words that occur in this order in one of its strings, in any spelling.
            source: A source that the meeting or any part of it cites, by id or title.
            certain: Whether to leave out the meetings that only possibly match.
            **unknown: There are no further criteria.

        Returns:
            The meetings, in the same order; `find` can be called on them again.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is unknown or of the wrong type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> meetings = cisrecords.load().meetings
            >>> meetings.find(person="Naghiyev", since="2023", until="2023").ids()
            ('sorb-053',)
        """
        criteria = {name: value for name, value in locals().items() if name in queries.CRITERIA}
        meetings, maybe = self.prepare(query, **criteria, **unknown).found()
        return self._found(meetings, maybe)

    def prepare(
        self, query: queries.MeetingQuery | None = None, /, **criteria: Any
    ) -> queries.PreparedQuery:
        """Resolve the names in a query, so that running it many times costs little.

        Args:
            query: A query made before.
            **criteria: The criteria of `find`.

        Returns:
            The prepared query; its `ids` are those of the meetings that `find` returns.

        Raises:
            NotFound: A name is unknown; the nearest names are suggested.
            Ambiguous: A name has more than one meaning.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is unknown or of the wrong type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> from cisrecords import MeetingQuery
            >>> meetings = cisrecords.load().meetings
            >>> meetings.prepare(MeetingQuery(place="Baku"), body="СОРБ", since="2023").ids()
            ('sorb-053',)
        """
        refuse_unknown(criteria.keys() - {*queries.CRITERIA}, queries.CRITERIA)
        narrowed = queries.MeetingQuery(**criteria)
        if query is not None:
            if not isinstance(query, queries.MeetingQuery):
                reason = "must be a MeetingQuery; pass other criteria by name"
                raise BadQuery("query", query, reason)
            certain = narrowed.certain  # applies to the whole answer, not to a part of the query
            narrowed = query & attrs.evolve(narrowed, certain=False)
            narrowed = attrs.evolve(narrowed, certain=True) if certain else narrowed
        every = self.archive.meetings
        whole = every if isinstance(every, Meetings) else self
        resolved = queries.resolve_query(narrowed, self.archive, lambda: whole._known_places)  # noqa: SLF001
        return queries.PreparedQuery(resolved, self._index, frozenset(self.maybe))

    @cached_property
    def _known_places(self) -> queries.KnownPlaces:
        return queries.KnownPlaces(self._index.places(), queries.rival_places(self.archive))

    @cached_property
    def _index(self) -> queries.MeetingIndex:
        return queries.MeetingIndex(self.records)
