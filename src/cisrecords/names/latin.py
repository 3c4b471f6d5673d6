"""Rules that take out what differs between romanisations of one word."""

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
        # Given names in which x is ks; elsewhere it is the kh of Azerbaijani and Uzbek.
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
        # After these letters h would read as another sound: Iskhakov is no Ishakov.
        ("(?<![cghsz])kh", "h"),
    )
)


@lru_cache(maxsize=65536)
def plain_word(word: str) -> str:
    """Bring the romanisations of one word to one spelling.

    Words of one or two letters and Roman numerals stay as they are, so that codes and
    ordinals are not mixed up. Doubled letters are kept: Russia is no Rusia.

    Args:
        word: A word in lower case, its letters already Latin where the script is known.

    Returns:
        The plain spelling; giving it again changes nothing.

    Example:
        >>> plain_word("naghiyev"), plain_word("nagiev"), plain_word("nabiyev")
        ('nagiev', 'nagiev', 'nabiev')
    """
    if len(word) > _ABBREVIATION:
        word = _SOFT_C.sub("s", word)
    # Each rule shortens the word or takes out a letter that no rule puts back, so this ends.
    while len(word) > _CODE and not _ROMAN_NUMERAL.fullmatch(word):
        before = word
        for pattern, plain in _RULES:
            word = pattern.sub(plain, word)
        if word == before:
            break
    return word


def single(key: str) -> str:
    """Write the doubled letters of a folded name once; romanisations double them at will.

    Args:
        key: A folded name.

    Returns:
        The name, its words of up to four letters as they were, since they may be abbreviations.

    Example:
        >>> single("kassim jomart"), single("kssb")
        ('kasim jomart', 'kssb')
    """
    words = key.split(" ")
    return " ".join(_DOUBLED.sub(r"\1", w) if len(w) > _ABBREVIATION else w for w in words)
