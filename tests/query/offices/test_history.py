"""History: everything the records know of somebody, in order of days."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.errors import Ambiguous, BadQuery, NotFound
from cisrecords.evidence import Claim, Source
from cisrecords.query import history
from cisrecords.records import (
    Act,
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    Instrument,
    Meeting,
    Office,
    Person,
    Session,
    Stance,
    State,
    Statement,
    Tenure,
)
from cisrecords.table import Row

ROWS = st.builds(
    Attendance,
    participant=st.sampled_from(["AZ", "KZ", "council"]),
    person=st.sampled_from([None, "ann", "bob"]),
    presence=st.sampled_from([None, "present", "absent", "expected"]),
    office_as_reported=st.sampled_from([None, "minister", "министр"]),
)


def archive(**more: Any) -> Archive:
    """Return records with two states, a body and two people."""
    return Archive(
        states=[State(id="AZ", names="Azerbaijan"), State(id="KZ", names="Kazakhstan")],
        bodies=[Body(id="council", names="Council")],
        offices=[Office(id="head", of="council", names="Head")],
        people=[Person(id="ann", names="Ann Petrova"), Person(id="bob", names="Bob Orlov")],
        instruments=[Instrument(id="treaty", names="Treaty")],
        sources=[Source(id="s"), Source(id="t")],
        **more,
    )


def met(*rows: Attendance, **more: Any) -> Archive:
    """Return records with one meeting of the council."""
    given = {"when": "2001-05-01", "status": "held", "cites": "s", **more}
    meeting = Meeting(id="m-1", sessions=[Session("council", 3)], attendance=rows, **given)
    return archive(meetings=[meeting])


def seat(person: str | None = "ann", presence: str | None = "present", **more: Any) -> Attendance:
    """Make a seat for Azerbaijan."""
    return Attendance(
        **{"participant": "AZ", "person": person, "presence": presence, "cites": "s", **more}
    )


def rows_of(records: Archive, who: str, what: str) -> list[Row]:
    """Return the rows of one kind."""
    return [row for row in history(records, who) if row.what == what]


class TestMeetings:
    """Seats at meetings."""

    def test_a_seat(self) -> None:
        """A row has the participant, the capacity, the printed office and the sources."""
        (row,) = history(
            met(seat(office_as_reported="Minister", capacities=["guest"], cites="t")), "Petrova"
        )

        assert ("2001-05-01", "meeting", "m-1") == (str(row.when), row.what, row.record)
        assert (("guest",), "AZ", "present") == (row.role, row.participant, row.presence)
        assert ("Minister", True, None) == (row.text, row.certain, row.reasons)
        assert (("m-1",), ("t",)) == (row.records, row.sources)

    def test_printed_forms_of_one_seat_are_one_row(self) -> None:
        """Rows of one person for one participant become one, with each printed office."""
        (row,) = history(
            met(
                seat(office_as_reported="Minister", capacities=["guest"]),
                seat(office_as_reported="Secretary", capacities=["guest", "opened"], cites="t"),
            ),
            "ann",
        )

        assert ("Minister; Secretary", ("guest", "opened")) == (row.text, row.role)
        assert ("s", "t") == row.sources

    def test_an_absence(self) -> None:
        """A reported absence is listed with its reason; the state attended."""
        records = met(seat(presence="absent", reason="Ill."), seat("bob"))
        (away,) = history(records, "ann")

        assert ("absent", True, "Ill.") == (away.presence, away.certain, away.reasons)
        assert ["present"] == [row.presence for row in history(records, "bob")]

    @pytest.mark.parametrize("withheld", [None, True, False])
    def test_no_reason_given(self, withheld: bool | None) -> None:
        """That no reason was given is listed; silence about reasons is not."""
        records = met(seat(presence="absent", reason_withheld=withheld), seat("bob"))
        (away,) = (row for row in history(records, "ann") if row.presence == "absent")

        assert bool(withheld) is (away.reasons is not None)

    def test_silence_gives_no_row(self) -> None:
        """Who is not listed has no row, at any meeting."""
        assert 0 == len(history(met(seat("bob")), "ann"))

    def test_expected_only(self) -> None:
        """Who was only expected is not certain to have come."""
        (row,) = history(met(seat(presence="expected")), "ann")

        assert (False, "expected") == (row.certain, row.presence)
        assert "expected" in (row.reasons or "")

    def test_sources_that_differ(self) -> None:
        """Somebody both present and absent has both rows, neither of them certain."""
        rows = history(met(seat(), seat(presence="absent", cites="t")), "ann").rows()

        assert [("present", False), ("absent", False)] == [(r.presence, r.certain) for r in rows]
        assert 1 == len({row.reasons for row in rows})

    def test_a_meeting_not_reported_as_held(self) -> None:
        """A seat at a meeting that was only announced is not certain, and says so."""
        (row,) = history(met(seat(), status="announced"), "ann")

        assert row.certain is False
        assert row.reasons

    def test_a_state(self) -> None:
        """The seats of a state name who sat for it."""
        (row,) = history(met(seat(name_as_reported="A. Petrova"), seat("bob")), "Azerbaijan")

        assert ("A. Petrova for AZ; bob for AZ", "AZ") == (row.text, row.participant)

    def test_a_claim_against_a_seat(self) -> None:
        """A rival claim on the person makes the row uncertain, and has its own row."""
        meeting = Meeting(
            id="m-1", sessions=[Session("council")], when="2001", attendance=[seat()], status="held"
        )
        claims = [
            Claim(id="c-1", about="m-1", field="attendance[AZ].person", value="bob", cites="t"),
            Claim(
                id="c-2", about="m-1", field="attendance[AZ].presence", value="absent", cites="t"
            ),
        ]
        records = archive(meetings=[meeting], claims=claims)
        (person,) = rows_of(records, "ann", "meeting")
        (state,) = rows_of(records, "AZ", "meeting")
        (other,) = history(records, "bob")

        assert (False, ("m-1", "c-1")) == (person.certain, person.records)
        assert ("m-1", "c-1", "c-2") == state.records
        assert ("claim", "c-1", False, "2001") == (
            other.what,
            other.record,
            other.certain,
            str(other.when),
        )

    @given(rows=st.lists(ROWS, max_size=6), who=st.sampled_from(["ann", "bob", "AZ", "council"]))
    def test_each_attendance_once(self, rows: list[Attendance], who: str) -> None:
        """Each participant and presence of somebody has one row, and there are no others."""
        expected = {
            (row.participant, row.presence or "unknown")
            for row in rows
            if who in (row.participant, row.person)
        }
        seats = [(row.participant, row.presence) for row in rows_of(met(*rows), who, "meeting")]

        assert (len(expected), expected) == (len(seats), set(seats))


class TestOtherParts:
    """What else of a meeting concerns somebody."""

    def test_host_and_session(self) -> None:
        """A state is listed as host, a body by its session."""
        records = met(host="KZ")

        (host,) = rows_of(records, "Kazakhstan", "host")
        (session,) = rows_of(records, "Council", "session")

        assert ("m-1", "KZ", ("s",)) == (host.record, host.participant, host.sources)
        assert ("m-1", None, ("s",)) == (session.record, session.participant, session.sources)
        assert {records.meetings["m-1"].name} == {host.text, session.text}

    def test_statements(self) -> None:
        """A statement is listed for its speaker, its reader and its participant, with the role."""
        said = Statement(
            speaker="ann", delivered_by="bob", participant="AZ", summary="Agreed.", cites="t"
        )
        records = met(statements=[said])

        for who, role in (("ann", "speaker"), ("bob", "delivered-by"), ("AZ", "participant")):
            (row,) = history(records, who)
            assert ("statement", (role,), "Agreed.", ("t",), "AZ") == (
                row.what,
                row.role,
                row.text,
                row.sources,
                row.participant,
            )

    def test_a_statement_of_two_roles(self) -> None:
        """Somebody who spoke and read out has one row, with both roles, on its own day."""
        said = Statement(speaker="ann", delivered_by="ann", summary="Agreed.", when="2001-05-02")
        (row,) = history(met(statements=[said]), "ann")

        assert (("speaker", "delivered-by"), "2001-05-02") == (row.role, str(row.when))

    @pytest.mark.parametrize("planned", [None, True])
    def test_agenda(self, planned: bool | None) -> None:
        """An item that names somebody is listed; one only announced is not certain."""
        item = AgendaItem(kind="visit", title="A visit", people=["ann"], planned=planned)
        (row,) = history(met(agenda=[item]), "ann")

        assert ("agenda", ("visit",), "A visit") == (row.what, row.role, row.text)
        assert (planned is None) is row.certain is (row.reasons is None)

    def test_agenda_of_a_state(self) -> None:
        """A state that took part in an item, without an attendance row, is listed, too."""
        item = AgendaItem(kind="ceremony", summary="wreaths", participants=["KZ"], cites="t")
        (row,) = history(met(agenda=[item]), "KZ")

        assert ("agenda", ("ceremony",), "wreaths") == (row.what, row.role, row.text)
        assert ("t",) == row.sources

    @pytest.mark.parametrize(
        ("when", "expected"), [(None, "2001-05-01"), ("2001-05-02", "2001-05-02")]
    )
    def test_the_day_of_an_item(self, when: str | None, expected: str) -> None:
        """An item has its own day, or that of the meeting where it has none."""
        item = AgendaItem(kind="visit", title="A visit", people=["ann"], when=when)
        (row,) = history(met(agenda=[item]), "ann")

        assert expected == str(row.when)

    def test_stances(self) -> None:
        """A stance of a state is listed with the document and the reason."""
        stance = Stance(participant="AZ", stance="declined", reason="Too costly.", cites="t")
        adoption = Adoption(described="a plan", outcome="adopted", stances=[stance])
        (row,) = history(met(adopted=[adoption]), "AZ")

        assert ("stance", ("declined",), "a plan", "Too costly.") == (
            row.what,
            row.role,
            row.text,
            row.reasons,
        )
        assert ("AZ", ("t",)) == (row.participant, row.sources)


class TestRecords:
    """Tenures, acts and claims."""

    def test_tenures(self) -> None:
        """A tenure is listed for its holder and for the body of its office."""
        held = Tenure(id="t-1", person="ann", office="head", period="2001/..", acting=True)

        for who in ("ann", "council"):
            (row,) = history(archive(tenures=[held]), who)
            assert ("tenure", ("head",), "council") == (row.what, row.role, row.participant)
            assert row.certain is True
            assert row.text

    def test_what_is_not_known_of_a_tenure(self) -> None:
        """The reasons name the unknown end, and then the rival claims."""
        held = Tenure(id="t-1", person="ann", office="head", period="2001/..", note="By decree.")
        (row,) = history(archive(tenures=[held]), "ann")

        assert ("Ann Petrova: Head", True) == (row.text, row.certain)
        assert row.reasons

    @pytest.mark.parametrize(
        ("field", "value"),
        [
            ("period", "2002/2003"),
            ("office", "deputy"),
            ("person", "bob"),
            ("state", "KZ"),
            ("exists", "no"),
        ],
    )
    def test_a_claim_against_a_tenure(self, field: str, value: str) -> None:
        """A rival claim on a tenure makes it uncertain, and its source is cited."""
        held = Tenure(id="t-1", person="ann", office="head", period="2001/2002", cites="s")
        said = Claim(id="c-1", about="t-1", field=field, value=value, cites="t")
        (row,) = rows_of(archive(tenures=[held], claims=[said]), "ann", "tenure")

        assert row.certain is False
        assert row.reasons
        assert (("t-1", "c-1"), ("s", "t")) == (row.records, row.sources)

    @pytest.mark.parametrize(
        ("field", "value"), [("date", "2002"), ("kind", "deposit"), ("exists", "no")]
    )
    def test_a_claim_against_an_act(self, field: str, value: str) -> None:
        """A rival claim on an act makes it uncertain, and its source is cited."""
        act = Act(id="a", state="AZ", instrument="treaty", kind="signature", date="2001", cites="s")
        said = Claim(id="c-1", about="a", field=field, value=value, cites="t")
        (row,) = rows_of(archive(acts=[act], claims=[said]), "AZ", "act")

        assert row.certain is False
        assert row.reasons
        assert (("a", "c-1"), ("s", "t")) == (row.records, row.sources)

    def test_an_act_on_a_body(self) -> None:
        """An act has the names of its instrument and body, and its note."""
        act = Act(
            id="a", state="AZ", instrument="treaty", body="council", kind="joined", note="By note."
        )
        (row,) = history(archive(acts=[act]), "AZ")

        assert ("Treaty, Council", "By note.") == (row.text, row.reasons)

    def test_acts(self) -> None:
        """An act is listed for its state and for the body that acted, with its instrument."""
        act = Act(id="a", state="AZ", instrument="treaty", by="council", kind="signature")

        for who in ("AZ", "council"):
            (row,) = history(archive(acts=[act]), who)
            assert ("act", ("signature",), "AZ", "Treaty") == row[1:2] + row[3:5] + row[6:7]

    def test_claims_follow_their_records(self) -> None:
        """A rival claim on an act has its own row, and makes the act uncertain."""
        act = Act(id="a", state="AZ", instrument="treaty", kind="signature", date="2001-05-01")
        claims = [
            Claim(id="c-1", about="a", field="date", value="2001-06-01", cites="t"),
            Claim(id="c-2", about="AZ", field="figure:staff", value="9", bound="about", cites="t"),
        ]
        rows = history(archive(acts=[act], claims=claims), "AZ").rows()

        assert [("act", False), ("claim", False), ("claim", False)] == [
            (row.what, row.certain) for row in rows
        ]
        assert "9 (about)" == rows[-1].text

    def test_a_claim(self) -> None:
        """A row of a claim has the field, its value, its subject, and its note."""
        said = Claim(
            id="c", about="AZ", field="figure:staff", value="9", note="Rounded.", cites="t"
        )
        (row,) = history(archive(claims=[said]), "AZ")

        assert (("figure:staff",), "9", False) == (row.role, row.text, row.certain)
        assert ("t",) == row.sources
        assert row.reasons

    def test_order(self) -> None:
        """Rows are in order of days, vague and exact ones together, undated ones last."""
        acts = [
            Act(id=f"a-{place}", state="AZ", instrument="treaty", kind="signature", date=day)
            for place, day in enumerate([None, "2002", "2001-05-02", "2001"])
        ]
        records = archive(
            acts=acts, tenures=[Tenure(id="t-1", state="AZ", office="head", period="2001-05-03/..")]
        )

        assert ["a-3", "a-2", "t-1", "a-1", "a-0"] == list(history(records, "AZ")["record"])


class TestShipped:
    """The shipped records."""

    def test_usubov(self, cw: Commonwealth) -> None:
        """A name in another script finds the person, whose meetings are in order."""
        rows = cw.history("Рамиль Усубов").rows()
        sat = [row.record for row in rows if row.what == "meeting"]

        assert ["mvd-2017-dushanbe", "sc-07", "sc-08", "sc-09", "sc-13"] == sat
        assert {"AZ"} == {row.participant for row in rows}

    @pytest.mark.long
    def test_every_attendance_of_everybody(self, cw: Commonwealth) -> None:
        """Over all people, the meetings listed are those of the rows of attendance."""
        for person in cw.people:
            expected = {
                meeting.id
                for meeting in cw.meetings
                if any(row.person == person.id for row in meeting.attendance)
            }
            rows = cw.history(person.id)
            assert expected == {row.record for row in rows if row.what == "meeting"}, person.id

    def test_a_person_absent_is_not_a_state_absent(self, cw: Commonwealth) -> None:
        """Nursultan Nazarbayev's history holds no absence that is only of another person."""
        rows = cw.history("Nursultan Nazarbayev").rows()
        away = {row.record for row in rows if row.presence == "absent"}

        assert all(
            any(
                row.person == "nazarbayev-nursultan" and row.presence == "absent"
                for row in cw.meetings[one].attendance
            )
            for one in away
        )

    def test_georgia(self, cw: Commonwealth) -> None:
        """A state's history has its acts, meetings and rival claims."""
        rows = cw.history("GE").rows()

        assert {"act", "meeting", "claim"} <= {row.what for row in rows}
        assert len(cw.acts.find(state="GE")) == sum(row.what == "act" for row in rows)

    def test_a_narrowed_view(self, cw: Commonwealth) -> None:
        """A view by day lists no more than the dataset, for states, bodies and people alike."""
        then = cw.known_on("2012-01-01")

        for who in ("GE", "council-of-heads-of-state", "putin-vladimir"):
            assert 0 < len(then.history(who)) < len(cw.history(who))

    @pytest.mark.parametrize(
        ("who", "error"), [("Usubon", NotFound), ("", BadQuery), (None, BadQuery)]
    )
    def test_errors(self, cw: Commonwealth, who: Any, error: type[Exception]) -> None:
        """An unknown name, and a value that is no string, are errors."""
        with pytest.raises(error):
            cw.history(who)

    def test_no_string(self) -> None:
        """A value that is no string is named in the error."""
        with pytest.raises(BadQuery) as caught:
            history(archive(), "")

        assert ("person", "") == (caught.value.criterion, caught.value.value)

    def test_only_who_can_have_a_history(self) -> None:
        """An instrument or an office has no history; only people, states and bodies have one."""
        for name in ("Treaty", "Head"):
            with pytest.raises(NotFound, match=name):
                history(archive(), name)

    def test_an_ambiguous_name(self) -> None:
        """A family name that two people bear is an error that lists them."""
        twins = [Person(id="orlov-a", names="A. Orlov"), Person(id="orlov-b", names="B. Orlov")]

        with pytest.raises(Ambiguous, match="orlov-b"):
            history(Archive(people=twins), "Orlov")
