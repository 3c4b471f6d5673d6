"""How acts make the standing of a state to one text."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

import attrs

from cisrecords.archive import Archive
from cisrecords.law.eras import Era, Leave, day_of, eras, on_whole
from cisrecords.law.fixed_points import AGREEMENT, CHARTER, PROTOCOL, Law, article_of_leaving
from cisrecords.law.values import Reason
from cisrecords.records import Act
from cisrecords.terms import ActKind, Standing

__all__ = [
    "WHOLE",
    "StandingStep",
    "Treaty",
    "standing_steps",
    "treaty_of",
]

WHOLE = (AGREEMENT, PROTOCOL, CHARTER)
"""Ids of the texts that one leaves together: the Agreement, its Protocol and the Charter."""

_ALWAYS = datetime.date.min


@attrs.frozen(kw_only=True)
class Treaty:
    """What the rules need to know of a text.

    Attributes:
        instrument: Its id.
        signed: Ids of the texts whose signature counts for it.
        consented: Ids of the texts whose ratification or accession counts for it.
        in_force: The day by which it was in force; ``None`` where none is on record.
        ended: The first day on which it was in force no longer, if some source has one.
        by_consent: Whether it is known to bind by more than a signature: it entered into force,
            or some state consented to it.

    Example:
        >>> Treaty(instrument="cst-1992", signed=("cst-1992",), consented=("cst-1992",)).whole
        False
    """

    instrument: str
    signed: tuple[str, ...]
    consented: tuple[str, ...]
    in_force: datetime.date | None = None
    ended: datetime.date | None = None
    by_consent: bool = False

    @property
    def whole(self) -> bool:
        """Whether one leaves it by leaving the Commonwealth (Charter art. 9)."""
        return self.instrument in WHOLE

    @property
    def texts(self) -> tuple[str, ...]:
        """Ids of the texts on which an act counts for it, itself first."""
        return tuple(dict.fromkeys((self.instrument, *self.signed, *self.consented)))

    def bears(self, act: Act) -> bool:
        """Say whether an act bears on the standing.

        Args:
            act: An act.

        Returns:
            True for an act on the text; for one of `WHOLE` also for any on the Commonwealth.

        Example:
            >>> treaty = Treaty(instrument="cst-1992", signed=(), consented=())
            >>> treaty.bears(Act(id="a", state="GE", kind="withdrawal", instrument="cst-1992"))
            True
        """
        return on_whole(act) if self.whole else act.instrument == self.instrument


def treaty_of(archive: Archive, instrument: str) -> Treaty:
    """Read what the rules need to know off the records.

    The Agreement takes effect for each party from its ratification, and the Protocol is a part
    of it, so that ratifying the Agreement counts for both (Protocol of 21 December 1991).

    Args:
        archive: The records.
        instrument: Id of the text.

    Returns:
        The treaty.

    Example:
        >>> treaty_of(Archive(), CHARTER).in_force.isoformat()
        '1994-01-22'
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


@attrs.frozen
class StandingStep:
    """A day from which an act gives a state a standing.

    Attributes:
        on: The first day.
        status: The standing from that day; ``None`` where the act is only a further ground.
        reason: Why.

    Example:
        >>> StandingStep(datetime.date(2012, 9, 20), Standing.PARTY, Reason(text="in force")).status
        <Standing.PARTY: 'party'>
    """

    on: datetime.date
    status: Standing | None
    reason: Reason


def standing_steps(
    acts: Sequence[Act], treaty: Treaty, undated: frozenset[str] = frozenset()
) -> Iterator[StandingStep]:
    """Tell the days from which the acts of one state give it a standing to a text.

    Bound from the entry into force for the state, else from its deposit, else from its
    ratification or accession, and not before the text itself was in force; until a withdrawal
    takes effect, or the twelve months of a notice have run (for the Commonwealth: Charter
    arts. 7, 9 and 41).

    Args:
        acts: The acts of the state; one without a last day does not count.
        treaty: The text.
        undated: Ids of acts whose dates are only the span in which they must lie.

    Yields:
        The steps, in order within each time between two withdrawals.

    Example:
        >>> treaty = Treaty(instrument="x", signed=("x",), consented=("x",), in_force=_ALWAYS)
        >>> act = Act(id="a", state="BY", kind="deposit", instrument="x", date="1994-10-17")
        >>> [step.status.value for step in standing_steps([act], treaty)]
        ['consented', 'party']
    """
    steps = _in_force(acts, treaty, undated)
    if treaty.ended is None:
        yield from steps
    else:
        yield from (step for step in steps if step.on < treaty.ended)
        yield StandingStep(treaty.ended, Standing.FORMER, Reason(text="The text ended."))


