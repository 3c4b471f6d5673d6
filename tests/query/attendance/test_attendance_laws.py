"""Laws of attendance, on random meetings, acts and claims, against a scan of another make."""

import datetime
from collections.abc import Sequence
from itertools import combinations
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cisrecords import Commonwealth, Level, MeetingQuery, PartialDate, Period, Verdict
from cisrecords.evidence import Claim
from cisrecords.query import Turnout
from cisrecords.query.attendance.attendance_sheet import MeetingAttendance
from cisrecords.records import Act, Attendance, Body, Meeting, Session, State

Strategy = st.SearchStrategy[Commonwealth]

STATES = ("AZ", "BY", "KG")
BELOW = ("deputy-minister", "ambassador", "official")
SAT = {"present", "by-video", "represented"}
BELONGS = {"signatory", "participant", "member", "associate"}
ROWS: dict[str, st.SearchStrategy[Any]] = {
    "participant": st.sampled_from([*STATES, "ministers", None]),
    "participant_as_reported": st.just("a delegation"),
    "person": st.sampled_from([None, None, "usubov-ramil", "ivanov"]),
    "level": st.sampled_from([None, "minister", *BELOW]),
    "presence": st.sampled_from(
        [None, "present", "present", "by-video", "absent", "declined", "expected", "possible"]
    ),
    "cites": st.sampled_from([(), ("early",), ("late",), ("early", "late")]),
}
WHENS = (
    *(None, "2020-03-01", "2020-11-18", "2021-06-30", "2020-03", "2020-02-20/2020-03-05"),
    *("2020-03-01/", "/2021-06-30", "2020-03-02/..", "[..2020-12]"),
)
SAID = st.sampled_from(
    [
        ("attendance[AZ].presence", "absent"),
        ("attendance[AZ].presence", "by-video"),
        ("attendance[KG].presence", "present"),
        ("attendance[BY].level", "minister"),
        ("attendance[BY].level", "official"),
        ("attendance", "all of them"),
        ("when", "2020"),
    ]
)
TURNS = ("2020-02-25", "2020-02-26", "2020-03-01", "2020-11-18", "2021-12-31", "2022-01-01")
"""Days on which a status may begin."""


@st.composite
def _meetings(draw: st.DrawFn) -> list[Meeting]:
    rows = st.builds(Attendance, **ROWS)
    one: st.SearchStrategy[dict[str, Any]] = st.fixed_dictionaries(
        {
            "sessions": st.sampled_from(
                [
                    (Session("ministers"),),
                    (Session("court"),),
                    (Session("court"), Session("ministers")),
                ]
            ),
            "status": st.sampled_from(["held", "held", "held", "announced", None]),
            "when": st.sampled_from(WHENS),
            "attendance": st.lists(rows, max_size=4),
        }
    )
    several = draw(st.lists(one, min_size=1, max_size=3))
    return [Meeting(id=f"m-{number}", **fields) for number, fields in enumerate(several)]


@st.composite
def _claims(draw: st.DrawFn, meetings: list[Meeting]) -> list[Claim]:
    said = st.tuples(st.sampled_from([meeting.id for meeting in meetings]), SAID)
    return [
        Claim(id=f"c-{number}", about=about, field=field, value=value, cites="late")
        for number, (about, (field, value)) in enumerate(draw(st.lists(said, max_size=3)))
    ]


