"""Which characters a string may have: those that every format can carry."""

import re

__all__ = ["ALLOWED_CHARACTERS", "bad_character"]

ALLOWED_CHARACTERS = "a string without control characters, lone surrogates and noncharacters"
"""The rule, as error messages word it."""

_PLANES = "".join(chr(end) + chr(end + 1) for end in range(0xFFFE, 0x110000, 0x10000))
_BAD = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}]")


def bad_character(text: str) -> str:
    """Return the code point and the position of the first forbidden character, or an empty string.

    Tab and newline are the only control characters that are allowed.
    """
    found = _BAD.search(text)
    return f"U+{ord(found.group()):04X} at position {found.start()}" if found else ""
