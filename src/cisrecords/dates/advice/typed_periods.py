"""Dates and periods as people type them, read for advice only."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple
from unicodedata import decimal

from cisrecords.dates.advice.month_names import folded
from cisrecords.dates.advice.typed_dates import Typed, complete, typed_dates

__all__ = ["LONGEST", "ONE_DAY", "Reading", "readings"]

LONGEST = 80
"""The longest string that is read; a longer one is no date that somebody typed."""


ONE_DAY = "one day out of it"
"""The note on a span."""


_CACHED = 1024
_MOST_SIGNS = 8


class Reading(NamedTuple):
    """What a string may mean, in EDTF, with a note where the EDTF alone is not plain."""

    text: str
    note: str = ""


@lru_cache(_CACHED)
def readings(text: str) -> tuple[Reading, ...]:
    """List what a string may mean, each reading once; some may be no valid date or period."""
    if len(text) > LONGEST:
        return ()
    plain = _plain(text)
    signs = [*_BETWEEN_ENDS.finditer(plain)]
    if not _DIGIT.search(plain) or len(signs) > _MOST_SIGNS:
        return (Reading(plain),)
    dates = [one for one in typed_dates(plain) if complete(one)]
    found: dict[str, Reading] = {}
    # The parts of one day are no two ends.
    periods = () if any(one.day for one in dates) else _with_two_ends(plain)
    for reading in (
        Reading(plain),
        *(Reading(one.text, ONE_DAY if one.special else "") for one in dates),
        *_with_one_end(plain),
        *periods,
    ):
        found.setdefault(reading.text, reading)
    return tuple(found.values())


_DIGIT = re.compile(r"\d")
_DASHES = re.compile("[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]")


def _plain(text: str) -> str:
    plain = _DASHES.sub("-", folded(text))
    digits = "".join(str(decimal(one)) if one.isdecimal() else one for one in plain)
    return " ".join(digits.split()).strip("\"'«»„“”")


_OPEN = (
    r"\.\.+|open|now|present|the present|today|to date|current|ongoing|still|heute|jetzt|offen"
    r"|aujourd.?hui|ouvert|в? ?настоящее время|н\. ?в\.?|сеичас|сегодня|открыто"
)
_UNKNOWN = (
    r"|\?+|unknown|not known|unk|n/?a|none|null|unbekannt|inconnue?|неизвестно|неизв\.?|невідомо"
)
_IS_OPEN, _IS_UNKNOWN = re.compile(_OPEN), re.compile(_UNKNOWN)

_SINCE = r"since|from|ab|seit|vom|von|с|со|начиная с|от|з|depuis|a partir de|du|de"
_UNTIL = r"until|till|up to|to|bis(?: zum| zu)?|до|по|jusqu.?(?:a|au|en)?"
_BY = r"by|not later than|no later than|at the latest|spatestens|не позднее|не позже|au plus tard"
_NOT_BEFORE = r"not before|not earlier than|no earlier than|fruhestens|не ранее|не раньше"
_BETWEEN = r"between|zwischen|между|між|entre"
_AND = r"and|und|и|і|та|et|&"
_AFTERWARDS = r"(?:and |und )?(?:onwards?|on|ff\.?|\+)"

_NO_START = (("/{}", "it began on an unknown day"), ("../{}", "it had no beginning"))
_NO_END = (("{}/..", "it still lasts"), ("{}/", "it ended on an unknown day"))
_ONE_END = (
    (re.compile(rf"(?:{_UNTIL}) (.+)"), *_NO_START),
    (re.compile(rf"(?:{_UNTIL}|{_BY}) (.+)"), ("[..{}]", "one day, at the latest then")),
    (re.compile(rf"(?:{_NOT_BEFORE}) (.+)"), ("[{}..]", "one day, at the earliest then")),
    (re.compile(rf"(?:{_SINCE}) (.+)"), *_NO_END),
    (re.compile(rf"(.+?) {_AFTERWARDS}"), *_NO_END),
    (re.compile(r"(.+?) ?-"), *_NO_END),
    (re.compile(r"- (.+)"), *_NO_START),
)


def _with_one_end(text: str) -> Iterator[Reading]:
    """List the readings of a string that names one end of something and not the other."""
    for pattern, *forms in _ONE_END:
        found = pattern.fullmatch(text)
        for one in typed_dates(found[1]) if found else ():
            if complete(one):
                yield from (Reading(form.format(one.text), note) for form, note in forms)


_BETWEEN_ENDS = re.compile(
    rf" ?(?:/|-|\.\.+) ?| (?:{_UNTIL}|through|thru|a|au) | (?P<both>{_AND}) "
)
_PREFIX = re.compile(rf"(?:(?P<between>{_BETWEEN})|{_SINCE}) ")


def _with_two_ends(text: str) -> Iterator[Reading]:
    """List the readings of a string as two ends, split at each sign or word that may part them."""
    prefix = _PREFIX.match(text)
    between = prefix is not None and prefix["between"] is not None
    start = prefix.end() if prefix else 0
    for sign in _BETWEEN_ENDS.finditer(text, start):
        left, right = text[start : sign.start()].strip(), text[sign.end() :].strip()
        if sign[0] != "/" and not (left and right):
            continue
        pairs = _joined(left, right)
        if sign[0] == "-":
            # Without a space a hyphen may also join the parts of one end.
            pairs = [pair for pair in pairs if "" in pair or ".." in pair or _are_as_exact(*pair)]
        if between:
            yield from (Reading(f"[{a}..{b}]", ONE_DAY) for a, b in pairs)
        elif sign["both"]:
            yield from (Reading(f"{a}/{b}") for a, b in pairs if _follows(a, b))
        else:
            yield from (Reading(f"{a}/{b}") for a, b in pairs)
            if ".." in sign[0]:
                yield from (Reading(f"[{a}..{b}]", ONE_DAY) for a, b in pairs)


def _are_as_exact(one: str, other: str) -> bool:
    return one.count("-") == other.count("-")


def _joined(left: str, right: str) -> list[tuple[str, str]]:
    """List the pairs of ends that two strings may mean."""
    starts, ends = _ends(left), _ends(right)
    pairs: list[tuple[str, str]] = []
    for start in starts:
        for end in ends:
            if isinstance(start, str) or isinstance(end, str):
                known = [one for one in (start, end) if not isinstance(one, str)]
                if known and complete(known[0]):
                    pairs.append((_text(start), _text(end)))
            else:
                pairs += [(a.text, b.text) for a, b in _completed(start, end)]
    return pairs


def _ends(text: str) -> list[Typed | str]:
    """List what one end may mean: dates, or ``..`` where it is open, or nothing if unknown."""
    if _IS_OPEN.fullmatch(text):
        return [".."]
    return [""] if _IS_UNKNOWN.fullmatch(text) else [*typed_dates(text)]


def _text(end: Typed | str) -> str:
    return end if isinstance(end, str) else end.text


def _completed(start: Typed, end: Typed) -> Iterator[tuple[Typed, Typed]]:
    """Complete one end by the parts of the other: ``8-21 December 1991``, ``1991-12-08/21``."""
    if _differ(start.order, end.order) or _differ(start.century, end.century):
        return
    if complete(start) and complete(end):
        yield start, end
    elif complete(end) and not end.special:
        month = end.month if start.month is None else start.month
        filled = start._replace(year=end.year, month=month)
        if start.year is None and _are_alike(filled, end):
            yield _in_order(filled, end, start)
    elif complete(start) and not start.special:
        yield from _end_like_start(start, end)
    elif start.month and start.day and start.year is None and end.year and end.day:
        # "December 8-21, 1991"
        yield start._replace(year=end.year), end._replace(month=start.month)


def _differ(one: str, other: str) -> bool:
    return bool(one and other and one != other)


def _are_alike(one: Typed, other: Typed) -> bool:
    return (one.month is None, one.day is None) == (other.month is None, other.day is None)


def _in_order(filled: Typed, end: Typed, start: Typed) -> tuple[Typed, Typed]:
    """Move the start to the year before where both ends are in winter: 30 December to 2 January."""
    if start.month and end.year and (filled.month or 0) > (end.month or 0):
        return filled._replace(year=end.year - 1), end
    return filled, end


def _end_like_start(start: Typed, end: Typed) -> Iterator[tuple[Typed, Typed]]:
    if end.year is not None or start.year is None:
        return
    filled = end._replace(year=start.year)
    if end.bare:
        # A number alone is the finest part that the start has.
        number = int(end.bare)
        if start.day is not None:
            filled = filled._replace(month=start.month)
        elif start.month is not None:
            filled = filled._replace(month=number, day=None)
        else:
            year = start.year // 100 * 100 + number
            later = len(end.bare) == 2 and year > start.year
            filled = filled._replace(year=year if later else 0, day=None)
    elif (end.month or 0) < (start.month or 0):
        filled = filled._replace(year=start.year + 1)
    if filled.year and _are_alike(start, filled):
        yield start, filled


def _follows(one: str, other: str) -> bool:
    """Check whether two dates of one month are of consecutive days, so that they are a period."""
    month, _, day = one.rpartition("-")
    other_month, _, other_day = other.rpartition("-")
    whole = len(one) == len(other) == len("1991-12-08")
    return whole and month == other_month and int(other_day) == int(day) + 1