def _in_force(
    acts: Sequence[Act], treaty: Treaty, undated: frozenset[str]
) -> Iterator[StandingStep]:
    for number, era in enumerate(eras(acts, treaty.bears)):
        steps = [
            *(step for act in era.acts for step in _of_act(act, treaty, undated)),
            *_bound(era, treaty, undated),
        ]
        yield from _never_down(sorted(steps, key=lambda step: step.on), again=number > 0)
        if era.leave is not None:
            yield _leave(era.leave, treaty)


def _never_down(steps: Iterable[StandingStep], *, again: bool) -> Iterator[StandingStep]:
    """Keep a lesser tie from undoing a greater one; who has left begins with a signature.

    A state that has suspended its part is bound all the same, and is told apart.
    """
    rank, now, suspended = 0, Standing.NONE, False
    for step in steps:
        status = step.status
        if status is Standing.SUSPENDED:
            suspended = True
            status = Standing.SUSPENDED if now is Standing.PARTY else None
        elif status is Standing.PARTY and suspended:
            status = Standing.SUSPENDED
        if status is not None and (status.rank < rank or (again and status in _FIRST)):
            status = None
        if status is not None:
            rank, now = status.rank, status
        yield attrs.evolve(step, status=status)


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
_TOLD_ELSEWHERE = (ActKind.ENTRY_INTO_FORCE, ActKind.WITHDRAWAL)


def _of_act(act: Act, treaty: Treaty, undated: frozenset[str]) -> Iterator[StandingStep]:
    about_it = act.instrument in treaty.texts
    shared = treaty.whole and (act.kind.notice or act.kind is ActKind.SUSPENSION)
    if act.kind in _TOLD_ELSEWHERE or not (about_it or shared):
        return
    standing = _BY_KIND.get(act.kind)
    if standing is Standing.CONSENTED and act.instrument not in treaty.consented:
        standing = None
    elif standing not in (Standing.SIGNATORY, Standing.SUSPENDED, Standing.CONSENTED):
        standing = standing if act.instrument == treaty.instrument else None
    yield StandingStep(day_of(act), standing, _reason(act, _told(act, undated)))


def _bound(era: Era, treaty: Treaty, undated: frozenset[str]) -> Iterator[StandingStep]:
    in_force = treaty.in_force or _ALWAYS
    found = [era.bound(text, in_force) for text in treaty.consented]
    bound = min((each for each in found if each), key=lambda each: each[1], default=None)
    if bound is None:
        return
    act, day = bound
    if act.kind is ActKind.ENTRY_INTO_FORCE:
        text = _told(act, undated)
    elif day != day_of(act):
        text = f"The text itself entered into force on {day}, and binds it from then."
    else:
        text = f"Bound from its {act.kind.value}: no entry into force for it is on record."
        if treaty.in_force is None:
            text += " Nor is that of the text itself."
    article = "Charter arts. 7 and 41" if treaty.instrument == CHARTER else None
    yield StandingStep(day, Standing.PARTY, _reason(act, text, article))
    if treaty.instrument == CHARTER:
        yield from _associate(era, day)


def _associate(era: Era, bound: datetime.date) -> Iterator[StandingStep]:
    """Tell the step from member to associate, who is not bound by the Charter as members are."""
    act = era.admitted(ActKind.ADMITTED_AS_ASSOCIATE)
    if act is not None and day_of(act) > bound:
        text = f"Admitted as an associate on {act.date}: a member no longer."
        yield StandingStep(day_of(act), Standing.FORMER, _reason(act, text, "Charter art. 8"))


def _leave(leave: Leave, treaty: Treaty) -> StandingStep:
    text = f"The withdrawal took effect on {leave.on}"
    if leave.act is leave.notice:
        text += "; no act of withdrawal is on record, the twelve months of the notice had run"
        if not treaty.whole:
            text += " (a term taken from Charter art. 9; that of this text is not on record)"
    text = f"{text}. {leave.act.note or ''}".strip()
    article = article_of_leaving(leave.act.instrument) if treaty.whole else None
    return StandingStep(leave.on, Standing.FORMER, _reason(leave.act, text, article))


_DEEDS = {
    ActKind.SIGNATURE: "Signature",
    ActKind.RESERVATION: "Reservation, declaration or special opinion",
    ActKind.DECLINED: "Declined",
    ActKind.ENTRY_INTO_FORCE: "In force for it",
    ActKind.INTERNAL_STEP: "Step of its own organs",
}


def _told(act: Act, undated: frozenset[str]) -> str:
    """Tell an act in a sentence, with what the record notes of it."""
    deed = _DEEDS.get(act.kind, act.kind.value.replace("-", " ").capitalize())
    when = "(no day of it is on record)" if act.id in undated else f"on {act.date}"
    return f"{deed} {when}{': ' + act.note if act.note else '.'}"


def _reason(act: Act, text: str, article: str | None = None) -> Reason:
    return Reason(act=act.id, article=article, text=text, cites=act.cites)
