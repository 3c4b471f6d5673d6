"""Who is bound by what: the verbs of treaty law."""

from cisrecords import query
from cisrecords.dates import Day
from cisrecords.query.find.context import Context
from cisrecords.table import Table
from cisrecords.terms import Position

__all__ = ["TreatyVerbs"]


class TreatyVerbs(Context):
    """The verbs on what states did about instruments, and who is bound by them."""

    def participation(self, asked: str, *, on: Day | None = None) -> Table:
        """Tell what each state did about a text, or what one state did about each.

        Stances in the papers of a meeting count as steps of its day: signing and declining as
        such, anything short of that as an announcement.

        Args:
            asked: A text by id or any name; else a state by id, ISO code or any name.
            on: The day of the standing, a whole one; none for as far as the records go.

        Returns:
            For a text a row for each state on which something is on record, by id; for a state
            a row for each text, by its date.

            Columns: `state` (for a state: `instrument` and
            its `title`), the first day of each kind of step (`signed`, `ratified`, `acceded`,
            `deposited`, `in_force`, `provisional`, `reservation`, `declined`, `suspended`,
            `denounced`, `withdrawn`), `standing` (a word of `terms.Standing`), `certain`,
            `reasons`, `records`, `sources`.

            A maybe: `certain` is false where a vague or rival day, a disputed act, or a term that
            is not on record would give another standing, and the reasons say which; so it is of a
            signatory of a text that binds by consent, of whose consent nothing is on record. A
            silence: an
            empty cell says that no such step is on record, not that there was none; a step
            without a day leaves its cell empty too, and is told in the reasons. It counts as
            done by the end of the records, and as possible on any day before. A gap: a text
            without any row is one on which the records hold no act.

        Raises:
            NotFound: No text or state is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is no date.
            BadQuery: What is asked for is no text, or an empty one.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().participation("cisfta-2011")
            >>> [(row.state, str(row.in_force)) for row in table.rows()][:1]
            [('AM', '2012-10-17')]
        """
        return query.participation(self, asked, on)

    def parties(self, asked: str, on: Day, *, certain: bool = False) -> Table:
        """Tell who is bound by a text, or sits in a body, on a day, and why.

        A text binds a state from its entry into force for it; else from the deposit, ratification
        or accession, and not before the text itself is in force; until a withdrawal takes
        effect. For the Charter these are the members, by the same rules as `membership`
        (Charter arts. 7, 9 and 41). In a body sits who joined it; else who is a party to the text
        that founded it; else, in an organ under the Charter, who is in the Commonwealth; else
        those are told who sat at its meetings.

        Args:
            asked: A text or a body, by id or any name.
            on: A whole day.
            certain: Whether to leave out those of whom it is not certain.

        Returns:
            A row for each state, by id.

            Columns: `state`; `since` and `until`, the first and the last day of being bound or
            sitting; `standing`, a word of `terms.Standing`: ``party`` and ``suspended`` are
            bound, ``provisional`` applies the text without being bound; `certain`, `reasons`,
            `records`, `sources`.

            A maybe: a state that is bound on one reading of a vague or rival day is listed, with
            the standing of the adopted reading, such as ``signatory``, and `certain` false. Who
            only sat at meetings is ``attested`` and never certain. Past the horizon nothing is.
            A silence: who signed a text that entered into force, or to which others consented,
            and of whose own consent nothing is on record, is such a maybe, too; the signatories
            of a text that nobody is known to have consented to are not listed, and
            `participation` tells of them. A gap: where nothing on record says who is bound or
            sits, that is an error, not an empty table; an empty one says that nobody is, or that
            the body was not there.

        Raises:
            NotFound: No text or body is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is no date.
            BadQuery: `certain` is no yes or no, or nothing on record tells who is bound or sits.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().parties("cisfta-2011", "2012-10-18", certain=True)
            >>> table["state"]
            ('AM', 'BY', 'RU', 'UA')
        """
        return query.parties(self, asked, on, certain=certain)

    def positions(
        self,
        instrument: str | None = None,
        *,
        state: str | None = None,
        kind: Position | str | None = None,
    ) -> Table:
        """Tell who set itself apart from which text: reservations, refusals and stated lines.

        Args:
            instrument: A text by id or any name; none for all.
            state: A state, or a body, by id, ISO code or any name; none for all.
            kind: A word of `terms.Position`, such as ``"reservation"``; none for all.

        Returns:
            A row for each, by day, undated last.

            Columns: `when`, `state`, `instrument`, `meeting`, `position` (a word of
            `terms.Position`), `words` (what it says, in our words), `certain`, `records`,
            `sources`. One position that is told by an act and by a stance at a meeting has two
            rows.

            A maybe: `certain` is false where a source says that it was not taken, or that who
            declined agreed. A silence: no words mean that no source seen gives any. A gap: a text
            without any row is one of which no position is on record.

        Raises:
            NotFound: Nothing is called so; the nearest are suggested.
            Ambiguous: A name fits more than one.
            BadQuery: There is no such kind of position; the nearest are suggested.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().positions("concept-2007", kind="declined")
            >>> table["state"]
            ('GE', 'TM')
        """
        return query.positions(self, instrument, state=state, kind=kind)
