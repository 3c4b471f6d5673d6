"""Differences between two versions of one record, path by path."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from cisrecords.archive import from_object, keys_of, references
from cisrecords.evidence import Citation
from cisrecords.fields import specs
from cisrecords.query.common.answer_table import source_ids
from cisrecords.query.common.field_values import cited_for, key_of
from cisrecords.render import Printable

__all__ = ["Difference", "cited_sources", "differences", "differences_of_rows"]

_Cites = tuple[Citation, ...]
_Pair = tuple[_Cites, _Cites]


@attrs.frozen(kw_only=True, repr=False)
class Difference(Printable):
    """One difference between two versions of the dataset.

    Attributes:
        kind: The collection of the record; ``None`` for the metadata.
        record: Id of the record; ``None`` for the metadata.
        path: The path by key, such as ``attendance[MD].level``, with an index where a row has no
            key; ``None`` for a whole record.
        before: The record, row or value before; ``None`` where there was none.
        after: The record, row or value after; ``None`` where there is none.
        sources: Ids of the sources of the value after, or of the value before where there is none.

    Example:
        >>> Difference(path="version", before="1", after="2").record is None
        True
    """

    kind: str | None = None
    record: str | None = None
    path: str | None = None
    before: object = None
    after: object = None
    sources: tuple[str, ...] = ()


def cited_sources(record: Any) -> tuple[str, ...]:
    """List the ids of all sources that a record or any part of it cites, each once, in order."""
    cited = references(record, record.__class__, "$", from_object)
    return tuple(sorted({one.value for one in cited if one.path.endswith(".source")}))


def differences(
    before: Any, after: Any, prefix: str = "", cites: _Pair = ((), ())
) -> Iterator[Difference]:
    """Yield the differences between two versions of a record or row, in the order of its fields.

    Parts without citations inherit `cites`, the citations of both sides. `prefix` is the path to
    the row, with its dot.
    """
    for name, spec in specs(after.__class__):
        old, new = getattr(before, name), getattr(after, name)
        path = f"{prefix}{name}"
        if old == new:
            continue
        inherited = cited_for(before, name, cites[0]), cited_for(after, name, cites[1])
        if spec.item is not None and spec.item.shape == "record":
            yield from differences_of_rows(old, new, path, inherited)
        elif spec.shape == "record" and None not in (old, new):
            yield from differences(old, new, f"{path}.", inherited)
        else:
            yield _difference(path, old, new, inherited)


def differences_of_rows(
    before: Sequence[Any], after: Sequence[Any], path: str, cites: _Pair = ((), ())
) -> Iterator[Difference]:
    """Yield the differences within rows of one key, then the rows that are gone or new.

    Where only their order differs, the whole list is one difference.
    """
    same = Counter(before) & Counter(after)
    old, new = _unmatched(before, same), _unmatched(after, same)
    if not old and not new and before != after:
        yield _difference(path, before, after, cites)
    waiting: defaultdict[str | None, deque[tuple[int, Any]]] = defaultdict(deque)
    for place, row in new:
        waiting[_match_key(row)].append((place, row))
    for place, row in old:
        label = f"{path}[{key_of(row, place)}]"
        if waiting[_match_key(row)]:
            _, other = waiting[_match_key(row)].popleft()
            yield from differences(row, other, f"{label}.", cites)
        else:
            yield _difference(label, row, None, cites)
    for place, row in sorted(pair for pairs in waiting.values() for pair in pairs):
        yield _difference(f"{path}[{key_of(row, place)}]", None, row, cites)


def _match_key(row: Any) -> str | None:
    return next(iter(keys_of(row)), None)


def _unmatched(rows: Sequence[Any], same: Counter[Any]) -> list[tuple[int, Any]]:
    """List the rows, with their places, that are not in both lists, counting repeated rows."""
    left = Counter(same)
    remaining: list[tuple[int, Any]] = []
    for place, row in enumerate(rows):
        if left[row] > 0:
            left[row] -= 1
        else:
            remaining.append((place, row))
    return remaining


def _difference(path: str, old: Any, new: Any, cites: _Pair) -> Difference:
    side, value = (cites[0], old) if new in (None, ()) else (cites[1], new)
    if isinstance(value, Citation):
        sources: tuple[str, ...] = (value.source,)
    else:
        sources = source_ids(getattr(value, "cites", ()) or side)
    return Difference(path=path, before=old, after=new, sources=sources)
