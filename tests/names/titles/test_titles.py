"""Scores between names of bodies, instruments, states and cities."""

import subprocess
import sys
from functools import cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import load
from cisrecords.names import core, fold
from cisrecords.names.titles.organs import split_owner
from cisrecords.names.titles.titles import score_titles, title_key, title_words

SAME = 0.8


@cache
def _names() -> tuple[tuple[str, str], ...]:
    return tuple((body.id, name.text) for body in load().bodies for name in body.names)


def _found(query: str) -> tuple[str, float]:
    """Return the body with the best name and its score; no id where two bodies are level."""
    best: dict[str, float] = {}
    for key, name in _names():
        best[key] = max(best.get(key, 0.0), score_titles(query, name))
    top = sorted(best.items(), key=lambda pair: (-pair[1], pair[0]))
    level = top[0][1] == top[1][1]
    return ("" if level else top[0][0]), top[0][1]


FOUND = {
    "СГГ СНГ": "council-of-heads-of-state",
    "СГП СНГ": "council-of-heads-of-government",
    "СМИД СНГ": "council-of-foreign-ministers",
    "КСГП СНГ": "coordination-council-of-prosecutors-general",
    "СМЮ СНГ": "council-of-ministers-of-justice",
    "Исполком СНГ": "executive-committee",
    "Экономсовет СНГ": "economic-council",
    "Экономсуд СНГ": "economic-court",
    "Статкомитет стран СНГ": "interstate-statistical-committee",
    "GUS-Exekutivkomitee": "executive-committee",
    "Exekutivkomitee der GUS": "executive-committee",
    "Wirtschaftsgericht der GUS": "economic-court",
    "Rat der Staatsoberhäupter der GUS": "council-of-heads-of-state",
    "Rat der Regierungschefs der GUS": "council-of-heads-of-government",
    "Rat der Verteidigungsminister": "council-of-defence-ministers",
    "Comité exécutif de la CEI": "executive-committee",
    "Conseil des chefs d'État de la CEI": "council-of-heads-of-state",
    "Conseil des ministres des Affaires étrangères": "council-of-foreign-ministers",
    "Рада міністрів оборони": "council-of-defence-ministers",
    "Рада глав держав СНД": "council-of-heads-of-state",
    "Рада голів урядів СНД": "council-of-heads-of-government",
    "Економічний суд": "economic-court",
    "Антитерористичний центр СНД": "anti-terrorism-center",
    "Рада командуючих Прикордонними військами": "council-of-border-troops-commanders",
    "Савет кіраўнікоў дзяржаў СНД": "council-of-heads-of-state",
    "Эканамічны суд СНД": "economic-court",
    "Выканаўчы камітэт СНД": "executive-committee",
    "MDB Hökumət Başçıları Şurası": "council-of-heads-of-government",
    "MDB İqtisadi Məhkəməsi": "economic-court",
    "MDB Xarici İşlər Nazirləri Şurası": "council-of-foreign-ministers",
    "ТМД Мемлекет басшылары кеңесі": "council-of-heads-of-state",
    "ТМД Сыртқы істер министрлері кеңесі": "council-of-foreign-ministers",
    "Rada Szefów Państw WNP": "council-of-heads-of-state",
    "Anti-Terrorist Centre": "anti-terrorism-center",
    "Anti-Terrorist Center": "anti-terrorism-center",
    "Antiterrorism Centre of the CIS": "anti-terrorism-center",
    "Counter-Terrorism Center of the CIS": "anti-terrorism-center",
    "Executive Comittee of the CIS": "executive-committee",
    "Inter-State Bank of the CIS": "interstate-bank",
    "Council of Heads of Goverment": "council-of-heads-of-government",
    "CIS Council for Railway Transport": "council-for-railway-transport",
    "Regional Commonwealth in Communications": "regional-commonwealth-in-communications",
    "Statistical Committee of the CIS": "interstate-statistical-committee",
    "Heads of State Council": "council-of-heads-of-state",
    "Совета глав государств": "council-of-heads-of-state",
    "Советом министров обороны СНГ": "council-of-defence-ministers",
    "Совет глав государств (СГГ)": "council-of-heads-of-state",
    "Співдружність Незалежних Держав": "cis",
    "Gemeinschaft Unabhängiger Staaten": "cis",
    "Communauté des États indépendants": "cis",
    "Bağımsız Devletler Topluluğu": "cis",
    "Mustaqil Davlatlar Hamdoʻstligi": "cis",
    "СНД": "cis",
    "ТМД": "cis",
    "Organization of the Collective Security Treaty": "csto",
    "Організація Договору про колективну безпеку": "csto",
    "Организация договора о коллективной безопасности (ОДКБ)": "csto",
    "Євразійський економічний союз": "eurasian-economic-union",
    "Eurasian Economic Union (EAEU)": "eurasian-economic-union",
}
NOBODY = (
    "Совет министров обороны ОДКБ",
    "СМИД ОДКБ",
    "Суд ЕАЭС",
    "Суд ЕврАзЭС",
    "Совет глав государств ШОС",
    "Council of Heads of Government of the EAEU",
    "Межпарламентская ассамблея ЕврАзЭС",
    "Совет министров Союзного государства",
    "Council of the Baltic Sea States",
    "European Council",
    "Европейский совет",
    "UN Security Council",
    "Совет Безопасности ООН",
    "UN Human Rights Commission",
    "Economic and Social Council",
    "European Economic Community",
    "Eurasian Economic Court",
    "Организация тюркских государств",
    "Organization of Turkic States",
    "Парламентская ассамблея Совета Европы",
    "Комитет министров Совета Европы",
    "Inter-Parliamentary Union",
    "Арктический совет",
    "ГУАМ",
    "ОБСЕ",
    "НАТО",
    "Содружество наций",
    "British Commonwealth",
    "Council of Ministers of Health",
    "Council of Heads",
    "Secretariat of the CIS",
    "Central Bank",
)


