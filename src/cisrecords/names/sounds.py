"""The similarity of two folded words: an edit distance that knows which sounds are swapped."""

import re
from functools import lru_cache

__all__ = ["is_initial", "opens", "sound_key", "words_alike"]

_INITIAL = 0.96
_CAP = 8
_SOFT = 0.3
_MISREAD = 1.4
_HARD = 1.7
_CONSONANT = 1.5
_TURNED = 0.9
_LONGEST_REST = 4
_UNLIKE = 5
_SHORTENED = 0.66
_START = 4
_INITIALS_TO = 5
_INSERTED = {"h": 0.5, "i": 0.5, "a": 0.8, "e": 0.8, "o": 0.8, "u": 0.8}
_ORDINAL = re.compile("[ivx]{2,}|.*[0-9].*")
# Sounds that the languages and romanisations of the region interchange.
_SWAPS = """
    a/o a/e e/i o/u i/u
    g/h g/k k/h b/p f/p d/t v/f v/u
    z/s s/S S/C C/T T/s D/z D/j j/z j/C k/T k/C
"""
_SUBSTITUTED = {
    pair: _SOFT
    for one, other in (swap.split("/") for swap in _SWAPS.split())
    for pair in (one + other, other + one)
} | {"kC": _MISREAD, "Ck": _MISREAD}  # a c without its accent
# Folding does not change words of two letters; as initials they begin these spellings.
_INITIALS = {
    "ch": "ch",
    "sh": "sh",
    "ts": "ts",
    "kh": "h",
    "zh": "j",
    "dj": "j",
    "ya": "ia",
    "yu": "iu",
    "ye": "e",
    "yo": "io",
}
# K. may be Khalaf, D. Dzhoomart, Z. Zhanar, Y. Yermek: folding writes these sounds otherwise.
_OPENINGS = {
    "d": ("j",),
    "e": ("ie",),
    "g": ("h", "j"),
    "h": ("g",),
    "k": ("h",),
    "t": ("ch",),
    "y": ("i", "e"),
    "z": ("j",),
}


def is_initial(word: str) -> bool:
    """Check whether a folded word may be an initial.

    It is one letter, or the Latin for one letter of another script.
    """
    return len(word) == 1 or word in _INITIALS


def opens(initial: str, word: str) -> bool:
    """Check whether a folded word may begin with an initial."""
    return word.startswith((initial, _INITIALS.get(initial, initial), *_OPENINGS.get(initial, ())))


def _units(word: str) -> str:
    """Write each sound of two letters as one capital."""
    if "h" in word:
        word = word.replace("sh", "S").replace("ch", "C")
    if "s" in word or "z" in word:
        word = word.replace("ts", "T").replace("dz", "D")
    return word


def _common_start(first: str, second: str) -> int:
    for place, (left, right) in enumerate(zip(first, second, strict=False)):
        if left != right:
            return place
    return min(len(first), len(second))


def _inserted(rest: str) -> float:
    return sum(_INSERTED.get(sound, _CONSONANT) for sound in rest)


def _edits(first: str, second: str) -> float:
    """Return the cost of the cheapest edits from one string of sounds to another."""
    start = _common_start(first, second)
    first, second = first[start:], second[start:]
    end = _common_start(first[::-1], second[::-1])
    if end:
        first, second = first[:-end], second[:-end]
    if not first or not second:
        return _inserted(first or second)
    if len(first) == len(second) == 1:
        return _SUBSTITUTED.get(first + second, _HARD)
    if len(first) > _LONGEST_REST or len(second) > _LONGEST_REST:
        return float(_CAP)
    return _table_edits(first, second)


def _table_edits(first: str, second: str) -> float:
    before: list[float] = []
    above = [0.0]
    for sound in second:
        above.append(above[-1] + _INSERTED.get(sound, _CONSONANT))
    for number, left in enumerate(first):
        removed = _INSERTED.get(left, _CONSONANT)
        row = [above[0] + removed]
        for column, right in enumerate(second):
            if left == right:
                best = above[column]
            else:
                best = above[column] + _SUBSTITUTED.get(left + right, _HARD)
            best = min(best, above[column + 1] + removed)
            best = min(best, row[column] + _INSERTED.get(right, _CONSONANT))
            if before and column and left == second[column - 1] and right == first[number - 1]:
                best = min(best, before[column - 1] + _TURNED)
            row.append(best)
        before, above = above, row
    return above[-1]


@lru_cache(maxsize=65536)
def words_alike(first: str, second: str) -> float:
    """Return the similarity of two folded words, from 0 to 1.

    Swaps that are common in spellings of one name (g and h, a and o) cost little, any other changed
    consonant much. Words of more than eight letters tolerate no more edits than those of eight;
    numbers are equal or not; an initial and a word it begins score a little less than 1.
    """
    if first == second:
        return 1.0
    shorter, longer = len(first), len(second)
    if (
        shorter < _INITIALS_TO
        or longer < _INITIALS_TO
        or not first.isalpha()
        or not second.isalpha()
    ):
        if _ORDINAL.fullmatch(first) or _ORDINAL.fullmatch(second):
            return 0.0
        if is_initial(first) or is_initial(second):
            return _INITIAL if opens(first, second) or opens(second, first) else 0.0
    if shorter > longer:
        first, second, shorter, longer = second, first, longer, shorter
    if shorter >= _START and second.startswith(first):
        return max(_SHORTENED, 1 - _inserted(second[shorter:]) / _CAP)
    if longer - shorter > _LONGEST_REST:
        return 0.0
    # Words that begin and end otherwise, or share few letters, are not spellings of one.
    if first[0] != second[0] and first[-2:] != second[-2:]:
        return 0.0
    if len(set(first) ^ set(second)) > _UNLIKE:
        return 0.0
    return max(0.0, 1 - _edits(_units(first), _units(second)) / min(longer, _CAP))


_DOUBLED = re.compile(r"([a-z])\1+")
_SOFT_VOWEL = re.compile("(?<=[bcdfghjklmnprstvzSCT])i(?=[aou])")
_SHORT_U = re.compile("(?<=[aeo])u(?![aeiou])|f$")


@lru_cache(maxsize=65536)
def sound_key(word: str) -> str:
    """Return the key that the loose spellings of one folded word share.

    It merges what languages exchange in names: o, a and e (not as first letter), g and h, z and s,
    the soft vowels after consonants, and the short u after vowels. Sounds of two letters are one
    capital.
    """
    if len(word) < 3:
        return word
    if _DOUBLED.search(word):
        word = _DOUBLED.sub(r"\1", word)
    word = _units(word.replace("shch", "sh"))
    if "ei" in word:
        word = word[:1] + word[1:].replace("ei", "i")
    if "ia" in word or "io" in word or "iu" in word:
        word = _SOFT_VOWEL.sub("", word)
    if "au" in word or "eu" in word or "ou" in word or word.endswith("f"):
        word = _SHORT_U.sub("v", word)
    first = "e" if word[0] == "e" else ""
    rest = word[1:] if first else word
    return first + rest.replace("e", "a").replace("o", "a").replace("g", "h").replace("z", "s")
