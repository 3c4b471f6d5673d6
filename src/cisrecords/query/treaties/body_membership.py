"""Who sits in a body on a day: by acts, by its founding text, by the Charter, or as attested."""

import datetime
from collections.abc import Iterator, Sequence

from cisrecords.dates import PartialDate, Period
from cisrecords.evidence import Citation
from cisrecords.law import COMMONWEALTH, Law, Membership, Reason
from cisrecords.law.eras import day_of
from cisrecords.law.scenarios import scenarios
from cisrecords.law.standing import StandingStep
from cisrecords.law.treaty_book import TreatyBook
from cisrecords.law.treaty_timeline import Alternative, TreatyStatus, TreatyTimeline
from cisrecords.records import Act, Attendance, Body, Meeting
from cisrecords.terms import (
    ActKind,
    BodyKind,
    MembershipStatus,
    Participation,
    Presence,
    Standing,
)

__all__ = ["body_members", "is_there"]

_ALL_MEMBERS = {"council-of-heads-of-state": "Agreement of 30 December 1991 art. 1"}
"""The organs that all states of the Commonwealth sit in by a text that was seen."""

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


def body_members(
    ledger: TreatyBook, body: Body, day: datetime.date
) -> Iterator[tuple[str, TreatyStatus]]:
    """Tell who sits, or may sit, in a body on a day.

    Args:
        ledger: What each state did.
        body: The body.
        day: The day.

    Yields:
        The id of each state, or outside body, and what it is to the body: by its own acts on the
        body; else by the text that founded it; else, in an organ under the Charter, by being a
        member of the Commonwealth; else as attested at its meetings by that day.

    Example:
        >>> from cisrecords.archive import Archive
        >>> from cisrecords.law import StatusBook
        >>> ledger = TreatyBook(Archive(), StatusBook(Archive()))
        >>> list(body_members(ledger, Body(id="b", names="B"), datetime.date(2020, 1, 1)))
        []
    """
    attested = dict(_attested(ledger, body, day))
    acting = {act.state for act in ledger.archive.acts if act.body == body.id}
    everybody = {*ledger.archive.states.ids(), *acting, *attested}
    if body.id == COMMONWEALTH:
        everybody |= {act.state for act in ledger.archive.acts}
    for state in sorted(everybody):
        found = _seat(ledger, body, state, day, attested.get(state))
        if found is not None:
            yield state, found


def is_there(body: Body, day: datetime.date) -> bool:
    """Say whether a body may be there on a day.

    Args:
        body: The body.
        day: The day.

    Returns:
        False before it was established and from the day on which it was dissolved.

    Example:
        >>> is_there(Body(id="b", names="B", established="1993"), datetime.date(1992, 1, 1))
        False
    """
    begun = body.established.earliest if body.established else None
    over = body.dissolved.latest if body.dissolved else None
    return (begun is None or begun <= day) and (over is None or day < over)


def _seat(
    ledger: TreatyBook, body: Body, state: str, day: datetime.date, attested: TreatyStatus | None
) -> TreatyStatus | None:
    if body.id == COMMONWEALTH:
        return _of_status(ledger.book.membership(state, PartialDate(day)), body)
    acts = ledger.on_body(state, body.id)
    own = _by_acts(ledger, acts).on(day)
    if own.standing is Standing.NONE:
        other = _by_founding(ledger, body, state, day) or _by_charter(ledger, body, state, day)
        if other is None and attested is not None and not _is_out(ledger, body, state, day):
            other = attested
        if other is not None:
            return other
    return own if own.maybe else None


def _is_organ(body: Body) -> bool:
    return body.kind is BodyKind.CHARTER and body.part_of == COMMONWEALTH


def _is_out(ledger: TreatyBook, body: Body, state: str, day: datetime.date) -> bool:
    """Say whether having left the Commonwealth is having left the body: so in its organs."""
    if not _is_organ(body):
        return False
    member = ledger.book.membership(state, PartialDate(day))
    return member.status is MembershipStatus.FORMER


def _by_acts(ledger: TreatyBook, acts: Sequence[Act]) -> TreatyTimeline:
    def bears(act: Act) -> bool:
        return act.kind in _BY_ACT

    rivals = [
        Alternative(
            text=scenario.text,
            record=scenario.act.id,
            cites=scenario.cites,
            steps=tuple(_steps(scenario.acts)),
        )
        for scenario in scenarios(acts, ledger.archive.claims_about, bears)
    ]
    return TreatyTimeline(_steps(acts), rivals, "No act on the body is on record by then.")


