"""Agreement: the coding of the dataset and an external coding, cell by cell."""

from typing import Any

from cisrecords.archive.columns.codes import CodedRow
from cisrecords.law import CHARTER_RULES, Rules
from cisrecords.query.common.added_columns import NamedStateRow, add_columns
from cisrecords.query.common.answer_table import CERTAIN, REASONS, RECORDS, SOURCES, answer
from cisrecords.query.find.context import Context
from cisrecords.query.years.external_codings import ExternalCode, read_codes
from cisrecords.query.years.year_coding import CodedYear, code_years, refuse_too_many, resolve_years
from cisrecords.table import Table, cell, columns_of
from cisrecords.terms import Agreement, Coding, MembershipStatus

__all__ = ["AGREEMENT_COLUMNS", "AgreementRow", "agreement"]


class AgreementRow(CodedRow, NamedStateRow):
    """A row of `Commonwealth.agreement`: a state in a year, coded twice.

    Example:
        >>> import cisrecords
        >>> theirs = {"state": ["GE"], "year": [2008], "status": [0]}
        >>> cisrecords.load().agreement(theirs).filter(state="GE")[0].verdict
        'conflict'
    """

    state: str = cell("Id of the state.")
    year: int = cell("The year, from 1 January to 31 December.")
    coding: str = cell("How the year is coded here.")
    rules: str = cell("The name of the rules that derive the status here.")
    ours: str = cell("The status that stands for the year here.")
    theirs: str | None = cell(
        "The external code, as printed; empty if there is no such cell, or it is empty or "
        "coded as missing."
    )
    verdict: str = cell("Confirmed, conflict, only-here or only-there.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


AGREEMENT_COLUMNS = columns_of(AgreementRow)
"""The columns of a comparison."""


def agreement(
    archive: Context,
    table: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
    codes: bool = False,
    lang: str | None = None,
) -> Table[AgreementRow]:
    """Compare an external coding with ours, cell by cell; see `Commonwealth.agreement`."""
    ours = resolve_years(archive, None, (), coding, rules)
    external, years = read_codes(archive, table)
    states = sorted({*ours.states, *(state for state, _ in external)})
    query = resolve_years(archive, states, years, coding, rules) if states else ours
    refuse_too_many(query, len(query.states), "states")
    constants = str(query.coding), query.rules.name
    with_status = set(ours.states)
    rows: list[tuple[object, ...]] = []
    for year in code_years(query):
        code = external.get((year.state, year.year))
        if code is not None or year.status is not MembershipStatus.NONE:
            verdict = _verdict(year, code, ever=year.state in with_status)
            rows.append(_row(year, code, verdict, constants))
    return add_columns(archive, answer(AgreementRow, rows), codes=codes, lang=lang)


def _verdict(year: CodedYear, code: ExternalCode | None, *, ever: bool) -> Agreement:
    """Compare two codes; `ever` is whether the state has a status here in any year."""
    if code is None:
        return Agreement.ONLY_HERE
    if code.fits(year.status):
        return Agreement.CONFIRMED
    return Agreement.CONFLICT if ever or not code.has_status else Agreement.ONLY_THERE


def _row(
    year: CodedYear, code: ExternalCode | None, verdict: Agreement, constants: tuple[str, str]
) -> tuple[object, ...]:
    return (
        year.state,
        year.year,
        *constants,
        str(year.status),
        code.text if code else None,
        str(verdict),
        year.certain,
        " ".join(year.reasons),
        year.records,
        year.sources,
    )
