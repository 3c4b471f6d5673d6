"""Check the paths that citations support: each leads to a field of its record, or to a row."""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, cast

import attrs

from cisrecords.archive.checks.row_keys import keys_of
from cisrecords.archive.reference import Getter, from_object
from cisrecords.errors import Problem
from cisrecords.evidence import ACTS, EXISTS, Citation, FieldPath
from cisrecords.fields import Spec, specs
from cisrecords.names import did_you_mean

__all__ = ["leads", "lost_paths", "unknown_field", "without_lost_paths"]

_DERIVED = (EXISTS, "status", ACTS)
_ROWS_LISTED = 5


def unknown_field(path: FieldPath, cls: type) -> tuple[str, list[str]] | None:
    """Return the unknown field of a path with the known ones, or ``None`` for a valid path.

    Acts and a status are derived, so every record may have them.
    """
    derived = path.steps and path.head in _DERIVED
    return None if derived else _unknown_field(path, cls)


def _unknown_field(path: FieldPath, cls: type) -> tuple[str, list[str]] | None:
    fields = dict(specs(cls))
    if not path.steps or path.head not in fields:
        return path.head, list(fields)
    spec, rest = fields[path.head], path.rest
    part = spec.item or spec
    if rest is None or rest.text == EXISTS:
        return None
    return _unknown_field(rest, part.type) if part.shape == "record" else (rest.text, [])


def lost_paths(record: Any, cls: type, path: str, get: Getter) -> Iterator[Problem]:
    """Yield a problem for each path in a record or its parts that a citation supports in vain."""
    cites = _list(get(record, "cites")) if _is_cited(cls) else ()
    for place, cite in enumerate(cites):
        for index, support in enumerate(_list(get(cite, "supports"))):
            if isinstance(support, str):
                at = f"{path}.cites[{place}].supports[{index}]"
                yield from _problem(record, cls, support, at, get)
    for name, spec in _parts(cls):
        part: Spec = spec.item or spec
        value = get(record, name)
        if spec.item is None:
            if value is not None:
                yield from lost_paths(value, part.type, f"{path}.{name}", get)
            continue
        for index, row in enumerate(_list(value)):
            yield from lost_paths(row, part.type, f"{path}.{name}[{index}]", get)


def without_lost_paths(record: Any) -> Any:
    """Return a record whose citations support only paths that lead somewhere.

    A citation of which nothing is left is left out, as one without paths supports everything.
    """
    if not any(cite.supports for cite in record.cites):
        return record
    cites: list[Citation] = []
    for cite in record.cites:
        kept = tuple(path for path in cite.supports if leads(record, path))
        if kept or not cite.supports:
            cites.append(cite if kept == cite.supports else attrs.evolve(cite, supports=kept))
    return record if tuple(cites) == record.cites else attrs.evolve(record, cites=tuple(cites))


def leads(record: Any, path: str) -> bool:
    """Check whether a path leads to a field of a record or to one of its rows."""
    return not any(_problem(record, record.__class__, path, "$", from_object))


def _list(value: Any) -> Iterable[Any]:
    return cast(Iterable[Any], value) if isinstance(value, tuple | list) else ()


@cache
def _parts(cls: type) -> tuple[tuple[str, Spec], ...]:
    """Return the fields of a class that hold records which have citations, at any depth."""
    return tuple(
        (name, spec)
        for name, spec in specs(cls)
        if (spec.item or spec).shape == "record" and _may_cite((spec.item or spec).type)
    )


def _may_cite(cls: type) -> bool:
    return _is_cited(cls) or bool(_parts(cls))


@cache
def _is_cited(cls: type) -> bool:
    return "cites" in dict(specs(cls))


def _problem(record: Any, cls: type, support: str, at: str, get: Getter) -> Iterator[Problem]:
    path = FieldPath(support)
    unknown = unknown_field(path, cls)
    if unknown is not None:
        near = did_you_mean(*unknown)
        hint = f"did you mean {near[0]!r}?" if near else "leave the paths out for all of it"
        yield Problem(at, "unknown-field", "the path of a field of the record", support, hint)
    elif path.head not in _DERIVED:
        lost = _lost_row([record], cls, path, get)
        if lost is not None:
            row, known = lost
            nearest = did_you_mean(str(row.key), known)
            rows = " or ".join(map(repr, nearest or known[:_ROWS_LISTED])) or "no rows"
            expected, hint = f"the path of a row of {row.head}", f"{row.head} has {rows}"
            yield Problem(at, "dangling-path", expected, support, hint)


def _lost_row(
    records: list[Any], cls: type, path: FieldPath, get: Getter
) -> tuple[FieldPath, list[str]] | None:
    """Return the part of a path whose row no record has, with the keys of the rows that exist."""
    spec = dict(specs(cls)).get(path.head)
    if spec is None:
        return None
    part = spec.item or spec
    rows = [row for record in records for row in _rows(get(record, path.head), spec)]
    if path.key is not None:
        keys = [(row, _keys(row, part, get)) for row in rows]
        rows = [row for row, of_row in keys if path.key in of_row]
        if not rows:
            return path, list(dict.fromkeys(key for _, of_row in keys for key in of_row))
    if path.rest is None or not rows or part.shape != "record":
        return None
    return _lost_row(rows, part.type, path.rest, get)


def _rows(value: Any, spec: Spec) -> Iterable[Any]:
    if spec.item is not None:
        return _list(value)
    return () if value is None else (value,)


def _keys(row: Any, part: Spec, get: Getter) -> tuple[str, ...]:
    return keys_of(row, part.type, get) if part.shape == "record" else (str(row),)
