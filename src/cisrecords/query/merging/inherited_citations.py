"""Citations that rows without a source take over from their meeting."""

from typing import Any

import attrs

from cisrecords.evidence import Citation
from cisrecords.fields import rows_of
from cisrecords.records import Meeting

__all__ = ["cite_row", "inherit_citations"]


def inherit_citations(meeting: Meeting) -> Meeting:
    """Return a meeting whose rows without citations cite the only source of the meeting.

    Nothing changes where the meeting cites no source, several, or one for some fields only: then
    the source of a row is not clear.
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
    """Return a row, with the stances in it, that has these citations where it had none."""
    changed: dict[str, Any] = {
        name: tuple(cite_row(part, cites) for part in getattr(row, name))
        for name in rows_of(row.__class__)
    }
    return attrs.evolve(row, **changed, cites=row.cites or cites)
