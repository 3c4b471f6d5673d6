"""A table of the records of one kind: a row each, with the fields that fit into one cell."""

from collections.abc import Callable, Iterable
from functools import cache, partial
from operator import attrgetter
from typing import Any

import attrs

from cisrecords.archive.any_record import AnyRecord
from cisrecords.archive.columns.languages import name_in
from cisrecords.archive.kinds import KIND_CLASSES
from cisrecords.fields import Spec, meanings, specs
from cisrecords.table import Column, ColumnType, Table

__all__ = ["COLUMN_TYPES", "described_columns", "tabulate"]

COLUMN_TYPES = {
    "text": ColumnType.TEXT,
    "id": ColumnType.TEXT,
    "term": ColumnType.TEXT,
    "integer": ColumnType.INTEGER,
    "yes-no": ColumnType.YES_NO,
    "date": ColumnType.DATE,
    "period": ColumnType.DATE,
    "when": ColumnType.DATE,
    "amount": ColumnType.NUMBER,
}
"""The type of the column for each shape of field that fits into a cell."""

_NAME = Column("name", ColumnType.TEXT, "Its best English name.")
_SESSION = (
    Column("body", ColumnType.TEXT, "Id of the body of the first session."),
    Column("ordinal", ColumnType.INTEGER, "The number of the first session."),
)


@attrs.frozen
class _Source:
    """A column, the function that reads its cells, and whether a cell may be empty."""

    head: Column
    read: Callable[[Any], object]
    empty: bool = True


def tabulate(kind: str, records: Iterable[AnyRecord], lang: str | None = None) -> Table:
    """Build a table of records of one kind: the id, the name and every field that fits into a cell.

    Lists of ids or terms are one cell, and a place is a column for each of its parts. Other parts,
    citations among them, are left out. The name is the best one in a language.
    """
    listed = tuple(records)
    sources = [
        _Source(_NAME, partial(name_in, lang=lang), empty=False) if source.head is _NAME else source
        for source in _sources(kind)
    ]
    heads = tuple(source.head for source in sources)
    return Table(heads, tuple(tuple(map(source.read, listed)) for source in sources))


def described_columns(kind: str) -> tuple[tuple[Column, bool], ...]:
    """Return the columns of the table of a kind, and whether their cells may be empty."""
    return tuple((source.head, source.empty) for source in _sources(kind))


@cache
def _sources(kind: str) -> tuple[_Source, ...]:
    first, *rest = _fields(KIND_CLASSES[kind])
    more = _SESSION if kind == "meetings" else ()
    named = [
        _Source(head, attrgetter(head.name), empty=head is not _NAME) for head in (_NAME, *more)
    ]
    return (first, *named, *rest)


def _fields(cls: type[Any], prefix: str = "") -> Iterable[_Source]:
    meaning = meanings(cls)
    for name, spec in specs(cls):
        kind = _cell_type(spec)
        if kind is not None:
            head = Column(prefix + name, kind, meaning.get(name, ""))
            yield _Source(head, attrgetter(name), empty=spec.optional or bool(prefix))
        elif spec.shape == "record":
            for part in _fields(spec.type, f"{name}_"):
                yield _Source(part.head, _through(name, part.read))


def _cell_type(spec: Spec) -> ColumnType | None:
    if spec.item is not None:
        return ColumnType.WORDS if spec.item.shape in ("id", "term") else None
    return COLUMN_TYPES.get(spec.shape)


def _through(name: str, read: Callable[[Any], object]) -> Callable[[Any], object]:
    def cell(record: Any) -> object:
        part = getattr(record, name)
        return None if part is None else read(part)

    return cell
