"""Merging: what holds whatever is merged."""

from typing import Any

import attrs
import pytest
from hypothesis import given, reject
from hypothesis import strategies as st

from cisrecords import Commonwealth
from cisrecords.archive import KIND_CLASSES
from cisrecords.errors import Ambiguous
from cisrecords.evidence import Source
from cisrecords.query import Merge
from cisrecords.records import Attendance, Body, Meeting, Plan, Session, State

NAMES = {"AM": "Armenia", "BY": "Belarus", "GE": "Georgia", "TM": "Turkmenistan"}


def cited(meeting: Meeting, source: str) -> Meeting:
    """Build a meeting in which every part is cited."""
    parts: dict[str, Any] = {
        name: [attrs.evolve(row, cites=row.cites or source) for row in getattr(meeting, name)]
        for name in ("attendance", "agenda", "statements", "adopted", "plans")
    }
    return attrs.evolve(meeting, cites=meeting.cites or source, **parts)


def bare(row: Any) -> Any:
    """Return a row without its sources."""
    return attrs.evolve(row, cites=())


def put(one: Commonwealth, incoming: list[Meeting]) -> Merge[Commonwealth]:
    """Merge random meetings; a draw whose match is ambiguous, which is refused, is drawn anew."""
    try:
        return one.merge(incoming)
    except Ambiguous:
        reject()


def rows(meeting: Meeting) -> set[Any]:
    """Return all rows of a meeting without their sources."""
    parts = (meeting.attendance, meeting.agenda, meeting.statements, meeting.adopted)
    return {bare(row) for part in parts for row in part}


class TestLaws:
    """What holds for all records."""

    @pytest.mark.parametrize(
        "day",
        [
            "1990-01-01",
            *(pytest.param(day, marks=pytest.mark.long) for day in ("2012-01-01", "2025-01-01")),
        ],
    )
    def test_the_dataset_merged_into_a_view_of_it(self, cw: Commonwealth, day: str) -> None:
        """Records of one dataset never match each other, and none of them is lost."""
        merged = cw.known_on(day).merge(cw)

        assert {"id"} == {match.by for match in merged.matched}
        assert set(merged.commonwealth.meetings.ids()) == set(cw.meetings.ids())
        assert set(merged.commonwealth.sources.ids()) == set(cw.sources.ids())

    def test_the_dataset_merged_into_nothing(self, cw: Commonwealth) -> None:
        """Merged into an empty dataset, the records are what they were."""
        merged = Commonwealth().merge(cw)

        assert all(
            merged.commonwealth.collection(kind) == cw.collection(kind) for kind in KIND_CLASSES
        )

    def test_with_itself_nothing_comes_of_it(self, cw: Commonwealth) -> None:
        """The shipped records merged with themselves are the same object, all of them matched."""
        merged = cw.merge(cw)

        assert cw is merged.commonwealth
        assert ((), ()) == (merged.added, merged.disagreements)
        assert {"id"} == {match.by for match in merged.matched}

    @given(data=st.data())
    def test_twice_is_once(self, data: st.DataObject, commonwealths: Any) -> None:
        """Merging the same records again changes nothing."""
        one, other = data.draw(commonwealths), data.draw(commonwealths)
        incoming = [cited(meeting, "late") for meeting in other.meetings]
        merged = put(one, incoming).commonwealth

        assert merged == merged.merge(incoming).commonwealth

    @given(data=st.data())
    def test_no_row_is_lost(self, data: st.DataObject, commonwealths: Any) -> None:
        """Every row of both, whoever it cites, is in the merged dataset."""
        one, other = data.draw(commonwealths), data.draw(commonwealths)
        incoming = [cited(meeting, "late") for meeting in other.meetings]
        merged = put(one, incoming)
        now = merged.commonwealth.meetings
        home = {match.incoming: match.record for match in merged.matched}

        for before in one.meetings:
            assert rows(before) <= rows(now[before.id])
        for meeting in incoming:
            assert rows(meeting) <= rows(now[home.get(meeting.id, meeting.id)])

    @given(data=st.data())
    def test_no_field_is_lost(self, data: st.DataObject, commonwealths: Any) -> None:
        """Day, host and format of an incoming meeting are preferred, planned or claimed."""
        one, other = data.draw(commonwealths), data.draw(commonwealths)
        incoming = [cited(meeting, "late") for meeting in other.meetings]
        merged = put(one, incoming)
        now = merged.commonwealth
        home = {match.incoming: match.record for match in merged.matched}

        for meeting in (*one.meetings, *incoming):
            found = now.meetings[home.get(meeting.id, meeting.id)]
            said = {(claim.field, claim.value) for claim in now.claims_about(found.id)}
            for name in ("host", "format", "kind"):
                value = getattr(meeting, name)
                kept = (found, *found.plans) if name == "format" else (found,)
                adopted = value is None or value in [getattr(each, name) for each in kept]
                assert adopted or (name, str(value)) in said

    @pytest.mark.long
    @given(data=st.data())
    def test_an_account_has_all_rows_of_its_source(
        self, data: st.DataObject, commonwealths: Any
    ) -> None:
        """Each row of the incoming records is in the account of its source after the merge."""
        one, other = data.draw(commonwealths), data.draw(commonwealths)
        incoming = [cited(meeting, "late") for meeting in other.meetings]
        merged = put(one, incoming)
        home = {match.incoming: match.record for match in merged.matched}

        for meeting in incoming:
            account = merged.commonwealth.account(home.get(meeting.id, meeting.id), "late")
            for name in ("attendance", "agenda", "statements", "adopted", "plans"):
                heard = {bare(row) for row in getattr(account, name)}
                said = (row for row in getattr(meeting, name) if row.cites[0].source == "late")
                assert {bare(row) for row in said} <= heard

    @given(data=st.data())
    def test_what_has_nothing_in_common_may_go_in_any_groups(self, data: st.DataObject) -> None:
        """One by one or all at once, in whatever groups, new records come to the same."""
        given = [State(id=code, names=name) for code, name in NAMES.items()]
        cut = data.draw(st.integers(0, len(given)))
        empty = Commonwealth(version="test")
        first = empty.merge(given[:cut]).commonwealth

        assert empty.merge(given).commonwealth == first.merge(given[cut:]).commonwealth
        second = empty.merge(given[cut:]).commonwealth
        assert {*first.merge(second).commonwealth.states} == {*given}

    @pytest.mark.long
    @given(data=st.data())
    def test_the_order_of_records_does_not_matter(
        self, data: st.DataObject, commonwealths: Any
    ) -> None:
        """The same records in another order of kinds give the same result."""
        one, other = data.draw(commonwealths), data.draw(commonwealths)
        incoming = [cited(meeting, "late") for meeting in other.meetings]
        people = [attrs.evolve(person, cites="late") for person in other.people]

        put(one, incoming)
        assert one.merge([*people, *incoming]) == one.merge([*incoming, *people])