@st.composite
def _records(draw: st.DrawFn, plain: Strategy) -> Commonwealth:
    parts = draw(plain).parts()
    meetings = draw(_meetings())
    days = st.sampled_from(["2020-02-25", "2020-03-01", "2021"])
    kinds = st.sampled_from(["signature", "admitted-as-associate", "admitted-as-observer"])
    states: list[str] = draw(st.lists(st.sampled_from(STATES), unique=True))
    acts = [
        Act(id=f"act-{state}", state=state, body="cis", kind=draw(kinds), date=draw(days))
        for state in states
    ]
    leaves: bool = draw(st.booleans())
    if states and leaves:
        on = "2020-11-18"
        leaver = states[0]
        acts.append(Act(id="act-left", state=leaver, kind="withdrawal", body="cis", date=on))
    bodies = (Body(id="ministers", names="Council of Foreign Ministers"), Body(id="cis", names="C"))
    rival = Claim(id="c-r", about="act-AZ", field="date", value="2020-02-26", cites="early")
    rivals = [rival] if draw(st.booleans()) and "AZ" in states else []
    parts["states"] += (State(id="KG", names="Kyrgyzstan"),)
    parts["bodies"] += bodies
    parts["claims"] = (*draw(_claims(meetings)), *rivals)
    parts["horizon"] = {"acts": draw(st.sampled_from(["2020-12-31", "2022"]))}
    parts["acts"], parts["meetings"] = acts, meetings
    return Commonwealth(**parts)


@pytest.fixture(scope="session")
def records(commonwealths: Strategy) -> Strategy:
    """Records with a few random meetings of states that belong, leave, or do not."""
    return _records(commonwealths)


def days_meant(when: PartialDate | Period | None) -> list[datetime.date]:
    """List every day that a meeting may have been held on; none where that has no bounds."""
    ends: list[PartialDate | None] = [when] if isinstance(when, PartialDate) else []
    if isinstance(when, Period):
        ends = [end for end in (when.start, when.end) if end is not None]
    days = [day for end in ends if end is not None for day in (end.earliest, end.latest)]
    whole = [day for day in days if day is not None]
    if not whole or len(whole) < len(days):
        return []
    first, last = min(whole).toordinal(), max(whole).toordinal()
    return [datetime.date.fromordinal(day) for day in range(first, last + 1)]


def statuses(cw: Commonwealth, state: str, day: datetime.date) -> list[str]:
    """List what a state may have been on a day."""
    found = cw.membership(state, on=day)
    return [found.status.value, *(rival.status.value for rival in found.rivals)]


def belongs(cw: Commonwealth, state: str, when: PartialDate | Period | None) -> tuple[bool, bool]:
    """Say whether a state certainly and whether it possibly belonged, day by day."""
    days = days_meant(when)
    every = [{status in BELONGS for status in statuses(cw, state, day)} for day in days]
    if not days:
        ever = [statuses(cw, state, datetime.date.fromisoformat(day)) for day in TURNS]
        return False, any(BELONGS & {*found} for found in ever)
    horizon = cw.horizon["acts"].latest
    covered = horizon is None or max(days) <= horizon
    return covered and every == [{True}] * len(every), any(True in found for found in every)


def word(meeting: Meeting, rivals: Sequence[Claim], state: str) -> tuple[str, bool]:
    """Say how a state was at a meeting, and whether that is certain, by looking at all rows."""
    rows = [row for row in meeting.attendance if row.participant == state]
    claims = [(claim.field, claim.value) for claim in rivals]
    said = [value for field, value in claims if field == f"attendance[{state}].presence"]
    if not rows:
        silent = "silent" if meeting.attendance else "unknown"
        collective = any(row.participant is None for row in meeting.attendance)
        return silent, not (said or collective or "attendance" in [field for field, _ in claims])
    by: dict[Any, list[Attendance]] = {}
    for row in rows:
        by.setdefault(row.presence, []).append(row)
    sat = by.get("present", []) + by.get("by-video", [])
    away = by.get("absent", []) + by.get("declined", [])
    whole = [row for row in away if row.person is None and row.level is None]
    if sat:
        shaken = bool(whole) or "absent" in said
        spoken, sure = _seated(meeting, sat, away, claims, state, shaken)
        named = [row for row in by.get(None, []) if row.person or row.level]
        higher = any(row.level not in BELOW for row in named)
        return spoken, sure and not (spoken == "represented" and higher)
    reported = meeting.status == "held" and "absent" in by
    if whole or (away and (reported or ("expected" not in by and "possible" not in by))):
        spoken = "absent" if "absent" in [row.presence for row in whole or away] else "declined"
        left_open = "possible" in by and not reported
        return spoken, bool(whole) and not left_open and not {*said} & SAT
    if {*by} == {None}:
        return "unknown", False
    return ("expected" if "expected" in by else "possible"), False


