"""Counts of meetings, participants, agenda items and adopted instruments."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.evidence import Source
from cisrecords.query.counts.count_bodies_and_states import Scope, Tally
from cisrecords.query.counts.count_meetings import (
    count_adopted,
    count_agenda_items,
    count_meetings,
    count_meetings_of_year,
    count_participants,
    leaders,
)
from cisrecords.query.find.context import Context
from cisrecords.query.find.meeting_terms import attended
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    Instrument,
    Meeting,
    Session,
    State,
)


def met(identity: str = "m-1", **more: Any) -> Meeting:
    """Make a meeting of the council that was held."""
    given = {"when": "2000-05-01", "status": "held", "cites": "s", **more}
    return Meeting(id=identity, sessions=[Session("council")], **given)


def scope(*held: Meeting, about: str = "council", day: str = "2001-12-31") -> Scope:
    """Return what is counted, with some meetings on record."""
    records = Context(
        states=[State(id=one, names=one) for one in ("AZ", "KZ", "RU")],
        bodies=[
            Body(id="council", names="Council", area="security"),
            Body(id="court", names="Court"),
        ],
        instruments=[Instrument(id=one, names=one) for one in ("plan", "treaty")],
        meetings=held,
        sources=[Source(id="s"), Source(id="t")],
    )
    return Scope(records, about, datetime.date.fromisoformat(day))


class TestMeetings:
    """How many were held."""

    @pytest.mark.parametrize(
        ("more", "sure", "maybe"),
        [
            ({}, 1, 0),
            ({"when": "2001"}, 1, 0),
            ({"when": "2001-12-31/2002-01-01"}, 1, 0),
            ({"when": "[2001..]"}, 0, 1),
            ({"when": None}, 0, 1),
            ({"when": "2002-01-01"}, 0, 0),
            ({"status": "unconfirmed"}, 0, 1),
            ({"status": None}, 0, 1),
            ({"status": "announced"}, 0, 0),
            ({"status": "cancelled"}, 0, 0),
        ],
    )
    def test_one(self, more: dict[str, Any], sure: int, maybe: int) -> None:
        """One held by the day counts; one unconfirmed, or of a vague day, may."""
        tally = count_meetings()(scope(met(**more)))

        assert (sure, maybe) == (len(tally.sure), len(tally.maybe))

    def test_years(self) -> None:
        """Only the requested years count."""
        at = scope(met("m-1", when="1999-12-31"), met("m-2"), met("m-3", when="2001-01-01"))

        assert ("m-2", "m-3") == count_meetings(since=2000)(at).sure
        assert ("m-2",) == count_meetings(since=2000, until=2000)(at).sure
        assert () == count_meetings(since=2002)(at).sure

    def test_informal_ones(self) -> None:
        """Informal and other meetings are counted apart; one of no kind may be either."""
        at = scope(met("m-1", kind="informal"), met("m-2", kind="regular"), met("m-3"))

        assert (("m-1",), ("m-3",)) == (
            count_meetings(informal=True)(at).sure,
            count_meetings(informal=True)(at).maybe,
        )
        assert ("m-2",) == count_meetings(informal=False)(at).sure

    def test_other_bodies(self) -> None:
        """Meetings of other bodies do not count."""
        assert Tally() == count_meetings()(scope(met(), about="court"))

    def test_an_area(self) -> None:
        """The meetings of all bodies in an area count, of the year of the day."""
        at = scope(met("m-1"), met("m-2", when="2001-03-01"), about="cis")

        assert ("m-2",) == count_meetings_of_year("security")(at).sure
        assert () == count_meetings_of_year("legal")(at).sure

    def test_shipped(self, cw: Commonwealth) -> None:
        """The meetings counted are those that `find` finds as held."""
        body = "council-of-heads-of-state"
        at = Scope(cw, body, datetime.date(2020, 12, 31))
        found = cw.meetings.find(body=body, held=True, until="2020", certain=True)

        assert sorted(found.ids()) == sorted(count_meetings()(at).sure)


class TestParticipants:
    """Who sat at a meeting."""

    @given(
        st.lists(
            st.builds(
                Attendance,
                participant=st.sampled_from(["AZ", "KZ", "court"]),
                presence=st.sampled_from([None, "present", "absent", "expected"]),
            ),
            max_size=5,
        )
    )
    def test_equals_a_scan(self, rows: list[Attendance]) -> None:
        """The states counted are those that sat, the maybes those that may have."""
        meeting = met(attendance=rows)
        tally = count_participants("states")(scope(meeting, about="m-1"))
        verdicts = {one: attended(meeting, one).value for one in ("AZ", "KZ")}

        assert {one for one in verdicts if verdicts[one] == "yes"} == set(tally.sure)
        assert {one for one in verdicts if verdicts[one] == "maybe"} == set(tally.maybe)

    def test_bodies(self) -> None:
        """States and bodies are counted separately."""
        rows = [
            Attendance(participant="court", presence="present", cites="t"),
            Attendance(participant="AZ"),
        ]
        tally = count_participants("bodies")(scope(met(attendance=rows), about="m-1"))

        assert (("court",), ("t",)) == (tally.sure, tally.sources)

    @pytest.mark.parametrize(
        ("fields", "maybe"),
        [
            ({"participant_as_reported": "two states", "count": 2, "presence": "present"}, 2),
            ({"count": 1, "presence": "expected"}, 1),
            ({"participant_as_reported": "all states", "count": 10**15}, 3),
            ({"participant_as_reported": "two states", "count": 2, "presence": "absent"}, 0),
            ({"participant_as_reported": "two states", "presence": "present"}, 0),
        ],
        ids=str,
    )
    def test_those_that_are_only_counted(self, fields: dict[str, Any], maybe: int) -> None:
        """Participants that a row counts may count, at most as many as are on record."""
        rows = [Attendance(participant="AZ", presence="present"), Attendance(**fields, cites="t")]
        tally = count_participants("states")(scope(met(attendance=rows), about="m-1"))

        assert (("AZ",), maybe) == (tally.sure, len(tally.maybe))

    @pytest.mark.parametrize(
        ("level", "presence", "sure", "maybe"),
        [
            ("head-of-state", "present", 1, 0),
            ("head-of-government", "present", 0, 1),
            (None, "present", 0, 1),
            ("minister", "present", 0, 0),
            ("head-of-state", "expected", 0, 1),
            ("head-of-state", "absent", 0, 0),
        ],
    )
    def test_leaders(self, level: str | None, presence: str, sure: int, maybe: int) -> None:
        """A head of state counts; a head of government, or a person of unknown rank, may."""
        row = Attendance(participant="AZ", level=level, presence=presence)
        tally = leaders(scope(met(attendance=[row]), about="m-1"))

        assert (sure, maybe) == (len(tally.sure), len(tally.maybe))


class TestItems:
    """What was on the agenda."""

    def test_items(self) -> None:
        """Items count, those only announced may, receptions do not."""
        agenda = [
            AgendaItem(kind="item", title="First"),
            AgendaItem(kind="item", title="Second", planned=True),
            AgendaItem(kind="reception", title="Dinner"),
            AgendaItem(title="Third", cites="t"),
        ]
        tally = count_agenda_items(scope(met(agenda=agenda), about="m-1"))

        assert (("agenda[0]", "agenda[3]"), ("agenda[1]",)) == (tally.sure, tally.maybe)
        assert ("t",) == tally.sources


class TestAdopted:
    """Adopted instruments."""

    ADOPTIONS = (
        Adoption(instrument="plan", outcome="adopted"),
        Adoption(instrument="plan", outcome="adopted"),
        Adoption(instrument="treaty"),
        Adoption(described="more", outcome="adopted"),
    )

    def test_at_a_meeting(self) -> None:
        """Each instrument counts once, one of unknown outcome may, one without a title does not."""
        tally = count_adopted()(scope(met(adopted=self.ADOPTIONS), about="m-1"))

        assert (("plan",), ("treaty",)) == (tally.sure, tally.maybe)

    def test_by_a_body(self) -> None:
        """What was adopted at its meetings by the day counts; at one not confirmed it may."""
        plan = [Adoption(instrument="plan", outcome="adopted")]
        treaty = [Adoption(instrument="treaty", outcome="adopted")]
        at = scope(
            met("m-1", adopted=plan, kind="informal"),
            met("m-2", adopted=treaty, status="unconfirmed", kind="regular"),
        )

        assert (("plan",), ("treaty",)) == (count_adopted()(at).sure, count_adopted()(at).maybe)
        assert ("plan",) == count_adopted(informal=True)(at).sure
        assert () == count_adopted(informal=False)(at).sure

    def test_planned_only(self) -> None:
        """What was only planned or proposed does not count."""
        planned = [Adoption(instrument="plan", outcome="planned")]

        assert Tally() == count_adopted()(scope(met(adopted=planned), about="m-1"))
