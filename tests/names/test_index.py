"""The index of names: exact keys, ranked hits, suggestions."""

import copy
import dataclasses
import pickle
from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from cisrecords.names import (
    PEOPLE,
    PLACES,
    POSSIBLE,
    SAME,
    TITLES,
    Hit,
    NameIndex,
    Style,
    fold,
    score,
)
from cisrecords.names.titles.organs import owned_key

MINISTERS = [
    ("usubov-ramil", "Ramil Usubov"),
    ("usubov-ramil", "R.Usubov"),
    ("usubov-ramil", "Рамиль Усубов"),
    ("nagiyev-ali", "Ali Naghiyev"),
    ("nagiyev-ali", "Əli Nağıyev"),
    ("nabiyev-rahmon", "Rahmon Nabiyev"),
    ("rahmon-emomali", "Emomali Rahmon"),
    ("rahmon-emomali", "Emoməli Rəhmon"),
    ("aliyev-ilham", "Ilham Aliyev"),
    ("aliyev-heydar", "Heydar Aliyev"),
    ("sargsyan-serzh", "Serzh Sargsyan"),
    ("sargsyan-tigran", "Tigran Sargsyan"),
    ("shoigu-sergei", "Сергей Шойгу"),
    ("shoigu-sergei", "Sergey Şoyqu"),
    ("lukashenko-aleksandr", "Aleksandr Lukashenko"),
    ("lukashenko-aleksandr", "А.Г. Лукашенко"),
    ("lukashenko-aleksandr", "亚历山大·卢卡申科"),
    ("amanov-charymurad", "Charymurad Amanov"),
    ("japarov-sadyr", "Садыр Жапаров"),
    ("japarov-akylbek", "Akylbek Japarov"),
]
STATES = [
    ("GE", "Georgia"),
    ("GE", "Грузия"),
    ("GE", "საქართველო"),
    ("TM", "Turkmenistan"),
    ("TJ", "Tajikistan"),
    ("TJ", "Тоҷикистон"),
    ("UZ", "Oʻzbekiston"),
    ("UZ", "Uzbekistan"),
    ("RU", "Russia"),
    ("BY", "Belarus"),
]
BODIES = [
    ("council-of-heads-of-state", "Council of Heads of State"),
    ("economic-court", "Economic Court of the CIS"),
    ("cis", "Commonwealth of Independent States"),
    ("cis", "CIS"),
    ("council-of-defence-ministers", "Совет министров обороны государств – участников СНГ"),
    ("anti-terrorism-center", "Anti-Terrorism Center of the CIS Member States"),
]
ALL = MINISTERS + STATES + BODIES
TEXTS = st.one_of(st.sampled_from([name for _, name in ALL]), st.text(max_size=12))
PAIRS = st.lists(st.tuples(st.sampled_from("abcd"), TEXTS), max_size=12)


@pytest.fixture(scope="module")
def people() -> NameIndex:
    """Return an index of people."""
    return NameIndex(MINISTERS)


