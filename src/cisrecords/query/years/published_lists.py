"""Published lists: the labels that a source gives to states, by year."""

from collections.abc import Iterable, Iterator
from typing import Any

from cisrecords.archive import Archive, check_reference
from cisrecords.archive.columns.codes import CodedRow
from cisrecords.dates import PartialDate, When
from cisrecords.errors import BadQuery
from cisrecords.evidence import Claim, Source
from cisrecords.query.common.added_columns import NamedStateRow, add_columns
from cisrecords.query.common.answer_table import RECORDS, SOURCES, answer, parse_years
from cisrecords.query.years.external_codings import parse_status
from cisrecords.table import Table, cell, columns_of

__all__ = ["PUBLISHED", "PublishedRow", "published"]


class PublishedRow(CodedRow, NamedStateRow):
    """A row of `Commonwealth.published`: the label of a state in a year.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().published("cow-igo-3")[0].said
        'Full Membership'
    """

    state: str = cell("Id of the state.")
    year: int = cell("The year for which the list is read.")
    status: str | None = cell(
        "The status that the source gives, if `agreement` knows it; else empty."
    )
    said: str = cell("The label that the source gives to the state, as printed.")
    as_of: PartialDate | None = cell("The day that the claim is for, or of the source; if known.")
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


PUBLISHED = columns_of(PublishedRow)
"""The columns of a published list."""

_UNDATED = -1


def published(
    archive: Archive,
    source: Source | str,
    years: Any = None,
    *,
    codes: bool = False,
    lang: str | None = None,
) -> Table[PublishedRow]:
    """List the labels that a source gives to states; see `Commonwealth.published`."""
    found = archive.sources[check_reference("source", source, ["sources"])]
    claims: dict[str, list[tuple[int, Claim]]] = {}
    states = frozenset(archive.states.ids())
    for claim in archive.claims:
        cited = any(cite.source == found.id for cite in claim.cites)
        if claim.field == "status" and cited and claim.about in states:
            claims.setdefault(str(claim.about), []).append((_year(claim, found), claim))
    if not claims:
        raise BadQuery(
            "source",
            found.id,
            "no claim cites it for the status of a state; name a source that gives one",
        )
    wanted = None if years is None else parse_years(years)
    table = answer(PublishedRow, _rows(claims, found, wanted))
    return add_columns(archive, table, codes=codes, lang=lang)


def _rows(
    claims: dict[str, list[tuple[int, Claim]]], source: Source, years: tuple[int, ...] | None
) -> Iterator[tuple[object, ...]]:
    for state, dated_claims in sorted(claims.items()):
        dated = sorted({year for year, _ in dated_claims})
        if years is None and dated[0] == _UNDATED:
            raise BadQuery(
                "years", None, f"{source.id} is not dated; pass the years for which to read it"
            )
        for year in years or dated:
            for claim in _last(dated_claims, year):
                status = claim.value if parse_status(claim.value) is not None else None
                on = claim.as_of or source.published
                yield state, year, status, claim.value, on, (claim.id,), (source.id,)


def _last(claims: Iterable[tuple[int, Claim]], year: int) -> list[Claim]:
    """Return the latest claims by a year; of several those whose status can be compared."""
    by_then = [(on, claim) for on, claim in claims if on <= year]
    newest = max((on for on, _ in by_then), default=None)
    latest = [claim for on, claim in by_then if on == newest]
    readable = [claim for claim in latest if parse_status(claim.value) is not None]
    return readable or latest


def _year(claim: Claim, source: Source) -> int:
    """Return the year that a claim is for; one without a day is older than all others."""
    on: When | None = claim.as_of or source.published
    day = None if on is None else on.earliest or on.latest
    return _UNDATED if day is None else day.year
