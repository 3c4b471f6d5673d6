"""The verbs of versions: differences, and the records as known on a day."""

from __future__ import annotations

from typing import Self

from cisrecords import query
from cisrecords.archive import Archive
from cisrecords.dates import Day, PartialDate
from cisrecords.query.find.context import Context

__all__ = ["VersionVerbs"]


class VersionVerbs(Context):
    """The verbs that compare versions of the dataset."""

    def diff(self, other: Archive) -> query.Diff:
        """Compare this dataset with another version, or with a view of another day.

        Args:
            other: The dataset to compare with. This dataset is the version before, the other one
                is the version after.

        Returns:
            The `Diff`: what is added, removed and changed, with path and sources;
            `Diff.apply` turns this dataset into the other. It is false in an ``if`` where
            nothing is different. A record counts as added when the dataset first has it, not
            when the event happened.

        Raises:
            BadQuery: `other` is not a dataset (an `Archive` or a `Commonwealth`).

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> then = cw.known_on("2012-01-01")
            >>> bool(cw.diff(cw)), then.diff(cw).apply(then) == cw
            (False, True)
        """
        return query.diff(self, other)

    def known_on(self, day: Day, *, undated: bool = False) -> Self:
        """Return the records that are supported by sources dated up to a day.

        It shows how the evidence grew, not what people knew. Treaty texts and minutes without a
        date count from the day of the act; other undated sources are left out. A record to which a
        kept record refers stays, at least with its id and names. All topics stay, since they are
        our own terms.

        Args:
            day: A whole day.
            undated: Whether to keep facts that only undated sources support.

        Returns:
            A narrower `Commonwealth`, which can be narrowed again. Its `knowledge` says how much is
            left out, and a status that it derives is never certain.

        Raises:
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is not a date.
            BadQuery: `undated` is not True or False.

        Example:
            >>> import cisrecords
            >>> then = cisrecords.load().known_on("2012-01-01")
            >>> then.membership("GE", on="2010-01-01").certain
            False
        """
        last = PartialDate(day).as_day("known_on() needs one whole day")
        return type(self)(**query.known_on(self, last, undated=undated))
