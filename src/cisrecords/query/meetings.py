"""`Meetings`: the collection of meetings that can be asked."""

import datetime
from collections.abc import Callable
from typing import Never

import attrs

from cisrecords.archive import Archive, Collection, text_asked
from cisrecords.dates import EndKind, PartialDate, Period, Verdict, first_day, last_day
from cisrecords.errors import BadQuery
from cisrecords.names import did_you_mean
from cisrecords.query.places import place_named
from cisrecords.records import Meeting
from cisrecords.terms import MeetingStatus

__all__ = ["CRITERIA", "Meetings"]

CRITERIA = ("body", "place", "since", "until", "held", "person", "topic", "certain")
"""What `Meetings.find` can be asked by."""

_Test = Callable[[Meeting], Verdict]


@attrs.frozen(slots=False, repr=False)
class Meetings(Collection[Meeting]):
    """Meetings in the order of their days, undated last, that can be asked with `find`.

    Attributes:
        archive: The records in which the names of criteria are looked up.
        maybe: Ids of the meetings that only may fit what was asked.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().meetings.find(body="СОРБ", place="Baku").ids()
        ('sorb-053',)
    """

    archive: Archive = attrs.field(eq=False, kw_only=True)
    maybe: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    def find(
        self,
        *,
        body: str | None = None,
        place: str | None = None,
        since: str | datetime.date | PartialDate | None = None,
        until: str | datetime.date | PartialDate | None = None,
        held: bool | None = None,
        person: str | None = None,
        topic: str | None = None,
        certain: bool = False,
        **unknown: Never,
    ) -> "Meetings":
        """Return the meetings that fit every criterion given.

        A vague date may or may not fit: such meetings are in the answer, and their ids in
        `maybe`; a meeting without a day may fit any span.

        Args:
            body: The body that met, by any name.
            place: A city by any name it ever bore, a country, or a venue.
            since: The first day, of any precision; a meeting that lasts into it fits.
            until: The last day, of any precision; a meeting that begins by it fits.
            held: Whether a source reports that it was held.
            person: Somebody who has a row of attendance (absent ones too), spoke, or is named in
                the agenda, by any name.
            topic: A topic of its agenda or statements, or a wider topic of one.
            certain: Whether to leave out the meetings that only may fit.
            **unknown: There are no further criteria.

        Returns:
            The meetings, in the same order; `find` can be called on them again.

        Raises:
            NotFound: A body, place, person or topic is not known; the nearest are suggested.
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
        for name in unknown:
            raise BadQuery(name, None, "no such criterion", did_you_mean(name, CRITERIA))
        _check_flags(held=held, certain=certain)
        tests = [
            *self._of_body(body),
            *self._at_place(place),
            *_in_span(since, until),
            *_held(held),
            *self._of_person(person),
            *self._on_topic(topic),
        ]
        return self._sifted(tests, certain=certain)

    def _sifted(self, tests: list[_Test], *, certain: bool) -> "Meetings":
        kept: list[Meeting] = []
        maybe: list[str] = []
        before = set(self.maybe)
        for meeting in self.records:
            verdict = Verdict.MAYBE if meeting.id in before else Verdict.YES
            for test in tests:
                verdict = verdict & test(meeting)
                if verdict is Verdict.NO:
                    break
            if verdict is Verdict.NO or (certain and verdict is Verdict.MAYBE):
                continue
            kept.append(meeting)
            if verdict is Verdict.MAYBE:
                maybe.append(meeting.id)
        return attrs.evolve(self, records=tuple(kept), maybe=tuple(maybe))

    def _of_body(self, body: str | None) -> list[_Test]:
        if body is None:
            return []
        wanted = self.archive.bodies[text_asked("body", body)].id
        return [lambda meeting: _yes(any(s.body == wanted for s in meeting.sessions))]

    def _at_place(self, place: str | None) -> list[_Test]:
        if place is None:
            return []
        asked = text_asked("place", place)
        wanted = place_named(self.archive, self.archive.meetings, asked)
        return [lambda meeting: _yes(any(wanted.matches(p) for p in meeting.places))]

    def _of_person(self, person: str | None) -> list[_Test]:
        if person is None:
            return []
        wanted = self.archive.people[text_asked("person", person)].id
        return [lambda meeting: _yes(wanted in _people(meeting))]

    def _on_topic(self, topic: str | None) -> list[_Test]:
        if topic is None:
            return []
        wanted = self._below(self.archive.topics[text_asked("topic", topic)].id)
        return [lambda meeting: _yes(not wanted.isdisjoint(meeting.topics))]

    def _below(self, topic: str) -> set[str]:
        """Collect a topic and all narrower ones."""
        found = {topic}
        while more := {t.id for t in self.archive.topics if t.broader in found} - found:
            found |= more
        return found


def _check_flags(**flags: object) -> None:
    for name, flag in flags.items():
        if flag is not None and type(flag) is not bool:
            raise BadQuery(name, flag, "this is asked by True or False")


def _yes(answer: bool) -> Verdict:
    return Verdict.YES if answer else Verdict.NO


def _held(held: bool | None) -> list[_Test]:
    if held is None:
        return []
    return [lambda meeting: _yes((meeting.status is MeetingStatus.HELD) is held)]


def _people(meeting: Meeting) -> set[str | None]:
    return {
        *(row.person for row in meeting.attendance),
        *(person for row in meeting.statements for person in (row.speaker, row.delivered_by)),
        *(person for item in meeting.agenda for person in item.people),
    }


def _in_span(
    since: str | datetime.date | PartialDate | None,
    until: str | datetime.date | PartialDate | None,
) -> list[_Test]:
    if since is None and until is None:
        return []
    first = datetime.date.min if since is None else first_day(since)
    last = datetime.date.max if until is None else last_day(until)
    if last < first:
        raise BadQuery("until", str(until), f"it ends before it begins ({since})")
    return [lambda meeting: _overlap(meeting.when, first, last)]


def _overlap(
    when: PartialDate | Period | None, first: datetime.date, last: datetime.date
) -> Verdict:
    if when is None:
        return Verdict.MAYBE
    begins, ends = when.earliest or datetime.date.min, when.latest or datetime.date.max
    if ends < first or last < begins:
        return Verdict.NO
    if first <= begins and ends <= last:
        return Verdict.YES
    return (
        Verdict.YES if isinstance(when, Period) and _touches(when, first, last) else Verdict.MAYBE
    )


def _touches(when: Period, first: datetime.date, last: datetime.date) -> bool:
    """Say whether a period lies partly in a span whichever days are its first and last."""
    begun = when.start.latest if when.start else None
    end = when.end or (when.start if when.end_kind is EndKind.UNKNOWN else None)
    over = end.earliest if end else datetime.date.max
    return begun is not None and begun <= last and over is not None and first <= over
