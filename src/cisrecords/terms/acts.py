"""Vocabularies of law: acts, statuses, participation, stances, positions and standings."""

from cisrecords.terms.base import Group, Term, synonyms

__all__ = ["ActKind", "MembershipStatus", "Participation", "Position", "Stance", "Standing"]


@synonyms(
    NONE="outsider, non-member, never, no status",
    SIGNATORY="signed, signer",
    PARTICIPANT="participating, participating state",
    MEMBER="full member, full membership, member state",
    ASSOCIATE="associated, associate member, associate membership",
    OBSERVER="observing, observer state",
    FORMER="left, withdrawn, withdrew, ex-member, former member",
)
class MembershipStatus(Term):
    """The status of a state in the Commonwealth on a day; derived from acts, never stored.

    The rank orders the statuses from ``NONE``, the loosest, to ``MEMBER``, the closest.

    Example:
        >>> MembershipStatus.MEMBER.article
        'Charter arts. 7 and 41'
    """

    NONE = "none", "No act of the state is on record.", "", "outside", 0
    SIGNATORY = (
        "signatory",
        "Signed the Agreement of 1991 or its Protocol, not yet bound.",
        "",
        "belonging",
        2,
    )
    PARTICIPANT = (
        "participant",
        "Bound by the Agreement of 1991, not by the Charter.",
        "Protocol of 21 December 1991",
        "belonging",
        4,
    )
    MEMBER = "member", "Bound by the Charter.", "Charter arts. 7 and 41", "belonging", 6
    ASSOCIATE = (
        "associate",
        "Admitted to take part in some activities only.",
        "Charter art. 8",
        "belonging",
        5,
    )
    OBSERVER = "observer", "Admitted to attend without deciding.", "Charter art. 8", "outside", 3
    FORMER = "former", "Left; its withdrawal has taken effect.", "Charter art. 9", "outside", 1

    @Group
    def belonging(self) -> bool:
        """Whether the state belongs to the Commonwealth."""
        return self.group == "belonging"

    @Group
    def outside(self) -> bool:
        """Whether it does not belong: it is an observer, has left, or has no act on record."""
        return self.group == "outside"


@synonyms(
    ACTIVE="participating, taking part",
    SUSPENDED="paused, inactive, frozen, stopped",
)
class Participation(Term):
    """Whether a state takes part in the work, apart from its legal status.

    Example:
        >>> Participation("suspended").meaning
        'The state has suspended its participation in the organs.'
    """

    ACTIVE = "active", "No act on record suspends the participation of the state."
    SUSPENDED = "suspended", "The state has suspended its participation in the organs."


