"""Dates of records, for answers about a span of time."""

from cisrecords.archive import AnyRecord, Archive
from cisrecords.dates import DayRange, Verdict, When
from cisrecords.evidence import Claim
from cisrecords.records import Act, Body, Instrument, Meeting, Tenure

__all__ = ["falls_into"]

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
        return span.verdict(_date_of(about) if isinstance(about, _HAPPENED) else None)
    if not isinstance(record, (*_HAPPENED, Body, Tenure, Claim)):
        return Verdict.NO
    return span.verdict(getattr(row, "when", None) or _date_of(record))


def _date_of(record: AnyRecord) -> When | None:
    if isinstance(record, Meeting):
        return record.when
    if isinstance(record, Act | Instrument):
        return record.date
    if isinstance(record, Body):
        return record.established
    if isinstance(record, Tenure):
        return record.period
    return record.as_of if isinstance(record, Claim) else None
