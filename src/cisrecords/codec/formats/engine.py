"""The engine for valid JSON: the standard library, or a faster library if it is installed."""

import json
import os
from collections.abc import Callable
from typing import Any

from cisrecords.errors import BadQuery, MissingExtra, import_optional

__all__ = ["VARIABLE", "encoder", "engine", "parser"]

VARIABLE = "CISRECORDS_CODEC"
"""The environment variable that names the engine to use."""

_decode = json.JSONDecoder().decode
_FASTEST_FIRST = ("orjson", "msgspec", "stdlib")
_Engine = tuple[str, Callable[[str | bytes], Any], Callable[[Any], bytes] | None]


def engine() -> str:
    """Return the name of the library that parses and writes valid JSON.

    It makes no difference to any result, only to speed. The environment variable
    ``CISRECORDS_CODEC`` names the one to use; without it, it is the fastest that is installed.

    Returns:
        ``"orjson"`` or ``"msgspec"`` (from the extra ``fast``), or ``"stdlib"``.

    Raises:
        BadQuery: ``CISRECORDS_CODEC`` names something else.
        MissingExtra: ``CISRECORDS_CODEC`` names a library that is not installed.

    Example:
        >>> engine() in {"stdlib", "msgspec", "orjson"}
        True
    """
    return _chosen()[0]


def parser() -> Callable[[str | bytes], Any]:
    """Return the function of the engine from JSON to plain data.

    It raises `ValueError` or `RecursionError` for data that are not JSON in UTF-8, but reports
    neither repeated keys nor large numbers, and may refuse a number or a nesting that others read.
    """
    return _chosen()[1]


def encoder() -> Callable[[Any], bytes] | None:
    """Return the function of the engine from plain data to JSON; the standard library has none."""
    return _chosen()[2]


def _chosen() -> _Engine:
    named = os.environ.get(VARIABLE)
    if named and named not in _FASTEST_FIRST:
        reason = f"must be one of {', '.join(_FASTEST_FIRST)}; correct this environment variable"
        raise BadQuery(VARIABLE, named, reason, _FASTEST_FIRST)
    for name in _FASTEST_FIRST:
        try:
            if named in (None, "", name):
                return _load(name)
        except MissingExtra:
            if named:
                raise
    raise AssertionError  # the standard library is always there


def _load(name: str) -> _Engine:
    if name == "orjson":
        library = import_optional("orjson", "fast", "orjson")
        return name, library.loads, library.dumps
    if name == "msgspec":
        library = import_optional("msgspec.json", "fast", "msgspec")
        return name, library.decode, library.encode
    return name, _parse, None


def _parse(data: str | bytes) -> Any:
    # For bytes, `json.loads` would guess the encoding.
    return _decode(data.decode() if isinstance(data, bytes) else data)
