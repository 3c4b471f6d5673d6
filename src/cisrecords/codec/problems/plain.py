"""Type guards for plain data."""

from typing import Any, TypeGuard

__all__ = ["is_exact", "is_list", "is_object"]

_EXACT = frozenset({str, int, float, bool, type(None)})
_MOST = 100_000


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Check whether plain data is a `dict`, an object of JSON."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Check whether plain data is a `list`; tuples and strings are not."""
    return isinstance(value, list)


def is_exact(value: object) -> bool:
    """Check whether plain data is made of exactly the types that a parser of JSON returns.

    False, too, for very large data, and for data that contain themselves.
    """
    waiting: list[Any] = [value]
    for each in waiting:
        kind = type(each)
        if kind is dict:
            waiting.extend(each.values())
        elif kind is list:
            waiting.extend(each)
        elif kind not in _EXACT:
            return False
        if len(waiting) > _MOST:
            return False
    return True
