"""Who held which office, and how many there are: the verbs of people and bodies."""

from collections.abc import Iterable

from cisrecords import query
from cisrecords.dates import Day
from cisrecords.query.find.context import Context
from cisrecords.table import Table

__all__ = ["OfficeVerbs"]


class OfficeVerbs(Context):
    """The verbs on people, offices, chairs and bodies."""

    def chairmanship(self, year: int | str | Iterable[int], *, body: str | None = None) -> Table:
        """Tell who held the chair of the Commonwealth, or of a body, in a year.

        Args:
            year: A year, any number of years, or EDTF text such as ``"1991/2024"``.
            body: The body, by any name; none for the Commonwealth itself.

        Returns:
            A row for each tenure of a chair that lasted on a day of the year or may have, and for
            each holder whom a meeting of the year attests, the certain ones first, with the
            columns `body`, `year`, `office`, `state`, `person`, `since`, `until`, `certain`,
            `reasons`, `records`, `sources`. A vague tenure is a row that is not certain; it does
            not reach past a day on which another one surely lasted. A year of which nothing
            certain is on record, or which a gap of the records names, has a row with neither
            state nor person that says so: it is never told as an empty chair. A chair is an
            office whose name begins with chair or president; co-chairs are told by
            `office_holders`.

        Raises:
            NotFound: No body is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: The years are no years or are reversed, or the body is no text.

        Example:
            >>> import cisrecords
            >>> for row in cisrecords.load().chairmanship([2002, 2006, 2020]):
            ...     print(row.year, row.state, row.certain)
            2002 None False
            2006 KZ False
            2006 RU False
            2006 None False
            2020 UZ True
        """
        return query.chairmanship(self, year, body=body)

    def office_holders(
        self,
        on: Day | None = None,
        *,
        office: str | None = None,
        body: str | None = None,
        person: str | None = None,
    ) -> Table:
        """Tell who held which office on a day.

        Args:
            on: A whole day; without one, all tenures are told.
            office: The office, by any name.
            body: The body or state whose office it is, by any name.
            person: The person, or the state, that holds it, by any name.

        Returns:
            A row for each tenure that lasted on the day or may have, by office and days, with
            the columns `office`, `body`, `person`, `state`, `since`, `until`, `acting`, `certain`,
            `reasons`, `records`, `sources`. A tenure whose days are vague or not on record is a
            row that is not certain, and so is one of which a source tells other days. That
            nobody is told says nothing of whether the office was held. Offices that only a
            list of those present prints are not told here; see `history`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            VagueDate: The day is vaguer than a day.
            InvalidDate: It is no date.
            BadQuery: A criterion is not of its type.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> for row in cw.office_holders("2020-11-18", office="cis-executive-secretary"):
            ...     print(row.person, row.since, row.certain)
            lebedev-sergey 2007-10-05 True
        """
        return query.office_holders(self, on, office=office, body=body, person=person)

    def history(self, person: str) -> Table:
        """Tell everything the records know of a person, a state or a body, in order of days.

        Args:
            person: A person, or a state or a body, by any name.

        Returns:
            A row for each tenure, seat at a meeting, session, statement, agenda item, stance,
            act and claim, undated ones last, with the columns `when`, `what`, `record`, `role`,
            `participant`, `presence`, `text`, `certain`, `reasons`, `records`, `sources`.
            Somebody who was only expected, a meeting that is not reported as held, and a claim
            are not certain. An absence is a row only where a source says so; that of a person
            is not that of the state. What is not told is not on record, and may have been.

        Raises:
            NotFound: Nobody is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: It is no text.

        Example:
            >>> import cisrecords
            >>> for row in cisrecords.load().history("Рамиль Усубов").rows()[:3]:
            ...     print(row.when, row.what, row.record, row.participant, row.presence)
            2017-06-28 meeting mvd-2017-dushanbe AZ present
            2019-11-20 meeting sc-07 AZ present
            2020-11-18 meeting sc-08 AZ present
        """
        return query.history(self, person)

    def succession(self, body: str) -> Table:
        """Follow the predecessors and the successors of a body, to any depth.

        Args:
            body: The body, by any name.

        Returns:
            A row for each body, itself included, the farthest predecessors first, with the
            columns `body`, `name`, `step`, `established`, `dissolved`, `predecessors`,
            `successors`, `certain`, `reasons`, `records`, `sources`. One of which a source tells
            other days or other links is not certain. An end that is empty says that none is on
            record. A body without links is alone: that does not say that it had none.

        Raises:
            NotFound: No body is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: It is no text.

        Example:
            >>> import cisrecords
            >>> for row in cisrecords.load().succession("Executive Committee"):
            ...     print(row.step, row.body, row.dissolved)
            -3 consultative-economic-working-commission None
            -2 coordinating-consultative-committee None
            -1 interstate-economic-committee 1999-04-02
            -1 executive-secretariat 1999-04-02
            0 executive-committee None
        """
        return query.succession(self, body)
