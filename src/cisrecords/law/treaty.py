"""The rules for an instrument: how acts make the standing of a state to it."""

import datetime
from collections.abc import Iterable, Iterator, Sequence
from itertools import takewhile

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import PartialDate
from cisrecords.law.eras import Era, day_of, eras, leave_step, never_down, on_whole
from cisrecords.law.fixed_points import (
    AGREEMENT,
    CHARTER,
    PROTOCOL,
    WHOLE,
    Law,
    article_of_leaving,
)
from cisrecords.law.timeline import RivalTimelines, Scenario, Spell, Step, Vocabulary
from cisrecords.law.values import Reason, act_reason, on_day
from cisrecords.records import Act
from cisrecords.render import Printable
from cisrecords.terms import ActKind, Standing

__all__ = ["Treaty", "TreatyStatus", "TreatyTimeline", "treaty_of", "treaty_steps"]

_ALWAYS = datetime.date.min
_WORDS = Vocabulary(Standing.NONE, Standing.FORMER, "its standing")


@attrs.frozen(kw_only=True, repr=False)
class TreatyStatus(Printable):
    """The standing of a state to an instrument or a body on a day, and why.

    `since` and `until` bound the time through which it is bound, suspensions included.
    `maybe` is true where it is bound, applies the instrument, or sits, by any scenario.
    """

    standing: Standing
    since: PartialDate | None = None
    until: PartialDate | None = None
    certain: bool = True
    maybe: bool = False
    reasons: tuple[Reason, ...] = ()
    records: tuple[str, ...] = ()


@attrs.frozen(kw_only=True)
class Treaty:
    """What the rules need to know of an instrument."""

    instrument: str
    # Ids of the instruments whose signature, and whose ratification or accession, count for it.
    signed: tuple[str, ...]
    consented: tuple[str, ...]
    # The day by which it was in force, and the first on which it was no longer, where known.
    in_force: datetime.date | None = None
    ended: datetime.date | None = None
    # Whether it binds by more than a signature: it entered into force, or a state consented to it.
    by_consent: bool = False

    @property
    def whole(self) -> bool:
        """Whether a state leaves it by leaving the Commonwealth (Charter art. 9)."""
        return self.instrument in WHOLE

    @property
    def instruments(self) -> tuple[str, ...]:
        """Ids of the instruments on which an act counts for it, itself first."""
        return tuple(dict.fromkeys((self.instrument, *self.signed, *self.consented)))

    def bears(self, act: Act) -> bool:
        """Check whether an act counts: one on it, or for one of `WHOLE` any on the Commonwealth."""
        return on_whole(act) if self.whole else act.instrument == self.instrument


def treaty_of(archive: Archive, instrument: str) -> Treaty:
    """Read from the records what the rules need to know of an instrument.

    The Agreement takes effect for each party from its ratification, and the Protocol is a part
    of it, so that ratifying the Agreement counts for both (Protocol of 21 December 1991).
    """
    own = (instrument,)
    if instrument == CHARTER:
        day = Law.of(archive).charter_in_force
        return Treaty(instrument=instrument, signed=own, consented=own, in_force=day)
    if instrument in WHOLE:
        both = (AGREEMENT, PROTOCOL)
        consented = own if instrument == AGREEMENT else both
        return Treaty(instrument=instrument, signed=both, consented=consented, in_force=_ALWAYS)
    record = archive.instruments.get(instrument)
    date = record.in_force if record else None
    consents = {act.instrument for act in archive.acts if act.kind.consent}
    return Treaty(
        instrument=instrument,
        signed=own,
        consented=own,
        in_force=date.latest if date is not None else None,
        by_consent=date is not None or instrument in consents,
    )