class TestBodies:
    """Bodies on record, by names that are not on record."""

    @pytest.mark.parametrize(("query", "key"), FOUND.items(), ids=FOUND)
    def test_found(self, query: str, key: str) -> None:
        """Another language, spelling, order, case or owner's name finds the body alone and sure."""
        found, score = _found(query)
        assert found == key
        assert score >= SAME

    @pytest.mark.parametrize("query", NOBODY)
    def test_nobody(self, query: str) -> None:
        """A body of another organisation, or of a similar name, is nobody on record."""
        assert _found(query)[1] < SAME

    @pytest.mark.parametrize("owner", ["", " СНГ", " of the CIS", " der GUS", " СНД"])
    def test_own_names(self, owner: str) -> None:
        """Each name on record that has no owner is found with and without the Commonwealth."""
        for key, name in _names():
            if key != "cis" and split_owner(name).owner is None:
                assert score_titles(name + owner, name) == 1, (key, name)

    def test_on_top(self) -> None:
        """No other body scores more than the one that bears the name."""
        for key, name in _names()[::9]:
            found, score = _found(name)
            assert score == 1
            assert found in {"", key}

    @pytest.mark.parametrize("name", ["Исполком СНГ", "СГГ СНГ", "Экономсовет СНГ", "CIS-Stat"])
    def test_body_is_not_its_owner(self, name: str) -> None:
        """A body of the Commonwealth is not the Commonwealth, though it has its abbreviation."""
        assert score_titles(name, "СНГ") < SAME
        assert score_titles("CIS", name) < SAME


