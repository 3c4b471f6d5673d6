"""The acts of one state between its withdrawals, and the steps that every kind of law shares."""

import datetime
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from typing import NamedTuple, TypeVar

import attrs

from cisrecords.law.fixed_points import COMMONWEALTH, WHOLE
from cisrecords.law.timeline import Step
from cisrecords.law.values import act_reason
from cisrecords.records import Act
from cisrecords.terms import ActKind, Term

__all__ = [
    "CONSENT",
    "Era",
    "Leave",
    "day_of",
    "eras",
    "leave_step",
    "never_down",
    "on_whole",
    "running_notice",
    "suspension_on",
    "turning_days",
    "without_last_day",
]

S = TypeVar("S", bound=Term)

CONSENT = (
    (ActKind.ENTRY_INTO_FORCE,),
    (ActKind.DEPOSIT,),
    (ActKind.RATIFICATION, ActKind.ACCESSION),
)
"""The kinds of act by which a state is bound; those of an earlier group take precedence."""


class Leave(NamedTuple):
    """A withdrawal that takes effect: the first day outside, the act, and its notice.

    The act is the withdrawal, or the notice whose twelve months have run.
    """

    on: datetime.date
    act: Act
    notice: Act | None


class Era(NamedTuple):
    """The acts between two withdrawals, by day, and the withdrawal that ends them, if any."""

    acts: tuple[Act, ...]
    leave: Leave | None

    def first(self, kinds: Iterable[ActKind], instruments: Iterable[str]) -> Act | None:
        """Return the first act of some kinds on some instruments."""
        wanted, ids = set(kinds), set(instruments)
        return next((a for a in self.acts if a.kind in wanted and a.instrument in ids), None)

    def consent(self, instrument: str) -> Act | None:
        """Return the act that decides from when an instrument binds the state (see `CONSENT`)."""
        acts = (self.first(kinds, [instrument]) for kinds in CONSENT)
        return next((act for act in acts if act is not None), None)

    def bound(self, instrument: str, in_force: datetime.date) -> tuple[Act, datetime.date] | None:
        """Return the act by which an instrument binds the state, and the first day of that.

        Only an entry into force for the state binds it before the instrument itself is in force.
        """
        act = self.consent(instrument)
        if act is None:
            return None
        day = day_of(act)
        if act.kind is ActKind.ENTRY_INTO_FORCE or in_force <= day:
            return act, day
        # A state that has left before the instrument is in force was never bound.
        return None if self.leave is not None and self.leave.on < in_force else (act, in_force)

    def admitted(self, kind: ActKind) -> Act | None:
        """Return the first admission of a kind."""
        return next((act for act in self.acts if act.kind is kind), None)


def without_last_day(act: Act) -> bool:
    """Check whether no day is on record by which an act was certainly done."""
    return act.date is None or act.date.latest is None


def day_of(act: Act) -> datetime.date:
    """Return the day by which an act was certainly done: the last that its date allows."""
    if act.date is None or act.date.latest is None:
        msg = f"{act.id} has no last day"
        raise ValueError(msg)
    return act.date.latest


def on_whole(act: Act) -> bool:
    """Check whether an act is on the Commonwealth as a whole.

    It is one on the founding instruments or the Commonwealth itself, or an admission under any
    other instrument, unless it is an act on some organ of the Commonwealth.
    """
    if act.instrument in WHOLE:
        return True
    return act.body in (None, COMMONWEALTH) and (act.instrument is None or act.kind.admission)


def eras(acts: Iterable[Act], bears: Callable[[Act], bool] = on_whole) -> tuple[Era, ...]:
    """Split the acts of one state that count at its withdrawals; the last era has none."""
    rest = sorted(
        (act for act in acts if not without_last_day(act) and bears(act)),
        key=lambda act: (day_of(act), act.id),
    )
    ended: list[Era] = []
    while leave := _leave(rest):
        ended.append(Era(tuple(act for act in rest if day_of(act) <= leave.on), leave))
        rest = [act for act in rest if day_of(act) > leave.on]
    return (*ended, Era(tuple(rest), None))


def _leave(acts: Sequence[Act]) -> Leave | None:
    """Return the first withdrawal among acts that are in order."""
    out = next((act for act in acts if act.kind is ActKind.WITHDRAWAL), None)
    notices = [
        act for act in acts if act.kind.notice and (out is None or day_of(act) <= day_of(out))
    ]
    if out is not None:
        run = [notice for notice in notices if _year_after(day_of(notice)) <= day_of(out)]
        return Leave(day_of(out), out, next(iter(run[-1:] or notices), None))
    if notices:
        return Leave(_year_after(day_of(notices[0])), notices[0], notices[0])
    return None


def _year_after(day: datetime.date) -> datetime.date:
    if day.year == datetime.MAXYEAR:
        return datetime.date.max
    try:
        return day.replace(year=day.year + 1)
    except ValueError:
        return datetime.date(day.year + 1, 3, 1)


def leave_step(
    leave: Leave, left: S, article: str | None, *, term: str = "", note: str | None = None
) -> Step[S]:
    """Build the step by which a state has left; `term` explains whose twelve months are taken."""
    text = f"The withdrawal took effect on {leave.on}"
    if leave.act is leave.notice:
        text += "; no act of withdrawal is on record, the twelve months of the notice had run"
        text += term
    return Step(leave.on, left, act_reason(leave.act, f"{text}. {note or ''}".strip(), article))


def never_down(steps: Iterable[Step[S]], lowering: Collection[S] = ()) -> Iterator[Step[S]]:
    """Keep later steps to a lower rank as reasons only, except those to a status in `lowering`."""
    rank = 0
    for step in steps:
        if step.status is None:
            yield step
        elif step.status.rank >= rank or step.status in lowering:
            rank = step.status.rank
            yield step
        else:
            yield attrs.evolve(step, status=None)


def running_notice(acts: Sequence[Act], day: datetime.date) -> Act | None:
    """Return the first notice of withdrawal whose twelve months run on a day (Charter art. 9)."""
    notices = (act for act in _acts_by(acts, day) if act.kind.notice)
    return next((act for act in notices if day < _year_after(day_of(act))), None)


def suspension_on(acts: Sequence[Act], day: datetime.date) -> Act | None:
    """Return the first suspension of participation by a day, since the state last left."""
    return next((act for act in _acts_by(acts, day) if act.kind is ActKind.SUSPENSION), None)


def turning_days(acts: Sequence[Act]) -> set[datetime.date]:
    """Return the days on which a withdrawal, a notice or a suspension may begin or end."""
    days: set[datetime.date] = set()
    for era in eras(acts):
        days.update({era.leave.on} if era.leave else ())
        for act in era.acts:
            days.update({day_of(act)} if act.kind is ActKind.SUSPENSION else ())
            if act.kind.notice:
                days.update((day_of(act), _year_after(day_of(act))))
    return days


def _acts_by(acts: Sequence[Act], day: datetime.date) -> list[Act]:
    """Return the acts done by a day in the era in which the day lies."""
    era = next(era for era in eras(acts) if era.leave is None or day < era.leave.on)
    return [act for act in era.acts if day_of(act) <= day]
