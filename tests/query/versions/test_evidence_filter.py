"""The evidence filter: what sources dated by some day support of one record."""

import datetime
from typing import Any

import attrs
import pytest

from cisrecords.evidence import Citation, Claim, Identifier, Name, Source
from cisrecords.query.versions.evidence_filter import EvidenceFilter, stub
from cisrecords.records import (
    Act,
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    Gap,
    Instrument,
    Meeting,
    Person,
    Session,
    State,
    Statement,
    Tenure,
    Topic,
)

DAY = datetime.date(2010, 6, 15)
SOURCES = [
    Source(id="old", kind="news", published="2009"),
    Source(id="new", kind="news", published="2011"),
    Source(id="undated", kind="official"),
    Source(id="treaty", kind="treaty-text"),
    Source(id="minutes", kind="minutes"),
]
ACT = Act(id="a-1", state="GE", kind="ratification", instrument="charter-1993", date="1994-04-19")


def by_day(*records: Any, day: datetime.date = DAY, undated: bool = False) -> EvidenceFilter:
    """Build a filter, by default of the middle of 2010."""
    return EvidenceFilter(
        {record.id: record for record in (*SOURCES, *records)}, day, undated=undated
    )


def cite(source: str, *supports: str) -> Citation:
    """Cite a source for some paths, or for all."""
    return Citation(source, supports=supports)


class TestDated:
    """Which sources count by the day."""

    @pytest.mark.parametrize(
        ("published", "counts"),
        [
            ("2010-06-15", True),
            ("2010-06-16", False),
            ("2010-06", False),
            ("2010-05", True),
            ("2010", False),
            ("[2009..]", False),
            ("[..2009]", True),
        ],
    )
    def test_by_the_last_day_of_its_date(self, published: str, counts: bool) -> None:
        """A vague date counts only once all of it has passed."""
        assert counts is by_day().dated(Source(id="s", kind="news", published=published))

    @pytest.mark.parametrize("undated", [True, False])
    def test_without_a_date_on_request(self, undated: bool) -> None:
        """An undated source counts only on request."""
        assert undated is by_day(undated=undated).dated(Source(id="s", kind="news"))

    @pytest.mark.parametrize("kind", ["treaty-text", "minutes"])
    @pytest.mark.parametrize(("day", "counts"), [("2010-06-15", True), ("2010-06-16", False)])
    def test_texts_count_from_the_day_of_the_act(self, kind: str, day: str, counts: bool) -> None:
        """A treaty text or minutes without a date count from the day they are cited for."""
        act = attrs.evolve(ACT, date=day)

        assert counts is by_day(undated=not counts).dated(Source(id="s", kind=kind), act.date)

    def test_a_text_of_no_day_is_undated(self) -> None:
        """A treaty text cited for an undated record counts as any undated source."""
        assert not by_day().dated(Source(id="s", kind="treaty-text"))


class TestWhole:
    """Records that stay, and records that go."""

    def test_a_supported_record_stays_itself(self) -> None:
        """A record that is fully supported is returned itself."""
        act = attrs.evolve(ACT, cites=[cite("old"), cite("old", "date")])

        assert act is by_day().narrow(act)

    @pytest.mark.parametrize("cites", [(), (cite("new"),), (cite("undated"), cite("new", "date"))])
    def test_an_unsupported_record_goes_and_is_counted(self, cites: tuple[Citation, ...]) -> None:
        """Without a source by the day nothing is left; undated sources are counted separately."""
        evidence = by_day()

        assert evidence.narrow(attrs.evolve(ACT, cites=cites)) is None
        assert (1, int(cite("undated") in cites)) == (evidence.facts, evidence.undated_facts)

    def test_later_citations_go(self) -> None:
        """Of several citations those that count by the day stay."""
        act = attrs.evolve(ACT, cites=[cite("new"), cite("old"), cite("undated")])

        assert [cite("old")] == list(by_day().narrow(act).cites)

    @pytest.mark.parametrize(
        "record",
        [
            attrs.evolve(ACT, cites="treaty"),
            Instrument(id="i-1", names="Treaty", date="1994-04-15", cites="treaty"),
            Meeting(id="m-1", sessions=[Session("cis")], when="1994-04-15", cites="minutes"),
            Meeting(id="m-1", sessions=[Session("cis")], when="1994/1995", cites="minutes"),
            Body(id="b-1", names="Court", established="1994", cites="treaty"),
        ],
        ids=repr,
    )
    def test_texts_by_the_day_of_what_they_are_cited_for(self, record: Any) -> None:
        """An undated text counts from the day of the act, instrument, meeting or founding."""
        assert record is by_day().narrow(record)
        late = by_day(day=datetime.date(1990, 1, 1))
        assert late.narrow(record) is None

    def test_a_text_against_an_act_counts_from_the_act(self) -> None:
        """A claim that rests on an undated treaty text counts from the day of its act."""
        claim = Claim(id="c-1", about="a-1", field="date", value="1994-05", cites="treaty")

        assert claim is by_day(ACT).narrow(claim)

    def test_a_gap_is_sifted_too(self) -> None:
        """A gap that only a later source shows is not known yet."""
        assert by_day().narrow(Gap(text="much", cites="new")) is None
        assert by_day().narrow(Gap(text="much", cites="old")) is not None


