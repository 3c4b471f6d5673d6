"""Who held which office, on a day or at any time."""

from cisrecords.archive import Archive
from cisrecords.archive.prose import Prose
from cisrecords.dates import Day, DayRange, Verdict, whole_day
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.common.arguments import resolve_id
from cisrecords.query.common.rival_claims import describe_rivals
from cisrecords.query.offices.chairs import Chair, ChairHolders
from cisrecords.query.offices.tenures import (
    describe_end,
    describe_horizon,
    holder_order,
    rival_tenures,
)
from cisrecords.records import Body, Office, Person, State, Tenure
from cisrecords.table import Column, ColumnType, Table

__all__ = ["office_holders"]


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
    chairs = [ChairHolders(archive, each) for each in archive.bodies]
    excluded = {tenure.id for each in chairs for tenure in each.excluded(day)}
    lasting = [
        tenure
        for tenure in archive.tenures
        if post in (None, tenure.office)
        and whose in (None, owners[tenure.office])
        and who in (None, tenure.person, tenure.state)
        and day.verdict(tenure.period) is not Verdict.NO
        and tenure.id not in excluded
    ]
    prose = Prose(archive)
    rows = [
        _row(prose, archive, tenure, owners, day) for tenure in sorted(lasting, key=holder_order)
    ]
    rows += [
        _attested_row(each, chair)
        for each in chairs
        if post in (None, each.office) and whose in (None, each.body.id)
        for chair in each.by_meeting(day)
        if who in (None, chair.person, chair.state)
    ]
    return answer(_COLUMNS, rows)


def _attested_row(holders: ChairHolders, chair: Chair) -> tuple[object, ...]:
    """Return the row of a holder whom only meetings attest."""
    return (
        holders.office,
        holders.body.id,
        chair.person,
        chair.state,
        None,
        None,
        None,
        chair.certain,
        " ".join(dict.fromkeys(chair.reasons)) or None,
        chair.records,
        chair.sources,
    )


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
