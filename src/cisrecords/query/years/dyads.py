"""Dyads: pairs of states by year, their codes, and the days on which both were members."""

from itertools import combinations
from math import comb
from typing import Any

from cisrecords.archive.columns.codes import CodedPairRow
from cisrecords.errors import BadQuery
from cisrecords.law import CHARTER_RULES, Rules
from cisrecords.query.common.added_columns import NamedPairRow, add_columns
from cisrecords.query.common.answer_table import CERTAIN, RECORDS, SOURCES, answer, parse_years
from cisrecords.query.find.context import Context
from cisrecords.query.years.year_coding import (
    CodedYear,
    code_years,
    joint_days,
    refuse_too_many,
    resolve_years,
)
from cisrecords.table import Table, cell, columns_of
from cisrecords.terms import Coding, MembershipStatus

__all__ = ["DYADS", "DyadRow", "dyads"]


class DyadRow(CodedPairRow, NamedPairRow):
    """A row of `Commonwealth.dyads`: two states in a year.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().dyads(2009, states=["GE", "MD"])[0].days
        229
    """

    a: str = cell("Id of the state whose id comes first.")
    b: str = cell("Id of the other state.")
    year: int = cell("The year, from 1 January to 31 December.")
    coding: str = cell("How the year is coded.")
    rules: str = cell("The name of the rules that derive the status.")
    status_a: str = cell("The status that the first is coded as.")
    status_b: str = cell("The status that the other is coded as.")
    joint: bool = cell("Whether both of these statuses are member.")
    days: int = cell("On how many days of the year both were members.")
    certain: bool = cell(CERTAIN.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


DYADS = columns_of(DyadRow)
"""The columns of pairs."""

_PAIR = 2


def dyads(
    archive: Context,
    years: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
    states: Any = None,
    codes: bool = False,
    lang: str | None = None,
) -> Table[DyadRow]:
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
    return add_columns(archive, answer(DyadRow, rows), codes=codes, lang=lang)


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
