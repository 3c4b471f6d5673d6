"""Records are found by their names in other languages, and by those that they bore before."""

import pytest

from cisrecords import Commonwealth
from cisrecords.dates import Verdict
from cisrecords.errors import NotFound
from cisrecords.evidence import Name

STATES = {
    "Росія": "RU",
    "Ресей": "RU",
    "Rusiya": "RU",
    "Russland": "RU",
    "俄罗斯": "RU",
    "Білорусь": "BY",
    "Tatarstan": None,
    "Baltarusija": "BY",
    "Вірменія": "AM",
    "Ermənistan": "AM",
    "Gürcüstan": "GE",
    "საქართველო": "GE",
    "Gruzie": "GE",
    "Молдова": "MD",
    "Mołdawia": "MD",
    "Өзбекстан": "UZ",
    "Ouzbékistan": "UZ",
    "Ukrainian SSR": "UA",
    "Украинская ССР": "UA",
    "Українська РСР": "UA",
    "Kirghiz SSR": "KG",
    "Туркменская ССР": "TM",
    "Tajik SSR": "TJ",
    "Ўзбекистон Совет Социалистик Республикаси": "UZ",
    "Latvijas Padomju Sociālistiskā Republika": "LV",
    "Transcaucasian SFSR": None,
    "Карело-Финская ССР": None,
}
CITIES = {
    "Мінськ": "minsk",
    "Mińsk": "minsk",
    "Moskau": "moscow",
    "莫斯科": "moscow",
    "Tiflis": "tbilisi",
    "თბილისი": "tbilisi",
    "Batumi": None,
    "Кишинів": "chisinau",
    "Махачкала": None,
    "Duşanbe": "dushanbe",
    "Kijów": "kyiv",
    "Київ": "kyiv",
}
BODIES = {
    "Співдружність Незалежних Держав": "cis",
    "Садружнасць Незалежных Дзяржаў": "cis",
    "Содружество наций": None,
    "Comunitatea Statelor Independente": "cis",
    "Иттиҳоди Давлатҳои Мустақил": "cis",
    "Көз карандысыз Мамлекеттердин Шериктештиги": "cis",
    "Мустақил Давлатлар Ҳамдўстлиги": "cis",
    "Wspólnota Niepodległych Państw": "cis",
    "WNP": "cis",
    "GUS": "cis",
    "ТМД": "cis",
    "独联体": "cis",
    "Dövlət Başçıları Şurası": "council-of-heads-of-state",
    "Рада глав урядів": "council-of-heads-of-government",
    "Ҳукумат раҳбарлари кенгаши": "council-of-heads-of-government",
    "Välisministrite Nõukogu": "council-of-foreign-ministers",
    "Экономсовет": "economic-council",
    "Исполком СНГ": "executive-committee",
    "MDH Ijroiya Qoʻmitasi": "executive-committee",
    "Council of Europe": None,
}
PEOPLE = {
    "Эмомали Рахмонов": "rahmon-emomali",
    "Гейдар Алиев": "aliyev-heydar",
    "Heydər Əlirza oğlu Əliyev": "aliyev-heydar",
    "Рамазон Рахимов": "rahimzoda-ramazon",
    "Абдукохир Назиров": "rasulzoda-kohir",
    "Александр Григорьевич Лукашенко": "lukashenko-aleksandr",
    "Saparmyrat Ataýewiç Nyýazow": "niyazov-saparmurat",
    "Ислам Абдуганиевич Каримов": "karimov-islam",
    "Լևոն Տեր-Պետրոսյան": "ter-petrosyan-levon",
    "Леонід Кравчук": "kravchuk-leonid",
    "Рамазон Назиров": None,
}
FORMER = [
    ("states", "UA", "Ukrainian SSR", "1991-08-24"),
    ("states", "AM", "Армянская ССР", "1990-08-23"),
    ("states", "AZ", "Азәрбајҹан Совет Сосиалист Республикасы", "1991-02-05"),
    ("states", "MD", "Молдавская ССР", "1991-06-01"),
    ("people", "rahmon-emomali", "Эмомали Рахмонов", "2007-04-01"),
    ("people", "berdimuhamedov-gurbanguly", "Gurbanguly Berdimuhammedow", "2007-06-25"),
]


def asked() -> list[tuple[str, str, str | None]]:
    """List each collection, text and the id that it is the name of, if any."""
    tables = {"states": STATES, "cities": CITIES, "bodies": BODIES, "people": PEOPLE}
    return [(kind, text, record) for kind in tables for text, record in tables[kind].items()]


def name_of(cw: Commonwealth, kind: str, record: str, text: str) -> Name:
    """Return a name of a record by its text."""
    names: tuple[Name, ...] = cw.collection(kind)[record].names  # type: ignore[union-attr]
    return next(name for name in names if name.text == text)


class TestNames:
    """What is on record under a name is found by it, and nothing else is."""

    @pytest.mark.parametrize(("kind", "text", "record"), asked())
    def test_finds_the_record_or_nothing(
        self, cw: Commonwealth, kind: str, text: str, record: str | None
    ) -> None:
        """A name on record leads to its record; what is no name leads nowhere."""
        collection = cw.collection(kind)

        if record is None:
            with pytest.raises(NotFound):
                collection[text]
        else:
            assert record == collection[text].id

    @pytest.mark.parametrize("kind", ["states", "cities", "bodies", "people"])
    def test_every_name_leads_to_its_record(self, cw: Commonwealth, kind: str) -> None:
        """No name on record leads to another record, or to several."""
        collection = cw.collection(kind)
        names = [(record.id, name.text) for record in collection for name in record.names]  # type: ignore[union-attr]

        assert names == [(collection[text].id, text) for _, text in names]

    @pytest.mark.parametrize(("kind", "record", "text", "day"), FORMER)
    def test_former_names_end(
        self, cw: Commonwealth, kind: str, record: str, text: str, day: str
    ) -> None:
        """A name that was given up ends before the day of the change."""
        period = name_of(cw, kind, record, text).period

        assert period is not None
        assert Verdict.YES is period.before(day)
