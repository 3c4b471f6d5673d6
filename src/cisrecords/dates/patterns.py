"""Regular expressions of dates and periods, in the syntax that Python and ECMA 262 share.

They end with `END`, as ``$`` accepts a newline in Python. They check all that a pattern can:
whether a span or a period ends after it begins is beyond them.
"""

__all__ = ["DATE", "END", "PERIOD", "WHEN", "match_whole"]

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
