"""`TreatyBook`: what each state did about each text and body, gathered once from the records."""

import datetime
from collections.abc import Iterator
from functools import cached_property

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import PartialDate, Period
from cisrecords.law.alternatives import alternatives, parse_act_claim
from cisrecords.law.eras import on_whole
from cisrecords.law.standing import WHOLE, Treaty, standing_steps, treaty_of
from cisrecords.law.status_book import StatusBook
from cisrecords.law.treaty_timeline import TreatyTimeline
from cisrecords.records import Act, Meeting, Stance
from cisrecords.terms import ActKind
from cisrecords.terms import Stance as StanceWord

__all__ = ["TreatyBook"]

_FIRST = datetime.date(1991, 12, 8)
_KINDS = {
    StanceWord.SIGNED: (ActKind.SIGNATURE,),
    StanceWord.SIGNED_WITH_RESERVATION: (ActKind.SIGNATURE, ActKind.RESERVATION),
    StanceWord.DECLINED: (ActKind.DECLINED,),
}


class TreatyBook:
    """What each state did about each text and body.

    A stance in a meeting's papers is read as a step of its day: signing and declining as such,
    anything short of that as an announcement.

    Args:
        archive: The records.
        book: The status verbs over the same records.

    Attributes:
        archive: The records.
        book: The status verbs over them.

    Example:
        >>> TreatyBook(Archive(), StatusBook(Archive())).states_of("charter-1993")
        ()
    """

    def __init__(self, archive: Archive, book: StatusBook) -> None:
        self.archive = archive
        self.book = book
        self._ties: dict[tuple[str, str], TreatyTimeline] = {}
        self._treaties: dict[str, Treaty] = {}

    @cached_property
    def last(self) -> datetime.date:
        """The last day to which acts are known: the horizon, else that of the last act."""
        horizon = self.archive.horizon.get("acts")
        if horizon is not None and (end := horizon.latest or horizon.earliest):
            return end
        days = (act.date.latest for act in self.archive.acts if act.date is not None)
        return max((day for day in days if day is not None), default=_FIRST)

    @cached_property
    def _by_text(self) -> dict[str, dict[str, list[Act]]]:
        found: dict[str, dict[str, list[Act]]] = {}
        for act in (*self.archive.acts, *self._stances()):
            if act.instrument is not None:
                found.setdefault(act.instrument, {}).setdefault(act.state, []).append(act)
        for claim in self.archive.claims:
            told = parse_act_claim(claim)
            if told is not None and self.archive.states.with_id(told[0]) is not None:
                found.setdefault(claim.about, {}).setdefault(told[0], [])
        return found

    def _stances(self) -> Iterator[Act]:
        for meeting in self.archive.meetings:
            for adoption in meeting.adopted:
                for stance in adoption.stances:
                    for kind in _KINDS.get(stance.stance, (ActKind.ANNOUNCEMENT,)):
                        yield _as_act(meeting, adoption.instrument, stance, kind)

    def acts(self, state: str, instrument: str) -> tuple[Act, ...]:
        """Return what one state did about one text, stances included, undated last.

        Args:
            state: Id of the state.
            instrument: Id of the text.

        Returns:
            The acts, by day.

        Example:
            >>> TreatyBook(Archive(), StatusBook(Archive())).acts("GE", "charter-1993")
            ()
        """
        found = self._by_text.get(instrument, {}).get(state, ())
        return tuple(sorted(found, key=_order))

    def states_of(self, instrument: str) -> tuple[str, ...]:
        """Return the states on whose standing to a text something is on record.

        Args:
            instrument: Id of the text.

        Returns:
            The ids, in order; those whose acts count for the text by its own terms included.

        Example:
            >>> TreatyBook(Archive(), StatusBook(Archive())).states_of("charter-1993")
            ()
        """
        texts = self._treaty(instrument).texts
        return tuple(sorted({state for text in texts for state in self._by_text.get(text, ())}))

    def texts_of(self, state: str) -> tuple[str, ...]:
        """Return the texts on which something of a state is on record.

        Args:
            state: Id of the state.

        Returns:
            The ids, in order.

        Example:
            >>> TreatyBook(Archive(), StatusBook(Archive())).texts_of("GE")
            ()
        """
        known = {*self._by_text, *WHOLE} & set(self.archive.instruments.ids())
        return tuple(sorted(text for text in known if state in self.states_of(text)))

    def on_body(self, state: str, body: str) -> tuple[Act, ...]:
        """Return the acts of a state on a body.

        Args:
            state: Id of the state.
            body: Id of the body.

        Returns:
            The acts, by day, undated last.

        Example:
            >>> TreatyBook(Archive(), StatusBook(Archive())).on_body("UZ", "csto")
            ()
        """
        return tuple(act for act in self._by_state.get(state, ()) if act.body == body)

    def tie(self, state: str, instrument: str) -> TreatyTimeline:
        """Return the standing of a state to a text on every day; worked out once.

        Args:
            state: Id of the state.
            instrument: Id of the text.

        Returns:
            The tie.

        Example:
            >>> tie = TreatyBook(Archive(), StatusBook(Archive())).tie("GE", "charter-1993")
            >>> tie.on(_FIRST).standing.value
            'none'
        """
        key = state, instrument
        if key not in self._ties:
            self._ties[key] = self._made(state, self._treaty(instrument))
        return self._ties[key]

    def _made(self, state: str, treaty: Treaty) -> TreatyTimeline:
        own = [act for text in treaty.texts for act in self.acts(state, text)]
        if treaty.whole:
            own += [act for act in self._by_state.get(state, ()) if on_whole(act)]
        acts = list(dict.fromkeys(own))
        undated = frozenset(act.id for act in acts if act.date is None or act.date.latest is None)
        if not treaty.whole:  # As for a membership, what is on the whole counts by its day only.
            acts = [self._dated(act) for act in acts]
        steps = standing_steps(acts, treaty, undated)
        rivals = alternatives(self.archive, acts, treaty, state, self.last)
        return TreatyTimeline(steps, rivals, "No act on it is on record by then.")

    def _dated(self, act: Act) -> Act:
        """Give an act without a last day the span in which it must lie: up to the horizon."""
        if act.date is not None and act.date.latest is not None:
            return act
        text = self.archive.instruments.get(act.instrument) if act.instrument else None
        first = (act.date or (text.date if text else None) or PartialDate(_FIRST)).earliest
        begun = min(first or _FIRST, self.last)
        return attrs.evolve(act, date=PartialDate(f"[{begun}..{self.last}]"))

    def _treaty(self, instrument: str) -> Treaty:
        if instrument not in self._treaties:
            self._treaties[instrument] = treaty_of(self.archive, instrument)
        return self._treaties[instrument]

    @cached_property
    def _by_state(self) -> dict[str, list[Act]]:
        found: dict[str, list[Act]] = {}
        for act in self.archive.acts:
            found.setdefault(act.state, []).append(act)
        return found


def _order(act: Act) -> tuple[bool, int, str]:
    return (act.date is None, act.date.latest_ordinal if act.date else 0, act.id)


def _as_act(meeting: Meeting, instrument: str | None, stance: Stance, kind: ActKind) -> Act:
    """Read a stance as a step on the day of the meeting; its id is that of the meeting."""
    when = meeting.when.end if isinstance(meeting.when, Period) else meeting.when
    note = f"at {meeting.id}, {stance.stance.value}"
    return Act(
        id=meeting.id,
        state=stance.participant,
        instrument=instrument,
        kind=kind,
        date=when,
        note=f"{note}: {stance.reason}." if stance.reason else f"{note}.",
        cites=stance.cites,
    )
