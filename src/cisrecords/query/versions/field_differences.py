"""What two forms of one record say otherwise, path by path."""

from collections import Counter, defaultdict, deque
from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from cisrecords.archive import from_object, references
from cisrecords.evidence import Citation
from cisrecords.fields import specs
from cisrecords.query.common.answer_table import source_ids
from cisrecords.query.common.field_values import cited_for, key_of, keys_of

__all__ = ["Difference", "cited", "differences", "differences_of_rows"]

_Cites = tuple[Citation, ...]
_Pair = tuple[_Cites, _Cites]


@attrs.frozen(kw_only=True)
class Difference:
    """Something that is said otherwise on two sides.

    Attributes:
        kind: The collection of the record; ``None`` for what belongs to the whole.
        record: Id of the record; ``None`` for what belongs to the whole.
        path: The path by key, such as ``attendance[MD].level``, with an index where a row has no
            key; ``None`` for a whole record.
        before: The record, row or value as it was; ``None`` where nothing was said.
        after: The record, row or value as it is; ``None`` where nothing is said.
        sources: Ids of the sources behind it as it is, or as it was where nothing is said now.

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


def cited(record: Any) -> tuple[str, ...]:
    """Name every source that a record or any part of it cites.

    Args:
        record: The record, or a row of one.

    Returns:
        The ids, in order, each once.

    Example:
        >>> from cisrecords.records import State
        >>> cited(State(id="GE", names="Georgia", cites=["b", "a"]))
        ('a', 'b')
    """
    found = references(record, record.__class__, "$", from_object)
    return tuple(sorted({one.value for one in found if one.path.endswith(".source")}))


def differences(
    before: Any, after: Any, prefix: str = "", cites: _Pair = ((), ())
) -> Iterator[Difference]:
    """Tell what two forms of one record, or of one row, say otherwise.

    Args:
        before: The record as it was.
        after: The record as it is.
        prefix: The path that leads to it, with its dot.
        cites: What stands behind it on each side, where it cites nothing itself.

    Yields:
        A difference for each path, in the order of the fields. Rows are matched by their keys;
        where only their order is another, the whole list is told.

    Example:
        >>> from cisrecords.records import State
        >>> old, new = State(id="GE", names="Georgia"), State(id="GE", names="Georgia", cites="a")
        >>> [(one.path, one.sources) for one in differences(old, new)]
        [('cites[a]', ('a',))]
    """
    for name, spec in specs(after.__class__):
        old, new = getattr(before, name), getattr(after, name)
        path = f"{prefix}{name}"
        if old == new:
            continue
        behind = cited_for(before, name, cites[0]), cited_for(after, name, cites[1])
        if spec.item is not None and spec.item.shape == "record":
            yield from differences_of_rows(old, new, path, behind)
        elif spec.shape == "record" and None not in (old, new):
            yield from differences(old, new, f"{path}.", behind)
        else:
            yield _told(path, old, new, behind)


def differences_of_rows(
    before: Sequence[Any], after: Sequence[Any], path: str, cites: _Pair = ((), ())
) -> Iterator[Difference]:
    """Tell what two lists of rows say otherwise.

    Args:
        before: The rows as they were.
        after: The rows as they are.
        path: The path of the list.
        cites: What stands behind the list on each side.

    Yields:
        What changed within rows of one key, then what is gone or new.

    Example:
        >>> from cisrecords.records import Session
        >>> [one.path for one in differences_of_rows([], [Session("court", 8)], "sessions")]
        ['sessions[court]']
    """
    same = Counter(before) & Counter(after)
    old, new = _without(before, same), _without(after, same)
    if not old and not new and before != after:
        yield _told(path, before, after, cites)
    waiting: defaultdict[str | None, deque[tuple[int, Any]]] = defaultdict(deque)
    for place, row in new:
        waiting[_match(row)].append((place, row))
    for place, row in old:
        label = f"{path}[{key_of(row, place)}]"
        if waiting[_match(row)]:
            _, other = waiting[_match(row)].popleft()
            yield from differences(row, other, f"{label}.", cites)
        else:
            yield _told(label, row, None, cites)
    for place, row in sorted(pair for pairs in waiting.values() for pair in pairs):
        yield _told(f"{path}[{key_of(row, place)}]", None, row, cites)


def _match(row: Any) -> str | None:
    return next(iter(keys_of(row)), None)


def _without(rows: Sequence[Any], same: Counter[Any]) -> list[tuple[int, Any]]:
    """Leave out rows that stand on both sides, each as often as it stands on both."""
    left = Counter(same)
    kept: list[tuple[int, Any]] = []
    for place, row in enumerate(rows):
        if left[row] > 0:
            left[row] -= 1
        else:
            kept.append((place, row))
    return kept


def _told(path: str, old: Any, new: Any, cites: _Pair) -> Difference:
    side, value = (cites[0], old) if new in (None, ()) else (cites[1], new)
    if isinstance(value, Citation):
        sources: tuple[str, ...] = (value.source,)
    else:
        sources = source_ids(getattr(value, "cites", ()) or side)
    return Difference(path=path, before=old, after=new, sources=sources)
