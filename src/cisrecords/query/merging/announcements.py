"""Move the announcement of a meeting to its plans when two records of it are merged."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from cisrecords.dates import PartialDate, When
from cisrecords.evidence import Citation
from cisrecords.query.common.field_values import backs, supporting
from cisrecords.records import Meeting, Place, Plan, oldest_first
from cisrecords.terms import MeetingFormat, MeetingStatus

__all__ = ["Published", "move_announcements_to_plans", "plans_in_order", "published_on"]

Published = Mapping[str, PartialDate]
"""The days on which sources were published, by id."""

_PLANNED = ("status", "when", "places", "format")
_Values = tuple[MeetingStatus | None, When | None, tuple[Place, ...], MeetingFormat | None]


def published_on(cites: Iterable[Citation], published: Published) -> int | None:
    """Return the first day, as an ordinal, on which one of the cited sources was published."""
    days = (published.get(cite.source) for cite in cites)
    return min((day.earliest_ordinal for day in days if day is not None), default=None)


def plans_in_order(plans: tuple[Plan, ...], published: Published) -> tuple[Plan, ...]:
    """Return plans, oldest first, by their own days or those of their sources."""
    return oldest_first(plans, lambda plan: published_on(plan.cites, published))


def move_announcements_to_plans(
    existing: Meeting, incoming: Meeting, published: Published | None = None
) -> tuple[Meeting, Meeting]:
    """Return both records of a meeting, with values that were only announced moved to `plans`.

    An earlier plan is no rival value, and a meeting that was announced is not one that was held. Of
    two announcements the later one stands; without days of sources, one that puts off a meeting.
    """
    old, new = existing.status, incoming.status
    if new in MeetingStatus.pending:
        if _adds_nothing(existing, incoming):
            return existing, incoming
        if old in MeetingStatus.pending and _is_later(existing, incoming, published or {}):
            return _replaced_to_plan(existing, incoming), _with_own_plan(incoming)
        if old is MeetingStatus.POSTPONED:
            existing = _with_own_plan(existing)
        return existing, _announcement_to_plan(incoming)
    if old in MeetingStatus.pending and new is not None:
        return _replaced_to_plan(existing, incoming), incoming
    return existing, incoming


def _is_later(existing: Meeting, incoming: Meeting, published: Published) -> bool:
    """Check whether an announcement came after another one."""
    first = published_on(supporting(existing.cites, *_PLANNED), published)
    second = published_on(supporting(incoming.cites, *_PLANNED), published)
    if first is not None and second is not None and first != second:
        return first < second
    postponed = MeetingStatus.POSTPONED
    return incoming.status is postponed and existing.status is not postponed


def _adds_nothing(existing: Meeting, incoming: Meeting) -> bool:
    """Check whether an announcement adds nothing to the existing record of a coming meeting."""
    if existing.status not in (None, incoming.status):
        return False
    pairs = ((getattr(incoming, name), getattr(existing, name)) for name in _PLANNED)
    return all(not new or not old or new == old for new, old in pairs)


def _replaced_to_plan(existing: Meeting, incoming: Meeting) -> Meeting:
    """Return the existing meeting with the values that the other replaces moved to a plan."""
    cleared: dict[str, Any] = {"status": None}
    for name in ("when", "places", "format"):
        if getattr(incoming, name):
            cleared[name] = () if name == "places" else None
    if incoming.status is MeetingStatus.POSTPONED:
        cleared["when"] = None
    plans = (*existing.plans, *_new_plans(existing, existing.cites))
    return attrs.evolve(existing, **cleared, plans=plans)


def _with_own_plan(meeting: Meeting) -> Meeting:
    """Return a meeting that also has its own announcement among its plans."""
    announcing = tuple(cite for cite in meeting.cites if backs(cite, "status"))
    return attrs.evolve(meeting, plans=(*meeting.plans, *_new_plans(meeting, announcing)))


def _announcement_to_plan(incoming: Meeting) -> Meeting:
    """Return an incoming announcement with all that it announces moved to a plan."""
    plans = (*incoming.plans, *_new_plans(incoming, incoming.cites))
    return attrs.evolve(incoming, status=None, when=None, places=(), format=None, plans=plans)


def _new_plans(meeting: Meeting, cites: Iterable[Citation]) -> Iterator[Plan]:
    """Yield what each source announces of a meeting as a plan, unless its plans have it already."""
    by_values: dict[_Values, list[Citation]] = {}
    for cite in tuple(cites) or (None,):
        values = _announced(meeting, cite)
        if any(values) and not any(_has_announced(plan, values, cite) for plan in meeting.plans):
            bare = [attrs.evolve(cite, supports=())] if cite is not None else []
            by_values.setdefault(values, []).extend(bare)
    for (status, when, places, form), backing in by_values.items():
        yield Plan(status=status, when=when, places=places, format=form, cites=backing)


def _has_announced(plan: Plan, values: _Values, cite: Citation | None) -> bool:
    """Check whether a plan has what is announced, or more of it by the same source."""
    known = _announced(plan)
    if known == values:
        return True
    own = cite is not None and cite.source in {each.source for each in plan.cites}
    return own and all(not new or new == old for new, old in zip(values, known, strict=True))


def _announced(record: Meeting | Plan, cite: Citation | None = None) -> _Values:
    """Return what a record announces, by one of its citations or by all."""

    def value(name: str) -> Any:
        stated = getattr(record, name)
        backed = cite is None or backs(cite, name)
        return stated if backed else () if name == "places" else None

    return value("status"), value("when"), value("places"), value("format")
