"""Prosecutors, statisticians, weather services: forums, readings, two accounts of one session."""

from typing import Any

import pytest

import cisrecords as cis

PROSECUTORS = "coordination-council-of-prosecutors-general"
STATISTICIANS = "council-of-heads-of-statistical-services"
WEATHER = "interstate-hydrometeorology-council"
FORUM = "international-statistics-forum"
EXPERTS = "expert-group-on-information-exchange-concept"

SOURCES = [
    cis.Source(
        id="imruz-prosecutors-2025",
        kind="news",
        title="Заседание Координационного совета генеральных прокуроров стран СНГ в Душанбе",
        publisher="Имруз",
        url="https://imruz.tj/?p=28148",
        language="ru",
        extent="excerpt",
    ),
    cis.Source(
        id="report-az-prosecutors-2025",
        kind="agency",
        title="Прокуроры стран СНГ договорились о сотрудничестве в борьбе с незаконной миграцией",
        publisher="Report",
        url=(
            "https://report.az/ru/v-regione/"
            "prokurory-stran-sng-dogovorilis-o-sotrudnichestve-v-borbe-s-nezakonnoj-migraciej"
        ),
        language="ru",
        published="2025-10-21",
        extent="excerpt",
    ),
    cis.Source(
        id="ksgp-8402",
        kind="official",
        title="Секретариат Координационного совета генеральных прокуроров: 14.06.2022",
        publisher="Secretariat of the Coordination Council of Prosecutors General",
        url="http://www.ksgp-cis.ru/news/news-item/8402",
        language="ru",
        published="2022-06-14",
        extent="excerpt",
    ),
    cis.Source(
        id="azertag-statistics-2025",
        kind="agency",
        title="International Statistical Forum kicks off in Baku",
        publisher="AZERTAC",
        url="https://azertag.az/en/xeber/international_statistical_forum_kicks_off_in_baku-3762731",
        language="en",
        published="2025-09-24",
        extent="excerpt",
    ),
    cis.Source(
        id="voeikov-weather-35",
        kind="official",
        title="35-я сессия Международного совета по гидрометеорологии",
        publisher="Voeikov Main Geophysical Observatory",
        url=(
            "http://voeikovmgo.ru/index.php/home/27-sobytiya/"
            "1194-v-35ja-sessija-mezhdunarodnogo-soveta-po-gidrometeorologii-gosudarstv-"
            "uchastnikov-sodruzhestva-nezavisimyh-gosudarstv"
        ),
        language="ru",
        extent="excerpt",
    ),
    cis.Source(
        id="meteo-tj-weather-35",
        kind="official",
        publisher="Agency for Hydrometeorology of Tajikistan",
        url="https://meteo.tj/ru/news/2024/09/12/-164",
        language="ru",
        published="2024-09-12",
        extent="excerpt",
    ),
]
OTHERS = [
    cis.Body(
        id=FORUM,
        kind="external",
        names="International Statistics Forum",
        cites="azertag-statistics-2025",
    ),
    cis.Body(
        id="unece",
        kind="external",
        names="UN Economic Commission for Europe",
        cites="azertag-statistics-2025",
    ),
    cis.Body(
        id=EXPERTS,
        kind="subsidiary",
        names=cis.Name(
            "Expert group on the draft Concept of information exchange", "en", "descriptive"
        ),
        cites="ksgp-8402",
    ),
    cis.Person(id="kurbonzoda-abdullo", names="Абдулло Курбонзода", cites="voeikov-weather-35"),
    cis.Person(id="mahmudov-n", names="Н.У. Махмудов", cites="voeikov-weather-35"),
]


