"""The types of the main calls, as mypy and pyright see them; the calls also run."""

import datetime
from collections.abc import Callable
from typing import assert_type

import pytest
from cattrs import Converter
from cattrs.preconf.json import make_converter
from hypothesis.strategies import SearchStrategy

import cisrecords as cis
from cisrecords import codec, query, testing
from cisrecords.archive import Horizon
from cisrecords.errors import InvalidRecords
from cisrecords.query import (
    Acts,
    AgreementRow,
    AttendanceRow,
    BackingRow,
    CensusRow,
    ChairmanshipRow,
    ChairRow,
    CoAttendanceRow,
    CowStateRow,
    DifferenceRow,
    DisagreementRow,
    DyadRow,
    HistoryRow,
    HostRow,
    Matched,
    Meetings,
    OfficeHolderRow,
    PanelRow,
    ParticipationRow,
    PartyRow,
    PositionRow,
    PublishedRow,
    States,
    SuccessionRow,
    TallyRow,
    Turnout,
    cow_states,
)
from cisrecords.table import About, Column, Row
from cisrecords.terms import MembershipStatus, Position


class TestEntry:
    """How records are had."""

    def test_load(self) -> None:
        """`load` gives a `Commonwealth`."""
        assert_type(cis.load(), cis.Commonwealth)

    def test_dumps_and_loads(self, cw: cis.Commonwealth) -> None:
        """What is read has the type that was asked for, or is a `Commonwealth`."""
        text = cis.dumps(cw.states["GE"])
        one = cis.loads(text, cis.State)
        many = cis.loads(f"[{text}]", tuple[cis.State, ...])

        assert_type(text, str)
        assert_type(one, cis.State)
        assert_type(many, tuple[cis.State, ...])
        assert (one,) == many

    def test_validate(self) -> None:
        """`validate` gives problems, whatever it is given."""
        problems = cis.validate(b"{")

        assert_type(problems, tuple[cis.Problem, ...])
        assert problems


class TestConverters:
    """Converters of cattrs that read and write records."""

    @pytest.mark.parametrize("make", [Converter, make_converter])
    def test_register(self, make: Callable[[], Converter]) -> None:
        """A converter of any class takes the hooks, and what it reads has the type asked for."""
        converter = make()
        codec.register(converter)

        assert_type(converter.structure({"city": "Minsk"}, cis.Place), cis.Place)


class TestCollections:
    """What collections hold."""

    def test_items(self, cw: cis.Commonwealth) -> None:
        """A collection knows the class of its records, by key and by iteration."""
        assert_type(cw.states, States)
        assert_type(cw.states["GE"], cis.State)
        assert_type(cw.people.get("nobody at all"), cis.Person | None)
        assert_type([body.name for body in cw.bodies], list[str])
        assert_type(cw.acts.ids(), tuple[str, ...])

    def test_search(self, cw: cis.Commonwealth) -> None:
        """A search gives matches, with their scores."""
        (match,) = cw.states.search("Georgia", limit=1)

        assert_type(match.score, float)
        assert match.score == 1

    def test_find(self, cw: cis.Commonwealth) -> None:
        """What is found can be asked again."""
        found = cw.meetings.find(held=True).find(since="2020", until=datetime.date(2020, 12, 31))

        assert_type(found, Meetings)
        assert_type(found["sc-08"], cis.Meeting)
        assert_type(cw.acts.find(state="GE").find(kind="signature"), Acts)
        assert_type(cw.members(on="1994-12-31").find(instrument="charter-1993"), States)

    def test_queries(self, cw: cis.Commonwealth) -> None:
        """Questions combine into questions, and are asked like criteria."""
        query = cis.MeetingQuery(place="Baku") | ~cis.MeetingQuery(kind="regular")

        assert_type(query, cis.MeetingQuery)
        assert_type(query.kind, cis.MeetingKind | None)
        assert_type(cw.meetings.find(query, held=True), Meetings)
        assert_type(cw.meetings.prepare(query).ids(), tuple[str, ...])


class TestTables:
    """What tables hold."""

    def test_rows_and_columns(self, cw: cis.Commonwealth) -> None:
        """A collection gives a table, a table gives rows, and a choice of it is a table."""
        table = cw.states.table()

        assert_type(table, cis.Table)
        assert_type(table.select("id"), cis.Table)
        assert_type(table.rows(), tuple[Row, ...])
        assert_type(table.schema, tuple[Column, ...])
        assert_type(table.columns, tuple[str, ...])
        assert_type(table.to_csv(delimiter=";"), str)
        assert_type(table.to_json(), str)
        assert_type(table.about, About | None)
        assert_type(table.with_about(None), cis.Table)
        assert_type(cis.Table.from_columns({"a": [1]}), cis.Table)
        assert "GE" in table["id"]