@synonyms(
    SIGNATURE="signed, signing",
    RESERVATION="reserved, special opinion, declaration, interpretive declaration",
    DECLINED="refused, refusal, rejected, did not sign",
    RATIFICATION="ratified, approval, approved, acceptance, accepted, consent",
    DEPOSIT="deposited, lodged, instrument of ratification",
    ACCESSION="acceded",
    ADMISSION="admitted, accepted as member",
    ENTRY_INTO_FORCE="in force, entered into force, effective",
    PROVISIONAL_APPLICATION="provisional, provisionally applied, applied provisionally",
    ADMITTED_AS_ASSOCIATE="associate, associated, associate membership",
    ADMITTED_AS_OBSERVER="observer, observer status",
    JOINED="entered, entry, became member",
    LEFT="exited, quit, departed",
    SUSPENSION="suspended, paused",
    DENUNCIATION="denounced, termination, terminated, abrogated",
    NOTICE_OF_WITHDRAWAL="notice, notification, notified, announced withdrawal",
    WITHDRAWAL="withdrew, withdrawn, exit",
    INTERNAL_STEP="bill, parliament vote, decree, domestic step",
    ANNOUNCEMENT="announced, declared, stated",
)
class ActKind(Term):
    """The kind of an act, in the terms of treaty law.

    `INTERNAL_STEP` and `ANNOUNCEMENT`, the group `idle`, never change a status.

    Example:
        >>> ActKind.DEPOSIT.meaning
        'The document of consent was lodged with the depositary.'
    """

    SIGNATURE = "signature", "Signed the instrument.", "", "direct"
    RESERVATION = "reservation", "Made a reservation, declaration or special opinion.", "", "direct"
    DECLINED = "declined", "Declined to sign, join or ratify.", "", "direct"
    RATIFICATION = "ratification", "Consented to be bound.", "Charter art. 41", "consent"
    DEPOSIT = "deposit", "The document of consent was lodged with the depositary.", "", "consent"
    ACCESSION = "accession", "Consented to be bound without having signed.", "", "consent"
    ADMISSION = "admission", "An organ admitted the state.", "Charter art. 7", "admission"
    ENTRY_INTO_FORCE = (
        "entry-into-force",
        "The instrument took effect for the state.",
        "",
        "consent",
    )
    PROVISIONAL_APPLICATION = (
        "provisional-application",
        "Applied the instrument before it took effect.",
        "",
        "direct",
    )
    ADMITTED_AS_ASSOCIATE = (
        "admitted-as-associate",
        "Became an associate.",
        "Charter art. 8",
        "admission",
    )
    ADMITTED_AS_OBSERVER = (
        "admitted-as-observer",
        "Became an observer.",
        "Charter art. 8",
        "admission",
    )
    JOINED = "joined", "Joined an organ.", "", "direct"
    LEFT = "left", "Left an organ.", "", "direct"
    SUSPENSION = "suspension", "Stopped taking part, or applying the instrument.", "", "direct"
    DENUNCIATION = "denunciation", "Denounced the instrument to the depositary.", "", "notice"
    NOTICE_OF_WITHDRAWAL = (
        "notice-of-withdrawal",
        "Notified that it will leave; twelve months run from here.",
        "Charter art. 9",
        "notice",
    )
    WITHDRAWAL = "withdrawal", "The withdrawal took effect.", "Charter art. 9", "direct"
    INTERNAL_STEP = "internal-step", "A step of the state's own organs.", "", "idle"
    ANNOUNCEMENT = "announcement", "Announced what it will do, or does.", "", "idle"

    @Group
    def consent(self) -> bool:
        """Whether it may be the act by which a state consents to be bound by an instrument."""
        return self.group == "consent"

    @Group
    def admission(self) -> bool:
        """Whether it is the admission of the state by an organ."""
        return self.group == "admission"

    @Group
    def notice(self) -> bool:
        """Whether it is a notice that the state will leave."""
        return self.group == "notice"

    @Group
    def idle(self) -> bool:
        """Whether it never changes a status."""
        return self.group == "idle"

    @Group
    def direct(self) -> bool:
        """Whether it is the step itself: to sign, decline, join, suspend, leave and the like."""
        return self.group == "direct"


@synonyms(
    SIGNED="signature, agreed, adopted, approved",
    SIGNED_WITH_RESERVATION="reservation, special opinion, with reservations",
    IN_PART="partly, partial, partially",
    SUPPORTED="backed, in favour, for, endorsed",
    DECLINED="refused, rejected, did not sign, against, abstained",
    BLOCKED="vetoed, veto, opposed",
    NOT_INTERESTED="no interest, uninterested, disinterested",
    DEFERRED="postponed, put off, undecided, delayed",
)
class Stance(Term):
    """The stance of a participant of a meeting on a document, short of a legal act.

    Example:
        >>> Stance.NOT_INTERESTED.article
        'Charter art. 23'
    """

    SIGNED = "signed", "Signed it."
    SIGNED_WITH_RESERVATION = "signed-with-reservation", "Signed it with a special opinion."
    IN_PART = "in-part", "Accepted only a part of it."
    SUPPORTED = "supported", "Spoke in favour of it."
    DECLINED = "declined", "Did not sign it."
    BLOCKED = "blocked", "Withheld the consensus that it needed."
    NOT_INTERESTED = (
        "not-interested",
        "Declared itself not interested, which does not block the decision.",
        "Charter art. 23",
    )
    DEFERRED = "deferred", "Postponed its decision."


