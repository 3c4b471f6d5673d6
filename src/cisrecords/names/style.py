"""`Style`: how the names of one kind of record are looked up and compared."""

from collections.abc import Callable
from dataclasses import dataclass

from cisrecords.names.folding import fold
from cisrecords.names.foreign import consonants
from cisrecords.names.person import parse_person
from cisrecords.names.scoring import contradicts, equal_parts, score

__all__ = ["PEOPLE", "Style"]

_FEWEST = 2


@dataclass(frozen=True, slots=True)
class Style:
    """The comparison of names: an exact key, keys for candidates, equality, and a score.

    `word_keys` returns, for each word of a name, the keys under which names with that word are
    found; the first of each is the key of its sounds. `contradicts` finds names of another bearer,
    however similar another name of the same record is.
    """

    key: Callable[[str], str]
    word_keys: Callable[[str], tuple[tuple[str, ...], ...]]
    is_equal: Callable[[str, str], bool]
    contradicts: Callable[[str, str], bool]
    score: Callable[[str, str], float]


def _person_keys(text: str) -> tuple[tuple[str, ...], ...]:
    name = parse_person(text)
    keys: list[tuple[str, ...]] = []
    for word in name.names:
        skeletons = [each for each in consonants(word.foreign or word.fold) if len(each) >= _FEWEST]
        given = (f"#{word.given}",) if word.given else ()
        keys.append((*word.keys, *given, *(f"~{each}" for each in skeletons)))
    for initial in name.initials:
        keys += [(f"{_opening(initial)}.{key}",) for word in name.names for key in word.keys[:1]]
    if not name.initials:
        keys += [
            (f"{_opening(other.fold)}.{word.keys[0]}",)
            for word in name.names
            for other in name.names
            if other is not word
        ]
    return tuple(keys)


def _opening(word: str) -> str:
    return "i" if word[:1] in ("e", "y") else word[:1]


PEOPLE = Style(fold, _person_keys, equal_parts, contradicts, score)
