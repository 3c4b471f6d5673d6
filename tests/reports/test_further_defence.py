"""The air defence committee: who will not come, by the word of the host."""

from typing import Any

import pytest

import cisrecords as cis

BODY = "air-defence-coordinating-committee"

VESTI = cis.Source(
    id="vestiaz-air-defence-2012",
    kind="news",
    title=(
        "Азербайджан, Молдавия, Узбекистан и Украина не направили своих военных на заседание в "
        "Таджикистан"
    ),
    publisher="Vesti.az",
    url="https://vesti.az/index.php/armiya/-112704",
    language="ru",
    published="2012-04-05",
    extent="excerpt",
)
TASS = cis.Source(
    id="tass-air-defence-61",
    kind="agency",
    title="Следующее заседание координационного комитета ПВО стран СНГ пройдет в Ташкенте",
    publisher="ТАСС",
    url="https://tass.ru/armiya-i-opk/25240551",
    language="ru",
    published="2025-10-03",
    extent="excerpt",
)
ANHOR = cis.Source(
    id="anhor-air-defence-2014",
    kind="news",
    title="Узбекистан примет участие на заседании по вопросам ПВО",
    publisher="Anhor.uz",
    url="https://anhor.uz/society/uzbekistan-primet-uchastie-na-zasedanii-po-voprosam-pvo",
    language="ru",
    extent="excerpt",
)
GREKHOV = cis.Person(id="grekhov-yury", names="Юрий Грехов", cites="tass-air-defence-61")


@pytest.fixture(scope="module")
def told() -> cis.Commonwealth:
    """Record four sittings of the committee from three reports."""
    cw = cis.load()
    session = [cis.Session(BODY)]
    dushanbe = cis.Meeting(
        id="pvo-2012-dushanbe",
        sessions=session,
        status="announced",
        when="2012-04-05/2012-04-06",
        places=[cis.Place("Dushanbe", "TJ")],
        attendance=cw.seats(["AZ", "MD", "UZ", "UA"], presence="declined"),
        cites=cis.Citation(
            "vestiaz-air-defence-2012",
            according_to="press service of the Ministry of Defence of Tajikistan, by Interfax",
        ),
    )
    vladivostok = cis.Meeting(
        id="pvo-2014-vladivostok",
        sessions=session,
        status="announced",
        when="2014-07-29/2014-08-01",
        places=[cis.Place("Vladivostok", "RU")],
        attendance=cw.seats("Uzbekistan", presence="expected"),
        adopted=[
            cis.Adoption(
                described=text,
                outcome="planned",
                forwarded_to="council-of-heads-of-government",
            )
            for text in ("regulation on a base organisation", "allocations for 2016")
        ],
        cites=cis.Citation("anhor-air-defence-2014", according_to="media of Kyrgyzstan"),
    )
    izhevsk = cis.Meeting(
        id="pvo-61",
        sessions=[cis.Session(BODY, 61)],
        status="held",
        when="2025-10-03",
        places=[cis.Place("Izhevsk", "RU")],
        statements=[
            cis.Statement(
                speaker="grekhov-yury",
                participant="RU",
                summary="thanked all who took part, and told where the next sitting will be",
            )
        ],
        related=["pvo-62"],
        note="The first in Udmurtia.",
        cites="tass-air-defence-61",
    )
    tashkent = cis.Meeting(
        id="pvo-62",
        sessions=[cis.Session(BODY, 62)],
        status="announced",
        when="2026-04",
        places=[cis.Place("Tashkent", "UZ")],
        plans=[
            cis.Plan(
                as_of="2025-10-03",
                status="announced",
                when="2026-04",
                places=[cis.Place("Tashkent", "UZ")],
                note="On the proposal of Uzbekistan.",
            )
        ],
        related=["pvo-61"],
        cites="tass-air-defence-61",
    )
    figures = [
        cis.Claim(
            id=f"pvo-2012-{name}",
            about="pvo-2012-dushanbe",
            field=f"figure:{name}",
            value=value,
            bound=bound,
            cites="vestiaz-air-defence-2012",
        )
        for name, value, bound in (("states", "7", "exact"), ("items", "20", "at-least"))
    ]
    given: list[Any] = [
        VESTI,
        TASS,
        ANHOR,
        GREKHOV,
        dushanbe,
        vladivostok,
        izhevsk,
        tashkent,
        *figures,
    ]
    return cw.merge(given).commonwealth


class TestWhoWillNotCome:
    """Four states that the host says will not come."""

    def test_they_are_found_as_away(self, told: cis.Commonwealth) -> None:
        """Each is found among those that stayed away, and none among those that sat."""
        for state in ("Azerbaijan", "Молдавия", "UZ", "Ukraine"):
            assert "pvo-2012-dushanbe" in told.meetings.find(body=BODY, absent=state).ids()
        assert told.meetings["pvo-2012-dushanbe"].participants == ()

    def test_on_whose_word(self, told: cis.Commonwealth) -> None:
        """The report passes on an agency, which passes on the host."""
        rows = told.account("pvo-2012-dushanbe", "vestiaz-air-defence-2012").attendance
        (word,) = {cite.according_to for row in rows for cite in row.cites}
        assert word == "press service of the Ministry of Defence of Tajikistan, by Interfax"

    def test_the_seven_that_are_not_named(self, told: cis.Commonwealth) -> None:
        """Seven were to come; as none is named, that is a figure and no row."""
        claims = told.account("pvo-2012-dushanbe", "vestiaz-air-defence-2012").claims
        assert {(claim.field, claim.value, claim.bound) for claim in claims} == {
            ("figure:states", "7", "exact"),
            ("figure:items", "20", "at-least"),
        }

    def test_an_announcement_is_not_a_sitting(self, told: cis.Commonwealth) -> None:
        """Both reports were written before, so nobody says that either was held."""
        held = told.meetings.find(body=BODY, held=True).ids()
        assert "pvo-2012-dushanbe" not in held
        assert "pvo-2014-vladivostok" not in held


class TestWhatIsHandedOn:
    """Drafts that go to another council."""

    def test_they_go_to_the_heads_of_government(self, told: cis.Commonwealth) -> None:
        """Both drafts are planned, and handed on."""
        rows = told.account("pvo-2014-vladivostok", "anhor-air-defence-2014").adopted
        assert [(row.outcome, row.forwarded_to) for row in rows] == [
            ("planned", "council-of-heads-of-government")
        ] * 2


class TestTheNextOne:
    """The next sitting, on the proposal of its host."""

    def test_it_is_of_the_same_committee(self, told: cis.Commonwealth) -> None:
        """The 62nd is announced for a month, and related to the one at which it was told."""
        met = told.meetings["pvo-62"]
        assert (str(met.when), met.related) == ("2026-04", ("pvo-61",))

    def test_once_held_the_month_becomes_a_plan(self, told: cis.Commonwealth) -> None:
        """A report that it was held, here a made-up one, takes the place of the announcement."""
        held = cis.Meeting(
            id="mine",
            sessions=[cis.Session(BODY, 62)],
            status="held",
            when="2026-04-15",
            cites="made-up",
        )
        now = told.merge([cis.Source(id="made-up"), held]).commonwealth.meetings["pvo-62"]
        assert (now.status, str(now.when)) == ("held", "2026-04-15")
        assert [str(plan.when) for plan in now.plans] == ["2026-04"]
