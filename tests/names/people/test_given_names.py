"""Given names in other languages: rows of folded words."""

from collections import Counter

import pytest

from cisrecords.names import SAME, fold, score
from cisrecords.names.people.given_names import GIVEN_NAMES
from cisrecords.names.sounds import sound_key

ROWS = [row.split() for row in GIVEN_NAMES.strip().splitlines()]


class TestTable:
    """What the table holds."""

    def test_folded_words(self) -> None:
        """Every name is a folded word."""
        assert [name for row in ROWS for name in row if name != fold(name)] == []

    def test_no_name_in_two_rows(self) -> None:
        """No name stands twice."""
        counted = Counter(name for row in ROWS for name in row)
        assert [name for name, number in counted.items() if number > 1] == []

    def test_no_sounds_in_two_rows(self) -> None:
        """No two rows have names of equal sounds."""
        rows: dict[str, set[int]] = {}
        for number, row in enumerate(ROWS):
            for name in row:
                rows.setdefault(sound_key(name), set()).add(number)
        assert [key for key, numbers in rows.items() if len(numbers) > 1] == []


class TestNames:
    """Names with the given name of another language."""

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Микола Азаров", "Николай Азаров"),
            ("Mykhailo Fedorov", "Михаил Фёдоров"),
            ("Рыгор Барадулін", "Григорий Бородулин"),
            ("Володимир Литвин", "Владимир Литвин"),
            ("Giorgi Kobakhidze", "Георгий Кобахидзе"),
            ("Pavlo Lazarenko", "Павел Лазаренко"),
            ("Яўген Шыгалаў", "Евгений Шигалов"),
        ],
    )
    def test_same(self, first: str, second: str) -> None:
        """One given name in two languages makes no other person."""
        assert score(first, second) >= SAME

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Сергей Лавров", "Андрей Лавров"),
            ("Vasil Bykau", "Viktar Bykau"),
            ("Михаил Фёдоров", "Николай Фёдоров"),
            ("Александр Новак", "Алексей Новак"),
            ("Ivan Petrov", "Igor Petrov"),
            ("Александра Лукашенко", "Александр Лукашенко"),
            ("Юлий Тимошенко", "Юлия Тимошенко"),
            ("Валентин Матвиенко", "Валентина Матвиенко"),
        ],
    )
    def test_other(self, first: str, second: str) -> None:
        """Two given names are two people, however similar they are."""
        assert score(first, second) < SAME
