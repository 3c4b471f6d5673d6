"""A row without a presence: unknown in every verb, and never present."""

import datetime
from typing import Any

import attrs
import pytest

import cisrecords
from cisrecords import Commonwealth, Verdict
from cisrecords.evidence import Claim, Source
from cisrecords.query.attendance.attendance_sheet import MeetingAttendance, StateAttendance
from cisrecords.query.counts.count_bodies_and_states import Scope
from cisrecords.query.counts.count_meetings import count_participants, leaders
from cisrecords.query.find.meeting_terms import attended, stayed_away
from cisrecords.records import (
    Act,
    Attendance,
    Body,
    Instrument,
    Meeting,
    Person,
    Session,
    State,
)
from cisrecords.show._styles import UNKNOWN
from cisrecords.terms import Capacity, Level, Presence

NAMES = {"AM": "Armenia", "AZ": "Azerbaijan", "KZ": "Kazakhstan"}


def row(state: str, presence: str | None = None, **more: Any) -> Attendance:
    """Make a row of a state, by default one without a presence."""
    values: dict[str, Any] = {"participant": state, "presence": presence, "cites": "s"}
    return Attendance(**values | more)


def met(*rows: Attendance, **more: Any) -> Meeting:
    """Make a meeting that was held."""
    values: dict[str, Any] = {"id": "m-1", "sessions": [Session("council")], "when": "2020-11-18"}
    values |= {"status": "held", "cites": "s", **more}
    return Meeting(attendance=rows, **values)


def records(*rows: Attendance, **more: Any) -> Commonwealth:
    """Return records of one meeting of states that belong."""
    return Commonwealth(
        states=[State(id=one, names=name) for one, name in NAMES.items()],
        bodies=[Body(id="council", names="Council"), Body(id="cis", names="Commonwealth")],
        people=[Person(id="ann", names="Ann Petrova")],
        instruments=[Instrument(id="agreement-1991", kind="agreement", names="Agreement")],
        acts=[
            Act(id=f"act-{one}", state=one, kind="ratification", instrument="agreement-1991",
                date="1992", cites="s")
            for one in NAMES
        ],
        meetings=[met(*rows, **more)],
        sources=[Source(id="s"), Source(id="t")],
    )  # fmt: skip


def attendance_of(
    *rows: Attendance,
    level: Level | None = None,
    status: str | None = "held",
    claims: tuple[Claim, ...] = (),
) -> StateAttendance:
    """Return how Azerbaijan was at a meeting with these rows."""
    return MeetingAttendance(met(*rows, status=status), level, claims).of_state("AZ")


class TestAttendance:
    """How a state was at a meeting."""

    def test_is_unknown(self) -> None:
        """A state that is named without a presence may have been there."""
        found = attendance_of(row("AZ"))

        assert ("unknown", False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)
        assert ("s",) == found.sources

    def test_in_the_table(self) -> None:
        """The table has it as unknown, and not among those present."""
        cw = records(row("AZ"), row("AM", "present"))

        assert [("unknown", False)] == [
            (one.presence, one.certain) for one in cw.attendance(state="AZ")
        ]
        assert ["AM"] == [one.state for one in cw.attendance(presence="present")]

    @pytest.mark.parametrize(
        ("presence", "turnout", "there"),
        [
            ("present", "present", Verdict.YES),
            ("by-video", "by-video", Verdict.YES),
            ("absent", "absent", Verdict.NO),
            ("expected", "expected", Verdict.MAYBE),
        ],
    )
    def test_beside_a_row_that_says_it(self, presence: str, turnout: str, there: Verdict) -> None:
        """The presence of another source counts; a row without one takes nothing from it."""
        found = attendance_of(row("AZ"), row("AZ", presence, cites="t"))

        assert (turnout, there, ("t",)) == (found.turnout, found.there, found.sources)

    def test_a_person_absent(self) -> None:
        """Where a person is absent and the state only named, the state only may be absent."""
        found = attendance_of(row("AZ"), row("AZ", "absent", person="ann"))

        assert ("absent", False, Verdict.MAYBE) == (found.turnout, found.certain, found.there)

    def test_a_minister_who_is_only_named(self) -> None:
        """A deputy was there; the minister may have been, so that the rank is not certain."""
        rows = (row("AZ", "present", level="deputy-minister", person="ann"),)
        named = row("AZ", level="minister")

        assert attendance_of(*rows, level=Level.MINISTER).certain
        assert not attendance_of(*rows, named, level=Level.MINISTER).certain

    @pytest.mark.parametrize("capacity", [one for one in Capacity if one.chair or one.service])
    def test_a_capacity_is_no_presence(self, capacity: Capacity) -> None:
        """A chair or host without a presence is unknown all the same."""
        assert "unknown" == attendance_of(row("AZ", capacities=[capacity])).turnout


