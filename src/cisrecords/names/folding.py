"""The folding key: equal for the spellings of one name, different for different names."""

import re
import unicodedata
from functools import lru_cache

from cisrecords.names.latin import plain_word
from cisrecords.names.script import language_letters, romanize, unify_script, without_signs

__all__ = ["fold", "fold_word", "lower_words"]

_ACCENTS = re.compile("[\u0300-\u036f]")
_WORD = re.compile("[a-z0-9]+")
# A capital after a small letter begins another word.
_JOINED = re.compile("(?<=[a-zа-яё])(?=[A-ZА-ЯЁ][a-zа-яё])")


def _casefolded(text: str) -> str:
    if text.isascii():
        return text.lower()
    # Form NFKC would turn an acute that is used as an apostrophe into a space and an accent.
    text = text.replace("\u00b4", "'")
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    text = text.casefold()
    if not unicodedata.is_normalized("NFKC", text):
        text = unicodedata.normalize("NFKC", text)
    return unify_script(text)


def _words(text: str) -> list[str]:
    if text.isascii():
        return _WORD.findall(text)
    if text.replace(" ", "").isalnum():
        return text.split()
    spaced: list[str] = []
    for letter in text:
        category = unicodedata.category(letter)
        # Marks are part of a letter in many scripts; format characters are invisible.
        if letter.isalnum() or category[0] == "M":
            spaced.append(letter)
        elif category != "Cf":
            spaced.append(" ")
    return "".join(spaced).split()


@lru_cache(maxsize=65536)
def fold_word(word: str) -> str:
    """Return the key of one casefolded word without signs."""
    if not word.isascii():
        word = romanize(word)
        if not word.isascii():
            decomposed = unicodedata.normalize("NFD", word)
            word = unicodedata.normalize("NFC", _ACCENTS.sub("", decomposed))
    return plain_word(word)


def _once(text: str) -> str:
    lower = _casefolded(text)
    plain = without_signs(lower)
    words = filter(None, map(fold_word, _words(language_letters(plain))))
    # A string of mute letters or signs alone keeps them, so that no name has an empty key.
    return " ".join(words) or " ".join(_words(plain)) or " ".join(lower.split())


@lru_cache(maxsize=16384)
def fold(text: str) -> str:
    """Return the key that all spellings of one name share.

    Case, script (Latin, Cyrillic, Armenian, Georgian), hyphens, spaces, apostrophes, dots,
    quotes, accents and habits of romanisation are folded away, and letters of one script that
    stand for those of another; the order of the words is kept. Letters of other scripts are
    casefolded and kept. Real differences of spelling (Лукашенко, Лукашэнка; Astana, Nur-Sultan)
    are not: `score` compares them.

    Args:
        text: Any string.

    Returns:
        The key, words separated by one space. It is empty only for a blank string, and
        folding it again changes nothing.

    Example:
        >>> {fold(name) for name in ("Нагиев", "Nagiyev", "Naghiyev", "Nağıyev")}
        {'nagiev'}
        >>> fold("Nabiyev")
        'nabiev'
    """
    key = _once(text)
    # Only rare letters outside the tables need another round.
    while not key.isascii() and (again := _once(key)) != key:
        key = again
    return key


def lower_words(text: str) -> tuple[str, list[tuple[str, str, bool]]]:
    """Return the key of a name, and its words: in lower case, folded, and whether a dot follows."""
    parted = text if text.islower() or text.isupper() else _JOINED.sub(" ", text)
    if parted.isascii():
        plain = parted.lower().replace("'", "").replace("`", "")
    else:
        plain = language_letters(without_signs(_casefolded(parted)))
    words: list[tuple[str, str, bool]] = []
    for token in plain.replace(".", ". ").split() if "." in plain else (plain,):
        dotted = token.endswith(".")
        folded = [(word, fold_word(word)) for word in _words(token)]
        words += [(word, key, dotted) for word, key in folded if key]
    key = " ".join([folded for _, folded, _ in words])
    return key if key and key.isascii() and parted == text else fold(text), words
