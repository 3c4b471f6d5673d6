"""What the acts would be if another source were right."""

import datetime
from collections.abc import Callable, Iterator, Sequence

import attrs

from cisrecords.dates import PartialDate, covers
from cisrecords.errors import InvalidDate
from cisrecords.evidence import EXISTS, Citation, Claim
from cisrecords.law.eras import on_whole
from cisrecords.records import Act

__all__ = ["Scenario", "scenarios"]

_FOUNDED = datetime.date(1991, 12, 8)


@attrs.frozen
class Scenario:
    """The acts of a state with one of them moved or taken away.

    Attributes:
        acts: The acts, as they would be.
        act: The act in question, as it stands on record.
        text: What another source says of it.
        cites: The sources that say so.

    Example:
        >>> Scenario((), Act(id="a", state="UZ", kind="ratification"), "moved", ()).text
        'moved'
    """

    acts: tuple[Act, ...]
    act: Act
    text: str
    cites: tuple[Citation, ...]


def scenarios(
    acts: Sequence[Act],
    claims_about: Callable[[str], Sequence[Claim]],
    bears: Callable[[Act], bool] = on_whole,
) -> Iterator[Scenario]:
    """Tell every way in which the acts could have been, by the claims and by vague days.

    Args:
        acts: The acts of one state.
        claims_about: A function from the id of an act to the claims about it.
        bears: Says which acts count: by default those on the Commonwealth as a whole.

    Yields:
        A scenario for each rival day, for each end of a vague one, and for each act whose
        existence is disputed.

    Example:
        >>> list(scenarios([], lambda identity: ()))
        []
    """
    counted = [act for act in acts if not act.kind.idle and bears(act)]
    denied = _denied(counted, claims_about)
    for act in counted:
        if act.date is not None and not act.date.is_day:
            for day in _ends(act.date):
                if day != act.date.latest:
                    text = f"{_deed(act)}, known only as {act.date}, was on {day}"
                    yield _moved(acts, act, day, text, act.cites)
        for claim in claims_about(act.id):
            yield from _claimed(acts, act, claim, denied.get(claim.id, ()))


def _denied(
    acts: Sequence[Act], claims_about: Callable[[str], Sequence[Claim]]
) -> dict[str, list[str]]:
    """List for each claim that denies an act which acts it denies: one on a text may deny two."""
    found: dict[str, list[str]] = {}
    for act in acts:
        for claim in claims_about(act.id):
            if claim.field == EXISTS and claim.denies:
                found.setdefault(claim.id, []).append(act.id)
    return found


def _claimed(
    acts: Sequence[Act], act: Act, claim: Claim, denied: Sequence[str]
) -> Iterator[Scenario]:
    if denied:
        if act.id == denied[0]:
            rest = tuple(other for other in acts if other.id not in denied)
            text = f"{_deed(act)} did not take place, by {_who(claim)}"
            yield Scenario(rest, act, text, claim.cites)
        return
    if claim.field == "date":
        try:
            rival = PartialDate(claim.value)
        except InvalidDate:
            return
        if act.date is not None and covers(rival, act.date):
            return
        against = f"not on {act.date}" if act.date else "while no day of it is on record"
        text = f"{_deed(act)} was on {rival}, {against}, by {_who(claim)}"
        for day in _ends(rival):
            yield _moved(acts, act, day, text, claim.cites)


def _ends(date: PartialDate) -> list[datetime.date]:
    """Tell the first and the last day that an act may have been done on.

    However vague a day is, nothing was done before the Commonwealth was founded.
    """
    last = date.latest or datetime.date.max
    first = min(max(date.earliest or _FOUNDED, _FOUNDED), last)
    return sorted({first, last} - {datetime.date.max})


def _moved(
    acts: Sequence[Act],
    act: Act,
    day: datetime.date,
    text: str,
    cites: tuple[Citation, ...],
) -> Scenario:
    moved = attrs.evolve(act, date=PartialDate(day))
    changed = tuple(moved if other.id == act.id else other for other in acts)
    return Scenario(changed, act, text, cites)


def _deed(act: Act) -> str:
    on = f" of {act.instrument}" if act.instrument else ""
    return f"the {act.kind.value}{on}"


def _who(claim: Claim) -> str:
    return ", ".join(cite.source for cite in claim.cites)
