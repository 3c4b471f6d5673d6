"""Answers that a database cannot derive: statuses, presence and parties, as tables."""

import datetime

from cisrecords.commonwealth import Commonwealth
from cisrecords.errors import BadQuery
from cisrecords.table import Column, ColumnType, Row, Table

__all__ = ["answers", "known_to"]

_PANEL = ("state", "year", "status", "member", "certain", "reasons")
_PRESENCE = ("meeting", "state", "presence", "level", "certain", "reasons")
_PARTIES = (
    Column("instrument", ColumnType.TEXT, "Id of the instrument."),
    Column("day", ColumnType.DAY, "The day for which the row holds."),
    Column("state", ColumnType.TEXT, "Id of the state."),
    Column("since", ColumnType.DATE, "The first day on which it is bound; empty if not known."),
    Column("until", ColumnType.DATE, "The last day of that; empty if no end is recorded."),
    Column("standing", ColumnType.TEXT, "Its standing to the instrument on that day."),
    Column("certain", ColumnType.YES_NO, "Whether no source leads to another answer."),
    Column("reasons", ColumnType.TEXT, "The acts and rules from which that follows."),
)
_FIRST_YEAR = 1991
_MOST_YEARS = 200


def answers(cw: Commonwealth) -> dict[str, Table]:
    """Return the status of each state in each year, who came to what, and who is bound by what."""
    return {
        "panel": cw.panel(_years(cw)).select(*_PANEL),
        "presence": cw.attendance().select(*_PRESENCE),
        "parties": _parties(cw),
    }


def known_to(cw: Commonwealth) -> datetime.date | None:
    """Return the last day to which acts are known, else the last day of an act."""
    if "acts" in cw.horizon and (day := cw.horizon["acts"].latest) is not None:
        return day
    days = (act.date.latest for act in cw.acts if act.date is not None)
    return max((day for day in days if day is not None), default=None)


def _years(cw: Commonwealth) -> range:
    last = known_to(cw)
    end = _FIRST_YEAR if last is None else max(last.year, _FIRST_YEAR)
    return range(_FIRST_YEAR, end + 1)[:_MOST_YEARS]


def _parties(cw: Commonwealth) -> Table:
    """Return the parties of every instrument on which acts are on record, on the last day known."""
    day = known_to(cw)
    named = sorted({act.instrument for act in cw.acts if act.instrument is not None})
    rows = [
        (instrument, day, *(row[head.name] for head in _PARTIES[2:]))
        for instrument in (named if day is not None else ())
        for row in _bound(cw, instrument, day)
    ]
    return Table.from_rows(rows, _PARTIES)


def _bound(cw: Commonwealth, instrument: str, day: datetime.date | None) -> tuple[Row, ...]:
    try:
        return cw.parties(instrument, on=day).rows() if day is not None else ()
    except BadQuery:  # no act on it says who is bound
        return ()
