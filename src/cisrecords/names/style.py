"""`Style`: how the names of one kind of record are looked up and compared."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from cisrecords.names.folding import fold
from cisrecords.names.people.foreign import consonants
from cisrecords.names.people.person import is_full_name, parse_person
from cisrecords.names.people.scoring import equal_parts, same_father, score
from cisrecords.names.sounds import sound_key
from cisrecords.names.titles.organs import owned_key
from cisrecords.names.titles.titles import score_titles, title_key, title_words

__all__ = ["PEOPLE", "PLACES", "TITLES", "Style"]

_FEWEST = 2
_INVERTED = re.compile(r"([^,]+),\s*([^,]+)")
_ARTICLE = re.compile(r"\s*the\s+(?=\S)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, repr=False)
class Style:
    """The comparison of names: an exact key, keys for candidates, equality, and a score.

    `word_keys` returns, for each word of a name, the keys under which names with that word are
    found; the first of each is the key of its sounds. `same_father` shows names of another bearer,
    however similar another name of the same record is; a full name goes before one that is not
    (`is_full`).
    """

    name: str
    key: Callable[[str], str]
    word_keys: Callable[[str], tuple[tuple[str, ...], ...]]
    is_equal: Callable[[str, str], bool]
    same_father: Callable[[str, str], bool | None]
    is_full: Callable[[str], bool]
    score: Callable[[str, str], float]

    def __repr__(self) -> str:
        return self.name


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


def _title_keys(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple((word, sound_key(word)) for word in title_words(text))


def _plain_place(text: str) -> str:
    """Return the name of a place without an article, and with "X, Republic of" turned round."""
    if inverted := _INVERTED.fullmatch(text):
        text = f"{inverted[2]} {inverted[1]}"
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def _place_key(text: str) -> str:
    return fold(_plain_place(text))


def _place_keys(text: str) -> tuple[tuple[str, ...], ...]:
    return _title_keys(_plain_place(text))


def _score_places(query: str, name: str) -> float:
    return score_titles(_plain_place(query), _plain_place(name))


def _equal_titles(query: str, name: str) -> bool:
    # One word that is equal but for its ending may be another abbreviation: СОРБ and СОРБА.
    key = title_key(query)
    return " " in key and key == title_key(name)


def _never(_query: str, _name: str) -> bool:
    """Find no equality beyond the key."""
    return False


def _unknown(_query: str, _name: str) -> None:
    """Return ``None``: titles and places have no father."""


TITLES = Style("TITLES", owned_key, _title_keys, _equal_titles, _unknown, bool, score_titles)
"""Names of bodies, offices and instruments: compared term by term, and by whose they are."""

PLACES = Style("PLACES", _place_key, _place_keys, _never, _unknown, bool, _score_places)
"""Names of states and cities: without an article, and with "X, Republic of" turned round."""

PEOPLE = Style("PEOPLE", fold, _person_keys, equal_parts, same_father, is_full_name, score)
"""Names of people: compared part with part, in either order, by `score`."""
