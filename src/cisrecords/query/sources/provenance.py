"""The provenance of an answer of any kind: its records and sources."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

import attrs

from cisrecords.archive import Archive, Collection, Match, is_record
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation, Source
from cisrecords.fields import Checked, specs
from cisrecords.names import did_you_mean
from cisrecords.query.common.answer_table import RECORDS, SOURCES
from cisrecords.query.versions.diff import Diff
from cisrecords.table import Row, Table

__all__ = ["Provenance", "provenance_of"]

_NAMES = (RECORDS.name, SOURCES.name)
_EXPECTED = (
    "expected a table with the columns records and sources, a row of one, a collection, a record "
    "or its id, another answer of the dataset, or a tuple of these"
)


@attrs.frozen(kw_only=True)
class Provenance:
    """The records of an answer, its sources by id, and the citations that lead to each source."""

    records: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    cites: tuple[tuple[Citation, ...], ...] = ()


def provenance_of(archive: Archive, answer: object) -> Provenance:
    """Collect the records and sources of an answer, each once."""
    found = _Collector(archive)
    found.add(answer)
    sources = tuple(found.cites)
    return Provenance(
        records=tuple(sorted(found.records)),
        sources=tuple(found.sources[one] for one in sorted(sources)),
        cites=tuple(tuple(found.cites[one]) for one in sorted(sources)),
    )


class _Collector:
    """The records and sources that a walk through an answer has reached."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.records: set[str] = set()
        self.sources: dict[str, Source] = {}
        self.cites: dict[str, dict[Citation, None]] = {}

    def add(self, answer: Any) -> None:
        """Add an answer, or each of several."""
        if isinstance(answer, Table):
            self._add_cells(answer.columns, cast(Table, answer))
        elif isinstance(answer, Row):
            self._add_cells(answer.keys(), [answer])
        elif isinstance(answer, Collection | tuple | list):
            for item in cast(Iterable[Any], answer):
                self.add(item)
        elif isinstance(answer, str):
            self.add(self._archive.resolve(answer))
        elif isinstance(answer, Match):
            self.add(cast(Any, answer).record)
        elif isinstance(answer, Diff):
            both = [side for one in answer.revisions for side in (one.before, one.after) if side]
            self.sources.update({one.id: one for one in both if isinstance(one, Source)})
            self.add(both)
        else:
            self._add_value(answer)

    def _add_cells(self, columns: Sequence[str], rows: Iterable[Row]) -> None:
        missing = next((name for name in _NAMES if name not in columns), None)
        if missing is not None:
            near = did_you_mean(missing, columns)
            reason = f"the table has no column {missing!r} for its provenance; {_EXPECTED}"
            raise BadQuery("answer", tuple(columns), reason, near)
        cells = [(row[RECORDS.name] or (), row[SOURCES.name] or ()) for row in rows]
        for identity in sorted({one for records, _ in cells for one in records}):
            self.records.add(self._archive.resolve(identity).id)
        for identity in sorted({one for _, sources in cells for one in sources}):
            self._cite(identity)

    def _add_value(self, answer: Any) -> None:
        before = len(self.records) + len(self.cites)
        known = answer.__class__.__module__.partition(".")[0] == __name__.partition(".")[0]
        if known and attrs.has(answer.__class__):
            self._walk(answer, named=True)
        if before == len(self.records) + len(self.cites) and not is_record(answer):
            raise BadQuery("answer", answer, _EXPECTED)

    def _walk(self, value: Any, *, named: bool) -> None:
        """Add the records and sources of a value; of an answer also those that its ids name."""
        if isinstance(value, Citation):
            self._cite(value.source)[value] = None
        elif isinstance(value, tuple):
            for item in cast(tuple[object, ...], value):
                self._walk(item, named=named)
        elif isinstance(value, Source):
            self.sources[value.id] = value
            self._cite(value.id)
        elif attrs.has(value.__class__):
            if is_record(value):
                self.records.add(value.id)
            # The ids in a row of a record are its content, not what the answer rests on.
            named = named and not isinstance(value, Checked)
            for field in attrs.fields(value.__class__):
                self._walk(getattr(value, field.name), named=named)
            self._add_ids(value if named else None)

    def _add_ids(self, value: Any) -> None:
        for name, spec in () if value is None else specs(value.__class__):
            identity = getattr(value, name)
            if spec.shape == "id" and identity is not None:
                if spec.targets == ("sources",):
                    self._cite(identity)
                else:
                    self.records.add(identity)

    def _cite(self, identity: str) -> dict[Citation, None]:
        if identity not in self.sources:
            self.sources[identity] = self._archive.sources[identity]
        return self.cites.setdefault(identity, {})
