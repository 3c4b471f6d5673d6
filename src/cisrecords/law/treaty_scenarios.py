"""The scenarios for one state and one instrument: by claims, vague days and gaps."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

import attrs

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import PartialDate
from cisrecords.dates.words import date_phrase
from cisrecords.evidence import EXISTS, Citation, Claim
from cisrecords.law.eras import eras, without_last_day
from cisrecords.law.fixed_points import FOUNDED
from cisrecords.law.scenarios import (
    moved,
    parse_date,
    possible_days,
    scenarios,
    without,
)
from cisrecords.law.timeline import Scenario
from cisrecords.law.treaty import Treaty, treaty_steps
from cisrecords.law.values import on_day
from cisrecords.records import Act
from cisrecords.terms import ActKind, Standing

__all__ = ["parse_act_claim", "treaty_scenarios"]

_ENDED = ("ended", "terminated")


def treaty_scenarios(
    archive: Archive,
    acts: Sequence[Act],
    treaty: Treaty,
    state: str,
    last: datetime.date,
    prose: Prose | None = None,
) -> Iterator[Scenario[Standing]]:
    """Build every scenario by which a state may have another standing to an instrument.

    Besides those of `scenarios`: acts without a day, acts that claims on the instrument state or
    deny, other days of its entry into force, its end, consents of which nothing is on record,
    and notices whose term is not. `last` is the last day to which acts are known.
    """
    words = prose or Prose(archive)
    yield from scenarios(
        acts,
        archive.claims_about,
        lambda others: treaty_steps(others, treaty),
        treaty.bears,
        words,
    )
    claims = archive.claims_about(treaty.instrument)
    record = archive.instruments.get(treaty.instrument)
    first = min((record.date.earliest if record and record.date else None) or FOUNDED, last)
    yield from _undated(words, acts, treaty, last)
    for claim in claims:
        yield from _by_act_claim(words, archive, claim, acts, treaty, state, (first, last))
    if not treaty.whole:
        yield from _by_force(words, archive, acts, treaty, claims)
        if not any(_denies_consent(claim, state) for claim in claims):
            yield from _by_consent(words, acts, treaty)
        yield from _by_notices(words, acts, treaty)


def _scenario(
    text: str, record: str, cites: tuple[Citation, ...], acts: Iterable[Act], treaty: Treaty
) -> Scenario[Standing]:
    return Scenario(lambda: text, record, cites, tuple(treaty_steps(acts, treaty)))


def _undated(
    prose: Prose, acts: Sequence[Act], treaty: Treaty, last: datetime.date
) -> Iterator[Scenario[Standing]]:
    for act in acts:
        if without_last_day(act):
            first = (act.date.earliest if act.date else None) or FOUNDED
            deed = f"the {prose.deed(act.kind, act.instrument or act.body)}"
            for day in sorted({min(first, last), last}):
                text = f"{deed}, of which no day is on record, was {_on(day)}"
                yield _scenario(text, act.id, act.cites, moved(acts, act, day), treaty)


def parse_act_claim(claim: Claim) -> tuple[str, ActKind, str] | None:
    """Return the state, the kind of act and the field of a claim like ``acts[UZ.deposit].date``."""
    state, kind = claim.path.act or ("", "")
    field = claim.path.rest
    if not state or field is None or kind not in tuple(ActKind):
        return None
    return state, ActKind(kind), field.text


def _by_act_claim(
    prose: Prose,
    archive: Archive,
    claim: Claim,
    acts: Sequence[Act],
    treaty: Treaty,
    state: str,
    span: tuple[datetime.date, datetime.date],
) -> Iterator[Scenario[Standing]]:
    parsed = parse_act_claim(claim)
    if parsed is None or parsed[0] != state:
        return
    _, kind, field = parsed
    same = [act for act in acts if act.kind is kind and act.instrument == treaty.instrument]
    rest = [act for act in acts if act not in same]
    deed = f"the {prose.deed(kind, treaty.instrument)}"
    who = f"according to {prose.sources(claim.cites)}"
    if field == "date" and any(archive.acts.with_id(act.id) is not None for act in same):
        return  # It counts as a claim about the act itself.
    if claim.denies and same:
        text = f"{deed} did not take place, {who}"
        yield _scenario(text, claim.id, claim.cites, rest, treaty)
    elif (claim.affirms and not same) or field == "date":
        text, days = f"{deed} took place, {who}", list(span)
        if field == "date":
            text, days = f"{deed} was {_claimed(claim)}, {who}", _days(claim)
        for day in days:
            act = Act(
                id=claim.id,
                state=state,
                instrument=treaty.instrument,
                kind=kind,
                date=PartialDate(day),
                cites=claim.cites,
            )
            yield _scenario(text, claim.id, claim.cites, [*rest, act], treaty)


def _by_force(
    prose: Prose, archive: Archive, acts: Sequence[Act], treaty: Treaty, claims: Iterable[Claim]
) -> Iterator[Scenario[Standing]]:
    """Build the scenarios of the days on which the instrument entered into force, or ended."""
    record = archive.instruments.get(treaty.instrument)
    cites = record.cites if record else ()
    if treaty.in_force is None:
        text = "the instrument itself had not entered into force, of which no day is on record"
        never = attrs.evolve(treaty, in_force=datetime.date.max)
        yield _scenario(text, treaty.instrument, cites, acts, never)
    elif record is not None and record.in_force is not None and not record.in_force.is_day:
        first = record.in_force.earliest or FOUNDED
        known = f"whose entry into force is known only to be {date_phrase(record.in_force)}"
        text = f"the instrument itself, {known}, entered into force {_on(first)}"
        early = attrs.evolve(treaty, in_force=first)
        yield _scenario(text, treaty.instrument, cites, acts, early)
    for claim in claims:
        who = f"according to {prose.sources(claim.cites)}"
        if claim.field == "in_force":
            text = f"the instrument itself entered into force {_claimed(claim)}, {who}"
            for day in _days(claim):
                other = attrs.evolve(treaty, in_force=day)
                yield _scenario(text, claim.id, claim.cites, acts, other)
        elif claim.field == "status" and claim.value in _ENDED:
            when = date_phrase(claim.as_of) if claim.as_of else "on a day that is not known"
            text = f"the instrument ended {when}, {who}"
            day = (claim.as_of.latest if claim.as_of else None) or FOUNDED
            ended = attrs.evolve(treaty, ended=day)
            yield _scenario(text, claim.id, claim.cites, acts, ended)


def _denies_consent(claim: Claim, state: str) -> bool:
    parsed = parse_act_claim(claim)
    if parsed is None or not claim.denies:
        return False
    about, kind, field = parsed
    return (about, field) == (state, EXISTS) and kind in ActKind.consent


def _by_consent(prose: Prose, acts: Sequence[Act], treaty: Treaty) -> Iterator[Scenario[Standing]]:
    """Build the scenarios in which a signatory consented, too: no record is no denial."""
    for era in eras(acts, treaty.bears) if treaty.by_consent else ():
        signed = era.first([ActKind.SIGNATURE], treaty.signed)
        if signed is None or any(map(era.consent, treaty.consented)):
            continue
        text = f"it consented to the {prose.name(treaty.instrument)}, of which nothing is on record"
        consent = attrs.evolve(signed, kind=ActKind.RATIFICATION)
        yield _scenario(text, signed.id, signed.cites, [*acts, consent], treaty)


def _by_notices(prose: Prose, acts: Sequence[Act], treaty: Treaty) -> Iterator[Scenario[Standing]]:
    """Build the scenarios in which a notice has another term than the twelve months taken."""
    for era in eras(acts, treaty.bears):
        leave = era.leave
        if leave is None or leave.act is not leave.notice:
            continue
        notice = leave.act
        rest = without(acts, [notice.id])
        at_once = attrs.evolve(notice, kind=ActKind.WITHDRAWAL)
        deed = f"the {prose.deed(notice.kind, notice.instrument)} {on_day(notice, in_words=True)}"
        text = f"{deed} took effect at once"
        yield _scenario(text, notice.id, notice.cites, [*rest, at_once], treaty)
        text = f"{deed} has not taken effect"
        yield _scenario(text, notice.id, notice.cites, rest, treaty)


def _days(claim: Claim) -> list[datetime.date]:
    """Return the first and the last day that a claim states; none where it states no date."""
    date = parse_date(claim.value)
    return possible_days(date) if date is not None else []


def _on(day: datetime.date) -> str:
    return date_phrase(PartialDate(day))


def _claimed(claim: Claim) -> str:
    date = parse_date(claim.value)
    return date_phrase(date) if date is not None else f"on {claim.value}"
