"""Compare counts from the records with every figure that a source states."""

import datetime
from collections.abc import Iterator, Mapping

from cisrecords.archive import Archive, kind_of
from cisrecords.dates import Day, PartialDate
from cisrecords.dates.words import date_in_words
from cisrecords.errors import BadQuery
from cisrecords.evidence import FIGURE, Claim
from cisrecords.names import did_you_mean
from cisrecords.query.common.answer_table import (
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
    answer,
    source_ids,
)
from cisrecords.query.common.arguments import resolve_id
from cisrecords.query.counts.count_bodies_and_states import (
    Count,
    Scope,
    Tally,
    count_acts,
    count_bodies,
    count_states,
)
from cisrecords.query.counts.count_meetings import (
    count_adopted,
    count_agenda_items,
    count_meetings,
    count_meetings_of_year,
    count_participants,
    leaders,
)
from cisrecords.query.find.context import Context
from cisrecords.query.offices.tenures import describe_horizon
from cisrecords.records import (
    Act,
    Body,
    Instrument,
    Meeting,
    Office,
    Person,
    State,
    Tenure,
)
from cisrecords.table import Row, Table, cell
from cisrecords.terms import ActKind, BodyKind, Bound, MembershipStatus

__all__ = ["FIGURES", "CensusRow", "Counted", "census"]

_KINDS = ("acts", "bodies", "meetings")
_ABOUT = (
    "states",
    "bodies",
    "meetings",
    "instruments",
    "acts",
    "tenures",
    "offices",
    "people",
)

Counted = State | Body | Meeting | Instrument | Act | Tenure | Office | Person
"""A record that figures are about."""

FIGURES: Mapping[str, Mapping[str, Count]] = {
    "cis": {
        "bodies": count_bodies(*BodyKind.organ),
        "charter-bodies": count_bodies(BodyKind.CHARTER),
        "sectoral-bodies": count_bodies(BodyKind.SECTORAL),
        "other-bodies": count_bodies(BodyKind.OTHER),
        "subsidiary-bodies": count_bodies(BodyKind.SUBSIDIARY),
        "sectoral-bodies-economic": count_bodies(BodyKind.SECTORAL, area="economic"),
        "sectoral-bodies-humanitarian": count_bodies(BodyKind.SECTORAL, area="humanitarian"),
        "sectoral-bodies-information": count_bodies(BodyKind.SECTORAL, area="information"),
        "sectoral-bodies-legal": count_bodies(BodyKind.SECTORAL, area="legal"),
        "sectoral-bodies-security": count_bodies(BodyKind.SECTORAL, area="security"),
        "meetings-of-bodies-in-security": count_meetings_of_year("security"),
        "members": count_states(MembershipStatus.MEMBER),
        "member-states": count_states(MembershipStatus.MEMBER),
        "participants": count_states(MembershipStatus.PARTICIPANT),
        "associate-members": count_states(MembershipStatus.ASSOCIATE),
        "observers": count_states(MembershipStatus.OBSERVER),
        "former-members": count_states(MembershipStatus.FORMER),
    },
    "bodies": {
        "meetings-held": count_meetings(),
        "meetings": count_meetings(),
        "summits": count_meetings(),
        "summits-since-2000": count_meetings(since=2000),
        "meetings-in-2000": count_meetings(since=2000, until=2000),
        "official-meetings": count_meetings(informal=False),
        "informal-summits": count_meetings(informal=True),
        "informal-summits-since-2000": count_meetings(since=2000, informal=True),
        "documents-adopted": count_adopted(),
        "documents-signed": count_adopted(),
        "documents-signed-at-official-meetings": count_adopted(informal=False),
        "documents-signed-at-informal-summits": count_adopted(informal=True),
    },
    "meetings": {
        "agenda-items": count_agenda_items,
        "documents": count_adopted(),
        "documents-adopted": count_adopted(),
        "documents-signed": count_adopted(),
        "countries": count_participants("states"),
        "countries-taking-part": count_participants("states"),
        "delegations": count_participants("states"),
        "states": count_participants("states"),
        "cis-bodies": count_participants("bodies"),
        "leaders-present": leaders,
    },
    "instruments": {
        "signatories": count_acts(ActKind.SIGNATURE),
        "ratifications": count_acts(ActKind.RATIFICATION),
        "states-ratified": count_acts(ActKind.RATIFICATION),
    },
}
"""How each published figure is counted here, by the kind of record that it is about."""


