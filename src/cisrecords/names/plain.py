"""Names in plain Latin words, as ids are made of them."""

import re
import unicodedata

from cisrecords.names.script import romanize, without_signs

__all__ = ["family_first", "plain_words"]

_WORD = re.compile("[a-z0-9]+")
_PATRONYMIC = re.compile("(?:[oe]vich|[iy]ich|[oe]vna|ichna)$")
_CHILD_OF = ("oglu", "ogly", "oghlu", "kyzy", "qizi", "gizi", "uulu", "ugli", "ogli")
_FULL = 3
"""Parts of a name with a patronymic."""


def plain_words(text: str) -> list[str]:
    """Return the words of a name in lower-case Latin letters and digits."""
    lower = unicodedata.normalize("NFKC", without_signs(text.casefold()))
    decomposed = unicodedata.normalize("NFKD", romanize(lower))
    return _WORD.findall("".join(one for one in decomposed if not unicodedata.combining(one)))


def family_first(name: str) -> list[str]:
    """Return the family name and the given names of a person in plain Latin, no patronymic.

    The family name is the last word, or the first one before a comma, in capitals among others
    that are not, or where a patronymic ends the name.
    """
    before, comma, after = name.partition(",")
    if comma and after.strip():
        return [*plain_words(before), *_without_patronymics(_parts(after))]
    parts = _without_patronymics(_parts(name))
    if len(parts) < 2:
        return parts
    if _begins_with_family(name):
        return parts
    return [parts[-1], *parts[:-1]]


def _parts(name: str) -> list[str]:
    """Return the parts of a name; words that a hyphen or an apostrophe joins are one part."""
    spaced = name.replace(".", ". ").replace("(", " ").replace(")", " ").split()
    return ["-".join(words) for words in map(plain_words, spaced) if words]


def _begins_with_family(name: str) -> bool:
    words = [word for word in name.replace(".", ". ").split() if not word.endswith(".")]
    capitals = [len(word) > 1 and word.isupper() for word in words]
    if any(capitals) and not all(capitals):
        return capitals[0]
    parts = _parts(name)
    ends = _PATRONYMIC.search(parts[-1]) is not None or parts[-1] in _CHILD_OF
    return len(parts) >= _FULL and ends


def _without_patronymics(parts: list[str]) -> list[str]:
    """Drop patronymics: ``Sergeyevich``, and ``Nagi oglu`` with the name of the father."""
    kept: list[str] = []
    for place, part in enumerate(parts):
        if part in _CHILD_OF:
            if len(kept) > 1:
                kept.pop()
        elif place == 0 or len(parts) < _FULL or not _PATRONYMIC.search(part):
            kept.append(part)
    return kept
