"""Which strings a spreadsheet takes for a formula, a number, a date or another value."""

import re

__all__ = ["is_changed", "is_formula"]

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_MONTHS = (
    "jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|"
    "янв|фев|мар|апр|мая|май|июн|июл|авг|сен|окт|ноя|дек"
)
# Digits and the marks of numbers, dates and times, with at most the name of a month, an exponent or
# the half of a day: 007, 1-2, 1991-12, 8 Dec 1991, Mar-1, 50 %, 1e5, 10:30 pm.
_MARKS = r"[\s\d.,:;/\\+\-–—−()%'’`$€£¥₽]*"
_WORD = rf"(?:{_MONTHS})[^\W\d_]*{_MARKS}|(?<=\d)e[+-]?\d+|(?<=[\d\s])[ap]m?\s*"
_VALUE = re.compile(rf"(?=.*\d){_MARKS}(?:{_WORD})?", re.IGNORECASE | re.DOTALL)
_WORDS = re.compile(r"\s*(?:true|false|истина|ложь|#[\w/]+[!?]?)\s*", re.IGNORECASE)


def is_formula(text: str) -> bool:
    """Check whether a spreadsheet would take a string for a formula."""
    return text.startswith(_FORMULA)


def is_changed(text: str) -> bool:
    """Check whether a spreadsheet would take a string for anything but text."""
    return bool(is_formula(text) or _VALUE.fullmatch(text) or _WORDS.fullmatch(text))
