"""The similarity of two names of people, part by part, from 0 to 1."""

from functools import lru_cache
from itertools import pairwise
from operator import itemgetter

from cisrecords.names.people.person import PersonName, parse_person
from cisrecords.names.people.word import Word, father_of
from cisrecords.names.sounds import opens

__all__ = ["POSSIBLE", "SAME", "equal_parts", "same_father", "score"]

SAME = 0.8
"""From this score on, two names are taken to be the same."""

POSSIBLE = 0.65
"""From this score on, it is worth asking whether two names are the same."""

_CEILING = 0.99
_EQUAL = 0.95
_ALIKE = 0.6
_FATHERS = 0.72
_INITIAL = 0.93
_TOGETHER = 0.98
_LEFT_OUT = 0.99
_TURNED = 0.99
_EXTRA = 0.9
_FAMILY_ALONE = 0.86
_GIVEN_ALONE = 0.75
_CONTRADICTED = 0.5
_ANOTHER = 0.6
_WORST_COUNTS = 0.8
_LINKS = frozenset("of and the for on".split())


@lru_cache(maxsize=16384)
def score(query: str, name: str) -> float:
    """Return the similarity of two names of people.

    Given names, patronymics, family names and initials are compared part with part, in either
    order and in the spellings of their languages; titles do not count. What one name leaves out
    hardly counts against it; what it contradicts does: another given or family name, another
    father's name, another initial.

    Args:
        query: A name in any script.
        name: Another one; the order of the two does not matter.

    Returns:
        From 0 to 1; 1 only for names that fold to the same key. From `SAME` on, two names are
        taken to be the same; from `POSSIBLE` on, it is worth asking.

    Example:
        >>> score("Али Нагиев", "Ali Naghiyev")
        1.0
        >>> score("Wladimir Wladimirowitsch Putin", "Путин Владимир") > SAME
        True
        >>> score("Ali Nabiyev", "Ali Naghiyev") < SAME
        True
    """
    first, second = parse_person(query), parse_person(name)
    return 1.0 if first.fold == second.fold else _Comparison(first, second).score()


def same_father(query: str, name: str) -> bool | None:
    """Check whether the patronymics of two names are of one father; ``None`` if one has none."""
    first, second = parse_person(query), parse_person(name)
    if not first.fathers or not second.fathers:
        return None
    return _fathers_alike(first, second) >= _FATHERS


def equal_parts(query: str, name: str) -> bool:
    """Check whether every part of two names is equal in some spelling; none may be missing."""
    first, second = parse_person(query), parse_person(name)
    if len(first.names) != len(second.names) or first.initials or second.initials:
        return False
    pairs = _pair(first.names, second.names)
    if len(pairs) != len(first.names) or _fathers_alike(first, second) < _FATHERS:
        return False
    return all(alike >= _EQUAL for alike, _, _ in pairs)


