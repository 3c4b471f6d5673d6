"""One full record of every class, with every field set."""

from typing import Any

import pytest

from cisrecords.evidence import Citation, Claim, Identifier, Name, Source
from cisrecords.fields import Checked
from cisrecords.records import (
    Act,
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    City,
    Gap,
    Instrument,
    Meeting,
    Office,
    Person,
    Place,
    Plan,
    Quantity,
    Session,
    Stance,
    State,
    Statement,
    Tenure,
    Topic,
)

# What a person would type; the converters make dates, words, tuples and small records of it.
FULL: dict[type[Checked], dict[str, Any]] = {
    Name: {
        "text": "Нагиев",
        "lang": "ru",
        "kind": "alias",
        "period": "1991/..",
        "cites": "atlas",
    },
    Source: {
        "id": "azernews-2021-11-17",
        "kind": "news",
        "title": "Secretaries of security councils meet",
        "publisher": "Azernews",
        "url": "https://www.azernews.az/nation/1.html",
        "language": "en",
        "published": "2021-11-17",
        "copy_of": "agency-2021",
        "extent": "excerpt",
        "note": "The photographs were not seen.",
    },
    Citation: {
        "source": "treaty",
        "locator": "art. 9",
        "supports": ["date", "attendance[AZ].presence"],
        "according_to": "the depositary",
    },
    Claim: {
        "id": "claim-1",
        "about": "sc-08",
        "field": "attendance[MD].presence",
        "value": "absent",
        "bound": "exact",
        "as_of": "2020-11",
        "note": "Not adopted: the minutes say otherwise.",
        "cites": ["agency-2020"],
    },
    Identifier: {"scheme": "cow", "value": "372", "cites": ["atlas"]},
    State: {
        "id": "GE",
        "alpha_3": "GEO",
        "names": ["Georgia"],
        "identifiers": [Identifier("cow", "372")],
        "cites": ["atlas"],
    },
    City: {"id": "astana", "names": ["Astana"], "country": "KZ", "cites": ["atlas"]},
    Body: {
        "id": "secretaries",
        "kind": "sectoral",
        "names": ["Meeting of Secretaries of Security Councils"],
        "part_of": "cis",
        "established": "2000-03",
        "dissolved": "2030",
        "founded_by": ["decision-2000"],
        "area": "security",
        "seat": "Moscow",
        "predecessors": ["older-body"],
        "successors": ["newer-body"],
        "note": "Meets once a year.",
        "cites": ["atlas"],
    },
    Office: {
        "id": "az-secretary",
        "of": "AZ",
        "names": ["Secretary of the Security Council"],
        "cites": ["atlas"],
    },
    Person: {"id": "usubov-ramil", "names": ["Ramil Usubov", "Рамиль Усубов"], "cites": "atlas"},
    Tenure: {
        "id": "usubov-az-secretary",
        "person": "usubov-ramil",
        "state": "AZ",
        "office": "az-secretary",
        "period": "2019-06-20/..",
        "acting": False,
        "note": "Appointed by decree.",
        "cites": ["atlas"],
    },
    Topic: {"id": "cyber-security", "names": ["cyber security"], "broader": "security"},
    Instrument: {
        "id": "programme-2019",
        "kind": "programme",
        "names": ["Programme against terrorism"],
        "date": "2019-10-11",
        "place": "Ashgabat",
        "adopted_by": "council-of-heads-of-state",
        "in_force": "2020",
        "depositary": "Executive Committee",
        "covers": "2020/2022",
        "topics": ["terrorism"],
        "note": "Its annexes were not seen.",
        "cites": ["atlas"],
    },
    Act: {
        "id": "ge-leaves",
        "state": "GE",
        "instrument": "charter-1993",
        "body": "cis",
        "by": "council-of-foreign-ministers",
        "kind": "withdrawal",
        "date": "2009-08-18",
        "note": "Twelve months after the notice.",
        "cites": ["treaty"],
    },
    Meeting: {
        "id": "sc-08",
        "sessions": [Session("secretaries", 8)],
        "kind": "regular",
        "status": "held",
        "format": "videoconference",
        "when": "2020-11-18",
        "places": [Place("Moscow", "RU")],
        "host": "RU",
        "attendance": [Attendance(participant="AZ", person="usubov-ramil")],
        "agenda": [AgendaItem(title="Terrorism", topics=["terrorism"])],
        "statements": [Statement(participant="AZ", summary="spoke of the region")],
        "adopted": [Adoption(instrument="programme-2019", outcome="discussed")],
        "plans": [Plan(as_of="2020-10", when="2020-11")],
        "related": ["sc-07"],
        "inferred": ["kind", "attendance[AZ].level"],
        "note": "Held by video.",
        "cites": ["azernews-2021-11-17"],
    },
    Attendance: {
        "participant": "AZ",
        "participant_as_reported": "Azerbaijan Republic",
        "count": 9,
        "person": "usubov-ramil",
        "name_as_reported": "R. Usubov",
        "office_as_reported": "Secretary",
        "level": "head-of-agency",
        "capacities": ["member", "head-of-delegation"],
        "presence": "by-video",
        "reason": "pandemic",
        "reason_withheld": False,
        "note": "Spoke second.",
        "cites": ["agency-2020"],
    },
    AgendaItem: {
        "kind": "item",
        "title": "Biological security",
        "summary": "exchange of views on laboratories",
        "planned": True,
        "when": "2020-11-18",
        "place": "Moscow",
        "participants": ["AZ", "csto"],
        "people": ["usubov-ramil"],
        "topics": ["biological-security"],
        "cites": ["agency-2020"],
    },
    Statement: {
        "speaker": "usubov-ramil",
        "participant": "AZ",
        "capacity": "member",
        "summary": "told of mines found",
        "topics": ["mines"],
        "quantities": [Quantity(amount="10000000", unit="USD")],
        "delivery": "speech",
        "delivered_by": "deputy-name",
        "when": "2020-11-18",
        "cites": ["agency-2020"],
    },
    Quantity: {"amount": "10000000", "unit": "USD", "of": "damage", "bound": "at-least"},
    Adoption: {
        "instrument": "programme-2019",
        "described": "a programme",
        "count": 2,
        "outcome": "adopted",
        "forwarded_to": "council-of-heads-of-state",
        "stances": [Stance(participant="TM", stance="declined")],
        "note": "The chair was to sign it for the body.",
        "cites": ["agency-2020"],
    },
    Stance: {
        "participant": "TM",
        "stance": "not-interested",
        "reason": "neutrality",
        "reason_withheld": False,
        "cites": ["agency-2020"],
    },
    Plan: {
        "as_of": "2020-10-01",
        "status": "announced",
        "when": "2020-11",
        "places": ["Tashkent"],
        "format": "in-person",
        "reason": "pandemic",
        "reason_withheld": False,
        "note": "Said by the host.",
        "cites": ["agency-2020"],
    },
    Place: {"city": "Burabay", "country": "KZ", "venue": "Rixos"},
    Session: {"body": "secretaries", "ordinal": 8},
    Gap: {"body": "cis", "text": "The minutes were not found.", "cites": ["atlas"]},
}


@pytest.fixture(scope="module", params=FULL, ids=lambda cls: cls.__name__)
def cls(request: pytest.FixtureRequest) -> type[Checked]:
    """Return each record class in turn."""
    given: type[Checked] = request.param
    return given


@pytest.fixture(scope="module")
def full(cls: type[Checked]) -> dict[str, Any]:
    """Return arguments for every field of the class."""
    return dict(FULL[cls])


@pytest.fixture(scope="module")
def record(cls: type[Checked], full: dict[str, Any]) -> Any:
    """Return a record of the class with every field set."""
    return cls(**full)
