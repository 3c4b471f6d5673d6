"""Who chaired the Commonwealth, or another body, in a year, and for which years this is unknown."""

import re
from collections.abc import Iterable, Iterator

from cisrecords.archive import Archive
from cisrecords.archive.columns.codes import CodedRow
from cisrecords.dates import DayRange, PartialDate
from cisrecords.dates.words import date_phrase
from cisrecords.query.common.added_columns import (
    NamedBodyRow,
    NamedPersonRow,
    NamedStateRow,
    add_columns,
)
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    parse_years,
    source_ids,
)
from cisrecords.query.common.arguments import resolve_id
from cisrecords.query.offices.chairs import Chair, ChairHolders, days_of_year
from cisrecords.query.offices.tenures import describe_horizon
from cisrecords.records import Body, Gap
from cisrecords.table import Table, cell

__all__ = ["ChairmanshipRow", "chairmanship"]


class ChairmanshipRow(CodedRow, NamedBodyRow, NamedStateRow, NamedPersonRow):
    """A row of `Commonwealth.chairmanship`: who held a chair in a year.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().chairmanship(2020)[0].state
        'UZ'
    """

    body: str = cell("Id of the body; the Commonwealth itself is cis.")
    year: int = cell("The year, from January to December.")
    office: str | None = cell("Id of the office; empty where a meeting alone attests it.")
    state: str | None = cell(
        "Id of the state or body of the holder; empty where only a person is known."
    )
    person: str | None = cell("Id of the person; empty where only a state is known.")
    since: PartialDate | None = cell("First day of the tenure; empty where it is not known.")
    until: PartialDate | None = cell("Last day of the tenure; empty where it is not known.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str | None = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_ABOUT_CHAIRS = re.compile(r"\bchair", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(\d{4})(?:[-\N{EN DASH}](\d{4}))?(?!\d)")
_SILENT = "No source on record names a holder of the chair; somebody may have held it."


def chairmanship(
    archive: Archive,
    year: object,
    *,
    body: Body | str | None = None,
    codes: bool = False,
    lang: str | None = None,
) -> Table[ChairmanshipRow]:
    """Build the rows of each year: the holders, certain ones first, and what is unknown."""
    years = parse_years(year)
    wanted = resolve_id(archive, "body", body, "bodies") or "cis"
    rows = (row for each in years for row in _rows(archive, archive.bodies[wanted], each))
    return add_columns(archive, answer(ChairmanshipRow, rows), codes=codes, lang=lang)


def _rows(archive: Archive, body: Body, year: int) -> Iterator[tuple[object, ...]]:
    days = days_of_year(year)
    holders = ChairHolders(archive, body)
    chairs = sorted(
        (*holders.by_tenure(days), *holders.by_meeting(days)), key=lambda chair: not chair.certain
    )
    chairs += _unknown_chairs(
        archive, body, year, days, known=any(chair.certain for chair in chairs)
    )
    for chair in chairs:
        period = chair.period
        ends = (period.start, period.end) if period else (None, None)
        reasons = " ".join(dict.fromkeys(chair.reasons)) or None
        holder = (chair.office, chair.state, chair.person)
        yield body.id, year, *holder, *ends, chair.certain, reasons, chair.records, chair.sources


def _unknown_chairs(
    archive: Archive, body: Body, year: int, days: DayRange, *, known: bool
) -> Iterator[Chair]:
    """Yield a row for a year if no holder is certain, or if a gap names the year."""
    gaps = [gap for gap in archive.gaps if gap.body == body.id and _ABOUT_CHAIRS.search(gap.text)]
    dated = [(gap, _years_in(gap.text)) for gap in gaps]
    naming = [gap for gap, years in dated if year in years]
    if known and not naming:
        return
    naming = naming or [gap for gap, years in dated if not years]
    if (absence := _describe_absence(body, days)) and not known:
        yield _no_holder((absence,), (), certain=True)
        return
    reasons = [*(gap.text for gap in naming), *describe_horizon(archive, "tenures", days.first)]
    yield _no_holder(reasons or [_SILENT], naming, certain=False)


def _no_holder(reasons: Iterable[str], gaps: Iterable[Gap], *, certain: bool) -> Chair:
    cites = source_ids(*(gap.cites for gap in gaps))
    return Chair(None, None, None, None, certain, tuple(reasons), (), cites)


def _years_in(text: str) -> set[int]:
    """Return the years in a string, including all years of ranges such as 1991-1993."""
    return {
        year
        for first, last in _YEARS.findall(text)
        for year in range(int(first), int(last or first) + 1)
    }


def _describe_absence(body: Body, days: DayRange) -> str | None:
    """Return a sentence if a body did not exist in a year."""
    if body.established is not None and body.established.earliest_ordinal > days.last:
        return f"{body.name} did not exist yet (established {date_phrase(body.established)})."
    if body.dissolved is not None and body.dissolved.latest_ordinal < days.first:
        return f"{body.name} no longer existed (dissolved {date_phrase(body.dissolved)})."
    return None
