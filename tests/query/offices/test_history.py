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
        """A seat tells for whom, in what capacity, under which printed office, on whose word."""
        (row,) = history(
            met(seat(office_as_reported="Minister", capacities=["guest"], cites="t")), "Petrova"
        )

        assert ("2001-05-01", "meeting", "m-1") == (str(row.when), row.what, row.record)
        assert (("guest",), "AZ", "present") == (row.role, row.participant, row.presence)
        assert ("Minister", True, None) == (row.text, row.certain, row.reasons)
        assert (("m-1",), ("t",)) == (row.records, row.sources)

    def test_printed_forms_of_one_seat_are_one_row(self) -> None:
        """Rows of one person for one participant are told once, with each printed office."""
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
        """Who is said to have been absent is told so, with the reason; the state sat."""
        records = met(seat(presence="absent", reason="Ill."), seat("bob"))
        (away,) = history(records, "ann")

        assert ("absent", True, "Ill.") == (away.presence, away.certain, away.reasons)
        assert ["present"] == [row.presence for row in history(records, "bob")]

    def test_silence_gives_no_row(self) -> None:
        """Who is not listed has no row, at any meeting."""
        assert 0 == len(history(met(seat("bob")), "ann"))

    def test_expected_only(self) -> None:
        """Who was only expected is not certain to have come."""
        (row,) = history(met(seat(presence="expected")), "ann")

        assert (False, "expected") == (row.certain, row.presence)
        assert "expected" in row.reasons

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
        """A claim that somebody else sat makes the seat less than certain, and is told itself."""
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
        """Each participant and presence of somebody is told once, and nothing else of the kind."""
        expected = {
            (row.participant, row.presence or "unknown")
            for row in rows
            if who in (row.participant, row.person)
        }
        told = [(row.participant, row.presence) for row in rows_of(met(*rows), who, "meeting")]

        assert (len(expected), expected) == (len(told), set(told))


