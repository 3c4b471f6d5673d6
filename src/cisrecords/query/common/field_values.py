"""Paths by key into a record: what stands there, what is cited for it, how it is told."""

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any, cast

import attrs

from cisrecords.dates import When
from cisrecords.evidence import EXISTS, Citation, FieldPath, Name
from cisrecords.records import (
    Adoption,
    AgendaItem,
    Attendance,
    Place,
    Plan,
    Quantity,
    Session,
    Stance,
    Statement,
)

__all__ = [
    "backs",
    "citations_for",
    "cited_for",
    "key_of",
    "keys_of",
    "supporting",
    "text_of",
    "values_at",
]

_Found = Iterator[tuple[Any, tuple[Citation, ...]]]

_KEYS: dict[type, tuple[str, ...]] = {
    Session: ("body",),
    Attendance: (
        "participant",
        "person",
        "participant_as_reported",
        "name_as_reported",
        "office_as_reported",
    ),
    AgendaItem: ("topics", "title", "kind"),
    Statement: ("speaker", "participant", "topics"),
    Adoption: ("instrument", "described"),
    Stance: ("participant",),
    Plan: ("cites", "as_of"),
    Place: ("city", "venue", "country"),
    Quantity: ("unit",),
    Name: ("text",),
    Citation: ("source",),
}


def keys_of(row: object) -> tuple[str, ...]:
    """Name every key by which a path may name a row of a record.

    Args:
        row: A row, such as an `Attendance`.

    Returns:
        The keys, the one by which it is told first: a session goes by its body, a row of
        attendance by its participant, a statement by its speaker, an adoption by its instrument,
        an agenda item by its topic, a plan by its source.

    Example:
        >>> keys_of(Attendance(participant="MD", name_as_reported="A. Flenchea"))
        ('MD', 'A. Flenchea')
    """
    found = (key for name in _KEYS.get(type(row), ()) for key in _texts(getattr(row, name)))
    return tuple(dict.fromkeys(key for key in found if "]" not in key))


def _texts(value: Any) -> Iterator[str]:
    if isinstance(value, tuple):
        for item in cast(tuple[object, ...], value):
            yield from _texts(item)
    elif isinstance(value, Citation):
        yield value.source
    elif value is not None:
        yield str(value)


def key_of(row: object, index: int) -> str:
    """Name the key by which a path tells a row.

    Args:
        row: The row.
        index: Its place in its list, from 0; it stands where the row has no key.

    Returns:
        The key.

    Example:
        >>> key_of(Statement(summary="spoke"), 3)
        '3'
    """
    return next(iter(keys_of(row)), str(index))


def values_at(record: object, path: str) -> tuple[Any, ...]:
    """Read what a record says at a path by key.

    Args:
        record: The record.
        path: Such as ``when``, ``sessions[court].ordinal``, ``attendance[MD].presence``, or
            ``exists``, which is ``yes`` for what is on record.

    Returns:
        The values; several where several rows bear the key, none where nothing is said.

    Example:
        >>> from cisrecords.records import Meeting
        >>> met = Meeting(id="m-1", sessions=[Session("court", 8)], when="2020-11-18")
        >>> values_at(met, "sessions[court].ordinal"), values_at(met, "host")
        ((8,), ())
    """
    return tuple(value for value, _ in _reach(record, FieldPath(path), ()))


def citations_for(record: object, path: str) -> tuple[Citation, ...]:
    """Name the citations that stand behind what a record says at a path.

    Args:
        record: The record.
        path: A path by key.

    Returns:
        The citations of the row that the path leads into, else those of the record, without
        those that stand behind other fields only; each once.

    Example:
        >>> from cisrecords.records import Meeting
        >>> cites = [Citation("a", supports=["when"]), Citation("b", supports=["places"])]
        >>> met = Meeting(id="m-1", sessions=[Session("court")], when="2020", cites=cites)
        >>> [cite.source for cite in citations_for(met, "when")]
        ['a']
    """
    found = _reach(record, FieldPath(path), ())
    return tuple(dict.fromkeys(cite for _, cites in found for cite in cites))


def _reach(record: object, path: FieldPath, above: tuple[Citation, ...]) -> _Found:
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
                yield from _reach(item, path.rest, cites)


def _items(value: Any) -> Iterable[Any]:
    if isinstance(value, tuple):
        return cast(tuple[object, ...], value)
    return () if value is None else (value,)


def backs(cite: Citation, path: str) -> bool:
    """Say whether a citation of a record stands behind what the record says at a path.

    Args:
        cite: The citation.
        path: A path by key.

    Returns:
        True where it names no paths, or names this one, a part of it, or what it is a part of.

    Example:
        >>> backs(Citation("a"), "when"), backs(Citation("a", supports=["places"]), "when")
        (True, False)
    """
    asked = FieldPath(path)
    return not cite.supports or any(
        one.covers(asked) or asked.covers(one) for one in map(FieldPath, cite.supports)
    )


def cited_for(row: object, path: str, above: tuple[Citation, ...]) -> tuple[Citation, ...]:
    """Name the citations of a row that stand behind a path in it.

    Args:
        row: A record, or a row of one.
        path: A path by key.
        above: What stands behind the row itself.

    Returns:
        Those of its own citations that do; where it has none at all, those above.

    Example:
        >>> from cisrecords.records import Session
        >>> cited_for(Session("court", 8), "ordinal", (Citation("a"),))
        (Citation(source='a'),)
    """
    own: tuple[Citation, ...] = getattr(row, "cites", ())
    return tuple(cite for cite in own if backs(cite, path)) if own else above


def supporting(cites: Iterable[Citation], *paths: str) -> tuple[Citation, ...]:
    """Name who stands behind any of some paths, without what else they stand behind.

    Args:
        cites: The citations of a record.
        paths: Paths by key.

    Returns:
        The citations that do, each once and without paths.

    Example:
        >>> supporting([Citation("a", supports=["when", "host"]), Citation("b")], "when")
        (Citation(source='a'), Citation(source='b'))
    """
    found = (cite for cite in cites if any(backs(cite, path) for path in paths))
    return tuple(dict.fromkeys(attrs.evolve(cite, supports=()) for cite in found))


def text_of(value: Any) -> str | None:
    """Tell a value as a text, as a claim would state it.

    Args:
        value: An id, a word, a date, a number, a row, or any number of them.

    Returns:
        The text: EDTF for dates, names for rows; ``None`` where nothing is said.

    Example:
        >>> text_of((Place("Baku", "AZ"), Place("Minsk", "BY"))), text_of(None)
        ('Baku, AZ; Minsk, BY', None)
    """
    if isinstance(value, tuple):
        listed = [text_of(item) for item in cast(tuple[object, ...], value)]
        return "; ".join(dict.fromkeys(text for text in listed if text)) or None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, Decimal):
        return f"{value:f}"
    if value is None or isinstance(value, str | int | When | Place):
        return None if value is None else str(value)
    return str(getattr(value, "name", value))
