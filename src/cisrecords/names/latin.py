"""Rules that remove the differences between romanisations of one word."""

import re
from functools import lru_cache

__all__ = ["plain_word", "single"]

_ROMAN_NUMERAL = re.compile("[ivx]{3,}")
_SOFT_C = re.compile("c(?=[eiy])")
_TURKIC_C = re.compile("c[aeou]y[bcdfghjklmnpqrstvz]")
_CODE = 2
_ABBREVIATION = 4
_DOUBLED = re.compile(r"([a-z])\1+")

# A letter without which the pattern cannot match, the pattern, and its plain spelling.
_RULES = tuple(
    (letter, re.compile(pattern), plain)
    for letter, pattern, plain in (
        # In these given names x is ks; elsewhere it is the kh of Azerbaijani and Uzbek.
        ("x", "^alex(?=[aeiy])", "aleks"),
        ("x", "^maxim", "maksim"),
        ("x", "^felix", "feliks"),
        ("x", "^xeni", "kseni"),
        ("l", "^aleksander$", "aleksandr"),
        ("x", "x", "kh"),
        # One j for zh, dzh, dj; a last j after a vowel is the i of Nikolaj.
        ("z", "zh", "j"),
        ("d", "dj", "j"),
        ("j", "(?<=[aeiouy])j$", "i"),
        ("g", "gh", "g"),
        # Ceyhun and Ceylan are Turkic; elsewhere a bare c is k.
        ("c", f"^c(?={_TURKIC_C.pattern[1:]})", "j"),
        ("c", "c(?!h)", "k"),
        ("q", "q", "k"),
        ("w", "w", "v"),
        # Semyonov is Семёнов, mostly printed Семенов; Tokyo and Kyoto keep their o.
        ("y", "(?<=[bdfghjlmnprstvz])yo", "e"),
        ("y", "y", "i"),
        ("i", "ii+", "i"),
        # Yeltsin and Sagimbayev are Eltsin and Sagimbaev.
        ("i", "(?:^|(?<=[aeou]))ie", "e"),
        ("k", "khkh", "hh"),
        # After these letters h would be another sound: Iskhakov is not Ishakov.
        ("k", "(?<![cghsz])kh", "h"),
    )
)


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """Convert the romanisations of one word to one spelling.

    Words of one or two letters and Roman numerals are not changed, so that codes and ordinals stay
    distinct. Doubled letters are kept.
    """
    if len(word) > _ABBREVIATION and not _TURKIC_C.match(word):
        word = _SOFT_C.sub("s", word)
    # Each rule shortens the word or removes a letter that no rule adds, so this ends.
    while len(word) > _CODE and not _ROMAN_NUMERAL.fullmatch(word):
        before = word
        for letter, pattern, plain in _RULES:
            if letter in word:
                word = pattern.sub(plain, word)
        if word == before:
            break
    return word


def single(key: str) -> str:
    """Write doubled letters once.

    Words of up to four letters may be abbreviations and are not changed.
    """
    words = key.split(" ")
    return " ".join(_DOUBLED.sub(r"\1", w) if len(w) > _ABBREVIATION else w for w in words)
