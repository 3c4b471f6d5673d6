"""The order of the records in a collection."""

from collections.abc import Iterable
from typing import Any

from cisrecords.records import Act, Meeting

__all__ = ["in_order"]


def in_order(records: Iterable[Any]) -> tuple[Any, ...]:
    """Return records of one kind in order: meetings and acts by day, the others by id.

    A vague date comes after its first day, and undated records come last.
    """
    return tuple(sorted(records, key=_order))


def _order(record: Any) -> tuple[bool, int, int, str, str]:
    if not isinstance(record, Meeting | Act):
        return False, 0, 0, "", record.id
    moment = record.when if isinstance(record, Meeting) else record.date
    if moment is None:
        return True, 0, 0, "", record.id
    return False, moment.earliest_ordinal, moment.latest_ordinal, moment.text, record.id
