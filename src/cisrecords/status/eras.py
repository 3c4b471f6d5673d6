"""The acts of one state that bear on its status, sorted into the times between withdrawals."""

import datetime
from collections.abc import Iterable, Sequence

import attrs

from cisrecords.records import Act
from cisrecords.status.law import AGREEMENT, CHARTER, COMMONWEALTH, PROTOCOL
from cisrecords.terms import ActKind

__all__ = ["Era", "Leave", "day_of", "eras", "on_whole", "running_notice", "suspended_from"]

_WHOLE = (AGREEMENT, PROTOCOL, CHARTER)
_NOTICES = (ActKind.NOTICE_OF_WITHDRAWAL, ActKind.DENUNCIATION)


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
            kinds: The kinds of act; an earlier kind goes before a later one.
            instruments: The instruments.

        Returns:
            The act, or ``None``.

        Example:
            >>> Era((), None).first([ActKind.RATIFICATION], [CHARTER]) is None
            True
        """
        wanted = set(instruments)
        for kind in kinds:
            for act in self.acts:
                if act.kind is kind and act.instrument in wanted:
                    return act
        return None

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
        True for an act on the Agreement, its Protocol, the Charter or the Commonwealth.

    Example:
        >>> on_whole(Act(id="a", state="GE", kind="left", body="council-of-defence-ministers"))
        False
    """
    if act.instrument is not None:
        admitted = (ActKind.ADMITTED_AS_ASSOCIATE, ActKind.ADMITTED_AS_OBSERVER)
        return act.instrument in _WHOLE or act.kind in admitted
    return act.body in (None, COMMONWEALTH)


def eras(acts: Sequence[Act]) -> tuple[Era, ...]:
    """Sort the acts of one state into the times between its withdrawals.

    Args:
        acts: The acts of the state, in any order.

    Returns:
        One `Era` more than there are withdrawals; the last has none.

    Example:
        >>> len(eras([]))
        1
    """
    dated = [act for act in acts if act.date is not None and act.date.latest is not None]
    usable = sorted((act for act in dated if on_whole(act)), key=lambda act: (day_of(act), act.id))
    found: list[Era] = []
    rest = usable
    for leave in _leaves(usable):
        found.append(Era(tuple(act for act in rest if day_of(act) <= leave.on), leave))
        rest = [act for act in rest if day_of(act) > leave.on]
    return (*found, Era(tuple(rest), None))


def _leaves(acts: Sequence[Act]) -> list[Leave]:
    notices = [act for act in acts if act.kind in _NOTICES]
    withdrawals = [act for act in acts if act.kind is ActKind.WITHDRAWAL]
    found: dict[datetime.date, Leave] = {}
    for act in withdrawals:
        before = [notice for notice in notices if day_of(notice) <= day_of(act)]
        found.setdefault(day_of(act), Leave(day_of(act), act, before[-1] if before else None))
    for notice in notices:
        if not any(day_of(act) >= day_of(notice) for act in withdrawals):
            end = _year_after(day_of(notice))
            found.setdefault(end, Leave(end, notice, notice))
            break
    return [found[day] for day in sorted(found)]


def _year_after(day: datetime.date) -> datetime.date:
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
        The notice, or ``None``.

    Example:
        >>> running_notice([], datetime.date(2009, 8, 17)) is None
        True
    """
    for era in eras(acts):
        leave = era.leave
        if leave and leave.notice and day_of(leave.notice) <= day < leave.on:
            return leave.notice
    return None


def suspended_from(acts: Sequence[Act]) -> Act | None:
    """Return the act by which a state suspended its part in the Commonwealth.

    Args:
        acts: The acts of the state.

    Returns:
        The first suspension of the era that lasts, or ``None``.

    Example:
        >>> suspended_from([]) is None
        True
    """
    last = eras(acts)[-1]
    return next((act for act in last.acts if act.kind is ActKind.SUSPENSION), None)
