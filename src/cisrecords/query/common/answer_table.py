"""What the tables of answers have in common: columns of the same name mean the same everywhere."""

from collections.abc import Iterable, Sequence
from typing import Any

from cisrecords.dates import PartialDate, first_day, last_day
from cisrecords.errors import BadQuery, CisRecordsError
from cisrecords.evidence import Citation
from cisrecords.table import Column, ColumnType, Table

__all__ = [
    "CERTAIN",
    "REASONS",
    "RECORDS",
    "SOURCES",
    "answer",
    "parse_years",
    "source_ids",
]

CERTAIN = Column(
    "certain",
    ColumnType.YES_NO,
    "False where a vague date, a source that says otherwise, or the horizon of the records "
    "leaves another answer open.",
)
"""The column that every answer with a maybe has."""

REASONS = Column("reasons", ColumnType.TEXT, "Why, in sentences.")
"""The column that tells the grounds of a row."""

RECORDS = Column("records", ColumnType.WORDS, "Ids of the records that the row rests on.")
"""The column that `cite` reads the records of an answer from."""

SOURCES = Column("sources", ColumnType.WORDS, "Ids of the sources that stand behind the row.")
"""The column that `cite` reads the sources of an answer from."""

_FIRST = 1
_LAST = 9999
_MOST = 2_000
_YEARS = "years are whole numbers, such as 2010, range(1991, 2025) or '1991/2024'"


def answer(heads: Sequence[Column], rows: Iterable[Sequence[object]]) -> Table:
    """Lay out the rows of an answer.

    Args:
        heads: The heads of the columns.
        rows: The cells of each row, in their order.

    Returns:
        The table; its columns are there without any row, too.

    Example:
        >>> len(answer([RECORDS, SOURCES], [(["sc-08"], ["urdupoint-2020-11-19"])]))
        1
    """
    listed = list(rows)
    cells = zip(*listed, strict=True) if listed else ((),) * len(heads)
    return Table(tuple(heads), tuple(cells))


def source_ids(*cites: Iterable[Citation]) -> tuple[str, ...]:
    """Name the sources of citations, each once.

    Args:
        cites: Any number of groups of citations.

    Returns:
        The ids, in order.

    Example:
        >>> source_ids([Citation("b"), Citation("a")], [Citation("a")])
        ('a', 'b')
    """
    return tuple(sorted({cite.source for group in cites for cite in group}))


def parse_years(years: Any) -> tuple[int, ...]:
    """Read the years that are asked for.

    Args:
        years: A year, any number of years, or EDTF text such as ``"2010"`` or ``"1991/2024"``.

    Returns:
        The years, each once, in order.

    Raises:
        BadQuery: There are none, they are no years, or the span is reversed.

    Example:
        >>> parse_years("1991/1993"), parse_years([2001, 1999]), parse_years(2005)
        ((1991, 1992, 1993), (1999, 2001), (2005,))
    """
    found = sorted(set(_listed(years)))
    if not found:
        reason = f"it holds no year; {_YEARS}"
        if isinstance(years, range):
            reason = f"it ends before it begins; {_YEARS}"
        raise BadQuery("years", years, reason)
    if len(found) > _MOST:
        raise BadQuery("years", years, f"at most {_MOST} years are told at once")
    if found[0] < _FIRST or found[-1] > _LAST:
        raise BadQuery("years", years, f"a year is from {_FIRST} to {_LAST}")
    return tuple(found)


def _listed(years: Any) -> Iterable[int]:
    if isinstance(years, str):
        return _spanned(years)
    if _is_year(years):
        return (years,)
    if isinstance(years, range):
        return years[: _MOST + 1]
    asked: Any = years
    if isinstance(years, Iterable) and not isinstance(years, bytes):
        listed: list[Any] = list(asked)
        if all(map(_is_year, listed)):
            return listed
    raise BadQuery("years", asked, _YEARS)


def _is_year(year: object) -> bool:
    return isinstance(year, int) and not isinstance(year, bool)


def _spanned(text: str) -> Iterable[int]:
    first, _, last = text.partition("/")
    try:
        begins = first_day(PartialDate(first)).year
        ends = last_day(PartialDate(last or first)).year
    except CisRecordsError:
        raise BadQuery("years", text, _YEARS) from None
    if ends < begins:
        raise BadQuery("years", text, f"it ends before it begins; {_YEARS}")
    return range(begins, ends + 1)
