"""The other readings of what one state did about one text: by claims, vague days and gaps."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

import attrs

from cisrecords.archive import Archive
from cisrecords.dates import PartialDate
from cisrecords.errors import InvalidDate
from cisrecords.evidence import EXISTS, Citation, Claim
from cisrecords.law.eras import eras
from cisrecords.law.scenarios import scenarios
from cisrecords.law.standing import Treaty, standing_steps
from cisrecords.law.treaty_timeline import Alternative
from cisrecords.records import Act
from cisrecords.terms import ActKind

__all__ = ["alternatives", "parse_act_claim"]

_FIRST = datetime.date(1991, 12, 8)
_ENDED = ("ended", "terminated")


def alternatives(
    archive: Archive, acts: Sequence[Act], treaty: Treaty, state: str, last: datetime.date
) -> Iterator[Alternative]:
    """Tell every way in which the standing of a state to a text may be another one.

    Args:
        archive: The records.
        acts: The acts of the state.
        treaty: The text.
        state: Id of the state.
        last: The last day to which acts are known.

    Yields:
        A reading for each rival or vague day of an act, each disputed act, each act that some
        source alone tells of, each other day of the text's own entry into force, each signature
        of whose ratification nothing is on record, and each notice whose term is not.

    Example:
        >>> treaty = Treaty(instrument="x", signed=("x",), consented=("x",))
        >>> [rival.text for rival in alternatives(Archive(), (), treaty, "GE", _FIRST)]
        ['the text itself had not entered into force, of which no day is on record']
    """
    for scenario in scenarios(acts, archive.claims_about, treaty.bears):
        made = scenario.acts
        yield _rival(scenario.text, scenario.act.id, scenario.cites, made, treaty)
    claims = archive.claims_about(treaty.instrument)
    text = archive.instruments.get(treaty.instrument)
    first = min((text.date.earliest if text and text.date else None) or _FIRST, last)
    yield from _of_undated(acts, treaty, last)
    for claim in claims:
        yield from _of_claim(archive, claim, acts, treaty, state, (first, last))
    if not treaty.whole:
        yield from _of_force(archive, acts, treaty, claims)
        if not any(_denies_consent(claim, state) for claim in claims):
            yield from _of_consent(acts, treaty)
        yield from _of_notices(acts, treaty)


def _rival(
    text: str, record: str, cites: tuple[Citation, ...], acts: Sequence[Act], treaty: Treaty
) -> Alternative:
    steps = tuple(standing_steps(acts, treaty))
    return Alternative(text=text, record=record, cites=cites, steps=steps)


def _of_undated(acts: Sequence[Act], treaty: Treaty, last: datetime.date) -> Iterator[Alternative]:
    for act in acts:
        if act.date is None or act.date.latest is None:
            rest = [other for other in acts if other is not act]
            first = (act.date.earliest if act.date else None) or _FIRST
            for day in sorted({min(first, last), last}):
                text = f"{act.name}, of which no day is on record, was on {day}"
                moved = attrs.evolve(act, date=PartialDate(day))
                yield _rival(text, act.id, act.cites, [*rest, moved], treaty)


def parse_act_claim(claim: Claim) -> tuple[str, ActKind, str] | None:
    """Read which act of which state a claim about a text tells of.

    Args:
        claim: A claim, with a field such as ``acts[UZ.ratification].date``.

    Returns:
        The id of the state, the kind of act, and the field of it; ``None`` for other claims.

    Example:
        >>> field = "acts[UZ.signature].exists"
        >>> claim = Claim(id="c", about="x", field=field, value="no", cites="s")
        >>> parse_act_claim(claim)
        ('UZ', <ActKind.SIGNATURE: 'signature'>, 'exists')
    """
    state, kind = claim.path.act or ("", "")
    field = claim.path.rest
    if not state or field is None or kind not in tuple(ActKind):
        return None
    return state, ActKind(kind), field.text


def _of_claim(
    archive: Archive,
    claim: Claim,
    acts: Sequence[Act],
    treaty: Treaty,
    state: str,
    span: tuple[datetime.date, datetime.date],
) -> Iterator[Alternative]:
    told = parse_act_claim(claim)
    if told is None or told[0] != state:
        return
    _, kind, field = told
    same = [act for act in acts if act.kind is kind and act.instrument == treaty.instrument]
    rest = [act for act in acts if act not in same]
    deed = f"the {kind.value} of {treaty.instrument}"
    who = ", ".join(cite.source for cite in claim.cites)
    if field == "date" and any(archive.acts.with_id(act.id) is not None for act in same):
        return  # It counts as a claim about the act itself.
    if claim.denies and same:
        text = f"{deed} did not take place, by {who}"
        yield _rival(text, claim.id, claim.cites, rest, treaty)
    elif (claim.affirms and not same) or field == "date":
        text = f"{deed} took place, by {who}"
        days: Iterable[datetime.date] = span
        if field == "date":
            text, days = f"{deed} was on {claim.value}, by {who}", _ends(_date(claim.value))
        for day in days:
            act = Act(
                id=claim.id,
                state=state,
                instrument=treaty.instrument,
                kind=kind,
                date=PartialDate(day),
                cites=claim.cites,
            )
            yield _rival(text, claim.id, claim.cites, [*rest, act], treaty)


def _of_force(
    archive: Archive, acts: Sequence[Act], treaty: Treaty, claims: Iterable[Claim]
) -> Iterator[Alternative]:
    """Tell the other days on which the text itself may have entered into force, or ended."""
    record = archive.instruments.get(treaty.instrument)
    cites = record.cites if record else ()
    if treaty.in_force is None:
        text = "the text itself had not entered into force, of which no day is on record"
        never = attrs.evolve(treaty, in_force=datetime.date.max)
        yield _rival(text, treaty.instrument, cites, acts, never)
    elif record is not None and record.in_force is not None and not record.in_force.is_day:
        first = record.in_force.earliest or _FIRST
        text = f"the text itself was in force from {first}, of which only {record.in_force} is told"
        yield _rival(text, treaty.instrument, cites, acts, attrs.evolve(treaty, in_force=first))
    for claim in claims:
        who = ", ".join(cite.source for cite in claim.cites)
        if claim.field == "in_force":
            text = f"the text itself entered into force on {claim.value}, by {who}"
            for day in _ends(_date(claim.value)):
                other = attrs.evolve(treaty, in_force=day)
                yield _rival(text, claim.id, claim.cites, acts, other)
        elif claim.field == "status" and claim.value in _ENDED:
            text = f"the text ended ({claim.as_of or 'no day told'}), by {who}"
            day = (claim.as_of.latest if claim.as_of else None) or _FIRST
            yield _rival(text, claim.id, claim.cites, acts, attrs.evolve(treaty, ended=day))


def _denies_consent(claim: Claim, state: str) -> bool:
    told = parse_act_claim(claim)
    if told is None or not claim.denies:
        return False
    about, kind, field = told
    return (about, field) == (state, EXISTS) and kind in ActKind.consent


def _of_consent(acts: Sequence[Act], treaty: Treaty) -> Iterator[Alternative]:
    """Tell what would be if who signed consented, too: that nothing is on record denies nothing."""
    for era in eras(acts, treaty.bears) if treaty.by_consent else ():
        signed = era.first([ActKind.SIGNATURE], treaty.signed)
        if signed is None or any(map(era.consent, treaty.consented)):
            continue
        text = f"it consented to {treaty.instrument}, of which nothing is on record"
        done = attrs.evolve(signed, kind=ActKind.RATIFICATION)
        yield _rival(text, signed.id, signed.cites, [*acts, done], treaty)


def _of_notices(acts: Sequence[Act], treaty: Treaty) -> Iterator[Alternative]:
    """Tell what would be if a notice had another term than the twelve months that are taken."""
    for era in eras(acts, treaty.bears):
        leave = era.leave
        if leave is None or leave.act is not leave.notice:
            continue
        notice = leave.act
        rest = [act for act in acts if act.id != notice.id]
        text = f"the {notice.kind.value} of {notice.date} took effect at once"
        done = attrs.evolve(notice, kind=ActKind.WITHDRAWAL)
        yield _rival(text, notice.id, notice.cites, [*rest, done], treaty)
        text = f"the {notice.kind.value} of {notice.date} has not taken effect"
        yield _rival(text, notice.id, notice.cites, rest, treaty)


def _date(text: str) -> PartialDate | None:
    try:
        return PartialDate(text)
    except InvalidDate:
        return None


def _ends(date: PartialDate | None) -> list[datetime.date]:
    """Tell the first and last day that a date allows; none where it is no date."""
    if date is None:
        return []
    ends = (date.earliest or date.latest, date.latest or date.earliest)
    return sorted({day for day in ends if day is not None})
