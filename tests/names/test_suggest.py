"""The nearest of a few known words."""

from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.names import did_you_mean

CRITERIA = "body kind format status held since until place host attended_by absent person".split()


class Colour(StrEnum):
    """A small closed vocabulary."""

    DEEP_RED = "deep-red"
    DEEP_BLUE = "deep-blue"


class TestDidYouMean:
    """Keys, criteria and values that were nearly right."""

    @pytest.mark.parametrize(
        ("word", "expected"),
        [
            ("plase", "place"),
            ("plaec", "place"),
            ("bodies", "body"),
            ("atended_by", "attended_by"),
            ("attended-by", "attended_by"),
            ("Attended By", "attended_by"),
            ("STATUS", "status"),
            ("статус", "status"),
            ("formats", "format"),
        ],
    )
    def test_nearest_criterion(self, word: str, expected: str) -> None:
        """A slip, another case, hyphens or another script still mean the criterion."""
        assert expected == did_you_mean(word, CRITERIA)[0]

    @pytest.mark.parametrize("word", ["", "xyzzy", "!!!", "1991"])
    def test_nothing_near(self, word: str) -> None:
        """Nothing is suggested where nothing is near."""
        assert () == did_you_mean(word, CRITERIA)

    def test_limit(self) -> None:
        """At most three words, or as many as asked for; none for none."""
        words = ["state", "states", "stated", "stater", "estate"]
        assert 3 == len(did_you_mean("state", words))
        assert ("state",) == did_you_mean("state", words, limit=1)
        assert () == did_you_mean("state", words, limit=0)

    def test_spelling_of_the_choices(self) -> None:
        """Words that fold alike are all returned, in their order, as they are spelled."""
        assert ("Deep Red", "deep-red") == did_you_mean("deep red", ["Deep Red", "deep-red"])
        assert ("Deep Red",) == did_you_mean("deep red", ["Deep Red", "deep-red"], limit=1)

    def test_repeated_choices(self) -> None:
        """A repeated word is returned once."""
        assert ("place",) == did_you_mean("plase", ["place", "place"])

    def test_vocabulary(self) -> None:
        """Members of a vocabulary are returned as their values, plain strings."""
        found = did_you_mean("deep-rd", Colour)
        assert "deep-red" == found[0]
        assert str is type(found[0])

    def test_any_iterable(self) -> None:
        """The choices may be a generator or the keys of a dictionary."""
        assert ("place",) == did_you_mean("plase", (word for word in CRITERIA), limit=1)
        assert ("place",) == did_you_mean("plase", dict.fromkeys(CRITERIA), limit=1)

    @given(st.lists(st.text(max_size=8), max_size=8), st.text(max_size=8), st.integers(0, 4))
    def test_only_known_words(self, choices: list[str], word: str, limit: int) -> None:
        """Suggestions are choices, each once, no more than asked for."""
        found = did_you_mean(word, choices, limit)
        assert set(found) <= set(choices)
        assert len(set(found)) == len(found) <= limit

    @given(st.lists(st.sampled_from(CRITERIA), min_size=1))
    def test_a_known_word_is_nearest_to_itself(self, choices: list[str]) -> None:
        """A word that is among the choices comes first."""
        assert choices[0] == did_you_mean(choices[0], choices)[0]