class TestExact:
    """The keys whose name is equal after folding."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("РАМИЛЬ УСУБОВ", ("usubov-ramil",)),
            ("ramil-usubov", ("usubov-ramil",)),
            ("R. Usubov", ("usubov-ramil",)),
            ("Али Нагиев", ("nagiyev-ali",)),
            ("Ali Nabiyev", ()),
            ("Usubov Ramil", ("usubov-ramil",)),
            ("Усубов Рамиль", ("usubov-ramil",)),
            ("Ramil Usubov oglu", ()),
            ("Ramil", ()),
            ("Usubov", ()),
            ("Александр Лукашенко", ("lukashenko-aleksandr",)),
            ("亚历山大·卢卡申科", ("lukashenko-aleksandr",)),
            ("", ()),
            ("!", ()),
        ],
    )
    def test_known_people(self, people: NameIndex, text: str, expected: tuple[str, ...]) -> None:
        """A whole name in any spelling and order finds its key; a part does not."""
        assert expected == people.exact(text)

    def test_one_name_of_many(self) -> None:
        """Keys with one name come in the order of the index, each once."""
        index = NameIndex([("b", "Минск"), ("a", "Minsk"), ("b", "MINSK"), ("c", "Brest")])
        assert ("b", "a") == index.exact("minsk")

    def test_bodies_without_the_commonwealth(self) -> None:
        """As a title a body is found with and without "of the CIS"."""
        index = NameIndex(BODIES, TITLES)
        assert ("council-of-heads-of-state",) == index.exact("the CIS Council of Heads of State")
        assert ("economic-court",) == index.exact("economic court")
        assert ("council-of-defence-ministers",) == index.exact("Совет министров обороны")
        assert ("cis",) == index.exact("the CIS")
        assert () == index.exact("Council")

    def test_the_whole_name_goes_first(self) -> None:
        """Of two bodies with one name but for the Commonwealth, the whole name is that of one."""
        index = NameIndex(
            [("ours", "Economic Court of the CIS"), ("other", "Economic Court")], TITLES
        )
        assert ("other",) == index.exact("Economic Court")
        assert ("ours",) == index.exact("Economic Court of the CIS")
        assert ("ours", "other") == index.exact("the CIS Economic Court")

    def test_parts_are_for_exact_lookup_alone(self) -> None:
        """A family name finds its bearers, and does not hide another given name from a search."""
        index = NameIndex(MINISTERS, parts=[(key, name.split()[-1]) for key, name in MINISTERS])
        assert ("usubov-ramil",) == index.exact("Усубов") == index.exact("USUBOV")
        assert ("aliyev-ilham", "aliyev-heydar") == index.exact("Алиев")
        assert index.search("Serdar Usubov") == NameIndex(MINISTERS).search("Serdar Usubov")
        assert len(MINISTERS) == len(index)

    @given(PAIRS, TEXTS, st.sampled_from([(PEOPLE, fold), (TITLES, owned_key), (PLACES, fold)]))
    def test_same_as_a_naive_scan(
        self,
        pairs: list[tuple[str, str]],
        text: str,
        style: tuple[Style, Callable[[str], str]],
    ) -> None:
        """Where keys are equal, the answer is that of looking at every name in turn."""
        how, key = style
        found = dict.fromkeys(each for each, name in pairs if how.key(name) == how.key(text))
        whole = dict.fromkeys(each for each, name in pairs if fold(name) == fold(text))
        if how is not PLACES:
            assert how.key(text) == key(text)
        if found:
            expected = whole or found if len(found) > 1 else found
            assert tuple(expected) == NameIndex(pairs, how).exact(text)


class TestFathers:
    """Patronymics tell people of one name apart."""

    PAIRS = (
        ("heydar", "Heydar Aliyev"),
        ("heydar", "Гейдар Алиевич Алиев"),
        ("heydar", "Гейдар Алирза оглу Алиев"),
    )

    @pytest.mark.parametrize("text", [name for _, name in PAIRS] + ["Heydar Alirza oglu Aliyev"])
    def test_of_two_on_record_either_finds_the_person(self, text: str) -> None:
        """A record with two patronymics is found by each of them."""
        index = NameIndex(self.PAIRS)

        assert ("heydar",) == index.exact(text)
        assert index.search(text)[0].score >= SAME

    def test_a_third_one_is_of_another_person(self) -> None:
        """A patronymic that the record does not have is that of somebody else."""
        index = NameIndex(self.PAIRS[:2])

        assert () == index.exact("Гейдар Мамедович Алиев")
        assert index.search("Гейдар Мамедович Алиев")[0].score < SAME


class TestSearch:
    """The nearest keys, ranked."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Usubov", "usubov-ramil"),
            ("Ramil Usubof", "usubov-ramil"),
            ("Усубов Р.", "usubov-ramil"),
            ("Nagiev", "nagiyev-ali"),
            ("Nabiev", "nabiyev-rahmon"),
            ("Ch. Amanov", "amanov-charymurad"),
            ("Lukashenka", "lukashenko-aleksandr"),
            ("Łukašenka", "lukashenko-aleksandr"),
            ("Aliyev Heydər", "aliyev-heydar"),
            ("S. Shoygu", "shoigu-sergei"),
            ("Սերժ Սարգսյան", "sargsyan-serzh"),
        ],
    )
    def test_best_hit(self, people: NameIndex, text: str, expected: str) -> None:
        """A part, a slip, initials, another order or another script finds its person first."""
        assert expected == people.search(text)[0].key

    def test_one_hit_a_key(self, people: NameIndex) -> None:
        """A key stands once, with the name that came nearest."""
        hits = people.search("Usubov Ramil")
        assert [("usubov-ramil", "Ramil Usubov")] == [(hit.key, hit.name) for hit in hits]

    def test_only_an_equal_name_scores_one(self, people: NameIndex) -> None:
        """The variant is certain, the other family is far below."""
        scores = {hit.key: hit.score for hit in people.search("Али Нагиев")}
        assert 1.0 == scores.pop("nagiyev-ali")
        assert all(score < 0.8 for score in scores.values())

    def test_ties_keep_the_order_of_the_index(self) -> None:
        """Equal scores come in the order in which the keys were given."""
        pairs = [("tigran", "Tigran Sargsyan"), ("armen", "Armen Sargsyan")]
        hits = NameIndex([("zori", "Zori Sargsyan"), ("meri", "Meri Sargsyan"), *pairs])
        found = [hit.key for hit in hits.search("Саргсян")]
        assert ["zori", "meri"] == found[:2]

    @pytest.mark.parametrize(
        ("limit", "expected"),
        [
            (1, ["aliyev-ilham"]),
            (2, ["aliyev-ilham", "aliyev-heydar"]),
            (9, ["aliyev-ilham", "aliyev-heydar"]),
        ],
    )
    def test_limit(self, people: NameIndex, limit: int, expected: list[str]) -> None:
        """No more hits than asked for, the best of them."""
        assert expected == [hit.key for hit in people.search("Алиев", limit=limit)]

    @pytest.mark.parametrize("limit", [0, -1])
    def test_no_limit_below_nothing(self, people: NameIndex, limit: int) -> None:
        """A limit of none gives none."""
        assert () == people.search("Aliyev", limit=limit)
        assert () == people.nearest("Aliyev", limit=limit)

    @pytest.mark.parametrize("text", ["", "!!!", "qqqq", "12345", "Ж"])
    def test_nothing_near(self, people: NameIndex, text: str) -> None:
        """Nonsense finds nobody."""
        assert () == people.search(text)

    def test_core_scores_bodies(self) -> None:
        """As a title a body without "of the CIS" is an equal name."""
        hits = NameIndex(BODIES, TITLES).search("Anti-Terrorism Center")
        assert ("anti-terrorism-center", 1.0) == (hits[0].key, hits[0].score)

    def test_more_names_than_are_scored(self) -> None:
        """Among hundreds of near names the nearest is still found."""
        crowd = [(f"crowd-{number}", f"Ramil Usubov {number}") for number in range(300)]
        index = NameIndex([*crowd, ("usubov-ramil", "Ramil Usubov")])
        assert Hit("usubov-ramil", 1.0, "Ramil Usubov") == index.search("Рамиль Усубов")[0]

    @pytest.mark.parametrize(("key", "name"), ALL)
    def test_every_name_finds_itself(self, key: str, name: str) -> None:
        """Each name of the index is its own best hit, with the score 1."""
        best = NameIndex(ALL).search(name)[0]
        assert (key, 1.0) == (best.key, best.score)

    @given(PAIRS, TEXTS)
    def test_hits_are_scored_names(self, pairs: list[tuple[str, str]], text: str) -> None:
        """Every hit is a name of its key, at most as sure as that name is, best first."""
        hits = NameIndex(pairs).search(text, limit=20)
        assert all((hit.key, hit.name) in pairs for hit in hits)
        assert all(hit.score <= score(text, hit.name) for hit in hits)
        assert sorted((hit.score for hit in hits), reverse=True) == [hit.score for hit in hits]
        assert len(hits) == len({hit.key for hit in hits})

    @given(PAIRS, TEXTS)
    @example([("b", "Ramil Usubov"), ("a", "R.Usubov"), ("b", "R.Usubov")], "R.Usubov")
    def test_exact_keys_lead(self, pairs: list[tuple[str, str]], text: str) -> None:
        """The keys of an equal name, and no others, score 1, in the order of `exact`."""
        index = NameIndex(pairs)
        hits = index.search(text, limit=20)
        equal = tuple(hit.key for hit in hits if hit.score == 1)
        assert equal in {(), index.exact(text)}
        assert bool(equal) == any(fold(text) == fold(name) != "" for _, name in pairs)

    def test_shared_score_is_not_sure(self) -> None:
        """A name that two records fit equally well is sure for neither."""
        index = NameIndex([("sergei", "Сергей Иванов"), ("semen", "Семён Иванов")])
        hits = index.search("С. Иванов")
        assert {"sergei", "semen"} == {hit.key for hit in hits}
        assert all(POSSIBLE <= hit.score < SAME for hit in hits)


