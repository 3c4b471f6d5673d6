"""`NameIndex`: search among many names, by an exact or a similar spelling."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from heapq import nlargest

from cisrecords.names.folding import fold as fold_text
from cisrecords.names.scoring import score_keys
from cisrecords.render import Printable

__all__ = ["Hit", "NameIndex"]

_CANDIDATES = 60
_FOUND = 0.45
_NEAR = 0.3


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


def _trigrams(folded: str) -> Iterator[str]:
    for word in folded.split():
        padded = f" {word} "
        yield padded[:2]
        for start in range(len(padded) - 2):
            yield padded[start : start + 3]


class NameIndex:
    """An immutable index from names to keys.

    One key may have many names, and one name many keys.

    Args:
        pairs: A key and one of its names, for every name.
        fold: The function from a name to the key that its spellings share: `fold`, or `core`
            for the names of bodies.

    Example:
        >>> index = NameIndex([("usubov-ramil", "Ramil Usubov"), ("nagiyev-ali", "Али Нагиев")])
        >>> index.exact("Рамиль Усубов"), index.exact("Usubov")
        (('usubov-ramil',), ())
        >>> [(hit.key, hit.score) for hit in index.search("Ali Nağıyev")]
        [('nagiyev-ali', 1.0)]
    """

    __slots__ = ("_fold", "_folded", "_numbers", "_pairs", "_postings", "_sizes")

    def __init__(
        self, pairs: Iterable[tuple[str, str]], fold: Callable[[str], str] = fold_text
    ) -> None:
        self._fold = fold
        self._pairs = tuple(dict.fromkeys((key, name) for key, name in pairs))
        self._folded = tuple(fold(name) for _, name in self._pairs)
        self._numbers: dict[str, list[int]] = {}
        self._postings: dict[str, list[int]] = {}
        sizes: list[int] = []
        for number, folded in enumerate(self._folded):
            self._numbers.setdefault(folded, []).append(number)
            grams = set(_trigrams(folded))
            sizes.append(len(grams))
            for gram in grams:
                self._postings.setdefault(gram, []).append(number)
        self._sizes = tuple(sizes)

    def __len__(self) -> int:
        return len(self._pairs)

    def __repr__(self) -> str:
        return f"<NameIndex of {len(self)} names>"

    def exact(self, text: str) -> tuple[str, ...]:
        """Return the keys that have a name, in any of its spellings.

        Args:
            text: A name.

        Returns:
            Every key with a name that folds to the same string, in the order of the index.

        Example:
            >>> NameIndex([("UZ", "Oʻzbekiston")]).exact("ЎЗБЕКИСТОН")
            ('UZ',)
        """
        numbers = self._numbers.get(self._fold(text), ())
        return tuple(dict.fromkeys(self._pairs[number][0] for number in numbers))

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
        return tuple(self._hits(text, _FOUND))[: max(limit, 0)]

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
        names = dict.fromkeys(hit.name for hit in self._hits(text, _NEAR))
        return tuple(names)[: max(limit, 0)]

    def _hits(self, text: str, least: float) -> list[Hit]:
        query = self._fold(text)
        scored = [
            (score_keys(query, self._folded[number]), number) for number in self._candidates(query)
        ]
        best: dict[str, Hit] = {}
        for found, number in sorted(scored, key=lambda pair: (-pair[0], pair[1])):
            key, name = self._pairs[number]
            if found >= least and key not in best:
                best[key] = Hit(key, found, name)
        return list(best.values())

    def _candidates(self, query: str) -> list[int]:
        grams = set(_trigrams(query))
        shared = Counter(number for gram in grams for number in self._postings.get(gram, ()))

        def overlap(number: int) -> float:
            return shared[number] / (len(grams) + self._sizes[number])

        nearest = nlargest(_CANDIDATES, sorted(shared), key=overlap)
        return sorted({*self._numbers.get(query, ()), *nearest})
