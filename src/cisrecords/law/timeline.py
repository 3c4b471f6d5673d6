"""Steps make spells: what holds from which day, why, and what would hold by each scenario."""

import datetime
from collections.abc import Callable, Iterable
from typing import Generic, NamedTuple, TypeVar

import attrs

from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation
from cisrecords.law.values import Reason
from cisrecords.render import Printable
from cisrecords.terms import Term

__all__ = [
    "Answer",
    "Rival",
    "RivalTimelines",
    "Scenario",
    "Spell",
    "Step",
    "Timeline",
    "Vocabulary",
]

S = TypeVar("S", bound=Term)

_ONE = datetime.timedelta(days=1)


@attrs.frozen(repr=False)
class Step(Printable, Generic[S]):
    """A day from which an act gives a state a status, and why.

    Attributes:
        on: The first day.
        status: The status from that day; ``None`` where the act is only a further reason.
        reason: Why.

    Example:
        >>> from cisrecords.terms import MembershipStatus
        >>> Step(datetime.date(2009, 8, 18), MembershipStatus.FORMER, Reason(text="left")).on.year
        2009
    """

    on: datetime.date
    status: S | None
    reason: Reason


class Scenario(NamedTuple, Generic[S]):
    """The steps that would follow if another source, or another day of a vague date, were right.

    `record` is the id of the act or claim in question; the condition is put into words when a
    reason names it.
    """

    condition: Callable[[], str]
    record: str
    cites: tuple[Citation, ...]
    steps: tuple[Step[S], ...]

    @property
    def text(self) -> str:
        """The condition, in words."""
        return self.condition()


class Spell(NamedTuple, Generic[S]):
    """The days through which one status holds; an open end is ``None``."""

    status: S
    since: datetime.date | None
    until: datetime.date | None

    @property
    def first(self) -> PartialDate | None:
        """Its first day as a date of the records."""
        return PartialDate(self.since) if self.since else None

    @property
    def last(self) -> PartialDate | None:
        """Its last day as a date of the records."""
        return PartialDate(self.until) if self.until else None


class Timeline(Generic[S]):
    """The spells that some steps make, in any order; of two steps of one day the later listed wins.

    `nothing` holds before any step, for the reason `ground`; `left` holds once a state has left,
    and from then the reasons of before do not count.
    """

    def __init__(self, steps: Iterable[Step[S]], nothing: S, left: S, ground: Reason) -> None:
        self.steps: list[Step[S]] = sorted(steps, key=lambda step: step.on)
        self._left = left
        self._ground = ground
        self.spells: list[Spell[S]] = self._spells(nothing)

    def _spells(self, nothing: S) -> list[Spell[S]]:
        turns: list[tuple[datetime.date | None, S]] = [(None, nothing)]
        for step in self.steps:
            if step.status is None:
                continue
            if step.on in (turns[-1][0], datetime.date.min):
                turns.pop()
            if not turns or turns[-1][1] is not step.status:
                turns.append((step.on, step.status))
        ends = [start - _ONE if start else None for start, _ in turns[1:]]
        return [
            Spell(status, since, until)
            for (since, status), until in zip(turns, [*ends, None], strict=True)
        ]

    def at(self, day: datetime.date) -> Spell[S]:
        """Return the spell of a day."""
        return next(
            spell for spell in reversed(self.spells) if spell.since is None or spell.since <= day
        )

    def reasons(self, day: datetime.date) -> list[Reason]:
        """Return the reasons for the status of a day since the state last left, latest first."""
        reasons: list[Reason] = []
        for step in self.steps:
            if step.on > day:
                break
            if step.status is self._left or (
                reasons and step.status is not None and self._left_before(step)
            ):
                reasons = []
            reasons.insert(0, step.reason)
        return reasons or [self._ground]

    def _left_before(self, step: Step[S]) -> bool:
        before = self.at(step.on - _ONE) if step.on > datetime.date.min else None
        return before is not None and before.status is self._left


class Vocabulary(NamedTuple, Generic[S]):
    """The terms of one kind of timeline: before any step, after leaving, and a noun for all."""

    nothing: S
    left: S
    noun: str


class Rival(NamedTuple, Generic[S]):
    """Another status of a day, with the scenario and the timeline by which it follows."""

    status: S
    scenario: Scenario[S]
    timeline: Timeline[S]
    text: str


class Answer(NamedTuple, Generic[S]):
    """The spell of a day, its reasons, and the rivals that give another status."""

    spell: Spell[S]
    reasons: tuple[Reason, ...]
    rivals: tuple[Rival[S], ...]


class RivalTimelines(Generic[S]):
    """The preferred timeline of a state, and one timeline for each scenario."""

    def __init__(
        self,
        steps: Iterable[Step[S]],
        scenarios: Iterable[Scenario[S]],
        words: Vocabulary[S],
        ground: Reason,
    ) -> None:
        def line(steps: Iterable[Step[S]]) -> Timeline[S]:
            return Timeline(steps, words.nothing, words.left, ground)

        self._noun = words.noun
        self.preferred: Timeline[S] = line(steps)
        self.others: list[tuple[Scenario[S], Timeline[S]]] = [
            (scenario, line(scenario.steps)) for scenario in scenarios
        ]

    @property
    def days(self) -> set[datetime.date]:
        """The days on which a step of any timeline begins."""
        lines = (self.preferred, *(line for _, line in self.others))
        return {step.on for line in lines for step in line.steps}

    def on(self, day: datetime.date) -> Answer[S]:
        """Return the spell of a day with its reasons and its rivals."""
        spell = self.preferred.at(day)
        rivals = (self._rival(day, spell.status, *other) for other in self.others)
        differing = tuple(rival for rival in rivals if rival is not None)
        return Answer(spell, tuple(self.preferred.reasons(day)), differing)

    def _rival(
        self, day: datetime.date, preferred: S, scenario: Scenario[S], line: Timeline[S]
    ) -> Rival[S] | None:
        status = line.at(day).status
        if status is preferred:
            return None
        then = f"{self._noun} would be {status.value}, not {preferred.value}"
        return Rival(status, scenario, line, f"If {scenario.text}, {then}.")
