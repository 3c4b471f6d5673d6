"""Resolution of the name of a place: a city by any of its names, a country, or a venue."""

from collections.abc import Iterable, Iterator

import attrs

from cisrecords.archive import Archive
from cisrecords.errors import NotFound
from cisrecords.names import did_you_mean, fold
from cisrecords.records import Place

__all__ = ["PlaceMatcher", "match_place"]


@attrs.frozen
class PlaceMatcher:
    """The name of a place, folded, with the cities (folded names) and countries (ids) it means."""

    key: str
    cities: frozenset[str]
    countries: frozenset[str]

    def matches(self, place: Place) -> bool:
        """Check whether a place is one of the cities or countries, or a venue with these words."""
        return (
            (place.city is not None and fold(place.city) in self.cities)
            or (place.country is not None and place.country in self.countries)
            or (place.venue is not None and f" {self.key} " in f" {fold(place.venue)} ")
        )


def match_place(archive: Archive, places: Iterable[Place], name: str) -> PlaceMatcher:
    """Resolve the name of a place among cities, states and the places of meetings.

    Raises `NotFound` if it means none of them; a known city where nobody met is no error.
    """
    key = fold(name)
    cities = {key}
    is_city = False
    for city in archive.cities:
        names = {fold(one.text) for one in city.names}
        if key in names or name == city.id:
            cities |= names
            is_city = True
    countries = frozenset({archive.states[name].id} if name in archive.states else ())
    matcher = PlaceMatcher(key, frozenset(cities), countries)
    recorded = tuple(dict.fromkeys(places))
    if is_city or countries or any(matcher.matches(place) for place in recorded):
        return matcher
    raise NotFound(name, did_you_mean(name, _known_names(archive, recorded)), "place")


def _known_names(archive: Archive, places: Iterable[Place]) -> Iterator[str]:
    for record in (*archive.cities, *archive.states):
        yield from (name.text for name in record.names)
    for place in places:
        yield from (part for part in (place.city, place.venue) if part)
