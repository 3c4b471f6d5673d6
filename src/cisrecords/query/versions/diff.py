"""`Diff`: the differences between two versions of the dataset."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeVar

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord, Archive, Horizon, Knowledge
from cisrecords.errors import BadQuery
from cisrecords.evidence import Source
from cisrecords.query.common.about import about_version
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer
from cisrecords.query.common.field_values import text_of
from cisrecords.query.versions.field_differences import (
    Difference,
    cited_sources,
    differences,
    differences_of_rows,
)
from cisrecords.records import Gap
from cisrecords.render import Printable
from cisrecords.table import Row, Table, cell

__all__ = ["Diff", "DifferenceRow", "Metadata", "Revision", "diff"]

A = TypeVar("A", bound=Archive)


class DifferenceRow(Row):
    """A row of `Diff.table`: a difference between two versions of the records.

    Example:
        >>> diff(Archive(version="1"), Archive(version="2")).table()[0].change
        'changed'
    """

    change: str = cell("added, removed or changed.")
    kind: str | None = cell("The collection of the record; empty for the metadata.")
    record: str | None = cell("Id of the record; empty for the metadata.")
    path: str | None = cell("The path by key of the change; empty for a whole record.")
    before: str | None = cell("The value before, in short.")
    after: str | None = cell("The value after, in short.")
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


@attrs.frozen(kw_only=True, repr=False)
class Revision(Printable):
    """A record that differs between two versions of the dataset.

    Attributes:
        kind: The collection of the record.
        before: The record before; ``None`` where it is added.
        after: The record after; ``None`` where it is removed.

    Example:
        >>> from cisrecords.records import State
        >>> Revision(kind="states", after=State(id="GE", names="Georgia")).id
        'GE'
    """

    kind: str
    before: AnyRecord | None = None
    after: AnyRecord | None = None

    @property
    def id(self) -> str:
        """The id of the record."""
        record = self.after or self.before
        return "" if record is None else record.id


@attrs.frozen(kw_only=True, repr=False)
class Metadata(Printable):
    """The dataset-level metadata, which belongs to no single record.

    Attributes:
        version: The version.
        horizon: The last day to which each kind of record is known.
        gaps: What is known to be missing.
        retired: Ids that are no longer used, each with the id that replaces it.
        knowledge: What a narrowed view leaves out; ``None`` for the full dataset.

    Example:
        >>> Metadata(version="1").gaps
        ()
    """

    version: str = ""
    horizon: Horizon = attrs.field(factory=Horizon)
    gaps: tuple[Gap, ...] = ()
    retired: tuple[tuple[str, str], ...] = ()
    knowledge: Knowledge | None = None

    @classmethod
    def of(cls, archive: Archive) -> "Metadata":
        """Return the metadata of a dataset.

        Args:
            archive: The dataset.

        Returns:
            Its metadata.

        Example:
            >>> Metadata.of(Archive(version="1")).version
            '1'
        """
        return cls(
            version=archive.version,
            horizon=archive.horizon,
            gaps=archive.gaps,
            retired=tuple(sorted(archive.retired.items())),
            knowledge=archive.knowledge,
        )


@attrs.frozen(kw_only=True, slots=False, repr=False)
class Diff(Printable):
    """The differences between two versions of the dataset; false in an ``if`` where there are none.

    Attributes:
        before: The metadata of the version before.
        after: The metadata of the version after.
        revisions: Every record that differs, by kind and id.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> grown = cw.known_on("2012-01-01").diff(cw)
        >>> len(grown.removed), "sc-08" in {row.record for row in grown.added}
        (0, True)
    """

    before: Metadata
    after: Metadata
    revisions: tuple[Revision, ...] = ()

    @cached_property
    def added(self) -> tuple[Difference, ...]:
        """The records that are only in the version after, each with the sources that it cites."""
        return tuple(_whole_record(one) for one in self.revisions if one.before is None)

    @cached_property
    def removed(self) -> tuple[Difference, ...]:
        """The records that are only in the version before, each with the sources that it cites."""
        return tuple(_whole_record(one) for one in self.revisions if one.after is None)

    @cached_property
    def changed(self) -> tuple[Difference, ...]:
        """The differences within records of both versions, by path, then those of the metadata."""
        return (
            *(row for one in self.revisions for row in _within_record(one)),
            *_within_metadata(self.before, self.after),
        )

    def table(self) -> Table[DifferenceRow]:
        """Build a table of the differences.

        Returns:
            A row for each, with ``change`` (``added``, ``removed``, ``changed``), ``kind``,
            ``record``, ``path``, ``before`` and ``after`` in short, ``records`` and ``sources``. A
            cell is ``None`` where that side has no value, which does not claim that nothing was so.

        Example:
            >>> diff(Archive(version="1"), Archive(version="2")).table().rows()[0].after
            '2'
        """
        parts = (("added", self.added), ("removed", self.removed), ("changed", self.changed))
        cells = [_cells(change, row) for change, rows in parts for row in rows]
        after = self.after
        dataset = about_version(after.version, after.horizon, after.knowledge)
        return answer(DifferenceRow, cells).with_about(dataset)

    def apply(self, archive: A) -> A:
        """Return the version after, built from the version before.

        Args:
            archive: The version before.

        Returns:
            A dataset equal to the version after, of the class of `archive`.

        Raises:
            BadQuery: The dataset is not the version before.
            InvalidRecords: The resulting records are inconsistent.

        Example:
            >>> one, other = Archive(version="1"), Archive(version="2")
            >>> diff(one, other).apply(one) == other
            True
        """
        known: dict[str, dict[str, AnyRecord]] = {kind: {} for kind in KIND_CLASSES}
        for kind, records in known.items():
            records.update((record.id, record) for record in archive.collection(kind))
        if Metadata.of(archive) != self.before:
            raise BadQuery(
                "archive",
                archive.version,
                "must be the version before; apply the difference to that",
            )
        for one in self.revisions:
            if known[one.kind].pop(one.id, None) != one.before:
                reason = (
                    "this record must be as in the version before; apply the difference to that"
                )
                raise BadQuery("archive", one.id, reason)
            if one.after is not None:
                known[one.kind][one.id] = one.after
        parts: dict[str, Any] = {kind: tuple(records.values()) for kind, records in known.items()}
        parts.update(attrs.asdict(self.after, recurse=False), retired=dict(self.after.retired))
        return type(archive)(**parts)

    def __bool__(self) -> bool:
        return bool(self.revisions) or self.before != self.after

    def __repr__(self) -> str:
        return f"<Diff: {self._printed_name()}>"

    def _printed_name(self) -> str:
        counts = (f"{len(self.added)} added", f"{len(self.removed)} removed")
        return f"{', '.join(counts)}, {len(self.changed)} changed"


def diff(before: Archive, after: Archive) -> Diff:
    """Compare two versions of the dataset record by record, and their metadata."""
    for criterion, side in (("before", before), ("after", after)):
        if not isinstance(side, Archive):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise BadQuery(criterion, side, "must be a dataset, such as load() returns")
    revisions = tuple(one for kind in KIND_CLASSES for one in _revisions(kind, before, after))
    return Diff(before=Metadata.of(before), after=Metadata.of(after), revisions=revisions)


def _revisions(kind: str, before: Archive, after: Archive) -> Iterator[Revision]:
    then = {record.id: record for record in before.collection(kind)}
    now = {record.id: record for record in after.collection(kind)}
    for identity in sorted({*then, *now}):
        old, new = then.get(identity), now.get(identity)
        if old != new:
            yield Revision(kind=kind, before=old, after=new)


def _whole_record(one: Revision) -> Difference:
    record = one.after or one.before
    return Difference(
        kind=one.kind,
        record=one.id,
        before=one.before,
        after=one.after,
        sources=(one.id,) if isinstance(record, Source) else cited_sources(record),
    )


def _within_record(one: Revision) -> Iterator[Difference]:
    if one.before is not None and one.after is not None:
        for difference in differences(one.before, one.after):
            own = (one.id,) if one.kind == "sources" else ()
            sources = own or difference.sources
            yield attrs.evolve(difference, kind=one.kind, record=one.id, sources=sources)


def _within_metadata(before: Metadata, after: Metadata) -> Iterator[Difference]:
    for name in ("version", "knowledge"):
        sides = getattr(before, name), getattr(after, name)
        if sides[0] != sides[1]:
            yield Difference(path=name, before=sides[0], after=sides[1])
    for name in ("horizon", "retired"):
        then, now = dict(getattr(before, name)), dict(getattr(after, name))
        for key in sorted(then.keys() | now.keys()):
            old, new = then.get(key), now.get(key)
            if old != new:
                yield Difference(path=f"{name}[{key}]", before=old, after=new)
    yield from differences_of_rows(before.gaps, after.gaps, "gaps")


def _cells(change: str, row: Difference) -> tuple[object, ...]:
    records = () if row.record is None else (row.record,)
    before, after = text_of(row.before), text_of(row.after)
    return (change, row.kind, row.record, row.path, before, after, records, row.sources)