class CensusRow(Row):
    """A row of `Commonwealth.census`: our count of one thing beside a published one.

    Example:
        >>> import cisrecords
        >>> cisrecords.load().census("2020-01-01", figure="sectoral-bodies")[0].figure
        'sectoral-bodies'
    """

    figure: str = cell("What is counted, by its name in `FIGURES` or in a claim.")
    about: str = cell("Id of the record that the figure is about.")
    day: datetime.date = cell("The day of our count.")
    ours: int | None = cell("How many certainly count; empty where not counted here.")
    maybe: int | None = cell("How many more may count, as their dates are vague.")
    published: int | None = cell("What a source states; empty for our count alone.")
    bound: str | None = cell("How the source limits it: about, at-least or at-most.")
    as_of: PartialDate | None = cell("The day of the published figure.")
    verdict: str | None = cell(
        "Our count against the published one: equal; fits (its bound; a tenth either way for "
        "about); may-fit, if some possible ones count; lower or higher, however many of them "
        "count; not-counted-here."
    )
    note: str | None = cell("The note of the claim on the published figure.")
    counted: tuple[str, ...] = cell("Ids, or paths in the record, of what certainly counts.")
    possible: tuple[str, ...] = cell("Ids, or paths in the record, of what may count.")
    certain: bool | None = cell(CERTAIN.meaning)
    reasons: str | None = cell(REASONS.meaning)
    records: tuple[str, ...] = cell(RECORDS.meaning)
    sources: tuple[str, ...] = cell(SOURCES.meaning)


def census(
    archive: Context,
    on: Day | None = None,
    *,
    figure: str | None = None,
    about: Counted | str | None = None,
) -> Table[CensusRow]:
    """Build a row for each count from the records and for each published figure."""
    day = _counting_day(archive, on)
    wanted = _check_figure(archive, figure)
    which = resolve_id(archive, "about", about, *_ABOUT)
    published = ((_figure_name(claim), claim.about, claim) for claim in archive.claims)
    figures = [
        (name, each, claim)
        for name, each, claim in (
            *((name, each, None) for name, each in _own_figures(archive)),
            *(figure for figure in published if figure[0]),
        )
        if wanted in (None, name) and which in (None, each)
    ]
    figures.sort(key=lambda one: (one[1] != "cis", one[1], one[0], *_claim_order(one[2])))
    return answer(CensusRow, (_row(archive, day, *each) for each in figures))


def _counting_day(archive: Archive, on: Day | None) -> datetime.date:
    if on is not None:
        return PartialDate(on).as_day("census() needs one whole day")
    ends = [archive.horizon[kind].latest for kind in _KINDS if kind in archive.horizon]
    known = [end for end in ends if end is not None]
    if not known:
        raise BadQuery("on", on, "the dataset has no horizon; pass on=")
    return min(known)


def _check_figure(archive: Archive, figure: object) -> str | None:
    if figure is None:
        return None
    known = {name for counts in FIGURES.values() for name in counts}
    known.update(filter(None, map(_figure_name, archive.claims)))
    if isinstance(figure, str) and figure in known:
        return figure
    near = did_you_mean(figure, known) if isinstance(figure, str) else ()
    raise BadQuery("figure", figure, "must be the name of a figure", near)


def _figure_name(claim: Claim) -> str:
    return claim.field.removeprefix(FIGURE) if claim.path.free == FIGURE else ""


def _own_figures(archive: Archive) -> Iterator[tuple[str, str]]:
    """Yield the figures that are counted even where no source states them."""
    if archive.bodies.with_id("cis") is not None:
        yield from ((name, "cis") for name in FIGURES["cis"])
    sat = {session.body for meeting in archive.meetings for session in meeting.sessions}
    yield from (("meetings-held", body) for body in sorted(sat))


