"""Values at a field path, the citations that support them, and their wording."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import keys_of
from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation, Name
from cisrecords.query.common.field_values import (
    backs,
    citations_for,
    cited_for,
    key_of,
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
    """The keys of a row."""

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
        """A row has the keys that distinguish it; a string that a path cannot hold is not a key."""
        assert expected == keys_of(row)

    def test_a_row_without_a_key_has_its_index(self) -> None:
        """The index in the list takes the place of a missing key."""
        assert ("2", "AZ") == (
            key_of(Statement(summary="spoke"), 2),
            key_of(Stance(participant="AZ", stance="signed"), 2),
        )


class TestValues:
    """Values at a path."""

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
        """Every row with the key has its value; a missing row has none."""
        assert expected == values_at(MEETING, path)

    def test_claims_lead_to_the_rows_they_dispute(self, cw: Commonwealth) -> None:
        """At least four in five claims about a row name a row that the record has."""
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


class TestCitationsFor:
    """Citations that support the values at a path."""

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
        """A row's own citations come first; a citation of other fields does not count."""
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
        """A citation of a whole supports its parts, and a citation of a part its whole."""
        assert expected is backs(Citation("a", supports=supports), path)


class TestCitedFor:
    """Citations that support a path in one row."""

    def test_own_citations_come_before_inherited_ones(self) -> None:
        """A row with citations of its own inherits none."""
        above = (Citation("above"),)
        met = Meeting(
            id="m", sessions=[Session("court", 8)], cites=Citation("a", supports=["when"])
        )

        assert met.cites == cited_for(met, "when", above)
        assert () == cited_for(met, "host", above)
        assert above == cited_for(met.sessions[0], "ordinal", above)


class TestSupporting:
    """Citations that support any of several paths."""

    def test_each_once_and_without_paths(self) -> None:
        """A source that is cited for several of the paths is listed once, others are left out."""
        cites = [
            Citation("a", supports=["when"]),
            Citation("a", supports=["places[Minsk]"]),
            Citation("b", "p. 2"),
            Citation("c", supports=["host"]),
        ]

        assert (Citation("a"), Citation("b", "p. 2")) == supporting(cites, "when", "places")
        assert () == supporting(cites)


class TestTextOf:
    """Values as strings."""

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
        """Dates are EDTF strings, rows have their name, and lists are joined, each item once."""
        assert expected == text_of(value)

    @given(st.lists(st.text("abc", min_size=1)))
    def test_of_strings_loses_none(self, texts: list[str]) -> None:
        """Every string of a list is in the result, in the order of the list."""
        assert list(dict.fromkeys(texts)) == (text_of(tuple(texts)) or "").split("; ")[: len(texts)]
