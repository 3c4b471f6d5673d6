"""How often states sat together, and how often each was present, absent or not named."""

from collections import Counter
from collections.abc import Iterable
from itertools import combinations, groupby
from typing import Any

from cisrecords.archive.columns.codes import CodedPairRow, CodedRow
from cisrecords.dates import Verdict
from cisrecords.query.attendance.meeting_state_pairs import (
    Asked,
    MeetingState,
    OneOrMore,
    Parties,
    meeting_states,
)
from cisrecords.query.attendance.turnout import Turnout
from cisrecords.query.common.added_columns import NamedPairRow, NamedStateRow, add_columns
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer
from cisrecords.query.common.arguments import check_flag, resolve_ids
from cisrecords.query.find.context import Context
from cisrecords.table import Table, cell

__all__ = ["CoAttendanceRow", "TallyRow", "co_attendance", "tally"]

_Pair = tuple[bool, MeetingState, MeetingState]
"""Whether both sat for certain, and the two."""


class CoAttendanceRow(CodedPairRow, NamedPairRow):
    """A row of `Commonwealth.co_attendance`: two states that sat together.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().co_attendance("sc-08", states=["KG", "AZ"])[0].together
        1
    """

    a: str = cell("Id of the one state.")
    b: str = cell("Id of the other, later by id.")
    together: int = cell("At how many meetings both sat for certain.")
    maybe: int = cell("At how many more both may have sat.")
    meetings: tuple[str, ...] = cell("Ids of the meetings at which both sat for certain.")
    records: tuple[str, ...] = cell("Ids of all these meetings, and of claims about them.")
    sources: tuple[str, ...] = cell("Ids of the sources that name one of them, or both.")


def _counted(turnout: Turnout) -> str:
    return f"At how many: {turnout.meaning}"


class TallyRow(CodedRow, NamedStateRow):
    """A row of `Commonwealth.tally`: a state with its meetings.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().tally("sc-08", state="UA")[0].silent
        1
    """

    state: str = cell("Id of the state, or of the body in the query.")
    meetings: int = cell("How many meetings are counted.")
    present: int = cell(_counted(Turnout.PRESENT))
    by_video: int = cell(_counted(Turnout.BY_VIDEO))
    represented: int = cell(_counted(Turnout.REPRESENTED))
    absent: int = cell(_counted(Turnout.ABSENT))
    declined: int = cell(_counted(Turnout.DECLINED))
    expected: int = cell(_counted(Turnout.EXPECTED))
    possible: int = cell(_counted(Turnout.POSSIBLE))
    silent: int = cell(_counted(Turnout.SILENT))
    unknown: int = cell(_counted(Turnout.UNKNOWN))
    uncertain: int = cell("How many of all these are not certain.")
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


def co_attendance(
    archive: Context,
    query: Asked = None,
    *,
    states: Parties = None,
    certain: bool = False,
    codes: bool = False,
    lang: str | None = None,
    **criteria: Any,
) -> Table[CoAttendanceRow]:
    """Return how often each two states sat together; see `Commonwealth.co_attendance`."""
    wanted = resolve_ids(archive, "states", states, "states")
    several = wanted if len(wanted or ()) > 1 else None
    found = meeting_states(archive, query, criteria, state=several, others=("states",))
    check_flag("certain", certain)
    pairs: dict[tuple[str, str], list[_Pair]] = {
        pair: [] for pair in combinations(several or (), 2)
    }
    for _, of_meeting in groupby(found, lambda state: state.meeting.id):
        sat = [state for state in of_meeting if state.there is not Verdict.NO]
        for one, other in combinations(sat, 2):
            sure = (one.there & other.there) is Verdict.YES
            fits = wanted is None or several or {*wanted} & {one.state, other.state}
            if fits and (sure or not certain):
                pairs.setdefault((one.state, other.state), []).append((sure, one, other))
    table = answer(CoAttendanceRow, (_pair(*ids, pairs[ids]) for ids in sorted(pairs)))
    return add_columns(archive, table, codes=codes, lang=lang)


def _pair(a: str, b: str, met: list[_Pair]) -> tuple[object, ...]:
    sure = [one.meeting.id for is_sure, one, _ in met if is_sure]
    both = [state for _, one, other in met for state in (one, other)]
    return (a, b, len(sure), len(met) - len(sure), sure, _records(both), _sources(both))


def tally(
    archive: Context,
    query: Asked = None,
    *,
    state: Parties = None,
    presence: OneOrMore = None,
    certain: bool = False,
    codes: bool = False,
    lang: str | None = None,
    **criteria: Any,
) -> Table[TallyRow]:
    """Count the meetings of each state by turnout; see `Commonwealth.tally`."""
    by_state: dict[str, list[MeetingState]] = {}
    for each in meeting_states(
        archive, query, criteria, state=state, presence=presence, certain=certain
    ):
        by_state.setdefault(each.state, []).append(each)
    table = answer(TallyRow, (_count(who, by_state[who]) for who in sorted(by_state)))
    return add_columns(archive, table, codes=codes, lang=lang)


def _count(who: str, counted: list[MeetingState]) -> tuple[object, ...]:
    turnouts = Counter(each.attendance.turnout for each in counted)
    return (
        who,
        len(counted),
        *(turnouts[turnout] for turnout in Turnout),
        sum(not each.certain for each in counted),
        _records(counted),
        _sources(counted),
    )


def _records(states: Iterable[MeetingState]) -> tuple[str, ...]:
    ids = (each for state in states for each in (state.meeting.id, *state.attendance.claims))
    return tuple(dict.fromkeys(ids))


def _sources(states: Iterable[MeetingState]) -> tuple[str, ...]:
    return tuple(sorted({source for state in states for source in state.attendance.sources}))
