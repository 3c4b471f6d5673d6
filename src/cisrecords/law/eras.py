"""The acts of one state that bear on its status, sorted into the times between withdrawals."""

import datetime
from collections.abc import Callable, Iterable, Sequence

import attrs

from cisrecords.law.fixed_points import AGREEMENT, CHARTER, COMMONWEALTH, PROTOCOL
from cisrecords.records import Act
from cisrecords.terms import ActKind

__all__ = [
    "CONSENT",
    "Era",
    "Leave",
    "day_of",
    "eras",
    "on_whole",
    "running_notice",
    "suspension_on",
    "turning_days",
]

CONSENT = (
    (ActKind.ENTRY_INTO_FORCE,),
    (ActKind.DEPOSIT,),
    (ActKind.RATIFICATION, ActKind.ACCESSION),
)
"""The kinds of act by which a state is bound; those of an earlier group go first."""

_WHOLE = (AGREEMENT, PROTOCOL, CHARTER)


@attrs.frozen
class Leave:
    """A withdrawal that takes effect.

    Attributes:
        on: The first day outside.
        act: The act of withdrawal, or the notice whose twelve months have run.
        notice: The notice, where one is on record.

    Example:
        >>> import datetime
        >>> act = Act(id="act-1", state="GE", kind="withdrawal", date="2009-08-18")
        >>> Leave(datetime.date(2009, 8, 18), act, None).act.id
        'act-1'
    """

    on: datetime.date
    act: Act
    notice: Act | None


@attrs.frozen
class Era:
    """The acts between two withdrawals, and the one that ends them.

    Attributes:
        acts: The acts that bear on the status, by day.
        leave: The withdrawal that ends the era, if one does.

    Example:
        >>> Era((), None).leave is None
        True
    """

    acts: tuple[Act, ...]
    leave: Leave | None

    def first(self, kinds: Iterable[ActKind], instruments: Iterable[str]) -> Act | None:
        """Return the first act of some kinds on some instruments.

        Args:
            kinds: The kinds of act.
            instruments: The instruments.

        Returns:
            The act, or ``None``.

        Example:
            >>> Era((), None).first([ActKind.RATIFICATION], [CHARTER]) is None
            True
        """
        wanted, texts = set(kinds), set(instruments)
        return next((a for a in self.acts if a.kind in wanted and a.instrument in texts), None)

    def consent(self, instrument: str) -> Act | None:
        """Return the act that decides from when an instrument binds the state.

        Args:
            instrument: The instrument.

        Returns:
            The first entry into force for the state, else the first deposit, else the first
            ratification or accession; ``None`` where there is none of these.

        Example:
            >>> Era((), None).consent(CHARTER) is None
            True
        """
        found = (self.first(kinds, [instrument]) for kinds in CONSENT)
        return next((act for act in found if act is not None), None)

    def bound(self, instrument: str, in_force: datetime.date) -> tuple[Act, datetime.date] | None:
        """Return the act by which an instrument binds the state, and the first day of that.

        Args:
            instrument: The instrument.
            in_force: The day on which the instrument itself entered into force.

        Returns:
            The act of `consent`; its day, or that of `in_force` where this is later and the act
            is no entry into force for the state. ``None`` where there is no consent, or where the
            state was out again before the instrument entered into force.

        Example:
            >>> act = Act(
            ...     id="a", state="BY", kind="ratification", instrument=CHARTER, date="1994-01-18"
            ... )
            >>> _, day = Era((act,), None).bound(CHARTER, datetime.date(1994, 1, 22))
            >>> day.isoformat()
            '1994-01-22'
        """
        act = self.consent(instrument)
        if act is None:
            return None
        day = day_of(act)
        if act.kind is ActKind.ENTRY_INTO_FORCE or in_force <= day:
            return act, day
        return None if self.leave is not None and self.leave.on < in_force else (act, in_force)

    def admitted(self, kind: ActKind) -> Act | None:
        """Return the first admission of a kind.

        Args:
            kind: ``ADMITTED_AS_ASSOCIATE``, ``ADMITTED_AS_OBSERVER`` or ``ADMISSION``.

        Returns:
            The act, or ``None``.

        Example:
            >>> Era((), None).admitted(ActKind.ADMISSION) is None
            True
        """
        return next((act for act in self.acts if act.kind is kind), None)


