"""The base of every vocabulary: `Term`, and `Group`, a group of terms."""

from collections.abc import Callable
from enum import StrEnum
from typing import Generic, Self, TypeVar, overload

__all__ = ["Group", "Term", "synonyms"]

_T = TypeVar("_T", bound="Term")
_UNRANKED = -1


class Group(Generic[_T]):
    """A group of terms: a property of each term, and a set on the vocabulary.

    The groups of a vocabulary divide it: each term is in exactly one of them. A union of
    groups is an ordinary property.

    Args:
        holds: The test of membership; its name and docstring are those of the group.

    Example:
        >>> from cisrecords.terms import Presence
        >>> Presence.DECLINED.away, Presence.EXPECTED.away
        (True, False)
        >>> sorted(map(str, Presence.away)), None in Presence.away
        (['absent', 'declined'], False)
    """

    def __init__(self, holds: Callable[[_T], bool]) -> None:
        self.__doc__ = holds.__doc__
        self._holds = holds
        self._terms: frozenset[_T] | None = None

    @overload
    def __get__(self, term: None, vocabulary: type[_T]) -> frozenset[_T]: ...
    @overload
    def __get__(self, term: _T, vocabulary: type[_T]) -> bool: ...
    def __get__(self, term: _T | None, vocabulary: type[_T]) -> frozenset[_T] | bool:
        """Return whether a term is in the group or, on the vocabulary, all terms of the group."""
        if term is not None:
            return self._holds(term)
        if self._terms is None:
            self._terms = frozenset(filter(self._holds, vocabulary))
        return self._terms


class Term(StrEnum):
    """A term of a closed vocabulary; each member is its lower-case string.

    A member is written as its value, its meaning and, where it has them, its legal source, its
    group and its rank.

    Attributes:
        meaning: What the term means, in one sentence.
        article: The legal source; an empty string where there is none.
        group: The name of its group; an empty string where the vocabulary has no groups.
        rank: Its place in the order of the vocabulary; -1 where the vocabulary has no order.
        synonyms: Other words for it, which are refused with this term as the suggestion.

    Example:
        >>> from cisrecords.terms import ActKind
        >>> ActKind("notice-of-withdrawal").article
        'Charter art. 9'
        >>> class Answer(Term):
        ...     YES = "yes", "It is so."
        >>> Answer.YES.meaning
        'It is so.'
    """

    _value_: str
    meaning: str
    article: str
    group: str
    rank: int
    synonyms: tuple[str, ...]

    # All but the value have defaults, so that type checkers take `ActKind("signature")`.
    def __new__(
        cls,
        value: str,
        meaning: str = "",
        article: str = "",
        group: str = "",
        rank: int = _UNRANKED,
    ) -> Self:
        """Build a member from its value, meaning, article, group and rank."""
        term = str.__new__(cls, value)
        term._value_ = value
        term.meaning = meaning
        term.article = article
        term.group = group
        term.rank = rank
        term.synonyms = ()
        return term


def synonyms(**words: str) -> Callable[[type[_T]], type[_T]]:
    """Return a decorator that gives members of a vocabulary their synonyms, by member name.

    The synonyms of a member are one string, separated by commas.
    """

    def decorate(vocabulary: type[_T]) -> type[_T]:
        for name, listed in words.items():
            vocabulary[name].synonyms = tuple(listed.split(", "))
        return vocabulary

    return decorate
