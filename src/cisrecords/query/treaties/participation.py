"""What each state did about a text, and what it is to it; and the same for one state."""

import datetime
from collections.abc import Collection, Iterable, Sequence

from cisrecords.dates import Day, PartialDate
from cisrecords.evidence import Citation
from cisrecords.law import Reason
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.law.values import TreatyStatus
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.find.context import Context
from cisrecords.records import Act, State
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import ActKind

__all__ = ["STANDING", "STATE", "grounds", "participation"]

STATE = Column("state", ColumnType.TEXT, "Id of the state, or of the outside body.")
"""The column that names the state of a row."""

STANDING = Column(
    "standing", ColumnType.TEXT, "What it is to the text or body: a word of `terms.Standing`."
)
"""The column that tells what a state is to a text or a body."""

_INSTRUMENT = Column("instrument", ColumnType.TEXT, "Id of the text.")
_TITLE = Column("title", ColumnType.TEXT, "The best English title of the text.")

_ON_RECORD = "none where no such act, or no day of it, is on record"
_CELLS: tuple[tuple[str, Collection[ActKind], str], ...] = (
    ("signed", (ActKind.SIGNATURE,), "The day of its signature"),
    ("ratified", (ActKind.RATIFICATION,), "The day of its ratification"),
    ("acceded", (ActKind.ACCESSION,), "The day of its accession"),
    ("deposited", (ActKind.DEPOSIT,), "The day on which its consent was lodged"),
    ("in_force", (ActKind.ENTRY_INTO_FORCE,), "The day from which the text is in force for it"),
    ("provisional", (ActKind.PROVISIONAL_APPLICATION,), "The first day of provisional application"),
    ("reservation", (ActKind.RESERVATION,), "The day of its reservation or opinion"),
    ("declined", (ActKind.DECLINED,), "The day on which it declined"),
    ("suspended", (ActKind.SUSPENSION,), "The day from which it suspended its part"),
    (
        "denounced",
        ActKind.notice,
        "The day of its denunciation or notice",
    ),
    ("withdrawn", (ActKind.WITHDRAWAL,), "The day on which its withdrawal took effect"),
)
_DATES = tuple(
    Column(name, ColumnType.DATE, f"{meaning}, the first of several; {_ON_RECORD}.")
    for name, _, meaning in _CELLS
)
_TAIL = (*_DATES, STANDING, CERTAIN, REASONS, RECORDS, SOURCES)
_HINT = "a standing is asked for one whole day; without one it is as far as the records go"


def participation(archive: Context, asked: str, on: Day | None = None) -> Table:
    """Tell who did what about a text, or a state about all; see `Commonwealth.participation`.

    Args:
        archive: The records.
        asked: A text, or a state, by id or any name.
        on: The day of the standing; none for as far as the records go.

    Returns:
        A row for each state, or for each text.

    Raises:
        NotFound: Nothing is called so.
        Ambiguous: The name fits more than one.
        VagueDate: The date is vaguer than a day.
        InvalidDate: It is no date.
        BadQuery: It is no text.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> participation(cw, "concept-2007")["state"]
        ('AZ', 'GE', 'TM')
    """
    ledger = archive.ledger
    found = archive.resolve(asked, ("instruments", "states"))
    day = ledger.last if on is None else PartialDate(on).as_day(_HINT)
    if isinstance(found, State):
        texts = sorted(ledger.texts_of(found.id), key=lambda text: _by_date(ledger, text))
        titles = ledger.archive.instruments
        rows = [(text, titles[text].name, *_cells(ledger, found.id, text, day)) for text in texts]
        return answer((_INSTRUMENT, _TITLE, *_TAIL), rows)
    states = ledger.states_of(found.id)
    return answer(
        (STATE, *_TAIL), ((state, *_cells(ledger, state, found.id, day)) for state in states)
    )


def _by_date(ledger: TreatyBook, text: str) -> tuple[bool, int, str]:
    date = ledger.archive.instruments[text].date
    return (date is None, date.earliest_ordinal if date else 0, text)


def _cells(ledger: TreatyBook, state: str, text: str, day: datetime.date) -> tuple[object, ...]:
    acts = ledger.acts(state, text)
    stand = ledger.tie(state, text).on(day)
    doubts = ledger.book.doubts(PartialDate(day))
    return (
        *(_first(acts, kinds) for _, kinds, _ in _CELLS),
        stand.standing.value,
        stand.certain and not doubts,
        *grounds(stand, doubts, [act.id for act in acts], [act.cites for act in acts]),
    )


def grounds(
    stand: TreatyStatus,
    doubts: Sequence[Reason],
    records: Iterable[str] = (),
    cites: Iterable[Iterable[Citation]] = (),
) -> tuple[str, tuple[str, ...], tuple[str, ...]]:
    """Lay out the last three cells of a row: why, by which records, on whose word.

    Args:
        stand: The standing.
        doubts: What makes every answer for the day less than certain.
        records: Ids of records to name before those of the standing.
        cites: Citations to count beside those of the reasons.

    Returns:
        The text of the reasons, the ids of the records, and those of the sources.

    Example:
        >>> from cisrecords.terms import Standing
        >>> stand = TreatyStatus(standing=Standing.NONE, reasons=(Reason(text="No act."),))
        >>> grounds(stand, (), ["claim-1"])
        ('No act.', ('claim-1',), ())
    """
    reasons = (*stand.reasons, *doubts)
    return (
        " ".join(dict.fromkeys(reason.text for reason in reasons)),
        tuple(dict.fromkeys((*records, *stand.records))),
        source_ids(*cites, *(reason.cites for reason in reasons)),
    )


def _first(acts: Iterable[Act], kinds: Collection[ActKind]) -> PartialDate | None:
    return next((act.date for act in acts if act.kind in kinds and act.date is not None), None)
