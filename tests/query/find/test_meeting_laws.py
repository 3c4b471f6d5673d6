"""Laws of `find` on random meetings and random queries, compared with an independent scan."""

import datetime
from typing import Any

import attrs
from hypothesis import given
from hypothesis import strategies as st

from cisrecords import Commonwealth, MeetingQuery, PartialDate, Period
from cisrecords.dates import EndKind
from cisrecords.names import fold
from cisrecords.records import Attendance, Meeting

DAYS = range(737000, 738900)
"""From November 2018 to January 2024: all days of the random meetings and questions."""

Answer = tuple[bool, bool]
"""Whether a meeting certainly matches, and whether it possibly does."""

Strategy = st.SearchStrategy[Commonwealth]


def ends(when: PartialDate | Period) -> tuple[set[int], set[int]]:
    """Collect the days on which something may have begun, and those on which it may have ended."""
    low, high = when.earliest_ordinal, when.latest_ordinal
    inside = {day for day in DAYS if low <= day <= high}
    if isinstance(when, PartialDate):
        return inside, inside
    first, last = DAYS[0], DAYS[-1]
    begun = {day for day in inside if when.start and day <= when.start.latest_ordinal} or inside
    if when.start_kind is EndKind.OPEN:
        begun = {first}
    over = {day for day in inside if when.end and day >= when.end.earliest_ordinal}
    if when.end_kind is EndKind.OPEN:
        over = {last}
    return begun, over or inside


def in_span(when: PartialDate | Period | None, first: int, last: int) -> Answer:
    """Try every day that a meeting may have begun and ended."""
    if (first, last) == (DAYS[0], DAYS[-1]):
        return True, True
    if when is None:
        return False, True
    begun, over = ends(when)
    if isinstance(when, PartialDate):
        fitting = [first <= day <= last for day in begun]
        unbounded = when.earliest is None or when.latest is None
        sure = all(fitting) and not (unbounded and not _covers(when, first, last))
        return sure, any(fitting)
    possible = min(begun) <= last and max(over) >= first
    certain = max(begun) <= last and min(over) >= first
    return certain, possible


def _covers(when: PartialDate, first: int, last: int) -> bool:
    low = when.earliest is not None or first == DAYS[0]
    return low and (when.latest is not None or last == DAYS[-1])


def both(one: Answer, other: Answer) -> Answer:
    """Join two answers by "and"."""
    return one[0] and other[0], one[1] and other[1]


def plainly(answer: bool) -> Answer:
    """Return a certain answer."""
    return answer, answer


def sits(rows: list[Attendance]) -> Answer:
    """Check whether anybody in some rows attended."""
    sure = [row for row in rows if row.presence in (None, "present", "by-video")]
    perhaps = [row for row in rows if row.presence in ("expected", "possible")]
    return bool(sure), bool(sure or perhaps)


def scanned(cw: Commonwealth, query: MeetingQuery, meeting: Meeting) -> Answer:
    """Check a query on one meeting by reading all of its fields."""
    found = _scanned_plain(cw, query, meeting)
    for part in query.all_of:
        found = both(found, scanned(cw, part, meeting))
    if query.any_of:
        answers = [scanned(cw, part, meeting) for part in query.any_of]
        found = both(found, (any(a[0] for a in answers), any(a[1] for a in answers)))
    for part in query.none_of:
        certain, possible = scanned(cw, part, meeting)
        found = both(found, (not possible, not certain))
    return (found[0], found[0]) if query.certain else found


def _scanned_plain(cw: Commonwealth, query: MeetingQuery, meeting: Meeting) -> Answer:
    first = query.since.earliest_ordinal if query.since else DAYS[0]
    last = query.until.latest_ordinal if query.until else DAYS[-1]
    if query.year:
        first = max(first, datetime.date(query.year, 1, 1).toordinal())
        last = min(last, datetime.date(query.year, 12, 31).toordinal())
    found = _on_days(meeting, first, last)
    if query.planned is not None:
        low, high = query.planned.earliest_ordinal, query.planned.latest_ordinal
        days = [in_span(plan.when, low, high) for plan in meeting.plans]
        found = both(found, (any(day[0] for day in days), any(day[1] for day in days)))
    if query.place is not None:
        found = both(found, _at(cw, query.place, meeting))
    for name, value in query.criteria().items():
        if name in PLAIN:
            found = both(found, plainly(PLAIN[name](value, meeting)))
    return both(found, _scanned_rows(cw, query, meeting))