class TestOtherParts:
    """What else of a meeting concerns somebody."""

    def test_host_and_session(self) -> None:
        """A state is told to have been host, a body to have sat."""
        records = met(host="KZ")

        (host,) = rows_of(records, "Kazakhstan", "host")
        (session,) = rows_of(records, "Council", "session")

        assert ("m-1", "KZ", ("s",)) == (host.record, host.participant, host.sources)
        assert ("m-1", None, ("s",)) == (session.record, session.participant, session.sources)
        assert {records.meetings["m-1"].name} == {host.text, session.text}

    def test_statements(self) -> None:
        """A statement is told of who made it, who read it out, and for whom, with the role."""
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
        """Who spoke and read out is told once, in both roles, on its own day."""
        said = Statement(speaker="ann", delivered_by="ann", summary="Agreed.", when="2001-05-02")
        (row,) = history(met(statements=[said]), "ann")

        assert (("speaker", "delivered-by"), "2001-05-02") == (row.role, str(row.when))

    @pytest.mark.parametrize("planned", [None, True])
    def test_agenda(self, planned: bool | None) -> None:
        """An item that names somebody is told; one only announced is not certain."""
        item = AgendaItem(kind="visit", title="A visit", people=["ann"], planned=planned)
        (row,) = history(met(agenda=[item]), "ann")

        assert ("agenda", ("visit",), "A visit") == (row.what, row.role, row.text)
        assert (planned is None) is row.certain is (row.reasons is None)

    def test_agenda_of_a_state(self) -> None:
        """A state that took part in an item, without a seat of its own, is told of, too."""
        item = AgendaItem(kind="ceremony", summary="wreaths", participants=["KZ"], cites="t")
        (row,) = history(met(agenda=[item]), "KZ")

        assert ("agenda", ("ceremony",), "wreaths") == (row.what, row.role, row.text)
        assert ("t",) == row.sources

    @pytest.mark.parametrize(("when", "told"), [(None, "2001-05-01"), ("2001-05-02", "2001-05-02")])
    def test_the_day_of_an_item(self, when: str | None, told: str) -> None:
        """An item was on its own day, and where none is told on that of the meeting."""
        item = AgendaItem(kind="visit", title="A visit", people=["ann"], when=when)
        (row,) = history(met(agenda=[item]), "ann")

        assert told == str(row.when)

    def test_stances(self) -> None:
        """A stance of a state is told with the document and the reason."""
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
        """A tenure is told of its holder and of the body whose office it is."""
        held = Tenure(id="t-1", person="ann", office="head", period="2001/..", acting=True)

        for who in ("ann", "council"):
            (row,) = history(archive(tenures=[held]), who)
            assert ("tenure", ("head",), "council") == (row.what, row.role, row.participant)
            assert row.certain is True
            assert row.text

    def test_what_is_not_known_of_a_tenure(self) -> None:
        """The reasons tell which end is not known, and then what else the sources say."""
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
        """What a source says otherwise of a tenure makes it less than certain, on whose word."""
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
        """What a source says otherwise of an act makes it less than certain, on whose word."""
        act = Act(id="a", state="AZ", instrument="treaty", kind="signature", date="2001", cites="s")
        said = Claim(id="c-1", about="a", field=field, value=value, cites="t")
        (row,) = rows_of(archive(acts=[act], claims=[said]), "AZ", "act")

        assert row.certain is False
        assert row.reasons
        assert (("a", "c-1"), ("s", "t")) == (row.records, row.sources)

    def test_an_act_on_a_body(self) -> None:
        """An act tells the names of the text and the body that it is about, and its note."""
        act = Act(
            id="a", state="AZ", instrument="treaty", body="council", kind="joined", note="By note."
        )
        (row,) = history(archive(acts=[act]), "AZ")

        assert ("Treaty, Council", "By note.") == (row.text, row.reasons)

    def test_acts(self) -> None:
        """An act is told of its state and of the body that acted, with the name of the text."""
        act = Act(id="a", state="AZ", instrument="treaty", by="council", kind="signature")

        for who in ("AZ", "council"):
            (row,) = history(archive(acts=[act]), who)
            assert ("act", ("signature",), "AZ", "Treaty") == row[1:2] + row[3:5] + row[6:7]

    def test_claims_follow_their_records(self) -> None:
        """What is said otherwise of an act stands in a row, and makes the act less certain."""
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
        """A claim tells the field, its value, what it is said of, and its note."""
        said = Claim(
            id="c", about="AZ", field="figure:staff", value="9", note="Rounded.", cites="t"
        )
        (row,) = history(archive(claims=[said]), "AZ")

        assert (("figure:staff",), "9", False) == (row.role, row.text, row.certain)
        assert ("t",) == row.sources
        assert row.reasons

    def test_order(self) -> None:
        """Rows stand by day, vague and dated ones in one order, undated ones last."""
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
        """A name in another script finds the person, whose meetings stand in order."""
        rows = cw.history("Рамиль Усубов").rows()
        sat = [row.record for row in rows if row.what == "meeting"]

        assert ["mvd-2017-dushanbe", "sc-07", "sc-08", "sc-09", "sc-13"] == sat
        assert {"AZ"} == {row.participant for row in rows}

    @pytest.mark.long
    def test_every_attendance_of_everybody(self, cw: Commonwealth) -> None:
        """Over all people, the meetings told are those of the rows of attendance."""
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
        """A state's history holds its acts, meetings and what is said otherwise."""
        rows = cw.history("GE").rows()

        assert {"act", "meeting", "claim"} <= {row.what for row in rows}
        assert len(cw.acts.find(state="GE")) == sum(row.what == "act" for row in rows)

    def test_a_narrowed_view(self, cw: Commonwealth) -> None:
        """A view by day tells no more than the whole, of states, bodies and people alike."""
        then = cw.known_on("2012-01-01")

        for who in ("GE", "council-of-heads-of-state", "putin-vladimir"):
            assert 0 < len(then.history(who)) < len(cw.history(who))

    @pytest.mark.parametrize(
        ("who", "error"), [("Usubof", NotFound), ("", BadQuery), (None, BadQuery)]
    )
    def test_errors(self, cw: Commonwealth, who: Any, error: type[Exception]) -> None:
        """What nobody is called, and what is no text, are errors."""
        with pytest.raises(error):
            cw.history(who)

    def test_no_text(self) -> None:
        """What is no text is named in the error, as is what would be one."""
        with pytest.raises(BadQuery) as caught:
            history(archive(), "")

        assert ("person", "") == (caught.value.criterion, caught.value.value)

    def test_only_who_can_have_a_history(self) -> None:
        """A text or an office has no history; only people, states and bodies are found."""
        for name in ("Treaty", "Head"):
            with pytest.raises(NotFound, match=name):
                history(archive(), name)

    def test_an_ambiguous_name(self) -> None:
        """A family name that two people bear is an error that lists them."""
        twins = [Person(id="orlov-a", names="A. Orlov"), Person(id="orlov-b", names="B. Orlov")]

        with pytest.raises(Ambiguous, match="orlov-b"):
            history(Archive(people=twins), "Orlov")
