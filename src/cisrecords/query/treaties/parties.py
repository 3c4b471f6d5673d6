"""Who is bound by a text, or sits in a body, on a day."""

import datetime

from cisrecords.archive import Archive
from cisrecords.dates import Day, PartialDate
from cisrecords.errors import BadQuery
from cisrecords.law.body import body_members, is_there
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.law.values import TreatyStatus
from cisrecords.query.common.answer_table import CERTAIN, REASONS, RECORDS, SOURCES, answer
from cisrecords.query.find.context import Context
from cisrecords.query.find.finder import check_flag
from cisrecords.query.treaties.participation import STANDING, STATE, grounds
from cisrecords.records import Body
from cisrecords.table import Column, ColumnType, Table

__all__ = ["parties"]

_HEADS = (
    STATE,
    Column(
        "since", ColumnType.DATE, "The first day on which it is bound or sits; none if not known."
    ),
    Column("until", ColumnType.DATE, "The last day of that; none where no end is on record."),
    STANDING,
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)
_HINT = "parties() is asked for one whole day; participation() tells the dates of each state"


def parties(archive: Context, asked: str, on: Day, *, certain: bool = False) -> Table:
    """Tell who is bound by a text, or sits in a body, on a day; see `Commonwealth.parties`.

    Args:
        archive: The records.
        asked: A text or a body, by id or any name.
        on: A whole day.
        certain: Whether to leave out those of whom it is not certain.

    Returns:
        A row for each state that is bound or sits, or may be or do so.

    Raises:
        NotFound: Nothing is called so.
        Ambiguous: The name fits more than one.
        VagueDate: The date is vaguer than a day.
        InvalidDate: It is no date.
        BadQuery: `certain` is no yes or no, or nothing on record says who is bound or sits.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> parties(cw, "cisfta-2011", "2012-09-20", certain=True)["state"]
        ('BY', 'RU', 'UA')
    """
    check_flag("certain", certain)
    ledger = archive.ledger
    found = archive.resolve(asked, ("instruments", "bodies"))
    day = PartialDate(on).as_day(_HINT)
    if isinstance(found, Body):
        stands = _in_body(ledger, found, day)
    else:
        stands = _by_text(ledger, found.id, day)
    doubts = ledger.book.doubts(PartialDate(day))
    rows = [
        (
            state,
            stand.since if stand.standing.tied else None,
            stand.until if stand.standing.tied else None,
            stand.standing.value,
            stand.certain and not doubts,
            *grounds(stand, doubts),
        )
        for state, stand in stands
        if not certain or (stand.certain and not doubts and stand.standing.tied)
    ]
    return answer(_HEADS, rows)


def _by_text(ledger: TreatyBook, text: str, day: datetime.date) -> list[tuple[str, TreatyStatus]]:
    states = ledger.states_of(text)
    if not states:
        raise _silence(ledger.archive, text, "no act on it is on record, so who is bound")
    every = ((state, ledger.tie(state, text).on(day)) for state in states)
    return [(state, stand) for state, stand in every if stand.maybe]


def _in_body(ledger: TreatyBook, body: Body, day: datetime.date) -> list[tuple[str, TreatyStatus]]:
    if not is_there(body, day):
        return []
    found = list(body_members(ledger, body, day))
    if not found:
        told = (
            f"no act of joining by {day} is on record, no party to what founded it, and nobody "
            "who sat at its meetings, so who sits in it"
        )
        raise _silence(ledger.archive, body.id, told)
    return found


def _silence(archive: Archive, asked: str, told: str) -> BadQuery:
    view = archive.knowledge
    within = f" from sources dated by {view.day}" if view is not None else ""
    return BadQuery("parties", asked, f"{told} is not known here{within}; silence is not absence")
