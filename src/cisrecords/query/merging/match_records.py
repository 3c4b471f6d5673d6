"""Match incoming records with existing ones by id or by content, never by a guess."""

from collections.abc import Callable, Iterable, Iterator
from collections.abc import Set as AbstractSet
from typing import Any, cast

import attrs

from cisrecords.archive import AnyRecord, Archive, has_full_name, kind_of, match_person
from cisrecords.dates import Period
from cisrecords.dates.agreement import agreed
from cisrecords.errors import Ambiguous
from cisrecords.evidence import Claim, Source
from cisrecords.names import is_full_name
from cisrecords.query.merging.match_meetings import (
    are_far_apart,
    can_be_same,
    possible_meetings,
    same_meetings,
)
from cisrecords.query.merging.match_sources import same_sources
from cisrecords.records import Act, City, Instrument, Meeting, Named, Office, Person, Tenure
from cisrecords.render import Printable
from cisrecords.terms import ActKind

__all__ = ["AMBIGUOUS_HINT", "Matched", "find_matches", "match_record", "possible_matches"]

_REPEATED = (
    ActKind.RESERVATION,
    ActKind.DECLINED,
    ActKind.INTERNAL_STEP,
    ActKind.ANNOUNCEMENT,
    ActKind.SUSPENSION,
)
"""Steps that a state can take more than once on one instrument; only the day distinguishes them."""

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
        by: What they have in common: ``id``, ``name``, ``address``, ``publisher`` (with title and
            day), ``session`` (body and number of the session), ``day`` (body and day), ``plan``
            (body and a planned day), ``content`` (such as who did what on which instrument),
            ``spelling`` (the name of a person in another spelling) or ``office`` (initials, and an
            office that one person of these initials held that day). Of a possible match:
            ``vague-day`` (body, and days of which one is too vague to decide), ``month`` (body, and
            the month of a plan) or ``possible-name`` (names of people that are near, or initials).

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
    if more or (by == "session" and _is_far(known, record, first)):
        raise Ambiguous(record.id, ids, AMBIGUOUS_HINT)
    return Matched(record.id, first, by)


def possible_matches(archive: Archive, record: AnyRecord) -> tuple[Matched, ...]:
    """List the existing records that a new one may be.

    A meeting may be another one where the days leave that open; a person where the names are near,
    are initials, or are those of several people.
    """
    if isinstance(record, Person):
        return _possible_people(archive, record)
    if not isinstance(record, Meeting):
        return ()
    possible = possible_meetings(archive, record)
    return tuple(Matched(record.id, other.id, by) for by, other in possible)


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


def _is_far(known: Iterable[Archive], incoming: AnyRecord, existing: str) -> bool:
    other = next(each for archive in known if (each := archive.meetings.with_id(existing)))
    return isinstance(incoming, Meeting) and are_far_apart(incoming, other)


def _candidates(
    archive: Archive, kind: str, record: AnyRecord
) -> Iterator[tuple[str, Iterable[AnyRecord]]]:
    """Yield the ways to match a record, the surest first, each with the records that it gives."""
    if isinstance(record, Named):
        yield "name", _same_names(archive, kind, record)
        if isinstance(record, Person):
            yield "spelling", _same_people(archive, record)
    elif isinstance(record, Source):
        yield from same_sources(archive, record)
    elif isinstance(record, Meeting):
        yield from same_meetings(archive, record)
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
        return any(has_full_name(existing, name.text) for name in incoming.names)
    return True


def _same_act(one: Act, other: Act) -> bool:
    same = (one.state, one.kind, one.instrument, one.body)
    if same != (other.state, other.kind, other.instrument, other.body):
        return False
    return one.kind not in _REPEATED or can_be_same(one.date, other.date)


def _same_tenure(one: Tenure, other: Tenure) -> bool:
    holder = (one.person, one.state, one.office)
    if holder != (other.person, other.state, other.office):
        return False
    if one.period is None or other.period is None:
        return True
    if _is_sighting(one.period) or _is_sighting(other.period):
        return agreed(one.period, other.period) is not None
    return can_be_same(one.period, other.period)


def _is_sighting(period: Period) -> bool:
    """Check whether only days inside a tenure are known, as by `Period.seen_on`."""
    ends_known = period.start is not None and period.end is not None
    return ends_known and (period.earliest, period.latest) == (None, None)


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
    return [*(same or [act for act in acts if can_be_same(act.date, record.date)])]