def prosecutors() -> list[cis.Meeting]:
    """Tell the council in Dushanbe, by two reports, and the experts in Minsk."""
    greeting = cis.Meeting(
        id="ksgp-2025-dushanbe",
        sessions=[cis.Session(PROSECUTORS)],
        status="held",
        when="2025-10-21",
        places=[cis.Place("Dushanbe", "TJ")],
        attendance=[
            cis.Attendance(participant=one, presence="present")
            for one in (
                *("AZ", "AM", "BY", "KZ", "KG", "RU", "TJ", "UZ", "TM", "anti-terrorism-center"),
                *("council-of-heads-of-financial-intelligence", "csto"),
            )
        ]
        + [
            cis.Attendance(
                participant="executive-committee",
                person="seitimov-nurlan",
                capacities=["head-of-delegation"],
                presence="present",
            )
        ],
        statements=[
            cis.Statement(
                speaker="lebedev-sergey",
                participant="executive-committee",
                summary="recalled the thirty years of the council and of Victory the eighty",
                delivery="message",
                delivered_by="seitimov-nurlan",
            )
        ],
        cites=cis.Citation("imruz-prosecutors-2025", according_to="Голос Центральной Азии"),
    )
    agreement = cis.Meeting(
        id="prosecutors-agree",
        sessions=[cis.Session(PROSECUTORS)],
        when="2025-10-21",
        adopted=[
            cis.Adoption(
                described="agreement on illegal migration",
                outcome="adopted",
                note="Called the first of many sides in 15 years.",
            )
        ],
        cites=cis.Citation(
            "report-az-prosecutors-2025", according_to="General Prosecutor's Office of Russia"
        ),
    )
    experts = cis.Meeting(
        id="experts-2022-minsk",
        sessions=[cis.Session(EXPERTS)],
        status="held",
        format="hybrid",
        when="2022-06-09",
        places=[cis.Place("Minsk", "BY")],
        attendance=[
            cis.Attendance(
                participant="council-of-ministers-of-internal-affairs",
                name_as_reported="Дубровский В.Н.",
                capacities=["elected-chair", "session-chair"],
                presence="present",
            ),
            cis.Attendance(
                participant=PROSECUTORS, presence="by-video", capacities=["secretariat"]
            ),
        ],
        adopted=[
            cis.Adoption(
                described="draft Concept of the exchange of information",
                outcome="discussed",
                stances=[
                    cis.Stance(
                        participant=PROSECUTORS,
                        stance="deferred",
                        reason="It needs to be reworked in substance, its idea included.",
                    )
                ],
            )
        ],
        cites="ksgp-8402",
    )
    return [greeting, agreement, experts]


def statisticians() -> cis.Meeting:
    """Tell the forum and the session of the council, opened together in Baku."""
    wreaths = [
        cis.AgendaItem(
            kind="ceremony",
            summary=f"wreath laid at the {place}",
            place=cis.Place("Baku", "AZ", place),
        )
        for place in ("Alley of Honor", "Alley of Martyrs")
    ]
    return cis.Meeting(
        id="statistics-2025-baku",
        sessions=[cis.Session(FORUM, 3), cis.Session(STATISTICIANS)],
        status="held",
        when="2025-09-24",
        places=[cis.Place("Baku", "AZ")],
        host="AZ",
        attendance=[
            cis.Attendance(participant="AZ", capacities=["body-chair"], presence="present"),
            cis.Attendance(
                participant="executive-committee", person="trefilov-denis", presence="present"
            ),
            cis.Attendance(
                participant="unece",
                name_as_reported="Tiina Luige",
                office_as_reported="Director of the Statistics Division",
                presence="present",
            ),
        ],
        agenda=wreaths,
        statements=[
            cis.Statement(
                speaker="aliyev-ilham",
                participant="AZ",
                summary="addressed the forum",
                topics=["statistics"],
                delivery="message",
                delivered_by="asadov-ali",
            )
        ],
        cites="azertag-statistics-2025",
    )


def weather() -> list[cis.Meeting]:
    """Tell one session of the weather services by two official reports that differ."""
    one = cis.Meeting(
        id="weather-35",
        sessions=[cis.Session(WEATHER, 35)],
        status="held",
        when="2024-09-11",
        places=[cis.Place("Dushanbe", "TJ")],
        attendance=[
            cis.Attendance(
                participant="TJ",
                person="kurbonzoda-abdullo",
                capacities=["elected-chair", "body-chair"],
                presence="present",
            ),
            cis.Attendance(
                participant="AZ",
                person="mahmudov-n",
                note="Handed the chair of the session over.",
            ),
        ],
        cites="voeikov-weather-35",
    )
    other = cis.Meeting(
        id="weather-dushanbe",
        sessions=[cis.Session(WEATHER, 35)],
        when="2024-09-11",
        attendance=[
            cis.Attendance(participant=code, presence="present")
            for code in ("AZ", "AM", "BY", "KZ", "KG", "RU", "TJ", "UZ")
        ]
        + [
            cis.Attendance(
                participant="executive-committee",
                name_as_reported="Шпарло Сергей Геннадьевич",
                capacities=["opened"],
                presence="present",
            )
        ],
        cites="meteo-tj-weather-35",
    )
    return [one, other]


@pytest.fixture(scope="module")
def told() -> cis.Commonwealth:
    """Record all of them."""
    given: list[Any] = [*SOURCES, *OTHERS, *prosecutors(), statisticians(), *weather()]
    return cis.load().merge(given).commonwealth


