"""Our counts beside every figure that a source states."""

import datetime
from collections.abc import Iterator, Mapping

from cisrecords.archive import Archive, kind_of
from cisrecords.dates import Day, PartialDate
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
from cisrecords.query.counts.count_bodies_and_states import (
    Count,
    Scope,
    Tally,
    acted,
    bodies,
    states,
)
from cisrecords.query.counts.count_meetings import (
    count_adopted,
    count_meetings,
    count_participants,
    items,
    leaders,
    meetings_of_year,
)
from cisrecords.query.find.context import Context
from cisrecords.query.find.finder import resolve_id
from cisrecords.query.offices.office_holders import past_horizon
from cisrecords.table import Column, ColumnType, Table
from cisrecords.terms import ActKind, BodyKind, Bound, MembershipStatus

__all__ = ["FIGURES", "census"]

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

FIGURES: Mapping[str, Mapping[str, Count]] = {
    "cis": {
        "bodies": bodies(*BodyKind.organ),
        "charter-bodies": bodies(BodyKind.CHARTER),
        "sectoral-bodies": bodies(BodyKind.SECTORAL),
        "other-bodies": bodies(BodyKind.OTHER),
        "subsidiary-bodies": bodies(BodyKind.SUBSIDIARY),
        "sectoral-bodies-economic": bodies(BodyKind.SECTORAL, area="economic"),
        "sectoral-bodies-humanitarian": bodies(BodyKind.SECTORAL, area="humanitarian"),
        "sectoral-bodies-information": bodies(BodyKind.SECTORAL, area="information"),
        "sectoral-bodies-legal": bodies(BodyKind.SECTORAL, area="legal"),
        "sectoral-bodies-security": bodies(BodyKind.SECTORAL, area="security"),
        "meetings-of-bodies-in-security": meetings_of_year("security"),
        "members": states(MembershipStatus.MEMBER),
        "member-states": states(MembershipStatus.MEMBER),
        "participants": states(MembershipStatus.PARTICIPANT),
        "associate-members": states(MembershipStatus.ASSOCIATE),
        "observers": states(MembershipStatus.OBSERVER),
        "former-members": states(MembershipStatus.FORMER),
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
        "agenda-items": items,
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
        "signatories": acted(ActKind.SIGNATURE),
        "ratifications": acted(ActKind.RATIFICATION),
        "states-ratified": acted(ActKind.RATIFICATION),
    },
}
"""How each published figure is counted here, by the kind of record that it is about."""

_HEADS = (
    Column("figure", ColumnType.TEXT, "What is counted, in the words of `FIGURES` or a claim."),
    Column("about", ColumnType.TEXT, "Id of the record that it is counted about."),
    Column("day", ColumnType.DAY, "The day that our count is for."),
    Column("ours", ColumnType.INTEGER, "How many there surely are; empty where not counted here."),
    Column("maybe", ColumnType.INTEGER, "How many more there may be, their days being vague."),
    Column("published", ColumnType.INTEGER, "What a source states; empty for our count alone."),
    Column("bound", ColumnType.TEXT, "How the source means it: about, at-least or at-most."),
    Column("as_of", ColumnType.DATE, "The day that the source states it for."),
    Column(
        "verdict",
        ColumnType.TEXT,
        "Our count against the published one: equal; fits (its bound; a tenth either way for "
        "about); may-fit, if some of the maybes count; lower or higher, however many of them "
        "count; not-counted-here.",
    ),
    Column("note", ColumnType.TEXT, "What the records say of the published figure."),
    Column("counted", ColumnType.WORDS, "Ids, or places in the record, of what surely counts."),
    Column("possible", ColumnType.WORDS, "Ids, or places in the record, of what may count."),
    CERTAIN,
    REASONS,
    RECORDS,
    SOURCES,
)


