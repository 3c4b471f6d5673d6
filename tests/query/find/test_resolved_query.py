"""Queries with resolved names: their conditions and the index keys that they use."""

from typing import Any

import attrs
import pytest

from cisrecords import Commonwealth, MeetingQuery
from cisrecords.errors import BadQuery, NotFound
from cisrecords.query.find.meeting_index import MeetingIndex
from cisrecords.query.find.meeting_terms import Key
from cisrecords.query.find.place_matcher import KnownPlaces
from cisrecords.query.find.resolved_query import resolve_query
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Body,
    City,
    Instrument,
    Meeting,
    Person,
    Place,
    Session,
    State,
    Topic,
)

BAKU, MINSK = Place("Baku", "AZ"), Place("Minsk", "BY")
AZ, BY = (Attendance(participant=who, presence="present") for who in ("AZ", "BY"))
IN_BAKU, IN_MINSK = MeetingQuery(place="Baku"), MeetingQuery(place="Minsk")
OF_COUNCIL = MeetingQuery(body="council")


def row(participant: str = "BY", **more: Any) -> Attendance:
    """Make a row of attendance."""
    return Attendance(participant=participant, **more)


def met(identity: str = "m-1", body: str = "council", **more: Any) -> Meeting:
    """Make a meeting of a body."""
    return Meeting(id=identity, sessions=[Session(body)], **more)


def records(*meetings: Meeting) -> Commonwealth:
    """Build records with some meetings, where a topic bears the name of a state."""
    return Commonwealth(
        states=[State(id="AZ", names="Azerbaijan"), State(id="BY", names="Belarus")],
        bodies=[Body(id="council", names="Council"), Body(id="court", names="Economic Court")],
        people=[Person(id="ivanov", names="Ivanov"), Person(id="petrov", names="Petrov")],
        topics=[Topic(id="ties", names="Belarus")],
        instruments=[
            Instrument(id="strategy", names="Strategy"),
            Instrument(id="declaration", names="Declaration"),
        ],
        cities=[City(id="sumqayit", country="AZ", names="Sumqayit")],
        meetings=meetings,
    )


def ids(*meetings: Meeting, asked: Any = None, **criteria: Any) -> tuple[str, ...]:
    """Return the ids of the matching meetings."""
    return records(*meetings).meetings.find(asked, **criteria).ids()


def keys(*meetings: Meeting, **criteria: Any) -> tuple[Key, ...] | None:
    """Return the index keys of a query."""
    cw = records(*meetings)
    index = MeetingIndex(cw.meetings.records)
    asked = resolve_query(MeetingQuery(**criteria), cw, lambda: KnownPlaces(index.places()))
    return asked.keys(lambda key: len(index.positions(key)))


class TestCombined:
    """Queries combined in a query."""

    MEETINGS = (
        met("m-1", places=[BAKU]),
        met("m-2", places=[MINSK]),
        met("m-3", places=[BAKU, MINSK]),
        met("m-4"),
        met("m-5", "court", places=[BAKU, MINSK]),
    )

    @pytest.mark.parametrize(
        ("asked", "expected"),
        [
            (IN_BAKU & IN_MINSK, "m-3 m-5"),
            (IN_BAKU | IN_MINSK, "m-1 m-2 m-3 m-5"),
            (~IN_BAKU, "m-2 m-4"),
            (IN_BAKU & ~IN_MINSK, "m-1"),
            (~IN_BAKU & ~IN_MINSK, "m-4"),
            (~IN_BAKU | ~IN_MINSK, "m-1 m-2 m-4"),
        ],
    )
    def test_each_counts(self, asked: MeetingQuery, expected: str) -> None:
        """All of an "and", one of an "or" and none of a "not" have to match."""
        assert tuple(expected.split()) == ids(*self.MEETINGS, asked=asked)

    @pytest.mark.parametrize(
        ("inside", "expected"),
        [
            ({"all_of": ~IN_BAKU}, "m-2 m-4"),
            ({"any_of": (~IN_BAKU, ~IN_MINSK)}, "m-1 m-2 m-4"),
            ({"none_of": IN_BAKU}, "m-2 m-4"),
        ],
    )
    def test_beside_a_body(self, inside: dict[str, Any], expected: str) -> None:
        """The list of the meetings of a body does not replace the combined queries."""
        asked = attrs.evolve(OF_COUNCIL, **inside)

        assert tuple(expected.split()) == ids(*self.MEETINGS, asked=asked)
        assert tuple(expected.split()) == records(*self.MEETINGS).meetings.prepare(asked).ids()


