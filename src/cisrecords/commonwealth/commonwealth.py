"""`Commonwealth`: the records with the verbs of every question, the one object users hold."""

from cisrecords.commonwealth.evidence_verbs import EvidenceVerbs
from cisrecords.commonwealth.law_verbs import LawVerbs
from cisrecords.commonwealth.meeting_verbs import MeetingVerbs
from cisrecords.commonwealth.panel_verbs import PanelVerbs
from cisrecords.commonwealth.people_verbs import PeopleVerbs
from cisrecords.commonwealth.record_verbs import RecordVerbs
from cisrecords.commonwealth.status_verbs import StatusVerbs

__all__ = ["Commonwealth"]


class Commonwealth(
    StatusVerbs, PanelVerbs, MeetingVerbs, PeopleVerbs, LawVerbs, EvidenceVerbs, RecordVerbs
):
    """The records of the Commonwealth of Independent States, ready to be asked.

    It is immutable. It is built from records, as `Archive` is, and checked while it is built.

    Raises:
        InvalidRecords: The records do not fit together; all faults are told.

    Example:
        >>> import cisrecords
        >>> cw = cisrecords.load()
        >>> cw.membership("GE", on="2009-08-18").status.value
        'former'
    """
