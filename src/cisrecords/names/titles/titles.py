"""The similarity of two names of bodies, instruments, states or cities, from 0 to 1."""

import re
from collections import Counter
from functools import cache, lru_cache
from typing import NamedTuple

from cisrecords.names.folding import fold
from cisrecords.names.latin import single
from cisrecords.names.sounds import words_alike
from cisrecords.names.titles.organisations import COMMONWEALTH, COMMONWEALTH_CODE, OTHERS
from cisrecords.names.titles.organs import core, split_owner
from cisrecords.names.titles.vocabulary import is_link, words_of

__all__ = ["score_titles", "title_key", "title_words"]

_ONE_ORGANISATION = 0.98
_IN_ORDER = 0.97
_TURNED = 0.95
_MINOR_LEFT_OUT = 0.84
_MORE_IN_NAME = 0.78
_MORE_IN_QUERY = 0.74
_CONTRADICTION = 0.7
_OWNER_LEFT_OUT = 0.9
_GENERIC_WITHOUT_OWNER = 0.7
_ANOTHER_OWNER = 0.6
_BODY_AND_OWNER = 0.4
_LONG_INITIALS = 0.86
_INITIALS = 0.82
_NAMED_AFTER = 0.75
_SURE = 0.8
_LEAST = 0.6
_UNLIKE = 2
_SHORT = 5
_SHORT_ALIKE = 0.86
_LANDS = ("stan", "ston")
_LEAST_STEM = 4
_LETTERS = range(3, 8)
_FEWEST_INITIALS = 2
_LONG = 4
_MINOR = frozenset({"interstate", "permanent", "joint"})
_DESIGNATION = frozenset({"city"})
_FORMS = frozenset({"organization", "treaty", "union"})
_BRACKETED = re.compile(r"\s*\(\s*([^()\s]+)(?:\s+[^()\s]+)?\s*\)")
_WORD = re.compile(r"[^\W\d_]+")
# The endings of cases and of the plural, folded, in the languages of the records.
_ENDINGS = re.compile(
    r"(?:ami|iami|imi|ogo|ego|omu|emu|ih|ah|iah|am|iam|om|em|oi|ei|ov|ev|ien|aia|oe|oie|iu|uiu|ia|ie"
    r"|as|is|us|in|nin|s|es|a|e|i|o|u)"
)


class _Word(NamedTuple):
    """A term or a stem, its spelling (none for a part of a compound), and whether it is a term."""

    term: str
    spelling: str
    known: bool


class _Title(NamedTuple):
    key: str
    owner: str | None
    words: tuple[_Word, ...]
    bag: tuple[str, ...]
    text: str
    abbreviation: str


def _without_abbreviation(text: str) -> str:
    """Drop an abbreviation in brackets: "(ОДКБ)", "(СМО СНГ)"."""
    if "(" not in text:
        return text
    return _BRACKETED.sub(lambda m: "" if m[1][1:] != m[1][1:].lower() else m[0], text) or text


def _stem(word: str) -> str:
    for length in (3, 2, 1):
        if len(word) - length >= _LEAST_STEM and _ENDINGS.fullmatch(word[-length:]):
            return word[:-length]
    return word


def _words(key: str) -> tuple[_Word, ...]:
    found: list[_Word] = []
    for word, terms in words_of(key) if key else ():
        spelling = word if len(terms) <= 1 else ""
        found += [_Word(term, spelling, known=True) for term in terms]
        if not terms:
            found.append(_Word(_stem(word), word, known=False))
    return tuple(found)


@cache
def _organisations() -> dict[tuple[str, ...], str]:
    """Return the codes of organisations by the words of their full names, in any order."""
    names = {COMMONWEALTH_CODE: COMMONWEALTH, **OTHERS}
    return {
        tuple(sorted(word.term for word in _words(fold(text)))): code
        for code, texts in names.items()
        for text in texts
        if " " in text
    }


