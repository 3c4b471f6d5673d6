"""Measures: bodies on a day, states by status, steps on an instrument."""

import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth, Verdict
from cisrecords.dates import lasted_on, whole_day
from cisrecords.evidence import Citation, Claim, Source
from cisrecords.query.counts.count_bodies_and_states import (
    Scope,
    Tally,
    count_acts,
    count_bodies,
    count_states,
    days_counted,
    in_area,
)
from cisrecords.query.find.context import Context
from cisrecords.records import Act, Body, Instrument, State
from cisrecords.terms import ActKind, BodyKind, MembershipStatus

DATES = (None, "1992", "2000-06", "2000-06-15", "[..2000]", "2010-01-01")
BODIES: st.SearchStrategy[list[dict[str, Any]]] = st.lists(
    st.builds(
        dict,
        kind=st.sampled_from(["charter", "sectoral", None]),
        established=st.sampled_from(DATES),
        dissolved=st.sampled_from([None, "2011", "2020-01-01"]),
        area=st.sampled_from([None, "security / legal", "economic"]),
    ),
    max_size=6,
)


def scope(records: Context, day: str = "2000-06-15", about: str = "cis") -> Scope:
    """Return what is counted."""
    return Scope(records, about, datetime.date.fromisoformat(day))


def some(*given: dict[str, Any], **more: Any) -> Context:
    """Return records with some bodies, ``b-0`` and so on."""
    return Context(
        bodies=[Body(id=f"b-{place}", names="Body", **each) for place, each in enumerate(given)],
        sources=[Source(id="s"), Source(id="t")],
        **more,
    )


class TestTally:
    """How verdicts add up."""

    @given(st.lists(st.tuples(st.sampled_from("abc"), st.sampled_from(list(Verdict)), st.just(()))))
    def test_each_id_once(self, entries: list[tuple[str, Verdict, tuple[()]]]) -> None:
        """An id is sure where one verdict is a yes, else a maybe where one is, else left out."""
        tally = Tally.of(entries)
        yes = {one for one, verdict, _ in entries if verdict is Verdict.YES}
        maybe = {one for one, verdict, _ in entries if verdict is Verdict.MAYBE}

        assert (yes, maybe - yes) == (set(tally.sure), set(tally.maybe))
        assert len({*tally.sure, *tally.maybe}) == len(tally.sure) + len(tally.maybe)

    def test_sources(self) -> None:
        """What does not count brings no sources."""
        tally = Tally.of(
            [("a", Verdict.YES, [Citation("s")]), ("b", Verdict.NO, [Citation("t")])], ["c"]
        )

        assert (("s",), ("c",), False) == (tally.sources, tally.doubted, tally.complete)


class TestBodies:
    """Bodies by kind, area and day."""

    @given(given_bodies=BODIES, day=st.sampled_from(["1991-01-01", "2000-06-15", "2015-01-01"]))
    def test_equals_a_scan(self, given_bodies: list[dict[str, Any]], day: str) -> None:
        """The count is that of the bodies of the kind and area that were there."""
        records = some(*given_bodies)
        tally = count_bodies(BodyKind.CHARTER, area="legal")(scope(records, day))
        verdicts = {
            body.id: lasted_on(whole_day(day), body.established, body.dissolved)
            for body in records.bodies
            if body.kind is BodyKind.CHARTER and body.area == "security / legal"
        }

        assert {one for one in verdicts if verdicts[one] is Verdict.YES} == set(tally.sure)
        assert {one for one in verdicts if verdicts[one] is Verdict.MAYBE} == set(tally.maybe)
        assert () == tally.doubted

    @given(given_bodies=BODIES)
    def test_kinds_add_up(self, given_bodies: list[dict[str, Any]]) -> None:
        """Several kinds together are the sum of each."""
        at = scope(some(*given_bodies))
        both = count_bodies(BodyKind.CHARTER, BodyKind.SECTORAL)(at)
        each = [count_bodies(kind)(at) for kind in (BodyKind.CHARTER, BodyKind.SECTORAL)]

        assert len(both.sure) == sum(len(tally.sure) for tally in each)
        assert len(both.maybe) == sum(len(tally.maybe) for tally in each)

    @pytest.mark.parametrize(
        ("field", "value", "doubted"),
        [
            ("kind", "sectoral", True),
            ("kind", "executive", True),
            ("kind", "charter", False),
            ("established", "2001", True),
            ("established", "1993-05", False),
            ("dissolved", "1999", True),
            ("exists", "no", True),
            ("seat", "Minsk", False),
        ],
    )
    def test_doubted(self, field: str, value: str, doubted: bool) -> None:
        """A body is doubted where a source's kind or day would change whether it counts."""
        claim = Claim(id="c", about="b-0", field=field, value=value, cites="t")
        records = some({"kind": "charter", "established": "1992", "cites": "s"}, claims=[claim])
        tally = count_bodies(BodyKind.CHARTER)(scope(records))

        assert (("b-0",), ("s",)) == (tally.sure, tally.sources)
        assert (("b-0",) if doubted else ()) == tally.doubted

    @pytest.mark.parametrize(
        ("area", "asked", "found"),
        [
            ("security / legal", "Legal", True),
            ("economic", "economic", True),
            ("economics", "economic", False),
            (None, "legal", False),
        ],
    )
    def test_areas(self, area: str | None, asked: str, found: bool) -> None:
        """An area matches by whole words, folded."""
        assert found is in_area(Body(id="b", names="B", area=area), asked)


