"""The records and the sources that an answer rests on, whatever kind of answer it is."""

from collections.abc import Iterable, Sequence
from typing import Any, cast

import attrs

from cisrecords.archive import KIND_CLASSES, Archive, Collection, Match
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation, Source
from cisrecords.fields import Checked, specs
from cisrecords.names import did_you_mean
from cisrecords.query.common.answer_table import RECORDS, SOURCES
from cisrecords.query.versions.diff import Diff
from cisrecords.table import Row, Table

__all__ = ["Provenance", "provenance_of"]

_RECORDS = tuple(KIND_CLASSES.values())
_HEADS = (RECORDS.name, SOURCES.name)
_TAKEN = (
    "this is asked by a table with the columns records and sources, a row of one, a collection, a "
    "record or its id, what a verb answered, or a tuple of these"
)


@attrs.frozen(kw_only=True)
class Provenance:
    """What an answer rests on.

    Attributes:
        records: Ids of the records, in order.
        sources: Each source, by id.
        cites: The citations that lead to each source, in the same order; none where the answer
            names only the source.

    Example:
        >>> Provenance(records=("GE",)).sources
        ()
    """

    records: tuple[str, ...] = ()
    sources: tuple[Source, ...] = ()
    cites: tuple[tuple[Citation, ...], ...] = ()


def provenance_of(archive: Archive, answer: object) -> Provenance:
    """Collect the records and sources that an answer rests on.

    Args:
        archive: The records that were asked.
        answer: The answer.

    Returns:
        The grounds, each record and source once.

    Raises:
        NotFound: An id or a name in it is not known.
        Ambiguous: A name in it fits more than one record.
        BadQuery: It is no answer, or a table that does not tell what it rests on.

    Example:
        >>> provenance_of(Archive(), ()).records
        ()
    """
    found = _Found(archive)
    found.take(answer)
    sources = tuple(found.cites)
    return Provenance(
        records=tuple(sorted(found.records)),
        sources=tuple(found.sources[one] for one in sorted(sources)),
        cites=tuple(tuple(found.cites[one]) for one in sorted(sources)),
    )


class _Found:
    """What is found so far while an answer is walked through."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.records: set[str] = set()
        self.sources: dict[str, Source] = {}
        self.cites: dict[str, dict[Citation, None]] = {}

    def take(self, answer: Any) -> None:
        """Take an answer, or each of several."""
        if isinstance(answer, Table):
            self._take_cells(answer.columns, answer)
        elif isinstance(answer, Row):
            self._take_cells(answer.keys(), [answer])
        elif isinstance(answer, Collection | tuple | list):
            for item in cast(Iterable[Any], answer):
                self.take(item)
        elif isinstance(answer, str):
            self.take(self._archive.resolve(answer))
        elif isinstance(answer, Match):
            self.take(cast(Any, answer).record)
        elif isinstance(answer, Diff):
            both = [side for one in answer.revisions for side in (one.before, one.after) if side]
            self.sources.update({one.id: one for one in both if isinstance(one, Source)})
            self.take(both)
        else:
            self._take_value(answer)

    def _take_cells(self, columns: Sequence[str], rows: Iterable[Row]) -> None:
        missing = next((name for name in _HEADS if name not in columns), None)
        if missing is not None:
            near = did_you_mean(missing, columns)
            reason = f"the table has no column {missing!r} that tells what it rests on; {_TAKEN}"
            raise BadQuery("answer", tuple(columns), reason, near)
        cells = [(row[RECORDS.name] or (), row[SOURCES.name] or ()) for row in rows]
        for identity in sorted({one for records, _ in cells for one in records}):
            self.records.add(self._archive.resolve(identity).id)
        for identity in sorted({one for _, sources in cells for one in sources}):
            self._cite(identity)

    def _take_value(self, answer: Any) -> None:
        before = len(self.records) + len(self.cites)
        known = answer.__class__.__module__.partition(".")[0] == __name__.partition(".")[0]
        if known and attrs.has(answer.__class__):
            self._walk(answer, named=True)
        if before == len(self.records) + len(self.cites) and not isinstance(answer, _RECORDS):
            raise BadQuery("answer", answer, _TAKEN)

    def _walk(self, value: Any, *, named: bool) -> None:
        """Walk through a value; ids of other records count where an answer names them."""
        if isinstance(value, Citation):
            self._cite(value.source)[value] = None
        elif isinstance(value, tuple):
            for item in cast(tuple[object, ...], value):
                self._walk(item, named=named)
        elif isinstance(value, Source):
            self.sources[value.id] = value
            self._cite(value.id)
        elif attrs.has(value.__class__):
            if isinstance(value, _RECORDS):
                self.records.add(value.id)
            # A row names who sat there; the answer rests on the record that it stands in.
            named = named and not isinstance(value, Checked)
            for field in attrs.fields(value.__class__):
                self._walk(getattr(value, field.name), named=named)
            self._take_ids(value if named else None)

    def _take_ids(self, value: Any) -> None:
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
