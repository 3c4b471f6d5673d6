"""The verbs of status: the legal relation of a state to the Commonwealth."""

from __future__ import annotations

from cisrecords import query, records
from cisrecords.dates import Day
from cisrecords.law import CHARTER_RULES, Change, Membership, Rules
from cisrecords.query.find.context import Context
from cisrecords.terms import MembershipStatus

__all__ = ["LawVerbs"]


class LawVerbs(Context):
    """The verbs about the status of a state, its spells and its changes."""

    def membership(
        self,
        state: records.State | records.Body | str,
        on: Day,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> Membership:
        """Return the status of a state on a day, with its reasons (Charter arts. 7 to 9, 41).

        Args:
            state: The state, its id, ISO code or any name; or an outside body, for an observer.
            on: A whole day: an EDTF string such as ``"2009-08-17"``, a `PartialDate`, a date, or
                a moment at midnight (a datetime, of pandas and numpy, too).
            rules: ``"charter"``, ``"participation"``, or your own `Rules`.

        Returns:
            Its `Membership`, with the acts, articles and sources that it follows from. `certain` is
            false where a rival day of an act would give another status, and past the horizon.

        Raises:
            NotFound: No state or body has this name; the nearest are suggested.
            Ambiguous: The name fits more than one.
            VagueDate: The date is vaguer than a day; use `timeline`.
            InvalidDate: It is not a date.
            BadQuery: The rules are not known.

        Example:
            >>> import cisrecords
            >>> georgia = cisrecords.load().membership("Georgia", on="2009-08-17")
            >>> georgia.status.value, georgia.notice.name
            ('member', 'GE notice-of-withdrawal charter-1993 2008-08-18')
        """
        return self.status_book.membership(state, on, rules=rules)

    def timeline(
        self, state: records.State | records.Body | str, *, rules: Rules | str = CHARTER_RULES
    ) -> tuple[Membership, ...]:
        """List the spells of a state, each the time of one status, oldest first.

        Args:
            state: The state, its id, ISO code or any name; or an outside body, for an observer.
            rules: ``"charter"``, ``"participation"``, or your own `Rules`.

        Returns:
            The spells, beginning with the time before any act; a new one begins only where the
            status changes. Each has its notice and participation as of its last day.

        Raises:
            NotFound: No state or body has this name; the nearest are suggested.
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
        return self.status_book.timeline(state, rules=rules)

    def members(
        self,
        on: Day,
        status: MembershipStatus | str = MembershipStatus.MEMBER,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> query.States:
        """List the states that have a status on a day.

        Args:
            on: A whole day.
            status: The status, or its string.
            rules: ``"charter"``, ``"participation"``, or your own `Rules`.

        Returns:
            The states, by id; they have `States.find`.

        Raises:
            VagueDate: The date is vaguer than a day.
            InvalidDate: It is not a date.
            BadQuery: The status or the rules are not known.

        Example:
            >>> import cisrecords
            >>> cisrecords.load().members("2020-01-01", "associate").ids()
            ('TM',)
        """
        found = self.status_book.members(on, status, rules=rules)
        return self.states._part(found.records)  # noqa: SLF001 - collections of one class

    def changes(
        self,
        since: Day | None = None,
        until: Day | None = None,
        *,
        rules: Rules | str = CHARTER_RULES,
    ) -> tuple[Change, ...]:
        """List the changes of status in a span of time, with the acts that made them.

        Args:
            since: The first day, of any precision; none for no limit.
            until: The last day, of any precision; none for no limit.
            rules: ``"charter"``, ``"participation"``, or your own `Rules`.

        Returns:
            The changes, by day and state; `Change.on` is the first day of the new status.

        Raises:
            InvalidDate: An end is not a date.
            VagueDate: An end has no day that bounds it (``[..2008]`` as the first).
            BadQuery: The span is reversed, or the rules are not known.

        Example:
            >>> import cisrecords
            >>> for change in cisrecords.load().changes(since="2005", until="2010"):
            ...     print(change.name)
            2005-08-26 TM participant -> associate
            2009-08-18 GE member -> former
        """
        return self.status_book.changes(since, until, rules=rules)
