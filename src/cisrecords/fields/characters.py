"""Which characters a text may have: those that every format can carry."""

import re

__all__ = ["bad_character"]

_PLANES = "".join(chr(end) + chr(end + 1) for end in range(0xFFFE, 0x110000, 0x10000))
_BAD = re.compile(f"[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef{_PLANES}]")


def bad_character(text: str) -> str:
    """Say which character a text must not have.

    Args:
        text: Any text.

    Returns:
        The code point of its first control character (tab and newline are fine), surrogate or
        noncharacter, and where it stands; empty where there is none.

    Example:
        >>> bad_character("a" + chr(7)).startswith("U+0007"), bad_character("fine")
        (True, '')
    """
    found = _BAD.search(text)
    return f"U+{ord(found.group()):04X} at position {found.start()}" if found else ""
