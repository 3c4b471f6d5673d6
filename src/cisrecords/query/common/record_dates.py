"""Dates of records, for answers about a span of time."""

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import DayRange, Verdict, When
from cisrecords.evidence import Claim
from cisrecords.records import Act, Body, Instrument, Meeting, Tenure

__all__ = ["falls_into", "met_within", "possible_days"]

_HAPPENED = (Act, Instrument, Meeting)


def falls_into(archive: Archive, span: DayRange, record: AnyRecord, row: object = None) -> Verdict:
    """Check whether the date of a record, or of a row of it, is in a span.

    A claim without a date takes that of the meeting, act or instrument that it is about. Records
    of a kind without dates, such as states, are in the span only if it is unlimited.
    """
    if span.unlimited:
        return Verdict.YES
    if isinstance(record, Claim) and record.as_of is None:
        about = archive.resolve(archive.act_index.restated(record).about)
        if isinstance(about, Meeting):
            return met_within(span, about)
        return span.verdict(_date_of(about) if isinstance(about, _HAPPENED) else None)
    if not isinstance(record, (*_HAPPENED, Body, Tenure, Claim)):
        return Verdict.NO
    day: When | None = getattr(row, "when", None)
    if isinstance(record, Meeting) and day is None:
        return met_within(span, record)
    return span.verdict(day or _date_of(record))


def met_within(span: DayRange, meeting: Meeting) -> Verdict:
    """Check whether a meeting was in a span of days.

    One without a day may have been on the days of its plans; one without these was in no span.
    """
    if span.unlimited or meeting.when is not None:
        return span.verdict(meeting.when)
    possible = any(span.verdict(day) is not Verdict.NO for day in possible_days(meeting))
    return Verdict.of(certain=False, possible=possible)


def possible_days(meeting: Meeting) -> tuple[When, ...]:
    """Return the day of a meeting, or else the days that were planned for it, if any are known."""
    if meeting.when is not None:
        return (meeting.when,)
    return tuple(plan.when for plan in meeting.plans if plan.when is not None)


def _date_of(record: AnyRecord) -> When | None:
    if isinstance(record, Act | Instrument):
        return record.date
    if isinstance(record, Body):
        return record.established
    if isinstance(record, Tenure):
        return record.period
    return record.as_of if isinstance(record, Claim) else None
