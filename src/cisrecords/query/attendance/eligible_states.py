"""Which states belonged to the Commonwealth when a meeting was held."""

import datetime

from cisrecords.dates import Period, Verdict, When
from cisrecords.law import Membership
from cisrecords.law.legal_archive import LegalArchive
from cisrecords.terms import MembershipStatus, Participation

__all__ = ["EligibleStates"]

_Days = tuple[datetime.date, datetime.date] | None


class EligibleStates:
    """The states that belonged, by day; each day is computed once."""

    def __init__(self, archive: LegalArchive) -> None:
        self._archive = archive
        self._book = book = archive.status_book
        self._known: dict[_Days, dict[str, Verdict]] = {}
        spells = {state: book.timeline(state) for state in archive.states.ids()}
        # States that never belonged, by any source, are left out of every day.
        self._steps = {
            state: [spell.since.as_day() for spell in timeline if spell.since is not None]
            for state, timeline in spells.items()
            if any(_may_belong(spell) for spell in timeline)
        }

    def on(self, when: When | None) -> dict[str, Verdict]:
        """Return the states that belonged when a meeting was held.

        It is `MAYBE` where a state belonged on some of the days only, or by some of the sources
        only, or the days are past the horizon of the acts.
        """
        days = _days(when)
        if days not in self._known:
            verdicts = {state: self._verdict(state, days) for state in self._steps}
            self._known[days] = {
                state: verdict for state, verdict in verdicts.items() if verdict is not Verdict.NO
            }
        return self._known[days]

    def is_suspended(self, state: str, when: When | None) -> bool:
        """Check whether the participation of a state was suspended when a meeting began."""
        days = _days(when)
        if days is None:
            return False
        membership = self._book.membership(state, days[0])
        return membership.participation is Participation.SUSPENDED

    def _verdict(self, state: str, days: _Days) -> Verdict:
        if days is None:
            return Verdict.MAYBE
        first, last = days
        steps = (step for step in self._steps[state] if first < step <= last)
        verdicts = {self._on(state, day) for day in {first, last, *steps}}
        return verdicts.pop() if len(verdicts) == 1 else Verdict.MAYBE

    def _on(self, state: str, day: datetime.date) -> Verdict:
        membership = self._book.membership(state, day)
        certain = all(status.belonging for status in _statuses(membership))
        if certain and not membership.certain:
            certain = not self._is_open(day)
        return Verdict.of(certain=certain, possible=_may_belong(membership))

    def _is_open(self, day: datetime.date) -> bool:
        """Check whether acts that would change the status may be missing from the dataset."""
        horizon = self._archive.horizon.get("acts")
        last = horizon.latest if horizon is not None else None
        return self._archive.knowledge is not None or (last is not None and day > last)


def _statuses(membership: Membership) -> list[MembershipStatus]:
    return [membership.status, *(rival.status for rival in membership.rivals)]


def _may_belong(membership: Membership) -> bool:
    return any(status.belonging for status in _statuses(membership))


def _days(when: When | None) -> _Days:
    """Return the first and last day; meetings are short, so that a missing end is the other one."""
    if when is None:
        return None
    first, last = (
        (when.start or when.end, when.end or when.start)
        if isinstance(when, Period)
        else (when, when)
    )
    earliest, latest = first and first.earliest, last and last.latest
    return None if earliest is None or latest is None else (earliest, latest)
