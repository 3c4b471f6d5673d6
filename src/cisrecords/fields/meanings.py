"""What each field of a record class is, as its docstring tells it."""

import inspect
import re
from functools import cache
from typing import Any, cast

__all__ = ["meaning_of", "meanings"]


@cache
def _meanings(cls: Any) -> dict[str, str]:
    told = (inspect.getdoc(cls) or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    entries = (entry.partition(":") for entry in re.split(r"\n(?=    \S)", told))
    return {name.strip(): " ".join(meaning.split()) for name, colon, meaning in entries if colon}


def meanings(cls: type[Any]) -> dict[str, str]:
    """Read from the docstring of a class what each of its attributes is.

    Args:
        cls: A class whose docstring has a section ``Attributes``.

    Returns:
        A sentence or more for each attribute, by name.

    Example:
        >>> from cisrecords.records import Place
        >>> meanings(Place)["venue"]
        'The building or district.'
    """
    return dict(_meanings(cast(Any, cls)))


def meaning_of(cls: type[Any]) -> str:
    """Read from the docstring of a class what it is.

    Args:
        cls: A class.

    Returns:
        The first paragraph, in one line.

    Example:
        >>> from cisrecords.records import State
        >>> meaning_of(State)
        'A state.'
    """
    return " ".join((inspect.getdoc(cls) or "").partition("\n\n")[0].split())
