"""Participation: the acts and standing of each state on an instrument, or of one state on all."""

import datetime
from collections.abc import Collection, Iterable, Sequence

from cisrecords.dates import Day, PartialDate
from cisrecords.evidence import Citation
from cisrecords.law import Reason
from cisrecords.law.treaty import TreatyStatus
from cisrecords.law.treaty_book import TreatyBook
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
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import ActKind

__all__ = ["STANDING", "STATE", "participation", "reasoned_cells"]

STATE = Column("state", ColumnType.TEXT, "Id of the state, or of the outside body.")
"""The column of the state of a row."""

STANDING = Column(
    "standing",
    ColumnType.TEXT,
    "Its standing to the instrument or body, a term of `terms.Standing`.",
)
"""The column of the standing of a state to an instrument or body."""

_INSTRUMENT = Column("instrument", ColumnType.TEXT, "Id of the instrument.")
_TITLE = Column("title", ColumnType.TEXT, "The best English title of the instrument.")

_UNDATED = "empty where no such act, or no day of it, is recorded"
_ACTS: tuple[tuple[str, Collection[ActKind], str], ...] = (
    ("signed", (ActKind.SIGNATURE,), "The day of its signature"),
    ("ratified", (ActKind.RATIFICATION,), "The day of its ratification"),
    ("acceded", (ActKind.ACCESSION,), "The day of its accession"),
    ("deposited", (ActKind.DEPOSIT,), "The day on which its consent was lodged"),
    (
        "in_force",
        (ActKind.ENTRY_INTO_FORCE,),
        "The day of entry into force for the state",
    ),
    ("provisional", (ActKind.PROVISIONAL_APPLICATION,), "The first day of provisional application"),
    ("reservation", (ActKind.RESERVATION,), "The day of its reservation or opinion"),
    ("declined", (ActKind.DECLINED,), "The day on which it declined"),
    ("suspended", (ActKind.SUSPENSION,), "The day from which its participation is suspended"),
    ("denounced", ActKind.notice, "The day of its denunciation or notice"),
    ("withdrawn", (ActKind.WITHDRAWAL,), "The day on which its withdrawal took effect"),
)
_DATES = tuple(
    Column(name, ColumnType.DATE, f"{meaning}, the first of several; {_UNDATED}.")
    for name, _, meaning in _ACTS
)
_TAIL = (*_DATES, STANDING, CERTAIN, REASONS, RECORDS, SOURCES)
_HINT = "pass one whole day, or leave it out for the last day of the dataset"


def participation(
    archive: Context, asked: Instrument | State | str, on: Day | None = None
) -> Table:
    """Return the acts and standing of states on an instrument; see `Commonwealth.participation`."""
    treaty_book = archive.treaty_book
    subject = archive.resolve(asked, ("instruments", "states"), criterion="asked")
    day = treaty_book.last if on is None else PartialDate(on).as_day(_HINT)
    if isinstance(subject, State):
        ids = sorted(
            treaty_book.texts_of(subject.id), key=lambda each: _date_order(treaty_book, each)
        )
        titles = treaty_book.archive.instruments
        rows = [
            (each, titles[each].name, *_cells(treaty_book, subject.id, each, day)) for each in ids
        ]
        return answer((_INSTRUMENT, _TITLE, *_TAIL), rows)
    states = treaty_book.states_of(subject.id)
    return answer(
        (STATE, *_TAIL), ((state, *_cells(treaty_book, state, subject.id, day)) for state in states)
    )


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
        *(_first(acts, kinds) for _, kinds, _ in _ACTS),
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
