"""Sources as items of CSL-JSON, the form in which reference managers take them."""

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
_HOMES = (
    SourceKind.AGENCY,
    SourceKind.NEWS,
    SourceKind.OFFICIAL,
    SourceKind.ENCYCLOPEDIA,
    SourceKind.AGGREGATOR,
    SourceKind.SOCIAL,
)
"""Kinds of source that stand in something: a paper, a site, an encyclopedia."""

_DAY = 3


def csl_item(source: Source) -> dict[str, Any]:
    """Write a source as an item of CSL-JSON.

    Args:
        source: The source.

    Returns:
        Its ``id``, ``type``, ``title``, and where they are known its ``container-title`` (of what
        stands in a paper or a site), ``publisher``, ``issued``, ``URL`` and ``language``.

    Example:
        >>> csl_item(Source(id="s-1", kind="news", title="Talks", publisher="Azernews"))["type"]
        'article-newspaper'
    """
    kind = source.kind
    item: dict[str, Any] = {
        "id": source.id,
        "type": "document" if kind is None else _TYPES[kind],
        "title": source.name,
    }
    known = {
        "container-title": source.publisher if kind in _HOMES else None,
        "publisher": source.publisher,
        "issued": None if source.published is None else csl_date(source.published),
        "URL": source.url,
        "language": source.language,
    }
    return {**item, **{name: value for name, value in known.items() if value is not None}}


def csl_date(date: PartialDate) -> dict[str, Any]:
    """Write a date as CSL-JSON does, with no more than is known.

    Args:
        date: The date.

    Returns:
        ``date-parts`` with the year, the month and the day as far as they are certain, ``season``
        from 1 (spring), ``circa`` for a date in doubt; ``literal``, the EDTF text, where not even
        the year is certain.

    Example:
        >>> csl_date(PartialDate("1998-11")), csl_date(PartialDate("1991~"))
        ({'date-parts': [[1998, 11]]}, {'date-parts': [[1991]], 'circa': True})
    """
    first, last = date.earliest, date.latest
    if date.precision is Precision.SEASON:
        year, season = date.text[:4], int(date.text[5:7]) - 20
        found: dict[str, Any] = {"date-parts": [[int(year)]], "season": season}
    elif first is None or last is None or first.year != last.year:
        return {"literal": date.text}
    else:
        pairs = zip(first.timetuple()[:_DAY], last.timetuple()[:_DAY], strict=True)
        parts: list[int] = []
        for one, other in pairs:
            if one != other:
                break
            parts.append(one)
        found = {"date-parts": [parts]}
    return {**found, "circa": True} if date.mark else found
