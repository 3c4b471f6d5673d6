"""Count bodies on a day, states by status, and the states that took a step on an instrument."""

import datetime
from collections.abc import Callable, Iterable

import attrs

from cisrecords.dates import DayRange, Verdict, lasted_on
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import Citation, Claim
from cisrecords.names import fold
from cisrecords.query.common.answer_table import source_ids
from cisrecords.query.common.rival_claims import rival_claims
from cisrecords.query.find.context import Context
from cisrecords.records import Body
from cisrecords.terms import (
    ActKind,
    BodyKind,
    MembershipStatus,
)

__all__ = [
    "Count",
    "Entry",
    "Scope",
    "Tally",
    "count_acts",
    "count_bodies",
    "count_states",
    "days_counted",
    "in_area",
]


@attrs.frozen
class Scope:
    """The records to count in, the id that the figure is about, and the last day that counts."""

    archive: Context
    about: str
    day: datetime.date


Entry = tuple[str, Verdict, Iterable[Citation]]
"""An id, whether it counts, and the citations for it."""


@attrs.frozen
class Tally:
    """The ids of what certainly counts (`sure`), may count (`maybe`), or is disputed (`doubted`).

    Rows without an id, such as agenda items, are given by path. `complete` is set where the records
    are expected to have all entries.
    """

    sure: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    complete: bool = False

    @classmethod
    def of(cls, entries: Iterable[Entry], doubted: Iterable[str] = ()) -> "Tally":
        """Count each id once, as certain if any of its entries is."""
        best: dict[str, Verdict] = {}
        citations: list[Iterable[Citation]] = []
        for identity, verdict, cites in entries:
            best[identity] = best.get(identity, Verdict.NO) | verdict
            if verdict is not Verdict.NO:
                citations.append(cites)
        return cls(
            tuple(one for one, verdict in best.items() if verdict is Verdict.YES),
            tuple(one for one, verdict in best.items() if verdict is Verdict.MAYBE),
            tuple(doubted),
            source_ids(*citations),
        )


Count = Callable[[Scope], Tally]
"""A function that counts something in a scope."""


def count_bodies(*kinds: BodyKind, area: str | None = None) -> Count:
    """Return the count of the bodies of some kinds that exist on the day, in one area if given.

    A body without a date of establishment may exist, and one is doubted where a source that claims
    another kind or date would change whether it counts.
    """

    def fits(body: Body | None, day: DayRange) -> Verdict:
        if body is None or body.kind not in kinds:
            return Verdict.NO
        if area is not None and not in_area(body, area):
            return Verdict.NO
        return lasted_on(day, body.established, body.dissolved)

    def count(scope: Scope) -> Tally:
        day = _day_of(scope)
        verdicts = {body.id: fits(body, day) for body in scope.archive.bodies}
        doubted = (
            body.id
            for body in scope.archive.bodies
            if any(
                fits(_as_claimed(body, claim), day) is not verdicts[body.id]
                for claim in rival_claims(scope.archive, body, *_RIVAL_FIELDS)
            )
        )
        entries = ((one.id, verdicts[one.id], one.cites) for one in scope.archive.bodies)
        return Tally.of(entries, doubted)

    return count


def in_area(body: Body, area: str) -> bool:
    """Check whether the area of a body contains these words."""
    return f" {fold(area)} " in f" {fold(body.area or '')} "


_RIVAL_FIELDS = ("kind", "established", "dissolved", "exists")


def _as_claimed(body: Body, claim: Claim) -> Body | None:
    """Return the body with the value of a claim, or `None` where this is no valid body."""
    try:
        return attrs.evolve(body, **{claim.field: claim.value})
    except (CisRecordsError, TypeError):
        return None


def _day_of(scope: Scope) -> DayRange:
    return DayRange(scope.day.toordinal(), scope.day.toordinal())


def count_states(*statuses: MembershipStatus) -> Count:
    """Return the count of the states and outside bodies that have one of these statuses on the day.

    One is doubted where a rival date of an act would change whether it counts.
    """

    def count(scope: Scope) -> Tally:
        archive = scope.archive
        parties = dict.fromkeys((*archive.states.ids(), *(act.state for act in archive.acts)))
        memberships = [scope.archive.status_book.membership(party, scope.day) for party in parties]
        doubted = (
            one.state
            for one in memberships
            if any(
                (rival.status in statuses) is not (one.status in statuses) for rival in one.rivals
            )
        )
        entries = (
            (
                one.state,
                Verdict.sure(one.status in statuses),
                [cite for reason in one.reasons for cite in reason.cites],
            )
            for one in memberships
        )
        return attrs.evolve(Tally.of(entries, doubted), complete=True)

    return count


def days_counted(scope: Scope, since: int | None = None, until: int | None = None) -> DayRange:
    """Return the days up to that of the count, within some years; reversed if there are none."""
    first = DayRange().first if since is None else datetime.date(since, 1, 1).toordinal()
    last = scope.day.toordinal()
    if until is not None:
        last = min(last, datetime.date(until, 12, 31).toordinal())
    return DayRange(first, last)


def count_acts(kind: ActKind) -> Count:
    """Return the count of the states that took a step on an instrument; a vague date may count."""

    def count(scope: Scope) -> Tally:
        span = days_counted(scope)
        return Tally.of(
            (act.state, span.verdict(act.date), act.cites)
            for act in scope.archive.acts
            if act.instrument == scope.about and act.kind is kind
        )

    return count
