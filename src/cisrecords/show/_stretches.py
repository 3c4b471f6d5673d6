"""Spans of days in which the membership of a state does not change."""

import datetime
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

import attrs

from cisrecords.commonwealth import Commonwealth
from cisrecords.evidence import Citation
from cisrecords.law import Membership, Rules
from cisrecords.terms import MembershipStatus, Participation


@attrs.frozen
class Stretch:
    """Days from a first to a last day number, with the membership on all of them."""

    first: int
    last: int
    membership: Membership

    @property
    def status(self) -> MembershipStatus:
        """The preferred status."""
        return self.membership.status

    @property
    def others(self) -> tuple[MembershipStatus, ...]:
        """The rival statuses, each once."""
        return tuple(dict.fromkeys(rival.status for rival in self.membership.rivals))

    @property
    def notice(self) -> bool:
        """Whether a notice of withdrawal runs."""
        return self.membership.notice is not None

    @property
    def suspended(self) -> bool:
        """Whether participation is suspended."""
        return self.membership.participation is Participation.SUSPENDED

    @property
    def name(self) -> str:
        """The state, and the first day."""
        return f"{self.membership.state} {datetime.date.fromordinal(self.first)}"

    @property
    def cites(self) -> Iterator[Citation]:
        """The citations of the preferred status and of the rivals."""
        yield from (cite for reason in self.membership.reasons for cite in reason.cites)
        for rival in self.membership.rivals:
            yield from (cite for reason in rival.reasons for cite in reason.cites)

    def cut(self, after: int) -> Iterator["Stretch"]:
        """Cut the stretch after a day, if the day lies in it, and return one or two parts."""
        if self.first <= after < self.last:
            yield Stretch(self.first, after, self.membership)
            yield Stretch(after + 1, self.last, self.membership)
        else:
            yield self


def stretches(
    cw: Commonwealth, state: str, first: int, last: int, rules: Rules | str
) -> Iterator[Stretch]:
    """Cut a span of days wherever the membership of a state changes.

    On all days of one stretch `membership` returns the same object, so its end is found by
    bisection.
    """
    days = range(first, last + 1)

    def on(day: int) -> Membership:
        return cw.membership(state, on=datetime.date.fromordinal(day), rules=rules)

    def ends(begin: int) -> int:
        here = on(days[begin])
        return bisect_left(days, 1, begin, key=lambda day: on(day) is not here)

    begin = 0
    while begin < len(days):
        end = ends(begin)
        yield Stretch(days[begin], days[end - 1], on(days[begin]))
        begin = end


def runs(parts: Iterable[Stretch], trait: Callable[[Stretch], object]) -> Iterator[Stretch]:
    """Join neighbouring stretches with the same trait, and leave out those without it."""
    for value, group in groupby(parts, trait):
        joined = tuple(group)
        if value:
            yield attrs.evolve(joined[0], last=joined[-1].last)
