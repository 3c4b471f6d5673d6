"""Sources as items of CSL-JSON, the format of reference managers."""

from typing import Any

from cisrecords.dates import PartialDate, Precision
from cisrecords.evidence import Source
from cisrecords.terms import SourceKind

__all__ = ["csl_date", "csl_item"]

_TYPES = {
    SourceKind.TREATY_TEXT: "treaty",
    SourceKind.MINUTES: "report",
    SourceKind.OFFICIAL: "webpage",
    SourceKind.LAW_DATABASE: "legislation",
    SourceKind.AGENCY: "article-newspaper",
    SourceKind.NEWS: "article-newspaper",
    SourceKind.ANALYSIS: "article",
    SourceKind.ENCYCLOPEDIA: "entry-encyclopedia",
    SourceKind.DATASET: "dataset",
    SourceKind.AGGREGATOR: "webpage",
    SourceKind.SOCIAL: "post",
}
_IN_CONTAINERS = (
    SourceKind.AGENCY,
    SourceKind.NEWS,
    SourceKind.OFFICIAL,
    SourceKind.ENCYCLOPEDIA,
    SourceKind.AGGREGATOR,
    SourceKind.SOCIAL,
)
"""Kinds of source that are part of a paper, a site or an encyclopedia."""

_DAY = 3


def csl_item(source: Source) -> dict[str, Any]:
    """Return a source as an item of CSL-JSON, with what is known of it."""
    kind = source.kind
    item: dict[str, Any] = {
        "id": source.id,
        "type": "document" if kind is None else _TYPES[kind],
        "title": source.name,
    }
    known = {
        "container-title": source.publisher if kind in _IN_CONTAINERS else None,
        "publisher": source.publisher,
        "issued": None if source.published is None else csl_date(source.published),
        "URL": source.url,
        "language": source.language,
    }
    return {**item, **{name: value for name, value in known.items() if value is not None}}


def csl_date(date: PartialDate) -> dict[str, Any]:
    """Return a date as CSL-JSON has it, with no more than is known.

    `date-parts` end where the date is vague; it is `literal` EDTF where the year is not certain.
    """
    first, last = date.earliest, date.latest
    if date.precision is Precision.SEASON:
        year, season = date.text[:4], int(date.text[5:7]) - 20
        issued: dict[str, Any] = {"date-parts": [[int(year)]], "season": season}
    elif first is None or last is None or first.year != last.year:
        return {"literal": date.text}
    else:
        pairs = zip(first.timetuple()[:_DAY], last.timetuple()[:_DAY], strict=True)
        parts: list[int] = []
        for one, other in pairs:
            if one != other:
                break
            parts.append(one)
        issued = {"date-parts": [parts]}
    return {**issued, "circa": True} if date.mark else issued
