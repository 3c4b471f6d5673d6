"""`TreatyBook`: what each state did about each instrument and body, collected once."""

import datetime
from collections.abc import Iterator
from functools import cached_property

import attrs

from cisrecords.archive import Archive
from cisrecords.archive.prose import reason_in_words
from cisrecords.dates import PartialDate, Period
from cisrecords.dates.words import list_in_words
from cisrecords.law.eras import on_whole, without_last_day
from cisrecords.law.fixed_points import FOUNDED, WHOLE
from cisrecords.law.status_book import StatusBook
from cisrecords.law.treaty import Treaty, TreatyTimeline, treaty_of, treaty_steps
from cisrecords.law.treaty_scenarios import parse_act_claim, treaty_scenarios
from cisrecords.records import Act, Meeting, Stance
from cisrecords.terms import ActKind
from cisrecords.terms import Stance as StanceTerm

__all__ = ["TreatyBook"]

_KINDS = {
    StanceTerm.SIGNED: (ActKind.SIGNATURE,),
    StanceTerm.SIGNED_WITH_RESERVATION: (ActKind.SIGNATURE, ActKind.RESERVATION),
    StanceTerm.DECLINED: (ActKind.DECLINED,),
}


class TreatyBook:
    """Answer what each state did about each instrument and body.

    A stance in the documents of a meeting counts as an act of its day: signing and declining as
    such, anything short of that as an announcement.

    Args:
        archive: The records.
        book: The book of statuses of the same records.

    Attributes:
        archive: The records.
        book: The book of statuses of the same records.

    Example:
        >>> TreatyBook(Archive(), StatusBook(Archive())).states_of("charter-1993")
        ()
    """

    def __init__(self, archive: Archive, book: StatusBook) -> None:
        self.archive = archive
        self.book = book
        self._timelines: dict[tuple[str, str], TreatyTimeline] = {}
        self._treaties: dict[str, Treaty] = {}

    @cached_property
    def last(self) -> datetime.date:
        """The last day to which acts are known: the horizon, else that of the last act."""
        horizon = self.archive.horizon.get("acts")
        if horizon is not None and (end := horizon.latest or horizon.earliest):
            return end
        days = (act.date.latest for act in self.archive.acts if act.date is not None)
        return max((day for day in days if day is not None), default=FOUNDED)

    @cached_property
    def _by_instrument(self) -> dict[str, dict[str, list[Act]]]:
        acts: dict[str, dict[str, list[Act]]] = {}
        for act in (*self.archive.acts, *self._stances()):
            if act.instrument is not None:
                acts.setdefault(act.instrument, {}).setdefault(act.state, []).append(act)
        for claim in self.archive.claims:
            parsed = parse_act_claim(claim)
            if parsed is not None and self.archive.states.with_id(parsed[0]) is not None:
                acts.setdefault(claim.about, {}).setdefault(parsed[0], [])
        return acts

    def _stances(self) -> Iterator[Act]:
        for meeting in self.archive.meetings:
            for adoption in meeting.adopted:
                for stance in adoption.stances:
                    for kind in _KINDS.get(stance.stance, (ActKind.ANNOUNCEMENT,)):
                        yield self._as_act(meeting, adoption.instrument, stance, kind)

    def _as_act(
        self, meeting: Meeting, instrument: str | None, stance: Stance, kind: ActKind
    ) -> Act:
        """Build the act that a stance is, on the last day of the meeting and with its id."""
        when = meeting.when.end if isinstance(meeting.when, Period) else meeting.when
        bodies = list_in_words([self.book.prose.name(each.body) for each in meeting.sessions])
        note = f"at a meeting of the {bodies}, {stance.stance.value.replace('-', ' ')}"
        reason = reason_in_words(stance)
        return Act(
            id=meeting.id,
            state=stance.participant,
            instrument=instrument,
            kind=kind,
            date=when,
            note=f"{note}: {reason.removesuffix('.')}." if reason else f"{note}.",
            cites=stance.cites,
        )

    def acts(self, state: str, instrument: str) -> tuple[Act, ...]:
        """Return what one state did about one instrument, stances included, undated last."""
        acts = self._by_instrument.get(instrument, {}).get(state, ())
        return tuple(sorted(acts, key=_order))

    def states_of(self, instrument: str) -> tuple[str, ...]:
        """Return the states on whose standing to an instrument something is on record."""
        counted = self._treaty(instrument).instruments
        return tuple(
            sorted({state for one in counted for state in self._by_instrument.get(one, ())})
        )

    def texts_of(self, state: str) -> tuple[str, ...]:
        """Return the instruments on which something about a state is on record."""
        known = {*self._by_instrument, *WHOLE} & set(self.archive.instruments.ids())
        return tuple(sorted(one for one in known if state in self.states_of(one)))

    def on_body(self, state: str, body: str) -> tuple[Act, ...]:
        """Return the acts of a state on a body."""
        return tuple(act for act in self._by_state.get(state, ()) if act.body == body)

    def tie(self, state: str, instrument: str) -> TreatyTimeline:
        """Return the standing of a state to an instrument on every day, derived once."""
        key = state, instrument
        if key not in self._timelines:
            self._timelines[key] = self._timeline(state, self._treaty(instrument))
        return self._timelines[key]

    def _timeline(self, state: str, treaty: Treaty) -> TreatyTimeline:
        own = [act for one in treaty.instruments for act in self.acts(state, one)]
        if treaty.whole:
            own += [act for act in self._by_state.get(state, ()) if on_whole(act)]
        acts = list(dict.fromkeys(own))
        undated = frozenset(act.id for act in acts if without_last_day(act))
        if not treaty.whole:  # As for a membership, an act on the whole counts by its day only.
            acts = [self._dated(act) for act in acts]
        steps = treaty_steps(acts, treaty, undated)
        scenarios = treaty_scenarios(self.archive, acts, treaty, state, self.last, self.book.prose)
        return TreatyTimeline(steps, scenarios, "No act on it is on record by then.")

    def _dated(self, act: Act) -> Act:
        """Return an act without a last day with the span in which it must lie, to the horizon."""
        if not without_last_day(act):
            return act
        instrument = self.archive.instruments.get(act.instrument) if act.instrument else None
        date = act.date or (instrument.date if instrument else None) or PartialDate(FOUNDED)
        begun = min(date.earliest or FOUNDED, self.last)
        return attrs.evolve(act, date=PartialDate(f"[{begun}..{self.last}]"))

    def _treaty(self, instrument: str) -> Treaty:
        if instrument not in self._treaties:
            self._treaties[instrument] = treaty_of(self.archive, instrument)
        return self._treaties[instrument]

    @cached_property
    def _by_state(self) -> dict[str, list[Act]]:
        acts: dict[str, list[Act]] = {}
        for act in self.archive.acts:
            acts.setdefault(act.state, []).append(act)
        return acts


def _order(act: Act) -> tuple[bool, int, str]:
    return (act.date is None, act.date.latest_ordinal if act.date else 0, act.id)
