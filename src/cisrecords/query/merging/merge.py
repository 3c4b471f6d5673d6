"""`merge`: given records put beside those on file, matched where they are the same."""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Generic, TypeVar

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord, Archive, kind_of
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, Problem
from cisrecords.evidence import Citation, Claim
from cisrecords.fields import Checked
from cisrecords.names import did_you_mean, fold
from cisrecords.query.merging.combine_records import Combined, combine, values_as_text
from cisrecords.query.merging.inherited_citations import inherit_citations
from cisrecords.query.merging.match_records import MEANT, Matched, matches, possible_matches
from cisrecords.query.merging.match_state import MatchState
from cisrecords.query.merging.replace_ids import replace_ids
from cisrecords.records import Meeting

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
"""The kinds, each after those that tell its records apart."""

_LONGEST = 100
_ROUNDS = 9
"""How often given records are joined at most; what is drawn at random comes to rest in three."""

_RIVAL = "Said by what was merged in; the value on record stays adopted."
_OLDER = "A less exact word; in accord with what is adopted."
_FREE = "an id that no record of another kind has"
_USED = "give the record another id"
_GIVE = "give records, a Commonwealth, or any number of records"


@attrs.frozen
class Merge(Generic[A]):
    """What came of a merge.

    Attributes:
        commonwealth: The records together.
        matched: Which given records are ones on file, and how that was seen.
        added: The records that were new, as they stand now.
        disagreements: Claims of what the given records say otherwise.
        maybe: Which new meetings may be ones on file, where a day is too vague to tell. Give
            such a one the id on file and merge again, or leave it.

    Example:
        >>> Merge(Archive(), (), (), ()).added
        ()
    """

    commonwealth: A
    matched: tuple[Matched, ...]
    added: tuple[AnyRecord, ...]
    disagreements: tuple[Claim, ...]
    maybe: tuple[Matched, ...] = ()


def merge(
    archive: A,
    records: Archive | AnyRecord | Iterable[AnyRecord] | Iterable[Checked],
    *,
    new: Iterable[str] | str = (),
) -> Merge[A]:
    """Put given records beside those on file; see `Commonwealth.merge`.

    Args:
        archive: The records on file.
        records: Records, or all of another archive.
        new: Ids of given records that are none on file, whatever they look like.

    Returns:
        The records together, and what came of each.

    Raises:
        BadQuery: Something given is no record, or what is called new is not given.
        Ambiguous: A given record may be more than one of those on file.
        InvalidRecords: They do not fit together, or something that is said otherwise cites nobody.

    Example:
        >>> from cisrecords.records import State
        >>> merge(Archive(), State(id="GE", names="Georgia")).added
        (<State GE 'Georgia'>,)
    """
    listed = [
        inherit_citations(record) if isinstance(record, Meeting) else record
        for record in _listed(records)
    ]
    whole = {record.id for record in listed} if isinstance(records, Archive) else ()
    work = _Work(archive, _new(new, listed), frozenset(whole))
    work.check(listed)
    for kind in _ORDER:
        work.match(kind, [record for record in listed if kind_of(record) == kind])
    work.put_together()
    return work.result(records)


def _listed(records: Any) -> list[AnyRecord]:
    if isinstance(records, Archive):
        return [record for kind in KIND_CLASSES for record in records.collection(kind)]
    given: Any = records
    if isinstance(records, tuple(KIND_CLASSES.values())):
        return [given]
    if not isinstance(records, Iterable) or isinstance(records, str | bytes | Mapping):
        raise BadQuery("records", given, _GIVE)
    listed: list[Any] = list(given)
    for record in listed:
        if not isinstance(record, tuple(KIND_CLASSES.values())):
            raise BadQuery("records", record, _GIVE)
    return listed


def _new(named: Any, listed: list[AnyRecord]) -> frozenset[str]:
    """Tell which given records are new by the word of the one who gives them."""
    given: Any = named
    if not isinstance(named, Iterable) or isinstance(named, bytes | Mapping):
        raise BadQuery("new", given, "give ids of given records")
    ids: list[Any] = [named] if isinstance(named, str) else list(given)
    known = {record.id for record in listed}
    for one in ids:
        if not isinstance(one, str) or one not in known:
            near = did_you_mean(one, sorted(known))
            raise BadQuery("new", one, "no given record has this id", near)
    return frozenset(ids)


