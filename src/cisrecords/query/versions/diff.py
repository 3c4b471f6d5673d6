"""`Diff`: what is different between two wholes of records, and how one becomes the other."""

from collections.abc import Iterator
from functools import cached_property
from typing import Any, TypeVar

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord, Archive, Horizon, Knowledge
from cisrecords.errors import BadQuery
from cisrecords.evidence import Source
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer
from cisrecords.query.common.field_values import text_of
from cisrecords.query.versions.field_differences import (
    Difference,
    cited,
    differences,
    differences_of_rows,
)
from cisrecords.records import Gap
from cisrecords.table import Column, ColumnType, Table

__all__ = ["Diff", "Metadata", "Revision", "diff"]

A = TypeVar("A", bound=Archive)

_HEADS = (
    Column("change", ColumnType.TEXT, "added, removed or changed."),
    Column("kind", ColumnType.TEXT, "The collection of the record; nothing for the whole."),
    Column("record", ColumnType.TEXT, "Id of the record; nothing for the whole."),
    Column("path", ColumnType.TEXT, "The path by key of what changed; nothing for a record."),
    Column("before", ColumnType.TEXT, "What was said, in short."),
    Column("after", ColumnType.TEXT, "What is said now, in short."),
    RECORDS,
    SOURCES,
)


@attrs.frozen(kw_only=True)
class Revision:
    """A record that is not the same on both sides.

    Attributes:
        kind: The collection of the record.
        before: The record as it was; ``None`` where it is added.
        after: The record as it is; ``None`` where it is removed.

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
        """Id of the record."""
        record = self.after or self.before
        return "" if record is None else record.id


@attrs.frozen(kw_only=True)
class Metadata:
    """What belongs to the whole of the records and to none of them.

    Attributes:
        version: The version.
        horizon: The last day to which each kind of record is known.
        gaps: What is known to be missing.
        retired: Ids that are no longer used, each with the id that stands for it now.
        knowledge: What the view leaves out, where it is a narrowed one.

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
        """Read the frame of some records.

        Args:
            archive: The records.

        Returns:
            Their frame.

        Example:
            >>> Frame.of(Archive(version="1")).version
            NameError: name 'Frame' is not defined
        """
        return cls(
            version=archive.version,
            horizon=archive.horizon,
            gaps=archive.gaps,
            retired=tuple(sorted(archive.retired.items())),
            knowledge=archive.knowledge,
        )


@attrs.frozen(kw_only=True, slots=False, repr=False)
class Diff:
    """What is different between two wholes of records; true in an ``if`` where anything is.

    Attributes:
        before: The frame of the one side.
        after: The frame of the other.
        revisions: Every record that is not the same on both sides, by kind and id.

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
        """The records that are only in the other, each with the sources that it cites."""
        return tuple(_whole(one) for one in self.revisions if one.before is None)

    @cached_property
    def removed(self) -> tuple[Difference, ...]:
        """The records that are only in the one, each with the sources that it cites."""
        return tuple(_whole(one) for one in self.revisions if one.after is None)

    @cached_property
    def changed(self) -> tuple[Difference, ...]:
        """What records in both say otherwise, by path; then what changed of the whole."""
        return (
            *(row for one in self.revisions for row in _inside(one)),
            *_of_the_whole(self.before, self.after),
        )

    def table(self) -> Table:
        """Lay the differences out in a table.

        Returns:
            A row for each, with ``change`` (``added``, ``removed``, ``changed``), ``kind``,
            ``record``, ``path``, ``before`` and ``after`` in short, ``records``, ``sources``. A
            cell is ``None`` where nothing is said on that side; a field that is silent on one
            side is no claim that nothing was so.

        Example:
            >>> diff(Archive(version="1"), Archive(version="2")).table().rows()[0].after
            '2'
        """
        parts = (("added", self.added), ("removed", self.removed), ("changed", self.changed))
        return answer(_HEADS, [_cells(word, row) for word, rows in parts for row in rows])

    def apply(self, archive: A) -> A:
        """Make of the one side the other.

        Args:
            archive: The records that the difference was taken from.

        Returns:
            Records equal to the other side, of the class of `archive`.

        Raises:
            BadQuery: These are not the records that the difference begins with.
            InvalidRecords: The result does not fit together.

        Example:
            >>> one, other = Archive(version="1"), Archive(version="2")
            >>> diff(one, other).apply(one) == other
            True
        """
        known: dict[str, dict[str, AnyRecord]] = {kind: {} for kind in KIND_CLASSES}
        for kind, found in known.items():
            found.update((record.id, record) for record in archive.collection(kind))
        if Metadata.of(archive) != self.before:
            raise BadQuery("archive", archive.version, "the difference begins with other records")
        for one in self.revisions:
            if known[one.kind].pop(one.id, None) != one.before:
                reason = "this record is not as it was where the difference begins"
                raise BadQuery("archive", one.id, reason)
            if one.after is not None:
                known[one.kind][one.id] = one.after
        parts: dict[str, Any] = {kind: tuple(found.values()) for kind, found in known.items()}
        parts.update(attrs.asdict(self.after, recurse=False), retired=dict(self.after.retired))
        return type(archive)(**parts)

    def __bool__(self) -> bool:
        return bool(self.revisions) or self.before != self.after

    def __repr__(self) -> str:
        counts = (f"{len(self.added)} added", f"{len(self.removed)} removed")
        return f"<Diff: {', '.join(counts)}, {len(self.changed)} changed>"


def diff(before: Archive, after: Archive) -> Diff:
    """Tell what is different between two wholes of records; see `Commonwealth.diff`.

    Args:
        before: The one side.
        after: The other.

    Returns:
        The difference, empty where they are equal.

    Raises:
        BadQuery: One of them is no whole of records.

    Example:
        >>> bool(diff(Archive(version="1"), Archive(version="1")))
        False
    """
    for criterion, side in (("before", before), ("after", after)):
        if not isinstance(side, Archive):  # pyright: ignore[reportUnnecessaryIsInstance]
            raise BadQuery(criterion, side, "this is asked by records such as load() returns")
    revisions = tuple(one for kind in KIND_CLASSES for one in _revisions(kind, before, after))
    return Diff(before=Metadata.of(before), after=Metadata.of(after), revisions=revisions)


def _revisions(kind: str, before: Archive, after: Archive) -> Iterator[Revision]:
    then = {record.id: record for record in before.collection(kind)}
    now = {record.id: record for record in after.collection(kind)}
    for identity in sorted({*then, *now}):
        old, new = then.get(identity), now.get(identity)
        if old != new:
            yield Revision(kind=kind, before=old, after=new)


def _whole(one: Revision) -> Difference:
    record = one.after or one.before
    return Difference(
        kind=one.kind,
        record=one.id,
        before=one.before,
        after=one.after,
        sources=(one.id,) if isinstance(record, Source) else cited(record),
    )


def _inside(one: Revision) -> Iterator[Difference]:
    if one.before is not None and one.after is not None:
        for found in differences(one.before, one.after):
            own = (one.id,) if one.kind == "sources" else ()
            sources = own or found.sources
            yield attrs.evolve(found, kind=one.kind, record=one.id, sources=sources)


def _of_the_whole(before: Metadata, after: Metadata) -> Iterator[Difference]:
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
