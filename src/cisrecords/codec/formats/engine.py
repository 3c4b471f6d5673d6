"""The parser of JSON for valid documents: the standard library's, or a faster one if installed."""

import json
import os
from collections.abc import Callable
from typing import Any

from cisrecords.errors import BadQuery, MissingExtra, import_optional

__all__ = ["VARIABLE", "engine", "parser"]

VARIABLE = "CISRECORDS_CODEC"
"""The environment variable that names the parser to use."""

_ENGINES = ("stdlib", "msgspec", "orjson")
_decode = json.JSONDecoder().decode
_FASTEST_FIRST = ("orjson", "msgspec", "stdlib")


def engine() -> str:
    """Return the name of the parser that reads valid JSON.

    It does not matter for any result, only for speed. The environment variable
    ``CISRECORDS_CODEC`` names the one to use; without it, it is the fastest that is installed.

    Returns:
        ``"orjson"`` or ``"msgspec"`` (the extra ``fast`` installs the first), or ``"stdlib"``.

    Raises:
        BadQuery: ``CISRECORDS_CODEC`` names something else.
        MissingExtra: ``CISRECORDS_CODEC`` names a parser that is not installed.

    Example:
        >>> engine() in {"stdlib", "msgspec", "orjson"}
        True
    """
    return _chosen()[0]


def parser() -> Callable[[str | bytes], Any]:
    """Return the function of this engine from JSON to plain data.

    It raises `ValueError` or `RecursionError` for data that are not JSON in UTF-8, but reports
    neither repeated keys nor large numbers, and may refuse a number or a nesting that others read.
    """
    return _chosen()[1]


def _chosen() -> tuple[str, Callable[[str | bytes], Any]]:
    named = os.environ.get(VARIABLE)
    if named and named not in _ENGINES:
        reason = f"must be one of {', '.join(_ENGINES)}; correct this environment variable"
        raise BadQuery(VARIABLE, named, reason, _ENGINES)
    if named:
        return named, _load(named)
    for name in _FASTEST_FIRST[:-1]:
        try:
            return name, _load(name)
        except MissingExtra:
            continue
    return "stdlib", _load("stdlib")


def _load(name: str) -> Callable[[str | bytes], Any]:
    load: Callable[[str | bytes], Any] = _stdlib
    if name == "orjson":
        load = import_optional("orjson", "fast", "orjson").loads
    elif name == "msgspec":
        load = import_optional("msgspec.json", "fast", "msgspec").decode
    return load


def _stdlib(data: str | bytes) -> Any:
    # `json.loads` would guess the encoding of bytes.
    return _decode(data.decode() if isinstance(data, bytes) else data)
