"""Attendance: a row for every meeting and every state that belonged or was named."""

from typing import Any

from cisrecords.archive.columns.codes import CodedRow
from cisrecords.dates import When
from cisrecords.query.attendance.meeting_state_pairs import (
    Asked,
    MeetingState,
    OneOrMore,
    Parties,
    meeting_states,
)
from cisrecords.query.common.added_columns import (
    NamedBodyRow,
    NamedPeopleRow,
    NamedStateRow,
    add_columns,
)
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
)
from cisrecords.query.find.context import Context
from cisrecords.table import Table, cell

__all__ = ["AttendanceRow", "attendance_rows"]


class AttendanceRow(CodedRow, NamedBodyRow, NamedStateRow, NamedPeopleRow):
    """A row of `Commonwealth.attendance`: a state at a meeting.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().attendance("sc-08", state="UA")[0].presence
        'silent'
    """

    meeting: str = cell("Id of the meeting.")
    when: When | None = cell("When it was held.")
    body: str = cell("Id of the body of its first session.")
    state: str = cell("Id of the state, or of the body in the query.")
    presence: str = cell("How it took part, as a term of `Turnout`.")
    level: str | None = cell("Highest rank among the people counted.")
    people: tuple[str, ...] = cell("Ids of the people counted.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


def attendance_rows(
    archive: Context,
    query: Asked = None,
    *,
    state: Parties = None,
    presence: OneOrMore = None,
    certain: bool = False,
    names: bool = False,
    codes: bool = False,
    lang: str | None = None,
    **criteria: Any,
) -> Table[AttendanceRow]:
    """Return how each state took part in each meeting; see `Commonwealth.attendance`."""
    pairs = meeting_states(
        archive, query, criteria, state=state, presence=presence, certain=certain
    )
    table = answer(AttendanceRow, map(_row, pairs))
    return add_columns(archive, table, codes=codes, names=names, lang=lang)


def _row(pair: MeetingState) -> tuple[object, ...]:
    meeting, found = pair.meeting, pair.attendance
    return (
        meeting.id,
        meeting.when,
        meeting.body,
        pair.state,
        found.turnout.value,
        found.level.value if found.level is not None else None,
        found.people,
        pair.certain,
        " ".join((*found.reasons, *pair.doubts)),
        (meeting.id, *found.claims),
        found.sources,
    )
