"""Counts by state, and pairs of states at one table, over the shipped records."""

from typing import Any

import attrs
import pytest

import cisrecords as cis
from cisrecords.errors import BadQuery, NotFound
from cisrecords.query import Turnout
from cisrecords.records import Attendance, Body, Meeting, Plan, Session, State

SUMMITS = "Council of Heads of State"
SECRETARIES = "meeting-of-security-council-secretaries"
WORDS = tuple(term.value.replace("-", "_") for term in Turnout)


class TestTally:
    """How often each state was there, absent or not named."""

    def test_columns(self, cw: cis.Commonwealth) -> None:
        """There is a column for each turnout, with its meaning, and one for what is not certain."""
        table = cw.tally(state="Estonia")

        expected = ("state", "meetings", *WORDS, "uncertain", "records", "sources")
        assert (expected, 0) == (table.columns, len(table))
        assert all(head.meaning for head in table.schema)
        assert all(f"``{name}``" in (cis.Commonwealth.tally.__doc__ or "") for name in expected)

    def test_who_missed_most_summits(self, cw: cis.Commonwealth) -> None:
        """Since 2010 sources have Armenia away from three summits, its prime minister each time."""
        table = cw.tally(body=SUMMITS, since="2010", presence=["absent", "declined"])
        (armenia,) = [row for row in table if row.state == "AM"]

        assert "AM" == max(table, key=lambda row: row.meetings).state
        assert (3, 3) == (armenia.absent, armenia.uncertain)
        assert ("chs-2020-12-18", "chs-2023-10-13", "chs-2024-12-25") == armenia.records
        assert all(source in cw.sources for source in armenia.sources)

    def test_silence_is_counted_apart(self, cw: cis.Commonwealth) -> None:
        """Since Ukraine suspended its part most of its summits are silence, not absence."""
        (row,) = cw.tally(body=SUMMITS, since="2019", state="UA", certain=True)

        assert 0 == row.present + row.represented
        assert row.silent > row.absent
        assert row.meetings == row.silent + row.absent + row.declined + row.unknown

    def test_of_one_turnout(self, cw: cis.Commonwealth) -> None:
        """Narrowed to turnouts, records and sources are those of these rows alone."""
        rows = cw.attendance(state="TM", presence="represented", body=SUMMITS)
        (count,) = cw.tally(state="TM", presence="represented", body=SUMMITS)

        assert len(rows) == count.meetings == count.represented
        assert {source for row in rows for source in row.sources} == {*count.sources}
        assert [row.meeting for row in rows] == [one for one in count.records if one in cw.meetings]

    def test_order(self, cw: cis.Commonwealth) -> None:
        """States come by id."""
        states = cw.tally()["state"]

        assert sorted(states) == list(states)

    @pytest.mark.parametrize(
        ("arguments", "error"),
        [
            ({"presense": "absent"}, BadQuery),
            ({"presence": "missing"}, BadQuery),
            ({"state": "Azerbaijann"}, NotFound),
            ({"body": "Summit of nobody"}, NotFound),
            ({"certain": 1}, BadQuery),
        ],
    )
    def test_wrong_arguments(
        self, cw: cis.Commonwealth, arguments: dict[str, Any], error: type[Exception]
    ) -> None:
        """What is misspelt or of another type is an error, never an empty count."""
        with pytest.raises(error):
            cw.tally(**arguments)


def _met(identity: str, when: str | None, **presence: str) -> Meeting:
    rows = [Attendance(participant=state, presence=word) for state, word in presence.items()]
    return Meeting(
        id=identity, sessions=[Session("cis")], status="held", when=when, attendance=rows
    )


@pytest.fixture(scope="module")
def three() -> cis.Commonwealth:
    """Three states at four tables."""
    return cis.Commonwealth(
        states=[State(id=code, names=code) for code in ("AM", "AZ", "KG")],
        bodies=[Body(id="cis", names="Commonwealth")],
        meetings=[
            _met("m-1", "2001-01-01", AM="present", AZ="by-video"),
            _met("m-2", "2002-01-01", AM="present", AZ="expected", KG="absent"),
            _met("m-3", None, AM="present", AZ="present"),
            _met("m-4", "2003-01-01", AZ="present"),
        ],
    )


