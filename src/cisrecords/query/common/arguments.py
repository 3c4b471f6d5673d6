"""Checks of the arguments of queries, and resolution of names into ids."""

from collections.abc import Iterable, Mapping
from typing import Any

from cisrecords import names as spelling
from cisrecords.archive import Archive, check_name, check_reference
from cisrecords.errors import BadQuery
from cisrecords.names import did_you_mean

__all__ = [
    "check_flag",
    "list_values",
    "match_texts",
    "refuse_unknown",
    "resolve_id",
    "resolve_ids",
]

_MOST_LISTED = 20


def refuse_unknown(names: Iterable[str], known: Iterable[str]) -> None:
    """Raise `BadQuery` for the first of the names of criteria that do not exist."""
    for name in sorted(names):
        near = did_you_mean(name, known)
        listed = "" if near else f"; the criteria are {', '.join(known)}"
        raise BadQuery(name, None, f"no such criterion{listed}", near)


def check_flag(criterion: str, value: object) -> bool | None:
    """Return a flag, or raise `BadQuery` if it is neither a bool nor ``None``."""
    if value is None or isinstance(value, bool):
        return value
    raise BadQuery(criterion, value, "must be True or False")


def resolve_id(archive: Archive, criterion: str, value: object, *kinds: str) -> str | None:
    """Resolve a record, an id or a name into the id of a record of the kinds; ``None`` stays."""
    if value is None:
        return None
    reference = check_reference(criterion, value, kinds)
    if len(kinds) == 1:
        return archive.collection(kinds[0])[reference].id
    return archive.resolve(reference, kinds, criterion=criterion).id


def resolve_ids(
    archive: Archive, criterion: str, names: object, *kinds: str
) -> tuple[str, ...] | None:
    """Resolve one or several records, ids or names into sorted ids, each once; ``None`` stays."""
    if names is None:
        return None
    ids = {resolve_id(archive, criterion, name, *kinds) for name in list_values(criterion, names)}
    return tuple(sorted(identity for identity in ids if identity is not None))


def list_values(criterion: str, values: Any) -> list[Any]:
    """Return one or several values as a list; strings, mappings and ranges count as one."""
    value: Any = values
    if not isinstance(values, Iterable) or isinstance(values, str | bytes | Mapping | range):
        return [value]
    listed: list[Any] = list(value)
    if not listed or any(each is None for each in listed):
        raise BadQuery(criterion, value, "must be one or several names, or left out")
    return listed


def match_texts(
    criterion: str, value: object, known: Iterable[str | None]
) -> frozenset[str] | None:
    """Find the recorded strings that contain the words of a value, after folding."""
    if value is None:
        return None
    words = f" {spelling.fold(check_name(criterion, value))} "
    recorded = sorted({one for one in known if one is not None})
    matching = frozenset(one for one in recorded if words in f" {spelling.fold(one)} ")
    if not matching:
        near = did_you_mean(str(value), recorded)
        raise BadQuery(criterion, value, f"no record has this value; {_listed(recorded)}", near)
    return matching


def _listed(values: list[str]) -> str:
    if not values:
        return "no record has any"
    more = f" and {len(values) - _MOST_LISTED} more" if len(values) > _MOST_LISTED else ""
    return f"the values are {', '.join(map(repr, values[:_MOST_LISTED]))}{more}"
