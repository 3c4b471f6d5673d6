"""`Meeting` and `Plan`."""

from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.dates import PartialDate, Period
from cisrecords.errors import InvalidRecords
from cisrecords.evidence import Citation
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Meeting,
    Place,
    Plan,
    Session,
    Statement,
)
from cisrecords.terms import Capacity, MeetingFormat, MeetingKind, MeetingStatus, Presence

SECRETARIES = Session("secretaries", 8)
STATES = ("AM", "AZ", "BY", "KZ")
AWAY = (Presence.ABSENT, Presence.DECLINED)
ROWS = st.builds(
    Attendance,
    participant=st.sampled_from(STATES),
    presence=st.sampled_from([None, *Presence]),
    capacities=st.lists(st.sampled_from([Capacity.MEMBER, Capacity.SESSION_CHAIR]), unique=True),
)


def meeting(**fields: Any) -> Meeting:
    """Make a meeting of the secretaries with these fields."""
    return Meeting(id="sc-08", **({"sessions": [SECRETARIES]} | fields))


def faults(**fields: Any) -> list[tuple[str, str]]:
    """Return the path and code of each problem of a meeting with these fields."""
    with pytest.raises(InvalidRecords) as caught:
        meeting(**fields)
    return [(problem.path, problem.code) for problem in caught.value.problems]


class TestFields:
    """What a meeting takes."""

    def test_typed_values(self) -> None:
        """Terms, dates, places, lists and ids are accepted as strings."""
        held = meeting(
            kind="regular",
            status="held",
            format="hybrid",
            when="2020-11-18",
            places=["Moscow", Place("Minsk", "BY")],
            related=["sc-07"],
            cites="azernews",
        )

        assert (MeetingKind.REGULAR, MeetingStatus.HELD, MeetingFormat.HYBRID) == (
            held.kind,
            held.status,
            held.format,
        )
        assert PartialDate("2020-11-18") == held.when
        assert (Place("Moscow"), Place("Minsk", "BY")) == held.places
        assert (("sc-07",), (Citation("azernews"),)) == (held.related, held.cites)

    def test_several_days(self) -> None:
        """A meeting of several days has a period, one on an unknown day of several a date."""
        assert Period("2023-10-10/2023-10-11") == meeting(when="2023-10-10/2023-10-11").when
        assert PartialDate("[2023-10-10..2023-10-11]") == (
            meeting(when="[2023-10-10..2023-10-11]").when
        )

    def test_one_session(self) -> None:
        """One session without a list is accepted."""
        assert (SECRETARIES,) == meeting(sessions=SECRETARIES).sessions

    @pytest.mark.parametrize("sessions", [[], (), iter(())], ids=["list", "tuple", "iterator"])
    def test_no_session(self, sessions: Any) -> None:
        """A meeting of no body is refused."""
        assert [("$.sessions", "empty")] == faults(sessions=sessions)

    def test_sessions_are_records(self) -> None:
        """A bare id of a body is no session."""
        assert [("$.sessions", "wrong-type")] == faults(sessions="secretaries")
        assert [("$.sessions[0]", "wrong-type")] == faults(sessions=["secretaries"])

    @pytest.mark.parametrize(
        ("field", "row"),
        [
            ("attendance", Attendance(participant="AZ")),
            ("agenda", AgendaItem(title="Mines")),
            ("statements", Statement(summary="spoke of mines")),
            ("adopted", Adoption(described="documents")),
            ("plans", Plan(when="2020-11")),
        ],
    )
    def test_rows(self, field: str, row: object) -> None:
        """Each kind of row stands in its own field, and no other row is taken there."""
        assert (row,) == getattr(meeting(**{field: [row]}), field)
        assert [(f"$.{field}[1]", "wrong-type")] == faults(**{field: [row, SECRETARIES]})

    def test_rows_stay_in_order(self) -> None:
        """Rows keep their order, and rows that are equal stay two."""
        row, other = Attendance(participant="AZ"), Attendance(participant="AM")

        assert (row, other, row) == meeting(attendance=[row, other, row]).attendance


class TestInferred:
    """Fields that are our reading."""

    @pytest.mark.parametrize(
        "path",
        ["kind", "format", "places[Moscow].country", "attendance[AZ].level", "sessions"],
    )
    def test_real_fields(self, path: str) -> None:
        """A field of the meeting, or a part of one, may be named."""
        assert (path,) == meeting(inferred=[path]).inferred

    @pytest.mark.parametrize(
        ("path", "nearest"),
        [("knid", "kind"), ("place", "places"), ("attendence[AZ].level", "attendance")],
    )
    def test_misspelled_fields(self, path: str, nearest: str) -> None:
        """A field that does not exist is refused, and the nearest is named."""
        with pytest.raises(InvalidRecords) as caught:
            meeting(inferred=["kind", path])
        (problem,) = caught.value.problems

        assert ("$.inferred[1]", "unknown-field", path) == (
            problem.path,
            problem.code,
            problem.value,
        )
        assert repr(nearest) in problem.message

    def test_nothing_near(self) -> None:
        """Where no field is near, none is suggested."""
        with pytest.raises(InvalidRecords) as caught:
            meeting(inferred=["xyzzy"])

        assert [""] == [problem.message for problem in caught.value.problems]

    def test_several_faults(self) -> None:
        """Every unknown name is reported once, beside other faults."""
        assert [
            ("$.inferred[1]", "empty"),
            ("$.inferred[3]", "wrong-type"),
            ("$.note", "empty"),
            ("$.inferred[0]", "unknown-field"),
        ] == faults(inferred=["colour", "", "kind", 5], note="")

    @pytest.mark.parametrize("wrong", ["kind", 5, None, {"kind": 1}], ids=repr)
    def test_no_list(self, wrong: Any) -> None:
        """A bare name is no list of names."""
        assert [("$.inferred", "wrong-type")] == faults(inferred=wrong)


