"""The verbs of merging: rows from a report, and records merged with existing ones."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Self

from cisrecords import archive, query, records, terms
from cisrecords.archive import Archive
from cisrecords.evidence import Citation
from cisrecords.fields import Checked
from cisrecords.query.find.context import Context

__all__ = ["MergingVerbs"]


class MergingVerbs(Context):
    """The verbs that merge records of the user's own."""

    def merge(
        self,
        records: Archive | archive.AnyRecord | Iterable[archive.AnyRecord] | Iterable[Checked],
        *,
        new: Iterable[str] | str = (),
    ) -> query.Merge[Self]:
        """Merge incoming records with the existing ones, matching those that are the same.

        An incoming record matches the existing record with the same id. Else a meeting matches as
        the same session of a body, as a meeting of the same body on the same day, or by a day that
        was planned for either; a source matches by its address, or by publisher, title and day; a
        record with names matches by any of them; an act matches by state, kind and instrument. A
        matched meeting gets the rows and citations of the incoming one, so that `account` lists
        what each source says. No existing value is overwritten: a missing value is filled in, and a
        different value becomes a claim. What was announced of a meeting is added to its plans as
        soon as it is reported as held. Rows of a meeting that cite nothing rest on the source of
        the meeting, where it has exactly one. A meeting never matches one that is `related` to it.
        A city that is on record brings its country to the places of a new or changed meeting, where
        none is given; `inferred` then has ``places.country``. What either record states is not
        inferred.

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
                nothing was merged. The path of each problem begins with the id of the record
                (``$.sorb-053.attendance[0].participant``), and a name in place of an id comes with
                the id that is meant.

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
        listed: query.Listed = (),
        *,
        presence: terms.Presence | str = "present",
        by_video: query.Listed = (),
        absent: query.Listed = (),
        declined: query.Listed = (),
        expected: query.Listed = (),
        possible: query.Listed = (),
        among: Iterable[archive.AnyRecord] | archive.AnyRecord = (),
        level: terms.Level | str | None = None,
        capacities: Iterable[terms.Capacity | str] | terms.Capacity | str = (),
        reason: str | None = None,
        note: str | None = None,
        cites: Citation | str | Iterable[Citation | str] = (),
    ) -> tuple[records.Attendance, ...]:
        """Build the rows of attendance for the participants that a report lists.

        Args:
            listed: States and bodies, each by its id, any name, or its record; or a mapping from
                these to who sat for each. That is a name as printed, the id or the record of a
                person, a pair of one of these and the office as printed, a mapping of the fields
                of a row (``{"name_as_reported": ..., "level": ...}``), ``None`` where nobody is
                named, or a list of these where several people sat for it.
            presence: Whether those in `listed` took part.
            by_video: Those who took part by video, in the same form as `listed`.
            absent: Those who were not there, in the same form.
            declined: Those who refused to come, in the same form.
            expected: Those who were expected, in the same form.
            possible: Those of whom the report leaves it open, in the same form.
            among: Records that are not in this dataset yet, such as all those that are to be
                merged together; names and ids are looked up among them, too.
            level: The rank of the persons.
            capacities: In which capacities they sat.
            reason: Why they stayed away; where some of the rows are of participants that were
                absent or declined, only these have it.
            note: What else the source says of each.
            cites: The sources that support all of this.

        Returns:
            The rows: those of `listed` in its order, then those of each other group. The name of a
            participant as printed is kept where it is not the name of the record. Where exactly
            one person of that full name is on record, the row has the id of the person; the name as
            printed is kept in any case, and the note lists people who may be meant.

        Raises:
            NotFound: No state or body has this name; the nearest are suggested. Put a `Body` into
                `among`, or build an `Attendance` with `participant_as_reported`.
            Ambiguous: A name fits more than one.
            BadQuery: `listed` is not a list of names, or nobody is named at all.
            InvalidRecords: A term of a vocabulary is not known.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> rows = cw.seats({"Azerbaijan": "Ramil Usubov", "Kyrgyzstan": None}, absent="MD")
            >>> [(row.name, row.presence.value) for row in rows]
            [('Ramil Usubov for AZ', 'present'), ('KG', 'present'), ('MD', 'absent')]
        """
        return query.seats(
            self,
            listed,
            presence=presence,
            groups={
                terms.Presence.BY_VIDEO: by_video,
                terms.Presence.ABSENT: absent,
                terms.Presence.DECLINED: declined,
                terms.Presence.EXPECTED: expected,
                terms.Presence.POSSIBLE: possible,
            },
            among=among,
            level=level,
            capacities=capacities,
            reason=reason,
            note=note,
            cites=cites,
        )
