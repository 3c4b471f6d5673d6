"""The meaning of each field of a record class, read from the docstring of the class."""

import inspect
import re
from functools import cache
from typing import Any, cast

__all__ = ["meaning_of", "meanings"]


@cache
def _meanings(cls: Any) -> dict[str, str]:
    section = (inspect.getdoc(cls) or "").partition("Attributes:\n")[2].partition("\n\n")[0]
    entries = (entry.partition(":") for entry in re.split(r"\n(?=    \S)", section))
    return {name.strip(): " ".join(meaning.split()) for name, colon, meaning in entries if colon}


def meanings(cls: type[Any]) -> dict[str, str]:
    """Return the meaning of each attribute of a class, from the section ``Attributes``."""
    return dict(_meanings(cast(Any, cls)))


def meaning_of(cls: type[Any]) -> str:
    """Return the first paragraph of the docstring of a class, in one line."""
    return " ".join((inspect.getdoc(cls) or "").partition("\n\n")[0].split())
