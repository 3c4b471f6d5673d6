"""Records by their identifiers in the catalogues of others: `Collection.by`."""

from typing import Any

import pytest
from hypothesis import given

from cisrecords import Commonwealth
from cisrecords.archive import Collection
from cisrecords.archive.identifiers import identifier_in, key_of
from cisrecords.errors import Ambiguous, BadQuery, NotFound
from cisrecords.evidence import Identifier
from cisrecords.records import State
from cisrecords.terms import Scheme
from cisrecords.testing import records


def state(identity: str, *identifiers: tuple[str, str]) -> State:
    """Build a state with identifiers."""
    rows = [Identifier(scheme, value) for scheme, value in identifiers]
    return State(id=identity, names=identity, identifiers=rows)


GERMANY = state("DE", ("cow", "255"), ("cow", "260"), ("gw", "260"), ("wikidata", "Q183"))
AFGHANISTAN = state("AF", ("m49", "004"), ("cow", "700"))
STATES = Collection((GERMANY, AFGHANISTAN, state("XX", ("gw", "260"))), "states")


class Index:
    """A whole number of another library."""

    def __index__(self) -> int:
        """Return the number."""
        return 700


class TestBy:
    """One record by an identifier."""

    @pytest.mark.parametrize("value", [4, "4", "004", " 004 ", "0004"], ids=repr)
    def test_zeros_of_a_number(self, value: int | str) -> None:
        """A number is found as an integer and as text, with zeros before it or without."""
        assert AFGHANISTAN == STATES.by("m49", value)

    @pytest.mark.parametrize(("scheme", "value"), [("viaf", "1 "), ("wikidata", " Q1\n")])
    def test_spaces_on_record(self, scheme: str, value: str) -> None:
        """An identifier that is recorded with spaces around it is found as it stands, and bare."""
        spaced = state("XX", (scheme, value))
        states = Collection((spaced,), "states")

        assert spaced == states.by(scheme, value) == states.by(scheme, value.strip())

    @pytest.mark.parametrize("value", ["Q183", "q183"])
    def test_capitals_of_a_string(self, value: str) -> None:
        """An identifier that is no number is found in capitals and without."""
        assert GERMANY == STATES.by(Scheme.WIKIDATA, value)

    @pytest.mark.parametrize("value", [255, 260])
    def test_each_of_several(self, value: int) -> None:
        """A record is found by each of its numbers in one scheme."""
        assert GERMANY == STATES.by("cow", value)

    def test_whole_number_of_another_library(self) -> None:
        """Whatever Python counts as a whole number is one here."""
        number: Any = Index()

        assert AFGHANISTAN == STATES.by("cow", number)

    def test_number_of_two(self) -> None:
        """A number that two records have in one scheme is ambiguous, and both are listed."""
        with pytest.raises(Ambiguous) as caught:
            STATES.by("gw", 260)

        assert ("260", ("DE", "XX")) == (caught.value.query, caught.value.candidates)

    @pytest.mark.parametrize(
        ("scheme", "value", "near"),
        [
            ("cow", 70, "700"),
            ("cow", 25, "255"),
            ("wikidata", "Q18", "Q183"),
            ("m49", "abc", None),
            ("cow", 0, None),
            ("viaf", "Q183", None),
        ],
    )
    def test_of_none(self, scheme: str, value: int | str, near: str | None) -> None:
        """An identifier that no record has is an error with the nearest of its scheme."""
        with pytest.raises(NotFound) as caught:
            STATES.by(scheme, value)

        assert str(value) == caught.value.query
        assert {scheme, "state"} <= {*caught.value.what.split()}
        assert (near in caught.value.suggestions) is (near is not None)

    @pytest.mark.parametrize(
        ("scheme", "near"),
        [("ccode", ("cow",)), ("COW", ("cow",)), ("gwno", ("gw",)), ("iso3", ()), ("zzz", ())],
    )
    def test_unknown_scheme(self, scheme: str, near: tuple[str, ...]) -> None:
        """An unknown scheme is a bad query that names the nearest one."""
        with pytest.raises(BadQuery) as caught:
            STATES.by(scheme, 255)

        assert ("scheme", scheme, near) == (
            caught.value.criterion,
            caught.value.value,
            caught.value.suggestions,
        )

    @pytest.mark.parametrize("scheme", [None, 372, ["cow"], b"cow"], ids=repr)
    def test_no_scheme(self, scheme: Any) -> None:
        """A scheme that is no string is a bad query."""
        with pytest.raises(BadQuery) as caught:
            STATES.by(scheme, 255)

        assert "scheme" == caught.value.criterion

    @pytest.mark.parametrize(
        "value",
        [None, True, 372.0, "", "  ", -1, pytest.param(10**5000, id="huge"), b"372", ["372"]],
    )
    def test_no_identifier(self, value: Any) -> None:
        """A value that cannot be an identifier is a bad query."""
        with pytest.raises(BadQuery) as caught:
            STATES.by("cow", value)

        assert "value" == caught.value.criterion

    @pytest.mark.parametrize("kind", ["meetings", "acts", "topics", "sources", "claims"])
    def test_kinds_without_identifiers(self, cw: Commonwealth, kind: str) -> None:
        """Records of a kind that no catalogue has are refused, whatever the identifier."""
        with pytest.raises(BadQuery) as caught:
            cw.collection(kind).by("wikidata", "Q1")

        assert "scheme" == caught.value.criterion

    def test_part_of_a_collection(self) -> None:
        """Some of the records are found only among these."""
        with pytest.raises(NotFound):
            STATES[1:].by("wikidata", "Q183")

    @given(record=records(State))
    def test_law(self, record: State) -> None:
        """Every identifier of a record leads back to it."""
        states = Collection((record,), "states")

        for row in record.identifiers:
            assert record == states.by(row.scheme, row.value)
            assert record == states.by(row.scheme, row.number or row.value)


class TestKeys:
    """How identifiers are compared."""

    def test_zero(self) -> None:
        """A number of zeros alone is zero."""
        assert (Scheme.COW, "0") == key_of(Scheme.COW, "000")

    def test_preferred(self) -> None:
        """Of several in one scheme the first is preferred; there may be none."""
        assert ("255", None) == (
            getattr(identifier_in(GERMANY, Scheme.COW), "value", None),
            identifier_in(GERMANY, Scheme.VDEM),
        )
