"""Type guards for plain data."""

from typing import Any, TypeGuard

__all__ = ["is_list", "is_object"]


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Check whether plain data is a `dict`, an object of JSON."""
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Check whether plain data is a `list`; tuples and strings are not."""
    return isinstance(value, list)
