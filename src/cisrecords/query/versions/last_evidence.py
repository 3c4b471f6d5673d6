"""What a view by day shows of a meeting where the preferred values are of later sources."""

from collections.abc import Callable, Iterable
from typing import Any

import attrs

from cisrecords.dates import When
from cisrecords.dates.agreement import agreed
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import Citation, Claim
from cisrecords.fields import specs
from cisrecords.query.common.field_values import supporting, values_at
from cisrecords.records import Meeting, Plan
from cisrecords.terms import MeetingStatus, Presence

__all__ = ["with_last_evidence"]

_CLAIMED = ("kind", "status", "format", "when", "host")
"""Fields of a meeting whose values a claim gives in full."""

_PLANNED = ("status", "when", "places", "format")
_UNSTATED = ("id", "cites", "note", "related", "inferred")


def with_last_evidence(
    meeting: Meeting, claims: Iterable[Claim], day_of: Callable[[Claim], int]
) -> tuple[Meeting, set[str]]:
    """Return a narrowed meeting with the values that claims and its last plan give by then.

    A value that is not supported by the day gives way to the first one that was claimed by then, or
    to a more exact one. A meeting without a status has that of its last plan. The ids are those of
    the claims whose values the meeting now has.
    """
    used: set[str] = set()
    ordered = sorted(claims, key=lambda claim: (day_of(claim), claim.id))
    for name in _CLAIMED:
        same = [claim for claim in ordered if claim.field == name]
        if same and getattr(meeting, name) is None:
            meeting = _claimed(meeting, name, same)
            value = str(getattr(meeting, name))
            used |= {claim.id for claim in same if claim.value == value}
    used |= {claim.id for claim in ordered if _is_undisputed(meeting, claim)}
    if meeting.plans and meeting.status not in MeetingStatus.settled:
        plans = [plan for plan in meeting.plans if plan.status is not None]
        meeting = _announced(meeting, plans or [*meeting.plans])
    return attrs.evolve(meeting, cites=_of_all(meeting)), used


def _claimed(meeting: Meeting, name: str, claims: list[Claim]) -> Meeting:
    """Return a meeting with the value of a field that claims give."""
    for claim in claims:
        try:
            given: dict[str, Any] = {name: claim.value}
            other = attrs.evolve(meeting, **given)
        except CisRecordsError:
            continue
        value, known = getattr(other, name), getattr(meeting, name)
        both = agreed(known, value) if isinstance(known, When) else known
        if known is None or (both is not None and both == value != known):
            meeting = attrs.evolve(other, cites=_add(meeting.cites, claim.cites, (name,)))
        elif known == value:
            meeting = attrs.evolve(meeting, cites=_add(meeting.cites, claim.cites, (name,)))
    return meeting


def _announced(meeting: Meeting, plans: list[Plan]) -> Meeting:
    """Return a meeting with what its plans announce, later ones first, where no more is known."""
    last: dict[str, Any] = {}
    same: list[Plan] = []
    backing: list[tuple[Plan, tuple[str, ...]]] = []
    for plan in reversed(plans):
        values = {name: getattr(plan, name) for name in _PLANNED if getattr(plan, name)}
        if len(same) == len(backing) and all(
            last.get(name, value) == value for name, value in values.items()
        ):
            same.append(plan)
        else:
            # A meeting that is put off keeps its form and place, not its day.
            put_off = last.get("status") is MeetingStatus.POSTPONED
            kept = ("places", "format") if put_off else ("when", "places", "format")
            values = {name: values[name] for name in kept if name in values and name not in last}
        backing.append((plan, tuple(values)))
        last = {**values, **last}
    cites = meeting.cites
    for plan, stated in reversed(backing):
        cites = _add(cites, plan.cites, stated) if stated else cites
    changed = {name: value for name, value in last.items() if not getattr(meeting, name)}
    meeting = attrs.evolve(meeting, **changed, cites=cites)
    if len(same) == len(meeting.plans) and not any(map(_says_more, same)):
        return attrs.evolve(meeting, plans=())
    return meeting


def _says_more(plan: Plan) -> bool:
    """Check whether a plan has more than the record of a meeting says."""
    return any((plan.as_of, plan.reason, plan.note))


def _is_undisputed(meeting: Meeting, claim: Claim) -> bool:
    """Check whether a claim about a presence repeats rows that no other contradicts by then."""
    path = claim.path
    if (path.head, path.leaf) != ("attendance", "presence"):
        return False
    stated = values_at(meeting, claim.field)
    away = claim.value in Presence.away
    others = Presence.attended if away else Presence.away
    return claim.value in stated and not any(value in others for value in stated)


def _add(
    cites: tuple[Citation, ...], more: tuple[Citation, ...], fields: tuple[str, ...]
) -> tuple[Citation, ...]:
    """Add citations for some fields to those of a meeting."""
    listed = [*cites]
    for cite in supporting(more, *fields):
        places = [
            index for index, each in enumerate(listed) if attrs.evolve(each, supports=()) == cite
        ]
        if not places:
            listed.append(attrs.evolve(cite, supports=("sessions", *fields)))
        elif listed[places[0]].supports:
            known = listed[places[0]].supports
            order = [name for name, _ in specs(Meeting)]
            both = [name for name in order if name in (*known, *fields)]
            parts = [path for path in known if path not in order]
            listed[places[0]] = attrs.evolve(cite, supports=(*both, *parts))
    return tuple(listed)


def _of_all(meeting: Meeting) -> tuple[Citation, ...]:
    """Return citations, those of every stated field without a list of fields."""
    rows = ("attendance", "agenda", "statements", "adopted", "plans")
    stated = {
        name
        for name, _ in specs(Meeting)
        if name not in (*_UNSTATED, *rows) and getattr(meeting, name) not in (None, ())
    }
    return tuple(
        attrs.evolve(cite, supports=()) if stated <= set(cite.supports) else cite
        for cite in meeting.cites
    )