class TestCounts:
    """Verbs that count."""

    def test_tally(self) -> None:
        """It is counted among the unknown, and as uncertain."""
        (found,) = records(row("AZ")).tally(state="AZ")

        assert (0, 1, 1) == (found.present, found.unknown, found.uncertain)

    def test_co_attendance(self) -> None:
        """Two of which one is only named may have sat together."""
        (found,) = records(row("AZ"), row("AM", "present")).co_attendance(states=["AM", "AZ"])

        assert (0, 1) == (found.together, found.maybe)

    def test_census(self) -> None:
        """It may count among those that sat at a meeting, and so may its head of state."""
        cw = records(row("AZ", level="head-of-state"), row("AM", "present", level="head-of-state"))
        scope = Scope(cw, "m-1", datetime.date(2021, 1, 1))

        for count in (count_participants("states"), leaders):
            assert (("AM",), ("AZ",)) == (count(scope).sure, count(scope).maybe)


class TestFind:
    """Meetings by who sat there."""

    def test_attended_by(self) -> None:
        """The meeting only may be one of those; of certain ones it is none."""
        cw = records(row("AZ", person="ann"))

        for who in ("Azerbaijan", "Ann Petrova"):
            found = cw.meetings.find(attended_by=who)
            assert (("m-1",), ("m-1",)) == (found.ids(), found.maybe)
            assert () == cw.meetings.find(attended_by=who, certain=True).ids()

    @pytest.mark.parametrize(
        "criteria", [{"level": "minister"}, {"capacity": "member"}, {"body": "council"}]
    )
    def test_with_other_criteria(self, criteria: dict[str, Any]) -> None:
        """It stays a maybe beside a level, a capacity or a body."""
        cw = records(row("AZ", level="minister", capacities=["member"]))

        assert ("m-1",) == cw.meetings.find(attended_by="AZ", **criteria).maybe

    @pytest.mark.parametrize("status", ["held", None])
    def test_absent_by_another_source(self, status: str | None) -> None:
        """A row without a presence does not outweigh a source that has the state absent."""
        cw = records(row("AZ"), row("AZ", "absent", cites="t"), status=status)

        assert () == cw.meetings.find(attended_by="AZ").ids()
        assert ("m-1",) == cw.meetings.find(absent="AZ", certain=True).ids()


class TestParties:
    """Who sits in a body, as attested at its meetings."""

    def test_named_without_a_presence(self) -> None:
        """The state is shown, with no standing, as one that only may sit."""
        (found,) = records(row("AZ")).parties("council", "2021-01-01")

        assert ("AZ", "none", False) == (found.state, found.standing, found.certain)
        assert ("m-1",) == found.records

    def test_beside_a_seat(self) -> None:
        """Where it sat at another table that is on record, it is attested by that."""
        rows = (row("AZ"), row("AZ", "present", cites="t"), row("AM"))
        found = records(*rows).parties("council", "2021-01-01")

        assert [("AM", "none"), ("AZ", "attested")] == [(one.state, one.standing) for one in found]

    def test_not_among_the_certain(self) -> None:
        """It is left out of the certain ones."""
        assert 0 == len(records(row("AZ")).parties("council", "2021-01-01", certain=True))