class TestNames:
    """Names are resolved among the kinds of record that they can mean."""

    def test_a_body_may_be_host(self) -> None:
        """A meeting is found by the body that hosted it as by a state."""
        meetings = met("m-1", host="council"), met("m-2", host="BY")

        assert ("m-1",) == ids(*meetings, host="Council")
        assert ("m-2",) == ids(*meetings, host="Belarus")

    @pytest.mark.parametrize("criterion", ["host", "attended_by", "absent"])
    def test_a_topic_of_the_same_name_is_not_meant(self, criterion: str) -> None:
        """The name of a state stays unambiguous if a topic has the same name."""
        meeting = met(host="BY", attendance=[BY, row(presence="absent", person="ivanov")])
        away = met("m-2", attendance=[row(presence="absent")])

        expected = ("m-2",) if criterion == "absent" else ("m-1",)
        assert expected == ids(meeting, away, **{criterion: "Belarus"})

    @pytest.mark.parametrize(
        ("criterion", "expected"),
        [("body", ("zzz",)), ("source", ("zzz",))],
    )
    def test_an_unknown_name_is_in_the_error(
        self, criterion: str, expected: tuple[str, ...]
    ) -> None:
        """The error has the unknown name."""
        with pytest.raises(NotFound) as caught:
            ids(**{criterion: "zzz"})

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    def test_a_city_without_a_meeting(self) -> None:
        """A known city where nobody met finds nothing and is no error."""
        assert () == ids(met(places=[BAKU]), place="Sumqayit")
        assert () == ids(met(places=[BAKU], attendance=[AZ]), place="Sumqayit", attended_by="AZ")


class TestText:
    """Words in a text."""

    def test_without_a_word(self) -> None:
        """A text without a word is an error."""
        with pytest.raises(BadQuery) as caught:
            ids(text=" - ")

        assert ("text", " - ") == (caught.value.criterion, caught.value.value)

    def test_uses_the_key_of_its_longest_word(self) -> None:
        """Only the meetings with the longest word are checked."""
        assert (("text", "guards"),) == keys(met(note="On the border guards"), text="the guards")


