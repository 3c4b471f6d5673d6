"""`Timeline`: from steps to spells, and what stands behind each."""

import datetime
from collections.abc import Iterable
from typing import Generic, Protocol, TypeVar

import attrs

from cisrecords.law.values import Reason
from cisrecords.terms import Term

__all__ = ["Spell", "Timeline", "TimelineStep"]

S = TypeVar("S", bound=Term)
S_co = TypeVar("S_co", bound=Term, covariant=True)

_ONE = datetime.timedelta(days=1)


class TimelineStep(Protocol[S_co]):
    """What a `Timeline` is made of: a day from which something may hold, and why.

    Example:
        >>> from cisrecords.law.charter import Step
        >>> turn: TimelineStep[Term] = Step(datetime.date(2009, 8, 18), None, Reason(text="left"))
        >>> turn.on.year
        2009
    """

    @property
    def on(self) -> datetime.date:
        """The first day."""
        ...

    @property
    def status(self) -> S_co | None:
        """What holds from that day; ``None`` where it is only a further ground."""
        ...

    @property
    def reason(self) -> Reason:
        """Why."""
        ...


@attrs.frozen
class Spell(Generic[S]):
    """The days through which one thing holds.

    Attributes:
        status: What holds.
        since: The first day; ``None`` before any act.
        until: The last day; ``None`` while it lasts.

    Example:
        >>> from cisrecords.terms import MembershipStatus
        >>> Spell(MembershipStatus.NONE, None, None).status.value
        'none'
    """

    status: S
    since: datetime.date | None
    until: datetime.date | None


class Timeline(Generic[S]):
    """The steps of one version of the acts, and the spells that they make.

    Args:
        steps: The steps, in any order; where two fall on one day the later one told goes last.
        nothing: What holds before any step.
        left: What holds once a state has left; the grounds of before do not count from then.
        ground: The ground of `nothing`.

    Attributes:
        steps: The steps, by day.
        spells: The spells, oldest first.

    Example:
        >>> from cisrecords.terms import MembershipStatus
        >>> none, former = MembershipStatus.NONE, MembershipStatus.FORMER
        >>> line = Timeline((), none, former, Reason(text="no act"))
        >>> line.at(datetime.date(2020, 1, 1)).status.value
        'none'
    """

    def __init__(
        self, steps: Iterable[TimelineStep[S]], nothing: S, left: S, ground: Reason
    ) -> None:
        self.steps: list[TimelineStep[S]] = sorted(steps, key=lambda step: step.on)
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
        """Return the spell of a day.

        Args:
            day: The day.

        Returns:
            The spell.

        Example:
            >>> from cisrecords.terms import MembershipStatus
            >>> none, former = MembershipStatus.NONE, MembershipStatus.FORMER
            >>> line = Timeline((), none, former, Reason(text="no act"))
            >>> line.at(datetime.date.min).since is None
            True
        """
        return next(
            spell for spell in reversed(self.spells) if spell.since is None or spell.since <= day
        )

    def reasons(self, day: datetime.date) -> list[Reason]:
        """Return the grounds of what holds on a day, the latest first.

        Args:
            day: The day.

        Returns:
            The grounds since the state last left; where there are none, the ground of nothing.

        Example:
            >>> from cisrecords.terms import MembershipStatus
            >>> none, former = MembershipStatus.NONE, MembershipStatus.FORMER
            >>> Timeline((), none, former, Reason(text="no act")).reasons(datetime.date.min)[0].text
            'no act'
        """
        told: list[Reason] = []
        for step in self.steps:
            if step.on > day:
                break
            if step.status is self._left or (
                told and step.status is not None and self._left_before(step)
            ):
                told = []
            told.insert(0, step.reason)
        return told or [self._ground]

    def _left_before(self, step: TimelineStep[S]) -> bool:
        before = self.at(step.on - _ONE) if step.on > datetime.date.min else None
        return before is not None and before.status is self._left
