"""`NameIndex`: search among many names, by an exact or a similar spelling."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from cisrecords.names.folding import fold
from cisrecords.names.people.scoring import SAME
from cisrecords.names.style import PEOPLE, Style
from cisrecords.render import Printable

__all__ = ["Hit", "NameIndex"]

_CANDIDATES = 60
_LOOKED_AT = 4000
_FOUND = 0.45
_NEAR = 0.3
_ANOTHER = 0.5
_ASKED = 0.79
_SHORTEST = 4


@dataclass(frozen=True, slots=True, repr=False)
class Hit(Printable):
    """A key in the result of a search.

    Attributes:
        key: The key, as it was given to the index.
        score: From 0 to 1; 1 only if the name is equal after folding.
        name: The most similar name of the key.

    Example:
        >>> Hit("nagiyev-ali", 1.0, "Ali Naghiyev").key
        'nagiyev-ali'
    """

    key: str
    score: float
    name: str


class NameIndex:
    """An immutable index from names to keys.

    One key may have many names, and one name many keys. Names are found by the keys of their
    words, and words by their neighbours, so that a search does not look at every name.

    Args:
        pairs: A key and one of its names, for every name.
        style: How the names are compared: `PEOPLE`, `TITLES` or `PLACES`.
        parts: Keys and parts of names, such as family names; `exact` alone looks at them.

    Example:
        >>> index = NameIndex([("usubov-ramil", "Ramil Usubov"), ("nagiyev-ali", "Али Нагиев")])
        >>> index.exact("Рамиль Усубов"), index.exact("Usubov")
        (('usubov-ramil',), ())
        >>> [(hit.key, hit.score) for hit in index.search("Ali Nağıyev")]
        [('nagiyev-ali', 1.0)]
    """

    def __init__(
        self,
        pairs: Iterable[tuple[str, str]],
        style: Style = PEOPLE,
        parts: Iterable[tuple[str, str]] = (),
    ) -> None:
        self._style = style
        whole = dict.fromkeys((key, name) for key, name in pairs)
        self._count = len(whole)
        self._names = (*whole, *dict.fromkeys((key, name) for key, name in parts))

    def __len__(self) -> int:
        return self._count

    def __repr__(self) -> str:
        return f"<NameIndex of {len(self)} names>"

    def exact(self, text: str) -> tuple[str, ...]:
        """Return the keys that have a name, in any of its spellings.

        Args:
            text: A name.

        Returns:
            Every key with a name that folds to the same string, or, where there is none, whose
            parts are all equal in some spelling; in the order of the index.

        Example:
            >>> NameIndex([("UZ", "Oʻzbekiston")]).exact("ЎЗБЕКИСТОН")
            ('UZ',)
        """
        numbers = self._by_key.get(self._style.key(text), ())
        keys = tuple(dict.fromkeys(self._names[number][0] for number in numbers))
        if len(keys) > 1:
            # A name without the Commonwealth may be that of two; the whole name is that of one.
            return self._whole(text) or keys
        return keys or self._equal(self._words, text) or self._equal(self._words_of_parts, text)

    def search(self, text: str, limit: int = 5) -> tuple[Hit, ...]:
        """Return the keys with the most similar names.

        Args:
            text: A name, or a part of one.
            limit: How many hits to return at most.

        Returns:
            One `Hit` for each key, best first; equal scores in the order of the index.

        Example:
            >>> NameIndex([("GE", "Georgia"), ("AM", "Armenia")]).search("Georgja")[0].key
            'GE'
        """
        return tuple(self._hits(text, _FOUND, limit))[: max(limit, 0)]

    def nearest(self, text: str, limit: int = 3) -> tuple[str, ...]:
        """Return the names that the user may have meant, for an error message.

        Args:
            text: The unknown name.
            limit: How many names to return at most.

        Returns:
            The most similar names, best first, each once, with a lower limit than `search`.

        Example:
            >>> NameIndex([("TM", "Turkmenistan"), ("BY", "Belarus")]).nearest("Turkmenistn")
            ('Turkmenistan',)
        """
        names = dict.fromkeys(hit.name for hit in self._hits(text, _NEAR, limit))
        return tuple(names)[: max(limit, 0)]

    def _hits(self, text: str, least: float, limit: int) -> list[Hit]:
        style = self._style
        near = self._words.candidates(style.word_keys(text), max(_CANDIDATES, 4 * limit))
        numbers = {*near, *self._whole_names(text)}
        full = style.is_full(text)
        # Initials do not hide the full name of a record that contradicts a full name.
        ranked = sorted(
            (full and not style.is_full(name), -style.score(text, name), number, key, name)
            for number in numbers
            for key, name in [self._names[number]]
        )
        best: dict[str, Hit] = {}
        for _, score, _, key, name in ranked:
            best.setdefault(key, Hit(key, -score, name))
        for key in self._of_others(text, ((key, name) for *_, key, name in ranked)):
            best[key] = replace(best[key], score=min(best[key].score, _ANOTHER))
        hits = sorted(best.values(), key=lambda hit: -hit.score)
        if len(hits) > 1 and SAME <= hits[0].score == hits[1].score < 1:
            # A name that fits several equally well is sure for none of them.
            hits = [replace(hit, score=min(hit.score, _ASKED)) for hit in hits]
        return [hit for hit in hits if hit.score >= least]

    def _whole(self, text: str) -> tuple[str, ...]:
        """Return the keys that have a name which folds to the same string."""
        whole = fold(text)
        names = (self._names[number] for number in self._whole_names(text))
        return tuple(dict.fromkeys(key for key, name in names if fold(name) == whole))

    def _whole_names(self, text: str) -> list[int]:
        """Return the numbers of the whole names that have the exact key of a string."""
        numbers = self._by_key.get(self._style.key(text), ())
        return [number for number in numbers if number < self._count]

    def _equal(self, words: "_Words", text: str) -> tuple[str, ...]:
        numbers = words.candidates(self._style.word_keys(text), _CANDIDATES)
        names = [words.pairs[number] for number in sorted(numbers)]
        others = self._of_others(text, names)
        equal = [key for key, name in names if self._style.is_equal(text, name)]
        return tuple(dict.fromkeys(key for key in equal if key not in others))

    def _of_others(self, text: str, names: Iterable[tuple[str, str]]) -> set[str]:
        """Return the keys whose names have other fathers than the string, and never its own."""
        known: dict[bool | None, set[str]] = {True: set(), False: set(), None: set()}
        for key, name in names:
            known[self._style.same_father(text, name)].add(key)
        return known[False] - known[True]

    @cached_property
    def _by_key(self) -> dict[str, list[int]]:
        """The numbers of names, and after them of parts of names, by the exact key."""
        found: dict[str, list[int]] = {}
        for number, (_, name) in enumerate(self._names):
            found.setdefault(self._style.key(name), []).append(number)
        return found

    @cached_property
    def _words(self) -> "_Words":
        return _Words(self._names[: self._count], self._style)

    @cached_property
    def _words_of_parts(self) -> "_Words":
        return _Words(self._names[self._count :], self._style)


class _Words:
    """The numbers of names by the keys of their words, and the neighbours of these keys."""

    def __init__(self, pairs: tuple[tuple[str, str], ...], style: Style) -> None:
        self.pairs = pairs
        self._numbers: dict[str, list[int]] = {}
        for number, (_, name) in enumerate(pairs):
            for key in {key for keys in style.word_keys(name) for key in keys}:
                self._numbers.setdefault(key, []).append(number)

    def candidates(self, words: tuple[tuple[str, ...], ...], most: int) -> list[int]:
        """Return the numbers of the names that share most words, at most so many."""
        lists = [self._numbers_of(keys) for keys in words]
        shared: Counter[int] = Counter()
        looked_at = 0
        for numbers in sorted(filter(None, lists), key=len):
            if looked_at + len(numbers) <= _LOOKED_AT or not shared:
                shared.update(numbers[:_LOOKED_AT])
                looked_at += len(numbers)
            else:
                shared.update(number for number in shared if _contains(numbers, number))
        return [number for number, _ in shared.most_common(most)]

    def _numbers_of(self, keys: tuple[str, ...]) -> list[int]:
        """Return the sorted numbers of the names with one of the keys or a neighbour of one."""
        known = dict.fromkeys(key for key in keys if key in self._numbers)
        for key in keys:
            for shortened in _shortened(key):
                known.update(dict.fromkeys(self._neighbours.get(shortened, ())))
        if len(known) == 1:
            return self._numbers[next(iter(known))]
        return sorted({number for key in known for number in self._numbers[key]})

    @cached_property
    def _neighbours(self) -> dict[str, list[str]]:
        """The keys of words by what is left of them without one sound."""
        found: dict[str, list[str]] = {}
        for key in self._numbers:
            for shortened in _shortened(key):
                found.setdefault(shortened, []).append(key)
        return found


def _shortened(key: str) -> Iterator[str]:
    """Yield a key of sounds and what is left of it without one; nothing for any other key."""
    if len(key) >= _SHORTEST and key.isalpha():
        yield key
        for place in range(len(key)):
            yield key[:place] + key[place + 1 :]


def _contains(numbers: list[int], number: int) -> bool:
    place = bisect_left(numbers, number)
    return place < len(numbers) and numbers[place] == number
