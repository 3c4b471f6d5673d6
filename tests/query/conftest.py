"""A small archive with every awkward thing: three accounts of one meeting, vague days, plans."""

import pytest

from cisrecords import Commonwealth
from cisrecords.evidence import Claim, Name, Source
from cisrecords.records import (
    Act,
    AgendaItem,
    Attendance,
    Body,
    City,
    Gap,
    Instrument,
    Meeting,
    Person,
    Place,
    Session,
    State,
    Statement,
    Topic,
)


def _states() -> list[State]:
    names = {"AZ": "Azerbaijan", "KG": "Kyrgyzstan", "MD": "Moldova", "KZ": "Kazakhstan"}
    return [
        State(id=code, names=[Name(name, "en", "short", cites="atlas")])
        for code, name in names.items()
    ]


def _row(participant: str, source: str, presence: str = "present", **more: str) -> Attendance:
    return Attendance(participant=participant, presence=presence, cites=source, **more)


def _meetings() -> list[Meeting]:
    return [
        Meeting(
            id="m-1",
            sessions=[Session("council", 8)],
            status="held",
            when="2020-11-18",
            places=[Place("Nur-Sultan", "KZ", "Akorda")],
            attendance=[
                _row("AZ", "early"),
                _row("KG", "early"),
                _row("AZ", "late", person="usubov-ramil"),
                _row("MD", "late", "absent"),
            ],
            agenda=[AgendaItem(topics=["ai"], cites="late")],
            statements=[Statement(speaker="usubov-ramil", summary="spoke", cites="late")],
            related=["m-2"],
            cites=["early", "late"],
        ),
        Meeting(
            id="m-2",
            sessions=[Session("council", 9), Session("court")],
            status="held",
            when="2021-11",
            places=[Place("Baku", "AZ")],
            agenda=[AgendaItem(topics=["security"], people=["usubov-ramil"], cites="undated")],
            cites="undated",
        ),
        Meeting(
            id="m-3",
            sessions=[Session("council", 10)],
            status="announced",
            when="2022-01-30/2022-02-02",
            places=[Place("Astana", "KZ")],
            cites="late",
        ),
        Meeting(id="m-4", sessions=[Session("court")], status="postponed", cites="late"),
    ]


@pytest.fixture(scope="session")
def small() -> Commonwealth:
    """The small archive."""
    return Commonwealth(
        states=_states(),
        bodies=[
            Body(id="cis", names="Commonwealth", cites="treaty"),
            Body(id="council", names=[Name("Council of the CIS", "en")], cites="early"),
            Body(id="court", names=[Name("Economic Court", "en")], cites="late"),
        ],
        people=[Person(id="usubov-ramil", names=[Name("Ramil Usubov", "en")], cites="late")],
        instruments=[
            Instrument(id="agreement-1991", names="Agreement", date="1991-12-08", cites="treaty"),
        ],
        acts=[
            Act(
                id="act-kg",
                state="KG",
                instrument="agreement-1991",
                kind="ratification",
                date="1992-03-06",
                cites="treaty",
            ),
            Act(
                id="act-md",
                state="MD",
                instrument="agreement-1991",
                kind="ratification",
                date="1994-04-08",
                cites="late",
            ),
        ],
        topics=[
            Topic(id="security", names="security"),
            Topic(id="ai", names="artificial intelligence", broader="security"),
        ],
        meetings=_meetings(),
        claims=[
            Claim(id="c-1", about="m-1", field="when", value="2020-11-19", cites="late"),
            Claim(id="c-2", about="act-md", field="date", value="1994-04-09", cites="early"),
        ],
        sources=[
            Source(id="treaty", kind="treaty-text"),
            Source(id="early", kind="news", published="2020-11-18", copy_of="undated"),
            Source(id="late", kind="news", published="2022-05"),
            Source(id="undated", kind="official"),
            Source(id="atlas", kind="dataset", published="2000"),
        ],
        cities=[
            City(
                id="astana",
                country="KZ",
                names=[
                    Name("Astana", "en", cites="atlas"),
                    Name("Nur-Sultan", "en", "former", "2019-03/2022-09", cites="late"),
                ],
                cites="atlas",
            )
        ],
        horizon={"acts": "2022-05-31", "meetings": "2019"},
        gaps=[Gap(text="much", cites="late"), Gap(text="more")],
        version="test",
    )