class _Work(Generic[A]):
    """The records on file while others are put beside them.

    Those given as a whole are `apart`: none of them is another, whatever they have in common.
    """

    def __init__(self, archive: A, new: frozenset[str], apart: frozenset[str]) -> None:
        self.archive = archive
        self.new = new
        self.apart = apart
        self.maybe: list[Matched] = []
        self.ids: dict[str, str] = dict(archive.retired)
        self.now: dict[str, dict[str, Any]] = {
            kind: {record.id: record for record in archive.collection(kind)}
            for kind in KIND_CLASSES
        }
        self.homes = {identity: kind for kind, known in self.now.items() for identity in known}
        self.pairs: list[tuple[str, AnyRecord, Matched | None]] = []
        self.added: dict[str, str] = {}
        self.claims: dict[str, Claim] = {}
        self.made: dict[str, Claim] = {}

    def check(self, given: Iterable[AnyRecord]) -> None:
        """Refuse ids that are those of records of another kind."""
        problems = [
            Problem(f"$.{kind_of(record)}.{record.id}", "duplicate-id", _FREE, record.id, _USED)
            for record in given
            if self.homes.get(record.id, kind_of(record)) != kind_of(record)
        ]
        if problems:
            raise InvalidRecords(problems)

    def match(self, kind: str, given: list[AnyRecord]) -> None:
        """Match the records of a kind, with those on file and with each other."""
        told = [replace_ids(record, self.ids) for record in given]
        learnt = MatchState(kind, self.now[kind], self.apart)
        if not self.apart:
            learnt.begin(told)
        sure: list[tuple[AnyRecord, str]] = []
        for before, record in zip(given, told, strict=True):
            known = self._known(kind, record, learnt)
            learnt.settle(record, known)
            if known is None:
                self.added[record.id] = kind
                if record.id not in self.new:
                    others = possible_matches(self.archive, record)
                    self.maybe += (one for one in others if one.record not in self.apart)
            elif before.id != known.record:
                self.ids[before.id] = known.record
            said = known and attrs.evolve(known, given=before.id)
            self.pairs.append((kind, before, said))
            if known and known.by != "id":
                sure.append((record, known.record))
        for record, identity in sure:
            self._hold(record, identity, learnt)

    def _hold(self, record: AnyRecord, identity: str, learnt: MatchState) -> None:
        """Refuse a match that what was given after it would have made another one."""
        again = matches(self.archive, record, learnt.waiting, learnt.archive)
        if again and again.record != identity:
            raise Ambiguous(record.id, (identity, again.record), MEANT)

    def _known(self, kind: str, record: AnyRecord, learnt: MatchState) -> Matched | None:
        """Find the one on file, or given before, that it is, unless it is said to be new."""
        if record.id in self.added:
            return Matched(record.id, record.id, "id")
        if record.id in self.new and record.id not in self.now[kind]:
            return None
        return matches(self.archive, record, learnt.waiting, learnt.archive)

    def put_together(self) -> None:
        """Add what is new and join what is not, all of it in the ids on file.

        What one says otherwise another may make the adopted value: then it says no more than that.
        """
        self.homes.update(self.added)
        cities = {
            fold(name.text): city.id for city in self.now["cities"].values() for name in city.names
        }
        for _ in range(_ROUNDS):
            if not self._joined(cities):
                break
        for claim in [*self.made.values()]:
            record = self.now[self.homes[claim.about]][claim.about]
            if claim.value in values_as_text(getattr(record, claim.field, None)):
                del self.now["claims"][claim.id]
                self.claims.pop(claim.id, None)

    def _joined(self, cities: Mapping[str, str]) -> bool:
        """Join each given record to the one that it is; tell whether any is another for it."""
        changed = False
        for kind, given, match in self.pairs:
            record = replace_ids(given, self.ids)
            known = self.now[kind].setdefault(record.id, record)
            if match is not None and known != record:
                join = combine(known, record, cities)
                changed = changed or join.record != known
                self.now[kind][record.id] = join.record
                self.disagree(record.id, join)
        return changed

    def disagree(self, about: str, join: Combined) -> None:
        """Keep what is said otherwise as claims."""
        for notes, said in ((_RIVAL, join.rivals), (_OLDER, join.older)):
            for field, value, cites in said:
                self.claim(about, field, value, cites, notes)

    def claim(
        self, about: str, field: str, value: str, cites: tuple[Citation, ...], note: str
    ) -> None:
        """Keep one claim; one that is on file is only cited further."""
        for known in self.now["claims"].values():
            if (known.about, known.field, known.value) == (about, field, value):
                both = tuple(dict.fromkeys((*known.cites, *cites)))
                self.now["claims"][known.id] = attrs.evolve(known, cites=both)
                return
        if not cites:
            mend = "cite the source that says so, as cites= of the record or row"
            raise InvalidRecords(
                [Problem(f"$.{about}.{field}", "no-source", "a citation", value, mend)]
            )
        made = Claim(
            id=self.free(f"claim-{about}-{field}"),
            about=about,
            field=field,
            value=value,
            cites=cites,
            note=note,
        )
        self.now["claims"][made.id] = self.made[made.id] = made
        self.homes[made.id] = "claims"
        if note is _RIVAL:
            self.claims[made.id] = made

    def free(self, wish: str) -> str:
        """Make an id of its own."""
        plain = re.sub(r"[^A-Za-z0-9]+", "-", wish)[: _LONGEST - 6].strip("-")
        return next(identity for identity in _numbered(plain) if identity not in self.homes)

    def result(self, given: Any) -> Merge[A]:
        """Build the records anew, where anything came of it."""
        parts = self.archive.parts()
        kept: dict[str, Any] = {kind: tuple(known.values()) for kind, known in self.now.items()}
        if isinstance(given, Archive):
            kept["gaps"] = tuple(dict.fromkeys((*parts["gaps"], *given.gaps)))
        same = all({*kept[name]} == {*parts[name]} for name in kept)
        if not same:
            kept = {**parts, **kept, "version": _local(parts["version"])}
        added = (self.now[kind][identity] for identity, kind in self.added.items())
        return Merge(
            commonwealth=self.archive if same else type(self.archive)(**kept),
            matched=tuple(match for _, _, match in self.pairs if match is not None),
            added=tuple(added),
            disagreements=tuple(self.claims.values()),
            maybe=tuple(self.maybe),
        )


def _numbered(plain: str) -> Iterator[str]:
    yield plain
    number = 2
    while True:
        yield f"{plain}-{number}"
        number += 1


def _local(version: str) -> str:
    """Say in the version that these are not the records as they were published."""
    return version if not version or "+" in version else f"{version}+local"