class _Comparison:
    """Two names with their words in pairs, and the words and initials that are left over."""

    def __init__(self, first: PersonName, second: PersonName) -> None:
        self.first = first
        self.second = second
        self.pairs = _pair(first.names, second.names)
        self.alikes = [alike for alike, _, _ in self.pairs]
        self.left = _left_over(first.names, [left for _, left, _ in self.pairs])
        self.right = _left_over(second.names, [right for _, _, right in self.pairs])
        self.initials = [*first.initials], [*second.initials]

    def score(self) -> float:
        """Return the similarity of the names."""
        if not self.pairs:
            return 0.0
        fathers = _fathers_alike(self.first, self.second)
        if fathers < _FATHERS or (any(self.initials) and not self._initials_fit()):
            return _CONTRADICTED
        if self.left or self.right:
            self._match_fathers_left_over()
            self.left = [word for word in self.left if word.fold not in _LINKS]
            self.right = [word for word in self.right if word.fold not in _LINKS]
            if self.left and self.right and not self._join_left_over():
                return self._score_of_others()
        if len(self.alikes) == 1 and self._is_alone():
            given = self.first.names[self.pairs[0][1]].given
            return round(_FAMILY_ALONE * self.alikes[0] * (_GIVEN_ALONE if given else 1), 4)
        return min(round(self._factor() * self._mean(fathers), 4), _CEILING)

    def _initials_fit(self) -> bool:
        """Match initials with given names, initials and patronymics; return whether all fit."""
        firsts, seconds = self.initials
        # Beside a given name an initial is that of another name or of a patronymic.
        if self.left and seconds and not self.right:
            if not _begins(self.left[0], seconds.pop(0)):
                return False
            self.alikes.append(_INITIAL)
            del self.left[0]
        elif self.right and firsts and not self.left:
            if not _begins(self.right[0], firsts.pop(0)):
                return False
            self.alikes.append(_INITIAL)
            del self.right[0]
        elif not self.left and not self.right and firsts and seconds and len(self.pairs) == 1:
            if firsts[0] != seconds[0]:
                return False
            self.alikes.append(_INITIAL)
        if len(self.alikes) == 1:
            return True
        return _begins_father(self.first, seconds) and _begins_father(self.second, firsts)

    def _match_fathers_left_over(self) -> None:
        """Match a patronymic that stands for the family name of one with that of the other."""
        for rest, name in ((self.left, self.second), (self.right, self.first)):
            if not name.fathers:
                continue
            for word in [each for each in rest if each.fathers][: len(name.fathers)]:
                if _stems_alike(father_of(word), name.fathers[0]) >= _EQUAL:
                    rest.remove(word)
                    self.alikes.append(_INITIAL)

    def _join_left_over(self) -> bool:
        """Pair words left over that are one word where they are written together."""
        if "".join(word.fold for word in self.left) != "".join(word.fold for word in self.right):
            return False
        self.alikes.append(_TOGETHER)
        self.left, self.right = [], []
        return True

    def _score_of_others(self) -> float:
        """Return the score of names that contradict each other, unless words are only joined."""
        first, second = len(self.first.names), len(self.second.names)
        if first != second and _joined(self.first) == _joined(self.second):
            return _TOGETHER
        most = max(first, second)
        return min(_ANOTHER, round(_ANOTHER * sum(self.alikes) / most, 4))

    def _is_alone(self) -> bool:
        """Check whether one of the names is one word, and the other has more."""
        some = bool(self.first.initials) != bool(self.second.initials)
        return bool(self.left or self.right) or some

    def _factor(self) -> float:
        """Return what is left of the score for words and initials that one of the names lacks."""
        firsts, seconds = self.initials
        factor = _EXTRA ** (len(self.left) + len(self.right))
        factor *= _LEFT_OUT ** abs(len(firsts) - len(seconds))
        if bool(self.first.fathers) != bool(self.second.fathers):
            factor *= _LEFT_OUT
        if any(before[2] > after[2] for before, after in pairwise(self.pairs)):
            factor *= _TURNED
        return factor

    def _mean(self, fathers: float) -> float:
        """Return the mean similarity of the parts, in which the least similar one counts most."""
        worst, mean = min(self.alikes), sum(self.alikes) / len(self.alikes)
        if self.first.fathers and self.second.fathers:
            # An equal patronymic speaks for a slip in another part.
            mean = (mean + fathers) / 2
            worst = (worst + mean) / 2
        return _WORST_COUNTS * worst + (1 - _WORST_COUNTS) * mean


def _left_over(words: tuple[Word, ...], places: list[int]) -> list[Word]:
    """Return the words of a name that are in no pair."""
    if len(places) == len(words):
        return []
    return [word for place, word in enumerate(words) if place not in places]


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
    """Return the similarity of two patronymics; 1 if one is missing."""
    if not first.fathers or not second.fathers:
        return 1.0
    return max(_stems_alike(a, b) for a in first.fathers for b in second.fathers)


def _stems_alike(first: Word, second: Word) -> float:
    # Languages add the patronymic to a name with or without its last vowel.
    same = first.keys[0].rstrip("aiu") == second.keys[0].rstrip("aiu")
    return 1.0 if same else first.alike(second)


def _begins(word: Word, initial: str) -> bool:
    return any(opens(initial, form) for form in word.forms)


def _begins_father(name: PersonName, initials: list[str]) -> bool:
    """Check whether the last initial of another name may be that of a patronymic."""
    return not name.fathers or not initials or _begins(name.fathers[0], initials[-1])


def _joined(name: PersonName) -> str:
    return "".join(word.fold for word in name.names)
