"""What a source calls the status of states, laid out by year."""

from collections.abc import Iterable, Iterator
from typing import Any

from cisrecords.archive import Archive
from cisrecords.dates import When
from cisrecords.errors import BadQuery
from cisrecords.evidence import Claim, Source
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer, parse_years
from cisrecords.query.find.finder import resolve_id
from cisrecords.query.years.external_codings import parse_status
from cisrecords.table import Column, ColumnType, Table

__all__ = ["PUBLISHED", "published"]

PUBLISHED = (
    Column("state", ColumnType.TEXT, "Id of the state."),
    Column("year", ColumnType.INTEGER, "The year for which the list is read."),
    Column(
        "status",
        ColumnType.TEXT,
        "What the source calls the state, where `agreement` knows the word; else nothing.",
    ),
    Column("said", ColumnType.TEXT, "What the source calls the state, in any word."),
    Column("as_of", ColumnType.DATE, "The day that the word is for, or of the source; if known."),
    RECORDS,
    SOURCES,
)
"""The heads of the columns of a published list."""

_UNDATED = -1


def published(archive: Archive, source: str, years: Any = None) -> Table:
    """Lay out what a source calls the status of states; see `Commonwealth.published`.

    Args:
        archive: The records.
        source: The id or title of a source.
        years: The years for which its list is read; by default those that it is dated by.

    Returns:
        A row for each state and year of which it says something, by state and year.

    Raises:
        NotFound: There is no such source.
        Ambiguous: A title fits more than one.
        BadQuery: It says nothing of a status, or years are wrong, or needed and not named.

    Example:
        >>> from cisrecords.records import State
        >>> word = Claim(id="c-1", about="MN", field="status", value="member", cites="s-1")
        >>> archive = Archive(
        ...     states=[State(id="MN", names="Mongolia")], sources=[Source(id="s-1")], claims=[word]
        ... )
        >>> published(archive, "s-1", 2020)["status"]
        ('member',)
    """
    found = archive.sources[str(resolve_id(archive, "source", source, "sources"))]
    words: dict[str, list[tuple[int, Claim]]] = {}
    states = frozenset(archive.states.ids())
    for claim in archive.claims:
        cited = any(cite.source == found.id for cite in claim.cites)
        if claim.field == "status" and cited and claim.about in states:
            words.setdefault(str(claim.about), []).append((_year(claim, found), claim))
    if not words:
        raise BadQuery("source", source, "no claim cites it for the status of a state")
    asked = None if years is None else parse_years(years)
    return answer(PUBLISHED, _rows(words, found, asked))


def _rows(
    words: dict[str, list[tuple[int, Claim]]], source: Source, years: tuple[int, ...] | None
) -> Iterator[tuple[object, ...]]:
    for state, said in sorted(words.items()):
        dated = sorted({year for year, _ in said})
        if years is None and dated[0] == _UNDATED:
            raise BadQuery(
                "years", None, f"{source.id} is not dated; say for which years it is read"
            )
        for year in years or dated:
            for claim in _last(said, year):
                status = claim.value if parse_status(claim.value) is not None else None
                on = claim.as_of or source.published
                yield state, year, status, claim.value, on, (claim.id,), (source.id,)


def _last(said: Iterable[tuple[int, Claim]], year: int) -> list[Claim]:
    """Keep what was last said by a year; of several words those that can be compared."""
    by_then = [(on, claim) for on, claim in said if on <= year]
    newest = max((on for on, _ in by_then), default=None)
    kept = [claim for on, claim in by_then if on == newest]
    readable = [claim for claim in kept if parse_status(claim.value) is not None]
    return readable or kept


def _year(claim: Claim, source: Source) -> int:
    """Tell the year that a word is for; what has no day is older than all that has one."""
    on: When | None = claim.as_of or source.published
    day = None if on is None else on.earliest or on.latest
    return _UNDATED if day is None else day.year
