"""`EvidenceFilter`: keep of each record what sources dated by some day support."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, cast

import attrs

from cisrecords.archive import ActIndex, AnyRecord, without_lost_paths
from cisrecords.dates import When
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Claim, FieldPath, Identifier, Name, Source
from cisrecords.fields import specs
from cisrecords.records import Act, Body, Identified, Instrument, Meeting, Named, State, Topic
from cisrecords.terms import NameKind, SourceKind

__all__ = ["EvidenceFilter", "stub"]

_DATED_BY_ACT = (SourceKind.TREATY_TEXT, SourceKind.MINUTES)
_ALWAYS_KEPT = (
    "names",
    "cites",
    "instrument",
    "body",
    "person",
    "participant",
    "participant_as_reported",
    "count",
    "described",
    "title",
    "inferred",
)
"""Fields without which a record or row would have no subject, or claim more than it does."""


class EvidenceFilter:
    """Keeps the parts of records that sources dated by a day support, and counts dropped ones.

    `facts` counts the dropped records and rows, `undated_facts` those that cite an undated source.
    """

    def __init__(
        self, records: Mapping[str, AnyRecord], day: datetime.date, *, undated: bool
    ) -> None:
        self._records = records
        self._acts = ActIndex(lambda: [one for one in records.values() if isinstance(one, Act)])
        self._day = day
        self._undated = undated
        self.facts: int = 0
        self.undated_facts: int = 0

    def dated(self, source: Source, moment: When | None = None) -> bool:
        """Check whether a source counts by the day.

        An undated treaty text or minutes count from `moment`, the day of the act that cites them.
        """
        published = source.published
        if published is None and source.kind in _DATED_BY_ACT and moment is not None:
            return moment.latest is not None and moment.latest <= self._day
        if published is None:
            return self._undated
        return published.latest is not None and published.latest <= self._day

    def narrow(self, record: Any) -> Any:
        """Return a record with only its supported parts, or `None` if nothing of it is supported.

        A record without citations counts as if its source had no date; topics, which are our own
        terms, always count.
        """
        inherited = self._undated or isinstance(record, Topic)
        return self._narrow(record, self._moment(record), inherited=inherited)

    def _narrow(self, record: Any, moment: When | None, *, inherited: bool) -> Any:
        """Keep the supported parts; parts without citations are supported if their parent is."""
        own: tuple[Citation, ...] = getattr(record, "cites", ())
        cites = tuple(cite for cite in own if self.dated(self._source(cite), moment))
        supported = bool(cites) or (inherited and not own)
        parts = {
            name: self._parts(getattr(record, name), moment, inherited=supported)
            for name, spec in specs(record.__class__)
            if spec.shape == "many" and _has_parts(getattr(record, name))
        }
        if not supported:
            rows: dict[str, Any] = {name: kept for name, kept in parts.items() if kept}
            if isinstance(record, Meeting) and rows:
                return Meeting(id=record.id, sessions=record.sessions, **rows)
            return self._drop(own)
        if isinstance(record, Named):
            parts["names"] = _add_bare_names(record, parts["names"])
        if isinstance(record, Identified):
            kept = parts.get("identifiers", ())
            parts["identifiers"] = _add_bare_identifiers(record, kept)
        changed = {name: kept for name, kept in parts.items() if kept != getattr(record, name)}
        if len(cites) < len(own):
            record = self._supported_only(record, {**changed, "cites": cites})
        elif changed:
            record = attrs.evolve(record, **changed)
        # A row that a citation supports may be left out.
        return without_lost_paths(record) if changed and record is not None and own else record

    def _parts(
        self, items: tuple[Any, ...], moment: When | None, *, inherited: bool
    ) -> tuple[Any, ...]:
        kept = (self._narrow(item, moment, inherited=inherited) for item in items)
        return tuple(item for item in kept if item is not None)

    def _supported_only(self, record: Any, changed: dict[str, Any]) -> Any:
        """Drop the fields that none of the remaining citations supports."""
        cites: tuple[Citation, ...] = changed["cites"]
        if not cites or any(not cite.supports for cite in cites):
            return attrs.evolve(record, **changed)
        supported = {FieldPath(path).head for cite in cites for path in cite.supports}
        values = {
            field.name: getattr(record, field.name)
            for field in attrs.fields(record.__class__)
            if field.default is attrs.NOTHING
            or field.name in supported
            or field.name in _ALWAYS_KEPT
            or _has_parts(getattr(record, field.name))
        }
        try:
            return record.__class__(**{**values, **changed})
        except InvalidRecords:
            return self._drop(record.cites)

    def _drop(self, cites: Iterable[Citation]) -> None:
        self.facts += 1
        if any(self._source(cite).published is None for cite in cites):
            self.undated_facts += 1

    def _source(self, cite: Citation) -> Source:
        return cast(Source, self._records[cite.source])

    def _moment(self, record: Any) -> When | None:
        if isinstance(record, Claim):
            record = self._records[self._acts.restated(record).about]
        if isinstance(record, Act | Instrument):
            return record.date
        if isinstance(record, Meeting):
            return record.when
        return record.established if isinstance(record, Body) else None


def _has_parts(value: Any) -> bool:
    items: Any = value
    return isinstance(value, tuple) and bool(items) and hasattr(items[0], "cites")


def stub(record: Named) -> Any:
    """Return a record with only its id, names, identifiers and ISO codes; it cites nothing."""
    kept: dict[str, Any] = {"id": record.id, "names": _add_bare_names(record, ())}
    if isinstance(record, Identified):
        kept["identifiers"] = _add_bare_identifiers(record, ())
    if isinstance(record, State):
        kept["alpha_3"] = record.alpha_3
    return record.__class__(**kept)


def _add_bare_names(record: Named, kept: tuple[Name, ...]) -> tuple[Name, ...]:
    """Add the other names of a record, without citations, so that they only help to find it."""
    strings = {name.text for name in kept}
    others = sorted(record.names, key=lambda name: name.text != record.name)
    bare = {name.text: _bare_name(name) for name in reversed(others) if name.text not in strings}
    return (*kept, *reversed(bare.values()))


def _add_bare_identifiers(
    record: Identified, kept: tuple[Identifier, ...]
) -> tuple[Identifier, ...]:
    """Return all identifiers in their order, without citations where no source is left."""
    known = {row.name: row for row in kept}
    return tuple(known.get(row.name, attrs.evolve(row, cites=())) for row in record.identifiers)


def _bare_name(name: Name) -> Name:
    kind = NameKind.FORMER if name.kind is NameKind.FORMER else NameKind.ALIAS
    return Name(name.text, name.lang, kind)
