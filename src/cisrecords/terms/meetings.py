"""Meetings: their kinds and states, who sat there and how, and what came of it."""

from cisrecords.terms.base import Term, tell

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

    REGULAR = "regular"
    EXTRAORDINARY = "extraordinary"
    INFORMAL = "informal"
    ANNIVERSARY = "anniversary"
    FOUNDING = "founding"
    PREPARATORY = "preparatory"


tell(
    MeetingKind,
    {
        "regular": "A session in the usual order.",
        "extraordinary": "Called outside the usual order.",
        "informal": "Held outside the order of the sessions.",
        "anniversary": "Held to mark an anniversary.",
        "founding": "Founded the body or the Commonwealth.",
        "preparatory": "Prepared another meeting.",
    },
)


class MeetingStatus(Term):
    """Whether a meeting took place, as far as the sources tell.

    Example:
        >>> MeetingStatus.HELD.meaning
        'A source reports that it began.'
    """

    ANNOUNCED = "announced"
    POSTPONED = "postponed"
    CANCELLED = "cancelled"
    HELD = "held"
    UNCONFIRMED = "unconfirmed"


tell(
    MeetingStatus,
    {
        "announced": "Only announcements of it were seen.",
        "postponed": "Put off.",
        "cancelled": "Called off.",
        "held": "A source reports that it began.",
        "unconfirmed": "Whether it took place is not settled.",
    },
)


class MeetingFormat(Term):
    """In which form the participants met.

    Example:
        >>> MeetingFormat("hybrid").meaning
        'Some gathered at one place, others took part by video.'
    """

    IN_PERSON = "in-person"
    VIDEOCONFERENCE = "videoconference"
    HYBRID = "hybrid"


tell(
    MeetingFormat,
    {
        "in-person": "Gathered at one place.",
        "videoconference": "All took part by video.",
        "hybrid": "Some gathered at one place, others took part by video.",
    },
)


class Presence(Term):
    """Whether somebody took part. Not being listed is never one of these.

    Example:
        >>> Presence.ABSENT.meaning
        'A source says that it was not there.'
    """

    PRESENT = "present"
    BY_VIDEO = "by-video"
    ABSENT = "absent"
    DECLINED = "declined"
    EXPECTED = "expected"
    POSSIBLE = "possible"


tell(
    Presence,
    {
        "present": "Took part.",
        "by-video": "Took part by video where others met in person.",
        "absent": "A source says that it was not there.",
        "declined": "Refused to come, or announced that it would not.",
        "expected": "Announced beforehand; whether it came is not known.",
        "possible": "A source leaves open whether it took part.",
    },
)


class Level(Term):
    """The rank of a person at a meeting.

    Example:
        >>> Level("head-of-agency").meaning
        'The head of a service, agency or security council.'
    """

    HEAD_OF_STATE = "head-of-state"
    HEAD_OF_GOVERNMENT = "head-of-government"
    DEPUTY_HEAD_OF_GOVERNMENT = "deputy-head-of-government"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy-minister"
    HEAD_OF_AGENCY = "head-of-agency"
    DEPUTY_HEAD_OF_AGENCY = "deputy-head-of-agency"
    PARLIAMENT_LEADER = "parliament-leader"
    PARLIAMENTARIAN = "parliamentarian"
    AMBASSADOR = "ambassador"
    OFFICIAL = "official"
    EXPERT = "expert"


tell(
    Level,
    {
        "head-of-state": "A head of state.",
        "head-of-government": "A head of government.",
        "deputy-head-of-government": "A deputy head of government.",
        "minister": "A minister.",
        "deputy-minister": "A deputy minister.",
        "head-of-agency": "The head of a service, agency or security council.",
        "deputy-head-of-agency": "The deputy of such a head.",
        "parliament-leader": "The speaker or chair of a parliament.",
        "parliamentarian": "A member of a parliament.",
        "ambassador": "An ambassador or permanent representative.",
        "official": "An official of another rank, or of an organisation.",
        "expert": "An expert.",
    },
)


