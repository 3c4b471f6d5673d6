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

# A part without which the pattern cannot match, the pattern (if the part is not enough), and the
# plain spelling.
_RULES: tuple[tuple[str, re.Pattern[str] | None, str], ...] = tuple(
    (part, re.compile(pattern) if pattern else None, plain)
    for part, pattern, plain in (
        # In these given names x is ks; elsewhere it is the kh of Azerbaijani and Uzbek.
        ("alex", "^alex(?=[aeiy])", "aleks"),
        ("maxim", "^maxim", "maksim"),
        ("felix", "^felix", "feliks"),
        ("xeni", "^xeni", "kseni"),
        ("aleksander", "^aleksander$", "aleksandr"),
        ("x", "", "kh"),
        # One j for zh, dzh, dj; a last j after a vowel is the i of Nikolaj.
        ("zh", "", "j"),
        ("dj", "", "j"),
        ("j", "(?<=[aeiouy])j$", "i"),
        ("gh", "", "g"),
        # Ceyhun and Ceylan are Turkic; elsewhere a bare c is k.
        ("c", f"^c(?={_TURKIC_C.pattern[1:]})", "j"),
        ("c", "c(?!h)", "k"),
        ("q", "", "k"),
        ("w", "", "v"),
        # Semyonov is Семёнов, mostly printed Семенов; Tokyo and Kyoto keep their o.
        ("yo", "(?<=[bdfghjlmnprstvz])yo", "e"),
        ("y", "", "i"),
        ("ii", "ii+", "i"),
        # Yeltsin and Sagimbayev are Eltsin and Sagimbaev.
        ("ie", "(?:^|(?<=[aeou]))ie", "e"),
        ("khkh", "", "hh"),
        # After these letters h would be another sound: Iskhakov is not Ishakov.
        ("kh", "(?<![cghsz])kh", "h"),
    )
)


# What a rule may change; most words have nothing of it.
_UNPLAIN = re.compile("[xqwy]|zh|dj|j$|gh|c(?!h)|ii|ie|kh|^aleksander$")


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """Convert the romanisations of one word to one spelling.

    Words of one or two letters and Roman numerals are not changed, so that codes and ordinals stay
    distinct. Doubled letters are kept.
    """
    if len(word) > _ABBREVIATION and "c" in word and not _TURKIC_C.match(word):
        word = _SOFT_C.sub("s", word)
    # Each rule shortens the word or removes a letter that no rule adds, so this ends.
    while len(word) > _CODE and _UNPLAIN.search(word):
        if word[0] in "ivx" and _ROMAN_NUMERAL.fullmatch(word):
            break
        before = word
        for part, pattern, plain in _RULES:
            if part in word:
                word = pattern.sub(plain, word) if pattern else word.replace(part, plain)
        if word == before:
            break
    return word


def single(key: str) -> str:
    """Write doubled letters once.

    Words of up to four letters may be abbreviations and are not changed.
    """
    words = key.split(" ")
    return " ".join(_DOUBLED.sub(r"\1", w) if len(w) > _ABBREVIATION else w for w in words)
