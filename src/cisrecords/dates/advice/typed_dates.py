"""Single dates as people type them, read for advice only: no date is accepted in these forms."""

import datetime
import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from cisrecords.dates.advice.month_names import FILLERS, month_of, season_of, weekday_of

__all__ = ["Typed", "complete", "typed_dates"]


class Typed(NamedTuple):
    """A date as it was typed, with the parts that it has.

    `order` is ``d`` or ``m`` where the day or the month of a date in figures comes first, and
    `century` that of a year of two digits: both ends of a period are read alike. `special` is a
    date of another form, such as ``[1990..1999]``, and `bare` a number alone, kept as a day.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    mark: str = ""
    order: str = ""
    century: str = ""
    special: str = ""
    bare: str = ""

    @property
    def text(self) -> str:
        """The date in EDTF, as far as it is known."""
        if self.special:
            return self.special
        parts = [f"{self.year:04}"]
        parts += [f"{part:02}" for part in (self.month, self.day) if part is not None]
        return "-".join(parts) + self.mark


def complete(typed: Typed) -> bool:
    """Check whether a date has a year, and a month where it has a day."""
    whole = typed.year is not None and (typed.day is None or typed.month is not None)
    return bool(typed.special) or whole


def typed_dates(text: str) -> list[Typed]:
    """List the dates that a folded string may mean; their parts may be too few for a date."""
    plain, mark = _without_marks(_TIME.sub("", text).strip(" ,;"))
    found = dict.fromkeys((*_in_figures(plain), *_in_words(plain), *_of_other_forms(plain)))
    exist = [one for one in found if _exists(one)]
    if mark:
        return [one._replace(mark=mark) for one in exist if not one.special]
    return exist


_TIME = re.compile(
    r"(?:(?<=\d)t\s*|[, ]+(?:(?:at|um|a|в|о)\s+)?)\d\d?(?::\d\d){1,2}(?:\.\d+)?\s*"
    r"(?:am|pm|uhr|z|utc|gmt|msk|мск)?(?:[+-]\d\d:?\d\d)?$"
    r"|(?<=\d)t\d{4}(?:\d\d)?z?$"
)
_ABOUT = "c ca circa about around approx approximately etwa gegen um environ vers около примерно"
_PERHAPS = (
    "perhaps possibly probably maybe vielleicht vermutlich wahrscheinlich probablement "
    "возможно вероятно предположительно"
)
_MARKS = {
    **dict.fromkeys("?", "?"),
    **dict.fromkeys("~", "~"),
    **dict.fromkeys("%", "%"),
    **dict.fromkeys(_ABOUT.split(), "~"),
    **dict.fromkeys(_PERHAPS.split(), "?"),
}
_MARK = "|".join(sorted(map(re.escape, _MARKS), key=len, reverse=True))
_MARK_BEFORE = re.compile(rf"({_MARK})(?:\.|(?<=[?~%])|(?=\s))\s*(.+)", re.DOTALL)
_MARK_AFTER = re.compile(r"(.+?)\s*\(?([?~%])\)?", re.DOTALL)


def _without_marks(text: str) -> tuple[str, str]:
    """Return a string without its marks of doubt, and the one mark that they come to."""
    marks: set[str] = set()
    while True:
        before, after = _MARK_BEFORE.fullmatch(text), _MARK_AFTER.fullmatch(text)
        if before:
            marks.add(_MARKS[before[1]])
            text = before[2]
        elif after and not _MASK.fullmatch(text):
            marks.add(after[2])
            text = after[1]
        else:
            break
    both = "%" in marks or len(marks) > 1
    return text, "%" if both else "".join(marks)


_NO_FIGURE = re.compile(r"[^\d\s./,-]")
_SIGN = r"(?P<sign>\s?[-./,]\s?|\s)"
_SAME = r"(?P=sign)"
_YEAR, _MONTH, _DAY = r"(?P<year>\d{4})", r"(?P<month>\d\d?)", r"(?P<day>\d\d?)"
_SHORT_YEAR = r"(?P<short>\d\d)"
_FORMS: tuple[tuple[str, str], ...] = (
    ("", rf"{_YEAR}{_SIGN}{_MONTH}{_SAME}{_DAY}\.?"),
    ("", r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)"),
    ("", r"(?P<year>\d{4})(?P<month>\d\d)"),
    ("", rf"{_YEAR}{_SIGN}{_MONTH}"),
    ("", rf"{_MONTH}{_SIGN}{_YEAR}"),
    ("", rf"{_DAY}, ?{_YEAR}"),
    ("", _YEAR),
    ("", rf"{_DAY}\.?"),
    ("d", rf"{_DAY}{_SIGN}{_MONTH}{_SAME}(?:{_YEAR}|{_SHORT_YEAR})"),
    ("m", rf"{_MONTH}{_SIGN}{_DAY}{_SAME}(?:{_YEAR}|{_SHORT_YEAR})"),
    ("d", r"(?P<day>\d\d)(?P<month>\d\d)(?P<year>\d{4})"),
    ("m", r"(?P<month>\d\d)(?P<day>\d\d)(?P<year>\d{4})"),
    ("d", rf"{_DAY}{_SIGN}{_MONTH}\.?"),
    ("m", rf"{_MONTH}{_SIGN}{_DAY}\.?"),
)
_COMPILED = tuple((order, re.compile(form, re.ASCII)) for order, form in _FORMS)


def _in_figures(text: str) -> Iterator[Typed]:
    """List the dates of a string of figures; with points between them the day comes first."""
    if _NO_FIGURE.search(text):
        return
    found = [one for order, form in _COMPILED for one in _by_form(text, order, form)]
    pointed = "." in text.rstrip(".") and any(one.order == "d" and _exists(one) for one in found)
    yield from (one for one in found if not (pointed and one.order == "m"))


def _by_form(text: str, order: str, form: re.Pattern[str]) -> Iterator[Typed]:
    match = form.fullmatch(text)
    if match is None:
        return
    parts = {name: part for name, part in match.groupdict().items() if part is not None}
    year, month, day = (_number(parts.get(name)) for name in ("year", "month", "day"))
    bare = parts["day"] if parts.keys() == {"day"} else ""
    typed = Typed(year, month, day, order=order, bare=bare)
    yield from _of_two_digits(typed, parts["short"]) if "short" in parts else (typed,)


def _number(digits: str | None) -> int | None:
    return None if digits is None else int(digits)


def _of_two_digits(typed: Typed, year: str) -> Iterator[Typed]:
    for century in ("19", "20"):
        yield typed._replace(year=int(century + year), century=century)


_NUMERAL_AT_DIGIT = re.compile(r"\d[ivx]+(?![^\W\d_])")
_OTHER_SIGNS = re.compile(r"[^\w\s.,'\u2019\u02bc()-]|_")


def _in_words(text: str) -> Iterator[Typed]:
    """List the dates of a string that names its month or season; every word in it is known."""
    numbers = re.findall(r"\d+", text)
    names = re.findall(r"[^\W\d_]+", text)
    months = [month for month in map(month_of, names) if month is not None]
    seasons = [season for season in map(season_of, names) if season is not None]
    weekdays = [day for day in map(weekday_of, names) if day is not None]
    signs = text.replace("/", " ") if seasons else text
    if _OTHER_SIGNS.search(signs) or _NUMERAL_AT_DIGIT.search(text):
        return
    if any(map(_is_unknown, names)):
        return
    if len(seasons) == 1 and not (months or weekdays):
        yield from _in_season(int(seasons[0]), numbers)
    if seasons or len(months) > 1 or len(weekdays) > 1 or not names:
        return
    if months:
        dates = _with_month(months[0], numbers)
    else:
        dates = _in_figures(re.sub(r"[^\d./-]+", " ", text).strip(" -."))
    yield from (one for one in dates if _falls_on(one, weekdays))


def _is_unknown(name: str) -> bool:
    readings = (month_of(name), season_of(name), weekday_of(name))
    return name not in FILLERS and all(reading is None for reading in readings)


def _with_month(month: int, numbers: list[str]) -> Iterator[Typed]:
    years = [number for number in numbers if len(number) == 4 or int(number) > 31]
    days = [int(number) for number in numbers if number not in years]
    if len(years) > 1 or len(days) > 1 or any(len(number) not in (2, 4) for number in years):
        return
    typed = Typed(None, month, days[0] if days else None)
    if not years:
        yield typed
    elif len(years[0]) == 2:
        yield from _of_two_digits(typed, years[0])
    else:
        yield typed._replace(year=int(years[0]))


def _in_season(season: int, numbers: list[str]) -> Iterator[Typed]:
    if len(numbers) == 1 and len(numbers[0]) == 4:
        yield Typed(int(numbers[0]), season)
        if season == _WINTER:
            # A winter may be called by the year in which it ends.
            yield Typed(int(numbers[0]) - 1, season)
    elif len(numbers) == 2 and season == _WINTER:
        first, second = numbers
        if len(first) == 4 and str(int(first) + 1).endswith(second):
            yield Typed(int(first), season)


def _falls_on(typed: Typed, weekdays: Iterable[int]) -> bool:
    """Check a date against the days of the week that were typed with it."""
    whole = typed.year and typed.month and typed.day and _exists(typed)
    if not whole:
        return True
    day = datetime.date(typed.year or 1, typed.month or 1, typed.day or 1)
    return all(weekday == day.weekday() for weekday in weekdays)


_FIRST_SEASON, _WINTER = 21, 24
_MASK = re.compile(r"([\dxu*?_]{4})(?:-([\dxu*?_]{2}))?(?:-([\dxu*?_]{2}))?")
_DIGIT_LEFT_OUT = re.compile(r"[xu*?_]")


def _of_mask(found: re.Match[str]) -> Iterator[Typed]:
    """Read a date with digits left out at its end: ``199X``, ``1991-XX``."""
    parts = [part for part in found.groups() if part is not None]
    digits = "".join(parts)
    left_out = _DIGIT_LEFT_OUT.search(digits)
    if left_out is None or digits[left_out.start() :].strip("xu*?_") or left_out.start() == 0:
        return
    while len(parts) > 1 and not parts[-1].strip("xu*?_"):
        parts.pop()
    if not _DIGIT_LEFT_OUT.search("".join(parts)):
        yield _of_parts([int(part) for part in parts])
        return
    low, high = ([int(_DIGIT_LEFT_OUT.sub(digit, part)) for part in parts] for digit in ("0", "9"))
    first = _of_parts([max(part, 1) for part in low])
    last = _of_parts(_within_calendar(high))
    if _exists(first) and _exists(last):
        yield Typed(special=f"[{first.text}..{last.text}]")


def _of_parts(parts: list[int]) -> Typed:
    year, *rest = parts
    return Typed(year, rest[0] if rest else None, rest[1] if rest[1:] else None)


def _within_calendar(parts: list[int]) -> list[int]:
    year, *rest = parts
    if rest:
        rest[0] = min(rest[0], 12)
    if len(rest) == 2 and rest[0] >= 1 and year >= 1:
        rest[1] = min(rest[1], monthrange(year, rest[0])[1])
    return [year, *rest]


def _of_week(found: re.Match[str]) -> Iterator[Typed]:
    try:
        first = datetime.date.fromisocalendar(int(found[1]), int(found[2]), int(found[3] or 1))
        last = first + datetime.timedelta(days=0 if found[3] else 6)
    except (ValueError, OverflowError):
        return
    if found[3]:
        yield Typed(first.year, first.month, first.day)
    else:
        yield Typed(special=f"[{first}..{last}]")


def _of_day_of_year(found: re.Match[str]) -> Iterator[Typed]:
    year, number = int(found[1]), int(found[2])
    if year and number:
        try:
            day = datetime.date(year, 1, 1) + datetime.timedelta(days=number - 1)
        except OverflowError:
            return
        if day.year == year:
            yield Typed(day.year, day.month, day.day)


def _of_quarter(found: re.Match[str]) -> Iterator[Typed]:
    year, first = found["year"], 3 * int(found["number"]) - 2
    yield Typed(special=f"[{year}-{first:02}..{year}-{first + 2:02}]")


def _of_decade(found: re.Match[str]) -> Iterator[Typed]:
    first = int(found[1])
    yield Typed(special=f"[{first:04}..{first + 9:04}]")


_Reader = Callable[[re.Match[str]], Iterator[Typed]]
_OTHER_FORMS: tuple[tuple[re.Pattern[str], _Reader], ...] = (
    (_MASK, _of_mask),
    (re.compile(r"(\d{4})-?w(\d\d)(?:-?([1-7]))?"), _of_week),
    (re.compile(r"(\d{4})-?(\d{3})"), _of_day_of_year),
    (re.compile(r"q(?P<number>[1-4])[ /-]?(?P<year>\d{4})"), _of_quarter),
    (re.compile(r"(?P<year>\d{4})[ /-]?q(?P<number>[1-4])"), _of_quarter),
    (re.compile(r"(?P<number>[1-4])(?:-?и)? кв(?:артал|артала|\.)? (?P<year>\d{4})"), _of_quarter),
    (
        re.compile(r"(?:the )?(\d{3}0)(?:'?s|er| ?-?е| ?-?х)(?: (?:jahre|годы|годов|гг\.?))?"),
        _of_decade,
    ),
)


def _of_other_forms(text: str) -> Iterator[Typed]:
    """List the dates of a string of another form: weeks, quarters, decades, digits left out."""
    for pattern, read in _OTHER_FORMS:
        found = pattern.fullmatch(text)
        if found is not None:
            yield from read(found)


def _exists(typed: Typed) -> bool:
    """Check whether the parts that a date has are those of a day, month, season or year."""
    year, month, day = typed.year, typed.month, typed.day
    if typed.special or typed.bare:
        # A number alone is a day, a month or the end of a year, by what it stands beside.
        return typed.bare.strip("0") != "" or bool(typed.special)
    if year is not None and not 1 <= year <= datetime.MAXYEAR:
        return False
    if month is not None and not 1 <= month <= 12:
        return day is None and _FIRST_SEASON <= month <= _WINTER
    longest = 31 if month is None else monthrange(year or 2000, month)[1]
    return day is None or 1 <= day <= longest