class TestChairs:
    """Who presided, held the chair, or was host."""

    @pytest.mark.parametrize("capacity", [one.value for one in Capacity if one.chair])
    def test_chairs(self, capacity: str) -> None:
        """Whoever is named as chair is shown, less than certain."""
        (found,) = records(row("AZ", capacities=[capacity], person="ann")).chairs(2020)

        assert ("AZ", "ann", capacity, False) == (
            found.state, found.person, found.capacity, found.certain
        )  # fmt: skip

    def test_where_another_source_has_them_there(self) -> None:
        """One row that says that they were there makes it certain."""
        rows = [
            row("AZ", presence, capacities=["session-chair"], person="ann")
            for presence in (None, "present")
        ]
        (found,) = records(*rows).chairs(2020)

        assert found.certain

    def test_chairmanship(self) -> None:
        """The chair of a year is not certain by a row that does not have the holder there."""
        cw = records(row("AZ", capacities=["body-chair"], person="ann"))
        found = cw.chairmanship(2020, body="council").rows()

        assert ("AZ", "ann", False) == (found[0].state, found[0].person, found[0].certain)

    @pytest.mark.parametrize(
        ("presence", "certain"),
        [(None, False), ("expected", False), ("possible", False), ("present", True)],
    )
    def test_hosts(self, presence: str | None, certain: bool) -> None:
        """A host by a row alone is as certain as the row is of its presence."""
        (found,) = records(row("AZ", presence, capacities=["host"])).hosts(2020)

        assert ("AZ", certain) == (found.state, found.certain)

    def test_a_host_in_the_record(self) -> None:
        """The meeting itself has the host, whatever a row leaves out."""
        (found,) = records(row("AZ", capacities=["host"]), host="AZ").hosts(2020)

        assert found.certain

    def test_chair_of_a_meeting(self) -> None:
        """The one who was there goes first; who stayed away did not preside."""
        named, there, away = (
            row(who, presence, capacities=["session-chair"])
            for who, presence in (("AZ", None), ("AM", "present"), ("KZ", "absent"))
        )

        assert there == met(away, named, there).chair
        assert named == met(away, named).chair
        assert met(away).chair is None


class TestHistory:
    """What the records know of a state or a person."""

    @pytest.mark.parametrize("who", ["AZ", "Ann Petrova"])
    def test_is_unknown(self, who: str) -> None:
        """The seat is shown as unknown, and not certain."""
        found = records(row("AZ", person="ann")).history(who)

        assert [("unknown", False)] == [
            (one.presence, one.certain) for one in found if one.what == "meeting"
        ]

    def test_contradicts_nobody(self) -> None:
        """A row without a presence makes no other row less certain."""
        rows = (row("AZ"), row("AZ", "absent", cites="t"))
        found = {one.presence: one.certain for one in records(*rows).history("AZ")}

        assert found["absent"] is True


class TestPicture:
    """Who sat at which meetings, as a picture."""

    def test_is_drawn_as_unknown(self) -> None:
        """The cell is that of the unknown, with the frame of what is not certain."""
        pytest.importorskip("matplotlib")
        cw = records(row("AZ"))
        (axes,) = cisrecords.show.attendance(cw, cw.attendance(state="AZ")).axes
        drawn = {patch.get_gid() for patch in axes.patches}
        legend = [line.get_label() for line in axes.lines]

        assert {"AZ m-1 unknown", "AZ m-1 not certain"} == drawn - {None}
        assert [UNKNOWN.label] == legend


