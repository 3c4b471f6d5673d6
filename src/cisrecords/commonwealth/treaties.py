"""The verbs of treaty law: which states are bound by which instruments."""

from __future__ import annotations

from cisrecords import query, records
from cisrecords import table as tables
from cisrecords.dates import Day
from cisrecords.query.find.context import Context
from cisrecords.terms import Position

__all__ = ["TreatyVerbs"]


class TreatyVerbs(Context):
    """The verbs about what states did about instruments, and who is bound by them."""

    def participation(
        self,
        asked: records.Instrument | records.State | str,
        *,
        on: Day | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.ParticipationRow]:
        """List the acts and the standing of each state on an instrument, or of one state on all.

        Stances in the papers of a meeting count as steps of its day: signing and declining as
        such, anything short of that as an announcement.

        Args:
            asked: An instrument or a state: the record, its id, ISO code or any name.
            on: The whole day for which the standing is derived; none for the last day of the
                records.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, of the added `state_name`, or of `title`;
                English where a record has no name in it.

        Returns:
            For an instrument, a row for each state with a step on record, by id; for a state, a row
            for each instrument, by its date.

            Columns: `state` (for a state: `instrument` and its `title`), the first day of each kind
            of step (`signed`, `ratified`, `acceded`, `deposited`, `in_force`, `provisional`,
            `reservation`, `declined`, `suspended`, `denounced`, `withdrawn`), `standing` (a term of
            `terms.Standing`), `certain`, `reasons`, `records`, `sources`.

            A maybe: `certain` is false where a vague or rival day, a disputed act, or a notice
            period that is not on record would give another standing; the reasons name it. It is
            also false for a signatory of an instrument that binds by consent, where nothing is on
            record about its consent. A silence: an empty cell means that no such step is on record,
            not that there was none. A step without a day leaves its cell empty too, and the reasons
            mention it; it counts as done by the end of the records, and as possible on any day
            before. A gap: an instrument without any row is one on which the records hold no act.

        Raises:
            NotFound: No instrument or state has this name; the nearest are suggested.
            Ambiguous: The name fits more than one.
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is not a date.
            BadQuery: `asked` is neither an instrument nor a state; `codes` are wanted for a state;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().participation("cisfta-2011")
            >>> [(row.state, str(row.in_force)) for row in table.rows()][:1]
            [('AM', '2012-10-17')]
        """
        return query.participation(self, asked, on, codes=codes, lang=lang)

    def parties(
        self,
        asked: records.Instrument | records.Body | str,
        on: Day,
        *,
        certain: bool = False,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.PartyRow]:
        """List who is bound by an instrument, or sits in a body, on a day, and why.

        An instrument binds a state from its entry into force for it; else from the deposit,
        ratification or accession, and not before the instrument itself is in force; until a
        withdrawal takes effect. For the Charter these are the members, by the same rules as
        `membership` (Charter arts. 7, 9 and 41). In a body sit the states that joined it; else the
        parties to the instrument that founded it; else, in an organ under the Charter, the states
        of the Commonwealth; else the states that sat at its meetings.

        Args:
            asked: An instrument or a body: the record, its id or any name.
            on: A whole day.
            certain: Whether to leave out the states that are not certain.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add `state_name`;
                English where a record has no name in it.

        Returns:
            A row for each state, by id.

            Columns: `state`; `since` and `until`, the first and the last day of being bound or
            sitting; `standing`, a term of `terms.Standing`: ``party`` and ``suspended`` are
            bound, ``provisional`` applies the instrument without being bound; `certain`, `reasons`,
            `records`, `sources`.

            A maybe: a state that is bound for one of the possible or rival days is listed, with
            the standing of the preferred value, such as ``signatory``, and `certain` false. A state
            that only sat at meetings is ``attested`` and never certain. Past the horizon no row is
            certain. A silence: a signatory is such a maybe, too, where the instrument entered into
            force or others consented to it, and nothing is on record about its own consent. The
            signatories of an instrument to which no consent at all is on record are not listed;
            `participation` lists them. A gap: where nothing on record says who is bound or sits,
            that is an error, not an empty table. An empty table says that nobody is, or that the
            body did not exist on that day.

        Raises:
            NotFound: No instrument or body has this name; the nearest are suggested.
            Ambiguous: The name fits more than one.
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is not a date.
            BadQuery: `certain` is not True or False, or nothing on record says who is bound or
                sits; or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().parties("cisfta-2011", "2012-10-18", certain=True)
            >>> table["state"]
            ('AM', 'BY', 'RU', 'UA')
        """
        return query.parties(self, asked, on, certain=certain, codes=codes, lang=lang)

    def positions(
        self,
        instrument: records.Instrument | str | None = None,
        *,
        state: records.State | records.Body | str | None = None,
        kind: Position | str | None = None,
        codes: bool = False,
        lang: str | None = None,
    ) -> tables.Table[query.PositionRow]:
        """List reservations, refusals, dissenting opinions and positions that states announced.

        Args:
            instrument: An instrument by id or any name; none for all, and for announced positions.
            state: A state, or a body, by id, ISO code or any name; none for all.
            kind: A term of `terms.Position`, such as ``"reservation"``; none for all.
            codes: Whether to add codes of the state to join on: ``iso3``, ``ccode`` (Correlates of
                War), ``gwno`` (Gleditsch and Ward), ``vdem``, ``m49``; empty where it has none.
            lang: A language, such as ``"ru"``, in which to add `state_name`;
                English where a record has no name in it.

        Returns:
            A row for each position, by day, undated last.

            Columns: `when`, `state`, `instrument`, `meeting`, `position` (a term of
            `terms.Position`), `words` (what it says, in our words), `certain`, `records`,
            `sources`. One position that is recorded both as an act and as a stance at a meeting has
            two rows.

            A maybe: `certain` is false where a source denies the position, or says that a state
            that declined agreed. A silence: empty `words` mean that no source that was seen gives
            the wording. A gap: an instrument without a row is one on which no position is on
            record.

        Raises:
            NotFound: No such record has this name; the nearest are suggested.
            Ambiguous: A name fits more than one.
            BadQuery: There is no such kind of position; the nearest are suggested;
                or no name on record is in the language.

        Example:
            >>> import cisrecords
            >>> table = cisrecords.load().positions("concept-2007", kind="declined")
            >>> table["state"]
            ('GE', 'TM')
        """
        return query.positions(self, instrument, state=state, kind=kind, codes=codes, lang=lang)
