"""The schemes of identifiers."""

import pytest

from cisrecords.names import nearest_terms
from cisrecords.terms import Scheme


class TestScheme:
    """Whose catalogue an identifier is from."""

    def test_are_those_of_the_model(self) -> None:
        """The catalogues are closed, with their own short names."""
        names = "wikidata geonames viaf cow gw vdem m49 untc unts cis-register"

        assert names.split() == [scheme.value for scheme in Scheme]

    def test_numbers(self) -> None:
        """The lists of states and of places have numbers."""
        assert {"cow", "gw", "vdem", "m49", "geonames"} == set(Scheme.numeric)

    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("ccode", "cow"),
            ("Correlates of War", "cow"),
            ("gwno", "gw"),
            ("gwcode", "gw"),
            ("QID", "wikidata"),
            ("V-Dem", "vdem"),
            ("wikidat", "wikidata"),
        ],
    )
    def test_words_of_others(self, word: str, expected: str) -> None:
        """The names of columns in other datasets lead to the scheme."""
        assert expected == nearest_terms(word, Scheme)[0]
