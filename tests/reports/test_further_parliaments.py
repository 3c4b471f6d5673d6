"""The Interparliamentary Assembly: greetings of presidents, a party in the place of a state."""

from typing import Any

import pytest

import cisrecords as cis

BODY = "interparliamentary-assembly"

KIRTAG = cis.Source(
    id="kirtag-ipa-2012",
    kind="agency",
    title="В Алматы началось заседание совета Межпарламентской ассамблеи СНГ",
    publisher="КирТАГ",
    url="http://singlenews.ru/news/800432",
    language="ru",
    published="2012-03-27",
    extent="excerpt",
)
SPUTNIK = cis.Source(
    id="sputnik-az-ipa-2017",
    kind="agency",
    title="Огтай Асадов награжден медалью МПА СНГ",
    publisher="Sputnik Азербайджан",
    url="https://az.sputniknews.ru/20170328/ogtaj-asadov-medal-mpa-sng-409540122.html",
    language="ru",
    published="2017-03-28",
    extent="excerpt",
)
ADEVARUL = cis.Source(
    id="adevarul-ipa-2017",
    kind="news",
    title="Zinaida Greceanîi a transmis un mesaj din partea lui Igor Dodon la Adunarea CSI",
    publisher="Adevărul",
    url=(
        "https://adevarul.ro/amp/stiri-externe/republica-moldova/"
        "zinaida-greceanii-a-transmis-un-mesaj-din-partea-1775206.html"
    ),
    language="ro",
    extent="excerpt",
)
IRAVUNK = cis.Source(
    id="iravunk-ipa-25",
    kind="news",
    title="Межпарламентская ассамблея государств участников СНГ отмечает 25-летие",
    publisher="Иравунк",
    url="https://www.iravunk.com/sim/?l=ru&p=124324",
    language="ru",
    extent="excerpt",
)
PARTY = cis.Body(
    id="md-party-of-socialists",
    kind="national",
    names="Party of Socialists of the Republic of Moldova",
    cites="adevarul-ipa-2017",
)
PEOPLE = [
    cis.Person(id="mami-kairat", names="Kairat Mami", cites="kirtag-ipa-2012"),
    cis.Person(id="greceanii-zinaida", names="Zinaida Greceanîi", cites="adevarul-ipa-2017"),
    cis.Person(id="asadov-ogtay", names="Огтай Асадов", cites="sputnik-az-ipa-2017"),
    cis.Person(id="candu-andrian", names="Andrian Candu", cites="adevarul-ipa-2017"),
]


def almaty() -> cis.Meeting:
    """Tell the session of the Assembly's council in Almaty."""
    return cis.Meeting(
        id="ipa-council-2012-almaty",
        sessions=[cis.Session(BODY)],
        kind="anniversary",
        status="held",
        when="2012-03-27",
        places=[cis.Place("Almaty", "KZ")],
        attendance=[
            cis.Attendance(
                participant="RU",
                person="matviyenko-valentina",
                level="parliament-leader",
                capacities=["opened"],
                presence="present",
            )
        ],
        statements=[
            cis.Statement(
                speaker="nazarbayev-nursultan",
                participant="KZ",
                summary="congratulated the Assembly on the twenty years since its founding",
                delivery="message",
                delivered_by="mami-kairat",
            )
        ],
        adopted=[cis.Adoption(described="statement on the 20 years", outcome="planned")],
        cites=cis.Citation("kirtag-ipa-2012", according_to="press service of the Jogorku Kenesh"),
    )


def petersburg() -> list[cis.Meeting]:
    """Tell the anniversary session in Saint Petersburg, by three reports."""
    session = [cis.Session(BODY)]
    baku = cis.Meeting(
        id="ipa-2017-spring",
        sessions=session,
        status="held",
        when="2017-03-28",
        places=[cis.Place("Saint Petersburg", "RU")],
        attendance=[
            cis.Attendance(
                participant="AZ",
                person="asadov-ogtay",
                name_as_reported="Огтай Асадов",
                level="parliament-leader",
                capacities=["head-of-delegation"],
                presence="present",
            )
        ],
        adopted=[cis.Adoption(described="statement on the 25 years", outcome="adopted")],
        cites="sputnik-az-ipa-2017",
    )
    chisinau = cis.Meeting(
        id="ipa-2017-spring",
        sessions=session,
        attendance=[
            cis.Attendance(
                participant="MD",
                presence="declined",
                level="parliamentarian",
                reason="Notes to Russia on abuses were unanswered, so the bureau sent nobody.",
            ),
            cis.Attendance(
                participant="md-party-of-socialists",
                person="greceanii-zinaida",
                name_as_reported="Zinaida Greceanîi",
                presence="present",
                note="At the party's own expense.",
            ),
        ],
        statements=[
            cis.Statement(
                speaker="dodon-igor",
                participant="MD",
                summary="said that taking part in the CIS mattered much to Moldova",
                delivery="message",
                delivered_by="greceanii-zinaida",
            ),
            cis.Statement(
                speaker="candu-andrian",
                participant="MD",
                summary="said that taking part was not welcome as long as Moscow did not answer",
                delivery="press",
            ),
        ],
        cites=cis.Citation("adevarul-ipa-2017", according_to="IPN"),
    )
    yerevan = cis.Meeting(
        id="ipa-2017-spring",
        sessions=session,
        places=[cis.Place("Saint Petersburg", "RU", "Tauride Palace")],
        agenda=[
            cis.AgendaItem(
                kind="ceremony",
                summary="a bust, the gift of the delegation of Armenia, was unveiled",
                place=cis.Place(venue="Dome Hall"),
                participants=["AM"],
                people=["matviyenko-valentina"],
            ),
            cis.AgendaItem(kind="ceremony", summary="an anniversary stamp was cancelled"),
        ],
        cites="iravunk-ipa-25",
    )
    return [baku, chisinau, yerevan]


