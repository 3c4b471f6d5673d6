"""Disagreements: the fields of records that have rival values, ranked."""

from collections.abc import Sequence
from functools import reduce

import attrs

from cisrecords.archive import AnyRecord, Archive, kind_of
from cisrecords.dates import Day, DayRange, Verdict, day_range
from cisrecords.dates.days import overlap
from cisrecords.evidence import ARTICLE, FIGURE, STANCE, Citation, Claim
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.common.arguments import check_flag
from cisrecords.query.common.field_values import text_of
from cisrecords.query.common.record_dates import falls_into
from cisrecords.query.find.context import Context
from cisrecords.query.sources.coverage import independent_sources
from cisrecords.query.sources.recorded_value import recorded_value
from cisrecords.table import Row, Table, cell
from cisrecords.terms import Bound

__all__ = ["DisagreementRow", "disagreements"]


class DisagreementRow(Row):
    """A row of `Commonwealth.disagreements`: a field with rival values.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().disagreements()[0].rank
        1
    """

    rank: int = cell("Its rank, 1 for the most serious.")
    about: str = cell("Id of the record.")
    kind: str = cell("The collection of the record, such as meetings.")
    field: str = cell("The path of the field by key.")
    adopted: str | None = cell("The preferred value; empty for a figure.")
    values: str | None = cell("The rival values; for a figure, all values.")
    claims: int = cell("How many claims state these values.")
    behind: int = cell("How many independent sources support the preferred value.")
    independent: int = cell("How many independent sources give a rival value.")
    score: float = cell("`independent` divided by `behind`, or by 1 where it is 0.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str | None = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_Cells = tuple[object, ...]
_POSITIONS = (STANCE, ARTICLE)


@attrs.frozen(kw_only=True)
class _Dispute:
    """A field with rival values, and the citations of each side."""

    record: AnyRecord
    field: str
    preferred: tuple[str, ...] = ()
    claims: tuple[Claim, ...]
    records: tuple[str, ...] = ()
    supporting: tuple[Citation, ...]
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
    about: AnyRecord | str | None = None,
    since: Day | None = None,
    until: Day | None = None,
    certain: bool = False,
) -> Table[DisagreementRow]:
    """Rank the fields on which sources disagree; see `Commonwealth.disagreements`."""
    check_flag("certain", certain)
    span = day_range(since, until)
    wanted = None if kind is None else archive.collection(kind).kind
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in archive.claims.find(about=about, field=field):
        remark = claim.path.leaf == "note"
        if not (remark or claim.path.free in _POSITIONS):
            restated = archive.act_index.restated(claim)
            groups.setdefault((restated.about, restated.field), []).append(restated)
    disputes: list[_Dispute] = []
    for group in groups.values():
        record = archive.resolve(group[0].about)
        verdict = _verdict(archive, span, record, group)
        if verdict is Verdict.NO or (certain and verdict is Verdict.MAYBE):
            continue
        dispute = _dispute(archive, record, group)
        if dispute is not None and wanted in (None, kind_of(record)):
            disputes.append(attrs.evolve(dispute, certain=bool(verdict)))
    rows = sorted(_row(archive, dispute) for dispute in disputes)
    return answer(DisagreementRow, [(rank, *cells) for rank, (_, cells) in enumerate(rows, 1)])


def _verdict(
    archive: Archive, span: DayRange, record: AnyRecord, claims: Sequence[Claim]
) -> Verdict:
    """Check whether the record, or else a claim about it, falls into a span."""
    verdict = falls_into(archive, span, record)
    stated = (falls_into(archive, span, claim) for claim in claims if claim.as_of is not None)
    return reduce(lambda one, other: one | other, stated, verdict)


def _dispute(archive: Context, record: AnyRecord, claims: Sequence[Claim]) -> _Dispute | None:
    """Return the dispute over one field, ``None`` where all claims agree with the record."""
    field = claims[0].field
    if claims[0].path.free == FIGURE:
        return _of_figures(archive, record, claims)
    recorded = recorded_value(archive, record, field)
    rivals = tuple(claim for claim in claims if not recorded.agrees(claim))
    if not rivals:
        return None
    agreed = (cite for claim in claims if claim not in rivals for cite in claim.cites)
    return _Dispute(
        record=record,
        field=field,
        preferred=recorded.values,
        claims=rivals,
        records=recorded.records,
        supporting=(*recorded.cites, *agreed),
        against=tuple(cite for claim in rivals for cite in claim.cites),
    )


def _of_figures(archive: Archive, record: AnyRecord, claims: Sequence[Claim]) -> _Dispute | None:
    """Return the dispute of figures that cannot all be right, the best supported first."""
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
        supporting=tuple(stated[best]),
        against=tuple(cite for value in stated if value != best for cite in stated[value]),
    )


def _clash(one: Claim, other: Claim) -> bool:
    """Check whether two figures cannot both be right on a day that both may be for."""
    if one.value == other.value:
        return False
    if one.as_of is not None and other.as_of is not None and not overlap(one.as_of, other.as_of):
        return False
    try:
        low, high = sorted((one, other), key=lambda claim: float(claim.value))
    except ValueError:
        return True
    return low.bound is not Bound.AT_LEAST and high.bound is not Bound.AT_MOST


def _row(archive: Archive, dispute: _Dispute) -> tuple[tuple[float, int, str, str], _Cells]:
    """Return the sort key of a dispute, and the cells of its row."""
    against = len(independent_sources(archive, dispute.against))
    supporting = len(independent_sources(archive, dispute.supporting))
    score = against / max(supporting, 1)
    cells = (
        dispute.record.id,
        kind_of(dispute.record),
        dispute.field,
        text_of(dispute.preferred),
        text_of(dispute.values),
        len(dispute.claims),
        supporting,
        against,
        score,
        dispute.certain,
        " ".join(dict.fromkeys(claim.note for claim in dispute.claims if claim.note)) or None,
        (dispute.record.id, *dispute.records, *(claim.id for claim in dispute.claims)),
        source_ids(dispute.against, dispute.supporting),
    )
    return (-score, -len(dispute.values), dispute.record.id, dispute.field), cells
