"""Names in scripts without a table here: rough Latin by `anyascii`, compared by consonants.

Sources: the tables of anyascii (ISC); for Greek, ELOT 743 and the usual transcription of foreign
names (ντ for d, μπ for b, γκ for g).
"""

import re
from functools import lru_cache

from cisrecords.names.spelling import Spelling

__all__ = ["GREEK", "consonants", "is_greek", "latin_of"]

GREEK = Spelling(
    marks="",
    rules="nt=d mp=b gk=g oy=u ou=u ch=kh",
    again="ts=ch|nt=nd mp=mp|s=sh",
)
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_KANA = re.compile("[\u3040-\u30ff]")
# Japanese writes these syllables for sounds that it has not.
_SYLLABLES = (
    *(("ura", "vra"), ("chiya", "cha"), ("chiyu", "chu"), ("chiyo", "cho"), ("chi", "ti")),
    *(("ji", "di"), ("shie", "she"), ("tsui", "tsi"), ("tsu", "t")),
)
_SAME = str.maketrans(
    {"b": "p", "v": "p", "f": "p", "q": "k", "g": "k", "c": "k", "l": "r", "z": "s", "d": "t"}
)
_VOWELS = re.compile("[aeiouywv'`]")
_SOFT_S = re.compile("(?<!t)sy(?=[aeou])")
_DOUBLED = re.compile(r"(.)\1+")


def is_greek(word: str) -> bool:
    """Check whether a word is in Greek letters."""
    return bool(_GREEK.search(word))


@lru_cache(maxsize=16384)
def latin_of(word: str) -> str:
    """Return rough Latin for a word in another script; empty where there is none."""
    from anyascii import anyascii  # noqa: PLC0415 - its tables are large

    latin = anyascii(word).lower()
    if _KANA.search(word):
        for syllable, plain in _SYLLABLES:
            latin = latin.replace(syllable, plain)
    return latin


@lru_cache(maxsize=16384)
def consonants(word: str) -> tuple[str, ...]:
    """Return the consonants of a rough Latin word, with and without the v that may be a vowel."""
    word = word.replace("tsh", "C").replace("sh", "S").replace("ch", "C").replace("gh", "g")
    word = (
        _SOFT_S.sub("S", word)
        .replace("ph", "f")
        .replace("bh", "v")
        .replace("kh", "h")
        .replace("x", "ks")
    )
    start = "p" if word[:1] in ("w", "v") else ""
    rest = word[1:] if start else word
    bare = start + _VOWELS.sub("", rest)
    full = start + _VOWELS.sub("", rest.replace("v", "p").replace("w", "p"))
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", each.translate(_SAME)) for each in (bare, full)))