def census(
    archive: Context,
    on: Day | None = None,
    *,
    figure: str | None = None,
    about: str | None = None,
) -> Table:
    """Set our counts beside every published figure; see `Commonwealth.census`.

    Args:
        archive: The records.
        on: A whole day; none for the last one to which acts, bodies and meetings are known.
        figure: Only this figure.
        about: Only figures about this record, by any name.

    Returns:
        A row for each count of ours and each published figure.

    Raises:
        VagueDate: The day is vaguer than a day.
        InvalidDate: It is no date.
        NotFound: Nothing is called as `about` says; the nearest are suggested.
        Ambiguous: The name fits more than one record.
        BadQuery: There is no such figure, or no day is told and the records have no horizon.

    Example:
        >>> from cisrecords.records import Body
        >>> records = Context(bodies=[Body(id="cis", names="CIS"),
        ...     Body(id="court", kind="charter", established="1992", names="Economic Court")])
        >>> rows = census(records, "2020-01-01", figure="charter-bodies")
        >>> [(row.ours, row.maybe, row.counted) for row in rows]
        [(1, 0, ('court',))]
    """
    day = _day(archive, on)
    wanted = _figure_asked(archive, figure)
    which = resolve_id(archive, "about", about, *_ABOUT)
    found = [
        *((name, each, None) for name, each in _own(archive)),
        *((_name(claim), claim.about, claim) for claim in archive.claims if _name(claim)),
    ]
    found = [
        (name, each, claim)
        for name, each, claim in found
        if wanted in (None, name) and which in (None, each)
    ]
    found.sort(key=lambda one: (one[1] != "cis", one[1], one[0], *_claim_order(one[2])))
    return answer(_HEADS, (_row(archive, day, *each) for each in found))


def _day(archive: Archive, on: Day | None) -> datetime.date:
    if on is not None:
        return PartialDate(on).as_day("census() is asked for one whole day")
    ends = [archive.horizon[kind].latest for kind in _KINDS if kind in archive.horizon]
    known = [end for end in ends if end is not None]
    if not known:
        raise BadQuery("on", on, "the records have no horizon, so a day has to be told")
    return min(known)


def _figure_asked(archive: Archive, figure: object) -> str | None:
    if figure is None:
        return None
    known = {name for counts in FIGURES.values() for name in counts}
    known.update(filter(None, map(_name, archive.claims)))
    if isinstance(figure, str) and figure in known:
        return figure
    near = did_you_mean(figure, known) if isinstance(figure, str) else ()
    raise BadQuery("figure", figure, "no figure is called so", near)


def _name(claim: Claim) -> str:
    return claim.field.removeprefix(FIGURE) if claim.path.free == FIGURE else ""


def _own(archive: Archive) -> Iterator[tuple[str, str]]:
    """Tell what is counted without anybody stating a figure."""
    if archive.bodies.with_id("cis") is not None:
        yield from ((name, "cis") for name in FIGURES["cis"])
    sat = {session.body for meeting in archive.meetings for session in meeting.sessions}
    yield from (("meetings-held", body) for body in sorted(sat))


def _claim_order(claim: Claim | None) -> tuple[object, ...]:
    """Put our count first, then the figures by day, undated ones last."""
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
        " ".join((*doubts, *_remarks(claim, tally, scope.day if kind != "meetings" else None)))
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
    """Return from how many to how many a published figure means."""
    if bound is Bound.ABOUT:
        return stated - stated / 10, stated + stated / 10
    least = 0 if bound is Bound.AT_MOST else stated
    return least, float("inf") if bound is Bound.AT_LEAST else stated


def _doubts(archive: Archive, tally: Tally | None, scope: Scope) -> Iterator[str]:
    """Tell what leaves our count open besides what may count."""
    if tally is None:
        return
    for kind in _KINDS:
        yield from past_horizon(archive, kind, scope.day.toordinal())
    if tally.doubted:
        yield f"A source would count otherwise: {', '.join(tally.doubted)}."
    if archive.knowledge is not None:
        yield f"Only what sources dated by {archive.knowledge.day} support is counted."


def _limits(
    archive: Archive, tally: Tally | None, about: str, verdict: str | None
) -> Iterator[str]:
    """Tell that the records may not have all of it."""
    if tally is None or tally.whole:
        return
    if verdict == "lower":
        yield "The records hold only what a source that was seen tells of."
    if any(gap.body == about for gap in archive.gaps):
        yield f"Gaps about {about} are told in `gaps`."


def _remarks(claim: Claim | None, tally: Tally | None, day: datetime.date | None) -> Iterator[str]:
    if claim is None:
        return
    if _published(claim) is None:
        yield f"The figure is given as {claim.value!r}."
    if tally is None:
        yield "The records do not count this."
    elif claim.as_of is None and day is not None:
        yield f"The figure is not dated; our count is for {day}."
