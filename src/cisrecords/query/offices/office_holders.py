"""Who held which office, on a day or ever, and how sure that is."""

from collections.abc import Iterator

from cisrecords.archive import Archive
from cisrecords.dates import Day, DayRange, EndKind, Period, Verdict, whole_day
from cisrecords.errors import CisRecordsError
from cisrecords.evidence import Claim
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.common.rival_claims import describe_rivals, rival_claims
from cisrecords.query.find.finder import resolve_id
from cisrecords.records import Tenure
from cisrecords.table import Column, ColumnType, Table

__all__ = ["describe_end", "holder_order", "office_holders", "past_horizon", "rival_tenures"]


_HEADS = (
    Column("office", ColumnType.TEXT, "Id of the office."),
    Column("body", ColumnType.TEXT, "Id of the body or state whose office it is."),
    Column("person", ColumnType.TEXT, "Id of the person who holds it."),
    Column("state", ColumnType.TEXT, "Id of the state that holds it, as it does a chairmanship."),
    Column("since", ColumnType.DATE, "Its first day; empty where that is not known."),
    Column("until", ColumnType.DATE, "Its last day; empty where it is not known or still to come."),
    Column("acting", ColumnType.YES_NO, "Whether it is held in an acting capacity."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)


def office_holders(
    archive: Archive,
    on: Day | None = None,
    *,
    office: str | None = None,
    body: str | None = None,
    person: str | None = None,
) -> Table:
    """Tell who held which office; see `Commonwealth.office_holders`.

    Args:
        archive: The records.
        on: A whole day; without one, all tenures are told.
        office: The office, by any name.
        body: The body or state whose office it is, by any name.
        person: The person, or the state, that holds it, by any name.

    Returns:
        A row for each tenure that lasted on the day or may have, by office and days.

    Raises:
        NotFound: A name is not known; the nearest are suggested.
        Ambiguous: A name fits more than one.
        VagueDate: The day is vaguer than a day.
        InvalidDate: It is no date.
        BadQuery: A criterion is not of its type.

    Example:
        >>> len(office_holders(Archive()))
        0
    """
    day = whole_day(on)
    post = resolve_id(archive, "office", office, "offices")
    whose = resolve_id(archive, "body", body, "bodies", "states")
    who = resolve_id(archive, "person", person, "people", "states")
    owners: dict[str, str | None] = {each.id: each.of for each in archive.offices}
    found = [
        tenure
        for tenure in archive.tenures
        if post in (None, tenure.office)
        and whose in (None, owners[tenure.office])
        and who in (None, tenure.person, tenure.state)
        and day.verdict(tenure.period) is not Verdict.NO
    ]
    rows = (_row(archive, tenure, owners, day) for tenure in sorted(found, key=holder_order))
    return answer(_HEADS, rows)


def _row(
    archive: Archive, tenure: Tenure, owners: dict[str, str | None], day: DayRange
) -> tuple[object, ...]:
    verdict = day.verdict(tenure.period)
    doubts = [*rival_tenures(archive, tenure, day)]
    past = past_horizon(archive, "tenures", day.first)
    vague = ("Its days are too vague to say that it lasted on this one.",)
    reasons = (
        *(vague if verdict is Verdict.MAYBE and tenure.period is not None else ()),
        *describe_end(tenure.period),
        *past,
        *describe_rivals(doubts),
        *((tenure.note,) if tenure.note else ()),
    )
    period = tenure.period
    return (
        tenure.office,
        owners[tenure.office],
        tenure.person,
        tenure.state,
        period and period.start,
        period and period.end,
        tenure.acting,
        verdict is Verdict.YES and not doubts and not past,
        " ".join(reasons) or None,
        (tenure.id, *(claim.id for claim in doubts)),
        source_ids(tenure.cites, *(claim.cites for claim in doubts)),
    )


def rival_tenures(archive: Archive, tenure: Tenure, span: DayRange) -> Iterator[Claim]:
    """Find the claims by which a tenure was not what it is held to be, or not in a span.

    Args:
        archive: The records.
        tenure: The tenure.
        span: The days that are asked for.

    Yields:
        The claims of another office or that there was no such tenure, and those of other days
        that give another answer.

    Example:
        >>> tenure = Tenure(id="t", state="RU", office="chair")
        >>> list(rival_tenures(Archive(), tenure, DayRange()))
        []
    """
    for claim in rival_claims(archive, tenure, "period", "office", "person", "state", "exists"):
        if claim.field != "period" or _moves(claim, tenure, span):
            yield claim


def _moves(claim: Claim, tenure: Tenure, span: DayRange) -> bool:
    if span.unlimited:
        return True
    try:
        return span.verdict(Period(claim.value)) is not span.verdict(tenure.period)
    except CisRecordsError:
        return True


def describe_end(period: Period | None) -> tuple[str, ...]:
    """Tell in sentences what is not known of the ends of a tenure.

    Args:
        period: Its days.

    Returns:
        The sentences; none where both ends are known.

    Example:
        >>> describe_end(Period("2004-09-16/"))
        ('It is over; on which day it ended is not known.',)
    """
    if period is None:
        return ("Its days are not on record.",)
    told: list[str] = []
    if period.start is None:
        told.append("On which day it began is not known.")
    if period.end_kind is EndKind.UNKNOWN:
        told.append("It is over; on which day it ended is not known.")
    if period.end_kind is EndKind.OPEN:
        told.append("No end of it is on record.")
    return tuple(told)


def past_horizon(archive: Archive, kind: str, day: int) -> tuple[str, ...]:
    """Tell in a sentence that a day lies past what the records know of a kind.

    Args:
        archive: The records.
        kind: The kind of record.
        day: The number of the day.

    Returns:
        The sentence; none where the day is not past the horizon.

    Example:
        >>> past_horizon(Archive(horizon={"tenures": "2020"}), "tenures", 800_000)
        ('Tenures are known to 2020; what happened after is not known here.',)
    """
    horizon = archive.horizon.get(kind)
    if horizon is None or day <= horizon.latest_ordinal:
        return ()
    return (f"{kind.capitalize()} are known to {horizon}; what happened after is not known here.",)


def holder_order(tenure: Tenure) -> tuple[object, ...]:
    """Put tenures of one office beside each other, by their days, unknown ones last.

    Args:
        tenure: A tenure.

    Returns:
        What it is sorted by.

    Example:
        >>> holder_order(Tenure(id="t", state="RU", office="chair"))[0]
        'chair'
    """
    period = tenure.period
    bounds = (period.earliest_ordinal, period.latest_ordinal) if period else ()
    return tenure.office, period is None, bounds, tenure.id
