"""`Shelf`: the records of each kind, in order; read only when a kind is asked for."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from cisrecords.fields import KINDS
from cisrecords.records import Act, Meeting

__all__ = ["Shelf"]

Reader = Callable[[str], Iterable[Any]]


class Shelf(Mapping[str, tuple[Any, ...]]):
    """The records of each kind, sorted; each kind is read when it is first asked for.

    Args:
        read: A function from the name of a kind to its records.

    Example:
        >>> Shelf(lambda kind: [])["states"]
        ()
    """

    def __init__(self, read: Reader) -> None:
        self._read = read
        self._sorted: dict[str, tuple[Any, ...]] = {}

    def __getitem__(self, kind: str) -> tuple[Any, ...]:
        if kind not in KINDS:
            raise KeyError(kind)
        if kind not in self._sorted:
            self._sorted[kind] = tuple(sorted(self._read(kind), key=_order))
        return self._sorted[kind]

    def __iter__(self) -> Iterator[str]:
        return iter(KINDS)

    def __len__(self) -> int:
        return len(KINDS)


def _order(record: Any) -> tuple[bool, int, int, str, str]:
    """Order meetings and acts by their days, undated last, and everything else by id."""
    if not isinstance(record, Meeting | Act):
        return False, 0, 0, "", record.id
    moment = record.when if isinstance(record, Meeting) else record.date
    if moment is None:
        return True, 0, 0, "", record.id
    return False, moment.earliest_ordinal, moment.latest_ordinal, moment.text, record.id
