"""Columns that all tables of answers share, how a table is built, and years as an argument."""

from collections.abc import Iterable, Sequence
from typing import Any, TypeVar, overload

from cisrecords.dates import PartialDate, first_day, last_day
from cisrecords.errors import BadQuery, CisRecordsError, whole_number
from cisrecords.evidence import Citation
from cisrecords.table import Column, ColumnType, Row, Table, columns_of

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
    "False where a vague date, a source with a rival value, or the horizon of the dataset "
    "leaves another answer open.",
)
"""The column of every answer that can be uncertain."""

REASONS = Column("reasons", ColumnType.TEXT, "The reasons, in sentences.")
"""The column of the reasons for a row."""

RECORDS = Column("records", ColumnType.WORDS, "Ids of the records that the row rests on.")
"""The column from which `cite` reads the records of an answer."""

SOURCES = Column("sources", ColumnType.WORDS, "Ids of the sources cited for the row.")
"""The column from which `cite` reads the sources of an answer."""

R = TypeVar("R", bound=Row)

_FIRST = 1
_LAST = 9999
_YEARS = "years must be whole numbers, such as 2010, range(1991, 2025) or '1991/2024'"


@overload
def answer(
    columns: type[R], rows: Iterable[Sequence[object]], without: Iterable[str] = ()
) -> Table[R]: ...


@overload
def answer(columns: Sequence[Column], rows: Iterable[Sequence[object]]) -> Table: ...


def answer(columns: Any, rows: Iterable[Sequence[object]], without: Iterable[str] = ()) -> Any:
    """Build the table of an answer from its rows; without rows it still has its columns.

    The columns are those that a type of rows declares, except some that this answer has not.
    """
    if isinstance(columns, type):
        row_type: type[Row] = columns
        heads = tuple(head for head in columns_of(row_type) if head.name not in without)
    else:
        row_type, heads = Row, tuple(columns)
    listed = list(rows)
    cells = zip(*listed, strict=True) if listed else ((),) * len(heads)
    return Table(heads, tuple(cells), row_type=row_type)


def source_ids(*cites: Iterable[Citation]) -> tuple[str, ...]:
    """Return the ids of the sources of all citations, sorted, each once."""
    return tuple(sorted({cite.source for group in cites for cite in group}))


def parse_years(years: Any) -> tuple[int, ...]:
    """Return the years of a year, a range, a list or an EDTF string, sorted, each once."""
    unique = sorted(set(_list_years(years)))
    if not unique:
        problem = "ends before it begins" if isinstance(years, range) else "names no year"
        raise BadQuery("years", years, f"{problem}; {_YEARS}")
    if unique[0] < _FIRST or unique[-1] > _LAST:
        raise BadQuery("years", years, f"every year must be from {_FIRST} to {_LAST}")
    return tuple(unique)


def _list_years(years: Any) -> Iterable[int]:
    if isinstance(years, str):
        return _years_of_span(years)
    year = whole_number(years)
    if year is not None:
        return (year,)
    if isinstance(years, range):
        # A longer range has a year that is none.
        return years[: _LAST + 1]
    value: Any = years
    if isinstance(years, Iterable) and not isinstance(years, bytes):
        listed: list[Any] = list(value)
        several = [whole_number(each) for each in listed]
        if None not in several:
            return [each for each in several if each is not None]
    raise BadQuery("years", value, _YEARS)


def _years_of_span(span: str) -> Iterable[int]:
    first, _, last = span.partition("/")
    try:
        begins = first_day(PartialDate(first)).year
        ends = last_day(PartialDate(last or first)).year
    except CisRecordsError:
        raise BadQuery("years", span, _YEARS) from None
    if ends < begins:
        raise BadQuery("years", span, f"ends before it begins; {_YEARS}")
    return range(begins, ends + 1)
