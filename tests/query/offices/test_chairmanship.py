"""Chairs: who held the chair of a body in a year, and where that is not known."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import Archive
from cisrecords.dates import day_range
from cisrecords.errors import BadQuery, NotFound
from cisrecords.evidence import Claim, Source
from cisrecords.query import chairmanship
from cisrecords.query.offices.chairs import is_chair
from cisrecords.records import (
    Attendance,
    Body,
    Gap,
    Meeting,
    Office,
    Person,
    Session,
    State,
    Tenure,
)

PERIODS = (
    *(None, "2000/2000", "2001-01-01/2001-12-31", "2000-06/2001-06", "2002/..", "1999-03-01/"),
    *("[..2000-06-15]/[2000-06-15..]", "/2001", "2003/2003"),
)


def archive(*tenures: Tenure, **more: Any) -> Archive:
    """Return records with tenures of the chair and the co-chair of the Commonwealth."""
    names = {"KZ": "Kazakhstan", "RU": "Russia", "TJ": "Tajikistan"}
    given: dict[str, Any] = {
        "bodies": [
            Body(id="cis", names="Commonwealth", established="1991-12-08"),
            Body(id="council", names="Council", dissolved="2005"),
        ],
        **more,
    }
    return Archive(
        states=[State(id=one, names=name) for one, name in names.items()],
        offices=[
            Office(id="chair", of="cis", names="CIS chairmanship"),
            Office(id="co-chair", of="cis", names="Co-chair of the Commonwealth"),
            Office(id="head", of="council", names="Chairman of the Council"),
        ],
        people=[Person(id="ann", names="Ann Petrova"), Person(id="bob", names="Bob Orlov")],
        tenures=tenures,
        sources=[Source(id="s"), Source(id="t")],
        **given,
    )


def chair(state: str, period: str | None, office: str = "chair") -> Tenure:
    """Make a tenure of a state."""
    return Tenure(id=f"{state}-{office}", state=state, office=office, period=period, cites="s")


def holders_of(records: Archive, year: object, **more: Any) -> list[tuple[str | None, bool]]:
    """Return the states in the answer, and whether each is certain."""
    return [(row.state, row.certain) for row in chairmanship(records, year, **more)]


@st.composite
def _archives(draw: st.DrawFn) -> Archive:
    """Return records with random chairmanships, one of each state at most."""
    states = draw(st.lists(st.sampled_from(["KZ", "RU", "TJ"]), unique=True))
    return archive(*(chair(state, draw(st.sampled_from(PERIODS))) for state in states))


class TestHolders:
    """The holders in the answer."""

    def test_a_year_held_throughout(self) -> None:
        """A tenure dated by its year is certain in that year, and absent from others."""
        records = archive(chair("KZ", "2015/2015"))

        assert [("KZ", True)] == holders_of(records, 2015)
        assert [(None, False)] == holders_of(records, 2016)

    def test_a_year_handed_over(self) -> None:
        """Both holders of a year are listed, in order."""
        records = archive(chair("RU", "2004-09-16/.."), chair("KZ", "2003-01/2004-09-16"))

        assert [("KZ", True), ("RU", True)] == holders_of(records, "2004")

    def test_co_chairs_are_not_listed(self) -> None:
        """A co-chair does not hold the chair."""
        records = archive(chair("KZ", "2015/2015"), chair("TJ", "2015/2015", "co-chair"))

        assert [("KZ", True)] == holders_of(records, 2015)

    def test_certain_ones_come_first(self) -> None:
        """A holder who only may have held the chair comes after one who did."""
        records = archive(chair("KZ", "2007/"), chair("RU", "2008/2008"))

        assert [("RU", True), ("KZ", False)] == holders_of(records, 2008)

    def test_a_whole_row(self) -> None:
        """The row has the body, the year, the office, the days and the sources."""
        (row,) = chairmanship(archive(chair("KZ", "2015-01-01/2015")), 2015)

        assert ("cis", 2015, "chair", "KZ", None) == row[:5]
        assert ("2015-01-01", "2015") == (str(row.since), str(row.until))
        assert (None, ("KZ-chair",), ("s",)) == (row.reasons, row.records, row.sources)

    def test_reasons(self) -> None:
        """The reasons name the unknown end, and then the rival claims."""
        held = Tenure(id="t-1", state="KZ", office="chair", period="2015/..", note="By decision.")
        (row,) = chairmanship(archive(held), 2016)

        assert row.reasons

    def test_another_office_by_a_source(self) -> None:
        """A tenure with a rival claim is not certain, and a row says so."""
        claim = Claim(id="c", about="KZ-chair", field="period", value="2014/2014", cites="t")
        (row, missing) = chairmanship(archive(chair("KZ", "2015/2015"), claims=[claim]), 2015)

        assert (False, ("KZ-chair", "c"), ("s", "t")) == (row.certain, row.records, row.sources)
        assert missing.state is None

    @given(records=_archives(), year=st.integers(1998, 2005))
    def test_a_certain_holder_held_it(self, records: Archive, year: int) -> None:
        """A state is certain exactly where a tenure certainly lasted on a day of the year."""
        span = day_range(str(year), str(year))
        expected = {one.state for one in records.tenures if span.verdict(one.period)}
        rows = chairmanship(records, year).rows()

        assert expected == {row.state for row in rows if row.certain}

    @given(records=_archives(), year=st.integers(1998, 2005))
    def test_never_an_empty_answer(self, records: Archive, year: int) -> None:
        """A year has a certain holder, or a row that says that none is on record."""
        rows = chairmanship(records, year).rows()

        assert any(row.certain for row in rows) is not any(row.state is None for row in rows)


class TestVagueEnds:
    """How far a tenure of vague ends reaches."""

    def test_not_past_the_next_holder(self) -> None:
        """One whose end is not known may have lasted until the next holder, not after."""
        records = archive(chair("RU", "2004-09-16/"), chair("KZ", "2008/2008"))

        assert [("RU", False), (None, False)] == holders_of(records, 2006)
        assert [("KZ", True), ("RU", False)] == holders_of(records, 2008)
        assert [(None, False)] == holders_of(records, 2009)

    def test_not_before_the_last_holder(self) -> None:
        """One attested on a single day does not reach back past an earlier holder."""
        records = archive(
            chair("RU", "1994-01-01/1994-12-31"), chair("KZ", "[..2007-10-05]/[2007-10-05..]")
        )

        assert [("KZ", False), (None, False)] == holders_of(records, 1995)
        assert [(None, False)] == holders_of(records, 1993)

    @pytest.mark.parametrize(
        ("vague", "day", "reaches"),
        [
            ("2001-04-30/", "2001-04-30", True),
            ("2001-04-30/", "2001-05-01", False),
            ("2001-04-30/", "2001-12-31", False),
            ("2001-04-30/", "2002-01-01", True),
            ("2001-12-30/", "2001-12-31", False),
            ("/2003-06-10", "2003-06-10", True),
            ("/2003-06-10", "2003-06-09", False),
            ("/2003-06-10", "2003-01-01", False),
            ("/2003-06-10", "2002-12-31", True),
        ],
    )
    def test_a_holder_of_one_day(self, vague: str, day: str, reaches: bool) -> None:
        """A single day of another holder between it and the year cuts a tenure off from it."""
        records = archive(chair("RU", vague), chair("KZ", f"{day}/{day}"))

        assert reaches is (("RU", False) in holders_of(records, 2002))

    def test_not_by_the_same_holder(self) -> None:
        """A second tenure of a holder does not cut the first off."""
        records = archive(
            Tenure(id="t-1", state="RU", office="chair", period="2001-04-30/"),
            Tenure(id="t-2", state="RU", office="chair", period="2001-06-01/2001-06-01"),
        )

        assert [("t-1",), ()] == list(chairmanship(records, 2002)["records"])

    def test_an_undated_tenure_stays_a_maybe(self) -> None:
        """One without days may belong to any year."""
        records = archive(chair("RU", None), chair("KZ", "2008/2008"))

        assert [("KZ", True), ("RU", False)] == holders_of(records, 2008)
        assert [("RU", False), (None, False)] == holders_of(records, 2020)


class TestGaps:
    """What is not known."""

    GAP = Gap(body="cis", text="Who chaired it is not on record for 1991-1993 and 2007.", cites="t")

    def missing(self, year: int, *tenures: Tenure, **more: Any) -> list[str]:
        """Return the reasons of the rows without a holder."""
        rows = chairmanship(archive(*tenures, **more), year).rows()
        return [row.reasons or "" for row in rows if row.state is None and row.person is None]

    @pytest.mark.parametrize("year", [1991, 1992, 1993, 2007])
    def test_a_gap_that_names_the_year(self, year: int) -> None:
        """For a year that a gap names, alone or in a range, the reason is the text of the gap."""
        assert [self.GAP.text] == self.missing(year, gaps=[self.GAP])

    def test_a_gap_beside_a_holder(self) -> None:
        """A gap that names the year is listed although a holder of some day is known."""
        held = chair("KZ", "2007-10-05/2007-10-05")

        assert [self.GAP.text] == self.missing(2007, held, gaps=[self.GAP])

    def test_a_gap_of_other_years(self) -> None:
        """A gap of other years is not listed; the silence is."""
        (reason,) = self.missing(2001, gaps=[self.GAP])

        assert reason

    def test_a_gap_without_years(self) -> None:
        """A gap without years is listed only where no certain holder is on record."""
        gap = Gap(body="cis", text="The days of the chairmen were not seen.", cites="t")

        assert [gap.text] == self.missing(2001, gaps=[gap])
        assert [] == self.missing(2001, chair("KZ", "2001/2001"), gaps=[gap])

    def test_gaps_of_other_matters(self) -> None:
        """Gaps of other bodies, or not about a chair, are left out."""
        gaps = [
            Gap(body="council", text="Who chaired it in 2001 is not known.", cites="t"),
            Gap(body="cis", text="The seat in 2001 is not known.", cites="t"),
        ]
        (reason,) = self.missing(2001, gaps=gaps)

        assert "2001" not in reason

    def test_the_sources_of_a_gap(self) -> None:
        """The row of a gap cites what the gap cites."""
        (row,) = chairmanship(archive(gaps=[self.GAP]), 1992)

        assert (("t",), ()) == (row.sources, row.records)

    def test_past_the_horizon(self) -> None:
        """A year after what is known says so, and no open tenure is certain in it."""
        records = archive(chair("KZ", "2020/.."), horizon={"tenures": "2021"})

        assert [("KZ", True)] == holders_of(records, 2021)
        assert [("KZ", False), (None, False)] == holders_of(records, 2022)
        assert all(row.reasons for row in chairmanship(records, 2022))

    def test_before_and_after_the_body(self) -> None:
        """A year in which the body was not there is a certain no, and says why."""
        before = chairmanship(archive(), 1990).rows()[0]
        after = chairmanship(archive(), 2006, body="council").rows()[0]

        assert (None, True) == (before.state, before.certain)
        assert before.reasons
        assert (None, True) == (after.person, after.certain)
        assert after.reasons

    @pytest.mark.parametrize(
        ("days", "year"),
        [({"established": "2000-12-31"}, 2000), ({"dissolved": "2001-01-01"}, 2001)],
    )
    def test_there_on_one_day(self, days: dict[str, str], year: int) -> None:
        """Where the body may have been there on a day of the year, its chair is not known."""
        bodies = [Body(id="cis", names="C", **days), Body(id="council", names="Council")]
        (row,) = chairmanship(archive(bodies=bodies), year)

        assert (None, False) == (row.state, row.certain)


class TestMeetings:
    """Whom a meeting attests in the chair."""

    def records(
        self, presence: str = "present", capacity: str = "body-chair", holder: str = "bob"
    ) -> Archive:
        """Return records with a session of the council, and two undated tenures of its chair."""
        row = Attendance(
            participant="KZ", person="ann", presence=presence, capacities=[capacity], cites="t"
        )
        met = Meeting(
            id="m-1", sessions=[Session("council")], when="2003-05-01", attendance=[row, row]
        )
        held = Tenure(
            id=f"t-{holder}", person=holder, office="head", period="2001-05-01/", cites="s"
        )
        return archive(held, meetings=[met])

    def test_attested(self) -> None:
        """The chair at a meeting of the year is certain, and listed once."""
        rows = chairmanship(self.records(), 2003, body="Council").rows()
        (row, other) = rows

        assert (None, "KZ", "ann", True) == (row.office, row.state, row.person, row.certain)
        assert (("m-1",), ("t",)) == (row.records, row.sources)
        assert ("bob", False) == (other.person, other.certain)

    def test_other_years(self) -> None:
        """An attested holder is listed for no other year, but cuts off earlier vague tenures."""
        before = chairmanship(self.records(), 2002, body="council").rows()
        after = chairmanship(self.records(), 2004, body="council").rows()

        assert ["bob", None] == [row.person for row in before]
        assert [None] == [row.person for row in after]

    def test_not_cut_off_by_oneself(self) -> None:
        """Who is attested in the chair does not cut off a vague tenure of their own."""
        after = chairmanship(self.records(holder="ann"), 2004, body="council").rows()

        assert ["ann", None] == [row.person for row in after]

    @pytest.mark.parametrize(
        ("presence", "capacity"),
        [("absent", "body-chair"), ("expected", "body-chair"), ("present", "session-chair")],
    )
    def test_not_attested(self, presence: str, capacity: str) -> None:
        """A person who was away, only expected, or only presided is no holder of the chair."""
        rows = chairmanship(self.records(presence, capacity), 2003, body="council").rows()

        assert ["bob", None] == [row.person for row in rows]


class TestNames:
    """Which offices are chairs."""

    @pytest.mark.parametrize(
        ("name", "chairs"),
        [
            ("CIS chairmanship", True),
            ("Chairman of the Council of Heads of State", True),
            ("President of the Electric Power Council", True),
            ("Co-chair of the Commonwealth", False),
            ("Deputy Chairman of the Council", False),
            ("Secretary of the Council", False),
        ],
    )
    def test_is_chair(self, name: str, chairs: bool) -> None:
        """An office is a chair where its name begins with a term for one."""
        assert chairs is is_chair(name)


class TestShipped:
    """The shipped chairmanships."""

    def test_known_years(self, cw: Commonwealth) -> None:
        """From 2009 to 2026, each year has its one certain state, in the order of the alphabet."""
        rows = cw.chairmanship(range(2009, 2027)).rows()
        certain = {row.year: row.state for row in rows if row.certain}

        assert "MD RU TJ TM BY BY KZ KG RU TJ TM UZ BY KZ KG RU TJ TM".split() == list(
            certain.values()
        )

    def test_unknown_years(self, cw: Commonwealth) -> None:
        """The years that the gap names are unknown, those around them are not."""
        rows = cw.chairmanship("1991/2027").rows()
        missing = [row.year for row in rows if row.state is None]

        assert [*range(1991, 1994), *range(1995, 2003), 2005, 2006, 2007, 2018, 2027] == missing

    def test_a_body_without_a_chair_on_record(self, cw: Commonwealth) -> None:
        """A body without a chair on record has a row that says so."""
        (row,) = cw.chairmanship(2020, body="Economic Court")

        assert (None, None, False) == (row.state, row.person, row.certain)

    def test_a_narrowed_view(self, cw: Commonwealth) -> None:
        """In a view by day the years after it are not certain."""
        then = cw.known_on("2010-01-01")

        assert not any(row.certain for row in then.chairmanship([2015, 2020]))

    @pytest.mark.parametrize(
        ("year", "body", "error"),
        [
            ("2020/2010", None, BadQuery),
            ("the nineties", None, BadQuery),
            (range(0), None, BadQuery),
            (2020, "Economic Cuort", NotFound),
            (2020, "", BadQuery),
        ],
    )
    def test_errors(
        self, cw: Commonwealth, year: Any, body: str | None, error: type[Exception]
    ) -> None:
        """Reversed or other than years, and misspelt bodies, are errors."""
        with pytest.raises(error):
            cw.chairmanship(year, body=body)

    def test_no_string(self) -> None:
        """A body that is no string is named in the error."""
        with pytest.raises(BadQuery) as caught:
            chairmanship(archive(), 2020, body="")

        assert ("body", "") == (caught.value.criterion, caught.value.value)
