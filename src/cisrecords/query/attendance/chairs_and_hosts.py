"""Who presided over meetings, and who hosted them, by year."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import attrs

from cisrecords.dates import Period, Verdict, When
from cisrecords.evidence import Citation, Claim
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    parse_years,
    source_ids,
)
from cisrecords.query.common.field_values import cited_for
from cisrecords.query.find.context import Context
from cisrecords.records import Attendance, Meeting
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Capacity, Presence

__all__ = ["chairs", "hosts"]


_MEETING = (
    Column("year", ColumnType.INTEGER, "The year; none where it is not known to be one."),
    Column("meeting", ColumnType.TEXT, "Id of the meeting."),
    Column("when", ColumnType.DATE, "When it was held."),
    Column("body", ColumnType.TEXT, "Id of the body of its first session."),
)
_GROUNDS = (CERTAIN, REASONS, RECORDS, SOURCES)
_CHAIR_HEADS = (
    *_MEETING,
    Column("state", ColumnType.TEXT, "Id of the state or body that the person sat for."),
    Column("person", ColumnType.TEXT, "Id of the person; none where nobody is named."),
    Column("capacity", ColumnType.TEXT, "In which capacity, as a word of `Capacity`."),
    *_GROUNDS,
)
_HOST_HEADS = (
    *_MEETING,
    Column("state", ColumnType.TEXT, "Id of the state or body that was host."),
    Column("place", ColumnType.TEXT, "The places of the meeting."),
    *_GROUNDS,
)


@attrs.frozen
class _Said:
    """What is said of one chair or host of a meeting."""

    cells: tuple[object, ...]
    sources: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    """Why it is not certain, in sentences."""
    claims: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


_Tells = Callable[[Meeting, Sequence[Claim]], Iterable[_Said]]


def chairs(archive: Context, years: Any = None, *, body: str | None = None) -> Table:
    """Tell who presided over meetings, who held the chair of a body and who was elected to it.

    Args:
        archive: The records.
        years: A year, or several; none for all.
        body: The body that met, by any name.

    Returns:
        A row for each meeting, person and capacity; see `Commonwealth.chairs`.

    Raises:
        NotFound: No body is called so.
        Ambiguous: The name fits more than one.
        BadQuery: The years are none.

    Example:
        >>> import cisrecords
        >>> chairs(cisrecords.load(), 2022, body="Council of Heads of State")["state"]
        ('KZ',)
    """
    return _by_year(archive, years, body, _CHAIR_HEADS, _chairs_of)


def hosts(archive: Context, years: Any = None, *, body: str | None = None) -> Table:
    """Tell who hosted meetings, and where.

    Args:
        archive: The records.
        years: A year, or several; none for all.
        body: The body that met, by any name.

    Returns:
        A row for each meeting and host; see `Commonwealth.hosts`.

    Raises:
        NotFound: No body is called so.
        Ambiguous: The name fits more than one.
        BadQuery: The years are none.

    Example:
        >>> import cisrecords
        >>> table = hosts(cisrecords.load(), 2023, body="СОРБ")
        >>> [row.state for row in table if row.year == 2023]
        ['BY', 'AZ']
    """
    return _by_year(archive, years, body, _HOST_HEADS, _hosts_of)


def _by_year(
    archive: Context, years: Any, body: str | None, heads: Sequence[Column], tells: _Tells
) -> Table:
    asked = None if years is None else frozenset(parse_years(years))
    rows: list[tuple[object, ...]] = []
    for meeting in archive.meetings.find(body=body, held=True):
        first, last = _years_of(meeting.when)
        verdict = _in_years(first, last, asked)
        if verdict is Verdict.NO:
            continue
        year = first if first == last else None
        vague = ("Whether it was in a year that is asked for is not certain.",)
        for said in tells(meeting, archive.claims_about(meeting.id)):
            doubts = said.doubts + (vague if verdict is Verdict.MAYBE else ())
            grounds = (not doubts, " ".join((*said.notes, *doubts)))
            records = (meeting.id, *said.claims)
            what = (year, meeting.id, meeting.when, meeting.body, *said.cells)
            rows.append((*what, *grounds, records, said.sources))
    return answer(heads, rows)


def _years_of(when: When | None) -> tuple[int | None, int | None]:
    """Return the first and the last year in which a meeting may have begun."""
    begun = (when.start or when.end) if isinstance(when, Period) else when
    if begun is None:
        return None, None
    first, last = begun.earliest, begun.latest
    return (first.year if first else None), (last.year if last else None)


def _in_years(first: int | None, last: int | None, asked: frozenset[int] | None) -> Verdict:
    if asked is None:
        return Verdict.YES
    low = first if first is not None else min(asked)
    high = last if last is not None else max(asked)
    known = first is not None and last is not None
    return Verdict.of(
        certain=known and all(year in asked for year in range(low, high + 1)),
        possible=any(low <= year <= high for year in asked),
    )


def _chairs_of(meeting: Meeting, claims: Sequence[Claim]) -> Iterator[_Said]:
    for capacity in (each for each in Capacity if each.chair):
        rows = [row for row in meeting.attendance if capacity in row.capacities]
        if capacity is Capacity.SESSION_CHAIR:
            rows = [row for row in rows if row.presence not in Presence.away]
        for (state, _, _), same in _each(rows).items():
            others = [row for row in rows if row.participant != state]
            person = same[0].person
            printed = None if person is not None else same[0].name_as_reported
            rivals = [claim for claim in claims if _is_rival(claim, state, capacity)]
            yield _Said(
                (state, person, capacity.value),
                source_ids(*(row.cites for row in same)),
                tuple(_doubts(same, others, rivals)),
                tuple(claim.id for claim in rivals),
                (f"Printed as {printed}.",) if printed is not None else (),
            )


def _each(rows: Iterable[Attendance]) -> dict[tuple[str | None, ...], list[Attendance]]:
    """Group rows of one capacity by whom they name; one without a name goes beside one with it."""
    found: dict[tuple[str | None, ...], list[Attendance]] = {}
    for row in rows:
        name = row.name_as_reported if row.person is None else None
        found.setdefault((row.participant, row.person, name), []).append(row)
    named = {state for state, person, name in found if person or name}
    return {key: same for key, same in found.items() if any(key[1:]) or key[0] not in named}


def _is_rival(claim: Claim, state: str | None, capacity: Capacity) -> bool:
    """Say whether a claim gives the capacity to somebody else."""
    path = claim.path
    about = path.head == "attendance" and path.key is not None and path.leaf == "capacities"
    return about and claim.value == capacity and path.key != state


def _doubts(
    rows: Sequence[Attendance], others: Sequence[Attendance], rivals: Sequence[Claim]
) -> Iterator[str]:
    yield from _left_open(rows)
    sources = {cite.source for row in rows for cite in row.cites}
    for row in others:
        # One source that names two has them preside together.
        if sources.isdisjoint(cite.source for cite in row.cites):
            yield f"{row.name} according to {_by(row.cites)}."
    for claim in rivals:
        yield f"{claim.path.key} according to {_by(claim.cites)}."


def _left_open(rows: Sequence[Attendance]) -> Iterator[str]:
    """Explain why rows that do not have somebody there leave open whether they were."""
    if any(row.presence not in (None, *Presence.open) for row in rows):
        return
    if any(row.presence is None for row in rows):
        yield "No source says whether they were there."
    else:
        yield "It was announced; whether it came about is not told."


def _by(cites: Iterable[Citation]) -> str:
    return ", ".join(source_ids(cites)) or "no source"


def _hosts_of(meeting: Meeting, claims: Sequence[Claim]) -> Iterator[_Said]:
    rows = [
        row
        for row in meeting.attendance
        if Capacity.HOST in row.capacities and row.presence not in Presence.away
    ]
    rivals = [claim for claim in claims if claim.field == "host"]
    told = tuple(f"{claim.value} according to {_by(claim.cites)}." for claim in rivals)
    place = "; ".join(place.name for place in meeting.places) or None
    for host in dict.fromkeys((meeting.host, *(row.participant for row in rows))):
        if host is None:
            continue
        own = [row for row in rows if row.participant == host]
        cites = [row.cites for row in own]
        doubts = told if host == meeting.host else (*_left_open(own), *told)
        if host == meeting.host and "host" in meeting.inferred and not cites:
            doubts = ("Read from other facts; no source says it in words.", *told)
            cites.append(cited_for(meeting, "places", ()))
        elif host == meeting.host:
            cites.append(cited_for(meeting, "host", ()))
        yield _Said((host, place), source_ids(*cites), doubts, tuple(c.id for c in rivals))
