"""Paths by key: what stands there, what is cited for it, how it is told."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation, Name
from cisrecords.query.common.field_values import (
    backs,
    citations_for,
    cited_for,
    key_of,
    keys_of,
    supporting,
    text_of,
    values_at,
)
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Meeting,
    Place,
    Plan,
    Quantity,
    Session,
    Stance,
    State,
    Statement,
)

MEETING = Meeting(
    id="m-1",
    sessions=[Session("council", 8), Session("court")],
    when="2020-11-18",
    places=[Place("Baku", "AZ"), Place("Minsk", "BY")],
    attendance=[
        Attendance(participant="MD", presence="absent", cites="late"),
        Attendance(participant="AZ", person="usubov-ramil", level="minister", cites="early"),
        Attendance(participant="AZ", person="ivanov", level="official"),
    ],
    adopted=[
        Adoption(
            instrument="strategy",
            outcome="adopted",
            stances=[Stance(participant="AZ", stance="declined", cites="late")],
            cites="early",
        )
    ],
    cites=[
        Citation("early", supports=["when", "places"]),
        Citation("late", supports=["sessions[council].ordinal"]),
        Citation("atlas"),
    ],
)


class TestKeys:
    """What a row is named by."""

    @pytest.mark.parametrize(
        ("row", "expected"),
        [
            (Session("court", 8), ("court",)),
            (Attendance(participant="AZ", person="ivanov"), ("AZ", "ivanov")),
            (Attendance(office_as_reported="Secretary"), ("Secretary",)),
            (AgendaItem(kind="ceremony", topics=["ai", "law"]), ("ai", "law", "ceremony")),
            (Statement(speaker="ivanov", participant="AZ", summary="x"), ("ivanov", "AZ")),
            (Adoption(described="a statement"), ("a statement",)),
            (Plan(as_of="2022-09-24", cites="rossa-2022"), ("rossa-2022", "2022-09-24")),
            (Quantity(amount=5, unit="USD"), ("USD",)),
            (Citation("early", "p. 2"), ("early",)),
            (Name("Baku [city]"), ()),
            (State(id="GE", names="Georgia"), ()),
        ],
    )
    def test_of_each_kind_of_row(self, row: object, expected: tuple[str, ...]) -> None:
        """A row goes by what tells it from others; a key that a path cannot hold is none."""
        assert expected == keys_of(row)

    def test_a_row_without_a_key_goes_by_its_place(self) -> None:
        """The place in the list stands where there is no key."""
        assert ("2", "AZ") == (
            key_of(Statement(summary="spoke"), 2),
            key_of(Stance(participant="AZ", stance="signed"), 2),
        )


class TestValues:
    """What stands at a path."""

    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("when", (PartialDate("2020-11-18"),)),
            ("exists", ("yes",)),
            ("host", ()),
            ("nonsense", ()),
            ("a path", ()),
            ("sessions[council].ordinal", (8,)),
            ("sessions[court].ordinal", ()),
            ("attendance[MD].presence", ("absent",)),
            ("attendance[AZ].level", ("minister", "official")),
            ("attendance[ivanov].level", ("official",)),
            ("attendance[KZ]", ()),
            ("attendance[MD].exists", ("yes",)),
            ("attendance[KZ].exists", ()),
            ("adopted[strategy].stances[AZ].stance", ("declined",)),
            ("places", (Place("Baku", "AZ"), Place("Minsk", "BY"))),
        ],
    )
    def test_by_key(self, path: str, expected: tuple[object, ...]) -> None:
        """Every row that bears the key is read; what is not there is silent."""
        assert expected == values_at(MEETING, path)

    def test_claims_lead_to_what_they_dispute(self, cw: Commonwealth) -> None:
        """Four in five claims about a row name one that is there; of others only they tell."""
        rows = [
            claim
            for claim in cw.claims
            if claim.field.startswith(("attendance[", "agenda[", "statements[", "plans["))
        ]
        lost = [
            claim.id
            for claim in rows
            if values_at(cw.resolve(claim.about), claim.field.partition(".")[0]) == ()
        ]

        assert len(rows) > 30
        assert len(lost) * 5 < len(rows)


class TestBehind:
    """Which citations stand behind what is said at a path."""

    @pytest.mark.parametrize(
        ("path", "expected"),
        [
            ("when", ["early", "atlas"]),
            ("host", []),
            ("sessions[council].ordinal", ["late", "atlas"]),
            ("sessions[council].body", ["atlas"]),
            ("attendance[AZ].level", ["early", "atlas"]),
            ("attendance[MD]", ["late"]),
            ("adopted[strategy].stances[AZ].stance", ["late"]),
            ("exists", ["atlas"]),
        ],
    )
    def test_of_a_row_before_the_record(self, path: str, expected: list[str]) -> None:
        """A row's own citations go first; one for other fields only does not count."""
        assert expected == [cite.source for cite in citations_for(MEETING, path)]

    @pytest.mark.parametrize(
        ("supports", "path", "expected"),
        [
            ((), "when", True),
            (("when",), "when", True),
            (("sessions",), "sessions[court].body", True),
            (("sessions[court].body",), "sessions", True),
            (("sessions[court]",), "sessions[council]", False),
            (("date",), "dates", False),
        ],
    )
    def test_paths_within_paths(self, supports: tuple[str, ...], path: str, expected: bool) -> None:
        """What supports the whole supports the part, and the part some of the whole."""
        assert expected is backs(Citation("a", supports=supports), path)


class TestCitedFor:
    """Who stands behind a path in one row."""

    def test_own_citations_go_before_those_above(self) -> None:
        """Where a row cites anybody, those above stand behind nothing in it."""
        above = (Citation("above"),)
        met = Meeting(
            id="m", sessions=[Session("court", 8)], cites=Citation("a", supports=["when"])
        )

        assert met.cites == cited_for(met, "when", above)
        assert () == cited_for(met, "host", above)
        assert above == cited_for(met.sessions[0], "ordinal", above)


class TestWhoseWord:
    """Who stands behind any of some paths."""

    def test_each_once_and_without_paths(self) -> None:
        """One that is cited for several of them is named once, others are left out."""
        cites = [
            Citation("a", supports=["when"]),
            Citation("a", supports=["places[Minsk]"]),
            Citation("b", "p. 2"),
            Citation("c", supports=["host"]),
        ]

        assert (Citation("a"), Citation("b", "p. 2")) == supporting(cites, "when", "places")
        assert () == supporting(cites)


class TestTold:
    """How a value is told."""

    @pytest.mark.parametrize(
        ("value", "expected"),
        [
            (None, None),
            ((), None),
            ("council", "council"),
            (8, "8"),
            (True, "yes"),
            (False, "no"),
            (Decimal("1E+7"), "10000000"),
            (PartialDate("2020-11"), "2020-11"),
            (Period("2008/.."), "2008/.."),
            (Session("court", 8), "court 8"),
            ((Place("Baku", "AZ"), None, Place("Baku", "AZ")), "Baku, AZ"),
            (("a", "b"), "a; b"),
        ],
    )
    def test_as_a_claim_would_state_it(self, value: object, expected: str | None) -> None:
        """Dates are EDTF text, rows go by name, lists are joined, each item once."""
        assert expected == text_of(value)

    @given(st.lists(st.text("abc", min_size=1)))
    def test_of_texts_loses_none(self, texts: list[str]) -> None:
        """Every text of a list is in what is told, in the order of the list."""
        assert list(dict.fromkeys(texts)) == (text_of(tuple(texts)) or "").split("; ")[: len(texts)]
