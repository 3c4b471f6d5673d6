"""Regular expressions of ids, amounts and strings, in the syntax of `dates.patterns`."""

from cisrecords.dates.patterns import END, match_whole
from cisrecords.fields.ids import ID_PATTERN

__all__ = ["AMOUNT", "ANY_TEXT", "ID", "TEXT"]

ID = match_whole(ID_PATTERN.pattern)
"""The id of a record."""

AMOUNT = match_whole(r"-?(?:0|[1-9][0-9]{0,99})(?:\.[0-9]{1,100})?")
"""A decimal number as a string of digits."""

_BAD = r"\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufffe\uffff"

TEXT = rf"^(?=[\s\S]*\S)[^{_BAD}]*{END}"
"""A string that is not empty and has no control character."""

ANY_TEXT = rf"^[^{_BAD}]*{END}"
"""A string without control characters; it may be empty."""
