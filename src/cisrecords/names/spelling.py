"""`Spelling`: how one language writes the sounds of names in Latin letters."""

from functools import cached_property

__all__ = ["Spelling"]


class Spelling:
    """The spelling of a language or of a group of languages.

    `marks` are pieces of words that show the language, with ``$`` for the end of a word; `rules`
    and `endings` are pairs such as ``sch=sh``, the longest first, with the rough English spelling
    on the right; `again` has second readings, each a change of the rules.
    """

    def __init__(self, marks: str, rules: str, endings: str = "", again: str = "") -> None:
        self.marks: tuple[str, ...] = tuple(marks.split())
        self._rules = rules
        self._endings = endings
        self._again = again

    def respell(self, word: str) -> list[str]:
        """Return the rough English spellings of a word in lower case."""
        if self._endings:
            for ending, plain in self._pairs_of_endings:
                if word.endswith(ending) and len(word) > len(ending) + 1:
                    word = word[: -len(ending)] + plain
                    break
        return [_replace(word, pairs) for pairs in self._readings]

    @cached_property
    def _pairs_of_endings(self) -> tuple[tuple[str, str], ...]:
        return _pairs(self._endings)

    @cached_property
    def _readings(self) -> tuple[tuple[tuple[str, str], ...], ...]:
        rules = _pairs(self._rules)
        changes = [_pairs(change) for change in self._again.split("|") if change]
        changed = (tuple((dict(rules) | dict(change)).items()) for change in changes)
        return tuple(map(_longest_first, (rules, *changed)))


def _pairs(table: str) -> tuple[tuple[str, str], ...]:
    pairs = [entry.partition("=") for entry in table.split()]
    # Capitals protect what is replaced already from the rules after it.
    return tuple((old, new.upper()) for old, _, new in pairs)


def _longest_first(pairs: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(pairs, key=lambda pair: -len(pair[0])))


def _replace(word: str, pairs: tuple[tuple[str, str], ...]) -> str:
    for old, new in pairs:
        if old in word:
            word = word.replace(old, new)
    return word.lower()
