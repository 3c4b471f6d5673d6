"""Which fields of a merged meeting are inferred: those that neither record states."""

from cisrecords.query.common.field_values import values_at
from cisrecords.records import Meeting

__all__ = ["combine_inferred"]


def combine_inferred(existing: Meeting, incoming: Meeting, combined: Meeting) -> tuple[str, ...]:
    """Return the paths of inferred fields of two records of a meeting that were combined.

    A value that is inferred in one record is no longer so where the other states the same.
    """
    return tuple(
        path
        for path in dict.fromkeys((*existing.inferred, *incoming.inferred))
        if not _states(existing, path, combined)
        and not _states(incoming, path, combined)
        and (path in existing.inferred or values_at(combined, path))
    )


def _states(record: Meeting, path: str, combined: Meeting) -> bool:
    values = values_at(record, path) if path not in record.inferred else ()
    return any(value not in (None, ()) for value in values) and values == values_at(combined, path)
