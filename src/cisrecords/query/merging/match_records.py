"""Which record on file a given one is: by id, by what it is about, never by a guess."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any, cast

import attrs

from cisrecords.archive import AnyRecord, Archive, kind_of
from cisrecords.dates import PartialDate, When
from cisrecords.errors import Ambiguous
from cisrecords.evidence import Claim, Source
from cisrecords.names import fold
from cisrecords.records import Act, City, Instrument, Meeting, Named, Office, Person, Tenure
from cisrecords.terms import ActKind, MeetingStatus

__all__ = ["MEANT", "Matched", "matches", "matching_pairs", "possible_matches"]

_DAYS = 10
"""The longest time that still counts as one meeting's days; what is vaguer names no day."""

_REPEATED = (
    ActKind.RESERVATION,
    ActKind.DECLINED,
    ActKind.INTERNAL_STEP,
    ActKind.ANNOUNCEMENT,
    ActKind.SUSPENSION,
)
"""Steps that a state takes more than once on one text, so that only the day tells them apart."""

_APART = 62
"""Days by which reports of one session of a body may differ; of more, two are more likely."""

_VAGUE = 366
"""Days of the vaguest word that still may tell a meeting; of what is vaguer any may be the one."""

MEANT = "give it the id of the one that is meant, or name it in new= where it is none of them"
"""How to mend what may be more than one record on file."""


@attrs.frozen
class Matched:
    """A given record that is one on file.

    Attributes:
        given: The id that it was given under.
        record: The id of the record on file.
        by: How that was seen: ``id``, ``name``, ``address``, ``session`` (body and number of
            the session), ``day`` (body and day), ``plan`` (body and a day once planned),
            ``content`` (what it says, such as who did what on which text), or ``vague-day``
            (body, and days of which one is too vague to tell: it only may be the one).

    Example:
        >>> Matched("my-meeting", "sorb-053", "session").by
        'session'
    """

    given: str
    record: str
    by: str


def matches(
    archive: Archive,
    record: AnyRecord,
    apart: AbstractSet[str] = frozenset(),
    learnt: Archive | None = None,
) -> Matched | None:
    """Find the record on file that a given one is.

    Args:
        archive: The records on file.
        record: The given record, whose references are ids on file where there are such.
        apart: Ids of records that it is known not to be, but for its own.
        learnt: Further records, and those on file with what has been learnt of them since.

    Returns:
        The match; ``None`` where it is a new record.

    Raises:
        Ambiguous: It may be more than one, or it is a meeting of the same number as one that
            was held on quite another day; give it the id of the one that is meant.

    Example:
        >>> from cisrecords.records import State
        >>> archive = Archive(states=[State(id="GE", names="Georgia")])
        >>> matches(archive, State(id="GE", names="Sakartvelo")).by
        'id'
    """
    if archive.collection(kind_of(record)).with_id(record.id) is not None:
        return Matched(record.id, record.id, "id")
    by, ids = matching_pairs(archive, record, apart, learnt)
    known = (archive,) if learnt is None else (learnt, archive)
    if not ids:
        return None
    first, *more = ids
    if more or (by == "session" and _far_apart(known, record, first)):
        raise Ambiguous(record.id, ids, MEANT)
    return Matched(record.id, first, by)


def possible_matches(archive: Archive, record: AnyRecord) -> tuple[Matched, ...]:
    """Find meetings on file that a new one may be, though its day or theirs is too vague to tell.

    Args:
        archive: The records on file.
        record: The given record, that no record on file is for sure.

    Returns:
        Those that it may be; none where it is no meeting.

    Example:
        >>> from cisrecords.records import Body, Session
        >>> vague = Meeting(id="m", sessions=[Session("cis")], when="2011")
        >>> archive = Archive(bodies=[Body(id="cis", names="CIS")], meetings=[vague])
        >>> met = attrs.evolve(vague, id="mine", when="2011-05-19")
        >>> [(one.record, one.by) for one in possible_matches(archive, met)]
        [('m', 'vague-day')]
    """
    if not isinstance(record, Meeting):
        return ()
    return tuple(
        Matched(record.id, other.id, "vague-day")
        for other in _of_its_bodies(archive, record)
        if _told(other.when)
        and _told(record.when)
        and _meet(other.when, record.when)
        and _may_be_one(record, other)
        and not _numbered_otherwise(record, other)
    )


