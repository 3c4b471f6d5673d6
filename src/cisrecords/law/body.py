"""The rules for a body: who sits in it by acts, by law, or as its meetings attest."""

import datetime
from collections.abc import Iterable, Iterator, Sequence

from cisrecords.archive.prose import Prose
from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation
from cisrecords.law.eras import day_of, without_last_day
from cisrecords.law.fixed_points import COMMONWEALTH, Law
from cisrecords.law.scenarios import scenarios
from cisrecords.law.timeline import Step
from cisrecords.law.treaty import TreatyStatus, TreatyTimeline
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.law.values import Membership, Reason, act_reason, on_day
from cisrecords.records import Act, Attendance, Body, Meeting
from cisrecords.terms import (
    ActKind,
    BodyKind,
    MembershipStatus,
    Participation,
    Presence,
    Standing,
)

__all__ = ["body_members", "body_steps", "is_there"]

_ALL_MEMBERS = {"council-of-heads-of-state": "Agreement of 30 December 1991 art. 1"}
"""The organs in which all states of the Commonwealth sit by an instrument that was seen."""

_BY_ACT = {
    ActKind.JOINED: Standing.MEMBER,
    ActKind.ADMISSION: Standing.MEMBER,
    ActKind.ADMITTED_AS_ASSOCIATE: Standing.ASSOCIATE,
    ActKind.ADMITTED_AS_OBSERVER: Standing.OBSERVER,
    ActKind.SUSPENSION: Standing.SUSPENDED,
    ActKind.LEFT: Standing.FORMER,
    ActKind.WITHDRAWAL: Standing.FORMER,
}
_BY_STATUS = {
    MembershipStatus.PARTICIPANT: Standing.PARTICIPANT,
    MembershipStatus.MEMBER: Standing.MEMBER,
    MembershipStatus.ASSOCIATE: Standing.ASSOCIATE,
    MembershipStatus.OBSERVER: Standing.OBSERVER,
}
_Rows = list[tuple[Meeting, Attendance]]


def body_members(
    ledger: TreatyBook, body: Body, day: datetime.date
) -> Iterator[tuple[str, TreatyStatus]]:
    """List each state or outside body that sits, or may sit, in a body on a day.

    Its own acts on the body come first; else the instrument that founded the body; else, in an
    organ under the Charter, membership of the Commonwealth; else presence at meetings by that day.
    """
    attested = dict(_attested(ledger, body, day))
    acting = {act.state for act in ledger.archive.acts if act.body == body.id}
    candidates = {*ledger.archive.states.ids(), *acting, *attested}
    if body.id == COMMONWEALTH:
        candidates |= {act.state for act in ledger.archive.acts}
    for state in sorted(candidates):
        status = _in_body(ledger, body, state, day, attested.get(state))
        if status is not None:
            yield state, status


def is_there(body: Body, day: datetime.date) -> bool:
    """Check whether a body may exist on a day: established, and not yet dissolved."""
    begun = body.established.earliest if body.established else None
    over = body.dissolved.latest if body.dissolved else None
    return (begun is None or begun <= day) and (over is None or day < over)


def _in_body(
    ledger: TreatyBook, body: Body, state: str, day: datetime.date, attested: TreatyStatus | None
) -> TreatyStatus | None:
    if body.id == COMMONWEALTH:
        return _of_membership(ledger.book.membership(state, PartialDate(day)), body)
    own = _by_acts(ledger, ledger.on_body(state, body.id)).on(day)
    if own.standing is Standing.NONE:
        other = _by_founding(ledger, body, state, day) or _by_charter(ledger, body, state, day)
        if other is None and attested is not None and not _has_left(ledger, body, state, day):
            other = attested
        if other is not None:
            return other
    return own if own.maybe else None


def _is_organ(body: Body) -> bool:
    return body.kind is BodyKind.CHARTER and body.part_of == COMMONWEALTH


def _has_left(ledger: TreatyBook, body: Body, state: str, day: datetime.date) -> bool:
    """Check whether a state has left an organ of the Commonwealth by leaving the Commonwealth."""
    if not _is_organ(body):
        return False
    member = ledger.book.membership(state, PartialDate(day))
    return member.status is MembershipStatus.FORMER


def _by_acts(ledger: TreatyBook, acts: Sequence[Act]) -> TreatyTimeline:
    rivals = scenarios(
        acts,
        ledger.archive.claims_about,
        body_steps,
        lambda act: act.kind in _BY_ACT,
        ledger.book.prose,
    )
    return TreatyTimeline(body_steps(acts), rivals, "No act on the body is on record by then.")


def body_steps(acts: Iterable[Act]) -> Iterator[Step[Standing]]:
    """Build the steps by which the acts of one state on a body give it a standing to the body."""
    dated = (act for act in acts if not without_last_day(act))
    for act in sorted(dated, key=lambda act: (day_of(act), act.id)):
        note = f" {act.note}" if act.note else ""
        text = f"{act.kind.value.replace('-', ' ').capitalize()} {on_day(act)}.{note}"
        yield Step(day_of(act), _BY_ACT.get(act.kind), act_reason(act, text))


