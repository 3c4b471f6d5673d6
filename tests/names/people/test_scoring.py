"""How names score against one another, and the laws of the scale."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.names import POSSIBLE, SAME, fold, score
from cisrecords.names.people.scoring import equal_parts, same_father

# Two ways in which sources name one person; the keys differ.
VARIANTS = [
    ("R.Usubov", "Ramil Usubov"),
    ("R. Usubov", "Рамиль Усубов"),
    ("Usubov Ramil", "Ramil Usubov"),
    ("Ramil Usubov İdris oğlu", "Ramil Usubov"),
    ("Ch.Amanov", "Charymurad Amanov"),
    ("Ч. Аманов", "Charymurad Amanov"),
    ("S. Lebedev", "Sergey Lebedev"),
    ("S. Lebedev", "Сергей Лебедев"),
    ("S. Zas", "Станислав Зась"),
    ("V.Makhmudov", "Victor Makhmudov"),
    ("D.Trefilov", "Денис Трефилов"),
    ("E. Sagimbaev", "Yermek Sagimbayev"),
    ("Y. Sagimbaev", "Yermek Sagimbayev"),
    ("Е. Сагимбаев", "Yermek Sagimbayev"),
    ("Қ.Қасымов", "Kalmukhanbet Kasymov"),
    ("Ю. Дашкин", "Yuriy Dashkin"),
    ("Yu. Dashkin", "Юрий Дашкин"),
    ("Дж. Байрамов", "Jeyhun Bayramov"),
    ("Х. Халафов", "Khalaf Khalafov"),
    ("Сысоев Е.С.", "Yevgeny Sysoyev"),
    ("А.Г. Лукашенко", "Aleksandr Lukashenko"),
    ("Alexander Vasilyevich (Bortnikov)", "Alexander Bortnikov"),
    ("Mirzo Sherali", "Sherali Mirzo"),
    ("Ramiz Mehdiyev", "Рамиз Мехтиев"),
    ("Zakir Hasanov", "Закир Гасанов"),
    ("Abdurahim Qahhorov", "Абдурахим Кахаров"),
    ("Sergey Şoyqu", "Sergei Shoigu"),
    ("Аляксандр Лукашэнка", "Aleksandr Lukashenko"),
    ("Alaksandr Łukašenka", "Aleksandr Lukashenko"),
]
# Two people who share much of their names.
OTHERS = [
    ("Nabiyev", "Nagiyev"),
    ("Набиев", "Nağıyev"),
    ("Ali Nabiyev", "Ali Naghiyev"),
    ("A. Nabiyev", "Ali Naghiyev"),
    ("Rahmon Nabiyev", "Emomali Rahmon"),
    ("Ilham Aliyev", "Heydar Aliyev"),
    ("Ilham Aliyev", "Maharram Aliyev"),
    ("Serzh Sargsyan", "Tigran Sargsyan"),
    ("Robert Kocharyan", "Shavarsh Kocharyan"),
    ("Mher Grigoryan", "Armen Grigoryan"),
    ("Sadyr Japarov", "Akylbek Japarov"),
    ("Serdar Berdimuhamedov", "Gurbanguly Berdimuhamedov"),
    ("Sergei Lavrov", "Sergei Lebedev"),
    ("Sergei Naryshkin", "Sergei Shoigu"),
    ("Novruz Mammadov", "Elmar Mammadyarov"),
    ("Эльдар Махмудов", "Eldar Mammadov"),
    ("Ali Asadov", "Botirjon Asadov"),
    ("Daniyal Akhmetov", "Serik Akhmetov"),
    ("Қ.Қасымов", "Karim Massimov"),
    ("M. Safaryan", "S. Muhammetdurdyev"),
    ("Сысоев Е.С.", "Eduard Shevardnadze"),
    ("А. А. Большаков", "Almazbek Atambayev"),
    ("A. Usubov", "Ramil Usubov"),
    ("A. Usubov", "R. Usubov"),
    ("Serge Sarkissian", "Tigran Sargsyan"),
    ("Viktor Lukashenko", "Aleksandr Lukashenko"),
    ("Dmitry Patrushev", "Nikolai Patrushev"),
]
NAMES = sorted({name for pair in VARIANTS + OTHERS for name in pair})
NAME = st.one_of(
    st.sampled_from(NAMES),
    st.text(max_size=20),
    st.lists(st.text("aeikmnrsv.-", max_size=6), max_size=4).map(" ".join),
)


class TestVariants:
    """Spellings of one name score high."""

    @pytest.mark.parametrize(("first", "second"), VARIANTS)
    def test_high_but_not_equal(self, first: str, second: str) -> None:
        """A variant scores 0.9 and more, and less than an equal name."""
        assert 0.9 <= score(first, second) < 1

    def test_equal_after_folding(self) -> None:
        """Names in other scripts with the same key score 1."""
        assert 1.0 == score("Али Нагиев", "Ali Naghiyev") == score("САРГСЯН", "Սարգսյան")

    def test_every_inserted_initial_costs(self) -> None:
        """The nearer spelling of a name scores higher."""
        whole = score("Yevgeny Sysoev S.", "Yevgeny Sysoyev")
        turned = score("Sysoev Yevgeny S.", "Yevgeny Sysoyev")
        assert score("Sysoev E.S.", "Yevgeny Sysoyev") < turned < whole < 1


class TestOthers:
    """Different people score low."""

    @pytest.mark.parametrize(("first", "second"), OTHERS)
    def test_clearly_lower(self, first: str, second: str) -> None:
        """Another family name or given name stays under 0.8."""
        assert score(first, second) < 0.8

    @pytest.mark.parametrize("name", ["Ali Nagiyev", "Nagiyev", "N. Nagiyev", "Nagiyev Ali"])
    def test_nabiyev_is_never_nagiyev(self, name: str) -> None:
        """In every form of the name, the variant stands above the other family."""
        other = name.replace("Nagiyev", "Nabiyev")
        variant = name.replace("Nagiyev", "Naghiyev")
        assert score(name, other) < 0.8 < score(name, variant)

    def test_another_family_name_is_still_near(self) -> None:
        """A near family name is no variant, but near enough to be suggested."""
        assert 0.6 < score("Nabiyev", "Nagiyev")

    def test_another_initial_is_another_person(self) -> None:
        """A wrong initial weighs as much as a short given name."""
        assert score("A. Usubov", "R. Usubov") < 0.7

    @pytest.mark.parametrize(
        ("first", "second"),
        [("Minsk", ""), ("Minsk", "!!!"), ("", "Минск"), ("アレクサンドル", "Boris")],
    )
    def test_nothing_in_common(self, first: str, second: str) -> None:
        """Without a common word the score is 0."""
        assert 0.0 == score(first, second)


class TestParts:
    """A part of a name finds it, below a whole variant of it."""

    @pytest.mark.parametrize(
        ("part", "name"),
        [
            ("Usubov", "Ramil Usubov"),
            ("Лукашенко", "Aleksandr Lukashenko"),
            ("Sysoyev", "Сысоев Е.С."),
        ],
    )
    def test_between(self, part: str, name: str) -> None:
        """A part scores over a half and under 0.9."""
        assert 0.5 < score(part, name) < 0.9

    def test_longer_part_scores_higher(self) -> None:
        """The family name is more of a name than a short given name."""
        assert score("Ali", "Ali Nagiyev") < score("Nagiyev", "Ali Nagiyev")

    def test_patronymic_costs_less_than_another_word(self) -> None:
        """A patronymic comes and goes; any other word is a part of the name."""
        with_patronymic = score("Alexander Vasilyevich Bortnikov", "Alexander Bortnikov")
        with_word = score("Alexander Director Bortnikov", "Alexander Bortnikov")
        assert with_word < with_patronymic

    def test_words_written_together(self) -> None:
        """Two words written as one are the same name."""
        assert SAME <= score("Левон Терпетросян", "Levon Ter-Petrosyan")


class TestSure:
    """The line from which two names are taken to be the same."""

    def test_lines(self) -> None:
        """The line of possible names is below that of the same name."""
        assert 0 < POSSIBLE < SAME < 1

    @pytest.mark.parametrize(
        ("first", "second"),
        [
            ("Васильев Ю. В.", "Владимир Васильев"),
            ("Ilham Heydar oglu Aliyev", "Heydar Aliyev"),
            ("Иванов Пётр Сергеевич", "Иванов Пётр Андреевич"),
            ("Иванов П. С.", "Иванов Пётр Андреевич"),
        ],
    )
    def test_contradiction_is_not_possible(self, first: str, second: str) -> None:
        """Another given name, or another father's name, is another person."""
        assert score(first, second) < POSSIBLE

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("Иванов Пётр Сергеевич", "Иванов Пётр Андреевич", False),
            ("Иванов Пётр Сергеевич", "Іванов Петро Сергійович", True),
            ("Иванов Пётр Сергеевич", "Иванов Пётр", None),
            ("Иванов Пётр Сергеевич", "", None),
        ],
    )
    def test_same_father(self, first: str, second: str, expected: bool | None) -> None:
        """Two patronymics are of one father or of two; with one alone that is not known."""
        assert same_father(first, second) is same_father(second, first) is expected

    @pytest.mark.parametrize(
        ("first", "second", "expected"),
        [
            ("Usubov Ramil", "Ramil Usubov", True),
            ("Рамиль Усубов", "Ramil Usubof", True),
            ("Петро Порошенко", "Пётр Порошенко", True),
            ("Usubov", "Ramil Usubov", False),
            ("R. Usubov", "Ramil Usubov", False),
            ("Ramil Usubov", "Rahim Usubov", False),
            ("Усубов Рамиль Идрисович", "Усубов Рамиль Гасанович", False),
        ],
    )
    def test_equal_parts(self, first: str, second: str, expected: bool) -> None:
        """All parts are equal in some spelling and order, and none is missing."""
        assert equal_parts(first, second) is equal_parts(second, first) is expected


class TestLaws:
    """What holds for every two names."""

    @given(NAME, NAME)
    def test_symmetric(self, first: str, second: str) -> None:
        """The order of the two names does not matter."""
        assert score(first, second) == score(second, first)

    @given(NAME, NAME)
    def test_range(self, first: str, second: str) -> None:
        """A score lies between 0 and 1, and is 1 for equal keys only."""
        assert 0 <= score(first, second) <= 1
        assert (score(first, second) == 1) == (fold(first) == fold(second))

    @given(NAME, NAME)
    def test_only_the_key_counts(self, first: str, second: str) -> None:
        """A score is the same for every spelling with the same key."""
        assert score(first, second) == score(fold(first), second.upper())

    @given(st.permutations(["Рамиль", "Усубов", "Baku", "Minsk"]))
    def test_order_of_words_costs_little(self, words: list[str]) -> None:
        """The same words in any order are a variant."""
        assert 0.9 < score(" ".join(words), "Ramil Usubov Baku Минск")
