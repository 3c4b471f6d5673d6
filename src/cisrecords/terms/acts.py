"""What states do in law, and what they are by it."""

from cisrecords.terms.base import Term

__all__ = ["ActKind", "MembershipStatus", "Participation", "Stance"]


class MembershipStatus(Term):
    """What a state is to the Commonwealth on a day; derived from acts, never stored.

    Example:
        >>> MembershipStatus.MEMBER.article
        'Charter arts. 7 and 41'
    """

    NONE = "none", "No act of the state is on record."
    SIGNATORY = "signatory", "Signed the Agreement of 1991 or its Protocol, not yet bound."
    PARTICIPANT = (
        "participant",
        "Bound by the Agreement of 1991, not by the Charter.",
        "Protocol of 21 December 1991",
    )
    MEMBER = "member", "Bound by the Charter.", "Charter arts. 7 and 41"
    ASSOCIATE = "associate", "Admitted to take part in some activities only.", "Charter art. 8"
    OBSERVER = "observer", "Admitted to attend without deciding.", "Charter art. 8"
    FORMER = "former", "Left; its withdrawal has taken effect.", "Charter art. 9"


class Participation(Term):
    """Whether a state takes part in the work, apart from what it is in law.

    Example:
        >>> Participation("suspended").meaning
        'The state has suspended its part in the work of the organs.'
    """

    ACTIVE = "active", "Nothing on record suspends the part of the state in the work."
    SUSPENDED = "suspended", "The state has suspended its part in the work of the organs."


class ActKind(Term):
    """What kind of step an act is, in the words of treaty law.

    `INTERNAL_STEP` and `ANNOUNCEMENT` never change a status.

    Example:
        >>> ActKind.DEPOSIT.meaning
        'The instrument of consent was lodged with the depositary.'
    """

    SIGNATURE = "signature", "Signed the text."
    RESERVATION = "reservation", "Made a reservation, declaration or special opinion."
    DECLINED = "declined", "Declined to sign, join or ratify."
    RATIFICATION = "ratification", "Consented to be bound.", "Charter art. 41"
    DEPOSIT = "deposit", "The instrument of consent was lodged with the depositary."
    ACCESSION = "accession", "Consented to be bound by a text it had not signed."
    ADMISSION = "admission", "An organ admitted the state.", "Charter art. 7"
    ENTRY_INTO_FORCE = "entry-into-force", "The text took effect for the state."
    PROVISIONAL_APPLICATION = "provisional-application", "Applied the text before it took effect."
    ADMITTED_AS_ASSOCIATE = "admitted-as-associate", "Became an associate.", "Charter art. 8"
    ADMITTED_AS_OBSERVER = "admitted-as-observer", "Became an observer.", "Charter art. 8"
    JOINED = "joined", "Joined an organ."
    LEFT = "left", "Left an organ."
    SUSPENSION = "suspension", "Suspended its part, or the text for itself."
    DENUNCIATION = "denunciation", "Denounced the text to the depositary."
    NOTICE_OF_WITHDRAWAL = (
        "notice-of-withdrawal",
        "Notified that it will leave; twelve months run from here.",
        "Charter art. 9",
    )
    WITHDRAWAL = "withdrawal", "The withdrawal took effect.", "Charter art. 9"
    INTERNAL_STEP = "internal-step", "A step of the state's own organs, for or against."
    ANNOUNCEMENT = "announcement", "Said what it means to do, or does."


class Stance(Term):
    """How a participant of a meeting stood to a document, short of an act in law.

    Example:
        >>> Stance.NOT_INTERESTED.article
        'Charter art. 23'
    """

    SIGNED = "signed", "Signed it."
    SIGNED_WITH_RESERVATION = "signed-with-reservation", "Signed it with a special opinion."
    IN_PART = "in-part", "Took on a part of it."
    SUPPORTED = "supported", "Spoke for it."
    DECLINED = "declined", "Did not sign it."
    BLOCKED = "blocked", "Withheld the consensus that it needed."
    NOT_INTERESTED = (
        "not-interested",
        "Declared itself not interested, which does not block the decision.",
        "Charter art. 23",
    )
    DEFERRED = "deferred", "Put its decision off."