class TestRows:
    """Criteria of one row of attendance."""

    MINISTER = row(person="ivanov", level="minister", capacities=["host"])
    OFFICIAL = row("AZ", person="petrov", level="official")
    AWAY = row("AZ", level="minister", presence="absent")

    @pytest.mark.parametrize(
        ("criteria", "expected"),
        [
            ({"attended_by": "BY", "level": "minister"}, "m-1"),
            ({"attended_by": "BY", "level": "official"}, ""),
            ({"attended_by": "BY", "level": "official", "body": "council"}, ""),
            ({"attended_by": "BY", "level": "minister", "body": "council"}, "m-1"),
            ({"attended_by": "AZ", "capacity": "host"}, ""),
            ({"person": "Ivanov", "level": "minister"}, "m-1"),
            ({"person": "Ivanov", "level": "official"}, ""),
            ({"person": "Ivanov", "capacity": "host"}, "m-1"),
            ({"person": "Ivanov", "capacity": "observer"}, ""),
            ({"absent": "AZ", "level": "minister"}, "m-2"),
            ({"absent": "AZ", "level": "official"}, ""),
            ({"absent": "AZ"}, "m-2"),
            ({"absent": "BY"}, ""),
            ({"capacity": "host"}, "m-1"),
            ({"level": "minister"}, "m-1"),
            ({"level": "official", "capacity": "host"}, ""),
        ],
    )
    def test_hold_of_the_same_row(self, criteria: dict[str, Any], expected: str) -> None:
        """A level and a capacity are those of the named participant, or of any who attended."""
        meetings = (
            met("m-1", attendance=[self.MINISTER, self.OFFICIAL]),
            met("m-2", attendance=[self.AWAY]),
        )

        assert tuple(expected.split()) == ids(*meetings, **criteria)

    def test_a_person_who_stayed_away_leaves_the_state_open(self) -> None:
        """If only a person of a state is reported absent, the state may have been absent."""
        meeting = met(attendance=[row("AZ", person="petrov", presence="absent")])
        found = records(meeting).meetings.find(absent="Azerbaijan")

        assert (("m-1",), ("m-1",)) == (found.ids(), found.maybe)

    def test_somebody_only_named_has_no_level(self) -> None:
        """A person who is only named in the agenda has no level and no capacity."""
        talks = AgendaItem(title="Talks", people=["ivanov"])
        meeting = met(attendance=[self.OFFICIAL], agenda=[talks])

        assert ("m-1",) == ids(meeting, person="Ivanov")
        assert () == ids(meeting, person="Ivanov", level="official")

    @pytest.mark.parametrize(
        ("criteria", "expected"),
        [
            ({"absent": "Azerbaijan"}, ("absent", "AZ")),
            ({"level": "minister"}, ("level", "minister")),
            ({"capacity": "host"}, ("capacity", "host")),
            ({"capacity": "host", "level": "minister"}, ("capacity", "host")),
            ({"person": "Ivanov", "level": "minister"}, ("person", "ivanov")),
            ({"adopted": "Strategy", "outcome": "planned"}, ("adopted", "strategy")),
        ],
    )
    def test_use_one_key(self, criteria: dict[str, Any], expected: Key) -> None:
        """Only meetings with such a row are checked, whatever the other criteria of the row."""
        assert (expected,) == keys(**criteria)

    def test_a_body_and_who_sat_are_joined(self) -> None:
        """Together with a third criterion, both a body and a state have to match."""
        meetings = (
            met("m-1", places=[BAKU], attendance=[AZ]),
            met("m-2", places=[BAKU], attendance=[BY]),
            met("m-3", "court", places=[BAKU], attendance=[AZ]),
            *(met(f"m-{number}", attendance=[AZ]) for number in range(4, 9)),
        )

        assert ("m-1",) == ids(*meetings, body="council", attended_by="AZ", place="Baku")


class TestDocuments:
    """Criteria of one row of adoption."""

    MEETINGS = (
        met(
            "m-1",
            adopted=[
                Adoption(instrument="strategy", outcome="adopted"),
                Adoption(instrument="declaration", outcome="planned"),
            ],
        ),
        met("m-2", adopted=[Adoption(instrument="strategy", outcome="planned")]),
        met("m-3", adopted=[Adoption(instrument="strategy")]),
    )

    @pytest.mark.parametrize(
        ("criteria", "expected"),
        [
            ({"adopted": "Strategy"}, "m-1 m-2 m-3"),
            ({"adopted": "Declaration"}, "m-1"),
            ({"outcome": "planned"}, "m-1 m-2"),
            ({"outcome": "adopted"}, "m-1"),
            ({"adopted": "Strategy", "outcome": "planned"}, "m-2"),
            ({"adopted": "Declaration", "outcome": "adopted"}, ""),
        ],
    )
    def test_hold_of_the_same_row(self, criteria: dict[str, Any], expected: str) -> None:
        """An outcome is that of the named document, or of any."""
        assert tuple(expected.split()) == ids(*self.MEETINGS, **criteria)
