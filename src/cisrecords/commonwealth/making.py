"""The verb that makes records from names."""

from __future__ import annotations

from typing import Any, TypeVar

from cisrecords import archive
from cisrecords.fields import Checked
from cisrecords.query.find.context import Context

__all__ = ["MakingVerbs"]

R = TypeVar("R", bound=Checked)


class MakingVerbs(Context):
    """The verb that makes records from what a report prints."""

    def make(self, cls: type[R], **fields: Any) -> R:
        """Make a record of a class, or a row of one, with names where ids are wanted.

        Record classes themselves take ids only. Here each reference may be an id, an ISO code, any
        name in any script, or a record: also one that is not in this dataset yet, such as a new
        source. The record that is made has ids, and goes into `merge` together with the new
        records that it refers to.

        A row is a record or a mapping of its fields, so that hand-written YAML, or a row of a
        frame, goes in as it is; a whole frame is its rows. One value does for a list of one. A bare
        string is the city of a `Place`, else the state of that name; the text of a `Name`; the
        source of a `Citation`; the body of a `Session`. Scalars of numpy and days with a midnight
        are read as plain values, a whole float and digits as the number that is wanted, a whole
        number as the year or string that is wanted; ``None``, NaN and blank strings are empty
        cells: the field is left out.

        In a row of `Attendance` what was printed is kept beside the id where it differs from the
        best name on record, in `participant_as_reported` and `name_as_reported`. A person who is
        not surely known has no `person`: the printed name is kept, and those whom it may mean are
        named in the `note`. Everywhere else an unknown person is an error.

        A city that is on record brings its country to the places of a meeting, where none is given;
        `inferred` names the field that was filled. An `id` that is left out is proposed: body and
        number of a meeting, else body and day; family and given name of a person; publisher and day
        of a source; the words of a name. No record of this dataset and none of those that were
        passed has it. A state needs its ISO code.

        Args:
            cls: A record class, or the class of a part of one.
            **fields: Its fields.

        Returns:
            The record, of this class.

        Raises:
            InvalidRecords: Names cannot be resolved, or values are not valid; the error lists all
                problems, each with its path, the value and the nearest ids.
            BadQuery: `cls` is not a record class.

        Example:
            >>> import cisrecords as cis
            >>> cw = cis.load()
            >>> report = cw.make(cis.Source, publisher="Trend", published="2023-10-11")
            >>> met = cw.make(
            ...     cis.Meeting,
            ...     sessions=[{"body": "СОРБ", "ordinal": 53}],
            ...     places="Baku",
            ...     attendance=[{"participant": "Azerbaijan Republic", "person": "Ali Nagiyev"}],
            ...     cites=report,
            ... )
            >>> report.id, met.id, met.places[0].country, met.inferred
            ('trend-2023-10-11', 'sorb-053-2', 'AZ', ('places.country',))
            >>> row = met.attendance[0]
            >>> row.participant, row.participant_as_reported, row.person, row.name_as_reported
            ('AZ', 'Azerbaijan Republic', 'naghiyev-ali', 'Ali Nagiyev')
            >>> [(one.record, one.by) for one in cw.merge([report, met]).matched]
            [('sorb-053', 'session')]
        """
        return archive.make(self, cls, fields)
