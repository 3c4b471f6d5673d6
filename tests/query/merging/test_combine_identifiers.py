"""Combining records: the identifiers in the catalogues of others."""

from typing import Any

import cisrecords as cis
from cisrecords.evidence import Citation, Identifier
from cisrecords.query.merging.combine_records import combine
from cisrecords.records import State


def state(*identifiers: Identifier, **more: Any) -> State:
    """Build a state with identifiers."""
    given: dict[str, Any] = {"cites": "early", **more}
    return State(id="GE", names="Georgia", identifiers=identifiers, **given)


class TestIdentifiers:
    """Identifiers of two records of one state."""

    def test_in_new_schemes_are_added(self) -> None:
        """A catalogue that the record was in none of is filled in, behind the others."""
        one, other = Identifier("cow", "372", "early"), Identifier("gw", "372", "late")
        combined = combine(state(one), state(other, cites="late"))

        assert (one, other) == combined.record.identifiers
        assert [] == combined.rivals

    def test_that_are_equal_get_further_citations(self) -> None:
        """The same identifier is there once, with the sources of both."""
        one, other = Identifier("cow", "372", "early"), Identifier("cow", "372", "late")
        (row,) = combine(state(one), state(other, cites="late")).record.identifiers

        assert ("372", (Citation("early"), Citation("late"))) == (row.value, row.cites)

    def test_that_differ_are_rivals(self) -> None:
        """Another identifier in the same scheme is a rival value; the one on record stays."""
        one, other = Identifier("cow", "372", "early"), Identifier("cow", "373", "late")
        combined = combine(state(one), state(other, cites="late"))

        assert (one,) == combined.record.identifiers
        assert [("identifiers[cow].value", "373", (Citation("late"),))] == combined.rivals

    def test_without_citations_are_those_of_the_record(self) -> None:
        """A rival without a source of its own cites what the incoming record cites."""
        combined = combine(
            state(Identifier("cow", "372")), state(Identifier("cow", "373"), cites="late")
        )

        assert [("identifiers[cow].value", "373", (Citation("late"),))] == combined.rivals

    def test_of_which_one_is_known(self) -> None:
        """Of several in one scheme those on record agree, and the others are rivals."""
        one, other = Identifier("cow", "255", "early"), Identifier("cow", "260", "early")
        combined = combine(state(one, other), state(Identifier("cow", "260", "late"), cites="late"))

        assert ["255", "260"] == [row.value for row in combined.record.identifiers]
        assert [] == combined.rivals

    def test_in_a_merge_become_claims(self, cw: cis.Commonwealth) -> None:
        """A merge of the shipped records files the rival as a claim about the state."""
        incoming = cis.State(
            id="GE",
            names=cw.states["GE"].names,
            identifiers=[Identifier("cow", "999", "cow-igo-3")],
            cites="cow-igo-3",
        )
        merged = cw.merge([incoming]).commonwealth

        assert "GE" == merged.states.by("cow", 372).id
        assert ("999", ("cow-igo-3",)) in {
            (claim.value, tuple(cite.source for cite in claim.cites))
            for claim in merged.rivals("GE")
            if claim.field == "identifiers[cow].value"
        }
