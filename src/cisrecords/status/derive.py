"""From the acts of one state to its status on every day."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise

import attrs

from cisrecords.dates import PartialDate
from cisrecords.evidence import Claim
from cisrecords.fields import ParticipantId
from cisrecords.records import Act
from cisrecords.status.eras import (
    CONSENT,
    day_of,
    eras,
    running_notice,
    suspension_on,
    turning_days,
)
from cisrecords.status.law import AGREEMENT, Law, article_of_leaving
from cisrecords.status.rivals import Scenario, scenarios
from cisrecords.status.rules import Rules, Step
from cisrecords.status.values import Change, Membership, Reason, RivalStatus
from cisrecords.terms import MembershipStatus, Participation

__all__ = ["Course"]

_ONE = datetime.timedelta(days=1)


class Course:
    """The status of one state through time, under some rules.

    Args:
        state: Id of the state.
        acts: Its acts.
        claims_about: A function from the id of an act to the claims about it.
        law: The fixed points of law.
        rules: How acts make a status.

    Attributes:
        starts: The numbers of the days on which anything that is told of it changes, in order.

    Example:
        >>> from cisrecords.status.rules import CHARTER_RULES
        >>> course = Course("MN", (), lambda identity: (), Law(), CHARTER_RULES)
        >>> course.on(datetime.date(2020, 1, 1)).status.value
        'none'
    """

    def __init__(
        self,
        state: str,
        acts: Sequence[Act],
        claims_about: Callable[[str], Sequence[Claim]],
        law: Law,
        rules: Rules,
    ) -> None:
        self._state = ParticipantId(state)
        self._law = law
        self._acts = tuple(acts)
        self._line = _Line(rules.steps(self._acts, law), law)
        self._rivals = [
            (scenario, _Line(rules.steps(scenario.acts, law), law))
            for scenario in scenarios(self._acts, claims_about)
        ]
        self._founding = _founding(self._acts, law)
        self._segments = [self._segment(day) for day in self._turning_days()]
        self.starts: list[int] = [start for start, _ in self._segments]

    def on(self, day: datetime.date) -> Membership:
        """Return what the state is on a day.

        Args:
            day: The day.

        Returns:
            Its membership.

        Example:
            >>> from cisrecords.status.rules import CHARTER_RULES
            >>> course = Course("MN", (), lambda identity: (), Law(), CHARTER_RULES)
            >>> course.on(datetime.date(1991, 12, 8)).certain
            True
        """
        return self._segments[bisect_right(self.starts, day.toordinal()) - 1][1]

    def spells(self) -> tuple[Membership, ...]:
        """Return the spells of one status each, oldest first.

        Returns:
            The spells; each tells notice and participation as of its last day.

        Example:
            >>> from cisrecords.status.rules import CHARTER_RULES
            >>> len(Course("MN", (), lambda identity: (), Law(), CHARTER_RULES).spells())
            1
        """
        found: list[Membership] = []
        for _, membership in self._segments:
            if found and found[-1].since == membership.since:
                rivals = tuple(dict.fromkeys((*found[-1].rivals, *membership.rivals)))
                certain = found[-1].certain and membership.certain
                found[-1] = attrs.evolve(membership, rivals=rivals, certain=certain)
            else:
                found.append(membership)
        return tuple(found)

    def changes(self) -> tuple[Change, ...]:
        """Return every change of status, oldest first.

        Returns:
            The changes.

        Example:
            >>> from cisrecords.status.rules import CHARTER_RULES
            >>> Course("MN", (), lambda identity: (), Law(), CHARTER_RULES).changes()
            ()
        """
        spells = self._line.spells
        return tuple(
            Change(
                state=self._state,
                before=before.status,
                after=after.status,
                on=PartialDate(after.since),
                reasons=self.on(after.since).reasons,
            )
            for before, after in pairwise(spells)
            if after.since is not None
        )

    def _turning_days(self) -> list[datetime.date]:
        days = {datetime.date.min}
        for line in (self._line, *(line for _, line in self._rivals)):
            days.update(step.on for step in line.steps)
        return sorted(days | turning_days(self._acts))

    def _segment(self, day: datetime.date) -> tuple[int, Membership]:
        spell = self._line.at(day)
        notice = running_notice(self._acts, day)
        suspension = suspension_on(self._acts, day)
        rivals = (self._rival(*rival, spell.status, day) for rival in self._rivals)
        differing = tuple(dict.fromkeys(rival for rival in rivals if rival is not None))
        reasons = [*self._line.reasons(day)]
        if notice is not None:
            reasons.insert(0, _of_notice(notice))
        if suspension is not None:
            reasons.insert(0, _of_suspension(suspension))
        membership = Membership(
            state=self._state,
            status=spell.status,
            since=PartialDate(spell.since) if spell.since else None,
            until=PartialDate(spell.until) if spell.until else None,
            founding=self._founding,
            notice=notice,
            participation=Participation.SUSPENDED if suspension else Participation.ACTIVE,
            reasons=tuple(reasons),
            certain=not differing,
            rivals=differing,
        )
        return day.toordinal(), membership

    def _rival(
        self, scenario: Scenario, line: "_Line", adopted: MembershipStatus, day: datetime.date
    ) -> RivalStatus | None:
        other = line.at(day).status
        if other is adopted:
            return None
        text = f"If {scenario.text}, the status would be {other.value}, not {adopted.value}."
        first = Reason(act=scenario.act.id, article=None, text=text, cites=scenario.cites)
        return RivalStatus(status=other, reasons=(first, *line.reasons(day)))


@attrs.frozen
class _Spell:
    status: MembershipStatus
    since: datetime.date | None
    until: datetime.date | None


class _Line:
    """The steps of one version of the acts, and the spells that they make."""

    def __init__(self, steps: Iterable[Step], law: Law) -> None:
        self.steps = sorted(steps, key=lambda step: step.on)
        self._law = law
        self.spells = self._spells()

    def _spells(self) -> list[_Spell]:
        turns: list[tuple[datetime.date | None, MembershipStatus]] = [(None, MembershipStatus.NONE)]
        for step in self.steps:
            if step.status is None:
                continue
            if turns[-1][0] == step.on:
                turns.pop()
            if not turns or turns[-1][1] is not step.status:
                turns.append((step.on, step.status))
        ends = [start - _ONE if start else None for start, _ in turns[1:]]
        return [
            _Spell(status, since, until)
            for (since, status), until in zip(turns, [*ends, None], strict=True)
        ]

    def at(self, day: datetime.date) -> _Spell:
        """Return the spell of a day."""
        return next(
            spell for spell in reversed(self.spells) if spell.since is None or spell.since <= day
        )

    def reasons(self, day: datetime.date) -> list[Reason]:
        """Return the grounds of the status of a day, the latest first."""
        told: list[Reason] = []
        for step in self.steps:
            if step.on > day:
                break
            if step.status is MembershipStatus.FORMER or (
                told and step.status is not None and self._left_before(step)
            ):
                told = []
            told.insert(0, step.reason)
        return told or [self._nothing()]

    def _left_before(self, step: Step) -> bool:
        before = self.at(step.on - _ONE) if step.on > datetime.date.min else None
        return before is not None and before.status is MembershipStatus.FORMER

    def _nothing(self) -> Reason:
        text = "No act that ties it to the Commonwealth is on record by then."
        article = "Protocol of 21 December 1991 (in force for each party from its ratification)"
        return Reason(article=article, text=text, cites=self._law.founded)


def _founding(acts: Sequence[Act], law: Law) -> bool:
    act = eras(acts)[0].first(chain.from_iterable(CONSENT), [AGREEMENT])
    return act is not None and day_of(act) <= law.charter_adopted


def _of_notice(notice: Act) -> Reason:
    text = f"Notice of withdrawal given on {notice.date}; bound until its twelve months have run."
    article = article_of_leaving(notice.instrument)
    return Reason(act=notice.id, article=article, text=text, cites=notice.cites)


def _of_suspension(act: Act) -> Reason:
    text = f"Suspended its part in the work on {act.date}; that ends no obligation."
    return Reason(act=act.id, text=text, cites=act.cites)