class TestNearest:
    """What an error suggests."""

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            ("Turkmenistn", "Turkmenistan"),
            ("Geogria", "Georgia"),
            ("Belaruss", "Belarus"),
            ("Uzbekstan", "Uzbekistan"),
            ("Точикистон", "Тоҷикистон"),
        ],
    )
    def test_slips(self, text: str, expected: str) -> None:
        """The name that was meant comes first."""
        assert expected == NameIndex(STATES).nearest(text)[0]

    def test_each_name_once(self) -> None:
        """A name that two keys bear is suggested once."""
        index = NameIndex([("a", "Minsk"), ("b", "Minsk")])
        assert ("Minsk",) == index.nearest("Minks")

    def test_lower_bar_than_search(self) -> None:
        """A suggestion may be further off than a hit."""
        index = NameIndex([("s", "Council of Heads of State of the EAEU")], TITLES)
        text = "Council of the SCO on taxes"
        assert () == index.search(text)
        assert 1 == len(index.nearest(text))

    @pytest.mark.parametrize("text", ["Usubon", "Nagijew", "Lukashenkov", "Kuchmov"])
    def test_misspelt_family_name(self, text: str) -> None:
        """A family name with a slip has suggestions."""
        index = NameIndex([*MINISTERS, ("kuchma-leonid", "Leonid Kuchma")])
        assert index.nearest(text)

    @given(PAIRS, TEXTS, st.integers(0, 4))
    def test_suggestions_are_names(
        self, pairs: list[tuple[str, str]], text: str, limit: int
    ) -> None:
        """Suggestions are names of the index, each once, no more than asked for."""
        found = NameIndex(pairs).nearest(text, limit)
        assert set(found) <= {name for _, name in pairs}
        assert len(set(found)) == len(found) <= limit


