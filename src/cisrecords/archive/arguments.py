"""Checks of arguments: ids, names and limits."""

from cisrecords.errors import BadQuery

__all__ = ["check_limit", "check_name"]


def check_name(criterion: str, value: object) -> str:
    """Return an id or name; raise `BadQuery` where it is not a string or is blank."""
    if isinstance(value, str) and value.strip():
        return value
    raise BadQuery(criterion, value, "must be an id or a name (a string)")


def check_limit(value: object) -> int:
    """Return a limit; raise `BadQuery` where it is not a whole number of at least 1."""
    if type(value) is int and value > 0:
        return value
    raise BadQuery("limit", value, "must be a whole number of at least 1")
