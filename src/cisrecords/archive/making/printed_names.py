"""What a report printed for a participant or a person, beside the record that it means."""

from collections.abc import Iterable
from typing import Any

from cisrecords.archive.any_record import AnyRecord
from cisrecords.archive.archive import Archive
from cisrecords.archive.making.names_to_ids import resolve_name
from cisrecords.archive.people import match_person
from cisrecords.errors import Ambiguous, NotFound
from cisrecords.fields import is_id
from cisrecords.names import fold
from cisrecords.records import State

__all__ = ["note_possible", "printed_participant", "printed_person"]

_KINDS = ("states", "bodies")


def printed_person(archive: Archive, printed: str, note: str | None = None) -> dict[str, Any]:
    """Return the fields of a row of attendance for a printed name: `person`, `name_as_reported`.

    A name that means nobody surely has no person, and the people whom it may mean are added to
    the note. An id stays alone, also one that nobody has.
    """
    if printed in archive.retired or archive.people.with_id(printed) or _looks_like_id(printed):
        return {"person": printed}
    match = match_person(archive, printed)
    if match.person is None:
        note = note_possible(archive, match.possible, note)
        return {"person": None, "name_as_reported": printed, "note": note}
    known = archive.people[match.person].name
    return {"person": match.person, "name_as_reported": None if printed == known else printed}


def printed_participant(archive: Archive, printed: str) -> dict[str, Any]:
    """Return the fields of a row of attendance for the printed name of a participant.

    An id or a code is not what was printed, and the best name on record, in any script, need not
    be kept. A name that cannot be resolved stays alone.
    """
    try:
        record = resolve_name(archive, printed, _KINDS)
    except (Ambiguous, NotFound):
        return {"participant": printed}
    is_best = fold(printed) == fold(record.name)
    same = is_best or printed in archive.retired or _is_code(record, printed)
    return {"participant": record.id, "participant_as_reported": None if same else printed}


def note_possible(archive: Archive, possible: Iterable[str], note: str | None) -> str | None:
    """Return the note of a row with the people added whom its printed name may mean."""
    named = [f"{archive.people[one].name} ({one})" for one in dict.fromkeys(possible)]
    may_mean = f"The name may mean {' or '.join(named)}." if named else None
    return " ".join(each for each in (note, may_mean) if each) or None


def _looks_like_id(text: str) -> bool:
    return "-" in text and text == text.lower() and is_id(text)


def _is_code(record: AnyRecord, text: str) -> bool:
    if not isinstance(record, State):
        return text == record.id
    return fold(text) in {fold(code) for code in (record.id, record.alpha_3) if code}
