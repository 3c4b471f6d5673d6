"""Coverage: how many meetings of each body and year are recorded, and by how many sources."""

from collections.abc import Iterable, Iterator
from typing import Any

import attrs

from cisrecords.archive import Archive
from cisrecords.evidence import Citation
from cisrecords.fields import BodyId, rows_of
from cisrecords.records import Meeting
from cisrecords.render import Printable
from cisrecords.terms import MeetingStatus

__all__ = ["Coverage", "coverage", "independent_sources"]


@attrs.frozen(kw_only=True, repr=False)
class Coverage(Printable):
    """The recorded meetings of one body in one year.

    Attributes:
        body: Id of the body.
        year: The year in which its meetings began; ``None`` for those without a day.
        meetings: How many of its meetings are recorded.
        held: How many of these a source reports as held.
        one_source: How many rest on one source, however often it was copied: no other source is
            cited for the meeting or for any row of it, its plans and stances included.
        two_sources: How many rest on two or more independent sources.
        disputed: How many have a rival claim.

    Example:
        >>> import cisrecords
        >>> from cisrecords.query import coverage
        >>> rows = coverage(cisrecords.load())
        >>> all(row.one_source + row.two_sources == row.meetings for row in rows)
        True
    """

    body: BodyId
    year: int | None
    meetings: int
    held: int
    one_source: int
    two_sources: int
    disputed: int


def coverage(archive: Archive) -> tuple[Coverage, ...]:
    """Count the recorded meetings and their independent sources, by body and year.

    A meeting of several bodies counts for each of them. A year without a row is a gap: whether
    the body met in it is not known.

    Args:
        archive: The dataset.

    Returns:
        A row for each body and year with a recorded meeting, by body and year.

    Example:
        >>> coverage(Archive())
        ()
    """
    by_year: dict[tuple[BodyId, int | None], list[Meeting]] = {}
    for meeting in archive.meetings:
        first = meeting.when.earliest if meeting.when else None
        for session in meeting.sessions:
            by_year.setdefault((session.body, first.year if first else None), []).append(meeting)
    rows = (_row(archive, body, year, meetings) for (body, year), meetings in by_year.items())
    return tuple(sorted(rows, key=lambda row: (row.body, row.year is None, row.year or 0)))


def _row(archive: Archive, body: BodyId, year: int | None, meetings: list[Meeting]) -> Coverage:
    alone = sum(len(independent_sources(archive, _all_cites(meeting))) < 2 for meeting in meetings)
    return Coverage(
        body=body,
        year=year,
        meetings=len(meetings),
        held=sum(meeting.status is MeetingStatus.HELD for meeting in meetings),
        one_source=alone,
        two_sources=len(meetings) - alone,
        disputed=sum(bool(archive.rivals(meeting)) for meeting in meetings),
    )


def _all_cites(record: Any) -> Iterator[Citation]:
    """List the citations of a record and of all of its rows, plans and stances included."""
    yield from record.cites
    for name in rows_of(record.__class__):
        for row in getattr(record, name):
            yield from _all_cites(row)


def independent_sources(archive: Archive, cites: Iterable[Citation]) -> tuple[str, ...]:
    """Return the independent sources of citations.

    Copies, translations and reprints of one original count once, and so do sources with the same
    attribution.

    Args:
        archive: The dataset.
        cites: The citations.

    Returns:
        Ids of original sources, and names of those to whom sources attribute a fact, each once.

    Example:
        >>> from cisrecords.evidence import Source
        >>> archive = Archive(sources=[Source(id="a"), Source(id="b", copy_of="a")])
        >>> independent_sources(archive, [Citation("a"), Citation("b")])
        ('a',)
    """
    return tuple(
        dict.fromkeys(
            cite.according_to or _original(archive, cite.source)
            for cite in sorted(cites, key=lambda cite: cite.source)
        )
    )


def _original(archive: Archive, source: str) -> str:
    seen = {source}
    while (original := archive.sources[source].copy_of) is not None and original not in seen:
        source = original
        seen.add(original)
    return source
