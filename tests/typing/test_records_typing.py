"""The types of records, as mypy and pyright see them; the calls also run."""

import datetime
from decimal import Decimal
from typing import assert_type

import attrs
import pytest

from cisrecords import terms
from cisrecords.dates import PartialDate, Period
from cisrecords.errors import InvalidRecords, Problem
from cisrecords.evidence import Citation, Claim, Name, Source, best_name, to_citations, to_names
from cisrecords.fields import (
    ActId,
    BodyId,
    ClaimId,
    InstrumentId,
    MeetingId,
    OfficeId,
    ParticipantId,
    PersonId,
    RecordId,
    SourceId,
    StateId,
    TenureId,
    TopicId,
)
from cisrecords.records import (
    Act,
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    Instrument,
    Meeting,
    Person,
    Place,
    Plan,
    Quantity,
    Session,
    Stance,
    State,
    Statement,
    Tenure,
    Topic,
)

DAY = datetime.date(2020, 11, 18)


class TestEvidence:
    """Names, sources, citations and claims."""

    def test_name(self) -> None:
        """A name takes texts for its words and its period, and has the values."""
        name = Name("Nur-Sultan", "en", "former", "2019-03-23/2022-09-17", ["atlas"])

        assert_type(name.text, str)
        assert_type(name.lang, str | None)
        assert_type(name.kind, terms.NameKind | None)
        assert_type(name.period, Period | None)
        assert_type(name.cites, tuple[Citation, ...])
        assert_type(best_name([name]), str)
        assert_type(to_names(["a", name]), tuple[Name, ...])

    def test_citation(self) -> None:
        """A citation is of one source."""
        citation = Citation("treaty", "art. 9", supports=["date"], according_to="the depositary")

        assert_type(citation.source, SourceId)
        assert_type(citation.supports, tuple[str, ...])
        assert_type(citation.according_to, str | None)
        assert_type(to_citations("treaty"), tuple[Citation, ...])

    def test_source(self) -> None:
        """A source takes a day of the calendar for the day it was published."""
        source = Source(id="s", kind=terms.SourceKind.NEWS, published=DAY, copy_of="t")

        assert_type(source.id, SourceId)
        assert_type(source.kind, terms.SourceKind | None)
        assert_type(source.published, PartialDate | None)
        assert_type(source.copy_of, SourceId | None)
        assert_type(source.extent, terms.Extent | None)
        assert_type(source.name, str)

    def test_claim(self) -> None:
        """The value of a claim is text."""
        claim = Claim(id="c", about="cis", field="figure:x", value="69", bound="about", cites="s")

        assert_type(claim.id, ClaimId)
        assert_type(claim.about, RecordId)
        assert_type(claim.value, str)
        assert_type(claim.bound, terms.Bound | None)
        assert_type(claim.as_of, PartialDate | None)


class TestNamed:
    """Records with names."""

    def test_names(self) -> None:
        """One text, several, or names with their languages are taken."""
        for names in ("Georgia", ["Georgia"], Name("Georgia"), (Name("Georgia"), "Грузия")):
            assert_type(State(id="GE", names=names).names, tuple[Name, ...])

    def test_ids(self) -> None:
        """Each kind of record has an id of its own type."""
        assert_type(State(id="GE", names="Georgia").id, StateId)
        assert_type(Person(id="usubov-ramil", names="Ramil Usubov").id, PersonId)
        assert_type(Topic(id="mines", names="mines", broader="security").broader, TopicId | None)

    def test_body(self) -> None:
        """A body refers to others by their ids."""
        body = Body(id="b", kind="charter", names="B", founded_by=["charter-1993"], seat="Minsk")

        assert_type(body.kind, terms.BodyKind | None)
        assert_type(body.part_of, ParticipantId | None)
        assert_type(body.established, PartialDate | None)
        assert_type(body.founded_by, tuple[InstrumentId, ...])
        assert_type(body.predecessors, tuple[BodyId, ...])
        assert_type(body.seat, Place | None)


class TestLaw:
    """Instruments, acts and tenures."""

    def test_instrument(self) -> None:
        """What a programme covers is a period, its date is none."""
        text = Instrument(id="p", names="P", date="2019-10-11", covers="2020/2022", place="Minsk")

        assert_type(text.id, InstrumentId)
        assert_type(text.kind, terms.InstrumentKind | None)
        assert_type(text.date, PartialDate | None)
        assert_type(text.covers, Period | None)
        assert_type(text.topics, tuple[TopicId, ...])
        assert_type(text.adopted_by, BodyId | None)

    def test_act(self) -> None:
        """The kind of an act is always there."""
        act = Act(id="a", state=StateId("GE"), kind=terms.ActKind.WITHDRAWAL, date=DAY)

        assert_type(act.id, ActId)
        assert_type(act.state, ParticipantId)
        assert_type(act.kind, terms.ActKind)
        assert_type(act.by, BodyId | None)
        assert_type(attrs.evolve(act, note="why"), Act)

    def test_tenure(self) -> None:
        """A tenure is of a person or a state."""
        tenure = Tenure(id="t", office="o", person="p", period=Period("2019/.."), acting=True)

        assert_type(tenure.id, TenureId)
        assert_type(tenure.office, OfficeId)
        assert_type(tenure.person, PersonId | None)
        assert_type(tenure.state, StateId | None)
        assert_type(tenure.acting, bool | None)


