"""The answers of the room: a status or standing, its reasons, its rivals and its changes."""

import attrs

from cisrecords.dates import PartialDate
from cisrecords.dates.words import date_phrase
from cisrecords.evidence import Citation
from cisrecords.fields import ActId, ParticipantId
from cisrecords.records import Act
from cisrecords.render import Printable, short_label
from cisrecords.terms import MembershipStatus, Participation

__all__ = [
    "Change",
    "Membership",
    "Reason",
    "RivalStatus",
    "act_reason",
    "on_day",
]


@attrs.frozen(kw_only=True, repr=False)
class Reason(Printable):
    """Hold one reason for a status.

    Attributes:
        act: Id of the act, where the reason is an act.
        article: The article or instrument that gives the act its effect.
        text: The reason in a sentence.
        cites: The sources of the act.

    Example:
        >>> Reason(act=None, article="Charter art. 9", text="Twelve months ran.", cites=()).article
        'Charter art. 9'
    """

    act: ActId | None = None
    article: str | None = None
    text: str
    cites: tuple[Citation, ...] = ()

    @property
    def name(self) -> str:
        """The reason in a sentence."""
        return self.text


@attrs.frozen(kw_only=True, repr=False)
class RivalStatus(Printable):
    """Hold another status of the same day, which follows if another source is right.

    Attributes:
        status: The status that would follow.
        reasons: The condition under which it follows, then the reasons under that condition.

    Example:
        >>> RivalStatus(status=MembershipStatus.SIGNATORY, reasons=()).status.value
        'signatory'
    """

    status: MembershipStatus
    reasons: tuple[Reason, ...]

    @property
    def name(self) -> str:
        """The status, and the condition under which it follows."""
        return ": ".join((self.status.value, *(reason.text for reason in self.reasons[:1])))


@attrs.frozen(kw_only=True, repr=False)
class Membership(Printable):
    """Hold what a state is to the Commonwealth on a day, or through a spell, and why.

    Attributes:
        state: Id of the state (or of the organisation, for an observer).
        status: Its status.
        since: The first day of the spell; ``None`` before any act.
        until: The last day of the spell; ``None`` while it lasts.
        founding: Whether it is a founding state (Charter art. 7: it had ratified the Agreement
            of 1991 when the Charter was adopted on 22 January 1993).
        notice: The notice of withdrawal, while its twelve months run (Charter art. 9).
        participation: Whether it has suspended its participation in the work.
        reasons: The acts, articles and interpretations that make the status.
        certain: False where a rival day or the disputed existence of an act would give another
            status, and past the horizon of the records.
        rivals: The statuses that would follow from rival values.

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
        return short_label("Membership", f"{self.name}{doubt}")


@attrs.frozen(kw_only=True, repr=False)
class Change(Printable):
    """Hold a change of status.

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


def on_day(act: Act, *, in_words: bool = False) -> str:
    """Return the day of an act with its preposition; a vague one is always in words."""
    if act.date is None:
        return "on a day that is not on record"
    return date_phrase(act.date, iso_day=not in_words)


def act_reason(act: Act, text: str, article: str | None = None) -> Reason:
    """Build the reason that an act is, with the sources of the act."""
    return Reason(act=act.id, article=article, text=text, cites=act.cites)
