"""Laws of `find` on every kind but meetings: random records, compared with an independent scan.

There are few days, so that a vague date is checked by trying every one of them.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth, PartialDate, Period
from cisrecords.archive import from_object, overlapping_tenures
from cisrecords.dates import EndKind
from cisrecords.evidence import Claim, Source
from cisrecords.names import fold
from cisrecords.records import (
    Act,
    Attendance,
    Body,
    City,
    Instrument,
    Meeting,
    Office,
    Person,
    Session,
    State,
    Tenure,
    Topic,
)

Answer = tuple[bool, bool]
"""Whether a record certainly matches, and whether it possibly does."""

Scan = Callable[[Commonwealth, Any, Any], Answer]
"""A function that checks a criterion, from the records, its value and one record."""

LONG_AGO, LATER = 0, 4_000_000
DAYS = range(PartialDate("2020-02-25").earliest_ordinal, PartialDate("2020-04-06").latest_ordinal)
DATES = ("2020-03-01", "2020-03-09", "2020-03-10", "2020-03", "[2020-03-05..2020-03-12]")
PERIODS = (
    *("2020-03-01/2020-03-09", "2020-03-05/..", "2020-03-05/", "../2020-03-09", "/2020-03-09"),
    *("2020-03/2020-03-10", "2020-03-08/2020-03", "2020-03-01/2020-03", "../.."),
)
ASKED = ("2020-03-01", "2020-03-08", "2020-03-09", "2020-03-20", "2020-03")


def may_be(date: PartialDate | None) -> Iterable[int]:
    """List the days that a date may be; without a date any day, distant ones included."""
    if date is None:
        return (LONG_AGO, *DAYS, LATER)
    return range(date.earliest_ordinal, date.latest_ordinal + 1)


def worlds(when: PartialDate | Period | None) -> Iterator[tuple[int, int]]:
    """List the first and last days that something may have had."""
    if not isinstance(when, Period):
        yield from ((day, day) for day in may_be(when))
        return
    begun = (LONG_AGO,) if when.start_kind is EndKind.OPEN else may_be(when.start)
    over = (LATER,) if when.end_kind is EndKind.OPEN else may_be(when.end)
    yield from ((one, other) for one in begun for other in over if one <= other)


def touches(when: PartialDate | Period | None, first: int, last: int) -> Answer:
    """Check whether something existed on a day of a span, in all worlds and in any."""
    if (first, last) == (LONG_AGO, LATER):
        return True, True
    found = [begun <= last and first <= over for begun, over in worlds(when)]
    return all(found), any(found)


def plainly(answer: object) -> Answer:
    """Return a certain answer."""
    return bool(answer), bool(answer)


def since(name: str) -> Scan:
    """Return a scan that a date is from a day on."""
    return lambda _, value, record: touches(
        getattr(record, name), PartialDate(value).earliest_ordinal, LATER
    )


def until(name: str) -> Scan:
    """Return a scan that a date is up to a day."""
    return lambda _, value, record: touches(
        getattr(record, name), LONG_AGO, PartialDate(value).latest_ordinal
    )


def equals(name: str) -> Scan:
    """Return a scan that a field has a value."""
    return lambda _, value, record: plainly(getattr(record, name) == value)


def refers(name: str) -> Scan:
    """Return a scan that a field has the id of the record with a name."""

    def scan(cw: Commonwealth, value: str, record: Any) -> Answer:
        field: Any = getattr(record, name)
        return plainly(cw.resolve(value).id in (field if isinstance(field, tuple) else [field]))

    return scan


def has_words(name: str) -> Scan:
    """Return a scan that a field contains some words."""
    return lambda _, value, record: plainly(
        f" {fold(value)} " in f" {fold(getattr(record, name))} "
    )


def _on_whom(name: str) -> Scan:
    return lambda cw, value, state: plainly(
        any(
            str(act.state) == state.id and getattr(act, name) == cw.resolve(value).id
            for act in cw.acts
        )
    )


def _existed(_: Commonwealth, value: str, body: Body) -> Answer:
    day = PartialDate(value).earliest_ordinal
    begun = [one <= day for one in may_be(body.established)]
    over = [True] if body.dissolved is None else [one >= day for one in may_be(body.dissolved)]
    return all(begun) and all(over), any(begun) and any(over)


def _wider(cw: Commonwealth, value: str, topics: Iterable[str]) -> bool:
    wanted = cw.topics[value].id
    chains = [[one] for one in topics]
    for chain in chains:
        while above := cw.topics[chain[-1]].broader:
            chain.append(above)
    return any(wanted in chain for chain in chains)


def _narrower(cw: Commonwealth, value: str, topic: Topic) -> Answer:
    return plainly(topic.broader and _wider(cw, value, [topic.broader]))


def _held_by(cw: Commonwealth, value: str, office: Office) -> Answer:
    who = cw.resolve(value, ("people", "states")).id
    return plainly(any(t.office == office.id and who in (t.person, t.state) for t in cw.tenures))


def _of_office(cw: Commonwealth, value: str, tenure: Tenure) -> Answer:
    owner: str | None = cw.offices[tenure.office].of
    return plainly(owner == cw.resolve(value, ("states", "bodies")).id)


def _sat_for(cw: Commonwealth, value: str, person: Person) -> Answer:
    state = str(cw.states[value].id)
    rows = [row for meeting in cw.meetings for row in meeting.attendance]
    sat = any(row.person == person.id and row.participant == state for row in rows)
    mine = [each for each in cw.tenures if each.person == person.id]
    return plainly(sat or any(cw.offices[each.office].of == state for each in mine))


def _held_office(cw: Commonwealth, asked: dict[str, Any], person: Person) -> Answer:
    """Check whether one tenure matches an office, its owner and a day, all at once."""
    office = cw.offices[asked["office"]].id if "office" in asked else None
    whose = str(cw.resolve(asked["of"], ("states", "bodies")).id) if "of" in asked else None
    day = PartialDate(asked["on"]).earliest_ordinal if "on" in asked else None
    answers = [
        touches(each.period, *((LONG_AGO, LATER) if day is None else (day, day)))
        for each in cw.tenures
        if each.person == person.id
        and office in (None, each.office)
        and whose in (None, cw.offices[each.office].of)
    ]
    return any(sure for sure, _ in answers), any(possible for _, possible in answers)


def _on(_: Commonwealth, value: str, tenure: Tenure) -> Answer:
    day = PartialDate(value).earliest_ordinal
    return touches(tenure.period, day, day)


def _said_by(_: Commonwealth, value: str, claim: Claim) -> Answer:
    return plainly(value in [cite.source for cite in claim.cites])


WHOLE_DAYS = ("2020-03-01", "2020-03-08", "2020-03-09", "2020-03-20")
STATES = ("Азербайджан", "belarus", "BY")
SCANS: dict[str, dict[str, tuple[tuple[Any, ...], Scan]]] = {
    "states": {
        "instrument": (("Strategy", "declaration"), _on_whom("instrument")),
        "body": (("Council", "court"), _on_whom("body")),
    },
    "bodies": {
        "kind": (("charter", "sectoral"), equals("kind")),
        "part_of": (("Council", "Belarus"), refers("part_of")),
        "area": (("legal", "Security"), has_words("area")),
        "founded_by": (("Strategy",), refers("founded_by")),
        "on": (WHOLE_DAYS, _existed),
    },
    "offices": {
        "of": (("Council", *STATES), refers("of")),
        "held_by": (("Ramil Usubov", "Belarus"), _held_by),
    },
    "people": {"state": (STATES, _sat_for)},
    "tenures": {
        "person": (("Рамиль Усубов", "ivanov"), refers("person")),
        "state": (STATES, refers("state")),
        "office": (("o-1", "o-2"), refers("office")),
        "of": (("Council", "AZ"), _of_office),
        "on": (WHOLE_DAYS, _on),
        "since": (ASKED, since("period")),
        "until": (ASKED, until("period")),
        "acting": ((True, False), lambda _, value, tenure: plainly(bool(tenure.acting) is value)),
    },
    "instruments": {
        "kind": (("strategy", "declaration"), equals("kind")),
        "adopted_by": (("Council", "Economic Court"), refers("adopted_by")),
        "topic": (
            ("security", "AI"),
            lambda cw, value, text: plainly(_wider(cw, value, text.topics)),
        ),
        "since": (ASKED, since("date")),
        "until": (ASKED, until("date")),
    },
    "acts": {
        "state": (STATES, refers("state")),
        "instrument": (("Strategy", "declaration"), refers("instrument")),
        "body": (("Council", "court"), refers("body")),
        "by": (("Council",), refers("by")),
        "kind": (("signature", "joined"), equals("kind")),
        "since": (ASKED, since("date")),
        "until": (ASKED, until("date")),
    },
    "topics": {"broader": (("security", "ai"), _narrower)},
    "claims": {
        "about": (("Council", "court"), refers("about")),
        "value": (("5", "7"), equals("value")),
        "source": (("early", "late"), _said_by),
    },
    "sources": {
        "kind": (("news", "minutes"), equals("kind")),
        "language": (("ru",), has_words("language")),
        "publisher": (("ТАСС", "tass"), has_words("publisher")),
        "extent": (("whole",), equals("extent")),
        "copy_of": (("early",), refers("copy_of")),
        "since": (ASKED, since("published")),
        "until": (ASKED, until("published")),
    },
    "cities": {"country": (STATES, refers("country"))},
}
"""For each kind and criterion, values of it, and the scan that checks it."""


def some(*values: Any) -> st.SearchStrategy[Any]:
    """Draw one of some values, or nothing."""
    return st.none() | st.sampled_from(values)


def _several(record: Callable[..., Any], prefix: str, **drawn: Any) -> st.SearchStrategy[list[Any]]:
    """Draw some records of one class, each with an id of its own."""
    fields = st.fixed_dictionaries(drawn)
    return st.lists(fields, max_size=4).map(
        lambda each: [record(id=f"{prefix}-{place}", **given) for place, given in enumerate(each)]
    )


def _tenure(who: tuple[str | None, str | None], **more: Any) -> Tenure:
    return Tenure(person=who[0], state=who[1], **more)


def _act(on: dict[str, str], **more: Any) -> Act:
    return Act(**on, **more)


def _without_conflicts(tenures: list[Tenure]) -> list[Tenure]:
    """Leave out tenures of one holder that repeat others or surely overlap with them."""
    kept: list[Tenure] = []
    for tenure in tenures:
        if not [*overlapping_tenures([*kept, tenure], from_object)]:
            kept.append(tenure)
    return kept


@st.composite
def commonwealths(draw: st.DrawFn) -> Commonwealth:
    """Draw a few records of every kind."""
    seats = st.builds(
        Attendance,
        participant=st.sampled_from(["AZ", "BY"]),
        person=some("usubov-ramil", "ivanov"),
    )
    who = st.sampled_from([("usubov-ramil", None), ("ivanov", None), (None, "BY")])
    texts = [
        Instrument(
            id=name,
            names=name.title(),
            kind=draw(some("strategy", "declaration")),
            adopted_by=draw(some("council", "court")),
            date=draw(some(*DATES)),
            topics=draw(st.sampled_from([(), ("ai",), ("security",), ("drones", "trade")])),
        )
        for name in ("strategy", "declaration")
    ]
    established, dissolved = (
        draw(some("2020-03-01", "2020-03")),
        draw(some("2020-04", "2020-04-02")),
    )
    return Commonwealth(
        states=[
            State(id="AZ", names=["Azerbaijan", "Азербайджан"]),
            State(id="BY", names="Belarus"),
        ],
        bodies=[
            Body(id="council", names="Council", kind="charter", area="security / legal"),
            Body(
                id="court",
                names="Economic Court",
                kind=draw(some("sectoral", "charter")),
                part_of=draw(some("council", "BY")),
                area=draw(st.sampled_from(["legal", "social"])),
                founded_by=draw(st.sampled_from([(), ("strategy",)])),
                established=established,
                dissolved=dissolved,
            ),
        ],
        offices=[
            Office(id="o-1", names="Chair", of=draw(st.sampled_from(["council", "AZ"]))),
            Office(id="o-2", names="Head", of="BY"),
        ],
        people=[
            Person(id="usubov-ramil", names=["Ramil Usubov", "Рамиль Усубов"]),
            Person(id="ivanov", names="I."),
        ],
        tenures=draw(
            _several(
                _tenure,
                "t",
                who=who,
                office=st.sampled_from(["o-1", "o-2"]),
                period=some(*PERIODS),
                acting=some(True),
            ).map(_without_conflicts)
        ),
        instruments=texts,
        acts=draw(
            _several(
                _act,
                "a",
                on=st.sampled_from(
                    [{"instrument": "strategy"}, {"body": "council"}, {"body": "court"}]
                ),
                state=st.sampled_from(["AZ", "BY"]),
                kind=st.sampled_from(["signature", "joined"]),
                by=some("council"),
                date=some(*DATES),
            )
        ),
        topics=[
            Topic(id="security", names="security"),
            Topic(id="ai", names="AI", broader=draw(some("security"))),
            Topic(id="drones", names="drones", broader="ai"),
            Topic(id="trade", names="trade"),
        ],
        meetings=[
            Meeting(id="m-1", sessions=[Session("court")], attendance=draw(st.lists(seats))),
        ],
        claims=draw(
            _several(
                Claim,
                "c",
                about=st.sampled_from(["council", "court"]),
                field=st.sampled_from(["figure:staff", "established"]),
                value=st.sampled_from(["5", "2020"]),
                cites=st.sampled_from(["early", "late"]),
            )
        ),
        sources=[
            Source(id="early", language="ru", publisher="TASS news"),
            Source(
                id="late",
                language=draw(st.sampled_from(["ru", "en"])),
                kind=draw(some("news", "minutes")),
                publisher=draw(st.sampled_from(["ТАСС", "BelTA"])),
                extent=draw(some("whole", "title")),
                copy_of=draw(some("early")),
                published=draw(some(*DATES)),
            ),
        ],
        cities=[City(id="minsk", names="Minsk", country=draw(some("BY", "AZ")))],
    )


@st.composite
def questions(draw: st.DrawFn, kind: str) -> dict[str, Any]:
    """Draw a few criteria of a kind, with a span that is not reversed."""
    names = draw(st.lists(st.sampled_from(sorted(SCANS[kind])), unique=True, max_size=3))
    asked = {name: draw(st.sampled_from(SCANS[kind][name][0])) for name in names}
    if asked.get("until", "9") < asked.get("since", ""):
        del asked["until"]
    return asked


def answers(found: Any) -> tuple[list[str], list[str]]:
    """Return the ids of the certain and of the possible matches."""
    return [one for one in found.ids() if one not in found.maybe], [*found.maybe]


def scanned(cw: Commonwealth, kind: str, asked: dict[str, Any]) -> tuple[list[str], list[str]]:
    """Check criteria on every record, and return certain and possible matches."""
    sure: list[str] = []
    maybe: list[str] = []
    for record in cw.collection(kind):
        scans = [SCANS[kind][name][1](cw, value, record) for name, value in asked.items()]
        if all(certain for certain, _ in scans):
            sure.append(record.id)
        elif all(possible for _, possible in scans):
            maybe.append(record.id)
    return sure, maybe


class TestLaws:
    """Laws that hold for every kind."""

    @pytest.mark.parametrize(
        "kind",
        [
            pytest.param(kind, marks=() if kind in ("acts", "tenures") else pytest.mark.long)
            for kind in SCANS
        ],
    )
    @given(data=st.data())
    def test_find_equals_a_scan(self, kind: str, data: st.DataObject) -> None:
        """The matches, their order and the maybes are those of a scan of the records."""
        cw, asked = data.draw(commonwealths()), data.draw(questions(kind))
        every: Any = cw.collection(kind)

        assert scanned(cw, kind, asked) == answers(every.find(**asked))

    @given(data=st.data(), cw=commonwealths(), kind=st.sampled_from(sorted(SCANS)))
    def test_a_chain_finds_what_all_criteria_find(
        self, data: st.DataObject, cw: Commonwealth, kind: str
    ) -> None:
        """Criteria one after the other, in any order, find the same as together."""
        asked = data.draw(questions(kind))
        every: Any = cw.collection(kind)
        chained = every
        for name in data.draw(st.permutations(sorted(asked))):
            chained = chained.find(**{name: asked[name]})

        assert every.find(**asked) == chained


class TestPeople:
    """An office, its owner and a day have to match in one tenure."""

    @given(data=st.data(), cw=commonwealths())
    def test_find_equals_a_scan(self, data: st.DataObject, cw: Commonwealth) -> None:
        """A person matches if one of their tenures matches every criterion."""
        values = {"office": ("o-1", "o-2"), "of": ("Council", "Belarus"), "on": WHOLE_DAYS}
        names = data.draw(st.lists(st.sampled_from(sorted(values)), min_size=1, unique=True))
        asked: dict[str, Any] = {name: data.draw(st.sampled_from(values[name])) for name in names}
        scans = {person.id: _held_office(cw, asked, person) for person in cw.people}
        sure = [one for one, (certain, _) in scans.items() if certain]
        maybe = [one for one, (certain, possible) in scans.items() if possible and not certain]

        assert (sure, maybe) == answers(cw.people.find(**asked))
        assert (sure, []) == answers(cw.people.find(**asked, certain=True))
