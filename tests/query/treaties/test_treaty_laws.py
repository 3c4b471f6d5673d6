"""Laws of participation and of parties, on the shipped records and on random acts."""

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

import cisrecords as cis
from cisrecords import Act, Commonwealth, Instrument, State
from cisrecords.errors import BadQuery
from cisrecords.table import Table
from cisrecords.terms import ActKind

TEXTS = ("agreement-1991", "protocol-1991", "charter-1993", "treaty-1", "treaty-2")
STATES = ("AZ", "GE", "UA")
CELLS = (
    *("signed", "ratified", "acceded", "deposited", "in_force", "provisional", "reservation"),
    *("declined", "suspended", "denounced", "withdrawn", "standing", "certain", "reasons"),
    *("records", "sources"),
)
DATES = (
    *("1991-12-10", "1992", "1992-06", "1993-01-22", "1994-01-21", "1994-01-22", "1994-04-19"),
    *("1995", "1999-04-02", "2005-08-26", "2008-08-18", "2009-08-18", "[1992-01-01..1999-12-31]"),
    "2012-02",
)
DAYS = st.dates(datetime.date(1991, 12, 1), datetime.date(2016, 1, 1))
BOUND = ("party", "suspended")


@st.composite
def acts(draw: st.DrawFn) -> list[Act]:
    """Return a few random acts of three states on five instruments."""
    return [
        Act(
            id=f"a-{number}",
            state=draw(st.sampled_from(STATES)),
            kind=draw(st.sampled_from(tuple(ActKind))),
            instrument=draw(st.sampled_from(TEXTS)),
            date=draw(st.none() | st.sampled_from(DATES)),
        )
        for number in range(draw(st.integers(0, 7)))
    ]


def records(found: list[Act]) -> Commonwealth:
    """Make a dataset of the acts, with one instrument in force and one not known to be."""
    return Commonwealth(
        states=[State(id=state, names=f"State {state}") for state in STATES],
        instruments=[
            Instrument(id=text, names=text, in_force="1994-04" if text == "treaty-1" else None)
            for text in TEXTS
        ],
        acts=found,
        horizon={"acts": "2012-12-31"},
    )


def bound(table: Table) -> set[str]:
    """Return the states that are bound by the preferred values."""
    return {row.state for row in table.rows() if row.standing in BOUND}


def parties(cw: Commonwealth, text: str, day: datetime.date) -> Table | None:
    """Return the parties, or nothing where nothing is recorded."""
    try:
        return cw.parties(text, day)
    except BadQuery:
        return None


class TestMembership:
    """The Charter and the Agreement bind whom the status says."""

    @given(day=DAYS)
    def test_shipped_charter(self, cw: Commonwealth, day: datetime.date) -> None:
        """On every day the Charter binds exactly the members."""
        assert set(cw.members(day).ids()) == bound(cw.parties("charter-1993", day))

    @given(day=DAYS)
    def test_shipped_agreement(self, cw: Commonwealth, day: datetime.date) -> None:
        """On every day the Agreement binds the participants, associates and members."""
        tied = {
            state
            for status in ("participant", "associate", "member")
            for state in cw.members(day, status).ids()
        }

        assert tied == bound(cw.parties("agreement-1991", day))

    @given(found=acts(), day=DAYS)
    def test_random_charter(self, found: list[Act], day: datetime.date) -> None:
        """Whatever the acts are, the Charter binds exactly the members."""
        cw = records(found)
        table = parties(cw, "charter-1993", day)

        assert set(cw.members(day).ids()) == (bound(table) if table is not None else set())

    @given(found=acts(), day=DAYS)
    def test_random_agreement(self, found: list[Act], day: datetime.date) -> None:
        """Participants are bound by the Agreement; who has left, or only signed, is not."""
        cw = records(found)
        table = parties(cw, "agreement-1991", day)
        tied = bound(table) if table is not None else set[str]()

        assert set(cw.members(day, "participant").ids()) <= tied
        for status in ("none", "signatory", "observer", "former"):
            assert tied.isdisjoint(cw.members(day, status).ids())

    @given(found=acts(), day=DAYS)
    def test_doubt_is_shared(self, found: list[Act], day: datetime.date) -> None:
        """Where a membership may begin or be over on another reading, no row is certain."""
        cw = records(found)
        table = parties(cw, "charter-1993", day)
        rows = {row.state: row for row in table.rows()} if table is not None else {}

        for state in STATES:
            membership = cw.membership(state, day)
            member = membership.status.value == "member"
            if any((rival.status.value == "member") != member for rival in membership.rivals):
                assert not rows[state].certain


