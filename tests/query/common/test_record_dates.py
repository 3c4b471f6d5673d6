"""Dates of records."""

import pytest

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import DayRange, Verdict, day_range
from cisrecords.evidence import Claim
from cisrecords.query.common.record_dates import falls_into
from cisrecords.records import (
    Act,
    AgendaItem,
    Body,
    Instrument,
    Meeting,
    Office,
    Plan,
    Session,
    State,
    Tenure,
)
from cisrecords.terms import ActKind

YEAR = day_range("2020", "2020")
MET = Meeting(id="m-1", sessions=[Session("cis")], when="2020-11-18")
ARCHIVE = Archive(
    states=[State(id="GE", names="Georgia")],
    bodies=[Body(id="cis", names="Commonwealth", established="1991-12-08")],
    meetings=[MET],
    offices=[Office(id="chair", of="cis", names="Chair")],
)


def claim(about: str, as_of: str | None = None) -> Claim:
    """Make a claim."""
    return Claim(id="c-1", about=about, field="note", value="x", as_of=as_of, cites="a")


class TestFallsInto:
    """Whether the date of a record is in a span."""

    @pytest.mark.parametrize(
        ("record", "expected"),
        [
            (MET, Verdict.YES),
            (Meeting(id="m-2", sessions=[Session("cis")]), Verdict.NO),
            (
                Meeting(id="m-2", sessions=[Session("cis")], plans=[Plan(when="2020-05")]),
                Verdict.MAYBE,
            ),
            (
                Meeting(id="m-2", sessions=[Session("cis")], plans=[Plan(when="2021-05")]),
                Verdict.NO,
            ),
            (Meeting(id="m-2", sessions=[Session("cis")], when="2019-12/2020-01"), Verdict.YES),
            (Act(id="a-1", state="GE", kind=ActKind.DEPOSIT, date="2021"), Verdict.NO),
            (Act(id="a-1", state="GE", kind=ActKind.DEPOSIT), Verdict.MAYBE),
            (Instrument(id="i-1", names="A", date="[2019..2020-02]"), Verdict.MAYBE),
            (Body(id="b-1", names="B", established="2020-05"), Verdict.YES),
            (Tenure(id="t-1", state="GE", office="chair", period="2020/2020"), Verdict.YES),
            (State(id="AM", names="Armenia"), Verdict.NO),
            (claim("GE", "2020-03"), Verdict.YES),
            (claim("m-1", "2021"), Verdict.NO),
            (claim("m-1"), Verdict.YES),
            (claim("cis"), Verdict.MAYBE),
            (claim("GE"), Verdict.MAYBE),
        ],
    )
    def test_by_the_day_of_each_kind(self, record: AnyRecord, expected: Verdict) -> None:
        """A vague or missing day is a maybe; a record of a kind without days is not in the year."""
        assert expected is falls_into(ARCHIVE, YEAR, record)

    def test_everything_is_in_an_unlimited_span(self) -> None:
        """An unlimited span includes records of a kind without days."""
        assert Verdict.YES is falls_into(ARCHIVE, DayRange(), State(id="AM", names="Armenia"))

    def test_the_day_of_a_row_comes_first(self) -> None:
        """A row with a day of its own counts by it."""
        rows = [AgendaItem(kind="visit", when="2021-01-05"), AgendaItem(kind="visit")]

        assert [Verdict.NO, Verdict.YES] == [falls_into(ARCHIVE, YEAR, MET, row) for row in rows]
