"""`StatusBook`: the statuses of all states by the acts of an archive, derived once."""

from __future__ import annotations

import datetime
from bisect import bisect_right
from collections.abc import Callable
from functools import cached_property

import attrs

from cisrecords import archive as kept
from cisrecords import records
from cisrecords.archive import Archive, Collection, parse_term
from cisrecords.archive.prose import Prose
from cisrecords.dates import Day, PartialDate, first_day, last_day
from cisrecords.dates.words import date_in_words
from cisrecords.errors import BadQuery
from cisrecords.law.charter import CHARTER_RULES, Rules, rules_named
from cisrecords.law.fixed_points import Law
from cisrecords.law.status_timeline import StatusTimeline
from cisrecords.law.values import Change, Membership, Reason
from cisrecords.terms import MembershipStatus

__all__ = ["StatusBook"]


_Qualify = Callable[[Membership, int], Membership]
_HINT = "a status needs one whole day; timeline() lists every spell"


class StatusBook:
    """Answer what each state was to the Commonwealth, when and why, by the acts of an archive.

    Args:
        archive: The records.

    Example:
        >>> StatusBook(Archive()).changes()
        ()
    """

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self.prose: Prose = Prose(archive)
        """The names of the records, for the reasons."""
        self._timelines: dict[tuple[str, Rules], StatusTimeline] = {}
        self._answers: dict[tuple[str, Rules | str], _Answers] = {}

    def membership(
        self,
        state: records.State | records.Body | str,
        on: Day,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> Membership:
        """Return what a state is on a day; see `Commonwealth.membership`."""
        return self._answers_for(state, rules).on(_day_number(on))

    def timeline(
        self, state: records.State | records.Body | str, *, rules: Rules | str = CHARTER_RULES
    ) -> tuple[Membership, ...]:
        """List the spells of a state; see `Commonwealth.timeline`."""
        spells = self.course(self._identity(state), rules).spells()
        return tuple(self._qualified(spell, _number_of(spell.since)) for spell in spells)

    def members(
        self,
        on: Day,
        status: MembershipStatus | str = MembershipStatus.MEMBER,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> Collection[records.State]:
        """List the states that have a status on a day; see `Commonwealth.members`."""
        day = _day_number(on)
        wanted = parse_term("status", status, MembershipStatus)
        if wanted is None:
            raise BadQuery("status", status, f"must be one of {', '.join(MembershipStatus)}")
        states = [
            state
            for state in self._archive.states
            if self._answers_for(state.id, rules).on(day).status is wanted
        ]
        return Collection(tuple(states), "states", self._archive.states.retired)

    def changes(
        self,
        since: Day | None = None,
        until: Day | None = None,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> tuple[Change, ...]:
        """List the changes of status in a span of time; see `Commonwealth.changes`."""
        first = datetime.date.min if since is None else first_day(since)
        last = datetime.date.max if until is None else last_day(until)
        if last < first:
            raise BadQuery("until", str(until), f"it ends before it begins ({since})")
        changes = [
            self._with_doubts(change)
            for identity in dict.fromkeys((*self._archive.states.ids(), *self._acts_by_party))
            for change in self.course(identity, rules).changes()
            if first <= change.on.as_day() <= last
        ]
        return tuple(sorted(changes, key=lambda change: (change.on, change.state)))

    def doubts(self, day: Day | None) -> tuple[Reason, ...]:
        """Return what makes every answer for a day less than certain."""
        return self._doubts(0 if day is None else _day_number(day))

    def _answers_for(self, state: kept.AnyRecord | str, rules: Rules | str) -> _Answers:
        """Return the answers for all days, kept under the arguments of the question."""
        if not isinstance(state, str):
            state = self._identity(state)
        try:
            return self._answers[state, rules]
        except (KeyError, TypeError):  # what cannot be a key is refused below
            pass
        key = self._identity(state), rules_named(rules)
        if key not in self._answers:
            past = min(self._horizon + 1, datetime.date.max.toordinal())
            self._answers[key] = _Answers(self.course(*key), past, self._qualified)
        self._answers[state, rules] = self._answers[key]
        return self._answers[key]

    def _identity(self, state: kept.AnyRecord | str) -> str:
        return self._archive.resolve(state, ("states", "bodies"), criterion="state").id

    def course(self, identity: str, rules: Rules | str = CHARTER_RULES) -> StatusTimeline:
        """Return the status of a state on every day."""
        chosen = rules_named(rules)
        timeline = self._timelines.get((identity, chosen))
        if timeline is None:
            acts = self._acts_by_party.get(identity, ())
            claims_about = self._archive.claims_about
            timeline = StatusTimeline(identity, acts, claims_about, self._law, chosen, self.prose)
            self._timelines[identity, chosen] = timeline
        return timeline

    @cached_property
    def _law(self) -> Law:
        return Law.of(self._archive)

    @cached_property
    def _acts_by_party(self) -> dict[str, list[records.Act]]:
        acts: dict[str, list[records.Act]] = {}
        for act in self._archive.acts:
            acts.setdefault(act.state, []).append(act)
        return dict(sorted(acts.items()))

    @cached_property
    def _horizon(self) -> int:
        """The number of the last day to which acts are known."""
        horizon = self._archive.horizon.get("acts")
        last = (horizon.latest or horizon.earliest) if horizon is not None else None
        return (last or datetime.date.max).toordinal()

    def _qualified(self, member: Membership, day: int) -> Membership:
        doubts = self._doubts(day)
        if not doubts:
            return member
        return attrs.evolve(member, reasons=(*member.reasons, *doubts), certain=False)

    def _with_doubts(self, change: Change) -> Change:
        doubts = self._doubts(_number_of(change.on))
        return attrs.evolve(change, reasons=(*change.reasons, *doubts)) if doubts else change

    def _doubts(self, day: int) -> tuple[Reason, ...]:
        texts: list[str] = []
        if day > self._horizon:
            horizon = self._archive.horizon["acts"]
            end = date_in_words(horizon, iso_day=True)
            texts.append(
                f"The acts on record reach to {end}; what happened after is not known here."
            )
        known = self._archive.knowledge
        if known is not None:
            left = f"{known.acts} act{' is' if known.acts == 1 else 's are'} left out"
            limit = date_in_words(known.day, iso_day=True)
            texts.append(f"Only what sources dated by {limit} support is counted; {left}.")
        return tuple(Reason(text=text) for text in texts)


class _Answers:
    """The memberships of a state on all days, each derived once, when a day of it is asked for."""

    def __init__(self, timeline: StatusTimeline, past: int, qualify: _Qualify) -> None:
        self._starts = sorted({*timeline.starts, past})
        self._memberships: list[Membership | None] = [None] * len(self._starts)
        self._timeline = timeline
        self._qualify = qualify

    def on(self, day: int) -> Membership:
        """Return the membership of a day."""
        index = bisect_right(self._starts, day) - 1
        membership = self._memberships[index]
        if membership is None:
            start = self._starts[index]
            plain = self._timeline.on(datetime.date.fromordinal(start))
            membership = self._memberships[index] = self._qualify(plain, start)
        return membership


def _number_of(day: PartialDate | None) -> int:
    return 0 if day is None else day.earliest_ordinal


def _day_number(on: Day) -> int:
    if type(on) is datetime.date:
        return on.toordinal()
    return PartialDate(on).as_day(_HINT).toordinal()