def _on_days(meeting: Meeting, first: int, last: int) -> Answer:
    """Try the day of a meeting, or the days that were planned for one without a day."""
    if meeting.when is not None or (first, last) == (DAYS[0], DAYS[-1]):
        return in_span(meeting.when, first, last)
    return False, any(in_span(plan.when, first, last)[1] for plan in meeting.plans)


def _at(cw: Commonwealth, value: str, meeting: Meeting) -> Answer:
    """Look for a place among those of a meeting and its agenda, and then among its rivals."""
    places = [*meeting.places, *(item.place for item in meeting.agenda if item.place)]
    sure = any(
        {"Азербайджан": place.country == "AZ"}.get(value, value in (place.city, place.venue))
        for place in places
    )
    rivals = [claim.value for claim in cw.rivals(meeting)]
    return sure, sure or any(value in rival for rival in rivals)


def _topic(value: str, meeting: Meeting) -> bool:
    return bool({"security": {"security", "ai"}, "ai": {"ai"}}[value] & {*meeting.topics})


def _person(cw: Commonwealth, value: str, meeting: Meeting) -> bool:
    person = cw.people[value].id
    return (
        any(row.person == person for row in meeting.attendance)
        or any(row.speaker == person for row in meeting.statements)
        or any(person in item.people for item in meeting.agenda)
    )


def _text(value: str, meeting: Meeting) -> bool:
    said = [item.name for item in meeting.agenda] + [row.name for row in meeting.statements]
    return any(fold(value) in fold(text) for text in said)


def _source(value: str, meeting: Meeting) -> bool:
    rows: list[Any] = [meeting, *meeting.attendance, *meeting.statements]
    return any(cite.source == value for row in rows for cite in row.cites)


PLAIN: dict[str, Any] = {
    "body": lambda value, meeting: value in [session.body for session in meeting.sessions],
    "kind": lambda value, meeting: meeting.kind == value,
    "format": lambda value, meeting: meeting.format == value,
    "status": lambda value, meeting: meeting.status == value,
    "held": lambda value, meeting: (meeting.status == "held") is value,
    "host": lambda value, meeting: meeting.host == {"Belarus": "BY"}.get(value, value),
    "topic": _topic,
    "text": _text,
    "source": _source,
}


def _scanned_rows(cw: Commonwealth, query: MeetingQuery, meeting: Meeting) -> Answer:
    found = plainly(answer=True)
    rows = [
        row
        for row in meeting.attendance
        if (query.level is None or row.level == query.level)
        and (query.capacity is None or query.capacity in row.capacities)
    ]
    narrowed = query.level is not None or query.capacity is not None
    if query.attended_by:
        who = cw.resolve(query.attended_by).id
        found = both(found, sits([row for row in rows if who in (row.participant, row.person)]))
    if query.absent:
        found = both(found, _absent(cw.resolve(query.absent).id, rows, meeting))
    if query.person and narrowed:
        person = cw.people[query.person].id
        found = both(found, plainly(any(row.person == person for row in rows)))
    elif query.person:
        found = both(found, plainly(_person(cw, query.person, meeting)))
    if narrowed and not (query.attended_by or query.absent or query.person):
        found = both(found, sits(rows))
    if query.adopted or query.outcome:
        documents = [
            row
            for row in meeting.adopted
            if query.adopted in (None, row.instrument) and query.outcome in (None, row.outcome)
        ]
        found = both(found, plainly(bool(documents)))
    return found


def _absent(who: str, rows: list[Attendance], meeting: Meeting) -> Answer:
    away = [row for row in rows if row.presence in ("absent", "declined")]
    if any(row.person == who for row in away):
        return True, True
    of_it = [row for row in away if row.participant == who]
    if not of_it:
        return False, False
    sat = sits([row for row in meeting.attendance if who in (row.participant, row.person)])[0]
    if any(row.person is None for row in of_it):
        return not sat, True
    return False, not sat


def answers(cw: Commonwealth, query: MeetingQuery) -> tuple[list[str], list[str]]:
    """Return the ids of the certain and of the possible matches of a query."""
    found = cw.meetings.find(query)
    return [one for one in found.ids() if one not in found.maybe], [*found.maybe]