class TestMeetings:
    """Meetings and their rows."""

    def test_meeting(self) -> None:
        """The fields and properties of a meeting have plain types."""
        meeting = Meeting(
            id="sc-08",
            sessions=[Session("secretaries", 8)],
            kind="regular",
            when=DAY,
            places=["Moscow", Place("Minsk", "BY")],
            attendance=[Attendance(participant="AZ", capacities=["session-chair"])],
            cites=Citation("azernews"),
        )

        assert_type(meeting.id, MeetingId)
        assert_type(meeting.sessions, tuple[Session, ...])
        assert_type(meeting.status, terms.MeetingStatus | None)
        assert_type(meeting.when, PartialDate | Period | None)
        assert_type(meeting.places, tuple[Place, ...])
        assert_type(meeting.host, ParticipantId | None)
        assert_type(meeting.related, tuple[MeetingId, ...])
        assert_type(meeting.body, BodyId)
        assert_type(meeting.ordinal, int | None)
        assert_type(meeting.topics, tuple[TopicId, ...])
        assert_type(meeting.participants, tuple[ParticipantId, ...])
        assert_type(meeting.chair, Attendance | None)
        assert meeting.chair is meeting.attendance[0]

    def test_attendance(self) -> None:
        """Words of a row may be given as words or as texts."""
        row = Attendance(
            participant="AZ", level="minister", capacities=(terms.Capacity.HOST, "guest")
        )

        assert_type(row.participant, ParticipantId | None)
        assert_type(row.person, PersonId | None)
        assert_type(row.level, terms.Level | None)
        assert_type(row.capacities, tuple[terms.Capacity, ...])
        assert_type(row.presence, terms.Presence | None)

    def test_statement(self) -> None:
        """Figures are exact."""
        figure = Quantity(amount="10000000", unit="USD", bound="at-least")
        said = Statement(summary="s", capacity="guest", delivery="press", quantities=[figure])

        assert_type(figure.amount, Decimal)
        assert_type(said.quantities, tuple[Quantity, ...])
        assert_type(said.capacity, terms.Capacity | None)
        assert_type(said.delivery, terms.Delivery | None)
        assert_type(said.delivered_by, PersonId | None)

    def test_adoption(self) -> None:
        """A stance is a row, and the word in it one of a vocabulary."""
        row = Adoption(described="d", stances=[Stance(participant="TM", stance="declined")])

        assert_type(row.instrument, InstrumentId | None)
        assert_type(row.count, int | None)
        assert_type(row.outcome, terms.Outcome | None)
        assert_type(row.stances[0].stance, terms.Stance)

    def test_items_and_plans(self) -> None:
        """Items and plans may last, or be on a day."""
        item = AgendaItem(title="Mines", when="2023-10-10/2023-10-11", people=["usubov-ramil"])
        plan = Plan(when=PartialDate("2023-10"), format="hybrid", places="Baku")

        assert_type(item.when, PartialDate | Period | None)
        assert_type(item.people, tuple[PersonId, ...])
        assert_type(plan.format, terms.MeetingFormat | None)
        assert_type(plan.places, tuple[Place, ...])


class TestMistakes:
    """What the checkers refuse, the library refuses too."""

    def test_wrong_types(self) -> None:
        """A number for a text, a list for a date, and nothing for a word are mistakes."""
        with pytest.raises(InvalidRecords) as caught:
            Act(
                id="a",
                state=5,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
                kind=None,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
                date=["1993"],  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
                note=5,  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
            )

        assert_type(caught.value.problems, tuple[Problem, ...])
        assert ["$.state", "$.kind", "$.date", "$.note"] == [p.path for p in caught.value.problems]

    def test_a_float_is_no_amount(self) -> None:
        """Floats are refused before they lose a digit."""
        with pytest.raises(InvalidRecords):
            Quantity(amount=0.1)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]

    def test_rows_of_another_kind(self) -> None:
        """A row of another kind does not pass."""
        with pytest.raises(InvalidRecords):
            Meeting(
                id="m",
                sessions=[Place("Minsk")],  # type: ignore[list-item]  # pyright: ignore[reportArgumentType]
            )

    def test_unknown_and_missing_fields(self) -> None:
        """Misspelled and forgotten fields are seen."""
        with pytest.raises(TypeError):
            Place(citty="Minsk")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
        with pytest.raises(TypeError):
            Statement(participant="AZ")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]

    def test_assignment(self) -> None:
        """Records do not change."""
        place = Place("Minsk")

        with pytest.raises(AttributeError):
            place.city = "Moscow"  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
        assert "Minsk" == place.city

    def test_ids_of_other_kinds(self) -> None:
        """An id that a record hands out is not taken for that of another kind."""
        body = Body(id="cis", names="Commonwealth of Independent States")
        wanted: StateId = body.id  # type: ignore[assignment]  # pyright: ignore[reportAssignmentType]

        assert "cis" == wanted
