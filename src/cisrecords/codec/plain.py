"""What plain data is made of, in words that type checkers follow."""

from typing import Any, TypeGuard

__all__ = ["is_list", "is_object"]


def is_object(value: object) -> TypeGuard[dict[Any, Any]]:
    """Say whether plain data is an object of JSON.

    Args:
        value: Anything.

    Returns:
        True for a `dict`.

    Example:
        >>> is_object({}), is_object([])
        (True, False)
    """
    return isinstance(value, dict)


def is_list(value: object) -> TypeGuard[list[Any]]:
    """Say whether plain data is a list of JSON.

    Args:
        value: Anything.

    Returns:
        True for a `list`, and for nothing else that can be walked through.

    Example:
        >>> is_list([]), is_list("abc"), is_list(())
        (True, False, False)
    """
    return isinstance(value, list)
