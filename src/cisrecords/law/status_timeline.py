"""`StatusTimeline`: the status of one state to the Commonwealth on every day."""

import datetime
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

import attrs

from cisrecords.archive.prose import Prose
from cisrecords.dates import PartialDate
from cisrecords.fields import ActId, ParticipantId
from cisrecords.law.charter import Rules
from cisrecords.law.eras import day_of, eras, running_notice, suspension_on, turning_days
from cisrecords.law.fixed_points import AGREEMENT, PROTOCOL_RULE, Law, article_of_leaving
from cisrecords.law.scenarios import ClaimsAbout, scenarios
from cisrecords.law.timeline import Rival, RivalTimelines, Scenario, Spell, Step, Vocabulary
from cisrecords.law.values import Change, Membership, Reason, RivalStatus, act_reason, on_day
from cisrecords.records import Act
from cisrecords.terms import ActKind, MembershipStatus, Participation

__all__ = ["StatusTimeline", "Version"]

_WORDS = Vocabulary(MembershipStatus.NONE, MembershipStatus.FORMER, "the status")


class Version(NamedTuple):
    """The spells of a state by one scenario; ``None`` for the acts as they are on record."""

    spells: tuple[Spell[MembershipStatus], ...]
    scenario: Scenario[MembershipStatus] | None


class StatusTimeline:
    """The status of one state through time, under some rules.

    `starts` holds the numbers of the days on which anything in an answer changes, in order.
    """

    def __init__(
        self,
        state: str,
        acts: Sequence[Act],
        claims_about: ClaimsAbout,
        law: Law,
        rules: Rules,
        prose: Prose | None = None,
    ) -> None:
        def steps(acts: Sequence[Act]) -> Iterable[Step[MembershipStatus]]:
            return rules.steps(acts, law)

        self._state = ParticipantId(state)
        self._acts = tuple(acts)
        self._timelines = RivalTimelines(
            steps(self._acts),
            scenarios(self._acts, claims_about, steps, prose=prose),
            _WORDS,
            _ground(law),
        )
        self._founding = _is_founding(self._acts, law)
        days = {datetime.date.min} | self._timelines.days | turning_days(self._acts)
        self.starts: list[int] = sorted(day.toordinal() for day in days)
        self._memberships: dict[int, Membership] = {}

    def on(self, day: datetime.date) -> Membership:
        """Return what the state is on a day."""
        return self._from(self.starts[bisect_right(self.starts, day.toordinal()) - 1])

    def spells(self) -> tuple[Membership, ...]:
        """Return the spells of one status each, with notice and participation of their last day."""
        spells: list[Membership] = []
        for membership in map(self._from, self.starts):
            if spells and spells[-1].since == membership.since:
                rivals = tuple(dict.fromkeys((*spells[-1].rivals, *membership.rivals)))
                certain = spells[-1].certain and membership.certain
                spells[-1] = attrs.evolve(membership, rivals=rivals, certain=certain)
            else:
                spells.append(membership)
        return tuple(spells)

    def changes(self) -> tuple[Change, ...]:
        """Return every change of status, oldest first."""
        return tuple(
            Change(
                state=self._state,
                before=before.status,
                after=after.status,
                on=PartialDate(after.since),
                reasons=self.on(after.since).reasons,
            )
            for before, after in pairwise(self._timelines.preferred.spells)
            if after.since is not None
        )

    def versions(self) -> tuple[Version, ...]:
        """Return the spells by the acts as they are on record, then by each scenario."""
        lines = ((None, self._timelines.preferred), *self._timelines.others)
        return tuple(Version(tuple(line.spells), scenario) for scenario, line in lines)

    def _from(self, start: int) -> Membership:
        """Return what the state is from one of the starts to the next, derived once."""
        if start not in self._memberships:
            self._memberships[start] = self._membership(datetime.date.fromordinal(start))
        return self._memberships[start]

    def _membership(self, day: datetime.date) -> Membership:
        answer = self._timelines.on(day)
        notice = running_notice(self._acts, day)
        suspension = suspension_on(self._acts, day)
        rivals = tuple(dict.fromkeys(_rival_status(rival, day) for rival in answer.rivals))
        return Membership(
            state=self._state,
            status=answer.spell.status,
            since=answer.spell.first,
            until=answer.spell.last,
            founding=self._founding,
            notice=notice,
            participation=Participation.SUSPENDED if suspension else Participation.ACTIVE,
            reasons=(*_of_suspension(suspension), *_of_notice(notice), *answer.reasons),
            certain=not rivals,
            rivals=rivals,
        )


def _rival_status(rival: Rival[MembershipStatus], day: datetime.date) -> RivalStatus:
    scenario = rival.scenario
    condition = Reason(act=ActId(scenario.record), text=rival.text, cites=scenario.cites)
    return RivalStatus(status=rival.status, reasons=(condition, *rival.timeline.reasons(day)))


def _ground(law: Law) -> Reason:
    text = "No act that ties it to the Commonwealth is on record by then."
    return Reason(article=PROTOCOL_RULE, text=text, cites=law.founded)


def _is_founding(acts: Sequence[Act], law: Law) -> bool:
    act = eras(acts)[0].first(ActKind.consent, [AGREEMENT])
    return act is not None and day_of(act) <= law.charter_adopted


def _of_notice(notice: Act | None) -> tuple[Reason, ...]:
    if notice is None:
        return ()
    text = f"Notice of withdrawal given {on_day(notice)}; bound until its twelve months have run."
    return (act_reason(notice, text, article_of_leaving(notice.instrument)),)


def _of_suspension(act: Act | None) -> tuple[Reason, ...]:
    if act is None:
        return ()
    text = f"Suspended its part in the work {on_day(act)}; that ends no obligation."
    return (act_reason(act, text),)
