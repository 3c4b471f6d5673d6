"""The types of the rows of answers, for mypy and pyright; at run time the calls run."""

import datetime
from typing import assert_type

import cisrecords as cis
from cisrecords.dates import PartialDate, Period
from cisrecords.query import (
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
    MeetingRow,
    OfficeHolderRow,
    PanelRow,
    ParticipationRow,
    PartyRow,
    PositionRow,
    PublishedRow,
    SuccessionRow,
    TallyRow,
    cow_states,
)
from cisrecords.table import Row, Table, cell, columns_of


class TestTables:
    """Which rows each verb returns."""

    def test_of_years_and_law(self, cw: cis.Commonwealth) -> None:
        """Panels, pairs, comparisons and the answers of law have rows of their own."""
        assert_type(cw.panel(2009), Table[PanelRow])
        assert_type(cw.dyads(2009, states=["GE", "MD"]), Table[DyadRow])
        assert_type(cw.agreement({"state": [], "year": [], "status": []}), Table[AgreementRow])
        assert_type(cw.published("cow-igo-3"), Table[PublishedRow])
        assert_type(cw.parties("cisfta-2011", "2012-10-18"), Table[PartyRow])
        assert_type(cw.participation("cisfta-2011"), Table[ParticipationRow])
        assert_type(cw.positions("concept-2007"), Table[PositionRow])
        assert_type(cow_states(), Table[CowStateRow])

    def test_of_meetings_and_offices(self, cw: cis.Commonwealth) -> None:
        """So have those of meetings and of offices."""
        assert_type(cw.meetings[:1].table(), Table[MeetingRow])
        assert_type(cw.attendance("sc-08"), Table[AttendanceRow])
        assert_type(cw.tally("sc-08"), Table[TallyRow])
        assert_type(cw.co_attendance("sc-08"), Table[CoAttendanceRow])
        assert_type(cw.chairs(2022), Table[ChairRow])
        assert_type(cw.hosts(2022), Table[HostRow])
        assert_type(cw.chairmanship(2020), Table[ChairmanshipRow])
        assert_type(cw.office_holders("2020-11-18"), Table[OfficeHolderRow])
        assert_type(cw.history("usubov-ramil"), Table[HistoryRow])
        assert_type(cw.succession("executive-committee"), Table[SuccessionRow])

    def test_of_sources(self, cw: cis.Commonwealth) -> None:
        """So have those of sources and of counts; the table of a collection has plain rows."""
        assert_type(cw.census(figure="bodies"), Table[CensusRow])
        assert_type(cw.disagreements(kind="acts"), Table[DisagreementRow])
        assert_type(cw.backing("acts"), Table[BackingRow])
        assert_type(cw.diff(cw).table(), Table[DifferenceRow])
        assert_type(cw.acts.table(), Table[Row])
        assert_type(cw.states.table(codes=True), cis.Table)


class TestCells:
    """The types of the cells."""

    def test_of_a_panel(self, cw: cis.Commonwealth) -> None:
        """Each attribute of a row has the type of its column, `None` where it may be empty."""
        for row in cw.panel(2009, states="GE", codes=True, lang="ru"):
            assert_type(row.status, str)
            assert_type(row.year, int)
            assert_type(row.member, bool)
            assert_type(row.since, PartialDate | None)
            assert_type(row.rivals, tuple[str, ...])
            assert_type(row.changes, str | None)
            assert_type(row.iso3, str | None)
            assert_type(row.ccode, int | None)
            assert_type(row.state_name, str | None)

    def test_of_others(self, cw: cis.Commonwealth) -> None:
        """So have those of other answers: days, dates and periods, numbers, names of pairs."""
        assert_type(cw.attendance("sc-08")[0].when, PartialDate | Period | None)
        assert_type(cw.census(figure="bodies")[0].day, datetime.date)
        assert_type(cw.disagreements()[0].score, float)
        assert_type(cw.dyads(2009, states=["GE", "MD"], codes=True)[0].ccode_b, int | None)
        assert_type(cw.co_attendance("sc-08", lang="ru")[0].a_name, str | None)
        assert_type(cw.parties("cisfta-2011", "2012-10-18", codes=True)[0].m49, int | None)


class TestMethods:
    """Which methods keep the type of the rows."""

    def test_keep_it(self, cw: cis.Commonwealth) -> None:
        """Rows that are chosen, sorted and cut are of the same type."""
        table = cw.panel("2008/2009", states="GE")

        assert_type(table.rows(), tuple[PanelRow, ...])
        assert_type(table[0], PanelRow)
        assert_type(table[:1], Table[PanelRow])
        assert_type(table.head(1), Table[PanelRow])
        assert_type(table.filter(lambda row: row.year > 2008), Table[PanelRow])
        assert_type(table.sort("year", descending=True), Table[PanelRow])
        assert_type(table.with_bounds(), Table[PanelRow])
        assert_type([row.status for row in table], list[str])

    def test_lose_it(self, cw: cis.Commonwealth) -> None:
        """Other columns make plain rows, whose cells may be anything."""
        assert_type(cw.panel(2009, states="GE").select("state"), cis.Table)
        assert_type(cw.panel(2009, states="GE").drop("state")[0], Row)

    def test_are_tables_all(self, cw: cis.Commonwealth) -> None:
        """A function of any table takes a table of any rows."""

        def count(table: cis.Table) -> int:
            return len(table)

        assert 1 == count(cw.panel(2009, states="GE"))

    def test_of_ones_own(self) -> None:
        """A class of rows of one's own makes a typed table."""

        class Capital(Row):
            """A capital."""

            state: str = cell("Id of the state.")
            city: str | None = cell("Name of the capital.")

        table = Table(columns_of(Capital), (("GE",), ("Tbilisi",)), row_type=Capital)
        assert_type(table, Table[Capital])
        assert_type(table[0].city, str | None)

        assert "Tbilisi" == table[0].city
