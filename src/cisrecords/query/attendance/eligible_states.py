"""The roll of the Commonwealth: which states belonged to it when a meeting was held."""

import datetime

from cisrecords.dates import Period, Verdict, When
from cisrecords.law import Membership
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.terms import Participation

__all__ = ["EligibleStates"]

_Days = tuple[datetime.date, datetime.date] | None


class EligibleStates:
    """Which states belonged on which days; each day is worked out once.

    Args:
        archive: The records.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> "GE" in EligibleStates(cw).on(cisrecords.PartialDate("2009-08-18"))
        False
    """

    def __init__(self, archive: LegalArchive) -> None:
        self._archive = archive
        self._book = book = archive.book
        self._known: dict[_Days, dict[str, Verdict]] = {}
        spells = {state: book.timeline(state) for state in archive.states.ids()}
        # Those that never belonged, by whichever source, need not be asked for each day.
        self._turns = {
            state: [spell.since.as_day() for spell in found if spell.since is not None]
            for state, found in spells.items()
            if any(_may_belong(spell) for spell in found)
        }

    def on(self, when: When | None) -> dict[str, Verdict]:
        """Tell which states belonged when a meeting was held.

        Args:
            when: When it was held.

        Returns:
            The ids of the states that belonged, each with `YES`, or with `MAYBE` where not on
            every day that is meant, or not by every source, or past the horizon of the acts.

        Example:
            >>> import cisrecords
                >>> cw = cisrecords.load()
            >>> EligibleStates(cw).on(cisrecords.PartialDate("2009"))["GE"]
            <Verdict.MAYBE: 'maybe'>
        """
        days = _days(when)
        if days not in self._known:
            asked = {state: self._verdict(state, days) for state in self._turns}
            self._known[days] = {who: asked[who] for who in asked if asked[who] is not Verdict.NO}
        return self._known[days]

    def is_suspended(self, state: str, when: When | None) -> bool:
        """Say whether a state had suspended its part in the work when a meeting began.

        Args:
            state: Its id.
            when: When the meeting was held.

        Returns:
            False where the day is not known.

        Example:
            >>> import cisrecords
                >>> cw = cisrecords.load()
            >>> EligibleStates(cw).is_suspended("UA", cisrecords.PartialDate("2020"))
            True
        """
        days = _days(when)
        found = self._book.membership(state, days[0]) if days is not None else None
        return found is not None and found.participation is Participation.SUSPENDED

    def _verdict(self, state: str, days: _Days) -> Verdict:
        if days is None:
            return Verdict.MAYBE
        first, last = days
        turns = (turn for turn in self._turns[state] if first < turn <= last)
        verdicts = {self._on(state, day) for day in {first, last, *turns}}
        return verdicts.pop() if len(verdicts) == 1 else Verdict.MAYBE

    def _on(self, state: str, day: datetime.date) -> Verdict:
        found = self._book.membership(state, day)
        possible = _may_belong(found)
        certain = found.status.belonging and all(rival.status.belonging for rival in found.rivals)
        if certain and not found.certain:
            certain = not self._is_open(day)
        return Verdict.of(certain=certain, possible=possible)

    def _is_open(self, day: datetime.date) -> bool:
        """Say whether acts that would change it may be missing from the records."""
        horizon = self._archive.horizon.get("acts")
        last = horizon.latest if horizon is not None else None
        return self._archive.knowledge is not None or (last is not None and day > last)


def _may_belong(found: Membership) -> bool:
    statuses = (found.status, *(rival.status for rival in found.rivals))
    return any(status.belonging for status in statuses)


def _days(when: When | None) -> _Days:
    """Return the first and last day meant; meetings are short, so that one end stands for both."""
    if when is None:
        return None
    first, last = (
        (when.start or when.end, when.end or when.start)
        if isinstance(when, Period)
        else (when, when)
    )
    earliest, latest = first and first.earliest, last and last.latest
    return None if earliest is None or latest is None else (earliest, latest)
