"""Rules: how acts make a status. `CHARTER_RULES` are the Charter's own."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from cisrecords.errors import BadQuery
from cisrecords.law.eras import CONSENT, Era, day_of, eras
from cisrecords.law.fixed_points import AGREEMENT, CHARTER, PROTOCOL, Law, article_of_leaving
from cisrecords.law.values import Reason
from cisrecords.names import did_you_mean
from cisrecords.records import Act
from cisrecords.terms import ActKind, MembershipStatus

__all__ = ["CHARTER_RULES", "PARTICIPATION_RULES", "Rules", "Step", "rules_named"]

_JOINING = CONSENT[-1]


@attrs.frozen
class Step:
    """A day from which an act gives a state a status.

    Attributes:
        on: The first day.
        status: The status from that day; ``None`` where the act is only a further ground.
        reason: Why.

    Example:
        >>> Step(datetime.date(2009, 8, 18), MembershipStatus.FORMER, Reason(text="left")).on.year
        2009
    """

    on: datetime.date
    status: MembershipStatus | None
    reason: Reason


@attrs.frozen(eq=False)
class Rules:
    """A way in which acts make a status; equal only to itself.

    Attributes:
        name: Its name, as it is asked for.
        steps: A function from the acts of one state and the `Law` to the steps that follow,
            in any order; where two fall on one day the later one told goes last.

    Example:
        >>> nobody = Rules("nobody", lambda *_: ())
        >>> nobody.name
        'nobody'
    """

    name: str
    steps: Callable[[Sequence[Act], Law], Iterable[Step]]


def _charter(acts: Sequence[Act], law: Law) -> Iterator[Step]:
    for era in eras(acts):
        steps = [
            *_signature(era),
            *_observer(era),
            *_admission(era),
            *_agreement(era),
            *_associate(era),
            *_member(era, law),
        ]
        yield from _never_down(sorted(steps, key=lambda step: step.on))
        yield from _leave(era)


def _never_down(steps: Iterable[Step]) -> Iterator[Step]:
    """Keep a later, lesser tie from undoing a greater one; only an associate steps down."""
    rank = MembershipStatus.NONE.rank
    for step in steps:
        if step.status is None:
            yield step
        elif step.status is MembershipStatus.ASSOCIATE or step.status.rank >= rank:
            rank = step.status.rank
            yield step
        else:
            yield attrs.evolve(step, status=None)


def _step(act: Act, status: MembershipStatus | None, article: str | None, text: str) -> Step:
    return Step(
        day_of(act), status, Reason(act=act.id, article=article, text=text, cites=act.cites)
    )


def _signature(era: Era) -> Iterator[Step]:
    act = era.first([ActKind.SIGNATURE], [AGREEMENT, PROTOCOL])
    if act:
        text = f"Signed {_title(act)} on {act.date}; a signature alone does not bind."
        article = "Protocol of 21 December 1991 (in force for each party from its ratification)"
        yield _step(act, MembershipStatus.SIGNATORY, article, text)


def _observer(era: Era) -> Iterator[Step]:
    act = era.admitted(ActKind.ADMITTED_AS_OBSERVER)
    if act:
        text = f"Admitted as an observer on {act.date}."
        article = "Charter art. 8; regulation of 13 October 2023"
        yield _step(act, MembershipStatus.OBSERVER, article, text)


def _admission(era: Era) -> Iterator[Step]:
    act = era.admitted(ActKind.ADMISSION)
    if act:
        text = f"An organ of the Commonwealth admitted it on {act.date}."
        yield _step(act, None, "Charter art. 7", text)


def _agreement(era: Era) -> Iterator[Step]:
    act = era.consent(AGREEMENT)
    if act:
        yield from _further(era, act, AGREEMENT)
        text = (
            f"{_deed(act)} the Agreement of 8 December 1991 on {act.date}; the Protocol of "
            "21 December 1991 is by its own text part of the Agreement, so this counts for both."
        )
        article = "Protocol of 21 December 1991 (in force for each party from its ratification)"
        yield _step(act, MembershipStatus.PARTICIPANT, article, text + _standing_in(act))


def _further(era: Era, act: Act, instrument: str) -> Iterator[Step]:
    """Tell the other acts of consent on an instrument, as grounds beside the deciding one."""
    for other in era.acts:
        if other.kind.consent and other.instrument == instrument and other is not act:
            text = f"{_deed(other)} {_title(other)} on {other.date}."
            yield _step(other, None, None, text)


def _associate(era: Era) -> Iterator[Step]:
    act = era.admitted(ActKind.ADMITTED_AS_ASSOCIATE)
    if act:
        text = f"Admitted as an associate on {act.date}."
        yield _step(act, MembershipStatus.ASSOCIATE, "Charter art. 8", text)


def _member(era: Era, law: Law) -> Iterator[Step]:
    bound = era.bound(CHARTER, law.charter_in_force)
    if bound is None:
        return
    act, day = bound
    yield from _further(era, act, CHARTER)
    text = f"{_deed(act)} the Charter on {act.date}.{_standing_in(act)}"
    if day != day_of(act):
        text += f" The Charter itself entered into force on {day}, and binds from then."
    elif act.kind in _JOINING and day > law.charter_in_force:
        text += " The one year of art. 7 is not applied to the late ratifications of 1994."
    reason = Reason(act=act.id, article="Charter arts. 7 and 41", text=text, cites=act.cites)
    yield Step(day, MembershipStatus.MEMBER, reason)


def _leave(era: Era) -> Iterator[Step]:
    leave = era.leave
    if leave is None:
        return
    text = f"The withdrawal took effect on {leave.on}"
    if leave.act is leave.notice:
        text += "; no act of withdrawal is on record, the twelve months of the notice had run"
    article = article_of_leaving(leave.act.instrument)
    reason = Reason(act=leave.act.id, article=article, text=f"{text}.", cites=leave.act.cites)
    yield Step(leave.on, MembershipStatus.FORMER, reason)


def _participation(acts: Sequence[Act], _law: Law) -> Iterator[Step]:
    for era in eras(acts):
        yield from _observer(era)
        counted = [
            act
            for act in era.acts
            if act.kind is ActKind.ADMITTED_AS_ASSOCIATE
            or (
                (act.kind is ActKind.SIGNATURE or act.kind.consent)
                and act.instrument in (AGREEMENT, PROTOCOL, CHARTER)
            )
        ]
        if counted:
            text = f"Counted as taking part from its {counted[0].kind.value} on {counted[0].date}."
            yield _step(counted[0], MembershipStatus.MEMBER, None, text)
        for act in era.acts:
            if act.kind is ActKind.SUSPENSION:
                text = f"Suspended its part on {act.date}, and is not counted from then."
                yield _step(act, MembershipStatus.PARTICIPANT, None, text)
                break
        yield from _leave(era)


def _title(act: Act) -> str:
    titles = {AGREEMENT: "the Agreement of 8 December 1991", CHARTER: "the Charter"}
    return titles.get(str(act.instrument), "the Protocol of 21 December 1991")


_DEEDS = {
    ActKind.RATIFICATION: "Ratification of",
    ActKind.ACCESSION: "Accession to",
    ActKind.DEPOSIT: "Deposit of the instrument of consent to",
    ActKind.ENTRY_INTO_FORCE: "Entry into force for the state of",
}


def _deed(act: Act) -> str:
    return _DEEDS[act.kind]


def _standing_in(act: Act) -> str:
    return " No deposit is on record, so this day stands for it." if act.kind in _JOINING else ""


CHARTER_RULES = Rules("charter", _charter)
"""The Charter's own rules (arts. 7 to 9 and 41, and the Protocol of 21 December 1991)."""

PARTICIPATION_RULES = Rules("participation", _participation)
"""Counted (as ``MEMBER``) from signature or accession, associates included, until a withdrawal
takes effect or participation is suspended."""

_NAMED = {rules.name: rules for rules in (CHARTER_RULES, PARTICIPATION_RULES)}


def rules_named(rules: "Rules | str") -> Rules:
    """Return rules by their name.

    Args:
        rules: ``"charter"``, ``"participation"``, or rules of one's own.

    Returns:
        The rules.

    Raises:
        BadQuery: No rules have this name.

    Example:
        >>> rules_named("charter").name
        'charter'
    """
    if isinstance(rules, Rules):
        return rules
    named: object = rules
    if isinstance(named, str) and named in _NAMED:
        return _NAMED[named]
    reason = "rules are 'charter', 'participation' or a Rules object of your own"
    raise BadQuery("rules", rules, reason, did_you_mean(rules, _NAMED))
