"""The order of the records in a collection."""

from collections.abc import Iterable
from operator import attrgetter
from typing import Any

__all__ = ["in_order"]


_MOMENTS = {"meetings": attrgetter("when"), "acts": attrgetter("date")}


def in_order(kind: str, records: Iterable[Any]) -> tuple[Any, ...]:
    """Return records of a kind in order: meetings and acts by day, the others by id.

    A vague date comes after its first day, and undated records come last.
    """
    moment_of = _MOMENTS.get(kind)
    if moment_of is None:
        return tuple(sorted(records, key=attrgetter("id")))

    def order(record: Any) -> tuple[bool, int, int, str, str]:
        moment = moment_of(record)
        if moment is None:
            return True, 0, 0, "", record.id
        return False, moment.earliest_ordinal, moment.latest_ordinal, moment.text, record.id

    return tuple(sorted(records, key=order))
