"""Which of two words for one date or place says more, and what both say together."""

from collections.abc import Mapping, Sequence

import attrs

from cisrecords.dates import EndKind, PartialDate, Period, When, covers
from cisrecords.names import fold
from cisrecords.records import Place

__all__ = ["complete_place", "find_place", "finer"]


def finer(inner: object, outer: object) -> bool:
    """Say whether a date is a more exact word for another.

    A day is one for the month in which it lies; it is none for a time of several days, as what
    lasted two days did not last one.

    Args:
        inner: The date that may be the more exact one.
        outer: The other.

    Returns:
        Whether it is; never for what is no date.

    Example:
        >>> finer(PartialDate("2001-06-01"), PartialDate("2001-06"))
        True
        >>> finer(PartialDate("2001-06-01"), Period("2001-05-31/2001-06-01"))
        False
    """
    if isinstance(outer, PartialDate) and isinstance(inner, When):
        return covers(outer, inner)
    if isinstance(outer, Period) and isinstance(inner, Period):
        starts = _end(inner.start, inner.start_kind, outer.start, outer.start_kind)
        return starts and _end(inner.end, inner.end_kind, outer.end, outer.end_kind)
    return False


def _end(
    inner: PartialDate | None, kind: EndKind, outer: PartialDate | None, other: EndKind
) -> bool:
    if inner is None or outer is None:
        return outer is None and (inner is not None or kind is other)
    return finer(inner, outer)


def find_place(place: Place, known: Sequence[Place], cities: Mapping[str, str]) -> int | None:
    """Find, among known places, one that a place may be.

    Args:
        place: The place.
        known: The known places.
        cities: The id of the city for each of its folded names.

    Returns:
        Where it is among them, the one that says most of what it says first; none where each
        says something else.

    Example:
        >>> find_place(Place("Minsk"), [Place("Sochi", "RU"), Place("Minsk", "BY")], {})
        1
    """
    shared = [_shared(place, other, cities) for other in known]
    most = max(shared, default=0)
    return shared.index(most) if most else None


def _shared(one: Place, other: Place, cities: Mapping[str, str]) -> int:
    """Count what two places say alike; nothing where they differ in anything."""
    pairs = [
        (_city(one.city, cities), _city(other.city, cities)),
        (one.country, other.country),
        (one.venue and fold(one.venue), other.venue and fold(other.venue)),
    ]
    said = [(first, second) for first, second in pairs if first and second]
    return len(said) if all(first == second for first, second in said) else 0


def _city(name: str | None, cities: Mapping[str, str]) -> str | None:
    return name and cities.get(fold(name), fold(name))


def complete_place(place: Place, other: Place) -> Place:
    """Add to a place what only another word for it says.

    Args:
        place: The place as it is on record.
        other: The other word for it.

    Returns:
        The place with what it did not say; as it was where it said it all.

    Example:
        >>> str(complete_place(Place("Minsk", "BY"), Place("Minsk", venue="House of the CIS")))
        'House of the CIS, Minsk, BY'
    """
    return attrs.evolve(
        place,
        city=place.city or other.city,
        country=place.country or other.country,
        venue=place.venue or other.venue,
    )
