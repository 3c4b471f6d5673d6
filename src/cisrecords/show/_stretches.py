"""Spans of days through which all that is told of a state stays the same."""

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
    """The days, as day numbers, from a first to a last one, and the membership on the first."""

    first: int
    last: int
    membership: Membership

    @property
    def status(self) -> MembershipStatus:
        """The adopted status."""
        return self.membership.status

    @property
    def others(self) -> tuple[MembershipStatus, ...]:
        """The statuses that follow from what other sources say, each once."""
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
        """What stands behind the adopted status and the others."""
        yield from (cite for reason in self.membership.reasons for cite in reason.cites)
        for rival in self.membership.rivals:
            yield from (cite for reason in rival.reasons for cite in reason.cites)

    def cut(self, after: int) -> Iterator["Stretch"]:
        """Cut it after a day, where the day lies in it: the parts, one or two."""
        if self.first <= after < self.last:
            yield Stretch(self.first, after, self.membership)
            yield Stretch(after + 1, self.last, self.membership)
        else:
            yield self


def stretches(
    cw: Commonwealth, state: str, first: int, last: int, rules: Rules | str
) -> Iterator[Stretch]:
    """Cut a span of days wherever anything that is told of a state changes.

    Through one stretch `membership` returns one and the same object, so its end is bisected for.
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


def runs(found: Iterable[Stretch], trait: Callable[[Stretch], object]) -> Iterator[Stretch]:
    """Join neighbouring stretches that share a trait, and leave out those without it."""
    for value, group in groupby(found, trait):
        joined = tuple(group)
        if value:
            yield attrs.evolve(joined[0], last=joined[-1].last)
