"""When what a record tells took place, for answers about a span of time."""

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import DayRange, Verdict, When
from cisrecords.evidence import Claim
from cisrecords.records import Act, Body, Instrument, Meeting, Tenure

__all__ = ["falls_into"]

_HAPPENED = (Act, Instrument, Meeting)


def falls_into(archive: Archive, span: DayRange, record: AnyRecord, row: object = None) -> Verdict:
    """Say whether what a record, or a row of it, tells took place in a span of time.

    Args:
        archive: The records.
        span: The span.
        record: A record. A meeting counts by its days, an act and an instrument by their date, a
            body by its establishment, a tenure by its period; a claim by the day it is stated
            for, else by the day of the meeting, act or instrument that it is about.
        row: A row of the record; where it says when it was, that counts.

    Returns:
        The verdict; `MAYBE` where the day is vague or not known, `NO` for what has no day at
        all, such as the name of a state, unless every day is asked for.

    Example:
        >>> from cisrecords.dates import day_range
        >>> act = Act(id="act-1", state="GE", kind="accession", date="1993-12")
        >>> falls_into(Archive(), day_range("1993-12-03", "1993-12-03"), act)
        <Verdict.MAYBE: 'maybe'>
    """
    if span.unlimited:
        return Verdict.YES
    if isinstance(record, Claim) and record.as_of is None:
        about = archive.resolve(archive.act_index.restated(record).about)
        return span.verdict(_moment(about) if isinstance(about, _HAPPENED) else None)
    if not isinstance(record, (*_HAPPENED, Body, Tenure, Claim)):
        return Verdict.NO
    return span.verdict(getattr(row, "when", None) or _moment(record))


def _moment(record: AnyRecord) -> When | None:
    if isinstance(record, Meeting):
        return record.when
    if isinstance(record, Act | Instrument):
        return record.date
    if isinstance(record, Body):
        return record.established
    if isinstance(record, Tenure):
        return record.period
    return record.as_of if isinstance(record, Claim) else None
