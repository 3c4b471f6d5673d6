"""The tables of the scripts, letter by letter."""

import unicodedata

import pytest

from cisrecords.names.script import romanize, without_signs

RUSSIAN = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя"
OTHER_CYRILLIC = {
    "Belarusian": "ўі",
    "Ukrainian": "ґєії",
    "Kazakh": "әғқңөұүһі",
    "Kyrgyz": "ңөү",
    "Tajik": "ғӣқӯҳҷ",
    "Uzbek": "ўқғҳ",
}
ARMENIAN = "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆ"
GEORGIAN = "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ"


class TestAlphabets:
    """No letter of a language of the Commonwealth is left in its script."""

    @pytest.mark.parametrize(
        "alphabet",
        [RUSSIAN, *OTHER_CYRILLIC.values(), ARMENIAN, GEORGIAN],
        ids=lambda text: text[:2],
    )
    def test_every_letter_is_romanised(self, alphabet: str) -> None:
        """Every letter gives plain Latin letters, or nothing for the signs ъ and ь."""
        written = {letter: romanize(letter) for letter in alphabet}
        assert {} == {letter: latin for letter, latin in written.items() if not latin.isascii()}
        assert {"ъ", "ь"} & set(alphabet) == {
            letter for letter, latin in written.items() if not latin
        }

    @pytest.mark.parametrize(("alphabet", "count"), [(RUSSIAN, 33), (ARMENIAN, 38), (GEORGIAN, 33)])
    def test_alphabets_are_whole(self, alphabet: str, count: int) -> None:
        """The tables above have every letter of the language once."""
        assert count == len(alphabet) == len(set(alphabet))

    @pytest.mark.parametrize(
        ("alphabet", "capital"), [(GEORGIAN, "\u1c90"), (ARMENIAN, "\u0531"), (RUSSIAN, "А")]
    )
    def test_capitals_casefold_into_the_table(self, alphabet: str, capital: str) -> None:
        """Capitals, Mtavruli among them, are the same letters in Unicode."""
        assert capital == alphabet[0].upper()
        assert romanize(alphabet[0]) == romanize(capital.casefold())


class TestRomanize:
    """Whole words in their scripts."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("щербаков", "shcherbakov"),
            ("шойгу", "shoygu"),
            ("хрущёв", "khrushchev"),
            ("ёлкин", "yolkin"),
            ("мирзиёев", "mirziyoev"),
            ("соловьёв", "solovyev"),
            ("объединение", "obyedinenie"),
            ("україна", "ukraina"),
            ("єльцин", "yeltsin"),
            ("тоҷикистон", "tojikiston"),
            ("қырғыз", "kyrgyz"),
            ("երեւան", "erevan"),
            ("հանրապետություն", "khanrapetutyun"),
            ("ոսկան", "voskan"),
            ("արցախ", "artsakh"),
            ("ყაზბეგი", "qazbegi"),
            ("ჯავახიშვილი", "javakhishvili"),
            ("łukašenka", "lukashenka"),
            ("türkmenbaşy", "türkmenbashy"),
            ("ағасы əli", "agasy ali"),
        ],
    )
    def test_words(self, text: str, expected: str) -> None:
        """A word is romanised letter by letter, with its digraphs."""
        assert expected == romanize(text)

    def test_other_scripts_pass(self) -> None:
        """Letters that no table knows stay as they are."""
        assert "卢卡申科 ボ" == romanize("卢卡申科 ボ")


class TestWithoutSigns:
    """Signs that are no letters."""

    @pytest.mark.parametrize("mark", list("'`´ʹʻʼʾʿ‘’‛′ꞌ՚"))
    def test_apostrophes_vanish(self, mark: str) -> None:
        """No kind of apostrophe parts a word."""
        assert "gulom" == without_signs(f"g{mark}ulom"), unicodedata.name(mark)

    @pytest.mark.parametrize("mark", list("«»“”„–—…·"))
    def test_separators_part(self, mark: str) -> None:
        """Quotes and dashes become a space."""
        assert "a b" == without_signs(f"a{mark}b")

    def test_letters_and_digits_stay(self) -> None:
        """No letter of any script and no digit is taken for a sign."""
        text = RUSSIAN + ARMENIAN + GEORGIAN + "abc 019 卢ボ"
        assert text == without_signs(text)
