"""Who was at the meetings: a row for every meeting and state that belonged or was named."""

from typing import Any

from cisrecords.query.attendance.meeting_state_pairs import MeetingState, OneOrMore, meeting_states
from cisrecords.query.common.answer_table import CERTAIN, REASONS, RECORDS, SOURCES, answer
from cisrecords.query.find.context import Context
from cisrecords.query.find.meeting_query import MeetingQuery
from cisrecords.query.find.meetings import Meetings
from cisrecords.table import Column, ColumnType, Table

__all__ = ["attendance"]

_HEADS = (
    Column("meeting", ColumnType.TEXT, "Id of the meeting."),
    Column("when", ColumnType.DATE, "When it was held."),
    Column("body", ColumnType.TEXT, "Id of the body of its first session."),
    Column("state", ColumnType.TEXT, "Id of the state, or of the body that was asked for."),
    Column("presence", ColumnType.TEXT, "How it was there, as a word of `Turnout`."),
    Column("level", ColumnType.TEXT, "Rank of the best-ranked person that the word is about."),
    Column("people", ColumnType.WORDS, "Ids of the persons that the word is about."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)


def attendance(
    archive: Context,
    query: MeetingQuery | Meetings | str | None = None,
    *,
    state: OneOrMore = None,
    presence: OneOrMore = None,
    certain: bool = False,
    **criteria: Any,
) -> Table:
    """Tell who was at meetings and who was not; see `Commonwealth.attendance`.

    Args:
        archive: The records.
        query: A question made before, meetings that were found, or the id of one.
        state: One or several states, or bodies.
        presence: One or several words of `Turnout`.
        certain: Whether to leave out what is not certain.
        **criteria: What `Meetings.find` takes.

    Returns:
        A row for each meeting and state.

    Raises:
        NotFound: A name is not known.
        Ambiguous: A name fits more than one.
        InvalidDate: An end of the span is no date.
        VagueDate: An end of the span has no day that bounds it.
        BadQuery: A criterion is not known or not of its type, or the span is reversed.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> attendance(cw, since="2020", state="KG").rows()[0].state
        'KG'
    """
    found = meeting_states(
        archive, query, criteria, state=state, presence=presence, certain=certain
    )
    return answer(_HEADS, (_row(cell) for cell in found))


def _row(cell: MeetingState) -> tuple[object, ...]:
    meeting, voice = cell.meeting, cell.voice
    return (
        meeting.id,
        meeting.when,
        meeting.body,
        cell.state,
        voice.word.value,
        voice.level.value if voice.level is not None else None,
        voice.people,
        cell.certain,
        " ".join((*voice.reasons, *cell.doubts)),
        (meeting.id, *voice.claims),
        voice.sources,
    )
