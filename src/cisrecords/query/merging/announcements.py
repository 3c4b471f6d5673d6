"""Move the announcement of a meeting to its plans when two records of it are merged."""

from typing import Any

import attrs

from cisrecords.query.common.field_values import supporting
from cisrecords.records import Meeting, Plan
from cisrecords.terms import MeetingStatus

__all__ = ["move_announcements_to_plans"]

_PLANNED = ("status", "when", "places", "format")


def move_announcements_to_plans(existing: Meeting, incoming: Meeting) -> tuple[Meeting, Meeting]:
    """Return both records of a meeting, with values that were only announced moved to `plans`.

    An earlier plan is no rival value, and a meeting that was announced is not one that was held.
    """
    old, new = existing.status, incoming.status
    if new in MeetingStatus.pending:
        if new is MeetingStatus.POSTPONED and old is MeetingStatus.ANNOUNCED:
            return _replaced_to_plan(existing, incoming), incoming
        if _adds_nothing(existing, incoming):
            return existing, incoming
        return existing, _announcement_to_plan(incoming)
    if old in MeetingStatus.pending and new is not None:
        return _replaced_to_plan(existing, incoming), incoming
    return existing, incoming


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
    return attrs.evolve(existing, **cleared, plans=(*existing.plans, *_new_plan(existing)))


def _announcement_to_plan(incoming: Meeting) -> Meeting:
    """Return an incoming announcement with all that it announces moved to a plan."""
    plans = (*incoming.plans, *_new_plan(incoming))
    return attrs.evolve(incoming, status=None, when=None, places=(), format=None, plans=plans)


def _new_plan(meeting: Meeting) -> tuple[Plan, ...]:
    """Return the announcement of a meeting as a plan, unless its plans have it already."""
    values = _announced_values(meeting)
    if any(_announced_values(plan) == values for plan in meeting.plans):
        return ()
    return (Plan(**values, cites=supporting(meeting.cites, *_PLANNED)),)


def _announced_values(record: Meeting | Plan) -> dict[str, Any]:
    return {name: getattr(record, name) for name in _PLANNED}
