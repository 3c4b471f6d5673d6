"""Rules that remove the differences between romanisations of one word."""

import re
from functools import lru_cache

__all__ = ["plain_word", "single"]

_ROMAN_NUMERAL = re.compile("[ivx]{3,}")
_SOFT_C = re.compile("c(?=[eiy])")
_CODE = 2
_ABBREVIATION = 4
_DOUBLED = re.compile(r"([a-z])\1+")

_RULES = tuple(
    (re.compile(pattern), plain)
    for pattern, plain in (
        # In these given names x is ks; elsewhere it is the kh of Azerbaijani and Uzbek.
        ("^alex(?=[aeiy])", "aleks"),
        ("^maxim", "maksim"),
        ("^felix", "feliks"),
        ("^xeni", "kseni"),
        ("^aleksander$", "aleksandr"),
        ("x", "kh"),
        # One j for zh, dzh, dj; a last j after a vowel is the i of Nikolaj.
        ("zh", "j"),
        ("dj", "j"),
        ("(?<=[aeiouy])j$", "i"),
        ("gh", "g"),
        ("c(?!h)", "k"),
        ("q", "k"),
        ("w", "v"),
        # Semyonov is Семёнов, mostly printed Семенов; Tokyo and Kyoto keep their o.
        ("(?<=[bdfghjlmnprstvz])yo", "e"),
        ("y", "i"),
        ("ii+", "i"),
        # Yeltsin and Sagimbayev are Eltsin and Sagimbaev.
        ("(?:^|(?<=[aeou]))ie", "e"),
        # After these letters h would be another sound: Iskhakov is not Ishakov.
        ("(?<![cghsz])kh", "h"),
    )
)


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """Convert the romanisations of one word to one spelling.

    Words of one or two letters and Roman numerals are not changed, so that codes and ordinals stay
    distinct. Doubled letters are kept.
    """
    if len(word) > _ABBREVIATION:
        word = _SOFT_C.sub("s", word)
    # Each rule shortens the word or removes a letter that no rule adds, so this ends.
    while len(word) > _CODE and not _ROMAN_NUMERAL.fullmatch(word):
        before = word
        for pattern, plain in _RULES:
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
