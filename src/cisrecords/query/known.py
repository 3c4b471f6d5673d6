"""What the records would be, had one only the sources dated by some day."""

import datetime
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from cisrecords.archive import (
    KIND_CLASSES,
    Archive,
    Horizon,
    Knowledge,
    Reference,
    from_object,
    head_of,
    kind_of,
    references,
)
from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation, Claim, Name, Source
from cisrecords.fields import specs
from cisrecords.records import Act, Gap, Instrument, Meeting, Named
from cisrecords.terms import NameKind, SourceKind

__all__ = ["known_on"]

_TEXTS = (SourceKind.TREATY_TEXT, SourceKind.MINUTES)
_ALWAYS = ("id", "sessions", "state", "kind", "about", "field", "value", "office", "names", "cites")


class _Sieve:
    """Keeps what sources dated by a day support, and counts what falls through."""

    def __init__(self, archive: Archive, day: datetime.date, *, undated: bool) -> None:
        self._sources = {source.id: source for source in archive.sources}
        self._day = day
        self._undated = undated
        self.facts = 0
        self.undated_facts = 0

    def narrow(self, record: Any, moment: PartialDate | None = None) -> Any:
        """Return a record or row with only what is supported, or ``None``."""
        moment = _moment(record) or moment
        cites = self._kept(record.cites, moment)
        parts: dict[str, Any] = {
            name: self._parts(getattr(record, name), moment)
            for name in _names(record)
            if name != "cites" and _has_parts(getattr(record, name))
        }
        if record.cites and not cites:
            rows = {name: items for name, items in parts.items() if name != "names" and items}
            if not (isinstance(record, Meeting) and rows):
                self._drop(record.cites)
                return None
            return _rebuilt(record, {"id": record.id, "sessions": record.sessions, **rows})
        if isinstance(record, Named):
            parts["names"] = parts.get("names") or (_label(record),)
        narrowed = attrs.evolve(record, cites=cites, **parts)
        return _supported_only(narrowed)

    def _parts(self, items: tuple[Any, ...], moment: PartialDate | None) -> tuple[Any, ...]:
        kept = (self.narrow(item, moment) for item in items)
        return tuple(item for item in kept if item is not None)

    def _kept(self, cites: Iterable[Citation], moment: PartialDate | None) -> tuple[Citation, ...]:
        return tuple(cite for cite in cites if self.dated(self._sources[cite.source], moment))

    def dated(self, source: Source, moment: PartialDate | None = None) -> bool:
        """Say whether a source counts by the day."""
        published = source.published
        if published is None and source.kind in _TEXTS:
            published = moment
        if published is None:
            return self._undated
        return published.latest is not None and published.latest <= self._day

    def _drop(self, cites: Iterable[Citation]) -> None:
        self.facts += 1
        if any(self._sources[cite.source].published is None for cite in cites):
            self.undated_facts += 1


def _moment(record: Any) -> PartialDate | None:
    return record.date if isinstance(record, Act | Instrument) else None


def _names(record: Any) -> list[str]:
    return [name for name, _ in specs(record.__class__)]


def _rebuilt(record: Any, said: dict[str, Any]) -> Any:
    return record.__class__(**said)


def _has_parts(value: Any) -> bool:
    items: Any = value
    return isinstance(value, tuple) and bool(items) and hasattr(items[0], "cites")


def _references(record: Any) -> Iterator[Reference]:
    return references(record, record.__class__, "$", from_object)


def _supported_only(record: Any) -> Any:
    """Leave out fields that none of the remaining citations stands behind."""
    if not record.cites or any(not cite.supports for cite in record.cites):
        return record
    behind = {head_of(path) for cite in record.cites for path in cite.supports}
    said = {
        name: getattr(record, name)
        for name in _names(record)
        if name in behind or name in _ALWAYS or _has_parts(getattr(record, name))
    }
    return _rebuilt(record, said)


def known_on(archive: Archive, day: datetime.date, *, undated: bool = False) -> dict[str, Any]:
    """Narrow the records to what sources dated by a day support.

    Args:
        archive: The records.
        day: The last day whose sources are kept.
        undated: Whether to keep what only undated sources support.

    Returns:
        The parts of the narrowed records, as `Archive` takes them. What a kept record refers to
        stays at least by id and name.

    Example:
        >>> parts = known_on(Archive(), datetime.date(2005, 1, 1))
        >>> str(parts["knowledge"].day)
        '2005-01-01'
    """
    sieve = _Sieve(archive, day, undated=undated)
    kept = {kind: _narrowed(archive, kind, sieve) for kind in KIND_CLASSES}
    cited = _cited(kept)
    kept["sources"] = {
        source.id: attrs.evolve(source, copy_of=None)
        for source in archive.sources
        if sieve.dated(source) or source.id in cited
    }
    _close(archive, kept)
    acts = len(archive.acts) - len(kept["acts"])
    horizon = {kind: str(min(end, PartialDate(day))) for kind, end in archive.horizon.items()}
    gaps = (sieve.narrow(gap) for gap in archive.gaps if gap.cites)
    return {
        **{kind: tuple(records.values()) for kind, records in kept.items()},
        "horizon": Horizon(horizon),
        "gaps": tuple(gap for gap in gaps if isinstance(gap, Gap)),
        "version": archive.version,
        "knowledge": Knowledge(
            day=PartialDate(day),
            undated=undated,
            acts=acts,
            facts=sieve.facts,
            for_want_of_a_date=sieve.undated_facts,
        ),
    }


def _narrowed(archive: Archive, kind: str, sieve: _Sieve) -> dict[str, Any]:
    if kind in ("sources", "topics"):
        return {}
    found: dict[str, Any] = {}
    for record in archive.collection(kind):
        narrowed = sieve.narrow(record)
        if narrowed is not None:
            found[record.id] = narrowed
        elif kind == "states":
            found[record.id] = _stub(record)
    return found


def _cited(kept: Mapping[str, Mapping[str, Any]]) -> set[str]:
    return {
        reference.value
        for records in kept.values()
        for record in records.values()
        for reference in _references(record)
        if reference.spec.targets == ("sources",)
    }


def _close(archive: Archive, kept: dict[str, dict[str, Any]]) -> None:
    """Keep by id and name what kept records refer to; drop references to anything else."""
    known = {identity for records in kept.values() for identity in records}
    for records in list(kept.values()):
        for identity, record in list(records.items()):
            wanted = dict.fromkeys(reference.value for reference in _references(record))
            for missing in [identity for identity in wanted if identity not in known]:
                target = archive.resolve(missing)
                if isinstance(target, Named):
                    kept[kind_of(target)][missing] = _stub(target)
                    known.add(missing)
                elif isinstance(record, Claim):
                    records.pop(identity, None)
            if isinstance(record, Meeting):
                related = tuple(other for other in record.related if other in known)
                records[identity] = attrs.evolve(record, related=related)


def _stub(record: Any) -> Any:
    return _rebuilt(record, {"id": record.id, "names": (_label(record),)})


def _label(record: Any) -> Name:
    return Name(record.name, "en", NameKind.DESCRIPTIVE)
