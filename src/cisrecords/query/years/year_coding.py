"""What a state is coded as in a year, whichever of the records and their rivals are right."""

import datetime
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import attrs

from cisrecords.errors import BadQuery
from cisrecords.law import Change, Membership, Rules, StatusBook, rules_named
from cisrecords.law.status_timeline import StatusTimeline
from cisrecords.law.timeline import Spell
from cisrecords.query.common.answer_table import source_ids
from cisrecords.query.find.context import Context
from cisrecords.query.find.finder import parse_term, resolve_ids
from cisrecords.terms import Coding, MembershipStatus


@attrs.frozen
class Part:
    """Days of one year on end with one status."""

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
    """A question for years, with its names looked up."""

    book: StatusBook
    states: tuple[str, ...]
    years: tuple[int, ...]
    coding: Coding
    rules: Rules


@attrs.frozen
class CodedYear:
    """What a state is coded as in a year, and why."""

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
        """The status that stands for the year."""
        return self.membership.status

    @property
    def records(self) -> tuple[str, ...]:
        """Ids of the acts behind the status and its changes."""
        grounds = [self.membership.reasons, *(change.reasons for change in self.changes)]
        return tuple(sorted({each.act for part in grounds for each in part if each.act}))


def resolve_years(
    archive: Context,
    states: Any,
    years: tuple[int, ...],
    coding: Any,
    rules: Rules | str,
) -> YearQuery:
    """Look up what a question for years names."""
    chosen = rules_named(rules)
    word = parse_term("coding", coding, Coding)
    if word is None:
        raise BadQuery("coding", coding, "expected one of " + ", ".join(Coding))
    return YearQuery(archive.book, _states(archive, states, chosen), years, word, chosen)


def _states(archive: Context, states: Any, rules: Rules) -> tuple[str, ...]:
    if states is None:
        tied = {str(change.state) for change in archive.book.changes(rules=rules)}
        return tuple(state for state in archive.states.ids() if state in tied)
    return resolve_ids(archive, "states", states, "states", "bodies") or ()


def code_years(question: YearQuery) -> Iterator[CodedYear]:
    """Tell what each state is coded as in each year, by state and year."""
    for state in question.states:
        course = question.book.course(state, question.rules)
        changes = course.changes()
        for year in question.years:
            in_year = tuple(each for each in changes if each.on.as_day().year == year)
            yield _coded(question, course, in_year, state, year)


def _coded(
    question: YearQuery, course: StatusTimeline, changes: tuple[Change, ...], state: str, year: int
) -> CodedYear:
    versions = course.versions()
    parts = tuple(parts_of(version.spells, year) for version in versions)
    chosen = chosen_part(parts[0], question.coding)
    membership = course.on(chosen.last)
    reasons = [reason.text for reason in membership.reasons]
    rivals: list[MembershipStatus] = []
    cites = [reason.cites for reason in membership.reasons]
    cites += [reason.cites for change in changes for reason in change.reasons]
    for version, other_parts in zip(versions, parts, strict=True):
        other = chosen_part(other_parts, question.coding).status
        if version.scenario is not None and other is not chosen.status:
            told = f"If {version.scenario.text}, it would be coded {other}, not {chosen.status}."
            reasons.append(told)
            cites.append(version.scenario.cites)
            rivals.append(other)
    decided = parts[0][0].first if question.coding is Coding.YEAR_START else parts[0][-1].last
    doubts = question.book.doubts(decided)
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
    """Cut the days of a year out of spells, in order."""
    begins, ends = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return tuple(
        Part(spell.status, max(spell.since or begins, begins), min(spell.until or ends, ends))
        for spell in spells
        if (spell.since or begins) <= ends and (spell.until or ends) >= begins
    )


def chosen_part(parts: Sequence[Part], coding: Coding) -> Part:
    """Choose the part of a year whose status stands for the year."""
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
