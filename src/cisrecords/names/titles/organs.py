"""The name of a body or an instrument without the words for whose it is."""

import re
from functools import cache, lru_cache
from typing import NamedTuple

from cisrecords.names.folding import fold
from cisrecords.names.titles.organisations import COMMONWEALTH, COMMONWEALTH_CODE, OTHERS
from cisrecords.names.titles.vocabulary import readings

__all__ = ["Owned", "core", "owned_key", "split_owner"]

_MEMBERS_BEFORE = (
    "государств участников",
    "государств членов",
    "государства участники",
    "государствами участниками",
    "стран участниц",
    "стран членов",
    "стран",
    "держав учасниць",
    "держав членів",
    "дзяржаў удзельніц",
)
_MEMBERS_OF = ("member states", "participating states", "member countries", "countries")
_MEMBERS_AFTER = (
    *_MEMBERS_OF,
    "states",
    "state parties",
    "member nations",
    "nin iştirakçısı olan dövlətlərin",
    "iştirakçısı olan dövlətlərin",
    "üzvü olan dövlətlərin",
    "ölkələrinin",
    "ölkələri",
    "nin",
    "га аъзо давлатлар",
    "га аъзо давлатларнинг",
    "га қатысушы мемлекеттердің",
    "ға қатысушы мемлекеттердің",
    "mitgliedstaaten",
)
# Articles of other languages, which stand before an owner only.
_ARTICLES_BEFORE = ("de la", "de l", "der", "des", "de", "della", "al", "a")


class Owned(NamedTuple):
    """A folded name of a body, and whose it is.

    The owner is `cis` for the Commonwealth, the code of another organisation, or ``None``; the rest
    is empty for the name of the owner itself.
    """

    owner: str | None
    rest: str


class _Patterns(NamedTuple):
    heads: re.Pattern[str]
    owner: re.Pattern[str]
    loose_of: re.Pattern[str]
    others: re.Pattern[str]
    codes: dict[str, str]
    signs: tuple[str, ...]
    signs_of_others: frozenset[str]


def _any_of(phrases: tuple[str, ...]) -> str:
    keys = {reading for phrase in phrases for reading in readings(phrase)}
    longest_first = sorted(keys, key=lambda key: (-len(key), key))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


@cache
def _patterns() -> _Patterns:
    """Compile the patterns when a name of a body is first compared."""
    name, before, after = (_any_of(p) for p in (COMMONWEALTH, _MEMBERS_BEFORE, _MEMBERS_AFTER))
    of, articles = _any_of(_MEMBERS_OF), _any_of(_ARTICLES_BEFORE)
    short, short_ru, heads_ru = map(fold, ("Commonwealth", "Содружества", "глав"))
    codes = {
        key: code for code, texts in OTHERS.items() for text in texts for key in readings(text)
    }
    another = _any_of(tuple(codes))
    return _Patterns(
        # "Heads of CIS States" are heads of states, and "the CIS Joint Armed Forces" keep their
        # "of".
        heads=re.compile(
            rf"\bheads of (?:the )?{name} (?={fold('states')}\b|{fold('countries')}\b)"
        ),
        owner=re.compile(
            rf"\b(?:(?:the )?{of} of (?=(?:the )?{name}\b))?"
            rf"(?:the |{articles} )?(?:(?<!{heads_ru} ){before} )?{name}(?: ?{after})?\b"
            rf"|\bthe {short}(?: {after}\b|$)"
            rf"|\b(?:{before} {short_ru}\b|{short_ru}$)"
        ),
        loose_of=re.compile(r"\bof *(?= (?:on|in|to|at|for|under|and)\b| *$)"),
        others=re.compile(
            rf"\b(?:(?:the )?{of} of )?(?:the |{articles} )?(?:(?<!{heads_ru} ){before} )?"
            rf"({another})(?: {after})?\b"
        ),
        codes=codes,
        signs=(
            *{key.split()[0] for text in COMMONWEALTH for key in readings(text)},
            short,
            short_ru,
        ),
        signs_of_others=frozenset(key.split()[0] for key in codes),
    )


def _without_articles(key: str) -> str:
    words = [word for word in key.split() if word != "the"]
    while len(words) > 1 and words[0] in {"a", "an"}:
        del words[0]
    return " ".join(words)


def _without_owner(key: str) -> str:
    """Return a key without the Commonwealth, empty where nothing else is there."""
    patterns = _patterns()
    # The pattern is slow, and most names have none of its words.
    if not any(sign in key for sign in patterns.signs):
        return key
    rest = patterns.owner.sub(" ", patterns.heads.sub("heads of ", key))
    return _tidy(rest) if rest != key else key


def _tidy(rest: str) -> str:
    return _without_articles(_patterns().loose_of.sub(" ", rest))


def _strip(key: str) -> str:
    return _without_articles(_without_owner(key)) or _without_articles(key) or key


@lru_cache(maxsize=4096)
def core(text: str) -> str:
    """Return the folding key of the name of a body or instrument without "the" and "of the CIS".

    Args:
        text: The name of a body or instrument in any of the scripts that `fold` knows.

    Returns:
        The key without leading articles, any ``the``, and the words for the Commonwealth and
        its member states. A name of such words only keeps its key.

    Example:
        >>> core("The Economic Court of the CIS") == core("Economic Court")
        True
        >>> core("Совет министров обороны государств – участников СНГ")
        'sovet ministrov oboroni'
        >>> core("the CIS") == fold("CIS")
        True
    """
    key = fold(text)
    while (rest := _strip(key)) != key:
        key = rest
    return key


@lru_cache(maxsize=4096)
def split_owner(text: str) -> Owned:
    """Divide the name of a body into the organisation whose body it is and the folded rest.

    A name of an organisation only, in any language of the table, has no rest. Where a name has
    the Commonwealth and another organisation, the other one counts.
    """
    first = fold(text)
    key, owner = core(text), None
    patterns = _patterns()
    if not patterns.signs_of_others.isdisjoint(key.split()) and (
        found := patterns.others.search(key)
    ):
        return Owned(patterns.codes[found[1]], _tidy(patterns.others.sub(" ", key)))
    for step in (first, _without_articles(first)):
        rest = _without_owner(step)
        if step and not rest:
            return Owned(COMMONWEALTH_CODE, "")
        owner = owner if rest == step else COMMONWEALTH_CODE
    return Owned(owner, key)


def owned_key(text: str) -> str:
    """Return the exact key of the name of a body: the Commonwealth as owner does not count.

    All names of the Commonwealth itself have one key, and so have those of each other
    organisation; a body of another organisation keeps the code of its owner in the key.
    """
    owner, rest = split_owner(text)
    if not rest:
        return f"{owner}:" if owner else ""
    return rest if owner in {None, COMMONWEALTH_CODE} else f"{owner}: {rest}"
