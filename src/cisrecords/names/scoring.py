"""The similarity of two names of people, part by part, from 0 to 1."""

from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from cisrecords.names.person import PersonName, parse_person
from cisrecords.names.sounds import opens
from cisrecords.names.word import Word, father_of

__all__ = ["POSSIBLE", "SAME", "contradicts", "equal_parts", "score"]

SAME = 0.8
POSSIBLE = 0.65
_CEILING = 0.99
_ALIKE = 0.6
_FATHERS = 0.72
_TURNED = 0.99
_EXTRA = 0.9
_GIVEN_ALONE = 0.75
_LEFT_OUT = 0.99
_PART = 0.86
_EQUAL = 0.95
_INITIAL = 0.93
_LINKS = frozenset("of and the for on".split())


def _pair(first: tuple[Word, ...], second: tuple[Word, ...]) -> list[tuple[float, int, int]]:
    """Pair the words of two names that are alike, the most similar first; in order of the first."""
    pairs: list[tuple[float, int, int]] = []
    rights = dict(enumerate(second))
    lefts: list[tuple[int, Word]] = []
    for i, left in enumerate(first):
        for j, right in rights.items():
            if left.fold == right.fold:
                pairs.append((1.0, i, j))
                del rights[j]
                break
        else:
            lefts.append((i, left))
    if not lefts or not rights:
        return pairs
    ranked = [
        (alike, i, j)
        for i, left in lefts
        for j, right in rights.items()
        if (alike := left.alike(right)) >= _ALIKE
    ]
    if len(ranked) > 1:
        ranked.sort(key=lambda pair: (-pair[0], pair[1], pair[2]))
    taken: set[int] = set()
    for pair in ranked:
        if pair[2] in rights and pair[1] not in taken:
            pairs.append(pair)
            taken.add(pair[1])
            del rights[pair[2]]
    return sorted(pairs, key=itemgetter(1))


def _fathers_alike(first: PersonName, second: PersonName) -> float:
    if not first.fathers or not second.fathers:
        return 1.0
    return max(_stems(a, b) for a in first.fathers for b in second.fathers)


def _stems(first: Word, second: Word) -> float:
    a, b = (word.keys[0].rstrip("aiu") for word in (first, second))
    if a == b:
        return 1.0
    return first.alike(second)


def _compare(first: PersonName, second: PersonName) -> float:
    if first.fold == second.fold:
        return 1.0
    pairs = _pair(first.names, second.names)
    if not pairs:
        return 0.0
    left = [w for i, w in enumerate(first.names) if i not in {p[1] for p in pairs}]
    right = [w for j, w in enumerate(second.names) if j not in {p[2] for p in pairs}]
    alikes = [pair[0] for pair in pairs]
    factor = 1.0
    fathers = _fathers_alike(first, second)
    if fathers < _FATHERS:
        return 0.5
    first_initials, second_initials = list(first.initials), list(second.initials)
    for rest, own, initials in ((left, right, second_initials), (right, left, first_initials)):
        if rest and initials and not own:
            if opens(initials[0], rest[0].fold) or any(opens(initials[0], form) for form in rest[0].forms):
                alikes.append(_INITIAL)
                del rest[0]
                initials.pop(0)
            else:
                return 0.5
    if not left and not right and first_initials and second_initials and len(pairs) == 1:
        if first_initials[0] != second_initials[0]:
            return 0.5
        alikes.append(_INITIAL)
    for name, initials in ((first, second_initials), (second, first_initials)):
        if name.fathers and initials and len(alikes) > 1:
            if not any(opens(initials[-1], form) for form in name.fathers[0].forms):
                return 0.5
    for rest, name in ((left, second), (right, first)):
        for word in rest:
            if word.fathers and name.fathers and _stems(father_of(word), name.fathers[0]) > 0.9:
                rest.remove(word)
                alikes.append(_INITIAL)
                break
    if left and right:
        a, b = ("".join(w.forms[0] for w in sorted(x, key=lambda w: x.index(w))) for x in (first.names, second.names))
        if a == b:
            return 0.98
    left = [word for word in left if word.fold not in _LINKS]
    right = [word for word in right if word.fold not in _LINKS]
    if left and right:
        return min(0.6, 0.6 * sum(alikes) / max(len(first.names), len(second.names)))
    if left or right:
        if len(alikes) == 1:
            return round(_PART * alikes[0] * (_GIVEN_ALONE if first.names[pairs[0][1]].given else 1), 4)
        factor *= _EXTRA ** (len(left) + len(right))
    elif len(alikes) == 1 and len(first.initials) != len(second.initials) and not (first.initials and second.initials):
        return round(_PART * alikes[0], 4)
    factor *= _LEFT_OUT ** abs(len(first_initials) - len(second_initials))
    worst, mean = min(alikes), sum(alikes) / len(alikes)
    if first.fathers and second.fathers:
        mean = (mean + fathers) / 2
        worst = 0.5 * worst + 0.5 * mean
    elif first.fathers or second.fathers:
        factor *= _LEFT_OUT
    if any(before[2] > after[2] for before, after in pairwise(pairs)):
        factor *= _TURNED
    return min(round(factor * (0.8 * worst + 0.2 * mean), 4), _CEILING)


@lru_cache(maxsize=16384)
def score(query: str, name: str) -> float:
    """Return the similarity of two names."""
    return _compare(parse_person(query), parse_person(name))


def contradicts(query: str, name: str) -> bool:
    """Check whether two names give the same names to children of two different fathers."""
    first, second = parse_person(query), parse_person(name)
    return bool(first.fathers and second.fathers) and _fathers_alike(first, second) < _FATHERS


def equal_parts(query: str, name: str) -> bool:
    """Check whether every part of two names is equal in some spelling; none may be missing."""
    first, second = parse_person(query), parse_person(name)
    if len(first.names) != len(second.names) or first.initials or second.initials:
        return False
    pairs = _pair(first.names, second.names)
    if len(pairs) != len(first.names) or _fathers_alike(first, second) < _FATHERS:
        return False
    return all(alike >= _EQUAL for alike, _, _ in pairs)
