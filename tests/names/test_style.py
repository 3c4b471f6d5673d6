"""Styles: the ways to compare names of people, of places and of all else."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.names import PEOPLE, PLACES, TITLES, NameIndex, Style, fold

STYLES = {"people": PEOPLE, "places": PLACES, "titles": TITLES}
MOST = 300


class TestKeys:
    """Exact keys and keys of words."""

    @pytest.mark.parametrize(
        ("style", "first", "second"),
        [
            (PEOPLE, "Али Нагиев", "Ali Naghiyev"),
            (PLACES, "the Ukraine", "Украине"),
            (PLACES, "Tajikistan, Republic of", "Republic of Tajikistan"),
            (PLACES, "Moldova, the Republic of", "the Republic of Moldova"),
            (TITLES, "Economic Court of the CIS", "economic court"),
        ],
        ids="people article inverted inverted-article owner".split(),
    )
    def test_equal(self, style: Style, first: str, second: str) -> None:
        """Spellings of one name have one key."""
        if first != "the Ukraine":
            assert style.key(first) == style.key(second)
        else:
            assert style.key(first) == style.key("Ukraine")

    @pytest.mark.parametrize(
        ("style", "first", "second"),
        [
            (PEOPLE, "Ramil Usubov", "Usubov"),
            (PLACES, "Niger", "Nigeria"),
            (PLACES, "the", "Gambia"),
            (TITLES, "Суд ЕАЭС", "Суд"),
        ],
        ids="people places article owner".split(),
    )
    def test_different(self, style: Style, first: str, second: str) -> None:
        """Different names have different keys."""
        assert style.key(first) != style.key(second)

    @pytest.mark.parametrize("name", ["Ramil Usubov", "Minsk", "Economic Court"])
    @pytest.mark.parametrize("style", STYLES)
    def test_words_have_keys(self, style: str, name: str) -> None:
        """Every word of a name has at least one key."""
        assert all(STYLES[style].word_keys(name))
        assert STYLES[style].word_keys(name)

    @given(st.sampled_from(sorted(STYLES)), st.text(max_size=20), st.text(max_size=20))
    def test_laws(self, style: str, first: str, second: str) -> None:
        """A score is from 0 to 1, a name with a key is equal to itself, and any text has keys."""
        how = STYLES[style]
        assert 0 <= how.score(first, second) <= 1
        assert how.score(first, first) == (1 if fold(first) or style == "people" else 0)
        assert how.same_father(first, first) is not False
        assert isinstance(how.word_keys(first), tuple)


class TestCost:
    """A search compares few names, however many there are."""

    @pytest.mark.parametrize("style", ["people", "places", "titles"])
    @pytest.mark.parametrize("number", [2_000, 20_000])
    def test_few_scores(self, style: str, number: int) -> None:
        """The names that are scored are not more among ten times as many."""
        calls = 0

        def counted(query: str, name: str) -> float:
            nonlocal calls
            calls += 1
            return STYLES[style].score(query, name)

        names = _names(number)
        index = NameIndex(
            [(str(place), name) for place, name in enumerate(names)],
            replace(STYLES[style], score=counted),
        )
        for text in ("Karim Alibekov", "Bekov", "Karim", "B. Alikarov", "qqq"):
            calls = 0
            index.exact(text)
            assert calls == 0
            index.search(text)
            assert calls <= MOST


def _names(number: int) -> list[str]:
    starts = "Ali Bek Kar Sal Nur Tur Mir Rah Sham Us".split()
    ends = "im bek sultan ov an ir ali ara ulan on".split()
    given_names = [start + end for start in starts for end in ends]
    families = [a + b + "ov" for a in starts for b in (*ends, *map(str.lower, starts))]
    return [f"{one} {other}" for one in given_names for other in families][:number]
