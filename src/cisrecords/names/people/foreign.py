"""Names in scripts without a table here: rough Latin by `anyascii`, compared by consonants.

Sources: the tables of anyascii (ISC). For Greek, ELOT 743 in resolution V/19 of the United Nations
Conference on the Standardization of Geographical Names (http://www.eki.ee/wgrs/res/res_5_19.htm):
μπ for b, ντ for d, γκ for g, ου for u. For Japanese, by the usual spelling of newspapers; no
published table seen.
"""

import re
from functools import lru_cache

from cisrecords.names.spelling import Spelling

__all__ = ["GREEK", "consonants", "is_greek", "latin_of"]

GREEK = Spelling(
    marks="",
    rules="nt=d mp=b gk=g oy=u ou=u ch=kh",
    again="ts=ch|nt=nd mp=mp|s=sh|ge=ye gi=y",
)
_GREEK = re.compile("[\u0370-\u03ff\u1f00-\u1fff]")
_HANGUL = re.compile("[\uac00-\ud7af]")
_KANA = re.compile("[\u3040-\u30ff]")
# Japanese writes these syllables for sounds that it has not.
_SYLLABLES = (
    *(("chiy", "ch"), ("jiy", "j"), ("shiy", "sh"), ("shie", "she")),
    *(("ura", "vra"), ("chi", "ti"), ("ji", "di"), ("tsui", "tsi"), ("tsu", "t")),
)
_SAME = str.maketrans(
    {"b": "p", "v": "p", "f": "p", "q": "k", "g": "k", "c": "k", "l": "r", "z": "s", "d": "t"}
)
_VOWELS = re.compile("[aeiouywv'`]")
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
    # Korean writes sha, sho and she as sya, syo and sye.
    return latin.replace("sy", "sh") if _HANGUL.search(word) else latin


@lru_cache(maxsize=16384)
def consonants(word: str) -> tuple[str, ...]:
    """Return the consonants of a rough Latin word, with and without the v that may be a vowel."""
    word = word.replace("tsh", "C").replace("sh", "S").replace("ch", "C")
    word = (
        word.replace("ph", "f")
        .replace("bh", "v")
        .replace("gh", "g")
        .replace("kh", "h")
        .replace("x", "ks")
    )
    start = "p" if word[:1] in ("w", "v") else ""
    rest = word[1:] if start else word
    bare = start + _VOWELS.sub("", rest)
    full = start + _VOWELS.sub("", rest.replace("v", "p").replace("w", "p"))
    return tuple(dict.fromkeys(_DOUBLED.sub(r"\1", each.translate(_SAME)) for each in (bare, full)))
