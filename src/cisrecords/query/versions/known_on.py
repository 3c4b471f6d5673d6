"""The records as they would be with only the sources dated by some day."""

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
    tenure_identity,
)
from cisrecords.dates import PartialDate
from cisrecords.evidence import Claim
from cisrecords.query.common.arguments import check_flag
from cisrecords.query.versions.evidence_filter import EvidenceFilter, stub
from cisrecords.query.versions.last_evidence import with_last_evidence
from cisrecords.records import Gap, Meeting, Named, State, Tenure

__all__ = ["known_on"]

_Kept = dict[str, dict[str, Any]]


def known_on(archive: Archive, day: datetime.date, *, undated: bool = False) -> dict[str, Any]:
    """Return the parts of an archive that sources dated by a day support, as `Archive` takes them.

    Whatever a kept record refers to stays at least by id and names; all topics stay.
    """
    undated = bool(check_flag("undated", undated))
    every: dict[str, AnyRecord] = {
        record.id: record for kind in KIND_CLASSES for record in archive.collection(kind)
    }
    evidence = EvidenceFilter(every, day, undated=undated)
    kept = {kind: _narrow_all(archive, kind, evidence) for kind in KIND_CLASSES}
    _show_last_evidence(archive, kept)
    gaps = [evidence.narrow(gap) for gap in archive.gaps]
    gaps = [gap for gap in gaps if gap is not None]
    _keep_sources(archive, kept, gaps, evidence)
    _keep_references(every, kept, gaps)
    return {
        **{kind: tuple(records.values()) for kind, records in kept.items()},
        "horizon": Horizon({kind: _earlier(end, day) for kind, end in archive.horizon.items()}),
        "gaps": tuple(gaps),
        "version": archive.version,
        "retired": {
            old: new
            for old, new in archive.retired.items()
            if any(new in records for records in kept.values())
        },
        "knowledge": _knowledge(archive, day, undated, len(kept["acts"]), evidence),
    }


def _knowledge(
    archive: Archive, day: datetime.date, undated: bool, acts: int, evidence: EvidenceFilter
) -> Knowledge:
    before = archive.knowledge or Knowledge(day=PartialDate(day), undated=undated)
    return Knowledge(
        day=_earlier(before.day, day),
        undated=undated and before.undated,
        acts=before.acts + len(archive.acts) - acts,
        facts=before.facts + evidence.facts,
        for_want_of_a_date=before.for_want_of_a_date + evidence.undated_facts,
    )


def _earlier(end: PartialDate, day: datetime.date) -> PartialDate:
    """Return the last day of an earlier view, or the day if that is earlier."""
    return end if end.latest is not None and end.latest <= day else PartialDate(day)


def _narrow_all(archive: Archive, kind: str, evidence: EvidenceFilter) -> dict[str, Any]:
    records: dict[str, Any] = {}
    if kind == "sources":
        return records
    tenures: set[object] = set()
    for record in archive.collection(kind):
        narrowed = evidence.narrow(record)
        if isinstance(narrowed, Tenure):
            # Two tenures may differ only in what is not known yet.
            before = len(tenures)
            tenures.add(tenure_identity(narrowed, from_object))
            if len(tenures) == before:
                continue
        if narrowed is not None:
            records[record.id] = narrowed
        elif isinstance(record, State):
            records[record.id] = stub(record)
    return records


def _show_last_evidence(archive: Archive, kept: _Kept) -> None:
    """Give meetings that have lost a preferred value what the remaining sources say of it."""
    about: dict[str, list[Claim]] = {}
    for claim in kept["claims"].values():
        about.setdefault(claim.about, []).append(claim)

    def day_of(claim: Claim) -> int:
        days = (archive.sources[cite.source].published for cite in claim.cites)
        return min((day.earliest_ordinal for day in days if day), default=0)

    for identity, meeting in kept["meetings"].items():
        if meeting != archive.meetings[identity]:
            claims = about.get(identity, [])
            kept["meetings"][identity], used = with_last_evidence(meeting, claims, day_of)
            for claim in used:
                del kept["claims"][claim]


def _references(record: Any) -> Iterator[Reference]:
    return references(record, record.__class__, "$", from_object)


def _keep_references(every: dict[str, AnyRecord], kept: _Kept, gaps: list[Gap]) -> None:
    """Keep named records that others refer to, by id and names; drop links to all others."""
    known = {identity for records in kept.values() for identity in records}
    records = [record for group in kept.values() for record in group.values()]
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


def _keep_sources(archive: Archive, kept: _Kept, gaps: list[Gap], evidence: EvidenceFilter) -> None:
    """Keep the sources that count by the day and those that are cited."""
    records = [record for group in kept.values() for record in group.values()]
    cited = {reference.value for record in (*records, *gaps) for reference in _references(record)}
    sources = {s.id: s for s in archive.sources if s.id in cited or evidence.dated(s)}
    kept["sources"] = {
        source.id: source
        if source.copy_of in (None, *sources)
        else attrs.evolve(source, copy_of=None)
        for source in sources.values()
    }
