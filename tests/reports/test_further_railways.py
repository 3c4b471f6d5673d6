"""Railway administrations: a session that was moved, five kinds of seats, states from outside."""

from typing import Any

import pytest

import cisrecords as cis

BODY = "council-for-railway-transport"

MINUTES = cis.Source(
    id="cntd-railways-69",
    kind="minutes",
    title="Протокол шестьдесят девятого заседания Совета по железнодорожному транспорту",
    url="https://docs.cntd.ru/document/551782306/titles/64U0IK",
    language="ru",
    extent="excerpt",
)
AGENCY, NEXT = "ria-rail-2018", "report-rail-2025"  # on file for other facts
OUTSIDE: list[Any] = [
    cis.State(id="FI", names="Finland", cites="cntd-railways-69"),
    cis.State(id="IR", names="Iran", cites="cntd-railways-69"),
    cis.Body(
        id="confederation-of-railway-unions",
        kind="external",
        names=[cis.Name("Международная конфедерация профсоюзов железнодорожников", "ru")],
        cites="cntd-railways-69",
    ),
]


@pytest.fixture(scope="module")
def told() -> cis.Commonwealth:
    """Record the 69th session from its minutes and an agency, and what came of the 83rd."""
    cw = cis.load().merge([MINUTES, *OUTSIDE]).commonwealth
    members = ["AZ", "AM", "BY", "KZ", "KG", "MD", "RU", "TJ", "TM", "UZ", "UA"]
    minutes = cis.Meeting(
        id="railways-69",
        sessions=[cis.Session(BODY, 69)],
        status="held",
        when="2018-10-18/2018-10-19",
        places=[cis.Place("Moscow", "RU")],
        attendance=[
            *cw.seats(members, capacities="member", level="head-of-agency"),
            *cw.seats(["GE", "LV", "FI"], capacities="associate-member", level="head-of-agency"),
            *cw.seats(["LT", "EE"], capacities="by-statute", level="head-of-agency"),
            *cw.seats("directorate-of-council-for-railway-transport", capacities="by-statute"),
            *cw.seats(["IR", "confederation-of-railway-unions"], capacities="observer"),
            *cw.seats("executive-committee"),
        ],
        cites="cntd-railways-69",
    )
    agency = cis.Meeting(
        id="moscow-railways",
        sessions=[cis.Session(BODY, 69)],
        when="2018-10-18/2018-10-19",
        places="Москва",
        plans=[
            cis.Plan(
                as_of="2018-05",
                status="announced",
                when="2018-10",
                places=[cis.Place("Yerevan", "AM")],
                note="Set at the session in May.",
            )
        ],
        cites=AGENCY,
    )
    baku = cis.Meeting(
        id="railways-83",
        sessions=[cis.Session(BODY, 83)],
        status="held",
        places=[cis.Place("Baku", "AZ")],
        attendance=cw.seats(
            ["AZ", "RU", "BY", "KZ", "KG", "TJ", "TM", "UZ", "GE", "IR", "AM", "LV", "EE"]
        ),
        adopted=[cis.Adoption(described="minutes of the session", outcome="adopted")],
        related=["railways-84"],
        cites=NEXT,
    )
    ashgabat = cis.Meeting(
        id="railways-84",
        sessions=[cis.Session(BODY, 84)],
        status="announced",
        when="2026-05",
        places=[cis.Place("Ashgabat", "TM")],
        related=["railways-83"],
        cites=NEXT,
    )
    return cw.merge([minutes, agency, baku, ashgabat]).commonwealth


class TestTheMovedSession:
    """The 69th session, planned for Yerevan and held in Moscow."""

    def test_two_reports_of_it_are_one_meeting(self, told: cis.Commonwealth) -> None:
        """The agency's report is of the session in the minutes; its city is no disagreement."""
        found = told.meetings.find(body=BODY, since="2018", until="2018", certain=True)
        assert found.ids() == ("railways-69",)
        assert told.rivals("railways-69") == ()

    def test_where_it_was_to_be(self, told: cis.Commonwealth) -> None:
        """The agency alone tells that it was to be in Armenia, in its account too."""
        (plan,) = told.account("railways-69", AGENCY).plans
        assert (plan.places, str(plan.as_of)) == ((cis.Place("Yerevan", "AM"),), "2018-05")
        assert told.account("railways-69", "cntd-railways-69").plans == ()

    def test_yerevan_is_not_where_it_was(self, told: cis.Commonwealth) -> None:
        """Asking for what was held in Moscow finds it, for what was held in Yerevan does not."""
        in_moscow = told.meetings.find(body=BODY, place="Moscow", held=True)
        assert "railways-69" in in_moscow.ids()
        assert "railways-69" not in told.meetings.find(body=BODY, place="Ереван").ids()

    @pytest.mark.parametrize(
        ("capacity", "who"),
        [
            ("associate-member", {"GE", "LV", "FI"}),
            ("by-statute", {"LT", "EE", "directorate-of-council-for-railway-transport"}),
            ("observer", {"IR", "confederation-of-railway-unions"}),
        ],
    )
    def test_who_sat_in_which_capacity(
        self, told: cis.Commonwealth, capacity: str, who: set[str]
    ) -> None:
        """Associates, those by statute and observers are told apart from the eleven members."""
        rows = told.account("railways-69", "cntd-railways-69").attendance
        assert {row.participant for row in rows if capacity in row.capacities} == who
        assert sum("member" in row.capacities for row in rows) == 11

    def test_a_silent_agency(self, told: cis.Commonwealth) -> None:
        """The agency lists nobody, so it is silent about nobody."""
        assert told.account("railways-69", AGENCY).silent == ()

    def test_a_state_from_outside_can_be_asked_for(self, told: cis.Commonwealth) -> None:
        """Finland and Iran, which the shipped records do not hold, are found by name."""
        assert told.meetings.find(attended_by="Finland").ids() == ("railways-69",)
        assert set(told.meetings.find(attended_by="Iran").ids()) == {"railways-69", "railways-83"}

    def test_sitting_makes_no_state_of_the_commonwealth(self, told: cis.Commonwealth) -> None:
        """Finland sat as an associate of the council, and is no associate of the CIS."""
        assert told.membership("FI", on="2018-10-18").status is cis.MembershipStatus.NONE


class TestTheNextOne:
    """A session with no day, and the next one announced at it."""

    def test_a_session_without_a_day(self, told: cis.Commonwealth) -> None:
        """The report names no day of the 83rd, so it fits no span of days."""
        assert told.meetings["railways-83"].when is None
        assert "railways-83" in told.meetings.find(body=BODY, place="Baku").ids()
        assert "railways-83" not in told.meetings.find(body=BODY, since="2025").ids()

    def test_the_next_is_announced_and_not_held(self, told: cis.Commonwealth) -> None:
        """The 84th is a record of its own that nobody calls held."""
        assert "railways-84" not in told.meetings.find(held=True).ids()
        announced = told.meetings.find(body=BODY, status="announced", place="Ashgabat")
        assert announced.ids() == ("railways-84",)
