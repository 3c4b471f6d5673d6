"""The verb of counts: our figures beside published ones."""

from __future__ import annotations

from cisrecords import query
from cisrecords import table as tables
from cisrecords.dates import Day
from cisrecords.query import counts
from cisrecords.query.find.context import Context

__all__ = ["CountVerbs"]


class CountVerbs(Context):
    """The verb that compares our counts with published figures."""

    def census(
        self,
        on: Day | None = None,
        *,
        figure: str | None = None,
        about: counts.Counted | str | None = None,
    ) -> tables.Table[query.CensusRow]:
        """Count bodies, states, meetings and acts, and compare them with every published figure.

        A published figure is compared with our count for its own day, the last day of its
        ``as_of``. An undated figure, and our counts by themselves, are for the day `on`. We count
        what is on record: where our count is lower, the published figure may still be right.

        Args:
            on: A whole day; none for the last one to which acts, bodies and meetings are known.
            figure: Only this figure, such as ``"sectoral-bodies"``.
            about: Only figures about this record, its id or any name; the Commonwealth is ``cis``.

        Returns:
            A row for each count of ours and each published figure, those of the Commonwealth first,
            with the columns `figure`, `about`, `day`, `ours` (how many certainly count), `maybe`
            (how many more may count), `published`, `bound`, `as_of`, `verdict`, `note`, `counted`
            and `possible` (the ids), `certain`, `reasons`, `records`, `sources`. A body without a
            day of establishment is a maybe. Events that no source reports are not counted. Where
            the dataset lists gaps, only counts of statuses are certain. Figures that are not
            counted here have no `ours`.

        Raises:
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is not a date.
            NotFound: No record has the name `about`; the nearest are suggested.
            Ambiguous: The name fits more than one record.
            BadQuery: There is no such figure, or there is no `on` and the dataset has no horizon.

        Example:
            >>> import cisrecords
            >>> for row in cisrecords.load().census(figure="members", about="cis"):
            ...     print(row.day, row.ours, row.published, row.verdict)
            2026-03-20 9 None None
            2026-01-05 9 8 higher
            2026-03-20 9 11 lower
            2026-03-20 9 8 higher
            2026-03-20 9 9 equal
        """
        return query.census(self, on, figure=figure, about=about)
