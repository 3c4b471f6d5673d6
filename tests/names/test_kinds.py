"""Kinds of names that reports print: which are the same, and which are others."""

import pytest

from cisrecords.names import POSSIBLE, SAME, fold, score

# Two ways to write one name, by what they differ in.
SAME_NAMES = {
    "full official name": """
        Владимир Владимирович Путин = Vladimir Putin
        Путин Владимир Владимирович = Vladimir Putin
        Matviyenko Valentina Ivanovna = Валентина Матвиенко
        МИШУСТИН Михаил Владимирович = Mikhail Mishustin
        Лукашенко Александр Григорьевич = Aleksandr Lukashenko
        Əliyev İlham Heydər oğlu = Ilham Aliyev
        Мирзиёев Шавкат Миромонович = Shavkat Mirziyoyev
    """,
    "patronymic in two languages": """
        Каримов Асхат Болатович = Каримов Асхат Болатұлы
        Оспанова Гүлнар Маратқызы = Оспанова Гульнар Маратовна
        Асанов Улан Бакыт уулу = Асанов Улан Бакытович
        Садыкова Айгуль Маратовна = Садыкова Айгүл Марат кызы
        Рашидов Олим Каримович = Rashidov Olim Karim oʻgʻli
        Мамедов Эльчин Гасанович = Məmmədov Elçin Həsən oğlu
        Мамедов Эльчин Гасан оглы = Мамедов Эльчин Гасанович
        Гусейнова Лейла Ариф кызы = Hüseynova Leyla Arif qızı
        Коваленко Сергей Петрович = Коваленко Сергій Петрович
        Коваленко Ольга Петровна = Коваленко Ольга Петрівна
        Новик Андрей Иванович = Новік Андрэй Іванавіч
    """,
    "Germanic and Slavic spelling": """
        Wiktor Tschernomyrdin = Виктор Черномырдин
        Leonid Krawtschuk = Leonid Kravchuk
        Michail Mischustin = Михаил Мишустин
        Sergei Schoigu = Sergei Shoigu
        Nikita Chruschtschow = Никита Хрущёв
        Wiktor Janukowycz = Виктор Янукович
        Siergiej Szojgu = Сергей Шойгу
        Leonid Krawczuk = Леонид Кравчук
        Nikita Chruszczow = Никита Хрущёв
        Michail Gorbatsjov = Михаил Горбачёв
        Leonid Kravtsjoek = Леонид Кравчук
        Boris Jeltsin = Boris Yeltsin
        Vladimir Žirinovskij = Владимир Жириновский
        Sergej Šojgu = Сергей Шойгу
        Viktor Černomyrdin = Виктор Черномырдин
        Nikita Chruščov = Никита Хрущёв
    """,
    "other European spelling": """
        Boriss Jeļcins = Борис Ельцин
        Nikita Hruščovs = Никита Хрущёв
        Sergejs Lavrovs = Сергей Лавров
        Sergejus Lavrovas = Сергей Лавров
        Borisz Jelcin = Борис Ельцин
        Szergej Lavrov = Сергей Лавров
        Nikita Hruscsov = Никита Хрущёв
        Nikita Hruštšov = Никита Хрущёв
        Leonid Kravtšuk = Леонид Кравчук
        Vladimir Poutine = Владимир Путин
        Mikhaïl Gorbatchev = Михаил Горбачёв
        Viktor Tchernomyrdine = Виктор Черномырдин
        Viktor Çernomırdin = Виктор Черномырдин
        Sergey Şoygu = Сергей Шойгу
    """,
    "Azerbaijani and Turkish c": """
        Ceyhun Bayramov = Jeyhun Bayramov
        Mikayıl Cabbarov = Mikayil Jabbarov
        Cavid Qurbanov = Javid Gurbanov
        Cəmil Həsənli = Jamil Hasanli
        Canan Aliyev = Джанан Алиев
    """,
    "Cyrillic of other languages": """
        Илһам Әлијев = Ilham Aliyev
        Һејдәр Әлијев = Heydar Aliyev
        Мурат Ҡасимов = Мурат Касимов
        Новак Ђоковић = Novak Đoković
        Никола Груевски = Nikola Gruevski
    """,
    "Romanian c": """
        Mircea Snegur = Мирча Снегур
        Petru Lucinschi = Петр Лучинский
        Ion Ceban = Ион Чебан
        Eugen Carpov = Еуджен Карпов
        Dorin Recean = Дорин Речан
    """,
    "Belarusian and Ukrainian letters": """
        Андрэй Кабякоў = Andrei Kobyakov
        Віктар Хрэнін = Viktor Khrenin
        Дмитро Медведєв = Дмитрий Медведев
        Міхаіл Мясніковіч = Mikhail Myasnikovich
        Абдурахим Каххоров = Abdurahim Qahhorov
        Уладзімір Макей = Vladimir Makei
    """,
    "titles and ranks": """
        Colonel General Zakir Hasanov = Zakir Hasanov
        President Kurmanbek Bakiyev = Kurmanbek Bakiyev
        Prime Minister Akil Akilov = Akil Akilov
        генерал-лейтенант Марат Имангулов = Марат Имангулов
        Dr. Mukhtar Tleuberdi = Mukhtar Tleuberdi
        His Excellency Mr. Sirojiddin Aslov = Sirojiddin Aslov
        Академик Олжас Бектенов = Olzhas Bektenov
    """,
    "other scripts": """
        Βλαντίμιρ Πούτιν = Vladimir Putin
        Σεργκέι Λαβρόφ = Sergei Lavrov
        Μπορίς Νεμτσόφ = Борис Немцов
        فلاديمير بوتين = Vladimir Putin
        ولادیمیر پوتین = Vladimir Putin
        ולדימיר פוטין = Vladimir Putin
        ᲔᲓᲣᲐᲠᲓ ᲨᲔᲕᲐᲠᲓᲜᲐᲫᲔ = Eduard Shevardnadze
        ウラジーミル・プーチン = Vladimir Putin
    """,
}
OTHER_NAMES = {
    "full official name": """
        Владимир Владимирович Путин = Vladimir Makei
        Лукашенко Виктор Александрович = Александр Григорьевич Лукашенко
        Иванов Игорь Сергеевич = Иванов Сергей Борисович
        Mammadov Novruz Ismayil oglu = Mammadov Eldar Ahmad oglu
    """,
    "patronymic of another father": """
        Каримов Асхат Болатович = Каримов Асхат Нурланұлы
        Асанов Улан Бакыт уулу = Асанов Улан Талантович
        Мамедов Эльчин Гасан оглы = Мамедов Эльчин Рафикович
        Rashidov Olim Karim oʻgʻli = Рашидов Олим Шавкатович
        Коваленко Ольга Петровна = Коваленко Ольга Іванівна
    """,
    "patronymic as a given name": """
        Ilham Heydar oglu Aliyev = Heydar Aliyev
        Анатолий Иванович Сердюков = Иван Сердюков
        Олег Николаев = Николаев Ю. О.
        Пётр Сергеев = Сергеев А. П.
        Асхат Болатұлы Каримов = Болат Каримов
        Leyla Arif qizi Huseynova = Arif Huseynov
    """,
    "foreign spelling": """
        Boris Jelzin = Борис Немцов
        Wladimir Schirinowski = Владимир Жилин
        Sergejs Lavrovs = Sergei Lebedev
        Michail Mischustin = Mikhail Myasnikovich
        Sergej Šojgu = Sergei Shmatko
        Cavid Qurbanov = Vagif Gurbanov
        Mircea Snegur = Маричел Снегур
    """,
    "titles and ranks": """
        Colonel General Zakir Hasanov = Ali Hasanov
        President Bakiyev = President Atambayev
        Secretary Amanov = Secretary Lebedev
        Prime Minister Akil Akilov = Prime Minister Askar Mamin
    """,
    "other scripts": """
        Βλαντίμιρ Πούτιν = Vladimir Makei
        فلاديمير بوتين = Dmitry Medvedev
        ולדימיר פוטין = Boris Yeltsin
        Σεργκέι Λαβρόφ = Sergei Lebedev
        ウラジーミル・プーチン = Boris Yeltsin
    """,
}
KEYS = """
    Ceyhun = jeihun
    Ceylan = jeilan
    Mikayıl Cabbarov = mikail jabbarov
    Cəfərov = jafarov
    Vali Cəfərov = vali jafarov
    Әлијев = aliev
    Вәлијев = valiev
    Кабякоў = kabiakou
    Быкаў = bikau
    Вітаўт = vitaut
    Медведєв = medvedev
    Матвєєв = matveev
    Каххоров = kahhorov
    Ђоковић = jokovich
    Љубиша = lubisha
"""
OTHER_KEYS = """
    Victor = Viktor
    Carpov = karpov
    Есенов = esenov
    Ўзбекистон = ozbekiston
    Ҡазан = kazan
"""


