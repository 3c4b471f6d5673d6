"""Pairs of states by year: what each is coded as, and on how many days both were members."""

from itertools import combinations
from typing import Any

from cisrecords.errors import BadQuery
from cisrecords.law import CHARTER_RULES, Rules
from cisrecords.query.common.answer_table import CERTAIN, RECORDS, SOURCES, answer, parse_years
from cisrecords.query.find.context import Context
from cisrecords.query.years.year_coding import CodedYear, code_years, joint_days, resolve_years
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Coding, MembershipStatus

__all__ = ["DYADS", "dyads"]

DYADS = (
    Column("a", ColumnType.TEXT, "Id of the state whose id comes first."),
    Column("b", ColumnType.TEXT, "Id of the other state."),
    Column("year", ColumnType.INTEGER, "The year, from 1 January to 31 December."),
    Column("coding", ColumnType.TEXT, "How the year is coded."),
    Column("rules", ColumnType.TEXT, "The name of the rules by which acts make a status."),
    Column("status_a", ColumnType.TEXT, "The status of the first that stands for the year."),
    Column("status_b", ColumnType.TEXT, "The status of the other that stands for the year."),
    Column("joint", ColumnType.YES_NO, "Whether both of these statuses are member."),
    Column("days", ColumnType.INTEGER, "On how many days of the year both were members."),
    CERTAIN,
    RECORDS,
    SOURCES,
)
"""The heads of the columns of pairs."""

_PAIR = 2


def dyads(
    archive: Context,
    years: Any,
    *,
    coding: Coding | str = Coding.YEAR_END,
    rules: Rules | str = CHARTER_RULES,
    states: Any = None,
) -> Table:
    """Tell what pairs of states were by year; see `Commonwealth.dyads`.

    Args:
        archive: The records.
        years: A year, several, or a span such as ``"1991/2024"``.
        coding: Which status of a year stands for it.
        rules: How acts make a status.
        states: The names of the states that are paired; by default every state that ever has
            a status.

    Returns:
        A row for each pair and year, in this order.

    Raises:
        NotFound: No state or body is called so.
        Ambiguous: A name fits more than one.
        BadQuery: The years, the coding or the rules are not known, or there are not two states.

    Example:
        >>> from cisrecords.records import State
        >>> states = [State(id="MN", names="Mongolia"), State(id="AF", names="Afghanistan")]
        >>> archive = Context(states=states)
        >>> found = dyads(archive, 2020, states=["Mongolia", "AF"])
        >>> found["a"], found["b"], found["joint"]
        (('AF',), ('MN',), (False,))
    """
    question = resolve_years(archive, states, parse_years(years), coding, rules)
    if states is not None and len(question.states) < _PAIR:
        raise BadQuery("states", states, "a pair takes two states; leave them out to ask for all")
    lead = str(question.coding), question.rules.name
    found: dict[str, list[CodedYear]] = {}
    for each in code_years(question):
        found.setdefault(each.state, []).append(each)
    rows = (
        _row(a, b, lead)
        for one, other in combinations(question.states, 2)
        for a, b in zip(found[one], found[other], strict=True)
    )
    return answer(DYADS, rows)


def _row(a: CodedYear, b: CodedYear, lead: tuple[str, str]) -> tuple[object, ...]:
    days = joint_days(a.versions[0], b.versions[0])
    settled = all(days == joint_days(one, other) for one in a.versions for other in b.versions)
    return (
        a.state,
        b.state,
        a.year,
        *lead,
        str(a.status),
        str(b.status),
        a.status is b.status is MembershipStatus.MEMBER,
        days,
        a.certain and b.certain and settled,
        tuple(sorted({*a.records, *b.records})),
        tuple(sorted({*a.sources, *b.sources})),
    )
