"""The verbs of merging: rows from a report, and records merged with existing ones."""

from collections.abc import Iterable
from typing import Self

from cisrecords import query
from cisrecords.archive import AnyRecord, Archive
from cisrecords.evidence import Citation
from cisrecords.fields import Checked
from cisrecords.query.find.context import Context
from cisrecords.records import Attendance
from cisrecords.terms import Capacity, Level, Presence

__all__ = ["MergingVerbs"]


class MergingVerbs(Context):
    """The verbs that merge records of the user's own."""

    def merge(
        self,
        records: Archive | AnyRecord | Iterable[AnyRecord] | Iterable[Checked],
        *,
        new: Iterable[str] | str = (),
    ) -> query.Merge[Self]:
        """Merge incoming records with the existing ones, matching those that are the same.

        An incoming record matches the existing record with the same id. Else a meeting matches as
        the same session of a body, as a meeting of the same body on the same day, or by a day that
        was planned for it; a source matches by its address, or by title, publisher and day; a
        record with names matches by any of them; an act matches by state, kind and instrument. A
        matched meeting gets the rows and citations of the incoming one, so that `account` lists
        what each source says. No existing value is overwritten: a missing value is filled in, and a
        different value becomes a claim. What was announced of a meeting is added to its plans as
        soon as it is reported as held. Rows of a meeting that cite nothing rest on the source of
        the meeting, where it has exactly one. A meeting never matches one that is `related` to it.

        Args:
            records: A record, any number of them, or another `Commonwealth`.
            new: Ids of incoming records that match no existing one, whatever they look like: a
                namesake, or a meeting that a report counts under the number of another.

        Returns:
            A `Merge`: the merged records, which incoming records matched and by what, which are
            new, the claims made from different values, and which new meetings may be existing ones,
            though their day is too vague to decide. The version is marked ``+local``, as these are
            no longer the records as published.

        Raises:
            BadQuery: A value is not a record, or an id in `new` is not that of an incoming record.
            Ambiguous: An incoming record may be more than one existing record, or is dated months
                before or after the session with its number; give it the id of the right one, or
                list it in `new`.
            InvalidRecords: The records do not fit together, or a different value cites no source;
                nothing was merged.

        Example:
            >>> import cisrecords as cis
            >>> cw = cis.load()
            >>> report = cis.Meeting(
            ...     id="my-1",
            ...     sessions=[cis.Session("council-of-heads-of-security-agencies", 53)],
            ...     when="2023-10-12",
            ...     cites="newsaz-2023-10-11",
            ... )
            >>> merged = cw.merge(report)
            >>> merged.matched[0].record, [claim.value for claim in merged.disagreements]
            ('sorb-053', ['2023-10-12'])
        """
        return query.merge(self, records, new=new)

    def seats(
        self,
        listed: query.Listed,
        *,
        presence: Presence | str = Presence.PRESENT,
        level: Level | str | None = None,
        capacities: Iterable[Capacity | str] | Capacity | str = (),
        reason: str | None = None,
        note: str | None = None,
        cites: Citation | str | Iterable[Citation | str] = (),
    ) -> tuple[Attendance, ...]:
        """Build a row of attendance for each participant that a report lists.

        Args:
            listed: States and bodies by id or any name; or a mapping from these to who sat for
                each: a name as printed, a pair of name and office as printed, or ``None``.
            presence: Whether they took part.
            level: The rank of the persons.
            capacities: In which capacities they sat.
            reason: Why they were absent or declined.
            note: What else the source says of each.
            cites: The sources that support all of this.

        Returns:
            The rows, in the order of the list. Where exactly one person of that full name is on
            record, the row has the id of the person; the name as printed is kept in any case. The
            note lists the people whom a name that is near, or has initials, may mean.

        Raises:
            NotFound: No state or body has this name; the nearest are suggested. Merge a `Body`
                first, or build an `Attendance` with `participant_as_reported`.
            Ambiguous: A name fits more than one.
            BadQuery: `listed` is not a list of names, or it is empty.
            InvalidRecords: A term of a vocabulary is not known.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> rows = cw.seats({"Azerbaijan": "Ramil Usubov", "Kyrgyzstan": None})
            >>> [row.name for row in rows]
            ['Ramil Usubov for AZ', 'KG']
        """
        return query.seats(
            self,
            listed,
            presence=presence,
            level=level,
            capacities=capacities,
            reason=reason,
            note=note,
            cites=cites,
        )
