"""Regular expressions of the paths and values of claims, in the syntax of `dates.patterns`."""

from cisrecords.dates.patterns import END
from cisrecords.evidence.claim import AFFIRMING, DENYING
from cisrecords.evidence.path import EXISTS

__all__ = ["EXISTENCE", "KEY_FREE", "YES_OR_NO"]

KEY_FREE = r"\[[0-9]+\]"
"""An index in a path, which no claim may use as a key."""

EXISTENCE = rf"^(?:[A-Za-z0-9_]+(?:\[[^\]]+\])?\.)*{EXISTS}{END}"
"""The path of a claim about existence."""


def _any_case(word: str) -> str:
    return "".join(f"[{letter.upper()}{letter}]" for letter in word)


YES_OR_NO = rf"^\s*(?:{'|'.join(map(_any_case, (*AFFIRMING, *DENYING)))})\s*{END}"
"""The value of a claim about existence."""
