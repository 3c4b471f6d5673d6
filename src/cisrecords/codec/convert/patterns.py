"""Regular expressions of strings that are no dates, for the JSON Schema; see `dates.patterns`."""

from cisrecords.dates.patterns import END, match_whole
from cisrecords.evidence import AFFIRMING, DENYING, EXISTS
from cisrecords.fields import ID_PATTERN

__all__ = ["AMOUNT", "ANY_TEXT", "EXISTENCE", "ID", "KEY_FREE", "TEXT", "YES_OR_NO"]

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
