"""`Session` and `Attendance`."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.errors import InvalidRecords
from cisrecords.records import Attendance, Session
from cisrecords.terms import Capacity, Level, Presence


class TestSession:
    """The session of one body."""

    @given(st.integers(min_value=1, max_value=10_000))
    def test_numbers(self, number: int) -> None:
        """Sessions are counted from one."""
        session = Session("secretaries", number)

        assert number == session.ordinal
        assert f"secretaries {number}" == session.name

    def test_number_not_known(self) -> None:
        """A session whose number is not known is named by its body."""
        assert (None, "secretaries") == (
            Session("secretaries").ordinal,
            Session("secretaries").name,
        )

    @given(st.integers(max_value=0, min_value=-10_000))
    def test_below_one(self, number: int) -> None:
        """There is no session 0, and none before it."""
        with pytest.raises(InvalidRecords) as caught:
            Session("secretaries", number)

        assert [("$.ordinal", "out-of-range", number)] == [
            (problem.path, problem.code, problem.value) for problem in caught.value.problems
        ]


class TestAttendance:
    """One row of who sat there."""

    def test_typed_values(self) -> None:
        """Terms are accepted as strings, and several capacities at once."""
        row = Attendance(
            participant="AZ",
            level="head-of-agency",
            capacities=["member", "session-chair"],
            presence="by-video",
        )

        assert (Level.HEAD_OF_AGENCY, Presence.BY_VIDEO) == (row.level, row.presence)
        assert (Capacity.MEMBER, Capacity.SESSION_CHAIR) == row.capacities

    @pytest.mark.parametrize(
        ("fields", "name"),
        [
            ({"participant": "AZ"}, "AZ"),
            ({"participant_as_reported": "SORB"}, "SORB"),
            ({"person": "usubov-ramil"}, "usubov-ramil"),
            ({"name_as_reported": "R. Usubov", "person": "usubov-ramil"}, "R. Usubov"),
            ({"name_as_reported": "R. Usubov", "participant": "AZ"}, "R. Usubov for AZ"),
            ({"office_as_reported": "Secretary", "participant": "AZ"}, "Secretary for AZ"),
            ({"office_as_reported": "an adviser"}, "an adviser"),
            ({"participant": "AZ", "participant_as_reported": "Azerbaijan"}, "AZ"),
            ({"participant_as_reported": "nine states", "count": 9}, "nine states"),
            ({"count": 9}, "9 participants"),
            ({"count": 1}, "1 participant"),
            ({"office_as_reported": "ministers", "count": 9}, "ministers for 9 participants"),
        ],
    )
    def test_name(self, fields: dict[str, Any], name: str) -> None:
        """A row is named by the person, as printed first, and for whom they sat."""
        assert name == Attendance(**fields).name

    @pytest.mark.parametrize(
        "fields",
        [
            {},
            {"presence": "present"},
            {"level": "minister", "capacities": ["member"]},
            {"note": "somebody came", "cites": ["s"]},
        ],
        ids=repr,
    )
    def test_nobody(self, fields: dict[str, Any]) -> None:
        """A row that names nobody is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Attendance(**fields)

        assert [("$", "empty")] == [(p.path, p.code) for p in caught.value.problems]

    @pytest.mark.parametrize(
        ("fields", "unnamed"),
        [
            ({"count": 9}, 9),
            ({"participant_as_reported": "all but Ukraine", "count": 8}, 8),
            ({"participant_as_reported": "all but Ukraine"}, 0),
            ({"participant": "AZ"}, 0),
            ({"participant": "AZ", "count": 3}, 0),
        ],
    )
    def test_unnamed(self, fields: dict[str, Any], unnamed: int) -> None:
        """Only a row without a participant stands for participants that it does not name."""
        assert unnamed == Attendance(**fields).unnamed

    @pytest.mark.parametrize("count", [0, -1])
    def test_a_group_of_nobody(self, count: int) -> None:
        """A count below one is refused."""
        with pytest.raises(InvalidRecords) as caught:
            Attendance(participant_as_reported="no states", count=count)
        (problem,) = caught.value.problems

        assert ("$.count", "out-of-range", count) == (problem.path, problem.code, problem.value)

    @pytest.mark.parametrize("withheld", [None, True, False])
    def test_no_reason_given(self, withheld: bool | None) -> None:
        """That no reason was given differs from silence about reasons."""
        row = Attendance(participant="AZ", presence="absent", reason_withheld=withheld)

        assert (None, withheld) == (row.reason, row.reason_withheld)

    @pytest.mark.parametrize("presence", [None, *Presence])
    def test_presence(self, presence: Presence | None) -> None:
        """Every way of being there is kept, and what is not said stays nothing."""
        assert presence is Attendance(participant="AZ", presence=presence).presence

    def test_a_bare_capacity(self) -> None:
        """One capacity is passed as a list of one."""
        wrong: Any = "member"
        with pytest.raises(InvalidRecords) as caught:
            Attendance(participant="AZ", capacities=wrong)
        (problem,) = caught.value.problems

        assert ("$.capacities", "wrong-type") == (problem.path, problem.code)
