"""The name of a body or an instrument without the words for the Commonwealth."""

import re
from functools import lru_cache

from cisrecords.names.folding import fold

__all__ = ["core"]

_COMMONWEALTH = (
    "CIS",
    "Commonwealth of Independent States",
    "SNG",
    "Содружество Независимых Государств",
    "Содружества Независимых Государств",
    "Содружеству Независимых Государств",
    "MDB",
    "Müstəqil Dövlətlər Birliyi",
    "Müstəqil Dövlətlər Birliyinin",
    "МДҲ",
    "Мустақил Давлатлар Ҳамдўстлиги",
    "ТМД",
    "Тәуелсіз Мемлекеттер Достастығы",
    "Тәуелсіз Мемлекеттер Достастығының",
    "КМШ",
    "Көз карандысыз Мамлекеттердин Шериктештиги",
    "ИДМ",
    "Иттиҳоди Давлатҳои Мустақил",
    "СНД",
    "Співдружність Незалежних Держав",
    "Співдружності Незалежних Держав",
    "Садружнасць Незалежных Дзяржаў",
    "Садружнасці Незалежных Дзяржаў",
    "ԱՊՀ",
    "Անկախ Պետությունների Համագործակցություն",
    "დსთ",
    "GDA",
    "Garaşsyz Döwletleriň Arkalaşygy",
    "CSI",
    "Comunitatea Statelor Independente",
    "Comunității Statelor Independente",
)
_MEMBERS_BEFORE = (
    "государств участников",
    "государств членов",
    "государства участники",
    "стран участниц",
    "стран членов",
    "стран",
    "держав учасниць",
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
)


def _any_of(phrases: tuple[str, ...]) -> str:
    longest_first = sorted({fold(phrase) for phrase in phrases}, key=lambda key: (-len(key), key))
    return f"(?:{'|'.join(map(re.escape, longest_first))})"


_NAME = _any_of(_COMMONWEALTH)
_OF = _any_of(_MEMBERS_OF)
_BEFORE = _any_of(_MEMBERS_BEFORE)
_AFTER = _any_of(_MEMBERS_AFTER)
_SHORT = fold("Commonwealth")
_SHORT_RU = fold("Содружества")

# "Heads of CIS States" are heads of states, and "the CIS Joint Armed Forces" keep their "of".
_HEADS = re.compile(rf"\bheads of (?:the )?{_NAME} (?={fold('states')}\b|{fold('countries')}\b)")
_OWNER = re.compile(
    rf"\b(?:(?:the )?{_OF} of (?=(?:the )?{_NAME}\b))?"
    rf"(?:the )?(?:(?<!glav ){_BEFORE} )?{_NAME}(?: ?{_AFTER})?\b"
    rf"|\bthe {_SHORT}(?: {_AFTER}\b|$)"
    rf"|\b(?:{_BEFORE} {_SHORT_RU}\b|{_SHORT_RU}$)"
)
_LOOSE_OF = re.compile(r"\bof *(?= (?:on|in|to|at|for|under|and)\b| *$)")
_ARTICLES = re.compile(r"^(?:an? )+(?=\S)|\bthe\b")


def _without_articles(key: str) -> str:
    return " ".join(_ARTICLES.sub(" ", " ".join(key.split())).split())


def _strip(key: str) -> str:
    rest = _OWNER.sub(" ", _HEADS.sub("heads of ", key))
    if rest != key:
        rest = _LOOSE_OF.sub(" ", rest)
    return _without_articles(rest) or _without_articles(key) or key


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
