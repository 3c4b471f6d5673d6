"""The identifiers of the shipped states, each with its sources."""

import pytest

from cisrecords import Commonwealth
from cisrecords.query import COW_STATES
from cisrecords.terms import Scheme

# Ours: COW, Gleditsch and Ward, V-Dem, M49 and Wikidata.
CODES = {
    "AF": (700, 700, 36, 4, "Q889"),
    "AM": (371, 371, 105, 51, "Q399"),
    "AZ": (373, 373, 106, 31, "Q227"),
    "BY": (370, 370, 107, 112, "Q184"),
    "DE": (255, 260, 77, 276, "Q183"),
    "GE": (372, 372, 118, 268, "Q230"),
    "MD": (359, 359, 126, 498, "Q217"),
    "RS": (None, 340, 198, 688, "Q403"),
    "RU": (365, 365, 11, 643, "Q159"),
    "UA": (369, 369, 100, 804, "Q212"),
    "UZ": (704, 704, 140, 860, "Q265"),
}
SCHEMES = (Scheme.COW, Scheme.GW, Scheme.VDEM, Scheme.M49, Scheme.WIKIDATA)


class TestStates:
    """The codes of states."""

    @pytest.mark.parametrize("state", CODES)
    def test_are_found(self, cw: Commonwealth, state: str) -> None:
        """A state is found by each of its codes; Serbia has none in the Correlates of War."""
        for scheme, code in zip(SCHEMES, CODES[state], strict=True):
            if code is None:
                assert scheme not in {row.scheme for row in cw.states[state].identifiers}
            else:
                assert state == cw.states.by(scheme, code).id

    def test_are_there_for_all(self, cw: Commonwealth) -> None:
        """Every state has one code in each scheme, but for one that a list leaves out."""
        missing = {
            (state.id, scheme.value)
            for state in cw.states
            for scheme in SCHEMES
            if 1 != [row.scheme for row in state.identifiers].count(scheme)
        }

        assert {("RS", "cow")} == missing

    def test_are_cited(self, cw: Commonwealth) -> None:
        """Every code cites a dataset, with the place in it."""
        cites = [cite for one in cw.states for row in one.identifiers for cite in row.cites]

        assert all(row.cites for one in cw.states for row in one.identifiers)
        assert all(cite.locator for cite in cites)
        assert {"dataset"} == {str(cw.sources[cite.source].kind) for cite in cites}

    def test_are_those_of_the_other_list(self, cw: Commonwealth) -> None:
        """The numbers with which codings of others are read are the same."""
        numbers = {state: number for state, (number, _) in COW_STATES.items()}

        assert numbers == {
            one.id: row.number
            for one in cw.states
            for row in one.identifiers
            if row.scheme is Scheme.COW
        }

    def test_that_differ(self, cw: Commonwealth) -> None:
        """Only Germany has another number in each of the two lists of states."""
        pairs = {one.id: {row.scheme: row.value for row in one.identifiers} for one in cw.states}

        assert {"DE"} == {
            state
            for state, codes in pairs.items()
            if Scheme.COW in codes and codes[Scheme.COW] != codes[Scheme.GW]
        }