@synonyms(
    RESERVATION="special opinion, declaration, signed with reservation",
    DECLINED="refused, rejected, did not sign, against, abstained",
    BLOCKED="vetoed, veto, opposed",
    NOT_INTERESTED="no interest, uninterested, disinterested",
    IN_PART="partly, partial, partially",
    DEFERRED="postponed, put off, undecided, delayed",
    STATED="announced, declared, said, policy",
)
class Position(Term):
    """How a participant departed from an instrument, or a policy that it states.

    Example:
        >>> Position("declined").meaning
        'Did not sign, join or ratify the instrument.'
    """

    RESERVATION = (
        "reservation",
        "Signed or consented with a reservation, declaration or special opinion.",
    )
    DECLINED = "declined", "Did not sign, join or ratify the instrument."
    BLOCKED = "blocked", "Withheld the consensus that the instrument needed."
    NOT_INTERESTED = (
        "not-interested",
        "Declared itself not interested, which does not block the decision.",
        "Charter art. 23",
    )
    IN_PART = "in-part", "Accepted only a part of it."
    DEFERRED = "deferred", "Postponed its decision."
    STATED = "stated", "A policy that it states."


@synonyms(
    NONE="no standing, outsider, non-party",
    INTERNAL="domestic, internal step",
    DECLINED="refused, rejected",
    SIGNATORY="signed, signer",
    CONSENTED="ratified, acceded, approved",
    PROVISIONAL="provisionally applied, provisional application",
    PARTY="bound, state party, in force",
    SUSPENDED="paused, inactive",
    FORMER="left, withdrawn, withdrew, denounced",
    MEMBER="full member",
    PARTICIPANT="participating",
    ASSOCIATE="associated, associate member",
    OBSERVER="observing",
    ATTESTED="sat, seen, present",
)
class Standing(Term):
    """The standing of a state to an instrument, or in a body; derived from acts, never stored.

    `PARTY` and `SUSPENDED` are bound by an instrument, `PROVISIONAL` applies it without being
    bound. `MEMBER`, `PARTICIPANT`, `ASSOCIATE`, `OBSERVER` and `ATTESTED` exist for bodies only.
    The rank orders the standings to an instrument and, separately, those in a body: a later step
    to a lower rank changes nothing.

    Example:
        >>> Standing.CONSENTED.meaning
        'Has consented to be bound; the instrument is not in force for it yet.'
    """

    NONE = "none", "Nothing on record gives it a standing.", "", "untied", 0
    INTERNAL = (
        "internal",
        "Only steps of its own organs, announcements or positions are on record.",
        "",
        "untied",
        1,
    )
    DECLINED = "declined", "Declined to sign, join or ratify.", "", "untied", 2
    SIGNATORY = "signatory", "Signed it; a signature alone does not bind.", "", "untied", 2
    CONSENTED = (
        "consented",
        "Has consented to be bound; the instrument is not in force for it yet.",
        "",
        "untied",
        3,
    )
    PROVISIONAL = (
        "provisional",
        "Applies the instrument without being bound by it permanently.",
        "",
        "applying",
        4,
    )
    PARTY = "party", "Bound by it.", "", "bound", 5
    SUSPENDED = "suspended", "Bound by it, or a member, but does not take part.", "", "bound", 5
    FORMER = "former", "Has left.", "", "untied", 5
    MEMBER = "member", "Sits in the body as a member.", "", "seated", 5
    PARTICIPANT = (
        "participant",
        "Bound by the Agreement of 1991 only.",
        "Protocol of 21 December 1991",
        "seated",
        3,
    )
    ASSOCIATE = "associate", "Sits in some of the work only.", "Charter art. 8", "seated", 4
    OBSERVER = "observer", "Attends without deciding.", "Charter art. 8", "seated", 2
    ATTESTED = (
        "attested",
        "Sat at meetings of the body; no act of joining is on record.",
        "",
        "untied",
        1,
    )

    @Group
    def bound(self) -> bool:
        """Whether the state is bound by the instrument."""
        return self.group == "bound"

    @Group
    def applying(self) -> bool:
        """Whether it applies the instrument without being bound."""
        return self.group == "applying"

    @Group
    def seated(self) -> bool:
        """Whether it sits in the body by an act, an instrument or its status."""
        return self.group == "seated"

    @Group
    def untied(self) -> bool:
        """Whether it is neither bound, nor applies the instrument, nor sits in the body."""
        return self.group == "untied"

    @property
    def tied(self) -> bool:
        """Whether it is bound by an instrument or applies it, or sits in a body."""
        return self.bound or self.applying or self.seated
