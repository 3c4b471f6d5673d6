"""Migration bodies: two councils in one room, and two sessions counted under one number."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords.errors import Ambiguous

BODY = "council-of-heads-of-migration-bodies"
BODY_IPA = "interparliamentary-assembly"
EURASEC_COUNCIL = "eurasec-council-on-migration-policy"

ASIA_PLUS = cis.Source(
    id="asiaplus-migration-2012",
    kind="agency",
    title="Главы миграционных ведомств СНГ обсудят проблемы нелегальной миграции",
    publisher="Азия-Плюс",
    url=(
        "https://asiaplustj.info/ru/news/tajikistan/society/20121011/"
        "glavy-migratsionnykh-vedomstv-sng-obsudyat-problemy-nelegalnoi-migratsii"
    ),
    language="ru",
    published="2012-10-11",
    extent="excerpt",
)
SPUTNIK = cis.Source(
    id="sputnik-uz-migration-2018",
    kind="agency",
    title="Представитель МВД обсудил с коллегами миграционную политику",
    publisher="Sputnik Узбекистан",
    url="https://uz.sputniknews.ru/20180504/migracionnuyu-politiku-8113266.html",
    language="ru",
    published="2018-05-04",
    extent="excerpt",
)
KABAR = cis.Source(
    id="kabar-migration-2018",
    kind="agency",
    title="Госслужба миграции КР: Заседание Совета руководителей миграционных органов СНГ",
    publisher="Кабар",
    url=(
        "https://kabar.kg/news/"
        "gossluzhba-migratcii-kr-zasedanie-soveta-rukovoditelei-migratcionnykh-organov-sng/"
    ),
    language="ru",
    published="2018-11-02",
    extent="excerpt",
)
COMMITTEE = cis.Source(
    id="cis-minsk-27564",
    kind="official",
    title=(
        "В Душанбе прошло очередное заседание Совета руководителей миграционных органов "
        "государств Содружества"
    ),
    publisher="CIS Executive Committee",
    url="https://cis.minsk.by/news/print/27564",
    language="ru",
    extent="excerpt",
)
BODIES = [
    cis.Body(
        id=EURASEC_COUNCIL,
        kind="external",
        part_of="eurasian-economic-community",
        names="EurAsEC Council on Migration Policy",
        cites="asiaplus-migration-2012",
    ),
    cis.Body(id="world-bank", kind="external", names="World Bank", cites="asiaplus-migration-2012"),
]


def almaty() -> cis.Meeting:
    """Tell the session in Almaty, the 22nd by one report."""
    return cis.Meeting(
        id="migration-almaty",
        sessions=[cis.Session(BODY, 22)],
        status="held",
        when="2018-05",
        places=[cis.Place("Almaty", "KZ")],
        attendance=[
            cis.Attendance(participant=one) for one in ("AZ", "BY", "TJ", "KG", "RU", "UZ")
        ],
        cites="sputnik-uz-migration-2018",
    )


def bishkek() -> cis.Meeting:
    """Tell the session in Bishkek, the 22nd by another report."""
    return cis.Meeting(
        id="migration-bishkek",
        sessions=[cis.Session(BODY, 22)],
        status="held",
        when="2018-11-02",
        places=[cis.Place("Bishkek", "KG")],
        attendance=[
            cis.Attendance(
                participant="RU",
                name_as_reported="Александр Горовой",
                office_as_reported="первый заместитель МВД, генерал-полковник",
                level="deputy-minister",
                capacities=["session-chair"],
                presence="present",
            )
        ],
        cites="kabar-migration-2018",
    )


def joint() -> cis.Meeting:
    """Tell the sessions of two councils, opened together in Bishkek."""
    states = ("AZ", "AM", "BY", "KZ", "KG", "MD", "RU", "TJ", "UA")
    guests = ("executive-committee", BODY_IPA, "eurasian-economic-commission", "world-bank")
    return cis.Meeting(
        id="migration-2012-bishkek",
        sessions=[cis.Session(BODY, 12), cis.Session(EURASEC_COUNCIL, 11)],
        status="held",
        when="2012-10-11",
        places=[cis.Place("Bishkek", "KG")],
        attendance=[
            *(cis.Attendance(participant=one, presence="expected") for one in states),
            *(
                cis.Attendance(participant=one, presence="expected", capacities=["guest"])
                for one in guests
            ),
        ],
        agenda=[cis.AgendaItem(topics=["migration"], summary="migration policy until 2025")],
        cites=cis.Citation("asiaplus-migration-2012", according_to="Migration Service of TJ"),
    )


@pytest.fixture(scope="module")
def told() -> cis.Commonwealth:
    """Record the joint session, the two of 2018, and that of 2024 in Dushanbe."""
    dushanbe = cis.Meeting(
        id="migration-2024-dushanbe",
        sessions=[cis.Session(BODY)],
        kind="regular",
        status="held",
        when="2024-05-28",
        places=[cis.Place("Dushanbe", "TJ")],
        attendance=[
            cis.Attendance(participant=one, presence="present")
            for one in (
                *("AZ", "BY", "KG", "RU", "TJ", "TM", "UZ", "executive-committee", BODY_IPA),
                *("general-confederation-of-trade-unions", "anti-terrorism-center"),
            )
        ],
        adopted=[
            cis.Adoption(
                described="memorandum with the Anti-Terrorism Center",
                outcome="endorsed",
                note="The chair was charged to sign it in the name of the council.",
            )
        ],
        cites="cis-minsk-27564",
    )
    numbered = cis.Claim(
        id="items-2024",
        about="migration-2024-dushanbe",
        field="figure:items",
        value="10",
        cites="cis-minsk-27564",
    )
    given: list[Any] = [
        ASIA_PLUS,
        SPUTNIK,
        KABAR,
        COMMITTEE,
        *BODIES,
        joint(),
        almaty(),
        dushanbe,
        numbered,
    ]
    cw = cis.load().merge(given).commonwealth
    return cw.merge([KABAR, bishkek()], new=["migration-bishkek"]).commonwealth


class TestTheJointSession:
    """One sitting of two councils, of which one is none of the Commonwealth."""

    @pytest.mark.parametrize("body", [BODY, "EurAsEC Council on Migration Policy"])
    def test_either_council_finds_it(self, told: cis.Commonwealth, body: str) -> None:
        """It is one meeting, found by both bodies."""
        found = told.meetings.find(body=body, since="2012", until="2012", certain=True)
        assert found.ids() == ("migration-2012-bishkek",)

    def test_each_has_its_own_number(self, told: cis.Commonwealth) -> None:
        """It was the 12th session of one and the 11th of the other."""
        sessions = told.meetings["migration-2012-bishkek"].sessions
        assert [session.ordinal for session in sessions] == [12, 11]

    def test_guests_that_are_no_state(self, told: cis.Commonwealth) -> None:
        """The World Bank was expected, which makes a maybe."""
        assert told.meetings.find(attended_by="World Bank").maybe == ("migration-2012-bishkek",)

    def test_a_report_of_one_session_alone_is_of_the_same_meeting(
        self, told: cis.Commonwealth
    ) -> None:
        """What somebody tells of the 11th session of the other council goes there too."""
        only = cis.Meeting(
            id="mine",
            sessions=[cis.Session(EURASEC_COUNCIL, 11)],
            host="KG",
            cites="asiaplus-migration-2012",
        )
        assert [match.record for match in told.merge(only).matched] == ["migration-2012-bishkek"]


class TestTheNumberGivenTwice:
    """Two reports of 2018 call two sessions, half a year apart, the 22nd."""

    def test_nothing_is_guessed(self) -> None:
        """The number says they are one and the days that they are not: the user is asked."""
        first = cis.load().merge([SPUTNIK, almaty()]).commonwealth

        with pytest.raises(Ambiguous, match="new=") as caught:
            first.merge([KABAR, bishkek()])
        assert caught.value.candidates == ("migration-almaty",)

    def test_said_to_be_new_it_is_a_meeting_of_its_own(self, told: cis.Commonwealth) -> None:
        """Both stand side by side, each with its day and city."""
        found = told.meetings.find(body=BODY, since="2018", until="2018")
        assert [(met.id, met.places[0].city) for met in found] == [
            ("migration-almaty", "Almaty"),
            ("migration-bishkek", "Bishkek"),
        ]

    def test_merged_again_nothing_comes_of_it(self, told: cis.Commonwealth) -> None:
        """Once it is on file, it is found by its id."""
        assert told.merge(bishkek()).commonwealth == told

    def test_they_may_also_be_called_related(self) -> None:
        """A meeting that names the other as related is not that other."""
        first = cis.load().merge([SPUTNIK, almaty()]).commonwealth
        other = cis.Meeting(
            id="other",
            sessions=[cis.Session(BODY, 22)],
            when="2018-11-02",
            related=["migration-almaty"],
            cites="kabar-migration-2018",
        )
        assert [record.id for record in first.merge([KABAR, other]).added] == [
            "kabar-migration-2018",
            "other",
        ]


class TestTheMandate:
    """A text that a council approved, to be signed by its chair alone."""

    def test_what_was_decided_of_it(self, told: cis.Commonwealth) -> None:
        """It was endorsed, and who is to sign stands in the note."""
        (adoption,) = told.account("migration-2024-dushanbe", "cis-minsk-27564").adopted
        assert adoption.outcome == "endorsed"
        assert adoption.note == "The chair was charged to sign it in the name of the council."

    def test_how_many_items(self, told: cis.Commonwealth) -> None:
        """Ten items were discussed, a figure in the account of the report."""
        (claim,) = told.account("migration-2024-dushanbe", "cis-minsk-27564").claims
        assert (claim.field, claim.value) == ("figure:items", "10")