class TestParticipation:
    """The table of an instrument and that of a state."""

    @given(found=acts(), day=st.none() | DAYS)
    def test_transpose(self, found: list[Act], day: datetime.date | None) -> None:
        """A cell is the same in the table of the instrument and of the state."""
        cw = records(found)
        by_text = {
            (row.state, text): tuple(row[name] for name in CELLS)
            for text in TEXTS
            for row in cw.participation(text, on=day).rows()
        }
        by_state = {
            (state, row.instrument): tuple(row[name] for name in CELLS)
            for state in STATES
            for row in cw.participation(state, on=day).rows()
        }

        assert by_text == by_state

    @pytest.mark.parametrize("state", ["AZ", "MD", "UA", "UZ"])
    def test_shipped_transpose(self, cw: Commonwealth, state: str) -> None:
        """So it is in the shipped records, reasons and sources included."""
        for row in cw.participation(state).rows():
            (other,) = (
                each for each in cw.participation(row.instrument).rows() if each.state == state
            )
            assert [other[name] for name in CELLS] == [row[name] for name in CELLS]

    @given(found=acts())
    def test_every_act_is_told(self, found: list[Act]) -> None:
        """Each act is among the records of the row of its state and instrument."""
        cw = records(found)

        for act in found:
            assert act.instrument is not None
            (row,) = (r for r in cw.participation(act.instrument).rows() if r.state == act.state)
            assert act.id in row.records

    @given(found=acts(), day=DAYS)
    def test_certain_parties_are_parties(self, found: list[Act], day: datetime.date) -> None:
        """The standing of a day is the same in participation and in parties."""
        cw = records(found)

        for text in TEXTS:
            standings = {row.state: row.standing for row in cw.participation(text, on=day).rows()}
            table = parties(cw, text, day)
            rows = table.rows() if table is not None else ()
            assert {row.state: row.standing for row in rows}.items() <= standings.items()
            tied = {state for state, standing in standings.items() if standing in BOUND}
            assert tied == (bound(table) if table is not None else set())


class TestParties:
    """Who can be a party at all."""

    @given(found=acts(), day=DAYS, text=st.sampled_from(TEXTS[3:]))
    def test_only_after_a_first_act(self, found: list[Act], day: datetime.date, text: str) -> None:
        """Nobody is listed who has no act, or before the first day that its acts allow."""
        table = parties(records(found), text, day)

        for row in table.rows() if table is not None else ():
            own = [act for act in found if (act.state, act.instrument) == (row.state, text)]
            assert own
            firsts = [act.date.earliest for act in own if act.date is not None]
            assert any(act.date is None for act in own) or any(
                first is not None and first <= day for first in firsts
            )

    @given(
        found=acts(),
        day=DAYS,
        text=st.sampled_from(TEXTS),
        state=st.sampled_from(STATES),
        kind=st.sampled_from(["denunciation", "notice-of-withdrawal", "withdrawal"]),
    )
    def test_a_denunciation_adds_nobody(
        self, found: list[Act], day: datetime.date, text: str, state: str, kind: str
    ) -> None:
        """A denunciation after all other acts never makes anybody a party."""
        last = Act(id="z", state=state, kind=kind, instrument=text, date="2013-03-01")
        before = parties(records(found), text, day)
        after = parties(records([*found, last]), text, day)

        assert after is not None
        assert bound(after) <= (bound(before) if before is not None else set())

    @given(found=acts(), text=st.sampled_from(TEXTS), state=st.sampled_from(STATES))
    def test_a_withdrawal_ends_it(self, found: list[Act], text: str, state: str) -> None:
        """From the day of a last withdrawal the state is a party no longer."""
        last = Act(id="z", state=state, kind="withdrawal", instrument=text, date="2013-03-01")
        table = parties(records([*found, last]), text, datetime.date(2013, 3, 1))

        assert table is not None
        assert state not in bound(table)

    @given(found=acts(), day=DAYS, text=st.sampled_from(TEXTS))
    def test_certain_is_a_part(self, found: list[Act], day: datetime.date, text: str) -> None:
        """The certain rows are rows of the whole answer, each certain and each tied."""
        cw = records(found)
        table = parties(cw, text, day)
        assume(table is not None)
        sure = cw.parties(text, day, certain=True)

        assert table is not None
        assert set(sure.rows()) <= set(table.rows())
        assert all(row.certain and row.standing in (*BOUND, "provisional") for row in sure.rows())

    @given(found=acts(), day=DAYS, text=st.sampled_from(TEXTS))
    def test_since_and_until_hold_the_day(
        self, found: list[Act], day: datetime.date, text: str
    ) -> None:
        """Who is bound on a day is so from its first day to its last, and on both."""
        cw = records(found)
        table = parties(cw, text, day)

        for row in table.rows() if table is not None else ():
            if row.standing in BOUND:
                assert row.since.earliest <= day
                assert row.until is None or day <= row.until.latest
                assert row.state in bound(cw.parties(text, row.since))
                assert row.until is None or row.state in bound(cw.parties(text, row.until))

    @given(day=st.dates(datetime.date(2026, 3, 24), datetime.date(2100, 1, 1)))
    def test_nothing_is_certain_past_the_horizon(
        self, cw: cis.Commonwealth, day: datetime.date
    ) -> None:
        """Past the last day that acts are known to, nobody is certainly bound, and rows say so."""
        table = cw.parties("charter-1993", day)

        assert {False} == set(table["certain"])
        assert all(table["reasons"])
        assert 0 == len(cw.parties("charter-1993", day, certain=True))