class TestStates:
    """States by status."""

    def test_shipped_members(self, cw: Commonwealth) -> None:
        """The members counted are those that `members` returns."""
        tally = count_states(MembershipStatus.MEMBER)(scope(cw, "2005-01-01"))

        assert cw.members("2005-01-01").ids() == tally.sure
        assert (True, ()) == (tally.complete, tally.maybe)

    def test_outside_observers(self, cw: Commonwealth) -> None:
        """An organisation that was admitted as an observer counts."""
        tally = count_states(MembershipStatus.OBSERVER)(scope(cw, "2026-01-01"))

        assert ("shanghai-cooperation-organization",) == tally.sure

    def test_a_rival_day(self, cw: Commonwealth) -> None:
        """A state of which a rival day gives another status is doubted on the days between."""
        day = next(
            day
            for day in (f"1994-{month:02}-01" for month in range(1, 13))
            if any(cw.membership(one, day).rivals for one in cw.states.ids())
        )
        tally = count_states(MembershipStatus.MEMBER)(scope(cw, day))
        doubted = {one for one in cw.states.ids() if cw.membership(one, day).rivals}

        assert set(tally.doubted) <= doubted


class TestActs:
    """Steps on an instrument."""

    def records(self, *dates: str | None) -> Context:
        """Return records in which each of some states signed on a day."""
        codes = ["AM", "AZ", "BY", "KZ"][: len(dates)]
        return Context(
            states=[State(id=code, names=code) for code in codes],
            instruments=[Instrument(id="treaty", names="Treaty")],
            acts=[
                Act(id=f"a-{code}", state=code, instrument="treaty", kind="signature", date=date)
                for code, date in zip(codes, dates, strict=True)
            ],
        )

    def test_by_the_day(self) -> None:
        """Who signed by the day counts, who may have signed by then may count."""
        at = scope(self.records("2000-06-15", "2000", None, "2000-06-16"), about="treaty")
        tally = count_acts(ActKind.SIGNATURE)(at)

        assert (("AM",), ("AZ", "BY")) == (tally.sure, tally.maybe)

    def test_other_steps_and_instruments(self) -> None:
        """Another step, or another instrument, does not count."""
        records = self.records("2000-01-01")

        assert Tally() == count_acts(ActKind.RATIFICATION)(scope(records, about="treaty"))
        assert Tally() == count_acts(ActKind.SIGNATURE)(scope(records, about="other"))


class TestDays:
    """Which days count."""

    @pytest.mark.parametrize(
        ("since", "until", "length"),
        [(2000, None, 167), (2000, 2000, 167), (1999, 1999, 365), (2001, None, -199)],
    )
    def test_years(self, since: int, until: int | None, length: int) -> None:
        """The days run to that of the count at most; in later years there are none."""
        span = days_counted(scope(Context()), since, until)

        assert length == span.last - span.first + 1
