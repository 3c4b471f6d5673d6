"""What the records can count: bodies on a day, states by status, steps on an instrument."""

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
    "acted",
    "bodies",
    "days_counted",
    "in_area",
    "states",
]


@attrs.frozen
class Scope:
    """What is counted in, about what, and as of when.

    Attributes:
        archive: The records.
        about: Id of the record that the figure is about.
        day: The day that the count is for; what comes after it does not count.

    Example:
        >>> archive = Context()
        >>> Scope(archive, "cis", datetime.date(2020, 1, 1)).about
        'cis'
    """

    archive: Context
    about: str
    day: datetime.date


Entry = tuple[str, Verdict, Iterable[Citation]]
"""An id, whether it counts, and who says so."""


@attrs.frozen
class Tally:
    """A count.

    Attributes:
        sure: The ids of what surely counts; of parts without an id, such as agenda items, their
            places in the record.
        maybe: The same of what may count besides.
        doubted: The ids of what a source would count otherwise.
        sources: The ids of the sources behind what counts or may.
        whole: Whether the records are held to have all of it, as they are of the statuses.

    Example:
        >>> Tally.of([("a", Verdict.YES, ()), ("b", Verdict.NO, ()), ("c", Verdict.MAYBE, ())])
        Tally(sure=('a',), maybe=('c',), doubted=(), sources=(), whole=False)
    """

    sure: tuple[str, ...] = ()
    maybe: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    whole: bool = False

    @classmethod
    def of(cls, entries: Iterable[Entry], doubted: Iterable[str] = ()) -> "Tally":
        """Count what fits.

        Args:
            entries: Each id, once or more often, with whether it counts and who says so.
            doubted: The ids that a source would count otherwise.

        Returns:
            The count; an id counts once, and surely where one of its verdicts is a yes.

        Example:
            >>> Tally.of([("a", Verdict.MAYBE, ()), ("a", Verdict.YES, ())]).sure
            ('a',)
        """
        best: dict[str, Verdict] = {}
        behind: list[Iterable[Citation]] = []
        for identity, verdict, cites in entries:
            best[identity] = best.get(identity, Verdict.NO) | verdict
            if verdict is not Verdict.NO:
                behind.append(cites)
        return cls(
            tuple(one for one, verdict in best.items() if verdict is Verdict.YES),
            tuple(one for one, verdict in best.items() if verdict is Verdict.MAYBE),
            tuple(doubted),
            source_ids(*behind),
        )


Count = Callable[[Scope], Tally]
"""How something is counted."""


def bodies(*kinds: BodyKind, area: str | None = None) -> Count:
    """Count the bodies of some kinds that are there on the day.

    Args:
        kinds: The kinds.
        area: A word of their field of work.

    Returns:
        The count; a body without a day of establishment may be there, and one is doubted where
        a source that tells another kind or day would count it otherwise.

    Example:
        >>> bodies(BodyKind.CHARTER).__name__
        'count'
    """

    def fits(body: Body | None, day: DayRange) -> Verdict:
        if body is None or body.kind not in kinds:
            return Verdict.NO
        if area is not None and not in_area(body, area):
            return Verdict.NO
        return lasted_on(day, body.established, body.dissolved)

    def count(scope: Scope) -> Tally:
        day = _on(scope)
        verdicts = {body.id: fits(body, day) for body in scope.archive.bodies}
        doubted = (
            body.id
            for body in scope.archive.bodies
            if any(
                fits(_as_claimed(body, claim), day) is not verdicts[body.id]
                for claim in rival_claims(scope.archive, body, *_CLAIMED)
            )
        )
        entries = ((one.id, verdicts[one.id], one.cites) for one in scope.archive.bodies)
        return Tally.of(entries, doubted)

    return count


def in_area(body: Body, area: str) -> bool:
    """Say whether a body works in a field.

    Args:
        body: The body.
        area: A word of its field of work.

    Returns:
        Whether the word, or words, stand in its area.

    Example:
        >>> in_area(Body(id="b", names="B", area="security / legal"), "legal")
        True
    """
    return f" {fold(area)} " in f" {fold(body.area or '')} "


_CLAIMED = ("kind", "established", "dissolved", "exists")


def _as_claimed(body: Body, claim: Claim) -> Body | None:
    """Return the body as a claim has it, or nothing where it is no such body then."""
    try:
        return attrs.evolve(body, **{claim.field: claim.value})
    except (CisRecordsError, TypeError):
        return None


def _on(scope: Scope) -> DayRange:
    return DayRange(scope.day.toordinal(), scope.day.toordinal())


def states(*statuses: MembershipStatus) -> Count:
    """Count the states, and outside bodies, that have a status on the day.

    Args:
        statuses: The statuses.

    Returns:
        The count; one is doubted where a rival day of an act gives another answer.

    Example:
        >>> states(MembershipStatus.MEMBER).__name__
        'count'
    """

    def count(scope: Scope) -> Tally:
        archive = scope.archive
        parties = dict.fromkeys((*archive.states.ids(), *(act.state for act in archive.acts)))
        told = [scope.archive.book.membership(party, scope.day) for party in parties]
        doubted = (
            each.state
            for each in told
            if any(
                (rival.status in statuses) is not (each.status in statuses) for rival in each.rivals
            )
        )
        entries = (
            (
                one.state,
                Verdict.sure(one.status in statuses),
                [cite for reason in one.reasons for cite in reason.cites],
            )
            for one in told
        )
        return attrs.evolve(Tally.of(entries, doubted), whole=True)

    return count


def days_counted(scope: Scope, since: int | None = None, until: int | None = None) -> DayRange:
    """Return the days of which something counts: up to the day of the count, in some years.

    Args:
        scope: What is counted.
        since: The first year; none for no limit.
        until: The last year; none for no limit.

    Returns:
        The days; they end before they begin where there are none.

    Example:
        >>> archive = Context()
        >>> scope = Scope(archive, "cis", datetime.date(2020, 6, 1))
        >>> days_counted(scope, 2020, 2020).last - days_counted(scope, 2020, 2020).first
        152
    """
    first = DayRange().first if since is None else datetime.date(since, 1, 1).toordinal()
    last = scope.day.toordinal()
    if until is not None:
        last = min(last, datetime.date(until, 12, 31).toordinal())
    return DayRange(first, last)


def acted(kind: ActKind) -> Count:
    """Count the states that took a step on an instrument by the day.

    Args:
        kind: The step.

    Returns:
        The count; a step of a vague or unknown day may count.

    Example:
        >>> acted(ActKind.SIGNATURE).__name__
        'count'
    """

    def count(scope: Scope) -> Tally:
        span = days_counted(scope)
        return Tally.of(
            (act.state, span.verdict(act.date), act.cites)
            for act in scope.archive.acts
            if act.instrument == scope.about and act.kind is kind
        )

    return count
