"""Who presided over meetings, and who hosted them, by year."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

import attrs

from cisrecords.archive.columns.codes import CodedRow
from cisrecords.archive.prose import Prose
from cisrecords.dates import Period, Verdict, When
from cisrecords.evidence import Claim
from cisrecords.query.common.added_columns import (
    NamedBodyRow,
    NamedPersonRow,
    NamedStateRow,
    add_columns,
)
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
from cisrecords.query.common.record_dates import possible_days
from cisrecords.query.find.context import Context
from cisrecords.records import Attendance, Body, Meeting
from cisrecords.records.meeting import may_have_come
from cisrecords.table import Table, cell
from cisrecords.terms import Capacity, Presence

__all__ = ["ChairRow", "HostRow", "Role", "chairs_of", "hosts", "meeting_chairs"]

_YEAR = "The year; none where it is not known to be one."
_MEETING = "Id of the meeting."
_WHEN = "When it was held."
_BODY = "Id of the body of its first session."


class ChairRow(CodedRow, NamedBodyRow, NamedStateRow, NamedPersonRow):
    """A row of `Commonwealth.chairs`: who presided over a meeting or held its chair.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().chairs(2022, body="Council of Heads of State")[0].capacity
        'session-chair'
    """

    year: int | None = cell(_YEAR)
    meeting: str | None = cell("Id of the meeting; none where a tenure is the only evidence.")
    when: When | None = cell(_WHEN)
    body: str = cell(_BODY)
    state: str | None = cell("Id of the state or body that the person sat for.")
    person: str | None = cell("Id of the person; none where nobody is named.")
    capacity: str | None = cell("In which capacity, as a term of `Capacity`.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


class HostRow(CodedRow, NamedBodyRow, NamedStateRow):
    """A row of `Commonwealth.hosts`: the host of a meeting.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().hosts(2023, body="СОРБ")[0].state
        'BY'
    """

    year: int | None = cell(_YEAR)
    meeting: str = cell(_MEETING)
    when: When | None = cell(_WHEN)
    body: str = cell(_BODY)
    state: str | None = cell("Id of the state or body that was host.")
    place: str | None = cell("The places of the meeting.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_CHAIRED = {
    Capacity.SESSION_CHAIR: "presided",
    Capacity.BODY_CHAIR: "held the chair of the body",
    Capacity.ELECTED_CHAIR: "was elected to the chair",
}
_VAGUE_YEAR = ("It is not certain that the meeting was in a year of the query.",)


@attrs.frozen(kw_only=True)
class Role:
    """A chair or host of one meeting; `doubts` are the reasons why it is not certain."""

    state: str | None
    person: str | None = None
    name: str = ""
    """The person and the state or body, as a sentence names them."""
    capacity: Capacity | None = None
    place: str | None = None
    announced: bool = False
    """Whether all rows of it leave open whether it happened."""
    sources: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()


_ListRoles = Callable[[Prose, Meeting, Sequence[Claim]], Iterable[Role]]


def meeting_chairs(
    archive: Context, years: Any = None, *, body: Body | str | None = None
) -> Iterator[tuple[object, ...]]:
    """Yield the rows of who presided at meetings, held the chair or was elected to it."""
    for meeting, year, role, doubts in _by_year(archive, years, body, chairs_of):
        capacity = role.capacity and role.capacity.value
        yield _row(meeting, year, (role.state, role.person, capacity), role, doubts)


def hosts(
    archive: Context,
    years: Any = None,
    *,
    body: Body | str | None = None,
    codes: bool = False,
    lang: str | None = None,
) -> Table[HostRow]:
    """Return who hosted meetings, and where; see `Commonwealth.hosts`."""
    rows = (
        _row(meeting, year, (role.state, role.place), role, doubts)
        for meeting, year, role, doubts in _by_year(archive, years, body, _hosts_of)
    )
    return add_columns(archive, answer(HostRow, rows), codes=codes, lang=lang)


def _row(
    meeting: Meeting, year: int | None, cells: Iterable[object], role: Role, doubts: Iterable[str]
) -> tuple[object, ...]:
    doubts = tuple(doubts)
    reasoned = (not doubts, " ".join((*role.notes, *doubts)), (meeting.id, *role.claims))
    return (year, meeting.id, meeting.when, meeting.body, *cells, *reasoned, role.sources)


def _by_year(
    archive: Context, years: Any, body: Body | str | None, list_roles: _ListRoles
) -> Iterator[tuple[Meeting, int | None, Role, tuple[str, ...]]]:
    """Yield the roles at meetings of the years, each with the year and with all doubts."""
    wanted = None if years is None else frozenset(parse_years(years))
    prose = Prose(archive)
    for meeting in archive.meetings.find(body=body, held=True):
        verdict = _in_years(meeting, wanted)
        if verdict is Verdict.NO:
            continue
        first, last = _years_of(meeting.when)
        year = first if first == last else None
        for role in list_roles(prose, meeting, archive.claims_about(meeting.id)):
            vague = _VAGUE_YEAR if verdict is Verdict.MAYBE else ()
            yield meeting, year, role, (*role.doubts, *vague)


def _years_of(when: When | None) -> tuple[int | None, int | None]:
    """Return the first and the last year in which a meeting may have begun."""
    begun = (when.start or when.end) if isinstance(when, Period) else when
    if begun is None:
        return None, None
    first, last = begun.earliest, begun.latest
    return (first.year if first else None), (last.year if last else None)


def _in_years(meeting: Meeting, wanted: frozenset[int] | None) -> Verdict:
    """Check whether a meeting began in a year of the query; its plans say no more than perhaps."""
    if wanted is None:
        return Verdict.YES
    verdicts = [_begun_in(day, wanted) for day in possible_days(meeting)]
    possible = any(verdict is not Verdict.NO for verdict in verdicts)
    certain = meeting.when is not None and all(verdicts)
    return Verdict.of(certain=certain, possible=possible)


def _begun_in(when: When, wanted: frozenset[int]) -> Verdict:
    first, last = _years_of(when)
    low = first if first is not None else min(wanted)
    high = last if last is not None else max(wanted)
    known = first is not None and last is not None
    return Verdict.of(
        certain=known and all(year in wanted for year in range(low, high + 1)),
        possible=any(low <= year <= high for year in wanted),
    )


def chairs_of(prose: Prose, meeting: Meeting, claims: Sequence[Claim]) -> Iterator[Role]:
    """Yield who presided over a meeting, held the chair of its body, or was elected to it."""
    for capacity in (each for each in Capacity if each.chair):
        rows = [row for row in meeting.attendance if capacity in row.capacities]
        if capacity is not Capacity.ELECTED_CHAIR:
            rows = [row for row in rows if may_have_come(meeting, row)]
        for (state, _, _), same in _by_person(rows).items():
            others = [row for row in rows if row.participant != state]
            person = same[0].person
            printed = None if person is not None else same[0].name_as_reported
            rivals = [claim for claim in claims if _is_rival(claim, state, capacity)]
            disputes = _rival_chairs(prose, capacity, same, others, rivals)
            yield Role(
                state=state,
                person=person,
                name=_name_of(prose, same[0]),
                capacity=capacity,
                announced=all(row.presence in Presence.open for row in same),
                sources=source_ids(*(row.cites for row in same)),
                doubts=(*_left_open(prose, same), *disputes),
                claims=tuple(claim.id for claim in rivals),
                notes=(f'The name is printed as "{printed}".',) if printed is not None else (),
            )


def _by_person(rows: Iterable[Attendance]) -> dict[tuple[str | None, ...], list[Attendance]]:
    """Group rows of one capacity by person; a row without a name joins one of its state with it."""
    groups: dict[tuple[str | None, ...], list[Attendance]] = {}
    for row in rows:
        name = row.name_as_reported if row.person is None else None
        groups.setdefault((row.participant, row.person, name), []).append(row)
    named = {state for state, person, name in groups if person or name}
    return {key: same for key, same in groups.items() if any(key[1:]) or key[0] not in named}


def _is_rival(claim: Claim, state: str | None, capacity: Capacity) -> bool:
    """Check whether a claim gives the capacity to another state."""
    path = claim.path
    about = path.head == "attendance" and path.key is not None and path.leaf == "capacities"
    return about and claim.value == str(capacity) and path.key != state


def _rival_chairs(
    prose: Prose,
    capacity: Capacity,
    rows: Sequence[Attendance],
    others: Sequence[Attendance],
    claims: Sequence[Claim],
) -> Iterator[str]:
    sources = {cite.source for row in rows for cite in row.cites}
    # One source that names two has them preside together.
    apart = (row for row in others if sources.isdisjoint(cite.source for cite in row.cites))
    rivals = [(_name_of(prose, row), row.cites) for row in apart]
    rivals += [(prose.name(str(claim.path.key)), claim.cites) for claim in claims]
    for name, cites in rivals:
        yield f"{name} {_CHAIRED[capacity]}, according to {prose.sources(cites)}."


def _left_open(prose: Prose, rows: Sequence[Attendance]) -> Iterator[str]:
    """Explain why rows that do not have somebody there leave that open."""
    if any(row.presence not in (None, *Presence.open) for row in rows):
        return
    if any(row.presence is None for row in rows):
        yield f"No source says whether {_name_of(prose, rows[0])} was present."
    else:
        yield "This was announced; no source says whether it happened."


def _name_of(prose: Prose, row: Attendance) -> str:
    """Return the person of a row with the state or body in parentheses, or either alone."""
    person = row.name_as_reported or row.office_as_reported
    if row.person is not None:
        person = prose.name(row.person)
    party = row.participant_as_reported
    if row.participant is not None:
        party = prose.name(row.participant)
    return f"{person} ({party})" if person and party else person or party or ""


def _hosts_of(prose: Prose, meeting: Meeting, claims: Sequence[Claim]) -> Iterator[Role]:
    rows = [
        row
        for row in meeting.attendance
        if Capacity.HOST in row.capacities and may_have_come(meeting, row)
    ]
    rivals = [claim for claim in claims if claim.field == "host"]
    disputes = tuple(
        f"{prose.name(claim.value)} was host, according to {prose.sources(claim.cites)}."
        for claim in rivals
    )
    place = "; ".join(place.name for place in meeting.places) or None
    for host in dict.fromkeys((meeting.host, *(row.participant for row in rows))):
        if host is None:
            continue
        own = [row for row in rows if row.participant == host]
        cites = [row.cites for row in own]
        doubts = disputes if host == meeting.host else (*_left_open(prose, own), *disputes)
        if host == meeting.host and "host" in meeting.inferred and not cites:
            inferred = "The host is inferred from other facts; no source states it."
            doubts = (inferred, *disputes)
            cites.append(cited_for(meeting, "places", ()))
        elif host == meeting.host:
            cites.append(cited_for(meeting, "host", ()))
        yield Role(
            state=host,
            place=place,
            sources=source_ids(*cites),
            doubts=doubts,
            claims=tuple(claim.id for claim in rivals),
        )