class TestRules:
    """Pairs of titles, one rule each."""

    @pytest.mark.parametrize(
        ("query", "name"),
        [
            ("Anti-Terrorism Council", "Antiterrorist Council"),
            ("Organisation for Trade", "Organization for Trade"),
            ("Совет по торговле", "Совета по торговле"),
            ("Interstate Currency Committee", "Currency Committee of the Interstate"),
            ("Currency Committee", "Interstate Currency Committee"),
            ("Charter of the CIS", "Устав Содружества"),
            ("Free Trade Agreement", "Agreement on Free Trade"),
            ("Programme against crime for 2019-2023", "Program against crime for 2019–2023"),
            ("Ashgabad", "Ashgabat"),
            ("Biškekas", "Bishkek"),
            ("Moldovia", "Moldova"),
            ("Rusija", "Russia"),
            ("Kazachstan", "Kazakhstan"),
            ("Armenien", "Armenia"),
            ("Tajikistan, Republic of", "Republic of Tajikistan"),
            ("Nursultan", "Nur-Sultan"),
            ("город Минск", "Minsk"),
        ],
    )
    def test_same(self, query: str, name: str) -> None:
        """Spelling, word order, cases, a link and "interstate" make no other title."""
        assert SAME <= score_titles(query, name) < 1
        assert SAME <= score_titles(name, query) or len(query) < len(name)

    @pytest.mark.parametrize(
        ("query", "name"),
        [
            ("Council of Heads of State", "Council of Heads of Government"),
            ("Совет глав государств", "Совет глав правительств"),
            ("Rat der Staatsoberhäupter", "Rat der Regierungschefs"),
            ("Council of Interior Ministers", "Council of Defence Ministers"),
            ("Economic Council", "Economic Court"),
            ("Executive Committee", "Executive Secretariat"),
            ("Agreement on trade of 1994", "Agreement on trade of 2011"),
            ("Protocol No 1", "Protocol No 2"),
            ("Programme for 2014-2018", "Programme for 2019-2023"),
            ("Agreement on free trade", "Treaty on free trade"),
            ("Устав ООН", "Устав СНГ"),
            ("Council of Heads of State", "Council of Heads of State News Agencies"),
            ("СГП", "Совет глав государств"),
            ("CCC", "Координационно-консультативный комитет"),
            ("Niger", "Nigeria"),
            ("Wisconsin", "Віскулі"),
            ("Gürcüstan", "Kirgistan"),
            ("Bacău", "Baku"),
            ("Samara", "Samarkand"),
            ("Omsk", "Tomsk"),
            ("Minsk Mazowiecki", "Minsk"),
            ("Iran", "Iraq"),
            ("Slovakia", "Slovenia"),
            ("South Ossetia", "North Ossetia"),
        ],
    )
    def test_different(self, query: str, name: str) -> None:
        """A contradicting word, number, owner or rank makes another title."""
        assert score_titles(query, name) < SAME
        assert score_titles(name, query) < SAME

    @pytest.mark.parametrize(
        ("short", "full"),
        [
            ("СГГ", "Совет глав государств"),
            ("СМИД", "Совет министров иностранных дел"),
            ("КСГП", "Координационный совет генеральных прокуроров"),
            ("СЖТ", "Совет по железнодорожному транспорту"),
            ("IEC", "Interstate Economic Committee"),
        ],
    )
    def test_initials(self, short: str, full: str) -> None:
        """An abbreviation is found by the initials of a title of its script, links left out."""
        assert SAME <= score_titles(short, full) < 0.9

    def test_owner_left_out(self) -> None:
        """Without its owner a body of many words is found, and a plain secretariat is not."""
        full = "Regional Anti-Terrorist Structure of the SCO"
        assert score_titles("Regional Anti-Terrorist Structure", full) >= SAME
        assert score_titles("Secretariat", "CSTO Secretariat") < SAME

    def test_owner_in_the_name(self) -> None:
        """A body whose name has the words of its owner is found with the owner."""
        assert score_titles("CSTO Collective Security Council", "Collective Security Council") > 0.8


class TestKeys:
    """Keys and words for an index."""

    @pytest.mark.parametrize(
        "names",
        [
            ("Council of Heads of State", "Рада глав держав", "Rat der Staatsoberhäupter der GUS"),
            ("Economic Court", "Экономический суд СНГ", "Эканамічны суд", "Wirtschaftsgericht"),
            ("CIS", "СНГ", "GUS", "Содружество Независимых Государств"),
            ("EAEU", "Евразийский экономический союз"),
        ],
        ids=lambda names: names[0],
    )
    def test_one_key(self, names: tuple[str, ...]) -> None:
        """All languages in the table have one key."""
        assert len({title_key(name) for name in names}) == 1

    def test_other_owner_is_a_word(self) -> None:
        """The Commonwealth is left out, another owner is not."""
        assert title_words("Economic Court of the CIS") == ("economic", "court")
        assert title_words("Суд ЕАЭС") == ("eaeu:", "court")
        assert title_key("Суд ЕАЭС") != title_key("Суд")

    def test_weak_words_only(self) -> None:
        """A name of links only keeps them."""
        assert title_words("And the") == ("and",)


class TestLaws:
    """What holds for every two strings."""

    @given(st.text(max_size=30), st.text(max_size=30))
    def test_range(self, query: str, name: str) -> None:
        """A score is from 0 to 1."""
        assert 0 <= score_titles(query, name) <= 1

    @given(st.text(max_size=30))
    def test_itself(self, name: str) -> None:
        """A name scores 1 with itself, a blank one 0."""
        assert score_titles(name, name) == bool(fold(name))

    @given(st.text(max_size=30), st.text(max_size=30))
    def test_one_means_equal(self, query: str, name: str) -> None:
        """A score of 1 is for names that are equal after folding and without the Commonwealth."""
        if score_titles(query, name) == 1:
            assert core(query) == core(name)

    def test_nothing_compiled_at_import(self) -> None:
        """Importing the module builds no table."""
        code = (
            "import cisrecords.names.titles.titles as t, cisrecords.names.titles.organs as o, "
            "cisrecords.names.titles.vocabulary as v\n"
            "print(o._patterns.cache_info().currsize + v._lexicon.cache_info().currsize)"
        )
        done = subprocess.run(
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        assert done.stdout.strip() == "0"
