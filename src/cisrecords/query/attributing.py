"""Rows of a given meeting that cite nobody: on whose word they stand."""

from typing import Any

import attrs

from cisrecords.evidence import Citation
from cisrecords.records import Adoption, Meeting

__all__ = ["attributed", "on_word"]

_ROWS = ("attendance", "agenda", "statements", "adopted", "plans")


def attributed(meeting: Meeting) -> Meeting:
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
        >>> attributed(met).statements[0].cites
        (Citation(source='news'),)
    """
    if len(meeting.cites) != 1 or meeting.cites[0].supports:
        return meeting
    changed: dict[str, Any] = {}
    for name in _ROWS:
        before = getattr(meeting, name)
        after = tuple(on_word(row, meeting.cites) for row in before)
        if after != before:
            changed[name] = after
    return attrs.evolve(meeting, **changed) if changed else meeting


def on_word(row: Any, cites: tuple[Citation, ...]) -> Any:
    """Put a row that cites nobody, and the stances in it, on the word of some sources.

    Args:
        row: A row of a record, or a name.
        cites: The sources.

    Returns:
        The row; as it was where it cites somebody.

    Example:
        >>> from cisrecords.records import Statement
        >>> on_word(Statement(summary="offered talks"), (Citation("news"),)).cites
        (Citation(source='news'),)
    """
    if isinstance(row, Adoption):
        row = attrs.evolve(row, stances=[on_word(stance, cites) for stance in row.stances])
    return row if row.cites else attrs.evolve(row, cites=cites)