class Capacity(Term):
    """In which capacity somebody sat at a meeting; more than one is normal.

    Example:
        >>> Capacity.SESSION_CHAIR.meaning
        'Presided over the session.'
    """

    MEMBER = "member"
    ASSOCIATE_MEMBER = "associate-member"
    BY_STATUTE = "by-statute"
    OBSERVER = "observer"
    GUEST = "guest"
    HEAD_OF_DELEGATION = "head-of-delegation"
    DELEGATION_MEMBER = "delegation-member"
    SESSION_CHAIR = "session-chair"
    BODY_CHAIR = "body-chair"
    ELECTED_CHAIR = "elected-chair"
    HOST = "host"
    OPENED = "opened"
    RAPPORTEUR = "rapporteur"
    SECRETARIAT = "secretariat"


tell(
    Capacity,
    {
        "member": "Sat as a member of the body.",
        "associate-member": ("Sat as an associate member.", "Charter art. 8"),
        "by-statute": "Sat by the statute of the body or by office.",
        "observer": ("Sat as an observer.", "Charter art. 8"),
        "guest": "Was invited from outside the body.",
        "head-of-delegation": "Headed a delegation.",
        "delegation-member": "Belonged to a delegation.",
        "session-chair": "Presided over the session.",
        "body-chair": "Holds the chair of the body.",
        "elected-chair": "Was elected chair at this meeting.",
        "host": "Was the host, or of the host.",
        "opened": "Opened the meeting.",
        "rapporteur": "Reported on an item.",
        "secretariat": "Sat for the secretariat.",
    },
)


class Outcome(Term):
    """What became of a document at a meeting.

    Example:
        >>> Outcome("planned").meaning
        'It was to be adopted; whether it was is not known.'
    """

    ADOPTED = "adopted"
    ENDORSED = "endorsed"
    DISCUSSED = "discussed"
    PLANNED = "planned"
    PROPOSED = "proposed"
    DEFERRED = "deferred"
    DROPPED = "dropped"


tell(
    Outcome,
    {
        "adopted": "Adopted, approved or signed.",
        "endorsed": "Endorsed, or taken note of.",
        "discussed": "Discussed.",
        "planned": "It was to be adopted; whether it was is not known.",
        "proposed": "Proposed.",
        "deferred": "Put off.",
        "dropped": "Taken off the agenda.",
    },
)


class ItemKind(Term):
    """What kind of part of a meeting it is.

    Example:
        >>> ItemKind.CEREMONY.meaning
        'A ceremony.'
    """

    ITEM = "item"
    SITTING = "sitting"
    SIDE_MEETING = "side-meeting"
    RECEPTION = "reception"
    CEREMONY = "ceremony"
    VISIT = "visit"


tell(
    ItemKind,
    {
        "item": "An item or topic of the agenda.",
        "sitting": "A sitting, such as one in narrow format.",
        "side-meeting": "A meeting on the margins.",
        "reception": "A reception, such as one by the head of the host state.",
        "ceremony": "A ceremony.",
        "visit": "A visit to a place.",
    },
)


class Delivery(Term):
    """How a statement was delivered.

    Example:
        >>> Delivery("message").meaning
        'Sent as a message, read or circulated.'
    """

    SPEECH = "speech"
    MESSAGE = "message"
    PRESS = "press"


tell(
    Delivery,
    {
        "speech": "Spoken at the meeting.",
        "message": "Sent as a message, read or circulated.",
        "press": "Said to the press.",
    },
)


class Bound(Term):
    """How a figure is meant.

    Example:
        >>> Bound.AT_LEAST.meaning
        'This many or more.'
    """

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at-least"
    AT_MOST = "at-most"


tell(
    Bound,
    {
        "exact": "Exactly this many.",
        "about": "About this many.",
        "at-least": "This many or more.",
        "at-most": "This many or fewer.",
    },
)
