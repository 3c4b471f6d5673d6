"""How the years of a state are coded, by the preferred values and by their rivals."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from cisrecords.archive import parse_term
from cisrecords.errors import BadQuery
from cisrecords.law import Change, Membership, Rules, StatusBook, rules_named
from cisrecords.law.status_timeline import StatusTimeline
from cisrecords.law.timeline import Spell
from cisrecords.query.common.answer_table import source_ids
from cisrecords.query.common.arguments import resolve_ids
from cisrecords.query.find.context import Context
from cisrecords.terms import Coding, MembershipStatus


@attrs.frozen
class Part:
    """Consecutive days of one year with one status."""

    status: MembershipStatus
    first: datetime.date
    last: datetime.date

    @property
    def days(self) -> int:
        """How many days there are."""
        return (self.last - self.first).days + 1

    @property
    def is_member(self) -> bool:
        """Whether the state is a member on them."""
        return self.status is MembershipStatus.MEMBER


@attrs.frozen
class YearQuery:
    """A query for years, with names resolved."""

    book: StatusBook
    states: tuple[str, ...]
    years: tuple[int, ...]
    coding: Coding
    rules: Rules


@attrs.frozen
class CodedYear:
    """How a year of a state is coded, and why."""

    state: str
    year: int
    membership: Membership
    versions: tuple[tuple[Part, ...], ...]
    rivals: tuple[MembershipStatus, ...]
    changes: tuple[Change, ...]
    certain: bool
    reasons: tuple[str, ...]
    sources: tuple[str, ...]

    @property
    def status(self) -> MembershipStatus:
        """The status that the year is coded as."""
        return self.membership.status

    @property
    def records(self) -> tuple[str, ...]:
        """Ids of the acts that the status and its changes rest on."""
        reasons = [self.membership.reasons, *(change.reasons for change in self.changes)]
        return tuple(sorted({each.act for part in reasons for each in part if each.act}))


def resolve_years(
    archive: Context,
    states: Any,
    years: tuple[int, ...],
    coding: Any,
    rules: Rules | str,
) -> YearQuery:
    """Resolve the names and terms of a query for years."""
    chosen = rules_named(rules)
    term = parse_term("coding", coding, Coding)
    if term is None:
        raise BadQuery("coding", coding, "expected one of " + ", ".join(Coding))
    return YearQuery(archive.status_book, _states(archive, states, chosen), years, term, chosen)


MOST_ROWS = 1_000_000
"""The most rows of a question that multiplies years by states."""


def refuse_too_many(query: YearQuery, states: int, what: str) -> None:
    """Raise `BadQuery` where each year by so many states, or pairs of them, is too much."""
    years = len(query.years)
    rows = years * states
    if rows <= MOST_ROWS:
        return
    count = (
        f"years ({years}) by {what} ({states}) would be {rows} rows, and the most are {MOST_ROWS}"
    )
    if states > MOST_ROWS:
        raise BadQuery("states", len(query.states), f"{count}; name fewer states")
    narrower = f"ask for {MOST_ROWS // states} years at most, or name fewer states"
    raise BadQuery("years", f"{query.years[0]}/{query.years[-1]}", f"{count}; {narrower}")


def _states(archive: Context, states: Any, rules: Rules) -> tuple[str, ...]:
    if states is None:
        ever = {str(change.state) for change in archive.status_book.changes(rules=rules)}
        return tuple(state for state in archive.states.ids() if state in ever)
    return resolve_ids(archive, "states", states, "states", "bodies") or ()


def code_years(query: YearQuery) -> Iterator[CodedYear]:
    """Code each year of each state, by state and year."""
    for state in query.states:
        timeline = query.book.course(state, query.rules)
        changes = timeline.changes()
        for year in query.years:
            in_year = tuple(each for each in changes if each.on.as_day().year == year)
            yield _code_year(query, timeline, in_year, state, year)


def _code_year(
    query: YearQuery, timeline: StatusTimeline, changes: tuple[Change, ...], state: str, year: int
) -> CodedYear:
    versions = timeline.versions()
    parts = tuple(parts_of(version.spells, year) for version in versions)
    chosen = chosen_part(parts[0], query.coding)
    membership = timeline.on(chosen.last)
    reasons = [reason.text for reason in membership.reasons]
    rivals: list[MembershipStatus] = []
    cites = [reason.cites for reason in membership.reasons]
    cites += [reason.cites for change in changes for reason in change.reasons]
    for version, other_parts in zip(versions, parts, strict=True):
        other = chosen_part(other_parts, query.coding).status
        if version.scenario is not None and other is not chosen.status:
            reasons.append(
                f"If {version.scenario.text}, the year would be coded {other}, not {chosen.status}."
            )
            cites.append(version.scenario.cites)
            rivals.append(other)
    decided = parts[0][0].first if query.coding is Coding.YEAR_START else parts[0][-1].last
    doubts = query.book.doubts(decided)
    return CodedYear(
        state=state,
        year=year,
        membership=membership,
        versions=parts,
        rivals=tuple(dict.fromkeys(rivals)),
        changes=changes,
        certain=not rivals and not doubts,
        reasons=(*reasons, *(doubt.text for doubt in doubts)),
        sources=source_ids(*cites),
    )


def parts_of(spells: Iterable[Spell[MembershipStatus]], year: int) -> tuple[Part, ...]:
    """Return the part of each spell that lies in a year, in order."""
    begins, ends = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return tuple(
        Part(spell.status, max(spell.since or begins, begins), min(spell.until or ends, ends))
        for spell in spells
        if (spell.since or begins) <= ends and (spell.until or ends) >= begins
    )


def chosen_part(parts: Sequence[Part], coding: Coding) -> Part:
    """Return the part whose status the year is coded as."""
    if coding is Coding.YEAR_START:
        return parts[0]
    if coding is Coding.YEAR_END:
        return parts[-1]
    if coding is Coding.ANY_DAY:
        return max(parts, key=lambda part: (part.status.rank, part.last))
    days: Counter[MembershipStatus] = Counter()
    for part in parts:
        days[part.status] += part.days
    return max(parts, key=lambda part: (days[part.status], part.last))


def joint_days(one: Iterable[Part], other: Iterable[Part]) -> int:
    """Count the days on which both were members."""
    return sum(
        max(0, (min(a.last, b.last) - max(a.first, b.first)).days + 1)
        for a in one
        if a.is_member
        for b in other
        if b.is_member
    )
