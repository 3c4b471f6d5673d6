"""Match incoming records with existing ones by id or by content, never by a guess."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any, cast

import attrs

from cisrecords.archive import AnyRecord, Archive, kind_of, match_person
from cisrecords.dates import PartialDate, When
from cisrecords.errors import Ambiguous
from cisrecords.evidence import Claim, Source
from cisrecords.names import SAME, is_full_name, score
from cisrecords.records import Act, City, Instrument, Meeting, Named, Office, Person, Tenure
from cisrecords.render import Printable
from cisrecords.terms import ActKind, MeetingStatus

__all__ = ["AMBIGUOUS_HINT", "Matched", "find_matches", "match_record", "possible_matches"]

_MAX_DAYS = 10
"""Longest meeting, in days; a wider date names no day."""

_REPEATED = (
    ActKind.RESERVATION,
    ActKind.DECLINED,
    ActKind.INTERNAL_STEP,
    ActKind.ANNOUNCEMENT,
    ActKind.SUSPENSION,
)
"""Steps that a state can take more than once on one instrument; only the day distinguishes them."""

_MAX_DISTANCE = 62
"""Most days between two reports of one session; farther apart they are more likely two sessions."""

_MAX_VAGUENESS = 366
"""Widest date, in days, that can still identify a meeting; a wider one fits any."""

AMBIGUOUS_HINT = (
    "give the incoming record the id of the record that you mean, or list its id in new= if it is "
    "none of them"
)
"""Hint for an incoming record that may be more than one existing record."""


@attrs.frozen(repr=False)
class Matched(Printable):
    """An incoming record and the existing record that it is, or may be.

    Attributes:
        incoming: The id of the incoming record.
        record: The id of the existing record.
        by: What they have in common: ``id``, ``name``, ``address``, ``session`` (body and number
            of the session), ``day`` (body and day), ``plan`` (body and a planned day),
            ``content`` (such as who did what on which instrument), ``spelling`` (the name of a
            person in another spelling), ``office`` (initials, and an office that one person of
            these initials held that day), ``vague-day`` (body, and days of which one is too vague
            to decide; only a possible match), or ``possible-name`` (names of people that are near,
            or initials; only a possible match).

    Example:
        >>> Matched("my-meeting", "sorb-053", "session").by
        'session'
    """

    incoming: str
    record: str
    by: str


def match_record(
    archive: Archive,
    record: AnyRecord,
    excluded: AbstractSet[str] = frozenset(),
    updated: Archive | None = None,
) -> Matched | None:
    """Return the match of an incoming record with an existing one, or `None` where it is new.

    `updated` has further records, and existing ones with what earlier incoming records add to them.
    More than one match is ambiguous, and so is a session of the same number on a distant day.
    """
    if archive.collection(kind_of(record)).with_id(record.id) is not None:
        return Matched(record.id, record.id, "id")
    by, ids = find_matches(archive, record, excluded, updated)
    known = (archive,) if updated is None else (updated, archive)
    if not ids:
        return None
    first, *more = ids
    if more or (by == "session" and _far_apart(known, record, first)):
        raise Ambiguous(record.id, ids, AMBIGUOUS_HINT)
    return Matched(record.id, first, by)


def possible_matches(archive: Archive, record: AnyRecord) -> tuple[Matched, ...]:
    """List the existing records that a new one may be.

    A meeting may be another one where the day of one is too vague to decide; a person where the
    names are near, are initials, or are those of several people.
    """
    if isinstance(record, Person):
        return _possible_people(archive, record)
    if not isinstance(record, Meeting):
        return ()
    return tuple(
        Matched(record.id, other.id, "vague-day")
        for other in _meetings_of_bodies(archive, record)
        if _is_precise(other.when)
        and _is_precise(record.when)
        and _overlap(other.when, record.when)
        and _can_be_one_kind(record, other)
        and not _has_other_number(record, other)
    )


def _possible_people(archive: Archive, person: Person) -> tuple[Matched, ...]:
    ids: dict[str, None] = {}
    for name in person.names:
        match = match_person(archive, name.text)
        ids.update(dict.fromkeys((*filter(None, [match.person]), *match.possible)))
    return tuple(Matched(person.id, each, "possible-name") for each in ids)


def find_matches(
    archive: Archive,
    record: AnyRecord,
    excluded: AbstractSet[str] = frozenset(),
    updated: Archive | None = None,
) -> tuple[str, tuple[str, ...]]:
    """Return how a record matches others by content, and the ids of these, without its own."""
    known = (archive,) if updated is None else (archive, updated)
    ways = (_candidates(each, kind_of(record), record) for each in known)
    for step in zip(*ways, strict=True):
        by, records = step[0][0], (each for _, some in step for each in some)
        others = (each.id for each in records if each.id != record.id and each.id not in excluded)
        ids = tuple(dict.fromkeys(others))
        if ids:
            return by, ids
    return "", ()


def _candidates(
    archive: Archive, kind: str, record: AnyRecord
) -> Iterator[tuple[str, Iterable[AnyRecord]]]:
    """Yield the ways to match a record, the surest first, each with the records that it gives."""
    if isinstance(record, Named):
        yield "name", _same_names(archive, kind, record)
        if isinstance(record, Person):
            yield "spelling", _same_people(archive, record)
    elif isinstance(record, Source):
        yield "address", _same_sources(archive, record)
    elif isinstance(record, Meeting):
        yield from _same_meetings(archive, record)
    else:
        is_same = _SAME_CONTENT[record.__class__]
        same = [each for each in archive.collection(kind) if is_same(each, record)]
        yield "content", _prefer_same_day(record, same)


def _same_names(archive: Archive, kind: str, record: Named) -> Iterator[AnyRecord]:
    for text in sorted({name.text for name in record.names}):
        if isinstance(record, Person) and not is_full_name(text):
            continue
        for existing in archive.collection(kind).named(text):
            if _can_be_same(existing, record):
                yield existing


def _same_people(archive: Archive, person: Person) -> Iterator[Person]:
    """Find the one person whose name is the same in another spelling; of several it may be any."""
    matches = [match_person(archive, name.text).person for name in person.names]
    found = {match for match in matches if match is not None}
    if len(found) == 1:
        yield archive.people[found.pop()]


def _can_be_same(existing: AnyRecord, incoming: Named) -> bool:
    """Check whether two records with one name do not differ in anything else that is known."""
    if isinstance(existing, Instrument) and isinstance(incoming, Instrument):
        return existing.date == incoming.date if existing.date and incoming.date else True
    if isinstance(existing, Office) and isinstance(incoming, Office):
        return existing.of == incoming.of
    if isinstance(existing, City) and isinstance(incoming, City):
        return None in (existing.country, incoming.country) or existing.country == incoming.country
    if isinstance(existing, Person):
        return any(
            is_full_name(name.text) and score(name.text, other.text) >= SAME
            for name in existing.names
            for other in incoming.names
        )
    return True


def _same_sources(archive: Archive, source: Source) -> Iterator[Source]:
    for existing in archive.sources:
        if source.url is not None and existing.url is not None:
            if _bare_address(source.url) == _bare_address(existing.url):
                yield existing
        elif _has_enough(source) and _title_data(source) == _title_data(existing):
            yield existing


def _has_enough(source: Source) -> bool:
    """Check whether a source has more than a title, which several sources can share."""
    return bool(source.title and (source.publisher or source.published))


def _bare_address(url: str) -> str:
    bare = url.partition("://")[2] or url
    return bare.removeprefix("www.").rstrip("/")


def _title_data(source: Source) -> tuple[str | None, str | None, PartialDate | None]:
    return source.title, source.publisher, source.published


def _same_meetings(archive: Archive, meeting: Meeting) -> Iterator[tuple[str, Iterable[AnyRecord]]]:
    others = _meetings_of_bodies(archive, meeting)
    yield "session", [other for other in others if _numbers(meeting) & _numbers(other)]
    others = [other for other in others if _can_be_one_kind(meeting, other)]
    yield "day", [other for other in others if _is_same_day(other.when, meeting.when)]
    yield "plan", [other for other in others if _was_planned(other, meeting)]


def _meetings_of_bodies(archive: Archive, meeting: Meeting) -> list[Meeting]:
    """List the meetings of the same bodies; a related meeting is always another one."""
    bodies = {session.body for session in meeting.sessions}
    return [
        other
        for other in archive.meetings
        if any(session.body in bodies for session in other.sessions)
        and other.id not in meeting.related
        and meeting.id not in other.related
    ]


def _far_apart(known: Iterable[Archive], incoming: AnyRecord, existing: str) -> bool:
    """Check whether two meetings of one number were both held, on days that are far apart."""
    other = next(each for archive in known if (each := archive.meetings.with_id(existing)))
    if not isinstance(incoming, Meeting) or incoming.when is None or other.when is None:
        return False
    if {incoming.status, other.status} & MeetingStatus.pending:
        return False
    first, last = sorted((incoming.when, other.when))
    return last.earliest_ordinal - first.latest_ordinal > _MAX_DISTANCE


def _has_other_number(one: Meeting, other: Meeting) -> bool:
    numbers = dict(_numbers(other))
    return any(numbers.get(body, number) != number for body, number in _numbers(one))


def _numbers(meeting: Meeting) -> set[tuple[str, int]]:
    return {(each.body, each.ordinal) for each in meeting.sessions if each.ordinal is not None}


def _is_precise(when: When | None) -> bool:
    return when is not None and when.latest_ordinal - when.earliest_ordinal < _MAX_VAGUENESS


def _can_be_one_kind(one: Meeting, other: Meeting) -> bool:
    return None in (one.kind, other.kind) or one.kind is other.kind


def _was_planned(one: Meeting, other: Meeting) -> bool:
    days = [(plan.when, other.when) for plan in one.plans]
    days += [(plan.when, one.when) for plan in other.plans]
    return any(_is_same_day(first, second) for first, second in days)


def _is_same_day(one: When | None, other: When | None) -> bool:
    """Check whether two dates overlap and neither is vague."""
    if one is None or other is None:
        return False
    short = all(each.latest_ordinal - each.earliest_ordinal < _MAX_DAYS for each in (one, other))
    return short and _overlap(one, other)


def _overlap(one: When | None, other: When | None) -> bool:
    """Check whether two dates can be the same; an unknown one can be any."""
    if one is None or other is None:
        return True
    first, last = one.earliest_ordinal, one.latest_ordinal
    return first <= other.latest_ordinal and other.earliest_ordinal <= last


def _same_act(one: Act, other: Act) -> bool:
    same = (one.state, one.kind, one.instrument, one.body)
    if same != (other.state, other.kind, other.instrument, other.body):
        return False
    return one.kind not in _REPEATED or _overlap(one.date, other.date)


def _same_tenure(one: Tenure, other: Tenure) -> bool:
    holder = (one.person, one.state, one.office)
    if holder != (other.person, other.state, other.office):
        return False
    return _overlap(one.period, other.period)


def _same_claim(one: Claim, other: Claim) -> bool:
    stated = (one.about, one.field, one.value, one.as_of, one.bound)
    return stated == (other.about, other.field, other.value, other.as_of, other.bound)


_SAME_CONTENT: dict[type, Callable[[Any, Any], bool]] = {
    Act: _same_act,
    Tenure: _same_tenure,
    Claim: _same_claim,
}


def _prefer_same_day(record: AnyRecord, records: list[AnyRecord]) -> list[AnyRecord]:
    """Keep only the acts of the same day if several acts have the same content."""
    if len(records) < 2 or not isinstance(record, Act):
        return records
    acts = cast(list[Act], records)
    same = [act for act in acts if act.date == record.date]
    return [*(same or [act for act in acts if _overlap(act.date, record.date)])]