class TestParts:
    """Rows and names."""

    def test_rows_by_their_own_sources(self) -> None:
        """Of a meeting those rows stay that a source of the time supports."""
        meeting = Meeting(
            id="m-1",
            sessions=[Session("cis")],
            attendance=[
                Attendance(participant="AZ", cites="old"),
                Attendance(participant="KG", cites="new"),
                Attendance(participant="MD"),
            ],
            cites=["old", "new"],
        )

        assert ["AZ", "MD"] == [row.participant for row in by_day().narrow(meeting).attendance]

    def test_a_meeting_is_known_by_a_row_alone(self) -> None:
        """Where only rows are supported, they stay with their meeting, and nothing else does."""
        meeting = Meeting(
            id="m-1",
            sessions=[Session("cis", 5)],
            when="2010-01-01",
            attendance=[
                Attendance(participant="AZ", cites="old"),
                Attendance(participant="MD"),
            ],
            cites="new",
        )
        kept = by_day().narrow(meeting)

        assert (["AZ"], None, ()) == (
            [row.participant for row in kept.attendance],
            kept.when,
            kept.cites,
        )

    def test_rows_that_cite_nothing_keep_no_meeting(self) -> None:
        """A row without a source of its own falls with its meeting."""
        row = Attendance(participant="MD")
        meeting = Meeting(id="m-1", sessions=[Session("cis")], attendance=[row], cites="new")

        assert by_day().narrow(meeting) is None

    def test_names_stay_to_find_by(self) -> None:
        """A name that only a later source prints stays without its source and its period."""
        person = Person(
            id="usubov-ramil",
            names=[
                Name("Ramil Usubov", "en", "short", cites="old"),
                Name("Рамиль Усубов", "ru", "alias", "2001/2010", cites="new"),
            ],
            cites="old",
        )
        kept = by_day().narrow(person)

        assert [("Ramil Usubov", 1, None), ("Рамиль Усубов", 0, None)] == [
            (name.text, len(name.cites), name.period) for name in kept.names
        ]

    def test_a_name_printed_twice_is_kept_once(self) -> None:
        """A text that an early and a later source print stays as the early one prints it."""
        person = Person(
            id="zas",
            names=[Name("Zas", "en", cites="new"), Name("Zas", "en", "short", cites="old")],
            cites="old",
        )

        assert ["old"] == [c.source for n in by_day().narrow(person).names for c in n.cites]

    def test_a_topic_always_stays(self) -> None:
        """A topic is a term of ours and needs no source."""
        topic = Topic(id="ai", names="artificial intelligence", broader="security")

        assert topic is by_day().narrow(topic)


