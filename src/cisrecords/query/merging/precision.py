"""Find the place that another one describes, and combine both descriptions."""

from collections.abc import Iterable, Mapping, Sequence

import attrs

from cisrecords.names import fold
from cisrecords.records import City, Place

__all__ = ["cities_by_name", "complete_place", "find_place"]


def cities_by_name(cities: Iterable[City]) -> dict[str, City]:
    """Map each folded name of a city to the city; a name of several is left out."""
    by_name: dict[str, list[City]] = {}
    for city in cities:
        for key in {fold(name.text) for name in city.names}:
            by_name.setdefault(key, []).append(city)
    return {key: found[0] for key, found in by_name.items() if len(found) == 1}


def find_place(place: Place, known: Sequence[Place], cities: Mapping[str, City]) -> int | None:
    """Return the index of the known place that shares most with a place and contradicts nothing.

    `cities` has the cities by folded name: a city is in its country. The result is `None` without
    a match.
    """
    shared = [_count_shared(place, other, cities) for other in known]
    most = max(shared, default=0)
    return shared.index(most) if most else None


def _count_shared(one: Place, other: Place, cities: Mapping[str, City]) -> int:
    """Count the parts that two places have in common; 0 where they differ in any."""
    pairs = zip(_parts(one, cities), _parts(other, cities), strict=True)
    both = [(first, second) for first, second in pairs if first and second]
    return len(both) if all(first == second for first, second in both) else 0


def _parts(place: Place, cities: Mapping[str, City]) -> tuple[str | None, ...]:
    name = place.city and fold(place.city)
    city = cities.get(name) if name else None
    if city is not None and place.country in (None, city.country):
        return city.id, city.country, place.venue and fold(place.venue)
    return name, place.country, place.venue and fold(place.venue)


def complete_place(place: Place, other: Place) -> Place:
    """Return a place with its missing parts taken from another description of it."""
    return attrs.evolve(
        place,
        city=place.city or other.city,
        country=place.country or other.country,
        venue=place.venue or other.venue,
    )