class TestMerge:
    """Records that come together."""

    @pytest.mark.parametrize("presence", [*Presence])
    def test_is_no_rival(self, presence: Presence) -> None:
        """A row without a presence contradicts no row, whichever of them comes first."""
        says, silent = row("AZ", presence), row("AZ", cites="t")

        for old, new in ((says, silent), (silent, says)):
            cw = records(old)
            merged = cw.merge([attrs.evolve(cw.meetings["m-1"], attendance=[new])])
            assert () == merged.disagreements
            assert {says, silent} == {*merged.commonwealth.meetings["m-1"].attendance}


class TestExpected:
    """What was expected beforehand, once a meeting was held."""

    @pytest.mark.parametrize("before", ["expected", "possible"])
    def test_a_person_absent(self, before: str) -> None:
        """A report outweighs what was expected: absent, and as it is of a person, not certain."""
        rows = (row("AZ", before), row("AZ", "absent", person="ann", cites="t"))
        found = attendance_of(*rows)

        assert ("absent", False) == (found.turnout, found.certain)
        assert Verdict.NO is attended(met(*rows), "AZ")
        assert Verdict.MAYBE is stayed_away(met(*rows), "AZ")

    @pytest.mark.parametrize("before", ["expected", "possible"])
    def test_a_state_absent(self, before: str) -> None:
        """A report on the state outweighs it for certain."""
        rows = (row("AZ", before), row("AZ", "absent", cites="t"))
        found = attendance_of(*rows)

        assert ("absent", True, Verdict.NO) == (found.turnout, found.certain, found.there)
        assert () == records(*rows).meetings.find(attended_by="AZ").ids()

    def test_a_meeting_to_come(self) -> None:
        """Before the meeting nothing is reported: others who are expected may still come."""
        rows = (row("AZ", "expected"), row("AZ", "absent", person="ann"))

        assert "expected" == attendance_of(*rows, status="announced").turnout
        assert Verdict.MAYBE is attended(met(*rows, status="announced"), "AZ")

    def test_declined_and_another_expected(self) -> None:
        """That a person would not come is no report: whoever was to come instead may have come."""
        rows = (row("AZ", "declined", person="ann"), row("AZ", "expected", level="ambassador"))

        assert "expected" == attendance_of(*rows).turnout
        assert Verdict.MAYBE is attended(met(*rows), "AZ")

    @pytest.mark.parametrize("before", ["expected", "possible"])
    @pytest.mark.parametrize("away", [{}, {"person": "ann"}])
    def test_who_was_to_preside(self, before: str, away: dict[str, str]) -> None:
        """Who was to preside or be host, and was absent, is neither chair nor host."""
        chair = row("AZ", before, person="ann", capacities=["session-chair", "host"])
        rows = (chair, row("AZ", "absent", cites="t", **away), row("KZ", "present"))
        held, to_come = records(*rows), records(*rows, status="announced")

        assert held.meetings["m-1"].chair is None
        assert [(), ()] == [held.chairs().rows(), held.hosts().rows()]
        assert chair == to_come.meetings["m-1"].chair

    def test_a_claim_that_it_was_expected(self) -> None:
        """A claim that somebody was expected leaves a report as certain as it is without it."""
        claim = Claim(
            id="c", about="m-1", field="attendance[AZ].presence", value="expected", cites="t"
        )

        for presence in ("present", "absent"):
            found = attendance_of(row("AZ", presence), claims=(claim,))
            assert (presence, True, ()) == (found.turnout, found.certain, found.claims)
        before = attendance_of(row("AZ", "present"), status="announced", claims=(claim,))
        assert ("c",) == before.claims

    def test_in_a_history(self) -> None:
        """An expectation does not make a report doubtful, and stays doubtful itself."""
        rows = (row("AZ", "expected"), row("AZ", "absent", cites="t"))

        assert {("expected", False), ("absent", True)} == {
            (event.presence, event.certain)
            for event in records(*rows).history("AZ")
            if event.what == "meeting"
        }
