"""From the acts of one state to its status on every day."""

import datetime
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import chain, pairwise

import attrs

from cisrecords.dates import PartialDate
from cisrecords.evidence import Claim
from cisrecords.fields import ParticipantId
from cisrecords.law.charter import Rules, Step
from cisrecords.law.eras import (
    CONSENT,
    day_of,
    eras,
    running_notice,
    suspension_on,
    turning_days,
)
from cisrecords.law.fixed_points import AGREEMENT, Law, article_of_leaving
from cisrecords.law.scenarios import Scenario, scenarios
from cisrecords.law.timeline import Spell, Timeline
from cisrecords.law.values import Change, Membership, Reason, RivalStatus
from cisrecords.records import Act
from cisrecords.terms import MembershipStatus, Participation

__all__ = ["StatusTimeline", "Version"]


@attrs.frozen
class Version:
    """The spells of a state by one version of its acts.

    Attributes:
        spells: The spells, oldest first, without a day between them.
        scenario: What would have to be so; ``None`` for the acts as they stand on record.

    Example:
        >>> Version((Spell(MembershipStatus.NONE, None, None),), None).scenario is None
        True
    """

    spells: tuple[Spell[MembershipStatus], ...]
    scenario: Scenario | None


class StatusTimeline:
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
        >>> from cisrecords.law.charter import CHARTER_RULES
        >>> course = StatusTimeline("MN", (), lambda identity: (), Law(), CHARTER_RULES)
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
        self._acts = tuple(acts)
        self._line = _line(rules.steps(self._acts, law), law)
        self._rivals = [
            (scenario, _line(rules.steps(scenario.acts, law), law))
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
            >>> from cisrecords.law.charter import CHARTER_RULES
            >>> course = StatusTimeline("MN", (), lambda identity: (), Law(), CHARTER_RULES)
            >>> course.on(datetime.date(1991, 12, 8)).certain
            True
        """
        return self._segments[bisect_right(self.starts, day.toordinal()) - 1][1]

    def spells(self) -> tuple[Membership, ...]:
        """Return the spells of one status each, oldest first.

        Returns:
            The spells; each tells notice and participation as of its last day.

        Example:
            >>> from cisrecords.law.charter import CHARTER_RULES
            >>> len(StatusTimeline("MN", (), lambda identity: (), Law(), CHARTER_RULES).spells())
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
            >>> from cisrecords.law.charter import CHARTER_RULES
            >>> StatusTimeline("MN", (), lambda identity: (), Law(), CHARTER_RULES).changes()
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

    def versions(self) -> tuple[Version, ...]:
        """Return the spells by every version of the acts that sources leave open.

        Returns:
            The spells by the acts as they stand on record, then those by each other version.

        Example:
            >>> from cisrecords.law.charter import CHARTER_RULES
            >>> len(StatusTimeline("MN", (), lambda identity: (), Law(), CHARTER_RULES).versions())
            1
        """
        lines = ((None, self._line), *self._rivals)
        return tuple(Version(tuple(line.spells), scenario) for scenario, line in lines)

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
        self,
        scenario: Scenario,
        line: Timeline[MembershipStatus],
        adopted: MembershipStatus,
        day: datetime.date,
    ) -> RivalStatus | None:
        other = line.at(day).status
        if other is adopted:
            return None
        text = f"If {scenario.text}, the status would be {other.value}, not {adopted.value}."
        first = Reason(act=scenario.act.id, article=None, text=text, cites=scenario.cites)
        return RivalStatus(status=other, reasons=(first, *line.reasons(day)))


def _line(steps: Iterable[Step], law: Law) -> Timeline[MembershipStatus]:
    text = "No act that ties it to the Commonwealth is on record by then."
    article = "Protocol of 21 December 1991 (in force for each party from its ratification)"
    ground = Reason(article=article, text=text, cites=law.founded)
    return Timeline(steps, MembershipStatus.NONE, MembershipStatus.FORMER, ground)


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