def matching_pairs(
    archive: Archive,
    record: AnyRecord,
    apart: AbstractSet[str] = frozenset(),
    learnt: Archive | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Find the records, other than itself, that a record is by what it is about.

    Args:
        archive: Some records.
        record: The record.
        apart: Ids of records that it is known not to be.
        learnt: Further records, and some of the same with what has been learnt of them since.

    Returns:
        How that was seen, and their ids; none where it is like no other.

    Example:
        >>> from cisrecords.records import State
        >>> archive = Archive(states=[State(id="GE", names="Georgia")])
        >>> matching_pairs(archive, State(id="X1", names="GEORGIA"))
        ('name', ('GE',))
    """
    known = (archive,) if learnt is None else (archive, learnt)
    ways = (_ways(each, kind_of(record), record) for each in known)
    for step in zip(*ways, strict=True):
        by, found = step[0][0], (each for _, some in step for each in some)
        others = (each.id for each in found if each.id != record.id and each.id not in apart)
        ids = tuple(dict.fromkeys(others))
        if ids:
            return by, ids
    return "", ()


def _ways(
    archive: Archive, kind: str, record: AnyRecord
) -> Iterator[tuple[str, Iterable[AnyRecord]]]:
    """Tell the ways in which a record may be seen to be one on file, the surest first."""
    if isinstance(record, Named):
        yield "name", _namesakes(archive, kind, record)
    elif isinstance(record, Source):
        yield "address", _at(archive, record)
    elif isinstance(record, Meeting):
        yield from _sittings(archive, record)
    else:
        matching_pairs = _ALIKE[record.__class__]
        found = [each for each in archive.collection(kind) if matching_pairs(each, record)]
        yield "content", _of_the_day(record, found)


def _namesakes(archive: Archive, kind: str, record: Named) -> Iterator[AnyRecord]:
    texts = {name.text for name in record.names}
    if isinstance(record, Person):
        texts = {text for text in texts if len(fold(text).split()) > 1}
    for text in sorted(texts):
        for found in archive.collection(kind).named(text):
            if _same(found, record):
                yield found


def _same(found: AnyRecord, given: Named) -> bool:
    """Say whether two of one name are one, by what else is known of them."""
    if isinstance(found, Instrument) and isinstance(given, Instrument):
        return found.date == given.date if found.date and given.date else True
    if isinstance(found, Office) and isinstance(given, Office):
        return found.of == given.of
    if isinstance(found, City) and isinstance(given, City):
        return None in (found.country, given.country) or found.country == given.country
    if isinstance(found, Person):
        full = {fold(name.text) for name in found.names}
        return any(fold(name.text) in full for name in given.names)
    return True


def _at(archive: Archive, source: Source) -> Iterator[Source]:
    for found in archive.sources:
        if source.url is not None and found.url is not None:
            if _address(source.url) == _address(found.url):
                yield found
        elif _is_told_apart(source) and _print(source) == _print(found):
            yield found


def _is_told_apart(source: Source) -> bool:
    """Say whether a source is told from others by its title; a title alone may be of many."""
    return bool(source.title and (source.publisher or source.published))


def _address(url: str) -> str:
    bare = url.partition("://")[2] or url
    return bare.removeprefix("www.").rstrip("/")


def _print(source: Source) -> tuple[str | None, str | None, PartialDate | None]:
    return source.title, source.publisher, source.published


def _sittings(archive: Archive, meeting: Meeting) -> Iterator[tuple[str, Iterable[AnyRecord]]]:
    others = _of_its_bodies(archive, meeting)
    yield "session", [other for other in others if _numbered(meeting) & _numbered(other)]
    others = [other for other in others if _may_be_one(meeting, other)]
    yield "day", [other for other in others if _is_day(other.when, meeting.when)]
    yield "plan", [other for other in others if _was_planned(other, meeting)]


def _of_its_bodies(archive: Archive, meeting: Meeting) -> list[Meeting]:
    """List the meetings of its bodies; those that are related to it are others than it."""
    bodies = {session.body for session in meeting.sessions}
    return [
        other
        for other in archive.meetings
        if any(session.body in bodies for session in other.sessions)
        and other.id not in meeting.related
        and meeting.id not in other.related
    ]


def _far_apart(known: Iterable[Archive], given: AnyRecord, found: str) -> bool:
    """Say whether two meetings of one number were both held, on days that are far apart."""
    other = next(each for archive in known if (each := archive.meetings.with_id(found)))
    if not isinstance(given, Meeting) or given.when is None or other.when is None:
        return False
    if {given.status, other.status} & MeetingStatus.pending:
        return False
    first, last = sorted((given.when, other.when))
    return last.earliest_ordinal - first.latest_ordinal > _APART


def _numbered_otherwise(one: Meeting, other: Meeting) -> bool:
    numbers = dict(_numbered(other))
    return any(numbers.get(body, number) != number for body, number in _numbered(one))


def _numbered(meeting: Meeting) -> set[tuple[str, int]]:
    return {(each.body, each.ordinal) for each in meeting.sessions if each.ordinal is not None}


def _told(when: When | None) -> bool:
    return when is not None and when.latest_ordinal - when.earliest_ordinal < _VAGUE


def _may_be_one(one: Meeting, other: Meeting) -> bool:
    return None in (one.kind, other.kind) or one.kind is other.kind


def _was_planned(one: Meeting, other: Meeting) -> bool:
    days = [(plan.when, other.when) for plan in one.plans]
    days += [(plan.when, one.when) for plan in other.plans]
    return any(_is_day(first, second) for first, second in days)


def _is_day(one: When | None, other: When | None) -> bool:
    """Say whether two dates are of the same day or few days, neither of them vague."""
    if one is None or other is None:
        return False
    short = all(each.latest_ordinal - each.earliest_ordinal < _DAYS for each in (one, other))
    return short and _meet(one, other)


def _meet(one: When | None, other: When | None) -> bool:
    """Say whether two dates can be one; one that is not known can be any."""
    if one is None or other is None:
        return True
    first, last = one.earliest_ordinal, one.latest_ordinal
    return first <= other.latest_ordinal and other.earliest_ordinal <= last


def _same_act(one: Act, other: Act) -> bool:
    same = (one.state, one.kind, one.instrument, one.body)
    if same != (other.state, other.kind, other.instrument, other.body):
        return False
    return one.kind not in _REPEATED or _meet(one.date, other.date)


def _same_tenure(one: Tenure, other: Tenure) -> bool:
    holder = (one.person, one.state, one.office)
    return holder == (other.person, other.state, other.office) and _meet(one.period, other.period)


def _same_claim(one: Claim, other: Claim) -> bool:
    said = (one.about, one.field, one.value, one.as_of, one.bound)
    return said == (other.about, other.field, other.value, other.as_of, other.bound)


_ALIKE: dict[type, Callable[[Any, Any], bool]] = {
    Act: _same_act,
    Tenure: _same_tenure,
    Claim: _same_claim,
}


def _of_the_day(record: AnyRecord, found: list[AnyRecord]) -> list[AnyRecord]:
    """Keep, of several acts that are alike, those of the day."""
    if len(found) < 2 or not isinstance(record, Act):
        return found
    acts = cast(list[Act], found)
    same = [act for act in acts if act.date == record.date]
    return [*(same or [act for act in acts if _meet(act.date, record.date)])]
