"""Who held which office, on a day or at any time."""

from cisrecords.archive import Archive
from cisrecords.archive.columns.codes import CodedRow
from cisrecords.archive.prose import Prose
from cisrecords.dates import Day, DayRange, PartialDate, Verdict, whole_day
from cisrecords.query.common.added_columns import (
    NamedBodyRow,
    NamedPersonRow,
    NamedStateRow,
    add_columns,
)
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
from cisrecords.table import Table, cell

__all__ = ["OfficeHolderRow", "office_holders"]


class OfficeHolderRow(CodedRow, NamedBodyRow, NamedStateRow, NamedPersonRow):
    """A row of `Commonwealth.office_holders`: who held an office on a day.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().office_holders("2020-11-18")[0].office
        'air-defence-committee-chair'
    """

    office: str | None = cell("Id of the office.")
    body: str | None = cell("Id of the body or state whose office it is.")
    person: str | None = cell("Id of the person who holds it.")
    state: str | None = cell("Id of the state that holds it, such as a chairmanship.")
    since: PartialDate | None = cell("First day of the tenure; empty where not known.")
    until: PartialDate | None = cell("Last day of the tenure; empty where not known or to come.")
    acting: bool | None = cell("Whether it is held in an acting capacity.")
    certain: bool = cell(CERTAIN.meaning)
    reasons: str | None = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


def office_holders(
    archive: Archive,
    on: Day | None = None,
    *,
    office: Office | str | None = None,
    body: Body | State | str | None = None,
    person: Person | State | str | None = None,
    codes: bool = False,
    lang: str | None = None,
) -> Table[OfficeHolderRow]:
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
    return add_columns(archive, answer(OfficeHolderRow, rows), codes=codes, lang=lang)


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
