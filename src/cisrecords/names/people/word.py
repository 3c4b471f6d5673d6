"""`Word`: one word of a name in the spellings in which it can be compared."""

import re
from functools import cache, lru_cache
from operator import add

from cisrecords.names.folding import fold_word
from cisrecords.names.people.foreign import GREEK, consonants, is_greek, latin_of
from cisrecords.names.people.given_names import GIVEN_NAMES
from cisrecords.names.people.spellings import SPELLINGS
from cisrecords.names.sounds import sound_key, words_alike
from cisrecords.names.spelling import Spelling

__all__ = ["Word", "analyse", "father_of", "languages_of"]

_READING = 0.99
_KEY = 0.97
_EQUIVALENT = 0.95
_OTHER_NAME = 0.5
_CONSONANTS = 0.88
_FEWEST = 2
_PAIR = 2
_FATHER = re.compile(
    "(.{2,}?)(?:i?[aeo]i?vichi?|[aeo][uv]na|[aeiu]?ichi?|i?ni?chna|ichna|[iao]ivna|ivna|iavna"
    "|[oe]glu|ogli|ugli|[kg]izi|uli|(?<=....)z[ao]d[ae])"
)
_ENDS = (
    *("ich", "ichi", "na", "gli", "glu", "izi", "uli", "da", "de"),
    *("itsch", "ikz", "iks", "itj", "itsj", "ith", "itch", "its", "ik", "iki", "is"),
)
_STRONG = re.compile(".*(?:vichi?|[aeouiv]vna|[ae]una|ichna|[oe]gl[ui]|ugli|[kg]izi)")


class Word:
    """A folded word, and when they are needed its other readings, its sounds, and a patronymic.

    `fathers` are the readings of the father's name in a patronymic; a `strong` one has an ending
    that hardly any family name has.
    """

    __slots__ = ("_forms", "_given", "_keys", "_languages", "_lower", "fathers", "fold", "strong")

    def __init__(self, lower: str, fold: str, languages: int) -> None:
        self.fold: str = fold
        self._lower = lower
        self._languages = languages
        self._forms: tuple[str, ...] = ()
        self._keys: tuple[str, ...] = ()
        self._given = -1
        self.fathers: tuple[str, ...] = ()
        self.strong: bool = False
        if fold.endswith(_ENDS):
            for form in self.forms:
                if match := _FATHER.fullmatch(form):
                    self.fathers = (*self.fathers, match[1])
                    self.strong = self.strong or bool(_STRONG.fullmatch(form))

    def __repr__(self) -> str:
        return f"<Word {self.fold}>"

    @property
    def forms(self) -> tuple[str, ...]:
        """The folded readings in the spellings of the languages, the usual one first."""
        if not self._forms:
            self._forms = _forms(self._lower, self.fold, self._languages)
        return self._forms

    @property
    def foreign(self) -> str:
        """Rough Latin of a word whose script has no table here; empty for any other."""
        is_known = self.fold.isascii() or is_greek(self._lower)
        return "" if is_known else latin_of(self._lower)

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of the sounds of each form."""
        if not self._keys:
            forms = self.forms
            if len(forms) == 1:
                self._keys = (sound_key(forms[0]),)
            else:
                self._keys = tuple(dict.fromkeys(map(sound_key, forms)))
        return self._keys

    @property
    def given(self) -> int:
        """The number of the given name that it is in some language; 0 if none is known."""
        if self._given < 0:
            self._given = next((group for key in self.keys if (group := _given().get(key))), 0)
        return self._given

    def read_as(self, forms: tuple[str, ...]) -> None:
        """Set the readings of a word that is part of another one."""
        self._forms = forms

    def alike(self, other: "Word") -> float:
        """Return the similarity of two words, from 0 to 1."""
        if self.fold == other.fold:
            return 1.0
        if _is_feminine_of(self.fold, other.fold) or _is_feminine_of(other.fold, self.fold):
            return _OTHER_NAME
        mine, others = self.forms, other.forms
        several = len(mine) > 1 or len(others) > 1
        if several and not set(mine).isdisjoint(others):
            return _READING
        if not (self.fold.isascii() and other.fold.isascii()) and (self.foreign or other.foreign):
            return self._alike_in_consonants(other)
        first, second = self.keys, other.keys
        if first[0] == second[0] or (several and not set(first).isdisjoint(second)):
            return _KEY
        if self.given and other.given:
            return _EQUIVALENT if self.given == other.given else _OTHER_NAME
        # Of the readings of one word, only the usual one is compared with all of the other.
        best = words_alike(self.fold, other.fold)
        for form in mine[1:]:
            best = max(best, words_alike(form, other.fold))
        for form in others[1:]:
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
    return {sound_key(name): number for number, row in rows for name in row.split()}


@cache
def _marks() -> dict[str, tuple[tuple[str, int], ...]]:
    """Return the marks by their first two letters, each with the bit of its spelling."""
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
    found = openings.intersection(map(add, text, f"{text[1:]} "))
    if not text.isascii():
        found |= letters.intersection(text)
    bits = 0
    for opening in found:
        for mark, bit in marks[opening]:
            if not bits & bit and (len(mark) <= _PAIR or mark in f"{text} "):
                bits |= bit
    return bits


@cache
def _spellings_of(languages: int) -> tuple[Spelling, ...]:
    return tuple(each for number, each in enumerate(SPELLINGS) if languages >> number & 1)


@lru_cache(maxsize=65536)
def analyse(lower: str, fold: str, languages: int) -> Word:
    """Return a lower-case word, which folds to `fold`, to be read in some spellings."""
    return Word(lower, fold, languages)


def father_of(word: Word) -> Word:
    """Return the father's name in a patronymic as a word."""
    father = Word(word.fathers[0], word.fathers[0], 0)
    father.read_as(word.fathers)
    return father


def _forms(lower: str, fold: str, languages: int) -> tuple[str, ...]:
    if fold.isascii():
        forms = [fold]
        for spelling in _spellings_of(languages):
            for plain in spelling.respell(lower):
                if plain != lower:
                    form = fold_word(plain)
                    if form not in forms and form.isascii():
                        forms.append(form)
        return tuple(forms)
    if is_greek(lower):
        return tuple(dict.fromkeys(map(fold_word, GREEK.respell(latin_of(lower)))))
    return (fold,)


def _is_feminine_of(word: str, masculine: str) -> bool:
    """Check whether a given name is another one with -a; of family names, -ov is -ova too."""
    if word[-1:] != "a" or word[:-1] != masculine:
        return False
    return not masculine.endswith(("a", "e", "o", "u", "ov", "ev", "in"))
