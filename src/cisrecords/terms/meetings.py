"""Meetings: their kinds and states, who sat there and how, and what came of it."""

from cisrecords.terms.base import Term

__all__ = [
    "Bound",
    "Capacity",
    "Delivery",
    "ItemKind",
    "Level",
    "MeetingFormat",
    "MeetingKind",
    "MeetingStatus",
    "Outcome",
    "Presence",
]


class MeetingKind(Term):
    """What kind of meeting it was.

    Example:
        >>> MeetingKind("informal").meaning
        'Held outside the order of the sessions.'
    """

    REGULAR = "regular", "A session in the usual order."
    EXTRAORDINARY = "extraordinary", "Called outside the usual order."
    INFORMAL = "informal", "Held outside the order of the sessions."
    ANNIVERSARY = "anniversary", "Held to mark an anniversary."
    FOUNDING = "founding", "Founded the body or the Commonwealth."
    PREPARATORY = "preparatory", "Prepared another meeting."


class MeetingStatus(Term):
    """Whether a meeting took place, as far as the sources tell.

    Example:
        >>> MeetingStatus.HELD.meaning
        'A source reports that it began.'
    """

    ANNOUNCED = "announced", "Only announcements of it were seen."
    POSTPONED = "postponed", "Put off."
    CANCELLED = "cancelled", "Called off."
    HELD = "held", "A source reports that it began."
    UNCONFIRMED = "unconfirmed", "Whether it took place is not settled."


class MeetingFormat(Term):
    """In which form the participants met.

    Example:
        >>> MeetingFormat("hybrid").meaning
        'Some gathered at one place, others took part by video.'
    """

    IN_PERSON = "in-person", "Gathered at one place."
    VIDEOCONFERENCE = "videoconference", "All took part by video."
    HYBRID = "hybrid", "Some gathered at one place, others took part by video."


class Presence(Term):
    """Whether somebody took part. Not being listed is never one of these.

    Example:
        >>> Presence.ABSENT.meaning
        'A source says that it was not there.'
    """

    PRESENT = "present", "Took part."
    BY_VIDEO = "by-video", "Took part by video where others met in person."
    ABSENT = "absent", "A source says that it was not there."
    DECLINED = "declined", "Refused to come, or announced that it would not."
    EXPECTED = "expected", "Announced beforehand; whether it came is not known."
    POSSIBLE = "possible", "A source leaves open whether it took part."


class Level(Term):
    """The rank of a person at a meeting.

    Example:
        >>> Level("head-of-agency").meaning
        'The head of a service, agency or security council.'
    """

    HEAD_OF_STATE = "head-of-state", "A head of state."
    HEAD_OF_GOVERNMENT = "head-of-government", "A head of government."
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy-head-of-government", "A deputy head of government."
    MINISTER = "minister", "A minister."
    DEPUTY_MINISTER = "deputy-minister", "A deputy minister."
    HEAD_OF_AGENCY = "head-of-agency", "The head of a service, agency or security council."
    DEPUTY_HEAD_OF_AGENCY = "deputy-head-of-agency", "The deputy of such a head."
    PARLIAMENT_LEADER = "parliament-leader", "The speaker or chair of a parliament."
    PARLIAMENTARIAN = "parliamentarian", "A member of a parliament."
    AMBASSADOR = "ambassador", "An ambassador or permanent representative."
    OFFICIAL = "official", "An official of another rank, or of an organisation."
    EXPERT = "expert", "An expert."


class Capacity(Term):
    """In which capacity somebody sat at a meeting; more than one is normal.

    Example:
        >>> Capacity.SESSION_CHAIR.meaning
        'Presided over the session.'
    """

    MEMBER = "member", "Sat as a member of the body."
    ASSOCIATE_MEMBER = "associate-member", "Sat as an associate member.", "Charter art. 8"
    BY_STATUTE = "by-statute", "Sat by the statute of the body or by office."
    OBSERVER = "observer", "Sat as an observer.", "Charter art. 8"
    GUEST = "guest", "Was invited from outside the body."
    HEAD_OF_DELEGATION = "head-of-delegation", "Headed a delegation."
    DELEGATION_MEMBER = "delegation-member", "Belonged to a delegation."
    SESSION_CHAIR = "session-chair", "Presided over the session."
    BODY_CHAIR = "body-chair", "Holds the chair of the body."
    ELECTED_CHAIR = "elected-chair", "Was elected chair at this meeting."
    HOST = "host", "Was the host, or of the host."
    OPENED = "opened", "Opened the meeting."
    RAPPORTEUR = "rapporteur", "Reported on an item."
    SECRETARIAT = "secretariat", "Sat for the secretariat."


class Outcome(Term):
    """What became of a document at a meeting.

    Example:
        >>> Outcome("planned").meaning
        'It was to be adopted; whether it was is not known.'
    """

    ADOPTED = "adopted", "Adopted, approved or signed."
    ENDORSED = "endorsed", "Endorsed, or taken note of."
    DISCUSSED = "discussed", "Discussed."
    PLANNED = "planned", "It was to be adopted; whether it was is not known."
    PROPOSED = "proposed", "Proposed."
    DEFERRED = "deferred", "Put off."
    DROPPED = "dropped", "Taken off the agenda."


class ItemKind(Term):
    """What kind of part of a meeting it is.

    Example:
        >>> ItemKind.CEREMONY.meaning
        'A ceremony.'
    """

    ITEM = "item", "An item or topic of the agenda."
    SITTING = "sitting", "A sitting, such as one in narrow format."
    SIDE_MEETING = "side-meeting", "A meeting on the margins."
    RECEPTION = "reception", "A reception, such as one by the head of the host state."
    CEREMONY = "ceremony", "A ceremony."
    VISIT = "visit", "A visit to a place."


class Delivery(Term):
    """How a statement was delivered.

    Example:
        >>> Delivery("message").meaning
        'Sent as a message, read or circulated.'
    """

    SPEECH = "speech", "Spoken at the meeting."
    MESSAGE = "message", "Sent as a message, read or circulated."
    PRESS = "press", "Said to the press."


class Bound(Term):
    """How a figure is meant.

    Example:
        >>> Bound.AT_LEAST.meaning
        'This many or more.'
    """

    EXACT = "exact", "Exactly this many."
    ABOUT = "about", "About this many."
    AT_LEAST = "at-least", "This many or more."
    AT_MOST = "at-most", "This many or fewer."
