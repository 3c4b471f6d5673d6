"""One word of a name in its readings."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.names import fold
from cisrecords.names.people.word import Word, analyse, father_of, languages_of

WORDS = st.text("abcdefghijklmnoprstuvwxyzšćйцукенөұα", min_size=1, max_size=9)


def word(text: str) -> Word:
    """Return a word in the languages whose marks it has."""
    lower = text.casefold()
    return analyse(lower, fold(text), languages_of(lower))


class TestLanguages:
    """The spellings that a word may be in."""

    @pytest.mark.parametrize("text", ["", "ana", "anna"])
    def test_no_marks(self, text: str) -> None:
        """A word without marks is in no other spelling than its own."""
        assert word(text or "a").forms[0] == fold(text or "a")
        assert languages_of(text) == 0

    @pytest.mark.parametrize(
        ("text", "form"),
        [
            ("Jelzin", "eltsin"),
            ("Schewardnadse", "shevardnadze"),
            ("Gorbaczow", "gorbachov"),
            ("Poetin", "putin"),
            ("Cəbrayılov", "jabrailov"),
            ("Lavrovas", "lavrov"),
        ],
    )
    def test_readings(self, text: str, form: str) -> None:
        """The rough English spelling is among the readings, and the folded word comes first."""
        forms = word(text).forms
        assert forms[0] == fold(text)
        assert form in {each.removeprefix("i") if form[0] == "e" else each for each in forms}


class TestFathers:
    """Patronymics."""

    @pytest.mark.parametrize(
        ("text", "father"),
        [
            ("Иванович", "ivan"),
            ("Иванівна", "ivan"),
            ("Сергеевна", "serge"),
            ("Маратқызы", "marat"),
            ("Болатұлы", "bolat"),
            ("Həsənoğlu", "hasan"),
            ("Rahimzoda", "rahim"),
        ],
    )
    def test_recognised(self, text: str, father: str) -> None:
        """The name of the father is what remains without the ending."""
        assert father_of(word(text)).forms[0].startswith(father)

    @pytest.mark.parametrize("text", ["Putin", "Анна", "Лукашенко", "Aliyev", "ич", "Sandu"])
    def test_no_patronymic(self, text: str) -> None:
        """A word without such an ending names no father."""
        assert word(text).fathers == ()

    @pytest.mark.parametrize(
        ("text", "strong"), [("Иванович", True), ("Heydərqızı", True), ("Rahimzoda", False)]
    )
    def test_strong(self, text: str, strong: bool) -> None:
        """Endings that family names have too are not strong."""
        assert word(text).strong is strong


class TestAlike:
    """The similarity of two words."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Jelzin", "Ельцин"),
            ("Mykola", "Николай"),
            ("Гасанов", "Hasanov"),
            ("Mehdiyev", "Мехтиев"),
            ("Πούτιν", "Путин"),
        ],
    )
    def test_same(self, first: str, second: str) -> None:
        """Spellings of one word are much alike."""
        assert word(first).alike(word(second)) > 0.8

    @pytest.mark.parametrize(
        ("first", "second"),
        [("Сергей", "Андрей"), ("Nagiyev", "Nabiyev"), ("Путин", "Макей"), ("普京", "Макей")],
    )
    def test_other(self, first: str, second: str) -> None:
        """Other words are not."""
        assert word(first).alike(word(second)) < 0.8

    @given(WORDS, WORDS)
    def test_laws(self, first: str, second: str) -> None:
        """The similarity has no direction, and is 1 for equal words only."""
        one, other = word(first), word(second)
        found = one.alike(other)
        assert found == other.alike(one)
        assert 0 <= found <= 1
        assert (found == 1) == (one.fold == other.fold)