def day_of(act: Act) -> datetime.date:
    """Return the day by which an act was certainly done.

    Args:
        act: An act with a date.

    Returns:
        The last day that its date allows.

    Raises:
        ValueError: The act has no date, or one without a last day.

    Example:
        >>> day_of(Act(id="a", state="UA", kind="ratification", date="1991-12")).isoformat()
        '1991-12-31'
    """
    if act.date is None or act.date.latest is None:
        msg = f"{act.id} has no last day"
        raise ValueError(msg)
    return act.date.latest


def on_whole(act: Act) -> bool:
    """Say whether an act is on the Commonwealth as a whole.

    Args:
        act: An act.

    Returns:
        True for an act on the Agreement, its Protocol, the Charter or the Commonwealth, and for
        an admission under any other text, unless it is into some organ of the Commonwealth.

    Example:
        >>> on_whole(Act(id="a", state="GE", kind="left", body="council-of-defence-ministers"))
        False
    """
    if act.instrument in _WHOLE:
        return True
    return act.body in (None, COMMONWEALTH) and (act.instrument is None or act.kind.admission)


def eras(acts: Sequence[Act], bears: Callable[[Act], bool] = on_whole) -> tuple[Era, ...]:
    """Sort the acts of one state into the times between its withdrawals.

    Args:
        acts: The acts of the state, in any order.
        bears: Says which acts count: by default those on the Commonwealth as a whole.

    Returns:
        One `Era` more than there are withdrawals; the last has none.

    Example:
        >>> len(eras([]))
        1
    """
    dated = [act for act in acts if act.date is not None and act.date.latest is not None]
    usable = sorted((act for act in dated if bears(act)), key=lambda act: (day_of(act), act.id))
    found: list[Era] = []
    rest = usable
    while leave := _leave(rest):
        found.append(Era(tuple(act for act in rest if day_of(act) <= leave.on), leave))
        rest = [act for act in rest if day_of(act) > leave.on]
    return (*found, Era(tuple(rest), None))


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


def running_notice(acts: Sequence[Act], day: datetime.date) -> Act | None:
    """Return the notice of withdrawal whose twelve months run on a day (Charter art. 9).

    Args:
        acts: The acts of the state.
        day: The day.

    Returns:
        The notice, the first of several; ``None`` where none runs.

    Example:
        >>> running_notice([], datetime.date(2009, 8, 17)) is None
        True
    """
    notices = (act for act in _acts_of(acts, day) if act.kind.notice)
    return next((act for act in notices if day < _year_after(day_of(act))), None)


def suspension_on(acts: Sequence[Act], day: datetime.date) -> Act | None:
    """Return the act by which a state has suspended its part in the Commonwealth on a day.

    Args:
        acts: The acts of the state.
        day: The day.

    Returns:
        The suspension, the first of several; ``None`` where there is none since it last left.

    Example:
        >>> suspension_on([], datetime.date(2018, 5, 19)) is None
        True
    """
    done = _acts_of(acts, day)
    return next((act for act in done if act.kind is ActKind.SUSPENSION), None)


def turning_days(acts: Sequence[Act]) -> set[datetime.date]:
    """Tell the days on which a withdrawal, a notice or a suspension may begin or end.

    Args:
        acts: The acts of the state.

    Returns:
        The days.

    Example:
        >>> turning_days([])
        set()
    """
    found: set[datetime.date] = set()
    for era in eras(acts):
        found.update({era.leave.on} if era.leave else ())
        for act in era.acts:
            found.update({day_of(act)} if act.kind is ActKind.SUSPENSION else ())
            if act.kind.notice:
                found.update((day_of(act), _year_after(day_of(act))))
    return found


def _acts_of(acts: Sequence[Act], day: datetime.date) -> list[Act]:
    """Return the acts done by a day in the era in which the day lies."""
    era = next(era for era in eras(acts) if era.leave is None or day < era.leave.on)
    return [act for act in era.acts if day_of(act) <= day]
