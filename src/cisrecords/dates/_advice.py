"""Advice for strings that are not dates: what is wrong, and what to write instead."""

import datetime
import re
from collections.abc import Callable

__all__ = ["ACCEPTED", "advice"]

ACCEPTED = (
    "write EDTF, year first: 2023, 2023-10, 2023-10-07, 1998-23 (a season), "
    "[2012-11-01..2012-11-10] (one day out of a span), and ? ~ or % at the end for doubt"
)


def advice(text: str) -> str:
    """Return what is wrong with a string that is not a date, and the correct one if it is clear."""
    if not text:
        return f"the string is empty; {ACCEPTED}"
    if text != text.strip():
        return f"remove the white space around it; {ACCEPTED}"
    if any(letter.isdigit() and not letter.isascii() for letter in text):
        return f"write the digits as 0 to 9; {ACCEPTED}"
    for pattern, explain in _RULES:
        found = pattern.fullmatch(text)
        reason = explain(found) if found else None
        if reason:
            return reason
    return ACCEPTED


def _with_two_digits(found: re.Match[str]) -> str | None:
    year, month, day, mark = found.groups(default="")
    if not 1 <= int(month) <= 12 or (day and not 1 <= int(day) <= 31):
        return None
    parts = [year, *(part.zfill(2) for part in (month, day) if part)]
    what = "the month and the day" if day else "the month"
    return f"write {what} with two digits: {'-'.join(parts)}{mark}"


def _with_hyphens(found: re.Match[str]) -> str:
    parts = [part for part in found.groups() if part]
    return f"write hyphens between the year, the month and the day: {'-'.join(parts)}"


def _week(found: re.Match[str]) -> str:
    try:
        day = datetime.date.fromisocalendar(*(int(part) for part in found.groups(default="1")))
        if found[3]:
            return f"weeks are not accepted; write the day itself: {day}"
        last = day + datetime.timedelta(days=6)
    except (ValueError, OverflowError):
        return f"weeks are not accepted; {ACCEPTED}"
    return f"weeks are not accepted; write a span: [{day}..{last}]"


def _always(reason: str) -> Callable[[re.Match[str]], str]:
    def explain(_: re.Match[str]) -> str:
        return reason

    return explain


def _rule(
    pattern: str, explain: Callable[[re.Match[str]], str | None] | str
) -> tuple[re.Pattern[str], Callable[[re.Match[str]], str | None]]:
    compiled = re.compile(pattern, re.ASCII | re.DOTALL)
    return compiled, _always(explain) if isinstance(explain, str) else explain


# The first rule that fits is used, so narrow rules come before wide ones.
_RULES = (
    _rule(r".*/.*", "a '/' separates the two ends of a period; write one date, or use Period"),
    _rule(r"(\d{4})-(\d{1,2})(?:-(\d{1,2}))?([?~%]?)", _with_two_digits),
    _rule(r"(\d{4})(\d\d)(\d\d)?", _with_hyphens),
    _rule(r"(\d{4})[.](\d\d)(?:[.](\d\d))?", _with_hyphens),
    _rule(r"(\d{4})-?W(\d\d)(?:-?([1-7]))?", _week),
    _rule(r"(\d{4}-\d\d-\d\d)[T ].*", lambda found: f"remove the time of day: {found[1]}"),
    _rule(r".*[?~%]{2}", "write one mark only: ? uncertain, ~ approximate, % both at once"),
    _rule(
        r"[?~%].*|.*[?~%].+|\[.*[?~%]",
        "write a mark (? ~ %) once, at the end, and not with a span",
    ),
    _rule(r"\d{1,3}[Xu*?]+|\d{4}-[Xu*?]{2}.*", f"left-out digits are not accepted; {ACCEPTED}"),
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
        "write one day out of a span in square brackets, [1991..1993], and "
        "something that lasted as a period, 1991/1993",
    ),
    _rule(
        r".*[\u2010-\u2015\u2212].*",
        "write plain hyphens inside a date (1991-12-08) and '/' between the ends of a period",
    ),
    _rule(r"\d{1,2}(?:-\d{1,2})?", f"write the whole date with its year; {ACCEPTED}"),
)
