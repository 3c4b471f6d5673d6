"""What states do in law, and what they are by it."""

from cisrecords.terms.base import Term, tell

__all__ = ["ActKind", "MembershipStatus", "Participation", "Stance"]


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
