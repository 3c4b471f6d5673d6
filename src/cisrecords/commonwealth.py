"""`Commonwealth`: the records with the verbs of every question, the one object users hold."""

from functools import cached_property

import attrs

from cisrecords import query, status
from cisrecords.archive import Archive
from cisrecords.dates import PartialDate
from cisrecords.status import CHARTER_RULES, Change, Day, Membership, Rules, StatusBook
from cisrecords.terms import MembershipStatus

__all__ = ["Commonwealth"]


class Commonwealth(Archive):
    """The records of the Commonwealth of Independent States, ready to be asked.

    It is immutable. It is built from records, as `Archive` is, and checked while it is built.

    Raises:
        InvalidRecords: The records do not fit together; all faults are told.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> cw.membership("GE", on="2009-08-18").status.value
        'former'
    """

    def membership(self, state: str, on: Day, *, rules: Rules | str = CHARTER_RULES) -> Membership:
        """Tell what a state is to the Commonwealth on a day, and why (Charter arts. 7 to 9, 41).

        Args:
            state: The state by id, ISO code or any name; or an outside body, for an observer.
            on: A whole day: EDTF text such as ``"2009-08-17"``, a date, or a `PartialDate`.
            rules: ``"charter"``, ``"participation"``, or a `Rules` of one's own.

        Returns:
            Its `Membership`, with the acts, articles and sources that make it. `certain` is
            false where a rival day of an act would give another status, and past the horizon.

        Raises:
            NotFound: No state or body is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            VagueDate: The date is vaguer than a day; ask `timeline`.
            InvalidDate: It is no date.
            BadQuery: The rules are not known.

        Example:
            >>> import cisrecords
            >>> georgia = cisrecords.load().membership("Georgia", on="2009-08-17")
            >>> georgia.status.value, georgia.notice.name
            ('member', 'GE notice-of-withdrawal charter-1993 2008-08-18')
        """
        return self._book.membership(state, on, rules=rules)

    def timeline(self, state: str, *, rules: Rules | str = CHARTER_RULES) -> tuple[Membership, ...]:
        """Tell every spell of one status of a state, oldest first.

        Args:
            state: The state by id, ISO code or any name; or an outside body, for an observer.
            rules: ``"charter"``, ``"participation"``, or a `Rules` of one's own.

        Returns:
            The spells, the time before any act included; a new one begins only where the status
            changes. Each tells notice and participation as of its last day.

        Raises:
            NotFound: No state or body is called so; the nearest are suggested.
            Ambiguous: The name fits more than one.
            BadQuery: The rules are not known.

        Example:
            >>> import cisrecords
            >>> for spell in cisrecords.load().timeline("Georgia"):
            ...     print(spell.status.value, spell.since, spell.until)
            none None 1993-12-02
            participant 1993-12-03 1994-04-18
            member 1994-04-19 2009-08-17
            former 2009-08-18 None
        """
        return self._book.timeline(state, rules=rules)

    def members(
        self,
        on: Day,
        status: MembershipStatus | str = MembershipStatus.MEMBER,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> query.States:
        """Tell which states have a status on a day.

        Args:
            on: A whole day.
            status: The status, or its text.
            rules: ``"charter"``, ``"participation"``, or a `Rules` of one's own.

        Returns:
            The states, by id; `find` can be called on them.

        Raises:
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is no date.
            BadQuery: The status or the rules are not known.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().members("2020-01-01", "associate").ids()
            ('TM',)
        """
        found = self._book.members(on, status, rules=rules)
        return attrs.evolve(self.states, records=found.records)

    def changes(
        self,
        since: Day | None = None,
        until: Day | None = None,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> tuple[Change, ...]:
        """Tell who changed status in a span of time, when, and by which act.

        Args:
            since: The first day, of any precision; none for no limit.
            until: The last day, of any precision; none for no limit.
            rules: ``"charter"``, ``"participation"``, or a `Rules` of one's own.

        Returns:
            The changes, by day and state; `Change.on` is the first day of the new status.

        Raises:
            InvalidDate: An end is no date.
            VagueDate: An end has no day that bounds it (``[..2008]`` as the first).
            BadQuery: The span is reversed, or the rules are not known.

        Example:
            >>> import cisrecords
            >>> for change in cisrecords.load().changes(since="2005", until="2010"):
            ...     print(change.name)
            2005-08-26 TM participant -> associate
            2009-08-18 GE member -> former
        """
        return self._book.changes(since, until, rules=rules)

    @cached_property
    def states(self) -> query.States:
        """The states, by id (ISO 3166-1 alpha-2); `States.find` asks them."""
        return query.States(self._records["states"], "states", self._retired, archive=self)

    @cached_property
    def bodies(self) -> query.Bodies:
        """The bodies, by id; the Commonwealth itself is ``cis``; `Bodies.find` asks them."""
        return query.Bodies(self._records["bodies"], "bodies", self._retired, archive=self)

    @cached_property
    def offices(self) -> query.Offices:
        """The offices, by id; `Offices.find` asks them."""
        return query.Offices(self._records["offices"], "offices", self._retired, archive=self)

    @cached_property
    def people(self) -> query.People:
        """The people, by id; `People.find` asks them."""
        return query.People(self._records["people"], "people", self._retired, archive=self)

    @cached_property
    def tenures(self) -> query.Tenures:
        """The tenures, by id; `Tenures.find` asks them."""
        return query.Tenures(self._records["tenures"], "tenures", self._retired, archive=self)

    @cached_property
    def instruments(self) -> query.Instruments:
        """The instruments, by id; `Instruments.find` asks them."""
        return query.Instruments(
            self._records["instruments"], "instruments", self._retired, archive=self
        )

    @cached_property
    def acts(self) -> query.Acts:
        """The acts, by day, undated last; `Acts.find` asks them."""
        return query.Acts(self._records["acts"], "acts", self._retired, archive=self)

    @cached_property
    def topics(self) -> query.Topics:
        """The topics, by id; `Topics.find` asks them."""
        return query.Topics(self._records["topics"], "topics", self._retired, archive=self)

    @cached_property
    def meetings(self) -> query.Meetings:
        """The meetings, by day, undated last; `Meetings.find` asks them."""
        return query.Meetings(self._records["meetings"], "meetings", self._retired, archive=self)

    @cached_property
    def claims(self) -> query.Claims:
        """The claims, by id; `Claims.find` asks them."""
        return query.Claims(self._records["claims"], "claims", self._retired, archive=self)

    @cached_property
    def sources(self) -> query.Sources:
        """The sources, by id; `Sources.find` asks them."""
        return query.Sources(self._records["sources"], "sources", self._retired, archive=self)

    @cached_property
    def cities(self) -> query.Cities:
        """The cities, by id, with their names by period; `Cities.find` asks them."""
        return query.Cities(self._records["cities"], "cities", self._retired, archive=self)

    def account(self, meeting: str, source: str) -> query.Account:
        """Tell what one source says of a meeting, and what it is silent about.

        Args:
            meeting: The id of a meeting.
            source: The id or the title of a source.

        Returns:
            The `Account`; its `silent` names the participants that others attest and this
            source does not list. Silence is not absence.

        Raises:
            NotFound: There is no such meeting or source; the nearest are suggested.
            Ambiguous: The name fits more than one.

        Example:
            >>> import cisrecords
            >>> cw = cisrecords.load()
            >>> cw.account("sc-08", "urdupoint-2020-11-19").silent
            ()
        """
        return query.account(self, meeting, source)

    def known_on(self, day: Day, *, undated: bool = False) -> "Commonwealth":
        """Return the records as the sources dated by some day support them.

        It shows how the evidence grew, not what people knew. Treaty texts and minutes without a
        date count from the day of the act; other undated sources are left out.

        Args:
            day: A whole day.
            undated: Whether to keep what only undated sources support.

        Returns:
            A narrower `Commonwealth`; its `knowledge` tells how much is left out, and a status
            asked of it is never certain.

        Raises:
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is no date.

        Example:
            >>> import cisrecords
            >>> then = cisrecords.load().known_on("2012-01-01")
            >>> then.membership("GE", on="2010-01-01").certain
            False
        """
        moment = PartialDate(day).as_day("known_on() is asked for one whole day")
        return Commonwealth(**query.known_on(self, moment, undated=undated))

    @cached_property
    def _book(self) -> StatusBook:
        return status.StatusBook(self)
