"""Attendance: a row for every meeting and every state that belonged or was named."""

from typing import Any

from cisrecords.query.attendance.meeting_state_pairs import (
    Asked,
    MeetingState,
    OneOrMore,
    Parties,
    meeting_states,
)
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    with_names,
)
from cisrecords.query.common.arguments import check_flag
from cisrecords.query.find.context import Context
from cisrecords.table import Column, ColumnType, Table

__all__ = ["attendance_rows"]

_COLUMNS = (
    Column("meeting", ColumnType.TEXT, "Id of the meeting."),
    Column("when", ColumnType.DATE, "When it was held."),
    Column("body", ColumnType.TEXT, "Id of the body of its first session."),
    Column("state", ColumnType.TEXT, "Id of the state, or of the body in the query."),
    Column("presence", ColumnType.TEXT, "How it took part, as a term of `Turnout`."),
    Column("level", ColumnType.TEXT, "Highest rank among the people counted."),
    Column("people", ColumnType.WORDS, "Ids of the people counted."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)


def attendance_rows(
    archive: Context,
    query: Asked = None,
    *,
    state: Parties = None,
    presence: OneOrMore = None,
    certain: bool = False,
    names: bool = False,
    **criteria: Any,
) -> Table:
    """Return how each state took part in each meeting; see `Commonwealth.attendance`."""
    check_flag("names", names)
    pairs = meeting_states(
        archive, query, criteria, state=state, presence=presence, certain=certain
    )
    table = answer(_COLUMNS, map(_row, pairs))
    return with_names(archive, table, ("body", "state", "people")) if names else table


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
