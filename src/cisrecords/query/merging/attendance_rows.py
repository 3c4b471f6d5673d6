"""`seats`: attendance rows for all the participants that a report lists."""

from collections.abc import Iterable, Mapping
from typing import Any

from cisrecords.archive import Archive, check_name, match_person
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation
from cisrecords.records import Attendance
from cisrecords.terms import Capacity, Level, Presence

__all__ = ["Listed", "seats"]

Listed = str | Iterable[str] | Mapping[str, str | tuple[str | None, str | None] | None]
"""Participants as a report lists them: names, or a mapping of names to who sat for each."""

_WHO = "who sat must be a name, a pair (name, office), or None"


def seats(
    archive: Archive,
    listed: Listed,
    *,
    presence: Presence | str = Presence.PRESENT,
    level: Level | str | None = None,
    capacities: Iterable[Capacity | str] | Capacity | str = (),
    reason: str | None = None,
    note: str | None = None,
    cites: Citation | str | Iterable[Citation | str] = (),
) -> tuple[Attendance, ...]:
    """Build the attendance row of each participant that a report lists, in its order."""
    shared: dict[str, Any] = {
        "presence": presence,
        "level": level,
        "capacities": (capacities,) if isinstance(capacities, str) else capacities,
        "reason": reason,
        "note": note,
        "cites": cites,
    }
    return tuple(
        Attendance(
            participant=archive.resolve(check_name("listed", name), ("states", "bodies")).id,
            **shared | _who_sat(archive, who, note),
        )
        for name, who in _name_pairs(listed)
    )


def _name_pairs(listed: Any) -> list[tuple[str, Any]]:
    value: Any = listed
    if isinstance(listed, str):
        return [(listed, None)]
    pairs: list[tuple[str, Any]] = []
    if isinstance(listed, Mapping):
        pairs = list(value.items())
    elif isinstance(listed, Iterable):
        pairs = [(name, None) for name in value]
    if not pairs:
        raise BadQuery("listed", value, "must name at least one participant")
    return pairs


def _who_sat(archive: Archive, who: Any, note: str | None) -> dict[str, Any]:
    if who is None:
        return {}
    if isinstance(who, str):
        who = (who, None)
    pair: Any = who
    if not isinstance(who, tuple) or len(pair) != 2:
        raise BadQuery("listed", pair, _WHO)
    name, office = pair
    if name is None:
        return {"office_as_reported": office}
    printed = check_name("listed", name)
    match = match_person(archive, printed)
    fields = {
        "person": match.person,
        "name_as_reported": printed,
        "office_as_reported": office,
    }
    if match.possible:
        names = " or ".join(archive.people[each].name for each in match.possible)
        return fields | {"note": " ".join(filter(None, [note, f"The person may be {names}."]))}
    return fields
