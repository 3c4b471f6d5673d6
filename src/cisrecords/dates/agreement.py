"""Whether two dates of one thing agree, and what both together say."""

from cisrecords.dates.days import covers, overlap
from cisrecords.dates.kinds import EndKind
from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period, parse_when
from cisrecords.dates.ranges import When
from cisrecords.errors import InvalidDate

__all__ = ["agreed", "is_vaguer"]


def agreed(one: When, other: When) -> When | None:
    """Return the more exact of two dates that agree, the first where they are alike, else `None`.

    A day is more exact than the month around it, but not than a period of several days: what
    lasted two days did not last one. Each end of two periods is compared for itself.
    """
    if isinstance(one, PartialDate) and covers(one, other):
        return one if isinstance(other, PartialDate) and covers(other, one) else other
    if isinstance(other, PartialDate):
        return one if covers(other, one) else None
    return _agreed_periods(one, other) if isinstance(one, Period) else None


def is_vaguer(text: str, value: object) -> bool:
    """Check whether a string is a date that agrees with a value and is not more exact."""
    if not isinstance(value, When):
        return False
    try:
        return agreed(value, parse_when(text)) == value
    except InvalidDate:
        return False


def _agreed_periods(one: Period, other: Period) -> Period | None:
    start = _agreed_ends(*_start(one), *_start(other))
    end = _agreed_ends(*_end(one), *_end(other))
    if start is None or end is None:
        return None
    for known in (one, other):
        if (start, end) == (_end_text(*_start(known)), _end_text(*_end(known))):
            return known
    try:
        return Period(f"{start}/{end}")
    except InvalidDate:
        return None


def _start(period: Period) -> tuple[PartialDate | None, EndKind]:
    return period.start, period.start_kind


def _end(period: Period) -> tuple[PartialDate | None, EndKind]:
    return period.end, period.end_kind


def _end_text(date: PartialDate | None, kind: EndKind) -> str:
    return date.text if date is not None else ".." if kind is EndKind.OPEN else ""


def _agreed_ends(
    one: PartialDate | None, kind: EndKind, other: PartialDate | None, other_kind: EndKind
) -> str | None:
    """Return the text of the more exact of two ends that agree, else `None`."""
    if one is None and other is None:
        return _end_text(None, kind) if kind is other_kind else None
    if one is None or other is None:
        return _with_missing(one or other, other_kind if other is None else kind)
    if _has_one_bound(one) is not _has_one_bound(other):
        vague, exact = (one, other) if _has_one_bound(one) else (other, one)
        return exact.text if overlap(vague, exact) else None
    better = agreed(one, other)
    return None if better is None else better.text


def _with_missing(known: PartialDate | None, kind: EndKind) -> str:
    """Return the more exact of an end that is known and one that is open or unknown."""
    # A day inside a period gives one bound: less than that it had no beginning, goes on or is over.
    if known is not None and _has_one_bound(known):
        known = None if kind is EndKind.OPEN or known.latest is None else known
    return _end_text(known, kind)


def _has_one_bound(date: PartialDate) -> bool:
    return (date.earliest is None) is not (date.latest is None)
