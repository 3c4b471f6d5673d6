"""Check what contradicts itself: circles of links, tenures that overlap, plans out of order."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, cast

from cisrecords.archive.reference import Getter
from cisrecords.dates import PartialDate, Period
from cisrecords.dates.days import certain_days
from cisrecords.errors import InvalidDate, Problem

__all__ = ["circular_links", "overlapping_tenures", "plans_out_of_order", "tenure_identity"]

_UPWARD = (("bodies", "part_of"), ("topics", "broader"), ("sources", "copy_of"))
"""The fields of a kind that lead from a record to one above it."""

_LINKS_SHOWN = 5


def circular_links(records: Mapping[str, Sequence[Any]], get: Getter) -> Iterator[Problem]:
    """Yield one problem for each circle of links, at the record that comes first in it."""
    for kind, field in _UPWARD:
        places: dict[str, int] = {}
        above: dict[str, str] = {}
        for index, record in enumerate(records.get(kind, ())):
            identity, target = get(record, "id"), get(record, field)
            if isinstance(identity, str) and isinstance(target, str) and identity not in places:
                places[identity], above[identity] = index, target
        for circle in _circles(above):
            start = min(circle, key=lambda identity: places[identity])
            at = circle.index(start)
            chain = [*circle[at:], *circle[:at], start]
            shown = (
                [*chain[:_LINKS_SHOWN], "...", start] if len(chain) > _LINKS_SHOWN + 1 else chain
            )
            hint = f"{' -> '.join(shown)} is a circle; correct one of these links"
            path, expected = (
                f"$.{kind}[{places[start]}].{field}",
                "a record that is not below this one",
            )
            yield Problem(path, "cycle", expected, above[start], hint)


def _circles(above: Mapping[str, str]) -> Iterator[list[str]]:
    """Yield each circle once; every record has at most one above it."""
    seen: set[str] = set()
    for identity in above:
        walk: dict[str, None] = {}
        here = identity
        while here in above and here not in seen:
            seen.add(here)
            walk[here] = None
            here = above[here]
        if here in walk:
            listed = [*walk]
            yield listed[listed.index(here) :]


class _Tenure(NamedTuple):
    """A tenure with its place and the days that it surely includes."""

    place: int
    identity: str
    period: Any
    first: int
    last: int


def overlapping_tenures(tenures: Iterable[Any], get: Getter) -> Iterator[Problem]:
    """Yield a problem for each tenure that repeats another, or surely overlaps with one.

    Both are of one person, or of one state without a person, in one office.
    """
    seen: dict[tuple[Any, ...], int] = {}
    groups: dict[tuple[Any, ...], list[_Tenure]] = {}
    for index, tenure in enumerate(tenures):
        holder, office, period, _ = key = tenure_identity(tenure, get)
        if None in (holder, office) or not isinstance(office, str):
            continue
        first = seen.setdefault(key, index)
        if first != index:
            expected = f"another tenure than that of $.tenures[{first}]"
            hint = "write one tenure with the sources of both, or the days of each"
            yield Problem(
                f"$.tenures[{index}]", "repeated-tenure", expected, get(tenure, "id"), hint
            )
        elif (days := _days(period)) is not None:
            of_one = groups.setdefault((holder, office), [])
            of_one.append(_Tenure(index, str(get(tenure, "id")), period, *days))
    for of_one in groups.values():
        yield from _overlaps(of_one)


def tenure_identity(tenure: Any, get: Getter) -> tuple[Any, Any, str | None, Any]:
    """Return who holds which office when and how; two tenures that share all of it are one."""
    holder = get(tenure, "person") or get(tenure, "state")
    period = get(tenure, "period")
    text = None if period is None else str(period)
    return (
        holder if isinstance(holder, str) else None,
        get(tenure, "office"),
        text,
        (get(tenure, "acting") or None),
    )


def _days(period: str | None) -> tuple[int, int] | None:
    try:
        return None if period is None else certain_days(Period(period))
    except InvalidDate:
        return None


def _overlaps(tenures: list[_Tenure]) -> Iterator[Problem]:
    """Yield the tenures that surely share a day with another, by one walk in order of days.

    Of two that may both reach a later day, only the one that surely lasts longer can overlap with
    tenures that neither overlaps with the other.
    """
    longest: _Tenure | None = None
    for tenure in sorted(tenures, key=lambda one: (one.first, one.place)):
        if longest is not None and longest.last >= tenure.first and tenure.last >= longest.first:
            before, after = sorted((longest, tenure))
            expected = f"days apart from {before.period} of {before.identity}"
            hint = (
                "write one tenure for the whole time, or correct the days; both ends are included, "
                "and an end that may differ is written as vaguely as it is known"
            )
            path = f"$.tenures[{after.place}].period"
            yield Problem(path, "overlap", expected, after.period, hint)
        if longest is None or tenure.last > longest.last:
            longest = tenure


def plans_out_of_order(meetings: Iterable[Any], get: Getter) -> Iterator[Problem]:
    """Yield a problem for each plan that was surely announced before one that is listed earlier."""
    for number, meeting in enumerate(meetings):
        plans: Any = get(meeting, "plans")
        latest: PartialDate | None = None
        listed = cast(list[Any], plans) if isinstance(plans, tuple | list) else []
        for index, plan in enumerate(listed):
            as_of = _date(get(plan, "as_of"))
            if as_of is not None and latest is not None and as_of.before(latest):
                path = f"$.meetings[{number}].plans[{index}].as_of"
                hint = "list the plans from the oldest announcement to the newest"
                expected = f"a day that is not before {latest}"
                yield Problem(path, "out-of-order", expected, get(plan, "as_of"), hint)
            elif as_of and (latest is None or as_of.earliest_ordinal > latest.earliest_ordinal):
                latest = as_of


def _date(value: Any) -> PartialDate | None:
    try:
        return None if value is None else PartialDate(value)
    except InvalidDate:
        return None
