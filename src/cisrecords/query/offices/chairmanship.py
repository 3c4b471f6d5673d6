"""Who chaired the Commonwealth, or another body, in a year, and for which years this is unknown."""

import datetime
import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import DayRange, Period, Verdict, When
from cisrecords.dates.words import date_phrase, when_in_words
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    parse_years,
    source_ids,
)
from cisrecords.query.common.arguments import resolve_id
from cisrecords.query.common.record_dates import met_within
from cisrecords.query.common.rival_claims import describe_rivals
from cisrecords.query.offices.office_holders import (
    describe_end,
    describe_horizon,
    holder_order,
    rival_tenures,
)
from cisrecords.records import Attendance, Body, Gap, Meeting, Tenure
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import Capacity, Presence

__all__ = ["chairmanship", "is_chair"]

_COLUMNS = (
    Column("body", ColumnType.TEXT, "Id of the body; the Commonwealth itself is cis."),
    Column("year", ColumnType.INTEGER, "The year, from January to December."),
    Column("office", ColumnType.TEXT, "Id of the office; empty where a meeting alone attests it."),
    Column(
        "state",
        ColumnType.TEXT,
        "Id of the state or body of the holder; empty where only a person is known.",
    ),
    Column("person", ColumnType.TEXT, "Id of the person; empty where only a state is known."),
    Column("since", ColumnType.DATE, "First day of the tenure; empty where it is not known."),
    Column("until", ColumnType.DATE, "Last day of the tenure; empty where it is not known."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)
_CHAIR = re.compile(r"(?:cis )?(?:chair|president)", re.IGNORECASE)
_ABOUT_CHAIRS = re.compile(r"\bchair", re.IGNORECASE)
_YEARS = re.compile(r"(?<!\d)(\d{4})(?:[-\N{EN DASH}](\d{4}))?(?!\d)")
_SILENT = "No source on record names a holder of the chair; somebody may have held it."


class _Chair(NamedTuple):
    """A holder of the chair, or the fact that none is known."""

    office: str | None
    state: str | None
    person: str | None
    period: Period | None
    certain: bool
    reasons: tuple[str, ...]
    records: tuple[str, ...]
    sources: tuple[str, ...]


def chairmanship(archive: Archive, year: object, *, body: Body | str | None = None) -> Table:
    """Build the rows of each year: the holders, certain ones first, and what is unknown."""
    years = parse_years(year)
    wanted = resolve_id(archive, "body", body, "bodies") or "cis"
    return answer(
        _COLUMNS, (row for each in years for row in _rows(archive, archive.bodies[wanted], each))
    )


def _rows(archive: Archive, body: Body, year: int) -> Iterator[tuple[object, ...]]:
    days = DayRange(
        datetime.date(year, 1, 1).toordinal(),
        datetime.date(year, 12, 31).toordinal(),
    )
    attested = _attested_chairs(archive, body)
    chairs = sorted(
        (
            *_chairs_by_tenure(archive, body, days, attested),
            *_chairs_by_meeting(archive, body, attested, days),
        ),
        key=lambda chair: not chair.certain,
    )
    chairs += _unknown_chairs(
        archive, body, year, days, known=any(chair.certain for chair in chairs)
    )
    for chair in chairs:
        period = chair.period
        ends = (period.start, period.end) if period else (None, None)
        reasons = " ".join(dict.fromkeys(chair.reasons)) or None
        holder = (chair.office, chair.state, chair.person)
        yield body.id, year, *holder, *ends, chair.certain, reasons, chair.records, chair.sources


def _attested_chairs(archive: Archive, body: Body) -> list[tuple[Meeting, Attendance]]:
    """List the meetings of the body with the rows that name somebody as its chair."""
    return [
        (meeting, row)
        for meeting in archive.meetings
        if any(session.body == body.id for session in meeting.sessions)
        for row in meeting.attendance
        if row.presence in (None, *Presence.attended) and Capacity.BODY_CHAIR in row.capacities
    ]


def _chairs_by_tenure(
    archive: Archive, body: Body, days: DayRange, attested: list[tuple[Meeting, Attendance]]
) -> Iterator[_Chair]:
    owner: str = body.id
    chairs = {each.id for each in archive.offices if each.of == owner and is_chair(each.name)}
    tenures = sorted((one for one in archive.tenures if one.office in chairs), key=holder_order)
    holders: list[tuple[str | None, When | None]] = [
        *((one.person or one.state, one.period) for one in tenures),
        *(
            (row.person or row.participant, meeting.when)
            for meeting, row in attested
            if row.presence in Presence.attended
        ),
    ]
    beyond = describe_horizon(archive, "tenures", days.first)
    prose = Prose(archive)
    for tenure in tenures:
        verdict = days.verdict(tenure.period)
        if verdict is Verdict.NO or (verdict is Verdict.MAYBE and _cut_off(tenure, holders, days)):
            continue
        rivals = [*rival_tenures(archive, tenure, days)]
        note = (tenure.note,) if tenure.note else ()
        yield _Chair(
            office=tenure.office,
            state=tenure.state,
            person=tenure.person,
            period=tenure.period,
            certain=verdict is Verdict.YES and not rivals and not beyond,
            reasons=(*describe_end(tenure.period), *beyond, *describe_rivals(prose, rivals), *note),
            records=(tenure.id, *(claim.id for claim in rivals)),
            sources=source_ids(tenure.cites, *(claim.cites for claim in rivals)),
        )


def is_chair(name: str) -> bool:
    """Check whether an office is the chair of its body; a deputy or a co-chair is not."""
    return _CHAIR.match(name) is not None


def _cut_off(tenure: Tenure, holders: list[tuple[str | None, When | None]], days: DayRange) -> bool:
    """Check whether somebody else certainly held the chair between a tenure and some days.

    A chair has one holder at a time, so a tenure with vague ends does not extend past another one.
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
        for holder, when in holders
        if holder != (tenure.person or tenure.state)
    )


def _chairs_by_meeting(
    archive: Archive, body: Body, attested: list[tuple[Meeting, Attendance]], days: DayRange
) -> Iterator[_Chair]:
    by_holder: dict[tuple[str | None, str | None], list[tuple[Meeting, Attendance]]] = {}
    for meeting, row in attested:
        if met_within(days, meeting) is not Verdict.NO:
            by_holder.setdefault((row.participant, row.person), []).append((meeting, row))
    for (state, person), rows in by_holder.items():
        identity = person or state
        holder = archive.resolve(identity).name if identity else rows[0][1].name
        yield _Chair(
            office=None,
            state=state,
            person=person,
            period=None,
            certain=any(
                days.verdict(meeting.when) is Verdict.YES and row.presence in Presence.attended
                for meeting, row in rows
            ),
            reasons=tuple(_describe_meeting(holder, body, meeting, row) for meeting, row in rows),
            records=tuple(dict.fromkeys(meeting.id for meeting, _ in rows)),
            sources=source_ids(*(row.cites for _, row in rows)),
        )


def _describe_meeting(holder: str, body: Body, meeting: Meeting, row: Attendance) -> str:
    when = "of unknown date"
    if meeting.when is not None:
        when = when_in_words(meeting.when)
        when = when if isinstance(meeting.when, Period) else f"of {when}"
    sentence = f"{holder} held the chair of the {body.name} at its meeting {when}."
    if row.presence is None:
        sentence += " The source does not say whether the holder attended."
    return sentence


def _unknown_chairs(
    archive: Archive, body: Body, year: int, days: DayRange, *, known: bool
) -> Iterator[_Chair]:
    """Yield a row for a year if no holder is certain, or if a gap names the year."""
    gaps = [gap for gap in archive.gaps if gap.body == body.id and _ABOUT_CHAIRS.search(gap.text)]
    dated = [(gap, _years_in(gap.text)) for gap in gaps]
    naming = [gap for gap, years in dated if year in years]
    if known and not naming:
        return
    naming = naming or [gap for gap, years in dated if not years]
    if (absence := _describe_absence(body, days)) and not known:
        yield _no_holder((absence,), (), certain=True)
        return
    reasons = [*(gap.text for gap in naming), *describe_horizon(archive, "tenures", days.first)]
    yield _no_holder(reasons or [_SILENT], naming, certain=False)


def _no_holder(reasons: Iterable[str], gaps: Iterable[Gap], *, certain: bool) -> _Chair:
    cites = source_ids(*(gap.cites for gap in gaps))
    return _Chair(None, None, None, None, certain, tuple(reasons), (), cites)


def _years_in(text: str) -> set[int]:
    """Return the years in a string, including all years of ranges such as 1991-1993."""
    return {
        year
        for first, last in _YEARS.findall(text)
        for year in range(int(first), int(last or first) + 1)
    }


def _describe_absence(body: Body, days: DayRange) -> str | None:
    """Return a sentence if a body did not exist in a year."""
    if body.established is not None and body.established.earliest_ordinal > days.last:
        return f"{body.name} did not exist yet (established {date_phrase(body.established)})."
    if body.dissolved is not None and body.dissolved.latest_ordinal < days.first:
        return f"{body.name} no longer existed (dissolved {date_phrase(body.dissolved)})."
    return None