def _steps(acts: Sequence[Act]) -> Iterator[StandingStep]:
    dated = [act for act in acts if act.date is not None and act.date.latest is not None]
    for act in sorted(dated, key=lambda act: (day_of(act), act.id)):
        note = f" {act.note}" if act.note else ""
        text = f"{act.kind.value.replace('-', ' ').capitalize()} on {act.date}.{note}"
        reason = Reason(act=act.id, text=text, cites=act.cites)
        yield StandingStep(day_of(act), _BY_ACT.get(act.kind), reason)


def _by_founding(
    ledger: TreatyBook, body: Body, state: str, day: datetime.date
) -> TreatyStatus | None:
    """Tell the seat of a party to the text that founded the body."""
    for text in body.founded_by:
        found = ledger.tie(state, text).on(day)
        title = ledger.archive.instruments[text].name
        if found.standing.bound or found.maybe:
            sits = found.standing.bound
            standing = Standing.MEMBER if found.standing is Standing.PARTY else found.standing
            told = Reason(text=f"The body was founded by: {title}.")
            return _made(found, standing, [told, *found.reasons], found.certain and sits, [text])
        if found.standing in (Standing.SIGNATORY, Standing.CONSENTED):
            told = Reason(
                text=f"It signed what founded the body, {title}; that it is bound is not on record."
            )
            return _made(found, found.standing, [told, *found.reasons], False, [text])
    return None


def _by_charter(
    ledger: TreatyBook, body: Body, state: str, day: datetime.date
) -> TreatyStatus | None:
    """Tell the seat of a state of the Commonwealth in an organ under the Charter."""
    if not _is_organ(body):
        return None
    found = _of_status(ledger.book.membership(state, PartialDate(day)), body)
    if found is None or found.standing is Standing.OBSERVER:
        return None
    article = _ALL_MEMBERS.get(body.id)
    before = day < Law.of(ledger.archive).charter_in_force
    settled = found.standing is Standing.MEMBER or before
    sure = article is not None and settled and found.certain
    text = f"All states of the Commonwealth sit in it ({article})."
    if article is None:
        text = "An organ under the Charter; its members are taken to sit in it."
    told = Reason(text=f"{text} No act of joining is on record.")
    return _made(found, found.standing, [told, *found.reasons], sure, [body.id])


def _of_status(member: Membership, body: Body) -> TreatyStatus | None:
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


def _made(
    found: TreatyStatus,
    standing: Standing,
    reasons: Sequence[Reason],
    certain: bool,
    records: Sequence[str],
) -> TreatyStatus:
    return TreatyStatus(
        standing=standing,
        since=found.since,
        until=found.until,
        certain=certain,
        maybe=True,
        reasons=tuple(reasons),
        records=(*records, *found.records),
    )


def _attested(
    ledger: TreatyBook, body: Body, day: datetime.date
) -> Iterator[tuple[str, TreatyStatus]]:
    """Find who sat at meetings of the body by a day: never certain, for sitting is no joining.

    Who is only named, by sources that do not say whether it was there, has no standing by that,
    but may have sat.
    """
    sat: dict[str, list[tuple[Meeting, Attendance]]] = {}
    named: dict[str, list[tuple[Meeting, Attendance]]] = {}
    for meeting in ledger.archive.meetings:
        if all(session.body != body.id for session in meeting.sessions) or not _by(meeting, day):
            continue
        for row in meeting.attendance:
            if row.participant is not None and row.presence in Presence.attended:
                sat.setdefault(row.participant, []).append((meeting, row))
            elif row.participant is not None and row.presence is None:
                named.setdefault(row.participant, []).append((meeting, row))
    for state, rows in (named | sat).items():
        (first, _), (last, row) = rows[0], rows[-1]
        visiting = any(capacity.visit for capacity in row.capacities)
        if ledger.archive.states.with_id(state) is None and not visiting:
            continue
        cites: list[Citation] = [cite for _, each in (rows[0], rows[-1]) for cite in each.cites]
        text = (
            f"Sat at meetings of the body that are on record, first at {first.id} and by then "
            f"last at {last.id}; no act of joining is on record."
        )
        standing = Standing.OBSERVER if visiting else Standing.ATTESTED
        if state not in sat:
            text = (
                f"Named at meetings of the body, first at {first.id} and by then last at "
                f"{last.id}; no source says whether it was there."
            )
            standing = Standing.NONE
        yield (
            state,
            TreatyStatus(
                standing=standing,
                certain=False,
                maybe=True,
                reasons=(Reason(text=text, cites=tuple(cites)),),
                records=tuple(dict.fromkeys((first.id, last.id))),
            ),
        )


def _by(meeting: Meeting, day: datetime.date) -> bool:
    when = meeting.when.start if isinstance(meeting.when, Period) else meeting.when
    return when is not None and when.latest is not None and when.latest <= day
