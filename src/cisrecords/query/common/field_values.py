"""Values of a record at a field path, the citations that support them, and their wording."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, cast

import attrs

from cisrecords.archive import keys_of
from cisrecords.dates import When
from cisrecords.evidence import EXISTS, Citation, FieldPath

__all__ = [
    "backs",
    "citations_for",
    "cited_for",
    "key_of",
    "supporting",
    "text_of",
    "values_at",
]

_CitedValues = Iterator[tuple[Any, tuple[Citation, ...]]]


def key_of(row: object, index: int) -> str:
    """Return the preferred key of a row, or its index in its list if it has none."""
    return next(iter(keys_of(row)), str(index))


def values_at(record: object, path: str) -> tuple[Any, ...]:
    """Return the values of a record at a path such as ``sessions[court].ordinal``.

    Several rows may have the same key; ``exists`` is ``yes`` for every row that is recorded.
    """
    return tuple(value for value, _ in _follow(record, FieldPath(path), ()))


def citations_for(record: object, path: str) -> tuple[Citation, ...]:
    """Return the citations that support the values of a record at a path, each once.

    The citations of a row come before those of the record; a row without any inherits them.
    """
    values = _follow(record, FieldPath(path), ())
    return tuple(dict.fromkeys(cite for _, cites in values for cite in cites))


def _follow(record: object, path: FieldPath, above: tuple[Citation, ...]) -> _CitedValues:
    cites = cited_for(record, path.text, above)
    if path.text == EXISTS:
        yield "yes", cites
    elif path.steps:
        for item in _items(getattr(record, path.head, None)):
            if path.key is not None and path.key not in keys_of(item):
                continue
            if path.rest is None:
                yield item, getattr(item, "cites", ()) or cites
            else:
                yield from _follow(item, path.rest, cites)


def _items(value: Any) -> Iterable[Any]:
    if isinstance(value, tuple):
        return cast(tuple[object, ...], value)
    return () if value is None else (value,)


def backs(cite: Citation, path: str) -> bool:
    """Check whether a citation supports a path, a part of it or its whole, or names no path."""
    field = FieldPath(path)
    return not cite.supports or any(
        one.covers(field) or field.covers(one) for one in map(FieldPath, cite.supports)
    )


def cited_for(row: object, path: str, above: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Return the citations of a row that support a path in it; a row without any inherits."""
    own: tuple[Citation, ...] = getattr(row, "cites", ())
    return tuple(cite for cite in own if backs(cite, path)) if own else above


def supporting(cites: Iterable[Citation], *paths: str) -> tuple[Citation, ...]:
    """Return the citations that support any of the paths, each once, with `supports` cleared."""
    matching = (cite for cite in cites if any(backs(cite, path) for path in paths))
    return tuple(dict.fromkeys(attrs.evolve(cite, supports=()) for cite in matching))


def text_of(value: Any) -> str | None:
    """Return a value as the string that a claim would state: EDTF for dates, names for rows."""
    if isinstance(value, tuple):
        listed = [text_of(item) for item in cast(tuple[object, ...], value)]
        return "; ".join(dict.fromkeys(text for text in listed if text)) or None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if value is None or isinstance(value, str | int | When):
        return None if value is None else str(value)
    return str(getattr(value, "name", value))
