"""Meetings searched by days that are not known, by plans, by year, and by places of their parts."""

from typing import Any

import pytest

import cisrecords as cis
from cisrecords import Commonwealth, MeetingQuery
from cisrecords.errors import BadQuery, NotFound
from cisrecords.evidence import Claim, Source
from cisrecords.records import (
    AgendaItem,
    Body,
    City,
    Meeting,
    Place,
    Plan,
    Session,
    State,
)


def met(identity: str, **fields: Any) -> Meeting:
    """Make a meeting of the council."""
    return Meeting(id=identity, sessions=[Session("council")], **fields)


CW = Commonwealth(
    states=[State(id="AZ", names="Azerbaijan"), State(id="BY", names=["Belarus", "Беларусь"])],
    bodies=[Body(id="council", names="Council")],
    cities=[
        City(id="minsk", country="BY", names=["Minsk", "Минск", "Mensk"]),
        City(id="baku", country="AZ", names=["Baku", "Баку"]),
    ],
    sources=[Source(id="s")],
    meetings=[
        met("held", when="2020-10-15", plans=[Plan(when="2020-09"), Plan(when="2020-10-15")]),
        met("vague", when="2020", places=Place("Minsk", "BY")),
        met("moved", plans=[Plan(when="1998-03-19"), Plan(status="postponed", when="1998-10")]),
        met("put-off", plans=[Plan(when="1998-03-19"), Plan(status="postponed")]),
        met("no-day", plans=[Plan(status="announced")], places=Place("Baku", "AZ")),
        met("nothing"),
        met(
            "excursion",
            when="2015-05-05",
            places=Place("Baku", "AZ"),
            agenda=[AgendaItem(kind="visit", place=Place("Minsk", "BY"))],
        ),
        met("hotel", when="2016-06-06", places=Place("Baku", "AZ", "Hotel Minsk")),
        met("hall", when="2016-07-07", places=Place(venue="Mensk Arena")),
        met("rival", when="2017-07-07", places=Place("Baku", "AZ")),
        met(
            "rival-item",
            when="2018-08-08",
            agenda=[AgendaItem(title="visit", place=Place("Baku", "AZ"))],
        ),
    ],
    claims=[
        Claim(id="c-1", about="rival", field="places", value="Palace, Minsk, BY", cites="s"),
        Claim(id="c-2", about="rival-item", field="agenda[visit].place", value="Minsk", cites="s"),
        Claim(id="c-3", about="held", field="note", value="Minsk", cites="s"),
        Claim(id="c-4", about="hotel", field="places", value="Xanadu", cites="s"),
    ],
)


def found(**criteria: Any) -> tuple[set[str], set[str]]:
    """Return the ids that certainly match, and those that only may."""
    answer = CW.meetings.find(**criteria)
    return {*answer.ids()} - {*answer.maybe}, {*answer.maybe}


class TestDaysThatAreNotKnown:
    """A meeting without a day is searched under the days of its plans."""

    @pytest.mark.parametrize(
        ("since", "until", "sure", "maybe"),
        [
            ("1998-03-19", "1998-03-19", set(), {"moved", "put-off"}),
            ("1998-10-05", "1998-10-05", set(), {"moved"}),
            ("1998-04", "1998-09", set(), set()),
            ("1998", "1998", set(), {"moved", "put-off"}),
            (None, "1999", set(), {"moved", "put-off"}),
            ("2020-10-15", "2020-10-15", {"held"}, {"vague"}),
            ("2020-09", "2020-09", set(), {"vague"}),
            ("2021", None, set(), set()),
        ],
    )
    def test_as_a_maybe(
        self, since: str | None, until: str | None, sure: set[str], maybe: set[str]
    ) -> None:
        """It only may have been on these days; without any, it is in no range of days."""
        assert (sure, maybe) == found(since=since, until=until)
        assert tuple(m.id for m in CW.meetings if m.id in sure | maybe) == (
            CW.meetings.prepare(since=since, until=until, body="council").ids()
        )

    def test_without_a_range_all_match(self) -> None:
        """Without a range of days, a meeting without a day matches for sure."""
        assert ({*CW.meetings.ids()}, set()) == found()
        assert {"no-day", "nothing"} <= found(body="council")[0]

    def test_beside_other_criteria(self) -> None:
        """The days narrow an answer of other criteria, and none matches what lies outside."""
        assert (set(), set()) == found(place="Baku", since="1990", until="2010")
        assert (set(), {"moved", "put-off"}) == found(body="council", year=1998)

    def test_the_one_summit_of_a_day(self) -> None:
        """A summit that was put off in 1998 is not found on a day of 2015."""
        day = "2015-10-16"
        answer = cis.load().meetings.find(body="CHS", since=day, until=day)

        assert (("chs-2015-10-16",), ()) == (answer.ids(), answer.maybe)