def _seated(
    meeting: Meeting,
    sat: list[Attendance],
    away: list[Attendance],
    claims: list[tuple[str, str]],
    state: str,
    shaken: bool,
) -> tuple[str, bool]:
    ranked = [session.body for session in meeting.sessions] == ["ministers"]
    levels = {row.level for row in sat if row.level}
    people = {row.person for row in sat if row.person}
    plain = [who for who in people if not any(r.level for r in sat if r.person == who)]
    lower = bool(levels) and not plain
    lower = (
        ranked and "minister" not in levels and (lower or "minister" in [row.level for row in away])
    )
    ranks = [value for field, value in claims if field == f"attendance[{state}].level"]
    moved = ranked and any((value in BELOW) is not lower for value in ranks)
    video = all(row.presence == "by-video" for row in sat)
    spoken = "represented" if lower else "by-video" if video else "present"
    said = [value for field, value in claims if field == f"attendance[{state}].presence"]
    differs = any({spoken, value} == {"present", "by-video"} for value in said)
    return spoken, not (shaken or moved or differs)


def scanned(cw: Commonwealth, query: MeetingQuery) -> list[tuple[str, str, str, bool]]:
    """Make the table row by row."""
    found = cw.meetings.find(query)
    rows: list[tuple[str, str, str, bool]] = []
    for meeting in found:
        named = {row.participant for row in meeting.attendance}
        for state in cw.states.ids():
            certain, possible = belongs(cw, state, meeting.when)
            if state in named or possible:
                spoken, sure = word(meeting, cw.rivals(meeting), state)
                sure = sure and meeting.id not in found.maybe and (state in named or certain)
                rows.append((meeting.id, state, spoken, sure))
    return rows


class TestSheet:
    """What one meeting says of one state."""

    @given(
        rows=st.lists(st.builds(Attendance, **ROWS | {"participant": st.just("BY")}), max_size=3),
        others=st.lists(st.builds(Attendance, **ROWS), max_size=2),
        said=st.lists(SAID, max_size=2),
        level=st.sampled_from([None, Level.MINISTER]),
    )
    @settings(max_examples=settings().max_examples * 10)
    def test_is_what_its_rows_make(
        self,
        rows: list[Attendance],
        others: list[Attendance],
        said: list[tuple[str, str]],
        level: Level | None,
    ) -> None:
        """Rows and claims in any order make one turnout, as certain in each order."""
        body = "ministers" if level else "court"
        meeting = Meeting(id="m", sessions=[Session(body)], attendance=[*others, *rows])
        # Each claim is tried as one about Belarus.
        paths = [(path.replace("AZ", "BY").replace("KG", "BY"), value) for path, value in said]
        claims = [
            Claim(id=f"c-{number}", about="m", field=path, value=value, cites="late")
            for number, (path, value) in enumerate(paths)
        ]
        found = MeetingAttendance(meeting, level, claims).of_state("BY")
        other_way = attrs.evolve(meeting, attendance=meeting.attendance[::-1])
        turned = MeetingAttendance(other_way, level, claims[::-1]).of_state("BY")

        assert word(meeting, claims, "BY") == (found.turnout, found.certain)
        assert (found.turnout, found.certain, found.level) == (
            turned.turnout,
            turned.certain,
            turned.level,
        )
        assert not (found.certain and found.turnout in SAT) or found.there is Verdict.YES
        assert {row.person for row in meeting.attendance} >= {*found.people}


