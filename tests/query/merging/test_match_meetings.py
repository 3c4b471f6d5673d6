"""Meetings by their plans: one by a planned day, perhaps one by a planned month."""

from typing import Any

import pytest

from cisrecords import Commonwealth
from cisrecords.query.merging.match_meetings import possible_meetings
from cisrecords.query.merging.match_records import match_record
from cisrecords.records import Body, Meeting, Plan, Session

DAY, MONTH = "2020-06-05", "2020-06"


def met(identity: str = "incoming", *planned: str, body: str = "council", **fields: Any) -> Meeting:
    """Build a meeting with the days that were planned for it."""
    plans = [Plan(status="announced", when=day) for day in planned]
    return Meeting(id=identity, sessions=[Session(body)], plans=plans, **fields)


def existing(*meetings: Meeting) -> Commonwealth:
    """Build a dataset of some meetings."""
    bodies = [Body(id="cis", names="CIS"), Body(id="council", names="Council")]
    return Commonwealth(bodies=[*bodies, Body(id="court", names="Court")], meetings=meetings)


ANNOUNCED = met("m", status="announced", when=DAY)
PLANNED = met("m", DAY, status="announced")
POSTPONED = met("m", DAY, status="postponed")
MOVED = met("m", DAY, status="postponed", when="2020-11-06")
HELD = met("m", status="held", when=DAY)
HELD_LATER = met("m", DAY, status="held", when="2020-11-06")


class TestDays:
    """Body and day agree."""

    @pytest.mark.parametrize("one", [ANNOUNCED, PLANNED, POSTPONED, MOVED, HELD, HELD_LATER])
    @pytest.mark.parametrize(
        "other", [met(when=DAY), met("incoming", DAY), met("incoming", DAY, status="postponed")]
    )
    def test_they_are_one(self, one: Meeting, other: Meeting) -> None:
        """A day held, announced, or planned for both makes them one meeting, either way round."""
        match = match_record(existing(one), other)

        assert match is not None
        assert "m" == match.record
        assert ("plan" if one.plans or other.plans else "day") == match.by

    def test_two_that_were_held_on_other_days(self) -> None:
        """Two meetings held on different days are two, whatever had been planned."""
        assert match_record(existing(HELD_LATER), met(when=DAY, status="held")) is None
        assert match_record(existing(HELD_LATER), met("incoming", DAY, when="2020-11-20")) is not (
            None
        )

    @pytest.mark.parametrize(
        "other",
        [
            met("incoming", DAY, body="court"),
            met("incoming", "2020-06-06"),
            met("incoming", MONTH),
            met("incoming", DAY, related=["m"]),
        ],
    )
    def test_another_body_or_day(self, other: Meeting) -> None:
        """Another body, another day, a month alone and a related meeting are no match."""
        assert match_record(existing(PLANNED), other) is None


class TestMonths:
    """Body and month agree."""

    @pytest.mark.parametrize(
        ("one", "other", "by"),
        [
            (PLANNED, met(when=MONTH), ["month"]),
            (POSTPONED, met(when=MONTH), ["month"]),
            (PLANNED, met("incoming", MONTH), ["month"]),
            (PLANNED, met("incoming", "2020-06-19"), ["month"]),
            (PLANNED, met(when="2020-06-19"), ["month"]),
            (PLANNED, met(when="2020-06-19", status="held"), ["month"]),
            (ANNOUNCED, met(when="2020-06-19", status="held"), ["month"]),
            (ANNOUNCED, met(when=MONTH), ["vague-day"]),
            (HELD, met(when=MONTH), ["vague-day"]),
            (HELD, met("incoming", MONTH, status="postponed"), ["month"]),
            (met("m", "[2020-05-30..2020-06-02]"), met("incoming", "2020-06-19"), ["month"]),
            (HELD, met(when="2020-06-19", status="held"), []),
            (HELD, met(when="2020-06-19"), []),
            (PLANNED, met(when="2020-07"), []),
            (PLANNED, met(when="2020"), []),
            (PLANNED, met(), []),
            (PLANNED, met(when=MONTH, body="court"), []),
            (HELD_LATER, met(when="2020-06-19", status="held"), []),
        ],
    )
    def test_they_may_be_one(self, one: Meeting, other: Meeting, by: list[str]) -> None:
        """A month of which a plan gives a day, or another day of it, leaves open what it is."""
        found = [how for how, _ in possible_meetings(existing(one), other)]

        assert by == found
        assert by == [how for how, _ in possible_meetings(existing(other), one)]


class TestTogether:
    """Incoming records of one merge."""

    @pytest.mark.parametrize("one", [ANNOUNCED, PLANNED, POSTPONED, MOVED])
    def test_of_one_day(self, one: Meeting) -> None:
        """Two announcements of one day, new both, are one new meeting."""
        merged = existing().merge([one, met("incoming", DAY)])

        assert ["m"] == [record.id for record in merged.added]
        assert [("incoming", "m")] == [(match.incoming, match.record) for match in merged.matched]

    def test_of_one_month(self) -> None:
        """Two new meetings that may be one are listed once."""
        merged = existing().merge([PLANNED, met(when=MONTH), met("other", when="2021-06")])

        assert [("incoming", "m", "month")] == [
            (match.incoming, match.record, match.by) for match in merged.maybe
        ]
        assert 3 == len(merged.added)
