"""`MeetingList`: the meetings of a `Commonwealth`, which it lists with counts of who came."""

from cisrecords import table as tables
from cisrecords.query import attendance
from cisrecords.query.find.meetings import Meetings

__all__ = ["MeetingList"]


class MeetingList(Meetings):
    """Meetings in the order of their days, undated last, with `find` and a table of who came.

    Example:
        >>> import cisrecords
        >>> isinstance(cisrecords.load().meetings, MeetingList)
        True
    """

    def table(self, *, lang: str | None = None) -> "tables.Table[attendance.MeetingRow]":
        """Return the meetings as people list them, a row each.

        Args:
            lang: The language of the names of bodies, such as ``"ru"``; English where a body has
                no name in it, and by default.

        Returns:
            Columns ``id name body ordinal when place country kind format status present absent
            silent unknown sources``. ``body`` is the name of the body of the first session. The
            last five are counts: of states, by the terms that `Commonwealth.attendance` gives them
            (those that were only expected, or perhaps there, are in none of them), and of sources.

        Raises:
            BadQuery: No name on record is in the language.

        Example:
            >>> import cisrecords
            >>> (row,) = cisrecords.load().meetings.find(body="СОРБ", place="Baku").table()
            >>> row.body, row.place, row.country, row.unknown
            ('Council of Heads of Security Agencies and Special Services', 'Baku', 'AZ', 0)
        """
        return attendance.meeting_table(self, self._language(lang))
