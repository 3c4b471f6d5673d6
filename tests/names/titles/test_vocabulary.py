"""The terms of the words of which names of bodies are made."""

import pytest

from cisrecords.names import fold
from cisrecords.names.titles.vocabulary import is_link, readings, terms_of, words_of


class TestTerms:
    """Words of several languages, and their terms."""

    @pytest.mark.parametrize(
        ("terms", "words"),
        [
            (("council",), ["Council", "Совета", "Рада", "Rat", "Conseil", "Şurası", "кеңесі"]),
            (("minister",), ["Ministers", "министров", "міністрів", "Nazirləri"]),
            (("ministry",), ["Ministries", "министерства", "міністерство"]),
            (("organization",), ["Organisation", "организации", "Təşkilatı"]),
            (("economic", "court"), ["Wirtschaftsgericht", "Экономсуд"]),
            (("executive", "committee"), ["Исполком", "виконком", "Exekutivkomitee"]),
            (("head", "state"), ["Staatsoberhäupter", "Staatschefs"]),
            ((), ["Viskuli", "Wisconsin", "Samara", "Urania", "Visconti"]),
        ],
        ids=lambda value: " ".join(value) if isinstance(value, tuple) else "",
    )
    def test_terms(self, terms: tuple[str, ...], words: list[str]) -> None:
        """Cases, languages and compounds have the same terms; other words have none."""
        assert {word: terms_of(fold(word)) for word in words} == dict.fromkeys(words, terms)

    def test_phrases(self) -> None:
        """A phrase is one entry, and "anti" is joined with its word."""
        found = words_of(fold("Council of Prime Ministers"))
        assert [terms for _, terms in found] == [("council",), ("head", "government")]
        assert words_of(fold("Anti-Terrorist")) == [("antiterrorist", ("antiterror",))]

    def test_links_and_fillers(self) -> None:
        """Links and fillers carry no meaning, unless there is nothing else."""
        found = words_of(fold("Совет министров внутренних дел"))
        assert [terms for _, terms in found] == [("council",), ("minister",), ("interior",)]
        assert is_link("of")
        assert not is_link(fold("дел"))
        assert words_of("of the") == [("of", ()), ("the", ())]

    def test_readings(self) -> None:
        """A letter that is read by other words of the name has a form for each reading."""
        assert fold("Xarici Nazirləri").split()[0] in readings("Xarici")
        assert readings("court") >= {fold("court")}
        assert len(readings("штаб")) == 1
