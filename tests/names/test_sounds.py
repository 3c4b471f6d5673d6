"""How alike two words are, and which changes of letters count little."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.names.sounds import is_initial, words_alike

WORDS = st.text("abdeghijklmnoprstuvxyz19", min_size=1, max_size=10)


class TestInitials:
    """What may stand for a longer name."""

    @pytest.mark.parametrize("word", ["r", "ch", "sh", "yu", "ya", "ye", "kh", "zh", "dj"])
    def test_initials(self, word: str) -> None:
        """One letter of any script is an initial."""
        assert is_initial(word)

    @pytest.mark.parametrize("word", ["ali", "of", "ag", "iii", ""])
    def test_words(self, word: str) -> None:
        """A word that no letter is written with is none."""
        assert not is_initial(word)

    @pytest.mark.parametrize(
        ("initial", "word"),
        [
            ("r", "ramil"),
            ("ch", "charimurad"),
            ("yu", "iuri"),
            ("kh", "halaf"),
            ("zh", "janibek"),
            ("ye", "evgeni"),
            ("y", "ermek"),
            ("y", "iuri"),
            ("e", "ermek"),
        ],
    )
    def test_opens(self, initial: str, word: str) -> None:
        """An initial fits the word it opens, nearly as well as the word itself."""
        assert 0.9 < words_alike(initial, word) < 1

    @pytest.mark.parametrize(
        ("initial", "word"), [("a", "ramil"), ("sh", "sergei"), ("y", "ramil"), ("i", "iii")]
    )
    def test_does_not_open(self, initial: str, word: str) -> None:
        """Another initial does not fit at all."""
        assert 0.0 == words_alike(initial, word)


class TestWordsAlike:
    """Whole words."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("gasanov", "hasanov"),
            ("mehdiev", "mehtiev"),
            ("kaharov", "kahorov"),
            ("shoigu", "shoiku"),
            ("karimov", "kerimov"),
            ("lukashenka", "lukashenko"),
            ("mamedov", "mamadov"),
            ("suranshiev", "suranchiev"),
            ("usubof", "usubov"),
            ("solovev", "soloviev"),
            ("ibrahim", "ibraim"),
        ],
    )
    def test_swapped_sounds(self, first: str, second: str) -> None:
        """One change that spellings of one name show leaves words much alike."""
        assert 0.9 < words_alike(first, second) < 1

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("nagiev", "nabiev"),
            ("mahmudov", "mamadov"),
            ("azimov", "akimov"),
            ("kasimov", "masimov"),
            ("nazarov", "niazov"),
            ("berdimuhamedov", "berdimuhatedov"),
            ("ali", "adi"),
            ("petrosian", "kirakosian"),
        ],
    )
    def test_other_sounds(self, first: str, second: str) -> None:
        """One other consonant makes another name, however long the rest."""
        assert words_alike(first, second) < 0.8

    @pytest.mark.parametrize(
        ("typed", "meant"),
        [("turkmenistn", "turkmenistan"), ("azerbiajan", "azerbaijan"), ("minks", "minsk")],
    )
    def test_slips(self, typed: str, meant: str) -> None:
        """A vowel left out and two letters turned round are forgiven."""
        assert 0.8 < words_alike(typed, meant) < 1

    @pytest.mark.parametrize(
        ("first", "second"),
        [("1995", "1996"), ("54", "55"), ("xii", "xiii"), ("iv", "vi"), ("2", "2nd")],
    )
    def test_numbers(self, first: str, second: str) -> None:
        """A number is the same number or another."""
        assert 0.0 == words_alike(first, second)

    def test_far_too_long(self) -> None:
        """A word is not alike one that is longer by more than its half."""
        assert 0.0 == words_alike("aliev", "mejgosudarstveni")

    @given(WORDS, WORDS)
    def test_symmetric_and_in_range(self, first: str, second: str) -> None:
        """Likeness has no direction, lies between 0 and 1, and is 1 for equal words only."""
        found = words_alike(first, second)
        assert found == words_alike(second, first)
        assert 0 <= found <= 1
        assert (found == 1) == (first == second)
