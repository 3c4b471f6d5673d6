"""Dates and periods as sentences name them."""

from collections.abc import Sequence

from cisrecords.dates.kinds import EndKind, Precision
from cisrecords.dates.partial import PartialDate
from cisrecords.dates.period import Period

__all__ = ["date_in_words", "date_phrase", "list_in_words", "when_in_words"]

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}
_UNKNOWN = "a day that is not known"
_MARKS = {"?": "possibly ", "~": "about ", "%": "possibly about "}


def list_in_words(items: Sequence[str]) -> str:
    """Join items by commas, the last one by ``and``."""
    *others, last = items or [""]
    return f"{', '.join(others)} and {last}" if others else last


def date_in_words(date: PartialDate, *, iso_day: bool = False) -> str:
    """Return a date in words: ``8 December 1991``, ``autumn 1993``, ``about 1991``.

    With `iso_day` a whole day stays in figures: ``1991-12-08``.
    """
    if iso_day and date.is_day:
        return str(date)
    if date.precision is Precision.SPAN:
        return _span_in_words(*date.text.strip("[]").split(".."))
    return _MARKS.get(date.mark, "") + " ".join(_words(date.text.rstrip("?~%")))


def date_phrase(date: PartialDate, *, iso_day: bool = False) -> str:
    """Return a date with its preposition: ``on 8 December 1991``, ``in autumn 1993``.

    With `iso_day` a whole day stays in figures: ``on 1991-12-08``.
    """
    if iso_day and date.is_day:
        return f"on {date}"
    words = date_in_words(date)
    if date.precision is Precision.SPAN:
        return words
    before = "on" if date.precision is Precision.DAY else "in"
    # A doubtful date is "possibly in 1991", an approximate one "in about 1991".
    rest = words.removeprefix("possibly ")
    return f"{words[: len(words) - len(rest)]}{before} {rest}"


def when_in_words(when: PartialDate | Period) -> str:
    """Return a date or a period in words: ``from 8 December 1991 on``, ``until 1993``."""
    if isinstance(when, PartialDate):
        return date_in_words(when)
    start = date_in_words(when.start) if when.start else _UNKNOWN
    end = date_in_words(when.end) if when.end else _UNKNOWN
    if when.end_kind is EndKind.OPEN:
        return "at all times" if when.start_kind is EndKind.OPEN else f"from {start} on"
    return f"until {end}" if when.start_kind is EndKind.OPEN else f"from {start} to {end}"


def _span_in_words(first: str, last: str) -> str:
    if not first or not last:
        return f"not {'earlier' if first else 'later'} than {' '.join(_words(first or last))}"
    begin, end = _words(first), _words(last)
    if len(begin) == len(end):
        # The month and the year of both ends are named once: between 1 and 17 November 2021.
        while len(begin) > 1 and begin[-1] == end[len(begin) - 1]:
            begin.pop()
    return f"between {' '.join(begin)} and {' '.join(end)}"


def _words(text: str) -> list[str]:
    """Return the day, the month or season, and the year of a date, as far as it has them."""
    year, *rest = text.split("-")
    words = [str(int(part)) for part in rest[1:]]
    if rest and rest[0] in _SEASONS:
        words.append(_SEASONS[rest[0]])
    elif rest:
        words.append(_MONTHS[int(rest[0]) - 1])
    # A winter runs into the next year.
    return [*words, f"{year}-{int(year) + 1}" if rest[:1] == ["24"] else year]