def _claim_order(claim: Claim | None) -> tuple[object, ...]:
    """Return the sort key that puts our count first, then figures by day, undated ones last."""
    if claim is None:
        return ()
    return claim.as_of is None, claim.as_of.earliest_ordinal if claim.as_of else 0, claim.id


def _row(
    archive: Context,
    day: datetime.date,
    name: str,
    about: str,
    claim: Claim | None,
) -> tuple[object, ...]:
    dated = claim.as_of.latest if claim and claim.as_of else None
    scope = Scope(archive, about, dated or day)
    kind = "cis" if about == "cis" else kind_of(archive.resolve(about))
    count = FIGURES.get(kind, {}).get(name)
    tally = count(scope) if count else None
    verdict = _verdict(tally, claim)
    doubts = (*_doubts(archive, tally, scope), *_limits(archive, tally, about, verdict))
    ids = (*tally.sure, *tally.maybe) if tally else ()
    return (
        name,
        about,
        scope.day,
        len(tally.sure) if tally else None,
        len(tally.maybe) if tally else None,
        _published(claim),
        claim and claim.bound,
        claim and claim.as_of,
        verdict,
        claim and claim.note,
        tally.sure if tally else (),
        tally.maybe if tally else (),
        not (tally.maybe or doubts) if tally else None,
        " ".join(
            (*doubts, *_describe_figure(claim, tally, scope.day if kind != "meetings" else None))
        )
        or None,
        tuple(
            dict.fromkeys(
                (*((claim.id,) if claim else ()), about, *(one for one in ids if "[" not in one))
            )
        ),
        sorted({*(source_ids(claim.cites) if claim else ()), *(tally.sources if tally else ())}),
    )


def _published(claim: Claim | None) -> int | None:
    return int(claim.value) if claim and claim.value.isdecimal() else None


def _verdict(tally: Tally | None, claim: Claim | None) -> str | None:
    if claim is None:
        return None
    stated = _published(claim)
    if tally is None or stated is None:
        return "not-counted-here"
    low, high = len(tally.sure), len(tally.sure) + len(tally.maybe)
    first, last = _range(stated, claim.bound)
    if high < first:
        return "lower"
    if low > last:
        return "higher"
    if first <= low and high <= last:
        return "equal" if first == last else "fits"
    return "may-fit"


def _range(stated: int, bound: Bound | None) -> tuple[float, float]:
    """Return the lowest and the highest count that agree with a published figure."""
    if bound is Bound.ABOUT:
        return stated - stated / 10, stated + stated / 10
    least = 0 if bound is Bound.AT_MOST else stated
    return least, float("inf") if bound is Bound.AT_LEAST else stated


def _doubts(archive: Archive, tally: Tally | None, scope: Scope) -> Iterator[str]:
    """Yield the reasons, besides possible entries, why the count is not certain."""
    if tally is None:
        return
    for kind in _KINDS:
        yield from describe_horizon(archive, kind, scope.day.toordinal())
    if tally.doubted:
        names = ", ".join(archive.resolve(one).name for one in tally.doubted)
        yield f"A source disagrees on whether to count {names}."
    if archive.knowledge is not None:
        known = date_in_words(archive.knowledge.day, iso_day=True)
        yield f"Only facts that sources dated by {known} support are counted."


def _limits(
    archive: Archive, tally: Tally | None, about: str, verdict: str | None
) -> Iterator[str]:
    """Yield the reasons why the records may be incomplete."""
    if tally is None or tally.complete:
        return
    if verdict == "lower":
        yield "The records may be incomplete, as they have only what the sources on record report."
    if any(gap.body == about for gap in archive.gaps):
        yield f"The dataset has gaps about {archive.resolve(about).name}; see `gaps`."


def _describe_figure(
    claim: Claim | None, tally: Tally | None, day: datetime.date | None
) -> Iterator[str]:
    """Yield what a reader should know of the published figure."""
    if claim is None:
        return
    if _published(claim) is None:
        yield f"The source gives the figure as {claim.value!r}."
    if tally is None:
        yield "This figure is not counted from the records."
    elif claim.as_of is None and day is not None:
        yield f"The published figure has no date; our count is for {day}."
