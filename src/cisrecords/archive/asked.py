"""What is asked for by name is a text; anything else is refused in words."""

from cisrecords.errors import BadQuery

__all__ = ["check_limit", "check_name"]


def check_name(criterion: str, value: object) -> str:
    """Return what is asked for, if it is a text with something in it.

    Args:
        criterion: The name of the argument, for the error.
        value: Its value.

    Returns:
        The text.

    Raises:
        BadQuery: It is no text, or an empty one.

    Example:
        >>> check_name("body", "Economic Court")
        'Economic Court'
    """
    if isinstance(value, str) and value.strip():
        return value
    raise BadQuery(criterion, value, "this is asked by the text of an id or a name")


def check_limit(value: object) -> int:
    """Return how many matches are asked for, if it is a whole number from one.

    Args:
        value: The number.

    Returns:
        The number.

    Raises:
        BadQuery: It is no whole number, or one below one.

    Example:
        >>> check_limit(5)
        5
    """
    if type(value) is int and value > 0:
        return value
    raise BadQuery("limit", value, "a search returns at least one match")