class TestStatus:
    """What the verbs of status give."""

    def test_membership(self, cw: cis.Commonwealth) -> None:
        """A membership has a status, reasons with sources, and perhaps a notice."""
        georgia = cw.membership("GE", on="2009-08-17")

        assert_type(georgia, cis.Membership)
        assert_type(georgia.status, MembershipStatus)
        assert_type(georgia.notice, cis.Act | None)
        assert_type(georgia.reasons, tuple[cis.Reason, ...])
        assert_type(georgia.reasons[0].cites, tuple[cis.Citation, ...])

    def test_spans(self, cw: cis.Commonwealth) -> None:
        """Members are states, changes are changes, a timeline is made of memberships."""
        assert_type(cw.members(on="1994-12-31"), States)
        assert_type(cw.changes(since="2005"), tuple[cis.Change, ...])
        assert_type(cw.timeline("GE"), tuple[cis.Membership, ...])


class TestEvidence:
    """What the verbs of evidence give."""

    def test_accounts(self, cw: cis.Commonwealth) -> None:
        """An account has rows of the meeting, and what is said otherwise are claims."""
        told = cw.account("sc-08", "urdupoint-2020-11-19")

        assert_type(told, cis.Account)
        assert_type(told.attendance, tuple[cis.Attendance, ...])
        assert_type(cw.rivals("sc-08"), tuple[cis.Claim, ...])
        assert_type(cw.sources_of("sc-08"), query.Sources)

    def test_limits(self, cw: cis.Commonwealth) -> None:
        """The horizon and the gaps have types of their own."""
        assert_type(cw.horizon, Horizon)
        assert_type(cw.gaps, tuple[cis.Gap, ...])
        assert_type(cw.known_on("2012-01-01"), cis.Commonwealth)


class TestDates:
    """What dates give."""

    def test_bounds(self) -> None:
        """A date has perhaps a first day, and comparing gives a verdict."""
        month = cis.PartialDate("1991-12")

        assert_type(month.earliest, datetime.date | None)
        assert_type(month.before("1992"), cis.Verdict)
        assert_type(cis.Period("2008/..").end, cis.PartialDate | None)


class TestRecords:
    """How records are made."""

    def test_take_what_a_person_types(self) -> None:
        """Converters take plain text and lists, and fields have their exact types."""
        meeting = cis.Meeting(
            id="m-1", sessions=[cis.Session("cis", 1)], when="1991-12-08", kind="founding"
        )

        assert_type(meeting.sessions, tuple[cis.Session, ...])
        assert_type(meeting.when, cis.PartialDate | cis.Period | None)
        assert_type(meeting.kind, cis.MeetingKind | None)

    def test_errors_carry_problems(self) -> None:
        """The problems of what is not valid are a tuple."""
        error = InvalidRecords([cis.Problem("$.id", "missing-key", "an id")])

        assert_type(error.problems, tuple[cis.Problem, ...])


class TestMerging:
    """What records are put together into."""

    def test_merge(self, cw: cis.Commonwealth) -> None:
        """A merge keeps the class of what it was asked of."""
        merged = cw.merge([], new=())

        assert_type(merged.commonwealth, cis.Commonwealth)
        assert_type(merged.matched, tuple[Matched, ...])
        assert_type(merged.disagreements, tuple[cis.Claim, ...])
        assert_type(merged.maybe, tuple[Matched, ...])
        assert_type(cw.seats("AZ"), tuple[cis.Attendance, ...])
        assert cw is merged.commonwealth

    def test_make(self, cw: cis.Commonwealth) -> None:
        """What is made is of the class that was asked for."""
        meeting = cw.make(cis.Meeting, sessions={"body": "СОРБ", "ordinal": 99}, places="Baku")
        row = cw.make(cis.Attendance, participant="Moldova")

        assert_type(meeting, cis.Meeting)
        assert_type(row, cis.Attendance)
        assert ("AZ", "MD") == (meeting.places[0].country, row.participant)


