"""The spellings of each language: names that they share, and names that they keep apart."""

import pytest

from cisrecords.names import SAME, score
from cisrecords.names.people.spellings import SPELLINGS
from cisrecords.names.spelling import Spelling

# Names of public life in the spelling of a language, and in Russian.
SAME_NAMES = {
    "slavic": """
        Andrej Kozyrev = Андрей Козырев
        Jevgenij Primakov = Евгений Примаков
        Aleksandar Lukašenko = Александр Лукашенко
        Vjačeslav Trubnikov = Вячеслав Трубников
        Dmitrij Medvědev = Дмитрий Медведев
        Julija Tymošenková = Юлия Тимошенко
    """,
    "german": """
        Andrei Kosyrew = Андрей Козырев
        Jewgeni Primakow = Евгений Примаков
        Wjatscheslaw Trubnikow = Вячеслав Трубников
        Dmitri Rogosin = Дмитрий Рогозин
        Alexander Lebed = Александр Лебедь
        Stanislaw Schuschkewitsch = Станислав Шушкевич
    """,
    "polish": """
        Jewgienij Primakow = Евгений Примаков
        Andriej Kozyriew = Андрей Козырев
        Wiaczesław Kiebicz = Вячеслав Кебич
        Julia Tymoszenko = Юлия Тимошенко
        Stanisław Szuszkiewicz = Станислав Шушкевич
        Piotr Poroszenko = Пётр Порошенко
    """,
    "baltic": """
        Vladimirs Putins = Владимир Путин
        Jevgēņijs Primakovs = Евгений Примаков
        Dmitrijs Medvedevs = Дмитрий Медведев
        Viktoras Juščenka = Виктор Ющенко
        Michailas Gorbačiovas = Михаил Горбачёв
        Aleksandras Lukašenka = Александр Лукашенко
    """,
    "dutch": """
        Vladimir Poetin = Владимир Путин
        Jevgeni Primakov = Евгений Примаков
        Sergej Sjojgoe = Сергей Шойгу
        Viktor Joesjtsjenko = Виктор Ющенко
        Georgi Zjoekov = Георгий Жуков
    """,
    "nordic": """
        Nikita Khrusjtsjov = Никита Хрущёв
        Sergej Sjojgu = Сергей Шойгу
        Michail Gorbatjov = Михаил Горбачёв
        Viktor Jusjtjenko = Виктор Ющенко
        Jurij Andropov = Юрий Андропов
        Georgij Zjukov = Георгий Жуков
    """,
    "finnic": """
        Nikita Hruštšov = Никита Хрущёв
        Mihail Gorbatšov = Михаил Горбачёв
        Viktor Juštšenko = Виктор Ющенко
        Vladimir Žirinovski = Владимир Жириновский
        Dmitri Medvedjev = Дмитрий Медведев
    """,
    "french": """
        Boris Eltsine = Борис Ельцин
        Viktor Iouchtchenko = Виктор Ющенко
        Nikita Khrouchtchev = Никита Хрущёв
        Evgueni Primakov = Евгений Примаков
        Gueorgui Joukov = Георгий Жуков
        Ioulia Timochenko = Юлия Тимошенко
    """,
    "hungarian": """
        Vlagyimir Putyin = Владимир Путин
        Mihail Gorbacsov = Михаил Горбачёв
        Viktor Juscsenko = Виктор Ющенко
        Leonyid Brezsnyev = Леонид Брежнев
        Jevgenyij Primakov = Евгений Примаков
    """,
    "romanian": """
        Mihail Gorbaciov = Михаил Горбачёв
        Nichita Hrușciov = Никита Хрущёв
        Vladimir Jirinovschi = Владимир Жириновский
        Gheorghe Duca = Георге Дука
        Natalia Gherman = Наталья Герман
        Dumitru Braghiș = Думитру Брагиш
    """,
    "spanish": """
        Vladímir Putin = Владимир Путин
        Mijaíl Gorbachov = Михаил Горбачёв
        Nikita Jrushchov = Никита Хрущёв
        Mijaíl Jodorkovski = Михаил Ходорковский
        Serguéi Lavrov = Сергей Лавров
    """,
    "turkic": """
        Cəlal Məmmədov = Джалал Мамедов
        Çingiz Aytmatov = Чингиз Айтматов
        Nursultan Nazarbayev = Нурсултан Назарбаев
        Recep Tayyip Erdoğan = Реджеп Тайип Эрдоган
        Əbülfəz Elçibəy = Абульфаз Эльчибей
        Vladimir Jirinovskiý = Владимир Жириновский
    """,
    "belarusian": """
        Вячаслаў Кебіч = Вячеслав Кебич
        Станіслаў Шушкевіч = Станислав Шушкевич
        Siarhiej Lavroŭ = Сергей Лавров
        Зянон Пазняк = Зенон Позняк
        Uładzimir Pucin = Владимир Путин
        Дзмітрый Мядзведзеў = Дмитрий Медведев
    """,
    "georgian": """
        ვლადიმერ პუტინი = Владимир Путин
        ბორის ელცინი = Борис Ельцин
        ვიქტორ იუშჩენკო = Виктор Ющенко
        ფრანსუა ფიონი = Франсуа Фийон
        მიხეილ გორბაჩოვი = Михаил Горбачёв
    """,
}
OTHER_NAMES = {
    "slavic": """
        Andrej Kozyrev = Андрей Коновалов
        Vladimír Mečiar = Владимир Мечников
        Sergej Šojgu = Сергей Шохин
        Miloš Zeman = Милош Земин
    """,
    "german": """
        Jewgeni Primakow = Евгений Примаченко
        Andrei Kosyrew = Андрей Косарев
        Wladimir Wolkow = Владимир Волошин
        Sergei Schachrai = Сергей Шойгу
    """,
    "polish": """
        Wiaczesław Kiebicz = Вячеслав Кебеков
        Piotr Poroszenko = Пётр Симоненко
        Andriej Kozyriew = Андрей Козлов
        Julia Tymoszenko = Юлия Тимофеева
    """,
    "baltic": """
        Vladimirs Putins = Владимир Путилин
        Dmitrijs Medvedevs = Дмитрий Рогозин
        Viktors Kalniņš = Виктор Калинин
        Michailas Gorbačiovas = Михаил Горбунов
    """,
    "dutch": """
        Vladimir Poetin = Владимир Потанин
        Georgi Zjoekov = Георгий Журов
        Sergej Sjojgoe = Сергей Шахрай
        Nikita Chroesjtsjov = Никита Хренов
    """,
    "nordic": """
        Michail Gorbatjov = Михаил Горбунов
        Viktor Jusjtjenko = Виктор Янукович
        Georgij Zjukov = Георгий Зюганов
        Jurij Andropov = Юрий Андреев
    """,
    "finnic": """
        Mihail Gorbatšov = Михаил Горшков
        Vladimir Žirinovski = Владимир Жилин
        Viktor Juštšenko = Виктор Янукович
        Dmitri Medvedjev = Дмитрий Мезенцев
    """,
    "french": """
        Vladimir Poutine = Владимир Потанин
        Gueorgui Joukov = Георгий Жариков
        Viktor Iouchtchenko = Виктор Янукович
        Boris Eltsine = Борис Елисеев
    """,
    "hungarian": """
        Vlagyimir Putyin = Владимир Потанин
        Leonyid Brezsnyev = Леонид Березин
        Mihail Gorbacsov = Михаил Горшков
        Viktor Juscsenko = Виктор Янукович
    """,
    "romanian": """
        Mihail Gorbaciov = Михаил Горбунов
        Petru Lucinschi = Пётр Лученок
        Gheorghe Duca = Георге Дукач
        Ion Ceban = Ион Кебан
    """,
    "spanish": """
        Mijaíl Gorbachov = Михаил Горбунов
        Mijaíl Jodorkovski = Михаил Ходырев
        Nikita Jrushchov = Никита Хренов
        Serguéi Lavrov = Сергей Лаврентьев
    """,
    "turkic": """
        Cəlal Məmmədov = Джамал Мамедов
        Ceyhun Bayramov = Сейхун Баймуратов
        Çingiz Aytmatov = Чингиз Айдаров
        Cavid Qurbanov = Давид Гурбанов
    """,
    "belarusian": """
        Станіслаў Шушкевіч = Станислав Шурко
        Вячаслаў Кебіч = Владислав Кебич
        Uładzimir Pucin = Владимир Пуцко
        Зянон Пазняк = Зенон Позин
    """,
    "georgian": """
        ვლადიმერ პუტინი = Владимир Потанин
        ბორის ელცინი = Борис Немцов
        მიხეილ გორბაჩოვი = Михаил Горбунов
        ზურაბ ჟვანია = Зураб Церетели
    """,
}