@lru_cache(maxsize=131072)
def _title(text: str) -> _Title:
    shown = _without_abbreviation(text)
    owner, rest = split_owner(shown)
    words = _words(rest)
    bag = tuple(word.term for word in words)
    if owner is None and (code := _organisations().get(tuple(sorted(bag)))):
        owner, words, bag = code, (), ()
    abbreviation = ""
    if len(words) == 1 and not words[0].known:
        spelled = (word.casefold() for word in _WORD.findall(shown) if fold(word) == rest)
        abbreviation = next((word for word in spelled if len(word) in _LETTERS), "")
    return _Title(core(text), owner, words, bag, shown, abbreviation)


def title_words(text: str) -> tuple[str, ...]:
    """Return the words of a title for an index: terms shared by languages, else stems.

    The Commonwealth as owner is left out; another owner is one word, as is a name of the
    Commonwealth alone.
    """
    title = _title(text)
    if title.owner and (title.owner != COMMONWEALTH_CODE or not title.bag):
        return (f"{title.owner}:", *title.bag)
    return title.bag


def title_key(text: str) -> str:
    """Return one key for the spellings and translations of the name of a body.

    It ignores the Commonwealth as owner and keeps another owner; the order of the words counts.
    """
    return " ".join(title_words(text))


@lru_cache(maxsize=16384)
def score_titles(query: str, name: str) -> float:
    """Return the similarity of a query and a name of a body, instrument, state or city.

    It is 1 only for names that are equal without the Commonwealth as owner. A word of the query
    that the name does not have, another number and another owner keep the score below 0.8.
    """
    if (key := fold(query)) and key == fold(name):
        return 1.0
    asked, known = _title(query), _title(name)
    return round(min(_similarity(asked, known), _owners_allow(asked, known)), 4)


def _owners_allow(asked: _Title, known: _Title) -> float:
    """Return the highest score that the owners of two names permit."""
    if asked.owner == known.owner or {asked.owner, known.owner} == {None, COMMONWEALTH_CODE}:
        return 1.0
    if not asked.words or not known.words:
        return _BODY_AND_OWNER
    if asked.owner is None:
        return _OWNER_LEFT_OUT if len(known.bag) > 1 else _GENERIC_WITHOUT_OWNER
    if known.owner is None and _names_owner(asked.owner, known):
        return _OWNER_LEFT_OUT
    return _ANOTHER_OWNER


@lru_cache(maxsize=64)
def _words_of_owner(owner: str) -> tuple[frozenset[str], ...]:
    names = [_words(fold(text)) for text in OTHERS.get(owner, ()) if " " in text]
    return tuple(frozenset(word.term for word in name) - _FORMS for name in names)


def _names_owner(owner: str, title: _Title) -> bool:
    """Check whether a name has the words of an organisation, as the Collective Security Council."""
    return any(len(words) > 1 and words <= set(title.bag) for words in _words_of_owner(owner))


def _similarity(asked: _Title, known: _Title) -> float:
    if not asked.words or not known.words:
        if asked.owner != known.owner or not asked.owner:
            return 0.0
        return _BODY_AND_OWNER if asked.words or known.words else _ONE_ORGANISATION
    if asked.key == known.key:
        return 1.0
    if asked.key.replace(" ", "") == known.key.replace(" ", ""):
        return _IN_ORDER
    if asked.bag == known.bag:
        return _IN_ORDER if len(asked.bag) > 1 or asked.words[0].known else _one_word(asked, known)
    by_initials = _same_initials(asked, known) or _same_initials(known, asked)
    return by_initials or _compare_words(asked, known)


def _one_word(asked: _Title, known: _Title) -> float:
    return (
        _NAMED_AFTER
        if _is_named_after(asked.words[0].spelling, known.words[0].spelling)
        else _TURNED
    )


def _same_initials(short: _Title, full: _Title) -> float:
    letters = short.abbreviation
    # The id of a record is no title with initials.
    if len(full.words) < _FEWEST_INITIALS or not letters or full.text.islower():
        return 0.0
    if not {word[0].casefold() for word in full.text.split()}.issuperset(letters):
        return 0.0
    if letters != _initials(full.text, split_owner(full.text).rest):
        return 0.0
    return _LONG_INITIALS if len(letters) >= _LONG else _INITIALS


