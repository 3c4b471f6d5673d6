"""Scenarios: the steps that would follow if an act had another day or had not taken place."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from typing import TypeVar

import attrs

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import PartialDate, covers
from cisrecords.dates.words import date_phrase
from cisrecords.errors import InvalidDate
from cisrecords.evidence import EXISTS, Claim
from cisrecords.law.eras import on_whole
from cisrecords.law.fixed_points import FOUNDED
from cisrecords.law.timeline import Scenario, Step
from cisrecords.records import Act
from cisrecords.terms import Term

__all__ = [
    "ClaimsAbout",
    "moved",
    "parse_date",
    "possible_days",
    "scenarios",
    "without",
]

S = TypeVar("S", bound=Term)
ClaimsAbout = Callable[[str], Sequence[Claim]]
"""A function from the id of a record to the claims about it."""


def scenarios(
    acts: Sequence[Act],
    claims_about: ClaimsAbout,
    rules: Callable[[Sequence[Act]], Iterable[Step[S]]],
    bears: Callable[[Act], bool] = on_whole,
    prose: Prose | None = None,
) -> Iterator[Scenario[S]]:
    """Build a scenario for each rival day of an act, each end of a vague one, each denied act.

    Only acts that `bears` accepts are in question: by default those on the Commonwealth.
    """
    words = prose or Prose(Archive())

    def build(
        others: Sequence[Act], act: Act, condition: Callable[[], str], source: Act | Claim
    ) -> Scenario[S]:
        return Scenario(condition, act.id, source.cites, tuple(rules(others)))

    in_question = [act for act in acts if not act.kind.idle and bears(act)]
    denied = _denied(in_question, claims_about)
    for act in in_question:
        if act.date is not None and not act.date.is_day:
            for day in possible_days(act.date):
                if day != act.date.latest:
                    condition = partial(_vague, words, act, day)
                    yield build(moved(acts, act, day), act, condition, act)
        for claim in claims_about(act.id):
            for others in _by_claim(acts, act, claim, denied.get(claim.id, ())):
                yield build(others, act, partial(_claimed, words, act, claim), claim)


def _denied(acts: Sequence[Act], claims_about: ClaimsAbout) -> dict[str, list[str]]:
    """List for each claim the acts that it denies: one on an instrument may deny two."""
    denied: dict[str, list[str]] = {}
    for act in acts:
        for claim in claims_about(act.id):
            if claim.field == EXISTS and claim.denies:
                denied.setdefault(claim.id, []).append(act.id)
    return denied


def _by_claim(
    acts: Sequence[Act], act: Act, claim: Claim, denied: Sequence[str]
) -> Iterator[Sequence[Act]]:
    """List the acts as one claim has them."""
    if denied:
        if act.id == denied[0]:
            yield without(acts, denied)
        return
    rival = parse_date(claim.value) if claim.field == "date" else None
    if rival is None or (act.date is not None and covers(rival, act.date)):
        return
    for day in possible_days(rival):
        yield moved(acts, act, day)


def _vague(prose: Prose, act: Act, day: datetime.date) -> str:
    """Return the condition that an act of a vague date took place on one day of it."""
    known = f"known only to be {date_phrase(act.date)}" if act.date else ""
    return f"{_deed(prose, act)}, {known}, was {date_phrase(PartialDate(day))}"


def _claimed(prose: Prose, act: Act, claim: Claim) -> str:
    """Return the condition that what a claim states of an act is right."""
    who = f"according to {prose.sources(claim.cites)}"
    rival = parse_date(claim.value) if claim.field == "date" else None
    if rival is None:
        return f"{_deed(prose, act)} did not take place, {who}"
    against = f"not {date_phrase(act.date)}" if act.date else "while no day of it is on record"
    return f"{_deed(prose, act)} was {date_phrase(rival)}, {against}, {who}"


def moved(acts: Iterable[Act], act: Act, day: datetime.date) -> tuple[Act, ...]:
    """Return the acts with one of them moved to another day."""
    return tuple(
        attrs.evolve(other, date=PartialDate(day)) if other.id == act.id else other
        for other in acts
    )


def without(acts: Iterable[Act], ids: Collection[str]) -> tuple[Act, ...]:
    """Return the acts without those of some ids."""
    return tuple(act for act in acts if act.id not in ids)


def parse_date(value: str) -> PartialDate | None:
    """Parse the date that a claim states; ``None`` where it states none."""
    try:
        return PartialDate(value)
    except InvalidDate:
        return None


def possible_days(date: PartialDate) -> list[datetime.date]:
    """Return the first and the last day of a date, none before the Commonwealth was founded."""
    last = date.latest or datetime.date.max
    first = min(max(date.earliest or FOUNDED, FOUNDED), last)
    return sorted({first, last} - {datetime.date.max})


def _deed(prose: Prose, act: Act) -> str:
    return f"the {prose.deed(act.kind, act.instrument or act.body)}"