@pytest.fixture(scope="module")
def told() -> cis.Commonwealth:
    """Record both sessions."""
    stamps = cis.Claim(
        id="ipa-stamps",
        about="ipa-2017-spring",
        field="figure:anniversary-stamps",
        value="330000",
        bound="exact",
        cites="iravunk-ipa-25",
    )
    given: list[Any] = [
        KIRTAG,
        SPUTNIK,
        ADEVARUL,
        IRAVUNK,
        PARTY,
        *PEOPLE,
        almaty(),
        *petersburg(),
        stamps,
    ]
    return cis.load().merge(given).commonwealth


class TestAlmaty:
    """A president's greeting, read out by the speaker of the senate."""

    def test_whose_greeting_and_who_read_it(self, told: cis.Commonwealth) -> None:
        """The words are the president's; the speaker is found by having read them."""
        (greeting,) = told.account("ipa-council-2012-almaty", "kirtag-ipa-2012").statements
        assert (greeting.speaker, greeting.delivered_by) == ("nazarbayev-nursultan", "mami-kairat")
        assert "ipa-council-2012-almaty" in told.meetings.find(person="Kairat Mami").ids()

    def test_a_message_is_no_seat(self, told: cis.Commonwealth) -> None:
        """Nazarbayev sent words and is no attendant."""
        found = told.meetings.find(body=BODY, attended_by="Nursultan Nazarbayev")
        assert "ipa-council-2012-almaty" not in found.ids()

    def test_what_was_still_to_be_adopted(self, told: cis.Commonwealth) -> None:
        """The session had begun; its statement was yet to come."""
        assert "ipa-council-2012-almaty" in told.meetings.find(body=BODY, outcome="planned").ids()


class TestSaintPetersburg:
    """A session that a parliament declined and a party of it attended."""

    def test_three_reports_one_meeting(self, told: cis.Commonwealth) -> None:
        """What stands of it comes from three reports, the venue from the last of them."""
        met = told.meetings["ipa-2017-spring"]
        assert [str(place) for place in met.places] == ["Tauride Palace, Saint Petersburg, RU"]
        assert set(told.sources_of(met).ids()) == {
            "adevarul-ipa-2017",
            "iravunk-ipa-25",
            "sputnik-az-ipa-2017",
        }

    def test_the_state_declined_and_says_why(self, told: cis.Commonwealth) -> None:
        """Moldova is found among those that stayed away, with the reason."""
        assert "ipa-2017-spring" in told.meetings.find(body=BODY, absent="Moldova").ids()
        rows = told.attendance(state="MD", body=BODY)
        assert [row["presence"] for row in rows if row["meeting"] == "ipa-2017-spring"] == [
            "declined"
        ]

    def test_the_party_sat(self, told: cis.Commonwealth) -> None:
        """The party is no state and sat, which gives Moldova no seat."""
        sat = told.meetings["ipa-2017-spring"].participants
        assert "md-party-of-socialists" in sat
        assert "MD" not in sat

    def test_two_words_for_one_state(self, told: cis.Commonwealth) -> None:
        """The president's message and the speaker's refusal stand side by side, each his own."""
        said = told.account("ipa-2017-spring", "adevarul-ipa-2017").statements
        assert [(row.speaker, row.delivery) for row in said] == [
            ("dodon-igor", "message"),
            ("candu-andrian", "press"),
        ]

    def test_a_gift_by_a_delegation(self, told: cis.Commonwealth) -> None:
        """The unveiling names the delegation of Armenia, in whose history it is found."""
        events = [row for row in told.history("AM") if row["record"] == "ipa-2017-spring"]
        assert [(row["what"], row["role"]) for row in events] == [("agenda", ("ceremony",))]

    def test_how_many_stamps(self, told: cis.Commonwealth) -> None:
        """The print run is a figure about the meeting, and in the account of who tells it."""
        (claim,) = told.account("ipa-2017-spring", "iravunk-ipa-25").claims
        assert (claim.field, claim.value) == ("figure:anniversary-stamps", "330000")

    def test_a_namesake_is_another_person(self, told: cis.Commonwealth) -> None:
        """The speaker of parliament is not the prime minister of the same family name."""
        assert told.people["Ogtay Asadov"].id == "asadov-ogtay"
