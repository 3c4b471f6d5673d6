"""What a report printed, beside the record that it means."""

import pytest

from cisrecords import Commonwealth
from cisrecords.archive.making.printed_names import (
    note_possible,
    printed_participant,
    printed_person,
)


@pytest.mark.parametrize(
    ("printed", "reported"),
    [("Georgia", None), ("GE", None), ("geo", None), ("Грузия", "Грузия"), ("GEORGIA", None)],
)
def test_a_participant(cw: Commonwealth, printed: str, reported: str | None) -> None:
    """A printed name is kept unless it is a code or the best name on record."""
    expected = {"participant": "GE", "participant_as_reported": reported}

    assert expected == printed_participant(cw, printed)


def test_an_unknown_participant(cw: Commonwealth) -> None:
    """A name that cannot be resolved is left to the caller, who reports it."""
    assert {"participant": "Georgai"} == printed_participant(cw, "Georgai")


@pytest.mark.parametrize("note", [None, "He was late."])
def test_possible_people(cw: Commonwealth, note: str | None) -> None:
    """The note names those whom a printed name may mean, after what it has already."""
    people = ["usubov-ramil", "aliyev-ilham", "usubov-ramil"]
    written = note_possible(cw, people, note) or ""

    assert written.startswith(note or "")
    assert [1, 1] == [written.count(cw.people[each].name) for each in people[:2]]
    assert note == note_possible(cw, [], note)


def test_a_person(cw: Commonwealth) -> None:
    """The id of a person stays alone, and so does what looks like one."""
    assert {"person": "usubov-ramil"} == printed_person(cw, "usubov-ramil")
    assert {"person": "usubov-nobody"} == printed_person(cw, "usubov-nobody")
    assert printed_person(cw, "Ramil Usubov")["name_as_reported"] is None
