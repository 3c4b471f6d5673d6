"""What states do in law, and what they are by it."""

from cisrecords.terms.base import Term, tell

__all__ = ["ActKind", "MembershipStatus", "Participation", "Position", "Stance", "Standing"]


class MembershipStatus(Term):
    """What a state is to the Commonwealth on a day; derived from acts, never stored.

    Example:
        >>> MembershipStatus.MEMBER.article
        'Charter arts. 7 and 41'
    """

    NONE = "none"
    SIGNATORY = "signatory"
    PARTICIPANT = "participant"
    MEMBER = "member"
    ASSOCIATE = "associate"
    OBSERVER = "observer"
    FORMER = "former"


tell(
    MembershipStatus,
    {
        "none": "No act of the state is on record.",
        "signatory": "Signed the Agreement of 1991 or its Protocol, not yet bound.",
        "participant": (
            "Bound by the Agreement of 1991, not by the Charter.",
            "Protocol of 21 December 1991",
        ),
        "member": ("Bound by the Charter.", "Charter arts. 7 and 41"),
        "associate": ("Admitted to take part in some activities only.", "Charter art. 8"),
        "observer": ("Admitted to attend without deciding.", "Charter art. 8"),
        "former": ("Left; its withdrawal has taken effect.", "Charter art. 9"),
    },
)


class Participation(Term):
    """Whether a state takes part in the work, apart from what it is in law.

    Example:
        >>> Participation("suspended").meaning
        'The state has suspended its part in the work of the organs.'
    """

    ACTIVE = "active"
    SUSPENDED = "suspended"


tell(
    Participation,
    {
        "active": "Nothing on record suspends the part of the state in the work.",
        "suspended": "The state has suspended its part in the work of the organs.",
    },
)


class ActKind(Term):
    """What kind of step an act is, in the words of treaty law.

    `INTERNAL_STEP` and `ANNOUNCEMENT` never change a status.

    Example:
        >>> ActKind.DEPOSIT.meaning
        'The instrument of consent was lodged with the depositary.'
    """

    SIGNATURE = "signature"
    RESERVATION = "reservation"
    DECLINED = "declined"
    RATIFICATION = "ratification"
    DEPOSIT = "deposit"
    ACCESSION = "accession"
    ADMISSION = "admission"
    ENTRY_INTO_FORCE = "entry-into-force"
    PROVISIONAL_APPLICATION = "provisional-application"
    ADMITTED_AS_ASSOCIATE = "admitted-as-associate"
    ADMITTED_AS_OBSERVER = "admitted-as-observer"
    JOINED = "joined"
    LEFT = "left"
    SUSPENSION = "suspension"
    DENUNCIATION = "denunciation"
    NOTICE_OF_WITHDRAWAL = "notice-of-withdrawal"
    WITHDRAWAL = "withdrawal"
    INTERNAL_STEP = "internal-step"
    ANNOUNCEMENT = "announcement"


tell(
    ActKind,
    {
        "signature": "Signed the text.",
        "reservation": "Made a reservation, declaration or special opinion.",
        "declined": "Declined to sign, join or ratify.",
        "ratification": ("Consented to be bound.", "Charter art. 41"),
        "deposit": "The instrument of consent was lodged with the depositary.",
        "accession": "Consented to be bound by a text it had not signed.",
        "admission": ("An organ admitted the state.", "Charter art. 7"),
        "entry-into-force": "The text took effect for the state.",
        "provisional-application": "Applied the text before it took effect.",
        "admitted-as-associate": ("Became an associate.", "Charter art. 8"),
        "admitted-as-observer": ("Became an observer.", "Charter art. 8"),
        "joined": "Joined an organ.",
        "left": "Left an organ.",
        "suspension": "Suspended its part, or the text for itself.",
        "denunciation": "Denounced the text to the depositary.",
        "notice-of-withdrawal": (
            "Notified that it will leave; twelve months run from here.",
            "Charter art. 9",
        ),
        "withdrawal": ("The withdrawal took effect.", "Charter art. 9"),
        "internal-step": "A step of the state's own organs, for or against.",
        "announcement": "Said what it means to do, or does.",
    },
)


