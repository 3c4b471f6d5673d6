"""Strings on one line: their width, their control characters, and fewer words of them."""

import re
import unicodedata

__all__ = ["MORE", "SUMMARY_WIDTH", "escaped", "one_line", "shorten", "width"]

SUMMARY_WIDTH = 100
"""The most columns of a line of a summary."""

MORE = "…"
"""The mark for words that are left out."""

_NO_WIDTH = {"Mn", "Me", "Cf"}
_JAMO = range(0x1160, 0x1200)  # vowels and finals, which stand in the block of the letter before
# Control characters, separators of lines, lone surrogates, and the marks that turn a line around.
_UNSAFE = "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
_BLANK = "[\t-\r\x1c-\x1e\x85\u2028\u2029]"
# A space that does not break a line joins what stands around it.
_UNBROKEN = r"(?:\S|[\u00a0\u2007\u202f])+"


def width(text: str) -> int:
    """Return the width of a string in a terminal: wide characters count two, marks none."""
    return len(text) if text.isascii() else sum(map(_places, text))


def _places(character: str) -> int:
    if unicodedata.category(character) in _NO_WIDTH or ord(character) in _JAMO:
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def escaped(text: str) -> str:
    r"""Return a string on one line, with each control character as its escape, such as ``\n``."""
    return re.sub(_UNSAFE, lambda found: repr(found.group())[1:-1], text)


def one_line(text: str) -> str:
    """Return a string on one line, with spaces for line breaks and tabs, and escapes for others."""
    return escaped(re.sub(_BLANK, " ", text.replace("\r\n", " ")))


def shorten(text: str, room: int) -> str:
    """Return as many whole words of a line as fit into some columns, with a mark for the rest."""
    if width(text[: room + 1]) <= room and width(text) <= room:
        return text
    kept, used, place = "", 0, 0
    for token in re.finditer(_UNBROKEN, text):
        used += width(text[place : token.end()])
        if used + 2 > room:
            break
        place = token.end()
        kept = f"{text[:place]} {MORE}"
    return kept or MORE[:room]