def _initials(text: str, rest: str) -> str:
    """Return the initials of a title without its owner and without links such as "of"."""
    kept = Counter(rest.split(" "))
    letters: list[str] = []
    for word in _WORD.findall(text):
        folded = fold(word)
        if kept[folded] and not is_link(folded):
            kept[folded] -= 1
            letters.append(word[0])
    return "".join(letters).casefold()


def _compare_words(asked: _Title, known: _Title) -> float:
    pairs, left, right = _match(asked, known)
    if not pairs:
        return 0.0
    mean = sum(pairs) / len(pairs)
    left, right = ([term for term in side if term not in _DESIGNATION] for side in (left, right))
    dice = 2 * sum(pairs) / (2 * len(pairs) + len(left) + len(right))
    if not left and not right:
        best = _TURNED if len(asked.bag) > 1 else 1.0
        return min(best * mean, min(pairs) if min(pairs) < _SURE else 1.0, _IN_ORDER)
    if left and right:
        return min(dice, _CONTRADICTION)
    if left:
        return min(dice, _MORE_IN_QUERY)
    if len(pairs) > 1 and _MINOR.issuperset(right) and min(pairs) >= _SURE:
        return _MINOR_LEFT_OUT * mean
    return min(dice, _MORE_IN_NAME)


def _rest(words: tuple[_Word, ...], common: list[str]) -> list[_Word]:
    """Return the words without one for each common term."""
    taken = [*common]
    rest: list[_Word] = []
    for word in words:
        if word.term in taken:
            taken.remove(word.term)
        else:
            rest.append(word)
    return rest


def _match(asked: _Title, known: _Title) -> tuple[list[float], list[str], list[str]]:
    """Return the similarity of each pair of words, and the words that have none on either side."""
    open_terms = [*asked.bag]
    common: list[str] = []
    for term in known.bag:
        if term in open_terms:
            open_terms.remove(term)
            common.append(term)
    pairs = [1.0] * len(common)
    left, right = _rest(asked.words, common), _rest(known.words, common)
    # Titles that share too little are not alike, whatever the spelling of their words.
    if left and right and max(len(left), len(right)) <= len(common) + _UNLIKE:
        pairs += _match_spellings(left, right)
    return pairs, [word.term for word in left], [word.term for word in right]


def _match_spellings(left: list[_Word], right: list[_Word]) -> list[float]:
    """Return the similarities of words that are nearly alike, and take these out of both lists."""
    pairs: list[float] = []
    for word in [*left]:
        best, nearest = max(((_alike(word, other), other) for other in right), default=(0.0, word))
        if best >= _LEAST:
            pairs.append(best)
            left.remove(word)
            right.remove(nearest)
    return pairs


@lru_cache(maxsize=65536)
def _letters(word: str) -> int:
    """Return the letters of a word as bits."""
    bits = 0
    for letter in word:
        bits |= 1 << (ord(letter) & 63)
    return bits


def _alike(one: _Word, other: _Word) -> float:
    first, second = one.spelling, other.spelling
    shorter, longer = sorted((len(first), len(second)))
    if (one.known and other.known) or shorter < _LEAST_STEM or longer - shorter > longer // 3:
        return 0.0
    letters, others = _letters(first), _letters(second)
    all_letters = (letters | others).bit_count()
    if 2 * (letters & others).bit_count() < all_letters or not (first + second).isalpha():
        return 0.0
    first, second = _plain_spelling(first), _plain_spelling(second)
    if first.endswith(_LANDS) and second.endswith(_LANDS):
        # Not this common end, but what stands before it makes the name of a land.
        first, second = first[:-4], second[:-4]
    alike = words_alike(first, second)
    if "ch" in first + second:
        alike = max(alike, words_alike(first.replace("ch", "h"), second.replace("ch", "h")))
    if _is_named_after(first, second) or (shorter <= _SHORT and alike < _SHORT_ALIKE):
        return min(alike, _NAMED_AFTER)
    return alike


def _plain_spelling(word: str) -> str:
    """Write doubled letters once, and the last vowels of Rusija as those of Russia."""
    return single(word).replace("ija", "ia")


def _is_named_after(first: str, second: str) -> bool:
    """Check whether one word is the other with -ia, as Nigeria beside Niger."""
    return first + "ia" == second or second + "ia" == first
