"""The similarity of two names, from 0 to 1."""

import re
from itertools import pairwise
from typing import NamedTuple

from cisrecords.names.folding import fold
from cisrecords.names.latin import single
from cisrecords.names.sounds import is_initial, words_alike

__all__ = ["score", "score_keys"]

_CEILING = 0.99
_ALIKE = 0.6
_TURNED = 0.98
_EXTRA = 0.98
_CLASH = 0.9
_PART = 0.89
_WORST_COUNTS = 0.8
_LEAST_WEIGHT = 3
_LINKS = frozenset({"of", "and", "the", "for", "on"})
_CHILD_OF = frozenset({"oglu", "ogli", "kizi", "uli"})
_PATRONYMIC = re.compile(".{3,}(?:ich|vna|ichna)")


class _Pair(NamedTuple):
    alike: float
    left: int
    right: int


def _join_words(words: list[str], others: frozenset[str]) -> list[str]:
    joined: list[str] = []
    for word in words:
        if joined and joined[-1] + word in others:
            joined[-1] += word
        else:
            joined.append(word)
    return joined


def _best_pairs(pairs: list[_Pair]) -> list[_Pair]:
    chosen: list[_Pair] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for pair in sorted(pairs, key=lambda pair: (-pair.alike, pair.left, pair.right)):
        if pair.left not in lefts and pair.right not in rights:
            chosen.append(pair)
            lefts.add(pair.left)
            rights.add(pair.right)
    return chosen


def _match_words(lefts: list[str], rights: list[str]) -> list[_Pair]:
    same = _best_pairs(
        [
            _Pair(1.0, i, j)
            for i, left in enumerate(lefts)
            for j, right in enumerate(rights)
            if left == right
        ]
    )
    places_left = set(range(len(lefts))) - {pair.left for pair in same}
    places_right = set(range(len(rights))) - {pair.right for pair in same}
    near = _best_pairs(
        [
            _Pair(alike, i, j)
            for i in places_left
            for j in places_right
            if (alike := words_alike(lefts[i], rights[j])) >= _ALIKE
        ]
    )
    # An initial counts only beside a whole word that fits.
    if all(is_initial(lefts[i]) or is_initial(rights[j]) for _, i, j in same + near):
        near = []
    return sorted(same + near, key=lambda pair: pair.left)


def _is_extra(words: list[str], place: int) -> bool:
    following = words[place + 1] if place + 1 < len(words) else ""
    word = words[place]
    return (
        is_initial(word)
        or bool(_PATRONYMIC.fullmatch(word))
        or word in _LINKS | _CHILD_OF
        or following in _CHILD_OF
    )


def _weight(words: list[str]) -> int:
    return sum(max(len(word), _LEAST_WEIGHT) for word in words)


def _coverage(lefts: list[str], rights: list[str], pairs: list[_Pair]) -> float:
    rest_left = sorted(set(range(len(lefts))) - {pair.left for pair in pairs})
    rest_right = sorted(set(range(len(rights))) - {pair.right for pair in pairs})
    factor = 1.0
    if rest_left and rest_right:
        factor = _CLASH
    elif len(pairs) > 1:
        # Some sources have patronymics, middle initials or an "of", and others do not.
        kept_left = [place for place in rest_left if not _is_extra(lefts, place)]
        kept_right = [place for place in rest_right if not _is_extra(rights, place)]
        dropped = len(rest_left) + len(rest_right) - len(kept_left) - len(kept_right)
        factor, rest_left, rest_right = _EXTRA**dropped, kept_left, kept_right
    hit_left = _weight([lefts[pair.left] for pair in pairs])
    hit_right = _weight([rights[pair.right] for pair in pairs])
    all_left = hit_left + _weight([lefts[place] for place in rest_left])
    all_right = hit_right + _weight([rights[place] for place in rest_right])
    shared = (hit_left + hit_right) / (all_left + all_right)
    inside = max(hit_left / all_left, hit_right / all_right)
    found = factor * (shared + inside) / 2
    return min(found, _PART) if rest_left or rest_right else found


def score_keys(first: str, second: str) -> float:
    """Return the `score` of two names that are folded already."""
    if first == second:
        return 1.0
    first, second = sorted((single(first), single(second)))
    lefts, rights = first.split(), second.split()
    lefts, rights = _join_words(lefts, frozenset(rights)), _join_words(rights, frozenset(lefts))
    pairs = _match_words(lefts, rights)
    if not pairs:
        return 0.0
    worst = min(pair.alike for pair in pairs)
    mean = sum(pair.alike for pair in pairs) / len(pairs)
    found = _coverage(lefts, rights, pairs) * (_WORST_COUNTS * (worst - mean) + mean)
    if any(before.right > after.right for before, after in pairwise(pairs)):
        found *= _TURNED
    return min(round(found, 4), _CEILING)


def score(query: str, name: str) -> float:
    """Return the similarity of two names.

    Spellings of one name, initials, another order of the words and a missing patronymic
    score high; another family name does not, however similar it is.

    Args:
        query: A name in any script that `fold` knows.
        name: Another one; the order of the two does not matter.

    Returns:
        From 0 to 1; 1 only for names that fold to the same key.

    Example:
        >>> score("Али Нагиев", "Ali Naghiyev")
        1.0
        >>> score("R. Usubov", "Ramil Usubov") > 0.9
        True
        >>> score("Ali Nabiyev", "Ali Naghiyev") < 0.8
        True
    """
    return score_keys(fold(query), fold(name))
