"""The panel: the status of states by year, since when, why, and what changed in the year."""

from typing import Any

from cisrecords.law import CHARTER_RULES, Change, Rules
from cisrecords.law.status_timeline import StatusTimeline
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
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Coding, MembershipStatus

__all__ = ["PANEL", "panel"]

PANEL = (
    Column("state", ColumnType.TEXT, "Id of the state (or of the outside body, for an observer)."),
    Column("year", ColumnType.INTEGER, "The year, from 1 January to 31 December."),
    Column("coding", ColumnType.TEXT, "How the year is coded."),
    Column("rules", ColumnType.TEXT, "The name of the rules that derive the status."),
    Column("status", ColumnType.TEXT, "The status that the year is coded as."),
    Column("member", ColumnType.YES_NO, "Whether that status is member."),
    Column("since", ColumnType.DATE, "The first day of that status; empty before any act."),
    REASONS,
    CERTAIN,
    Column("rivals", ColumnType.WORDS, "The statuses if another source is right."),
    Column("changes", ColumnType.TEXT, "Every change in the year and its reason, oldest first."),
    RECORDS,
    SOURCES,
)
"""The columns of a panel."""


def panel(
    archive: Context,
    years: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
    states: Any = None,
) -> Table:
    """Return what states are coded as by year; see `Commonwealth.panel`."""
    query = resolve_years(archive, states, parse_years(years), coding, rules)
    refuse_too_many(query, len(query.states), "states")
    constants = str(query.coding), query.rules.name
    return answer(
        PANEL,
        (
            _row(archive.status_book.course(year.state, query.rules), year, constants)
            for year in code_years(query)
        ),
    )


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