class TestScan:
    """`find` compared with a scan of all meetings."""

    @given(data=st.data(), query=st.from_type(MeetingQuery))
    def test_find_equals_a_scan(
        self, commonwealths: Strategy, data: st.DataObject, query: MeetingQuery
    ) -> None:
        """The matches, their order and the maybes are those of a scan of the records."""
        cw = data.draw(commonwealths)
        scans = {meeting.id: scanned(cw, query, meeting) for meeting in cw.meetings}
        sure = [identity for identity, (certain, _) in scans.items() if certain]
        maybe = [one for one, (certain, possible) in scans.items() if possible and not certain]

        assert (sure, maybe) == answers(cw, query)

    @given(data=st.data(), query=st.from_type(MeetingQuery))
    def test_a_prepared_query_finds_the_same(
        self, commonwealths: Strategy, data: st.DataObject, query: MeetingQuery
    ) -> None:
        """A prepared query returns the ids that `find` returns, each time it runs."""
        meetings = data.draw(commonwealths).meetings
        prepared = meetings.prepare(query)

        assert meetings.find(query).ids() == prepared.ids() == prepared.ids()


class TestLaws:
    """The algebra of queries."""

    @given(data=st.data(), one=st.from_type(MeetingQuery), other=st.from_type(MeetingQuery))
    def test_and_is_the_intersection(
        self,
        commonwealths: Strategy,
        data: st.DataObject,
        one: MeetingQuery,
        other: MeetingQuery,
    ) -> None:
        """Certain matches are certain for both, and matches match both."""
        cw = data.draw(commonwealths)
        (sure, maybe), (sure_too, maybe_too) = answers(cw, one), answers(cw, other)
        found, found_maybe = answers(cw, one & other)

        assert {*sure} & {*sure_too} == {*found}
        assert {*sure, *maybe} & {*sure_too, *maybe_too} == {*found, *found_maybe}

    @given(data=st.data(), one=st.from_type(MeetingQuery), other=st.from_type(MeetingQuery))
    def test_or_is_the_union(
        self,
        commonwealths: Strategy,
        data: st.DataObject,
        one: MeetingQuery,
        other: MeetingQuery,
    ) -> None:
        """Certain matches are certain for one, and matches match one."""
        cw = data.draw(commonwealths)
        (sure, maybe), (sure_too, maybe_too) = answers(cw, one), answers(cw, other)
        found, found_maybe = answers(cw, one | other)

        assert {*sure, *sure_too} == {*found}
        assert {*sure, *maybe, *sure_too, *maybe_too} == {*found, *found_maybe}

    @given(data=st.data(), query=st.from_type(MeetingQuery))
    def test_not_is_the_complement(
        self, commonwealths: Strategy, data: st.DataObject, query: MeetingQuery
    ) -> None:
        """The opposite certainly matches where the query cannot, and a maybe stays a maybe."""
        cw = data.draw(commonwealths)
        sure, maybe = answers(cw, query)
        others = [one for one in cw.meetings.ids() if one not in {*sure, *maybe}]

        assert (others, maybe) == answers(cw, ~query)

    @given(data=st.data(), query=st.from_type(MeetingQuery))
    def test_order_is_kept(
        self, commonwealths: Strategy, data: st.DataObject, query: MeetingQuery
    ) -> None:
        """Matches and maybes are in the order of the meetings, each once."""
        meetings = data.draw(commonwealths).meetings
        found = meetings.find(query)

        assert [one for one in meetings.ids() if one in {*found.ids()}] == [*found.ids()]
        assert [one for one in found.ids() if one in {*found.maybe}] == [*found.maybe]

    @given(data=st.data(), query=st.from_type(MeetingQuery))
    def test_certain_leaves_the_maybes_out(
        self, commonwealths: Strategy, data: st.DataObject, query: MeetingQuery
    ) -> None:
        """With `certain`, a query finds its certain matches only."""
        cw = data.draw(commonwealths)
        sure, _ = answers(cw, query)

        assert (sure, []) == answers(cw, attrs.evolve(query, certain=True))

    @given(data=st.data(), one=st.from_type(MeetingQuery), other=st.from_type(MeetingQuery))
    def test_a_chain_is_an_and(
        self,
        commonwealths: Strategy,
        data: st.DataObject,
        one: MeetingQuery,
        other: MeetingQuery,
    ) -> None:
        """Queries one after the other find the same as together."""
        meetings = data.draw(commonwealths).meetings
        chained = meetings.find(one).find(other)

        if not other.certain:
            assert meetings.find(one & other) == chained
        else:
            assert meetings.find(one & other, certain=True).ids() == chained.ids()