def _pairs(table: str) -> list[tuple[str, str]]:
    lines = [line.partition(" = ") for line in table.strip().splitlines()]
    return [(first.strip(), second.strip()) for first, _, second in lines]


def _rows(tables: dict[str, str]) -> list[tuple[str, str, str]]:
    return [(kind, *pair) for kind, table in tables.items() for pair in _pairs(table)]


class TestScores:
    """Pairs of names of each kind."""

    @pytest.mark.parametrize(("kind", "first", "second"), _rows(SAME_NAMES))
    def test_same(self, kind: str, first: str, second: str) -> None:
        """Two ways to write one name are taken to be the same, in both directions."""
        assert min(score(first, second), score(second, first)) >= SAME, kind

    @pytest.mark.parametrize(("kind", "first", "second"), _rows(OTHER_NAMES))
    def test_other(self, kind: str, first: str, second: str) -> None:
        """Names of two people are not taken to be the same, in either direction."""
        assert max(score(first, second), score(second, first)) < SAME, kind

    @pytest.mark.parametrize(("first", "second"), _pairs(SAME_NAMES["patronymic in two languages"]))
    def test_patronymic(self, first: str, second: str) -> None:
        """One patronymic in two languages leaves two names at .9 or more."""
        assert score(first, second) >= 0.9

    @pytest.mark.parametrize(
        ("first", "second"), _pairs(OTHER_NAMES["patronymic of another father"])
    )
    def test_another_father(self, first: str, second: str) -> None:
        """Children of two fathers are not even possible matches."""
        assert score(first, second) < POSSIBLE


class TestKeys:
    """The folding keys of letters that depend on their language."""

    @pytest.mark.parametrize(("text", "key"), _pairs(KEYS))
    def test_key(self, text: str, key: str) -> None:
        """A letter is read in the language of its word."""
        assert fold(text) == key

    @pytest.mark.parametrize(("text", "other"), _pairs(OTHER_KEYS))
    def test_other_letters(self, text: str, other: str) -> None:
        """A rule of one language leaves the words of others as they are."""
        assert fold(text) == fold(other)