class TestAttendance:
    """The table of attendance."""

    @given(data=st.data())
    def test_is_what_a_scan_finds(self, records: Strategy, data: st.DataObject) -> None:
        """Each meeting and state has the turnout of its rows and claims, and no other has a row."""
        cw = data.draw(records)
        span = data.draw(st.sampled_from([None, ("2020-03-01", None), (None, "2020-06")]))
        since, until = span or (None, None)
        table = cw.attendance(since=since, until=until)

        expected = scanned(cw, MeetingQuery(held=True, since=since, until=until))
        assert expected == [(row.meeting, row.state, row.presence, row.certain) for row in table]

    @pytest.mark.long
    @given(data=st.data())
    def test_what_narrows_it_parts_the_rows(self, records: Strategy, data: st.DataObject) -> None:
        """Each row is found by its turnout or state alone, and with or without the maybes."""
        cw = data.draw(records)
        whole = cw.attendance()
        parts = [cw.attendance(presence=word) for word in Turnout]

        assert len(whole) == sum(map(len, parts))
        assert {*whole} == {row for part in parts for row in part}
        assert whole == cw.attendance(presence=list(Turnout))
        for state in STATES:
            assert [row for row in whole if row.state == state] == [*cw.attendance(state=state)]
        assert [row for row in whole if row.certain] == [*cw.attendance(certain=True)]

    @given(data=st.data())
    def test_gives_grounds(self, records: Strategy, data: st.DataObject) -> None:
        """Every row has reasons, rests on its meeting, and a silence on who names others."""
        cw = data.draw(records)

        for row in cw.attendance():
            meeting = cw.meetings[row.meeting]
            naming = {cite.source for one in meeting.attendance for cite in one.cites}
            assert row.reasons.endswith((".", "all of them"))
            assert row.meeting == row.records[0]
            assert {*row.sources} <= naming
            if row.presence == "silent":
                assert {*row.sources} == naming


class TestTally:
    """The counts by state."""

    @given(data=st.data())
    def test_counts_the_rows(self, records: Strategy, data: st.DataObject) -> None:
        """The turnouts of a state sum up to its rows, and all of them to the table."""
        cw = data.draw(records)
        table, counts = cw.attendance(), cw.tally()

        assert len(table) == sum(counts["meetings"])
        for row in counts:
            mine = [one for one in table if one.state == row.state]
            numbers = [row[word.replace("-", "_")] for word in Turnout]
            assert [sum(one.presence == word for one in mine) for word in Turnout] == numbers
            assert (len(mine), sum(numbers)) == (row.meetings, row.meetings)
            assert row.uncertain == sum(not one.certain for one in mine)
            assert {source for one in mine for source in one.sources} == {*row.sources}


class TestPairs:
    """Pairs of states at one table."""

    @given(data=st.data())
    def test_agree_with_attendance(self, records: Strategy, data: st.DataObject) -> None:
        """Two are together where both sat, and both turnouts are certain."""
        cw = data.draw(records)
        rows = {(row.meeting, row.state): row for row in cw.attendance()}
        meetings = [*dict.fromkeys(meeting for meeting, _ in rows)]

        for pair in cw.co_attendance(states=STATES):
            both = [
                (rows.get((meeting, pair.a)), rows.get((meeting, pair.b))) for meeting in meetings
            ]
            sat = [[row is not None and row.presence in SAT for row in two] for two in both]
            sure = [
                all(seated) and all(row is not None and row.certain for row in two)
                for seated, two in zip(sat, both, strict=True)
            ]
            assert sum(sure) <= pair.together == len(pair.meetings)
            assert sum(map(all, sat)) <= pair.together + pair.maybe

    @given(data=st.data())
    def test_are_each_listed_once(self, records: Strategy, data: st.DataObject) -> None:
        """Pairs are listed in order, each once; those in the query also where they never met."""
        cw = data.draw(records)
        every = cw.co_attendance(states=STATES)
        met = [row for row in every if row.together or row.maybe]

        assert list(combinations(STATES, 2)) == [(row.a, row.b) for row in every]
        assert met == [*cw.co_attendance()]
        assert [row for row in met if "BY" in (row.a, row.b)] == [*cw.co_attendance(states="BY")]

    @given(data=st.data())
    def test_certain_leaves_out_the_maybes(self, records: Strategy, data: st.DataObject) -> None:
        """Without the maybes the sure ones stay as they are."""
        cw = data.draw(records)
        sure = cw.co_attendance(states=STATES, certain=True)

        assert {0} == {*sure["maybe"]}
        assert cw.co_attendance(states=STATES)["meetings"] == sure["meetings"]
