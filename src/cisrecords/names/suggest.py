"""Suggestions of the nearest known keys, criteria and values."""

from collections.abc import Iterable
from difflib import get_close_matches

from cisrecords.names.folding import fold

__all__ = ["did_you_mean"]

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
        spelled.setdefault(fold(choice), []).append(choice)
    if limit < 1 or not isinstance(word, str):
        return ()
    keys = get_close_matches(fold(word), spelled, limit, _CUTOFF)
    return tuple(choice for key in keys for choice in spelled[key])[:limit]
