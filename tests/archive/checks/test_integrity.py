"""Integrity: faults that show only where records are seen together."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.archive import faults_across, from_either
from cisrecords.evidence import Claim, Source
from cisrecords.records import (
    Act,
    Attendance,
    Body,
    City,
    Gap,
    Meeting,
    Place,
    Session,
    State,
)

GEORGIA = State(id="GE", names="Georgia", cites="atlas")
ATLAS = Source(id="atlas")
CIS = Body(id="cis", names="Commonwealth", cites="atlas")


def faults(**records: Sequence[object]) -> list[tuple[str, str, object]]:
    """List the path, code and value of every fault."""
    return [(p.path, p.code, p.value) for p in faults_across(records)]


class TestIds:
    """Ids are used once, over all kinds."""

    def test_same_kind(self) -> None:
        """The second record of an id is at fault, and the first is named."""
        (fault,) = faults_across({"states": [GEORGIA, GEORGIA], "sources": [ATLAS]})

        assert ("$.states[1].id", "duplicate-id", "GE") == (fault.path, fault.code, fault.value)
        assert "$.states[0]" in fault.message

    def test_two_kinds(self) -> None:
        """An id of a state cannot be the id of a body."""
        twin = Body(id="GE", names="Georgia")

        assert [("$.bodies[0].id", "duplicate-id", "GE")] == faults(
            states=[GEORGIA], bodies=[twin], sources=[ATLAS]
        )


class TestReferences:
    """References lead to a record of the right kind."""

    def test_dangling_at_any_depth(self) -> None:
        """A dangling id is reported with its whole path."""
        meeting = Meeting(
            id="m-1",
            sessions=[Session("cis")],
            places=[Place("Baku", "AZ")],
            attendance=[Attendance(participant="GE", cites="atlas")] * 2
            + [Attendance(person="nobody", cites="atlsa")],
        )

        assert [
            ("$.meetings[0].places[0].country", "dangling-id", "AZ"),
            ("$.meetings[0].attendance[2].person", "dangling-id", "nobody"),
            ("$.meetings[0].attendance[2].cites[0].source", "dangling-id", "atlsa"),
        ] == faults(states=[GEORGIA], bodies=[CIS], sources=[ATLAS], meetings=[meeting])

    def test_the_nearest_id_is_named(self) -> None:
        """A slip of the pen gets the id that was meant."""
        (fault,) = faults_across(
            {"cities": [City(id="x", names="X", cites="atlsa")], "sources": [ATLAS]}
        )

        assert "'atlas'" in fault.message

    def test_wrong_kind(self) -> None:
        """An id of a record of another kind is at fault, and its kind is named."""
        (fault,) = faults_across(
            {"sources": [ATLAS], "cities": [City(id="x", names="X", country="atlas")]}
        )

        assert ("$.cities[0].country", "dangling-id") == (fault.path, fault.code)
        assert "sources" in fault.message

    def test_an_act_may_be_of_an_outside_body(self) -> None:
        """Where a state or a body may stand, either resolves."""
        act = Act(id="a", state="cis", kind="admitted-as-observer")

        assert [] == faults(bodies=[CIS], sources=[ATLAS], acts=[act])

    def test_plain_data_is_checked_as_well(self) -> None:
        """Dangling and repeated ids of broken plain data are reported, bare citations included."""
        data: dict[str, Sequence[object]] = {
            "states": [{"id": "GE", "names": 5}, {"id": "GE"}, 7, {"id": None}],
            "cities": [{"country": "ZZ", "names": [{"text": "x", "cites": ["nowhere", 5]}]}],
        }

        assert [
            ("$.states[1].id", "GE"),
            ("$.cities[0].names[0].cites[0].source", "nowhere"),
            ("$.cities[0].country", "ZZ"),
        ] == [(p.path, p.value) for p in faults_across(data, from_either)]

    @given(st.integers(1, 70))
    def test_every_dangling_id_is_reported(self, count: int) -> None:
        """However many ids dangle, each is reported once."""
        cities = [City(id=f"c-{i}", names="X", country="ZZ") for i in range(count)]

        assert [f"$.cities[{i}].country" for i in range(count)] == [
            path for path, _, _ in faults(cities=cities)
        ]


class TestGaps:
    """Gaps refer to bodies and sources."""

    def test_dangling(self) -> None:
        """A gap about no body on record, or citing no source, is at fault."""
        gaps = [Gap(text="much", body="cis", cites="atlas"), Gap(text="more", body="court")]

        assert [("$.gaps[1].body", "dangling-id", "court")] == faults(
            bodies=[CIS], sources=[ATLAS], gaps=gaps
        )


class TestClaims:
    """Claims are about a field that their record has."""

    def test_known_paths(self) -> None:
        """Fields, existence, figures, stances and derived status can be claimed about."""
        paths = [
            "names",
            "exists",
            "status",
            "figure:members",
            "stance:neutrality",
            "names[en].text",
        ]
        claims = [
            Claim(id=f"c-{i}", about="GE", field=path, value="no", cites="atlas")
            for i, path in enumerate(paths)
        ]

        assert [] == faults(states=[GEORGIA], sources=[ATLAS], claims=claims)

    def test_unknown_field(self) -> None:
        """A field that the record does not have is at fault, and the nearest is named."""
        claim = Claim(id="c", about="GE", field="nmaes[en]", value="1", cites="atlas")
        (fault,) = faults_across({"states": [GEORGIA], "sources": [ATLAS], "claims": [claim]})

        assert ("$.claims[0].field", "unknown-field") == (fault.path, fault.code)
        assert "names" in fault.message

    @pytest.mark.parametrize(
        "path",
        [
            "when",
            "attendance[AZ].presence",
            "attendance[AZ]",
            "attendance[AZ].exists",
            "sessions[cis].ordinal",
            "adopted[text-1].stances[MD].stance",
            "places[Baku].country",
            "acts[MD.signature].exists",
        ],
    )
    def test_paths_below_the_first_field(self, path: str) -> None:
        """A path may lead through keys to the fields of rows, and to their existence."""
        assert [] == self.of_meeting(path)

    @pytest.mark.parametrize(
        ("path", "near"),
        [
            ("attendance[AZ].presense", "'presence'"),
            ("adopted[text-1].stances[MD].stanse", "'stance'"),
            ("when.year", "figure:"),
            ("attendance.", "'attendance'"),
            ("-", "figure:"),
        ],
    )
    def test_paths_that_lead_astray_below(self, path: str, near: str) -> None:
        """A path that leads nowhere further down is at fault as well, and the nearest is named."""
        (message,) = self.of_meeting(path)

        assert near in message

    def of_meeting(self, path: str) -> list[str]:
        """List the messages of the faults of a claim about a meeting."""
        claim = Claim(id="c", about="m-1", field=path, value="no", cites="atlas")
        meeting = Meeting(id="m-1", sessions=[Session("cis")])
        records: dict[str, Sequence[object]] = {
            "bodies": [CIS],
            "sources": [ATLAS],
            "meetings": [meeting],
            "claims": [claim],
        }
        return [problem.message for problem in faults_across(records)]
