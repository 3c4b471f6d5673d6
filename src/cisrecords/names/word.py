"""`Word`: one word of a name in the spellings in which it can be compared."""

import re
import unicodedata
from functools import cache, lru_cache
from operator import add

from cisrecords.names.foreign import GREEK, consonants, is_greek, latin_of
from cisrecords.names.given_names import GIVEN_NAMES
from cisrecords.names.latin import plain_word
from cisrecords.names.script import romanize
from cisrecords.names.sounds import sound_key, words_alike
from cisrecords.names.spelling import Spelling
from cisrecords.names.spellings import SPELLINGS

__all__ = ["Word", "analyse", "languages_of"]

_ACCENTS = re.compile("[\u0300-\u036f]")
_KEY = 0.97
_EQUIVALENT = 0.95
_CONSONANTS = 0.88
_FEWEST = 2
_FATHER = re.compile(
    "(.{2,}?)(?:i?[aeo]i?vichi?|[aeo][uv]na|[aeiu]?ichi?|i?ni?chna|ichna|[iao]ivna|ivna|iavna"
    "|[oe]glu|ogli|ugli|[kg]izi|uli|(?<=....)z[ao]d[ae])"
)
_ENDS = ("ich", "ichi", "na", "gli", "glu", "izi", "uli", "da", "de")
_STRONG = re.compile(".*(?:vichi?|[aeouiv]vna|[ae]una|ichna|[oe]gl[ui]|ugli|[kg]izi)")


class Word:
    """A folded word with its other readings, sounds, and the father's name in a patronymic."""

    __slots__ = ("_given", "_keys", "fathers", "fold", "foreign", "forms", "strong")

    def __init__(self, fold: str, forms: tuple[str, ...], foreign: str = "") -> None:
        self.fold = fold
        self.foreign = foreign
        self.forms = forms
        self._keys: tuple[str, ...] = ()
        self._given = -1
        stems = [
            match[1]
            for form in forms
            if form.endswith(_ENDS) and (match := _FATHER.fullmatch(form))
        ]
        self.fathers = tuple(dict.fromkeys(stems))
        self.strong = bool(stems) and any(map(_STRONG.fullmatch, forms))

    def __repr__(self) -> str:
        return f"<Word {self.fold}>"

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the sounds of each form."""
        if not self._keys:
            self._keys = tuple(dict.fromkeys(map(sound_key, self.forms)))
        return self._keys

    @property
    def given(self) -> int:
        """The number of the given name that it is in some language; 0 if none is known."""
        if self._given < 0:
            self._given = next((group for key in self.keys if (group := _given().get(key))), 0)
        return self._given

    def alike(self, other: "Word") -> float:
        """Return the similarity of two words, from 0 to 1."""
        if self.fold == other.fold:
            return 1.0
        if len(self.forms) + len(other.forms) > 2 and not set(self.forms).isdisjoint(other.forms):
            return 0.99
        if self.foreign or other.foreign:
            return self._alike_in_consonants(other)
        first, second = self.keys, other.keys
        if first[0] == second[0] or not set(first).isdisjoint(second):
            return _KEY
        if self.given and self.given == other.given:
            return _EQUIVALENT
        best = words_alike(self.fold, other.fold)
        for form in self.forms[1:]:
            best = max(best, words_alike(form, other.fold))
        for form in other.forms[1:]:
            best = max(best, words_alike(self.fold, form))
        return best

    def _alike_in_consonants(self, other: "Word") -> float:
        first, second = (
            consonants(self.foreign or self.fold),
            consonants(other.foreign or other.fold),
        )
        common = set(first).intersection(second)
        return _CONSONANTS if any(len(each) >= _FEWEST for each in common) else 0.0


@cache
def _given() -> dict[str, int]:
    rows = enumerate(GIVEN_NAMES.strip().splitlines(), 1)
    return {sound_key(plain_word(name)): number for number, row in rows for name in row.split()}


@cache
def _marks() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the marks of all spellings, each with the bit of its spelling, by their first two letters."""
    found: dict[str, list[tuple[str, int]]] = {}
    for number, spelling in enumerate(SPELLINGS):
        for mark in spelling.marks:
            whole = mark.replace("$", " ")
            found.setdefault(whole[:2], []).append((whole, 1 << number))
    return {first: tuple(marks) for first, marks in found.items()}


@cache
def _openings() -> tuple[frozenset[str], frozenset[str]]:
    openings = frozenset(_marks())
    return openings, frozenset(each for each in openings if len(each) == 1)


def languages_of(text: str) -> int:
    """Return the spellings that a name in lower case may be in, as bits."""
    marks = _marks()
    openings, letters = _openings()
    padded = f"{text} "
    found = openings.intersection(map(add, padded, padded[1:]))
    if not text.isascii():
        found |= letters.intersection(text)
    bits = 0
    for opening in found:
        for mark, bit in marks[opening]:
            if not bits & bit and mark in padded:
                bits |= bit
    return bits


@cache
def _spellings_of(languages: int) -> tuple[Spelling, ...]:
    return tuple(each for number, each in enumerate(SPELLINGS) if languages >> number & 1)


@lru_cache(maxsize=65536)
def analyse(word: str, fold: str, languages: int) -> Word:
    """Return a lower-case word, which folds to `fold`, read in the spellings of some languages."""
    if not fold.isascii():
        return _foreign_word(word, fold)
    forms = [fold]
    for spelling in _spellings_of(languages):
        for plain in spelling.respell(word):
            form = plain_word(_ascii(plain))
            if form not in forms and form.isascii():
                forms.append(form)
    return Word(fold, tuple(forms))


def _foreign_word(word: str, fold: str) -> Word:
    latin = latin_of(word)
    if not is_greek(word):
        return Word(fold, (fold,), latin)
    forms = tuple(dict.fromkeys(map(plain_word, GREEK.respell(latin))))
    return Word(fold, forms or (fold,))


def _ascii(word: str) -> str:
    if word.isascii():
        return word
    word = romanize(word)
    if word.isascii():
        return word
    return _ACCENTS.sub("", unicodedata.normalize("NFD", word))
