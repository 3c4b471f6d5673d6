"""Dyads: pairs of states by year, their codes, and the days on which both were members."""

from itertools import combinations
from math import comb
from typing import Any

from cisrecords.errors import BadQuery
from cisrecords.law import CHARTER_RULES, Rules
from cisrecords.query.common.answer_table import CERTAIN, RECORDS, SOURCES, answer, parse_years
from cisrecords.query.find.context import Context
from cisrecords.query.years.year_coding import (
    CodedYear,
    code_years,
    joint_days,
    refuse_too_many,
    resolve_years,
)
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Coding, MembershipStatus

__all__ = ["DYADS", "dyads"]

DYADS = (
    Column("a", ColumnType.TEXT, "Id of the state whose id comes first."),
    Column("b", ColumnType.TEXT, "Id of the other state."),
    Column("year", ColumnType.INTEGER, "The year, from 1 January to 31 December."),
    Column("coding", ColumnType.TEXT, "How the year is coded."),
    Column("rules", ColumnType.TEXT, "The name of the rules that derive the status."),
    Column("status_a", ColumnType.TEXT, "The status that the first is coded as."),
    Column("status_b", ColumnType.TEXT, "The status that the other is coded as."),
    Column("joint", ColumnType.YES_NO, "Whether both of these statuses are member."),
    Column("days", ColumnType.INTEGER, "On how many days of the year both were members."),
    CERTAIN,
    RECORDS,
    SOURCES,
)
"""The columns of pairs."""

_PAIR = 2


def dyads(
    archive: Context,
    years: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
    states: Any = None,
) -> Table:
    """Return what pairs of states are coded as by year; see `Commonwealth.dyads`."""
    query = resolve_years(archive, states, parse_years(years), coding, rules)
    if states is not None and len(query.states) < _PAIR:
        raise BadQuery(
            "states", states, "a pair takes two states; leave `states` out for all pairs"
        )
    refuse_too_many(query, comb(len(query.states), _PAIR), "pairs of states")
    constants = str(query.coding), query.rules.name
    by_state: dict[str, list[CodedYear]] = {}
    for year in code_years(query):
        by_state.setdefault(year.state, []).append(year)
    rows = (
        _row(a, b, constants)
        for one, other in combinations(query.states, 2)
        for a, b in zip(by_state[one], by_state[other], strict=True)
    )
    return answer(DYADS, rows)


def _row(a: CodedYear, b: CodedYear, constants: tuple[str, str]) -> tuple[object, ...]:
    days = joint_days(a.versions[0], b.versions[0])
    agreed = all(days == joint_days(one, other) for one in a.versions for other in b.versions)
    return (
        a.state,
        b.state,
        a.year,
        *constants,
        str(a.status),
        str(b.status),
        a.status is b.status is MembershipStatus.MEMBER,
        days,
        a.certain and b.certain and agreed,
        tuple(sorted({*a.records, *b.records})),
        tuple(sorted({*a.sources, *b.sources})),
    )
