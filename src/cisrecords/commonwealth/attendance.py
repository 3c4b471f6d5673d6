"""The verbs of attendance: who sat at meetings, who presided, and who was the host."""

from __future__ import annotations

# pyright: reportIncompatibleVariableOverride=false
# The collection of meetings is narrowed; archives are frozen, so that nothing else is put there.
from collections.abc import Iterable
from typing import Any

from cisrecords import query as questions
from cisrecords import records
from cisrecords import table as tables
from cisrecords.query.find.context import Context

__all__ = ["AttendanceVerbs"]


class AttendanceVerbs(Context):
    """The verbs about who sat at meetings, who stayed away, who presided and who was the host."""

    meetings: questions.MeetingList

    def attendance(
        self,
        query: questions.MeetingQuery
        | records.Meeting
        | str
        | Iterable[records.Meeting | str]
        | None = None,
        *,
        state: records.State
        | records.Body
        | str
        | Iterable[records.State | records.Body | str]
        | None = None,
        presence: str | Iterable[str] | None = None,
        certain: bool = False,
        names: bool = False,
        codes: bool = False,
        lang: str | None = None,
        **criteria: Any,
    ) -> tables.Table[questions.AttendanceRow]:
        """List how each state was at each meeting: present, absent, silent or another `Turnout`.

        There is a row for every meeting of the query and every state that was a signatory,
        participant, member or associate when it was held (by the Charter's rules), and for every
        state that a source mentions there. Bodies and organisations have rows only where `state`
        names them and a source mentions them. A person who sat for no state has no row.

        Args:
            query: A `MeetingQuery`, a collection of meetings, or one or several meetings, each by
                itself, its id or name; the criteria given beside it narrow it.
            state: One or several states, or bodies: records, ids or names; none for all states.
            presence: One or several terms of `Turnout`; none for all.
            certain: Whether to leave out rows that are not certain.
            names: Whether to add the names beside the ids: ``body_name``, ``state_name`` and
                ``people_names`` (separated by semicolons).
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add the names (as `names`);
                English where a record has no name in it.
            **criteria: What `Meetings.find` takes, such as ``body``, ``since``, ``until``,
                ``place`` or ``person``. Where neither these nor the query have ``held`` or
                ``status``, only meetings that were held are counted.

        Returns:
            A table, by the day of the meeting and the id of the state, with the columns

            - ``meeting``, ``when``, ``body``: id and day of the meeting, id of its (first) body;
            - ``state``: id of the state or the body;
            - ``presence``: how it was there, a term of `Turnout`;
            - ``level``: highest rank among the people counted for it, if known;
            - ``people``: ids of these people;
            - ``certain``: false where another answer is open;
            - ``reasons``: the reasons for the row, with the sources;
            - ``records``, ``sources``: the meeting and claims about it, and the sources cited.

            A silence is the term ``silent``: sources name participants, and none names this state;
            its ``sources`` are those, and ``reasons`` says how many each of them names. A gap is
            the term ``unknown``: no source names anybody, and ``sources`` is empty. Neither is an
            absence: ``absent`` and ``declined`` stand only where a source says so. Where sources
            report only that persons stayed away, and nobody who sat for the state, the term is not
            certain. ``represented`` is derived where all who sat for the state are known to be
            below the level of the body. ``expected`` and ``possible`` are maybes. ``certain`` is
            also false where sources differ, where the meeting only may match the query, and where a
            state that no source names may not have belonged to the Commonwealth on the day.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one record.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion or term is not known or of the wrong type, or the span is
                reversed; or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> table = cw.attendance(since="2020-11-18", until="2020-11-18", certain=True)
            >>> [row.state for row in table if row.presence == "silent"]
            ['UA']
            >>> cw.attendance(body="Council of Heads of State", since="2022", until="2022",
            ...               presence="absent")["state"]
            ('KG', 'MD', 'UA')
        """
        return questions.attendance_rows(
            self,
            query,
            state=state,
            presence=presence,
            certain=certain,
            names=names,
            codes=codes,
            lang=lang,
            **criteria,
        )

    def tally(
        self,
        query: questions.MeetingQuery
        | records.Meeting
        | str
        | Iterable[records.Meeting | str]
        | None = None,
        *,
        state: records.State
        | records.Body
        | str
        | Iterable[records.State | records.Body | str]
        | None = None,
        presence: str | Iterable[str] | None = None,
        certain: bool = False,
        codes: bool = False,
        lang: str | None = None,
        **criteria: Any,
    ) -> tables.Table[questions.TallyRow]:
        """Count at how many meetings each state was present, absent, silent and so on.

        It counts the rows that `attendance` returns for the same query.

        Args:
            query: A `MeetingQuery`, a collection of meetings, or one or several meetings, each by
                itself, its id or name; the criteria given beside it narrow it.
            state: One or several states, or bodies: records, ids or names; none for all states.
            presence: One or several terms of `Turnout`, to count only these; ``records`` and
                ``sources`` then cover only these, too.
            certain: Whether to leave out rows that are not certain.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add `state_name`;
                English where a record has no name in it.
            **criteria: What `Meetings.find` takes; by default only meetings that were held.

        Returns:
            A table, by the id of the state, with the columns

            - ``state``, ``meetings``: id of the state, and how many rows are counted;
            - ``present``, ``by_video``, ``represented``, ``absent``, ``declined``, ``expected``,
              ``possible``, ``silent``, ``unknown``: how many of them have each term;
            - ``uncertain``: how many of them are not certain;
            - ``records``, ``sources``: the meetings and claims, and the sources cited.

            A silence is counted as ``silent`` and a gap as ``unknown``, never as an absence. The
            maybes are counted with the rest, and again as ``uncertain``. A state with no row to
            count has no row here.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one record.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion or term is not known or of the wrong type, or the span is
                reversed; or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> (row,) = cw.tally(body="Council of Heads of State", since="2022", state="KZ")
            >>> row.meetings == row.present + row.silent + row.unknown + row.expected
            True
        """
        return questions.tally(
            self,
            query,
            state=state,
            presence=presence,
            certain=certain,
            codes=codes,
            lang=lang,
            **criteria,
        )

    def co_attendance(
        self,
        query: questions.MeetingQuery
        | records.Meeting
        | str
        | Iterable[records.Meeting | str]
        | None = None,
        *,
        states: records.State | str | Iterable[records.State | str] | None = None,
        certain: bool = False,
        codes: bool = False,
        lang: str | None = None,
        **criteria: Any,
    ) -> tables.Table[questions.CoAttendanceRow]:
        """Count at how many meetings each two states sat together.

        Args:
            query: A `MeetingQuery`, a collection of meetings, or one or several meetings, each by
                itself, its id or name; the criteria given beside it narrow it.
            states: One state, for its pairs with all others; or several, for all pairs of these,
                including pairs that never met; none for all pairs that met.
            certain: Whether to leave out the meetings at which both only may have sat.
            codes: Whether to add codes of both states to join on, ``iso3_a`` to ``m49_b``; see
                `panel`.
            lang: A language, such as ``"ru"``, in which to add `a_name` and `b_name`;
                English where a record has no name in it.
            **criteria: What `Meetings.find` takes; by default only meetings that were held.

        Returns:
            A table, by the ids of the states, with the columns

            - ``a``, ``b``: ids of the two states, in order;
            - ``together``: at how many meetings both sat (the terms present, by-video or
              represented of `Turnout`), and no source disputes it;
            - ``maybe``: at how many more both sat or may have: one was only expected or
              possible, sources differ, or the meeting only may match the query;
            - ``meetings``: ids of the meetings counted as ``together``;
            - ``records``, ``sources``: all the meetings and claims about them, and the sources
              cited.

            A meeting for which no source names both states is counted in neither column, whether
            the sources are silent or name nobody at all. So the true figures may be higher.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one record.
            InvalidDate: An end of the span is not a date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is not known or of the wrong type, or the span is reversed;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> day = "2020-11-18"
            >>> table = cw.co_attendance(states=["KG", "AZ"], since=day, until=day)
            >>> table.select("a", "b", "together", "meetings").rows()
            (Row(a='AZ', b='KG', together=1, meetings=('sc-08',)),)
        """
        return questions.co_attendance(
            self, query, states=states, certain=certain, codes=codes, lang=lang, **criteria
        )

    def chairs(
        self,
        years: int | str | Iterable[int] | None = None,
        *,
        body: records.Body | str | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[questions.ChairRow]:
        """List who presided over meetings, held the chair of a body, or was elected to it.

        Args:
            years: A year, several, or an EDTF string such as ``"2010/2020"``; none for all.
            body: The body that met, by any name; none for all.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add the names;
                English where a record has no name in it.

        Returns:
            A table of meetings that were held, by day, undated last, and then of the tenures of
            chairs that lasted on a day of each year, with the columns

            - ``year``, ``meeting``, ``when``, ``body``: the year in which it began, where that is
              known to be one year; id and day of the meeting; id of its (first) body. Of a tenure,
              ``meeting`` is empty and ``when`` its period;
            - ``state``, ``person``: the state for which the chair sat, and the id of the person,
              where known;
            - ``capacity``: ``session-chair`` (presided), ``body-chair`` (held the chair of the
              body) or ``elected-chair`` (was elected at this meeting);
            - ``certain``, ``reasons``: false where the chair was only announced, where sources
              name different chairs, or where the meeting only may have been in a year of the
              query; and why;
            - ``records``, ``sources``: the meeting and claims about it, and the sources cited.

            A meeting for which no source names a chair has no row. Who held the chair of a body or
            was elected to it, and a tenure, are also in `chairmanship` and `office_holders`.

        Raises:
            NotFound: No body has this name; the nearest are suggested.
            Ambiguous: The name fits more than one body.
            BadQuery: `years` is not a year or a span of years, or the span is reversed;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().chairs(2022, body="Council of Heads of State")
            >>> table.select("state", "person", "capacity").rows()
            (Row(state='KZ', person='tokayev-kassym-jomart', ...),)
        """
        return questions.chairs(self, years, body=body, codes=codes, lang=lang)

    def hosts(
        self,
        years: int | str | Iterable[int] | None = None,
        *,
        body: records.Body | str | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[questions.HostRow]:
        """List who hosted meetings, and where.

        Args:
            years: A year, several, or an EDTF string such as ``"2010/2020"``; none for all.
            body: The body that met, by any name; none for all.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add the names;
                English where a record has no name in it.

        Returns:
            A table of meetings that were held, by day, undated last, with the columns

            - ``year``, ``meeting``, ``when``, ``body``: the year in which it began, where that is
              known to be one year; id and day of the meeting; id of its (first) body;
            - ``state``: id of the state or body that was host;
            - ``place``: its places, as the records have them;
            - ``certain``, ``reasons``: false where the host is inferred from the place and no
              source states it, where sources differ, or where the meeting only may have been in a
              year of the query; and why;
            - ``records``, ``sources``: the meeting and claims about it, and the sources cited.

            A meeting for which no host is on record has no row, wherever it was held.

        Raises:
            NotFound: No body has this name; the nearest are suggested.
            Ambiguous: The name fits more than one body.
            BadQuery: `years` is not a year or a span of years, or the span is reversed;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().hosts("2022/2023", body="СОРБ")
            >>> "AZ" in table["state"]
            True
        """
        return questions.hosts(self, years, body=body, codes=codes, lang=lang)
