"""The index and prepared queries: which meetings are listed, and how few are checked."""

from typing import Any
from unittest.mock import patch

import pytest

from cisrecords import Commonwealth, MeetingQuery
from cisrecords.dates import DayRange, day_range
from cisrecords.query.find.meeting_index import MeetingIndex
from cisrecords.query.find.meeting_terms import Seat
from cisrecords.query.find.place_matcher import KnownPlaces
from cisrecords.query.find.resolved_query import ResolvedQuery, resolve_query
from cisrecords.records import Attendance, Body, Meeting, Session, State


def met(identity: str, **more: Any) -> Meeting:
    """Make a meeting of the court."""
    return Meeting(id=identity, sessions=[Session("court")], **more)


def _places(index: MeetingIndex) -> KnownPlaces:
    """Return the places that an index lists."""
    return KnownPlaces(index.places())


class TestIndex:
    """Lists of meetings."""

    def test_positions(self, small: Commonwealth) -> None:
        """Meetings are listed under their terms, in order; an unknown term has none."""
        index = MeetingIndex(small.meetings.records)

        assert [0, 1, 2] == index.positions(("body", "council"))
        assert [0] == index.positions(("attended_by", Seat("council", "AZ")))
        assert [] == index.positions(("attended_by", Seat("court", "AZ")))
        assert [] == index.positions(("topic", "no such topic"))

    def test_postings(self, small: Commonwealth) -> None:
        """Meetings of a known day are a slice of the list; the others are checked one by one."""
        posting = MeetingIndex(small.meetings.records).posting(None)

        assert ("m-1", "m-2", "m-3") == posting.ids
        assert (0, 3, [3]) == posting.within(day_range(None, None))
        assert (0, 1, []) == posting.within(day_range("2020", "2020"))
        assert (1, 3, []) == posting.within(day_range("2021", None))
        assert (2, 2, [1]) == posting.within(day_range("2021-11-10", "2021-11-20"))
        assert (3, 3, []) == posting.within(day_range("2023", None))
        assert [1, 2] == posting.uncertain(0, 3)
        assert [] == posting.uncertain(0, 1)

    def test_several_keys(self, small: Commonwealth) -> None:
        """Under several keys each meeting is found once, in order."""
        index = MeetingIndex(small.meetings.records)
        posting = index.posting((("body", "court"), ("body", "council")))

        assert (0, 3, [3]) == posting.within(DayRange())
        assert (0, 1, 2) == posting.positions
        assert () == index.posting(()).positions

    def test_one_key_is_cached(self, small: Commonwealth) -> None:
        """The list of one key is built once."""
        index = MeetingIndex(small.meetings.records)

        assert index.posting((("body", "court"),)) is index.posting((("body", "court"),))

    def test_places(self, small: Commonwealth) -> None:
        """Every place is listed once."""
        places = list(MeetingIndex(small.meetings.records).places())

        assert ["Nur-Sultan", "Baku", "Astana"] == [place.city for place in places]


class TestDoubts:
    """Meetings about which the lists leave something open."""

    EXPECTED = (
        Attendance(participant="AZ", presence="expected"),
        Attendance(participant="BY", presence="present"),
    )

    @pytest.mark.parametrize("criteria", [{}, {"body": "court"}])
    def test_who_was_only_expected_may_have_come(self, criteria: Any) -> None:
        """A meeting is a maybe for a state that was expected, and certain for one that came."""
        meeting = met("m-1", when="2020-03-01", attendance=self.EXPECTED)
        meetings = Commonwealth(
            states=[State(id="AZ", names="Azerbaijan"), State(id="BY", names="Belarus")],
            bodies=[Body(id="court", names="Economic Court")],
            meetings=[meeting],
        ).meetings

        assert ("m-1",) == meetings.find(attended_by="AZ", **criteria).maybe
        assert () == meetings.find(attended_by="BY", **criteria).maybe
        assert ("m-1",) == meetings.find(attended_by="BY", **criteria).ids()

    def test_days_far_apart(self) -> None:
        """A meeting that may have been in any of several years matches these and hides no other."""
        meetings = Commonwealth(
            bodies=[Body(id="court", names="Economic Court")],
            meetings=[met("m-1", when="2018/2020"), met("m-2", when="2019-05-01")],
        ).meetings

        assert ("m-1", "m-2") == meetings.prepare(since="2019", until="2019").ids()
        assert ("m-1",) == meetings.prepare(since="2020").ids()
        assert () == meetings.prepare(since="2021").ids()
        assert () == meetings.prepare(until="2017").ids()


class TestKeys:
    """The lists that a query reads."""

    def test_chooses_the_fewest(self, small: Commonwealth) -> None:
        """Of several lists the shortest is read."""
        index = MeetingIndex(small.meetings.records)
        query = MeetingQuery(body="council", place="Baku", held=True)
        keys = resolve_query(query, small, lambda: _places(index)).keys(
            lambda key: len(index.positions(key))
        )

        assert keys is not None
        assert [1] == index.positions(keys[0])

    def test_checks_no_meeting_if_the_lists_are_enough(self, small: Commonwealth) -> None:
        """A body, a state and days need the lists alone."""
        query = MeetingQuery(body="council", attended_by="Azerbaijan", until="2020")
        prepared = small.meetings.prepare(query)

        with patch.object(ResolvedQuery, "verdict", side_effect=AssertionError):
            assert ("m-1",) == prepared.ids()

    def test_an_or_of_lists_is_a_list(self, small: Commonwealth) -> None:
        """If every alternative has a list, the query has one."""
        either = MeetingQuery(body="court") | MeetingQuery(place="Baku")
        index = MeetingIndex(small.meetings.records)

        assert 2 == len(resolve_query(either, small, lambda: _places(index)).keys(len) or ())
        assert resolve_query(either | ~either, small, lambda: _places(index)).keys(len) is None
