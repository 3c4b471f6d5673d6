"""Who held the chair of the Commonwealth, or of a body, in a year, and where that is not known."""

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cisrecords.archive import Archive
from cisrecords.dates import DayRange, Period, Verdict, When
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    parse_years,
    source_ids,
)
from cisrecords.query.common.rival_claims import describe_rivals
from cisrecords.query.find.finder import resolve_id
from cisrecords.query.offices.office_holders import (
    describe_end,
    holder_order,
    past_horizon,
    rival_tenures,
)
from cisrecords.records import Attendance, Body, Gap, Meeting, Tenure
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Capacity, Presence

__all__ = ["chairmanship", "is_chair"]

_HEADS = (
    Column("body", ColumnType.TEXT, "Id of the body; the Commonwealth itself is cis."),
    Column("year", ColumnType.INTEGER, "The year, from January to December."),
    Column("office", ColumnType.TEXT, "Id of the office; empty where a meeting alone attests it."),
    Column(
        "state",
        ColumnType.TEXT,
        "Id of the state or body that the holder sits for; empty where only a person is told.",
    ),
    Column("person", ColumnType.TEXT, "Id of the person; empty where only a state is told."),
    Column("since", ColumnType.DATE, "First day of the tenure; empty where it is not known."),
    Column("until", ColumnType.DATE, "Last day of the tenure; empty where it is not known."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)
_CHAIR = re.compile(r"(?:cis )?(?:chair|president)", re.IGNORECASE)
_SPEAKS_OF_CHAIRS = re.compile(r"\bchair", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(\d{4})(?:[-\N{EN DASH}](\d{4}))?(?!\d)")
_SILENT = "Nobody is on record in the chair; that says nothing of whether somebody held it."


class _Chair(NamedTuple):
    """What a row tells of a holder, or that none is known."""

    office: str | None
    state: str | None
    person: str | None
    period: Period | None
    certain: bool
    reasons: tuple[str, ...]
    records: tuple[str, ...]
    sources: tuple[str, ...]


def chairmanship(archive: Archive, year: object, *, body: str | None = None) -> Table:
    """Tell who held the chair of a body in a year; see `Commonwealth.chairmanship`.

    Args:
        archive: The records.
        year: A year, any number of years, or EDTF text such as ``"1991/2024"``.
        body: The body, by any name; none for the Commonwealth itself.

    Returns:
        For each year its holders, the certain ones first, and what is not known of it.

    Raises:
        NotFound: No body is called so; the nearest are suggested.
        Ambiguous: The name fits more than one.
        BadQuery: The years are no years or are reversed, or the body is no text.

    Example:
        >>> from cisrecords.records import Office
        >>> chair = Office(id="chair", of="cis", names="CIS chairmanship")
        >>> held = Tenure(id="t", state="RU", office="chair", period="1994/1994")
        >>> from cisrecords.records import State
        >>> archive = Archive(
        ...     states=[State(id="RU", names="Russia")], bodies=[Body(id="cis", names="CIS")],
        ...     offices=[chair], tenures=[held])
        >>> [(row.year, row.state, row.certain) for row in chairmanship(archive, "1994/1995")]
        [(1994, 'RU', True), (1995, None, False)]
    """
    years = parse_years(year)
    asked = resolve_id(archive, "body", body, "bodies") or "cis"
    return answer(
        _HEADS, (row for each in years for row in _rows(archive, archive.bodies[asked], each))
    )


def _rows(archive: Archive, body: Body, year: int) -> Iterator[tuple[object, ...]]:
    days = DayRange(
        datetime.date(year, 1, 1).toordinal(),
        datetime.date(year, 12, 31).toordinal(),
    )
    attested = _attested(archive, body)
    chairs = sorted(
        (*_by_tenure(archive, body, days, attested), *_by_meeting(attested, days)),
        key=lambda chair: not chair.certain,
    )
    chairs += _unknown(archive, body, year, days, known=any(chair.certain for chair in chairs))
    for chair in chairs:
        period = chair.period
        ends = (period.start, period.end) if period else (None, None)
        told = " ".join(dict.fromkeys(chair.reasons)) or None
        holder = (chair.office, chair.state, chair.person)
        yield body.id, year, *holder, *ends, chair.certain, told, chair.records, chair.sources


def _attested(archive: Archive, body: Body) -> list[tuple[Meeting, Attendance]]:
    """Find who is said to have held the chair at a meeting of the body, there or only named."""
    return [
        (meeting, row)
        for meeting in archive.meetings
        if any(session.body == body.id for session in meeting.sessions)
        for row in meeting.attendance
        if row.presence in (None, *Presence.attended) and Capacity.BODY_CHAIR in row.capacities
    ]


def _by_tenure(
    archive: Archive, body: Body, days: DayRange, attested: list[tuple[Meeting, Attendance]]
) -> Iterator[_Chair]:
    owner: str = body.id
    chairs = {each.id for each in archive.offices if each.of == owner and is_chair(each.name)}
    held = sorted((one for one in archive.tenures if one.office in chairs), key=holder_order)
    seen: list[tuple[str | None, When | None]] = [
        *((one.person or one.state, one.period) for one in held),
        *(
            (row.person or row.participant, meeting.when)
            for meeting, row in attested
            if row.presence in Presence.attended
        ),
    ]
    past = past_horizon(archive, "tenures", days.first)
    for tenure in held:
        verdict = days.verdict(tenure.period)
        if verdict is Verdict.NO or (verdict is Verdict.MAYBE and _cut_off(tenure, seen, days)):
            continue
        rivals = [*rival_tenures(archive, tenure, days)]
        note = (tenure.note,) if tenure.note else ()
        yield _Chair(
            office=tenure.office,
            state=tenure.state,
            person=tenure.person,
            period=tenure.period,
            certain=verdict is Verdict.YES and not rivals and not past,
            reasons=(*describe_end(tenure.period), *past, *describe_rivals(rivals), *note),
            records=(tenure.id, *(claim.id for claim in rivals)),
            sources=source_ids(tenure.cites, *(claim.cites for claim in rivals)),
        )


def is_chair(name: str) -> bool:
    """Say whether an office is the chair of the body that it belongs to.

    Args:
        name: Its name in English.

    Returns:
        Whether the name begins with a word for a chair; a deputy and a co-chair do not hold it.

    Example:
        >>> is_chair("CIS chairmanship"), is_chair("Co-chair of the Commonwealth")
        (True, False)
    """
    return _CHAIR.match(name) is not None


def _cut_off(tenure: Tenure, seen: list[tuple[str | None, When | None]], days: DayRange) -> bool:
    """Say whether somebody else surely held the chair between a tenure and some days.

    A chair has one holder at a time, so a tenure of vague ends does not reach past another one.
    """
    period = tenure.period
    if period is None:
        return False
    ends = [end for end in (period.start, period.end) if end is not None]
    held_by = min(end.latest_ordinal for end in ends)
    held_from = max(end.earliest_ordinal for end in ends)
    between = [DayRange(held_by + 1, days.first - 1), DayRange(days.last + 1, held_from - 1)]
    return any(
        span.first <= span.last and span.verdict(when) is Verdict.YES
        for span in between
        for holder, when in seen
        if holder != (tenure.person or tenure.state)
    )


def _by_meeting(attested: list[tuple[Meeting, Attendance]], days: DayRange) -> Iterator[_Chair]:
    found: dict[tuple[str | None, str | None], list[tuple[Meeting, Attendance]]] = {}
    for meeting, row in attested:
        if days.verdict(meeting.when) is not Verdict.NO:
            found.setdefault((row.participant, row.person), []).append((meeting, row))
    for (state, person), rows in found.items():
        yield _Chair(
            office=None,
            state=state,
            person=person,
            period=None,
            certain=any(
                days.verdict(meeting.when) is Verdict.YES and row.presence in Presence.attended
                for meeting, row in rows
            ),
            reasons=tuple(_held_at(meeting, row) for meeting, row in rows),
            records=tuple(dict.fromkeys(meeting.id for meeting, _ in rows)),
            sources=source_ids(*(row.cites for _, row in rows)),
        )


def _held_at(meeting: Meeting, row: Attendance) -> str:
    told = f"Held the chair at {meeting.id} of {meeting.when}."
    if row.presence is None:
        told += " The source does not say whether they were there."
    return told


def _unknown(
    archive: Archive, body: Body, year: int, days: DayRange, *, known: bool
) -> Iterator[_Chair]:
    """Tell what is not known of the chair in a year: nobody surely held it, or a gap says so."""
    gaps = [
        gap for gap in archive.gaps if gap.body == body.id and _SPEAKS_OF_CHAIRS.search(gap.text)
    ]
    dated = [(gap, _years_in(gap.text)) for gap in gaps]
    told = [gap for gap, years in dated if year in years]
    if known and not told:
        return
    told = told or [gap for gap, years in dated if not years]
    if (not_there := _not_there(body, days)) and not known:
        yield _missing((not_there,), (), certain=True)
        return
    reasons = [*(gap.text for gap in told), *past_horizon(archive, "tenures", days.first)]
    yield _missing(reasons or [_SILENT], told, certain=False)


def _missing(reasons: Iterable[str], gaps: Iterable[Gap], *, certain: bool) -> _Chair:
    cites = source_ids(*(gap.cites for gap in gaps))
    return _Chair(None, None, None, None, certain, tuple(reasons), (), cites)


def _years_in(text: str) -> set[int]:
    """Read the years that a text names, spans such as 1991-1993 included."""
    return {
        year
        for first, last in _YEARS.findall(text)
        for year in range(int(first), int(last or first) + 1)
    }


def _not_there(body: Body, days: DayRange) -> str | None:
    """Tell that a body was not there in a year, if that is so."""
    if body.established is not None and body.established.earliest_ordinal > days.last:
        return f"It was not there yet: it was established {body.established}."
    if body.dissolved is not None and body.dissolved.latest_ordinal < days.first:
        return f"It was no longer there: it ceased to exist {body.dissolved}."
    return None
