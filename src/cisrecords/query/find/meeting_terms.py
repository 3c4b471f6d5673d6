"""What a meeting says of itself in answer to each criterion, and who sat and who stayed away."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple, cast

from cisrecords.dates import Verdict
from cisrecords.fields import specs
from cisrecords.names import fold
from cisrecords.records import Attendance, Meeting
from cisrecords.terms import MeetingStatus, Presence

__all__ = ["FACTS", "Seat", "attended", "folded_texts", "stayed_away"]

_Fits = Callable[[Attendance], bool]


class Seat(NamedTuple):
    """Somebody at the table of a body.

    Attributes:
        body: Id of the body.
        who: Id of a state, a body or a person.

    Example:
        >>> Seat("cis", "AZ").who
        'AZ'
    """

    body: str
    who: str


def _anybody(row: Attendance) -> bool:
    del row
    return True


def attended(meeting: Meeting, who: str | None, fits: _Fits = _anybody) -> Verdict:
    """Say whether somebody sat at a meeting.

    Args:
        meeting: The meeting.
        who: Id of a state, a body or a person; none for anybody.
        fits: What else a row of attendance has to be.

    Returns:
        `MAYBE` for those who were only expected, or of whom a source leaves it open or does not
        say it; `NO` where another row says that they stayed away, which outweighs that.

    Example:
        >>> from cisrecords.records import Session
        >>> row = Attendance(participant="AZ", presence="expected")
        >>> attended(Meeting(id="m-1", sessions=[Session("cis")], attendance=[row]), "AZ")
        <Verdict.MAYBE: 'maybe'>
    """
    rows = meeting.attendance
    if who is not None:
        rows = tuple(row for row in rows if who in (row.participant, row.person))
    there = [row for row in rows if row.presence not in Presence.away and fits(row)]
    if any(row.presence in Presence.attended for row in there):
        return Verdict.YES
    if who is not None and len(there) < len(rows):
        there = [*_not_outweighed(meeting, rows, there, who)]
    return Verdict.of(certain=False, possible=bool(there))


def _not_outweighed(
    meeting: Meeting, rows: Sequence[Attendance], there: Iterable[Attendance], who: str
) -> Iterator[Attendance]:
    """Find the rows that leave open whether somebody came, whatever is said of an absence."""
    away = [row for row in rows if row.presence in Presence.away]
    whole = any(row.person == who or not row.of_person for row in away)
    absent = any(row.presence is Presence.ABSENT for row in away)
    reported = meeting.status is MeetingStatus.HELD and (whole or absent)
    return (row for row in there if not (whole if row.presence is None else reported))


def stayed_away(meeting: Meeting, who: str, fits: _Fits = _anybody) -> Verdict:
    """Say whether somebody was absent from a meeting, or declined to come.

    Args:
        meeting: The meeting.
        who: Id of a state, a body or a person.
        fits: What else the row that says so has to be.

    Returns:
        `NO` where no source says so: silence is not absence. A state of which only persons are
        said to have stayed away is a `MAYBE`, or a `NO` where somebody sat for it; one that is
        said to have been there, too, is a `MAYBE`.

    Example:
        >>> from cisrecords.records import Session
        >>> row = Attendance(participant="AZ", person="aliyev-heydar", presence="absent")
        >>> met = Meeting(id="m-1", sessions=[Session("cis")], attendance=[row])
        >>> stayed_away(met, "AZ"), stayed_away(met, "aliyev-heydar")
        (<Verdict.MAYBE: 'maybe'>, <Verdict.YES: 'yes'>)
    """
    rows = [row for row in meeting.attendance if row.presence in Presence.away and fits(row)]
    if any(row.person == who for row in rows):
        return Verdict.YES
    of_it = [row for row in rows if row.participant == who]
    if not of_it:
        return Verdict.NO
    whole = any(not row.of_person for row in of_it)
    sat = attended(meeting, who) is Verdict.YES
    if whole:
        return Verdict.MAYBE if sat else Verdict.YES
    return Verdict.NO if sat else Verdict.MAYBE


def folded_texts(meeting: Meeting) -> str:
    """Return all texts of a meeting in the form in which words are compared.

    Args:
        meeting: The meeting.

    Returns:
        The folded texts, words parted by single spaces, one text a line.

    Example:
        >>> from cisrecords.records import Session
        >>> folded_texts(Meeting(id="m-1", sessions=[Session("cis")], note="Held in Minsk"))
        ' held in minsk '
    """
    return "\n".join(f" {fold(text)} " for text in _texts(meeting))


def _texts(record: Any) -> Iterator[str]:
    texts, parts = _fields_of(record.__class__)
    for name in texts:
        if text := getattr(record, name):
            yield text
    for name in parts:
        for part in _each(getattr(record, name)):
            yield from _texts(part)


def _sources(record: Any) -> Iterator[Hashable]:
    for cite in getattr(record, "cites", ()):
        yield cite.source
    for name in _fields_of(record.__class__)[1]:
        for part in _each(getattr(record, name)):
            yield from _sources(part)


@cache
def _fields_of(cls: type[Any]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Name the fields of a record that are texts, and those that hold its parts."""
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


def _bodies(meeting: Meeting) -> Iterable[str]:
    return {session.body for session in meeting.sessions}


def _people(meeting: Meeting) -> Iterable[Hashable]:
    return {
        *(row.person for row in meeting.attendance),
        *(person for row in meeting.statements for person in (row.speaker, row.delivered_by)),
        *(person for item in meeting.agenda for person in item.people),
    }


def _sitting(meeting: Meeting) -> Iterable[Hashable]:
    """Name those who sat or may have; beside each body, too, for questions that name both."""
    there = (row for row in meeting.attendance if row.presence not in Presence.away)
    sat = {who for row in there for who in _who(row)}
    away = (row for row in meeting.attendance if row.presence in Presence.away)
    for who in {who for row in away for who in _who(row)} & sat:
        if attended(meeting, who) is Verdict.NO:
            sat.remove(who)
    return {*sat, *(Seat(body, who) for body in _bodies(meeting) for who in sat)}


def _away(meeting: Meeting) -> Iterable[Hashable]:
    return {who for row in meeting.attendance if row.presence in Presence.away for who in _who(row)}


def _who(row: Attendance) -> Iterator[str]:
    if row.participant is not None:
        yield row.participant
    if row.person is not None:
        yield row.person


FACTS: dict[str, Callable[[Meeting], Iterable[Hashable]]] = {
    "body": _bodies,
    "kind": lambda meeting: (meeting.kind,),
    "format": lambda meeting: (meeting.format,),
    "status": lambda meeting: (meeting.status,),
    "place": lambda meeting: set(meeting.places),
    "host": lambda meeting: (meeting.host,),
    "attended_by": _sitting,
    "absent": _away,
    "person": _people,
    "capacity": lambda meeting: {one for row in meeting.attendance for one in row.capacities},
    "level": lambda meeting: {row.level for row in meeting.attendance},
    "topic": lambda meeting: meeting.topics,
    "adopted": lambda meeting: {row.instrument for row in meeting.adopted},
    "outcome": lambda meeting: {row.outcome for row in meeting.adopted},
    "text": lambda meeting: set(folded_texts(meeting).split()),
    "source": lambda meeting: {*_sources(meeting)},
}
"""For each criterion, what a meeting can be found under."""
