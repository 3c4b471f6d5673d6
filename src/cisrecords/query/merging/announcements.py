"""A meeting announced and a meeting held: what was planned goes among the plans."""

from typing import Any

import attrs

from cisrecords.query.common.field_values import supporting
from cisrecords.records import Meeting, Plan
from cisrecords.terms import MeetingStatus

__all__ = ["settle_announcements"]

_PLANNED = ("status", "when", "places", "format")


def settle_announcements(standing: Meeting, given: Meeting) -> tuple[Meeting, Meeting]:
    """Turn what was only announced into plans, where two records of one meeting come together.

    An earlier plan is not a rival version, and an announced meeting is not a held one.

    Args:
        standing: The meeting on file.
        given: The meeting as it is given.

    Returns:
        Both, so that their fields can be joined one by one.

    Example:
        >>> from cisrecords.records import Session
        >>> old = Meeting(id="m", sessions=Session("cis"), status="announced", when="2026-10-09")
        >>> new = attrs.evolve(old, status="held", when="2026-10-10")
        >>> [plan.name for plan in settle_announcements(old, new)[0].plans]
        ['announced 2026-10-09']
    """
    if given.status in MeetingStatus.pending:
        if given.status is MeetingStatus.POSTPONED and standing.status is MeetingStatus.ANNOUNCED:
            return _moved(standing, given), given
        return standing, given if _agree(standing, given) else _as_plan(given)
    if standing.status in MeetingStatus.pending and given.status is not None:
        return _moved(standing, given), given
    return standing, given


def _agree(standing: Meeting, given: Meeting) -> bool:
    """Say whether an announcement says nothing else than what is on file of a meeting to come."""
    if standing.status not in (None, given.status):
        return False
    said = ((getattr(given, name), getattr(standing, name)) for name in _PLANNED)
    return all(not new or not old or new == old for new, old in said)


def _moved(standing: Meeting, given: Meeting) -> Meeting:
    """Put among its plans what a meeting was announced for, where another word takes its place."""
    gone: dict[str, Any] = {"status": None}
    for name in ("when", "places", "format"):
        if getattr(given, name):
            gone[name] = () if name == "places" else None
    if given.status is MeetingStatus.POSTPONED:
        gone["when"] = None
    return attrs.evolve(standing, **gone, plans=(*standing.plans, *_planned(standing)))


def _as_plan(given: Meeting) -> Meeting:
    plans = (*given.plans, *_planned(given))
    return attrs.evolve(given, status=None, when=None, places=(), format=None, plans=plans)


def _planned(meeting: Meeting) -> tuple[Plan, ...]:
    """Tell the plan that a meeting was; none where it stands among its plans already."""
    said = _plan(meeting)
    if any({name: getattr(plan, name) for name in _PLANNED} == said for plan in meeting.plans):
        return ()
    return (Plan(**said, cites=supporting(meeting.cites, *_PLANNED)),)


def _plan(meeting: Meeting) -> dict[str, Any]:
    return {name: getattr(meeting, name) for name in _PLANNED}
