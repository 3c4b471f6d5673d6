"""A small archive with every difficult case, and random archives with random queries."""

from functools import reduce
from operator import and_, or_
from typing import Any

import pytest
from hypothesis import strategies as st

from cisrecords import Commonwealth, MeetingQuery
from cisrecords.evidence import Claim, Name, Source
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
    Person,
    Place,
    Plan,
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


def _row(participant: str, source: str, presence: str = "present", **more: Any) -> Attendance:
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


_WHENS = (
    *("2020-03-01", "2020-03-02", "2020-11-18", "2021-06-30", "2020", "2021-06", "2021~"),
    *("[2020-11-10..2020-11-20]", "[..2020-12]", "[2021..]"),
    *(
        "2020-03-01/2020-03-02",
        "2020-11/2021-01-05",
        "2020/..",
        "2020-03-01/",
        "../2020-06",
        "/2020-06",
    ),
)
_DAYS = ("2019", "2020-03-01", "2020-03-02", "2020-06", "2020-11-15", "2021", "2021-06-30", "2022")
_VALUES: dict[str, tuple[object, ...]] = {
    "body": ("council", "court"),
    "kind": ("regular", "informal"),
    "format": ("in-person", "videoconference"),
    "status": ("held", "announced"),
    "held": (True, False),
    "planned": ("2020", "2020-06/2021-02", "2021-06-30"),
    "place": ("Baku", "Minsk", "Азербайджан", "Independence Palace"),
    "host": ("AZ", "Belarus"),
    "attended_by": ("AZ", "Belarus", "council", "Usubov"),
    "absent": ("AZ", "BY", "usubov-ramil"),
    "person": ("Ramil Usubov", "ivanov"),
    "capacity": ("observer", "host"),
    "level": ("minister", "official"),
    "topic": ("security", "ai"),
    "adopted": ("strategy", "declaration"),
    "outcome": ("adopted", "planned"),
    "text": ("border guards", "пограничники", "talks"),
    "source": ("early", "late"),
}
_PLACES = (Place("Baku", "AZ"), Place("Minsk", "BY", "Independence Palace"), Place("Sochi"))
_CITES = st.sampled_from([(), ("early",), ("late",), ("early", "late")])


def _maybe(*values: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.sampled_from(values)


def _criteria() -> st.SearchStrategy[dict[str, Any]]:
    """Return a few criteria that can be combined."""
    plain = {name: st.sampled_from(values) for name, values in _VALUES.items()}
    few = st.lists(st.sampled_from(sorted(plain)), max_size=3, unique=True).flatmap(
        lambda names: st.fixed_dictionaries({name: plain[name] for name in names})
    )
    span = st.lists(st.sampled_from(_DAYS), min_size=2, max_size=2).map(sorted)
    spans: st.SearchStrategy[dict[str, Any]] = st.one_of(
        st.just({}),
        span.map(lambda days: {"since": days[0], "until": days[1]}),
        span.map(lambda days: {"since": days[0]}),
        span.map(lambda days: {"until": days[1]}),
        st.sampled_from((2020, 2021, 2023)).map(lambda year: {"year": year}),
    )
    certain = st.sampled_from([{}, {}, {"certain": True}])
    return st.tuples(few, spans, certain).map(lambda parts: parts[0] | parts[1] | parts[2])


def _queries() -> st.SearchStrategy[MeetingQuery]:
    """Return queries of criteria, and combinations of them."""
    plain = _criteria().map(lambda criteria: MeetingQuery(**criteria))

    def combined(inner: st.SearchStrategy[MeetingQuery]) -> st.SearchStrategy[MeetingQuery]:
        several = st.lists(inner, min_size=2, max_size=3)
        return (
            several.map(lambda parts: reduce(and_, parts))
            | several.map(lambda parts: reduce(or_, parts))
            | inner.map(lambda query: ~query)
        )

    return st.recursive(plain, combined, max_leaves=4)


@st.composite
def _random_row(draw: st.DrawFn) -> Attendance:
    presence = _maybe("present", "by-video", "absent", "declined", "expected", "possible")
    return Attendance(
        participant=draw(st.sampled_from(["AZ", "BY", "council"])),
        person=draw(_maybe("usubov-ramil", "ivanov")),
        level=draw(_maybe("minister", "official")),
        capacities=draw(st.sampled_from([(), ("observer",), ("host", "guest")])),
        presence=draw(presence),
        cites=draw(_CITES),
    )


@st.composite
def _random_meeting(draw: st.DrawFn, identity: str) -> Meeting:
    topics = draw(st.sampled_from([(), ("ai",), ("security",)]))
    speaker = draw(_maybe("usubov-ramil"))
    bodies = draw(st.sampled_from([("council",), ("court",), ("court", "council")]))
    adopted = st.builds(
        Adoption,
        instrument=st.sampled_from(["strategy", "declaration"]),
        outcome=_maybe("adopted", "planned"),
    )
    return Meeting(
        id=identity,
        sessions=[Session(body) for body in bodies],
        kind=draw(_maybe("regular", "informal")),
        format=draw(_maybe("in-person", "videoconference")),
        status=draw(_maybe("held", "announced", "postponed")),
        when=draw(_maybe(*_WHENS)),
        places=draw(st.lists(st.sampled_from(_PLACES), max_size=2)),
        plans=[Plan(when=when) for when in draw(st.lists(st.sampled_from(_WHENS), max_size=2))],
        host=draw(_maybe("AZ", "BY")),
        attendance=draw(st.lists(_random_row(), max_size=3)),
        agenda=[
            AgendaItem(
                summary="talks", topics=topics, people=["ivanov"], place=draw(_maybe(*_PLACES))
            )
            for _ in topics
        ],
        statements=[Statement(speaker=speaker, summary="On border guards", cites=draw(_CITES))],
        adopted=draw(st.lists(adopted, max_size=2)),
        cites=draw(_CITES),
    )


@st.composite
def _commonwealths(draw: st.DrawFn) -> Commonwealth:
    """Return records with a few random meetings."""
    count = draw(st.integers(0, 6))
    rivals = [draw(_maybe("Sochi", "Minsk, BY", "Baku; Minsk")) for _ in range(count)]
    return Commonwealth(
        states=[
            State(id="AZ", names=["Azerbaijan", "Азербайджан"]),
            State(id="BY", names="Belarus"),
        ],
        bodies=[Body(id="council", names="Council"), Body(id="court", names="Economic Court")],
        people=[Person(id="usubov-ramil", names="Ramil Usubov"), Person(id="ivanov", names="I.")],
        instruments=[
            Instrument(id="strategy", names="Strategy"),
            Instrument(id="declaration", names="Declaration"),
        ],
        topics=[
            Topic(id="security", names="security"),
            Topic(id="ai", names="AI", broader="security"),
        ],
        sources=[Source(id="early"), Source(id="late")],
        meetings=[
            *(draw(_random_meeting(f"m-{number}")) for number in range(count)),
            Meeting(id="m-x", sessions=[Session("court")], when="2021-05-05", places=_PLACES),
        ],
        claims=[
            Claim(id=f"c-{number}", about=f"m-{number}", field="places", value=rival, cites="late")
            for number, rival in enumerate(rivals)
            if rival is not None
        ],
    )


st.register_type_strategy(MeetingQuery, _queries())


@pytest.fixture(scope="session")
def commonwealths() -> st.SearchStrategy[Commonwealth]:
    """Records with a few random meetings, for random queries."""
    return _commonwealths()
