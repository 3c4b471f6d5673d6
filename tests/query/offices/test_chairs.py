"""Chairs: `chairs`, `chairmanship` and `office_holders` give one answer."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.evidence import Source
from cisrecords.query.offices.chairs import is_chair_of
from cisrecords.records import (
    Attendance,
    Body,
    Meeting,
    Office,
    Person,
    Session,
    State,
    Tenure,
)

DAY = "2020-11-18"
HELD = ("body-chair", "elected-chair")


def seat(state: str, *capacities: str, presence: str | None = "present", **more: Any) -> Attendance:
    """Build a row of somebody who sat with the council."""
    values: dict[str, Any] = {"cites": "s"} | more
    return Attendance(participant=state, capacities=capacities, presence=presence, **values)


def records(*rows: Attendance, tenures: tuple[Tenure, ...] = (), **more: Any) -> Commonwealth:
    """Build records of one meeting of the council and of tenures of its chair."""
    values: dict[str, Any] = {"when": DAY, "status": "held", "cites": "s"} | more
    return Commonwealth(
        states=[State(id=one, names=one) for one in ("AZ", "KG", "KZ")],
        bodies=[Body(id="cis", names="Commonwealth"), Body(id="council", names="Council")],
        offices=[
            Office(id="chair", of="council", names="Chairmanship of the Council"),
            Office(id="co-chair", of="council", names="Co-chairmanship of the Council"),
        ],
        people=[Person(id="ann", names="Ann Petrova"), Person(id="bob", names="Bob Orlov")],
        sources=[Source(id="s"), Source(id="t")],
        tenures=tenures,
        meetings=[Meeting(id="m-1", sessions=[Session("council", 8)], attendance=rows, **values)],
    )


def chair(state: str, period: str | None, office: str = "chair", **more: Any) -> Tenure:
    """Build a tenure of a state."""
    return Tenure(id=f"t-{state}", state=state, office=office, period=period, cites="s", **more)


def three(cw: Commonwealth, day: str = DAY) -> list[set[tuple[Any, ...]]]:
    """Return who certainly held the chair by each of the three verbs, for a day and its year."""
    year = int(day[:4])
    of_meetings = [row for row in cw.chairs(year, body="council") if row.capacity in HELD]
    of_year = cw.chairmanship(year, body="council").rows()
    of_day = cw.office_holders(day, body="council").rows()
    return [
        {(row.state, row.person) for row in rows if row.certain and (row.state or row.person)}
        for rows in (of_meetings, of_year, of_day)
    ]


SEATS = st.builds(
    seat,
    st.sampled_from(["AZ", "KG"]),
    st.sampled_from(["body-chair", "elected-chair", "session-chair"]),
    presence=st.sampled_from([None, "present", "absent", "expected"]),
    person=st.sampled_from([None, "ann", "bob"]),
    cites=st.sampled_from(["s", "t"]),
)
PERIODS = st.sampled_from(
    [
        *(None, "2020/2020", "2020-01-01/2020-12-31", "2019-05-01/..", "2018/", "/2021"),
        *("[..2020-11-18]/[2020-11-18..]", "2020-11-18/2020-11-18", "2021-01-01/2022"),
    ]
)


@st.composite
def datasets(draw: st.DrawFn) -> Commonwealth:
    """Build records with random chairs by rows and by tenures."""
    states = draw(st.lists(st.sampled_from(["AZ", "KG", "KZ"]), unique=True))
    tenures = tuple(chair(one, draw(PERIODS)) for one in states)
    when = draw(st.sampled_from([DAY, "2020-11", "2020-11-18/2020-11-19", None]))
    return records(*draw(st.lists(SEATS, max_size=3)), tenures=tenures, when=when)


class TestAlike:
    """Three verbs, one answer."""

    @pytest.mark.parametrize("capacity", HELD)
    def test_a_row(self, capacity: str) -> None:
        """Who holds the chair, or was elected to it, at a meeting holds it in every answer."""
        cw = records(seat("AZ", capacity, person="ann"))

        assert [{("AZ", "ann")}] * 3 == three(cw)
        (row,) = cw.office_holders(DAY)
        assert ("chair", "council", ("m-1",), ("s",)) == (
            row.office,
            row.body,
            row.records,
            row.sources,
        )
        assert not cw.office_holders("2020-11-17").rows()
        assert not cw.office_holders(DAY, body="cis").rows()
        assert 1 == len(cw.office_holders(person="Ann Petrova"))

    def test_a_tenure_of_a_state(self) -> None:
        """A state that has the chair for a time holds it in every answer."""
        cw = records(tenures=(chair("KG", "2020-01-01/2021-12-31"),))

        assert [{("KG", None)}] * 3 == three(cw) == three(cw, "2021-06-01")
        assert [set()] * 3 == three(cw, "2022-06-01")
        (row,) = cw.chairs(2020)
        assert (2020, None, "council", "body-chair", ("t-KG",)) == (
            row.year,
            row.meeting,
            row.body,
            row.capacity,
            row.records,
        )
        assert [2020, 2021] == list(cw.chairs()["year"])

    @pytest.mark.parametrize(
        ("name", "office"),
        [("Председательство в Совете", True), ("Сопредседательство", False), ("Vice-chair", False)],
    )
    def test_the_name_of_the_office(self, name: str, office: bool) -> None:
        """A state holds a chair, in whatever language its office is named, unless beside one."""
        post = Office(id="o", of="council", names=name)

        assert office is is_chair_of(post, "council", state=True)

    def test_co_chairs(self) -> None:
        """A co-chair is a holder of an office, and not of the chair."""
        cw = records(tenures=(chair("KG", "2020/2020", "co-chair"),))

        assert not cw.chairs(2020).rows()
        assert 1 == len(cw.office_holders(DAY))

    def test_only_announced(self) -> None:
        """Who was expected in the chair is certain in no answer."""
        assert [set()] * 3 == three(records(seat("AZ", "body-chair", presence="expected")))

    @pytest.mark.parametrize("status", ["announced", "postponed", "cancelled"])
    def test_a_meeting_that_was_not_held(self, status: str) -> None:
        """A meeting that was not held attests nobody."""
        assert [set()] * 3 == three(records(seat("AZ", "body-chair"), status=status))

    @given(datasets())
    def test_a_law(self, cw: Commonwealth) -> None:
        """In a year both tables have the same holders, and each holder of a day is one of them."""
        of_meetings, of_year, of_day = three(cw)

        assert of_meetings == of_year
        assert of_day <= of_year


class TestVague:
    """Chairs that are known vaguely."""

    @pytest.mark.parametrize("sure", ["2020-01-01/2020-12-31", "2020-11-18/2020-11-18"])
    @pytest.mark.parametrize("vague", ["2018/", "/2021", None, "2020-11/2021"])
    def test_not_beside_a_sure_one(self, sure: str, vague: str | None) -> None:
        """On a day on which somebody surely held it, nobody else is listed as perhaps."""
        cw = records(tenures=(chair("KZ", vague), chair("KG", sure)))

        assert [("KG", True)] == [(row.state, row.certain) for row in cw.office_holders(DAY)]

    def test_not_beside_one_whom_a_meeting_attests(self) -> None:
        """A row of a meeting on that day leaves out whom a vague tenure has, save its holder."""
        cw = records(
            seat("KG", "body-chair", person="ann"),
            tenures=(chair("KZ", "2018/"), chair("KG", "2019/")),
        )

        assert [("KG", None), ("KG", "ann")] == [
            (row.state, row.person) for row in cw.office_holders(DAY)
        ]

    def test_two_sure_ones_stay(self) -> None:
        """Two who surely held it on the day of the hand-over are both listed."""
        cw = records(tenures=(chair("KZ", f"2020-01-01/{DAY}"), chair("KG", f"{DAY}/..")))

        assert {"KZ", "KG"} == {row.state for row in cw.office_holders(DAY) if row.certain}

    def test_another_office(self) -> None:
        """Only chairs have one holder: a co-chair stays."""
        cw = records(tenures=(chair("KZ", "2018/", "co-chair"), chair("KG", "2020/2020")))

        assert {"KZ", "KG"} == {row.state for row in cw.office_holders(DAY)}
