"""Who held the chair of a body, by tenures and by the rows of meetings that name its chair."""

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Any, NamedTuple

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import DayRange, EndKind, Period, Verdict, When
from cisrecords.dates.words import when_in_words
from cisrecords.query.attendance.chairs_and_hosts import (
    ChairRow,
    Role,
    chairs_of,
    meeting_chairs,
)
from cisrecords.query.common.added_columns import add_columns
from cisrecords.query.common.answer_table import answer, parse_years, source_ids
from cisrecords.query.common.arguments import resolve_id
from cisrecords.query.common.record_dates import met_within
from cisrecords.query.common.rival_claims import describe_rivals
from cisrecords.query.find.context import Context
from cisrecords.query.offices.tenures import (
    describe_end,
    describe_horizon,
    holder_order,
    rival_tenures,
)
from cisrecords.records import Body, Meeting, Office, Tenure
from cisrecords.table import Table
from cisrecords.terms import Capacity, MeetingStatus

__all__ = ["Chair", "ChairHolders", "chairs", "days_of_year", "is_chair", "is_chair_of"]

_CHAIR = re.compile(r"(?:cis )?(?:chair|president)", re.IGNORECASE)
_BESIDE = re.compile(r"co-?chair|deputy|vice|сопредсед|зам|вице", re.IGNORECASE)
"""Beginnings of the names of offices that stand beside a chair."""

_ATTESTED = {
    Capacity.BODY_CHAIR: "held the chair of",
    Capacity.ELECTED_CHAIR: "was elected to the chair of",
}


class Chair(NamedTuple):
    """A holder of the chair, or the fact that none is known."""

    office: str | None
    state: str | None
    person: str | None
    period: Period | None
    certain: bool
    reasons: tuple[str, ...]
    records: tuple[str, ...]
    sources: tuple[str, ...]


class _Attested(NamedTuple):
    """A holder of the chair by the rows of one meeting."""

    meeting: Meeting
    role: Role

    @property
    def holder(self) -> frozenset[str]:
        return frozenset(one for one in (self.role.state, self.role.person) if one)


def days_of_year(year: int) -> DayRange:
    """Return the days of a year."""
    first, last = datetime.date(year, 1, 1), datetime.date(year, 12, 31)
    return DayRange(first.toordinal(), last.toordinal())


def is_chair(name: str) -> bool:
    """Check whether an office is the chair of its body; a deputy or a co-chair is not."""
    return _CHAIR.match(name) is not None


def is_chair_of(office: Office, body: str | None, *, state: bool = False) -> bool:
    """Check whether an office is the chair of a body; what a state holds is one by any name."""
    names = [name.text for name in office.names]
    chair = any(map(is_chair, names)) or (state and not any(map(_BESIDE.match, names)))
    return office.of == body and chair


