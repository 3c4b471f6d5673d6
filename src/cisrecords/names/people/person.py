"""`PersonName`: the parts of a person's name, recognised by their form."""

from functools import lru_cache
from itertools import pairwise

from cisrecords.names.folding import lower_words
from cisrecords.names.people.honorifics import AFTER, BEFORE
from cisrecords.names.people.word import Word, analyse, father_of, languages_of
from cisrecords.names.sounds import is_initial

__all__ = ["PersonName", "is_full_name", "parse_person"]

_CHILD_OF = frozenset("oglu ogli ugli kizi gizi uulu uli".split())
_FULL = 2


class PersonName:
    """The parts of a person's name.

    `names` are given and family names in their order, `fathers` the names of the father in
    patronymics, `initials` the initials in their order; titles are left out.
    """

    __slots__ = ("fathers", "fold", "initials", "names")

    def __init__(
        self,
        fold: str,
        names: tuple[Word, ...],
        fathers: tuple[Word, ...],
        initials: tuple[str, ...],
    ) -> None:
        self.fold: str = fold
        self.names: tuple[Word, ...] = names
        self.fathers: tuple[Word, ...] = fathers
        self.initials: tuple[str, ...] = initials


@lru_cache(maxsize=65536)
def parse_person(text: str) -> PersonName:
    """Return the parts of a name in any script."""
    key, lowers = lower_words(text)
    languages = languages_of(" ".join([word for word, _, _ in lowers]))
    initials: list[str] = []
    words: list[Word] = []
    for word, folded, dotted in lowers:
        if len(folded) == 1 or (dotted and is_initial(folded)):
            initials.append(folded)
        else:
            words.append(analyse(word, folded, languages))
    if words and (words[0].fold in BEFORE or words[-1].fold in AFTER):
        words = _without_titles(words)
    fathers: list[Word] = []
    for each in words:
        if each.fathers or each.fold in _CHILD_OF:
            words, fathers = _patronymics(words)
            break
    return PersonName(key, tuple(words), tuple(fathers), tuple(initials))


def is_full_name(text: str) -> bool:
    """Check whether a name has a given and a family name.

    Args:
        text: A name of a person in any script.

    Returns:
        Whether it has two whole words or more that are no titles or initials.

    Example:
        >>> is_full_name("Sergey Lavrov"), is_full_name("S. Lavrov"), is_full_name("Lavrov")
        (True, False, False)
    """
    if len(parse_person(text).names) < _FULL:
        return False
    parts = text.replace(".", ". ").split()
    return sum(bool(parse_person(part).names) for part in parts) >= _FULL


def _without_titles(words: list[Word]) -> list[Word]:
    start, end = 0, len(words)
    while end - start > 1 and words[start].fold in BEFORE:
        start += 1
    while end - start > 1 and words[end - 1].fold in AFTER:
        end -= 1
    return words[start:end]


def _patronymics(words: list[Word]) -> tuple[list[Word], list[Word]]:
    """Part the names and the names of the father in patronymics."""
    for place in range(len(words) - 1, 0, -1):
        if words[place].fold in _CHILD_OF and len(words) > 2:
            return [*words[: place - 1], *words[place + 1 :]], [words[place - 1]]
    strong = [word for word in words if word.strong]
    weak = [word for word in words if word.fathers and not word.strong]
    fathers: list[Word] = []
    if len(strong) > 1:
        # Of two, the patronymic follows the given name.
        after = [b for a, b in pairwise(words) if not a.strong and b.strong]
        fathers = after[-1:] or strong[-1:]
    elif strong and len(words) > 2:
        fathers = strong
    elif weak and not strong and len(words) - len(weak) > 1:
        fathers = weak[-1:]
    names = [word for word in words if not any(word is father for father in fathers)]
    return names, [father_of(word) for word in fathers]
