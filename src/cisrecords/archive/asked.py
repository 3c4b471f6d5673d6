"""What is asked for by name is a text; anything else is refused in words."""

from cisrecords.errors import BadQuery

__all__ = ["text_asked"]


def text_asked(criterion: str, value: object) -> str:
    """Return what is asked for, if it is a text with something in it.

    Args:
        criterion: The name of the argument, for the error.
        value: Its value.

    Returns:
        The text.

    Raises:
        BadQuery: It is no text, or an empty one.

    Example:
        >>> text_asked("body", "Economic Court")
        'Economic Court'
    """
    if isinstance(value, str) and value.strip():
        return value
    raise BadQuery(criterion, value, "this is asked by the text of an id or a name")
