"""Parties: the states that are bound by an instrument, or sit in a body, on a day."""

import datetime

from cisrecords.archive import Archive
from cisrecords.archive.columns.codes import CodedRow
from cisrecords.dates import Day, PartialDate
from cisrecords.errors import BadQuery
from cisrecords.law.body import body_members, is_there
from cisrecords.law.treaty import TreatyStatus
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.query.common.added_columns import NamedStateRow, add_columns
from cisrecords.query.common.answer_table import CERTAIN, REASONS, RECORDS, SOURCES, answer
from cisrecords.query.common.arguments import check_flag
from cisrecords.query.find.context import Context
from cisrecords.query.treaties.participation import STANDING, STATE, reasoned_cells
from cisrecords.records import Body, Instrument
from cisrecords.table import Table, cell

__all__ = ["PartyRow", "parties"]


class PartyRow(CodedRow, NamedStateRow):
    """A row of `Commonwealth.parties`: a state that is bound by an instrument or sits in a body.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().parties("cisfta-2011", "2012-10-18", certain=True)[0].standing
        'party'
    """

    state: str = cell(STATE)
    since: PartialDate | None = cell(
        "The first day on which it is bound or sits; empty if not known."
    )
    until: PartialDate | None = cell("The last day of that; empty where no end is recorded.")
    standing: str = cell(STANDING)
    certain: bool = cell(CERTAIN.meaning)
    reasons: str = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


_HINT = "pass one whole day; participation() has the dates of each state"


def parties(
    archive: Context,
    asked: Instrument | Body | str,
    on: Day,
    *,
    certain: bool = False,
    codes: bool = False,
    lang: str | None = None,
) -> Table[PartyRow]:
    """List who is bound by an instrument, or sits in a body; see `Commonwealth.parties`."""
    check_flag("certain", certain)
    treaty_book = archive.treaty_book
    subject = archive.resolve(asked, ("instruments", "bodies"), criterion="asked")
    day = PartialDate(on).as_day(_HINT)
    if isinstance(subject, Body):
        statuses = _in_body(treaty_book, subject, day)
    else:
        statuses = _to_instrument(treaty_book, subject.id, day)
    doubts = treaty_book.book.doubts(PartialDate(day))
    rows = [
        (
            state,
            status.since if status.standing.tied else None,
            status.until if status.standing.tied else None,
            status.standing.value,
            status.certain and not doubts,
            *reasoned_cells(status, doubts),
        )
        for state, status in statuses
        if not certain or (status.certain and not doubts and status.standing.tied)
    ]
    return add_columns(archive, answer(PartyRow, rows), codes=codes, lang=lang)


def _to_instrument(
    treaty_book: TreatyBook, instrument: str, day: datetime.date
) -> list[tuple[str, TreatyStatus]]:
    states = treaty_book.states_of(instrument)
    if not states:
        raise _unknown(treaty_book.archive, instrument, "no act on it is recorded, so who is bound")
    statuses = ((state, treaty_book.tie(state, instrument).on(day)) for state in states)
    return [(state, status) for state, status in statuses if status.maybe]


def _in_body(
    treaty_book: TreatyBook, body: Body, day: datetime.date
) -> list[tuple[str, TreatyStatus]]:
    if not is_there(body, day):
        return []
    members = list(body_members(treaty_book, body, day))
    if not members:
        lacking = (
            f"no act of joining by {day}, no party to its founding "
            "instrument and nobody at its meetings is recorded, so who sits in it"
        )
        raise _unknown(treaty_book.archive, body.id, lacking)
    return members


def _unknown(archive: Archive, identity: str, lacking: str) -> BadQuery:
    view = archive.knowledge
    within = f" from sources dated by {view.day}" if view is not None else ""
    return BadQuery("parties", identity, f"{lacking} is not known{within}; silence is not absence")
