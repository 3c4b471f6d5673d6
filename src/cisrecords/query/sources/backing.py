"""Backing: how many independent sources support each fact."""

from collections.abc import Iterator
from typing import Any

import attrs

from cisrecords.archive import KIND_CLASSES, AnyRecord, Archive
from cisrecords.dates import Day, DayRange, Verdict, day_range
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation
from cisrecords.fields import rows_of, specs
from cisrecords.query.common.answer_table import CERTAIN, RECORDS, SOURCES, answer, source_ids
from cisrecords.query.common.arguments import check_flag
from cisrecords.query.common.field_values import backs, citations_for, key_of, text_of
from cisrecords.query.common.record_dates import falls_into
from cisrecords.query.sources.coverage import independent_sources
from cisrecords.table import Row, Table, cell

__all__ = ["BackingRow", "backing"]


class BackingRow(Row):
    """A row of `Commonwealth.backing`: a fact with the number of its sources.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().backing("acts")[0].independent
        2
    """

    record: str = cell("Id of the record.")
    kind: str = cell("The collection of the record, such as meetings.")
    part: str | None = cell("The path by key of the part; empty for the record itself.")
    fact: str | None = cell("The fact, in short.")
    cited: int = cell("How many sources are cited for it.")
    independent: int = cell("How many of them are independent of each other.")
    whose: str | None = cell("The independent sources: originals, or who is quoted.")
    certain: bool = cell(CERTAIN.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_CITING = [kind for kind, cls in KIND_CLASSES.items() if "cites" in dict(specs(cls))]
_NO_FACTS = ("id", "cites", "inferred", "related")


@attrs.frozen
class _Fact:
    """A fact of a record, and its citations."""

    part: str | None
    value: Any
    cites: tuple[Citation, ...]


def backing(
    archive: Archive,
    kind: str | None = None,
    *,
    since: Day | None = None,
    until: Day | None = None,
    at_most: int | None = None,
    certain: bool = False,
) -> Table[BackingRow]:
    """Count the independent sources of each fact; see `Commonwealth.backing`."""
    check_flag("certain", certain)
    kinds = _kinds(archive, kind)
    most = _check_number(at_most)
    span = day_range(since, until)
    rows = (
        row
        for one in kinds
        for record in archive.collection(one)
        for row in _rows(archive, one, record, span)
        if (most is None or row[5] <= most) and (row[7] or not certain)
    )
    return answer(BackingRow, rows)


def _kinds(archive: Archive, kind: str | None) -> list[str]:
    if kind is None:
        return _CITING
    known = archive.collection(kind).kind
    if known not in _CITING:
        raise BadQuery(
            "kind", kind, f"these have no citations; expected one of {', '.join(_CITING)}"
        )
    return [known]


def _check_number(at_most: object) -> int | None:
    if at_most is None or (type(at_most) is int and at_most >= 0):
        return at_most
    raise BadQuery("at_most", at_most, "expected a whole number from zero, or None for all")


def _rows(
    archive: Archive, kind: str, record: AnyRecord, span: DayRange
) -> Iterator[tuple[Any, ...]]:
    for fact in _facts(record):
        verdict = falls_into(archive, span, record, fact.value)
        if verdict is Verdict.NO:
            continue
        whose = independent_sources(archive, fact.cites)
        sources = source_ids(fact.cites)
        yield (
            record.id,
            kind,
            fact.part,
            text_of(fact.value),
            len(sources),
            len(whose),
            text_of(whose),
            verdict is Verdict.YES,
            (record.id,),
            sources,
        )


def _facts(record: Any, prefix: str = "") -> Iterator[_Fact]:
    """List a record or row, its fields where citations name their paths, and its own rows."""
    cites: tuple[Citation, ...] = record.cites
    # All names of a record are one fact.
    rows = [name for name in rows_of(record.__class__) if name != "names"]
    yield _Fact(prefix.removesuffix(".") or None, record, cites)
    if any(cite.supports for cite in cites):
        for name, _ in specs(record.__class__):
            value = getattr(record, name)
            if name not in (*_NO_FACTS, *rows) and value not in (None, ()):
                yield _Fact(prefix + name, value, citations_for(record, name))
        for path in _inner_paths(cites):
            supporting = tuple(cite for cite in cites if backs(cite, path))
            yield _Fact(prefix + path, None, supporting)
    for name in rows:
        for index, row in enumerate(getattr(record, name)):
            yield from _facts(row, f"{prefix}{name}[{key_of(row, index)}].")


def _inner_paths(cites: tuple[Citation, ...]) -> list[str]:
    """List the paths of citations that lead into a field."""
    paths = {path for cite in cites for path in cite.supports}
    return sorted(path for path in paths if not path.isidentifier())
