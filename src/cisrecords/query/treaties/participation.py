"""Participation: the acts and standing of each state on an instrument, or of one state on all."""

import datetime
from collections.abc import Collection, Iterable, Sequence

from cisrecords.archive.columns.codes import CodedRow
from cisrecords.archive.columns.languages import check_language, name_in, named_records
from cisrecords.dates import Day, PartialDate
from cisrecords.errors import BadQuery
from cisrecords.evidence import Citation
from cisrecords.law import Reason
from cisrecords.law.treaty import TreatyStatus
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.query.common.added_columns import NamedStateRow, add_columns
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.find.context import Context
from cisrecords.records import Act, Instrument, State
from cisrecords.table import Table, cell
from cisrecords.terms import ActKind

__all__ = ["STANDING", "STATE", "ParticipationRow", "participation", "reasoned_cells"]

STATE = "Id of the state, or of the outside body."
"""The meaning of the column of the state of a row."""

STANDING = "Its standing to the instrument or body, a term of `terms.Standing`."
"""The meaning of the column of the standing of a state to an instrument or body."""

_ACTS: dict[str, Collection[ActKind]] = {
    "signed": (ActKind.SIGNATURE,),
    "ratified": (ActKind.RATIFICATION,),
    "acceded": (ActKind.ACCESSION,),
    "deposited": (ActKind.DEPOSIT,),
    "in_force": (ActKind.ENTRY_INTO_FORCE,),
    "provisional": (ActKind.PROVISIONAL_APPLICATION,),
    "reservation": (ActKind.RESERVATION,),
    "declined": (ActKind.DECLINED,),
    "suspended": (ActKind.SUSPENSION,),
    "denounced": ActKind.notice,
    "withdrawn": (ActKind.WITHDRAWAL,),
}
"""The kinds of acts whose first day each column of days has."""

_FIRST = "the first of several; empty where no such act, or no day of it, is recorded."


class ParticipationRow(CodedRow, NamedStateRow):
    """A row of `Commonwealth.participation`: the acts of one state on one instrument.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().participation("cisfta-2011")[0].in_force
        PartialDate('2012-10-17')
    """

    state: str = cell("Id of the state or outside body; only for an instrument.")
    instrument: str = cell("Id of the instrument; only for a state.")
    title: str = cell("The best title of the instrument; only for a state.")
    signed: PartialDate | None = cell(f"The day of its signature, {_FIRST}")
    ratified: PartialDate | None = cell(f"The day of its ratification, {_FIRST}")
    acceded: PartialDate | None = cell(f"The day of its accession, {_FIRST}")
    deposited: PartialDate | None = cell(f"The day on which its consent was lodged, {_FIRST}")
    in_force: PartialDate | None = cell(f"The day of entry into force for the state, {_FIRST}")
    provisional: PartialDate | None = cell(f"The first day of provisional application, {_FIRST}")
    reservation: PartialDate | None = cell(f"The day of its reservation or opinion, {_FIRST}")
    declined: PartialDate | None = cell(f"The day on which it declined, {_FIRST}")
    suspended: PartialDate | None = cell(
        f"The day from which its participation is suspended, {_FIRST}"
    )
    denounced: PartialDate | None = cell(f"The day of its denunciation or notice, {_FIRST}")
    withdrawn: PartialDate | None = cell(f"The day on which its withdrawal took effect, {_FIRST}")
    standing: str = cell(STANDING)
    certain: bool = cell(CERTAIN.meaning)
    reasons: str = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_NO_CODES = "the rows of one state have no column of states; leave it out"
_HINT = "pass one whole day, or leave it out for the last day of the dataset"


def participation(
    archive: Context,
    asked: Instrument | State | str,
    on: Day | None = None,
    *,
    codes: bool = False,
    lang: str | None = None,
) -> Table[ParticipationRow]:
    """Return the acts and standing of states on an instrument; see `Commonwealth.participation`."""
    treaty_book = archive.treaty_book
    subject = archive.resolve(asked, ("instruments", "states"), criterion="asked")
    day = treaty_book.last if on is None else PartialDate(on).as_day(_HINT)
    if isinstance(subject, State):
        if codes:
            raise BadQuery("codes", codes, _NO_CODES)
        ids = sorted(
            treaty_book.texts_of(subject.id), key=lambda each: _date_order(treaty_book, each)
        )
        wanted = check_language(lang, named_records(archive))
        rows = [
            (
                each,
                name_in(archive.instruments[each], wanted),
                *_cells(treaty_book, subject.id, each, day),
            )
            for each in ids
        ]
        return answer(ParticipationRow, rows, without=["state"])
    states = treaty_book.states_of(subject.id)
    cells = ((state, *_cells(treaty_book, state, subject.id, day)) for state in states)
    table = answer(ParticipationRow, cells, without=["instrument", "title"])
    return add_columns(archive, table, codes=codes, lang=lang)


def _date_order(treaty_book: TreatyBook, instrument: str) -> tuple[bool, int, str]:
    date = treaty_book.archive.instruments[instrument].date
    return (date is None, date.earliest_ordinal if date else 0, instrument)


def _cells(
    treaty_book: TreatyBook, state: str, instrument: str, day: datetime.date
) -> tuple[object, ...]:
    acts = treaty_book.acts(state, instrument)
    status = treaty_book.tie(state, instrument).on(day)
    doubts = treaty_book.book.doubts(PartialDate(day))
    return (
        *(_first(acts, kinds) for kinds in _ACTS.values()),
        status.standing.value,
        status.certain and not doubts,
        *reasoned_cells(status, doubts, [act.id for act in acts], [act.cites for act in acts]),
    )


def reasoned_cells(
    status: TreatyStatus,
    doubts: Sequence[Reason],
    records: Iterable[str] = (),
    cites: Iterable[Iterable[Citation]] = (),
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Return the last three cells of a row: its reasons, records and sources.

    The `records` of the caller come before those of the status, and its `cites` are added.
    """
    reasons = (*status.reasons, *doubts)
    return (
        " ".join(dict.fromkeys(reason.text for reason in reasons)),
        tuple(dict.fromkeys((*records, *status.records))),
        source_ids(*cites, *(reason.cites for reason in reasons)),
    )


def _first(acts: Iterable[Act], kinds: Collection[ActKind]) -> PartialDate | None:
    return next((act.date for act in acts if act.kind in kinds and act.date is not None), None)
