"""The verbs of offices: who held which office, and the history of a person or body."""

from __future__ import annotations

from collections.abc import Iterable

from cisrecords import query, records
from cisrecords import table as tables
from cisrecords.dates import Day
from cisrecords.query.find.context import Context

__all__ = ["OfficeVerbs"]


class OfficeVerbs(Context):
    """The verbs about people, offices, chairs and bodies."""

    def chairmanship(
        self,
        year: int | str | Iterable[int],
        *,
        body: records.Body | str | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.ChairmanshipRow]:
        """List who held the chair of the Commonwealth, or of a body, in a year.

        Args:
            year: A year, any number of years, or an EDTF string such as ``"1991/2024"``.
            body: The body, by any name; none for the Commonwealth itself.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add the names;
                English where a record has no name in it.

        Returns:
            A row for each tenure of a chair that lasted, or may have lasted, on a day of the year,
            and for each holder whom a meeting of the year has in the chair of its body or elected
            to it, the certain ones first, with the columns `body`, `year`, `office`, `state`,
            `person`, `since`, `until`, `certain`, `reasons`, `records`, `sources`. A vague tenure
            is a row that is not certain; it is not taken to last past a day on which another tenure
            certainly lasted. A year without a certain holder, or one that a gap of the dataset
            names, has a row with neither state nor person that says so, since a gap is not an empty
            chair. A chair is an office whose name begins with chair or president, or one that a
            state holds; `office_holders` lists co-chairs.

        Raises:
            NotFound: No body has this name; the nearest are suggested.
            Ambiguous: The name fits more than one body.
            BadQuery: `year` is not a year or a span, the span is reversed, or `body` is no body;
                or no name on record is in the language.

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
        return query.chairmanship(self, year, body=body, codes=codes, lang=lang)

    def office_holders(
        self,
        on: Day | None = None,
        *,
        office: records.Office | str | None = None,
        body: records.Body | records.State | str | None = None,
        person: records.Person | records.State | str | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.OfficeHolderRow]:
        """List who held which office on a day.

        Args:
            on: A whole day; none for all tenures.
            office: The office, by any name.
            body: The body or state whose office it is, by any name.
            person: The person, or the state, that holds it, by any name.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add the names;
                English where a record has no name in it.

        Returns:
            A row for each tenure that lasted, or may have lasted, on the day, by office and days,
            with the columns `office`, `body`, `person`, `state`, `since`, `until`, `acting`,
            `certain`, `reasons`, `records`, `sources`. A tenure whose days are vague or not on
            record is a row that is not certain, and so is one for which a source gives other days.
            After these come the holders of a chair whom only a meeting of the day attests. A chair
            has one holder at a time: who only may have held it is not listed for a day on which
            somebody else certainly did.
            An empty table does not say that the office was vacant. Offices that appear only in
            lists of participants are not here; see `history`.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one record.
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is not a date.
            BadQuery: A criterion is of the wrong type; or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> for row in cw.office_holders("2020-11-18", office="cis-executive-secretary"):
            ...     print(row.person, row.since, row.certain)
            lebedev-sergey 2007-10-05 True
        """
        return query.office_holders(
            self, on, office=office, body=body, person=person, codes=codes, lang=lang
        )

    def history(
        self,
        person: records.Person | records.State | records.Body | str,
        *,
        lang: str | None = None,
    ) -> tables.Table[query.HistoryRow]:
        """List everything on record about a person, a state or a body, in order of days.

        Args:
            person: A person, a state or a body, by any name.
            lang: A language, such as ``"ru"``, in which to add `participant_name`;
                English where a record has no name in it.

        Returns:
            A row for each tenure, seat at a meeting, session, statement, agenda item, stance, act
            and claim, undated ones last, with the columns `when`, `what`, `record`, `role`,
            `participant`, `presence`, `text`, `certain`, `reasons`, `records`, `sources`. A
            participant who was only expected, a meeting that is not reported as held, and a claim
            are not certain. An absence is a row only where a source reports it; the absence of a
            person is not that of the state. An event without a row is not on record, but it may
            have happened.

        Raises:
            NotFound: Nobody has this name; the nearest are suggested.
            Ambiguous: The name fits more than one record.
            BadQuery: `person` is neither a string nor a person, a state or a body; or no name on
                record is in the language.

        Example:
            >>> import cisrecords
            >>> for row in cisrecords.load().history("Рамиль Усубов").rows()[:3]:
            ...     print(row.when, row.what, row.record, row.participant, row.presence)
            2017-06-28 meeting mvd-2017-dushanbe AZ present
            2019-11-20 meeting sc-07 AZ present
            2020-11-18 meeting sc-08 AZ present
        """
        return query.history(self, person, lang=lang)

    def succession(
        self, body: records.Body | str, *, lang: str | None = None
    ) -> tables.Table[query.SuccessionRow]:
        """List the predecessors and the successors of a body, to any depth.

        A link counts whichever of the two bodies names the other.

        Args:
            body: The body, by any name.
            lang: The language of `name`, such as ``"ru"``; English where a body has no name in it,
                and by default.

        Returns:
            A row for each body, itself included, the farthest predecessors first, with the columns
            `body`, `name`, `step`, `established`, `dissolved`, `predecessors`, `successors`,
            `certain`, `reasons`, `records`, `sources`. A body that comes both before and after, in
            a ring, is listed once, at the nearer step. A body for which a source gives other days
            or other links is not certain. An empty cell means that no such day is on record. A body
            without links stands alone, which does not say that it had none.

        Raises:
            NotFound: No body has this name; the nearest are suggested.
            Ambiguous: The name fits more than one body.
            BadQuery: `body` is neither a string nor a body, or no name on record is in the
                language.

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
        return query.succession(self, body, lang=lang)
