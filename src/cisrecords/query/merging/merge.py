"""`merge`: add incoming records to the existing ones and match those that are the same."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord, Archive, is_record, kind_of
from cisrecords.archive.making.city_countries import fill_countries
from cisrecords.archive.making.proposed_ids import unused_id
from cisrecords.dates import PartialDate
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, Problem
from cisrecords.evidence import Citation, Claim, Source
from cisrecords.fields import Checked
from cisrecords.names import did_you_mean
from cisrecords.query.merging.announcements import Published, published_on
from cisrecords.query.merging.combine_records import CombinedRecord, combine, value_strings
from cisrecords.query.merging.inherited_citations import inherit_citations
from cisrecords.query.merging.located_problems import dangling_references, in_record, with_ids
from cisrecords.query.merging.match_records import (
    AMBIGUOUS_HINT,
    Matched,
    match_record,
    possible_matches,
)
from cisrecords.query.merging.match_state import MatchState
from cisrecords.query.merging.office_holders import match_by_office
from cisrecords.query.merging.precision import cities_by_name
from cisrecords.query.merging.replace_ids import replace_ids
from cisrecords.records import City, Meeting, Person
from cisrecords.render import Printable

__all__ = ["Merge", "merge"]

A = TypeVar("A", bound=Archive)

_ORDER = (
    "sources",
    "states",
    "topics",
    "cities",
    "people",
    "bodies",
    "offices",
    "instruments",
    "tenures",
    "acts",
    "meetings",
    "claims",
)
"""The kinds, each after those that the matching of its records depends on."""

_ROUNDS = 9
"""Most passes of combining; random records need at most three."""

_RIVAL = "Rival value of a merged record; the existing value stays preferred."
_VAGUER = "Less exact value, in accord with the preferred one."
_FREE = "an id that no record of another kind has"
_USED = "give the record another id"
_RECORDS_HINT = "must be a record, several records, or a Commonwealth"


@attrs.frozen(repr=False)
class Merge(Printable, Generic[A]):
    """The result of a merge.

    Attributes:
        commonwealth: The merged dataset.
        matched: The incoming records that are existing ones, and what they have in common.
        added: The records that were new, as they are in the merged dataset.
        disagreements: Claims with the rival values of the incoming records.
        maybe: New records that may be existing ones: meetings where a day is too vague to decide,
            people whose names are near or are initials. Give such a record the existing id and
            merge again, or leave it.

    Example:
        >>> Merge(Archive(), (), (), ()).added
        ()
    """

    commonwealth: A
    matched: tuple[Matched, ...]
    added: tuple[AnyRecord, ...]
    disagreements: tuple[Claim, ...]
    maybe: tuple[Matched, ...] = ()

    def _printed_name(self) -> str:
        counts = {"matched": self.matched, "added": self.added, "rivals": self.disagreements}
        return ", ".join(f"{len(ids)} {word}" for word, ids in counts.items())


def merge(
    archive: A,
    records: Archive | AnyRecord | Iterable[AnyRecord] | Iterable[Checked],
    *,
    new: Iterable[str] | str = (),
) -> Merge[A]:
    """Merge incoming records into an archive; `new` has the ids that match no existing record."""
    listed = [
        inherit_citations(record) if isinstance(record, Meeting) else record
        for record in _list_records(records)
    ]
    own = {record.id for record in listed} if isinstance(records, Archive) else ()
    merger = _Merger(archive, _check_new(new, listed), frozenset(own), listed)
    merger.check(listed)
    for kind in _ORDER:
        merger.match(kind, [record for record in listed if kind_of(record) == kind])
    merger.combine_all()
    return merger.result(records)


def _days_of_sources(records: Iterable[AnyRecord]) -> dict[str, PartialDate]:
    """Return the days on which the sources among records were published."""
    return {
        record.id: record.published
        for record in records
        if isinstance(record, Source) and record.published is not None
    }


def _list_records(records: Any) -> list[AnyRecord]:
    if isinstance(records, Archive):
        return [record for kind in KIND_CLASSES for record in records.collection(kind)]
    value: Any = records
    if is_record(records):
        return [value]
    if not isinstance(records, Iterable) or isinstance(records, str | bytes | Mapping):
        raise BadQuery("records", value, _RECORDS_HINT)
    listed: list[Any] = list(value)
    for record in listed:
        if not is_record(record):
            raise BadQuery("records", record, _RECORDS_HINT)
    return listed


def _check_new(named: Any, listed: list[AnyRecord]) -> frozenset[str]:
    """Check that the ids in `new` are those of incoming records."""
    value: Any = named
    if not isinstance(named, Iterable) or isinstance(named, bytes | Mapping):
        raise BadQuery("new", value, "must be ids of incoming records (strings)")
    ids: list[Any] = [named] if isinstance(named, str) else list(value)
    known = {record.id for record in listed}
    for one in ids:
        if not isinstance(one, str) or one not in known:
            near = did_you_mean(one, sorted(known))
            raise BadQuery("new", one, "no incoming record has this id", near)
    return frozenset(ids)


class _Merger(Generic[A]):
    """The existing records while incoming ones are matched with them and combined.

    Records of one incoming archive are never matched with each other (`excluded`).
    """

    def __init__(
        self, archive: A, new: frozenset[str], excluded: frozenset[str], listed: list[AnyRecord]
    ) -> None:
        self.archive = archive
        self.listed = listed
        self.new = new
        self.excluded = excluded
        self.maybe: list[Matched] = []
        self.ids: dict[str, str] = dict(archive.retired)
        self.records: dict[str, dict[str, Any]] = {
            kind: {record.id: record for record in archive.collection(kind)}
            for kind in KIND_CLASSES
        }
        self.kind_by_id = {
            identity: kind for kind, known in self.records.items() for identity in known
        }
        self.pairs: list[tuple[str, AnyRecord, Matched | None]] = []
        self.added: dict[str, str] = {}
        self.claims: dict[str, Claim] = {}
        self.created: dict[str, Claim] = {}
        self.published: Published = _days_of_sources(archive.sources)

    def check(self, incoming: list[AnyRecord]) -> None:
        """Refuse ids that records of another kind have, and references that lead nowhere."""
        problems = [
            Problem(f"$.{kind_of(record)}.{record.id}", "duplicate-id", _FREE, record.id, _USED)
            for record in incoming
            if self.kind_by_id.get(record.id, kind_of(record)) != kind_of(record)
        ]
        if not self.excluded:
            problems += dangling_references(self.archive, incoming, self.kind_by_id)
        if problems:
            raise InvalidRecords(problems)

    def match(self, kind: str, incoming: list[AnyRecord]) -> None:
        """Match the incoming records of a kind with existing ones and with each other."""
        given: dict[str, int] = {
            record.id: place for place, record in reversed([*enumerate(incoming)])
        }
        self.published = {**_days_of_sources(incoming), **self.published}
        incoming = self._oldest_first(kind, incoming)
        renamed = [self._rename(record) for record in incoming]
        state = MatchState(kind, self.records[kind], self.excluded)
        if not self.excluded:
            state.add_incoming(renamed)
        by_content: list[tuple[AnyRecord, str]] = []
        fresh: list[AnyRecord] = []
        for before, record in zip(incoming, renamed, strict=True):
            match = self._find_match(kind, record, state)
            state.add_matched(record, match)
            if match is None:
                self.added[record.id] = kind
                fresh.append(record)
            elif before.id != match.record:
                self.ids[before.id] = match.record
            self.pairs.append((kind, before, match and attrs.evolve(match, incoming=before.id)))
            if match and match.by != "id":
                by_content.append((record, match.record))
        for record, identity in by_content:
            self._check_again(record, identity, state)
        self.maybe += self._possible(kind, sorted(fresh, key=lambda one: given[one.id]), state)
        for record in fresh:
            self._keep_first_id(record.id, given)

    def _possible(
        self, kind: str, fresh: Iterable[AnyRecord], state: MatchState
    ) -> Iterator[Matched]:
        """Yield what each new record may be: an existing one, or a new one listed before it."""
        known = {*self.records[kind]} - self.excluded
        for each in fresh:
            if each.id not in self.new:
                record = state.archive.collection(kind).with_id(each.id) or each
                possible = (
                    match
                    for archive in (self.archive, state.archive)
                    for match in possible_matches(archive, record)
                    if match.record in known
                )
                yield from {match.record: match for match in possible}.values()
                if not self.excluded:
                    known.add(each.id)

    def _rename(self, record: AnyRecord) -> AnyRecord:
        """Return a record with the ids of the existing records that were matched so far."""
        with in_record(record.id):
            return replace_ids(record, self.ids)

    def _check_again(self, record: AnyRecord, identity: str, state: MatchState) -> None:
        """Refuse a match that would be another one with the records that came after it."""
        again = match_record(self.archive, record, state.excluded, state.archive)
        if again and again.record != identity:
            raise Ambiguous(record.id, (identity, again.record), AMBIGUOUS_HINT)

    def _find_match(self, kind: str, record: AnyRecord, state: MatchState) -> Matched | None:
        """Return the match with an existing or earlier incoming record; a new one has none."""
        if record.id in self.added:
            return Matched(record.id, record.id, "id")
        if record.id in self.new and record.id not in self.records[kind]:
            return None
        match = match_record(self.archive, record, state.excluded, state.archive)
        if match is None and isinstance(record, Person):
            holder = match_by_office(self.archive, record, self.listed)
            if holder is not None and holder not in state.excluded:
                return Matched(record.id, holder, "office")
        return match

    def combine_all(self) -> None:
        """Add new records and combine matched ones, all under existing ids."""
        self.kind_by_id.update(self.added)
        cities = cities_by_name(self.records["cities"].values())
        for _ in range(_ROUNDS):
            if not self._combine_once(cities):
                break
        # Another incoming record may have made the value of a claim the preferred one.
        for claim in [*self.created.values()]:
            record = self.records[self.kind_by_id[claim.about]][claim.about]
            if claim.value in value_strings(getattr(record, claim.field, None)):
                del self.records["claims"][claim.id]
                self.claims.pop(claim.id, None)
        for kind, incoming, _ in self.pairs:
            if kind == "meetings":
                self._fill_countries(self.ids.get(incoming.id, incoming.id))

    def _fill_countries(self, identity: str) -> None:
        """Give the bare cities of a new or changed meeting their countries."""
        meeting: Meeting = self.records["meetings"][identity]
        if meeting != self.archive.meetings.with_id(identity):
            filled = fill_countries(meeting, self.records["cities"].values())
            self.records["meetings"][identity] = filled

    def _oldest_first(self, kind: str, incoming: list[AnyRecord]) -> list[AnyRecord]:
        """Sort records of a kind by the days of their sources: their own order does not matter."""
        content = Counter(record.id for record in incoming)

        def key(record: AnyRecord) -> tuple[object, ...]:
            cites = getattr(replace_ids(record, self.ids), "cites", ())
            if isinstance(record, Source):
                cites = (Citation(record.id),)
            day = published_on(cites, self.published)
            again = repr(attrs.astuple(record)) if content[record.id] > 1 else ""
            return day is None, day or 0, record.id in self.records[kind], record.id, again

        return incoming if self.excluded else sorted(incoming, key=key)

    def _keep_first_id(self, identity: str, given: Mapping[str, int]) -> None:
        """Give a new record the id that comes first among the incoming records that it is."""
        same: dict[str, Matched] = {
            before.id: match
            for _, before, match in self.pairs
            if match is not None and match.record == identity != before.id
        }
        first = min((identity, *same), key=given.__getitem__)
        if first == identity:
            return
        by = same[first].by
        self.ids = {old: first if new == identity else new for old, new in self.ids.items()}
        self.ids.pop(first)
        self.ids[identity] = first
        self.added = {first if one == identity else one: of for one, of in self.added.items()}

        def rename(before: AnyRecord, match: Matched | None) -> Matched | None:
            if before.id == identity and match is None:
                return Matched(identity, first, by)
            if match is None or match.record != identity:
                return match
            return None if before.id == first else attrs.evolve(match, record=first)

        self.pairs = [(kind, before, rename(before, match)) for kind, before, match in self.pairs]
        self.maybe = [
            attrs.evolve(
                one,
                incoming=first if one.incoming == identity else one.incoming,
                record=first if one.record == identity else one.record,
            )
            for one in self.maybe
        ]

    def _combine_once(self, cities: Mapping[str, City]) -> bool:
        """Combine each incoming record into its match; return whether any record changed."""
        changed = False
        for kind, incoming, _ in self.pairs:
            record = self._rename(incoming)
            existing = self.records[kind].setdefault(record.id, record)
            if existing != record:
                combined = combine(existing, record, cities, self.published)
                changed = changed or combined.record != existing
                self.records[kind][record.id] = combined.record
                self.add_claims(record.id, combined)
        return changed

    def add_claims(self, about: str, combined: CombinedRecord) -> None:
        """Add a claim for each rival or vaguer value."""
        for note, values in ((_RIVAL, combined.rivals), (_VAGUER, combined.vaguer)):
            for field, value, cites in values:
                self.add_claim(about, field, value, cites, note)

    def add_claim(
        self, about: str, field: str, value: str, cites: tuple[Citation, ...], note: str
    ) -> None:
        """Add a claim; an existing claim of the same value only gets further citations."""
        for known in self.records["claims"].values():
            if (known.about, known.field, known.value) == (about, field, value):
                both = tuple(dict.fromkeys((*known.cites, *cites)))
                self.records["claims"][known.id] = attrs.evolve(known, cites=both)
                return
        if not cites:
            hint = "cite the source of this value with cites= of the record or row"
            raise InvalidRecords(
                [Problem(f"$.{about}.{field}", "no-source", "a citation", value, hint)]
            )
        created = Claim(
            id=unused_id(f"claim-{about}-{field}", self.kind_by_id),
            about=about,
            field=field,
            value=value,
            cites=cites,
            note=note,
        )
        self.records["claims"][created.id] = self.created[created.id] = created
        self.kind_by_id[created.id] = "claims"
        if note is _RIVAL:
            self.claims[created.id] = created

    def result(self, incoming: Any) -> Merge[A]:
        """Build the merged dataset, or return the existing one where nothing changed."""
        parts = self.archive.parts()
        merged: dict[str, Any] = {
            kind: tuple(known.values()) for kind, known in self.records.items()
        }
        if isinstance(incoming, Archive):
            merged["gaps"] = tuple(dict.fromkeys((*parts["gaps"], *incoming.gaps)))
        same = all({*merged[name]} == {*parts[name]} for name in merged)
        if not same:
            merged = {**parts, **merged, "version": _mark_local(parts["version"])}
        added = (self.records[kind][identity] for identity, kind in self.added.items())
        with with_ids(merged):
            commonwealth = self.archive if same else type(self.archive)(**merged)
        return Merge(
            commonwealth=commonwealth,
            matched=tuple(match for _, _, match in self.pairs if match is not None),
            added=tuple(added),
            disagreements=tuple(self.claims.values()),
            maybe=tuple(self.maybe),
        )


def _mark_local(version: str) -> str:
    """Mark a version as no longer the published one."""
    return version if not version or "+" in version else f"{version}+local"