class TestYear:
    """`year`, as a whole number or its digits."""

    @pytest.mark.parametrize("year", [2015, "2015"], ids=repr)
    def test_is_that_year(self, year: Any) -> None:
        """It finds what the whole year as a span finds."""
        assert ({"excursion"}, set()) == found(year=year) == found(since="2015", until="2015")

    def test_narrows_a_span(self) -> None:
        """Together with a span, the days in both count; there have to be some."""
        assert ({"hall"}, set()) == found(year=2016, since="2016-07")
        with pytest.raises(BadQuery) as caught:
            found(year=2016, since="2017")
        assert "year" == caught.value.criterion

    @pytest.mark.parametrize("year", [13, 2013.5, "soon", "2013-05", 20133, True])
    def test_anything_else(self, year: Any) -> None:
        """Anything but a year of four digits is an error."""
        with pytest.raises(BadQuery) as caught:
            found(year=year)
        assert ("year", year) == (caught.value.criterion, caught.value.value)

    def test_combined(self) -> None:
        """Two queries of years match both, or either."""
        both = MeetingQuery(year=2015) | MeetingQuery(year=2016)

        assert ("excursion", "hotel", "hall") == CW.meetings.find(both).ids()
        assert () == CW.meetings.find(MeetingQuery(year=2015) & MeetingQuery(year=2016)).ids()


class TestPlanned:
    """`planned`, a range of days asked of the plans."""

    @pytest.mark.parametrize(
        ("planned", "sure", "maybe"),
        [
            ("2020-10", {"held"}, set()),
            ("2020-10-15", {"held"}, set()),
            ("2020-09-10", set(), {"held"}),
            ("2020-09-01/2020-10-31", {"held"}, set()),
            ("1998", {"moved", "put-off"}, set()),
            ("1998-10", {"moved"}, set()),
            ("1998-10-01/1998-10-15", set(), {"moved"}),
            ("2015", set(), set()),
            (cis.Period("1998-03/.."), {"moved", "put-off", "held"}, set()),
        ],
    )
    def test_whether_it_was_held_then_or_not(
        self, planned: Any, sure: set[str], maybe: set[str]
    ) -> None:
        """Any plan counts, that of a meeting held on another day, too."""
        assert (sure, maybe) == found(planned=planned)

    def test_beside_the_days_of_the_meeting(self) -> None:
        """A plan is asked apart from the day of the meeting."""
        assert ({"held"}, set()) == found(planned="2020", since="2020-10-15", until="2020-10-15")
        assert (set(), set()) == found(planned="2020", since="2021")


class TestPlace:
    """Places of a meeting, of the items of its agenda, and of rival claims."""

    @pytest.mark.parametrize(
        "place", ["Minsk", "minsk", "Минск", "Mensk", CW.cities["minsk"]], ids=str
    )
    def test_by_any_name_of_a_city(self, place: Any) -> None:
        """An item there is enough; a rival place is a maybe; a hotel of that name is not there."""
        assert ({"vague", "excursion", "hall"}, {"rival", "rival-item"}) == found(place=place)

    @pytest.mark.parametrize("place", ["Belarus", "BY", "Беларусь", CW.states["BY"]], ids=str)
    def test_by_any_name_of_a_country(self, place: Any) -> None:
        """A country is found through its places, and through a rival place that names it."""
        assert ({"vague", "excursion"}, {"rival"}) == found(place=place)

    def test_the_preferred_place_stays_certain(self) -> None:
        """A rival place does not make the recorded one uncertain."""
        assert {"rival", "rival-item", "hotel", "no-day", "excursion"} == found(place="Baku")[0]
        assert set() == found(place="Baku")[1]

    def test_certain(self) -> None:
        """With `certain`, rival places are left out."""
        assert ({"vague", "excursion", "hall"}, set()) == found(place="Minsk", certain=True)

    def test_only_a_source_has_it(self) -> None:
        """A place that only a rival claim names is known, and a maybe."""
        assert (set(), {"hotel"}) == found(place="Xanadu")
        assert ("chs-1991-12-08",) == cis.load().meetings.find(place="Viskuli").maybe
        with pytest.raises(NotFound):
            found(place="Shangri-La")

    def test_a_venue(self) -> None:
        """A word of a venue is found where it is no city or country."""
        assert ({"hotel"}, set()) == found(place="Hotel")
        assert (set(), {"rival"}) == found(place="Palace")

    def test_combined(self) -> None:
        """A maybe stays one in the opposite, and in a query of several places."""
        query = MeetingQuery(place="Minsk")
        opposite = CW.meetings.find(~query)

        assert {"rival", "rival-item"} == {*opposite.maybe}
        assert {"vague", "excursion", "hall"}.isdisjoint(opposite.ids())


class TestSequences:
    """Answers as sequences."""

    def test_a_part_keeps_its_maybes(self) -> None:
        """A slice of an answer is of the same class, with the maybes that are in it."""
        answer = CW.meetings.find(place="Minsk")
        part = answer[:2]

        assert type(answer) is type(part)
        assert answer.ids()[:2] == part.ids()
        assert tuple(one for one in answer.maybe if one in part.ids()) == part.maybe
        assert answer.ids()[::-1] == tuple(meeting.id for meeting in reversed(answer))
        assert answer[-1:].find(body="council").ids() == answer.ids()[-1:]
