"""Versions of the dataset, and what was known on a day."""

from typing import Self

from cisrecords import query
from cisrecords.archive import Archive
from cisrecords.dates import Day, PartialDate
from cisrecords.query.find.context import Context

__all__ = ["VersionVerbs"]


class VersionVerbs(Context):
    """The verbs that compare versions of the dataset."""

    def diff(self, other: Archive) -> query.Diff:
        """Tell what is different in other records: another version, or another day of knowledge.

        Args:
            other: The records to compare with; these are the side before, the others after.

        Returns:
            The `Diff`: what is added, removed and changed, with path and sources;
            `Diff.apply` makes of these records the others. It is false in an ``if`` where
            nothing is different. That a record was added says when the records had it, not
            when it happened.

        Raises:
            BadQuery: The other is no whole of records.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> then = cw.known_on("2012-01-01")
            >>> bool(cw.diff(cw)), then.diff(cw).apply(then) == cw
            (False, True)
        """
        return query.diff(self, other)

    def known_on(self, day: Day, *, undated: bool = False) -> Self:
        """Return the records as the sources dated by some day support them.

        It shows how the evidence grew, not what people knew. Treaty texts and minutes without a
        date count from the day of the act; other undated sources are left out.

        Args:
            day: A whole day.
            undated: Whether to keep what only undated sources support.

        Returns:
            A narrower `Commonwealth`; its `knowledge` tells how much is left out, and a status
            asked of it is never certain.

        Raises:
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is no date.
            BadQuery: `undated` is no yes or no.

        Example:
            >>> import cisrecords
            >>> then = cisrecords.load().known_on("2012-01-01")
            >>> then.membership("GE", on="2010-01-01").certain
            False
        """
        moment = PartialDate(day).as_day("known_on() is asked for one whole day")
        return type(self)(**query.known_on(self, moment, undated=undated))
