"""Names of bodies with and without the words for the Commonwealth."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords.names import core, fold
from cisrecords.names.titles.organisations import COMMONWEALTH, OTHERS
from cisrecords.names.titles.organs import Owned, owned_key, split_owner

# Each list: ways in which sources name one body.
SAME_BODY = [
    [
        "Council of Heads of State",
        "Council of Heads of State of the CIS",
        "the CIS Council of Heads of State",
        "Council of the Heads of State of the Commonwealth of Independent States",
        "Council of Heads of State of the CIS Member States",
        "Council of Heads of State of the Member States of the CIS",
    ],
    [
        "Economic Court",
        "The Economic Court of the CIS",
        "Economic Court of the Commonwealth of Independent States",
        "CIS Economic Court",
        "Economic Court of the Commonwealth",
        "economic-court",
    ],
    ["Economic Council", "Economic Council of the CIS countries", "An Economic Council of CIS"],
    [
        "Interparliamentary Assembly",
        "Interparliamentary Assembly of the CIS Member States",
        "CIS Interparliamentary Assembly",
    ],
    ["Anti-Terrorism Center of the CIS Member States", "CIS Anti-Terrorism Center"],
    ["Council for Rail Transport", "Council for Rail Transport of the Commonwealth Member States"],
    [
        "Council of Heads of Security Agencies and Special Services",
        "Council of the Heads of Security Agencies and Special Services",
        "Council of Heads of Security Agencies and Special Services of the CIS member states",
    ],
    ["Council of Heads of States", "Council of Heads of CIS States"],
    ["High Command of Joint Armed Forces", "High Command of the CIS Joint Armed Forces"],
    ["Executive Committee", "Executive Committee of the Commonwealth of Independent States"],
    [
        "Совет министров обороны",
        "Совет министров обороны СНГ",
        "Совет министров обороны государств-участников СНГ",
        "Совет министров обороны государств – участников СНГ",
        "Совет министров обороны государств — участников Содружества",
        "Совет министров обороны государств – участников Содружества Независимых Государств",
        "СОВЕТ МИНИСТРОВ ОБОРОНЫ СТРАН СНГ",
    ],
    ["Совет глав государств", "Совет глав государств СНГ"],
    ["АТЦ", "АТЦ СНГ"],
    ["Статкомитет", "Статкомитет СНГ"],
    ["Исполнительный комитет", "Исполнительный комитет Содружества Независимых Государств"],
    ["Рада глав держав", "Рада глав держав СНД"],
    [
        "Müdafiə Nazirləri Şurası",
        "MDB Müdafiə Nazirləri Şurası",
        "MDB-nin Müdafiə Nazirləri Şurası",
        "MDB-nin iştirakçısı olan dövlətlərin Müdafiə Nazirləri Şurası",
        "Müstəqil Dövlətlər Birliyinin Müdafiə Nazirləri Şurası",
    ],
    [
        "хавфсизлик органлари раҳбарлари Кенгаши",
        "МДҲга аъзо давлатлар хавфсизлик органлари раҳбарлари Кенгаши",
    ],
]


class TestOneBody:
    """A body is known with or without "of the CIS"."""

    @pytest.mark.parametrize("names", SAME_BODY, ids=lambda names: names[0])
    def test_one_key(self, names: list[str]) -> None:
        """All names of one body in one language have one key."""
        assert {name: core(names[0]) for name in names} == {name: core(name) for name in names}

    def test_bodies_stay_apart(self) -> None:
        """Different bodies keep different keys."""
        assert len(SAME_BODY) == len({core(names[0]) for names in SAME_BODY})


class TestOwners:
    """The Commonwealth and its members, as each language puts them."""

    @pytest.mark.parametrize(
        "owner",
        [
            "Содружество Независимых Государств",
            "Содружеству Независимых Государств",
            "Müstəqil Dövlətlər Birliyi",
            "Müstəqil Dövlətlər Birliyinin",
            "Мустақил Давлатлар Ҳамдўстлиги",
            "ТМД",
            "Тәуелсіз Мемлекеттер Достастығы",
            "Тәуелсіз Мемлекеттер Достастығының",
            "КМШ",
            "Көз карандысыз Мамлекеттердин Шериктештиги",
            "ИДМ",
            "Иттиҳоди Давлатҳои Мустақил",
            "Співдружність Незалежних Держав",
            "Співдружності Незалежних Держав",
            "Садружнасць Незалежных Дзяржаў",
            "Садружнасці Незалежных Дзяржаў",
            "ԱՊՀ",
            "Անկախ Պետությունների Համագործակցություն",
            "დსთ",
            "GDA",
            "Garaşsyz Döwletleriň Arkalaşygy",
            "CSI",
            "Comunitatea Statelor Independente",
            "Comunității Statelor Independente",
            "государств – членов СНГ",
            "государства – участники СНГ",
            "стран-участниц СНГ",
            "стран – членов СНГ",
            "держав-учасниць СНД",
            "дзяржаў-удзельніц СНД",
            "of the CIS states",
            "of the CIS state parties",
            "of the CIS member nations",
            "of the participating states of the CIS",
            "of the member countries of the Commonwealth of Independent States",
            "MDB iştirakçısı olan dövlətlərin",
            "MDB üzvü olan dövlətlərin",
            "MDB ölkələrinin",
            "MDB ölkələri",
            "МДҲга аъзо давлатларнинг",
            "ТМД-ға қатысушы мемлекеттердің",
        ],
    )
    def test_owner_goes(self, owner: str) -> None:
        """After the name of a body the owner says nothing, in any script."""
        assert fold("СОРБ") == core(f"СОРБ {owner}") == core(f"СОРБ {owner.upper()}")


class TestWhatStays:
    """Words that are part of the name are kept."""

    @pytest.mark.parametrize(
        "name",
        [
            "Council of Heads of State",
            "Council of Heads of Government",
            "Совет глав государств",
            "Regional Commonwealth in field of Communications",
            "Региональное содружество в области связи",
            "Совместная комиссия государств - участников Соглашения",
            "Eurasian Economic Union",
            "СОРБ",
            "Interstate Bank",
            "Совет глав стран",
            "Council of",
        ],
    )
    def test_untouched(self, name: str) -> None:
        """A name without words for the Commonwealth keeps its whole key."""
        assert fold(name) == core(name)

    @pytest.mark.parametrize(
        ("name", "expected"),
        [
            ("Совет глав стран СНГ", "Совет глав стран"),
            (
                "Commission of the CIS Member States on Peaceful Use of Atomic Energy",
                "Commission on Peaceful Use of Atomic Energy",
            ),
            (
                "Council of Heads of the CIS security and intelligence agencies",
                "Council of Heads of security and intelligence agencies",
            ),
            (
                "Advisory Council of Consular Services of the CIS Foreign Ministries",
                "Advisory Council of Consular Services of Foreign Ministries",
            ),
            (
                "Commission on Economic Issues under the CIS Economic Council",
                "Commission on Economic Issues under Economic Council",
            ),
            (
                "Координационный совет государств - участников СНГ по информатизации при РСС",
                "Координационный совет по информатизации при РСС",
            ),
        ],
    )
    def test_inside_a_name(self, name: str, expected: str) -> None:
        """Inside a name the Commonwealth goes, and what it stood before stays."""
        assert fold(expected) == core(name)

    @pytest.mark.parametrize(
        ("name", "left"),
        [
            ("CIS", "CIS"),
            ("the CIS", "CIS"),
            ("СНГ", "СНГ"),
            ("Commonwealth of Independent States", "Commonwealth of Independent States"),
            ("The Commonwealth of Independent States", "Commonwealth of Independent States"),
            ("Содружество Независимых Государств", "Содружество Независимых Государств"),
            ("The", "The"),
            ("A", "A"),
            ("", ""),
        ],
    )
    def test_never_nothing(self, name: str, left: str) -> None:
        """The name of the Commonwealth itself is not folded away."""
        assert fold(left) == core(name)


PIECES = st.sampled_from(
    "the a an of CIS member states countries heads СНГ государств участников стран глав "
    "содружества Commonwealth Independent States council совет MDB nin СНД 5".split()
)


class TestSplitOwner:
    """Whose body a name is of, and the rest of the name."""

    @pytest.mark.parametrize("name", COMMONWEALTH)
    def test_commonwealth(self, name: str) -> None:
        """A name of the Commonwealth in any language is the Commonwealth, and owns a body."""
        assert split_owner(name) == Owned("cis", "")
        assert split_owner(name.upper()) == Owned("cis", "")
        assert split_owner(f"СОРБ {name}") == Owned("cis", "sorb")
        assert owned_key(name) == owned_key("CIS")

    @pytest.mark.parametrize(
        ("code", "name"), [(code, name) for code, names in OTHERS.items() for name in names]
    )
    def test_other_organisation(self, code: str, name: str) -> None:
        """A name of another organisation is that organisation, and owns a body."""
        assert split_owner(name) == Owned(code, "")
        assert split_owner(f"Суд {name}") == Owned(code, "sud")
        assert owned_key(f"Суд {name}") != owned_key("Суд") == owned_key("Суд СНГ")

    @pytest.mark.parametrize(
        ("name", "owner", "rest"),
        [
            ("Совет министров обороны ОДКБ", "csto", "Совет министров обороны"),
            ("Конференция государств - членов ОДКБ", "csto", "Конференция"),
            ("Суд ЕАЭС", "eaeu", "Суд"),
            ("UN Security Council", "un", "Security Council"),
            ("Парламентская ассамблея Совета Европы", "coe", "Парламентская ассамблея"),
            ("GUS-Exekutivkomitee", "cis", "Exekutivkomitee"),
            ("Comité exécutif de la CEI", "cis", "Comité exécutif"),
            ("ТМД Мемлекет басшылары кеңесі", "cis", "Мемлекет басшылары кеңесі"),
            (
                "Council of Heads of CIS Customs Services",
                "cis",
                "Council of Heads of Customs Services",
            ),
            ("Содружество наций", None, "Содружество наций"),
            ("Commonwealth of Nations", None, "Commonwealth of Nations"),
            ("Eurasian Economic Commission", None, "Eurasian Economic Commission"),
            ("Collective Security Council", None, "Collective Security Council"),
            ("the Commonwealth", "cis", ""),
        ],
    )
    def test_split(self, name: str, owner: str | None, rest: str) -> None:
        """The owner goes with its articles and "member states", the rest is a folded name."""
        assert split_owner(name) == Owned(owner, fold(rest))


class TestLaws:
    """What holds for every text."""

    @given(st.one_of(st.text(), st.lists(PIECES, max_size=8).map(" ".join)))
    def test_idempotent(self, text: str) -> None:
        """A core is its own core, and it is folded."""
        assert core(text) == core(core(text)) == fold(core(text))

    @given(st.one_of(st.text(), st.lists(PIECES, max_size=8).map(" ".join)))
    def test_only_words_of_the_name(self, text: str) -> None:
        """A core has words of the name only, and some where the name has some."""
        assert set(core(text).split()) <= set(fold(text).split())
        assert bool(core(text)) == bool(fold(text))

    @given(st.lists(PIECES, max_size=8).map(" ".join))
    def test_same_key_same_core(self, text: str) -> None:
        """What `fold` takes for one name, `core` does too."""
        assert core(text) == core(text.upper()) == core(text.replace(" ", "-"))
