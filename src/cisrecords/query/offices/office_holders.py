"""Who held which office, on a day or at any time."""

from collections.abc import Iterator

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import Day, DayRange, EndKind, Period, Verdict, whole_day
from cisrecords.dates.words import date_in_words
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
from cisrecords.query.common.arguments import resolve_id
from cisrecords.query.common.rival_claims import describe_rivals, rival_claims
from cisrecords.records import Body, Office, Person, State, Tenure
from cisrecords.table import Column, ColumnType, Table

__all__ = ["describe_end", "describe_horizon", "holder_order", "office_holders", "rival_tenures"]


_COLUMNS = (
    Column("office", ColumnType.TEXT, "Id of the office."),
    Column("body", ColumnType.TEXT, "Id of the body or state whose office it is."),
    Column("person", ColumnType.TEXT, "Id of the person who holds it."),
    Column("state", ColumnType.TEXT, "Id of the state that holds it, such as a chairmanship."),
    Column("since", ColumnType.DATE, "First day of the tenure; empty where not known."),
    Column(
        "until",
        ColumnType.DATE,
        "Last day of the tenure; empty where not known or to come.",
    ),
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
    office: Office | str | None = None,
    body: Body | State | str | None = None,
    person: Person | State | str | None = None,
) -> Table:
    """Build a row for each tenure that lasted, or may have lasted, on the day."""
    day = whole_day(on)
    post = resolve_id(archive, "office", office, "offices")
    whose = resolve_id(archive, "body", body, "bodies", "states")
    who = resolve_id(archive, "person", person, "people", "states")
    owners: dict[str, str | None] = {each.id: each.of for each in archive.offices}
    lasting = [
        tenure
        for tenure in archive.tenures
        if post in (None, tenure.office)
        and whose in (None, owners[tenure.office])
        and who in (None, tenure.person, tenure.state)
        and day.verdict(tenure.period) is not Verdict.NO
    ]
    prose = Prose(archive)
    rows = (
        _row(prose, archive, tenure, owners, day) for tenure in sorted(lasting, key=holder_order)
    )
    return answer(_COLUMNS, rows)


def _row(
    prose: Prose, archive: Archive, tenure: Tenure, owners: dict[str, str | None], day: DayRange
) -> tuple[object, ...]:
    verdict = day.verdict(tenure.period)
    doubts = [*rival_tenures(archive, tenure, day)]
    beyond = describe_horizon(archive, "tenures", day.first)
    vague = ("The dates of this tenure are too vague to decide whether it covers this day.",)
    reasons = (
        *(vague if verdict is Verdict.MAYBE and tenure.period is not None else ()),
        *describe_end(tenure.period),
        *beyond,
        *describe_rivals(prose, doubts),
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
        verdict is Verdict.YES and not doubts and not beyond,
        " ".join(reasons) or None,
        (tenure.id, *(claim.id for claim in doubts)),
        source_ids(tenure.cites, *(claim.cites for claim in doubts)),
    )


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
