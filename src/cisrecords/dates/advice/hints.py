"""Advice for strings that are not dates: what is wrong, and what to write instead."""

import re
from collections.abc import Callable, Iterable, Iterator

from cisrecords.dates.advice.forms import ACCEPTED, DATE, PERIOD, TWO_ENDS
from cisrecords.dates.advice.typed_periods import LONGEST, ONE_DAY, Reading, readings
from cisrecords.errors import InvalidDate

__all__ = ["advised", "fault"]

_Check = Callable[[str], bool]
_YEAR_FIRST = "dates are written in EDTF, year first"


def fault(text: str) -> str:
    """Return what is wrong with a string that has not the form of a date."""
    if len(text) > LONGEST:
        return ACCEPTED
    if not text:
        return f"the string is empty; {ACCEPTED}"
    if text != text.strip():
        return f"remove the white space around it; {ACCEPTED}"
    if any(letter.isdigit() and not letter.isascii() for letter in text):
        return f"write the digits as 0 to 9; {ACCEPTED}"
    return next((reason for pattern, reason in _RULES if pattern.fullmatch(text)), ACCEPTED)


def advised(
    text: str, reason: str, wanted: str, *, is_date: _Check, is_period: _Check
) -> InvalidDate:
    """Return the error for a string, with every date or period that people mean by it.

    Each suggestion is valid where the string was to be read; the reason names what is not, too.
    """
    found = readings(text)
    dates = [one for one in found if is_date(one.text)]
    periods = [one for one in found if is_period(one.text)]
    if not dates and not periods:
        return InvalidDate(text, reason)
    if wanted == DATE:
        offered = [*dates, *_days_out_of(periods, is_date)]
    elif wanted == PERIOD:
        offered = periods or [*_as_periods(dates)]
    else:
        offered = [*dates, *periods]
    offered = list({one.text: one for one in reversed(offered)}.values())[::-1]
    parts = [_without_forms(reason)]
    if wanted == DATE and periods:
        listed = _listed(Reading(one.text) for one in periods)
        parts.append(f"{listed} is a period, for Period, and one date is wanted here")
    if offered:
        parts.append(f"write {_listed(offered)}")
    return InvalidDate(text, "; ".join(parts), [one.text for one in offered])


def _days_out_of(periods: Iterable[Reading], is_date: _Check) -> Iterator[Reading]:
    """Return, for periods whose ends are known, one day out of each."""
    for period in periods:
        span = f"[{period.text.replace('/', '..')}]"
        if not period.note and "//" not in period.text and is_date(span):
            yield Reading(span, ONE_DAY)


def _as_periods(dates: Iterable[Reading]) -> Iterator[Reading]:
    for date in dates:
        first, between, last = date.text.strip("[]").partition("..")
        if first and last:
            yield Reading(f"{first}/{last}", "all of it")
        elif not between:
            yield Reading(f"{first}/{first}", f"that time alone; {first}/.. if it still lasts")


def _without_forms(reason: str) -> str:
    for forms in (ACCEPTED, TWO_ENDS):
        reason = reason.removesuffix(forms).rstrip("; :")
    return reason or _YEAR_FIRST


def _listed(offered: Iterable[Reading]) -> str:
    return " or ".join(f"{one.text} ({one.note})" if one.note else one.text for one in offered)


def _rule(pattern: str, reason: str) -> tuple[re.Pattern[str], str]:
    return re.compile(pattern, re.ASCII | re.DOTALL), reason


# The first rule that fits is used, so narrow rules come before wide ones.
_RULES = (
    _rule(r".*/.*", "a '/' separates the two ends of a period"),
    _rule(r"\d{4}-?W\d\d(?:-?[1-7])?", f"weeks are not accepted; {ACCEPTED}"),
    _rule(r".*\d[T ,]+\d\d?:\d\d.*", f"a time of day is not accepted; {ACCEPTED}"),
    _rule(r".*[?~%]{2}", "write one mark only: ? uncertain, ~ approximate, % both at once"),
    _rule(r"\d{1,3}[Xu*?]+|\d{4}-[Xu*?]{2}.*", f"left-out digits are not accepted; {ACCEPTED}"),
    _rule(
        r"[?~%].*|.*[?~%].+|\[.*[?~%]",
        "write a mark (? ~ %) once, at the end, and not with a span",
    ),
    _rule(r"\[(?:\.\.)?\]", "a span needs at least one end: [2008-05..] or [..2008-05]"),
    _rule(
        r"[\[{][^.]*,.*",
        "a list of dates is not accepted; one day out of a span is [1991..1992], "
        "and different dates of two sources are two claims",
    ),
    _rule(r"\{.*", "braces are not accepted; one day out of a span is [1991..1992]"),
    _rule(r"\[.*", "the ends of a span are years, months or days: [2012-11-01..2012-11-10]"),
    _rule(
        r".*\.\..*",
        "one day out of a span stands in square brackets, and something that lasted is a period",
    ),
    _rule(
        r".*[\u2010-\u2015\u2212].*",
        "plain hyphens stand inside a date, and '/' between the ends of a period",
    ),
    _rule(r"\d{1,2}(?:-\d{1,2})?", f"write the whole date with its year; {ACCEPTED}"),
)
