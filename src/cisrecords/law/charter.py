"""The rules for the Commonwealth: how acts make the status of a state (`CHARTER_RULES`)."""

from collections.abc import Callable, Iterable, Iterator, Sequence

import attrs

from cisrecords.errors import BadQuery
from cisrecords.law.eras import CONSENT, Era, day_of, eras, leave_step, never_down
from cisrecords.law.fixed_points import (
    AGREEMENT,
    CHARTER,
    PROTOCOL,
    PROTOCOL_RULE,
    WHOLE,
    Law,
    article_of_leaving,
)
from cisrecords.law.timeline import Step
from cisrecords.law.values import act_reason, on_day
from cisrecords.names import did_you_mean
from cisrecords.records import Act
from cisrecords.terms import ActKind, MembershipStatus

__all__ = ["CHARTER_RULES", "PARTICIPATION_RULES", "Rules", "rules_named"]

_JOINING = CONSENT[-1]
_Steps = Iterator[Step[MembershipStatus]]


@attrs.frozen(eq=False)
class Rules:
    """Hold a way in which acts make a status; equal only to itself.

    Attributes:
        name: Its name, by which a question may ask for it.
        steps: A function from the acts of one state and the `Law` to the steps that follow,
            in any order; of two that fall on one day the later one counts.

    Example:
        >>> nobody = Rules("nobody", lambda *_: ())
        >>> nobody.name
        'nobody'
    """

    name: str
    steps: Callable[[Sequence[Act], Law], Iterable[Step[MembershipStatus]]]


def _charter(acts: Sequence[Act], law: Law) -> _Steps:
    for era in eras(acts):
        steps = [
            *_signature(era),
            *_observer(era),
            *_admission(era),
            *_agreement(era),
            *_associate(era),
            *_member(era, law),
        ]
        ordered = sorted(steps, key=lambda step: step.on)
        yield from never_down(ordered, lowering=(MembershipStatus.ASSOCIATE,))
        yield from _leave(era)


def _step(
    act: Act, status: MembershipStatus | None, article: str | None, text: str
) -> Step[MembershipStatus]:
    return Step(day_of(act), status, act_reason(act, text, article))


def _signature(era: Era) -> _Steps:
    act = era.first([ActKind.SIGNATURE], [AGREEMENT, PROTOCOL])
    if act:
        text = f"Signed {_title(act)} {_day(act)}; a signature alone does not bind."
        yield _step(act, MembershipStatus.SIGNATORY, PROTOCOL_RULE, text)


def _observer(era: Era) -> _Steps:
    act = era.admitted(ActKind.ADMITTED_AS_OBSERVER)
    if act:
        text = f"Admitted as an observer {on_day(act)}."
        article = "Charter art. 8; regulation of 13 October 2023"
        yield _step(act, MembershipStatus.OBSERVER, article, text)


def _admission(era: Era) -> _Steps:
    act = era.admitted(ActKind.ADMISSION)
    if act:
        text = f"An organ of the Commonwealth admitted it {on_day(act)}."
        yield _step(act, None, "Charter art. 7", text)


def _agreement(era: Era) -> _Steps:
    act = era.consent(AGREEMENT)
    if act:
        yield from _further(era, act, AGREEMENT)
        text = (
            f"{_deed(act)} the Agreement of 8 December 1991 {_day(act)}; the Protocol of "
            "21 December 1991 is by its own text part of the Agreement, so this counts for both."
        )
        yield _step(act, MembershipStatus.PARTICIPANT, PROTOCOL_RULE, text + _standing_in(act))


def _further(era: Era, act: Act, instrument: str) -> _Steps:
    """Build steps that are reasons only from the other acts of consent on an instrument."""
    for other in era.acts:
        if other.kind.consent and other.instrument == instrument and other is not act:
            text = f"{_deed(other)} {_title(other)} {_day(other)}."
            yield _step(other, None, None, text)


def _associate(era: Era) -> _Steps:
    act = era.admitted(ActKind.ADMITTED_AS_ASSOCIATE)
    if act:
        text = f"Admitted as an associate {on_day(act)}."
        yield _step(act, MembershipStatus.ASSOCIATE, "Charter art. 8", text)


def _member(era: Era, law: Law) -> _Steps:
    bound = era.bound(CHARTER, law.charter_in_force)
    if bound is None:
        return
    act, day = bound
    yield from _further(era, act, CHARTER)
    text = f"{_deed(act)} the Charter {on_day(act)}.{_standing_in(act)}"
    if day != day_of(act):
        text += f" The Charter itself entered into force on {day}, and binds from then."
    elif act.kind in _JOINING and day > law.charter_in_force:
        text += " The one year of art. 7 is not applied to the late ratifications of 1994."
    yield Step(day, MembershipStatus.MEMBER, act_reason(act, text, "Charter arts. 7 and 41"))


def _leave(era: Era) -> _Steps:
    if era.leave is not None:
        article = article_of_leaving(era.leave.act.instrument)
        yield leave_step(era.leave, MembershipStatus.FORMER, article)


def _participation(acts: Sequence[Act], _law: Law) -> _Steps:
    for era in eras(acts):
        yield from _observer(era)
        counted = [
            act
            for act in era.acts
            if act.kind is ActKind.ADMITTED_AS_ASSOCIATE
            or ((act.kind is ActKind.SIGNATURE or act.kind.consent) and act.instrument in WHOLE)
        ]
        if counted:
            first = counted[0]
            deed = first.kind.value.replace("-", " ")
            text = f"Counted as taking part from its {deed} {on_day(first)}."
            yield _step(first, MembershipStatus.MEMBER, None, text)
        for act in era.acts:
            if act.kind is ActKind.SUSPENSION:
                text = f"Suspended its part {on_day(act)}, and is not counted from then."
                yield _step(act, MembershipStatus.PARTICIPANT, None, text)
                break
        yield from _leave(era)


def _day(act: Act) -> str:
    """Return the day of an act in the form of the days in the title beside it."""
    return on_day(act, in_words=act.instrument != CHARTER)


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
"""Count a state (as ``MEMBER``) from signature or accession, associates included, until a
withdrawal takes effect or participation is suspended."""

_NAMED = {rules.name: rules for rules in (CHARTER_RULES, PARTICIPATION_RULES)}


def rules_named(rules: "Rules | str") -> Rules:
    """Return the rules of a name.

    Args:
        rules: ``"charter"``, ``"participation"``, or a `Rules` object of your own.

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
    name: object = rules
    if isinstance(name, str) and name in _NAMED:
        return _NAMED[name]
    reason = "rules are 'charter', 'participation' or a Rules object of your own"
    raise BadQuery("rules", rules, reason, did_you_mean(rules, _NAMED))
