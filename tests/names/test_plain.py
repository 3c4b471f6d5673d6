"""Names in plain Latin words."""

import pytest

import cisrecords as cis
from cisrecords.names import family_first, plain_words


class TestPlainWords:
    """Words of which ids are made."""

    @pytest.mark.parametrize(
        ("text", "words"),
        [
            ("News.Az", ["news", "az"]),
            ("Совет министров", ["sovet", "ministrov"]),
            ("Alexandru Mușteață", ["alexandru", "musteata"]),
            ("Əli Nağıyev", ["ali", "nagiyev"]),
            ("Council “Radionavigation”", ["council", "radionavigation"]),
            ("გიორგი", ["giorgi"]),
            ("北京", []),
        ],
    )
    def test_are_latin(self, text: str, words: list[str]) -> None:
        """Case, accents and scripts are gone; what has no Latin form is left out."""
        assert words == plain_words(text)


class TestFamilyFirst:
    """Family and given names of people."""

    @pytest.mark.parametrize(
        ("name", "words"),
        [
            ("Ramil Usubov", ["usubov", "ramil"]),
            ("Ch.Amanov", ["amanov", "ch"]),
            ("A. A. Bolshakov", ["bolshakov", "a", "a"]),
            ("Бортников Александр Васильевич", ["bortnikov", "aleksandr"]),
            ("Mikhail Yefimovich Fradkov", ["fradkov", "mikhail"]),
            ("Али Наги оглы Нагиев", ["nagiev", "ali"]),
            ("NAGIYEV Ali", ["nagiyev", "ali"]),
            ("Ali NAGIYEV", ["nagiyev", "ali"]),
            ("Usubov, Ramil", ["usubov", "ramil"]),
            ("Kassym-Jomart Tokayev", ["tokayev", "kassym-jomart"]),
            ("Usubov", ["usubov"]),
            ("", []),
        ],
    )
    def test_the_family_name_comes_first(self, name: str, words: list[str]) -> None:
        """The order of the words, capitals, a comma and a patronymic show the family name."""
        assert words == family_first(name)

    def test_ids_of_people_on_record(self, cw: cis.Commonwealth) -> None:
        """The ids of nearly all people on record are made in this way."""
        other = [one.id for one in cw.people if one.id != "-".join(family_first(one.name))]

        assert len(other) < len(cw.people) / 20
