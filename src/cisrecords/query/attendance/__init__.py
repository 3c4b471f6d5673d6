"""Who took part in which meeting."""

from typing import TYPE_CHECKING

from cisrecords._door import lazy

if TYPE_CHECKING:
    from cisrecords.query.attendance.meeting_counts import MeetingRow, meeting_table

__all__ = ["MeetingRow", "meeting_table"]

if not TYPE_CHECKING:
    __getattr__, __dir__ = lazy(__name__, __all__, {"meeting_counts": "MeetingRow meeting_table"})
