"""The vocabularies of panels and comparisons."""

import pytest

from cisrecords.terms import Agreement, Coding, Term

WORDS: list[tuple[type[Term], str]] = [
    (Coding, "any-day year-end year-start majority"),
    (Agreement, "confirmed conflict only-here only-there"),
]


class TestPanelTerms:
    """The terms of panels."""

    @pytest.mark.parametrize(("vocabulary", "words"), WORDS)
    def test_are_the_pinned_ones(self, vocabulary: type[Term], words: str) -> None:
        """The terms and their order are part of the contract."""
        assert words.split() == [term.value for term in vocabulary]

    def test_codings_say_which_day_decides(self) -> None:
        """Each coding has a meaning of its own."""
        assert len(Coding) == len({coding.meaning for coding in Coding})
