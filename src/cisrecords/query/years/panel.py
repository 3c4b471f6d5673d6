"""States by year: what each is coded as, since when, why, and what changed in the year."""

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
from cisrecords.query.years.year_coding import CodedYear, code_years, resolve_years
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Coding, MembershipStatus

__all__ = ["PANEL", "panel"]

PANEL = (
    Column("state", ColumnType.TEXT, "Id of the state (or of the outside body, for an observer)."),
    Column("year", ColumnType.INTEGER, "The year, from 1 January to 31 December."),
    Column("coding", ColumnType.TEXT, "How the year is coded."),
    Column("rules", ColumnType.TEXT, "The name of the rules by which acts make a status."),
    Column("status", ColumnType.TEXT, "The status that stands for the year."),
    Column("member", ColumnType.YES_NO, "Whether that status is member."),
    Column("since", ColumnType.DATE, "The first day of that status; nothing before any act."),
    REASONS,
    CERTAIN,
    Column("rivals", ColumnType.WORDS, "The statuses that would stand if another source is right."),
    Column("changes", ColumnType.TEXT, "Every change in the year and its reason, oldest first."),
    RECORDS,
    SOURCES,
)
"""The heads of the columns of a panel."""


def panel(
    archive: Context,
    years: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
    states: Any = None,
) -> Table:
    """Tell what states were by year; see `Commonwealth.panel`.

    Args:
        archive: The records.
        years: A year, several, or a span such as ``"1991/2024"``.
        coding: Which status of a year stands for it.
        rules: How acts make a status.
        states: One name or several; by default every state that ever has a status.

    Returns:
        A row for each state and year, in this order.

    Raises:
        NotFound: No state or body is called so.
        Ambiguous: A name fits more than one.
        BadQuery: The years, the coding or the rules are not known, or there is no state.

    Example:
        >>> from cisrecords.records import State
        >>> archive = Context(states=[State(id="MN", names="Mongolia")])
        >>> panel(archive, 2020, states="Mongolia")["status"]
        ('none',)
    """
    question = resolve_years(archive, states, parse_years(years), coding, rules)
    lead = str(question.coding), question.rules.name
    return answer(
        PANEL,
        (
            _row(archive.book.course(each.state, question.rules), each, lead)
            for each in code_years(question)
        ),
    )


def _row(course: StatusTimeline, each: CodedYear, lead: tuple[str, str]) -> tuple[object, ...]:
    told = [_told(course, change) for change in each.changes]
    return (
        each.state,
        each.year,
        *lead,
        str(each.status),
        each.status is MembershipStatus.MEMBER,
        each.membership.since,
        " ".join(each.reasons),
        each.certain,
        [str(status) for status in each.rivals],
        " | ".join(told) or None,
        each.records,
        each.sources,
    )


def _told(course: StatusTimeline, change: Change) -> str:
    """Tell a change with the grounds that were not there the day before."""
    day = change.on.as_day()
    known = course.on(day.fromordinal(max(day.toordinal() - 1, 1))).reasons
    new = [reason.text for reason in change.reasons if reason not in known]
    told = new or [reason.text for reason in change.reasons]
    return f"{change.on} {change.before} -> {change.after}: {' '.join(told)}"
