"""Who sat with whom: the verbs of attendance."""

from collections.abc import Iterable
from typing import Any

from cisrecords import query as questions
from cisrecords.query import MeetingQuery
from cisrecords.query.find.context import Context
from cisrecords.table import Table

__all__ = ["AttendanceVerbs"]


class AttendanceVerbs(Context):
    """The verbs on who sat at meetings, who stayed away, who presided and who was host."""

    def attendance(
        self,
        query: MeetingQuery | questions.Meetings | str | None = None,
        *,
        state: str | Iterable[str] | None = None,
        presence: str | Iterable[str] | None = None,
        certain: bool = False,
        **criteria: Any,
    ) -> Table:
        """Tell who was at meetings, who stayed away, and who is not named: state by meeting.

        There is a row for every meeting that is asked for and every state that was a signatory,
        participant, member or associate when it was held (by the Charter's rules), or of which a
        source says anything. Of bodies and organisations there are rows only where `state` names
        them and a source says something. A person who sat for no state has no row.

        Args:
            query: A question made before, meetings that were found, or the id of one meeting;
                the criteria given beside it narrow it.
            state: One or several states, or bodies, by any name; none for all states.
            presence: One or several words of `Turnout`; none for all.
            certain: Whether to leave out what is not certain.
            **criteria: What `Meetings.find` takes, such as ``body``, ``since``, ``until``,
                ``place`` or ``person``. Where neither ``held`` nor ``status`` is asked, by these
                or by the question, only meetings that were held are told.

        Returns:
            A table, by the day of the meeting and the id of the state, with the columns

            - ``meeting``, ``when``, ``body``: id and day of the meeting, id of its (first) body;
            - ``state``: id of the state, or of the body that was asked for;
            - ``presence``: how it was there, as a word of `Turnout`;
            - ``level``: rank of the best-ranked person that the word is about, if it is known;
            - ``people``: ids of the persons that the word is about;
            - ``certain``, ``reasons``: whether another answer is open, and who says what;
            - ``records``, ``sources``: the meeting and claims about it, and who says the word.

            A silence is the word ``silent``: sources name participants, and none names this
            state; its ``sources`` are those, and ``reasons`` tells how many each of them names.
            A gap is the word ``unknown``: no source names anybody, and ``sources`` is empty.
            Neither is an absence: ``absent`` and ``declined`` stand only on a source that says
            so. Where only persons are said to have stayed away and nobody to have sat for the
            state, the word is not certain. ``represented`` is derived where all who sat for the
            state are known to be below the level of the body. ``expected`` and ``possible`` are
            maybes, and ``certain`` is false, too, where sources say otherwise, where it is not
            certain that the meeting is one of those asked for, and where a state that nobody
            names may not have belonged on the day.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: An end of the span is no date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion or word is not known or not of its type, or the span is
                reversed.

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
        return questions.attendance(
            self,
            query,
            state=state,
            presence=presence,
            certain=certain,
            **criteria,
        )

    def tally(
        self,
        query: MeetingQuery | questions.Meetings | str | None = None,
        *,
        state: str | Iterable[str] | None = None,
        presence: str | Iterable[str] | None = None,
        certain: bool = False,
        **criteria: Any,
    ) -> Table:
        """Count at how many meetings each state was there, absent, or not named.

        It counts the rows that `attendance` gives for the same question.

        Args:
            query: A question made before, meetings that were found, or the id of one meeting;
                the criteria given beside it narrow it.
            state: One or several states, or bodies, by any name; none for all states.
            presence: One or several words of `Turnout`, to count only these, so that ``records``
                and ``sources`` are theirs alone.
            certain: Whether to leave out what is not certain.
            **criteria: What `Meetings.find` takes; by default only meetings that were held.

        Returns:
            A table, by the id of the state, with the columns

            - ``state``, ``meetings``: id of the state, and how many rows are counted;
            - ``present``, ``by_video``, ``represented``, ``absent``, ``declined``, ``expected``,
              ``possible``, ``silent``, ``unknown``: how many of them have each word;
            - ``uncertain``: how many of them are not certain;
            - ``records``, ``sources``: the meetings and claims, and who says so.

            A silence is counted as ``silent`` and a gap as ``unknown``, never as an absence; the
            maybes are counted with the rest, and again as ``uncertain``. A state of which
            nothing is to be counted has no row.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: An end of the span is no date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion or word is not known or not of its type, or the span is
                reversed.

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
            **criteria,
        )

    def co_attendance(
        self,
        query: MeetingQuery | questions.Meetings | str | None = None,
        *,
        states: str | Iterable[str] | None = None,
        certain: bool = False,
        **criteria: Any,
    ) -> Table:
        """Tell how often each two states sat at one table.

        Args:
            query: A question made before, meetings that were found, or the id of one meeting;
                the criteria given beside it narrow it.
            states: One state, for its pairs with all others; or several, for all pairs of these,
                also those that never met; none for all pairs that met.
            certain: Whether to leave out the meetings at which both only may have sat.
            **criteria: What `Meetings.find` takes; by default only meetings that were held.

        Returns:
            A table, by the ids of the states, with the columns

            - ``a``, ``b``: ids of the two states, in order;
            - ``together``: at how many meetings both sat (in the words of `Turnout`: present, by
              video or represented) and no source says otherwise;
            - ``maybe``: at how many more both sat or may have: one was only expected or
              possible, sources differ on it, or it is not certain that the meeting is one of
              those asked for;
            - ``meetings``: ids of the meetings counted as ``together``;
            - ``records``, ``sources``: all the meetings and claims about them, and who says so.

            A meeting of which no source names both is counted in neither column, whether sources
            are silent or name nobody at all: the figures are the least that is known.

        Raises:
            NotFound: A name is not known; the nearest are suggested.
            Ambiguous: A name fits more than one.
            InvalidDate: An end of the span is no date.
            VagueDate: An end of the span has no day that bounds it.
            BadQuery: A criterion is not known or not of its type, or the span is reversed.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> day = "2020-11-18"
            >>> table = cw.co_attendance(states=["KG", "AZ"], since=day, until=day)
            >>> table.select("a", "b", "together", "meetings").rows()
            (Row(a='AZ', b='KG', together=1, meetings=('sc-08',)),)
        """
        return questions.co_attendance(self, query, states=states, certain=certain, **criteria)

    def chairs(
        self, years: int | str | Iterable[int] | None = None, *, body: str | None = None
    ) -> Table:
        """Tell who presided over meetings, who held the chair of a body, who was elected to it.

        Args:
            years: A year, several, or EDTF text such as ``"2010/2020"``; none for all.
            body: The body that met, by any name; none for all.

        Returns:
            A table, by the day of the meeting, undated last, of meetings that were held, with
            the columns

            - ``year``, ``meeting``, ``when``, ``body``: year in which it began, where it is
              known to be one; id and day of the meeting; id of its (first) body;
            - ``state``, ``person``: for whom the chair sat, and id of the person, where told;
            - ``capacity``: ``session-chair`` (presided), ``body-chair`` (held the chair of the
              body) or ``elected-chair`` (was elected at this meeting);
            - ``certain``, ``reasons``: false where the chair was only announced, where one
              source names another than the next, or where the day leaves open whether the
              meeting was in a year that is asked for; and why;
            - ``records``, ``sources``: the meeting and claims about it, and who says so.

            A meeting of which no source tells a chair has no row.

        Raises:
            NotFound: No body is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: The years are none, or reversed.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().chairs(2022, body="Council of Heads of State")
            >>> table.select("state", "person", "capacity").rows()
            (Row(state='KZ', person='tokayev-kassym-jomart', capacity='session-chair'),)
        """
        return questions.chairs(self, years, body=body)

    def hosts(
        self, years: int | str | Iterable[int] | None = None, *, body: str | None = None
    ) -> Table:
        """Tell who hosted meetings, and where.

        Args:
            years: A year, several, or EDTF text such as ``"2010/2020"``; none for all.
            body: The body that met, by any name; none for all.

        Returns:
            A table, by the day of the meeting, undated last, of meetings that were held, with
            the columns

            - ``year``, ``meeting``, ``when``, ``body``: year in which it began, where it is
              known to be one; id and day of the meeting; id of its (first) body;
            - ``state``: id of the state or body that was host;
            - ``place``: its places, as the records have them;
            - ``certain``, ``reasons``: false where the host is read from the place and no
              source says it in words, where sources differ, or where the day leaves open
              whether the meeting was in a year that is asked for; and why;
            - ``records``, ``sources``: the meeting and claims about it, and who says so.

            A meeting of which the records tell no host has no row, wherever it was held.

        Raises:
            NotFound: No body is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: The years are none, or reversed.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().hosts("2022/2023", body="СОРБ")
            >>> "AZ" in table["state"]
            True
        """
        return questions.hosts(self, years, body=body)
