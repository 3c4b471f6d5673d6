"""The folding key: equal for the spellings of one name, different for different names."""

import re
import unicodedata
from functools import lru_cache

from cisrecords.names.latin import plain_word, single
from cisrecords.names.script import romanize, without_signs

__all__ = ["fold", "loose"]

_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile("[a-z0-9]+")


def _casefolded(text: str) -> str:
    # Form NFKC would turn an acute that is used as an apostrophe into a space and an accent.
    text = unicodedata.normalize("NFKC", text.replace("\u00b4", "'"))
    return unicodedata.normalize("NFKC", text.casefold())


def _without_accents(text: str) -> str:
    decomposed = unicodedata.normalize("NFD", text)
    return unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))


def _words(text: str) -> list[str]:
    if text.isascii():
        return _WORD.findall(text)
    spaced: list[str] = []
    for letter in text:
        category = unicodedata.category(letter)
        # Marks are part of a letter in many scripts; format characters are invisible.
        if letter.isalnum() or category[0] == "M":
            spaced.append(letter)
        elif category != "Cf":
            spaced.append(" ")
    return "".join(spaced).split()


def _once(text: str) -> str:
    lower = _casefolded(text)
    plain = without_signs(lower)
    words = map(plain_word, _words(_without_accents(romanize(plain))))
    # A string of mute letters or signs alone keeps them, so that no name has an empty key.
    return " ".join(words) or " ".join(_words(plain)) or " ".join(lower.split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return the key that all spellings of one name share.

    Case, script (Latin, Cyrillic, Armenian, Georgian), hyphens, spaces, apostrophes, dots,
    quotes, accents and habits of romanisation are folded away; the order of the words is
    kept. Letters of other scripts are casefolded and kept. Real differences of spelling
    (Лукашенко, Лукашэнка; Astana, Nur-Sultan) are not: they belong among the names of a
    record.

    Args:
        text: Any string.

    Returns:
        The key, words separated by one space. It is empty only for a blank string, and
        folding it again changes nothing.

    Example:
        >>> {fold(name) for name in ("Нагиев", "Nagiyev", "Naghiyev", "Nağıyev")}
        {'nagiev'}
        >>> fold("Nabiyev")
        'nabiev'
    """
    key = _once(text)
    # Only rare letters outside the tables need another round.
    while not key.isascii() and (again := _once(key)) != key:
        key = again
    return key


def loose(text: str) -> str:
    """Return a looser key for names of people, in which doubled letters are single.

    Romanisations double letters (Kassym and Kasym for Касым), so this key is tried if no name has
    the same `fold`.
    """
    return single(fold(text))