def treaty_steps(
    acts: Iterable[Act], treaty: Treaty, undated: frozenset[str] = frozenset()
) -> Iterator[Step[Standing]]:
    """Build the steps by which the acts of one state give it a standing to an instrument.

    It is bound from the entry into force for the state, else from its deposit, else from its
    ratification or accession, and not before the instrument itself was in force; until a
    withdrawal takes effect, or the twelve months of a notice have run (for the Commonwealth:
    Charter arts. 7, 9 and 41). The dates of `undated` acts are only where these must lie.
    """
    steps = _steps_in_force(acts, treaty, undated)
    if treaty.ended is None:
        yield from steps
    else:
        yield from (step for step in steps if step.on < treaty.ended)
        yield Step(treaty.ended, Standing.FORMER, Reason(text="The instrument ended."))


def _steps_in_force(
    acts: Iterable[Act], treaty: Treaty, undated: frozenset[str]
) -> Iterator[Step[Standing]]:
    for number, era in enumerate(eras(acts, treaty.bears)):
        steps = [
            *(step for act in era.acts for step in _of_act(act, treaty, undated)),
            *_bound(era, treaty, undated),
        ]
        if number > 0:  # A state that has left begins again with a signature.
            steps = [_as_reason(step) if step.status in _FIRST else step for step in steps]
        yield from never_down(_suspended(sorted(steps, key=lambda step: step.on)))
        if era.leave is not None:
            term = " (a term taken from Charter art. 9; that of this instrument is not on record)"
            yield leave_step(
                era.leave,
                Standing.FORMER,
                article_of_leaving(era.leave.act.instrument) if treaty.whole else None,
                term="" if treaty.whole else term,
                note=era.leave.act.note,
            )


def _as_reason(step: Step[Standing]) -> Step[Standing]:
    return attrs.evolve(step, status=None)


def _suspended(steps: Iterable[Step[Standing]]) -> Iterator[Step[Standing]]:
    """Mark a party that has suspended its participation: it stays bound."""
    party = suspended = False
    for step in steps:
        if step.status is Standing.SUSPENDED:
            yield step if party else _as_reason(step)
            party, suspended = False, True
        elif step.status is Standing.PARTY and suspended:
            yield attrs.evolve(step, status=Standing.SUSPENDED)
        else:
            if step.status in (Standing.PARTY, Standing.FORMER):
                party = step.status is Standing.PARTY
            yield step


_FIRST = (Standing.INTERNAL, Standing.DECLINED)

_BY_KIND = {
    ActKind.SIGNATURE: Standing.SIGNATORY,
    ActKind.DECLINED: Standing.DECLINED,
    ActKind.RATIFICATION: Standing.CONSENTED,
    ActKind.ACCESSION: Standing.CONSENTED,
    ActKind.DEPOSIT: Standing.CONSENTED,
    ActKind.PROVISIONAL_APPLICATION: Standing.PROVISIONAL,
    ActKind.SUSPENSION: Standing.SUSPENDED,
    ActKind.INTERNAL_STEP: Standing.INTERNAL,
    ActKind.ANNOUNCEMENT: Standing.INTERNAL,
}
_SHARED = (Standing.SIGNATORY, Standing.SUSPENDED, Standing.CONSENTED)


def _of_act(act: Act, treaty: Treaty, undated: frozenset[str]) -> Iterator[Step[Standing]]:
    """Build the step of one act on its own day; `_bound` and `leave_step` build the others."""
    if act.kind in (ActKind.ENTRY_INTO_FORCE, ActKind.WITHDRAWAL):
        return
    on_commonwealth = treaty.whole and (act.kind.notice or act.kind is ActKind.SUSPENSION)
    if act.instrument not in treaty.instruments and not on_commonwealth:
        return
    standing = _BY_KIND.get(act.kind)
    if (standing is Standing.CONSENTED and act.instrument not in treaty.consented) or (
        standing not in _SHARED and act.instrument != treaty.instrument
    ):
        standing = None
    yield Step(day_of(act), standing, act_reason(act, _sentence(act, undated)))