class TestPairs:
    """How often two states sat at one table."""

    def test_columns(self, cw: cis.Commonwealth) -> None:
        """Each column has a meaning."""
        table = cw.co_attendance(body=SUMMITS, since="2030", until="2030", certain=True)

        expected = ("a", "b", "together", "maybe", "meetings", "records", "sources")
        assert (expected, 0) == (table.columns, len(table))
        assert all(head.meaning for head in table.schema)
        doc = cis.Commonwealth.co_attendance.__doc__ or ""
        assert all(f"``{name}``" in doc for name in expected)

    def test_security_chiefs_at_one_table(self, cw: cis.Commonwealth) -> None:
        """Armenia's and Azerbaijan's secretaries met three times from 2018 to 2023, for certain."""
        (row,) = cw.co_attendance(
            body=SECRETARIES, states=["Azerbaijan", "Armenia"], since="2018", until="2023"
        )

        assert ("AM", "AZ", 3) == (row.a, row.b, row.together)
        assert ("sc-06", "sc-08", "sc-09") == row.meetings
        assert {"sc-06", "sc-08", "sc-09"} <= {*row.records}
        assert {"urdupoint-2020-11-19", "kant-sc9"} <= {*row.sources}

    def test_a_rank_in_dispute_is_no_doubt_of_presence(self, cw: cis.Commonwealth) -> None:
        """Belarus was at the eighth meeting for certain, whoever sat for it."""
        day = "2020-11-18"
        (row,) = cw.co_attendance(states=["BY", "RU"], since=day, until=day, certain=True)

        assert ("sc-08",) == row.meetings

    def test_what_may_be(self, three: cis.Commonwealth) -> None:
        """A state that was only expected may have sat; an absent one did not."""
        rows = [tuple(row)[:6] for row in three.co_attendance()]

        both = ("m-1", "m-3")
        assert [("AM", "AZ", 2, 1, both, ("m-1", "m-2", "m-3"))] == rows

    def test_a_meeting_that_may_not_fit(self, three: cis.Commonwealth) -> None:
        """A meeting without a day may be one of a span in which it was planned, and of no other."""
        planned = [
            attrs.evolve(each, plans=[Plan(when="2001-03")]) if each.when is None else each
            for each in three.meetings
        ]
        (row,) = attrs.evolve(three, meetings=planned).co_attendance(since="2001", until="2001")
        (without,) = three.co_attendance(since="2001", until="2001")

        assert (1, 1, ("m-1",)) == (row.together, row.maybe, row.meetings)
        assert (1, 0, ("m-1",)) == (without.together, without.maybe, without.meetings)

    def test_pairs_that_never_met(self, three: cis.Commonwealth) -> None:
        """Two states of the query have a row with a nought; one alone has those it met."""
        (never,) = three.co_attendance(states=["KG", "AM"])
        (met,) = three.co_attendance(states="AM")

        assert ("AM", "KG", 0, 0, ()) == tuple(never)[:5]
        assert "AZ" == met.b
        assert not len(three.co_attendance(states="KG"))

    @pytest.mark.parametrize(
        ("arguments", "error", "expected"),
        [
            ({"state": "AZ"}, BadQuery, ("state", "states")),
            ({"states": ["AZ", "Azerbaijann"]}, NotFound, ("Azerbaijann", "Azerbaijan")),
            ({"states": []}, BadQuery, ("states",)),
            ({"states": "csto"}, NotFound, ("csto",)),
            ({"certain": None, "held": 3}, BadQuery, ("held",)),
            ({"certain": "no"}, BadQuery, ("certain",)),
        ],
    )
    def test_wrong_arguments(
        self, cw: cis.Commonwealth, arguments: dict[str, Any], error: type[Exception], expected: Any
    ) -> None:
        """What is misspelt or of another type is an error that says what would do."""
        with pytest.raises(error) as caught:
            cw.co_attendance(**arguments)

        facts = (caught.value.args[0], *getattr(caught.value, "suggestions", ())[:1])
        assert expected == facts

    def test_in_narrowed_records(self, cw: cis.Commonwealth) -> None:
        """What was known earlier is never more."""
        then = cw.known_on("2020-11-20").co_attendance(states=["AM", "AZ"], body=SECRETARIES)
        now = cw.co_attendance(states=["AM", "AZ"], body=SECRETARIES)

        assert {*then["meetings"][0]} < {*now["meetings"][0]}
