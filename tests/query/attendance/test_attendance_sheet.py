"""How a state took part in one meeting, case by case."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Verdict
from cisrecords.evidence import Claim
from cisrecords.query.attendance.attendance_sheet import MeetingAttendance, StateAttendance
from cisrecords.records import Attendance, Meeting, Session
from cisrecords.terms import Level


def row(presence: str | None = "present", source: str = "s-1", **more: str) -> Attendance:
    """Make a row of Azerbaijan."""
    values: dict[str, Any] = {"participant": "AZ", "cites": source, "presence": presence}
    return Attendance(**values | more)


def claim(field: str, value: str, note: str | None = None) -> Claim:
    """Make a claim about the meeting."""
    return Claim(id="c-1", about="m-1", field=field, value=value, note=note, cites="s-9")


def attendance_of(
    *rows: Attendance, claims: tuple[Claim, ...] = (), level: Level | None = None, of: str = "AZ"
) -> StateAttendance:
    """Return how a state took part in a meeting with these rows."""
    meeting = Meeting(id="m-1", sessions=[Session("council")], attendance=rows)
    return MeetingAttendance(meeting, level, claims).of_state(of)


class TestThere:
    """States of which somebody sat."""

    def test_present(self) -> None:
        """A state that is listed was present, by the sources that list it."""
        found = attendance_of(
            row(), row(source="s-2", person="aliyev-ilham", level="head-of-state")
        )

        assert ("present", True, Verdict.YES) == (found.turnout, found.certain, found.there)
        assert ("s-1", "s-2") == found.sources
        assert ("aliyev-ilham",) == found.people
        assert Level.HEAD_OF_STATE == found.level
        assert 1 == len(found.reasons)

    def test_a_row_that_does_not_say_how(self) -> None:
        """A row without a presence is never one of somebody who sat."""
        assert "unknown" == attendance_of(row(None)).turnout

    def test_by_video(self) -> None:
        """The turnout is by-video where all of its people took part by video."""
        assert "by-video" == attendance_of(row("by-video")).turnout
        assert "present" == attendance_of(row("by-video"), row()).turnout

    def test_announced_and_come(self) -> None:
        """An announcement is no rival of what happened."""
        found = attendance_of(row("expected", "s-0"), row())

        assert ("present", True, ("s-1",)) == (found.turnout, found.certain, found.sources)

    def test_a_person_absent_is_not_a_state_absent(self) -> None:
        """The reasons name a minister who stayed away; the state was there."""
        found = attendance_of(row(), row("absent", person="aliyev-ilham"))

        assert ("present", True) == (found.turnout, found.certain)
        assert found.reasons
        assert () == found.people

    def test_present_in_one_source_and_absent_in_another(self) -> None:
        """A source that has the state absent makes it less than certain, and is named."""
        found = attendance_of(row(), row("absent", "s-2"))

        assert ("present", False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)
        assert 2 == len(found.reasons)

    def test_a_claim_that_it_was_absent(self) -> None:
        """A rival version makes it less than certain, with its note and its id."""
        rival = claim("attendance[AZ].presence", "absent", "A preview.")
        found = attendance_of(row(), claims=(rival,))

        assert ("present", False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)
        assert found.reasons
        assert ("c-1",) == found.claims

    def test_a_claim_about_another_state(self) -> None:
        """Claims about others change nothing."""
        rival = claim("attendance[AM].presence", "absent")

        assert attendance_of(row()) == attendance_of(row(), claims=(rival,))

    def test_a_claim_of_another_way_to_be_there(self) -> None:
        """By video or in the room: it was there for certain, how is not."""
        found = attendance_of(row(), claims=(claim("attendance[AZ].presence", "by-video"),))

        assert (False, Verdict.YES) == (found.certain, found.there)


class TestRepresented:
    """States for which somebody below the level of the body sat."""

    def test_a_deputy(self) -> None:
        """A deputy at a council of ministers represents the state."""
        found = attendance_of(row(level="deputy-minister", person="x"), level=Level.MINISTER)

        assert ("represented", True) == (found.turnout, found.certain)
        assert found.reasons

    def test_not_where_the_level_of_the_body_is_not_known(self) -> None:
        """Nothing is below a level that is not known."""
        assert "present" == attendance_of(row(level="deputy-minister")).turnout

    def test_not_where_the_level_of_the_person_is_not_known(self) -> None:
        """Somebody of unknown rank may be of the level of the body."""
        rows = (row(level="official", person="x"), row(person="y"))

        assert "present" == attendance_of(*rows, level=Level.MINISTER).turnout
        assert "present" == attendance_of(row(), level=Level.MINISTER).turnout

    def test_a_bare_row_beside_a_named_one(self) -> None:
        """A second list with the state has no bearing on the rank."""
        rows = (row(level="official", person="x"), row(source="s-2"))

        assert "represented" == attendance_of(*rows, level=Level.MINISTER).turnout

    def test_one_of_the_level_is_enough(self) -> None:
        """A minister with a deputy is a minister."""
        rows = (row(level="deputy-minister", person="x"), row(level="minister", person="y"))

        assert "present" == attendance_of(*rows, level=Level.MINISTER).turnout

    def test_where_the_head_of_state_was_absent(self) -> None:
        """Whoever sat for an absent head of state stood below, whoever that was."""
        rows = (row(), row("absent", level="head-of-state"))

        assert "represented" == attendance_of(*rows, level=Level.HEAD_OF_STATE).turnout

    def test_not_where_a_state_may_send_several_heads(self) -> None:
        """A state has several agencies; the absence of one head leaves the other open."""
        rows = (row(person="x"), row("absent", level="head-of-agency", person="y"))

        assert "present" == attendance_of(*rows, level=Level.HEAD_OF_AGENCY).turnout

    def test_not_an_organisation(self) -> None:
        """The head of an organisation is an official, and not below anybody."""
        rows = [row(level="official", participant="csto")]
        meeting = Meeting(id="m-1", sessions=[Session("council")], attendance=rows)

        assert (
            "present"
            == MeetingAttendance(meeting, Level.MINISTER, ()).of_state("csto", ranked=False).turnout
        )

    @pytest.mark.parametrize(
        ("level", "value", "certain"),
        [
            ("deputy-minister", "minister", False),
            ("deputy-minister", "official", True),
            ("minister", "deputy-minister", False),
            ("minister", "head-of-government", True),
            ("minister", "a rank of its own", True),
        ],
    )
    def test_a_claim_about_the_rank(self, level: str, value: str, certain: bool) -> None:
        """A rival rank matters where it stands on the other side; it was there in any case."""
        rival = claim("attendance[AZ].level", value)
        found = attendance_of(row(level=level, person="x"), claims=(rival,), level=Level.MINISTER)

        assert (certain, Verdict.YES) == (found.certain, found.there)


class TestAway:
    """States that stayed away."""

    def test_absent(self) -> None:
        """A source says it of the state."""
        found = attendance_of(row("absent"))

        assert ("absent", True, Verdict.NO) == (found.turnout, found.certain, found.there)

    def test_declined_and_absent(self) -> None:
        """Absent goes before declined, and both are among the reasons."""
        found = attendance_of(row("declined", "s-2"), row("absent"))

        assert ("absent", True, ("s-1", "s-2")) == (found.turnout, found.certain, found.sources)
        assert 2 == len({*found.reasons})

    def test_the_turnout_is_that_of_the_state(self) -> None:
        """A state that declined has declined, also where its minister is called absent."""
        found = attendance_of(row("absent", person="x"), row("declined"))

        assert ("declined", True) == (found.turnout, found.certain)

    def test_only_a_person(self) -> None:
        """Where a source has only a person away, the state may be."""
        found = attendance_of(row("absent", person="x"))

        assert ("absent", False, ("x",)) == (found.turnout, found.certain, found.people)
        assert found.reasons

    @pytest.mark.parametrize("what", ["level", "office_as_reported", "name_as_reported"])
    def test_somebody_without_an_id(self, what: str) -> None:
        """A row with only a rank, an office or a printed name is about a person, too."""
        subject = {"level": "head-of-state"} if what == "level" else {what: "the president"}

        assert not attendance_of(row("absent", **subject)).certain

    def test_a_person_declined_and_another_is_announced(self) -> None:
        """Whoever was to come instead is what is known last of the state."""
        found = attendance_of(row("declined", person="x"), row("expected", level="ambassador"))

        assert ("expected", False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)
        assert found.reasons

    def test_announced_and_absent(self) -> None:
        """An announcement is no rival of an absence."""
        assert attendance_of(row("expected"), row("absent")).certain

    def test_absent_but_left_open(self) -> None:
        """A source that leaves it open disputes the absence."""
        found = attendance_of(row("possible", "s-2"), row("absent"))

        assert ("absent", False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)
        assert found.reasons

    def test_a_claim_that_it_was_there(self) -> None:
        """A rival version that has it present makes it less than certain."""
        found = attendance_of(row("absent"), claims=(claim("attendance[AZ].presence", "present"),))

        assert ("absent", False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)

    def test_a_claim_that_it_declined(self) -> None:
        """Absent or declined: it was not there in either version."""
        rival = claim("attendance[AZ].presence", "declined")

        assert attendance_of(row("absent"), claims=(rival,)).certain


class TestOpen:
    """States of which it is not known whether they came."""

    @pytest.mark.parametrize("presence", ["expected", "possible"])
    def test_is_a_maybe(self, presence: str) -> None:
        """It may have been there."""
        found = attendance_of(row(presence))

        assert (presence, False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)


class TestSilence:
    """States that nobody names."""

    def test_silent(self) -> None:
        """Where others are named, the reasons list the sources and how many each names."""
        found = attendance_of(
            row(), row(source="s-2", participant="AM"), row(participant="AM"), of="KG"
        )

        assert ("silent", True, Verdict.NO) == (found.turnout, found.certain, found.there)
        assert 1 == len(found.reasons)
        assert ("s-1", "s-2") == found.sources

    def test_unknown(self) -> None:
        """Where nobody is named, there are no sources."""
        found = attendance_of(of="KG")

        assert ("unknown", True, ()) == (found.turnout, found.certain, found.sources)

    def test_persons_alone_are_no_list(self) -> None:
        """A person who sat for nobody does not make a list of participants."""
        alone = Attendance(person="x", presence="present", cites="s-1")

        assert "unknown" == attendance_of(alone, of="KG").turnout

    def test_a_delegation_that_is_not_resolved(self) -> None:
        """It may be the one of a printed name that nobody could place."""
        collective = Attendance(participant_as_reported="CIS countries", cites="s-1")
        found = attendance_of(collective, of="KG")

        assert ("silent", False) == (found.turnout, found.certain)
        assert found.reasons

    @pytest.mark.parametrize(
        ("fields", "there"),
        [
            ({"participant_as_reported": "nine states", "presence": "present"}, Verdict.MAYBE),
            ({"participant_as_reported": "nine states", "presence": "expected"}, Verdict.MAYBE),
            ({"participant_as_reported": "two states", "presence": "absent"}, Verdict.NO),
            ({}, Verdict.MAYBE),
        ],
        ids=str,
    )
    def test_a_group_that_is_only_counted(self, fields: dict[str, Any], there: Verdict) -> None:
        """Whom no source names may be one of those that a source counts."""
        found = attendance_of(row(), Attendance(**fields, count=9, cites="s-2"), of="KG")

        assert ("silent", False, there) == (found.turnout, found.certain, found.there)
        assert ("s-1", "s-2") == found.sources

    @pytest.mark.parametrize(
        ("field", "value", "there"),
        [
            ("attendance", "all of them", Verdict.NO),
            ("attendance[KG].presence", "present", Verdict.MAYBE),
            ("attendance[KG].presence", "declined", Verdict.NO),
        ],
    )
    def test_a_claim_without_a_row(self, field: str, value: str, there: Verdict) -> None:
        """A rival claim leaves the silence, less certain."""
        found = attendance_of(row(), claims=(claim(field, value),), of="KG")

        assert ("silent", False, there) == (found.turnout, found.certain, found.there)
        assert found.reasons[-1].startswith("But ")

    def test_sources_are_silent_where_accounts_are(self, cw: cis.Commonwealth) -> None:
        """A state that is silent is named in the account of none of the sources."""
        meeting = cw.meetings["sc-08"]
        found = MeetingAttendance(meeting, None, ()).of_state("UA")

        assert found.turnout == "silent"
        for source in found.sources:
            listed = {one.participant for one in cw.account("sc-08", source).attendance}
            assert listed and "UA" not in listed
