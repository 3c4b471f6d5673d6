"""Index terms of a meeting, and who attended it or stayed away."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, cast

from cisrecords.dates import Verdict
from cisrecords.fields import specs
from cisrecords.names import fold
from cisrecords.records import Attendance, Meeting
from cisrecords.terms import MeetingStatus, Presence

__all__ = [
    "Key",
    "Seat",
    "absentees",
    "attended",
    "attendees",
    "bodies",
    "folded_texts",
    "people",
    "places",
    "sources",
    "stayed_away",
    "words",
]

Key = tuple[str, Hashable]
"""A criterion and a term, under which the index lists meetings."""

_RowTest = Callable[[Attendance], bool]


class Seat(NamedTuple):
    """The ids of a body and of a state, body or person that attended its meeting."""

    body: str
    who: str


def _any_row(row: Attendance) -> bool:
    del row
    return True


def attended(meeting: Meeting, who: str | None, fits: _RowTest = _any_row) -> Verdict:
    """Check whether a state, body or person attended a meeting with a row that fits.

    `MAYBE` if they were only expected, or if a source leaves it open or does not say; `NO` if
    another row that outweighs these says that they stayed away. Without ``who`` anybody counts.
    """
    rows = meeting.attendance
    if who is not None:
        rows = tuple(row for row in rows if who in (row.participant, row.person))
    coming = [row for row in rows if row.presence not in Presence.away and fits(row)]
    if any(row.presence in Presence.attended for row in coming):
        return Verdict.YES
    if who is not None and len(coming) < len(rows):
        coming = [*_not_outweighed(meeting, rows, coming, who)]
    return Verdict.of(certain=False, possible=bool(coming))


def _not_outweighed(
    meeting: Meeting, rows: Sequence[Attendance], coming: Iterable[Attendance], who: str
) -> Iterator[Attendance]:
    """List the rows that leave open whether somebody came and that no absence outweighs."""
    away = [row for row in rows if row.presence in Presence.away]
    whole = any(row.person == who or not row.of_person for row in away)
    absent = any(row.presence is Presence.ABSENT for row in away)
    reported = meeting.status is MeetingStatus.HELD and (whole or absent)
    return (row for row in coming if not (whole if row.presence is None else reported))


def stayed_away(meeting: Meeting, who: str, fits: _RowTest = _any_row) -> Verdict:
    """Check whether a row that fits says that a state, body or person was absent or declined.

    Silence is not absence. If only persons of a state stayed away, the state may have: `MAYBE`, or
    `NO` if somebody represented it. A state reported both absent and present is a `MAYBE`.
    """
    rows = [row for row in meeting.attendance if row.presence in Presence.away and fits(row)]
    if any(row.person == who for row in rows):
        return Verdict.YES
    of_state = [row for row in rows if row.participant == who]
    if not of_state:
        return Verdict.NO
    whole = any(not row.of_person for row in of_state)
    represented = attended(meeting, who) is Verdict.YES
    if whole:
        return Verdict.MAYBE if represented else Verdict.YES
    return Verdict.NO if represented else Verdict.MAYBE


def folded_texts(meeting: Meeting) -> str:
    """Return all strings of a meeting after folding, one a line, each between two spaces."""
    return "\n".join(f" {fold(text)} " for text in _strings(meeting))


def words(meeting: Meeting) -> Iterable[Hashable]:
    """Return the folded words in the strings of a meeting."""
    return set(folded_texts(meeting).split())


def sources(meeting: Meeting) -> Iterable[Hashable]:
    """Return the ids of the sources that a meeting or a part of it cites."""
    return set(_cited(meeting))


def bodies(meeting: Meeting) -> Iterable[str]:
    """Return the ids of the bodies that met."""
    return {session.body for session in meeting.sessions}


def places(meeting: Meeting) -> Iterable[Hashable]:
    """Return the places of a meeting and of the items of its agenda, each once."""
    on_agenda = (item.place for item in meeting.agenda if item.place is not None)
    return dict.fromkeys((*meeting.places, *on_agenda))


def people(meeting: Meeting) -> Iterable[Hashable]:
    """Return the ids of the people with a row of attendance, a statement or an agenda item."""
    return {
        *(row.person for row in meeting.attendance),
        *(person for row in meeting.statements for person in (row.speaker, row.delivered_by)),
        *(person for item in meeting.agenda for person in item.people),
    }


def attendees(meeting: Meeting) -> Iterable[Hashable]:
    """Return who attended or may have, as an id and, for each body that met, as a `Seat`."""
    coming = (row for row in meeting.attendance if row.presence not in Presence.away)
    ids = {who for row in coming for who in _who(row)}
    for who in absentees(meeting) & ids:
        if attended(meeting, who) is Verdict.NO:
            ids.remove(who)
    return {*ids, *(Seat(body, who) for body in bodies(meeting) for who in ids)}


def absentees(meeting: Meeting) -> set[str]:
    """Return the ids of whom a row reports as absent, or as having declined."""
    return {who for row in meeting.attendance if row.presence in Presence.away for who in _who(row)}


def _who(row: Attendance) -> Iterator[str]:
    if row.participant is not None:
        yield row.participant
    if row.person is not None:
        yield row.person


def _strings(record: Any) -> Iterator[str]:
    texts, parts = _text_and_part_fields(record.__class__)
    for name in texts:
        if text := getattr(record, name):
            yield text
    for name in parts:
        for part in _each(getattr(record, name)):
            yield from _strings(part)


def _cited(record: Any) -> Iterator[str]:
    for cite in getattr(record, "cites", ()):
        yield cite.source
    for name in _text_and_part_fields(record.__class__)[1]:
        for part in _each(getattr(record, name)):
            yield from _cited(part)


@cache
def _text_and_part_fields(cls: type[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    texts = [name for name, spec in specs(cls) if spec.shape == "text"]
    parts = [
        name
        for name, spec in specs(cls)
        if name != "cites" and "record" in (spec.shape, spec.item and spec.item.shape)
    ]
    return tuple(texts), tuple(parts)


def _each(parts: object) -> tuple[object, ...]:
    if isinstance(parts, tuple):
        return cast(tuple[object, ...], parts)
    return () if parts is None else (parts,)
