"""Vocabularies of meetings: kinds, statuses, attendance, agenda and outcomes."""

from cisrecords.terms.base import Group, Term, synonyms

__all__ = [
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


@synonyms(
    REGULAR="ordinary, scheduled, plenary, session",
    EXTRAORDINARY="emergency, urgent, special, unscheduled",
    INFORMAL="unofficial, working meeting",
    ANNIVERSARY="jubilee, commemorative",
    FOUNDING="constituent, inaugural, first meeting",
    PREPARATORY="preparation, pre-meeting, expert meeting",
)
class MeetingKind(Term):
    """The kind of a meeting.

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


@synonyms(
    ANNOUNCED="planned, scheduled, expected, upcoming",
    POSTPONED="moved, put off, delayed, deferred, rescheduled, adjourned",
    CANCELLED="canceled, called off, dropped, abandoned",
    HELD="happened, took place, met, done, finished, completed, ongoing, began",
    UNCONFIRMED="unknown, doubtful, uncertain, not confirmed",
)
class MeetingStatus(Term):
    """Whether a meeting took place, according to the sources.

    Example:
        >>> MeetingStatus.HELD.meaning
        'A source reports that it began.'
    """

    ANNOUNCED = "announced", "Only announcements of it were seen.", "", "pending"
    POSTPONED = "postponed", "Put off.", "", "pending"
    CANCELLED = "cancelled", "Called off.", "", "settled"
    HELD = "held", "A source reports that it began.", "", "settled"
    UNCONFIRMED = "unconfirmed", "Whether it took place is not clear.", "", "settled"

    @Group
    def pending(self) -> bool:
        """Whether it was still to be held, as far as is known."""
        return self.group == "pending"

    @Group
    def settled(self) -> bool:
        """Whether nothing is to come: it was held or called off, or it is not known which."""
        return self.group == "settled"


@synonyms(
    IN_PERSON="offline, face-to-face, onsite, on-site, physical",
    VIDEOCONFERENCE="online, virtual, remote, video, video link, videolink, teleconference, zoom",
    HYBRID="mixed, combined, partly online",
)
class MeetingFormat(Term):
    """The form in which the participants met.

    Example:
        >>> MeetingFormat("hybrid").meaning
        'Some gathered at one place, others took part by video.'
    """

    IN_PERSON = "in-person", "Gathered at one place."
    VIDEOCONFERENCE = "videoconference", "All took part by video."
    HYBRID = "hybrid", "Some gathered at one place, others took part by video."


@synonyms(
    PRESENT="attended, came, participated, took part, in-person, there",
    BY_VIDEO="online, virtual, remote, videoconference, video, video link, videolink",
    ABSENT="missing, away, did not come, did not attend, not present",
    DECLINED="refused, boycotted, rejected, snubbed",
    EXPECTED="announced, planned, invited, to attend",
    POSSIBLE="maybe, perhaps, uncertain, unclear",
)
class Presence(Term):
    """Whether somebody took part; there is no value for somebody whom no source lists.

    Where a source does not say it, the field of a record is ``None``, which is in none of the
    groups and is never counted as present.

    Example:
        >>> Presence.ABSENT.meaning
        'A source says that it was not there.'
        >>> Presence.ABSENT.away, Presence.BY_VIDEO.attended, Presence.EXPECTED.open
        (True, True, True)
    """

    PRESENT = "present", "Took part.", "", "attended"
    BY_VIDEO = "by-video", "Took part by video where others met in person.", "", "attended"
    ABSENT = "absent", "A source says that it was not there.", "", "away"
    DECLINED = "declined", "Refused to come, or announced that it would not.", "", "away"
    EXPECTED = "expected", "Announced beforehand; whether it came is not known.", "", "open"
    POSSIBLE = "possible", "A source leaves open whether it took part.", "", "open"

    @Group
    def attended(self) -> bool:
        """Whether it took part."""
        return self.group == "attended"

    @Group
    def away(self) -> bool:
        """Whether it was not there, or would not come."""
        return self.group == "away"

    @Group
    def open(self) -> bool:
        """Whether it is open whether it took part."""
        return self.group == "open"


@synonyms(
    HEAD_OF_STATE="president, monarch",
    HEAD_OF_GOVERNMENT="prime minister, premier, chancellor",
    DEPUTY_HEAD_OF_GOVERNMENT="deputy prime minister, vice premier, first deputy prime minister",
    MINISTER="secretary of state, cabinet minister, foreign minister",
    DEPUTY_MINISTER="vice minister, first deputy minister",
    HEAD_OF_AGENCY="director, chief, head of service, agency head, security council secretary",
    DEPUTY_HEAD_OF_AGENCY="deputy director, deputy chief, deputy head of service",
    PARLIAMENT_LEADER="speaker, chair of parliament, head of parliament",
    PARLIAMENTARIAN="deputy, member of parliament, mp, senator, lawmaker",
    AMBASSADOR="envoy, permanent representative, plenipotentiary",
    OFFICIAL="civil servant, representative, diplomat",
    EXPERT="specialist, scholar, adviser",
)
class Level(Term):
    """The level of a person at a meeting.

    The rank is 0 for the highest. Levels of the same rank belong to different hierarchies, and
    neither is below the other.

    Example:
        >>> Level("head-of-agency").meaning
        'The head of a service, agency or security council.'
    """

    HEAD_OF_STATE = "head-of-state", "A head of state.", "", "", 0
    HEAD_OF_GOVERNMENT = "head-of-government", "A head of government.", "", "", 1
    DEPUTY_HEAD_OF_GOVERNMENT = (
        "deputy-head-of-government",
        "A deputy head of government.",
        "",
        "",
        2,
    )
    MINISTER = "minister", "A minister.", "", "", 3
    DEPUTY_MINISTER = "deputy-minister", "A deputy minister.", "", "", 4
    HEAD_OF_AGENCY = (
        "head-of-agency",
        "The head of a service, agency or security council.",
        "",
        "",
        4,
    )
    DEPUTY_HEAD_OF_AGENCY = "deputy-head-of-agency", "The deputy of such a head.", "", "", 5
    PARLIAMENT_LEADER = "parliament-leader", "The speaker or chair of a parliament.", "", "", 2
    PARLIAMENTARIAN = "parliamentarian", "A member of a parliament.", "", "", 5
    AMBASSADOR = "ambassador", "An ambassador or permanent representative.", "", "", 5
    OFFICIAL = "official", "An official of another rank, or of an organisation.", "", "", 6
    EXPERT = "expert", "An expert.", "", "", 7


@synonyms(
    MEMBER="full member",
    ASSOCIATE_MEMBER="associate",
    BY_STATUTE="ex officio, by office",
    GUEST="invitee, invited, visitor",
    HEAD_OF_DELEGATION="delegation head, leader of delegation",
    DELEGATION_MEMBER="delegate, member of delegation",
    SESSION_CHAIR="chair, chairman, chairperson, presided, presiding, moderator",
    BODY_CHAIR="chairmanship, presidency, chair of the body",
    ELECTED_CHAIR="new chair, next chair, elected, chair-elect",
    HOST="organiser, organizer, receiving side",
    OPENED="opener, opening",
    RAPPORTEUR="reporter, speaker",
    SECRETARIAT="secretary, clerk",
)
class Capacity(Term):
    """The capacity in which somebody sat at a meeting; more than one is normal.

    Example:
        >>> Capacity.SESSION_CHAIR.meaning
        'Presided over the session.'
    """

    MEMBER = "member", "Sat as a member of the body.", "", "seat"
    ASSOCIATE_MEMBER = "associate-member", "Sat as an associate member.", "Charter art. 8", "seat"
    BY_STATUTE = "by-statute", "Sat by the statute of the body or by office.", "", "seat"
    OBSERVER = "observer", "Sat as an observer.", "Charter art. 8", "visit"
    GUEST = "guest", "Was invited from outside the body.", "", "visit"
    HEAD_OF_DELEGATION = "head-of-delegation", "Headed a delegation.", "", "delegation"
    DELEGATION_MEMBER = "delegation-member", "Belonged to a delegation.", "", "delegation"
    SESSION_CHAIR = "session-chair", "Presided over the session.", "", "chair"
    BODY_CHAIR = "body-chair", "Holds the chair of the body.", "", "chair"
    ELECTED_CHAIR = "elected-chair", "Was elected chair at this meeting.", "", "chair"
    HOST = "host", "Was the host, or of the host.", "", "service"
    OPENED = "opened", "Opened the meeting.", "", "service"
    RAPPORTEUR = "rapporteur", "Reported on an item.", "", "service"
    SECRETARIAT = "secretariat", "Sat for the secretariat.", "", "service"

    @Group
    def seat(self) -> bool:
        """Whether it is a seat in the body."""
        return self.group == "seat"

    @Group
    def visit(self) -> bool:
        """Whether it is the capacity of a visitor, without a seat in the body."""
        return self.group == "visit"

    @Group
    def delegation(self) -> bool:
        """Whether it is a part in a delegation."""
        return self.group == "delegation"

    @Group
    def chair(self) -> bool:
        """Whether it is a chair."""
        return self.group == "chair"

    @Group
    def service(self) -> bool:
        """Whether it is a task at the meeting."""
        return self.group == "service"


@synonyms(
    ADOPTED="signed, approved, passed, agreed, accepted, concluded",
    ENDORSED="noted, taken note of, welcomed, supported",
    DISCUSSED="considered, debated, reviewed, examined",
    PLANNED="expected, scheduled, to be adopted, to be signed",
    PROPOSED="submitted, tabled, drafted, suggested",
    DEFERRED="postponed, put off, delayed, adjourned",
    DROPPED="withdrawn, rejected, removed, struck",
)
class Outcome(Term):
    """The outcome of a document at a meeting.

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


@synonyms(
    ITEM="topic, question, issue, subject",
    SITTING="session, narrow format, extended format, plenary",
    SIDE_MEETING="bilateral, talks, meeting",
    RECEPTION="dinner, lunch, banquet, audience",
    CEREMONY="wreath-laying, award, opening ceremony",
    VISIT="tour, excursion, trip",
)
class ItemKind(Term):
    """The kind of a part of a meeting.

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


@synonyms(
    SPEECH="spoken, oral, address, remarks, said",
    MESSAGE="letter, written, video message, greeting, telegram",
    PRESS="interview, briefing, press conference, media",
)
class Delivery(Term):
    """How a statement was delivered.

    Example:
        >>> Delivery("message").meaning
        'Sent as a message, read or circulated.'
    """

    SPEECH = "speech", "Spoken at the meeting."
    MESSAGE = "message", "Sent as a message, read or circulated."
    PRESS = "press", "Said to the press."