def _bound(era: Era, treaty: Treaty, undated: frozenset[str]) -> Iterator[Step[Standing]]:
    in_force = treaty.in_force or _ALWAYS
    ways = (era.bound(instrument, in_force) for instrument in treaty.consented)
    bound = min((way for way in ways if way), key=lambda way: way[1], default=None)
    if bound is None:
        return
    act, day = bound
    if act.kind is ActKind.ENTRY_INTO_FORCE:
        text = _sentence(act, undated)
    elif day != day_of(act):
        text = f"The instrument itself entered into force on {day}, and binds it from then."
    else:
        deed = act.kind.value.replace("-", " ")
        text = f"Bound from its {deed}: no entry into force for it is on record."
        if treaty.in_force is None:
            text += " Nor is that of the instrument itself."
    article = "Charter arts. 7 and 41" if treaty.instrument == CHARTER else None
    yield Step(day, Standing.PARTY, act_reason(act, text, article))
    if treaty.instrument == CHARTER:
        yield from _associate(era, day)


def _associate(era: Era, bound: datetime.date) -> Iterator[Step[Standing]]:
    """Build the step from member to associate, who is not bound by the Charter as members are."""
    act = era.admitted(ActKind.ADMITTED_AS_ASSOCIATE)
    if act is not None and day_of(act) > bound:
        text = f"Admitted as an associate {on_day(act)}: a member no longer."
        yield Step(day_of(act), Standing.FORMER, act_reason(act, text, "Charter art. 8"))


_DEEDS = {
    ActKind.SIGNATURE: "Signature",
    ActKind.RESERVATION: "Reservation, declaration or special opinion",
    ActKind.DECLINED: "Declined",
    ActKind.ENTRY_INTO_FORCE: "In force for it",
    ActKind.INTERNAL_STEP: "Step of its own organs",
}


def _sentence(act: Act, undated: frozenset[str]) -> str:
    """Return an act and the note on it in a sentence."""
    deed = _DEEDS.get(act.kind, act.kind.value.replace("-", " ").capitalize())
    when = "(no day of it is on record)" if act.id in undated else on_day(act)
    return f"{deed} {when}{': ' + act.note if act.note else '.'}"


class TreatyTimeline:
    """The standing of one state to one instrument or body on every day."""

    def __init__(
        self,
        steps: Iterable[Step[Standing]],
        scenarios: Iterable[Scenario[Standing]],
        ground: str,
    ) -> None:
        self._timelines = RivalTimelines(steps, scenarios, _WORDS, Reason(text=ground))

    def on(self, day: datetime.date) -> TreatyStatus:
        """Return the standing of a day, with its reasons and its rivals."""
        answer = self._timelines.on(day)
        standing, rivals = answer.spell.status, answer.rivals
        conditions = (Reason(text=each.text, cites=each.scenario.cites) for each in rivals)
        acts = (reason.act for reason in answer.reasons if reason.act is not None)
        first, last = _ends(self._timelines.preferred.spells, answer.spell)
        return TreatyStatus(
            standing=standing,
            since=first.first,
            until=last.last,
            certain=not rivals,
            maybe=standing.tied or any(rival.status.tied for rival in rivals),
            reasons=(*answer.reasons, *dict.fromkeys(conditions)),
            records=tuple(dict.fromkeys((*acts, *(each.scenario.record for each in rivals)))),
        )


def _ends(
    spells: Sequence[Spell[Standing]], spell: Spell[Standing]
) -> tuple[Spell[Standing], Spell[Standing]]:
    """Return the first and the last spell through which the state is bound, or the spell itself."""
    if not spell.status.bound:
        return spell, spell
    place = spells.index(spell)
    before = list(takewhile(lambda each: each.status.bound, reversed(spells[:place])))
    after = list(takewhile(lambda each: each.status.bound, spells[place + 1 :]))
    return [spell, *before][-1], [spell, *after][-1]
