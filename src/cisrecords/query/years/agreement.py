"""The coding of the records beside that of somebody else, cell by cell."""

from typing import Any

from cisrecords.law import CHARTER_RULES, Rules
from cisrecords.query.common.answer_table import CERTAIN, REASONS, RECORDS, SOURCES, answer
from cisrecords.query.find.context import Context
from cisrecords.query.years.external_codings import ExternalCode, read_codes
from cisrecords.query.years.year_coding import CodedYear, code_years, resolve_years
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Agreement, Coding, MembershipStatus

__all__ = ["AGREEMENT_COLUMNS", "agreement"]

AGREEMENT_COLUMNS = (
    Column("state", ColumnType.TEXT, "Id of the state."),
    Column("year", ColumnType.INTEGER, "The year, from 1 January to 31 December."),
    Column("coding", ColumnType.TEXT, "How the year is coded here."),
    Column("rules", ColumnType.TEXT, "The name of the rules by which acts make a status here."),
    Column("ours", ColumnType.TEXT, "The status that stands for the year here."),
    Column(
        "theirs",
        ColumnType.TEXT,
        "What the other side says, as it says it; nothing if it "
        "has no such cell, or leaves it empty or coded as missing.",
    ),
    Column("verdict", ColumnType.TEXT, "Confirmed, conflict, only-here or only-there."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)
"""The heads of the columns of a comparison."""


def agreement(
    archive: Context,
    table: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
) -> Table:
    """Compare the coding of somebody else with ours; see `Commonwealth.agreement`.

    Args:
        archive: The records.
        table: The other coding: `state`, `year`, and `status` or `member`.
        coding: Which status of a year stands for it here.
        rules: How acts make a status here.

    Returns:
        A row for each cell of either side, by state and year.

    Raises:
        BadQuery: It is no table, lacks columns, or the coding or the rules are not known.
        InvalidRecords: States are unknown, years or cells not readable, or cells told twice; all
            of them are named.

    Example:
        >>> from cisrecords.records import State
        >>> archive = Context(states=[State(id="MN", names="Mongolia")])
        >>> theirs = [{"state": "Mongolia", "year": 2020, "member": "yes"}]
        >>> agreement(archive, theirs)["verdict"]
        ('only-there',)
    """
    ours = resolve_years(archive, None, (), coding, rules)
    cells, years = read_codes(archive, table)
    states = sorted({*ours.states, *(state for state, _ in cells)})
    question = resolve_years(archive, states, years, coding, rules) if states else ours
    lead = str(question.coding), question.rules.name
    tied = set(ours.states)
    rows: list[tuple[object, ...]] = []
    for each in code_years(question):
        cell = cells.get((each.state, each.year))
        if cell is not None or each.status is not MembershipStatus.NONE:
            verdict = _verdict(each, cell, is_tied=each.state in tied)
            rows.append(_row(each, cell, verdict, lead))
    return answer(AGREEMENT_COLUMNS, rows)


def _verdict(each: CodedYear, cell: ExternalCode | None, *, is_tied: bool) -> Agreement:
    if cell is None:
        return Agreement.ONLY_HERE
    if cell.fits(each.status):
        return Agreement.CONFIRMED
    return Agreement.CONFLICT if is_tied or not cell.is_tie else Agreement.ONLY_THERE


def _row(
    each: CodedYear, cell: ExternalCode | None, verdict: Agreement, lead: tuple[str, str]
) -> tuple[object, ...]:
    return (
        each.state,
        each.year,
        *lead,
        str(each.status),
        cell.text if cell else None,
        str(verdict),
        each.certain,
        " ".join(each.reasons),
        each.records,
        each.sources,
    )
