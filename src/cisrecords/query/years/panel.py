"""The panel: the status of states by year, since when, why, and what changed in the year."""

from typing import Any

from cisrecords.archive.columns.codes import CodedRow
from cisrecords.dates import PartialDate
from cisrecords.law import CHARTER_RULES, Change, Rules
from cisrecords.law.status_timeline import StatusTimeline
from cisrecords.query.common.added_columns import NamedStateRow, add_columns
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    parse_years,
)
from cisrecords.query.find.context import Context
from cisrecords.query.years.year_coding import CodedYear, code_years, refuse_too_many, resolve_years
from cisrecords.table import Table, cell, columns_of
from cisrecords.terms import Coding, MembershipStatus

__all__ = ["PANEL", "PanelRow", "panel"]


class PanelRow(CodedRow, NamedStateRow):
    """A row of `Commonwealth.panel`: a state in a year.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().panel(2009, states="GE")[0].status
        'former'
    """

    state: str = cell("Id of the state (or of the outside body, for an observer).")
    year: int = cell("The year, from 1 January to 31 December.")
    coding: str = cell("How the year is coded.")
    rules: str = cell("The name of the rules that derive the status.")
    status: str = cell("The status that the year is coded as.")
    member: bool = cell("Whether that status is member.")
    since: PartialDate | None = cell("The first day of that status; empty before any act.")
    reasons: str = cell(REASONS.meaning)
    certain: bool = cell(CERTAIN.meaning)
    rivals: tuple[str, ...] = cell("The statuses if another source is right.")
    changes: str | None = cell("Every change in the year and its reason, oldest first.")
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


PANEL = columns_of(PanelRow)
"""The columns of a panel."""


def panel(
    archive: Context,
    years: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
    states: Any = None,
    codes: bool = False,
    lang: str | None = None,
) -> Table[PanelRow]:
    """Return what states are coded as by year; see `Commonwealth.panel`."""
    query = resolve_years(archive, states, parse_years(years), coding, rules)
    refuse_too_many(query, len(query.states), "states")
    constants = str(query.coding), query.rules.name
    rows = (
        _row(archive.status_book.course(year.state, query.rules), year, constants)
        for year in code_years(query)
    )
    return add_columns(archive, answer(PanelRow, rows), codes=codes, lang=lang)


def _row(
    timeline: StatusTimeline, year: CodedYear, constants: tuple[str, str]
) -> tuple[object, ...]:
    changes = [_describe_change(timeline, change) for change in year.changes]
    return (
        year.state,
        year.year,
        *constants,
        str(year.status),
        year.status is MembershipStatus.MEMBER,
        year.membership.since,
        " ".join(year.reasons),
        year.certain,
        [str(status) for status in year.rivals],
        " | ".join(changes) or None,
        year.records,
        year.sources,
    )


def _describe_change(timeline: StatusTimeline, change: Change) -> str:
    """Return a change with the reasons that did not hold the day before."""
    day = change.on.as_day()
    before = timeline.on(day.fromordinal(max(day.toordinal() - 1, 1))).reasons
    new = [reason for reason in change.reasons if reason not in before] or change.reasons
    reasons = " ".join(reason.text for reason in new)
    return f"{change.on} {change.before} -> {change.after}: {reasons}"
