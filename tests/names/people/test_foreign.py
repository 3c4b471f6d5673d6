"""Names in scripts that have no table of their own."""

import pytest

from cisrecords.names import SAME, score
from cisrecords.names.people.foreign import consonants, is_greek, latin_of


class TestLatin:
    """Rough Latin of other scripts."""

    @pytest.mark.parametrize(
        ("word", "expected"), [("πουτιν", True), ("путин", False), ("", False)]
    )
    def test_greek(self, word: str, expected: bool) -> None:
        """Greek letters are recognised."""
        assert is_greek(word) is expected

    @pytest.mark.parametrize("word", ["بوتين", "פוטין", "プーチン", "푸틴", "普京", "पुतिन"])
    def test_latin_letters(self, word: str) -> None:
        """The result has Latin letters in lower case."""
        latin = latin_of(word)
        assert latin
        assert latin.isascii()
        assert latin == latin.lower()

    def test_no_letters(self) -> None:
        """A blank word stays blank."""
        assert latin_of("") == ""

    @pytest.mark.parametrize(
        ("one", "other", "same"),
        [
            ("putin", "bwtyn", True),
            ("lavrov", "lafrwf", True),
            ("boris", "bwrys", True),
            ("putin", "medvedev", False),
            ("lavrov", "lebedev", False),
            ("minsk", "moskva", False),
        ],
    )
    def test_consonants(self, one: str, other: str, same: bool) -> None:
        """Words with the same consonants meet, others do not."""
        assert bool(set(consonants(one)) & set(consonants(other))) is same


class TestScores:
    """Well-known people in other scripts."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Μιχαήλ Γκορμπατσόφ", "Михаил Горбачёв"),
            ("Ντμίτρι Μεντβέντεφ", "Дмитрий Медведев"),
            ("ميخائيل غورباتشوف", "Михаил Горбачёв"),
            ("بوريس يلتسين", "Борис Ельцин"),
            ("בוריס ילצין", "Борис Ельцин"),
            ("ՎԼԱԴԻՄԻՐ ՊՈՒՏԻՆ", "Владимир Путин"),
            ("ミハイル・ゴルバチョフ", "Михаил Горбачёв"),
        ],
    )
    def test_found(self, first: str, second: str) -> None:
        """The name is taken to be the same."""
        assert score(first, second) >= SAME

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Μιχαήλ Γκορμπατσόφ", "Михаил Мишустин"),
            ("ميخائيل غورباتشوف", "Михаил Касьянов"),
            ("بوريس يلتسين", "Борис Немцов"),
            ("בוריס ילצין", "Борис Тарасюк"),
            ("ミハイル・ゴルバチョフ", "Михаил Фрадков"),
            ("普京", "Владимир Макей"),
        ],
    )
    def test_other(self, first: str, second: str) -> None:
        """Another family name is another person."""
        assert score(first, second) < SAME
