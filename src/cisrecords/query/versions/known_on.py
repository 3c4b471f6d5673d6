"""What the records would be, had one only the sources dated by some day."""

import datetime
from collections.abc import Iterator
from typing import Any

import attrs

from cisrecords.archive import (
    KIND_CLASSES,
    AnyRecord,
    Archive,
    Horizon,
    Knowledge,
    Reference,
    from_object,
    kind_of,
    references,
)
from cisrecords.dates import PartialDate
from cisrecords.evidence import Claim
from cisrecords.query.find.finder import check_flag
from cisrecords.query.versions.evidence_filter import EvidenceFilter, stub
from cisrecords.records import Gap, Meeting, Named, State

__all__ = ["known_on"]

_Kept = dict[str, dict[str, Any]]


def known_on(archive: Archive, day: datetime.date, *, undated: bool = False) -> dict[str, Any]:
    """Narrow the records to what sources dated by a day support.

    Args:
        archive: The records; where they are a narrowed view already, it is narrowed further.
        day: The last day whose sources are kept.
        undated: Whether to keep what only undated sources support.

    Returns:
        The parts of the narrowed records, as `Archive` takes them. What a kept record refers to
        stays at least by id and names; topics, which are words of ours, all stay.

    Raises:
        BadQuery: `undated` is no yes or no.

    Example:
        >>> parts = known_on(Archive(), datetime.date(2005, 1, 1))
        >>> str(parts["knowledge"].day)
        '2005-01-01'
    """
    undated = bool(check_flag("undated", undated))
    every: dict[str, AnyRecord] = {
        record.id: record for kind in KIND_CLASSES for record in archive.collection(kind)
    }
    sieve = EvidenceFilter(every, day, undated=undated)
    kept = {kind: _narrowed(archive, kind, sieve) for kind in KIND_CLASSES}
    gaps = [sieve.narrow(gap) for gap in archive.gaps]
    gaps = [gap for gap in gaps if gap is not None]
    _keep_sources(archive, kept, gaps, sieve)
    _close(every, kept, gaps)
    return {
        **{kind: tuple(records.values()) for kind, records in kept.items()},
        "horizon": Horizon({kind: _sooner(end, day) for kind, end in archive.horizon.items()}),
        "gaps": tuple(gaps),
        "version": archive.version,
        "retired": {
            old: new
            for old, new in archive.retired.items()
            if any(new in records for records in kept.values())
        },
        "knowledge": _knowledge(archive, day, undated, len(kept["acts"]), sieve),
    }


def _knowledge(
    archive: Archive, day: datetime.date, undated: bool, acts: int, sieve: EvidenceFilter
) -> Knowledge:
    before = archive.knowledge or Knowledge(day=PartialDate(day), undated=undated)
    return Knowledge(
        day=_sooner(before.day, day),
        undated=undated and before.undated,
        acts=before.acts + len(archive.acts) - acts,
        facts=before.facts + sieve.facts,
        for_want_of_a_date=before.for_want_of_a_date + sieve.undated_facts,
    )


def _sooner(end: PartialDate, day: datetime.date) -> PartialDate:
    """Return the end of what is known, or the day where that is sooner."""
    return end if end.latest is not None and end.latest <= day else PartialDate(day)


def _narrowed(archive: Archive, kind: str, sieve: EvidenceFilter) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if kind == "sources":
        return found
    for record in archive.collection(kind):
        narrowed = sieve.narrow(record)
        if narrowed is not None:
            found[record.id] = narrowed
        elif isinstance(record, State):
            found[record.id] = stub(record)
    return found


def _references(record: Any) -> Iterator[Reference]:
    return references(record, record.__class__, "$", from_object)


def _close(every: dict[str, AnyRecord], kept: _Kept, gaps: list[Gap]) -> None:
    """Keep by id and names what is referred to; drop links and claims to anything else."""
    known = {identity for records in kept.values() for identity in records}
    records = [record for found in kept.values() for record in found.values()]
    for record in (*records, *gaps):
        for reference in _references(record):
            target = every[reference.value]
            if target.id not in known and isinstance(target, Named):
                kept[kind_of(target)][target.id] = stub(target)
                known.add(target.id)
    for claim in list(kept["claims"].values()):
        if isinstance(claim, Claim) and claim.about not in known:
            del kept["claims"][claim.id]
    for meeting in kept["meetings"].values():
        if isinstance(meeting, Meeting) and not known.issuperset(meeting.related):
            related = tuple(other for other in meeting.related if other in known)
            kept["meetings"][meeting.id] = attrs.evolve(meeting, related=related)


def _keep_sources(archive: Archive, kept: _Kept, gaps: list[Gap], sieve: EvidenceFilter) -> None:
    """Keep the sources that count by the day, and those that are cited."""
    records = [record for found in kept.values() for record in found.values()]
    cited = {reference.value for record in (*records, *gaps) for reference in _references(record)}
    found = {s.id: s for s in archive.sources if s.id in cited or sieve.dated(s)}
    kept["sources"] = {
        source.id: source
        if source.copy_of in (None, *found)
        else attrs.evolve(source, copy_of=None)
        for source in found.values()
    }