class Stance(Term):
    """How a participant of a meeting stood to a document, short of an act in law.

    Example:
        >>> Stance.NOT_INTERESTED.article
        'Charter art. 23'
    """

    SIGNED = "signed"
    SIGNED_WITH_RESERVATION = "signed-with-reservation"
    IN_PART = "in-part"
    SUPPORTED = "supported"
    DECLINED = "declined"
    BLOCKED = "blocked"
    NOT_INTERESTED = "not-interested"
    DEFERRED = "deferred"


tell(
    Stance,
    {
        "signed": "Signed it.",
        "signed-with-reservation": "Signed it with a special opinion.",
        "in-part": "Took on a part of it.",
        "supported": "Spoke for it.",
        "declined": "Did not sign it.",
        "blocked": "Withheld the consensus that it needed.",
        "not-interested": (
            "Declared itself not interested, which does not block the decision.",
            "Charter art. 23",
        ),
        "deferred": "Put its decision off.",
    },
)


class Position(Term):
    """Where a participant set itself apart from a text, or what it says of its own line.

    Example:
        >>> Position("declined").meaning
        'Did not sign, join or ratify the text.'
    """

    RESERVATION = "reservation"
    DECLINED = "declined"
    BLOCKED = "blocked"
    NOT_INTERESTED = "not-interested"
    IN_PART = "in-part"
    DEFERRED = "deferred"
    STATED = "stated"


tell(
    Position,
    {
        "reservation": "Signed or consented with a reservation, declaration or special opinion.",
        "declined": "Did not sign, join or ratify the text.",
        "blocked": "Withheld the consensus that the text needed.",
        "not-interested": (
            "Declared itself not interested, which does not block the decision.",
            "Charter art. 23",
        ),
        "in-part": "Took on a part of it.",
        "deferred": "Put its decision off.",
        "stated": "A line that it says it takes.",
    },
)


class Standing(Term):
    """What a state is to a text, or to a body; derived from acts, never stored.

    `PARTY` and `SUSPENDED` are bound by a text, `PROVISIONAL` applies it without being bound.
    `MEMBER`, `PARTICIPANT`, `ASSOCIATE`, `OBSERVER` and `ATTESTED` are said of bodies only.

    Example:
        >>> Standing.CONSENTED.meaning
        'Has consented to be bound; the text is not in force for it yet.'
    """

    NONE = "none"
    INTERNAL = "internal"
    DECLINED = "declined"
    SIGNATORY = "signatory"
    CONSENTED = "consented"
    PROVISIONAL = "provisional"
    PARTY = "party"
    SUSPENDED = "suspended"
    FORMER = "former"
    MEMBER = "member"
    PARTICIPANT = "participant"
    ASSOCIATE = "associate"
    OBSERVER = "observer"
    ATTESTED = "attested"


tell(
    Standing,
    {
        "none": "Nothing on record gives it a place.",
        "internal": "Only steps of its own organs, announcements or positions are on record.",
        "declined": "Declined to sign, join or ratify.",
        "signatory": "Signed it; a signature alone does not bind.",
        "consented": "Has consented to be bound; the text is not in force for it yet.",
        "provisional": "Applies the text without being bound by it for good.",
        "party": "Bound by it.",
        "suspended": "Bound by it, or a member, and has suspended its part.",
        "former": "Has left.",
        "member": "Sits in the body as a member.",
        "participant": ("Bound by the Agreement of 1991 only.", "Protocol of 21 December 1991"),
        "associate": ("Sits in some of the work only.", "Charter art. 8"),
        "observer": ("Attends without deciding.", "Charter art. 8"),
        "attested": "Sat at meetings of the body; no act of joining is on record.",
    },
)