class TestProperties:
    """What a meeting derives from its rows."""

    def test_joint_meeting(self) -> None:
        """The first session gives the body and the number of a joint meeting."""
        joint = meeting(sessions=[Session("defence", 70), Session("foreign")], when="2011")

        assert ("defence", 70) == (joint.body, joint.ordinal)
        assert "defence 70 with foreign (2011)" == joint.name
        assert "<Meeting sc-08 'defence 70 with foreign (2011)'>" == repr(joint)

    def test_number_and_day_not_known(self) -> None:
        """A meeting of unknown number and day is named by its body."""
        bare = meeting(sessions=[Session("defence")])

        assert (None, "defence") == (bare.ordinal, bare.name)

    def test_topics(self) -> None:
        """Topics come from agenda and statements, each once, in order."""
        held = meeting(
            agenda=[
                AgendaItem(topics=["terrorism", "mines"]),
                AgendaItem(title="Other business"),
                AgendaItem(topics=["mines"]),
            ],
            statements=[Statement(summary="s", topics=["borders", "terrorism"])],
        )

        assert ("terrorism", "mines", "borders") == held.topics

    def test_participants(self) -> None:
        """A participant with several rows is listed once, one without an id not at all."""
        held = meeting(
            attendance=[
                Attendance(participant="AZ", person="a"),
                Attendance(participant="AM"),
                Attendance(participant="AZ", person="b"),
                Attendance(participant_as_reported="SORB"),
                Attendance(person="c"),
            ]
        )

        assert ("AZ", "AM") == held.participants

    @pytest.mark.parametrize("presence", AWAY)
    def test_those_who_stayed_away(self, presence: Presence) -> None:
        """A participant that stayed away is left out, unless another row says that it came."""
        held = meeting(
            attendance=[
                Attendance(participant="AM", presence=presence),
                Attendance(participant="AZ", person="a", presence=presence),
                Attendance(participant="AZ", person="b", presence="present"),
            ]
        )

        assert ("AZ",) == held.participants

    @given(st.lists(ROWS, max_size=8))
    def test_participants_law(self, rows: list[Attendance]) -> None:
        """Participants are those with a row that does not say that they stayed away."""
        found = meeting(attendance=rows).participants

        assert {row.participant for row in rows if row.presence not in AWAY} == set(found)
        assert len(found) == len(set(found))

    @given(st.lists(ROWS, max_size=8))
    def test_chair_law(self, rows: list[Attendance]) -> None:
        """The chair is the first row of who presided, those first who are said to have come."""
        chair = meeting(attendance=rows).chair
        presided = [
            row
            for row in rows
            if Capacity.SESSION_CHAIR in row.capacities and row.presence not in AWAY
        ]
        came = [row for row in presided if row.presence in ("present", "by-video")]

        assert next(iter((*came, *presided)), None) is chair

    @pytest.mark.parametrize("capacity", [Capacity.BODY_CHAIR, Capacity.ELECTED_CHAIR])
    def test_other_chairs(self, capacity: Capacity) -> None:
        """Holding the chair of the body, or being elected to it, is not presiding."""
        row = Attendance(participant="AZ", capacities=[capacity])

        assert meeting(attendance=[row]).chair is None

    def test_an_empty_meeting(self) -> None:
        """A meeting of which only the session is known has no other values."""
        bare = meeting()

        assert ((), (), None) == (bare.topics, bare.participants, bare.chair)


class TestPlan:
    """Announcements."""

    def test_typed_values(self) -> None:
        """Terms, dates and places are accepted as strings."""
        plan = Plan(as_of="2015-05", status="postponed", when="2015-10", places="Astana")

        assert (MeetingStatus.POSTPONED, PartialDate("2015-10")) == (plan.status, plan.when)
        assert (Place("Astana"),) == plan.places

    @pytest.mark.parametrize(
        ("plan", "name"),
        [
            (
                Plan(status="announced", when="2015-10", places=["Astana"]),
                "announced 2015-10 Astana",
            ),
            (Plan(places=[Place("Baku", "AZ"), "Shusha"]), "Baku, AZ Shusha"),
            (Plan(status="cancelled"), "cancelled"),
            (Plan(), ""),
        ],
    )
    def test_name(self, plan: Plan, name: str) -> None:
        """A plan is named by what was announced, for when and where."""
        assert name == plan.name

    def test_postponed_without_a_day(self) -> None:
        """A meeting put off without a new day keeps the old one in its plans."""
        announced = meeting(status="announced", when="2020-05")
        old = Plan(as_of="2020-01", status="announced", when=announced.when)
        moved = attrs.evolve(announced, status="postponed", when=None, plans=[old])

        assert (None, PartialDate("2020-05")) == (moved.when, moved.plans[0].when)
