"""Suggestions of the nearest known keys, criteria and values."""

from collections.abc import Iterable
from functools import cache

from cisrecords import names
from cisrecords.terms import Term

__all__ = ["did_you_mean", "nearest_terms"]

_CUTOFF = 0.6


def did_you_mean(word: object, choices: Iterable[str], limit: int = 3) -> tuple[str, ...]:
    """Return the known values that are nearest to an unknown one.

    Args:
        word: The unknown value; a value that is not a string has no suggestions.
        choices: The known values, such as the members of an `enum.StrEnum`.
        limit: How many values to return at most.

    Returns:
        The nearest values as they are spelled among the choices, best first; empty if none is
        near.

    Example:
        >>> did_you_mean("atended-by", ["attended_by", "attendance", "status"])
        ('attended_by', 'attendance')
        >>> did_you_mean("xyz", ["attended_by"])
        ()
    """
    spelled: dict[str, list[str]] = {}
    for choice in dict.fromkeys(map(str, choices)):
        spelled.setdefault(names.fold(choice), []).append(choice)
    if limit < 1 or not isinstance(word, str):
        return ()
    from difflib import get_close_matches  # noqa: PLC0415 - only for who is mistaken

    keys = get_close_matches(names.fold(word), spelled, limit, _CUTOFF)
    return tuple(choice for key in keys for choice in spelled[key])[:limit]


def nearest_terms(word: object, vocabulary: type[Term]) -> tuple[str, ...]:
    """Return the terms of a vocabulary that an unknown word may mean, best first.

    A synonym leads to its term; any other word to the terms, or else the synonyms, spelled alike.
    """
    meant = meant_term(word, vocabulary)
    if meant is not None:
        return (meant,)
    by_synonym = {synonym: term.value for term in vocabulary for synonym in term.synonyms}
    near = did_you_mean(word, vocabulary)
    return near or tuple(dict.fromkeys(by_synonym[one] for one in did_you_mean(word, by_synonym)))


def meant_term(word: object, vocabulary: type[Term]) -> str | None:
    """Return the term that a word is, after folding, or is a synonym of; ``None`` for others."""
    return _meanings(vocabulary).get(names.fold(word)) if isinstance(word, str) else None


@cache
def _meanings(vocabulary: type[Term]) -> dict[str, str]:
    """Return each term by the folding keys of itself and of its synonyms; terms go first."""
    words = {names.fold(synonym): term.value for term in vocabulary for synonym in term.synonyms}
    return words | {names.fold(term.value): term.value for term in vocabulary}