class TestSupports:
    """Fields that only some sources support."""

    def test_fields_of_later_sources_go(self) -> None:
        """Only fields that a remaining source supports are left."""
        body = Body(
            id="court",
            names="Court",
            kind="charter",
            established="1992",
            seat="Minsk",
            cites=[cite("old", "established"), cite("new")],
        )
        kept = by_day().narrow(body)

        assert ("1992", None, None) == (str(kept.established), kept.seat, kept.kind)

    def test_an_act_stays_on_its_instrument(self) -> None:
        """A source for the day alone leaves the act what it is, and its other fields out."""
        act = attrs.evolve(
            ACT, note="with a special opinion", cites=[cite("old", "date"), cite("new")]
        )
        kept = by_day().narrow(act)

        assert ("charter-1993", ACT.date, None) == (kept.instrument, kept.date, kept.note)

    def test_an_unsupported_day_goes(self) -> None:
        """An act of which only the organ was known has no day."""
        act = attrs.evolve(ACT, by="court", cites=[cite("old", "by"), cite("new")])
        kept = by_day().narrow(act)

        assert (None, "court") == (kept.date, kept.by)

    @pytest.mark.parametrize(
        "row",
        [
            Attendance(participant="AZ", presence="present"),
            Statement(speaker="usubov-ramil", summary="spoke", topics=["ai"]),
            AgendaItem(title="Report", topics=["ai"]),
            Adoption(described="a plan", outcome="adopted"),
            Tenure(id="t-1", person="usubov-ramil", office="chair", period="2010/2010"),
        ],
        ids=repr,
    )
    def test_what_a_row_is_about_stays(self, row: Any) -> None:
        """A row with a source for a part of it keeps its subject."""
        part = {"Attendance": "presence", "Adoption": "outcome", "Tenure": "period"}
        field = part.get(type(row).__name__, "topics")
        kept = by_day().narrow(attrs.evolve(row, cites=[cite("old", field), cite("new")]))

        assert (getattr(row, field), row.name) == (getattr(kept, field), kept.name)

    def test_a_row_about_nothing_goes(self) -> None:
        """A row that would say nothing any more is left out and counted."""
        item = AgendaItem(summary="spoke", cites=[cite("old", "when"), cite("new")])
        evidence = by_day()

        assert (None, 1) == (evidence.narrow(item), evidence.facts)

    def test_what_is_our_reading_stays_marked(self) -> None:
        """A field that is inferred is still marked so."""
        meeting = Meeting(
            id="m-1",
            sessions=[Session("cis")],
            kind="regular",
            inferred=["kind"],
            cites=[cite("old", "kind"), cite("new")],
        )

        assert ("regular", ("kind",)) == (
            by_day().narrow(meeting).kind.value,
            by_day().narrow(meeting).inferred,
        )


class TestStub:
    """What a record is found by, and nothing else."""

    def test_a_state(self) -> None:
        """A state keeps both codes and every name, its best name staying the best."""
        state = State(
            id="KZ",
            alpha_3="KAZ",
            names=[
                Name("Казахстан", "ru", cites="new"),
                Name("Republic of Kazakhstan", "en", "official", cites="new"),
                Name("Kazakhstan", "en", "short", "1991/..", cites="new"),
                Name("Kazakh SSR", "en", "former", cites="new"),
            ],
            cites="new",
        )
        kept = stub(state)

        assert ("KAZ", "Kazakhstan", ()) == (kept.alpha_3, kept.name, kept.cites)
        assert {name.text for name in state.names} == {name.text for name in kept.names}
        assert [] == [name for name in kept.names if name.cites or name.period]

    def test_identifiers(self) -> None:
        """A state keeps its identifiers, without their sources."""
        codes = (Identifier("cow", "372", "new"), Identifier("gw", "372"))
        kept = stub(State(id="GE", names="Georgia", identifiers=codes, cites="new"))

        assert (Identifier("cow", "372"), Identifier("gw", "372")) == kept.identifiers

    def test_identifiers_of_a_kept_record(self) -> None:
        """Those of a source dated by the day keep it, the others stay without; in their order."""
        codes = [
            Identifier("cow", "372", "new"),
            Identifier("gw", "372", ["old", "new"]),
            Identifier("vdem", "118"),
        ]
        state = State(id="GE", names=Name("Georgia", "en"), identifiers=codes, cites="old")
        kept = by_day(state).narrow(state)

        assert (
            Identifier("cow", "372"),
            Identifier("gw", "372", "old"),
            Identifier("vdem", "118"),
        ) == kept.identifiers

    @pytest.mark.parametrize(
        "record",
        [
            Body(id="court", names="Court", established="1992", cites="new"),
            Person(id="zas", names="Zas", cites="new"),
            Instrument(id="i-1", names="Treaty", date="1994", note="long", cites="new"),
        ],
        ids=repr,
    )
    def test_nothing_else_is_said(self, record: Any) -> None:
        """Of any other record the id and the names are left."""
        kept = stub(record)
        said = {field.name for field in attrs.fields(type(record))} - {"id", "names"}

        assert (type(record), record.id, record.name) == (type(kept), kept.id, kept.name)
        assert all(getattr(kept, name) in (None, ()) for name in said)
