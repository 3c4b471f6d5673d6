"""What the status rules give back: a membership, its reasons, its rivals, its changes."""

import attrs

from cisrecords.dates import PartialDate
from cisrecords.evidence import Citation
from cisrecords.fields import ActId, ParticipantId
from cisrecords.records import Act
from cisrecords.terms import MembershipStatus, Participation

__all__ = ["Change", "Membership", "Reason", "RivalStatus"]


@attrs.frozen(kw_only=True)
class Reason:
    """One ground for a status.

    Attributes:
        act: Id of the act, where the ground is an act.
        article: The article or text of law that gives the act its effect.
        text: The ground in a sentence.
        cites: The sources that stand behind the act.

    Example:
        >>> Reason(act=None, article="Charter art. 9", text="Twelve months ran.", cites=()).article
        'Charter art. 9'
    """

    act: ActId | None = None
    article: str | None = None
    text: str
    cites: tuple[Citation, ...] = ()


@attrs.frozen(kw_only=True)
class RivalStatus:
    """Another status of the same day, if another source is right.

    Attributes:
        status: The status that would follow.
        reasons: What would have to be so, and what would follow from it.

    Example:
        >>> RivalStatus(status=MembershipStatus.SIGNATORY, reasons=()).status.value
        'signatory'
    """

    status: MembershipStatus
    reasons: tuple[Reason, ...]


@attrs.frozen(kw_only=True)
class Membership:
    """What a state is to the Commonwealth on a day, or through a spell, and why.

    Attributes:
        state: Id of the state (or of the organisation, for an observer).
        status: Its status.
        since: The first day of the spell; ``None`` before any act.
        until: The last day of the spell; ``None`` while it lasts.
        founding: Whether it is a founding state (Charter art. 7: it had ratified the Agreement
            of 1991 when the Charter was adopted on 22 January 1993).
        notice: The notice of withdrawal, while its twelve months run (Charter art. 9).
        participation: Whether it has suspended its part in the work.
        reasons: The acts, articles and readings that make the status.
        certain: False where a rival day or the disputed existence of an act would give another
            status, and past the horizon of the records.
        rivals: The statuses that would follow from what other sources say.

    Example:
        >>> import cisrecords
        >>> membership = cisrecords.load().membership("GE", on="2009-08-17")
        >>> membership.status.value, str(membership.until)
        ('member', '2009-08-17')
    """

    state: ParticipantId
    status: MembershipStatus
    since: PartialDate | None = None
    until: PartialDate | None = None
    founding: bool = False
    notice: Act | None = None
    participation: Participation = Participation.ACTIVE
    reasons: tuple[Reason, ...] = ()
    certain: bool = True
    rivals: tuple[RivalStatus, ...] = ()

    @property
    def name(self) -> str:
        """The state, its status and the spell in short."""
        since = str(self.since) if self.since else ".."
        until = str(self.until) if self.until else ".."
        return f"{self.state} {self.status.value} {since}/{until}"

    def __repr__(self) -> str:
        doubt = "" if self.certain else " (not certain)"
        return f"<Membership {self.name}{doubt}>"


@attrs.frozen(kw_only=True)
class Change:
    """A change of status.

    Attributes:
        state: Id of the state.
        before: Its status until the day before.
        after: Its status from that day.
        on: The first day of the new status.
        reasons: The acts and articles that made the change.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> [change.name for change in cw.changes(since="2009", until="2009")]
        ['2009-08-18 GE member -> former']
    """

    state: ParticipantId
    before: MembershipStatus
    after: MembershipStatus
    on: PartialDate
    reasons: tuple[Reason, ...] = ()

    @property
    def name(self) -> str:
        """The day, the state and the two statuses."""
        return f"{self.on} {self.state} {self.before.value} -> {self.after.value}"
