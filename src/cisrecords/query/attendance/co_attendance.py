"""How often states sat together, and how often each was there, absent or not named."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, groupby
from typing import Any

from cisrecords.dates import Verdict
from cisrecords.query.attendance.meeting_state_pairs import MeetingState, OneOrMore, meeting_states
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer
from cisrecords.query.find.context import Context
from cisrecords.query.find.finder import check_flag, resolve_ids
from cisrecords.query.find.meeting_query import MeetingQuery
from cisrecords.query.find.meetings import Meetings
from cisrecords.table import Column, ColumnType, Table

__all__ = ["co_attendance", "tally"]

_Pair = tuple[bool, MeetingState, MeetingState]
"""Whether both sat for certain, and how each was there."""

_PAIRS = (
    Column("a", ColumnType.TEXT, "Id of the one state."),
    Column("b", ColumnType.TEXT, "Id of the other, later by id."),
    Column("together", ColumnType.INTEGER, "At how many meetings both sat for certain."),
    Column("maybe", ColumnType.INTEGER, "At how many more both may have sat."),
    Column("meetings", ColumnType.WORDS, "Ids of the meetings at which both sat for certain."),
    Column("records", ColumnType.WORDS, "Ids of all these meetings, and of claims about them."),
    Column("sources", ColumnType.WORDS, "Ids of the sources that name one of them, or both."),
)
_COUNTS = (
    Column("state", ColumnType.TEXT, "Id of the state, or of the body that was asked for."),
    Column("meetings", ColumnType.INTEGER, "How many meetings are counted."),
    *(
        Column(word.value.replace("-", "_"), ColumnType.INTEGER, f"At how many: {word.meaning}")
        for word in Turnout
    ),
    Column("uncertain", ColumnType.INTEGER, "How many of all these are not certain."),
    RECORDS,
    SOURCES,
)


def co_attendance(
    archive: Context,
    query: MeetingQuery | Meetings | str | None = None,
    *,
    states: OneOrMore = None,
    certain: bool = False,
    **criteria: Any,
) -> Table:
    """Tell how often states sat at one table; see `Commonwealth.co_attendance`.

    Args:
        archive: The records.
        query: A question made before, meetings that were found, or the id of one.
        states: One state, for its pairs with every other; or several, for the pairs of these.
        certain: Whether to leave out what is not certain.
        **criteria: What `Meetings.find` takes.

    Returns:
        A row for each pair.

    Raises:
        NotFound: A name is not known.
        Ambiguous: A name fits more than one.
        InvalidDate: An end of the span is no date.
        VagueDate: An end of the span has no day that bounds it.
        BadQuery: A criterion is not known or not of its type, or the span is reversed.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> co_attendance(cw, states=["AM", "AZ"]).columns[:4]
        ('a', 'b', 'together', 'maybe')
    """
    asked = resolve_ids(archive, "states", states, "states")
    several = asked if len(asked or ()) > 1 else None
    found = meeting_states(archive, query, criteria, state=several, others=("states",))
    check_flag("certain", certain)
    pairs: dict[tuple[str, str], list[_Pair]] = {
        pair: [] for pair in combinations(several or (), 2)
    }
    for _, of_meeting in groupby(found, lambda cell: cell.meeting.id):
        sat = [cell for cell in of_meeting if cell.there is not Verdict.NO]
        for one, other in combinations(sat, 2):
            sure = (one.there & other.there) is Verdict.YES
            meant = asked is None or several or {*asked} & {one.state, other.state}
            if meant and (sure or not certain):
                pairs.setdefault((one.state, other.state), []).append((sure, one, other))
    return answer(_PAIRS, (_pair(*ids, pairs[ids]) for ids in sorted(pairs)))


def _pair(a: str, b: str, met: list[_Pair]) -> tuple[object, ...]:
    sure = [one.meeting.id for is_sure, one, _ in met if is_sure]
    both = [cell for _, one, other in met for cell in (one, other)]
    return (a, b, len(sure), len(met) - len(sure), sure, _records(both), _sources(both))


def tally(
    archive: Context,
    query: MeetingQuery | Meetings | str | None = None,
    *,
    state: OneOrMore = None,
    presence: OneOrMore = None,
    certain: bool = False,
    **criteria: Any,
) -> Table:
    """Count how each state was at meetings; see `Commonwealth.tally`.

    Args:
        archive: The records.
        query: A question made before, meetings that were found, or the id of one.
        state: One or several states, or bodies.
        presence: One or several words of `Turnout`, to count only these.
        certain: Whether to leave out what is not certain.
        **criteria: What `Meetings.find` takes.

    Returns:
        A row for each state.

    Raises:
        NotFound: A name is not known.
        Ambiguous: A name fits more than one.
        InvalidDate: An end of the span is no date.
        VagueDate: An end of the span has no day that bounds it.
        BadQuery: A criterion is not known or not of its type, or the span is reversed.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> tally(cw, state="KG", since="2020")["state"]
        ('KG',)
    """
    found: dict[str, list[MeetingState]] = {}
    for cell in meeting_states(
        archive, query, criteria, state=state, presence=presence, certain=certain
    ):
        found.setdefault(cell.state, []).append(cell)
    return answer(_COUNTS, (_count(who, found[who]) for who in sorted(found)))


def _count(who: str, counted: list[MeetingState]) -> tuple[object, ...]:
    words = Counter(cell.voice.word for cell in counted)
    return (
        who,
        len(counted),
        *(words[word] for word in Turnout),
        sum(not cell.certain for cell in counted),
        _records(counted),
        _sources(counted),
    )


def _records(found: Iterable[MeetingState]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(record for cell in found for record in (cell.meeting.id, *cell.voice.claims))
    )


def _sources(found: Iterable[MeetingState]) -> tuple[str, ...]:
    return tuple(sorted({source for cell in found for source in cell.voice.sources}))
