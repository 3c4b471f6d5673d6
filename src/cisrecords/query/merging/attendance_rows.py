"""`seats`: attendance rows for all the participants that a report lists."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from cisrecords.archive import AnyRecord, Archive, check_name, is_record, match_person
from cisrecords.archive.making.names_to_ids import together
from cisrecords.archive.making.printed_names import note_possible
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation
from cisrecords.names import did_you_mean, fold
from cisrecords.records import Attendance, Body, Person, State
from cisrecords.terms import Capacity, Level, Presence

__all__ = ["Listed", "seats"]

Party = str | State | Body
"""A participant: its id, any name of it, or its record."""

_Seated = (
    str | Person | tuple[str | Person | None, str | None] | Mapping[str, Any] | list[Any] | None
)
"""Who sat for a participant: a name as printed, the id or the record of a person, a pair of one of
these and the office as printed, the fields of a row, or a list of these for several people."""

Listed = Party | Iterable[Party] | Mapping[Party, _Seated] | Mapping[str, _Seated]
"""Participants as a report lists them, or a mapping from these to who sat for each."""

_WHO = (
    "who sat must be a name, a person, a pair (name, office), a mapping of fields of a row, a list "
    "of these, or None"
)
_PARTY = "must be the id, a name or the record of a state or body"
_OWN = ("participant", "presence")
"""Fields of a row that the list itself gives."""

_FIELDS = tuple(each.name for each in attrs.fields(Attendance) if each.name not in _OWN)


def seats(
    archive: Archive,
    listed: Listed = (),
    *,
    presence: Presence | str = Presence.PRESENT,
    groups: Mapping[Presence, Listed] | None = None,
    among: Iterable[AnyRecord] | AnyRecord = (),
    level: Level | str | None = None,
    capacities: Iterable[Capacity | str] | Capacity | str = (),
    reason: str | None = None,
    note: str | None = None,
    cites: Citation | str | Iterable[Citation | str] = (),
) -> tuple[Attendance, ...]:
    """Build the rows of attendance for the participants that a report lists, in its order."""
    known = _with_records(archive, among)
    shared: dict[str, Any] = {"level": level, "capacities": capacities, "cites": cites}
    shared = {
        name: [*value] if isinstance(value, Iterator) else value for name, value in shared.items()
    }
    rows: list[dict[str, Any]] = [
        _with_note({**shared, "presence": how, **row}, note)
        for how, group in ((presence, listed), *(groups or {}).items())
        for party, seated in _pairs(group)
        for row in _rows_of(known, party, seated)
    ]
    if not rows and listed != ():
        raise BadQuery("listed", listed, "must name at least one participant")
    # A reason is why somebody stayed away; the others of a report that has such rows have none.
    away = [row for row in rows if row["presence"] in Presence.away]
    for row in away or rows:
        row.setdefault("reason", reason)
    for row in rows:
        if isinstance(row["capacities"], str):
            row["capacities"] = (row["capacities"],)
    return tuple(Attendance(**row) for row in rows)


def _with_records(archive: Archive, among: Any) -> Archive:
    """Return an archive that also has the records which are being merged."""
    value: Any = among
    one = is_record(among) or not isinstance(among, Iterable)
    records: list[Any] = [value] if one else [*value]
    for record in records:
        if not is_record(record):
            raise BadQuery("among", record, "must be records that are to be merged")
    return together(archive, records)


def _pairs(listed: Any) -> list[tuple[Any, Any]]:
    """Return each participant of a list with who sat for it."""
    value: Any = listed
    if isinstance(listed, Mapping):
        return list(value.items())
    if isinstance(listed, str | State | Body):
        return [(listed, None)]
    if not isinstance(listed, Iterable):
        raise BadQuery("listed", value, "must name at least one participant")
    return [(party, None) for party in value]


def _rows_of(archive: Archive, party: Any, seated: Any) -> Iterator[dict[str, Any]]:
    """Yield the fields of the rows of one participant, one for each person who sat for it."""
    participant = _participant(archive, party)
    value: Any = seated
    people: list[Any] = value if isinstance(seated, list) else [value]
    if not people:
        raise BadQuery("listed", people, _WHO)
    for who in people:
        yield {**participant, **_who_sat(archive, who)}


def _participant(archive: Archive, party: Any) -> dict[str, Any]:
    """Return the id of a participant, and its name as printed where that is another one."""
    if isinstance(party, State | Body):
        return {"participant": party.id}
    if not isinstance(party, str):
        raise BadQuery("listed", party, _PARTY)
    record = archive.resolve(check_name("listed", party), ("states", "bodies"))
    codes = (record.id, getattr(record, "alpha_3", None), *archive.retired)
    printed = None if party in codes or fold(party) == fold(record.name) else party
    return {"participant": record.id, "participant_as_reported": printed}


def _who_sat(archive: Archive, who: Any) -> dict[str, Any]:
    value: Any = who
    if isinstance(who, Mapping):
        return _fields_of_row(archive, value)
    pair: tuple[Any, ...] = value if isinstance(who, tuple) else (value, None)
    if len(pair) != 2:
        raise BadQuery("listed", pair, _WHO)
    person, office = pair
    if office is not None and not isinstance(office, str):
        raise BadQuery("listed", office, _WHO)
    return {**_person(archive, person), "office_as_reported": office}


def _person(archive: Archive, who: Any) -> dict[str, Any]:
    if who is None:
        return {}
    if isinstance(who, Person):
        return {"person": who.id}
    if not isinstance(who, str):
        raise BadQuery("listed", who, _WHO)
    printed = check_name("listed", who)
    if archive.people.with_id(printed) is not None:
        return {"person": printed}
    match = match_person(archive, printed)
    row: dict[str, Any] = {"person": match.person, "name_as_reported": printed}
    if match.person is None and match.possible:
        row["note"] = note_possible(archive, match.possible, None)
    return row


def _with_note(row: dict[str, Any], note: str | None) -> dict[str, Any]:
    """Return the fields of a row with a further note."""
    notes = (note, row.get("note"))
    return {**row, "note": " ".join(each for each in notes if each) or None}


def _fields_of_row(archive: Archive, given: Mapping[Any, Any]) -> dict[str, Any]:
    """Return the fields of a row; a printed name is matched unless a person is named."""
    for name in given:
        if name not in _FIELDS:
            near = did_you_mean(str(name), _FIELDS)
            hint = f"is no field of a row; the fields are {', '.join(_FIELDS)}"
            raise BadQuery("listed", name, hint, near)
    row: dict[str, Any] = dict(given)
    person = row.get("person")
    if person is None:
        matched = _person(archive, row.get("name_as_reported"))
        return {**row, **_with_note(matched, row.get("note"))}
    if not isinstance(person, str | Person):
        raise BadQuery("listed", person, _WHO)
    return {**row, "person": person.id if isinstance(person, Person) else archive.people[person].id}
