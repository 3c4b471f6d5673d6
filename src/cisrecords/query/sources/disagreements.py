"""Where sources disagree: every field of a record that somebody tells otherwise, ranked."""

from collections.abc import Sequence
from functools import reduce

import attrs

from cisrecords.archive import AnyRecord, Archive, kind_of
from cisrecords.dates import Day, DayRange, PartialDate, Verdict, day_range
from cisrecords.evidence import ARTICLE, FIGURE, STANCE, Citation, Claim
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.common.field_values import text_of
from cisrecords.query.common.record_dates import falls_into
from cisrecords.query.find.context import Context
from cisrecords.query.find.finder import check_flag
from cisrecords.query.sources.coverage import independent_sources
from cisrecords.query.sources.recorded_value import recorded_value
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Bound

__all__ = ["disagreements"]

_HEADS = (
    Column("rank", ColumnType.INTEGER, "Its place, 1 for the most serious."),
    Column("about", ColumnType.TEXT, "Id of the record."),
    Column("kind", ColumnType.TEXT, "The collection of the record, such as meetings."),
    Column("field", ColumnType.TEXT, "The path of the field by key."),
    Column("adopted", ColumnType.TEXT, "What the records say there; nothing for a figure."),
    Column("values", ColumnType.TEXT, "What is said otherwise; for a figure, all that is said."),
    Column("claims", ColumnType.INTEGER, "How many claims state these values."),
    Column("behind", ColumnType.INTEGER, "How many independent sources say what is adopted."),
    Column("independent", ColumnType.INTEGER, "How many independent sources say otherwise."),
    Column("score", ColumnType.NUMBER, "`independent` divided by `behind`, or by 1 where it is 0."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)
_Cells = tuple[object, ...]
_POSITIONS = (STANCE, ARTICLE)


@attrs.frozen(kw_only=True)
class _Dispute:
    """A field that is told in more than one way, and who stands on which side."""

    record: AnyRecord
    field: str
    adopted: tuple[str, ...] = ()
    claims: tuple[Claim, ...]
    records: tuple[str, ...] = ()
    behind: tuple[Citation, ...]
    against: tuple[Citation, ...]
    certain: bool = True

    @property
    def values(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(claim.value for claim in self.claims))


def disagreements(
    archive: Context,
    *,
    kind: str | None = None,
    field: str | None = None,
    about: str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    certain: bool = False,
) -> Table:
    """Tell where sources disagree; see `Commonwealth.disagreements`.

    Args:
        archive: The records.
        kind: The kind of the record, such as ``"meetings"``.
        field: The path of the field, or the beginning of one.
        about: The record, by id or any name.
        since: The first day, of any precision.
        until: The last day, of any precision.
        certain: Whether to leave out what only may lie in the span.

    Returns:
        A row for each field of a record that is told otherwise, the most serious first.

    Raises:
        NotFound: Nothing is called so.
        Ambiguous: A name fits more than one.
        InvalidDate: An end is no date.
        VagueDate: An end has no day that bounds it.
        BadQuery: There is no such kind, no claim is about such a field, or the span is reversed.

    Example:
        >>> len(disagreements(Context()))
        0
    """
    check_flag("certain", certain)
    span = day_range(since, until)
    wanted = None if kind is None else archive.collection(kind).kind
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in archive.claims.find(about=about, field=field):
        remark = claim.path.leaf == "note"
        if not (remark or claim.path.free in _POSITIONS):
            told_of_record = archive.act_index.restated(claim)
            key = told_of_record.about, told_of_record.field
            groups.setdefault(key, []).append(told_of_record)
    found: list[_Dispute] = []
    for group in groups.values():
        record = archive.resolve(group[0].about)
        verdict = _verdict(archive, span, record, group)
        if verdict is Verdict.NO or (certain and verdict is Verdict.MAYBE):
            continue
        dispute = _dispute(archive, record, group)
        if dispute is not None and wanted in (None, kind_of(record)):
            found.append(attrs.evolve(dispute, certain=bool(verdict)))
    rows = sorted(_row(archive, dispute) for dispute in found)
    return answer(_HEADS, [(rank, *cells) for rank, (_, cells) in enumerate(rows, 1)])


def _verdict(
    archive: Archive, span: DayRange, record: AnyRecord, claims: Sequence[Claim]
) -> Verdict:
    """Say whether the record, or else what is claimed of it, falls into a span."""
    verdict = falls_into(archive, span, record)
    stated = (falls_into(archive, span, claim) for claim in claims if claim.as_of is not None)
    return reduce(lambda one, other: one | other, stated, verdict)


def _dispute(archive: Context, record: AnyRecord, claims: Sequence[Claim]) -> _Dispute | None:
    """Find what of the claims on one field disagrees, if any does."""
    field = claims[0].field
    if claims[0].path.free == FIGURE:
        return _of_figures(archive, record, claims)
    side = recorded_value(archive, record, field)
    rivals = tuple(claim for claim in claims if not side.agrees(claim))
    if not rivals:
        return None
    agreed = (cite for claim in claims if claim not in rivals for cite in claim.cites)
    return _Dispute(
        record=record,
        field=field,
        adopted=side.values,
        claims=rivals,
        records=side.records,
        behind=(*side.cites, *agreed),
        against=tuple(cite for claim in rivals for cite in claim.cites),
    )


def _of_figures(archive: Archive, record: AnyRecord, claims: Sequence[Claim]) -> _Dispute | None:
    """Set the figures that cannot all be right beside the one that most sources state."""
    rivals = tuple(one for one in claims if any(_clash(one, other) for other in claims))
    if not rivals:
        return None
    stated: dict[str, list[Citation]] = {}
    for claim in rivals:
        stated.setdefault(claim.value, []).extend(claim.cites)
    best = max(stated, key=lambda value: len(independent_sources(archive, stated[value])))
    return _Dispute(
        record=record,
        field=rivals[0].field,
        claims=rivals,
        behind=tuple(stated[best]),
        against=tuple(cite for value in stated if value != best for cite in stated[value]),
    )


def _clash(one: Claim, other: Claim) -> bool:
    """Say whether two figures cannot both be right on some day for which both may be meant."""
    if one.value == other.value:
        return False
    if one.as_of is not None and other.as_of is not None and _apart(one.as_of, other.as_of):
        return False
    try:
        low, high = sorted((one, other), key=lambda claim: float(claim.value))
    except ValueError:
        return True
    return low.bound is not Bound.AT_LEAST and high.bound is not Bound.AT_MOST


def _apart(first: PartialDate, second: PartialDate) -> bool:
    return first.latest_ordinal < second.earliest_ordinal or (
        second.latest_ordinal < first.earliest_ordinal
    )


def _row(archive: Archive, dispute: _Dispute) -> tuple[tuple[float, int, str, str], _Cells]:
    """Return the place of a dispute among others, and the cells of its row."""
    against = len(independent_sources(archive, dispute.against))
    behind = len(independent_sources(archive, dispute.behind))
    score = against / max(behind, 1)
    cells = (
        dispute.record.id,
        kind_of(dispute.record),
        dispute.field,
        text_of(dispute.adopted),
        text_of(dispute.values),
        len(dispute.claims),
        behind,
        against,
        score,
        dispute.certain,
        " ".join(dict.fromkeys(claim.note for claim in dispute.claims if claim.note)) or None,
        (dispute.record.id, *dispute.records, *(claim.id for claim in dispute.claims)),
        source_ids(dispute.against, dispute.behind),
    )
    return (-score, -len(dispute.values), dispute.record.id, dispute.field), cells
