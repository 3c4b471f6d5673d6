"""Rows of a given meeting that cite nobody: on whose word they stand."""

from typing import Any

import attrs

from cisrecords.evidence import Citation
from cisrecords.fields import rows_of
from cisrecords.records import Meeting

__all__ = ["cite_row", "inherit_citations"]


def inherit_citations(meeting: Meeting) -> Meeting:
    """Put the rows of a meeting that cite nobody on the word of the only source of the meeting.

    Args:
        meeting: A meeting as it is given.

    Returns:
        The meeting; as it was where every row cites somebody, or where it is not plain whose
        word they are, as it cites none, several, or one for some fields only.

    Example:
        >>> from cisrecords.records import Session, Statement
        >>> said = Statement(summary="offered talks")
        >>> met = Meeting(id="m", sessions=Session("cis"), statements=[said], cites="news")
        >>> inherit_citations(met).statements[0].cites
        (Citation(source='news'),)
    """
    if len(meeting.cites) != 1 or meeting.cites[0].supports:
        return meeting
    changed: dict[str, Any] = {}
    for name in rows_of(Meeting):
        before = getattr(meeting, name)
        after = tuple(cite_row(row, meeting.cites) for row in before)
        if after != before:
            changed[name] = after
    return attrs.evolve(meeting, **changed) if changed else meeting


def cite_row(row: Any, cites: tuple[Citation, ...]) -> Any:
    """Put a row that cites nobody, and the stances in it, on the word of some sources.

    Args:
        row: A row of a record, or a name.
        cites: The sources.

    Returns:
        The row; as it was where it cites somebody.

    Example:
        >>> from cisrecords.records import Statement
        >>> cite_row(Statement(summary="offered talks"), (Citation("news"),)).cites
        (Citation(source='news'),)
    """
    changed: dict[str, Any] = {
        name: tuple(cite_row(part, cites) for part in getattr(row, name))
        for name in rows_of(row.__class__)
    }
    return attrs.evolve(row, **changed, cites=row.cites or cites)
