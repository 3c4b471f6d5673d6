"""Compare the precision of two dates or places, and combine two descriptions of a place."""

from collections.abc import Mapping, Sequence

import attrs

from cisrecords.dates import EndKind, PartialDate, Period, When, covers
from cisrecords.names import fold
from cisrecords.records import Place

__all__ = ["complete_place", "find_place", "is_finer"]


def is_finer(inner: object, outer: object) -> bool:
    """Check whether `inner` is a more exact form of the date `outer`; never true of other values.

    A day is more exact than the month around it, but not than a period of several days: what
    lasted two days did not last one.
    """
    if isinstance(outer, PartialDate) and isinstance(inner, When):
        return covers(outer, inner)
    if isinstance(outer, Period) and isinstance(inner, Period):
        starts = _is_finer_end(inner.start, inner.start_kind, outer.start, outer.start_kind)
        return starts and _is_finer_end(inner.end, inner.end_kind, outer.end, outer.end_kind)
    return False


def _is_finer_end(
    inner: PartialDate | None, kind: EndKind, outer: PartialDate | None, other: EndKind
) -> bool:
    if inner is None or outer is None:
        return outer is None and (inner is not None or kind is other)
    return is_finer(inner, outer)


def find_place(place: Place, known: Sequence[Place], cities: Mapping[str, str]) -> int | None:
    """Return the index of the known place that shares most with a place and contradicts nothing.

    `cities` maps the folded names of cities to their ids; the result is `None` without a match.
    """
    shared = [_count_shared(place, other, cities) for other in known]
    most = max(shared, default=0)
    return shared.index(most) if most else None


def _count_shared(one: Place, other: Place, cities: Mapping[str, str]) -> int:
    """Count the parts that two places have in common; 0 where they differ in any."""
    pairs = [
        (_city(one.city, cities), _city(other.city, cities)),
        (one.country, other.country),
        (one.venue and fold(one.venue), other.venue and fold(other.venue)),
    ]
    both = [(first, second) for first, second in pairs if first and second]
    return len(both) if all(first == second for first, second in both) else 0


def _city(name: str | None, cities: Mapping[str, str]) -> str | None:
    return name and cities.get(fold(name), fold(name))


def complete_place(place: Place, other: Place) -> Place:
    """Return a place with its missing parts taken from another description of it."""
    return attrs.evolve(
        place,
        city=place.city or other.city,
        country=place.country or other.country,
        venue=place.venue or other.venue,
    )