class TestProsecutors:
    """A greeting read by a deputy, an agreement by the word of one side, experts by video."""

    def test_two_reports_of_one_day(self, told: cis.Commonwealth) -> None:
        """Without a number, the body and the day are enough."""
        assert "prosecutors-agree" not in told.meetings
        account = told.account("ksgp-2025-dushanbe", "report-az-prosecutors-2025")
        assert [row.outcome for row in account.adopted] == ["adopted"]
        assert account.attendance == ()

    def test_a_contested_first_is_attributed(self, told: cis.Commonwealth) -> None:
        """That it is the first in 15 years is in the note, on the word of one office."""
        (row,) = told.meetings["ksgp-2025-dushanbe"].adopted
        assert row.note == "Called the first of many sides in 15 years."
        assert [cite.according_to for cite in row.cites] == [
            "General Prosecutor's Office of Russia"
        ]

    def test_who_read_the_greeting(self, told: cis.Commonwealth) -> None:
        """Seitimov headed a delegation and read the words of another."""
        rows = told.history("Seitimov")
        roles = {
            (row["what"], row["role"]) for row in rows if row["record"] == "ksgp-2025-dushanbe"
        }
        assert roles == {
            ("meeting", ("head-of-delegation",)),
            ("statement", ("delivered-by",)),
        }

    def test_a_draft_that_needs_rework(self, told: cis.Commonwealth) -> None:
        """The position of a body that is no state is a stance, with its reason."""
        (adoption,) = told.meetings["experts-2022-minsk"].adopted
        (stance,) = adoption.stances
        assert (stance.participant, stance.stance) == (PROSECUTORS, "deferred")
        assert "reworked" in (stance.reason or "")

    def test_hybrid_and_by_video(self, told: cis.Commonwealth) -> None:
        """One took part by video, and the one that presided was elected there."""
        met = told.meetings["experts-2022-minsk"]
        assert told.meetings.find(format="hybrid", body=EXPERTS).ids() == (met.id,)
        assert met.chair is not None
        assert met.chair.name_as_reported == "Дубровский В.Н."


class TestStatisticians:
    """A forum and a session of a council, with wreaths at two places."""

    def test_either_finds_it(self, told: cis.Commonwealth) -> None:
        """The council and the forum, which is no body of the Commonwealth, lead to it."""
        for body in (STATISTICIANS, "International Statistics Forum"):
            assert "statistics-2025-baku" in told.meetings.find(body=body, place="Baku").ids()

    def test_two_places_of_one_morning(self, told: cis.Commonwealth) -> None:
        """Each wreath is an item with its own place."""
        items = told.meetings["statistics-2025-baku"].agenda
        assert [item.place.venue for item in items if item.place] == [
            "Alley of Honor",
            "Alley of Martyrs",
        ]

    def test_the_address_of_a_president(self, told: cis.Commonwealth) -> None:
        """The prime minister read it; both are found, and neither sat as a statistician."""
        for name in ("Ilham Aliyev", "Ali Asadov"):
            assert "statistics-2025-baku" in told.meetings.find(person=name).ids()
        seated = {row.person for row in told.meetings["statistics-2025-baku"].attendance}
        assert seated.isdisjoint({"aliyev-ilham", "asadov-ali"})


class TestWeatherServices:
    """Two official reports that tell different things of one session."""

    def test_one_session(self, told: cis.Commonwealth) -> None:
        """Both tell of the 35th; the second has no record of its own."""
        assert "weather-dushanbe" not in told.meetings

    def test_what_only_one_tells(self, told: cis.Commonwealth) -> None:
        """One names the new chair, the other who opened it; neither is spread to the other."""
        first = told.account("weather-35", "voeikov-weather-35").attendance
        second = told.account("weather-35", "meteo-tj-weather-35").attendance
        assert [row.person for row in first if "elected-chair" in row.capacities] == [
            "kurbonzoda-abdullo"
        ]
        assert [row.name_as_reported for row in second if "opened" in row.capacities] == [
            "Шпарло Сергей Геннадьевич"
        ]

    def test_a_silence(self, told: cis.Commonwealth) -> None:
        """The first names two of eight states, and is silent about the others."""
        silent = told.account("weather-35", "voeikov-weather-35").silent
        assert set(silent) == {"AM", "BY", "KZ", "KG", "RU", "UZ", "executive-committee"}

    def test_presence_not_said(self, told: cis.Commonwealth) -> None:
        """That somebody handed the chair over does not say that they were in the room."""
        rows = told.account("weather-35", "voeikov-weather-35").attendance
        assert [row.presence for row in rows if row.participant == "AZ"] == [None]
