"""What a user adds: rows as a report lists them, and records put beside those on file."""

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
        """Put records beside those on file, matched where they are the same.

        A record is one on file where it has its id; else a meeting where it is the same session
        of a body, or of the same body and day, or on a day once planned for it; a source by its
        address, or by title, publisher and day; what bears names by any of them; a step in law
        by who did what on which text. A matched meeting gets the rows and citations of the given
        one, so that `account` tells what each source says. Nothing on file is overwritten: what
        was not known is filled in, and what is said otherwise becomes a claim. What was announced
        of a meeting goes among its plans as soon as it is reported as held. Rows of a meeting that
        cite nobody are on the word of the meeting's source, where it has exactly one. A meeting
        that another is `related` to is not that other.

        Args:
            records: A record, any number of them, or another `Commonwealth`.
            new: Ids of given records that are none on file, whatever they look like: a namesake,
                or a meeting that a report counts under the number of another.

        Returns:
            A `Merge`: the records together, which given records are ones on file and how that
            was seen, which are new, the claims of what they say otherwise, and which new
            meetings may be ones on file though their day is too vague to tell. Its version is
            marked ``+local``, as these are no longer the records as published.

        Raises:
            BadQuery: Something given is no record, or an id in `new` is that of none given.
            Ambiguous: A given record may be more than one of those on file, or has the number of
                a session that was held months apart; give it the id of the one that is meant, or
                name it in `new`.
            InvalidRecords: The records do not fit together, or something that is said otherwise
                cites nobody; nothing was taken.

        Example:
            >>> import cisrecords as cis
            >>> cw = cis.load()
            >>> told = cis.Meeting(
            ...     id="my-1",
            ...     sessions=[cis.Session("council-of-heads-of-security-agencies", 53)],
            ...     when="2023-10-12",
            ...     cites="newsaz-2023-10-11",
            ... )
            >>> merged = cw.merge(told)
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
        """Make a row of attendance for each participant that a report lists.

        Args:
            listed: States and bodies by id or any name; or a mapping from these to who sat for
                each: a name as printed, a pair of name and office as printed, or ``None``.
            presence: Whether they took part.
            level: The rank of the persons.
            capacities: In which capacities they sat.
            reason: Why they were absent or declined.
            note: What else the source says of each.
            cites: The sources that say all of this.

        Returns:
            The rows, in the order of the list. Where exactly one person of that full name is on
            record, the row names the person; the name as printed is kept in any case.

        Raises:
            NotFound: Nothing is called so; the nearest are suggested. Give a `Body` to `merge`
                first, or make an `Attendance` with `participant_as_reported`.
            Ambiguous: A name fits more than one.
            BadQuery: The list is no list of names, or it is empty.
            InvalidRecords: A word of a vocabulary is not known.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> rows = cw.seats({"Azerbaijan": "Ramil Usubov", "Kyrgyzstan": None})
            >>> [row.name for row in rows]
            ['Ramil Usubov for AZ', 'KG']
        """
        return query.attendance_rows(
            self,
            listed,
            presence=presence,
            level=level,
            capacities=capacities,
            reason=reason,
            note=note,
            cites=cites,
        )
