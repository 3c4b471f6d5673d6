"""`seats`: the attendance rows of many participants in one call."""

from typing import Any

import pytest

from cisrecords import Attendance, Commonwealth
from cisrecords.archive import PersonMatch
from cisrecords.errors import Ambiguous, BadQuery, InvalidRecords, NotFound
from cisrecords.evidence import Source
from cisrecords.query.merging import attendance_rows
from cisrecords.records import Body, Meeting, Person, Session, State


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
        assert rows == cw.seats(
            {"AM": {"capacities": "guest"}, "MD": None},
            presence="declined",
            reason="no invitation",
            note="said so",
            capacities=iter(["guest"]),
        )


class TestPeople:
    """Who sat for a participant."""

    def test_several_people_of_one_state(self, cw: Commonwealth) -> None:
        """A list has a row for each person, with the office or fields of each."""
        rows = cw.seats(
            {
                "AZ": [
                    ("Ramil Usubov", "Secretary"),
                    "A. Nobody-on-Record",
                    {"name_as_reported": "B. Nobody", "level": "expert", "note": "Sat apart."},
                ]
            },
            level="head-of-agency",
            note="In Baku.",
        )

        assert [
            ("AZ", "Ramil Usubov", "usubov-ramil", "head-of-agency", "In Baku."),
            ("AZ", "A. Nobody-on-Record", None, "head-of-agency", "In Baku."),
            ("AZ", "B. Nobody", None, "expert", "In Baku. Sat apart."),
        ] == [
            (row.participant, row.name_as_reported, row.person, row.level, row.note) for row in rows
        ]

    def test_records_and_ids(self, cw: Commonwealth) -> None:
        """Records and ids of people stand beside printed offices; no name was printed then."""
        usubov = cw.people["usubov-ramil"]
        expected = Attendance(
            participant="AZ",
            person="usubov-ramil",
            office_as_reported="Secretary",
            presence="present",
        )

        for who in (usubov, "usubov-ramil"):
            assert (expected,) == cw.seats({cw.states["AZ"]: (who, "Secretary")})
        printed = {"person": usubov, "name_as_reported": "R. Usubow"}
        (row,) = cw.seats({"AZ": printed})
        assert ("usubov-ramil", "R. Usubow") == (row.person, row.name_as_reported)

    def test_possible_people(self, cw: Commonwealth, monkeypatch: pytest.MonkeyPatch) -> None:
        """Where a printed name may mean people on record, the note names them with their ids."""
        match = PersonMatch(None, ("usubov-ramil", "aliyev-ilham"))

        def either(*_: object) -> PersonMatch:
            return match

        monkeypatch.setattr(attendance_rows, "match_person", either)
        (row,) = cw.seats({"AZ": "R. Usubow"}, note="In Baku.")

        assert (None, "R. Usubow") == (row.person, row.name_as_reported)
        assert row.note is not None
        assert row.note.startswith("In Baku. ")
        for one in match.possible:
            assert f"{cw.people[one].name} ({one})" in row.note


class TestParticipants:
    """The participants of a list."""

    @pytest.mark.parametrize(
        ("printed", "kept"),
        [
            ("AZ", None),
            ("AZE", None),
            ("Azerbaijan", None),
            ("AZERBAIJAN", None),
            ("Азербайджан", None),
            ("Republic of Azerbaijan", "Republic of Azerbaijan"),
            ("Азербайджанская Республика", "Азербайджанская Республика"),
        ],
    )
    def test_what_was_printed(self, cw: Commonwealth, printed: str, kept: str | None) -> None:
        """Another name than that of the record is kept; a code, case or script is none."""
        (row,) = cw.seats([printed])

        assert ("AZ", kept) == (row.participant, row.participant_as_reported)

    def test_what_was_printed_of_a_chosen_record(self, cw: Commonwealth) -> None:
        """A name that nothing bears is kept beside the id of the record that is meant."""
        (row,) = cw.seats({"executive-committee": {"participant_as_reported": "Minsk office"}})

        assert ("executive-committee", "Minsk office") == (
            row.participant,
            row.participant_as_reported,
        )

    def test_records(self, cw: Commonwealth) -> None:
        """States and bodies may be records, one or several."""
        body = cw.bodies["executive-committee"]
        rows = cw.seats([cw.states["AZ"], body])

        assert ["AZ", "executive-committee"] == [row.participant for row in rows]
        assert rows[1:] == cw.seats(body)


class TestGroups:
    """Those who came and those who did not, in one call."""

    def test_each_group_has_its_presence(self, cw: Commonwealth) -> None:
        """Every group is a list or a mapping as the first one."""
        rows = cw.seats(
            ["AZ"],
            by_video="BY",
            absent=["MD", "UA"],
            declined={"AM": ("Armen Grigoryan", None)},
            expected=["KZ"],
            possible=["TJ"],
            reason="no invitation",
            capacities="member",
        )

        assert [
            ("AZ", "present", None),
            ("BY", "by-video", None),
            ("MD", "absent", "no invitation"),
            ("UA", "absent", "no invitation"),
            ("AM", "declined", "no invitation"),
            ("KZ", "expected", None),
            ("TJ", "possible", None),
        ] == [(row.participant, row.presence, row.reason) for row in rows]
        assert {("member",)} == {row.capacities for row in rows}

    def test_of_one_group_only(self, cw: Commonwealth) -> None:
        """Nobody has to be present."""
        (row,) = cw.seats(absent={"MD": {"reason": "holiday"}}, reason="no invitation")

        assert ("MD", "absent", "holiday") == (row.participant, row.presence, row.reason)


class TestAmong:
    """Records that are merged in the same breath."""

    def test_names_of_incoming_records(self, cw: Commonwealth) -> None:
        """States, bodies and people that are not on record yet are found by name and id."""
        source = Source(id="mine", published="2030")
        incoming: list[Any] = [
            source,
            State(id="BR", names="Brazil"),
            Body(id="my-forum", names="Forum of Record Keepers", kind="external"),
            Person(id="silva-ana", names="Ana Silva"),
        ]
        listed: Any = {"Brazil": "Ana Silva", "forum of record keepers": "silva-ana", "AZ": None}
        rows = cw.seats(listed, among=incoming, cites="mine")

        assert [("BR", "silva-ana"), ("my-forum", "silva-ana"), ("AZ", None)] == [
            (row.participant, row.person) for row in rows
        ]
        with pytest.raises(NotFound):
            cw.seats("Brazil")
        assert ["BR"] == [row.participant for row in cw.seats("Brazil", among=incoming[1])]
        meeting = Meeting(
            id="forum-1", sessions=[Session("my-forum", 1)], attendance=rows, cites="mine"
        )
        merged = cw.merge([*incoming, meeting]).commonwealth
        assert rows == merged.meetings["forum-1"].attendance

    @pytest.mark.parametrize(
        ("wrong", "value"), [([5], 5), (["Brazil"], "Brazil"), (5, 5), (None, None)]
    )
    def test_what_is_no_record(self, cw: Commonwealth, wrong: Any, value: Any) -> None:
        """Names and numbers are no records."""
        with pytest.raises(BadQuery) as caught:
            cw.seats("AZ", among=wrong)

        assert ("among", value) == (caught.value.criterion, caught.value.value)


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
            ({"AZ": ("a", 5)}, 5),
            ({"AZ": []}, []),
            ({"AZ": ["a", 5]}, 5),
            ({"AZ": {"person": 5}}, 5),
            ({"AZ": {"persn": "a"}}, "persn"),
            ({"AZ": {"presence": "absent"}}, "presence"),
            ({5: "a"}, 5),
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
