"""Names on record and other forms of them, found among the shipped records."""

import pytest

from cisrecords import Commonwealth, load
from cisrecords.names import SAME

FOUND = {
    "people": """
        Владимир Владимирович Путин = putin-vladimir
        Путин В. В. = putin-vladimir
        Wladimir Putin = putin-vladimir
        Serge Sarkissian = sargsyan-serzh
        Boris Jelzin = yeltsin-boris
        Wiktor Juschtschenko = yushchenko-viktor
        Schewardnadse = shevardnadze-eduard
        Wiktor Janukowytsch = yanukovych-viktor
        Juri Tschajka Lazebnik = lazebnik-yuri
        Ceyhun Bayramov = bayramov-jeyhun
        Mikayıl Cabbarov = jabbarov-mikayil
        Петр Лучинский = lucinschi-petru
        Мирча Снегур = snegur-mircea
        Андрэй Кабякоў = kobyakov-andrei
        Емомалӣ Раҳмонов = rahmon-emomali
        Emomali Rakhmonov = rahmon-emomali
        Гейдар Алиев = aliyev-heydar
        Colonel General Ali Naghiyev = naghiyev-ali
        Ч. Аманов = amanov-charymurad
        Secretary Amanov = amanov-charymurad
        Βλαντίμιρ Πούτιν = putin-vladimir
        فلاديمير بوتين = putin-vladimir
        ᲔᲓᲣᲐᲠᲓ ᲨᲔᲕᲐᲠᲓᲜᲐᲫᲔ = shevardnadze-eduard
    """,
    "states": """
        Ukrainian SSR = UA
        Украинская ССР = UA
        Росія = RU
        Білорусь = BY
        Ресей = RU
        Rusiya = RU
        Tajikistan, Republic of = TJ
        the Ukraine = UA
        Moldovia = MD
        Georgian SSR = GE
        Армянская ССР = AM
        Moldova, Republic of = MD
        Bielorrusia = BY
        Республика Казахстан = KZ
        Ouzbékistan = UZ
        Грузія = GE
        Арменія = AM
        乌克兰 = UA
        روسيا = RU
        Turkmenien = TM
        Kirgisien = KG
    """,
    "cities": """
        Minsk = minsk
        Менск = minsk
        Ташкент = tashkent
        Toshkent = tashkent
        Alma-Ata = almaty
        Нур-Султан = astana
        Frunze = bishkek
        Бакы = baku
        Moskau = moscow
        Moskwa = moscow
        Kiev = kyiv
        Chişinău = chisinau
        Кишинёв = chisinau
        Tiflis = tbilisi
        Jerewan = yerevan
    """,
    "bodies": """
        СГГ СНГ = council-of-heads-of-state
        СГП СНГ = council-of-heads-of-government
        Исполком СНГ = executive-committee
        Співдружність Незалежних Держав = cis
        Anti-Terrorist Centre = anti-terrorism-center
        Anti-Terrorist Center = anti-terrorism-center
        Экономический суд Содружества = economic-court
        МПА СНГ = interparliamentary-assembly
        Rat der Staatsoberhäupter der GUS = council-of-heads-of-state
        Рада міністрів оборони СНД = council-of-defence-ministers
    """,
}
# Nobody on record; only a search may show the nearest, never as sure.
STRANGERS = {
    "people": """
        Viktor Lukashenko; Dmitry Patrushev; Сергей Алиев; Olga Putina; Рустам Каримов
        Anna Tokayeva; Ahmad Rahmon; Ivan Nazarbayev; Mikhail Lavrov; Hans Schmidt; Igor Lukashenko
    """,
    "states": "Nigeria; Абхазия; Atlantis; Mongol Empire; Австралия; South Sudan; Gambia",
    "cities": "Poltava; Смоленск; Tomsk; Minsk Mazowiecki; Ганджа; Osh",
    "bodies": """
        Совет министров обороны ОДКБ; СМО ОДКБ; Суд ЕАЭС; Совет глав государств ШОС
        Council of Heads of State of the Turkic Council; Совет министров обороны НАТО
    """,
}


@pytest.fixture(scope="module")
def cw() -> Commonwealth:
    """Return the shipped records."""
    return load()


def _rows(tables: dict[str, str]) -> list[tuple[str, str, str]]:
    rows = [(kind, line) for kind, table in tables.items() for line in table.strip().splitlines()]
    return [(kind, *map(str.strip, line.split(" = "))) for kind, line in rows]  # type: ignore[misc]


def _strangers() -> list[tuple[str, str]]:
    return [
        (kind, name.strip())
        for kind, table in STRANGERS.items()
        for name in table.replace("\n", ";").split(";")
        if name.strip()
    ]


class TestFound:
    """Names of records in other forms."""

    @pytest.mark.parametrize(("kind", "query", "key"), _rows(FOUND))
    def test_on_top(self, cw: Commonwealth, kind: str, query: str, key: str) -> None:
        """A search has the right record first."""
        hits = getattr(cw, kind).search(query)
        assert hits
        assert hits[0].record.id == key

    @pytest.mark.parametrize(("kind", "query", "key"), _rows(FOUND))
    def test_exact_never_wrong(self, cw: Commonwealth, kind: str, query: str, key: str) -> None:
        """Exact lookup returns the right record, several with it, or none."""
        found = [record.id for record in getattr(cw, kind).named(query)]
        assert not found or key in found

    @pytest.mark.parametrize(("kind", "query"), _strangers())
    def test_stranger(self, cw: Commonwealth, kind: str, query: str) -> None:
        """A name of nobody on record is found by no exact lookup, and by no search as sure."""
        collection = getattr(cw, kind)
        assert collection.named(query) == ()
        assert all(hit.score < SAME for hit in collection.search(query))


class TestLookAlikes:
    """Abbreviations in letters of another script."""

    @pytest.mark.parametrize("text", ["CHГ", "СHГ", "CНГ", "СНГ", "CHГ СНГ", "Cнг"])
    def test_commonwealth(self, cw: Commonwealth, text: str) -> None:
        """The Commonwealth with Latin letters is the Commonwealth or refused."""
        assert {body.id for body in cw.bodies.named(text)} <= {"cis"}

    @pytest.mark.parametrize(
        ("text", "key"),
        [
            ("CMИД", "council-of-foreign-ministers"),
            ("CГГ", "council-of-heads-of-state"),
            ("CГП", "council-of-heads-of-government"),
            ("OДКБ", "csto"),
        ],
    )
    def test_council(self, cw: Commonwealth, text: str, key: str) -> None:
        """A council with Latin letters is that council."""
        assert [body.id for body in cw.bodies.named(text)] == [key]
