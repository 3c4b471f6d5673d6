"""Regular expressions of the strings of documents, for the JSON Schema.

They use the syntax that Python and ECMA 262 share, and end with `END`, as ``$`` accepts a newline
in Python. They check all that a pattern can: the reader checks that a span or a period ends after
it begins.
"""

from cisrecords.evidence import AFFIRMING, DENYING, EXISTS
from cisrecords.fields import ID_PATTERN

__all__ = [
    "AMOUNT",
    "ANY_TEXT",
    "DATE",
    "END",
    "EXISTENCE",
    "ID",
    "KEY_FREE",
    "PERIOD",
    "TEXT",
    "WHEN",
    "YES_OR_NO",
    "match_whole",
]

END = r"(?![\s\S])"
"""The end of the string."""

_YEAR = r"(?!0000)[0-9]{4}"
_LEAP = r"(?:[0-9]{2}(?:0[48]|[2468][048]|[13579][26])|(?:0[48]|[2468][048]|[13579][26])00)"
_LONG = r"(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])"
_SHORT = r"(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)"
_FEBRUARY = r"02-(?:0[1-9]|1[0-9]|2[0-8])"
_MONTH = r"(?:0[1-9]|1[0-2])"
_DAY = rf"(?:{_YEAR}(?:-(?:{_LONG}|{_SHORT}|{_FEBRUARY}|{_MONTH}))?|{_LEAP}-02-29)"
_SEASON = rf"(?:{_YEAR}-2[123]|(?!9999){_YEAR}-24)"
_SPAN = rf"\[(?:{_DAY}\.\.(?:{_DAY})?|\.\.{_DAY})\]"
_DATE = rf"(?:(?:{_DAY}|{_SEASON})[?~%]?|{_SPAN})"
_PERIOD = rf"(?:(?:{_DATE}|\.\.)/(?:{_DATE}|\.\.)?|/(?:{_DATE}|\.\.))"


def match_whole(pattern: str) -> str:
    """Return a pattern that matches a whole string only."""
    return f"^(?:{pattern}){END}"


DATE = match_whole(_DATE)
"""An EDTF date."""

PERIOD = match_whole(_PERIOD)
"""An EDTF period."""

WHEN = match_whole(f"{_DATE}|{_PERIOD}")
"""A date or a period."""

ID = match_whole(ID_PATTERN.pattern)
"""The id of a record."""

AMOUNT = match_whole(r"-?(?:0|[1-9][0-9]{0,99})(?:\.[0-9]{1,100})?")
"""A decimal number as a string of digits."""

_BAD = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff"

TEXT = rf"^(?=[\s\S]*\S)[^{_BAD}]*{END}"
"""A string that is not empty and has no control character."""

ANY_TEXT = rf"^[^{_BAD}]*{END}"
"""A string without control characters; it may be empty."""

KEY_FREE = r"\[[0-9]+\]"
"""An index in a path, which no claim may use as a key."""

EXISTENCE = rf"^(?:[A-Za-z0-9_]+(?:\[[^\]]+\])?\.)*{EXISTS}{END}"
"""The path of a claim about existence."""


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


YES_OR_NO = rf"^\s*(?:{'|'.join(map(_any_case, (*AFFIRMING, *DENYING)))})\s*{END}"
"""The value of a claim about existence."""
