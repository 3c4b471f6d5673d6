"""`attendance_rows`: the rows of many participants that a report lists, in one call."""

from collections.abc import Iterable, Mapping
from typing import Any

from cisrecords.archive import Archive, check_name
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation
from cisrecords.names import fold
from cisrecords.records import Attendance
from cisrecords.terms import Capacity, Level, Presence

__all__ = ["Listed", "attendance_rows"]

Listed = str | Iterable[str] | Mapping[str, str | tuple[str | None, str | None] | None]
"""Participants as a report lists them: names, or a mapping of names to who sat for each."""

_WHO = "who sat is told by a name, by (name, office), or by None"


def attendance_rows(
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
    """Make a row for each participant that a report lists; see `Commonwealth.seats`.

    Args:
        archive: The records in which names are looked up.
        listed: States and bodies by id or any name; or a mapping from these to who sat for each:
            a name as printed, a pair of name and office as printed, or ``None``.
        presence: Whether they took part.
        level: The rank of the persons.
        capacities: In which capacities they sat.
        reason: Why they were absent or declined.
        note: What else the source says of each.
        cites: The sources that say all of this.

    Returns:
        The rows, in the order of the list. Where exactly one person of that full name is on
        record, the row names the person; the name as printed is kept in any case.

    Raises:
        NotFound: Nothing is called so; the nearest are suggested. Add a `Body` first, or make an
            `Attendance` with `participant_as_reported`.
        Ambiguous: A name fits more than one.
        BadQuery: The list is no list of names, or it is empty.
        InvalidRecords: A word of a vocabulary is not known.

    Example:
        >>> from cisrecords.records import State
        >>> archive = Archive(states=[State(id="GE", names="Georgia")])
        >>> [row.participant for row in attendance_rows(archive, ["Georgia"], presence="absent")]
        ['GE']
    """
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
            **_sitting(archive, who),
            **shared,
        )
        for name, who in _pairs(listed)
    )


def _pairs(listed: Any) -> list[tuple[str, Any]]:
    given: Any = listed
    if isinstance(listed, str):
        return [(listed, None)]
    pairs: list[tuple[str, Any]] = []
    if isinstance(listed, Mapping):
        pairs = list(given.items())
    elif isinstance(listed, Iterable):
        pairs = [(name, None) for name in given]
    if not pairs:
        raise BadQuery("listed", given, "give the names of participants, at least one")
    return pairs


def _sitting(archive: Archive, who: Any) -> dict[str, Any]:
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
    return {
        "person": _person(archive, printed),
        "name_as_reported": printed,
        "office_as_reported": office,
    }


def _person(archive: Archive, printed: str) -> str | None:
    """Find the only person of a full name; a family name alone is not enough to be sure."""
    if len(fold(printed).split()) < 2:
        return None
    found = archive.people.named(printed)
    return found[0].id if len(found) == 1 else None
