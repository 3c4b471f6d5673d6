"""Names in the spellings of languages, by the published tables of each."""

import pytest

from cisrecords.names import SAME, score

ONE_PERSON = [
    ("german", "Leonid Krawtschuk", "Леонид Кравчук"),
    ("german-zenko", "Leonid Kuzenko", "Леонид Куценко"),
    ("german-soda", "Nasrullo Machmudsoda", "Насрулло Махмудзода"),
    ("polish", "Mykoła Doroszenko", "Микола Дорошенко"),
    ("polish-w", "Sierdar Bierdymuchamiedow", "Сердар Бердымухамедов"),
    ("polish-ch", "Chokim Cholikzoda", "Хоким Холикзода"),
    ("czech", "Dmitrij Peskov", "Дмитрий Песков"),
    ("czech-ch", "Chamrochon Zarifi", "Хамрохон Зарифи"),
    ("czech-soft", "Taťjana Golikovová", "Татьяна Голикова"),
    ("dutch", "Sergej Sjojgoe", "Сергей Шойгу"),
    ("dutch-ch", "Alichan Smailov", "Алихан Смаилов"),
    ("swedish", "Sergej Sjojgu", "Сергей Шойгу"),
    ("danish-soda", "Nasrullo Makhmudsoda", "Насрулло Махмудзода"),
    ("finnish", "Juri Ušakov", "Юрий Ушаков"),
    ("estonian", "Mihhail Fradkov", "Михаил Фрадков"),
    ("french", "Nikolaï Patrouchev", "Николай Патрушев"),
    ("hungarian", "Igor Drizscsanij", "Игорь Дрижчаный"),
    ("spanish", "Serguéi Shoigú", "Сергей Шойгу"),
    ("latvian", "Nikolajs Patruševs", "Николай Патрушев"),
    ("lithuanian", "Nikolajus Patruševas", "Николай Патрушев"),
    ("lithuanian-patronymic", "Nikolajus Petrovičius Patruševas", "Николай Петрович Патрушев"),
    ("romanian", "Ion Chicu", "Ион Кику"),
    ("spanish-j", "Ramiz Mejtiyev", "Рамиз Мехтиев"),
    ("croatian-lj", "Vladimir Kolokoljcev", "Владимир Колокольцев"),
    ("slovak-x", "Ruslan Žaxylykov", "Руслан Жаксылыков"),
    ("portuguese", "Chavkat Mirzioiev", "Шавкат Мирзиёев"),
    ("iso-9", "Sergej Šojgu", "Сергей Шойгу"),
    ("turkish", "Sergey Şoygu", "Сергей Шойгу"),
]
TWO_PEOPLE = [
    ("chuk-is-no-khuk", "Leonid Kravchuk", "Леонид Крав"),
    ("another-given-name", "Nikol Pashinyan", "Nikolai Pashinyan"),
    ("one-letter", "Rustam Azimov", "Рустам Масимов"),
    ("another-family-name", "Chokim Cholikzoda", "Хоким Ҳакимзода"),
]


class TestSpellings:
    """The families of spellings."""

    @pytest.mark.parametrize(
        ("first", "second"), [row[1:] for row in ONE_PERSON], ids=[row[0] for row in ONE_PERSON]
    )
    def test_are_read_by_their_tables(self, first: str, second: str) -> None:
        """A name in the spelling of a language is the same as in Cyrillic."""
        assert score(first, second) >= SAME

    @pytest.mark.parametrize(
        ("first", "second"), [row[1:] for row in TWO_PEOPLE], ids=[row[0] for row in TWO_PEOPLE]
    )
    def test_do_not_join_other_names(self, first: str, second: str) -> None:
        """A second reading of a spelling makes no name the same as another one."""
        assert score(first, second) < SAME