class ChairHolders:
    """The holders of the chair of one body."""

    def __init__(self, archive: Archive, body: Body) -> None:
        self._archive = archive
        self.body = body
        self._prose = Prose(archive)

    @cached_property
    def tenures(self) -> list[Tenure]:
        """The tenures of the chair, in order."""
        offices = {office.id: office for office in self._archive.offices}
        tenures = (
            one
            for one in self._archive.tenures
            if is_chair_of(offices[one.office], self.body.id, state=one.state is not None)
        )
        return sorted(tenures, key=holder_order)

    @cached_property
    def attested(self) -> list[_Attested]:
        """The holders whom meetings of the body name, which were held as far as is known."""
        return [
            _Attested(meeting, role)
            for meeting in self._archive.meetings
            if any(session.body == self.body.id for session in meeting.sessions)
            and meeting.status in (None, MeetingStatus.HELD)
            for role in chairs_of(self._prose, meeting, self._archive.claims_about(meeting.id))
            if role.capacity in _ATTESTED and not role.announced
        ]

    def listed(self, days: DayRange) -> Iterator[tuple[Tenure, Verdict]]:
        """Yield the tenures that lasted, or may have lasted, on one of the days.

        A chair has one holder at a time, so a tenure that only may have lasted does not extend past
        a day on which somebody else certainly held it.
        """
        for tenure in self.tenures:
            verdict = days.verdict(tenure.period)
            if verdict is Verdict.NO:
                continue
            if verdict is Verdict.YES or not self._is_excluded(tenure, days):
                yield tenure, verdict

    def excluded(self, days: DayRange) -> set[Tenure]:
        """Return the tenures that only may have lasted, on days when somebody else held it."""
        listed = {tenure.id for tenure, _ in self.listed(days)}
        return {tenure for tenure in self.tenures if tenure.id not in listed}

    @property
    def office(self) -> str | None:
        """The id of the office of the chair, where there is just one."""
        offices = (one.id for one in self._archive.offices if is_chair_of(one, self.body.id))
        first, *others = [*offices, None]
        return None if len(others) > 1 else first

    def by_tenure(self, days: DayRange) -> Iterator[Chair]:
        """Yield the holders by tenures that lasted, or may have lasted, on one of the days."""
        beyond = describe_horizon(self._archive, "tenures", days.first)
        for tenure, verdict in self.listed(days):
            rivals = [*rival_tenures(self._archive, tenure, days)]
            note = (tenure.note,) if tenure.note else ()
            disputes = describe_rivals(self._prose, rivals)
            yield Chair(
                office=tenure.office,
                state=tenure.state,
                person=tenure.person,
                period=tenure.period,
                certain=verdict is Verdict.YES and not rivals and not beyond,
                reasons=(*describe_end(tenure.period), *beyond, *disputes, *note),
                records=(tenure.id, *(claim.id for claim in rivals)),
                sources=source_ids(tenure.cites, *(claim.cites for claim in rivals)),
            )

    def by_meeting(self, days: DayRange) -> Iterator[Chair]:
        """Yield the holders whom a meeting attests that was, or may have been, on those days."""
        by_holder: dict[tuple[str | None, str | None], list[_Attested]] = {}
        for one in self.attested:
            if met_within(days, one.meeting) is not Verdict.NO:
                by_holder.setdefault((one.role.state, one.role.person), []).append(one)
        for (state, person), attested in by_holder.items():
            yield Chair(
                office=None,
                state=state,
                person=person,
                period=None,
                certain=any(self._is_sure(one, days) for one in attested),
                reasons=tuple(text for one in attested for text in self._describe(one)),
                records=tuple(
                    dict.fromkeys(
                        record for one in attested for record in (one.meeting.id, *one.role.claims)
                    )
                ),
                sources=tuple(dict.fromkeys(each for one in attested for each in one.role.sources)),
            )

    def _is_sure(self, one: _Attested, days: DayRange) -> bool:
        return days.verdict(one.meeting.when) is Verdict.YES and not one.role.doubts

    def _is_excluded(self, tenure: Tenure, days: DayRange) -> bool:
        """Check whether somebody else certainly held the chair then, or between."""
        period = tenure.period
        spans = [days] if days.first == days.last else []
        if period is not None:
            ends = [end for end in (period.start, period.end) if end is not None]
            held_by = min(end.latest_ordinal for end in ends)
            held_from = max(end.earliest_ordinal for end in ends)
            spans.append(DayRange(held_by + 1, days.first - 1))
            spans.append(DayRange(days.last + 1, held_from - 1))
        holder = {one for one in (tenure.person, tenure.state) if one}
        return any(
            span.first <= span.last and span.verdict(when) is Verdict.YES
            for span in spans
            for other, when in self._sure
            if holder.isdisjoint(other)
        )

    def years(self) -> list[int]:
        """List the years in which a tenure certainly lasted on a day, to the last one on record."""
        last = self._last_year
        years: set[int] = set()
        for tenure in self.tenures:
            if tenure.period is not None:
                begun = tenure.period.start or tenure.period.end
                ended = tenure.period.end or tenure.period.start
                first = begun and (begun.earliest or begun.latest)
                until = ended and (ended.latest or ended.earliest)
                if first and until:
                    end = last if tenure.period.end_kind is EndKind.OPEN else until.year
                    years.update(range(first.year, max(first.year, end) + 1))
        return sorted(years)

    @property
    def _last_year(self) -> int:
        """The last year to which tenures, or else meetings, are on record."""
        horizon = self._archive.horizon.get("tenures")
        days = [horizon] if horizon else [meeting.when for meeting in self._archive.meetings]
        return max((day.latest.year for day in days if day and day.latest), default=0)

    @cached_property
    def _sure(self) -> list[tuple[frozenset[str], When | None]]:
        """The holders with the days on which they certainly held the chair."""
        tenures = [
            (frozenset(one for one in (each.person, each.state) if one), each.period)
            for each in self.tenures
        ]
        attested = [(one.holder, one.meeting.when) for one in self.attested if not one.role.doubts]
        return [*tenures, *attested]

    def _describe(self, one: _Attested) -> Iterator[str]:
        meeting, role = one
        identity = role.person or role.state
        holder = self._prose.name(identity) if identity else role.name
        when = "of unknown date"
        if meeting.when is not None:
            when = when_in_words(meeting.when)
            when = when if isinstance(meeting.when, Period) else f"of {when}"
        deed = _ATTESTED[role.capacity or Capacity.BODY_CHAIR]
        yield f"{holder} {deed} the {self.body.name} at its meeting {when}."
        yield from role.doubts


def chairs(
    archive: Context,
    years: Any = None,
    *,
    body: Body | str | None = None,
    codes: bool = False,
    lang: str | None = None,
) -> Table[ChairRow]:
    """Return who presided, held the chair or was elected to it; see `Commonwealth.chairs`."""
    wanted = None if years is None else parse_years(years)
    whose = resolve_id(archive, "body", body, "bodies")
    bodies = archive.bodies if whose is None else (archive.bodies[whose],)
    rows = [*meeting_chairs(archive, years, body=body)]
    for each in bodies:
        rows += _tenure_rows(ChairHolders(archive, each), each, wanted)
    return add_columns(archive, answer(ChairRow, rows), codes=codes, lang=lang)


def _tenure_rows(
    holders: ChairHolders, body: Body, wanted: Iterable[int] | None
) -> Iterator[tuple[object, ...]]:
    """Yield a row for each year of which a tenure of the chair lasted on a day."""
    for year in wanted if wanted is not None else holders.years():
        days = days_of_year(year)
        for chair in holders.by_tenure(days):
            if days.verdict(chair.period) is Verdict.YES:
                cells = (chair.state, chair.person, Capacity.BODY_CHAIR.value)
                reasoned = (chair.certain, " ".join(chair.reasons), chair.records, chair.sources)
                yield (year, None, chair.period, body.id, *cells, *reasoned)