def _by_founding(
    ledger: TreatyBook, body: Body, state: str, day: datetime.date
) -> TreatyStatus | None:
    """Return the standing of a party to an instrument that founded the body, or of a signatory."""
    for instrument in body.founded_by:
        basis = ledger.tie(state, instrument).on(day)
        title = ledger.archive.instruments[instrument].name
        if basis.standing.bound or basis.maybe:
            standing = Standing.MEMBER if basis.standing is Standing.PARTY else basis.standing
            certain = basis.certain and basis.standing.bound
            text = f"The body was founded by: {title}."
            return _derived(basis, standing, text, certain, instrument)
        if basis.standing in (Standing.SIGNATORY, Standing.CONSENTED):
            text = f"It signed what founded the body, {title}; that it is bound is not on record."
            return _derived(basis, basis.standing, text, False, instrument)
    return None


def _by_charter(
    ledger: TreatyBook, body: Body, state: str, day: datetime.date
) -> TreatyStatus | None:
    """Return the standing of a state of the Commonwealth in an organ under the Charter."""
    if not _is_organ(body):
        return None
    basis = _of_membership(ledger.book.membership(state, PartialDate(day)), body)
    if basis is None or basis.standing is Standing.OBSERVER:
        return None
    article = _ALL_MEMBERS.get(body.id)
    before = day < Law.of(ledger.archive).charter_in_force
    by_text = article is not None and (basis.standing is Standing.MEMBER or before)
    text = f"All states of the Commonwealth sit in it ({article})."
    if article is None:
        text = "An organ under the Charter; its members are taken to sit in it."
    text += " No act of joining is on record."
    return _derived(basis, basis.standing, text, by_text and basis.certain, body.id)


def _of_membership(member: Membership, body: Body) -> TreatyStatus | None:
    possible = (member.status, *(rival.status for rival in member.rivals))
    standing = _BY_STATUS.get(member.status, Standing.NONE)
    if all(status not in _BY_STATUS for status in possible):
        return None
    if member.participation is Participation.SUSPENDED and standing is not Standing.NONE:
        standing = Standing.SUSPENDED
    rivals = [reason for rival in member.rivals for reason in rival.reasons]
    since = member.since
    if body.established is not None and since is not None:
        since = max(since, body.established)
    reasons = (*member.reasons, *rivals)
    return TreatyStatus(
        standing=standing,
        since=since,
        until=member.until,
        certain=member.certain,
        maybe=True,
        reasons=reasons,
        records=tuple(dict.fromkeys(reason.act for reason in reasons if reason.act is not None)),
    )


def _derived(
    basis: TreatyStatus, standing: Standing, text: str, certain: bool, record: str
) -> TreatyStatus:
    return TreatyStatus(
        standing=standing,
        since=basis.since,
        until=basis.until,
        certain=certain,
        maybe=True,
        reasons=(Reason(text=text), *basis.reasons),
        records=(record, *basis.records),
    )


def _attested(
    ledger: TreatyBook, body: Body, day: datetime.date
) -> Iterator[tuple[str, TreatyStatus]]:
    """List who sat at meetings of the body by a day: never certain, for sitting is not joining.

    A state that sources only name, and that no source calls present, has no standing by that, but
    may have sat.
    """
    sat: dict[str, _Rows] = {}
    named: dict[str, _Rows] = {}
    for meeting in ledger.archive.meetings:
        if all(session.body != body.id for session in meeting.sessions) or not _by(meeting, day):
            continue
        for row in meeting.attendance:
            if row.participant is not None and row.presence in Presence.attended:
                sat.setdefault(row.participant, []).append((meeting, row))
            elif row.participant is not None and row.presence is None:
                named.setdefault(row.participant, []).append((meeting, row))
    for state, rows in (named | sat).items():
        visiting = any(capacity.visit for capacity in rows[-1][1].capacities)
        if ledger.archive.states.with_id(state) is not None or visiting:
            yield state, _of_rows(ledger.book.prose, rows, visiting, sat=state in sat)


def _of_rows(prose: Prose, rows: _Rows, visiting: bool, *, sat: bool) -> TreatyStatus:
    (first, first_row), (last, last_row) = rows[0], rows[-1]
    cites: tuple[Citation, ...] = (*first_row.cites, *last_row.cites)
    where = f"one meeting of the body by then, the {prose.name(first.id)}"
    if first.id != last.id:
        where = (
            f"meetings of the body, first at the {prose.name(first.id)} "
            f"and by then last at the {prose.name(last.id)}"
        )
    if sat:
        standing = Standing.OBSERVER if visiting else Standing.ATTESTED
        text = f"It sat at {where}; no act of joining is on record."
    else:
        standing = Standing.NONE
        text = f"Sources name it at {where}; no source says whether it was there."
    return TreatyStatus(
        standing=standing,
        certain=False,
        maybe=True,
        reasons=(Reason(text=text, cites=cites),),
        records=tuple(dict.fromkeys((first.id, last.id))),
    )


def _by(meeting: Meeting, day: datetime.date) -> bool:
    """Check whether a meeting had certainly begun by a day."""
    when = meeting.when.start if isinstance(meeting.when, Period) else meeting.when
    return when is not None and when.latest is not None and when.latest <= day
