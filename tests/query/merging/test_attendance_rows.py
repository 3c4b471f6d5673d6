"""`seats`: the attendance rows of many participants in one call."""

from typing import Any

import pytest

from cisrecords import Attendance, Commonwealth
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, NotFound


class TestSeats:
    """Rows built from a list."""

    def test_of_names_in_any_script(self, cw: Commonwealth) -> None:
        """States and bodies are found by id, code or name, and rows keep the order."""
        made = cw.seats(["Азербайджан", "KGZ", "executive-committee"], cites="newsaz-2023-10-11")

        assert ["AZ", "KG", "executive-committee"] == [row.participant for row in made]
        assert {"present"} == {row.presence for row in made}
        assert all(row.cites for row in made)

    def test_of_one_name(self, cw: Commonwealth) -> None:
        """One name is a list of one, not of its letters."""
        assert (Attendance(participant="AM", presence="absent"),) == cw.seats(
            "Armenia", presence="absent"
        )

    def test_with_who_sat(self, cw: Commonwealth) -> None:
        """Printed names and offices are kept, and lead to a person where there is just one."""
        known, unknown, office, nobody = cw.seats(
            {
                "AZ": ("Ramil Usubov", "Secretary of the Security Council"),
                "TM": "Ch. Nobody-on-Record",
                "BY": (None, "the State Secretary"),
                "KZ": None,
            },
            level="head-of-agency",
        )

        assert ("usubov-ramil", "Ramil Usubov", "Secretary of the Security Council") == (
            known.person,
            known.name_as_reported,
            known.office_as_reported,
        )
        assert (None, "Ch. Nobody-on-Record") == (unknown.person, unknown.name_as_reported)
        assert (None, "the State Secretary") == (office.name_as_reported, office.office_as_reported)
        assert nobody == Attendance(participant="KZ", presence="present", level="head-of-agency")

    def test_a_family_name_alone_names_nobody(self, cw: Commonwealth) -> None:
        """A family name could be another person's, so it is only kept as printed."""
        (row,) = cw.seats({"AZ": "Usubov"})

        assert (None, "Usubov") == (row.person, row.name_as_reported)

    @pytest.mark.parametrize(
        ("printed", "person"),
        [
            ("Владимир Владимирович Путин", "putin-vladimir"),
            ("Путин Владимир Владимирович", "putin-vladimir"),
            ("Wladimir Putin", "putin-vladimir"),
            ("Ильхам Гейдар оглы Алиев", "aliyev-ilham"),
            ("Colonel General Ali Naghiyev", "naghiyev-ali"),
            ("Wiktor Juschtschenko", "yushchenko-viktor"),
        ],
    )
    def test_full_name_in_another_form(self, cw: Commonwealth, printed: str, person: str) -> None:
        """A full name in another order, language or with titles leads to the person."""
        (row,) = cw.seats({"AZ": printed})

        assert (person, None) == (row.person, row.note)

    @pytest.mark.parametrize(
        ("printed", "possible"),
        [
            ("R. Usubov", ["Ramil Usubov"]),
            ("Усубов Р.", ["Ramil Usubov"]),
            ("Kocharyan", ["Robert Kocharyan", "Shavarsh Kocharyan"]),
            ("В. Путин", ["Vladimir Putin"]),
        ],
    )
    def test_possible_people_are_in_the_note(
        self, cw: Commonwealth, printed: str, possible: list[str]
    ) -> None:
        """Initials and family names lead to no person, and the note lists whom they may mean."""
        (row,) = cw.seats({"AZ": printed}, note="By telephone.")

        assert row.person is None
        assert row.note is not None
        assert row.note.startswith("By telephone. ")
        assert all(name in row.note for name in possible)

    @pytest.mark.parametrize("printed", ["Viktor Lukashenko", "Dmitry Patrushev", "Hans Schmidt"])
    def test_stranger(self, cw: Commonwealth, printed: str) -> None:
        """A stranger with a known family name is nobody on record."""
        (row,) = cw.seats({"AZ": printed})

        assert (None, None, printed) == (row.person, row.note, row.name_as_reported)

    def test_what_all_share(self, cw: Commonwealth) -> None:
        """Capacity, reason and note go into every row."""
        rows = cw.seats(
            ["AM", "MD"],
            presence="declined",
            reason="no invitation",
            note="said so",
            capacities="guest",
        )

        assert {(("guest",), "no invitation", "said so")} == {
            (row.capacities, row.reason, row.note) for row in rows
        }


class TestRefused:
    """Lists that are refused."""

    def test_a_misspelled_name(self, cw: Commonwealth) -> None:
        """A name that nothing bears is an error that suggests the right one."""
        with pytest.raises(NotFound) as caught:
            cw.seats(["Kyrgyzstn"])
        assert "Kyrgyzstan" in caught.value.suggestions

    def test_no_participant(self, cw: Commonwealth) -> None:
        """A person is no participant, even by an existing id."""
        with pytest.raises(NotFound, match="usubov-ramil"):
            cw.seats("usubov-ramil")

    @pytest.mark.parametrize(
        ("wrong", "value"),
        [
            ([], []),
            ({}, {}),
            (None, None),
            (5, 5),
            ([5], 5),
            ({"AZ": 5}, 5),
            ({"AZ": ("a", "b", "c")}, ("a", "b", "c")),
            ({"AZ": (5, "Minister")}, 5),
        ],
    )
    def test_what_is_no_list_of_names(self, cw: Commonwealth, wrong: Any, value: Any) -> None:
        """An empty list, and a value that is no name, are errors with a hint."""
        with pytest.raises(BadQuery) as caught:
            cw.seats(wrong)

        assert ("listed", value) == (caught.value.criterion, caught.value.value)

    def test_an_unknown_term(self, cw: Commonwealth) -> None:
        """An unknown term is refused as in any record."""
        with pytest.raises(InvalidRecords, match="presence"):
            cw.seats("AZ", presence="presnt")

    def test_a_name_of_two(self, cw: Commonwealth) -> None:
        """A name that several bear is an error that names them."""
        with pytest.raises((Ambiguous, NotFound)):
            cw.seats(["committee"])
