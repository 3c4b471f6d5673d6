"""The records that the messages are about: few, and none of the shipped ones."""

import cisrecords as cis
from cisrecords import Attendance, Citation, Name, Place, Session


def _meetings() -> list[cis.Meeting]:
    row = Attendance(participant="GE", presence="present", cites="early")
    return [
        cis.Meeting(
            id="m-1",
            sessions=[Session("council", 8)],
            status="held",
            when="2020-11-18",
            places=[Place("Minsk", "BY", "Independence Palace")],
            attendance=[row],
            agenda=[cis.AgendaItem(summary="talks", topics=["security"], cites="early")],
            cites="early",
        ),
        cis.Meeting(
            id="m-2",
            sessions=[Session("court", 1)],
            status="announced",
            when="2021-11",
            places=[Place("Astana", "KZ")],
            cites="late",
        ),
        cis.Meeting(id="m-3", sessions=[Session("court", 2)], when="2022-03-04", cites="late"),
    ]


def _acts() -> list[cis.Act]:
    rows = (
        ("act-1", "GE", "agreement-1991", "ratification", "1992-03-06"),
        ("act-2", "GE", "charter-1993", "ratification", "1994-04-19"),
        ("act-3", "BY", "agreement-1991", "signature", "1991-12"),
    )
    return [
        cis.Act(id=one, state=state, instrument=text, kind=kind, date=date, cites="treaty")
        for one, state, text, kind, date in rows
    ]


def sample() -> cis.Commonwealth:
    """Return two states with acts, three bodies, a few people, meetings, claims and sources."""
    names = {"GE": "Georgia", "BY": "Belarus", "KZ": "Kazakhstan"}
    people = {"orlov-a": "Orlov", "orlov-b": "Orlov", "amanov-c": "Charymyrat Amanov"}
    cites = [Citation(source="late", locator="p. 2", according_to="the press service")]
    return cis.Commonwealth(
        states=[cis.State(id=one, names=[Name(name, "en")]) for one, name in names.items()],
        bodies=[
            cis.Body(id="cis", names=[Name("Commonwealth", "en")]),
            cis.Body(id="council", names=[Name("Council of Heads", "en")]),
            cis.Body(id="court", names=[Name("Economic Court", "en")]),
            cis.Body(id="closed", names=[Name("Old Bureau", "en")], dissolved="2001-05-04"),
        ],
        offices=[cis.Office(id="chair", of="council", names=[Name("Chair", "en")])],
        people=[cis.Person(id=one, names=[Name(name, "en")]) for one, name in people.items()],
        tenures=[cis.Tenure(id="t-1", office="chair", person="orlov-a", period="2020/2021")],
        instruments=[
            cis.Instrument(id="agreement-1991", names="Agreement", date="1991-12-08"),
            cis.Instrument(id="charter-1993", names="Charter", date="1993-01-22"),
            cis.Instrument(id="treaty-1999", names="Treaty", date="1999-01-01"),
        ],
        acts=_acts(),
        topics=[cis.Topic(id="security", names=[Name("security", "en")])],
        meetings=_meetings(),
        claims=[
            cis.Claim(id="c-1", about="m-1", field="when", value="2020-11-19", cites=cites),
            cis.Claim(id="c-2", about="GE", field="status", value="member", cites="undated"),
            cis.Claim(id="c-3", about="cis", field="figure:bodies", value="80", cites="late"),
        ],
        sources=[
            cis.Source(id="treaty", kind="treaty-text", title="Treaties"),
            cis.Source(id="early", kind="news", published="2020-11-18"),
            cis.Source(id="late", kind="news", published="2022-05", copy_of="undated"),
            cis.Source(id="undated", kind="official"),
        ],
        cities=[cis.City(id="astana", country="KZ", names=[Name("Astana", "en")])],
        retired={"m-old": "m-1"},
        version="1",
    )