class TestValue:
    """The index and its hits as Python values."""

    def test_length_and_repr(self, people: NameIndex) -> None:
        """An index says how many names it holds."""
        assert 20 == len(people)
        assert "<NameIndex of 20 names>" == repr(people)

    def test_empty(self) -> None:
        """An index of nothing finds nothing."""
        index = NameIndex([])
        assert 0 == len(index)
        assert () == index.exact("Minsk")
        assert () == index.search("Minsk")
        assert () == index.nearest("Minsk")

    def test_takes_any_iterable_once(self) -> None:
        """A generator is read once, and later changes of a list change nothing."""
        pairs = [("GE", "Georgia")]
        index = NameIndex(pair for pair in pairs)
        pairs.append(("AM", "Armenia"))
        assert (("GE",), ()) == (index.exact("Georgia"), index.exact("Armenia"))

    @pytest.mark.parametrize("style", [PEOPLE, TITLES, PLACES], ids=["people", "titles", "places"])
    def test_pickle_and_copy(self, style: Style) -> None:
        """A copy answers as the index does."""
        index = NameIndex(ALL, style)
        for other in (pickle.loads(pickle.dumps(index)), copy.deepcopy(index)):
            assert index.search("Economic Court") == other.search("Economic Court")
            assert index.exact("Али Нагиев") == other.exact("Али Нагиев")

    def test_hits_are_frozen(self) -> None:
        """A hit cannot be changed, and equal hits are one."""
        hit = Hit("GE", 1.0, "Georgia")
        with pytest.raises(dataclasses.FrozenInstanceError):
            hit.score = 0.5  # type: ignore[misc]
        assert 1 == len({hit, Hit("GE", 1.0, "Georgia")})
