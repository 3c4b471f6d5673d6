"""Further reports of meetings that are on file, and sessions of two bodies at one table."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords.terms import ItemKind

HUMANITARIAN = "council-for-humanitarian-cooperation"
FUND = "interstate-fund-for-humanitarian-cooperation"
ENVOYS = "council-of-permanent-plenipotentiary-representatives"

SOURCES = [
    cis.Source(
        id="islworld-chg-2025-09",
        kind="news",
        title="Генсек СНГ: главы всех правительств заявили о важности сохранения Содружества",
        publisher="Группа стратегического видения «Россия — исламский мир»",
        url=(
            "https://russia-islworld.ru/novosti//gensek-sng-glavy-vseh-pravitelstv-zaavili-o-"
            "vaznosti-sohranenia-sodruzestva-2025-09-29-51929"
        ),
        language="ru",
        published="2025-09-29",
        extent="excerpt",
    ),
    cis.Source(
        id="mininform-astana",
        kind="official",
        title=(
            "Совместное заседание Совета по гуманитарному сотрудничеству и Правления МФГС в Астане"
        ),
        publisher="Ministry of Information of Belarus",
        url=(
            "http://mininform.gov.by/news/all/sovmestnoe-zasedanie-soveta-po-gumanitarnomu-"
            "sotrudnichestvu-i-pravleniya-mfgs-v-astane-/"
        ),
        language="ru",
        extent="excerpt",
    ),
    cis.Source(
        id="turkmenportal-55264",
        kind="news",
        title="В Ташкенте пройдет XV Форум творческой и научной интеллигенции СНГ",
        publisher="Turkmenportal",
        url=(
            "https://turkmenportal.com/blog/55264/"
            "v-tashkente-proidet-xv-forum-tvorcheskoi-i-nauchnoi-intelligencii-sng"
        ),
        language="ru",
        extent="excerpt",
    ),
    cis.Source(
        id="khovar-envoys-2020-04",
        kind="agency",
        title="В Минске состоялось заседание Совета постпредов стран СНГ",
        publisher="НИАТ «Ховар»",
        url="https://khovar.tj/rus/2020/04/v-minske-sostoyalos-zasedanie-soveta-postpredov-stran-sng/",
        language="ru",
        published="2020-04-30",
        extent="excerpt",
    ),
]
INTELLIGENTSIA = cis.Body(
    id="forum-of-intelligentsia",
    kind="other",
    names="Forum of the creative and scientific intelligentsia",
    cites="turkmenportal-55264",
)


def minsk() -> list[cis.Meeting | cis.Claim]:
    """Tell what the Secretary General said after the heads of government met in Minsk."""
    met = cis.Meeting(
        id="chg-minsk",
        sessions=[cis.Session("council-of-heads-of-government")],
        status="held",
        when="2025-09-29",
        places="Минск",
        attendance=[
            cis.Attendance(
                participant="AM",
                person="grigoryan-mher",
                level="deputy-head-of-government",
                presence="by-video",
            )
        ],
        statements=[
            cis.Statement(
                speaker="lebedev-sergey",
                participant="executive-committee",
                summary="said that all who spoke had found it important to keep the Commonwealth",
                delivery="press",
            )
        ],
        adopted=[
            cis.Adoption(
                described="documents of the session",
                count=25,
                outcome="adopted",
                stances=[
                    cis.Stance(
                        participant="AM", stance="in-part", reason="It supported most of them."
                    )
                ],
            )
        ],
        cites=cis.Citation("islworld-chg-2025-09", according_to="Sergey Lebedev"),
    )
    states = cis.Claim(
        id="chg-minsk-states",
        about="chg-minsk",
        field="figure:states",
        value="9",
        cites=cis.Citation("islworld-chg-2025-09", according_to="Sergey Lebedev"),
    )
    return [met, states]


def humanitarian() -> list[cis.Meeting]:
    """Tell two sittings of a council together with the board of a fund."""
    both = [cis.Session(HUMANITARIAN), cis.Session(FUND)]
    astana = cis.Meeting(
        id="humanitarian-astana",
        sessions=both,
        status="announced",
        when="2018-06-19?",
        places=[cis.Place("Astana", "KZ")],
        agenda=[
            cis.AgendaItem(summary="cooperation with the United Nations", planned=True),
            cis.AgendaItem(summary="Dushanbe as the capital of culture of 2021", planned=True),
        ],
        inferred=["when"],
        note="The report names the 19th of June and no year.",
        cites="mininform-astana",
    )
    forum = cis.Meeting(
        id="intelligentsia-15",
        sessions=[cis.Session("forum-of-intelligentsia", 15)],
        status="announced",
        when="2022-12-12/2022-12-14",
        places=[cis.Place("Tashkent", "UZ")],
        adopted=[cis.Adoption(described="final resolution", outcome="planned")],
        related=["humanitarian-tashkent"],
        inferred=["when"],
        cites="turkmenportal-55264",
    )
    tashkent = cis.Meeting(
        id="humanitarian-tashkent",
        sessions=both,
        status="announced",
        when="[2022-12-12..2022-12-14]",
        places=[cis.Place("Tashkent", "UZ")],
        related=["intelligentsia-15"],
        inferred=["when"],
        cites="turkmenportal-55264",
    )
    return [astana, forum, tashkent]


def flowers() -> cis.Meeting:
    """Tell who laid flowers before the secretaries of security councils met in Moscow."""
    states = ["AZ", "AM", "BY", "KZ", "KG", "TJ", "UZ", "RU", "MD", "TM"]
    item = cis.AgendaItem(
        kind=ItemKind.CEREMONY,
        summary="a wreath and flowers were laid at the Eternal Flame",
        place=cis.Place("Moscow", "RU", "Alexander Garden"),
        participants=[*states, "cis", "csto"],
        people=["shoigu-sergei"],
        cites="tass-25538137",
    )
    return cis.Meeting(
        id="sc-13",
        sessions=[cis.Session("meeting-of-security-council-secretaries", 13)],
        agenda=[item],
    )


@pytest.fixture(scope="module")
def told() -> cis.Commonwealth:
    """Put all of them beside the shipped records."""
    envoys = cis.Meeting(
        id="envoys-2020-04",
        sessions=[cis.Session(ENVOYS)],
        status="held",
        format="hybrid",
        when="2020-04-29",
        places=[cis.Place("Minsk", "BY")],
        attendance=[
            cis.Attendance(participant="UA", presence="absent"),
            cis.Attendance(
                participant_as_reported="всех государств – участников СНГ, за исключением Украины",
                presence="present",
            ),
            cis.Attendance(
                participant="executive-committee", person="lebedev-sergey", presence="by-video"
            ),
        ],
        inferred=["format"],
        cites="khovar-envoys-2020-04",
    )
    given: list[Any] = [*SOURCES, INTELLIGENTSIA, *minsk(), *humanitarian(), envoys, flowers()]
    return cis.load().merge(given).commonwealth


class TestHeadsOfGovernment:
    """A further report of a session on file."""

    def test_it_is_the_one_on_file(self, told: cis.Commonwealth, cw: cis.Commonwealth) -> None:
        """Body and day are those of the record, and its city in Russian is no disagreement."""
        assert "chg-minsk" not in told.meetings
        before = {claim.id for claim in cw.rivals("chg-2025-09-29")}
        more = [c for c in told.rivals("chg-2025-09-29") if c.id not in before]
        assert [(claim.field, claim.value) for claim in more] == [("figure:states", "9")]

    def test_armenia_supported_most_of_it(self, told: cis.Commonwealth) -> None:
        """A support in part is a stance, on the word of the Secretary General."""
        rows = [row for row in told.history("AM") if row["record"] == "chg-2025-09-29"]
        assert ("stance", ("in-part",)) in [(row["what"], row["role"]) for row in rows]

    def test_what_was_on_file_stays(self, told: cis.Commonwealth, cw: cis.Commonwealth) -> None:
        """No row that stood before is lost, and each source there keeps its account."""
        before, now = cw.meetings["chg-2025-09-29"], told.meetings["chg-2025-09-29"]
        assert before.plans == now.plans
        for source in cw.sources_of(before):
            old, new = (one.account("chg-2025-09-29", source.id) for one in (cw, told))
            assert old.statements == new.statements
            assert len(old.attendance) <= len(new.attendance)

    def test_it_can_be_taken_away_again(self, told: cis.Commonwealth, cw: cis.Commonwealth) -> None:
        """What the merge changed, read the other way round, leads back to the shipped records."""
        assert told.diff(cw).apply(told).meetings == cw.meetings


class TestTheCouncilAndTheFund:
    """Two bodies at one table, within a forum."""

    @pytest.mark.parametrize("body", [HUMANITARIAN, FUND])
    def test_either_body_finds_both_sittings(self, told: cis.Commonwealth, body: str) -> None:
        """Whichever of the two is asked for, both sittings are there."""
        found = told.meetings.find(body=body).ids()
        assert {"humanitarian-astana", "humanitarian-tashkent"} <= set(found)

    def test_a_year_that_is_our_reading(self, told: cis.Commonwealth) -> None:
        """The report names no year: it is marked as doubtful, and as inferred."""
        met = told.meetings["humanitarian-astana"]
        assert (str(met.when), met.inferred) == ("2018-06-19?", ("when",))

    def test_a_sitting_some_day_of_the_forum(self, told: cis.Commonwealth) -> None:
        """The forum lasts three days, and the sitting is on one of them."""
        first_day = told.meetings.find(since="2022-12-12", until="2022-12-12")
        assert "humanitarian-tashkent" in first_day.maybe
        assert told.meetings["humanitarian-tashkent"].related == ("intelligentsia-15",)


class TestTheEnvoys:
    """All but one, and the chairman by video."""

    def test_the_exception_is_an_absence(self, told: cis.Commonwealth) -> None:
        """The report says that Ukraine was not represented, which is no silence."""
        assert "envoys-2020-04" in told.meetings.find(body=ENVOYS, absent="Ukraine").ids()

    def test_the_others_are_not_named(self, told: cis.Commonwealth) -> None:
        """All others are one row in the words of the report, as no list is given."""
        assert told.meetings["envoys-2020-04"].participants == ("executive-committee",)


class TestTheFlowers:
    """A ceremony before a meeting, with more guests than are said to have sat."""

    def test_who_took_part_in_it(self, told: cis.Commonwealth) -> None:
        """Ten states, the leadership of the Commonwealth and of the CSTO."""
        items = told.account("sc-13", "tass-25538137").agenda
        (item,) = [item for item in items if item.participants]
        assert len(item.participants) == 12
        assert "Moldova" in {told.states[one].name for one in item.participants if len(one) == 2}

    def test_that_gives_nobody_a_seat(self, told: cis.Commonwealth, cw: cis.Commonwealth) -> None:
        """The seats at the meeting are those that they were."""
        assert cw.meetings["sc-13"].participants == told.meetings["sc-13"].participants