class TestPeople:
    """What the verbs of people and bodies give."""

    def test_tables(self, cw: cis.Commonwealth) -> None:
        """Each answer is a table, whichever way it is asked."""
        assert_type(cw.census(), cis.Table[CensusRow])
        assert_type(cw.census(datetime.date(2020, 1, 1), figure="bodies"), cis.Table[CensusRow])
        assert_type(cw.chairmanship(2020), cis.Table[ChairmanshipRow])
        assert_type(cw.chairmanship(range(2010, 2012), body="СОРБ"), cis.Table[ChairmanshipRow])
        assert_type(cw.office_holders("2020-11-18", body="cis"), cis.Table[OfficeHolderRow])
        assert_type(cw.history("GE"), cis.Table[HistoryRow])
        assert_type(cw.succession("cis"), cis.Table[SuccessionRow])


class TestPanels:
    """What the verbs of panels give."""

    def test_tables(self, cw: cis.Commonwealth) -> None:
        """Panels, pairs and comparisons are tables, of whatever years and states are asked."""
        assert_type(
            cw.panel("1991/2024", coding="any-day", states=["GE", "MD"]), cis.Table[PanelRow]
        )
        assert_type(cw.dyads(range(2000, 2002)), cis.Table[DyadRow])
        assert_type(
            cw.agreement({"state": ["GE"], "year": [2000], "member": [1]}),
            cis.Table[AgreementRow],
        )
        assert_type(cw.published("cow-igo-3", "1991/2014"), cis.Table[PublishedRow])
        assert_type(cow_states(), cis.Table[CowStateRow])


class TestLaw:
    """What the verbs of treaty law give."""

    def test_tables(self, cw: cis.Commonwealth) -> None:
        """Each gives a table; a day is a text, a date or a partial date."""
        assert_type(cw.participation("AZ"), cis.Table[ParticipationRow])
        assert_type(
            cw.participation("cisfta-2011", on=datetime.date(2013, 1, 1)),
            cis.Table[ParticipationRow],
        )
        assert_type(
            cw.parties("csto", cis.PartialDate("2013-01-01"), certain=True),
            cis.Table[PartyRow],
        )
        assert_type(cw.positions(state="AZ", kind=Position.DECLINED), cis.Table[PositionRow])


class TestEvidenceVerbs:
    """What the verbs of evidence give."""

    def test_verbs(self, cw: cis.Commonwealth) -> None:
        """Tables, a citation as text, and a difference that leads back to its own class."""
        assert_type(cw.disagreements(kind="acts"), cis.Table[DisagreementRow])
        assert_type(cw.backing("acts", at_most=1), cis.Table[BackingRow])
        assert_type(cw.cite(cw.states, "csl"), str)
        assert_type(cw.diff(cw), query.Diff)
        assert_type(cw.diff(cw).apply(cw), cis.Commonwealth)
        assert_type(cw.diff(cw).added, tuple[query.Difference, ...])
        assert_type(cw.diff(cw).table(), cis.Table[DifferenceRow])


class TestAttendance:
    """The verbs of attendance."""

    def test_give_tables(self, cw: cis.Commonwealth) -> None:
        """Each of them gives a table, by words, names and questions alike."""
        query = cis.MeetingQuery(body="СОРБ")
        absent = Turnout.ABSENT

        assert_type(
            cw.attendance(query, state="AZ", presence=absent, since="2020"),
            cis.Table[AttendanceRow],
        )
        assert_type(
            cw.tally(query, state=["AZ", "AM"], presence=["absent", absent]),
            cis.Table[TallyRow],
        )
        assert_type(
            cw.co_attendance(states=("AZ", "AM"), certain=True, place="Baku"),
            cis.Table[CoAttendanceRow],
        )
        assert_type(cw.chairs("2010/2020", body="СОРБ"), cis.Table[ChairRow])
        assert_type(cw.hosts(range(2010, 2020)), cis.Table[HostRow])
        assert_type(Turnout.SILENT.meaning, str)


class TestStrategies:
    """What the strategies draw."""

    def test_are_of_what_they_draw(self) -> None:
        """A strategy tells type checkers what it draws."""
        assert_type(testing.records(cis.Meeting), SearchStrategy[cis.Meeting])
        assert_type(testing.records(cis.Name, text=testing.texts()), SearchStrategy[cis.Name])
        assert_type(testing.commonwealths(), SearchStrategy[cis.Commonwealth])
        assert_type(testing.dates(), SearchStrategy[cis.PartialDate])
        assert_type(testing.periods(), SearchStrategy[cis.Period])
        assert_type(testing.ids(), SearchStrategy[str])
