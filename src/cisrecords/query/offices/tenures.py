"""What a tenure leaves open: its ends, rival claims, and the horizon of the records."""

from collections.abc import Iterator

from cisrecords.archive import Archive
from cisrecords.dates import DayRange, EndKind, Period
from cisrecords.dates.words import date_in_words
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import Claim
from cisrecords.query.common.rival_claims import rival_claims
from cisrecords.records import Tenure

__all__ = ["describe_end", "describe_horizon", "holder_order", "rival_tenures"]


def rival_tenures(archive: Archive, tenure: Tenure, span: DayRange) -> Iterator[Claim]:
    """Yield the claims against a tenure; other dates only where they change the answer."""
    for claim in rival_claims(archive, tenure, "period", "office", "person", "state", "exists"):
        if claim.field != "period" or _changes_answer(claim, tenure, span):
            yield claim


def _changes_answer(claim: Claim, tenure: Tenure, span: DayRange) -> bool:
    if span.unlimited:
        return True
    try:
        return span.verdict(Period(claim.value)) is not span.verdict(tenure.period)
    except CisRecordsError:
        return True


def describe_end(period: Period | None) -> tuple[str, ...]:
    """List the sentences on what is unknown about the ends of a tenure."""
    if period is None:
        return ("The dates of this tenure are not on record.",)
    sentences: list[str] = []
    if period.start is None:
        sentences.append("The first day of this tenure is not known.")
    if period.end_kind is EndKind.UNKNOWN:
        sentences.append("This tenure has ended, but its last day is not known.")
    if period.end_kind is EndKind.OPEN:
        sentences.append("No end of this tenure is on record.")
    return tuple(sentences)


def describe_horizon(archive: Archive, kind: str, day: int) -> tuple[str, ...]:
    """Return a sentence if a day is later than the horizon of a kind of records."""
    horizon = archive.horizon.get(kind)
    if horizon is None or day <= horizon.latest_ordinal:
        return ()
    end = date_in_words(horizon, iso_day=True)
    return (f"{kind.capitalize()} are recorded up to {end}; later changes are not known here.",)


def holder_order(tenure: Tenure) -> tuple[object, ...]:
    """Return the sort key of a tenure: by office, then by days, unknown days last."""
    period = tenure.period
    bounds = (period.earliest_ordinal, period.latest_ordinal) if period else ()
    return tenure.office, period is None, bounds, tenure.id
