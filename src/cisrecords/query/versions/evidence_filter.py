"""`EvidenceFilter`: keeps of each record what sources dated by some day support."""

import datetime
from collections.abc import Iterable, Mapping
from typing import Any, cast

import attrs

from cisrecords.archive import ActIndex, AnyRecord
from cisrecords.dates import When
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation, Claim, FieldPath, Name, Source
from cisrecords.fields import specs
from cisrecords.records import Act, Body, Instrument, Meeting, Named, State, Topic
from cisrecords.terms import NameKind, SourceKind

__all__ = ["EvidenceFilter", "stub"]

_TEXTS = (SourceKind.TREATY_TEXT, SourceKind.MINUTES)
_WHOSE = (
    "names",
    "cites",
    "instrument",
    "body",
    "person",
    "participant",
    "described",
    "title",
    "inferred",
)
"""Fields without which a record or row would be about nothing, or say more than it does."""


class EvidenceFilter:
    """Keeps of each record what sources dated by a day support, and counts what falls through.

    Args:
        records: Every record by its id; the sources are among them.
        day: The last day whose sources are kept.
        undated: Whether to keep what only undated sources support.

    Attributes:
        facts: How many records and rows fell through.
        undated_facts: How many of these an undated source supports.

    Example:
        >>> sieve = EvidenceFilter({}, datetime.date(2005, 1, 1), undated=False)
        >>> sieve.dated(Source(id="s-1", published="2004")), sieve.dated(Source(id="s-2"))
        (True, False)
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
        """Say whether a source counts by the day.

        Args:
            source: The source.
            moment: The day of the act that it is cited for; a treaty text or minutes without a
                date count from that day.

        Returns:
            True where it counts.
        """
        published = source.published
        if published is None and source.kind in _TEXTS and moment is not None:
            return moment.latest is not None and moment.latest <= self._day
        if published is None:
            return self._undated
        return published.latest is not None and published.latest <= self._day

    def narrow(self, record: Any) -> Any:
        """Keep of a record what is supported.

        Args:
            record: A record. What cites nothing at all counts as if its source had no date;
                topics, which are words of ours, always count.

        Returns:
            The record, itself where nothing of it falls through; ``None`` where all does.
        """
        heir = self._undated or isinstance(record, Topic)
        return self._narrow(record, self._moment(record), heir=heir)

    def _narrow(self, record: Any, moment: When | None, *, heir: bool) -> Any:
        """Keep what is supported; what cites nothing itself stands or falls as an heir."""
        own: tuple[Citation, ...] = getattr(record, "cites", ())
        cites = tuple(cite for cite in own if self.dated(self._source(cite), moment))
        supported = bool(cites) or (heir and not own)
        parts = {
            name: self._parts(getattr(record, name), moment, heir=supported)
            for name, spec in specs(record.__class__)
            if spec.shape == "many" and _has_parts(getattr(record, name))
        }
        if not supported:
            rows: dict[str, Any] = {name: kept for name, kept in parts.items() if kept}
            if isinstance(record, Meeting) and rows:
                return Meeting(id=record.id, sessions=record.sessions, **rows)
            return self._drop(own)
        if isinstance(record, Named):
            parts["names"] = _with_bare(record, parts["names"])
        changed = {name: kept for name, kept in parts.items() if kept != getattr(record, name)}
        if len(cites) < len(own):
            return self._supported_only(record, {**changed, "cites": cites})
        return attrs.evolve(record, **changed) if changed else record

    def _parts(self, items: tuple[Any, ...], moment: When | None, *, heir: bool) -> tuple[Any, ...]:
        kept = (self._narrow(item, moment, heir=heir) for item in items)
        return tuple(item for item in kept if item is not None)

    def _supported_only(self, record: Any, changed: dict[str, Any]) -> Any:
        """Leave out the fields that none of the remaining citations stands behind."""
        cites: tuple[Citation, ...] = changed["cites"]
        if not cites or any(not cite.supports for cite in cites):
            return attrs.evolve(record, **changed)
        behind = {FieldPath(path).head for cite in cites for path in cite.supports}
        said = {
            field.name: getattr(record, field.name)
            for field in attrs.fields(record.__class__)
            if field.default is attrs.NOTHING
            or field.name in behind
            or field.name in _WHOSE
            or _has_parts(getattr(record, field.name))
        }
        try:
            return record.__class__(**{**said, **changed})
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
    """Keep of a record only what it is found by: its id, its names, the code of a state.

    Args:
        record: A record that bears names.

    Returns:
        A record of the same class that says nothing else and cites nothing.

    Example:
        >>> stub(Body(id="court", names="Economic Court", established="1992")).established
    """
    kept: dict[str, Any] = {"id": record.id, "names": _with_bare(record, ())}
    if isinstance(record, State):
        kept["alpha_3"] = record.alpha_3
    return record.__class__(**kept)


def _with_bare(record: Named, kept: tuple[Name, ...]) -> tuple[Name, ...]:
    """Add the other names of a record, to find it by; they cite nothing, and so say nothing."""
    texts = {name.text for name in kept}
    rest = sorted(record.names, key=lambda name: name.text != record.name)
    bare = {name.text: _bare(name) for name in reversed(rest) if name.text not in texts}
    return (*kept, *reversed(bare.values()))


def _bare(name: Name) -> Name:
    kind = NameKind.FORMER if name.kind is NameKind.FORMER else NameKind.ALIAS
    return Name(name.text, name.lang, kind)