STATUSES = ("held", "announced", "postponed", None)


@st.composite
def reports(draw: st.DrawFn) -> list[Any]:
    """Draw reports of meetings of one council, each with its source, in any order."""
    records: list[Any] = []
    for number in range(draw(st.integers(1, 4))):
        source = f"r{number}"
        day = draw(st.sampled_from(["2020-01-01", "2020-02", None]))
        seats = draw(st.lists(st.sampled_from(["present", "absent", "expected"]), max_size=1))
        records.append(Source(id=source, published=day, publisher="Agency", title=source))
        records.append(
            Meeting(
                id=f"m{number}",
                sessions=[Session("council", draw(st.sampled_from([1, 1, 2, None])))],
                status=draw(st.sampled_from(STATUSES)),
                when=draw(st.sampled_from([None, "2020-05", "2020-05-05", "2020-05-06"])),
                host=draw(st.sampled_from([None, "AM", "BY"])),
                format=draw(st.sampled_from([None, "in-person", "hybrid"])),
                places=draw(st.sampled_from([(), "Baku"])),
                plans=[Plan(status="announced", when="2020-05-05")] * draw(st.integers(0, 1)),
                attendance=[Attendance(participant="AM", presence=how) for how in seats],
                cites=source,
            )
        )
    return records


class TestOrder:
    """Incoming records in any order."""

    EMPTY = Commonwealth(
        version="test",
        states=[State(id=code, names=name) for code, name in NAMES.items()],
        bodies=[Body(id="cis", names="CIS"), Body(id="council", names="Council")],
    )

    @given(incoming=reports(), data=st.data())
    def test_twice_is_once_in_any_order(self, incoming: list[Any], data: st.DataObject) -> None:
        """Their order matters only for the id that is kept; merging them again changes nothing."""
        again = data.draw(st.permutations(incoming))
        try:
            once = self.EMPTY.merge(incoming)
        except Ambiguous:
            with pytest.raises(Ambiguous):
                self.EMPTY.merge(again)
            return
        other = self.EMPTY.merge(again)
        meetings = [
            {attrs.evolve(meeting, id="m") for meeting in merged.commonwealth.meetings}
            for merged in (once, other)
        ]

        assert meetings[0] == meetings[1]
        assert once.commonwealth is once.commonwealth.merge(again).commonwealth


class TestPlans:
    """What was planned."""

    @given(incoming=reports(), presence=st.sampled_from(["expected", "possible"]))
    def test_a_plan_changes_nobody_s_attendance(self, incoming: list[Any], presence: str) -> None:
        """An announcement of who would come never changes who is reported to have come, or not."""
        held = [
            attrs.evolve(record, status="held") if isinstance(record, Meeting) else record
            for record in incoming
        ]
        try:
            before = TestOrder.EMPTY.merge(held).commonwealth
        except Ambiguous:
            reject()
        source = Source(id="early", published="2019-12-01")
        row = Attendance(participant="AM", presence=presence, capacities=["session-chair"])
        for meeting in before.meetings:
            plan = Meeting(
                id=meeting.id,
                sessions=meeting.sessions,
                status="announced",
                when="2020-05-04",
                plans=[Plan(status="announced", when="2020-05-03")],
                attendance=[row],
                cites="early",
            )
            after = before.merge([source, plan]).commonwealth
            known = {
                (one.state, one.presence, one.certain)
                for one in before.attendance(meeting.id)
                if one.presence in ("present", "absent")
            }
            assert known <= {
                (one.state, one.presence, one.certain) for one in after.attendance(meeting.id)
            }
            assert after.meetings[meeting.id].when == meeting.when