def _rows(tables: dict[str, str]) -> list[tuple[str, str, str]]:
    rows = [(each, line) for each, table in tables.items() for line in table.strip().splitlines()]
    return [(language, *line.strip().split(" = ")) for language, line in rows]  # type: ignore[misc]


class TestLanguages:
    """Names in the spelling of one language or group."""

    @pytest.mark.parametrize(("language", "text", "name"), _rows(SAME_NAMES))
    def test_same(self, language: str, text: str, name: str) -> None:
        """The spelling of the language is taken to be the same name."""
        assert score(text, name) >= SAME, language

    @pytest.mark.parametrize(("language", "text", "name"), _rows(OTHER_NAMES))
    def test_other(self, language: str, text: str, name: str) -> None:
        """A name that only begins alike, or shares a given name, is another."""
        assert score(text, name) < SAME, language


class TestTables:
    """The tables as such."""

    @pytest.mark.parametrize("number", range(len(SPELLINGS)))
    def test_marks_are_lower_case(self, number: int) -> None:
        """Every spelling has marks, in lower case, each once."""
        marks = SPELLINGS[number].marks
        assert marks
        assert len(set(marks)) == len(marks)
        assert all(mark == mark.lower() for mark in marks)

    @pytest.mark.parametrize("number", range(len(SPELLINGS)))
    @pytest.mark.parametrize("word", ["", "a", "kuchma", "čšž", "αβ", "ეი", "s"])
    def test_any_word_has_a_reading(self, number: int, word: str) -> None:
        """Every word has at least one reading, in lower case; only a blank one is blank."""
        readings = SPELLINGS[number].respell(word)
        assert readings
        assert all(each == each.lower() for each in readings)
        assert all(bool(each) == bool(word) for each in readings)

    def test_no_spelling_stands_twice(self) -> None:
        """Every language stands once in the list."""
        assert all(isinstance(each, Spelling) for each in SPELLINGS)
        assert len({id(each) for each in SPELLINGS}) == len(SPELLINGS)
